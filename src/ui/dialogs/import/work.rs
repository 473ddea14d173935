//! What was decided of a table so far, and what follows from it; no drawing.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

use super::Step;
use crate::exchange::import::{
    Area, Choice, ColumnReason, ImportError, Known, LevelMeaning, LevelWord, Mapping, Match,
    Matches, Meaning, Preview, Shape, ShapeReason, SheetMeaning, Suggestion, areas, key, level_key,
    level_words, matches, preview, suggest, suggest_for,
};
use crate::exchange::table::Workbook;
use crate::model::{CompetenceId, PersonId, Plan, Source};
use crate::ui::PlanContext;
use crate::ui::widgets::TextDraft;

/// A table on its way into the plan.
pub(super) struct Work {
    /// What the file is called.
    pub(super) name: String,
    pub(super) workbook: Workbook,
    /// What is what, as far as it was suggested or said.
    pub(super) mapping: Mapping,
    /// Where the table lies on its first sheet, or on the sheet turned about.
    pub(super) area: Option<Area>,
    /// Why it is taken for that shape; `None` while it cannot be taken for any.
    pub(super) because: Option<ShapeReason>,
    /// Why the columns are taken for that, in the order of the mapping's columns.
    pub(super) reasons: Vec<ColumnReason>,
    /// Words that were put aside although a level was suggested, or none is known.
    declined: BTreeSet<String>,
    /// Columns, by their place in the mapping, of which the user said what stands in them.
    pub(super) chosen: BTreeSet<usize>,
    people: BTreeMap<String, Choice<PersonId>>,
    competences: BTreeMap<String, Choice<CompetenceId>>,
    /// What is typed as the day of the levels.
    pub(super) date: TextDraft,
    plan: Arc<Plan>,
    tables: Option<(Place, Rc<Vec<Area>>)>,
    words: Option<Words>,
    matches: Option<Rc<Matches>>,
    preview: Option<Rc<Result<Preview, ImportError>>>,
}

/// The words of levels, or why the mapping does not fit the table.
pub(super) type Words = Rc<Result<Vec<LevelWord>, ImportError>>;

/// Where a table lies: its sheet, whether that is turned about, and which of its tables it is.
type Place = (String, bool, usize);

impl Work {
    /// A table as it is suggested to be read.
    pub(super) fn new(plan: &Arc<Plan>, name: String, workbook: Workbook) -> Self {
        let found = suggest(&Known::of(plan), &workbook);
        let mut work = Self {
            name,
            mapping: nothing(&workbook),
            workbook,
            area: None,
            because: None,
            reasons: Vec::new(),
            declined: BTreeSet::new(),
            chosen: BTreeSet::new(),
            people: BTreeMap::new(),
            competences: BTreeMap::new(),
            plan: Arc::clone(plan),
            tables: None,
            date: TextDraft::default(),
            words: None,
            matches: None,
            preview: None,
        };
        if let Some(found) = found {
            work.adopt(found);
        }
        work
    }

    /// Forgets what followed from the plan when that is another one now.
    pub(super) fn follow(&mut self, plan: &Arc<Plan>) {
        if !Arc::ptr_eq(&self.plan, plan) {
            self.plan = Arc::clone(plan);
            self.changed();
        }
    }

    /// What followed from the mapping is to be found anew.
    pub(super) fn changed(&mut self) {
        self.words = None;
        self.matches = None;
        self.preview = None;
    }

    fn adopt(&mut self, found: Suggestion) {
        let before = std::mem::replace(&mut self.mapping, found.mapping);
        for (word, meaning) in before.levels {
            self.mapping.levels.entry(word).or_insert(meaning);
        }
        self.area = Some(found.area);
        self.because = Some(found.because);
        self.reasons = found.columns;
        self.chosen.clear();
        self.changed();
    }

    /// The sheet that the columns are those of.
    pub(super) fn first_sheet(&self) -> &str {
        let mut all = self.workbook.sheets.iter();
        let first = all.find(|it| self.mapping.sheets.contains(&it.name));
        first.map_or("", |it| it.name.as_str())
    }

    /// Where the table lies now.
    pub(super) fn place(&self) -> Place {
        let sheet = self.first_sheet().to_owned();
        (sheet, self.mapping.turned, self.mapping.table)
    }

    /// The tables of the sheet that the columns are those of.
    pub(super) fn tables(&mut self) -> Rc<Vec<Area>> {
        let place = self.place();
        match &self.tables {
            Some((there, found)) if *there == place => Rc::clone(found),
            _ => {
                let plan = Arc::clone(&self.plan);
                let known = Known::of(&plan);
                let mut sheets = self.workbook.sheets.iter();
                let sheet = sheets.find(|it| it.name == place.0 && !place.1);
                let found = Rc::new(sheet.map_or_else(Vec::new, |it| areas(it, &known)));
                self.tables = Some((place, Rc::clone(&found)));
                found
            }
        }
    }

    /// Reads another place, or the same as another shape.
    pub(super) fn suggest_again(&mut self, place: &Place, shape: Option<Shape>) {
        let plan = Arc::clone(&self.plan);
        let known = Known::of(&plan);
        let at = (place.0.as_str(), place.1, place.2);
        if let Some(found) = suggest_for(&known, &self.workbook, at, shape) {
            self.adopt(found);
            return;
        }
        self.mapping = Mapping {
            shape: shape.unwrap_or(self.mapping.shape),
            sheets: vec![place.0.clone()],
            turned: place.1,
            table: place.2,
            columns: Vec::new(),
            ..self.mapping.clone()
        };
        self.area = None;
        self.because = None;
        self.reasons.clear();
        self.changed();
    }

    /// Reads a sheet, or no longer.
    pub(super) fn turn_sheet(&mut self, name: &str, is_read: bool) {
        let first = self.first_sheet().to_owned();
        let mut sheets = self.mapping.sheets.clone();
        sheets.retain(|it| it != name);
        if is_read {
            sheets.push(name.to_owned());
        }
        // None at all would mean the first one, whatever is ticked.
        if sheets.is_empty() {
            return;
        }
        self.mapping.sheets = sheets.clone();
        let now = self.first_sheet().to_owned();
        if now != first && !now.is_empty() {
            self.suggest_again(&(now, false, 0), None);
            self.mapping.sheets = sheets;
        }
        self.changed();
    }

    /// Uses a mapping that was saved, on the sheets that are there.
    pub(super) fn use_mapping(&mut self, plan: &Arc<Plan>, saved: &Mapping) {
        let is_there = |name: &&String| self.workbook.sheets.iter().any(|it| it.name == **name);
        let mut sheets: Vec<String> = saved.sheets.iter().filter(is_there).cloned().collect();
        if sheets.is_empty() {
            sheets.clone_from(&self.mapping.sheets);
        }
        self.plan = Arc::clone(plan);
        self.mapping.sheets.clone_from(&sheets);
        let place = (self.first_sheet().to_owned(), saved.turned, saved.table);
        self.suggest_again(&place, Some(saved.shape));
        let mut wanted = saved.columns.clone();
        let mut columns = std::mem::take(&mut self.mapping.columns);
        self.reasons = vec![ColumnReason::Unknown; columns.len()];
        for (column, because) in columns.iter_mut().zip(&mut self.reasons) {
            let same = wanted
                .iter()
                .position(|it| key(&it.head) == key(&column.head));
            column.means = Meaning::Nothing;
            if let Some(same) = same {
                *column = wanted.remove(same);
                *because = ColumnReason::Head;
            }
        }
        // Heads that are gone stay, so that the preview can name them.
        self.reasons
            .extend(wanted.iter().map(|_| ColumnReason::Head));
        columns.extend(wanted);
        self.mapping = Mapping {
            sheets,
            columns,
            ..saved.clone()
        };
        self.because = Some(ShapeReason::Chosen);
        self.changed();
    }

    /// The mapping as it is saved: only what is read, with the competences that were chosen.
    pub(super) fn saved_mapping(&self, plan: &Plan) -> Mapping {
        let mut mapping = self.mapping.clone();
        mapping.columns.retain(|it| it.means != Meaning::Nothing);
        let names = self.matches.iter().flat_map(|it| &it.competences);
        for (name, found) in names {
            let chosen = match self.competences.get(name) {
                Some(Choice::Existing(id)) => plan.competences.get(id).map(|it| it.name.clone()),
                Some(Choice::PassOver) => Some(String::new()),
                Some(Choice::New) | None => None,
            };
            if let Some(chosen) = chosen {
                mapping.competences.insert(found.written.clone(), chosen);
            }
        }
        mapping
    }

    /// The words of levels. Those with a clear meaning get it unless the user put them aside.
    pub(super) fn words(&mut self) -> Words {
        if let Some(words) = &self.words {
            return Rc::clone(words);
        }
        let plan = Arc::clone(&self.plan);
        let found = level_words(&Known::of(&plan), &self.workbook, &self.mapping);
        for word in found.iter().flatten() {
            let is_known = self.level_of(&word.word).is_some();
            if let (false, Some(meaning)) = (is_known, word.meaning)
                && !self.declined.contains(&level_key(&word.word))
            {
                let written = word.word.trim().to_owned();
                self.mapping.levels.insert(written, meaning);
            }
        }
        let words = Rc::new(found);
        self.words = Some(Rc::clone(&words));
        words
    }

    /// What a word means by now; `None` when it is not taken in.
    pub(super) fn level_of(&self, word: &str) -> Option<LevelMeaning> {
        let wanted = level_key(word);
        let mut all = self.mapping.levels.iter();
        let found = all.find(|(it, _)| level_key(it) == wanted);
        found.map(|(_, meaning)| *meaning)
    }

    /// Whether a word still waits for the user.
    pub(super) fn is_open_word(&self, word: &str) -> bool {
        self.level_of(word).is_none() && !self.declined.contains(&level_key(word))
    }

    /// Says what a word means.
    pub(super) fn set_level(&mut self, word: &str, meaning: Option<LevelMeaning>) {
        let wanted = level_key(word);
        self.mapping.levels.retain(|it, _| level_key(it) != wanted);
        if let Some(meaning) = meaning {
            self.declined.remove(&wanted);
            self.mapping.levels.insert(word.trim().to_owned(), meaning);
        } else {
            self.declined.insert(wanted);
        }
        self.preview = None;
    }

    /// Who and what the names stand for, with what the user chose; nothing when the mapping does
    /// not fit.
    pub(super) fn matches(&mut self) -> Rc<Matches> {
        if let Some(matches) = &self.matches {
            return Rc::clone(matches);
        }
        let plan = Arc::clone(&self.plan);
        let found = matches(&Known::of(&plan), &self.workbook, &self.mapping);
        let found = Rc::new(found.unwrap_or_default());
        self.matches = Some(Rc::clone(&found));
        found
    }

    /// The names as they were found last.
    pub(super) fn known_matches(&self) -> Option<&Matches> {
        self.matches.as_deref()
    }

    /// What is done with a person's name; `None` while that is open.
    pub(super) fn person_choice(
        &self,
        name: &str,
        found: &Match<PersonId>,
    ) -> Option<Choice<PersonId>> {
        self.people.get(name).copied().or(found.choice)
    }

    /// What is done with a competence's name; `None` while that is open.
    pub(super) fn competence_choice(
        &self,
        name: &str,
        found: &Match<CompetenceId>,
    ) -> Option<Choice<CompetenceId>> {
        self.competences.get(name).copied().or(found.choice)
    }

    /// Says who a name stands for.
    pub(super) fn set_person(&mut self, name: &str, choice: Choice<PersonId>) {
        self.people.insert(name.to_owned(), choice);
        self.preview = None;
    }

    /// Says what a name stands for.
    pub(super) fn set_competence(&mut self, name: &str, choice: Choice<CompetenceId>) {
        self.competences.insert(name.to_owned(), choice);
        self.preview = None;
    }

    /// Passes over every name that is still open.
    pub(super) fn pass_over_rest(&mut self) {
        let all = self.matches();
        for (name, found) in &all.people {
            if self.person_choice(name, found).is_none() {
                self.set_person(name, Choice::PassOver);
            }
        }
        for (name, found) in &all.competences {
            if self.competence_choice(name, found).is_none() {
                self.set_competence(name, Choice::PassOver);
            }
        }
    }

    /// How many names wait for the user.
    pub(super) fn open_names(&mut self) -> usize {
        let all = self.matches();
        let people = all.people.iter();
        let people = people.filter(|(name, it)| self.person_choice(name, it).is_none());
        let competences = all.competences.iter();
        let competences =
            competences.filter(|(name, it)| self.competence_choice(name, it).is_none());
        people.count() + competences.count()
    }

    /// What would happen.
    pub(super) fn preview(&mut self, cx: &PlanContext<'_>) -> Rc<Result<Preview, ImportError>> {
        if let Some(preview) = &self.preview {
            return Rc::clone(preview);
        }
        self.words();
        let mut chosen = Matches::clone(&self.matches());
        for (name, found) in &mut chosen.people {
            found.choice = self.person_choice(name, found);
        }
        for (name, found) in &mut chosen.competences {
            found.choice = self.competence_choice(name, found);
        }
        let plan = Arc::clone(&self.plan);
        let known = Known::of(&plan);
        let day = (cx.today, cx.ids);
        let found = preview(&known, &self.workbook, &self.mapping, &chosen, day);
        let found = Rc::new(found);
        self.preview = Some(Rc::clone(&found));
        found
    }

    /// Whether the table cannot be read as it is mapped now.
    pub(super) fn is_stuck(&mut self) -> bool {
        self.problem().is_some()
    }

    /// Why the table cannot be read as it is mapped now.
    pub(super) fn problem(&mut self) -> Option<ImportError> {
        if self.because.is_none() {
            return Some(ImportError::NothingFound);
        }
        self.words().as_ref().as_ref().err().cloned()
    }

    /// How much waits for the user at a step.
    pub(super) fn open_at(&mut self, step: Step) -> usize {
        match step {
            Step::Levels => {
                let words = self.words();
                let words = words.iter().flatten();
                words.filter(|it| self.is_open_word(&it.word)).count()
            }
            Step::Names => self.open_names(),
            Step::Table | Step::Columns | Step::Outlook => 0,
        }
    }

    /// The next step at which something waits or is only guessed.
    pub(super) fn after(&mut self, step: Step) -> Step {
        let mut rest = Step::ALL.into_iter().filter(|it| *it > step);
        let waits = |it: &Step| match it {
            Step::Columns => self.guesses(),
            other => self.open_at(*other) > 0,
        };
        rest.find(waits).unwrap_or(Step::Outlook)
    }

    /// Whether a column is taken for something without its head saying so, or for nothing.
    fn guesses(&self) -> bool {
        self.reasons.iter().any(|it| {
            matches!(
                it,
                ColumnReason::Levels | ColumnReason::FirstWords | ColumnReason::Unknown
            )
        })
    }
}

/// A mapping of everything that is shown, without a column that says something.
fn nothing(workbook: &Workbook) -> Mapping {
    let shown = workbook.sheets.iter().filter(|it| !it.hidden);
    let mut filled = shown.filter(|it| !it.cells().is_empty());
    Mapping {
        shape: Shape::StaffList,
        sheets: filled
            .next()
            .into_iter()
            .map(|it| it.name.clone())
            .collect(),
        sheet_is: SheetMeaning::Nothing,
        turned: false,
        table: 0,
        header_rows: 1,
        columns: Vec::new(),
        levels: BTreeMap::new(),
        competences: BTreeMap::new(),
        source: Source::Leader,
        round: None,
        round_days: BTreeMap::new(),
        date: None,
    }
}
