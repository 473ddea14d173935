//! The questionnaires of a round of own assessment: which round, who gets one, and whether names
//! are written.

use egui::{RichText, Ui};

use crate::action::{Action, Dialog, QuestionnairePer};
use crate::exchange::form_questions::form_questions;
use crate::exchange::questionnaire::{newest_round, takers};
use crate::model::{RoundId, Source};
use crate::ui::PlanContext;
use crate::ui::widgets::{empty_state, labelled, primary_button, single_choice};

/// What was chosen so far.
pub(super) struct QuestionnaireDialog {
    /// The round; `None` when the plan has none.
    round: Option<RoundId>,
    per: QuestionnairePer,
    names: bool,
}

impl QuestionnaireDialog {
    /// The questionnaires of a round, or of the newest.
    pub(super) fn new(round: Option<RoundId>, cx: &PlanContext<'_>) -> Self {
        Self {
            round: round.or_else(|| newest_round(cx.plan)),
            per: QuestionnairePer::default(),
            names: false,
        }
    }

    /// Draws the dialog.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        ui.spacing_mut().item_spacing.y = 8.0;
        let known = self
            .round
            .and_then(|id| Some((id, cx.plan.rounds.get(&id)?)));
        let Some((id, round)) = known else {
            if empty_state(
                ui,
                cx,
                cx.text("people-no-rounds"),
                cx.text("people-new-round"),
            ) {
                cx.ask(Action::Show(Dialog::NewRound));
            }
            return;
        };
        let rounds = cx.plan.rounds_by_date().into_iter().rev();
        let rounds: Vec<_> = rounds.map(|(id, it)| (id, it.title.clone())).collect();
        let name = cx.text("questionnaire-round");
        let chosen = labelled(ui, cx, name, |ui| {
            ui.spacing_mut().combo_width = 300.0;
            single_choice(ui, name, &rounds, &id)
        });
        if let Some(chosen) = chosen {
            self.round = Some(chosen);
        }
        if !round.sources.contains(&Source::Own) {
            quiet(ui, cx, cx.text("questionnaire-no-own"));
        }
        ui.add_space(4.0);
        quiet(ui, cx, cx.text("questionnaire-who"));
        for (per, text) in [
            (QuestionnairePer::Person, "questionnaire-each-person"),
            (QuestionnairePer::Team, "questionnaire-each-team"),
        ] {
            ui.radio_value(&mut self.per, per, cx.text(text));
        }
        ui.checkbox(&mut self.names, cx.text("questionnaire-names"));
        ui.add_space(4.0);
        let teams = takers(cx.plan, id);
        let count = match self.per {
            QuestionnairePer::Team => teams.len(),
            QuestionnairePer::Person => teams.iter().map(|(_, people)| people.len()).sum(),
        };
        quiet(
            ui,
            cx,
            &cx.texts
                .with("questionnaire-how-many", &[("count", count.into())]),
        );
        quiet(ui, cx, cx.text("questionnaire-back"));
        ui.add_space(8.0);
        self.answers_ui(ui, cx, (id, count));
    }

    fn answers_ui(&self, ui: &mut Ui, cx: &PlanContext<'_>, (round, count): (RoundId, usize)) {
        ui.horizontal_wrapped(|ui| {
            let save = ui.add_enabled_ui(count > 0, |ui| {
                primary_button(ui, cx, cx.text("questionnaire-save"))
            });
            if save.inner.clicked() {
                cx.ask(Action::CloseDialog);
                cx.ask(Action::SaveQuestionnaires {
                    round,
                    per: self.per,
                    names: self.names,
                });
            }
            if ui.button(cx.text("questionnaire-copy")).clicked()
                && let Some(text) = form_questions(cx.plan, round, cx.texts)
            {
                cx.ask(Action::CloseDialog);
                cx.ask(Action::Copy(text));
            }
            if ui.button(cx.text("people-cancel")).clicked() {
                cx.ask(Action::CloseDialog);
            }
        });
    }
}

fn quiet(ui: &mut Ui, cx: &PlanContext<'_>, text: &str) {
    ui.label(RichText::new(text).small().color(cx.tokens.muted));
}
