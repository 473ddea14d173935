//! What can be answered on the spot to something that is due or undecided. Whatever needs more
//! than one word is answered where it is told in full.

use crate::action::{Action, Dialog};
use crate::analysis::follow_up::{Due, DueKind, OpenQuestion, Undecided};
use crate::document::{AgreementEdit, Edit, InitiativeEdit};
use crate::model::{
    Agreement, AgreementState, Answer, InitiativeId, InitiativeState, Item, StateChange, Step,
    WarningAnswer, WarningId,
};
use crate::ui::PlanContext;
use crate::ui::pages::tensions::{answer_text, answered};

/// The answers to something that is due: what the button says, and what it does.
pub(super) fn due_answers(cx: &PlanContext<'_>, due: &Due) -> Vec<(&'static str, Action)> {
    let state = |text, state| match due.item {
        Item::Initiative(id) => vec![(text, set_state(cx, id, state))],
        _ => Vec::new(),
    };
    match due.kind {
        DueKind::Start => state("follow-begin-it", InitiativeState::Running),
        DueKind::Initiative => state("follow-done", InitiativeState::Done),
        DueKind::Step(step) => {
            let Item::Initiative(id) = due.item else {
                return Vec::new();
            };
            let initiative = cx.plan.strategy.initiatives.get(&id);
            let known = initiative.and_then(|it| it.steps.get(&step));
            let done = known.map(|known| Step {
                done: Some(cx.today),
                ..known.clone()
            });
            let edit = |said| Edit::Initiative(InitiativeEdit::SetStep { id, step, said });
            let done = done.map(|said| ("follow-step-done", Action::Edit(edit(said))));
            done.into_iter().collect()
        }
        DueKind::Agreement => {
            let Item::Agreement(id) = due.item else {
                return Vec::new();
            };
            let known = cx.plan.agreements.get(&id);
            let kept = known.map(|known| Agreement {
                state: AgreementState::Kept,
                ..known.clone()
            });
            let edit = |agreement| Edit::Agreement(AgreementEdit::Change { id, agreement });
            let kept = kept.map(|kept| ("follow-done", Action::Edit(edit(kept))));
            kept.into_iter().collect()
        }
        DueKind::Warning(warning) => warning_answers(cx, due, warning),
        DueKind::Review | DueKind::CheckIn | DueKind::Target => Vec::new(),
    }
}

/// Whether an early warning is seen, once the day has come to ask.
fn warning_answers(
    cx: &PlanContext<'_>,
    due: &Due,
    warning: WarningId,
) -> Vec<(&'static str, Action)> {
    let Item::Tension(id) = due.item else {
        return Vec::new();
    };
    let tension = cx.plan.tensions.get(&id).filter(|_| due.date <= cx.today);
    let Some(known) = tension.and_then(|it| it.warning(warning)) else {
        return Vec::new();
    };
    let answers = Answer::ALL.map(|answer| {
        let note = String::new();
        let said = WarningAnswer { answer, note };
        let edit = answered(cx.today, id, (warning, known), said);
        (answer_text(answer), Action::Edit(edit))
    });
    answers.to_vec()
}

/// The answers to something that is undecided: an idea is taken up or chosen against.
pub(super) fn undecided_answers(
    cx: &PlanContext<'_>,
    undecided: &Undecided,
) -> Vec<(&'static str, Action)> {
    match (undecided.question, undecided.item) {
        (OpenQuestion::Idea, Item::Initiative(id)) => vec![
            (
                "follow-take-up",
                set_state(cx, id, InitiativeState::Planned),
            ),
            ("follow-choose-against", Action::Show(Dialog::Deselect(id))),
        ],
        _ => Vec::new(),
    }
}

fn set_state(cx: &PlanContext<'_>, id: InitiativeId, state: InitiativeState) -> Action {
    let change = StateChange {
        date: cx.today,
        state,
        reason: String::new(),
    };
    Action::Edit(Edit::Initiative(InitiativeEdit::SetState { id, change }))
}
