//! Dialogs: one struct each with its own drafts, drawn in one frame that Esc closes.

mod accept_finding;
mod agreement;
mod buttons;
mod change_scale;
mod choose_framework;
mod deselect;
mod erase_person;
mod event;
mod import;
mod new_round;
mod passphrase;
mod paste_names;
mod plan_settings;
mod questionnaire;
mod questions;
mod use_codes;

pub use import::{FirstLook, ImportDialog, PathFor};
pub use passphrase::{AskPassphrase, NewPassphrase, Reason};
pub use questions::{Question, TypedPath};

use egui::{Id, Modal, RichText, Ui};

use super::PlanContext;
use super::theme::semibold;
use crate::action::{Action, Dialog};

/// A dialog of a plan that is open, with what was typed in it so far.
pub struct PlanDialog(Content);

enum Content {
    /// Accepting a finding.
    AcceptFinding(accept_finding::AcceptFinding),
    /// An agreement with a person.
    Agreement(agreement::AgreementDialog),
    /// Another scale.
    ChangeScale(change_scale::ChangeScale),
    /// Another framework.
    ChooseFramework(choose_framework::ChooseFramework),
    /// Choosing against an initiative.
    Deselect(deselect::Deselect),
    /// Erasing a person.
    ErasePerson(erase_person::ErasePerson),
    /// Codes in place of names.
    UseCodes(use_codes::UseCodes),
    /// A new round, or one to change.
    Round(new_round::RoundDialog),
    /// An event of the year wheel.
    Event(event::EventDialog),
    /// A table of another program.
    Import(Box<ImportDialog>),
    /// A list of names to paste.
    PasteNames(paste_names::PasteNames),
    /// The plan's title, period and school.
    PlanSettings(plan_settings::PlanSettings),
    /// The questionnaires of a round.
    Questionnaire(questionnaire::QuestionnaireDialog),
}

impl PlanDialog {
    /// The dialog that was asked for; `None` when it is not one of a plan or its thing is gone.
    pub fn open(dialog: &Dialog, cx: &PlanContext<'_>) -> Option<Self> {
        let content = match dialog {
            Dialog::AcceptFinding(key) => {
                Content::AcceptFinding(accept_finding::AcceptFinding::new(key.clone()))
            }
            Dialog::Agreement(person) => {
                Content::Agreement(agreement::AgreementDialog::new(*person, cx))
            }
            Dialog::ChangeScale => Content::ChangeScale(change_scale::ChangeScale::new(cx)),
            Dialog::ChooseFramework => {
                Content::ChooseFramework(choose_framework::ChooseFramework::default())
            }
            Dialog::Deselect(id) => Content::Deselect(deselect::Deselect::new(*id, cx)?),
            Dialog::ErasePerson(id) => {
                Content::ErasePerson(erase_person::ErasePerson::new(*id, cx)?)
            }
            Dialog::UseCodes(people) => Content::UseCodes(use_codes::UseCodes::new(people.clone())),
            Dialog::NewRound => Content::Round(new_round::RoundDialog::new(cx)),
            Dialog::EditRound(id) => Content::Round(new_round::RoundDialog::existing(*id, cx)?),
            Dialog::Event(None) => Content::Event(event::EventDialog::new(cx)),
            Dialog::Event(Some(id)) => Content::Event(event::EventDialog::existing(*id, cx)?),
            Dialog::Import => Content::Import(Box::default()),
            Dialog::PasteNames => Content::PasteNames(paste_names::PasteNames::default()),
            Dialog::PlanSettings => Content::PlanSettings(plan_settings::PlanSettings::default()),
            Dialog::Questionnaire(round) => {
                Content::Questionnaire(questionnaire::QuestionnaireDialog::new(*round, cx))
            }
            Dialog::Palette | Dialog::Keys | Dialog::TypePathToOpen | Dialog::TypePathToSave => {
                return None;
            }
        };
        Some(Self(content))
    }

    /// The assistant for tables of other programs; `None` when it is another dialog.
    pub const fn import_mut(&mut self) -> Option<&mut ImportDialog> {
        match &mut self.0 {
            Content::Import(dialog) => Some(dialog),
            _ => None,
        }
    }

    const fn title(&self) -> &'static str {
        match self.0 {
            Content::AcceptFinding(_) => "dialog-accept-title",
            Content::Agreement(_) => "dialog-agreement-title",
            Content::ChangeScale(_) => "dialog-scale-title",
            Content::ChooseFramework(_) => "dialog-framework-title",
            Content::Deselect(_) => "dialog-deselect-title",
            Content::ErasePerson(_) => "dialog-erase-title",
            Content::UseCodes(_) => "dialog-codes-title",
            Content::Round(_) => "dialog-round-title",
            Content::Event(_) => "dialog-event-title",
            Content::Import(_) => "dialog-import-title",
            Content::PasteNames(_) => "dialog-names-title",
            Content::PlanSettings(_) => "dialog-plan-title",
            Content::Questionnaire(_) => "dialog-questionnaire-title",
        }
    }

    /// Draws the dialog above the page.
    pub fn ui(&mut self, ui: &Ui, cx: &PlanContext<'_>) {
        let title = cx.texts.get(self.title());
        let width = match self.0 {
            Content::Import(_) => 820.0,
            _ => WIDTH,
        };
        let closes = sized_frame(ui, cx, (title, width), |ui| match &mut self.0 {
            Content::AcceptFinding(dialog) => dialog.ui(ui, cx),
            Content::Agreement(dialog) => dialog.ui(ui, cx),
            Content::ChangeScale(dialog) => dialog.ui(ui, cx),
            Content::ChooseFramework(dialog) => dialog.ui(ui, cx),
            Content::Deselect(dialog) => dialog.ui(ui, cx),
            Content::ErasePerson(dialog) => dialog.ui(ui, cx),
            Content::UseCodes(dialog) => dialog.ui(ui, cx),
            Content::Round(dialog) => dialog.ui(ui, cx),
            Content::Event(dialog) => dialog.ui(ui, cx),
            Content::Import(dialog) => dialog.ui(ui, cx),
            Content::PasteNames(dialog) => dialog.ui(ui, cx),
            Content::PlanSettings(dialog) => dialog.ui(ui, cx),
            Content::Questionnaire(dialog) => dialog.ui(ui, cx),
        });
        match &mut self.0 {
            Content::Import(dialog) if closes => dialog.leave(cx),
            _ if closes => cx.ask(Action::CloseDialog),
            _ => {}
        }
    }
}

/// How wide a dialog is where there is room, in points.
const WIDTH: f32 = 640.0;

/// The frame of every dialog: a title, the content, and Esc or a click beside it to close.
pub fn dialog_frame(ui: &Ui, cx: &super::ShellContext<'_>, title: &str, add: impl FnOnce(&mut Ui)) {
    if sized_frame(ui, cx, (title, WIDTH), add) {
        cx.ask(Action::CloseDialog);
    }
}

/// Draws the frame; returns whether Esc or a click beside it asks to close.
fn sized_frame(
    ui: &Ui,
    cx: &super::ShellContext<'_>,
    (title, widest): (&str, f32),
    add: impl FnOnce(&mut Ui),
) -> bool {
    let frame = egui::Frame::popup(&ui.ctx().global_style()).inner_margin(24);
    let modal = Modal::new(Id::unique("dialog"))
        .backdrop_color(cx.tokens.backdrop)
        .frame(frame);
    let response = modal.show(ui.ctx(), |ui| {
        let width = (ui.ctx().content_rect().width() - 64.0).min(widest);
        ui.set_width(width);
        let heading = ui.label(
            RichText::new(title)
                .font(semibold(20.0))
                .color(cx.tokens.ink),
        );
        ui.ctx().accesskit_node_builder(heading.id, |node| {
            node.set_role(egui::accesskit::Role::Heading);
            node.set_label(title.to_owned());
        });
        ui.add_space(8.0);
        let room = (ui.ctx().content_rect().height() - 160.0).max(160.0);
        egui::ScrollArea::vertical()
            .max_height(room)
            .min_scrolled_height(room)
            .show(ui, add);
    });
    response.should_close()
}
