//! A round of assessment: title, date, sources, who takes part.
//!
//! One step: everything is filled in beforehand, so that starting a round can be a single press.

use std::collections::BTreeSet;

use egui::{RichText, TextEdit, Ui};
use imbl::OrdMap;

use super::buttons::{Answer, answer_ui, delete_ui};
use crate::action::Action;
use crate::document::{AssessmentEdit, Edit};
use crate::model::{Limit, PersonId, PlanDate, RoleId, Round, RoundId, Source, TeamId};
use crate::texts::{Texts, source_name};
use crate::ui::PlanContext;
use crate::ui::widgets::{TextDraft, date_field, labelled, multi_choice};

/// What was chosen and typed so far.
#[derive(Default)]
pub(super) struct RoundDialog {
    existing: Option<(RoundId, Round)>,
    title: String,
    /// Whether the title is still the suggested one and follows the date.
    is_suggested: bool,
    date: Option<PlanDate>,
    date_draft: TextDraft,
    sources: BTreeSet<Source>,
    who: Who,
    teams: BTreeSet<TeamId>,
    roles: BTreeSet<RoleId>,
    asks_to_delete: bool,
}

/// Who takes part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Who {
    /// Those who take part already.
    AsBefore,
    /// Everybody employed today.
    #[default]
    Everybody,
    /// Everybody on some teams.
    Teams,
    /// Everybody with some roles.
    Roles,
    /// Those without a rating in the last twelve months.
    NotAssessedLately,
    /// Those who started within the last twelve months.
    Newcomers,
}

impl Who {
    const fn label(self) -> &'static str {
        match self {
            Self::AsBefore => "people-who-as-before",
            Self::Everybody => "people-who-everybody",
            Self::Teams => "people-who-teams",
            Self::Roles => "people-who-roles",
            Self::NotAssessedLately => "people-who-not-lately",
            Self::Newcomers => "people-who-newcomers",
        }
    }

    const NEW: [Self; 5] = [
        Self::Everybody,
        Self::Teams,
        Self::Roles,
        Self::NotAssessedLately,
        Self::Newcomers,
    ];
}

impl RoundDialog {
    /// A new round.
    pub(super) fn new(cx: &PlanContext<'_>) -> Self {
        Self {
            title: suggested_title(cx.texts, cx.today, &cx.plan.rounds),
            is_suggested: true,
            date: Some(cx.today),
            sources: [Source::Own, Source::Leader].into(),
            ..Self::default()
        }
    }

    /// A round that exists; `None` when it is gone.
    pub(super) fn existing(id: RoundId, cx: &PlanContext<'_>) -> Option<Self> {
        let round = cx.plan.rounds.get(&id)?;
        Some(Self {
            title: round.title.clone(),
            date: Some(round.date),
            sources: round.sources.clone(),
            who: Who::AsBefore,
            existing: Some((id, round.clone())),
            ..Self::default()
        })
    }

    /// Draws the dialog.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        ui.spacing_mut().item_spacing.y = 8.0;
        self.title_ui(ui, cx);
        self.sources_ui(ui, cx);
        let people = self.who_ui(ui, cx);
        ui.add_space(8.0);
        if self.asks_to_delete {
            self.delete_ui(ui, cx);
            return;
        }
        let count = people.len();
        let said = cx
            .texts
            .with("people-takes-part", &[("count", count.into())]);
        ui.label(RichText::new(said).color(cx.tokens.muted));
        self.buttons_ui(ui, cx, people);
    }

    fn title_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        ui.horizontal_wrapped(|ui| {
            labelled(ui, cx, cx.text("people-round-title"), |ui| {
                let field = TextEdit::singleline(&mut self.title)
                    .char_limit(Limit::NAME)
                    .desired_width(300.0);
                if ui.add(field).changed() {
                    self.is_suggested = false;
                }
            });
            let name = cx.text("people-date");
            if let Some(date) = date_field(ui, cx, &mut self.date_draft, name, self.date) {
                self.date = date;
                if let Some(date) = date.filter(|_| self.is_suggested) {
                    self.title = suggested_title(cx.texts, date, &cx.plan.rounds);
                }
            }
        });
    }

    fn sources_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        quiet(ui, cx, "people-round-sources");
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 16.0;
            for source in Source::ALL {
                let mut ticked = self.sources.contains(&source);
                let name = cx.text(source_name(source));
                if ui.checkbox(&mut ticked, name).changed() {
                    if ticked {
                        self.sources.insert(source);
                    } else {
                        self.sources.remove(&source);
                    }
                }
            }
        });
    }

    /// Draws the choice of people and returns who it comes to.
    fn who_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) -> BTreeSet<PersonId> {
        quiet(ui, cx, "people-who");
        let before = self.existing.is_some().then_some(Who::AsBefore);
        for who in before.into_iter().chain(Who::NEW) {
            ui.radio_value(&mut self.who, who, cx.text(who.label()));
            match who {
                Who::Teams if self.who == who => self.teams_ui(ui, cx),
                Who::Roles if self.who == who => self.roles_ui(ui, cx),
                _ => {}
            }
        }
        self.people(cx)
    }

    fn teams_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let teams = cx.plan.teams.iter();
        let options: Vec<_> = teams.map(|(id, it)| (*id, it.name.clone())).collect();
        let name = cx.text("people-teams");
        if let Some(teams) = multi_choice(ui, cx, name, &options, &self.teams) {
            self.teams = teams;
        }
    }

    fn roles_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let roles = cx.plan.roles.iter();
        let options: Vec<_> = roles.map(|(id, it)| (*id, it.name.clone())).collect();
        let name = cx.text("people-roles");
        if let Some(roles) = multi_choice(ui, cx, name, &options, &self.roles) {
            self.roles = roles;
        }
    }

    fn people(&self, cx: &PlanContext<'_>) -> BTreeSet<PersonId> {
        if let (Who::AsBefore, Some((_, round))) = (self.who, &self.existing) {
            return round.people.iter().copied().collect();
        }
        let has_team = |id: &PersonId| {
            let team = cx.plan.people.get(id).and_then(|it| it.team);
            self.teams.is_empty() || team.is_some_and(|team| self.teams.contains(&team))
        };
        let has_role = |id: &PersonId| {
            let person = cx.plan.people.get(id);
            let shares = |it: &crate::model::Person| !self.roles.is_disjoint(&it.roles);
            self.roles.is_empty() || person.is_some_and(shares)
        };
        cx.analysis
            .people
            .iter()
            .filter(|it| match self.who {
                Who::AsBefore | Who::Everybody => true,
                Who::Teams => has_team(&it.person),
                Who::Roles => has_role(&it.person),
                Who::NotAssessedLately => it.last_rated.is_none() || it.is_old,
                Who::Newcomers => it.is_newcomer,
            })
            .map(|it| it.person)
            .collect()
    }

    fn buttons_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, people: BTreeSet<PersonId>) {
        let title = self.title.trim().to_owned();
        let ready = !title.is_empty() && !self.sources.is_empty() && !people.is_empty();
        let date = self.date.filter(|_| ready);
        let text = if self.existing.is_some() {
            "people-save-round"
        } else {
            "people-start-round"
        };
        ui.horizontal_wrapped(|ui| {
            match answer_ui(ui, cx, text, date.is_some()) {
                Some(Answer::Yes) => {
                    if let Some(date) = date {
                        let round = Round {
                            title,
                            date,
                            sources: self.sources.clone(),
                            people: people.into_iter().collect(),
                        };
                        self.save(cx, round);
                    }
                }
                Some(Answer::No) => cx.ask(Action::CloseDialog),
                None => {}
            }
            if self.existing.is_some() && ui.button(cx.text("people-delete-round")).clicked() {
                self.asks_to_delete = true;
            }
        });
    }

    fn save(&self, cx: &PlanContext<'_>, round: Round) {
        let edit = if let Some((id, _)) = &self.existing {
            AssessmentEdit::ChangeRound { id: *id, round }
        } else {
            let id = RoundId::next(cx.ids);
            AssessmentEdit::StartRound { id, round }
        };
        cx.edit(Edit::Assessment(edit));
        cx.ask(Action::CloseDialog);
    }

    fn delete_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let Some((id, round)) = &self.existing else {
            return;
        };
        let of_round = |it: &&crate::model::Assessment| it.round == Some(*id);
        let ratings: usize = cx
            .plan
            .assessments
            .values()
            .filter(of_round)
            .map(|it| it.levels.len())
            .sum();
        let figures = [
            ("name", round.title.as_str().into()),
            ("count", ratings.into()),
        ];
        let sentence = cx.texts.with("people-delete-round-question", &figures);
        match delete_ui(ui, cx, &sentence, "people-delete-round-yes") {
            Some(Answer::Yes) => {
                cx.edit(Edit::Assessment(AssessmentEdit::RemoveRound { id: *id }));
                cx.ask(Action::CloseDialog);
            }
            Some(Answer::No) => self.asks_to_delete = false,
            None => {}
        }
    }
}

fn quiet(ui: &mut Ui, cx: &PlanContext<'_>, text: &'static str) {
    ui.label(RichText::new(cx.text(text)).small().color(cx.tokens.muted));
}

/// What a round of that day is usually called: spring until July, autumn after, with a number where
/// a round has that title already.
pub(super) fn suggested_title(
    texts: &Texts,
    date: PlanDate,
    rounds: &OrdMap<RoundId, Round>,
) -> String {
    let season = if date.month() <= 7 {
        "people-spring"
    } else {
        "people-autumn"
    };
    let title = texts.with(season, &[("year", date.year().to_string().into())]);
    let is_taken = |title: &str| {
        let same = |round: &Round| round.title.trim().to_lowercase() == title.to_lowercase();
        rounds.values().any(same)
    };
    let numbered = (2_usize..).map(|number| format!("{title} ({number})"));
    std::iter::once(title.clone())
        .chain(numbered)
        .find(|title| !is_taken(title))
        .unwrap_or(title)
}

#[cfg(test)]
mod tests {
    use imbl::OrdMap;

    use super::suggested_title;
    use crate::model::Language;
    use crate::texts::Texts;

    #[test]
    fn a_round_is_called_by_its_season() {
        let texts = Texts::new(Language::Danish);
        let title = |date: &str| suggested_title(&texts, date.parse().unwrap(), &OrdMap::new());
        assert_eq!(title("2027-02-01"), "Forår 2027");
        assert_eq!(title("2026-09-01"), "Efterår 2026");
    }
}
