//! A vote from the facilitator's side: opening it, the ways to vote, revealing it, a second round.

use egui::{RichText, Ui};

use super::pass::Pass;
use super::run::Run;
use super::tally::Tally;
use super::task_edit::tension_names;
use crate::action::Action;
use crate::document::{BallotEdit, Edit, TensionEdit};
use crate::exchange::ballot_paper;
use crate::model::{Activity, BallotId, Counts, Task, TensionId, Workshop, WorkshopId};
use crate::ui::PlanContext;
use crate::ui::room::group_name;
use crate::ui::widgets::{Question, confirm, primary_button, tab_bar};

/// The pairs of a point that the plan has.
fn pairs(cx: &PlanContext<'_>, activity: &Activity) -> Vec<TensionId> {
    match &activity.task {
        Task::Vote { tensions } => {
            let known = tensions.iter().copied();
            known
                .filter(|id| cx.plan.tensions.contains_key(id))
                .collect()
        }
        _ => Vec::new(),
    }
}

fn is_open(cx: &PlanContext<'_>, activity: &Activity) -> bool {
    let open = cx.plan.ballot.as_ref();
    open.is_some_and(|it| it.activity == activity.id)
}

fn open(cx: &PlanContext<'_>, id: WorkshopId, activity: &Activity, tensions: Vec<TensionId>) {
    cx.edit(Edit::Ballot(BallotEdit::Open {
        id: BallotId::next(cx.ids),
        workshop: id,
        activity: activity.id,
        tensions,
        date: cx.today,
    }));
}

/// Shows what was voted, where people vote on the point.
pub(super) fn reveal(cx: &PlanContext<'_>, activity: &Activity) {
    let has_votes = cx.plan.ballot.as_ref().is_some_and(|it| it.voters() > 0);
    if is_open(cx, activity) && has_votes {
        cx.edit(Edit::Ballot(BallotEdit::Reveal));
    }
}

/// Hands the laptop round, opening the vote first where it is not.
pub(super) fn begin(run: &mut Run, cx: &PlanContext<'_>, id: WorkshopId, activity: &Activity) {
    if !activity.task.is_voted_on() {
        return;
    }
    if cx.plan.ballot.is_none() {
        hand_round(run, cx, id, activity, pairs(cx, activity));
    } else {
        run.pass = Some(Pass::new(activity.id));
    }
}

/// Opens a vote and hands the laptop round at once.
fn hand_round(
    run: &mut Run,
    cx: &PlanContext<'_>,
    id: WorkshopId,
    activity: &Activity,
    tensions: Vec<TensionId>,
) {
    open(cx, id, activity, tensions);
    run.pass = Some(Pass::new(activity.id));
}

/// Draws what can be done about the vote of a point.
pub(super) fn ui(
    run: &mut Run,
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    (id, workshop): (WorkshopId, &Workshop),
    activity: &Activity,
) {
    if !workshop.can_vote() {
        results_ui(run, ui, cx, (id, workshop), activity);
        return;
    }
    if is_open(cx, activity) {
        open_ui(run, ui, cx, workshop, activity);
        return;
    }
    if cx.plan.ballot.is_some() {
        ui.label(RichText::new(cx.text("vote-elsewhere")).color(cx.tokens.muted));
        return;
    }
    if let Some(tally) = &mut run.tally {
        if tally.ui(ui, cx, (id, activity)) {
            run.tally = None;
        }
        return;
    }
    ways_ui(run, ui, cx, (id, workshop), activity);
    results_ui(run, ui, cx, (id, workshop), activity);
}

/// While the vote is open: how many of each group have voted.
fn open_ui(
    run: &mut Run,
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    workshop: &Workshop,
    activity: &Activity,
) {
    let Some(ballot) = &cx.plan.ballot else {
        return;
    };
    let figures = [
        ("count", (ballot.voters() as usize).into()),
        ("of", (workshop.people() as usize).into()),
    ];
    ui.label(cx.texts.with("room-voting", &figures));
    let groups = ballot.cast.iter().map(|(group, cast)| {
        let people = workshop.attending.iter().find(|(it, _)| it == group);
        let people = people.map_or(0, |it| it.1);
        format!("{} {cast}/{people}", group_name(cx.texts, group))
    });
    let groups = groups.collect::<Vec<_>>().join(" · ");
    ui.label(RichText::new(groups).color(cx.tokens.muted));
    if run.is_discarding {
        let question = Question {
            sentence: cx.text("vote-discard-sure"),
            hint: "",
            yes: cx.text("vote-discard"),
            no: cx.text("vote-keep"),
        };
        if let Some(answer) = confirm(ui, cx, question) {
            run.is_discarding = false;
            if answer {
                cx.edit(Edit::Ballot(BallotEdit::Discard));
            }
        }
        return;
    }
    ui.horizontal_wrapped(|ui| {
        if primary_button(ui, cx, cx.text("vote-pass")).clicked() {
            run.pass = Some(Pass::new(activity.id));
        }
        ui.add_enabled_ui(ballot.voters() > 0, |ui| {
            if ui.button(cx.text("vote-reveal")).clicked() {
                reveal(cx, activity);
            }
        });
        run.is_discarding = ui.button(cx.text("vote-discard")).clicked();
    });
}

/// The three ways to vote.
fn ways_ui(
    run: &mut Run,
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    (id, workshop): (WorkshopId, &Workshop),
    activity: &Activity,
) {
    let pairs = pairs(cx, activity);
    let voted = match &activity.task {
        Task::Choose { result, .. } => !result.is_empty(),
        Task::Pulse { result, .. } => !result.is_empty(),
        _ => false,
    };
    let can_vote =
        !workshop.attending.is_empty() && Counts::of(workshop, &activity.task, &pairs).is_some();
    if !can_vote {
        ui.label(RichText::new(cx.text("vote-missing")).color(cx.tokens.muted));
        return;
    }
    let again = cx.plan.next_round(id, &pairs) > 1;
    ui.horizontal_wrapped(|ui| {
        if voted {
            if ui.button(cx.text("vote-clear")).clicked() {
                cx.edit(Edit::Ballot(BallotEdit::Clear {
                    workshop: id,
                    activity: activity.id,
                }));
            }
            return;
        }
        let label = if again { "vote-again-all" } else { "vote-open" };
        if primary_button(ui, cx, cx.text(label)).clicked() {
            hand_round(run, cx, id, activity, pairs.clone());
        }
        if again
            && let Some(pair) = pairs.get(run.pair)
            && ui.button(cx.text("vote-again-pair")).clicked()
        {
            hand_round(run, cx, id, activity, vec![*pair]);
        }
        if ui.button(cx.text("vote-tally")).clicked() {
            run.tally = Tally::new(cx, (id, workshop), (activity, &pairs));
        }
        if ui.button(cx.text("vote-paper")).clicked() {
            let svg = ballot_paper::svg(cx.plan, cx.texts, (workshop, activity));
            let title = cx
                .texts
                .with("paper-title", &[("name", workshop.title.as_str().into())]);
            cx.ask(Action::Export {
                title,
                extension: "svg",
                bytes: svg.into_bytes(),
            });
        }
    });
}

/// Which pair the room looks at, how the groups stand, and letting go of a round.
fn results_ui(
    run: &mut Run,
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    (id, workshop): (WorkshopId, &Workshop),
    activity: &Activity,
) {
    let pairs = pairs(cx, activity);
    let names = tension_names(cx);
    let tabs: Vec<(usize, &str)> = pairs
        .iter()
        .enumerate()
        .filter_map(|(at, pair)| {
            let name = names.iter().find(|(id, _)| id == pair)?;
            Some((at, name.1.as_str()))
        })
        .collect();
    if tabs.len() > 1 {
        ui.add_space(8.0);
        if let Some(pair) = tab_bar(ui, cx, &tabs, run.pair) {
            run.pair = pair;
        }
    }
    let Some(figures) = pairs
        .get(run.pair)
        .and_then(|it| cx.analysis.tensions.get(it))
    else {
        return;
    };
    let here = figures.rounds.iter().filter(|it| it.workshop == Some(id));
    for round in here {
        ui.horizontal_wrapped(|ui| {
            let middle = |it: Option<u8>| it.map_or_else(|| "–".to_owned(), |it| it.to_string());
            let said = [
                ("round", usize::from(round.round).into()),
                ("count", round.all.voters().into()),
                ("now", middle(round.all.now.median()).into()),
                ("wanted", middle(round.all.wanted.median()).into()),
            ];
            ui.label(cx.texts.with("vote-round", &said));
            let discard = cx.texts.with("vote-round-discard", &said);
            let discard = egui::Button::new(discard);
            if ui.add_enabled(workshop.can_change(), discard).clicked() {
                cx.edit(Edit::Tension(TensionEdit::Discard { round: round.id }));
            }
        });
    }
    if !figures.rounds.is_empty() {
        ui.checkbox(&mut run.by_group, cx.text("vote-by-group"));
    }
}
