//! Workshops: all of them, and one that is prepared, held and kept as a record.
//!
//! While people vote with the laptop, and while the room looks at this screen, the page fills the
//! window; a projector gets a window of its own.

mod agenda;
mod collect;
mod list;
mod map_edit;
mod pass;
mod prepare;
mod record;
mod run;
mod slip;
mod tally;
mod task_edit;
mod timer;
mod vote;

use egui::{ScrollArea, Ui, Vec2};

use crate::action::{Action, Page};
use crate::model::{Item, Workshop, WorkshopId};
use crate::ui::PlanContext;
use crate::ui::widgets::{FieldShape, StepBack, follow_focus, inline_link, page_header, tab_bar};

/// The page is no wider than this.
const WIDEST: f32 = 1040.0;

/// What is shown of a workshop.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Prepare,
    Run,
}

/// View state of the page.
#[derive(Default)]
pub(super) struct WorkshopPage {
    tab: Tab,
    /// Which workshop the rest is about.
    of: Option<WorkshopId>,
    prepare: prepare::Prepare,
    run: run::Run,
    back: StepBack,
}

const fn one_line(name: &str, width: f32) -> FieldShape<'_> {
    FieldShape {
        name,
        hint: "",
        width,
        rows: 1,
    }
}

impl WorkshopPage {
    /// Whether the page has the window to itself.
    pub(super) const fn fills_window(&self) -> bool {
        self.run.fills_window()
    }

    /// Draws the page.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let open = match cx.view.selected {
            Some(Item::Workshop(id)) => cx.plan.workshops.get(&id).map(|it| (id, it)),
            _ => None,
        };
        self.turn_to(cx, open);
        if open.is_none() {
            self.run.give_window_back();
        }
        if let Some((id, workshop)) = open
            && self.run.fills_window()
        {
            self.run.full_ui(ui, cx, id, workshop);
            return;
        }
        let asks = self.prepare.is_asking() || self.run.is_asking();
        ScrollArea::vertical()
            .id_salt(("workshop", self.of, self.tab == Tab::Run))
            .auto_shrink(false)
            .show(ui, |ui| {
                let width = ui.available_width().min(WIDEST);
                ui.allocate_ui(Vec2::new(width, 0.0), |ui| {
                    ui.set_width(width);
                    match open {
                        None => {
                            let page = Page::Workshop;
                            page_header(ui, cx, cx.text(page.title()), cx.text(page.purpose()));
                            list::ui(ui, cx);
                        }
                        Some((id, workshop)) => self.workshop_ui(ui, cx, id, workshop),
                    }
                    ui.add_space(16.0);
                    follow_focus(ui);
                });
            });
        if self.back.is_asked(ui) && !asks && open.is_some() {
            cx.ask(Action::Select(None));
        }
    }

    /// Gives the window back, when another page is shown.
    pub(super) fn give_window_back(&mut self) {
        self.run.give_window_back();
    }

    /// The wall in a window of its own, also while another page is shown.
    pub(super) fn projector_ui(&mut self, ctx: &egui::Context, cx: &PlanContext<'_>) {
        if let Some(id) = self.of
            && let Some(workshop) = cx.plan.workshops.get(&id)
        {
            self.run.projector_ui(ctx, cx, id, workshop);
        }
    }

    /// What is typed and where we are belongs to one workshop. Looking at another page or at the
    /// list leaves the room as it is.
    fn turn_to(&mut self, cx: &PlanContext<'_>, open: Option<(WorkshopId, &Workshop)>) {
        let Some((id, workshop)) = open else { return };
        if self.of != Some(id) {
            *self = Self {
                of: Some(id),
                ..Self::default()
            };
            self.run.follow_ballot(cx, id, workshop);
            let is_voted = cx.plan.ballot.as_ref().is_some_and(|it| it.workshop == id);
            if workshop.ended.is_some() || is_voted {
                self.tab = Tab::Run;
            }
        }
    }

    fn workshop_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        id: WorkshopId,
        workshop: &Workshop,
    ) {
        if inline_link(ui, cx, cx.text("workshop-all")).clicked() {
            cx.ask(Action::Select(None));
        }
        let facts = [
            ("date", workshop.date.into()),
            ("people", (workshop.people() as usize).into()),
            ("minutes", (workshop.minutes() as usize).into()),
            ("decisions", workshop.decisions().count().into()),
        ];
        let facts = cx.texts.with("workshop-facts", &facts);
        page_header(ui, cx, &workshop.title, &facts);
        let run = if workshop.ended.is_some() {
            "workshop-tab-record"
        } else {
            "workshop-tab-run"
        };
        let tabs = [
            (Tab::Prepare, cx.text("workshop-tab-prepare")),
            (Tab::Run, cx.text(run)),
        ];
        if let Some(tab) = tab_bar(ui, cx, &tabs, self.tab) {
            self.tab = tab;
        }
        match self.tab {
            Tab::Prepare => self.prepare.ui(ui, cx, id, workshop),
            Tab::Run => self.run.ui(ui, cx, id, workshop),
        }
    }
}
