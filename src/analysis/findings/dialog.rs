//! Findings about tensions, each told once for a tension however many of its signs it is about.

use jiff::ToSpan as _;

use super::Evidence;
use crate::analysis::finding::{Finding, FindingCode};
use crate::analysis::tensions::{FAR, RoundFigures};
use crate::model::{Answer, EarlyWarning, InitiativeState, Item, PlanDate, Tension, TensionId};

/// After how many months a vote is old.
pub const OLD_VOTE_MONTHS: i32 = 12;

pub(super) fn find(evidence: &Evidence<'_>, found: &mut Vec<Finding>) {
    for (id, tension) in &evidence.plan.tensions {
        let about = |code| Finding::new(code, Item::Tension(*id)).with("tension", tension.name());
        warnings(evidence.today, tension, &about, found);
        let figures = evidence.tensions.get(id);
        let Some(newest) = figures.and_then(|it| it.newest()) else {
            continue;
        };
        if is_apart(newest) && !is_discussed(evidence, (*id, tension), newest) {
            let code = FindingCode::DisagreementNotDiscussed;
            found.push(about(code).with("date", newest.date));
        }
        // A finding is read by others too, and says no more than they may see.
        let seen = newest.for_others().and_then(|it| it.all.way());
        let way = seen.map_or(0, i16::unsigned_abs);
        if way >= u16::from(FAR) && !is_worked_on(evidence, *id, tension) {
            let code = FindingCode::WantedWithoutInitiative;
            found.push(about(code).with("count", usize::from(way)));
        }
        if tension.map.is_empty() {
            found.push(about(FindingCode::TensionWithoutMap));
        }
        let old = newest.date.saturating_add(OLD_VOTE_MONTHS.months());
        if old < evidence.today {
            found.push(about(FindingCode::VotedLongAgo).with("date", newest.date));
        }
    }
}

fn warnings(
    today: PlanDate,
    tension: &Tension,
    about: &impl Fn(FindingCode) -> Finding,
    found: &mut Vec<Finding>,
) {
    let all = || tension.warnings().map(|(_, _, it)| it);
    let is_seen = |it: &&EarlyWarning| {
        let newest = it.answer_on(today);
        newest.is_some_and(|(_, it)| it.answer == Answer::Yes)
    };
    if let Some(first) = all().find(is_seen) {
        found.push(
            about(FindingCode::EarlyWarningSeen)
                .with("sign", first.sign.as_str())
                .with("count", all().filter(is_seen).count()),
        );
    }
    let late = || {
        let asked = all().filter_map(|it| Some((it.ask_on?, it)));
        asked.filter(|(day, _)| *day < today)
    };
    if let Some((day, first)) = late().min_by_key(|(day, _)| *day) {
        found.push(
            about(FindingCode::EarlyWarningNotAsked)
                .with("sign", first.sign.as_str())
                .with("date", day)
                .with("count", late().count()),
        );
    }
}

fn is_apart(round: &RoundFigures) -> bool {
    round.all.now.is_apart() || round.all.wanted.is_apart()
}

/// Whether a room talked about a round: it was itself a second round, the map says something, or
/// the log does since.
fn is_discussed(
    evidence: &Evidence<'_>,
    (id, tension): (TensionId, &Tension),
    round: &RoundFigures,
) -> bool {
    let about = Some(Item::Tension(id));
    let mut log = evidence.plan.log.values();
    round.round > 1
        || !tension.map.is_empty()
        || log.any(|it| it.about == about && it.date >= round.date)
}

/// Whether an initiative that is not chosen against works on a tension, or came of its map.
fn is_worked_on(evidence: &Evidence<'_>, id: TensionId, tension: &Tension) -> bool {
    let initiatives = &evidence.plan.strategy.initiatives;
    let of_map = |it| {
        tension
            .action_steps()
            .any(|(_, _, step)| step.initiative == Some(it))
    };
    initiatives.iter().any(|(initiative, it)| {
        it.state() != InitiativeState::Deselected
            && (it.tensions.contains(&id) || of_map(*initiative))
    })
}
