//! An agreement with a person; level 0 asks for one.
//!
//! What it works on is chosen beforehand, and helpers are those who can.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use egui::{RichText, TextEdit, Ui};
use jiff::ToSpan as _;

use super::buttons::{Answer, answer_ui};
use crate::action::Action;
use crate::document::{AgreementEdit, Edit};
use crate::model::{
    Agreement, AgreementId, AgreementState, CompetenceId, Level, Limit, PersonId, PlanDate,
};
use crate::ui::PlanContext;
use crate::ui::widgets::{
    TextDraft, date_field, labelled, level_sign, multi_choice, single_choice,
};

/// From which level a colleague can help others, on scales that reach so far.
const HELPS_FROM: usize = 3;
/// How many helpers are offered.
const MOST_HELPERS: usize = 30;

/// What was chosen and typed so far.
pub(super) struct AgreementDialog {
    person: PersonId,
    what: String,
    competences: BTreeSet<CompetenceId>,
    helper: Option<PersonId>,
    hours: String,
    due: Option<PlanDate>,
    due_draft: TextDraft,
}

impl AgreementDialog {
    /// A new agreement with this person.
    pub(super) fn new(person: PersonId, cx: &PlanContext<'_>) -> Self {
        Self {
            person,
            what: String::new(),
            competences: on_zero_without_agreement(cx, person),
            helper: None,
            hours: String::new(),
            due: None,
            due_draft: TextDraft::default(),
        }
    }

    /// Draws the dialog.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        ui.spacing_mut().item_spacing.y = 8.0;
        let name = cx.person(self.person).to_owned();
        let with = cx
            .texts
            .with("people-agreement-with", &[("name", name.into())]);
        ui.label(RichText::new(with).color(cx.tokens.muted));
        self.what_ui(ui, cx);
        self.competences_ui(ui, cx);
        self.helper_ui(ui, cx);
        ui.horizontal_wrapped(|ui| {
            self.hours_ui(ui, cx);
            self.due_ui(ui, cx);
        });
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            let is_ready = !self.what.trim().is_empty() && self.hours().is_some();
            match answer_ui(ui, cx, "people-make-agreement", is_ready) {
                Some(Answer::Yes) => self.make(cx),
                Some(Answer::No) => cx.ask(Action::CloseDialog),
                None => {}
            }
        });
    }

    fn what_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let width = ui.available_width();
        labelled(ui, cx, cx.text("people-what"), |ui| {
            let field = TextEdit::singleline(&mut self.what)
                .char_limit(Limit::TEXT)
                .hint_text(cx.text("people-what-hint"))
                .desired_width(width);
            ui.add(field).accessible_name(cx.text("people-what"));
        });
        ui.horizontal_wrapped(|ui| {
            for idea in [
                "people-idea-side-by-side",
                "people-idea-observe",
                "people-idea-course",
                "people-idea-try",
                "people-idea-time",
            ] {
                if ui.button(RichText::new(cx.text(idea)).small()).clicked() {
                    cx.text(idea).clone_into(&mut self.what);
                }
            }
        });
    }

    fn competences_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let options: Vec<_> = cx
            .plan
            .competences_in_order()
            .map(|(id, it)| (id, it.name.clone()))
            .collect();
        let name = cx.text("people-works-on");
        if let Some(chosen) = multi_choice(ui, cx, name, &options, &self.competences) {
            self.competences = chosen;
            self.helper = None;
        }
        ui.horizontal_wrapped(|ui| {
            for id in &self.competences {
                let cell = cx.analysis.standings.cell(self.person, *id);
                let level = cell.and_then(|cell| cell.level());
                level_sign(ui, cx, cx.competence(*id), level, None);
                ui.label(RichText::new(cx.competence(*id)).small());
                ui.add_space(8.0);
            }
        });
    }

    fn helper_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let helpers = helpers(cx, self.person, &self.competences);
        let total = self.competences.len();
        let mut options = vec![(None, cx.text("people-no-helper").to_owned())];
        options.extend(helpers.into_iter().map(|(id, count)| {
            let team = cx.plan.people.get(&id).and_then(|it| it.team);
            let figures = [
                ("name", cx.person(id).to_owned().into()),
                ("team", cx.team(team).to_owned().into()),
                ("count", count.into()),
                ("total", total.into()),
            ];
            (Some(id), cx.texts.with("people-helper", &figures))
        }));
        labelled(ui, cx, cx.text("people-helper-label"), |ui| {
            ui.spacing_mut().combo_width = 300.0;
            let name = cx.text("people-helper-label");
            if let Some(helper) = single_choice(ui, name, &options, &self.helper) {
                self.helper = helper;
            }
        });
    }

    fn hours_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        labelled(ui, cx, cx.text("people-hours-label"), |ui| {
            let field = TextEdit::singleline(&mut self.hours)
                .char_limit(5)
                .desired_width(80.0);
            ui.add(field);
            if self.hours().is_none() {
                let said = RichText::new(cx.text("people-hours-wrong")).small();
                ui.label(said.color(cx.tokens.bad));
            }
        });
    }

    fn due_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let name = cx.text("people-due-label");
        if let Some(due) = date_field(ui, cx, &mut self.due_draft, name, self.due) {
            self.due = due;
        }
        ui.vertical(|ui| {
            ui.add_space(20.0);
            ui.horizontal(|ui| {
                for months in [3, 6] {
                    let figures = [("count", (months as usize).into())];
                    let text = cx.texts.with("people-in-months", &figures);
                    if ui.button(text).clicked() {
                        self.due = Some(cx.today.saturating_add(months.months()));
                        self.due_draft = TextDraft::default();
                    }
                }
            });
        });
    }

    /// The hours as typed: the inner `None` when nothing is, the outer when it is no number.
    fn hours(&self) -> Option<Option<u16>> {
        match self.hours.trim() {
            "" => Some(None),
            typed => typed.parse().ok().map(Some),
        }
    }

    fn make(&self, cx: &PlanContext<'_>) {
        let Some(hours) = self.hours() else {
            return;
        };
        let agreement = Agreement {
            person: self.person,
            competences: self.competences.clone(),
            what: self.what.trim().to_owned(),
            helper: self.helper,
            hours,
            made: cx.today,
            due: self.due,
            state: AgreementState::Active,
            note: String::new(),
        };
        let id = AgreementId::next(cx.ids);
        cx.edit(Edit::Agreement(AgreementEdit::Make { id, agreement }));
        cx.ask(Action::CloseDialog);
    }
}

/// The competences on level 0 that no active agreement covers.
fn on_zero_without_agreement(cx: &PlanContext<'_>, person: PersonId) -> BTreeSet<CompetenceId> {
    let standings = &cx.analysis.standings;
    let is_covered = |competence| {
        cx.plan.agreements.values().any(|it| {
            it.person == person && it.state == AgreementState::Active && it.covers(competence)
        })
    };
    (standings.competences().iter().zip(standings.row(person)))
        .filter(|(_, cell)| cell.level() == Some(Level::ZERO))
        .map(|(competence, _)| *competence)
        .filter(|competence| !is_covered(*competence))
        .collect()
}

/// Colleagues who can at least one of the competences well, with how many of them; those who can
/// most of them first.
fn helpers(
    cx: &PlanContext<'_>,
    person: PersonId,
    competences: &BTreeSet<CompetenceId>,
) -> Vec<(PersonId, usize)> {
    let from = Level::saturating(HELPS_FROM).min(cx.plan.framework.top());
    let standings = &cx.analysis.standings;
    let team = cx.plan.people.get(&person).and_then(|it| it.team);
    let can = |id: PersonId| {
        let masters = |competence: &&CompetenceId| {
            let cell = standings.cell(id, **competence);
            cell.and_then(|cell| cell.level()) >= Some(from)
        };
        competences.iter().filter(masters).count()
    };
    let mut helpers: Vec<_> = cx
        .plan
        .staff_on(cx.today)
        .filter(|(id, _)| *id != person)
        .map(|(id, it)| (id, can(id), it.team == team))
        .filter(|(_, count, _)| *count > 0)
        .collect();
    helpers.sort_by_key(|(id, count, is_near)| (Reverse(*count), !is_near, *id));
    helpers.truncate(MOST_HELPERS);
    helpers
        .into_iter()
        .map(|(id, count, _)| (id, count))
        .collect()
}
