//! A small school and the way of a table into it, for promises about foreign tables.
#![expect(
    clippy::disallowed_methods,
    reason = "tables are read from the fixtures"
)]

use std::cell::Cell;
use std::path::{Path, PathBuf};

use sigtelinje::document::Document;
use sigtelinje::exchange::import::{
    Known, Mapping, Matches, Preview, Reading, Suggestion, matches, preview, read, suggest,
};
use sigtelinje::exchange::table::{Sheet, Workbook, read_table};
use sigtelinje::model::{IdSource, Person, Plan};
use uuid::Uuid;

use super::build::{PlanBuilder, TODAY};

/// A workbook of one sheet, row by row.
pub(crate) fn book(rows: &[&[&str]]) -> Workbook {
    let rows = rows.iter().map(|row| row.iter().map(|it| (*it).to_owned()));
    Workbook {
        sheets: vec![Sheet::of_rows("Ark1", rows)],
    }
}

/// Such a table on its way into the small school.
pub(crate) fn import(rows: &[&[&str]]) -> Import {
    Import::into_plan(school().build(), book(rows))
}

/// Karen Bech (KB) and Søren Ørsted (SØ) on Auto and Byg, AH without a name; three competences on
/// a scale of five named levels.
pub(crate) fn school() -> PlanBuilder {
    let mut it = PlanBuilder::new();
    let auto = it.team("Auto");
    let byg = it.team("Byg");
    it.role("Underviser");
    let kb = it.member("KB", auto);
    let so = it.member("SØ", byg);
    it.person("AH");
    it.change(kb, |person| person.name = Some("Karen Bech".to_owned()));
    it.change(so, |person| person.name = Some("Søren Ørsted".to_owned()));
    it.area("Værktøj");
    it.competence("Platforme");
    it.competence("Robotter");
    it.area("Data");
    it.competence("Kilder");
    let names = [
        "Ikke i gang",
        "Begynder",
        "Bruger",
        "Selvstændig",
        "Kan vejlede",
    ];
    for (step, name) in it.plan.framework.scale.iter_mut().zip(names) {
        name.clone_into(&mut step.name);
    }
    it
}

/// Where a table lies.
pub(crate) fn fixture(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    root.join("tests/fixtures/import").join(name)
}

/// The tables of a fixture.
pub(crate) fn table(name: &str) -> Workbook {
    let bytes = std::fs::read(fixture(name)).unwrap();
    read_table(name, &bytes).unwrap()
}

/// Ids that sort after those of the school, as new ones do.
struct Later(Cell<u128>);

impl IdSource for Later {
    fn next_uuid(&self) -> Uuid {
        self.0.set(self.0.get() + 1);
        Uuid::from_u128(0x019a_0000_0000_7000_8000_0000_0000_0000 + self.0.get())
    }
}

/// A table on its way into the school.
pub(crate) struct Import {
    pub(crate) plan: Plan,
    pub(crate) workbook: Workbook,
    pub(crate) suggestion: Suggestion,
}

impl Import {
    pub(crate) fn of(name: &str) -> Self {
        Self::into_plan(school().build(), table(name))
    }

    pub(crate) fn into_plan(plan: Plan, workbook: Workbook) -> Self {
        let suggestion = suggest(&Known::of(&plan), &workbook).unwrap();
        Self {
            plan,
            workbook,
            suggestion,
        }
    }

    pub(crate) fn mapping(&mut self) -> &mut Mapping {
        &mut self.suggestion.mapping
    }

    pub(crate) fn matches(&self) -> Matches {
        let known = Known::of(&self.plan);
        matches(&known, &self.reading(), &self.suggestion.mapping)
    }

    pub(crate) fn reading(&self) -> Reading {
        let known = Known::of(&self.plan);
        read(&known, &self.workbook, &self.suggestion.mapping).unwrap()
    }

    pub(crate) fn preview(&self) -> Preview {
        self.preview_with(&self.matches())
    }

    pub(crate) fn preview_with(&self, matches: &Matches) -> Preview {
        let known = Known::of(&self.plan);
        let ids = Later(Cell::new(0));
        let mapping = &self.suggestion.mapping;
        preview(&known, &self.reading(), mapping, matches, (TODAY, &ids)).unwrap()
    }

    /// The plan after the one step, which can be taken back.
    pub(crate) fn done(&self) -> Plan {
        done(&self.plan, &self.preview())
    }
}

/// The plan after the one step of a preview, which can be taken back.
pub(crate) fn done(plan: &Plan, preview: &Preview) -> Plan {
    let mut document = Document::unsaved(plan.clone());
    document.apply(&preview.step()).unwrap().unwrap();
    let after = Plan::clone(document.plan());
    assert_eq!(after.violations(), Vec::new());
    document.undo().unwrap();
    assert_eq!(**document.plan(), *plan);
    assert!(document.undo().is_none(), "it was one step");
    after
}

/// The cells that are not taken in: address, what it says, why.
pub(crate) fn unreadable(preview: &Preview) -> Vec<String> {
    let all = preview.unreadable.iter();
    all.map(|it| format!("{} {} {:?}", it.at, it.text, it.why))
        .collect()
}

/// Everybody in a plan, and what is known of them.
pub(crate) fn staff(plan: &Plan) -> Vec<String> {
    let told = |person: &Person| {
        let team = person.team.and_then(|id| plan.teams.get(&id));
        let roles = person.roles.iter().filter_map(|id| plan.roles.get(id));
        let mut parts = vec![person.alias.clone()];
        parts.extend(person.name.clone());
        parts.extend(team.map(|it| it.name.clone()));
        parts.extend(roles.map(|it| it.name.clone()));
        parts.extend(person.started.map(|it| it.to_string()));
        parts.join(" · ")
    };
    plan.people.values().map(told).collect()
}

/// Every assessment of a plan: who, by whom, round or day, and the levels.
pub(crate) fn levels(plan: &Plan) -> Vec<String> {
    let all = plan.assessments.values().map(|it| {
        let person = &plan.people.get(&it.person).unwrap().alias;
        let round = it.round.and_then(|id| plan.rounds.get(&id));
        let place = round.map_or_else(|| it.date.to_string(), |it| it.title.clone());
        let levels = plan.competences_in_order().filter_map(|(id, competence)| {
            let level = it.levels.get(&id)?;
            Some(format!("{} {}", competence.name, level.get()))
        });
        let levels: Vec<String> = levels.collect();
        format!("{person} {:?} {place}: {}", it.source, levels.join(", "))
    });
    let mut all: Vec<String> = all.collect();
    all.sort();
    all
}
