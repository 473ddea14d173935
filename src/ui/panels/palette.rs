//! Search across people, competences and the strategy, and every command by name.

use egui::{Key, Modal, RichText, ScrollArea, TextEdit, Ui, Vec2};

use crate::action::{Action, Command};
use crate::analysis::search::{fold, search};
use crate::model::Item;
use crate::ui::PlanContext;
use crate::ui::theme::icons;

/// What was typed, and which row is chosen.
#[derive(Debug, Default)]
pub struct Palette {
    query: String,
    chosen: usize,
    focused: bool,
}

/// One row of the palette.
struct Row {
    icon: &'static str,
    name: String,
    note: String,
    action: Action,
}

/// How many rows are shown at most.
const ROWS: usize = 40;

impl Palette {
    /// Draws the palette above the page.
    pub fn ui(&mut self, ui: &Ui, cx: &PlanContext<'_>) {
        let modal = Modal::new(egui::Id::unique("palette")).backdrop_color(cx.tokens.backdrop);
        let response = modal.show(ui.ctx(), |ui| {
            ui.set_width((ui.ctx().content_rect().width() - 64.0).min(600.0));
            self.content_ui(ui, cx);
        });
        if response.should_close() {
            cx.ask(Action::CloseDialog);
        }
    }

    fn content_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let step = ui.input_mut(|input| {
            isize::from(input.consume_key(egui::Modifiers::NONE, Key::ArrowDown))
                - isize::from(input.consume_key(egui::Modifiers::NONE, Key::ArrowUp))
        });
        let field = TextEdit::singleline(&mut self.query)
            .hint_text(cx.text("palette-hint"))
            .desired_width(f32::INFINITY);
        let field = ui.name_inputs(cx.text("search-or-command"), |ui| ui.add(field));
        if !self.focused {
            field.request_focus();
            self.focused = true;
        }
        if field.changed() {
            self.chosen = 0;
        }
        let rows = rows(cx, &self.query);
        let last = rows.len().saturating_sub(1);
        self.chosen = self.chosen.saturating_add_signed(step).min(last);
        let enter = ui.input(|input| input.key_pressed(Key::Enter));
        ui.add_space(8.0);
        let room = (ui.ctx().content_rect().height() - 200.0).clamp(120.0, 420.0);
        ScrollArea::vertical()
            .max_height(room)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for (index, row) in rows.iter().enumerate() {
                    let response = row_ui(ui, cx, row, index == self.chosen);
                    if index == self.chosen && step != 0 {
                        response.scroll_to_me(None);
                    }
                    if response.clicked() || (enter && index == self.chosen) {
                        cx.ask(Action::CloseDialog);
                        cx.ask(row.action.clone());
                    }
                }
                if rows.is_empty() {
                    ui.label(RichText::new(cx.text("palette-nothing")).color(cx.tokens.muted));
                }
            });
    }
}

fn row_ui(ui: &mut Ui, cx: &PlanContext<'_>, row: &Row, chosen: bool) -> egui::Response {
    let name = RichText::new(format!("{}  {}", row.icon, row.name));
    let note = RichText::new(&row.note).small().color(cx.tokens.muted);
    let button = egui::Button::selectable(chosen, name).right_text(note);
    let response = ui.add(button.min_size(Vec2::new(ui.available_width(), 34.0)));
    response.widget_info(|| {
        let name = if row.note.is_empty() {
            row.name.clone()
        } else {
            format!("{} · {}", row.name, row.note)
        };
        egui::WidgetInfo::selected(egui::accesskit::Role::Button, true, chosen, name)
    });
    response
}

/// What fits the query: things of the plan first, then commands; all commands for an empty one.
fn rows(cx: &PlanContext<'_>, query: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    if !query.trim().is_empty() {
        rows.extend(
            search(cx.plan, query)
                .into_iter()
                .map(|hit| item_row(cx, hit.item)),
        );
    }
    let wanted = fold(query);
    for command in Command::ALL {
        let name = cx.text(command.label());
        let Some(action) = command.action(cx.env) else {
            continue;
        };
        if command != Command::Palette && fold(name).contains(&wanted) {
            let note = command.shortcut().map(shortcut_text).unwrap_or_default();
            rows.push(Row {
                icon: icons::RIGHT,
                name: name.to_owned(),
                note,
                action,
            });
        }
    }
    rows.truncate(ROWS);
    rows
}

/// The keys as they stand on the keyboard.
pub(super) fn shortcut_text(keys: egui::KeyboardShortcut) -> String {
    let is_mac = cfg!(target_os = "macos");
    keys.format(&egui::ModifierNames::NAMES, is_mac)
}

fn item_row(cx: &PlanContext<'_>, item: Item) -> Row {
    let (icon, note) = match item {
        Item::Person(id) => {
            let team = cx.plan.people.get(&id).and_then(|person| person.team);
            (icons::PERSON, cx.team(team).to_owned())
        }
        Item::Team(_) => (icons::TEAM, cx.text("kind-team").to_owned()),
        Item::Role(_) => (icons::ROLE, cx.text("kind-role").to_owned()),
        Item::Line(_) => (icons::LINES, cx.text("kind-line").to_owned()),
        Item::Goal(_) => (icons::FLAG, cx.text("kind-goal").to_owned()),
        Item::Indicator(_) => (icons::TREND, cx.text("kind-indicator").to_owned()),
        Item::Initiative(_) => (icons::ACTION_PLAN, cx.text("kind-initiative").to_owned()),
        Item::Tension(_) => (icons::TENSIONS, cx.text("kind-tension").to_owned()),
        Item::Event(_) => (icons::CALENDAR, cx.text("kind-event").to_owned()),
        _ => (icons::COMPETENCE, cx.text("kind-competence").to_owned()),
    };
    Row {
        icon,
        name: cx.item(item),
        note,
        action: Action::Reveal(item),
    }
}
