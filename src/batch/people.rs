//! Erasing somebody, and a plan without people, from the command line.

use std::path::Path;

use super::Batch;
use super::report::person;
use crate::analysis::Analysis;
use crate::app::{Clock as _, Follows, SystemClock, SystemIds, clean, learn_names, save};
use crate::document::{Document, Edit, Erasure, StaffEdit};
use crate::exchange::without_people::without_people;
use crate::model::PlanId;
use crate::storage::Place;
use crate::texts::Message;

impl Batch {
    /// Erases somebody from a plan, its file, and everything that is kept of it here.
    pub(super) fn erase(&self, path: &Path, who: &str) -> Result<Message, Message> {
        let now = SystemClock.now();
        let loaded = self.load(path).map_err(|error| error.message())?;
        let id = person(&loaded.plan, who)?;
        let mut erasure = Erasure::of(id);
        let kept = loaded.plan.meta.id;
        let unread = learn_names(&self.store, kept, std::slice::from_mut(&mut erasure));
        if let Some(error) = unread.first() {
            return Err(error.message());
        }
        let mut document = Document::opened(loaded.plan.clone());
        let edit = Edit::Staff(StaffEdit::Erase {
            erasure: erasure.clone(),
        });
        document.apply(&edit).map_err(|error| error.message())?;
        let plan = document.plan();
        let follows = Follows {
            stamp: Some(&loaded.stamp),
            before: Some(&loaded.plan),
            who: None,
        };
        let saved = save(&self.store, (plan, path), follows, (Place::Same, now));
        let _saved = saved.map_err(|error| error.message())?;
        let place = (self.store.turn(), Some(path), now);
        let cleaned = clean(&self.store, (kept, &plan.erased), vec![erasure], place);
        // The person is gone from the plan in any case.
        cleaned
            .complaint()
            .map_or_else(|| Ok(cleaned.message()), Err)
    }

    /// Writes the plan without people to a file that is not there yet.
    pub(super) fn export_without_people(
        &self,
        path: &Path,
        out: &Path,
    ) -> Result<Message, Message> {
        let loaded = self.load(path).map_err(|error| error.message())?;
        let analysis = Analysis::of(&loaded.plan, SystemClock.today());
        let shared = without_people(&loaded.plan, &analysis, PlanId::next(&SystemIds));
        self.save_new(&shared, out)
    }
}
