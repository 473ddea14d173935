//! Keeping work safe: the journal at most five seconds behind, the file saved by itself, and
//! nothing lost when the window closes.

use std::sync::Arc;

use super::App;
use super::outcome::Outcome;
use crate::model::{Cast, PlanId};
use crate::ui::panels::SaveState;

/// How long, in seconds, an edit is at most without a snapshot in the journal. A text is an edit
/// two seconds after it was typed, so that both together stay below five.
const JOURNAL_AFTER: f64 = 2.0;
/// How long, in seconds, a plan with a file stays unsaved before it is saved by itself.
const AUTOSAVE_AFTER: f64 = 60.0;

impl App {
    /// Journals and saves when it is time; `now` is the window's time in seconds.
    pub(super) fn keep_safe(&mut self, now: f64) {
        let Some(open) = &mut self.open else { return };
        let plan = open.document.plan();
        let journalled = open
            .safety
            .journalled
            .as_ref()
            .is_some_and(|held| Arc::ptr_eq(held, plan));
        if journalled || !open.document.is_dirty() {
            open.safety.since = None;
            if !journalled && open.safety.journalled.take().is_some() {
                // What was taken back since then is not to be offered after a crash.
                let id = open.document.plan().meta.id;
                self.store.end_journal(id);
            }
        } else {
            let since = *open.safety.since.get_or_insert(now);
            let left = since + JOURNAL_AFTER - now;
            if left <= 0.0 {
                self.journal();
            } else {
                let wait = std::time::Duration::from_secs_f64(left);
                self.ctx.request_repaint_after(wait);
            }
        }
        self.autosave(now);
    }

    /// Takes a snapshot of unsaved work now.
    pub(super) fn journal(&mut self) {
        let Some(open) = &mut self.open else { return };
        let snapshot = Arc::clone(open.document.plan());
        open.safety.journalled = Some(Arc::clone(&snapshot));
        open.safety.since = None;
        let (file, base) = (open.path.clone(), open.stamp);
        let store = Arc::clone(&self.store);
        let turn = store.turn();
        self.workshop.start(move || {
            let what = (&*snapshot, file.as_deref(), base.as_ref());
            let result = store.journal_in_turn(turn, what);
            Outcome::Journalled { snapshot, result }
        });
    }

    /// Puts a vote into the open box. It is in the journal before anything says that it was cast,
    /// so that no crash after that loses it.
    pub(super) fn cast(&mut self, cast: &Cast) {
        let Some(open) = &mut self.open else { return };
        let (file, base) = (open.path.clone(), open.stamp);
        let mut failed = None;
        let done = open.document.cast(cast, |plan| {
            let kept = self.store.journal(plan, file.as_deref(), base.as_ref());
            failed = kept.err();
            failed.is_none()
        });
        match done {
            Ok(()) => {
                open.safety.journalled = Some(Arc::clone(open.document.plan()));
                open.safety.since = None;
                open.save = SaveState::Changed;
            }
            Err(error) => {
                if let Some(why) = failed {
                    log::warn!("a vote could not be kept: {why}");
                }
                self.tell(error.message(), true);
            }
        }
        self.show_saved_state();
    }

    /// Whether people vote right now, when no plan is closed and none saved by itself.
    pub(super) fn is_voted(&self) -> bool {
        let open = self.open.as_ref();
        open.is_some_and(|open| open.document.plan().ballot.is_some())
    }

    fn autosave(&mut self, now: f64) {
        let Some(open) = &mut self.open else { return };
        let waits = open.path.is_some()
            && open.document.plan().ballot.is_none()
            && open.document.is_dirty()
            && !open.safety.saving
            && self.settings.autosave
            && open.save != SaveState::Failed;
        if !waits {
            open.safety.autosave_at = None;
            return;
        }
        let at = *open.safety.autosave_at.get_or_insert(now + AUTOSAVE_AFTER);
        if now >= at {
            open.safety.autosave_at = None;
            self.save_at(open_path(self.open.as_ref()), crate::storage::Place::Same);
        } else {
            self.ctx
                .request_repaint_after(std::time::Duration::from_secs_f64(at - now));
        }
    }

    /// Takes the journal away when the file holds all that is in it. A snapshot that was taken
    /// while the file was saved would otherwise be offered as unsaved work after a crash.
    pub(super) fn end_spent_journal(&self) {
        if let Some(open) = &self.open
            && !open.document.is_dirty()
        {
            self.store.end_journal(open.document.plan().meta.id);
        }
    }

    /// Whether closing now would lose something that no file holds.
    pub(super) fn has_unsaved(&self) -> bool {
        self.open
            .as_ref()
            .is_some_and(|open| open.document.is_dirty())
    }

    /// The last things before the window is gone.
    pub(super) fn leave(&mut self) {
        self.settle();
        self.lookout.end();
        self.remember_view();
        if let Err(error) = self.store.save_settings(&self.settings) {
            log::warn!("the settings could not be saved: {error}");
        }
    }

    /// Remembers where we are in the plan that is open.
    pub(super) fn remember_view(&self) {
        if let Some(open) = &self.open {
            let id: PlanId = open.document.plan().meta.id;
            if let Err(error) = self.store.save_session(id, &open.view.to_session()) {
                log::warn!("the view could not be remembered: {error}");
            }
        }
    }
}

fn open_path(open: Option<&super::OpenPlan>) -> Option<std::path::PathBuf> {
    open.and_then(|open| open.path.clone())
}
