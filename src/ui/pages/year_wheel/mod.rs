//! The school year as a wheel and as a list, with what collides.

mod entry;
mod rows;
mod wheel;

use egui::{RichText, ScrollArea, Ui};

use crate::action::{Action, Dialog, Page, YearView};
use crate::analysis::calendar::{CalendarEntry, Collision, SchoolYear, collisions};
use crate::charts::Chart;
use crate::charts::of_plan::{ChartKind, ChartSource, wheel_entries};
use crate::model::Item;
use crate::ui::PlanContext;
use crate::ui::pages::derived::Derived;
use crate::ui::theme::{icons, semibold};
use crate::ui::widgets::{
    card, empty_state, follow_focus, icon_button, page_header, primary_button, section, tab_bar,
    tool_row,
};
pub(super) use entry::entry_ui;
use entry::opens;
use rows::{Month, months};

/// View state of the page.
#[derive(Default)]
pub(super) struct YearWheelPage {
    /// The year that is shown; `None` is the one we are in.
    year: Option<SchoolYear>,
    /// The month that is looked at, 0 being August; `None` is the one we are in.
    month: Option<usize>,
    shown: Derived<Shown, SchoolYear>,
}

/// What is shown of a school year.
struct Shown {
    /// `None` when nothing stands in the year.
    wheel: Option<Chart>,
    /// What the rows of the wheel's table are.
    entries: Vec<CalendarEntry>,
    months: Vec<Month>,
    collisions: Vec<Collision>,
}

impl Shown {
    fn of(cx: &PlanContext<'_>, source: &ChartSource<'_>, year: SchoolYear) -> Self {
        Self {
            wheel: ChartKind::YearWheel(year).chart(source),
            entries: wheel_entries(source, year),
            months: months(cx.plan, &cx.analysis.strategy, year),
            collisions: collisions(cx.plan, year),
        }
    }
}

impl YearWheelPage {
    /// Draws the page.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let page = Page::YearWheel;
        page_header(ui, cx, cx.text(page.title()), cx.text(page.purpose()));
        let this_year = SchoolYear::of(cx.today);
        let year = self.year.unwrap_or(this_year);
        self.tools_ui(ui, cx, year);
        let tabs = YearView::ALL.map(|view| (view, cx.text(view.title())));
        if let Some(view) = tab_bar(ui, cx, &tabs, cx.view.year_view) {
            cx.ask(Action::ViewYear(view));
        }
        let month = self.shown_month(cx, year);
        let shown = self
            .shown
            .get(cx, year, |source| Shown::of(cx, source, year));
        let chosen = match (&shown.wheel, cx.view.year_view) {
            (None, _) => {
                if empty_state(ui, cx, cx.text("year-empty"), cx.text("year-add")) {
                    cx.ask(Action::Show(Dialog::Event(None)));
                }
                None
            }
            (Some(wheel), YearView::Wheel) => {
                let kind = ChartKind::YearWheel(year);
                wheel::ui(ui, cx, (kind, wheel), (shown, month))
            }
            (Some(_), YearView::List) => {
                scrolled(ui, "list", |ui| list_ui(ui, cx, year, shown));
                None
            }
        };
        if chosen.is_some() {
            self.month = chosen;
        }
    }

    fn tools_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, year: SchoolYear) {
        tool_row(ui, |ui| {
            if icon_button(ui, icons::LEFT, cx.text("year-previous")).clicked() {
                self.year = Some(year.previous());
            }
            ui.label(RichText::new(year.to_string()).font(semibold(15.0)));
            if icon_button(ui, icons::RIGHT, cx.text("year-next")).clicked() {
                self.year = Some(year.next());
            }
            if year != SchoolYear::of(cx.today) && ui.button(cx.text("year-this")).clicked() {
                self.year = None;
                self.month = None;
            }
            ui.add_space(8.0);
            if primary_button(ui, cx, cx.text("year-add")).clicked() {
                cx.ask(Action::Show(Dialog::Event(None)));
            }
            let export = format!("{}  {}", icons::EXPORT, cx.text("year-export"));
            let button = ui.button(export);
            button.widget_info(|| {
                egui::WidgetInfo::labeled(
                    egui::accesskit::Role::Button,
                    true,
                    cx.texts.get("year-export"),
                )
            });
            if button.on_hover_text(cx.text("year-export-hint")).clicked() {
                cx.ask(Action::ExportCalendar(year));
            }
        });
        ui.add_space(4.0);
    }

    /// The month that is looked at: chosen, else that of the selected event, else today's.
    fn shown_month(&self, cx: &PlanContext<'_>, year: SchoolYear) -> usize {
        let selected = || match cx.view.selected {
            Some(Item::Event(id)) => {
                let event = cx.plan.strategy.events.get(&id)?;
                year.month_of(year.days_of(event).0)
            }
            _ => None,
        };
        self.month
            .or_else(selected)
            .or_else(|| year.month_of(cx.today))
            .unwrap_or(0)
    }
}

/// Lets what is added scroll up and down.
fn scrolled<R>(ui: &mut Ui, salt: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let area = ScrollArea::vertical().id_salt(salt).auto_shrink(false);
    let shown = area.show(ui, |ui| {
        let added = add(ui);
        ui.add_space(16.0);
        follow_focus(ui);
        added
    });
    shown.inner
}

/// The calendar month of a month of the school year.
const fn month_number(index: usize) -> u8 {
    ((index + 7) % 12 + 1) as u8
}

fn counts(cx: &PlanContext<'_>, month: &Month) -> String {
    let figures = [
        ("events", month.events.len().into()),
        ("promises", month.promises.len().into()),
    ];
    cx.texts.with("year-counts", &figures)
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

fn collisions_ui(ui: &mut Ui, cx: &PlanContext<'_>, collisions: &[Collision]) {
    if collisions.is_empty() {
        return;
    }
    ui.add_space(12.0);
    card(ui, cx, |ui| {
        section(ui, cx, cx.text("year-collisions"), "");
        for collision in collisions {
            let (first, second) = collision.events;
            let weeks = collision.first.iso_week_date().week().to_string();
            let title = cx
                .texts
                .with("year-collision-title", &[("week", weeks.into())]);
            let title = format!("{} {title}", icons::WARNING);
            ui.label(
                RichText::new(title)
                    .font(semibold(14.0))
                    .color(cx.tokens.warning),
            );
            let teams: Vec<String> = collision
                .teams
                .iter()
                .map(|id| cx.team(Some(*id)).to_owned())
                .collect();
            let names = [
                ("first", cx.item(Item::Event(first)).into()),
                ("second", cx.item(Item::Event(second)).into()),
                ("teams", teams.join(", ").into()),
            ];
            let id = if teams.is_empty() {
                "year-collision-school"
            } else {
                "year-collision"
            };
            ui.label(
                RichText::new(cx.texts.with(id, &names))
                    .size(14.0)
                    .color(cx.tokens.muted),
            );
            ui.add_space(4.0);
        }
    });
}

fn list_ui(ui: &mut Ui, cx: &PlanContext<'_>, year: SchoolYear, shown: &Shown) {
    collisions_ui(ui, cx, &shown.collisions);
    let now = year.month_of(cx.today);
    for (index, month) in shown.months.iter().enumerate() {
        let all = month.all();
        if all.is_empty() {
            continue;
        }
        ui.add_space(12.0);
        card(ui, cx, |ui| {
            let name = capital(cx.texts.write().month(month_number(index)));
            let note = counts(cx, month);
            let note = if now == Some(index) {
                format!("{} · {note}", cx.text("year-now"))
            } else {
                note
            };
            section(ui, cx, &name, &note);
            ui.add_space(4.0);
            for entry in all {
                entry_ui(ui, cx, entry);
            }
        });
    }
}
