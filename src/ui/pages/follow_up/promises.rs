//! What is late, what is due soon, and what waits for a decision.

use egui::{RichText, Ui};

use super::answer::{due_answers, undecided_answers};
use crate::action::{Action, Page};
use crate::analysis::follow_up::{Due, DueKind, OpenQuestion, SOON_DAYS, Undecided};
use crate::model::{Item, PersonId};
use crate::ui::PlanContext;
use crate::ui::widgets::{card, empty_state, inline_link, section};

/// Width of the column that says when, in points.
const WHEN: f32 = 140.0;
/// Width of the column of answers in a wide window, in points.
const ANSWERS: f32 = 190.0;

pub(super) fn ui(ui: &mut Ui, cx: &PlanContext<'_>) {
    let found = &cx.analysis.follow_up;
    let strategy = &cx.plan.strategy;
    let nothing_is_due = found.late.is_empty() && found.soon.is_empty();
    if strategy.goals.is_empty() && strategy.initiatives.is_empty() && nothing_is_due {
        if empty_state(ui, cx, cx.text("follow-empty"), cx.text("follow-begin")) {
            cx.ask(Action::Go(Page::Lines));
        }
        return;
    }
    let soon = cx
        .texts
        .with("follow-soon-note", &[("days", (SOON_DAYS as usize).into())]);
    due_card(ui, cx, ("follow-late", "follow-none-late"), "", &found.late);
    ui.add_space(12.0);
    due_card(
        ui,
        cx,
        ("follow-soon", "follow-none-soon"),
        &soon,
        &found.soon,
    );
    ui.add_space(12.0);
    card(ui, cx, |ui| {
        let count = found.undecided.len().to_string();
        section(ui, cx, cx.text("follow-undecided"), &count);
        if found.undecided.is_empty() {
            quiet(ui, cx, "follow-none-undecided");
        }
        for undecided in &found.undecided {
            undecided_ui(ui, cx, undecided);
        }
    });
}

fn due_card(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    (title, nothing): (&str, &str),
    note: &str,
    all: &[Due],
) {
    card(ui, cx, |ui| {
        let count = all.len().to_string();
        let note = if note.is_empty() {
            count
        } else {
            format!("{count} · {note}")
        };
        section(ui, cx, cx.texts.get(title), &note);
        if all.is_empty() {
            quiet(ui, cx, nothing);
        }
        for due in all {
            due_ui(ui, cx, due);
        }
    });
}

fn quiet(ui: &mut Ui, cx: &PlanContext<'_>, text: &str) {
    ui.label(RichText::new(cx.texts.get(text)).color(cx.tokens.muted));
}

fn due_ui(ui: &mut Ui, cx: &PlanContext<'_>, due: &Due) {
    let is_late = due.date < cx.today;
    let when = cx.texts.write().date(due.date);
    let days = cx.texts.with(
        if is_late {
            "follow-days-late"
        } else {
            "follow-days-left"
        },
        &[("days", due.days.into())],
    );
    let colour = if is_late {
        cx.tokens.warning
    } else {
        cx.tokens.muted
    };
    let mut more = cx.text(due.kind.text_id()).to_owned();
    // A step says which initiative it belongs to, and an early warning which tension.
    if matches!(due.kind, DueKind::Step(_) | DueKind::Warning(_)) {
        more = format!("{more} · {}", cx.item(due.item));
    }
    more = with_owner(cx, more, due.owner);
    let answers = due_answers(cx, due);
    let row = Row {
        when: (&when, &days, colour),
        what: (&due.title, &more),
        opens: due.item,
    };
    row_ui(ui, cx, &row, &answers);
}

fn with_owner(cx: &PlanContext<'_>, said: String, owner: Option<PersonId>) -> String {
    match owner {
        Some(owner) => format!("{said} · {}", cx.person(owner)),
        None => said,
    }
}

fn undecided_ui(ui: &mut Ui, cx: &PlanContext<'_>, undecided: &Undecided) {
    let question = match undecided.question {
        OpenQuestion::Idea => "follow-idea",
        OpenQuestion::GoalWithoutIndicator => "follow-goal-without-indicator",
        OpenQuestion::IndicatorWithoutTarget => "follow-indicator-without-target",
        OpenQuestion::IndicatorWithoutDay => "follow-indicator-without-day",
        OpenQuestion::IndicatorNeverChecked => "follow-indicator-never-checked",
        OpenQuestion::InitiativeWithoutOwner => "follow-initiative-without-owner",
        OpenQuestion::InitiativeWithoutDay => "follow-initiative-without-day",
    };
    let when = undecided
        .since
        .map(|day| cx.texts.write().date(day))
        .unwrap_or_default();
    let days = undecided
        .days
        .map(|days| {
            cx.texts
                .with("follow-days-waiting", &[("days", days.into())])
        })
        .unwrap_or_default();
    let more = with_owner(cx, cx.text(question).to_owned(), undecided.owner);
    let row = Row {
        when: (&when, &days, cx.tokens.muted),
        what: (&undecided.title, &more),
        opens: undecided.item,
    };
    row_ui(ui, cx, &row, &undecided_answers(cx, undecided));
}

/// What a row says.
struct Row<'a> {
    /// When, and for how long in which colour.
    when: (&'a str, &'a str, egui::Color32),
    /// What, and more about it.
    what: (&'a str, &'a str),
    /// What a click on it opens.
    opens: Item,
}

/// A row: when and for how long at the left, what and more about it at the right, and the answers
/// that can be given on the spot.
fn row_ui(ui: &mut Ui, cx: &PlanContext<'_>, row: &Row<'_>, answers: &[(&'static str, Action)]) {
    let (when, days, colour) = row.when;
    let (title, more) = row.what;
    let drawn = ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(WHEN);
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.label(RichText::new(when).size(14.0).color(cx.tokens.ink));
            if !days.is_empty() {
                ui.label(RichText::new(days).small().color(colour));
            }
        });
        let is_wide = ui.available_width() > ANSWERS + 320.0;
        let beside = if is_wide { ANSWERS } else { 0.0 };
        ui.vertical(|ui| {
            ui.set_width(ui.available_width() - beside);
            ui.spacing_mut().item_spacing.y = 2.0;
            let link = egui::Link::new(RichText::new(title).size(14.0).color(cx.tokens.ink));
            if ui.add(link).clicked() {
                cx.ask(Action::Reveal(row.opens));
            }
            ui.label(RichText::new(more).small().color(cx.tokens.muted));
            if !is_wide {
                answers_ui(ui, cx, title, answers);
            }
        });
        if is_wide {
            answers_ui(ui, cx, title, answers);
        }
    });
    let rect = drawn.response.rect;
    ui.painter().hline(
        rect.left()..=ui.max_rect().right(),
        rect.bottom() + 4.0,
        egui::Stroke::new(1.0, cx.tokens.line),
    );
    ui.add_space(8.0);
}

/// The answers side by side; their names say what they answer to.
fn answers_ui(ui: &mut Ui, cx: &PlanContext<'_>, title: &str, answers: &[(&'static str, Action)]) {
    if answers.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        for (text, action) in answers {
            let said = cx.texts.get(text);
            let button = inline_link(ui, cx, said);
            let name = [("answer", said.into()), ("name", title.into())];
            let name = cx.texts.with("follow-answer-of", &name);
            button.widget_info(|| {
                let role = egui::accesskit::Role::Button;
                egui::WidgetInfo::labeled(role, ui.is_enabled(), &name)
            });
            if button.clicked() {
                cx.ask(action.clone());
            }
        }
    });
}
