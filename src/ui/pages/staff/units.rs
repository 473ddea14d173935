//! Departments in their order, the teams of each, and teams without a department.

use std::collections::BTreeMap;

use egui::{RichText, Ui};

use super::rows::{by_name, team_sizes};
use crate::document::{Edit, SchoolEdit, StaffEdit};
use crate::model::{DepartmentId, ExpectationScope, Item, TeamId};
use crate::ui::PlanContext;
use crate::ui::theme::{icons, semibold};
use crate::ui::typed;
use crate::ui::widgets::{
    FieldShape, Question, TextDraft, card, confirm, icon_button, keyed, make_room, moved_by_keys,
    single_choice,
};

/// View state.
#[derive(Default)]
pub(super) struct UnitsTab {
    names: BTreeMap<Item, TextDraft>,
    /// What is typed for a new team, by department.
    new_teams: BTreeMap<Option<DepartmentId>, TextDraft>,
    new_department: TextDraft,
    /// The team or department that is asked about before it is removed.
    removing: Option<Item>,
}

impl UnitsTab {
    /// Draws the part.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let sizes = team_sizes(cx.plan, cx.analysis.today);
        let departments: Vec<DepartmentId> =
            cx.plan.departments_in_order().map(|(id, _)| id).collect();
        let last = departments.len().saturating_sub(1);
        for (at, id) in departments.iter().enumerate() {
            keyed(ui, ("staff-department", id), |ui| {
                card(ui, cx, |ui| {
                    self.department_head(ui, cx, *id, (at > 0, at < last));
                    self.teams(ui, cx, Some(*id), &sizes);
                });
            });
            ui.add_space(8.0);
        }
        card(ui, cx, |ui| {
            let title = if departments.is_empty() {
                "staff-teams"
            } else {
                "staff-teams-without-department"
            };
            heading(ui, cx, cx.texts.get(title));
            self.teams(ui, cx, None, &sizes);
            let lonely = sizes.get(&None).copied().unwrap_or_default();
            if lonely > 0 {
                let text = cx
                    .texts
                    .with("staff-people-in-no-team", &[("count", lonely.into())]);
                ui.label(RichText::new(text).small().color(cx.tokens.muted));
            }
        });
        ui.add_space(8.0);
        let shape = field(cx.texts.get("staff-new-department"), 280.0);
        if let Some(name) = self.new_department.ui(ui, shape, "") {
            let name = typed::name(&name);
            if !name.is_empty() {
                let id = DepartmentId::next(cx.ids);
                cx.edit(Edit::School(SchoolEdit::AddDepartment { id, name }));
            }
        }
        ui.add_space(16.0);
    }

    fn department_head(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        id: DepartmentId,
        (can_rise, can_sink): (bool, bool),
    ) {
        let Some(department) = cx.plan.departments.get(&id) else {
            return;
        };
        let item = Item::Department(id);
        let mut by = 0;
        let row = ui.horizontal_wrapped(|ui| {
            let draft = self.names.entry(item).or_default();
            let shape = field(cx.texts.get("staff-department"), 280.0);
            if let Some(name) = draft.ui(ui, shape, &department.name) {
                let name = typed::name(&name);
                if !name.is_empty() {
                    cx.edit(Edit::School(SchoolEdit::RenameDepartment { id, name }));
                }
            }
            let named = |text| cx.texts.with(text, &[("name", (*department.name).into())]);
            if can_rise && icon_button(ui, icons::UP, &named("staff-move-up")).clicked() {
                by = -1;
            }
            if can_sink && icon_button(ui, icons::DOWN, &named("staff-move-down")).clicked() {
                by = 1;
            }
            if icon_button(ui, icons::TRASH, &named("staff-remove-named")).clicked() {
                self.removing = Some(item);
            }
        });
        by += moved_by_keys(ui, row.response.rect);
        if by != 0 {
            cx.edit(Edit::School(SchoolEdit::MoveDepartment { id, by }));
        }
        let question = cx.texts.with(
            "staff-remove-department",
            &[("name", (*department.name).into())],
        );
        if self.is_confirmed(ui, cx, item, &question) {
            cx.edit(Edit::School(SchoolEdit::RemoveDepartment { id }));
        }
    }

    fn teams(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        home: Option<DepartmentId>,
        sizes: &BTreeMap<Option<TeamId>, usize>,
    ) {
        let teams = cx.plan.teams.iter().filter(|(_, it)| it.department == home);
        for (id, name) in by_name(teams.map(|(id, team)| (*id, team.name.clone()))) {
            let size = sizes.get(&Some(id)).copied().unwrap_or_default();
            keyed(ui, ("staff-team", id), |ui| {
                self.team(ui, cx, (id, &name), size);
            });
        }
        let shape = FieldShape {
            name: cx.texts.get("staff-new-team"),
            hint: cx.texts.get("staff-new-team"),
            width: 240.0,
            rows: 1,
        };
        let draft = self.new_teams.entry(home).or_default();
        if let Some(name) = draft.ui(ui, shape, "") {
            let name = typed::name(&name);
            if !name.is_empty() {
                cx.edit(Edit::Staff(StaffEdit::AddTeam {
                    id: TeamId::next(cx.ids),
                    name,
                    department: home,
                }));
            }
        }
    }

    fn team(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (id, current): (TeamId, &str),
        size: usize,
    ) {
        let Some(team) = cx.plan.teams.get(&id) else {
            return;
        };
        let item = Item::Team(id);
        ui.horizontal_wrapped(|ui| {
            let draft = self.names.entry(item).or_default();
            let shape = field(cx.texts.get("staff-team-name"), 240.0);
            if let Some(name) = draft.ui(ui, shape, current) {
                let name = typed::name(&name);
                if !name.is_empty() {
                    cx.edit(Edit::Staff(StaffEdit::RenameTeam { id, name }));
                }
            }
            if !cx.plan.departments.is_empty() {
                make_room(ui, 150.0);
                let label = cx.texts.get("staff-department-of-team");
                let options = department_options(cx);
                if let Some(department) = single_choice(ui, label, &options, &team.department) {
                    cx.edit(Edit::Staff(StaffEdit::SetDepartment { id, department }));
                }
            }
            let remove = cx
                .texts
                .with("staff-remove-named", &[("name", current.into())]);
            if icon_button(ui, icons::TRASH, &remove).clicked() {
                self.removing = Some(item);
            }
            make_room(ui, 120.0);
            let count = cx.texts.with("staff-people", &[("count", size.into())]);
            ui.label(RichText::new(count).color(cx.tokens.muted));
        });
        let asked = cx.plan.expectations.get(&ExpectationScope::Team(id));
        let question = cx.texts.with(
            "staff-remove-team",
            &[
                ("name", current.into()),
                ("people", size.into()),
                ("expectations", asked.map_or(0, |it| it.len()).into()),
            ],
        );
        if self.is_confirmed(ui, cx, item, &question) {
            cx.edit(Edit::Staff(StaffEdit::RemoveTeam { id }));
        }
    }

    /// Draws the question where the thing is asked about; whether it was answered with yes.
    fn is_confirmed(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        item: Item,
        sentence: &str,
    ) -> bool {
        if self.removing != Some(item) {
            return false;
        }
        let question = Question {
            sentence,
            hint: "",
            yes: cx.texts.get("staff-remove-yes"),
            no: cx.texts.get("staff-remove-no"),
        };
        let answer = confirm(ui, cx, question);
        if answer.is_some() {
            self.removing = None;
        }
        answer == Some(true)
    }
}

/// Every department in the order of the school, after "none".
fn department_options(cx: &PlanContext<'_>) -> Vec<(Option<DepartmentId>, String)> {
    let none = (None, cx.texts.get("staff-no-department").to_owned());
    let departments = cx.plan.departments_in_order();
    let departments = departments.map(|(id, it)| (Some(id), it.name.clone()));
    std::iter::once(none).chain(departments).collect()
}

fn heading(ui: &mut Ui, cx: &PlanContext<'_>, text: &str) {
    let text = RichText::new(text).font(semibold(15.0));
    ui.label(text.color(cx.tokens.ink));
}

const fn field(name: &str, width: f32) -> FieldShape<'_> {
    FieldShape {
        name,
        hint: name,
        width,
        rows: 1,
    }
}
