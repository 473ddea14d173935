//! What each word for a level means; those that nothing is known of stand first.

use egui::{RichText, Ui};

use super::row::{Row, choice_row, skips};
use super::work::Work;
use crate::exchange::import::LevelMeaning;
use crate::ui::PlanContext;
use crate::ui::widgets::single_choice;

impl Work {
    pub(super) fn levels_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let found = self.found();
        let Ok(found) = found.as_ref() else {
            ui.label(cx.texts.get("import-no-columns"));
            return;
        };
        if found.words.is_empty() {
            ui.label(cx.texts.get("import-no-levels"));
            return;
        }
        self.whose_ui(ui, cx, &found.rounds);
        ui.add_space(8.0);
        let blank = cx.texts.get("import-blank");
        ui.label(RichText::new(blank).small().color(cx.tokens.muted));
        let known = options(cx);
        let undecided = ((false, None), cx.texts.get("import-decide").to_owned());
        let open = [std::slice::from_ref(&undecided), known.as_slice()].concat();
        let mut sorted: Vec<_> = found.words.iter().collect();
        // By what was suggested, so that no row moves away when it was decided.
        sorted.sort_by_key(|(_, it)| it.meaning.is_some());
        for (key, word) in sorted {
            if skips(ui) {
                continue;
            }
            let is_open = self.is_open_word(key);
            let means = (!is_open, self.level_of(key));
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
