//! What was promised, what is late, what was decided, and how today differs from then.

mod answer;
mod baselines;
mod log;
mod promises;
mod since;

use egui::{ScrollArea, Ui};

use crate::action::Page;
use crate::model::Item;
use crate::ui::PlanContext;
use crate::ui::widgets::{follow_focus, page_header, tab_bar};

/// The parts of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    /// What is late, due soon, and undecided.
    #[default]
    Promises,
    /// Decisions, reviews and check-ins.
    Log,
    /// What changed since a day.
    Since,
    /// The plan as it was decided earlier.
    Baselines,
}

impl Part {
    const ALL: [Self; 4] = [Self::Promises, Self::Log, Self::Since, Self::Baselines];

    const fn title(self) -> &'static str {
        match self {
            Self::Promises => "follow-promises",
            Self::Log => "follow-log",
            Self::Since => "follow-since",
            Self::Baselines => "follow-baselines",
        }
    }
}

/// View state of the page.
#[derive(Default)]
pub(super) struct FollowUpPage {
    part: Part,
    log: log::LogPart,
    since: since::SincePart,
    baselines: baselines::BaselinesPart,
    /// The selection that was last followed here, so that a tab can be left again.
    followed: Option<Item>,
}

impl FollowUpPage {
    /// Draws the page.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let page = Page::FollowUp;
        page_header(ui, cx, cx.text(page.title()), cx.text(page.purpose()));
        if self.followed != cx.view.selected {
            self.followed = cx.view.selected;
            if let Some(Item::Baseline(id)) = self.followed {
                self.part = Part::Baselines;
                self.baselines.open(id);
            }
        }
        let tabs = Part::ALL.map(|part| (part, cx.text(part.title())));
        if let Some(part) = tab_bar(ui, cx, &tabs, self.part) {
            self.part = part;
        }
        ScrollArea::vertical()
            .id_salt(self.part.title())
            .auto_shrink(false)
            .show(ui, |ui| {
                match self.part {
                    Part::Promises => promises::ui(ui, cx),
                    Part::Log => self.log.ui(ui, cx),
                    Part::Since => self.since.ui(ui, cx),
                    Part::Baselines => self.baselines.ui(ui, cx),
                }
                ui.add_space(16.0);
                follow_focus(ui);
            });
    }
}
