//! The list of areas and competences; what is chosen in it is opened beside it.
//!
//! Arrow keys walk through the list, Ctrl with an arrow key moves what has the keyboard.

use egui::accesskit::Role;
use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, Id, Key, Response, Sense, Stroke, TextFormat, Ui, Vec2, WidgetInfo, pos2};

use super::rows::{Line, lines};
use crate::document::{Edit, FrameworkEdit};
use crate::model::{AreaId, Item, Plan};
use crate::ui::PlanContext;
use crate::ui::theme::{medium, semibold};
use crate::ui::typed;
use crate::ui::widgets::{FieldShape, TextDraft};

const ROW: f32 = 30.0;

/// View state.
#[derive(Default)]
pub(super) struct List {
    /// The area or competence that is open; `None` opens the first competence.
    chosen: Option<Item>,
    new_area: TextDraft,
}

impl List {
    /// Opens a thing.
    pub(super) fn choose(&mut self, item: Item) {
        self.chosen = Some(item);
    }

    /// What is open: the area or competence that was chosen, while the plan has it.
    pub(super) fn open(&self, plan: &Plan) -> Option<Item> {
        let chosen = self.chosen.filter(|item| plan.contains(*item));
        chosen
            .or_else(|| Some(Item::Competence(plan.competences_in_order().next()?.0)))
            .or_else(|| Some(Item::Area(*plan.framework.area_order.first()?)))
    }

    /// Draws the list.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        // A thing that was selected elsewhere opens here.
        if let Some(item @ (Item::Competence(_) | Item::Area(_))) = cx.view.selected
            && self.chosen.is_none()
        {
            self.chosen = Some(item);
        }
        let open = self.open(cx.plan);
        ui.spacing_mut().item_spacing.y = 0.0;
        for line in lines(cx.plan) {
            let (item, name) = match line {
                Line::Area(id) => (Item::Area(id), cx.item(Item::Area(id))),
                Line::Competence(id) => (Item::Competence(id), cx.item(Item::Competence(id))),
            };
            if matches!(line, Line::Area(_)) {
                ui.add_space(8.0);
            }
            let response = row(ui, cx, (item, &name), open == Some(item));
            if response.clicked() {
                self.chosen = Some(item);
            }
            if response.has_focus() {
                move_by_keys(ui, cx, item);
            }
        }
        ui.add_space(12.0);
        let shape = FieldShape {
            name: cx.texts.get("framework-new-area"),
            hint: cx.texts.get("framework-new-area"),
            width: (ui.available_width() - 16.0).min(240.0),
            rows: 1,
        };
        if let Some(name) = self.new_area.ui(ui, shape, "") {
            let name = typed::name(&name);
            if !name.is_empty() {
                let id = AreaId::next(cx.ids);
                cx.edit(Edit::Framework(FrameworkEdit::AddArea { id, name }));
                self.chosen = Some(Item::Area(id));
            }
        }
    }
}

fn row(ui: &mut Ui, cx: &PlanContext<'_>, (item, name): (Item, &str), is_open: bool) -> Response {
    let is_area = matches!(item, Item::Area(_));
    let size = Vec2::new(ui.available_width(), ROW);
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, Id::unique(("framework-line", item)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_open, name));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let ground = if is_open {
        cx.tokens.accent_soft
    } else if response.hovered() || response.has_focus() {
        cx.tokens.hover
    } else {
        Color32::TRANSPARENT
    };
    ui.painter().rect_filled(rect, 6, ground);
    if response.has_focus() {
        let stroke = Stroke::new(1.5, cx.tokens.accent);
        let inside = egui::StrokeKind::Inside;
        ui.painter().rect_stroke(rect, 6, stroke, inside);
    }
    let font = match (is_area, is_open) {
        (true, _) => semibold(13.0),
        (false, true) => medium(14.0),
        (false, false) => egui::FontId::proportional(14.0),
    };
    let ink = match (is_area, is_open) {
        (_, true) => cx.tokens.accent,
        (true, false) => cx.tokens.muted,
        (false, false) => cx.tokens.ink,
    };
    let indent = if is_area { 8.0 } else { 16.0 };
    let mut job = LayoutJob::single_section(name.to_owned(), TextFormat::simple(font, ink));
    job.wrap = TextWrapping::truncate_at_width(rect.width() - indent - 8.0);
    let galley = ui.painter().layout_job(job);
    let is_cut = galley.elided;
    let at = pos2(
        rect.left() + indent,
        rect.center().y - galley.size().y / 2.0,
    );
    ui.painter().galley(at, galley, ink);
    if is_cut {
        response.on_hover_text(name)
    } else {
        response
    }
}

fn move_by_keys(ui: &Ui, cx: &PlanContext<'_>, item: Item) {
    let by = ui.input(|input| {
        let held = input.modifiers.command;
        match (
            held && input.key_pressed(Key::ArrowUp),
            held && input.key_pressed(Key::ArrowDown),
        ) {
            (true, _) => -1,
            (_, true) => 1,
            _ => 0,
        }
    });
    if by != 0 {
        move_item(cx, item, by);
    }
}

/// Moves an area among the areas or a competence within its area.
pub(super) fn move_item(cx: &PlanContext<'_>, item: Item, by: isize) {
    let edit = match item {
        Item::Area(id) => FrameworkEdit::MoveArea { id, by },
        Item::Competence(id) => FrameworkEdit::MoveCompetence { id, by },
        _ => return,
    };
    cx.edit(Edit::Framework(edit));
}
