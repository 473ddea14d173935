//! The navigation at the left: pages in groups, folded to icons where the window is narrow.

use egui::accesskit::Role;
use egui::{
    Align2, FontId, Frame, Margin, Panel, Response, RichText, ScrollArea, Sense, Ui, Vec2,
    WidgetInfo,
};

use super::NARROW;
use crate::action::{Action, Page};
use crate::analysis::Severity;
use crate::ui::PlanContext;
use crate::ui::theme::{icons, medium, semibold};
use crate::ui::widgets::follow_focus;

/// Draws the navigation.
pub fn navigation_ui(ui: &mut Ui, cx: &PlanContext<'_>) {
    let folded = ui.available_width() < NARROW;
    let width = if folded { 56.0 } else { 216.0 };
    let frame = Frame::new()
        .fill(cx.tokens.paper)
        .inner_margin(Margin::symmetric(8, 12));
    Panel::left("navigation")
        .exact_size(width)
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            // Low windows and large texts leave no room for all pages at once.
            let area = ScrollArea::vertical().auto_shrink(false);
            area.show(ui, |ui| {
                pages_ui(ui, cx, folded);
                follow_focus(ui);
            });
        });
}

fn pages_ui(ui: &mut Ui, cx: &PlanContext<'_>, folded: bool) {
    // All pages are seen at once in a window of 700 points.
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.spacing_mut().interact_size.y = 18.0;
    let mut group = "";
    for page in Page::ALL {
        if page.group() != group {
            group = page.group();
            ui.add_space(12.0);
            if !folded {
                let title = RichText::new(cx.text(group)).small().color(cx.tokens.faint);
                ui.horizontal(|ui| {
                    ui.add_space(8.0);
                    ui.label(title);
                });
            }
        }
        let count = if page == Page::Overview {
            open_problems(cx)
        } else {
            0
        };
        if entry(ui, cx, page, count, folded).clicked() {
            go(cx, page);
        }
    }
}

/// Goes to the page; whoever is on it already wants to its beginning.
fn go(cx: &PlanContext<'_>, page: Page) {
    if cx.view.page == page {
        cx.ask(Action::Select(None));
    }
    cx.ask(Action::Go(page));
}

/// How many problems nobody has accepted.
fn open_problems(cx: &PlanContext<'_>) -> usize {
    let findings = cx.analysis.findings.iter();
    findings
        .filter(|it| it.severity == Severity::Problem && it.acceptance(cx.plan).is_none())
        .count()
}

const fn icon(page: Page) -> &'static str {
    match page {
        Page::Overview => icons::OVERVIEW,
        Page::FollowUp => icons::FOLLOW_UP,
        Page::Foundation => icons::FOUNDATION,
        Page::Lines => icons::LINES,
        Page::ActionPlan => icons::ACTION_PLAN,
        Page::YearWheel => icons::YEAR_WHEEL,
        Page::Competences => icons::COMPETENCES,
        Page::Staff => icons::STAFF,
        Page::Tensions => icons::TENSIONS,
        Page::Workshop => icons::WORKSHOP,
        Page::Report => icons::REPORT,
        Page::Safety => icons::SAFETY,
    }
}

fn entry(ui: &mut Ui, cx: &PlanContext<'_>, page: Page, count: usize, folded: bool) -> Response {
    let tokens = cx.tokens;
    let selected = cx.view.page == page;
    let title = cx.text(page.title());
    let size = Vec2::new(ui.available_width(), 30.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Link, true, selected, title));
    if selected {
        ui.painter().rect_filled(rect, 6, tokens.accent_soft);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 6, tokens.hover);
    }
    let (font, colour) = if selected {
        (semibold(15.0), tokens.accent)
    } else {
        (medium(15.0), tokens.ink)
    };
    let icon_at = rect.left_center() + Vec2::new(if folded { 20.0 } else { 18.0 }, 0.0);
    let icon_font = FontId::proportional(18.0);
    ui.painter().text(
        icon_at,
        Align2::CENTER_CENTER,
        icon(page),
        icon_font,
        colour,
    );
    if folded {
        return response.on_hover_text(title);
    }
    let at = rect.left_center() + Vec2::new(36.0, 0.0);
    ui.painter()
        .text(at, Align2::LEFT_CENTER, title, font, colour);
    if count > 0 {
        let at = rect.right_center() - Vec2::new(8.0, 0.0);
        let font = FontId::proportional(13.0);
        ui.painter().text(
            at,
            Align2::RIGHT_CENTER,
            count.to_string(),
            font,
            tokens.muted,
        );
    }
    response
}
