//! The entry row above the register: a name, Tab, a team, Enter, and on to the next person.
//!
//! What Enter will do is said beside the fields before it is done.

use egui::{Id, Key, RichText, TextEdit, Ui};

use crate::action::{Action, Dialog};
use crate::analysis::search::fold;
use crate::document::{Edit, StaffEdit};
use crate::model::{Person, PersonId, Plan, TeamId};
use crate::texts::Message;
use crate::ui::PlanContext;
use crate::ui::name_list::{Candidate, Register};
use crate::ui::theme::icons;
use crate::ui::typed;
use crate::ui::widgets::{bring_in_button, make_room, primary_button};

/// What is typed so far. The team stays for the next person.
#[derive(Default)]
pub(super) struct Entry {
    name: String,
    team: String,
}

/// What the typed team stands for.
enum TypedTeam {
    None,
    Known(TeamId, String),
    New(String),
}

impl Entry {
    /// Where the keyboard begins.
    fn first_field() -> Id {
        Id::unique("staff-entry-name")
    }

    /// Draws the row and asks for the person when Enter is pressed.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let mut is_done = false;
        ui.horizontal_wrapped(|ui| {
            let name = TextEdit::singleline(&mut self.name)
                .id(Self::first_field())
                .hint_text(cx.texts.get("staff-entry-name"))
                .desired_width(200.0);
            let name = ui.add(name);
            let name = name.accessible_name(cx.texts.get("staff-entry-name"));
            let team = TextEdit::singleline(&mut self.team)
                .id(Id::unique("staff-entry-team"))
                .hint_text(cx.texts.get("staff-entry-team"))
                .desired_width(140.0);
            let team = ui.add(team);
            let team = team.accessible_name(cx.texts.get("staff-entry-team"));
            let enter = ui.input(|input| input.key_pressed(Key::Enter));
            is_done = enter && (name.lost_focus() || team.lost_focus());
            make_room(ui, 90.0);
            is_done |= primary_button(ui, cx, cx.texts.get("staff-add")).clicked();
            make_room(ui, 180.0);
            // An empty register offers the list of names in the middle of the page instead.
            if !cx.plan.people.is_empty() {
                paste_ui(ui, cx);
                make_room(ui, 220.0);
                bring_in_button(ui, cx);
            }
            if let Some(preview) = self.preview(cx) {
                make_room(ui, 160.0);
                ui.label(RichText::new(preview).small().color(cx.tokens.muted));
            }
        });
        if is_done {
            self.add(cx);
            ui.memory_mut(|memory| memory.request_focus(Self::first_field()));
        }
    }

    fn read(&self, plan: &Plan) -> Option<Candidate> {
        if self.name.trim().is_empty() {
            return None;
        }
        Register::of(plan).read(&self.name, "")
    }

    /// The team whose name was typed, or the only one that begins so.
    fn typed_team(&self, plan: &Plan) -> TypedTeam {
        let typed = typed::name(&self.team);
        if typed.is_empty() {
            return TypedTeam::None;
        }
        let wanted = fold(&typed);
        let known = |(id, name): (&TeamId, &String)| TypedTeam::Known(*id, name.clone());
        let mut exact = plan.teams.iter().map(|(id, team)| (id, &team.name));
        if let Some(team) = exact.find(|(_, name)| fold(name) == wanted) {
            return known(team);
        }
        let begins: Vec<_> = plan
            .teams
            .iter()
            .map(|(id, team)| (id, &team.name))
            .filter(|(_, name)| fold(name).starts_with(&wanted))
            .collect();
        match begins.as_slice() {
            [only] => known(*only),
            _ => TypedTeam::New(typed),
        }
    }

    fn preview(&self, cx: &PlanContext<'_>) -> Option<String> {
        let person = self.read(cx.plan)?;
        let who = match &person.name {
            Some(name) => format!("{} · {name}", person.alias),
            None => person.alias.clone(),
        };
        let place = match self.typed_team(cx.plan) {
            TypedTeam::None => cx.team(None).to_owned(),
            TypedTeam::Known(_, name) => name,
            TypedTeam::New(name) => cx
                .texts
                .with("staff-entry-new-team", &[("name", name.into())]),
        };
        let known = if person.is_known {
            format!(" · {}", cx.texts.get("staff-entry-known"))
        } else {
            String::new()
        };
        Some(format!("{who} · {place}{known}"))
    }

    fn add(&mut self, cx: &PlanContext<'_>) {
        let Some(person) = self.read(cx.plan) else {
            return;
        };
        let mut edits = Vec::new();
        let team = match self.typed_team(cx.plan) {
            TypedTeam::None => None,
            TypedTeam::Known(id, _) => Some(id),
            TypedTeam::New(name) => {
                let id = TeamId::next(cx.ids);
                edits.push(Edit::Staff(StaffEdit::AddTeam {
                    id,
                    name,
                    department: None,
                }));
                Some(id)
            }
        };
        let label = Message::new("step-person-add").with("name", person.alias.as_str());
        let person = Person {
            alias: person.alias,
            name: person.name,
            team,
            roles: Default::default(),
            started: None,
            left: None,
        };
        let people = vec![(PersonId::next(cx.ids), person)];
        let add = Edit::Staff(StaffEdit::AddPeople { people });
        if edits.is_empty() {
            cx.edit(add);
        } else {
            edits.push(add);
            cx.edit(Edit::Several { label, edits });
        }
        self.name.clear();
    }
}

fn paste_ui(ui: &mut Ui, cx: &PlanContext<'_>) {
    let name = cx.texts.get("staff-paste");
    let paste = ui.button(format!("{}  {name}", icons::PASTE));
    paste.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, name));
    if paste.clicked() {
        cx.ask(Action::Show(Dialog::PasteNames));
    }
}
