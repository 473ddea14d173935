//! The people of the register: entry row, filters, what is done to several, and the table.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{RichText, TextEdit, Ui};

use super::entry::Entry;
use super::open_person::{OpenPerson, team_options};
use super::rows::{Presence, Query, Row, by_name, rows};
use super::table;
use crate::action::{Action, Dialog};
use crate::document::{Edit, StaffEdit};
use crate::model::{PersonId, Plan, PlanDate};
use crate::ui::PlanContext;
use crate::ui::widgets::{
    bring_in_button, empty_state, link_button, make_room, multi_choice, single_choice,
};

/// The least height that the table gets; on low windows the page scrolls instead.
const MIN_TABLE: f32 = 280.0;

/// View state.
#[derive(Default)]
pub(super) struct PeopleTab {
    entry: Entry,
    query: Query,
    ticked: BTreeSet<PersonId>,
    open: Option<OpenPerson>,
    /// The row that is to get the keyboard.
    focus: Option<PersonId>,
    found: Option<Found>,
}

/// The rows that were found last, and for what.
struct Found {
    plan: Arc<Plan>,
    today: PlanDate,
    query: Query,
    rows: Arc<[Row]>,
}

impl PeopleTab {
    /// Draws the part; `room` is the height of the whole page.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, room: f32) {
        let top = ui.min_rect().top();
        self.entry.ui(ui, cx);
        ui.add_space(4.0);
        if cx.plan.people.is_empty() {
            let sentence = cx.texts.get("staff-empty");
            if empty_state(ui, cx, sentence, cx.texts.get("staff-paste")) {
                cx.ask(Action::Show(Dialog::PasteNames));
            }
            ui.vertical_centered(|ui| bring_in_button(ui, cx));
            return;
        }
        let rows = self.found(cx);
        self.forget_gone(cx.plan, &rows);
        self.filters(ui, cx, rows.len());
        self.several(ui, cx);
        ui.add_space(4.0);
        if rows.is_empty() {
            let sentence = cx.texts.get("staff-nobody-found");
            if empty_state(ui, cx, sentence, cx.texts.get("staff-show-all")) {
                self.show_everybody();
            }
            return;
        }
        let used = ui.cursor().top() - top;
        let height = (room - used - 8.0).max(MIN_TABLE);
        self.table(ui, cx, &rows, height);
    }

    fn show_everybody(&mut self) {
        self.query = Query {
            presence: Presence::All,
            column: self.query.column,
            descending: self.query.descending,
            ..Query::default()
        };
    }

    /// The rows of the query, found anew only when plan, day or query are others.
    fn found(&mut self, cx: &PlanContext<'_>) -> Arc<[Row]> {
        let today = cx.analysis.today;
        let still = self.found.as_ref().filter(|found| {
            Arc::ptr_eq(&found.plan, cx.plan) && found.today == today && found.query == self.query
        });
        if let Some(found) = still {
            return Arc::clone(&found.rows);
        }
        let rows: Arc<[Row]> = rows(cx.plan, cx.analysis, &self.query).into();
        self.found = Some(Found {
            plan: Arc::clone(cx.plan),
            today,
            query: self.query.clone(),
            rows: Arc::clone(&rows),
        });
        rows
    }

    fn forget_gone(&mut self, plan: &Plan, rows: &[Row]) {
        self.ticked.retain(|id| plan.people.contains_key(id));
        let is_listed = |id| rows.iter().any(|row| row.person == id);
        self.open.take_if(|open| !is_listed(open.person));
    }

    fn filters(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, found: usize) {
        ui.horizontal_wrapped(|ui| {
            let search = TextEdit::singleline(&mut self.query.search)
                .hint_text(cx.texts.get("staff-search"))
                .desired_width(180.0);
            ui.add(search).accessible_name(cx.texts.get("staff-search"));
            make_room(ui, 140.0);
            let label = cx.texts.get("staff-team");
            let teams = team_options(cx);
            if let Some(teams) = multi_choice(ui, cx, label, &teams, &self.query.teams) {
                self.query.teams = teams;
            }
            let roles = cx.plan.roles.iter();
            let roles = by_name(roles.map(|(id, role)| (*id, role.name.clone())));
            make_room(ui, 140.0);
            let label = cx.texts.get("staff-role");
            if let Some(roles) = multi_choice(ui, cx, label, &roles, &self.query.roles) {
                self.query.roles = roles;
            }
            let options = Presence::ALL.map(|it| (it, cx.texts.get(it.text_id()).to_owned()));
            make_room(ui, 130.0);
            let label = cx.texts.get("staff-status");
            if let Some(presence) = single_choice(ui, label, &options, &self.query.presence) {
                self.query.presence = presence;
            }
            if self.query.is_narrow() {
                make_room(ui, 90.0);
                if link_button(ui, cx, cx.texts.get("staff-reset")).clicked() {
                    self.query = Query {
                        column: self.query.column,
                        descending: self.query.descending,
                        ..Query::default()
                    };
                }
            }
            make_room(ui, 70.0);
            let total = cx.plan.people.len();
            let count = cx.texts.with(
                "staff-count",
                &[("shown", found.into()), ("total", total.into())],
            );
            ui.label(RichText::new(count).small().color(cx.tokens.muted));
        });
    }

    /// What can be done to the people that are ticked.
    fn several(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        if self.ticked.is_empty() {
            return;
        }
        ui.horizontal_wrapped(|ui| {
            let count = &[("count", self.ticked.len().into())];
            let chosen = cx.texts.with("staff-ticked", count);
            ui.label(RichText::new(chosen).color(cx.tokens.accent));
            let label = cx.texts.get("staff-move-to-team");
            let options: Vec<_> = std::iter::once((None, label.to_owned()))
                .chain(team_options(cx).into_iter().map(|(id, it)| (Some(id), it)))
                .collect();
            if let Some(Some(team)) = single_choice(ui, label, &options, &None) {
                let people = self.ticked.iter().copied().collect();
                cx.edit(Edit::Staff(StaffEdit::SetTeam { people, team }));
                self.ticked.clear();
            }
            if link_button(ui, cx, cx.texts.get("codes-open")).clicked() {
                let people = self.ticked.iter().copied().collect();
                cx.ask(Action::Show(Dialog::UseCodes(people)));
            }
            if link_button(ui, cx, cx.texts.get("staff-untick")).clicked() {
                self.ticked.clear();
            }
        });
    }

    fn table(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, rows: &[Row], height: f32) {
        let mut table = table::Table {
            rows,
            query: &mut self.query,
            ticked: &mut self.ticked,
            open: &mut self.open,
            focus: &mut self.focus,
        };
        match table.ui(ui, cx, height) {
            Some(table::Wish::Open(person)) => self.open(cx, person, false),
            Some(table::Wish::Remove(person)) => self.open(cx, person, true),
            Some(table::Wish::Close) => self.close(cx),
            None => {}
        }
    }

    fn open(&mut self, cx: &PlanContext<'_>, person: PersonId, removing: bool) {
        let was_open = self.open.as_ref().is_some_and(|it| it.person == person);
        if was_open && !removing {
            self.close(cx);
            return;
        }
        if !was_open {
            self.close(cx);
            self.open = Some(OpenPerson::new(person));
        }
        if let Some(open) = self.open.as_mut().filter(|_| removing) {
            open.ask_removal();
        }
    }

    fn close(&mut self, cx: &PlanContext<'_>) {
        if let Some(mut open) = self.open.take() {
            open.flush(cx);
            self.focus = Some(open.person);
        }
    }
}
