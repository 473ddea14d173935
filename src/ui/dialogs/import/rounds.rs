//! Whose levels they are: who rated, in which round, from which day.

use std::collections::BTreeMap;

use egui::Ui;

use super::table::shortened;
use super::work::Work;
use crate::exchange::import::{NewRound, SheetMeaning};
use crate::model::Source;
use crate::texts::{source_name, typed_name};
use crate::ui::PlanContext;
use crate::ui::dialogs::new_round::suggested_title;
use crate::ui::widgets::{
    FieldShape, TextDraft, date_field, labelled, labelled_text, make_room, single_choice,
};

/// How many new rounds can be given a day here; a table names a few.
const MOST_ROUNDS: usize = 24;
/// How wide the day of one of them can be, with its label, in points.
const DAY_WIDTH: f32 = 230.0;

/// What is being typed of new rounds.
#[derive(Default)]
pub(super) struct RoundDrafts {
    title: TextDraft,
    /// By the titles of the rounds.
    days: BTreeMap<String, TextDraft>,
}

/// A round as it is chosen from a list.
#[derive(Clone, PartialEq, Eq)]
enum RoundChoice {
    Outside,
    Existing(String),
    New,
}

impl Work {
    /// Who rated, and in which round.
    pub(super) fn whose_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, new: &[NewRound]) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().combo_width = 220.0_f32.min(ui.available_width());
            let sources = Source::ALL.map(|it| (it, cx.texts.get(source_name(it)).to_owned()));
            let name = cx.texts.get("import-source");
            let now = self.mapping.source;
            let source = labelled(ui, cx, name, |ui| single_choice(ui, name, &sources, &now));
            if let Some(source) = source {
                self.mapping.source = source;
                self.changed();
            }
            if self.mapping.sheet_is != SheetMeaning::Round {
                self.round_ui(ui, cx);
            }
            let typed = new.iter().find(|it| self.is_typed(it));
            if let Some(round) = typed {
                make_room(ui, 130.0);
                self.day_ui(ui, cx, (cx.texts.get("import-round-date"), round));
            }
        });
        let named: Vec<_> = new.iter().filter(|it| !self.is_typed(it)).collect();
        if named.is_empty() {
            return;
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 16.0;
            for round in named.into_iter().take(MOST_ROUNDS) {
                let title = [("round", shortened(&round.title).into())];
                let name = cx.texts.with("import-round-day", &title);
                make_room(ui, DAY_WIDTH);
                self.day_ui(ui, cx, (&name, round));
            }
        });
    }

    /// The round of levels of which the table does not say it, and the day outside of any.
    fn round_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let title_of = |title: &str| {
            let rounds = cx.plan.rounds.values();
            let mut same = rounds.filter(|it| it.title.to_lowercase() == title.to_lowercase());
            same.next().map(|it| it.title.clone())
        };
        let now = match &self.mapping.round {
            None => RoundChoice::Outside,
            Some(title) => title_of(title).map_or(RoundChoice::New, RoundChoice::Existing),
        };
        let outside = cx.texts.get("import-no-round").to_owned();
        let rounds = cx.plan.rounds.values();
        let known = rounds.map(|it| (RoundChoice::Existing(it.title.clone()), it.title.clone()));
        let mut options: Vec<_> = known.collect();
        options.insert(0, (RoundChoice::Outside, outside));
        options.push((
            RoundChoice::New,
            cx.texts.get("import-new-round").to_owned(),
        ));
        let name = cx.texts.get("import-round");
        make_room(ui, 230.0);
        let chosen = labelled(ui, cx, name, |ui| single_choice(ui, name, &options, &now));
        if let Some(chosen) = chosen {
            self.mapping.round = match chosen {
                RoundChoice::Outside => None,
                RoundChoice::Existing(title) => Some(title),
                RoundChoice::New => {
                    let title = suggested_title(cx.texts, cx.today, &cx.plan.rounds);
                    self.mapping.round_days.insert(title.clone(), cx.today);
                    Some(title)
                }
            };
            self.changed();
        }
        match now {
            RoundChoice::New => self.title_ui(ui, cx),
            RoundChoice::Existing(_) => {}
            RoundChoice::Outside => {
                let name = cx.texts.get("import-from");
                make_room(ui, 190.0);
                let now = self.mapping.date;
                if let Some(date) = date_field(ui, cx, &mut self.date, name, now) {
                    self.mapping.date = date;
                    self.changed();
                }
            }
        }
    }

    /// Whether it is the round whose name is typed here.
    fn is_typed(&self, round: &NewRound) -> bool {
        let is_said = self.mapping.sheet_is != SheetMeaning::Round;
        is_said && self.mapping.round.as_ref() == Some(&round.title)
    }

    /// What the new round is called. Its day goes with it.
    fn title_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let shape = FieldShape {
            name: cx.texts.get("import-round-title"),
            hint: "",
            width: 220.0,
            rows: 1,
        };
        let now = self.mapping.round.clone().unwrap_or_default();
        make_room(ui, 230.0);
        let typed = labelled_text(ui, cx, &mut self.round_drafts.title, shape, &now);
        let title = typed.map(|it| typed_name(&it));
        if let Some(title) = title.filter(|it| !it.is_empty()) {
            if let Some(day) = self.mapping.round_days.remove(&now) {
                self.mapping.round_days.insert(title.clone(), day);
            }
            self.mapping.round = Some(title);
            self.changed();
        }
    }

    /// The day of a round that the plan does not have.
    fn day_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, (name, round): (&str, &NewRound)) {
        let drafts = &mut self.round_drafts.days;
        let draft = drafts.entry(round.title.clone()).or_default();
        let now = round.date.unwrap_or(cx.today);
        if let Some(Some(day)) = date_field(ui, cx, draft, name, Some(now)) {
            self.mapping.round_days.insert(round.title.clone(), day);
            self.changed();
        }
    }
}
