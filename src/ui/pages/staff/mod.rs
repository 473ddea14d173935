//! The staff register: people, teams and departments, roles.
//!
//! Holds which part is shown; each part holds its own drafts. Everything that changes the plan is
//! asked for as an edit.

mod entry;
mod open_person;
mod people;
mod roles;
mod rows;
mod table;
mod units;

use egui::{ScrollArea, Ui};

use crate::action::Page;
use crate::ui::PlanContext;
use crate::ui::widgets::{page_header, tab_bar};

/// The parts of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    #[default]
    People,
    Units,
    Roles,
}

/// View state.
#[derive(Default)]
pub(super) struct StaffPage {
    part: Part,
    people: people::PeopleTab,
    units: units::UnitsTab,
    roles: roles::RolesTab,
}

impl StaffPage {
    /// Draws the page.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let room = ui.max_rect();
        ScrollArea::vertical()
            .id_salt("staff-page")
            .auto_shrink(false)
            .show(ui, |ui| {
                let (title, purpose) = (Page::Staff.title(), Page::Staff.purpose());
                page_header(ui, cx, cx.texts.get(title), cx.texts.get(purpose));
                let tabs = [
                    (Part::People, cx.texts.get("staff-part-people")),
                    (Part::Units, cx.texts.get("staff-part-units")),
                    (Part::Roles, cx.texts.get("staff-part-roles")),
                ];
                if let Some(part) = tab_bar(ui, cx, &tabs, self.part) {
                    self.part = part;
                }
                match self.part {
                    Part::People => self.people.ui(ui, cx, room.height()),
                    Part::Units => self.units.ui(ui, cx),
                    Part::Roles => self.roles.ui(ui, cx),
                }
            });
    }
}
