//! The questions of a round of own assessment as a plain text for Microsoft Forms.
//!
//! Forms makes questions of a Word document in which each has a number and its choices have
//! letters, and offers them for a look before they are used. A text of that form can be pasted
//! into an empty document, or question by question by hand. The questions are called like the
//! competences, and the first two are those that an import needs: who it is, and which round; the
//! spreadsheet that Forms makes of the answers then comes back without mapping.

use super::import::level_label;
use crate::model::{Plan, RoundId};
use crate::texts::{Texts, typed_name};

/// The letters of choices; as many as a scale has levels.
const LETTERS: &str = "ABCDEFGHIJ";

/// The title, what there is to know, and the questions; `None` for a round that is not there.
pub fn form_questions(plan: &Plan, round: RoundId, texts: &Texts) -> Option<String> {
    let round = plan.rounds.get(&round)?;
    let framework = &plan.framework;
    let choices: Vec<String> = framework
        .levels()
        .map(|it| level_label(framework, it))
        .collect();
    let title = [("round", round.title.as_str().into())];
    let zero = [("zero", choices.first().map_or("", String::as_str).into())];
    let mut text = vec![
        texts.with("questionnaire-title", &title),
        String::new(),
        texts.with("questionnaire-form-how", &zero),
        texts.get("questionnaire-form-seen").to_owned(),
    ];
    let described = framework.scale.iter().zip(&choices);
    let described = described.filter(|(it, _)| !it.description.is_empty());
    text.extend(described.map(|(it, choice)| format!("{choice}: {}", in_a_line(&it.description))));
    let mut questions = vec![
        (texts.get("book-alias").to_owned(), Vec::new()),
        (
            texts.get("book-round").to_owned(),
            vec![typed_name(&round.title)],
        ),
    ];
    let competences = plan.competences_in_order();
    questions.extend(competences.map(|(_, it)| (typed_name(&it.name), choices.clone())));
    for (number, (question, choices)) in (1..).zip(questions) {
        text.push(String::new());
        text.push(format!("{number}. {question}"));
        let lettered = LETTERS.chars().zip(choices);
        text.extend(lettered.map(|(letter, choice)| format!("{letter}. {choice}")));
    }
    Some(text.join("\n"))
}

fn in_a_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
