//! An area or a competence opened for editing: names, words, descriptors, expectations.

use std::collections::BTreeMap;

use egui::{Sense, Ui, Vec2};

use super::expectation::Expectations;
use super::list::{List, move_item};
use super::rows::Belongings;
use crate::document::{Edit, FrameworkEdit};
use crate::model::{AreaId, Competence, CompetenceId, Item, Level};
use crate::ui::PlanContext;
use crate::ui::theme::icons;
use crate::ui::typed;
use crate::ui::widgets::{
    Cell, FieldShape, Question, TextDraft, confirm, icon_button, labelled, labelled_text,
    level_cell, make_room, section, single_choice,
};

/// The fields of what is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Field {
    Name,
    Short,
    About,
    Trades,
    Descriptor(Level),
    NewCompetence,
}

/// View state.
#[derive(Default)]
pub(super) struct Detail {
    /// What the drafts belong to.
    of: Option<Item>,
    drafts: BTreeMap<Field, TextDraft>,
    expectations: Expectations,
    is_removing: bool,
}

impl Detail {
    /// Draws what is open.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, open: Item, list: &mut List) {
        if self.of != Some(open) {
            self.send_what_is_typed(cx);
            *self = Self {
                of: Some(open),
                ..Self::default()
            };
        }
        match open {
            Item::Area(id) => self.area(ui, cx, id, list),
            Item::Competence(id) => self.competence(ui, cx, id),
            _ => {}
        }
    }

    /// A field that disappears because another thing is opened keeps what was typed in it.
    fn send_what_is_typed(&mut self, cx: &PlanContext<'_>) {
        let Some(Item::Competence(id)) = self.of else {
            return;
        };
        let Some(before) = cx.plan.competences.get(&id) else {
            return;
        };
        let mut after = before.clone();
        for (field, draft) in &mut self.drafts {
            if let Some(text) = draft.take() {
                fill(&mut after, *field, &text);
            }
        }
        change(cx, id, before, after);
    }

    fn area(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: AreaId, list: &mut List) {
        let Some(area) = cx.plan.areas.get(&id) else {
            return;
        };
        self.title_row(ui, cx, Item::Area(id), &area.name);
        let shape = one_line(cx.texts.get("framework-area-name"), 320.0);
        let draft = self.drafts.entry(Field::Name).or_default();
        if let Some(name) = labelled_text(ui, cx, draft, shape, &area.name) {
            let name = typed::name(&name);
            if !name.is_empty() {
                cx.edit(Edit::Framework(FrameworkEdit::RenameArea { id, name }));
            }
        }
        ui.add_space(8.0);
        let shape = FieldShape {
            hint: cx.texts.get("framework-new-competence-hint"),
            ..one_line(cx.texts.get("framework-new-competence"), 320.0)
        };
        let draft = self.drafts.entry(Field::NewCompetence).or_default();
        if let Some(name) = labelled_text(ui, cx, draft, shape, "") {
            let name = typed::name(&name);
            if !name.is_empty() {
                let new = CompetenceId::next(cx.ids);
                cx.edit(Edit::Framework(FrameworkEdit::AddCompetence {
                    id: new,
                    area: id,
                    competence: named(name),
                }));
                list.choose(Item::Competence(new));
            }
        }
        let removed = FrameworkEdit::RemoveArea { id };
        self.removal(ui, cx, (&area.name, &area.competences), removed);
    }

    fn competence(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: CompetenceId) {
        let Some(competence) = cx.plan.competences.get(&id) else {
            return;
        };
        self.title_row(ui, cx, Item::Competence(id), &competence.name);
        let removed = FrameworkEdit::RemoveCompetence { id };
        self.removal(ui, cx, (&competence.name, &[id]), removed);
        let mut after = competence.clone();
        self.names(ui, cx, id, &mut after);
        ui.add_space(12.0);
        section(
            ui,
            cx,
            cx.texts.get("framework-descriptors"),
            cx.texts.get("framework-descriptors-note"),
        );
        self.descriptors(ui, cx, &mut after);
        change(cx, id, competence, after);
        ui.add_space(12.0);
        section(
            ui,
            cx,
            cx.texts.get("framework-expectations"),
            cx.texts.get("framework-expectations-note"),
        );
        self.expectations.ui(ui, cx, id);
    }

    fn names(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        id: CompetenceId,
        competence: &mut Competence,
    ) {
        let width = ui.available_width();
        ui.horizontal_wrapped(|ui| {
            let long = (width - 180.0).clamp(200.0, 420.0);
            let shape = one_line(cx.texts.get("framework-name"), long);
            self.field(ui, cx, (Field::Name, shape), competence);
            make_room(ui, 150.0);
            let shape = one_line(cx.texts.get("framework-short"), 150.0);
            self.field(ui, cx, (Field::Short, shape), competence);
        });
        let shape = FieldShape {
            rows: 2,
            ..one_line(cx.texts.get("framework-about"), width.min(600.0))
        };
        self.field(ui, cx, (Field::About, shape), competence);
        ui.horizontal_wrapped(|ui| {
            let shape = FieldShape {
                hint: cx.texts.get("framework-trades-hint"),
                ..one_line(cx.texts.get("framework-trades"), 260.0)
            };
            self.field(ui, cx, (Field::Trades, shape), competence);
            make_room(ui, 200.0);
            let label = cx.texts.get("framework-area");
            let home = cx.plan.areas.iter();
            let home = home
                .clone()
                .find(|(_, area)| area.competences.contains(&id));
            let Some((home, _)) = home else {
                return;
            };
            let order = cx.plan.framework.area_order.iter();
            let areas: Vec<(AreaId, String)> =
                order.map(|id| (*id, cx.item(Item::Area(*id)))).collect();
            let moved = labelled(ui, cx, label, |ui| single_choice(ui, label, &areas, home));
            if let Some(area) = moved {
                cx.edit(Edit::Framework(FrameworkEdit::SetArea { id, area }));
            }
        });
    }

    fn descriptors(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, competence: &mut Competence) {
        let framework = &cx.plan.framework;
        let width = (ui.available_width() - 40.0).min(640.0);
        for level in framework.levels() {
            ui.horizontal_top(|ui| {
                let (rect, _) = ui.allocate_exact_size(Vec2::new(28.0, 24.0), Sense::hover());
                let cell = Cell {
                    level: Some(level),
                    below: false,
                    top: framework.top(),
                };
                level_cell(ui.painter(), cx.tokens, rect, cell);
                let name = cx.texts.with(
                    "framework-descriptor",
                    &[
                        ("number", level.get().to_string().into()),
                        ("name", framework.level_name(level).into()),
                    ],
                );
                let shape = FieldShape {
                    name: &name,
                    hint: cx.texts.get("framework-descriptor-hint"),
                    width,
                    rows: 2,
                };
                self.field(ui, cx, (Field::Descriptor(level), shape), competence);
            });
        }
    }

    fn field(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (field, shape): (Field, FieldShape<'_>),
        competence: &mut Competence,
    ) {
        let current = current(competence, field);
        let draft = self.drafts.entry(field).or_default();
        if let Some(text) = labelled_text(ui, cx, draft, shape, &current) {
            fill(competence, field, &text);
        }
    }

    fn title_row(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, item: Item, name: &str) {
        let (can_rise, can_sink) = neighbours(cx, item);
        ui.horizontal_wrapped(|ui| {
            section(ui, cx, name, "");
            let named = |text| cx.texts.with(text, &[("name", name.into())]);
            if can_rise && icon_button(ui, icons::UP, &named("framework-move-up")).clicked() {
                move_item(cx, item, -1);
            }
            if can_sink && icon_button(ui, icons::DOWN, &named("framework-move-down")).clicked() {
                move_item(cx, item, 1);
            }
            if icon_button(ui, icons::TRASH, &named("framework-remove")).clicked() {
                self.is_removing = true;
            }
        });
    }

    fn removal(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (name, competences): (&str, &[CompetenceId]),
        edit: FrameworkEdit,
    ) {
        if !self.is_removing {
            return;
        }
        let gone = Belongings::of(cx.plan, competences);
        let id = match edit {
            FrameworkEdit::RemoveArea { .. } => "framework-remove-area",
            _ => "framework-remove-competence",
        };
        let sentence = cx.texts.with(
            id,
            &[
                ("name", name.into()),
                ("competences", gone.competences.into()),
                ("ratings", gone.ratings.into()),
                ("expectations", gone.expectations.into()),
                ("agreements", gone.agreements.into()),
            ],
        );
        let question = Question {
            sentence: &sentence,
            hint: cx.texts.get("framework-remove-hint"),
            yes: cx.texts.get("framework-remove-yes"),
            no: cx.texts.get("framework-remove-no"),
        };
        ui.add_space(8.0);
        let answer = confirm(ui, cx, question);
        if answer == Some(true) {
            cx.edit(Edit::Framework(edit));
        }
        self.is_removing = answer.is_none();
        ui.add_space(8.0);
    }
}

/// Whether the item has one before and one after it to change places with.
fn neighbours(cx: &PlanContext<'_>, item: Item) -> (bool, bool) {
    let place = match item {
        Item::Area(id) => {
            let order = &cx.plan.framework.area_order;
            let at = order.iter().position(|it| *it == id);
            at.map(|at| (at, order.len()))
        }
        Item::Competence(id) => cx.plan.areas.values().find_map(|area| {
            let at = area.competences.iter().position(|it| *it == id)?;
            Some((at, area.competences.len()))
        }),
        _ => None,
    };
    place.map_or((false, false), |(at, len)| (at > 0, at + 1 < len))
}

fn current(competence: &Competence, field: Field) -> String {
    match field {
        Field::Name => competence.name.clone(),
        Field::Short => competence.short.clone(),
        Field::About => competence.about.clone(),
        Field::Trades => competence.trades.join(", "),
        Field::Descriptor(level) => competence.descriptor(level).unwrap_or_default().to_owned(),
        Field::NewCompetence => String::new(),
    }
}

fn fill(competence: &mut Competence, field: Field, text: &str) {
    match field {
        Field::Name => {
            let name = typed::name(text);
            if !name.is_empty() {
                competence.name = name;
            }
        }
        Field::Short => competence.short = typed::name(text),
        Field::About => competence.about = typed::text(text),
        Field::Trades => competence.trades = typed::list(text),
        Field::Descriptor(level) => {
            let descriptors = &mut competence.descriptors;
            if descriptors.len() <= level.index() {
                descriptors.resize(level.index() + 1, String::new());
            }
            if let Some(descriptor) = descriptors.get_mut(level.index()) {
                *descriptor = typed::text(text);
            }
        }
        Field::NewCompetence => {}
    }
}

fn change(cx: &PlanContext<'_>, id: CompetenceId, before: &Competence, competence: Competence) {
    if *before != competence {
        cx.edit(Edit::Framework(FrameworkEdit::ChangeCompetence {
            id,
            competence,
        }));
    }
}

const fn named(name: String) -> Competence {
    Competence {
        name,
        short: String::new(),
        about: String::new(),
        trades: Vec::new(),
        descriptors: Vec::new(),
    }
}

const fn one_line(name: &str, width: f32) -> FieldShape<'_> {
    FieldShape {
        name,
        hint: "",
        width,
        rows: 1,
    }
}
