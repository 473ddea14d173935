//! What the window may know while it draws.

use std::sync::Arc;

use crate::action::{Action, Actions, CommandEnv, ViewState};
use crate::analysis::{Analysis, Standings};
use crate::charts::ChartLook;
use crate::charts::of_plan::{ChartSource, Naming};
use crate::document::Edit;
use crate::model::{CompetenceId, IdSource, Item, PersonId, Plan, PlanDate, TeamId};
use crate::settings::Settings;
use crate::texts::{Message, Texts};

use super::theme::Tokens;

/// What every part of the window may know, with or without a plan.
#[derive(Clone, Copy)]
pub struct ShellContext<'a> {
    /// The words.
    pub texts: &'a Texts,
    /// The colours.
    pub tokens: &'a Tokens,
    /// What is remembered besides plans.
    pub settings: &'a Settings,
    /// Today.
    pub today: PlanDate,
    /// Which commands can be given.
    pub env: CommandEnv,
    /// Where wishes go.
    pub actions: &'a Actions,
    /// Where new ids come from.
    pub ids: &'a dyn IdSource,
}

/// What pages may know: the plan, what follows from it, and where we are in it.
#[derive(Clone, Copy)]
pub struct PlanContext<'a> {
    /// Everything that needs no plan.
    pub shell: ShellContext<'a>,
    /// The plan.
    pub plan: &'a Arc<Plan>,
    /// What follows from it today.
    pub analysis: &'a Analysis,
    /// Who stands where on the day that the view is narrowed to; today's where it is not.
    pub shown: &'a Standings,
    /// Where we are in it.
    pub view: &'a ViewState,
}

impl<'a> ShellContext<'a> {
    /// The text with this id.
    pub fn text(&self, id: &'a str) -> &'a str {
        self.texts.get(id)
    }

    /// Asks for something.
    pub fn ask(&self, action: Action) {
        self.actions.push(action);
    }
}

impl<'a> std::ops::Deref for PlanContext<'a> {
    type Target = ShellContext<'a>;

    fn deref(&self) -> &ShellContext<'a> {
        &self.shell
    }
}

impl PlanContext<'_> {
    /// Asks for a change of the plan.
    pub fn edit(&self, edit: Edit) {
        self.actions.edit(edit);
    }

    /// What a person is shown as: the alias, or the name where names are shown and known.
    pub fn person(&self, id: PersonId) -> &str {
        let Some(person) = self.plan.people.get(&id) else {
            return "";
        };
        match &person.name {
            Some(name) if self.settings.show_names => name,
            _ => &person.alias,
        }
    }

    /// The name of a team; a word for "no team" when there is none.
    pub fn team(&self, id: Option<TeamId>) -> &str {
        match id.and_then(|id| self.plan.teams.get(&id)) {
            Some(team) => &team.name,
            None => self.texts.get("no-team"),
        }
    }

    /// The short name of a competence.
    pub fn competence(&self, id: CompetenceId) -> &str {
        self.plan
            .competences
            .get(&id)
            .map_or("", |it| it.short_name())
    }

    /// What a thing is called.
    pub fn item(&self, item: Item) -> String {
        self.plan.name_of(item, |id| self.person(id).to_owned())
    }

    /// Charts of what the view is narrowed to, for everybody, with people shown as here.
    pub fn charts(&self) -> ChartSource<'_> {
        let slice = self.view.narrowing.slice(self.plan);
        ChartSource::new(self.plan, self.analysis, slice, self.texts)
            .naming(Naming::of(self.settings.show_names))
    }

    /// The sentence of a message.
    pub fn say(&self, message: &Message) -> String {
        self.texts.say(message)
    }

    /// Colours and text size for charts of this plan on the screen.
    pub fn chart_look(&self) -> ChartLook {
        self.tokens.chart_look(self.plan.framework.top())
    }
}
