//! Finding the one who sees to an initiative among the staff by a few letters.

use egui::{Key, Popup, PopupCloseBehavior, RichText, TextEdit, Ui, WidgetInfo};

use crate::analysis::search::fold;
use crate::model::{Person, PersonId};
use crate::texts::sort_key;
use crate::ui::PlanContext;
use crate::ui::theme::icons;

/// How many people are offered.
const MOST: usize = 8;

/// What is typed, and which row is chosen.
#[derive(Default)]
pub(super) struct OwnerSearch {
    query: String,
    chosen: usize,
    was_open: bool,
}

impl OwnerSearch {
    /// A button with the owner's name that opens the search; returns a new owner, or nobody.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        owner: Option<PersonId>,
    ) -> Option<Option<PersonId>> {
        let shown = owner.map_or_else(
            || cx.text("action-no-owner").to_owned(),
            |id| {
                let is_here = cx.plan.people.get(&id);
                if is_here.is_some_and(|it| it.is_employed_on(cx.today)) {
                    cx.person(id).to_owned()
                } else {
                    let name = [("name", cx.person(id).into())];
                    cx.texts.with("action-owner-left", &name)
                }
            },
        );
        let button = ui.button(format!("{}  {shown}  {}", icons::PERSON, icons::DOWN));
        button.widget_info(|| {
            let name = format!("{} · {shown}", cx.text("action-owner"));
            WidgetInfo::labeled(egui::accesskit::Role::Button, true, name)
        });
        let popup = Popup::from_toggle_button_response(&button)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside);
        let popup_id = popup.get_id();
        let shown = popup.show(|ui| self.list_ui(ui, cx, owner));
        let Some(shown) = shown else {
            self.was_open = false;
            return None;
        };
        if shown.inner.is_some() {
            Popup::close_id(ui.ctx(), popup_id);
            button.request_focus();
        }
        shown.inner
    }

    fn list_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        owner: Option<PersonId>,
    ) -> Option<Option<PersonId>> {
        ui.set_width(280.0);
        let step = ui.input_mut(|input| {
            isize::from(input.consume_key(egui::Modifiers::NONE, Key::ArrowDown))
                - isize::from(input.consume_key(egui::Modifiers::NONE, Key::ArrowUp))
        });
        let field = TextEdit::singleline(&mut self.query)
            .hint_text(cx.text("action-owner-search"))
            .desired_width(f32::INFINITY);
        let field = ui.add(field);
        let field = field.accessible_name(cx.text("action-owner-search"));
        // What is only measured cannot have the keyboard.
        if !ui.is_sizing_pass() && !std::mem::replace(&mut self.was_open, true) {
            self.query.clear();
            field.request_focus();
        }
        if field.changed() {
            self.chosen = 0;
        }
        let people = people(cx, &self.query);
        let last = people.len().saturating_sub(1);
        self.chosen = self.chosen.saturating_add_signed(step).min(last);
        let enter = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let mut picked = None;
        for (at, (id, name)) in people.into_iter().enumerate() {
            let response = ui.selectable_label(at == self.chosen, name);
            if response.clicked() || (enter && at == self.chosen) {
                picked = Some(Some(id));
            }
        }
        if last == 0 && picked.is_none() && self.query.trim().is_empty() {
            let nobody = RichText::new(cx.text("action-owner-no-staff")).small();
            ui.label(nobody.color(cx.tokens.muted));
        }
        if owner.is_some() && ui.button(cx.text("action-owner-nobody")).clicked() {
            picked = Some(None);
        }
        picked
    }
}

/// Staff whose name, alias or team answers to what is typed, those by name first.
fn people(cx: &PlanContext<'_>, query: &str) -> Vec<(PersonId, String)> {
    let query = fold(query.trim());
    let rank = |id: PersonId, person: &Person| {
        let alias = fold(&person.alias);
        let name = person.name.as_deref().map(fold).unwrap_or_default();
        let team = fold(cx.team(person.team));
        let begins = alias.starts_with(&query) || name.starts_with(&query);
        let rank = if begins {
            0
        } else if name.contains(&query) || alias.contains(&query) {
            1
        } else if team.starts_with(&query) {
            2
        } else {
            return None;
        };
        Some((rank, sort_key(cx.person(id)), id))
    };
    let staff = cx.plan.staff_on(cx.today);
    let mut found: Vec<_> = staff.filter_map(|(id, it)| rank(id, it)).collect();
    found.sort();
    found.truncate(MOST);
    found
        .into_iter()
        .map(|(_, _, id)| {
            let team = cx.plan.people.get(&id).and_then(|it| it.team);
            (id, format!("{} · {}", cx.person(id), cx.team(team)))
        })
        .collect()
}
