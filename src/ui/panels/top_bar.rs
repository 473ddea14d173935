//! The top bar: whose plan, whether it is saved, steps, search, language, theme, text size.

use egui::{Button, Frame, Margin, Panel, RichText, Ui, Vec2};

use super::NARROW;
use crate::action::{Command, SettingChange};
use crate::model::Language;
use crate::texts::Message;
use crate::ui::PlanContext;
use crate::ui::ShellContext;
use crate::ui::theme::{icons, semibold};
use crate::ui::widgets::icon_button;

/// Whether the plan is safe on disk, as the top bar says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Everything is in the file, saved at this time of day.
    Saved(String),
    /// Everything is as it was read from the file.
    Unchanged,
    /// There are changes that the file does not hold; they are in the journal.
    Changed,
    /// The plan has no file yet.
    NoFile,
    /// It is being written now.
    Saving,
    /// The last attempt failed; the reason stands in the status line.
    Failed,
}

/// Draws the top bar of a plan.
pub fn top_bar_ui(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    state: &SaveState,
    undo: [Option<&Message>; 2],
) {
    bar(ui, cx, |ui, narrow| {
        if !narrow {
            let school = cx.plan.school.name.as_str();
            if !school.is_empty() {
                ui.label(RichText::new(school).font(semibold(15.0)));
            }
        }
        let title = RichText::new(&cx.plan.meta.title).color(cx.tokens.muted);
        let button = Button::new(title).frame_when_inactive(false).truncate();
        if ui
            .add(button)
            .on_hover_text(cx.text("command-plan-settings"))
            .clicked()
            && let Some(action) = Command::PlanSettings.action(cx.env)
        {
            cx.ask(action);
        }
        saved_label(ui, cx, state);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            appearance(ui, cx, narrow);
            search(ui, cx, narrow);
            let [undo, redo] = undo;
            step(ui, cx, Command::Redo, redo);
            step(ui, cx, Command::Undo, undo);
        });
    });
}

/// Draws the top bar of the start page.
pub(super) fn bare_top_bar_ui(ui: &mut Ui, cx: &ShellContext<'_>) {
    bar(ui, cx, |ui, narrow| {
        ui.label(RichText::new(cx.text("app-name")).font(semibold(15.0)));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            appearance(ui, cx, narrow);
        });
    });
}

fn bar(ui: &mut Ui, cx: &ShellContext<'_>, add: impl FnOnce(&mut Ui, bool)) {
    let frame = Frame::new()
        .fill(cx.tokens.card)
        .inner_margin(Margin::symmetric(16, 8));
    Panel::top("top-bar")
        .exact_size(48.0)
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            let narrow = ui.available_width() < NARROW;
            ui.horizontal_centered(|ui| add(ui, narrow));
        });
}

fn saved_label(ui: &mut Ui, cx: &PlanContext<'_>, state: &SaveState) {
    let tokens = cx.tokens;
    let (sign, colour, text) = match state {
        SaveState::Saved(time) => (
            "●",
            tokens.good,
            cx.texts.with("saved-at", &[("time", time.as_str().into())]),
        ),
        SaveState::Unchanged => ("●", tokens.good, cx.text("saved-unchanged").to_owned()),
        SaveState::Changed => ("○", tokens.warning, cx.text("saved-changed").to_owned()),
        SaveState::NoFile => ("○", tokens.warning, cx.text("saved-no-file").to_owned()),
        SaveState::Saving => ("○", tokens.muted, cx.text("saved-saving").to_owned()),
        SaveState::Failed => ("▲", tokens.bad, cx.text("saved-failed").to_owned()),
    };
    ui.add_space(4.0);
    ui.spacing_mut().item_spacing.x = 6.0;
    let sign = ui.label(RichText::new(sign).small().color(colour));
    // The words give way to steps and search, which stand at the right.
    if ui.available_width() < 690.0 {
        sign.on_hover_text(text);
    } else {
        ui.label(RichText::new(text).small().color(tokens.muted));
    }
}

fn step(ui: &mut Ui, cx: &PlanContext<'_>, command: Command, label: Option<&Message>) {
    let icon = if command == Command::Undo {
        icons::UNDO
    } else {
        icons::REDO
    };
    let name = match label {
        Some(label) => {
            let label = cx.say(label);
            format!("{} {label}", cx.text(command.label()))
        }
        None => cx.text(command.label()).to_owned(),
    };
    let possible = command.action(cx.env);
    let response = ui
        .add_enabled_ui(possible.is_some(), |ui| icon_button(ui, icon, &name))
        .inner;
    if response.clicked()
        && let Some(action) = possible
    {
        cx.ask(action);
    }
}

fn search(ui: &mut Ui, cx: &PlanContext<'_>, narrow: bool) {
    let label = cx.text("search-or-command");
    let response = if narrow {
        icon_button(ui, icons::SEARCH, label)
    } else {
        let text = RichText::new(label).color(cx.tokens.muted);
        let keys = Command::Palette
            .shortcut()
            .map(|keys| ui.ctx().format_shortcut(&keys));
        let keys = RichText::new(keys.unwrap_or_default())
            .small()
            .color(cx.tokens.muted);
        let button = Button::new(text).fill(cx.tokens.paper).right_text(keys);
        ui.add(button.min_size(Vec2::new(280.0, 32.0)))
    };
    if response.clicked()
        && let Some(action) = Command::Palette.action(cx.env)
    {
        cx.ask(action);
    }
}

/// Language, theme and text size.
fn appearance(ui: &mut Ui, cx: &ShellContext<'_>, narrow: bool) {
    ui.spacing_mut().item_spacing.x = 2.0;
    let setting = |change| crate::action::Action::Setting(change);
    let size = format!("{} %", cx.settings.text_size);
    ui.name_inputs(cx.text("text-size"), |ui| {
        let button = Button::new(RichText::new(size).small()).frame_when_inactive(false);
        egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
            for percent in [80, 90, 100, 125, 150, 175, 200_u16] {
                let chosen = cx.settings.text_size == percent;
                if ui
                    .selectable_label(chosen, format!("{percent} %"))
                    .clicked()
                {
                    let by = percent.cast_signed() - cx.settings.text_size.cast_signed();
                    cx.ask(setting(SettingChange::TextSize(by)));
                    ui.close();
                }
            }
        });
    });
    let icon = if cx.tokens.dark {
        icons::SUN
    } else {
        icons::MOON
    };
    if icon_button(ui, icon, cx.text("command-switch-theme")).clicked() {
        cx.ask(setting(SettingChange::Theme));
    }
    let other = match cx.texts.language() {
        Language::Danish => "English",
        Language::English => "Dansk",
    };
    let button = Button::new(RichText::new(other).small()).frame_when_inactive(false);
    if !narrow
        && ui
            .add(button)
            .on_hover_text(cx.text("command-switch-language"))
            .clicked()
    {
        cx.ask(setting(SettingChange::Language));
    }
    ui.add_space(6.0);
}
