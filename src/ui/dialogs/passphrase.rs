//! Typing the passphrase of a plan, and choosing a new one.
//!
//! What is typed stays in the dialog and goes with it.

use egui::{RichText, TextEdit, Ui};

use crate::action::{Action, FileAction};
use crate::model::{Passphrase, Strength};
use crate::texts::Message;
use crate::ui::ShellContext;
use crate::ui::widgets::primary_button;

/// The width of the fields, in points.
const WIDTH: f32 = 320.0;

/// A plan that waits for its passphrase.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct AskPassphrase {
    /// The file's name; empty for work that no file holds.
    pub file: String,
    /// Why the last one did not open it; `None` before the first.
    pub why: Option<Message>,
    /// Whether it is being tried now, which takes a second.
    pub is_trying: bool,
    typed: String,
    is_shown: bool,
}

/// Why a passphrase is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reason {
    /// The user wants to protect the plan.
    #[default]
    Wanted,
    /// The plan has one and is to get another.
    Change,
    /// The plan got its first person with a name, and the program offers it once.
    FirstName,
}

/// A passphrase that is chosen.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct NewPassphrase {
    reason: Reason,
    typed: String,
    again: String,
    is_shown: bool,
}

// What was typed is nobody's business, not even that of a log.
impl std::fmt::Debug for AskPassphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AskPassphrase").finish_non_exhaustive()
    }
}

impl std::fmt::Debug for NewPassphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewPassphrase").finish_non_exhaustive()
    }
}

impl AskPassphrase {
    /// Asks for the passphrase of a file of that name.
    pub fn of(file: String, why: Option<Message>) -> Self {
        Self {
            file,
            why,
            ..Self::default()
        }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &ShellContext<'_>) {
        if !self.file.is_empty() {
            ui.label(RichText::new(&self.file).color(cx.tokens.ink));
        }
        let entered = field(ui, cx, ("protect-phrase", &mut self.typed), self.is_shown);
        ui.checkbox(&mut self.is_shown, cx.text("protect-show"));
        if self.is_trying {
            ui.label(RichText::new(cx.text("protect-trying")).color(cx.tokens.muted));
        } else if let Some(why) = &self.why {
            ui.label(RichText::new(cx.texts.say(why)).color(cx.tokens.bad));
        }
        ui.add_space(12.0);
        ui.horizontal_wrapped(|ui| {
            let opens = primary_button(ui, cx, cx.text("answer-open")).clicked() || entered;
            if opens && !self.typed.is_empty() && !self.is_trying {
                self.is_trying = true;
                let passphrase = Passphrase::new(&self.typed);
                cx.ask(Action::File(FileAction::Unlock(passphrase)));
            }
            if ui.button(cx.text("answer-cancel")).clicked() {
                cx.ask(Action::CloseDialog);
            }
        });
        ui.add_space(4.0);
        let forgotten = RichText::new(cx.text("protect-forgotten")).small();
        ui.label(forgotten.color(cx.tokens.muted));
    }
}

impl NewPassphrase {
    /// Asks for a passphrase, for that reason.
    pub fn because(reason: Reason) -> Self {
        Self {
            reason,
            ..Self::default()
        }
    }

    pub(super) fn title(&self) -> &'static str {
        if self.reason == Reason::Change {
            "question-change-phrase"
        } else {
            "question-protect"
        }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &ShellContext<'_>) {
        if self.reason == Reason::FirstName {
            ui.label(cx.text("protect-offer"));
        }
        ui.label(cx.text("protect-about"));
        ui.add_space(8.0);
        field(
            ui,
            cx,
            ("protect-new-phrase", &mut self.typed),
            self.is_shown,
        );
        let passphrase = Passphrase::new(&self.typed);
        let strength = passphrase.strength();
        if !self.typed.is_empty() {
            let (word, colour) = match strength {
                Strength::TooShort => ("protect-strength-short", cx.tokens.bad),
                Strength::Weak => ("protect-strength-weak", cx.tokens.warning),
                Strength::Fair => ("protect-strength-fair", cx.tokens.muted),
                Strength::Good => ("protect-strength-good", cx.tokens.good),
            };
            ui.label(RichText::new(cx.text(word)).small().color(colour));
        }
        let entered = field(
            ui,
            cx,
            ("protect-phrase-again", &mut self.again),
            self.is_shown,
        );
        let is_same = self.typed == self.again;
        if !is_same && !self.again.is_empty() {
            let differs = RichText::new(cx.text("protect-differs")).small();
            ui.label(differs.color(cx.tokens.bad));
        }
        ui.checkbox(&mut self.is_shown, cx.text("protect-show"));
        ui.label(RichText::new(cx.text("protect-nobody-helps")).color(cx.tokens.ink));
        ui.add_space(12.0);
        let is_ready = is_same && strength > Strength::TooShort;
        ui.horizontal_wrapped(|ui| {
            let yes = ui.add_enabled_ui(is_ready, |ui| {
                primary_button(ui, cx, cx.text("protect-yes"))
            });
            if (yes.inner.clicked() || entered) && is_ready {
                cx.ask(Action::CloseDialog);
                cx.ask(Action::File(FileAction::Protect(passphrase)));
            }
            let no = if self.reason == Reason::FirstName {
                "protect-keep-plain"
            } else {
                "answer-cancel"
            };
            if ui.button(cx.text(no)).clicked() {
                cx.ask(Action::CloseDialog);
            }
        });
    }
}

/// A field whose letters are hidden unless they are asked for; returns whether Enter was pressed.
fn field(
    ui: &mut Ui,
    cx: &ShellContext<'_>,
    (name, typed): (&str, &mut String),
    is_shown: bool,
) -> bool {
    let name = cx.texts.get(name);
    ui.label(RichText::new(name).small().color(cx.tokens.muted));
    let edit = TextEdit::singleline(typed)
        .password(!is_shown)
        .desired_width(WIDTH);
    let field = ui.name_inputs(name, |ui| ui.add(edit));
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    if !entered && ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
    }
    entered
}
