//! Erases somebody: from the plan, from its file, and then from everything that the program keeps.
//!
//! The old file is kept as a version when the new one is saved, so that cleaning comes last.

use std::sync::Arc;

use super::App;
use crate::app::erasing::{clean, learn_names};
use crate::app::open_plan::OpenPlan;
use crate::app::outcome::Outcome;
use crate::document::{Edit, Erasure, StaffEdit};
use crate::model::{Plan, PlanId};
use crate::storage::{Cleaned, Place};
use crate::texts::Message;

impl App {
    /// Looks first what the person was called in earlier versions, since that may stand in texts.
    /// Nothing is erased when that cannot be looked up.
    pub(super) fn erase(&mut self, mut erasure: Erasure) {
        let Some(open) = &self.open else { return };
        let plan = open.document.plan().meta.id;
        let store = Arc::clone(&self.store);
        self.workshop.start(move || {
            let mut unread = learn_names(&store, plan, std::slice::from_mut(&mut erasure));
            let result = unread.pop().map_or(Ok(erasure), Err);
            Outcome::Named { plan, result }
        });
    }

    /// Erases somebody whose names are known, and saves.
    pub(super) fn erase_named(&mut self, plan: PlanId, erasure: Erasure) {
        let is_open = |open: &OpenPlan| open.document.plan().meta.id == plan;
        if !self.open.as_ref().is_some_and(is_open) {
            return;
        }
        let edit = Edit::Staff(StaffEdit::Erase {
            erasure: erasure.clone(),
        });
        self.edit(&edit);
        let Some(open) = &mut self.open else { return };
        if !open.document.plan().erased.contains(&erasure.id) {
            return;
        }
        open.erasing.push(erasure);
        match open.path.clone() {
            Some(path) => self.save_at(Some(path), Place::Same),
            None => self.clean(),
        }
    }

    /// Goes on with what was erased once it is saved. A save that was under way when somebody was
    /// erased still holds the person, and another one follows.
    pub(super) fn go_on_erasing(&mut self, saved: &Plan) {
        let Some(open) = &self.open else { return };
        if open.erasing.is_empty() {
            return;
        }
        if open.erasing.iter().all(|it| saved.erased.contains(&it.id)) {
            self.clean();
        } else {
            self.save_at(open.path.clone(), Place::Same);
        }
    }

    /// Cleans what is kept of the open plan of everybody who was erased from it, here or by
    /// somebody else.
    pub(super) fn clean(&mut self) {
        let Some(open) = &mut self.open else { return };
        let asked = std::mem::take(&mut open.erasing);
        let plan = Arc::clone(open.document.plan());
        if plan.erased.is_empty() {
            return;
        }
        let file = open.path.clone();
        let is_asked = !asked.is_empty();
        if file.is_none() && is_asked {
            // What the journal has is older than what is on the screen.
            open.safety.journalled = None;
        }
        let (store, now) = (Arc::clone(&self.store), self.clock.now());
        let turn = store.turn();
        self.workshop.start(move || {
            let whom = (plan.meta.id, &plan.erased);
            let cleaned = clean(&store, whom, asked, (turn, file.as_deref(), now));
            Outcome::Cleaned { cleaned, is_asked }
        });
    }

    /// Says what became of the files that are kept. What nobody asked for now is said only where
    /// something was found.
    pub(super) fn cleaned(&mut self, cleaned: &Cleaned, is_asked: bool) {
        for error in &cleaned.failed {
            log::warn!("a file could not be cleaned: {error}");
        }
        let found = cleaned.rewritten + cleaned.removed;
        match cleaned.complaint() {
            Some(complaint) => self.tell(complaint, true),
            None if is_asked => self.tell(cleaned.message(), false),
            None if found > 0 => {
                self.tell(Message::new("erase-caught-up").with("count", found), false);
            }
            None => {}
        }
    }
}
