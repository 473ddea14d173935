//! What was decided of a table so far, and what follows from it; no drawing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Step;
use super::findings::Findings;
use super::rounds::RoundDrafts;
use crate::exchange::import::{
    Area, Choice, ColumnReason, Heads, ImportError, Known, LevelMeaning, Mapping, Match, Meaning,
    Place, Preview, Shape, ShapeReason, SheetMeaning, Suggestion, areas, key, level_key, preview,
    suggest, suggest_for,
};
use crate::exchange::table::{Sheet, Workbook};
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
    /// What the words of levels mean by now, by their keys.
    levels: BTreeMap<String, LevelMeaning>,
    /// Words that were put aside although a level was suggested, or none is known.
    declined: BTreeSet<String>,
    /// Columns, by their place in the mapping, of which the user said what stands in them.
    pub(super) chosen: BTreeSet<usize>,
    people: BTreeMap<String, Choice<PersonId>>,
    competences: BTreeMap<String, Choice<CompetenceId>>,
    /// What is typed as the day of the levels.
    pub(super) date: TextDraft,
    pub(super) round_drafts: RoundDrafts,
    /// The mapping before anybody changed it.
    suggested: Mapping,
    plan: Arc<Plan>,
    tables: Option<(String, Arc<Vec<Area>>)>,
    found: Option<Arc<Result<Findings, ImportError>>>,
    preview: Option<Arc<Result<Preview, ImportError>>>,
}

impl Work {
    /// A table as it is suggested to be read.
    pub(super) fn new(plan: &Arc<Plan>, name: String, workbook: Workbook) -> Self {
        let found = suggest(&Known::of(plan), &workbook);
        let mapping = nothing(&workbook);
        let mut work = Self {
            name,
            suggested: mapping.clone(),
            mapping,
            workbook,
            area: None,
            because: None,
            reasons: Vec::new(),
            levels: BTreeMap::new(),
            declined: BTreeSet::new(),
            chosen: BTreeSet::new(),
            people: BTreeMap::new(),
            competences: BTreeMap::new(),
            plan: Arc::clone(plan),
            tables: None,
            date: TextDraft::default(),
            round_drafts: RoundDrafts::default(),
            found: None,
            preview: None,
        };
        if let Some(found) = found {
            work.adopt(found);
        }
        work.found();
        work.suggested = work.mapping.clone();
        work
    }

    /// Whether the user has said something that is not in the file.
    pub(super) fn is_decided(&self) -> bool {
        self.mapping != self.suggested
            || !self.people.is_empty()
            || !self.competences.is_empty()
            || !self.declined.is_empty()
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
        self.found = None;
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

    /// The same as it lies in the file.
    pub(super) fn sheet(&self) -> Option<&Sheet> {
        let name = self.first_sheet();
        self.workbook.sheets.iter().find(|it| it.name == name)
    }

    /// Where the table lies now.
    pub(super) fn place(&self) -> Place {
        Place {
            sheet: self.first_sheet().to_owned(),
            turned: self.mapping.turned,
            table: self.mapping.table,
            heads: self.mapping.heads(),
        }
    }

    /// Where the heads stand, as they were found or said.
    pub(super) fn heads(&self) -> Heads {
        let found = self.area.map_or(Heads { from: 1, rows: 0 }, |it| Heads {
            from: it.top + 1,
            rows: it.header_rows,
        });
        self.mapping.heads().unwrap_or(found)
    }

    /// The tables of the sheet that the columns are those of.
    pub(super) fn tables(&mut self) -> Arc<Vec<Area>> {
        let name = self.first_sheet().to_owned();
        match &self.tables {
            _ if self.mapping.turned => Arc::default(),
            Some((there, found)) if *there == name => Arc::clone(found),
            _ => {
                let known = Known::of(&self.plan);
                let sheet = self.sheet();
                let found = Arc::new(sheet.map_or_else(Vec::new, |it| areas(it, &known)));
                self.tables = Some((name, Arc::clone(&found)));
                found
            }
        }
    }

    /// Reads another place, or the same as another shape.
    pub(super) fn suggest_again(&mut self, place: Place, shape: Option<Shape>) {
        let known = Known::of(&self.plan);
        if let Some(found) = suggest_for(&known, &self.workbook, &place, shape) {
            self.adopt(found);
            return;
        }
        let heads = place.heads;
        self.mapping = Mapping {
            shape: shape.unwrap_or(self.mapping.shape),
            sheets: vec![place.sheet],
            turned: place.turned,
            table: place.table,
            header_rows: heads.map_or(self.mapping.header_rows, |it| it.rows),
            heads_from: heads.map(|it| it.from),
            columns: Vec::new(),
            ..self.mapping.clone()
        };
        self.area = None;
        self.because = None;
        self.reasons.clear();
        self.changed();
    }

    /// Reads the same place with its heads elsewhere.
    pub(super) fn set_heads(&mut self, heads: Heads) {
        let sheets = self.mapping.sheets.clone();
        let place = Place {
            heads: Some(heads),
            ..self.place()
        };
        self.suggest_again(place, None);
        self.mapping.sheets = sheets;
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
            let place = Place {
                sheet: now,
                turned: false,
                table: 0,
                heads: None,
            };
            self.suggest_again(place, None);
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
        let place = Place {
            sheet: self.first_sheet().to_owned(),
            turned: saved.turned,
            table: saved.table,
            heads: saved.heads(),
        };
        self.suggest_again(place, Some(saved.shape));
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
        let found = self.known_findings().into_iter();
        let names = found.flat_map(|it| &it.matches.competences);
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

    /// What the table says. Words with a clear meaning get it unless the user put them aside.
    pub(super) fn found(&mut self) -> Arc<Result<Findings, ImportError>> {
        if let Some(found) = &self.found {
            return Arc::clone(found);
        }
        let found = Findings::of(&self.plan, &self.workbook, &self.mapping);
        let said: BTreeSet<String> = self.mapping.levels.keys().map(|it| level_key(it)).collect();
        for (key, word) in found.iter().flat_map(|it| &it.words) {
            if let Some(meaning) = word.meaning
                && !said.contains(key)
                && !self.declined.contains(key)
            {
                let written = word.word.trim().to_owned();
                self.mapping.levels.insert(written, meaning);
            }
        }
        let levels = self.mapping.levels.iter();
        self.levels = levels.map(|(word, it)| (level_key(word), *it)).collect();
        let found = Arc::new(found);
        self.found = Some(Arc::clone(&found));
        found
    }

    /// What the word with this key means by now; `None` when it is not taken in.
    pub(super) fn level_of(&self, key: &str) -> Option<LevelMeaning> {
        self.levels.get(key).copied()
    }

    /// Whether the word with this key still waits for the user.
    pub(super) fn is_open_word(&self, key: &str) -> bool {
        !self.levels.contains_key(key) && !self.declined.contains(key)
    }

    /// Says what a word means.
    pub(super) fn set_level(&mut self, word: &str, meaning: Option<LevelMeaning>) {
        let wanted = level_key(word);
        self.mapping.levels.retain(|it, _| level_key(it) != wanted);
        if let Some(meaning) = meaning {
            self.declined.remove(&wanted);
            self.mapping.levels.insert(word.trim().to_owned(), meaning);
            self.levels.insert(wanted, meaning);
        } else {
            self.levels.remove(&wanted);
            self.declined.insert(wanted);
        }
        self.preview = None;
    }

    /// What the table says as it was found last; `None` when the mapping does not fit.
    pub(super) fn known_findings(&self) -> Option<&Findings> {
        let found = self.found.as_deref()?;
        found.as_ref().ok()
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
        let found = self.found();
        let all = found.iter().map(|it| &it.matches);
        for (name, found) in all.clone().flat_map(|it| &it.people) {
            if self.person_choice(name, found).is_none() {
                self.set_person(name, Choice::PassOver);
            }
        }
        for (name, found) in all.flat_map(|it| &it.competences) {
            if self.competence_choice(name, found).is_none() {
                self.set_competence(name, Choice::PassOver);
            }
        }
    }

    /// How many names wait for the user.
    pub(super) fn open_names(&mut self) -> usize {
        let found = self.found();
        let all = found.iter().map(|it| &it.matches);
        let people = all.clone().flat_map(|it| &it.people);
        let people = people.filter(|(name, it)| self.person_choice(name, it).is_none());
        let competences = all.flat_map(|it| &it.competences);
        let competences =
            competences.filter(|(name, it)| self.competence_choice(name, it).is_none());
        people.count() + competences.count()
    }

    /// What would happen.
    pub(super) fn preview(&mut self, cx: &PlanContext<'_>) -> Arc<Result<Preview, ImportError>> {
        if let Some(preview) = &self.preview {
            return Arc::clone(preview);
        }
        let found = self.found();
        let found = found.as_ref().as_ref();
        let preview = found.map_err(ImportError::clone).and_then(|found| {
            let mut chosen = found.matches.clone();
            for (name, found) in &mut chosen.people {
                found.choice = self.person_choice(name, found);
            }
            for (name, found) in &mut chosen.competences {
                found.choice = self.competence_choice(name, found);
            }
            let known = Known::of(&self.plan);
            let day = (cx.today, cx.ids);
            preview(&known, &found.reading, &self.mapping, &chosen, day)
        });
        let preview = Arc::new(preview);
        self.preview = Some(Arc::clone(&preview));
        preview
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
        self.found().as_ref().as_ref().err().cloned()
    }

    /// How much waits for the user at a step.
    pub(super) fn open_at(&mut self, step: Step) -> usize {
        match step {
            Step::Levels => {
                let found = self.found();
                let words = found.iter().flat_map(|it| &it.words);
                words.filter(|(key, _)| self.is_open_word(key)).count()
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
        heads_from: None,
        columns: Vec::new(),
        levels: BTreeMap::new(),
        competences: BTreeMap::new(),
        source: Source::Leader,
        round: None,
        round_days: BTreeMap::new(),
        date: None,
    }
}
