//! An event of the year wheel: what, when in the year, who.

use std::collections::BTreeSet;

use egui::{RichText, TextEdit, Ui};

use super::buttons::{Answer, answer_ui, delete_ui};
use crate::action::Action;
use crate::document::{Edit, YearEdit};
use crate::model::{EventId, EventKind, EventTime, Limit, TeamId, YearEvent};
use crate::ui::widgets::{labelled, multi_choice, single_choice};
use crate::ui::{PlanContext, typed};

/// What was chosen and typed so far.
pub(super) struct EventDialog {
    /// The event that is changed; `None` for a new one.
    id: Option<EventId>,
    title: String,
    by_week: bool,
    week: String,
    weeks: String,
    month: u8,
    kind: EventKind,
    who: String,
    teams: BTreeSet<TeamId>,
    note: String,
    is_deleting: bool,
}

impl EventDialog {
    /// A new event.
    pub(super) fn new(cx: &PlanContext<'_>) -> Self {
        Self {
            id: None,
            title: String::new(),
            by_week: true,
            week: cx.today.iso_week_date().week().to_string(),
            weeks: "1".to_owned(),
            month: cx.today.month().unsigned_abs(),
            kind: EventKind::School,
            who: String::new(),
            teams: BTreeSet::new(),
            note: String::new(),
            is_deleting: false,
        }
    }

    /// An event that is in the plan; `None` when it is gone.
    pub(super) fn existing(id: EventId, cx: &PlanContext<'_>) -> Option<Self> {
        let event = cx.plan.strategy.events.get(&id)?;
        let fresh = Self::new(cx);
        let (by_week, week, month) = match event.time {
            EventTime::Week(week) => (true, week.to_string(), fresh.month),
            EventTime::Month(month) => (false, fresh.week, month),
        };
        Some(Self {
            id: Some(id),
            title: event.title.clone(),
            by_week,
            week,
            weeks: event.weeks.to_string(),
            month,
            kind: event.kind,
            who: event.who.clone(),
            teams: event.teams.clone(),
            note: event.note.clone(),
            is_deleting: false,
        })
    }

    /// Draws the dialog.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        ui.spacing_mut().item_spacing.y = 8.0;
        field(ui, cx, "event-title", &mut self.title, Limit::NAME);
        ui.horizontal_wrapped(|ui| self.time_ui(ui, cx));
        let kinds = EventKind::ALL.map(|kind| (kind, cx.text(kind_name(kind)).to_owned()));
        labelled(ui, cx, cx.text("event-kind"), |ui| {
            ui.spacing_mut().combo_width = 260.0;
            if let Some(kind) = single_choice(ui, cx.text("event-kind"), &kinds, &self.kind) {
                self.kind = kind;
            }
        });
        field(ui, cx, "event-who", &mut self.who, Limit::NAME);
        let teams: Vec<_> = cx
            .plan
            .teams
            .iter()
            .map(|(id, team)| (*id, team.name.clone()))
            .collect();
        if !teams.is_empty() {
            ui.horizontal_wrapped(|ui| {
                let name = cx.text("event-teams");
                if let Some(chosen) = multi_choice(ui, cx, name, &teams, &self.teams) {
                    self.teams = chosen;
                }
                let hint = RichText::new(cx.text("event-teams-all")).small();
                ui.label(hint.color(cx.tokens.muted));
            });
        }
        field(ui, cx, "event-note", &mut self.note, Limit::TEXT);
        ui.add_space(8.0);
        self.answers_ui(ui, cx);
    }

    fn time_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        labelled(ui, cx, cx.text("event-time"), |ui| {
            ui.horizontal(|ui| {
                for (by_week, name) in [(true, "event-time-week"), (false, "event-time-month")] {
                    ui.radio_value(&mut self.by_week, by_week, cx.text(name));
                }
            });
        });
        if self.by_week {
            let is_week = self.time().is_some();
            number(
                ui,
                cx,
                ("event-week", "event-week-wrong"),
                &mut self.week,
                is_week,
            );
            let is_number = self.weeks().is_some();
            number(
                ui,
                cx,
                ("event-weeks", "event-weeks-wrong"),
                &mut self.weeks,
                is_number,
            );
        } else {
            let write = cx.texts.write();
            let months: Vec<_> = (1..=12)
                .map(|month| (month, write.month(month).to_owned()))
                .collect();
            labelled(ui, cx, cx.text("event-month"), |ui| {
                if let Some(month) = single_choice(ui, cx.text("event-month"), &months, &self.month)
                {
                    self.month = month;
                }
            });
        }
    }

    fn answers_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        if self.is_deleting {
            let sentence = cx.text("event-delete-sure");
            match delete_ui(ui, cx, sentence, "event-delete") {
                Some(Answer::Yes) => {
                    if let Some(id) = self.id {
                        cx.edit(Edit::Year(YearEdit::Remove { id }));
                    }
                    cx.ask(Action::CloseDialog);
                }
                Some(Answer::No) => self.is_deleting = false,
                None => {}
            }
            return;
        }
        ui.horizontal_wrapped(|ui| {
            let event = self.event();
            match answer_ui(ui, cx, "event-save", event.is_some()) {
                Some(Answer::Yes) => {
                    if let Some(event) = event {
                        cx.edit(Edit::Year(match self.id {
                            Some(id) => YearEdit::Change { id, event },
                            None => YearEdit::Add {
                                events: vec![(EventId::next(cx.ids), event)],
                            },
                        }));
                    }
                    cx.ask(Action::CloseDialog);
                }
                Some(Answer::No) => cx.ask(Action::CloseDialog),
                None => {}
            }
            if self.id.is_some() && ui.button(cx.text("event-delete")).clicked() {
                self.is_deleting = true;
            }
        });
    }

    fn time(&self) -> Option<EventTime> {
        if !self.by_week {
            return Some(EventTime::Month(self.month));
        }
        let week: u8 = self.week.trim().parse().ok()?;
        (1..=53).contains(&week).then_some(EventTime::Week(week))
    }

    fn weeks(&self) -> Option<u8> {
        let weeks: u8 = self.weeks.trim().parse().ok()?;
        (1..=52).contains(&weeks).then_some(weeks)
    }

    /// The event as typed; `None` while something is missing.
    fn event(&self) -> Option<YearEvent> {
        let title = typed::name(&self.title);
        if title.is_empty() {
            return None;
        }
        Some(YearEvent {
            title,
            time: self.time()?,
            weeks: if self.by_week { self.weeks()? } else { 1 },
            kind: self.kind,
            who: typed::name(&self.who),
            teams: self.teams.clone(),
            note: typed::text(&self.note),
        })
    }
}

/// What a kind of event is called.
pub(super) const fn kind_name(kind: EventKind) -> &'static str {
    match kind {
        EventKind::School => "event-kind-school",
        EventKind::Development => "event-kind-development",
        EventKind::Review => "event-kind-review",
    }
}

fn field(ui: &mut Ui, cx: &PlanContext<'_>, label: &str, text: &mut String, limit: usize) {
    let name = cx.texts.get(label);
    labelled(ui, cx, name, |ui| {
        let field = TextEdit::singleline(text)
            .char_limit(limit)
            .desired_width(f32::INFINITY);
        ui.add(field).accessible_name(name);
    });
}

/// A field for a number; what is none is said beneath it.
fn number(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    (label, wrong): (&str, &str),
    text: &mut String,
    is_number: bool,
) {
    let name = cx.texts.get(label);
    labelled(ui, cx, name, |ui| {
        let field = TextEdit::singleline(text).char_limit(3).desired_width(64.0);
        ui.add(field).accessible_name(name);
        if !is_number {
            let said = RichText::new(cx.texts.get(wrong)).small();
            ui.label(said.color(cx.tokens.bad));
        }
    });
}
