//! Writing the questionnaires of a round from the command line.

use std::path::Path;

use super::{Batch, Per};
use crate::action::QuestionnairePer;
use crate::app::FileSet;
use crate::exchange::form_questions::form_questions;
use crate::exchange::import::key;
use crate::exchange::questionnaire::newest_round;
use crate::model::{Plan, RoundId};
use crate::texts::{Message, file_stem};

/// What is asked for.
pub(super) struct Request<'a> {
    pub(super) plan: &'a Path,
    pub(super) out: &'a Path,
    /// The title of the round; `None` for the newest.
    pub(super) round: Option<&'a str>,
    pub(super) per: Per,
    pub(super) names: bool,
    /// Whether the text for Microsoft Forms is written too.
    pub(super) forms: bool,
}

impl Batch {
    pub(super) fn questionnaire(&self, request: &Request<'_>) -> Result<Message, Message> {
        let loaded = self.load(request.plan);
        let plan = loaded.map_err(|error| error.message())?.plan;
        let round = round_called(&plan, request.round)?;
        let title = plan.rounds.get(&round).map_or("", |it| it.title.as_str());
        let per = match request.per {
            Per::Person => QuestionnairePer::Person,
            Per::Team => QuestionnairePer::Team,
        };
        let words = (&self.texts, request.names);
        let files = FileSet::questionnaires(&plan, round, words, per);
        if files.is_empty() {
            return Err(Message::new("batch-nobody-asked").with("name", title));
        }
        let figures = [("round", title.into()), ("who", "Microsoft Forms".into())];
        let stem = file_stem(&self.texts.with("questionnaire-file", &figures));
        let for_forms = request.out.join(format!("{stem}.txt"));
        let text = form_questions(&plan, round, &self.texts).filter(|_| request.forms);
        let mut taken = files.names_taken(request.out);
        taken.extend((text.is_some() && for_forms.exists()).then(|| for_forms.clone()));
        if let Some(file) = taken.first() {
            return Err(Message::new("batch-exists").with("file", file.display().to_string()));
        }
        files.write(&self.store, request.out)?;
        if let Some(text) = &text {
            // Word asks for the encoding of a text without a byte order mark.
            let text = format!("\u{feff}{}\r\n", text.replace('\n', "\r\n"));
            self.write(&for_forms, text.as_bytes())?;
        }
        let count = files.len() + usize::from(text.is_some());
        Ok(Message::new("batch-questionnaires")
            .with("count", count)
            .with("folder", request.out.display().to_string()))
    }
}

/// The newest round of that title, or the newest that asks for own ratings.
fn round_called(plan: &Plan, title: Option<&str>) -> Result<RoundId, Message> {
    let Some(title) = title else {
        return newest_round(plan).ok_or_else(|| Message::new("batch-no-rounds"));
    };
    let rounds = plan.rounds_by_date();
    let mut newest = rounds.iter().rev();
    if let Some((id, _)) = newest.find(|(_, it)| key(&it.title) == key(title)) {
        return Ok(*id);
    }
    if rounds.is_empty() {
        return Err(Message::new("batch-no-rounds"));
    }
    let names: Vec<&str> = rounds.iter().map(|(_, it)| it.title.as_str()).collect();
    Err(Message::new("batch-no-round")
        .with("name", title)
        .with("names", names.join(", ")))
}
