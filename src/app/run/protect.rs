//! Carries out what was asked for about protection: opening, protecting, locking.

use std::path::PathBuf;
use std::sync::Arc;

use super::{App, OpenDialog};
use crate::app::outcome::Outcome;
use crate::model::{Passphrase, PlanId};
use crate::storage::{FileError, Orphan, Place};
use crate::texts::Message;
use crate::ui::dialogs::{AskPassphrase, NewPassphrase, Question, Reason};

/// How long, in seconds, a protected plan stays open while nobody touches anything.
const LOCK_AFTER: f64 = 600.0;

/// What waits for its passphrase.
#[derive(Clone)]
pub(in crate::app) enum Locked {
    /// A plan file, and whether it takes the place of the open plan whatever that holds.
    File(PathBuf, bool),
    /// Work that a program left which died.
    Work(Orphan),
    /// Another copy of the plan that is open, which is to be merged.
    Other(PathBuf),
}

impl App {
    /// Asks for the passphrase of something that is protected.
    pub(super) fn ask_passphrase(&mut self, locked: Locked, why: Option<Message>) {
        let file = match &locked {
            Locked::File(path, _) | Locked::Other(path) => path.file_name(),
            Locked::Work(orphan) => orphan.file.as_ref().and_then(|path| path.file_name()),
        };
        let file = file.map_or_else(String::new, |it| it.to_string_lossy().into_owned());
        self.told = None;
        self.locked = Some(locked);
        let ask = AskPassphrase::of(file, why);
        self.dialog = Some(OpenDialog::Question(Question::Passphrase(ask)));
    }

    /// Tries a passphrase on another thread.
    pub(super) fn unlock(&mut self, passphrase: Passphrase) {
        let Some(locked) = self.locked.clone() else {
            return;
        };
        let store = Arc::clone(&self.store);
        match locked {
            Locked::File(path, replaces) => self.workshop.start(move || {
                let result = store.unlock(&path, &passphrase);
                Outcome::Opened {
                    path,
                    result,
                    replaces,
                }
            }),
            Locked::Work(orphan) => self.workshop.start(move || {
                let result = store
                    .unlock_here(orphan.plan, &passphrase)
                    .and_then(|()| store.load_orphan(&orphan));
                Outcome::Recovered { orphan, result }
            }),
            Locked::Other(path) => self.read_other(Some(path), Some(passphrase)),
        }
    }

    /// Offers to choose a passphrase.
    pub(super) fn ask_protect(&mut self) {
        let Some(plan) = self.plan_id() else { return };
        let reason = if self.store.is_protected(plan) {
            Reason::Change
        } else {
            Reason::Wanted
        };
        let ask = NewPassphrase::because(reason);
        self.dialog = Some(OpenDialog::Question(Question::Protect(ask)));
    }

    /// Protects the plan that is open, and saves it.
    pub(super) fn protect(&mut self, passphrase: Passphrase) {
        let Some(plan) = self.plan_id() else { return };
        let store = Arc::clone(&self.store);
        self.tell(Message::new("protect-trying"), false);
        self.workshop.start(move || Outcome::Protected {
            result: store.protect(plan, &passphrase),
            done: "protect-now",
        });
    }

    /// Takes the protection away, and saves the plan.
    pub(super) fn unprotect(&mut self) {
        let Some(plan) = self.plan_id() else { return };
        let store = Arc::clone(&self.store);
        self.workshop.start(move || Outcome::Protected {
            result: store.unprotect(plan),
            done: "protect-no-longer",
        });
    }

    pub(super) fn protected(&mut self, result: Result<(), FileError>, done: &'static str) {
        match result {
            Ok(()) => {
                self.safety_of = None;
                self.tell(Message::new(done), false);
                self.save_here(Place::Same);
            }
            Err(error) => self.tell(error.message(), true),
        }
    }

    /// Locks the plan that is open: saves it, lets go of it and asks for the passphrase. A plan
    /// that cannot be saved stays open, since nothing may be lost.
    pub(super) fn lock(&mut self) {
        let Some(open) = &self.open else { return };
        let plan = open.document.plan().meta.id;
        let (true, Some(path)) = (self.store.is_protected(plan), open.path.clone()) else {
            self.tell(Message::new("protect-not-locked"), true);
            return;
        };
        if self.is_voted() {
            self.tell(Message::new("ballot-open-leaving"), true);
            return;
        }
        if self.has_unsaved() {
            self.save_here(Place::Same);
            self.settle();
        }
        if self.has_unsaved() {
            return;
        }
        self.close_plan();
        self.store.lock(plan);
        self.ask_passphrase(Locked::File(path, false), None);
    }

    /// Locks a protected plan that nobody has touched for a while; `now` is the window's time in
    /// seconds. A room that looks at a wall touches nothing and is left alone.
    pub(in crate::app) fn lock_when_idle(&mut self, now: f64, is_touched: bool) {
        if is_touched || self.touched == 0.0 {
            self.touched = now;
        }
        let is_protected = self.plan_id().is_some_and(|id| self.store.is_protected(id));
        if !is_protected || self.pages.fills_window() || self.is_voted() {
            self.touched = now;
            return;
        }
        let left = self.touched + LOCK_AFTER - now;
        if left > 0.0 {
            let wait = std::time::Duration::from_secs_f64(left);
            self.ctx.request_repaint_after(wait);
        } else {
            self.touched = now;
            self.lock();
        }
    }

    /// Offers protection once, when the plan has got its first person with a name.
    pub(super) fn offer_protection(&mut self, had_names: bool) {
        let Some(open) = &mut self.open else { return };
        let plan = open.document.plan();
        let has_names = plan.people.values().any(|person| person.name.is_some());
        let is_asked = open.view.protection_offered || self.store.is_protected(plan.meta.id);
        if has_names && !had_names && !is_asked && self.dialog.is_none() {
            open.view.protection_offered = true;
            let ask = NewPassphrase::because(Reason::FirstName);
            self.dialog = Some(OpenDialog::Question(Question::Protect(ask)));
        }
    }

    fn plan_id(&self) -> Option<PlanId> {
        self.open.as_ref().map(|open| open.document.plan().meta.id)
    }
}
