//! Holding a workshop: the facilitator's side, the room on this screen or on a projector, and the
//! keys that work in both.

use std::collections::BTreeMap;
use std::time::Duration;

use egui::{Key, RichText, Ui, ViewportBuilder, ViewportCommand, ViewportId};

use super::collect::Collect;
use super::pass::Pass;
use super::record::{point_name, record_ui, titles};
use super::tally::Tally;
use super::timer::Timer;
use super::{map_edit, vote};
use crate::document::{Edit, WorkshopEdit};
use crate::model::{Activity, ActivityId, Task, Workshop, WorkshopId};
use crate::ui::PlanContext;
use crate::ui::room::RoomView;
use crate::ui::theme::semibold;
use crate::ui::typed;
use crate::ui::widgets::{
    FieldShape, TextDraft, card, labelled_text, make_room, primary_button, section, tab_bar,
    tab_column,
};

/// From this width on, the agenda stands beside the point.
const WIDE: f32 = 800.0;
/// How wide the agenda is beside the point.
const AGENDA: f32 = 300.0;

/// Where the room looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Screen {
    /// Nowhere yet.
    #[default]
    Off,
    /// At a window of its own.
    Projector,
    /// At this window.
    Here,
}

/// View state.
#[derive(Default)]
pub(super) struct Run {
    activity: Option<ActivityId>,
    pub(super) pair: usize,
    timer: Timer,
    screen: Screen,
    pub(super) by_group: bool,
    keys_shown: bool,
    pub(super) pass: Option<Pass>,
    pub(super) tally: Option<Tally>,
    /// Whether letting go of a round is asked about.
    pub(super) is_discarding: bool,
    collect: Collect,
    map: map_edit::MapEditor,
    notes: BTreeMap<ActivityId, TextDraft>,
}

impl Run {
    /// Whether the window shows nothing else.
    pub(super) const fn fills_window(&self) -> bool {
        self.pass.is_some() || matches!(self.screen, Screen::Here)
    }

    /// Gives the window back, when the page is no longer looked at.
    pub(super) fn give_window_back(&mut self) {
        self.pass = None;
        if self.screen == Screen::Here {
            self.screen = Screen::Off;
        }
    }

    /// Whether a question waits for its answer.
    pub(super) const fn is_asking(&self) -> bool {
        self.is_discarding
    }

    /// Goes to the point that is being voted on, where a vote is open from before.
    pub(super) fn follow_ballot(&mut self, cx: &PlanContext<'_>, id: WorkshopId, it: &Workshop) {
        let open = cx.plan.ballot.as_ref().filter(|it| it.workshop == id);
        if let Some(activity) = open.and_then(|open| it.activity(open.activity)) {
            self.go_to(activity);
        }
    }

    fn current<'a>(&self, workshop: &'a Workshop) -> Option<&'a Activity> {
        let known = self.activity.and_then(|id| workshop.activity(id));
        known.or_else(|| workshop.agenda.first())
    }

    fn room(&self, ui: &Ui, cx: &PlanContext<'_>, id: WorkshopId, it: &Workshop) -> RoomView {
        let now = ui.input(|input| input.time);
        let keys = if self.keys_shown {
            cx.text("room-keys")
        } else {
            ""
        };
        RoomView {
            workshop: id,
            activity: self.activity.filter(|id| it.activity(*id).is_some()),
            pair: self.pair,
            by_group: self.by_group,
            time: self.timer.reading(now),
            keys: keys.to_owned(),
        }
    }

    /// Goes on to a point of the agenda; its time begins when the clock is started.
    fn go_to(&mut self, activity: &Activity) {
        if self.activity != Some(activity.id) {
            self.activity = Some(activity.id);
            self.pair = 0;
            self.by_group = false;
            self.tally = None;
            self.timer.set(activity.minutes);
        }
    }

    /// Goes so many points on.
    fn step(&mut self, workshop: &Workshop, by: isize) {
        let at = workshop
            .agenda
            .iter()
            .position(|it| Some(it.id) == self.activity);
        let next = at.map_or(Some(0), |at| at.checked_add_signed(by));
        if let Some(activity) = next.and_then(|at| workshop.agenda.get(at)) {
            self.go_to(activity);
        }
    }

    /// The window while it shows nothing else: the ballot, or the wall.
    pub(super) fn full_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        id: WorkshopId,
        workshop: &Workshop,
    ) {
        if let Some(pass) = &mut self.pass {
            if !pass.ui(ui, cx) {
                self.pass = None;
            }
            return;
        }
        self.tick(ui);
        self.room(ui, cx, id, workshop).ui(ui, cx);
        if ui.input(|input| input.key_pressed(Key::Escape)) {
            self.screen = Screen::Off;
        }
        self.keys(ui, cx, id, workshop);
    }

    /// The wall in its own window. F11 lets it fill the projector.
    pub(super) fn projector_ui(
        &mut self,
        ctx: &egui::Context,
        cx: &PlanContext<'_>,
        id: WorkshopId,
        workshop: &Workshop,
    ) {
        if self.screen != Screen::Projector {
            return;
        }
        let builder = ViewportBuilder::default()
            .with_title(cx.text("room-window"))
            .with_inner_size([1280.0, 720.0]);
        let closed =
            ctx.show_viewport_immediate(ViewportId::from_hash_of("room"), builder, |ui, _class| {
                self.room(ui, cx, id, workshop).ui(ui, cx);
                let (fills, wish, close) = ui.input(|input| {
                    let viewport = input.viewport();
                    let close = viewport.close_requested() || input.key_pressed(Key::Escape);
                    let wish = input.key_pressed(Key::F11);
                    (viewport.fullscreen.unwrap_or(false), wish, close)
                });
                if wish {
                    ui.ctx()
                        .send_viewport_cmd(ViewportCommand::Fullscreen(!fills));
                }
                // Esc leaves the whole screen first.
                if close && fills {
                    ui.ctx()
                        .send_viewport_cmd(ViewportCommand::Fullscreen(false));
                }
                if self.pass.is_none() {
                    self.keys(ui, cx, id, workshop);
                }
                close && !fills
            });
        if closed {
            self.screen = Screen::Off;
        }
    }

    /// The keys of a workshop, which work wherever nothing is typed.
    fn keys(&mut self, ui: &Ui, cx: &PlanContext<'_>, id: WorkshopId, workshop: &Workshop) {
        if ui.ctx().text_edit_focused() || egui::Popup::is_any_open(ui.ctx()) {
            return;
        }
        let pressed = |key| {
            let is_pressed = ui.input(|input| input.modifiers.is_none() && input.key_pressed(key));
            if is_pressed {
                // Whichever window has the keyboard, the other shows what follows as well.
                ui.ctx().request_repaint_of(ViewportId::ROOT);
            }
            is_pressed
        };
        let now = ui.input(|input| input.time);
        if pressed(Key::P) {
            self.timer.toggle(now);
        }
        if pressed(Key::M) {
            self.timer.extend(1.0);
        }
        if pressed(Key::N) {
            self.step(workshop, 1);
        }
        if pressed(Key::B) {
            self.step(workshop, -1);
        }
        if pressed(Key::G) {
            self.by_group = !self.by_group;
        }
        if pressed(Key::K) {
            self.keys_shown = !self.keys_shown;
        }
        let Some(activity) = self.current(workshop) else {
            return;
        };
        let pairs = match &activity.task {
            Task::Vote { tensions } => tensions.len(),
            _ => 1,
        };
        // The keys of a presenter's remote control.
        if pressed(Key::PageDown) {
            if self.pair + 1 < pairs {
                self.pair += 1;
            } else {
                self.step(workshop, 1);
            }
        }
        if pressed(Key::PageUp) {
            if self.pair > 0 {
                self.pair -= 1;
            } else {
                self.step(workshop, -1);
            }
        }
        if pressed(Key::V) {
            vote::reveal(cx, activity);
        }
        if pressed(Key::A) && workshop.can_vote() {
            vote::begin(self, cx, id, activity);
        }
    }

    /// Asks for the next frame when the clock runs.
    fn tick(&self, ui: &Ui) {
        if self.timer.is_running() {
            ui.ctx().request_repaint_after(Duration::from_millis(250));
        }
    }

    /// Draws the facilitator's side.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        id: WorkshopId,
        workshop: &Workshop,
    ) {
        self.tick(ui);
        let Some(activity) = self.current(workshop) else {
            ui.label(RichText::new(cx.text("workshop-no-agenda")).color(cx.tokens.muted));
            return;
        };
        if workshop.can_vote() {
            card(ui, cx, |ui| self.control_ui(ui, cx, workshop));
            ui.add_space(12.0);
        } else {
            record_ui(ui, cx, id, workshop);
        }
        if ui.available_width() < WIDE {
            let titles = titles(cx, workshop);
            let tabs: Vec<_> = titles.iter().map(|(id, it)| (*id, it.as_str())).collect();
            let chosen = tab_bar(ui, cx, &tabs, activity.id);
            self.choose(workshop, chosen);
            card(ui, cx, |ui| {
                self.activity_ui(ui, cx, id, workshop, activity);
            });
        } else {
            let width = ui.available_width();
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 16.0;
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.x = 8.0;
                    ui.set_width(AGENDA);
                    card(ui, cx, |ui| self.agenda_ui(ui, cx, workshop, activity.id));
                });
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.x = 8.0;
                    ui.set_width(width - AGENDA - 16.0);
                    card(ui, cx, |ui| {
                        self.activity_ui(ui, cx, id, workshop, activity);
                    });
                });
            });
        }
        if workshop.can_vote() {
            ui.add_space(12.0);
            let is_voted = cx.plan.ballot.is_some();
            ui.add_enabled_ui(!is_voted, |ui| {
                if ui.button(cx.text("workshop-end")).clicked() {
                    let today = cx.today;
                    cx.edit(Edit::Workshop(WorkshopEdit::End { id, today }));
                    self.screen = Screen::Off;
                }
            });
        }
        self.keys(ui, cx, id, workshop);
    }

    fn choose(&mut self, workshop: &Workshop, chosen: Option<ActivityId>) {
        if let Some(activity) = chosen.and_then(|id| workshop.activity(id)) {
            self.go_to(activity);
        }
    }

    /// The points of the agenda with their minutes.
    fn agenda_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        workshop: &Workshop,
        current: ActivityId,
    ) {
        let titles = titles(cx, workshop);
        let points = titles.iter().zip(&workshop.agenda);
        let tabs = points.map(|((id, title), it)| {
            let minutes = format!("{} {}", it.minutes, cx.text("minutes-short"));
            (*id, title.as_str(), minutes)
        });
        let tabs: Vec<_> = tabs.collect();
        let chosen = tab_column(ui, cx, &tabs, current);
        self.choose(workshop, chosen);
    }

    /// The clock, and where the room looks.
    fn control_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, workshop: &Workshop) {
        let now = ui.input(|input| input.time);
        ui.horizontal_wrapped(|ui| {
            let left = self.timer.left(now);
            let colour = if left < 0 {
                cx.tokens.bad
            } else {
                cx.tokens.ink
            };
            let reading = RichText::new(self.timer.reading(now));
            ui.label(reading.font(semibold(30.0)).color(colour));
            let run = if self.timer.is_running() {
                "timer-pause"
            } else {
                "timer-start"
            };
            if primary_button(ui, cx, cx.text(run)).clicked() {
                if self.activity.is_none() {
                    self.step(workshop, 0);
                }
                self.timer.toggle(now);
            }
            if ui.button(cx.text("timer-extend")).clicked() {
                self.timer.extend(1.0);
            }
            if ui.button(cx.text("workshop-next")).clicked() {
                self.step(workshop, 1);
            }
            make_room(ui, 300.0);
            let can_open = !ui.ctx().embed_viewports();
            if self.screen == Screen::Projector {
                if ui.button(cx.text("room-close")).clicked() {
                    self.screen = Screen::Off;
                }
            } else {
                ui.add_enabled_ui(can_open, |ui| {
                    if ui.button(cx.text("room-open")).clicked() {
                        self.screen = Screen::Projector;
                    }
                });
                if ui.button(cx.text("room-here")).clicked() {
                    self.screen = Screen::Here;
                }
            }
        });
        let at = workshop
            .agenda
            .iter()
            .position(|it| Some(it.id) == self.activity);
        let next = workshop.agenda.get(at.map_or(0, |at| at + 1));
        let next = next.map(|it| point_name(cx, it));
        let said = match next {
            Some(next) => cx.texts.with("workshop-next-is", &[("name", next.into())]),
            None => cx.text("workshop-next-none").to_owned(),
        };
        ui.label(RichText::new(said).color(cx.tokens.muted));
        ui.label(
            RichText::new(cx.text("room-keys"))
                .small()
                .color(cx.tokens.faint),
        );
    }

    /// What the facilitator wants to remember; no room sees it.
    fn notes_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: WorkshopId, activity: &Activity) {
        let shape = FieldShape {
            name: cx.text("activity-notes"),
            hint: "",
            width: ui.available_width().min(560.0),
            rows: 2,
        };
        let draft = self.notes.entry(activity.id).or_default();
        if let Some(notes) = labelled_text(ui, cx, draft, shape, &activity.notes) {
            let activity = Activity {
                notes: typed::text(&notes),
                ..activity.clone()
            };
            cx.edit(Edit::Workshop(WorkshopEdit::SetActivity { id, activity }));
        }
    }

    fn activity_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        id: WorkshopId,
        workshop: &Workshop,
        activity: &Activity,
    ) {
        let about = super::task_edit::about(cx, &activity.task);
        section(ui, cx, point_name(cx, activity), "");
        if !about.is_empty() {
            ui.label(RichText::new(about).color(cx.tokens.muted));
        }
        ui.add_space(8.0);
        if activity.task.is_voted_on() {
            vote::ui(self, ui, cx, (id, workshop), activity);
        }
        ui.add_enabled_ui(workshop.can_change(), |ui| match &activity.task {
            Task::Choose { result, .. } if !result.is_empty() => {
                Collect::chosen_ui(ui, cx, (id, activity.id));
            }
            Task::Ideas { ideas, .. } => {
                self.collect.ideas_ui(ui, cx, (id, activity.id), ideas);
            }
            Task::Decide { decisions } => {
                self.collect
                    .decisions_ui(ui, cx, (id, activity.id), decisions);
            }
            Task::Map { tension } => self.map.ui(ui, cx, (id, activity), *tension),
            _ => {}
        });
        ui.add_space(16.0);
        ui.add_enabled_ui(workshop.can_change(), |ui| {
            self.notes_ui(ui, cx, id, activity);
        });
    }
}
