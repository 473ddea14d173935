//! Buttons and tabs.

use egui::accesskit::Role;
use egui::{Button, FontId, Response, RichText, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2};

use super::focus_ring;
use crate::ui::ShellContext;
use crate::ui::theme::{medium, semibold};

/// The one button of a place that matters most.
pub fn primary_button(ui: &mut Ui, cx: &ShellContext<'_>, text: &str) -> Response {
    let tokens = cx.tokens;
    let label = RichText::new(text)
        .font(medium(14.0))
        .color(tokens.on_accent);
    ui.scope(|ui| {
        let widgets = &mut ui.visuals_mut().widgets;
        widgets.inactive.weak_bg_fill = tokens.accent;
        widgets.hovered.weak_bg_fill = tokens.accent_strong;
        widgets.active.weak_bg_fill = tokens.accent_strong;
        widgets.inactive.bg_stroke = Stroke::NONE;
        ui.add(Button::new(label))
    })
    .inner
}

/// A button that is only an icon; `name` is its tooltip and what a screen reader says.
pub fn icon_button(ui: &mut Ui, icon: &str, name: &str) -> Response {
    let button = Button::new(RichText::new(icon).size(18.0)).frame_when_inactive(false);
    let response = ui.add(button.min_size(Vec2::splat(32.0)));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    response.on_hover_text(name)
}

/// How wide a button that is only an icon is here.
pub fn icon_button_width(ui: &Ui) -> f32 {
    (18.0 + 2.0 * ui.spacing().button_padding.x).max(32.0)
}

/// A quiet button that leads somewhere.
pub fn link_button(ui: &mut Ui, cx: &ShellContext<'_>, text: &str) -> Response {
    let label = RichText::new(text)
        .font(medium(14.0))
        .color(cx.tokens.accent);
    ui.add(Button::new(label).frame_when_inactive(false))
}

/// A quiet button within or below a text, whose words begin where those of the text do.
pub fn inline_link(ui: &mut Ui, cx: &ShellContext<'_>, text: &str) -> Response {
    let shown = ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        ui.spacing_mut().interact_size.y = 24.0;
        link_button(ui, cx, text)
    });
    shown.inner
}

/// A row of tabs; returns the one that was chosen.
pub fn tab_bar<T: Copy + PartialEq>(
    ui: &mut Ui,
    cx: &ShellContext<'_>,
    tabs: &[(T, &str)],
    current: T,
) -> Option<T> {
    let mut chosen = None;
    let row = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        for (tab, title) in tabs {
            let response = tab_button(ui, cx, title, *tab == current);
            if response.clicked() {
                chosen = Some(*tab);
            }
        }
    });
    let rect = row.response.rect;
    let across = rect.left()..=ui.max_rect().right();
    ui.painter()
        .hline(across, rect.bottom(), Stroke::new(1.0, cx.tokens.line));
    ui.add_space(8.0);
    chosen
}

fn tab_button(ui: &mut Ui, cx: &ShellContext<'_>, title: &str, selected: bool) -> Response {
    let tokens = cx.tokens;
    let font = if selected {
        semibold(14.0)
    } else {
        medium(14.0)
    };
    let colour = if selected {
        tokens.accent
    } else {
        tokens.muted
    };
    let galley = ui.painter().layout_no_wrap(title.to_owned(), font, colour);
    let size = Vec2::new(galley.size().x + 24.0, 36.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, ui.is_enabled(), selected, title));
    if response.hovered() || response.has_focus() {
        ui.painter()
            .rect_filled(rect.shrink2(Vec2::new(2.0, 3.0)), 6, tokens.hover);
    }
    if response.has_focus() {
        let ring = rect.shrink2(Vec2::new(2.0, 3.0));
        ui.painter().rect_stroke(
            ring,
            6,
            Stroke::new(1.5, tokens.accent),
            egui::StrokeKind::Inside,
        );
    }
    let at = rect.center() - galley.size() / 2.0;
    ui.painter().galley(at, galley, colour);
    if selected {
        let y = rect.bottom() - 1.0;
        ui.painter()
            .hline(rect.x_range(), y, Stroke::new(2.0, tokens.accent));
    }
    response
}

/// Tabs below one another, each with a quiet note at its end; returns the one that was chosen.
pub fn tab_column<T: Copy + PartialEq>(
    ui: &mut Ui,
    cx: &ShellContext<'_>,
    tabs: &[(T, &str, String)],
    current: T,
) -> Option<T> {
    let tokens = cx.tokens;
    ui.spacing_mut().item_spacing.y = 2.0;
    let mut chosen = None;
    for (tab, title, note) in tabs {
        let selected = *tab == current;
        let (font, ink) = if selected {
            (semibold(14.0), tokens.accent)
        } else {
            (medium(14.0), tokens.ink)
        };
        let width = ui.available_width();
        let painter = ui.painter();
        let note = painter.layout_no_wrap(note.clone(), FontId::proportional(13.0), tokens.muted);
        let room = (width - note.size().x - 32.0).max(40.0);
        let name = painter.layout((*title).to_owned(), font, ink, room);
        let size = Vec2::new(width, (name.size().y + 16.0).max(36.0));
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::Tab, ui.is_enabled(), selected, *title));
        if selected {
            ui.painter().rect_filled(rect, 6, tokens.accent_soft);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, 6, tokens.hover);
        }
        focus_ring(ui, cx, &response, 6);
        let at = pos2(rect.left() + 10.0, rect.center().y - name.size().y / 2.0);
        ui.painter().galley(at, name, ink);
        let at = pos2(
            rect.right() - 10.0 - note.size().x,
            rect.center().y - note.size().y / 2.0,
        );
        ui.painter().galley(at, note, tokens.muted);
        if response.clicked() {
            chosen = Some(*tab);
        }
    }
    chosen
}

/// An entry of a menu; returns whether it was chosen.
pub fn menu_entry(ui: &mut Ui, icon: &str, name: &str) -> bool {
    let button = ui.button(format!("{icon}  {name}"));
    button.widget_info(|| WidgetInfo::labeled(Role::MenuItem, ui.is_enabled(), name));
    button.clicked()
}
