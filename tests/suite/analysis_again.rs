//! The analysis of a plan is the same however it was come by: counted in blocks of people or all
//! together, at once or again after every edit.

use std::sync::Arc;

use sigtelinje::analysis::distribution::Standing;
use sigtelinje::analysis::gap::Gaps;
use sigtelinje::analysis::{Analysis, Slice, Standings, coverage};
use sigtelinje::catalogue::{SynthOptions, synth};
use sigtelinje::document::Document;
use sigtelinje::model::{Level, Plan, PlanDate};

use crate::support::build::TODAY;
use crate::support::dialog_plan::with_dialog;
use crate::support::random_edits::RandomEdits;
use crate::support::small_school::SmallSchool;

/// More people than are counted in one go, some of whom came or left between the rounds.
fn school() -> Plan {
    let mut plan = synth(&SynthOptions {
        people: 300,
        rounds: 3,
        ..SynthOptions::default()
    });
    let days: Vec<_> = plan.rounds.values().map(|round| round.date).collect();
    let ids: Vec<_> = plan.people.keys().copied().collect();
    for (id, number) in ids.into_iter().zip(0_usize..) {
        let person = plan.people.get_mut(&id).unwrap();
        match number % 7 {
            0 => person.started = days.get(1).copied(),
            1 => person.left = days.first().copied(),
            2 => person.team = None,
            _ => {}
        }
    }
    plan
}

fn day_after_the_rounds(plan: &Plan) -> PlanDate {
    let newest = plan.rounds.values().map(|round| round.date).max().unwrap();
    newest.tomorrow().unwrap()
}

#[test]
fn counting_in_blocks_gives_what_counting_all_together_gives() {
    let plan = school();
    let today = day_after_the_rounds(&plan);
    let (analysis, slice) = (Analysis::of(&plan, today), Slice::default());
    let (standings, asked) = (&analysis.standings, &analysis.requirements);
    assert_eq!(*standings, Standings::of(&plan, today));
    assert_eq!(
        analysis.coverage,
        coverage::coverage(&plan, standings, asked, today)
    );
    let overview = &analysis.overview;
    assert_eq!(overview.now, Standing::of(&plan, standings, &slice, today));
    let gaps = Gaps::of(&plan, standings, asked, &slice, today);
    assert_eq!(overview.gap, gaps.whole);
    assert_eq!(overview.rounds.len(), 3);
    for round in &overview.rounds {
        let then = Standings::of(&plan, round.date);
        let standing = Standing::of(&plan, &then, &slice, round.date);
        assert_eq!(round.standing, standing, "{}", round.title);
    }
}

/// Expects two analyses to be equal, and says in which part they are not.
fn same(found: &Analysis, expected: &Analysis, when: &str) {
    assert_eq!(found.overview, expected.overview, "{when}");
    assert!(found.standings == expected.standings, "standings, {when}");
    assert!(found.people == expected.people, "people, {when}");
    assert!(found.coverage == expected.coverage, "coverage, {when}");
    assert!(found == expected, "{when}");
}

#[test]
fn the_analysis_after_any_edit_is_that_of_the_plan() {
    let start = with_dialog(SmallSchool::new().plan);
    for seed in 0..60 {
        let mut edits = RandomEdits::new(seed, &start);
        let mut document = Document::opened(start.clone());
        let mut analysis = Analysis::of(&start, TODAY);
        for _ in 0..40 {
            let before = Arc::clone(document.plan());
            let edit = edits.next(&before);
            document.apply(&edit).ok();
            document.end_gesture();
            analysis = analysis.again(&before, document.plan(), TODAY);
            let expected = Analysis::of(document.plan(), TODAY);
            same(&analysis, &expected, &format!("seed {seed}: {edit:?}"));
        }
        let end = Arc::clone(document.plan());
        while document.undo().is_some() {}
        analysis = analysis.again(&end, document.plan(), TODAY);
        assert_eq!(analysis, Analysis::of(&start, TODAY), "seed {seed}");
    }
}

#[test]
fn ratings_that_come_go_and_change_are_counted_again() {
    let start = school();
    let today = day_after_the_rounds(&start);
    let mut analysis = Analysis::of(&start, today);
    let mut before = start.clone();
    let ids: Vec<_> = start.assessments.keys().copied().collect();
    for (id, number) in ids.into_iter().zip(0_usize..).step_by(17) {
        let mut plan = before.clone();
        let sheet = plan.assessments.get_mut(&id).unwrap();
        let (competence, level) = sheet.levels.iter().next().unwrap();
        let (competence, level) = (*competence, *level);
        match number % 4 {
            0 => drop(sheet.levels.remove(&competence)),
            1 => drop(sheet.levels.insert(competence, Level::ZERO)),
            2 => drop(plan.assessments.remove(&id)),
            _ => {
                sheet.date = today.tomorrow().unwrap();
                sheet.round = None;
                sheet.levels.insert(competence, level);
            }
        }
        analysis = analysis.again(&before, &plan, today);
        same(&analysis, &Analysis::of(&plan, today), &number.to_string());
        before = plan;
    }
    // All at once, with nobody rated any more, and on another day.
    let mut bare = before.clone();
    bare.assessments.clear();
    let cleared = analysis.clone().again(&before, &bare, today);
    assert_eq!(cleared, Analysis::of(&bare, today));
    let later = today.tomorrow().unwrap();
    assert_eq!(
        analysis.again(&before, &before, later),
        Analysis::of(&before, later)
    );
}
