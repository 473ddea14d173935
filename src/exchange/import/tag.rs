//! The tag of a questionnaire: a hidden sheet that says for which plan and round it went out, and
//! whom and what the words on it mean there.
//!
//! With it a questionnaire comes back without a question, also when something was renamed
//! meanwhile. A tag never overrules the plan: where both name somebody else, the user is asked.

use uuid::Uuid;

use super::word::key;
use super::{Known, Meaning};
use crate::exchange::table::{At, Sheet, Workbook};
use crate::model::{CompetenceId, PersonId, PlanId, RoundId};

/// What a questionnaire says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// The plan that it went out from.
    pub plan: PlanId,
    /// The round that it asks for.
    pub round: RoundId,
    /// The name of the sheet with the answers.
    pub sheet: String,
    /// What stands in columns that have a fixed head, by its key.
    pub columns: Vec<(String, Meaning)>,
    /// People, by the key of how they are written on the sheet.
    pub people: Vec<(String, PersonId)>,
    /// Competences, by the key of how they are written on the sheet.
    pub competences: Vec<(String, CompetenceId)>,
}

/// The words with which the rows of the hidden sheet begin.
const MARK: &str = "sigtelinje-questionnaire";
const PLAN: &str = "plan";
const ROUND: &str = "round";
const SHEET: &str = "sheet";
const PERSON: &str = "person";
const COMPETENCE: &str = "competence";
/// Meanings of columns, by the words that stand for them.
const COLUMNS: [(&str, Meaning); 4] = [
    ("column-alias", Meaning::Alias),
    ("column-name", Meaning::Name),
    ("column-competence", Meaning::Competence),
    ("column-level", Meaning::Level),
];

impl Tag {
    /// What the hidden sheet is called.
    pub const SHEET: &'static str = "sigtelinje";

    /// The rows of the hidden sheet: the kind of thing, the key of how it is written, its id. The first one
    /// marks it.
    pub fn rows(&self) -> Vec<[String; 3]> {
        let row = |kind: &str, written: &str, id: &str| [kind, written, id].map(str::to_owned);
        let mut rows = vec![
            row(MARK, "", ""),
            row(PLAN, "", &self.plan.to_string()),
            row(ROUND, "", &self.round.to_string()),
            row(SHEET, &self.sheet, ""),
        ];
        for (head, means) in &self.columns {
            let kind = COLUMNS.iter().find(|(_, it)| it == means);
            rows.extend(kind.map(|(kind, _)| row(kind, head, "")));
        }
        let people = self.people.iter();
        rows.extend(people.map(|(written, id)| row(PERSON, written, &id.to_string())));
        let competences = self.competences.iter();
        rows.extend(competences.map(|(written, id)| row(COMPETENCE, written, &id.to_string())));
        rows
    }

    /// The tag of a workbook; `None` when it has none, or one of a sheet that is gone.
    pub(super) fn of(workbook: &Workbook) -> Option<Self> {
        let is_tag = |it: &&Sheet| it.text(At::new(0, 0)) == MARK;
        let sheet = workbook.sheets.iter().find(is_tag)?;
        let mut tag = Self {
            plan: PlanId::new(Uuid::nil()),
            round: RoundId::new(Uuid::nil()),
            sheet: String::new(),
            columns: Vec::new(),
            people: Vec::new(),
            competences: Vec::new(),
        };
        for row in 1..sheet.size().0 {
            let [kind, written, id] = [0, 1, 2].map(|column| sheet.text(At::new(row, column)));
            let id = Uuid::parse_str(id).unwrap_or_default();
            let written = written.to_owned();
            match kind {
                PLAN => tag.plan = PlanId::new(id),
                ROUND => tag.round = RoundId::new(id),
                SHEET => tag.sheet = written,
                PERSON => tag.people.push((written, PersonId::new(id))),
                COMPETENCE => tag.competences.push((written, CompetenceId::new(id))),
                _ => {
                    let means = COLUMNS.iter().find(|(it, _)| *it == kind);
                    tag.columns.extend(means.map(|it| (written, it.1)));
                }
            }
        }
        let has_sheet = workbook.sheets.iter().any(|it| it.name == tag.sheet);
        has_sheet.then_some(tag)
    }

    /// The tag of a workbook that went out from this very plan, for a round that is still there.
    pub(super) fn of_plan(known: &Known<'_>, workbook: &Workbook) -> Option<Self> {
        let plan = known.plan;
        let is_of_plan = |it: &Self| it.plan == plan.meta.id && plan.rounds.contains_key(&it.round);
        Self::of(workbook).filter(is_of_plan)
    }

    /// What stands in a column with this head; nothing where it is none of the answers.
    pub(super) fn meaning(&self, head: &str) -> Meaning {
        let (fixed, wanted) = (self.columns.iter(), key(head));
        if let Some((_, means)) = fixed.clone().find(|(it, _)| *it == wanted) {
            return *means;
        }
        let is_long = fixed.clone().any(|(_, means)| *means == Meaning::Level);
        if !is_long && self.competence(head).is_some() {
            Meaning::LevelOfHead
        } else {
            Meaning::Nothing
        }
    }

    /// Who is written so.
    pub(super) fn person(&self, written: &str) -> Option<PersonId> {
        meant(&self.people, written)
    }

    /// The competence that is written so.
    pub(super) fn competence(&self, written: &str) -> Option<CompetenceId> {
        meant(&self.competences, written)
    }
}

fn meant<Id: Copy>(all: &[(String, Id)], written: &str) -> Option<Id> {
    let wanted = key(written);
    let found = all.iter().find(|(it, _)| *it == wanted);
    found.map(|(_, id)| *id)
}
