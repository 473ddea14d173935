//! The strip above the page: what became of the file, while it calls for an answer.

use std::path::PathBuf;

use egui::{Frame, Margin, Panel, RichText, Ui};

use crate::action::{Action, FileAction, Page, SharingAction};
use crate::ui::ShellContext;
use crate::ui::theme::icons;
use crate::ui::widgets::{link_button, primary_button};

/// What became of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileNews {
    /// Somebody changed it.
    Changed,
    /// It lies no longer where it lay.
    Gone,
    /// A program that died left work on it.
    Unsaved {
        /// Its place among what can be recovered.
        index: usize,
        /// When it was written, ready to be shown.
        written: String,
    },
    /// There are other files with the same plan; this is the first of them.
    Copies(PathBuf, usize),
}

/// Draws the strip.
pub fn sharing_ui(ui: &mut Ui, cx: &ShellContext<'_>, news: &FileNews) {
    let frame = Frame::new()
        .fill(cx.tokens.warning_soft)
        .inner_margin(Margin::symmetric(16, 6));
    Panel::top("sharing")
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.label(RichText::new(icons::WARNING).color(cx.tokens.warning));
                ui.label(RichText::new(said(cx, news)).color(cx.tokens.ink));
                answers_ui(ui, cx, news);
            });
        });
}

fn said(cx: &ShellContext<'_>, news: &FileNews) -> String {
    match news {
        FileNews::Changed => cx.text("sharing-changed").to_owned(),
        FileNews::Gone => cx.text("sharing-gone").to_owned(),
        FileNews::Unsaved { written, .. } => {
            let time = [("time", written.as_str().into())];
            cx.texts.with("sharing-unsaved", &time)
        }
        FileNews::Copies(path, count) => {
            let file = path.file_name().unwrap_or_default().to_string_lossy();
            let figures = [("file", file.as_ref().into()), ("count", (*count).into())];
            cx.texts.with("sharing-copies", &figures)
        }
    }
}

fn answers_ui(ui: &mut Ui, cx: &ShellContext<'_>, news: &FileNews) {
    let ask = |action| cx.ask(Action::Sharing(action));
    match news {
        FileNews::Changed => {
            if primary_button(ui, cx, cx.text("sharing-merge")).clicked() {
                ask(SharingAction::MergeFile);
            }
            if link_button(ui, cx, cx.text("sharing-compare")).clicked() {
                ask(SharingAction::Compare);
            }
        }
        FileNews::Gone => {
            if primary_button(ui, cx, cx.text("sharing-save-again")).clicked() {
                cx.ask(Action::File(FileAction::SaveAnyway));
            }
            if link_button(ui, cx, cx.text("command-save-as")).clicked() {
                cx.ask(Action::File(FileAction::AskSaveAs));
            }
        }
        FileNews::Unsaved { index, .. } => {
            if primary_button(ui, cx, cx.text("start-recover")).clicked() {
                cx.ask(Action::File(FileAction::Recover(*index)));
            }
            if link_button(ui, cx, cx.text("start-decline")).clicked() {
                cx.ask(Action::File(FileAction::DeclineRecovery(*index)));
            }
        }
        FileNews::Copies(path, _) => {
            if primary_button(ui, cx, cx.text("sharing-merge")).clicked() {
                ask(SharingAction::MergeCopy(path.clone()));
            }
            if link_button(ui, cx, cx.text("sharing-see")).clicked() {
                cx.ask(Action::Go(Page::Safety));
            }
        }
    }
}
