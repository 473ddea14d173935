//! What two people did, and what becomes of it when their copies are merged.

use std::sync::Arc;

use sigtelinje::analysis::{Analysis, FindingCode};
use sigtelinje::catalogue::FixedIds;
use sigtelinje::document::merge::{Merged, Told, merge, tell};
use sigtelinje::document::{
    AssessmentEdit, Document, Edit, EditError, FrameworkEdit, GoalEdit, InitiativeEdit,
    LevelChange, ResolveEdit, SchoolEdit, StaffEdit, Verdict,
};
use sigtelinje::model::{
    AreaId, CompetenceId, Conflict, Item, Language, Level, Meta, PersonId, Plan, PlanId,
    ScaleLevel, Source,
};
use sigtelinje::texts::Texts;
use uuid::Uuid;

use crate::support::build::{TODAY, day, level};
use crate::support::small_school::SmallSchool;
use crate::support::small_strategy::SmallStrategy;

fn after(plan: &Plan, edits: impl IntoIterator<Item = Edit>) -> Plan {
    let mut document = Document::opened(plan.clone());
    for edit in edits {
        document.apply(&edit).unwrap();
    }
    Plan::clone(document.plan())
}

fn merged(base: &Plan, ours: &Plan, theirs: &Plan) -> Merged {
    let merged = merge(Some(base), ours, theirs);
    assert_eq!(merged, merge(Some(base), theirs, ours));
    assert_eq!(merged.plan.violations(), Vec::new());
    merged
}

fn only(merged: &Merged) -> Conflict {
    assert_eq!(merged.found.len(), 1, "{:?}", merged.found);
    merged.found.iter().next().cloned().unwrap()
}

fn rate(school: &SmallSchool, who: PersonId, cells: &[(CompetenceId, u8)], desk: u16) -> Edit {
    let change = |(competence, it): &(CompetenceId, u8)| LevelChange {
        person: who,
        competence: *competence,
        level: Some(level(*it)),
    };
    let cells = cells.iter().map(change).collect();
    let (round, ids) = (Some(school.round), FixedIds::series(900 + desk));
    Edit::Assessment(AssessmentEdit::set_levels(
        cells,
        Source::Leader,
        round,
        TODAY,
        &ids,
    ))
}

fn rename(id: PersonId, alias: &str) -> Edit {
    let alias = alias.to_owned();
    Edit::Staff(StaffEdit::SetAlias { id, alias })
}

fn resolve(conflict: &Conflict, verdict: Verdict) -> Edit {
    Edit::Resolve(ResolveEdit {
        conflict: conflict.clone(),
        verdict,
    })
}

fn told(plan: &Plan, conflict: &Conflict) -> Told {
    let alias = |id| {
        plan.people
            .get(&id)
            .map_or_else(String::new, |it| it.alias.clone())
    };
    tell(plan, conflict, &Texts::new(Language::Danish), &alias)
}

#[test]
fn two_leaders_who_rate_different_cells_of_one_person_do_not_disagree() {
    let school = SmallSchool::new();
    let ours = after(
        &school.plan,
        [rate(&school, school.ah, &[(school.robots, 1)], 1)],
    );
    let theirs = after(
        &school.plan,
        [rate(&school, school.ah, &[(school.sources, 3)], 2)],
    );
    let merged = merged(&school.plan, &ours, &theirs);
    assert_eq!(merged.found.len(), 0);
    // Both began a sheet of their own for her; she has one afterwards.
    let mut sheets = merged.plan.assessments.values();
    let sheet = sheets.find(|it| it.source == Source::Leader && it.round.is_some());
    let levels = &sheet.unwrap().levels;
    assert_eq!(levels.get(&school.robots), Some(&level(1)));
    assert_eq!(levels.get(&school.sources), Some(&level(3)));
    assert_eq!(
        merged.plan.assessments.len(),
        school.plan.assessments.len() + 1
    );
}

#[test]
fn a_cell_that_two_rated_differently_is_decided_by_somebody() {
    let school = SmallSchool::new();
    let ours = after(
        &school.plan,
        [rate(&school, school.ah, &[(school.robots, 1)], 1)],
    );
    let theirs = after(
        &school.plan,
        [rate(&school, school.ah, &[(school.robots, 3)], 2)],
    );
    let merged = merged(&school.plan, &ours, &theirs);
    let conflict = only(&merged);
    assert_eq!(conflict.item, Item::Cell(school.ah, school.robots));
    let told = told(&merged.plan, &conflict);
    assert!(told.what.contains("AH"), "{told:?}");
    let values = [&told.now, &told.other].map(|it| it.clone().unwrap_or_default());
    assert!(values.iter().any(|it| it.starts_with('1')), "{told:?}");
    assert!(values.iter().any(|it| it.starts_with('3')), "{told:?}");

    let now = |plan: &Plan| -> Vec<Level> {
        let sheets = plan.assessments.values();
        sheets
            .filter_map(|it| it.levels.get(&school.robots).copied())
            .collect()
    };
    let before = now(&merged.plan);
    let kept = after(&merged.plan, [resolve(&conflict, Verdict::Keep)]);
    assert!(kept.conflicts.is_empty() && now(&kept) == before);
    let taken = after(&merged.plan, [resolve(&conflict, Verdict::TakeOther)]);
    assert!(taken.conflicts.is_empty());
    assert_eq!(
        [before, now(&taken)]
            .concat()
            .iter()
            .map(|it| it.get())
            .sum::<u8>(),
        4
    );
}

#[test]
fn what_one_removed_and_the_other_wrote_on_stays_until_somebody_decides() {
    let school = SmallSchool::new();
    let ours = after(
        &school.plan,
        [Edit::Staff(StaffEdit::RemovePerson { id: school.ah })],
    );
    let theirs = after(
        &school.plan,
        [rate(&school, school.ah, &[(school.robots, 2)], 2)],
    );
    let merged = merged(&school.plan, &ours, &theirs);
    let conflict = only(&merged);
    assert_eq!(
        (conflict.item, conflict.other.as_ref()),
        (Item::Person(school.ah), None)
    );
    // With everything that is hers, not with the new rating alone.
    assert!(merged.plan.assessments.contains_key(&school.own));
    assert!(merged.plan.agreements.contains_key(&school.agreement));
    assert_eq!(merged.plan.log, school.plan.log);

    let gone = after(&merged.plan, [resolve(&conflict, Verdict::TakeOther)]);
    assert!(!gone.people.contains_key(&school.ah) && gone.conflicts.is_empty());
    assert_eq!(gone, ours);
    let kept = after(&merged.plan, [resolve(&conflict, Verdict::Keep)]);
    assert_eq!(kept, theirs);
}

#[test]
fn what_one_removed_and_nobody_touched_is_gone_with_all_that_pointed_to_it() {
    let school = SmallSchool::new();
    let ours = after(
        &school.plan,
        [Edit::Staff(StaffEdit::RemoveTeam { id: school.team })],
    );
    let theirs = after(&school.plan, [rename(school.ah, "AHA")]);
    let merged = merged(&school.plan, &ours, &theirs);
    assert_eq!(merged.found.len(), 0);
    assert!(!merged.plan.teams.contains_key(&school.team));
    let person = &merged.plan.people[&school.ah];
    assert_eq!((person.alias.as_str(), person.team), ("AHA", None));
}

#[test]
fn a_department_can_go_while_somebody_renames_a_team_in_it() {
    let school = SmallSchool::new();
    let (id, name) = (school.team, "Auto og cykel".to_owned());
    let removal = SchoolEdit::RemoveDepartment {
        id: school.department,
    };
    let ours = after(&school.plan, [Edit::School(removal)]);
    let theirs = after(
        &school.plan,
        [Edit::Staff(StaffEdit::RenameTeam { id, name })],
    );
    let merged = merged(&school.plan, &ours, &theirs);
    assert_eq!(merged.found.len(), 0);
    let team = &merged.plan.teams[&id];
    assert_eq!(
        (team.name.as_str(), team.department),
        ("Auto og cykel", None)
    );
}

#[test]
fn moving_competences_out_of_an_area_before_it_goes_costs_no_rating_of_others() {
    let school = SmallSchool::new();
    let new = AreaId::new(Uuid::from_u128(4_711));
    let moved = |id| Edit::Framework(FrameworkEdit::SetArea { id, area: new });
    let ours = after(
        &school.plan,
        [
            Edit::Framework(FrameworkEdit::AddArea {
                id: new,
                name: "Nyt".to_owned(),
            }),
            moved(school.platforms),
            moved(school.robots),
            Edit::Framework(FrameworkEdit::RemoveArea { id: school.area }),
        ],
    );
    let cells = [(school.platforms, 2), (school.robots, 1)];
    let theirs = after(&school.plan, [rate(&school, school.bn, &cells, 2)]);
    let merged = merged(&school.plan, &ours, &theirs);
    assert_eq!(merged.found.len(), 0, "{:?}", merged.found);
    assert!(!merged.plan.areas.contains_key(&school.area));
    assert_eq!(
        merged.plan.areas[&new].competences,
        [school.platforms, school.robots]
    );
    assert_eq!(
        merged.plan.assessments.len(),
        school.plan.assessments.len() + 1
    );
}

#[test]
fn a_goal_that_two_moved_to_different_lines_stands_on_one_of_them() {
    let it = SmallStrategy::new();
    let third = sigtelinje::model::LineId::new(Uuid::from_u128(4_712));
    let mut line = it.plan.strategy.lines[&it.own_line].clone();
    line.name = "Tredje".to_owned();
    let add = Edit::Line(sigtelinje::document::LineEdit::Add {
        lines: vec![(third, line)],
    });
    let base = after(&it.plan, [add]);
    let to = |line| Edit::Goal(GoalEdit::SetLine { id: it.goal, line });
    let ours = after(&base, [to(it.own_line)]);
    let theirs = after(&base, [to(third)]);
    let merged = merged(&base, &ours, &theirs);
    let conflict = only(&merged);
    assert_eq!(
        (conflict.item, conflict.field.as_str()),
        (Item::Goal(it.goal), "line")
    );
    let stands = merged.plan.strategy.line_of_goal(it.goal);
    let taken = after(&merged.plan, [resolve(&conflict, Verdict::TakeOther)]);
    let lines = [stands, taken.strategy.line_of_goal(it.goal)];
    assert!(lines.contains(&Some(it.own_line)) && lines.contains(&Some(third)));
}

#[test]
fn dates_that_fit_on_both_desks_fit_after_the_merge() {
    let it = SmallStrategy::new();
    let with = |start: &str, due: &str| {
        let mut initiative = it.plan.strategy.initiatives[&it.initiative].clone();
        (initiative.start, initiative.due) = (Some(day(start)), Some(day(due)));
        Edit::Initiative(InitiativeEdit::Change {
            id: it.initiative,
            initiative: Box::new(initiative),
        })
    };
    let base = after(&it.plan, [with("2026-03-01", "2026-09-01")]);
    let ours = after(&base, [with("2026-08-01", "2026-09-01")]);
    let theirs = after(&base, [with("2026-03-01", "2026-05-01")]);
    let merged = merged(&base, &ours, &theirs);
    let conflict = only(&merged);
    // Whichever was kept, the other can be taken only where it fits.
    let mut document = Document::opened(merged.plan.clone());
    let outcome = document.apply(&resolve(&conflict, Verdict::TakeOther));
    assert!(matches!(outcome, Err(EditError::Unsound(_))), "{outcome:?}");
    assert_eq!(**document.plan(), merged.plan);
    document.apply(&resolve(&conflict, Verdict::Keep)).unwrap();
}

#[test]
fn a_level_above_a_scale_that_became_shorter_is_kept_beside_the_plan() {
    let school = SmallSchool::new();
    let name = |name: &str| ScaleLevel {
        name: name.to_owned(),
        description: String::new(),
    };
    let shorter = FrameworkEdit::ChangeScale {
        scale: vec![name("Nej"), name("Ja")],
        mapping: [0, 0, 1, 1, 1].map(level).to_vec(),
    };
    let ours = after(&school.plan, [Edit::Framework(shorter)]);
    let theirs = after(
        &school.plan,
        [rate(&school, school.bn, &[(school.robots, 3)], 2)],
    );
    let merged = merged(&school.plan, &ours, &theirs);
    let conflict = only(&merged);
    assert_eq!(conflict.item, Item::Cell(school.bn, school.robots));
    assert_eq!(conflict.other.as_deref(), Some("3"));
}

#[test]
fn nobody_who_was_erased_comes_back() {
    let school = SmallSchool::new();
    let mut ours = after(
        &school.plan,
        [Edit::Staff(StaffEdit::RemovePerson { id: school.ah })],
    );
    ours.erased.insert(school.ah);
    let theirs = after(
        &school.plan,
        [
            rename(school.ah, "AHA"),
            rate(&school, school.ah, &[(school.robots, 2)], 2),
        ],
    );
    for base in [Some(&school.plan), None] {
        let merged = merge(base, &ours, &theirs).plan;
        assert_eq!(merged.violations(), Vec::new());
        assert!(!merged.people.contains_key(&school.ah));
        assert!(merged.erased.contains(&school.ah));
        let text = serde_json::to_string(&merged.assessments).unwrap();
        assert!(!text.contains(&school.ah.to_string()), "{text}");
        assert!(
            !merged
                .conflicts
                .iter()
                .any(|it| it.item == Item::Person(school.ah))
        );
    }
}

#[test]
fn a_merge_is_one_step_that_can_be_taken_back() {
    let school = SmallSchool::new();
    let theirs = after(&school.plan, [rename(school.ah, "AHA")]);
    let mut document = Document::opened(school.plan.clone());
    document.apply(&rename(school.bn, "BNB")).unwrap();
    document.end_gesture();
    let step = |document: &Document, theirs: &Plan| Edit::Merge {
        plan: Arc::new(merge(Some(&school.plan), document.plan(), theirs).plan),
    };
    let edit = step(&document, &theirs);
    document.apply(&edit).unwrap().unwrap();
    let plan = Arc::clone(document.plan());
    assert_eq!(plan.people[&school.ah].alias, "AHA");
    assert_eq!(plan.people[&school.bn].alias, "BNB");
    let again = step(&document, &theirs);
    assert_eq!(document.apply(&again), Ok(None), "nothing is left to merge");
    document.undo();
    assert_eq!(document.plan().people[&school.ah].alias, "AH");

    let other = Plan {
        meta: Meta {
            id: PlanId::new(Uuid::from_u128(1)),
            ..theirs.meta.clone()
        },
        ..theirs
    };
    let edit = Edit::Merge {
        plan: Arc::new(other),
    };
    assert_eq!(document.apply(&edit), Err(EditError::OtherPlan));
}

#[test]
fn a_decided_conflict_is_not_decided_again_and_open_ones_are_pointed_out() {
    let school = SmallSchool::new();
    let ours = after(&school.plan, [rename(school.ah, "AHA")]);
    let theirs = after(&school.plan, [rename(school.ah, "AHB")]);
    let merged = merged(&school.plan, &ours, &theirs);
    let conflict = only(&merged);
    assert_eq!(conflict.field, "alias");
    assert_eq!(conflict.base.as_deref(), Some("\"AH\""));
    let told = told(&merged.plan, &conflict);
    assert_eq!(told.field, "Kortnavn");
    assert_eq!(told.base.as_deref(), Some("AH"));

    let points = |plan: &Plan| {
        let found = Analysis::of(plan, TODAY).findings;
        let mut found = found.into_iter();
        found.find(|it| it.code == FindingCode::CopiesDisagree)
    };
    let finding = points(&merged.plan).unwrap();
    let said = Texts::new(Language::Danish).say(&finding.message());
    assert!(said.contains("har to ændret det samme"), "{said}");
    let mut document = Document::opened(merged.plan.clone());
    document
        .apply(&resolve(&conflict, Verdict::TakeOther))
        .unwrap();
    assert_eq!(points(document.plan()), None);
    let again = document.apply(&resolve(&conflict, Verdict::Keep));
    assert_eq!(again, Err(EditError::Decided));
}
