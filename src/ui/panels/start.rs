//! The start page: what was not saved, the sample, a new plan, open, recent.

use std::path::PathBuf;

use egui::{CentralPanel, Frame, Margin, RichText, ScrollArea, Ui};

use super::top_bar::bare_top_bar_ui;
use crate::action::{Action, FileAction};
use crate::model::Language;
use crate::texts::Message;
use crate::ui::ShellContext;
use crate::ui::theme::{icons, medium};
use crate::ui::widgets::{card, page_header, primary_button, section};

/// Something that was not saved when the program last ended.
#[derive(Clone, Debug)]
pub struct Recoverable {
    /// The plan's title.
    pub title: String,
    /// When it was written, ready to be shown.
    pub written: String,
}

/// What the start page offers.
#[derive(Clone, Debug, Default)]
pub struct StartPageContent {
    /// What can be recovered.
    pub recoverable: Vec<Recoverable>,
    /// What was put aside and can still be brought back.
    pub aside: Vec<Recoverable>,
    /// Samples by key, with name and description in the language of the window.
    pub samples: Vec<(&'static str, String, String)>,
    /// Templates by key, with name and description in the language of the window.
    pub templates: Vec<(&'static str, String, String)>,
    /// Files opened lately, newest first.
    pub recent: Vec<PathBuf>,
    /// What went wrong last; `None` when nothing did.
    pub failure: Option<Message>,
    /// Whether an earlier version of the plan can be opened instead.
    pub has_version: bool,
}

/// View state of the start page.
#[derive(Debug, Default)]
pub struct StartPage {
    show_templates: bool,
}

impl StartPage {
    /// Draws the start page.
    pub fn ui(&mut self, ui: &mut Ui, cx: &ShellContext<'_>, content: &StartPageContent) {
        bare_top_bar_ui(ui, cx);
        let frame = Frame::new()
            .fill(cx.tokens.paper)
            .inner_margin(Margin::symmetric(32, 24));
        CentralPanel::default().frame(frame).show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                let width = ui.available_width().min(880.0);
                let margin = (ui.available_width() - width) / 2.0;
                ui.horizontal(|ui| {
                    ui.add_space(margin);
                    ui.vertical(|ui| {
                        ui.set_width(width);
                        self.content_ui(ui, cx, content);
                    });
                });
            });
        });
    }

    fn content_ui(&mut self, ui: &mut Ui, cx: &ShellContext<'_>, content: &StartPageContent) {
        page_header(ui, cx, cx.text("start-title"), cx.text("start-purpose"));
        failure_ui(ui, cx, content);
        recovery_ui(ui, cx, content);
        card(ui, cx, |ui| {
            section(ui, cx, cx.text("start-try"), "");
            for (key, name, about) in &content.samples {
                if offer(ui, cx, icons::SAMPLE, name, about) {
                    cx.ask(Action::File(FileAction::OpenSample(key)));
                }
            }
        });
        ui.add_space(8.0);
        card(ui, cx, |ui| {
            section(ui, cx, cx.text("start-own"), "");
            if offer(
                ui,
                cx,
                icons::FOLDER,
                cx.text("start-open"),
                cx.text("start-open-about"),
            ) {
                cx.ask(Action::File(FileAction::AskOpen));
            }
            if offer(
                ui,
                cx,
                icons::FILE,
                cx.text("start-new"),
                cx.text("start-new-about"),
            ) {
                self.show_templates = !self.show_templates;
            }
            if self.show_templates {
                templates_ui(ui, cx, content);
            }
        });
        recent_ui(ui, cx, content);
        aside_ui(ui, cx, content);
        ui.add_space(16.0);
        let note = RichText::new(cx.text("start-offline"))
            .small()
            .color(cx.tokens.muted);
        ui.label(note);
        language_ui(ui, cx);
    }
}

fn templates_ui(ui: &mut Ui, cx: &ShellContext<'_>, content: &StartPageContent) {
    ui.indent("templates", |ui| {
        for (key, name, about) in &content.templates {
            if offer(ui, cx, icons::RIGHT, name, about) {
                cx.ask(Action::File(FileAction::New(key)));
            }
        }
    });
}

fn failure_ui(ui: &mut Ui, cx: &ShellContext<'_>, content: &StartPageContent) {
    let Some(failure) = &content.failure else {
        return;
    };
    Frame::new()
        .fill(cx.tokens.bad_soft)
        .corner_radius(8)
        .inner_margin(16)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.label(RichText::new(cx.texts.say(failure)).color(cx.tokens.ink));
            if content.has_version
                && primary_button(ui, cx, cx.text("start-open-version")).clicked()
            {
                cx.ask(Action::File(FileAction::UseNewestVersion));
            }
        });
    ui.add_space(8.0);
}

fn recovery_ui(ui: &mut Ui, cx: &ShellContext<'_>, content: &StartPageContent) {
    for (index, lost) in content.recoverable.iter().enumerate() {
        Frame::new()
            .fill(cx.tokens.warning_soft)
            .corner_radius(8)
            .inner_margin(16)
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                let arguments = [
                    ("title", lost.title.as_str().into()),
                    ("time", lost.written.as_str().into()),
                ];
                ui.label(cx.texts.with("start-recover-about", &arguments));
                ui.horizontal_wrapped(|ui| {
                    if primary_button(ui, cx, cx.text("start-recover")).clicked() {
                        cx.ask(Action::File(FileAction::Recover(index)));
                    }
                    if ui.button(cx.text("start-decline")).clicked() {
                        cx.ask(Action::File(FileAction::DeclineRecovery(index)));
                    }
                });
            });
        ui.add_space(8.0);
    }
}

fn recent_ui(ui: &mut Ui, cx: &ShellContext<'_>, content: &StartPageContent) {
    if content.recent.is_empty() {
        return;
    }
    ui.add_space(8.0);
    card(ui, cx, |ui| {
        section(ui, cx, cx.text("start-recent"), "");
        for path in &content.recent {
            let name = path
                .file_name()
                .map_or_else(String::new, |it| it.to_string_lossy().into());
            let folder = path
                .parent()
                .map_or_else(String::new, |it| it.display().to_string());
            if offer(ui, cx, icons::HISTORY, &name, &folder) {
                cx.ask(Action::File(FileAction::Open(path.clone())));
            }
        }
    });
}

fn aside_ui(ui: &mut Ui, cx: &ShellContext<'_>, content: &StartPageContent) {
    if content.aside.is_empty() {
        return;
    }
    ui.add_space(8.0);
    card(ui, cx, |ui| {
        section(ui, cx, cx.text("start-aside"), cx.text("start-aside-note"));
        for (index, lost) in content.aside.iter().enumerate() {
            let time = [("time", lost.written.as_str().into())];
            let about = cx.texts.with("start-aside-from", &time);
            if offer(ui, cx, icons::HISTORY, &lost.title, &about) {
                cx.ask(Action::File(FileAction::RecoverDeclined(index)));
            }
        }
    });
}

fn language_ui(ui: &mut Ui, cx: &ShellContext<'_>) {
    let other = match cx.texts.language() {
        Language::Danish => "English",
        Language::English => "Dansk",
    };
    let button = egui::Button::new(RichText::new(other).small()).frame_when_inactive(false);
    if ui.add(button).clicked() {
        cx.ask(Action::Setting(crate::action::SettingChange::Language));
    }
}

/// A row that offers something: icon, name, a line on what it is. Returns whether it was chosen.
fn offer(ui: &mut Ui, cx: &ShellContext<'_>, icon: &str, name: &str, about: &str) -> bool {
    let tokens = cx.tokens;
    let width = ui.available_width();
    let text_width = width - 56.0;
    let name_galley = ui
        .painter()
        .layout(name.to_owned(), medium(15.0), tokens.accent, text_width);
    let about_galley = ui.painter().layout(
        about.to_owned(),
        egui::FontId::proportional(13.0),
        tokens.muted,
        text_width,
    );
    let height = name_galley.size().y + about_galley.size().y + 18.0;
    let (rect, response) = ui.allocate_exact_size(egui::vec2(width, height), egui::Sense::click());
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::accesskit::Role::Button, ui.is_enabled(), name)
    });
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 6, tokens.hover);
    }
    let icon_at = rect.left_center() + egui::vec2(22.0, 0.0);
    let font = egui::FontId::proportional(22.0);
    ui.painter().text(
        icon_at,
        egui::Align2::CENTER_CENTER,
        icon,
        font,
        tokens.accent,
    );
    let at = rect.left_top() + egui::vec2(48.0, 8.0);
    let below = at + egui::vec2(0.0, name_galley.size().y + 2.0);
    ui.painter().galley(at, name_galley, tokens.accent);
    ui.painter().galley(below, about_galley, tokens.muted);
    response.clicked()
}
