//! Every initiative along time, and beneath it who carries how many of them at once.

use egui::{Key, Ui};

use crate::charts::of_plan::{ChartKind, timeline_initiatives};
use crate::charts::{Chart, Spot};
use crate::model::InitiativeId;
use crate::ui::PlanContext;
use crate::ui::pages::derived::Derived;
use crate::ui::widgets::{Choosing, chart_card, chart_card_choosing};

/// View state.
#[derive(Default)]
pub(super) struct Timeline {
    shown: Derived<Shown>,
}

struct Shown {
    /// `None` without initiatives.
    timeline: Option<Chart>,
    /// What the rows of the timeline's table are.
    initiatives: Vec<InitiativeId>,
    /// `None` while nobody carries anything.
    load: Option<Chart>,
}

impl Timeline {
    /// Draws both; returns the initiative that was chosen, and whether by keyboard. `focus` is to
    /// get the keyboard now.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        selected: Option<InitiativeId>,
        focus: Option<InitiativeId>,
    ) -> Option<(InitiativeId, bool)> {
        let shown = self.shown.get(cx, (), |source| Shown {
            timeline: ChartKind::Timeline.chart(source),
            initiatives: timeline_initiatives(cx.plan),
            load: ChartKind::Load.chart(source),
        });
        let spot_of = |id: InitiativeId| {
            let row = shown.initiatives.iter().position(|it| *it == id);
            row.map(Spot::Row)
        };
        let marked: Vec<Spot> = selected.and_then(spot_of).into_iter().collect();
        let choosing = Choosing {
            marked: &marked,
            focus: focus.and_then(spot_of),
        };
        let timeline = shown.timeline.as_ref()?;
        let chosen = chart_card_choosing(ui, cx, (ChartKind::Timeline, timeline), choosing);
        if let Some(load) = &shown.load {
            ui.add_space(16.0);
            chart_card(ui, cx, ChartKind::Load, load);
        }
        ui.add_space(16.0);
        let Some(Spot::Row(row)) = chosen else {
            return None;
        };
        let by_keyboard = ui.input(|it| it.key_pressed(Key::Enter) || it.key_pressed(Key::Space));
        Some((*shown.initiatives.get(row)?, by_keyboard))
    }
}
