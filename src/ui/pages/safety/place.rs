//! Where the plan lies: its file, second copies of it, and work that no file holds.

use egui::{RichText, Ui};

use super::{CopyRow, FileFacts};
use crate::action::{Action, Command, FileAction, SharingAction};
use crate::ui::PlanContext;
use crate::ui::panels::Recoverable;
use crate::ui::widgets::{
    FieldShape, TextDraft, card, labelled, link_button, primary_button, section,
};

/// The width of the field for a name, in points.
const NAME_WIDTH: f32 = 260.0;

/// Draws where the file is, who else has it open, and what others see.
pub(super) fn file_ui(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    file: Option<&FileFacts>,
    name: &mut TextDraft,
) {
    card(ui, cx, |ui| {
        let times = file.and_then(|it| it.saved_times);
        let note = times.map_or_else(String::new, |times| {
            cx.texts
                .with("safety-saved-times", &[("count", times.into())])
        });
        section(ui, cx, cx.text("safety-file"), &note);
        match file {
            None => {
                ui.label(cx.text("safety-no-file"));
            }
            Some(file) => {
                ui.label(RichText::new(&file.path).color(cx.tokens.ink));
                let alone = if file.is_only_here {
                    "safety-alone"
                } else {
                    "safety-perhaps-others"
                };
                muted(ui, cx, cx.text(alone));
            }
        }
        ui.horizontal_wrapped(|ui| {
            let save = ui.button(cx.text("command-save-as"));
            if save.clicked()
                && let Some(action) = Command::SaveAs.action(cx.env)
            {
                cx.ask(action);
            }
            if file.is_some() && ui.button(cx.text("safety-show-folder")).clicked() {
                cx.ask(Action::Sharing(SharingAction::ShowFolder));
            }
        });
        ui.add_space(8.0);
        let label = cx.text("safety-your-name");
        let shape = FieldShape {
            name: label,
            hint: cx.text("safety-your-name-hint"),
            width: NAME_WIDTH,
            rows: 1,
        };
        let typed = labelled(ui, cx, label, |ui| {
            name.ui(ui, shape, &cx.settings.shown_name)
        });
        if let Some(typed) = typed {
            let typed = typed.trim().to_owned();
            cx.ask(Action::Sharing(SharingAction::CallMe(typed)));
        }
        muted(ui, cx, cx.text("safety-your-name-about"));
    });
}

/// Draws whether the plan is protected, and what can be done about it.
pub(super) fn protection_ui(ui: &mut Ui, cx: &PlanContext<'_>) {
    card(ui, cx, |ui| {
        section(ui, cx, cx.text("safety-protection"), "");
        let is_protected = cx.env.protected;
        ui.label(cx.text(if is_protected {
            "safety-protected"
        } else {
            "safety-plain"
        }));
        ui.horizontal_wrapped(|ui| {
            let change = cx.text(if is_protected {
                "question-change-phrase"
            } else {
                "command-protect"
            });
            let commands = [
                (Command::Protect, change),
                (Command::Lock, cx.text("command-lock")),
                (Command::Unprotect, cx.text("command-unprotect")),
            ];
            for (command, name) in commands {
                if let Some(action) = command.action(cx.env)
                    && ui.button(name).clicked()
                {
                    cx.ask(action);
                }
            }
        });
    });
}

/// Draws the other files with the same plan, when there are any.
pub(super) fn copies_ui(ui: &mut Ui, cx: &PlanContext<'_>, copies: &[CopyRow]) {
    if copies.is_empty() {
        return;
    }
    card(ui, cx, |ui| {
        section(ui, cx, cx.text("safety-copies"), "");
        muted(ui, cx, cx.text("safety-copies-about"));
        for copy in copies {
            let file = copy.path.file_name().unwrap_or_default().to_string_lossy();
            ui.horizontal_wrapped(|ui| {
                ui.label(file.as_ref());
                muted(ui, cx, &facts_of(cx, copy));
                let button = primary_button(ui, cx, cx.text("sharing-merge"));
                let name = format!("{}, {file}", cx.text("sharing-merge"));
                named(ui, &button, &name);
                if button.clicked() {
                    let path = copy.path.clone();
                    cx.ask(Action::Sharing(SharingAction::MergeCopy(path)));
                }
            });
        }
    });
}

/// Draws what happens to work that is in no file, and what was put aside.
pub(super) fn unsaved_ui(ui: &mut Ui, cx: &PlanContext<'_>, aside: &[Recoverable]) {
    card(ui, cx, |ui| {
        section(ui, cx, cx.text("safety-unsaved"), "");
        ui.label(cx.text("safety-unsaved-about"));
        for (index, lost) in aside.iter().enumerate() {
            ui.horizontal_wrapped(|ui| {
                let time = [("time", lost.written.as_str().into())];
                let from = cx.texts.with("start-aside-from", &time);
                ui.label(format!("{} · {from}", lost.title));
                let button = link_button(ui, cx, cx.text("start-recover"));
                let name = format!("{}, {}", cx.text("start-recover"), lost.title);
                named(ui, &button, &name);
                if button.clicked() {
                    cx.ask(Action::File(FileAction::RecoverDeclined(index)));
                }
            });
        }
    });
}

/// A quiet sentence.
pub(super) fn muted(ui: &mut Ui, cx: &PlanContext<'_>, text: &str) {
    ui.label(RichText::new(text).small().color(cx.tokens.muted));
}

/// Names a button by what it is about, since several of them say the same.
pub(super) fn named(ui: &Ui, button: &egui::Response, name: &str) {
    let enabled = ui.is_enabled();
    button.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, enabled, name));
}

/// How often and when another file with the same plan was saved, as far as it is known.
fn facts_of(cx: &PlanContext<'_>, copy: &CopyRow) -> String {
    let figures = [("count", copy.saved_times.into())];
    let saved = cx.texts.with("safety-saved-times", &figures);
    if copy.written.is_empty() {
        return saved;
    }
    let figures = [
        ("saved", saved.into()),
        ("time", copy.written.as_str().into()),
    ];
    cx.texts.with("safety-copy-facts", &figures)
}
