//! Taking a foreign table into a plan from the command line.

use std::path::Path;

use super::{Batch, output};
use crate::app::{Clock as _, Follows, SystemClock, SystemIds, TableReader, save};
use crate::document::Document;
use crate::exchange::import::{
    Counts, Known, Mapping, Matches, Preview, Unreadable, listed, matches, preview, read, suggest,
};
use crate::exchange::table::Workbook;
use crate::model::Plan;
use crate::storage::{Loaded, Place};
use crate::texts::{Argument, Message};

/// What is asked for.
pub(super) struct Request<'a> {
    pub(super) plan: &'a Path,
    pub(super) table: &'a Path,
    /// `auto`, or a file.
    pub(super) map: &'a str,
    /// `None` for the plan itself.
    pub(super) out: Option<&'a Path>,
    /// Where to write the mapping, instead of importing.
    pub(super) save_map: Option<&'a Path>,
}

/// Bytes of a file that says what is what.
const MAP_BYTES: u64 = 4_000_000;

impl Batch {
    pub(super) fn import(&self, request: &Request<'_>) -> Result<Message, Message> {
        let loaded = self.load(request.plan).map_err(|error| error.message())?;
        let reader = TableReader::own().map_err(|error| {
            log::error!("the program was not found: {error}");
            let file = request.table.display().to_string();
            crate::exchange::table::TableError::NoReader.message(&file)
        })?;
        let workbook = reader.read_file(&self.store, request.table)?;
        let known = Known::of(&loaded.plan);
        let mapping = self.mapping(request, &known, &workbook)?;
        if let Some(path) = request.save_map {
            return self.save_map(&mapping, path);
        }
        let failed = |error: crate::exchange::import::ImportError| error.message();
        let reading = read(&known, &workbook, &mapping).map_err(failed)?;
        let matched = matches(&known, &reading, &mapping);
        let today = SystemClock.today();
        let found = preview(&known, &reading, &mapping, &matched, (today, &SystemIds));
        let found = found.map_err(failed)?;
        self.tell(&found, &matched);
        let mut document = Document::opened(Plan::clone(&loaded.plan));
        let step = document
            .apply(&found.step())
            .map_err(|error| error.message())?;
        if step.is_none() {
            return Ok(Message::new("batch-import-nothing"));
        }
        self.keep(&loaded, document.plan(), request)
    }

    fn mapping(
        &self,
        request: &Request<'_>,
        known: &Known<'_>,
        workbook: &Workbook,
    ) -> Result<Mapping, Message> {
        if request.map == "auto" {
            let found = suggest(known, workbook);
            let nothing = crate::exchange::import::ImportError::NothingFound;
            return found.map(|it| it.mapping).ok_or_else(|| nothing.message());
        }
        let path = Path::new(request.map);
        let bytes = self
            .store
            .read_bytes(path, MAP_BYTES)
            .map_err(|error| error.message())?;
        let text = String::from_utf8_lossy(&bytes);
        let text = text.trim_start_matches('\u{feff}');
        Mapping::from_ron(text).map_err(|error| {
            Message::new("batch-import-bad-map")
                .with("file", request.map)
                .with("line", error.span.start.line)
        })
    }

    fn save_map(&self, mapping: &Mapping, path: &Path) -> Result<Message, Message> {
        let text = mapping.to_ron().map_err(|error| {
            log::error!("a mapping was not written: {error}");
            Message::new("import-error-unsound")
        })?;
        if self.store.read_bytes(path, MAP_BYTES).is_ok() {
            return Err(Message::new("batch-exists").with("file", path.display().to_string()));
        }
        self.write(path, text.as_bytes())?;
        Ok(Message::new("batch-saved").with("file", path.display().to_string()))
    }

    /// Says what was found, and names every cell that is not taken in.
    fn tell(&self, found: &Preview, matched: &Matches) {
        for (id, counts) in [
            ("import-people", found.people),
            ("import-levels", found.levels),
            ("import-competences", found.competences),
        ] {
            if counts != Counts::default() {
                output::say(&self.texts.say(&counts.message(id)));
            }
        }
        for it in matched.doubled() {
            let addresses = Argument::from(listed(&it.places));
            output::say(
                &self
                    .texts
                    .with("import-doubled", &[("addresses", addresses)]),
            );
        }
        if !found.superseded.is_empty() {
            let addresses = Argument::from(listed(&found.superseded));
            output::say(
                &self
                    .texts
                    .with("import-superseded", &[("addresses", addresses)]),
            );
        }
        if !found.missing.is_empty() {
            let heads = Argument::from(found.missing.join(", "));
            output::say(&self.texts.with("import-missing", &[("heads", heads)]));
        }
        for row in &found.aside {
            let line = Message::new("import-aside")
                .with("address", row.at.to_string())
                .with("why", Argument::Id(row.because.text_id()));
            output::say(&self.texts.say(&line));
        }
        for cell in &found.unreadable {
            output::say(&self.texts.say(&Unreadable::message(cell)));
        }
    }

    fn keep(
        &self,
        loaded: &Loaded,
        plan: &Plan,
        request: &Request<'_>,
    ) -> Result<Message, Message> {
        let Some(out) = request.out else {
            let follows = Follows {
                stamp: Some(&loaded.stamp),
                before: Some(&loaded.plan),
                who: None,
            };
            let place = (Place::Same, SystemClock.now());
            let saved = save(&self.store, (plan, request.plan), follows, place);
            let file = request.plan.display().to_string();
            return saved
                .map(|_| Message::new("batch-saved").with("file", file))
                .map_err(|error| error.message());
        };
        self.save_new(plan, out)
    }
}
