//! One person: where, what is expected, what is next, and what was agreed. Calm enough to print.

mod agreements;
mod choose;
mod head;
mod levels;
mod next;
mod notes;

use egui::{Ui, Vec2};

use crate::action::{Action, Dialog};
use crate::analysis::Slice;
use crate::analysis::person_sheet::{PersonSheet, sheet};
use crate::analysis::search::fold;
use crate::charts::Chart;
use crate::charts::of_plan::ChartKind;
use crate::model::{PersonId, Plan, PlanDate};
use crate::ui::PlanContext;
use crate::ui::pages::derived::Derived;
use crate::ui::widgets::{chart_card, empty_state, follow_focus, link_button};

/// The page is no wider than a sheet of paper.
const WIDEST: f32 = 900.0;
/// Space between two cards, besides what stands between any two things.
const GAP: f32 = 10.0;

/// View state.
#[derive(Default)]
pub(super) struct PersonView {
    people: Derived<Vec<PersonId>>,
    page: Derived<Page, Option<PersonId>>,
    choose: choose::Choose,
    notes: notes::Notes,
}

struct Page {
    sheet: PersonSheet,
    chart: Option<Chart>,
}

impl PersonView {
    /// Draws the view.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let slice = cx.view.narrowing.slice(cx.plan);
        let people = self.people.get(cx, (), |_| {
            people(cx.plan, &slice, cx.today, |id| cx.person(id))
        });
        let wished = cx.view.person.filter(|id| cx.plan.people.contains_key(id));
        let Some(person) = wished.or_else(|| people.first().copied()) else {
            empty_state(ui, cx, cx.text("people-nobody-here"), "");
            return;
        };
        let page = self.page.get(cx, Some(person), |source| Page {
            sheet: sheet(cx.plan, cx.analysis, source.standings(), (&slice, person)),
            chart: ChartKind::Person(person).chart(source),
        });
        egui::ScrollArea::vertical()
            .id_salt("person")
            .auto_shrink(false)
            .show(ui, |ui| {
                let width = ui.available_width().min(WIDEST);
                ui.allocate_ui(Vec2::new(width, 0.0), |ui| {
                    ui.set_width(width);
                    ui.add_space(4.0);
                    self.choose.ui(ui, cx, people, person);
                    ui.add_space(4.0);
                    head::ui(ui, cx, person, &page.sheet);
                    ui.add_space(GAP);
                    levels::ui(ui, cx, &page.sheet);
                    ui.add_space(GAP);
                    next::ui(ui, cx, &page.sheet);
                    ui.add_space(GAP);
                    agreements::ui(ui, cx, person, &page.sheet);
                    ui.add_space(GAP);
                    if let Some(chart) = &page.chart {
                        chart_card(ui, cx, ChartKind::Person(person), chart);
                        ui.add_space(GAP);
                    }
                    self.notes.ui(ui, cx, &page.sheet.notes);
                    ui.add_space(GAP);
                    if link_button(ui, cx, cx.text("erase-open")).clicked() {
                        cx.ask(Action::Show(Dialog::ErasePerson(person)));
                    }
                    ui.add_space(16.0);
                    follow_focus(ui);
                });
            });
    }
}

/// The people of the selection in order of what they are shown as; `name` gives that.
fn people<'a>(
    plan: &'a Plan,
    slice: &Slice,
    today: PlanDate,
    name: impl Fn(PersonId) -> &'a str,
) -> Vec<PersonId> {
    let mut people = slice.people(plan, today);
    people.sort_by_cached_key(|id| (fold(name(*id)), *id));
    people
}
