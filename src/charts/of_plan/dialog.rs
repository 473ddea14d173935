//! What rooms answered: positions on tensions, agreement with statements, and dots.
//!
//! Others than the leader see what `analysis` lets them see of a round, and the note says how much
//! is hidden.

use super::{Audience, ChartSource};
use crate::analysis::room::StatementFigures;
use crate::analysis::tensions::{RoundFigures, Spread, Stand, TensionFigures};
use crate::charts::{
    AnswerBars, AnswerRow, CountBars, CountRow, DumbbellRow, Dumbbells, Heading, PositionBars,
    PositionSide, Reach,
};
use crate::model::{ActivityId, BallotId, RoomGroup, Task, Tension, TensionId, WorkshopId};
use crate::texts::Texts;

/// The five steps from wholly disagree to wholly agree.
pub const STEPS: [&str; Task::ANSWERS - 1] = [
    "chart-answer-0",
    "chart-answer-1",
    "chart-answer-2",
    "chart-answer-3",
    "chart-answer-4",
];

/// What a group of a room is called.
pub fn group_name(texts: &Texts, group: &RoomGroup) -> String {
    match group {
        RoomGroup::Leaders => texts.get("room-group-leaders").to_owned(),
        RoomGroup::Teachers => texts.get("room-group-teachers").to_owned(),
        RoomGroup::Consultants => texts.get("room-group-consultants").to_owned(),
        RoomGroup::Own(name) => name.clone(),
    }
}

/// A round as the audience may see it, and how many of its groups are hidden.
struct Seen {
    round: RoundFigures,
    hidden: usize,
}

impl ChartSource<'_> {
    fn figures(&self, id: TensionId) -> Option<&TensionFigures> {
        self.analysis.tensions.get(&id)
    }

    fn seen(&self, round: &RoundFigures) -> Option<Seen> {
        let round = match self.audience {
            Audience::Own => Seen {
                round: round.clone(),
                hidden: 0,
            },
            Audience::Public => Seen {
                round: round.for_others()?,
                hidden: round.hidden_groups(),
            },
        };
        Some(round)
    }

    /// The newest round of a tension of which the audience may see something.
    fn newest(&self, id: TensionId) -> Option<Seen> {
        let rounds = self.figures(id)?.rounds.iter().rev();
        rounds.into_iter().find_map(|it| self.seen(it))
    }

    fn middle(&self, median: Option<u8>) -> String {
        match median {
            Some(it) => self.count(usize::from(it)),
            None => "–".to_owned(),
        }
    }

    fn round_name(&self, round: &RoundFigures) -> String {
        let facts = [
            ("round", usize::from(round.round).into()),
            ("date", round.date.into()),
        ];
        self.with("chart-room-round", &facts)
    }

    fn group_sizes(&self, round: &RoundFigures) -> String {
        let groups = round.groups.iter().filter(|(_, it)| it.voters() > 0);
        let groups = groups.map(|(group, stand)| {
            let name = group_name(self.texts, group);
            format!("{name} {}", self.count(stand.voters()))
        });
        groups.collect::<Vec<_>>().join(", ")
    }
}

fn reach(spread: &Spread) -> Option<Reach> {
    let (low, high) = spread.quartiles()?;
    Some(Reach {
        median: spread.median()?,
        low,
        high,
    })
}

fn is_apart(stand: &Stand) -> bool {
    stand.both().into_iter().any(Spread::is_apart)
}

/// One round on one tension, the newest when none is asked for.
pub(super) fn positions(
    source: &ChartSource<'_>,
    id: TensionId,
    round: Option<BallotId>,
) -> Option<PositionBars> {
    let tension = source.plan.tensions.get(&id)?;
    let Seen { round, hidden } = match round {
        Some(wanted) => {
            let rounds = &source.figures(id)?.rounds;
            source.seen(rounds.iter().find(|it| it.id == wanted)?)?
        }
        None => source.newest(id)?,
    };
    let side = |head, spread: &Spread| PositionSide {
        head: source.text(head),
        counts: spread.counts.to_vec(),
        median: spread.median(),
    };
    let figures = [
        ("tension", tension.name().into()),
        ("votes", round.all.voters().into()),
        ("now", source.middle(round.all.now.median()).into()),
        ("wanted", source.middle(round.all.wanted.median()).into()),
    ];
    let mut said = vec![
        source.with("chart-votes", &figures),
        source.group_sizes(&round),
        source.round_name(&round),
    ];
    said.retain(|it| !it.is_empty());
    let mut note = said.join(" · ");
    source.say_hidden(&mut note, "chart-hidden-groups", hidden);
    Some(PositionBars {
        heading: Heading {
            title: tension.name(),
            note,
            alt: source.with("chart-positions-alt", &figures),
        },
        poles: tension.poles.clone(),
        now: side("chart-room-now", &round.all.now),
        wanted: side("chart-room-wanted", &round.all.wanted),
        row_head: source.text("chart-position"),
        none_head: source.text("chart-no-votes"),
    })
}

fn dumbbells(
    source: &ChartSource<'_>,
    heading: Heading,
    row_head: &'static str,
    rows: Vec<DumbbellRow>,
) -> Dumbbells {
    Dumbbells {
        heading,
        row_head: source.text(row_head),
        poles: Default::default(),
        last: (Tension::POSITIONS - 1) as u8,
        now_head: source.text("chart-room-now"),
        wanted_head: source.text("chart-room-wanted"),
        spread_head: source.text("chart-middle-half"),
        votes_head: source.text("chart-votes-head"),
        apart_head: source.text("chart-disagree"),
        none_head: source.text("chart-no-votes"),
        rows,
    }
}

/// Every tension that has been voted on, by its newest round.
pub(super) fn tensions(source: &ChartSource<'_>) -> Option<Dumbbells> {
    let mut rows = Vec::new();
    for (id, tension) in source.plan.tensions_in_order() {
        let Some(Seen { round, .. }) = source.newest(id) else {
            continue;
        };
        let [first, second] = &tension.poles;
        let votes = round.all.voters();
        rows.push(DumbbellRow {
            name: tension.name(),
            left: first.clone(),
            right: format!("{second} · {}", source.count(votes)),
            now: reach(&round.all.now),
            wanted: reach(&round.all.wanted),
            votes,
            is_apart: is_apart(&round.all),
        });
    }
    if rows.is_empty() {
        return None;
    }
    let apart = rows.iter().filter(|row| row.is_apart).count();
    let figures = [("count", rows.len().into()), ("apart", apart.into())];
    let heading = Heading {
        title: source.text("chart-tensions-title"),
        note: source.with("chart-tensions-note", &figures),
        alt: source.with("chart-tensions-alt", &figures),
    };
    Some(dumbbells(source, heading, "chart-tension", rows))
}

/// The last two rounds on a tension held against each other, everybody first and then group by
/// group; `None` when the audience may not see two.
pub(super) fn before_and_after(source: &ChartSource<'_>, id: TensionId) -> Option<Dumbbells> {
    let tension = source.plan.tensions.get(&id)?;
    let rounds = source.figures(id)?.rounds.iter().rev();
    let mut seen: Vec<Seen> = rounds.filter_map(|it| source.seen(it)).take(2).collect();
    seen.reverse();
    let [before, after] = seen.as_slice() else {
        return None;
    };
    let mut groups: Vec<&RoomGroup> = Vec::new();
    for (group, _) in before.round.groups.iter().chain(&after.round.groups) {
        if !groups.contains(&group) {
            groups.push(group);
        }
    }
    let mut rows = Vec::new();
    let mut add = |name: &str, round: &RoundFigures, stand: &Stand| {
        let label = format!("{name} · {}", source.round_name(round));
        rows.push(DumbbellRow {
            name: label.clone(),
            left: label,
            right: source.count(stand.voters()),
            now: reach(&stand.now),
            wanted: reach(&stand.wanted),
            votes: stand.voters(),
            is_apart: is_apart(stand),
        });
    };
    let both = || [&before.round, &after.round].into_iter();
    for round in both() {
        add(source.texts.get("chart-everybody"), round, &round.all);
    }
    for group in groups {
        for round in both() {
            if let Some(stand) = round.group(group).filter(|it| it.voters() > 0) {
                add(&group_name(source.texts, group), round, stand);
            }
        }
    }
    let median =
        |of: fn(&Stand) -> &Spread, seen: &Seen| source.middle(of(&seen.round.all).median()).into();
    let figures = [
        ("tension", tension.name().into()),
        ("now-before", median(|it| &it.now, before)),
        ("now-after", median(|it| &it.now, after)),
        ("wanted-before", median(|it| &it.wanted, before)),
        ("wanted-after", median(|it| &it.wanted, after)),
    ];
    let mut note = format!(
        "{} → {}",
        source.round_name(&before.round),
        source.round_name(&after.round)
    );
    let hidden = before.hidden.max(after.hidden);
    source.say_hidden(&mut note, "chart-hidden-groups", hidden);
    let heading = Heading {
        title: source.with("chart-before-after-title", &figures),
        note,
        alt: source.with("chart-before-after-alt", &figures),
    };
    let mut chart = dumbbells(source, heading, "chart-room-group", rows);
    chart.poles.clone_from(&tension.poles);
    Some(chart)
}

/// The answers to the statements of a pulse.
pub(super) fn pulse(
    source: &ChartSource<'_>,
    workshop: WorkshopId,
    activity: ActivityId,
) -> Option<AnswerBars> {
    let held = source.plan.workshops.get(&workshop)?;
    let all = source.analysis.rooms.pulses.get(&(workshop, activity))?;
    let answered = |it: &&StatementFigures| it.all.iter().any(|count| *count > 0);
    let answered: Vec<_> = all.iter().filter(answered).collect();
    let is_own = source.audience == Audience::Own;
    let shown: Vec<_> = answered.iter().filter(|it| is_own || it.is_shown).collect();
    let people = shown.iter().map(|it| it.all.iter().sum::<usize>()).max()?;
    let rows = shown.iter().map(|it| {
        let n = StatementFigures::n(&it.all);
        let (unknown, steps) = match it.all.split_last() {
            Some((last, steps)) => (*last, steps),
            None => (0, &[][..]),
        };
        AnswerRow {
            label: it.text.clone(),
            steps: steps.iter().map(|count| source.share(*count, n)).collect(),
            unknown: source.whole(unknown),
        }
    });
    let figures = [
        ("workshop", held.title.as_str().into()),
        ("date", held.date.into()),
        ("people", people.into()),
        ("count", shown.len().into()),
    ];
    let mut note = source.with("chart-pulse-note", &figures);
    let hidden = answered.len() - shown.len();
    source.say_hidden(&mut note, "chart-hidden-statements", hidden);
    Some(AnswerBars {
        heading: Heading {
            title: source.with("chart-pulse-title", &figures),
            note,
            alt: source.with("chart-pulse-alt", &figures),
        },
        row_head: source.text("chart-statement"),
        steps: STEPS.iter().map(|id| source.text(id)).collect(),
        unknown_head: source.text("chart-answer-unknown"),
        rows: rows.collect(),
    })
}

/// The dots of a choice, the most first.
pub(super) fn dots(
    source: &ChartSource<'_>,
    workshop: WorkshopId,
    activity: ActivityId,
) -> Option<CountBars> {
    let held = source.plan.workshops.get(&workshop)?;
    let Task::Choose { question, .. } = &held.activity(activity)?.task else {
        return None;
    };
    let found = source.analysis.rooms.dots.get(&(workshop, activity));
    let mut found = found?.clone();
    let is_seen = source.audience == Audience::Own || found.is_shown;
    if found.voters == 0 || !is_seen {
        return None;
    }
    found.options.sort_by_key(|it| std::cmp::Reverse(it.dots));
    let first = found.options.first();
    let figures = [
        ("workshop", held.title.as_str().into()),
        ("date", held.date.into()),
        ("people", found.voters.into()),
        ("count", found.options.len().into()),
        ("first", first.map_or("", |it| it.text.as_str()).into()),
    ];
    let title = if question.trim().is_empty() {
        source.with("chart-dots-title", &figures)
    } else {
        question.clone()
    };
    Some(CountBars {
        heading: Heading {
            title,
            note: source.with("chart-dots-note", &figures),
            alt: source.with("chart-dots-alt", &figures),
        },
        row_head: source.text("chart-option"),
        count_head: source.text("chart-dots"),
        chosen_head: source.text("chart-chosen"),
        rows: found
            .options
            .iter()
            .map(|it| CountRow {
                label: it.text.clone(),
                count: source.whole(it.dots),
                is_chosen: it.is_chosen,
            })
            .collect(),
    })
}
