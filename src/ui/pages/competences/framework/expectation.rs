//! What is expected in one competence, by role, and where teams or people are an exception.

use egui::{RichText, Ui};

use super::rows::{asked, exceptions, with_lowest, with_target};
use crate::document::{Edit, ExpectationEdit};
use crate::model::{CompetenceId, ExpectationScope, Framework, Level, Requirement};
use crate::texts::Texts;
use crate::ui::PlanContext;
use crate::ui::widgets::{keyed, labelled, make_room, single_choice};

/// View state.
#[derive(Default)]
pub(super) struct Expectations {
    /// An exception that has no expectation yet.
    begun: Option<ExpectationScope>,
}

/// What can be chosen as target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aim {
    /// Nobody asked for anything.
    Nothing,
    /// The competence is not needed.
    NotRequired,
    /// A level to aim at.
    Target(Level),
}

impl Aim {
    const fn of(requirement: Option<Requirement>) -> Self {
        match requirement {
            None => Self::Nothing,
            Some(Requirement::NotRequired) => Self::NotRequired,
            Some(Requirement::Required { target, .. }) => Self::Target(target),
        }
    }
}

impl Expectations {
    /// Draws the table of one competence.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, competence: CompetenceId) {
        if cx.plan.roles.is_empty() {
            let none = cx.texts.get("framework-no-roles");
            ui.label(RichText::new(none).color(cx.tokens.muted));
        }
        for (id, role) in &cx.plan.roles {
            scope_row(
                ui,
                cx,
                (ExpectationScope::Role(*id), &role.name),
                competence,
            );
        }
        let mut others = exceptions(cx.plan, competence);
        if let Some(begun) = self.begun
            && scope_name(cx, begun).is_some()
            && !others.contains(&begun)
        {
            others.push(begun);
        }
        if !others.is_empty() {
            ui.add_space(4.0);
            let title = cx.texts.get("framework-exceptions");
            ui.label(RichText::new(title).small().color(cx.tokens.muted));
        }
        for scope in &others {
            if let Some(name) = scope_name(cx, *scope) {
                scope_row(ui, cx, (*scope, &name), competence);
            }
        }
        self.begin(ui, cx, &others);
    }

    /// A choice of teams and people for a new exception.
    fn begin(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, others: &[ExpectationScope]) {
        let label = cx.texts.get("framework-new-exception");
        let mut options = vec![(None, label.to_owned())];
        let teams = cx.plan.teams.keys().map(|id| ExpectationScope::Team(*id));
        let day = cx.analysis.today;
        let people = cx
            .plan
            .staff_on(day)
            .map(|(id, _)| ExpectationScope::Person(id));
        let open = teams.chain(people).filter(|it| !others.contains(it));
        options.extend(open.filter_map(|scope| Some((Some(scope), scope_name(cx, scope)?))));
        if let Some(scope) = single_choice(ui, label, &options, &None) {
            self.begun = scope;
        }
    }
}

/// What a scope is called; `None` when it is gone.
pub(super) fn scope_name(cx: &PlanContext<'_>, scope: ExpectationScope) -> Option<String> {
    let plan = cx.plan;
    match scope {
        ExpectationScope::Role(id) => plan.roles.get(&id).map(|it| it.name.clone()),
        ExpectationScope::Team(id) => plan.teams.get(&id).map(|it| it.name.clone()),
        ExpectationScope::Person(id) => plan
            .people
            .contains_key(&id)
            .then(|| cx.person(id).to_owned()),
    }
}

fn scope_row(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    (scope, name): (ExpectationScope, &str),
    competence: CompetenceId,
) {
    keyed(ui, ("framework-scope", scope, competence), |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.vertical(|ui| {
                ui.set_width(120.0);
                ui.add_space(26.0);
                ui.add(egui::Label::new(RichText::new(name).color(cx.tokens.ink)).truncate());
            });
            choices(ui, cx, scope, competence);
        });
    });
}

/// Target and lowest acceptable level of one scope, as two choices.
pub(super) fn choices(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    scope: ExpectationScope,
    competence: CompetenceId,
) {
    let now = asked(cx.plan, scope, competence);
    let who = scope_name(cx, scope).unwrap_or_default();
    let framework = &cx.plan.framework;
    let aims: Vec<(Aim, String)> = [
        (Aim::Nothing, cx.texts.get("framework-nothing").to_owned()),
        (
            Aim::NotRequired,
            cx.texts.get("framework-not-required").to_owned(),
        ),
    ]
    .into_iter()
    .chain(
        framework
            .levels()
            .map(|it| (Aim::Target(it), numbered(framework, it))),
    )
    .collect();
    let label = cx.texts.get("framework-target");
    let named = spoken(cx.texts, "framework-target-of", &who);
    let chosen = labelled(ui, cx, label, |ui| {
        ui.spacing_mut().combo_width = 136.0;
        single_choice(ui, &named, &aims, &Aim::of(now))
    });
    if let Some(aim) = chosen {
        let requirement = match aim {
            Aim::Nothing => None,
            Aim::NotRequired => Some(Requirement::NotRequired),
            Aim::Target(target) => Some(with_target(now, target)),
        };
        set(cx, (scope, competence), requirement);
    }
    let Some(Requirement::Required { lowest, target }) = now else {
        return;
    };
    let levels: Vec<(Level, String)> = framework
        .levels()
        .filter(|level| *level <= target)
        .map(|level| (level, numbered(framework, level)))
        .collect();
    make_room(ui, 150.0);
    let label = cx.texts.get("framework-lowest");
    let named = spoken(cx.texts, "framework-lowest-of", &who);
    let chosen = labelled(ui, cx, label, |ui| {
        ui.spacing_mut().combo_width = 136.0;
        single_choice(ui, &named, &levels, &lowest)
    });
    if let Some(lowest) = chosen {
        let requirement = Some(with_lowest(now, lowest));
        set(cx, (scope, competence), requirement);
    }
}

/// Asks for the change of one cell.
pub(super) fn set(
    cx: &PlanContext<'_>,
    (scope, competence): (ExpectationScope, CompetenceId),
    requirement: Option<Requirement>,
) {
    cx.edit(Edit::Expectation(ExpectationEdit::Set {
        scope,
        competences: vec![competence],
        requirement,
    }));
}

fn numbered(framework: &Framework, level: Level) -> String {
    format!("{} {}", level.get(), framework.level_name(level))
}

fn spoken(texts: &Texts, id: &str, who: &str) -> String {
    texts.with(id, &[("name", who.into())])
}
