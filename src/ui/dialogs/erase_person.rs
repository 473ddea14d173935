//! Erasing a person: what goes, where else the name stands, what cannot be reached, and that
//! nothing of it can be taken back.

use egui::{RichText, Ui};

use super::buttons::{Answer, delete_ui};
use crate::action::Action;
use crate::document::{Erasure, without_erased};
use crate::model::{Passage, PersonId, Plan, Renaming, Spelling};
use crate::texts::{item_kind_name, passage_name};
use crate::ui::PlanContext;
use crate::ui::theme::medium;
use crate::ui::widgets::section;

/// How many places are listed.
const LISTED: usize = 8;
/// How much of a text is shown, in characters.
const SHOWN: usize = 90;

/// What was chosen so far.
pub(super) struct ErasePerson {
    id: PersonId,
    ratings: usize,
    agreements: usize,
    names: Vec<Called>,
}

/// A way in which the person is called in texts.
struct Called {
    spelling: String,
    /// Whether it is replaced.
    goes: bool,
    places: Vec<Place>,
}

struct Place {
    about: String,
    text: String,
}

impl ErasePerson {
    /// For a person; `None` when the person is gone.
    pub(super) fn new(id: PersonId, cx: &PlanContext<'_>) -> Option<Self> {
        cx.plan.people.get(&id)?;
        let ratings = cx.plan.assessments.values().filter(|it| it.person == id);
        let agreements = cx.plan.agreements.values().filter(|it| it.person == id);
        let rest = without_erased(cx.plan, &[id].into_iter().collect(), &[bare(cx.plan, id)]);
        let spellings = Spelling::of(cx.plan, id).into_iter();
        let names = spellings.map(|it| Called {
            places: places(cx, &rest, &it.text),
            goes: it.is_sure,
            spelling: it.text,
        });
        Some(Self {
            id,
            ratings: ratings.count(),
            agreements: agreements.count(),
            names: names.collect(),
        })
    }

    /// Draws the dialog.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        if !cx.plan.people.contains_key(&self.id) {
            cx.ask(Action::CloseDialog);
            return;
        }
        ui.spacing_mut().item_spacing.y = 8.0;
        ui.label(RichText::new(cx.person(self.id)).font(medium(15.0)));
        let figures = [
            ("ratings", self.ratings.into()),
            ("agreements", self.agreements.into()),
        ];
        ui.label(cx.texts.with("erase-goes", &figures));
        ui.label(cx.text("erase-goes-too"));
        self.names_ui(ui, cx);
        section(ui, cx, cx.text("erase-unreached"), "");
        ui.label(cx.text("erase-unreached-text"));
        ui.add_space(4.0);
        match delete_ui(ui, cx, cx.text("erase-final"), "erase-yes") {
            Some(Answer::Yes) => {
                cx.ask(Action::Erase(self.erasure()));
                cx.ask(Action::CloseDialog);
            }
            Some(Answer::No) => cx.ask(Action::CloseDialog),
            None => {}
        }
    }

    fn erasure(&self) -> Erasure {
        let of = |goes: bool| {
            let names = self.names.iter().filter(|it| it.goes == goes);
            names.map(|it| it.spelling.clone()).collect()
        };
        Erasure {
            spellings: of(true),
            keeps: of(false),
            ..Erasure::of(self.id)
        }
    }

    /// Where others wrote the name, and which ways of writing it are replaced.
    fn names_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        if self.names.iter().all(|it| it.places.is_empty()) {
            return;
        }
        section(ui, cx, cx.text("erase-named"), "");
        ui.label(RichText::new(cx.text("erase-named-text")).color(cx.tokens.muted));
        for called in self.names.iter_mut().filter(|it| !it.places.is_empty()) {
            let figures = [
                ("name", called.spelling.as_str().into()),
                ("count", called.places.len().into()),
            ];
            ui.checkbox(&mut called.goes, cx.texts.with("erase-replace", &figures));
            for place in called.places.iter().take(LISTED) {
                let said = format!("• {}: {}", place.about, place.text);
                ui.label(RichText::new(said).small().color(cx.tokens.muted));
            }
            if called.places.len() > LISTED {
                let more = called.places.len() - LISTED;
                ui.label(cx.texts.with("report-more", &[("count", more.into())]));
            }
        }
    }
}

/// An erasure that leaves every text of others as it stands.
fn bare(plan: &Plan, id: PersonId) -> Erasure {
    let spellings = Spelling::of(plan, id).into_iter();
    Erasure {
        keeps: spellings.map(|it| it.text).collect(),
        ..Erasure::of(id)
    }
}

/// The texts in which the spelling stands, of a plan that the person's own are gone from.
fn places(cx: &PlanContext<'_>, rest: &Plan, spelling: &str) -> Vec<Place> {
    let sought = Renaming::new([(spelling.to_owned(), String::new())]);
    let mut found = Vec::new();
    rest.clone().each_wording(&mut |wording| {
        if sought.count(wording.text) == 0 {
            return;
        }
        let kind = cx.text(item_kind_name(wording.item));
        let name = rest.name_of(wording.item, |it| cx.person(it).to_owned());
        let about = match wording.passage {
            Passage::Name => kind.to_owned(),
            passage => format!("{kind} »{name}«, {}", cx.text(passage_name(passage))),
        };
        let text = wording
            .text
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        let mut shown: String = text.chars().take(SHOWN).collect();
        if shown.len() < text.len() {
            shown.push('…');
        }
        found.push(Place { about, text: shown });
    });
    found
}
