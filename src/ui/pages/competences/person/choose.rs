//! Choosing whose page is shown: by typing, from a list, or one after the other.

use egui::accesskit::Role;
use egui::{Key, RichText, TextEdit, Ui, WidgetInfo};

use crate::action::Action;
use crate::analysis::search::fold;
use crate::model::PersonId;
use crate::ui::PlanContext;
use crate::ui::theme::icons;
use crate::ui::widgets::{icon_button, make_room};

/// How many people are offered while something is typed.
const MOST: usize = 8;

/// What is typed so far.
#[derive(Default)]
pub(super) struct Choose {
    typed: String,
}

impl Choose {
    /// Draws the row of controls, and the people who answer to what is typed.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        people: &[PersonId],
        shown: PersonId,
    ) {
        let place = people.iter().position(|id| *id == shown);
        let at = |step: isize| {
            let to = place.map_or(Some(0), |place| place.checked_add_signed(step));
            people.get(to?).copied()
        };
        ui.horizontal_wrapped(|ui| {
            self.field_ui(ui, cx, people);
            for (icon, name, step) in [
                (icons::LEFT, "people-previous", -1),
                (icons::RIGHT, "people-next", 1),
            ] {
                let neighbour = at(step);
                ui.add_enabled_ui(neighbour.is_some(), |ui| {
                    let button = icon_button(ui, icon, cx.text(name));
                    if let Some(person) = neighbour.filter(|_| button.clicked()) {
                        cx.ask(Action::LookAt(person));
                    }
                });
            }
            let place = place.map(|place| {
                let figures = [
                    ("place", cx.texts.write().count(place + 1).into()),
                    ("total", cx.texts.write().count(people.len()).into()),
                ];
                cx.texts.with("people-place", &figures)
            });
            let place = place.unwrap_or_else(|| cx.text("people-outside").to_owned());
            make_room(ui, 96.0);
            ui.label(RichText::new(place).small().color(cx.tokens.muted));
        });
        if !self.typed.trim().is_empty() {
            self.found_ui(ui, cx, people);
        }
    }

    fn field_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, people: &[PersonId]) {
        let name = cx.text("people-find");
        let field = TextEdit::singleline(&mut self.typed)
            .hint_text(name)
            .align(egui::Align2::LEFT_CENTER)
            .desired_width(240.0);
        // A hint would otherwise stand in for the name.
        let response = ui.add(field).accessible_name(name);
        let (enter, escape) = ui.input(|input| {
            let pressed = |key| input.key_pressed(key);
            (pressed(Key::Enter), pressed(Key::Escape))
        });
        if response.lost_focus() && enter {
            let first = self.found(cx, people).next();
            if let Some(person) = first {
                cx.ask(Action::LookAt(person));
                self.typed.clear();
            }
        } else if response.lost_focus() && escape {
            self.typed.clear();
        }
    }

    fn found<'a>(
        &self,
        cx: &'a PlanContext<'_>,
        people: &'a [PersonId],
    ) -> impl Iterator<Item = PersonId> + use<'a> {
        let typed = fold(self.typed.trim());
        let answers = move |id: &PersonId| {
            let person = cx.plan.people.get(id);
            person.is_some_and(|person| {
                let name = person.name.as_deref().unwrap_or_default();
                !typed.is_empty()
                    && (fold(&person.alias).contains(&typed) || fold(name).contains(&typed))
            })
        };
        people.iter().copied().filter(answers).take(MOST)
    }

    fn found_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, people: &[PersonId]) {
        let found: Vec<_> = self.found(cx, people).collect();
        if found.is_empty() {
            ui.label(RichText::new(cx.text("people-none-found")).color(cx.tokens.muted));
        }
        ui.horizontal_wrapped(|ui| {
            for person in found {
                let button = ui.button(cx.person(person));
                let team = cx.plan.people.get(&person).and_then(|it| it.team);
                let said = format!("{}, {}", cx.person(person), cx.team(team));
                button.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &said));
                if button.clicked() {
                    cx.ask(Action::LookAt(person));
                    self.typed.clear();
                }
            }
        });
    }
}
