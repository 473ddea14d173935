//! A look at the pages of a document, one at a time.

use egui::{
    Key, RichText, ScrollArea, Stroke, StrokeKind, TextureHandle, TextureOptions, Ui, Vec2,
    WidgetInfo, accesskit::Role,
};

use super::ReportNews;
use crate::action::{Action, ReportAction};
use crate::texts::Message;
use crate::ui::PlanContext;
use crate::ui::theme::icons;
use crate::ui::widgets::icon_button;

/// Pages are drawn so wide at most, in points; larger ones are shown smaller.
const WIDEST: f32 = 760.0;
/// The width of drawn pages grows in steps of so many pixels, so that a window that is made wider
/// does not ask for each width on the way.
const STEP: u32 = 64;

/// What is known of the document.
#[derive(Default)]
enum State {
    /// It is being set.
    #[default]
    Waiting,
    /// It is set.
    Set { title: String, pages: usize },
    /// It could not be set.
    Failed(Message),
}

/// The pages that are looked at.
#[derive(Default)]
pub(super) struct Preview {
    state: State,
    page: usize,
    /// The page and the width that were asked for last.
    asked: Option<(usize, u32)>,
    /// Whether it is under way; nothing else is asked for meanwhile.
    is_drawing: bool,
    drawn: Option<(usize, egui::ColorImage)>,
    shown: Option<(usize, TextureHandle)>,
}

impl Preview {
    /// Waits for another document; its reader stays on the page where they were.
    pub(super) fn wait(&mut self) {
        let page = self.page;
        *self = Self {
            page,
            ..Self::default()
        };
    }

    pub(super) fn take_in(&mut self, news: ReportNews) {
        match news {
            ReportNews::Set { title, pages } => {
                self.page = self.page.min(pages.saturating_sub(1));
                self.state = State::Set { title, pages };
            }
            ReportNews::Failed(why) => self.state = State::Failed(why),
            ReportNews::Drawn {
                page,
                width,
                picture,
            } if self.asked == Some((page, width)) => {
                self.drawn = Some((page, picture));
                self.is_drawing = false;
            }
            ReportNews::Drawn { .. } | ReportNews::Made | ReportNews::Written(_) => {}
        }
    }

    /// Draws which page it is, and the way to the others; nothing while there are none.
    pub(super) fn turn_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let State::Set { pages, .. } = &self.state else {
            return;
        };
        let (pages, last) = (*pages, pages.saturating_sub(1));
        ui.add_enabled_ui(self.page > 0, |ui| {
            if icon_button(ui, icons::LEFT, cx.text("report-page-previous")).clicked() {
                self.page = self.page.saturating_sub(1);
            }
        });
        ui.label(place(cx, self.page, pages));
        ui.add_enabled_ui(self.page < last, |ui| {
            if icon_button(ui, icons::RIGHT, cx.text("report-page-next")).clicked() {
                self.page += 1;
            }
        });
        let types = ui.ctx().text_edit_focused();
        let pressed = |key| !types && ui.input(|input| input.key_pressed(key));
        if pressed(Key::PageDown) {
            self.page = (self.page + 1).min(last);
        }
        if pressed(Key::PageUp) {
            self.page = self.page.saturating_sub(1);
        }
    }

    /// Draws the page, or what there is instead.
    pub(super) fn page_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        match &self.state {
            State::Waiting => {
                ui.horizontal(|ui| {
                    ui.spinner();
                    ui.label(cx.text("report-setting"));
                });
            }
            State::Failed(why) => {
                ui.label(RichText::new(cx.say(why)).color(cx.tokens.bad));
            }
            State::Set { title, pages } => {
                let (title, pages) = (title.clone(), *pages);
                self.picture_ui(ui, cx, (&title, pages));
            }
        }
    }

    fn picture_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, (title, pages): (&str, usize)) {
        let width = ui.available_width().clamp(120.0, WIDEST);
        let pixels = (width * ui.ctx().pixels_per_point()).round().max(1.0) as u32;
        let pixels = pixels.next_multiple_of(STEP);
        if !self.is_drawing && self.asked != Some((self.page, pixels)) {
            self.asked = Some((self.page, pixels));
            self.is_drawing = true;
            let page = self.page;
            cx.ask(Action::Report(ReportAction::Draw {
                page,
                width: pixels,
            }));
        }
        if let Some((page, picture)) = self.drawn.take() {
            let name = format!("report page {page}");
            let texture = ui.ctx().load_texture(name, picture, TextureOptions::LINEAR);
            self.shown = Some((page, texture));
        }
        let Some((shown, texture)) = &self.shown else {
            ui.spinner();
            return;
        };
        let [across, down] = texture.size().map(|it| it as f32);
        let size = Vec2::new(width, width * down / across.max(1.0));
        let said = format!("{title}, {}", place(cx, *shown, pages));
        ScrollArea::vertical()
            .id_salt("page")
            .auto_shrink(false)
            .show(ui, |ui| {
                let image = egui::Image::from_texture((texture.id(), size));
                let response = ui.add(image);
                response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &said));
                let edge = Stroke::new(1.0, cx.tokens.line);
                ui.painter()
                    .rect_stroke(response.rect, 0, edge, StrokeKind::Outside);
                ui.add_space(16.0);
            });
    }
}

fn place(cx: &PlanContext<'_>, page: usize, pages: usize) -> String {
    let figures = [("page", (page + 1).into()), ("count", pages.into())];
    cx.texts.with("report-page-of", &figures)
}
