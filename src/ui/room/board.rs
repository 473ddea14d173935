//! The wall that a room looks at: places and sizes of its texts, in shares of its height.

use egui::{
    Align, Color32, FontId, Label, Layout, Pos2, Rect, RichText, Ui, UiBuilder, Vec2, pos2,
};

use crate::ui::PlanContext;
use crate::ui::theme::{medium, semibold};

/// A wall that is being filled from top to bottom.
pub(in crate::ui) struct Board<'a> {
    /// What may be known.
    pub(in crate::ui) cx: &'a PlanContext<'a>,
    /// Points for each point of a wall that is 900 high.
    pub(in crate::ui) unit: f32,
    /// What is inside the margins.
    pub(in crate::ui) inner: Rect,
    /// Where the next thing begins.
    y: f32,
}

impl<'a> Board<'a> {
    /// An empty wall.
    pub(in crate::ui) fn new(cx: &'a PlanContext<'a>, rect: Rect) -> Self {
        let unit = (rect.height() / 900.0).min(rect.width() / 1440.0);
        let margin = Vec2::new(80.0, 56.0) * unit;
        let inner = rect.shrink2(margin);
        Self {
            cx,
            unit,
            inner,
            y: inner.top() + 8.0 * unit,
        }
    }

    /// Type of a size in a wall that is 900 high.
    pub(in crate::ui) fn plain(&self, size: f32) -> FontId {
        FontId::proportional(size * self.unit)
    }

    /// The same, stronger.
    pub(in crate::ui) fn strong(&self, size: f32) -> FontId {
        semibold(size * self.unit)
    }

    /// Writes a text that wraps within `rect`; returns where it ends.
    #[expect(
        clippy::unused_self,
        reason = "it reads like everything that is put on a wall"
    )]
    pub(in crate::ui) fn write(
        &self,
        ui: &mut Ui,
        rect: Rect,
        text: &str,
        (font, colour, align): (FontId, Color32, Align),
    ) -> f32 {
        if text.is_empty() {
            return rect.top();
        }
        let layout = Layout::top_down(align);
        let builder = UiBuilder::new().max_rect(rect).layout(layout);
        let written = ui.scope_builder(builder, |ui| {
            let text = RichText::new(text).font(font).color(colour);
            ui.add(Label::new(text).wrap().selectable(false))
        });
        written.inner.rect.bottom()
    }

    fn line(&mut self, ui: &mut Ui, text: &str, font: FontId, colour: Color32) {
        let rect = self.inner.with_min_y(self.y);
        self.y = self.write(ui, rect, text, (font, colour, Align::Min));
    }

    /// What is going on: a small line, a large one, and what is asked.
    pub(in crate::ui) fn head(&mut self, ui: &mut Ui, over: &str, title: &str, below: &str) {
        let tokens = self.cx.tokens;
        self.line(ui, over, self.plain(22.0), tokens.muted);
        let size = if title.chars().count() > 48 {
            40.0
        } else {
            52.0
        };
        self.line(ui, title, self.strong(size), tokens.ink);
        self.y += 4.0 * self.unit;
        self.line(ui, below, self.plain(26.0), tokens.muted);
    }

    /// What is left between head and foot.
    pub(in crate::ui) fn room(&self, _ui: &Ui) -> Rect {
        let top = self.y + 36.0 * self.unit;
        let bottom = self.inner.bottom() - 64.0 * self.unit;
        self.inner.with_min_y(top).with_max_y(bottom.max(top + 1.0))
    }

    /// A large text in the middle of what is left, with a smaller one beneath.
    pub(in crate::ui) fn middle(&self, ui: &mut Ui, text: &str, below: &str) {
        let tokens = self.cx.tokens;
        let room = self.room(ui);
        let rect = room.with_min_y(room.center().y - 60.0 * self.unit);
        let look = (self.strong(56.0), tokens.ink, Align::Center);
        let y = self.write(ui, rect, text, look) + 12.0 * self.unit;
        let look = (self.plain(30.0), tokens.muted, Align::Center);
        self.write(ui, room.with_min_y(y), below, look);
    }

    fn foot(&self) -> Rect {
        let top = self.inner.bottom() - 30.0 * self.unit;
        self.inner.with_min_y(top)
    }

    /// A quiet line at the foot.
    pub(in crate::ui) fn foot_left(&self, ui: &mut Ui, text: &str) {
        let foot = self.foot();
        let rect = foot.with_max_x(foot.right() - 160.0 * self.unit);
        let look = (self.plain(22.0), self.cx.tokens.muted, Align::Min);
        self.write(ui, rect, text, look);
    }

    /// The clock.
    pub(in crate::ui) fn foot_right(&self, ui: &mut Ui, text: &str) {
        let foot = self.foot();
        let rect = foot.with_min_x(foot.right() - 150.0 * self.unit);
        let look = (self.plain(22.0), self.cx.tokens.muted, Align::Max);
        self.write(ui, rect, text, look);
    }

    /// The keys, at the very foot.
    pub(in crate::ui) fn foot_keys(&self, ui: &mut Ui, text: &str) {
        let top = self.inner.bottom() + 14.0 * self.unit;
        let rect = Rect::from_min_max(
            pos2(self.inner.left(), top),
            pos2(self.inner.right(), top + 40.0 * self.unit),
        );
        let font = medium(15.0 * self.unit.max(0.8));
        self.write(ui, rect, text, (font, self.cx.tokens.faint, Align::Min));
    }

    /// A text without a frame of its own, where it is said elsewhere what it means.
    #[expect(
        clippy::unused_self,
        reason = "it reads like everything that is put on a wall"
    )]
    pub(in crate::ui) fn mark(
        &self,
        ui: &Ui,
        at: Pos2,
        align: egui::Align2,
        text: &str,
        (font, colour): (FontId, Color32),
    ) {
        ui.painter().text(at, align, text, font, colour);
    }
}
