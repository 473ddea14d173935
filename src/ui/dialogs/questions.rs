//! Questions that the shell asks about files.
//!
//! They are drawn from what the shell passes in and answered by actions.

use std::path::{Path, PathBuf};

use egui::text::CCursorRange;
use egui::text_edit::TextEditState;
use egui::{RichText, Ui};

use super::dialog_frame;
use super::passphrase::{AskPassphrase, NewPassphrase};
use crate::action::{Action, FileAction, SharingAction};
use crate::texts::Message;
use crate::ui::ShellContext;
use crate::ui::widgets::{FieldShape, primary_button};

/// Something that must be decided before work goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// There are changes that no file holds.
    Unsaved,
    /// The file was changed by somebody else since it was opened or saved here.
    ChangedOnDisk {
        /// What the file has that the window has not, in words.
        changes: Vec<Message>,
        /// Whether the file is gone altogether.
        gone: bool,
    },
    /// What is to be merged looks like the mistake of a program that keeps folders alike.
    Doubtful {
        /// What is odd about it.
        why: Message,
        /// What differs, in words.
        changes: Vec<Message>,
    },
    /// The file that is being opened was edited outside the program, or damaged.
    ChangedOutside {
        /// What differs from the newest version kept here, in words.
        changes: Vec<Message>,
        /// Whether there is a version to compare with and to open instead.
        has_version: bool,
    },
    /// A file cannot be opened; the plan that is open stays as it is.
    NotOpened {
        /// What happened, what is safe and what to do.
        why: Message,
        /// Whether there is an earlier version of that plan to open instead.
        has_version: bool,
    },
    /// Files of the same names lie where questionnaires are to be written.
    Replace {
        /// The folder.
        folder: PathBuf,
        /// How many files lie there.
        count: usize,
    },
    /// A protected plan waits for its passphrase.
    Passphrase(AskPassphrase),
    /// A passphrase is chosen.
    Protect(NewPassphrase),
    /// The protection is to be taken away.
    Unprotect,
    /// Typing where to open from or save to.
    TypePath {
        /// What was typed so far.
        typed: String,
        /// What lies there or shall lie there.
        purpose: TypedPath,
    },
}

/// What a path is typed for, where the system has no dialog for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedPath {
    /// A plan to open.
    Open,
    /// Where to save the plan.
    Save,
    /// Where to write a file for other programs.
    Export,
    /// A folder to write questionnaires to.
    Folder,
}

/// How many differences are listed before the rest is only counted.
const LISTED: usize = 12;

impl Question {
    /// Draws the question above the page.
    pub fn ui(&mut self, ui: &Ui, cx: &ShellContext<'_>) {
        let title = match self {
            Self::Unsaved => "question-unsaved",
            Self::ChangedOnDisk { gone: false, .. } => "question-changed-on-disk",
            Self::ChangedOnDisk { gone: true, .. } => "question-gone",
            Self::ChangedOutside { .. } => "question-changed-outside",
            Self::Doubtful { .. } => "question-doubtful",
            Self::NotOpened { .. } => "question-not-opened",
            Self::Replace { .. } => "question-replace",
            Self::Passphrase(_) => "question-passphrase",
            Self::Protect(ask) => ask.title(),
            Self::Unprotect => "question-unprotect",
            Self::TypePath { purpose, .. } => match purpose {
                TypedPath::Open => "question-type-open",
                TypedPath::Save => "question-type-save",
                TypedPath::Export => "question-type-export",
                TypedPath::Folder => "question-type-folder",
            },
        };
        dialog_frame(ui, cx, cx.texts.get(title), |ui| match self {
            Self::Unsaved => unsaved_ui(ui, cx),
            Self::ChangedOnDisk { changes, gone } => on_disk_ui(ui, cx, changes, *gone),
            Self::ChangedOutside {
                changes,
                has_version,
            } => {
                outside_ui(ui, cx, changes, *has_version);
            }
            Self::Doubtful { why, changes } => doubtful_ui(ui, cx, why, changes),
            Self::NotOpened { why, has_version } => not_opened_ui(ui, cx, why, *has_version),
            Self::Replace { folder, count } => replace_ui(ui, cx, folder, *count),
            Self::Passphrase(ask) => ask.ui(ui, cx),
            Self::Protect(ask) => ask.ui(ui, cx),
            Self::Unprotect => unprotect_ui(ui, cx),
            Self::TypePath { typed, purpose } => path_ui(ui, cx, typed, *purpose),
        });
    }
}

fn answer(cx: &ShellContext<'_>, answer: FileAction) {
    cx.ask(Action::CloseDialog);
    cx.ask(Action::File(answer));
}

fn unsaved_ui(ui: &mut Ui, cx: &ShellContext<'_>) {
    ui.label(cx.text("question-unsaved-about"));
    ui.add_space(12.0);
    ui.horizontal_wrapped(|ui| {
        if primary_button(ui, cx, cx.text("answer-save")).clicked() {
            cx.ask(Action::File(FileAction::SaveAndContinue));
        }
        if ui.button(cx.text("answer-discard")).clicked() {
            cx.ask(Action::File(FileAction::DiscardAndContinue));
        }
        if ui.button(cx.text("answer-cancel")).clicked() {
            cx.ask(Action::CloseDialog);
        }
    });
}

fn on_disk_ui(ui: &mut Ui, cx: &ShellContext<'_>, changes: &[Message], gone: bool) {
    let about = if gone {
        "question-gone-about"
    } else {
        "question-changed-on-disk-about"
    };
    ui.label(cx.text(about));
    changes_ui(ui, cx, changes);
    ui.add_space(12.0);
    ui.horizontal_wrapped(|ui| {
        let copy = cx.text("answer-save-copy");
        let copies = if gone {
            primary_button(ui, cx, copy)
        } else {
            if primary_button(ui, cx, cx.text("sharing-merge")).clicked() {
                cx.ask(Action::CloseDialog);
                cx.ask(Action::Sharing(SharingAction::MergeFile));
            }
            ui.button(copy)
        };
        if copies.clicked() {
            answer(cx, FileAction::AskSaveAs);
        }
        if ui.button(cx.text("answer-save-anyway")).clicked() {
            answer(cx, FileAction::SaveAnyway);
        }
        if !gone && ui.button(cx.text("answer-take-from-disk")).clicked() {
            answer(cx, FileAction::TakeFromDisk);
        }
        if ui.button(cx.text("answer-cancel")).clicked() {
            cx.ask(Action::CloseDialog);
        }
    });
}

fn doubtful_ui(ui: &mut Ui, cx: &ShellContext<'_>, why: &Message, changes: &[Message]) {
    ui.label(cx.texts.say(why));
    changes_ui(ui, cx, changes);
    ui.add_space(12.0);
    ui.horizontal_wrapped(|ui| {
        if primary_button(ui, cx, cx.text("answer-keep-mine")).clicked() {
            cx.ask(Action::CloseDialog);
        }
        if ui.button(cx.text("answer-merge-anyway")).clicked() {
            cx.ask(Action::CloseDialog);
            cx.ask(Action::Sharing(SharingAction::MergeAnyway));
        }
    });
}

fn outside_ui(ui: &mut Ui, cx: &ShellContext<'_>, changes: &[Message], has_version: bool) {
    ui.label(cx.text("question-changed-outside-about"));
    if has_version {
        changes_ui(ui, cx, changes);
    } else {
        ui.label(RichText::new(cx.text("question-no-version")).color(cx.tokens.muted));
    }
    ui.add_space(12.0);
    ui.horizontal_wrapped(|ui| {
        if primary_button(ui, cx, cx.text("answer-use-outside")).clicked() {
            answer(cx, FileAction::UseLoaded);
        }
        if has_version && ui.button(cx.text("answer-use-version")).clicked() {
            answer(cx, FileAction::UseNewestVersion);
        }
        if ui.button(cx.text("answer-cancel")).clicked() {
            cx.ask(Action::CloseDialog);
        }
    });
}

fn not_opened_ui(ui: &mut Ui, cx: &ShellContext<'_>, why: &Message, has_version: bool) {
    ui.label(cx.texts.say(why));
    ui.label(RichText::new(cx.text("question-not-opened-about")).color(cx.tokens.muted));
    ui.add_space(12.0);
    ui.horizontal_wrapped(|ui| {
        if primary_button(ui, cx, cx.text("answer-close")).clicked() {
            cx.ask(Action::CloseDialog);
        }
        if has_version && ui.button(cx.text("start-open-version")).clicked() {
            answer(cx, FileAction::UseNewestVersion);
        }
    });
}

fn replace_ui(ui: &mut Ui, cx: &ShellContext<'_>, folder: &Path, count: usize) {
    let figures = [
        ("count", count.into()),
        ("folder", folder.display().to_string().into()),
    ];
    ui.label(cx.texts.with("question-replace-about", &figures));
    ui.add_space(12.0);
    ui.horizontal_wrapped(|ui| {
        if primary_button(ui, cx, cx.text("answer-other-folder")).clicked() {
            answer(cx, FileAction::AskFolder);
        }
        if ui.button(cx.text("answer-replace")).clicked() {
            answer(cx, FileAction::ReplaceIn(folder.to_owned()));
        }
        if ui.button(cx.text("answer-cancel")).clicked() {
            cx.ask(Action::CloseDialog);
        }
    });
}

fn unprotect_ui(ui: &mut Ui, cx: &ShellContext<'_>) {
    ui.label(cx.text("question-unprotect-about"));
    ui.add_space(12.0);
    ui.horizontal_wrapped(|ui| {
        if primary_button(ui, cx, cx.text("protect-keep")).clicked() {
            cx.ask(Action::CloseDialog);
        }
        if ui.button(cx.text("protect-remove")).clicked() {
            answer(cx, FileAction::Unprotect);
        }
    });
}

fn changes_ui(ui: &mut Ui, cx: &ShellContext<'_>, changes: &[Message]) {
    ui.add_space(8.0);
    if changes.is_empty() {
        ui.label(RichText::new(cx.text("question-no-difference")).color(cx.tokens.muted));
        return;
    }
    ui.label(
        RichText::new(cx.text("question-differences"))
            .small()
            .color(cx.tokens.muted),
    );
    for change in changes.iter().take(LISTED) {
        ui.label(format!("• {}", cx.texts.say(change)));
    }
    if changes.len() > LISTED {
        let more = changes.len() - LISTED;
        ui.label(cx.texts.with("question-more", &[("count", more.into())]));
    }
}

fn path_ui(ui: &mut Ui, cx: &ShellContext<'_>, typed: &mut String, purpose: TypedPath) {
    let shape = FieldShape {
        name: cx.text("question-path"),
        hint: cx.text("question-path-hint"),
        width: f32::INFINITY,
        rows: 1,
    };
    ui.label(RichText::new(shape.name).small().color(cx.tokens.muted));
    let field = egui::TextEdit::singleline(typed)
        .hint_text(shape.hint.to_owned())
        .desired_width(shape.width);
    let field = ui.name_inputs(shape.name, |ui| ui.add(field));
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    if !entered && ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
        // What is suggested gives way to what is typed.
        let mut state = TextEditState::load(ui.ctx(), field.id).unwrap_or_default();
        let all = CCursorRange::select_all_str(typed);
        state.cursor.set_char_range(Some(all));
        state.store(ui.ctx(), field.id);
    }
    ui.add_space(12.0);
    ui.horizontal_wrapped(|ui| {
        let name = match purpose {
            TypedPath::Open => "answer-open",
            TypedPath::Save | TypedPath::Export | TypedPath::Folder => "answer-save",
        };
        if (primary_button(ui, cx, cx.text(name)).clicked() || entered) && !typed.trim().is_empty()
        {
            let path = PathBuf::from(typed.trim());
            answer(
                cx,
                match purpose {
                    TypedPath::Open => FileAction::Open(path),
                    TypedPath::Save => FileAction::SaveAs(path),
                    TypedPath::Export => FileAction::ExportTo(path),
                    TypedPath::Folder => FileAction::WriteTo(path),
                },
            );
        }
        if ui.button(cx.text("answer-cancel")).clicked() {
            cx.ask(Action::CloseDialog);
        }
    });
}
