//! One entry of the calendar in words.

use egui::{RichText, Ui, Vec2};

use crate::action::{Action, Dialog};
use crate::analysis::calendar::{CalendarEntry, EntryKind};
use crate::model::{EventTime, Item};
use crate::ui::PlanContext;

/// Width of the column that says when, in points.
const WHEN: f32 = 94.0;

/// How an entry is said.
pub(super) struct Words {
    /// When, in short: "uge 48", "3. dec.", or nothing for some time in the month.
    pub(super) when: String,
    /// What.
    pub(super) what: String,
    /// Who, or which initiative; empty when there is nothing more to say.
    pub(super) more: String,
}

/// The words of an entry.
pub(super) fn words(cx: &PlanContext<'_>, entry: CalendarEntry) -> Words {
    let strategy = &cx.plan.strategy;
    let named = |text: &'static str, name: String| cx.texts.with(text, &[("name", name.into())]);
    let (what, more) = match entry.kind {
        EntryKind::Event(id) => strategy
            .events
            .get(&id)
            .map_or_else(Default::default, |it| {
                (it.title.clone(), event_more(cx, &it.who, it.teams.iter()))
            }),
        EntryKind::Round(id) => (named("year-round", cx.item(Item::Round(id))), String::new()),
        EntryKind::Initiative(id) => (
            named("year-due", cx.item(Item::Initiative(id))),
            owner(cx, id),
        ),
        EntryKind::Step(id, step) => {
            let initiative = strategy.initiatives.get(&id);
            let step = initiative.and_then(|it| it.steps.get(&step));
            let title = step.map_or_else(String::new, |it| it.title.clone());
            let id = if step.is_some_and(|it| it.done.is_some()) {
                "year-step-done"
            } else {
                "year-step"
            };
            let name = initiative.map_or_else(String::new, |it| it.title.clone());
            (title, named(id, name))
        }
        EntryKind::Review(id) => (
            named("year-review", cx.item(Item::Initiative(id))),
            owner(cx, id),
        ),
        EntryKind::CheckIn(id) => (
            named("year-check-in", cx.item(Item::Indicator(id))),
            String::new(),
        ),
        EntryKind::Target(id) => (
            named("year-target", cx.item(Item::Indicator(id))),
            String::new(),
        ),
        EntryKind::Warning(id, warning) => {
            let tension = cx.plan.tensions.get(&id);
            let sign = tension.and_then(|it| it.warning(warning));
            let sign = sign.map_or_else(String::new, |it| it.sign.clone());
            (named("year-warning", sign), cx.item(Item::Tension(id)))
        }
    };
    Words {
        when: when(cx, entry),
        what,
        more,
    }
}

fn event_more<'a>(
    cx: &PlanContext<'_>,
    who: &str,
    teams: impl Iterator<Item = &'a crate::model::TeamId>,
) -> String {
    let teams: Vec<String> = teams.map(|id| cx.team(Some(*id)).to_owned()).collect();
    let teams = teams.join(", ");
    match (who.is_empty(), teams.is_empty()) {
        (true, _) => teams,
        (_, true) => who.to_owned(),
        (false, false) => format!("{who} · {teams}"),
    }
}

fn owner(cx: &PlanContext<'_>, id: crate::model::InitiativeId) -> String {
    let initiative = cx.plan.strategy.initiatives.get(&id);
    let owner = initiative.and_then(|it| it.owner);
    owner.map_or_else(
        || cx.text("initiative-no-owner").to_owned(),
        |id| cx.person(id).to_owned(),
    )
}

fn when(cx: &PlanContext<'_>, entry: CalendarEntry) -> String {
    let write = cx.texts.write();
    if entry.is_whole_month {
        return String::new();
    }
    if let EntryKind::Event(id) = entry.kind
        && let Some(event) = cx.plan.strategy.events.get(&id)
        && let EventTime::Week(_) = event.time
    {
        let number = |date: crate::model::PlanDate| date.iso_week_date().week().to_string();
        let (first, last) = (number(entry.first), number(entry.last));
        return if first == last {
            cx.texts.with("year-week", &[("week", first.into())])
        } else {
            let weeks = [("first", first.into()), ("last", last.into())];
            cx.texts.with("year-weeks", &weeks)
        };
    }
    write.day(match entry.kind {
        EntryKind::Initiative(_) => entry.last,
        _ => entry.first,
    })
}

/// Draws an entry as a row that opens its place.
pub(in crate::ui::pages) fn entry_ui(ui: &mut Ui, cx: &PlanContext<'_>, entry: CalendarEntry) {
    let said = words(cx, entry);
    let selected = matches!(entry.kind, EntryKind::Event(id)
        if cx.view.selected == Some(Item::Event(id)));
    let row = ui.horizontal_top(|ui| {
        let when = RichText::new(&said.when).size(14.0).color(cx.tokens.muted);
        ui.allocate_ui(Vec2::new(WHEN, 20.0), |ui| {
            ui.set_width(WHEN);
            ui.label(when);
        });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let mut title = RichText::new(&said.what).size(14.0).color(cx.tokens.ink);
            if selected {
                title = title.strong();
            }
            let link = ui.add(egui::Link::new(title));
            if link.clicked() {
                cx.ask(opens(entry));
            }
            if selected {
                link.scroll_to_me(None);
            }
            if !said.more.is_empty() {
                ui.label(RichText::new(&said.more).small().color(cx.tokens.muted));
            }
        });
    });
    let rect = row.response.rect;
    let across = rect.left()..=ui.max_rect().right();
    ui.painter().hline(
        across,
        rect.bottom() + 4.0,
        egui::Stroke::new(1.0, cx.tokens.line),
    );
    ui.add_space(8.0);
}

/// Where an entry leads.
pub(super) const fn opens(entry: CalendarEntry) -> Action {
    match entry.kind {
        EntryKind::Event(id) => Action::Show(Dialog::Event(Some(id))),
        EntryKind::Round(id) => Action::Reveal(Item::Round(id)),
        EntryKind::Initiative(id) | EntryKind::Step(id, _) | EntryKind::Review(id) => {
            Action::Reveal(Item::Initiative(id))
        }
        EntryKind::CheckIn(id) | EntryKind::Target(id) => Action::Reveal(Item::Indicator(id)),
        EntryKind::Warning(id, _) => Action::Reveal(Item::Tension(id)),
    }
}
