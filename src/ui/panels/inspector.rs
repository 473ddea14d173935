//! The inspector at the right: what is selected, in depth.

use egui::{Frame, Margin, Panel, RichText, ScrollArea, Ui};

use super::NARROW;
use crate::action::{Action, Dialog};
use crate::analysis::View;
use crate::analysis::gap::Fulfilment;
use crate::model::{AgreementState, CompetenceId, Item, Level, PersonId, Requirement};
use crate::ui::PlanContext;
use crate::ui::theme::{icons, semibold};
use crate::ui::widgets::{Cell, icon_button, level_cell};

/// Draws the inspector when something is selected that it can show.
pub fn inspector_ui(ui: &mut Ui, cx: &PlanContext<'_>) {
    let (Some(Item::Cell(..) | Item::Person(_) | Item::Competence(_)), true) =
        (cx.view.selected, ui.available_width() > NARROW - 216.0)
    else {
        return;
    };
    let margin = Margin {
        left: 0,
        right: 16,
        top: 20,
        bottom: 12,
    };
    let ground = Frame::new().fill(cx.tokens.paper).inner_margin(margin);
    let panel = Panel::right("inspector").exact_size(304.0).resizable(false);
    panel
        .show_separator_line(false)
        .frame(ground)
        .show(ui, |ui| {
            let stroke = egui::Stroke::new(1.0, cx.tokens.line);
            let sheet = Frame::new()
                .fill(cx.tokens.card)
                .stroke(stroke)
                .corner_radius(8);
            sheet.inner_margin(Margin::same(16)).show(ui, |ui| {
                ScrollArea::vertical()
                    .auto_shrink(false)
                    .show(ui, |ui| match cx.view.selected {
                        Some(Item::Cell(person, competence)) => cell_ui(ui, cx, person, competence),
                        Some(Item::Person(person)) => person_ui(ui, cx, person),
                        Some(Item::Competence(competence)) => competence_ui(ui, cx, competence),
                        _ => {}
                    });
            });
        });
}

fn close_ui(ui: &mut Ui, cx: &PlanContext<'_>, kind: &str) {
    ui.horizontal(|ui| {
        ui.label(RichText::new(kind).small().color(cx.tokens.muted));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if icon_button(ui, icons::CLOSE, cx.text("inspector-close")).clicked() {
                cx.ask(Action::Select(None));
            }
        });
    });
}

fn person_head(ui: &mut Ui, cx: &PlanContext<'_>, id: PersonId) {
    close_ui(ui, cx, cx.text("kind-person"));
    let Some(person) = cx.plan.people.get(&id) else {
        return;
    };
    ui.label(RichText::new(cx.person(id)).font(semibold(18.0)));
    let mut facts = vec![cx.team(person.team).to_owned()];
    facts.extend(
        person
            .roles
            .iter()
            .filter_map(|role| cx.plan.roles.get(role))
            .map(|it| it.name.clone()),
    );
    if let Some(started) = person.started {
        let year = started.year().to_string();
        facts.push(cx.texts.with("employed-since", &[("year", year.into())]));
    }
    ui.label(
        RichText::new(facts.join(" · "))
            .small()
            .color(cx.tokens.muted),
    );
    ui.add_space(8.0);
}

fn cell_ui(ui: &mut Ui, cx: &PlanContext<'_>, person: PersonId, competence: CompetenceId) {
    person_head(ui, cx, person);
    let Some(cell) = cx.analysis.standings.cell(person, competence) else {
        return;
    };
    let Some(known) = cx.plan.competences.get(&competence) else {
        return;
    };
    ui.label(RichText::new(&known.name).font(semibold(15.0)));
    ui.add_space(4.0);
    let current = cell.current();
    for (view, name) in [
        (View::Own, "ratings-own"),
        (View::Leader, "ratings-leader"),
        (View::Agreed, "ratings-agreed"),
    ] {
        let rating = cell.seen_as(view);
        let holds = rating.is_some() && rating == current;
        let name = cx.text(name);
        let name = if holds {
            format!("{name} ({})", cx.text("rating-holds"))
        } else {
            name.to_owned()
        };
        level_row(ui, cx, &name, rating.map(|it| it.level), holds);
    }
    let requirement = cx
        .analysis
        .requirements
        .cell(person, competence)
        .copied()
        .flatten();
    requirement_row(ui, cx, requirement);
    if let Some(rating) = current {
        let said = cx.texts.with("rated-on", &[("date", rating.date.into())]);
        ui.label(RichText::new(said).small().color(cx.tokens.muted));
        descriptor_ui(ui, cx, competence, rating.level);
    }
    agreements_ui(ui, cx, person, Some(competence));
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if ui.button(cx.text("open-person")).clicked() {
            cx.ask(Action::LookAt(person));
        }
        if ui.button(cx.text("make-agreement")).clicked() {
            cx.ask(Action::Show(Dialog::Agreement(person)));
        }
    });
}

fn level_row(ui: &mut Ui, cx: &PlanContext<'_>, name: &str, level: Option<Level>, strong: bool) {
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = 24.0;
        let mut text = RichText::new(name);
        if strong {
            text = text.font(semibold(14.0));
        }
        ui.label(text);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let (rect, response) =
                ui.allocate_exact_size(egui::vec2(32.0, 22.0), egui::Sense::hover());
            let cell = Cell {
                level,
                below: false,
                top: cx.plan.framework.top(),
            };
            level_cell(ui.painter(), cx.tokens, rect, cell);
            let said = level.map_or_else(
                || cx.text("not-assessed").to_owned(),
                |level| format!("{} {}", level.get(), cx.plan.framework.level_name(level)),
            );
            response.on_hover_text(said);
        });
    });
    let y = ui.cursor().top() - 2.0;
    ui.painter().hline(
        ui.max_rect().x_range(),
        y,
        egui::Stroke::new(1.0, cx.tokens.line),
    );
}

fn requirement_row(ui: &mut Ui, cx: &PlanContext<'_>, requirement: Option<Requirement>) {
    match requirement {
        Some(Requirement::Required { lowest, target }) => {
            level_row(ui, cx, cx.text("expected-target"), Some(target), false);
            if lowest != target {
                level_row(ui, cx, cx.text("expected-lowest"), Some(lowest), false);
            }
        }
        Some(Requirement::NotRequired) => {
            ui.label(
                RichText::new(cx.text("not-required"))
                    .small()
                    .color(cx.tokens.muted),
            );
        }
        None => {
            ui.label(
                RichText::new(cx.text("no-expectation"))
                    .small()
                    .color(cx.tokens.muted),
            );
        }
    }
}

fn descriptor_ui(ui: &mut Ui, cx: &PlanContext<'_>, competence: CompetenceId, level: Level) {
    let Some(known) = cx.plan.competences.get(&competence) else {
        return;
    };
    let framework = &cx.plan.framework;
    let said = |level: Level| {
        let name = framework.level_name(level);
        known
            .descriptor(level)
            .map(|text| format!("{} {name} – {text}", level.get()))
    };
    if let Some(text) = said(level) {
        ui.add_space(4.0);
        ui.label(RichText::new(text).small());
    }
    if level < framework.top()
        && let Some(text) = said(Level::saturating(level.index() + 1))
    {
        ui.add_space(4.0);
        ui.label(
            RichText::new(cx.text("next-level"))
                .small()
                .color(cx.tokens.muted),
        );
        ui.label(RichText::new(text).small().color(cx.tokens.muted));
    }
}

fn agreements_ui(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    person: PersonId,
    competence: Option<CompetenceId>,
) {
    let mut active = cx.plan.agreements.values().filter(|it| {
        it.person == person
            && it.state == AgreementState::Active
            && competence.is_none_or(|competence| it.covers(competence))
    });
    let Some(first) = active.next() else { return };
    ui.add_space(8.0);
    ui.label(RichText::new(cx.text("agreements")).font(semibold(15.0)));
    for agreement in std::iter::once(first).chain(active) {
        ui.label(&agreement.what);
        let mut facts = Vec::new();
        if let Some(helper) = agreement.helper {
            facts.push(
                cx.texts
                    .with("with-helper", &[("name", cx.person(helper).into())]),
            );
        }
        if let Some(due) = agreement.due {
            facts.push(cx.texts.with("due-on", &[("date", due.into())]));
        }
        ui.label(
            RichText::new(facts.join(" · "))
                .small()
                .color(cx.tokens.muted),
        );
    }
}

fn person_ui(ui: &mut Ui, cx: &PlanContext<'_>, id: PersonId) {
    person_head(ui, cx, id);
    let gaps = crate::analysis::gap::of_person(
        &cx.analysis.standings,
        &cx.analysis.requirements,
        id,
        View::Current,
    );
    let below: Vec<_> = gaps
        .iter()
        .filter(|gap| matches!(gap.fulfilment, Fulfilment::BelowLowest | Fulfilment::Partly))
        .collect();
    if !below.is_empty() {
        ui.label(RichText::new(cx.text("below-expected-list")).font(semibold(15.0)));
        for gap in below {
            level_row(ui, cx, cx.competence(gap.competence), gap.level, false);
        }
    }
    agreements_ui(ui, cx, id, None);
    ui.add_space(8.0);
    if ui.button(cx.text("open-person")).clicked() {
        cx.ask(Action::LookAt(id));
    }
    if ui.button(cx.text("erase-open")).clicked() {
        cx.ask(Action::Show(Dialog::ErasePerson(id)));
    }
}

fn competence_ui(ui: &mut Ui, cx: &PlanContext<'_>, id: CompetenceId) {
    close_ui(ui, cx, cx.text("kind-competence"));
    let Some(known) = cx.plan.competences.get(&id) else {
        return;
    };
    ui.label(RichText::new(&known.name).font(semibold(18.0)));
    ui.label(RichText::new(&known.about).small().color(cx.tokens.muted));
    ui.add_space(8.0);
    for level in cx.plan.framework.levels() {
        let name = cx.plan.framework.level_name(level);
        level_row(ui, cx, name, Some(level), false);
        if let Some(text) = known.descriptor(level) {
            ui.label(RichText::new(text).small().color(cx.tokens.muted));
            ui.add_space(6.0);
        }
    }
}
