//! Merging two copies of a plan from the command line, also in the service of git.

use std::path::Path;

use serde::Serialize;

use super::check::{PlaceReport, place};
use super::{Batch, output};
use crate::app::{Clock as _, SystemClock};
use crate::document::merge::{Told, merge, tell};
use crate::model::{Conflict, Plan};
use crate::storage::{FileCause, LoadError, Loaded, Place, SaveError, Stamp};
use crate::texts::{Argument, Message};

/// What is asked for.
pub(super) struct Request<'a> {
    /// The copy that both come from; an empty file when there is none.
    pub(super) base: &'a Path,
    pub(super) ours: &'a Path,
    pub(super) theirs: &'a Path,
    /// Where the merged plan goes: to a new file, or in place of one of the copies.
    pub(super) out: &'a Path,
    pub(super) json: bool,
}

/// A conflict, for other programs. Names are stable.
#[derive(Serialize)]
struct ConflictReport<'a> {
    about: PlaceReport,
    /// The field as it is called in the file; empty for the thing as a whole.
    field: &'a str,
    message: String,
    base: Option<String>,
    now: Option<String>,
    /// `None` when the other copy took it away.
    other: Option<String>,
}

impl Batch {
    /// Merges; 0 when nothing has to be decided, 1 when conflicts are kept in the plan, 2 when
    /// nothing was written.
    pub(super) fn merge(&self, request: &Request<'_>) -> u8 {
        match self.merged(request) {
            Ok(open) => u8::from(open > 0),
            Err(message) => {
                output::complain(&self.texts.say(&message));
                2
            }
        }
    }

    /// How many conflicts the merge left.
    fn merged(&self, request: &Request<'_>) -> Result<usize, Message> {
        let load = |path| self.load(path);
        let base = match load(request.base) {
            Err(LoadError::Empty) => None,
            base => Some(base.map_err(|error| error.message())?.plan),
        };
        let ours = load(request.ours).map_err(|error| error.message())?;
        let theirs = load(request.theirs).map_err(|error| error.message())?;
        let others = [
            (request.theirs, Some(&theirs.plan)),
            (request.base, base.as_ref()),
        ];
        for (path, plan) in others {
            if plan.is_some_and(|it| it.meta.id != ours.plan.meta.id) {
                let file = path.display().to_string();
                return Err(Message::new("merge-other-plan").with("file", file));
            }
        }
        let merged = merge(base.as_ref(), &ours.plan, &theirs.plan);
        self.keep_merged(&merged.plan, (&ours, &theirs), request.out)?;
        self.list(&merged.plan, &merged.found, request);
        Ok(merged.found.len())
    }

    /// Writes the plan as the next generation after the newer of the two. Only a copy that went
    /// into it is replaced.
    fn keep_merged(
        &self,
        plan: &Plan,
        (ours, theirs): (&Loaded, &Loaded),
        out: &Path,
    ) -> Result<(), Message> {
        let (ours, theirs) = (ours.stamp, theirs.stamp);
        let generation = ours.generation.max(theirs.generation);
        let newer = if ours.generation == generation {
            ours
        } else {
            theirs
        };
        let exists = || Message::new("batch-exists").with("file", out.display().to_string());
        let (follows, place) = match self.store.hash_of(out) {
            Ok(hash) if hash == ours.hash => (ours, Place::Same),
            Ok(hash) if hash == theirs.hash => (theirs, Place::Same),
            Ok(_) => return Err(exists()),
            Err(error) if error.cause == FileCause::NotFound => (newer, Place::New),
            Err(error) => return Err(error.message()),
        };
        let follows = Stamp {
            generation,
            ..follows
        };
        let now = SystemClock.now();
        match self.store.save(plan, out, (Some(&follows), place), now) {
            Ok(_saved) => Ok(()),
            Err(SaveError::ChangedOnDisk { .. }) => Err(exists()),
            Err(SaveError::Unsound(violations)) => {
                log::error!("the merged plan is unsound: {violations:?}");
                Err(Message::new("merge-too-large"))
            }
            Err(error) => Err(error.message()),
        }
    }

    fn list<'a>(
        &self,
        plan: &Plan,
        found: impl IntoIterator<Item = &'a Conflict>,
        request: &Request<'_>,
    ) {
        let alias = |id| plan.people.get(&id).map(|it| it.alias.clone());
        let alias = |id| alias(id).unwrap_or_default();
        let told: Vec<(&Conflict, Told)> = found
            .into_iter()
            .map(|it| (it, tell(plan, it, &self.texts, &alias)))
            .collect();
        if request.json {
            let reports: Vec<ConflictReport<'_>> = told
                .into_iter()
                .map(|(conflict, told)| conflict_report(plan, conflict, told))
                .collect();
            match serde_json::to_string_pretty(&reports) {
                Ok(text) => output::say(&text),
                Err(error) => log::error!("the report could not be written: {error}"),
            }
            return;
        }
        let file = Argument::from(request.out.display().to_string());
        if told.is_empty() {
            output::say(&self.texts.with("merge-done", &[("file", file)]));
            return;
        }
        let count = ("count", told.len().into());
        output::say(&self.texts.with("merge-done-open", &[("file", file), count]));
        for (_, told) in told {
            output::say(&format!("  {}", told.line));
            for (id, value) in [("merge-base", &told.base), ("merge-now", &told.now)] {
                if let Some(value) = value {
                    let value = [("value", value.as_str().into())];
                    output::say(&format!("    {}", self.texts.with(id, &value)));
                }
            }
            let other = match told.other {
                Some(value) => self.texts.with("merge-other", &[("value", value.into())]),
                None => self.texts.get("merge-other-gone").to_owned(),
            };
            output::say(&format!("    {other}"));
        }
    }
}

fn conflict_report<'a>(plan: &Plan, conflict: &'a Conflict, told: Told) -> ConflictReport<'a> {
    ConflictReport {
        about: place(plan, conflict.item),
        field: &conflict.field,
        message: told.line,
        base: told.base,
        now: told.now,
        other: told.other,
    }
}
