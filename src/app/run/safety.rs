//! Fills the page on safety with what the disk holds of the plan.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::App;
use super::file::difference;
use crate::action::Page;
use crate::analysis::changes::Part;
use crate::app::outcome::Outcome;
use crate::app::start::moment;
use crate::model::{Plan, PlanId};
use crate::settings::ChangeNote;
use crate::storage::{SecondCopy, Stamp, Version};
use crate::ui::pages::{ChangeRow, CopyRow, FileFacts, SafetyFacts, VersionRow};

/// What the page was filled for: another plan or another file fill it anew.
#[derive(Clone)]
pub(in crate::app) struct SafetyOf {
    plan: Arc<Plan>,
    stamp: Option<Stamp>,
}

impl App {
    /// Fills the page on safety while it is shown. Earlier versions are read on another thread.
    pub(in crate::app) fn fill_safety(&mut self) {
        let Some(open) = &self.open else {
            self.safety_of = None;
            return;
        };
        if open.view.page != Page::Safety {
            self.safety_of = None;
            return;
        }
        let facts = SafetyFacts {
            file: open.path.as_ref().map(|path| FileFacts {
                path: path.display().to_string(),
                saved_times: open.stamp.map(|it| times(it.generation)),
                is_only_here: open.seen.as_ref().is_some_and(|it| it.other.is_none()),
            }),
            copies: self.copy_rows(),
            aside: self.offers.aside.clone(),
        };
        self.pages.show_safety(facts);
        let is_filled = self.safety_of.as_ref().is_some_and(|of| {
            Arc::ptr_eq(&of.plan, open.document.plan()) && of.stamp == open.stamp
        });
        if is_filled {
            return;
        }
        let plan = Arc::clone(open.document.plan());
        self.safety_of = Some(SafetyOf {
            plan: Arc::clone(&plan),
            stamp: open.stamp,
        });
        let versions = self.store.versions(plan.meta.id);
        let saved: Vec<_> = versions.iter().map(|it| self.when(it)).collect();
        self.versions.clone_from(&versions);
        let changes = self.change_rows(plan.meta.id);
        let store = Arc::clone(&self.store);
        self.workshop.start(move || {
            let rows = saved.into_iter().zip(versions).map(|(saved, version)| {
                let old = store.load_version(&version).ok();
                let changes = old.map(|old| difference(&old.plan, &plan));
                VersionRow { saved, changes }
            });
            Outcome::VersionsRead {
                rows: rows.collect(),
                changes,
            }
        });
    }

    pub(super) fn versions_read(&mut self, rows: Vec<VersionRow>, changes: Vec<ChangeRow>) {
        self.pages.show_versions(rows);
        self.pages.show_changes(changes);
    }

    /// The list of changes in words.
    fn change_rows(&self, plan: PlanId) -> Vec<ChangeRow> {
        let row = |note: ChangeNote| {
            let saved = SystemTime::UNIX_EPOCH + Duration::from_secs(note.saved);
            let parts = Part::ALL.into_iter().filter_map(|part| {
                let count = note.counts.get(part.key())?;
                Some(format!("{} {count}", self.texts.get(part.name())))
            });
            let mut what = parts.collect::<Vec<_>>().join(", ");
            if what.is_empty() {
                self.texts.get("safety-changes-whole").clone_into(&mut what);
            }
            ChangeRow {
                saved: moment(self.clock.as_ref(), &self.texts, saved),
                what,
                who: note.who,
            }
        };
        self.store.change_notes(plan).into_iter().map(row).collect()
    }

    fn when(&self, version: &Version) -> String {
        moment(self.clock.as_ref(), &self.texts, version.saved)
    }

    fn copy_rows(&self) -> Vec<CopyRow> {
        let seen = self.open.as_ref().and_then(|open| open.seen.as_ref());
        let copies = seen.map(|it| it.copies.as_slice()).unwrap_or_default();
        let row = |copy: &SecondCopy| CopyRow {
            path: copy.path.clone(),
            saved_times: times(copy.generation),
            written: copy.written.map_or_else(String::new, |time| {
                moment(self.clock.as_ref(), &self.texts, time)
            }),
        };
        copies.iter().map(row).collect()
    }
}

/// A number of saves as it is said.
fn times(generation: u64) -> usize {
    usize::try_from(generation).unwrap_or(usize::MAX)
}
