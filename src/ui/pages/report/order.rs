//! What is ordered: which document, about whom, with which parts, from when, with names or not.

use std::collections::BTreeSet;

use egui::{RichText, Ui};

use crate::action::{Readers, ReportForm, ReportKind, ReportOrder, ReportPart};
use crate::analysis::Slice;
use crate::analysis::since::{Moment, moments};
use crate::model::{Item, PersonId, PlanDate, WorkshopId};
use crate::ui::PlanContext;
use crate::ui::widgets::{TextDraft, date_field, labelled, single_choice, tab_column};

/// What was chosen so far.
#[derive(Default)]
pub(super) struct OrderForm {
    form: ReportForm,
    person: Option<PersonId>,
    workshop: Option<WorkshopId>,
    /// Parts that are left out.
    without: BTreeSet<ReportPart>,
    from: Option<PlanDate>,
    from_draft: TextDraft,
    to: Option<PlanDate>,
    to_draft: TextDraft,
    /// Whether the days that were typed last cannot bound a period.
    is_odd: bool,
    names: bool,
}

impl OrderForm {
    /// The document as it was ordered; `None` while it is not said whom or what it is about, or
    /// there is nothing of the kind.
    pub(super) fn order(&self, cx: &PlanContext<'_>) -> Option<ReportOrder> {
        let kind = match self.form {
            ReportForm::Board => ReportKind::Strategy(Readers::Board),
            ReportForm::Staff => ReportKind::Strategy(Readers::Staff),
            ReportForm::OnePage => ReportKind::OnePage,
            ReportForm::Status => ReportKind::Status,
            ReportForm::Competences => ReportKind::Competences,
            ReportForm::Person => ReportKind::Person(self.person(cx)?),
            ReportForm::Minutes => ReportKind::Minutes(self.workshop(cx)?),
            ReportForm::Ballots => ReportKind::Ballots(self.workshop(cx)?),
            ReportForm::PersonData => ReportKind::PersonData(self.person(cx)?),
            ReportForm::StaffInformation => ReportKind::StaffInformation,
        };
        let whole = ReportOrder::of(kind);
        let has_period = kind.has_period();
        Some(ReportOrder {
            parts: whole.parts.difference(&self.without).copied().collect(),
            from: self.from.filter(|_| has_period),
            to: self.to.filter(|_| has_period),
            names: self.names && kind.shows_people(),
            ..whole
        })
    }

    /// Whom the sheet is about: the one that was chosen, else the selected one, else the one that
    /// was looked at last, else the first.
    fn person(&self, cx: &PlanContext<'_>) -> Option<PersonId> {
        let selected = match cx.view.selected {
            Some(Item::Person(id) | Item::Cell(id, _)) => Some(id),
            _ => None,
        };
        let chosen = self.person.or(selected).or(cx.view.person);
        let chosen = chosen.filter(|id| cx.plan.people.contains_key(id));
        chosen.or_else(|| self.people(cx).first().map(|(id, _)| *id))
    }

    /// Who can be chosen, by what they are shown as: everybody employed today, and of those who
    /// left for a document that is theirs by right.
    fn people(&self, cx: &PlanContext<'_>) -> Vec<(PersonId, String)> {
        let people = if self.form == ReportForm::PersonData {
            cx.plan.people.keys().copied().collect()
        } else {
            Slice::default().people(cx.plan, cx.today)
        };
        let people = people.into_iter();
        let mut people: Vec<_> = people.map(|id| (id, cx.person(id).to_owned())).collect();
        people.sort_by_cached_key(|(id, name)| (crate::texts::sort_key(name), *id));
        people
    }

    /// Which workshop: the one that was chosen, else the selected one, else the newest.
    fn workshop(&self, cx: &PlanContext<'_>) -> Option<WorkshopId> {
        let selected = match cx.view.selected {
            Some(Item::Workshop(id)) => Some(id),
            _ => None,
        };
        let chosen = self.workshop.or(selected);
        let chosen = chosen.filter(|id| cx.plan.workshops.contains_key(id));
        let newest = || cx.plan.workshops_by_date().last().map(|(id, _)| *id);
        chosen.or_else(newest)
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let forms = ReportForm::ALL.map(|it| (it, cx.text(it.text_id()), String::new()));
        if let Some(form) = tab_column(ui, cx, &forms, self.form) {
            self.form = form;
        }
        ui.add_space(12.0);
        ui.spacing_mut().item_spacing.y = 8.0;
        self.about_ui(ui, cx);
        let Some(order) = self.order(cx) else { return };
        self.parts_ui(ui, cx, order.kind);
        if order.kind.has_period() {
            self.period_ui(ui, cx);
        }
        if order.kind.shows_people() {
            ui.checkbox(&mut self.names, cx.text("report-with-names"));
        }
    }

    fn about_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        match self.form {
            ReportForm::Person | ReportForm::PersonData => {
                if let Some(person) = self.person(cx) {
                    let people = self.people(cx);
                    let name = cx.text("report-about-person");
                    let chosen =
                        labelled(ui, cx, name, |ui| single_choice(ui, name, &people, &person));
                    self.person = chosen.or(self.person);
                } else {
                    nothing_ui(ui, cx, "report-no-people");
                }
            }
            ReportForm::Minutes | ReportForm::Ballots => {
                if let Some(workshop) = self.workshop(cx) {
                    let workshops = workshops(cx);
                    let name = cx.text("report-about-workshop");
                    let chosen = labelled(ui, cx, name, |ui| {
                        single_choice(ui, name, &workshops, &workshop)
                    });
                    self.workshop = chosen.or(self.workshop);
                } else {
                    nothing_ui(ui, cx, "report-no-workshops");
                }
            }
            _ => {}
        }
    }

    fn parts_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, kind: ReportKind) {
        let grid = egui::Grid::new("parts").num_columns(2);
        grid.spacing([16.0, 4.0]).show(ui, |ui| {
            for (at, part) in kind.parts().iter().enumerate() {
                let mut is_in = !self.without.contains(part);
                if ui.checkbox(&mut is_in, cx.text(part_name(*part))).changed() {
                    if is_in {
                        self.without.remove(part);
                    } else {
                        self.without.insert(*part);
                    }
                }
                if at % 2 == 1 {
                    ui.end_row();
                }
            }
        });
    }

    fn period_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let to = self.to.unwrap_or(cx.today);
        let before = moments(cx.plan);
        let before: Vec<_> = before.range(..to).rev().take(3).collect();
        let from = self.from.or_else(|| before.first().map(|(day, _)| **day));
        ui.horizontal(|ui| {
            let name = cx.text("since-from");
            if let Some(day) = date_field(ui, cx, &mut self.from_draft, name, from) {
                self.from = day.filter(|day| *day < to);
                self.is_odd = day.is_some() && self.from.is_none();
            }
            let name = cx.text("since-to");
            if let Some(day) = date_field(ui, cx, &mut self.to_draft, name, Some(to)) {
                self.to = day.filter(|day| *day < cx.today);
                let before = |from: PlanDate| from < day.unwrap_or(cx.today);
                self.is_odd =
                    day.is_some_and(|day| day > cx.today) || !self.from.is_none_or(before);
            }
        });
        if self.is_odd {
            let said = RichText::new(cx.text("report-period-odd")).small();
            ui.label(said.color(cx.tokens.warning));
        }
        ui.horizontal_wrapped(|ui| {
            for (day, moment) in before {
                let said = match moment {
                    Moment::Review => cx.texts.with("since-review", &[("date", (*day).into())]),
                    Moment::Named(name) => name.clone(),
                };
                if ui.selectable_label(from == Some(*day), said).clicked() {
                    self.from = Some(*day);
                    self.is_odd = false;
                    self.from_draft = TextDraft::default();
                }
            }
        });
    }
}

fn nothing_ui(ui: &mut Ui, cx: &PlanContext<'_>, text: &'static str) {
    ui.label(RichText::new(cx.text(text)).color(cx.tokens.muted));
}

/// Every workshop, the newest first.
fn workshops(cx: &PlanContext<'_>) -> Vec<(WorkshopId, String)> {
    let workshops = cx.plan.workshops_by_date().into_iter().rev();
    let named = workshops.map(|(id, it)| {
        let date = cx.texts.write().date(it.date);
        (id, format!("{} · {date}", it.title))
    });
    named.collect()
}

const fn part_name(part: ReportPart) -> &'static str {
    match part {
        ReportPart::Foundation => "report-foundation",
        ReportPart::Lines => "report-lines",
        ReportPart::Initiatives => "report-initiatives",
        ReportPart::Year => "report-year",
        ReportPart::Competences => "report-competences",
        ReportPart::Tensions => "report-tensions",
        ReportPart::Status => "report-status",
    }
}
