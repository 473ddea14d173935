//! What the start page offers.

use super::{App, Clock};
use crate::catalogue;
use crate::model::Language;
use crate::storage::Orphan;
use crate::texts::Texts;
use crate::ui::panels::{Recoverable, StartPageContent};

impl App {
    /// Fills the start page anew: after the language changed, a plan was closed or opened.
    pub(super) fn refresh_offers(&mut self) {
        let language = self.texts.language();
        let failure = self.offers.failure.take();
        self.offers = StartPageContent {
            recoverable: self.recoverable(&self.orphans),
            aside: self.recoverable(&self.declined),
            samples: samples(&self.texts, language),
            templates: catalogue::templates()
                .iter()
                .map(|template| {
                    let name = template.name.get(language).to_owned();
                    let about = template.description.get(language).to_owned();
                    (template.key.as_str(), name, about)
                })
                .collect(),
            recent: self.settings.recent.clone(),
            failure,
            has_version: !self.versions.is_empty(),
        };
    }

    /// Lists unsaved work of sessions that died anew.
    pub(super) fn look_for_unsaved(&mut self) {
        self.orphans = self.store.orphans();
        self.declined = self.store.declined();
        self.refresh_offers();
    }

    fn recoverable(&self, found: &[Orphan]) -> Vec<Recoverable> {
        found
            .iter()
            .map(|orphan| {
                let file = orphan.file.as_ref().and_then(|path| path.file_name());
                let title = file.map_or_else(
                    || self.texts.get("recover-without-file").to_owned(),
                    |name| name.to_string_lossy().into_owned(),
                );
                let written = orphan.written.map_or_else(String::new, |time| {
                    moment(self.clock.as_ref(), &self.texts, time)
                });
                Recoverable { title, written }
            })
            .collect()
    }
}

fn samples(texts: &Texts, language: Language) -> Vec<(&'static str, String, String)> {
    catalogue::samples()
        .iter()
        .map(|sample| {
            let about = match sample.key {
                "limtorp" => "sample-limtorp-about",
                _ => "sample-team-about",
            };
            (
                sample.key,
                sample.name.get(language).to_owned(),
                texts.get(about).to_owned(),
            )
        })
        .collect()
}

/// A point in time as people here write it, such as "3. dec. 2026 kl. 10.42".
pub(super) fn moment(clock: &dyn Clock, texts: &Texts, time: std::time::SystemTime) -> String {
    let Some(local) = clock.local(time) else {
        return String::new();
    };
    let day = local.date();
    let clock_time = texts.write().time(local.time());
    texts.with(
        "moment",
        &[("day", day.into()), ("time", clock_time.into())],
    )
}
