//! What each word for a level means; those that nothing is known of stand first.

use egui::{RichText, Ui};

use super::row::{Row, choice_row};
use super::work::Work;
use crate::exchange::import::{LevelMeaning, LevelWord, SheetMeaning};
use crate::model::Source;
use crate::texts::source_name;
use crate::ui::PlanContext;
use crate::ui::widgets::{date_field, labelled, single_choice};

impl Work {
    pub(super) fn levels_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let words = self.words();
        let Ok(words) = words.as_ref() else {
            ui.label(cx.texts.get("import-no-columns"));
            return;
        };
        if words.is_empty() {
            ui.label(cx.texts.get("import-no-levels"));
            return;
        }
        self.whose_ui(ui, cx);
        ui.add_space(8.0);
        let blank = cx.texts.get("import-blank");
        ui.label(RichText::new(blank).small().color(cx.tokens.muted));
        let known = options(cx);
        let undecided = ((false, None), cx.texts.get("import-decide").to_owned());
        let open = [std::slice::from_ref(&undecided), known.as_slice()].concat();
        let mut sorted: Vec<&LevelWord> = words.iter().collect();
        // By what was suggested, so that no row moves away when it was decided.
        sorted.sort_by_key(|it| it.meaning.is_some());
        for word in sorted {
            let is_open = self.is_open_word(&word.word);
            let means = (!is_open, self.level_of(&word.word));
            let options = if is_open { &open } else { &known };
            let count = cx.texts.with(
                "import-word-count",
                &[
                    ("count", word.count.into()),
                    ("address", word.first.to_string().into()),
                ],
            );
            let because = cx.texts.get(word.because.text_id());
            let row = Row {
                title: word.word.trim(),
                detail: &format!("{count} · {because}"),
                is_open,
            };
            let named = [("word", word.word.trim().into())];
            let name = cx.texts.with("import-word-means", &named);
            let said = choice_row(ui, cx, &row, |ui| single_choice(ui, &name, options, &means));
            if let Some((_, said)) = said {
                self.set_level(&word.word, said);
            }
        }
    }

    /// Who rated, and in which round.
    fn whose_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
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
            if self.mapping.sheet_is == SheetMeaning::Round {
                return;
            }
            let none = (None, cx.texts.get("import-no-round").to_owned());
            let rounds = cx.plan.rounds.values();
            let rounds = rounds.map(|it| (Some(it.title.clone()), it.title.clone()));
            let rounds: Vec<_> = std::iter::once(none).chain(rounds).collect();
            let name = cx.texts.get("import-round");
            let now = self.mapping.round.clone();
            let round = labelled(ui, cx, name, |ui| single_choice(ui, name, &rounds, &now));
            if let Some(round) = round {
                self.mapping.round = round;
                self.changed();
            }
            if self.mapping.round.is_some() {
                return;
            }
            let name = cx.texts.get("import-from");
            let now = self.mapping.date;
            if let Some(date) = date_field(ui, cx, &mut self.date, name, now) {
                self.mapping.date = date;
                self.changed();
            }
        });
    }
}

/// Whether it was said what a word means, and what.
type Said = (bool, Option<LevelMeaning>);

/// What a word can mean.
fn options(cx: &PlanContext<'_>) -> Vec<(Said, String)> {
    let framework = &cx.plan.framework;
    let levels = framework.levels().map(|level| {
        let shown = format!("{} {}", level.index(), framework.level_name(level));
        ((true, Some(LevelMeaning::Level(level))), shown)
    });
    let rest = [
        (Some(LevelMeaning::NotAssessed), "import-means-not-assessed"),
        (None, "import-means-nothing"),
    ];
    let rest = rest.map(|(it, id)| ((true, it), cx.texts.get(id).to_owned()));
    levels.chain(rest).collect()
}
