//! The window: one frame from shortcuts to what was asked for.

use std::path::Path;

use egui::{CentralPanel, Frame, Key, Margin, Ui, ViewportBuilder, ViewportCommand};

use super::lookout::Seen;
use super::open_plan::OpenPlan;
use super::run::is_table;
use super::{App, OpenDialog, Surroundings};
use crate::action::{Action, Command, FileAction, Page, TableAction};
use crate::settings::WindowSize;
use crate::storage::{Orphan, Sight};
use crate::ui::pages::{Pages, keys_hint};
use crate::ui::panels::{
    FileNews, StatusLine, inspector_ui, navigation_ui, sharing_ui, status_ui, top_bar_ui,
};
use crate::ui::{PlanContext, ShellContext};

/// Opens the window and returns when it is closed.
///
/// The GPU is tried by wgpu first and by OpenGL when that fails.
///
/// # Errors
/// When neither can draw on this computer.
pub fn run_window(
    surroundings: impl Fn() -> Surroundings,
    plan: Option<&Path>,
) -> Result<(), eframe::Error> {
    let mut last = Ok(());
    for renderer in [eframe::Renderer::Wgpu, eframe::Renderer::Glow] {
        let around = surroundings();
        let (settings, _) = around.store.load_settings();
        let size = settings.window.unwrap_or(WindowSize {
            width: 1280,
            height: 800,
        });
        let viewport = ViewportBuilder::default()
            .with_title("Sigtelinje")
            .with_app_id("sigtelinje")
            .with_icon(icon())
            .with_inner_size([f32::from(size.width), f32::from(size.height)])
            .with_min_inner_size([640.0, 480.0])
            .with_drag_and_drop(true);
        let options = eframe::NativeOptions {
            viewport,
            renderer,
            persist_window: false,
            ..Default::default()
        };
        let plan = plan.map(Path::to_owned);
        last = eframe::run_native(
            "Sigtelinje",
            options,
            Box::new(move |cc| Ok(Box::new(App::new(&cc.egui_ctx, around, plan)))),
        );
        match &last {
            Ok(()) => break,
            Err(error) => log::warn!("{renderer:?} cannot draw here: {error}"),
        }
    }
    last
}

/// What stands for the program in the bar of the system; drawn from the SVG beside it.
fn icon() -> egui::IconData {
    let png = include_bytes!("../../assets/icons/sigtelinje.png");
    eframe::icon_data::from_png_bytes(png).unwrap_or_default()
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        while let Some(outcome) = self.workshop.next() {
            self.take_in(outcome);
        }
        let has_come_back =
            ui.input(|input| input.events.contains(&egui::Event::WindowFocused(true)));
        self.keep_watch(has_come_back);
        self.fill_safety();
        self.style();
        self.shortcuts(ui);
        self.draw(ui);
        self.take_dropped(ui);
        for action in self.actions.take() {
            self.run(action);
        }
        self.style();
        self.end_gesture(ui);
        let (now, is_touched) = ui.input(|input| (input.time, !input.events.is_empty()));
        self.keep_safe(now);
        self.lock_when_idle(now, is_touched);
        self.watch_window(ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.leave();
    }
}

impl App {
    /// Reads the keys of commands, longest modifiers first, and leaves to a text field what it
    /// needs itself.
    fn shortcuts(&self, ui: &Ui) {
        if matches!(self.dialog, Some(OpenDialog::Question(_))) {
            return;
        }
        // Nothing around the page is there then, and people vote.
        if self.pages.fills_window() {
            return;
        }
        let typing = ui.ctx().text_edit_focused();
        let env = self.env();
        let mut commands: Vec<_> = Command::ALL
            .into_iter()
            .filter_map(|command| Some((command, command.shortcut()?)))
            .filter(|(_, keys)| !(typing && keys.conflicts_with_text_editing()))
            .collect();
        commands.sort_by_key(|(_, keys)| {
            std::cmp::Reverse(u8::from(keys.modifiers.shift) + u8::from(keys.modifiers.alt))
        });
        for (command, keys) in commands {
            if ui.input_mut(|input| input.consume_shortcut(&keys))
                && let Some(action) = command.action(env)
            {
                self.actions.push(action);
            }
        }
        let redo = egui::KeyboardShortcut::new(
            egui::Modifiers {
                shift: true,
                command: true,
                ..egui::Modifiers::NONE
            },
            Key::Z,
        );
        if !typing && ui.input_mut(|input| input.consume_shortcut(&redo)) {
            self.actions.push(Action::Redo);
        }
    }

    /// Ends the gesture when no key and no button is held. While a text is typed the gesture lasts
    /// until its field was left, which the field itself only learns a frame later.
    fn end_gesture(&mut self, ui: &Ui) {
        let [last, before] = self.typed_in;
        let types_on = last.is_some() && last == before;
        let focused = ui.memory(|memory| memory.focused());
        let types = ui.ctx().text_edit_focused();
        self.typed_in = [focused.filter(|_| types), last];
        let at_rest = ui.input(|input| !input.pointer.any_down() && input.keys_down.is_empty());
        if at_rest
            && !types_on
            && let Some(open) = &mut self.open
        {
            open.document.end_gesture();
        }
    }

    /// Draws the window. What changes while it is drawn is taken out for so long, because the
    /// context lends everything else.
    fn draw(&mut self, ui: &mut Ui) {
        let derived = self.derive();
        let mut dialog = self.dialog.take();
        let mut pages = std::mem::take(&mut self.pages);
        let mut start = std::mem::take(&mut self.start);
        let status = self.status();
        if let Some(cx) = derived.as_ref().and_then(|it| self.plan_context(it)) {
            if !pages.fills_window() {
                self.bars_ui(ui, &cx, &status);
            }
            pages_ui(ui, &cx, &mut pages);
            draw_dialog(ui, &cx, &mut dialog);
        } else {
            let shell = self.shell_context();
            status_ui(ui, &shell, &status);
            start.ui(ui, &shell, &self.offers);
            draw_shell_dialog(ui, &shell, &mut dialog);
        }
        self.dialog = dialog;
        self.pages = pages;
        self.start = start;
    }

    /// Everything around the page.
    fn bars_ui(&self, ui: &mut Ui, cx: &PlanContext<'_>, status: &StatusLine) {
        if let Some(open) = &self.open {
            let history = open.document.history();
            let steps = [history.undo_label(), history.redo_label()];
            top_bar_ui(ui, cx, &open.save, steps);
            let news = open.seen.as_ref().and_then(news_of);
            if let Some(news) = news.or_else(|| self.unsaved_news(open)) {
                sharing_ui(ui, cx, &news);
            }
        }
        status_ui(ui, cx, status);
        navigation_ui(ui, cx);
        if cx.view.page == Page::Competences {
            inspector_ui(ui, cx);
        }
    }

    fn status(&self) -> StatusLine {
        let place = match &self.open {
            None => String::new(),
            Some(open) => match open.file_name() {
                Some(file) => self.place(open, file),
                None => self.texts.get("place-none").to_owned(),
            },
        };
        let hint = self.open.as_ref().map_or_else(String::new, |open| {
            keys_hint(&self.texts, open.document.plan(), &open.view)
        });
        StatusLine {
            done: self.told.as_ref().map(|told| told.message.clone()),
            failed: self.told.as_ref().is_some_and(|told| told.failed),
            hint,
            place,
        }
    }

    /// Work on the open file that a program which died did not save.
    fn unsaved_news(&self, open: &OpenPlan) -> Option<FileNews> {
        let file = open.path.as_ref()?;
        let is_of_it =
            |it: &Orphan| it.plan == open.document.plan().meta.id && it.file.as_ref() == Some(file);
        let index = self.orphans.iter().position(is_of_it)?;
        let written = self.offers.recoverable.get(index)?.written.clone();
        Some(FileNews::Unsaved { index, written })
    }

    /// Where the plan lies, and who else has it open.
    fn place(&self, open: &OpenPlan, file: String) -> String {
        let file = ("file", file.into());
        match open.seen.as_ref().and_then(|seen| seen.other.as_deref()) {
            None => self.texts.with("place-file", &[file]),
            Some("") => self.texts.with("place-file-shared", &[file]),
            Some(name) => {
                let name = ("name", name.into());
                self.texts.with("place-file-with", &[file, name])
            }
        }
    }

    fn take_dropped(&self, ui: &Ui) {
        let dropped = ui.input(|input| input.raw.dropped_files.clone());
        if let Some(path) = dropped.first().map(|file| file.path().to_path_buf()) {
            let action = if is_table(&path) {
                Action::Table(TableAction::Read(path))
            } else {
                Action::File(FileAction::Open(path))
            };
            self.actions.push(action);
        }
    }

    /// Remembers the size of the window and asks before it closes with unsaved changes.
    fn watch_window(&mut self, ui: &Ui) {
        let (size, closes) = ui.input(|input| {
            let viewport = input.viewport();
            (
                viewport.inner_rect.map(|rect| rect.size()),
                viewport.close_requested(),
            )
        });
        if let Some(size) = size {
            let zoom = ui.ctx().zoom_factor();
            let points = |length: f32| (length * zoom).round().clamp(640.0, 10_000.0) as u16;
            let window = WindowSize {
                width: points(size.x),
                height: points(size.y),
            };
            self.settings.window = Some(window);
        }
        if closes && !self.closing {
            if self.has_unsaved() {
                ui.ctx().send_viewport_cmd(ViewportCommand::CancelClose);
                self.run(Action::Quit);
            } else {
                self.closing = true;
            }
        }
    }
}

/// What became of the file, as far as it calls for an answer.
fn news_of(seen: &Seen) -> Option<FileNews> {
    match seen.sight {
        Sight::Changed(_) => Some(FileNews::Changed),
        Sight::Gone => Some(FileNews::Gone),
        Sight::Same | Sight::Unknown => {
            let first = seen.copies.first()?;
            Some(FileNews::Copies(first.path.clone(), seen.copies.len()))
        }
    }
}

fn pages_ui(ui: &mut Ui, cx: &PlanContext<'_>, pages: &mut Pages) {
    let margin = Margin {
        left: 24,
        right: 24,
        top: 20,
        bottom: 8,
    };
    let margin = if pages.fills_window() {
        Margin::ZERO
    } else {
        margin
    };
    let frame = Frame::new().fill(cx.tokens.paper).inner_margin(margin);
    CentralPanel::default()
        .frame(frame)
        .show(ui, |ui| pages.ui(ui, cx));
}

fn draw_dialog(ui: &Ui, cx: &PlanContext<'_>, dialog: &mut Option<OpenDialog>) {
    match dialog {
        Some(OpenDialog::Plan(dialog)) => dialog.ui(ui, cx),
        Some(OpenDialog::Palette(palette)) => palette.ui(ui, cx),
        other => draw_shell_dialog(ui, cx, other),
    }
}

fn draw_shell_dialog(ui: &Ui, cx: &ShellContext<'_>, dialog: &mut Option<OpenDialog>) {
    match dialog {
        Some(OpenDialog::Question(question)) => question.ui(ui, cx),
        Some(OpenDialog::Keys) => crate::ui::panels::keys_ui(ui, cx),
        Some(OpenDialog::Plan(_) | OpenDialog::Palette(_)) | None => {}
    }
}
