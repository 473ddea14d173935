//! What others may see of the rounds on a tension, by the rule that `together` has for all answers
//! of rooms.
//!
//! Now and wanted are two questions to the same people, and so are the rounds of a workshop.

use std::collections::BTreeSet;

use super::{RoundFigures, Spread, Stand};
use crate::analysis::privacy::Threshold;
use crate::analysis::together::{self, Question, Tally};
use crate::model::{PlanDate, WorkshopId};

/// What others than the leader may see of a round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Whether everybody together may be shown, on now and on wanted.
    pub all: [bool; 2],
    /// For each group, in the order of the round, whether it may be shown.
    pub groups: Vec<bool>,
}

/// Now and wanted.
const SIDES: [fn(&Stand) -> &Spread; 2] = [|it| &it.now, |it| &it.wanted];

/// Decides for every round of a tension, the oldest first, what is shown of it.
pub(super) fn decide(rounds: &mut [RoundFigures]) {
    let threshold = Threshold::default();
    let mut questions: Vec<(Sitting, [Question; 2])> = rounds
        .iter()
        .map(|it| (sitting(it), SIDES.map(|side| question(it, side))))
        .collect();
    let sittings: BTreeSet<Sitting> = questions.iter().map(|it| it.0).collect();
    for sitting in sittings {
        let here = questions.iter_mut().filter(|it| it.0 == sitting);
        let mut here: Vec<_> = here.flat_map(|it| &mut it.1).collect();
        together::decide(&mut here, threshold);
    }
    for at in (0..questions.len()).rev() {
        let (before, after) = questions.split_at_mut(at);
        let Some((_, newer)) = after.first() else {
            continue;
        };
        for (_, older) in before {
            let mut sides = older.iter().zip(newer);
            if sides.any(|(older, newer)| together::tells_few_apart(older, newer, threshold)) {
                older.iter_mut().for_each(Question::hide);
            }
        }
    }
    for (round, (_, sides)) in rounds.iter_mut().zip(questions) {
        let all = sides.each_ref().map(|it| it.total);
        let [now, _] = sides;
        let groups = now.shown;
        round.shown = Shown { all, groups };
    }
}

fn question(round: &RoundFigures, side: fn(&Stand) -> &Spread) -> Question {
    let groups = round.groups.iter();
    let groups = groups.map(|(group, it)| (group.clone(), Tally::of_votes(&side(it).counts)));
    Question::new(groups.collect())
}

/// What the rounds of the same people have in common: their workshop, else their day.
type Sitting = (Option<WorkshopId>, Option<PlanDate>);

fn sitting(round: &RoundFigures) -> Sitting {
    let day = round.workshop.is_none().then_some(round.date);
    (round.workshop, day)
}
