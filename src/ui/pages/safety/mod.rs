//! Is the work safe, and what can be brought back: the file, others who have it, second copies,
//! what two changed differently, earlier versions, what was changed when, and what to do when something is wrong.
//!
//! What the disk holds is filled in by the shell; nothing is read here.

mod changes;
mod conflicts;
mod help;
mod place;
mod versions;

use std::path::PathBuf;

use egui::{ScrollArea, Ui};

use crate::action::Page;
use crate::texts::Message;
use crate::ui::PlanContext;
use crate::ui::panels::Recoverable;
use crate::ui::widgets::{TextDraft, follow_focus, page_header};

/// What the disk holds of the plan.
#[derive(Clone, Debug, Default)]
pub struct SafetyFacts {
    /// The file; `None` before the plan was first saved.
    pub file: Option<FileFacts>,
    /// Other files with the same plan.
    pub copies: Vec<CopyRow>,
    /// Unsaved work that was put aside and is kept for a week.
    pub aside: Vec<Recoverable>,
}

/// What is known of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileFacts {
    /// Where it lies.
    pub path: String,
    /// How often the plan has been saved; `None` when the file does not say.
    pub saved_times: Option<usize>,
    /// Whether nobody else was seen to have it open.
    pub is_only_here: bool,
}

/// Another file with the same plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyRow {
    /// Where it lies.
    pub path: PathBuf,
    /// How often the plan had been saved there.
    pub saved_times: usize,
    /// When it was last written, ready to be shown; empty where the disk does not say.
    pub written: String,
}

/// One earlier version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionRow {
    /// When it was saved, ready to be shown.
    pub saved: String,
    /// What has changed since, in words; `None` when it cannot be read.
    pub changes: Option<Vec<Message>>,
}

/// What one save changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeRow {
    /// When it was saved, ready to be shown.
    pub saved: String,
    /// How much of what, ready to be shown.
    pub what: String,
    /// Who saved; `None` unless they want it said.
    pub who: Option<String>,
}

/// View state of the page.
#[derive(Default)]
pub(super) struct SafetyPage {
    facts: SafetyFacts,
    /// `None` while they are being read.
    versions: Option<Vec<VersionRow>>,
    /// The version whose changes are shown in full, by its place in the list.
    compared: Option<usize>,
    /// `None` while they are being read.
    changes: Option<Vec<ChangeRow>>,
    shows_all_changes: bool,
    name: TextDraft,
}

impl SafetyPage {
    pub(super) fn show(&mut self, facts: SafetyFacts) {
        self.facts = facts;
    }

    pub(super) fn show_versions(&mut self, rows: Vec<VersionRow>) {
        if self.versions.as_ref() != Some(&rows) {
            self.compared = None;
        }
        self.versions = Some(rows);
    }

    pub(super) fn show_changes(&mut self, rows: Vec<ChangeRow>) {
        self.changes = Some(rows);
    }

    /// Draws the page.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let page = Page::Safety;
        page_header(ui, cx, cx.text(page.title()), cx.text(page.purpose()));
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            conflicts::ui(ui, cx);
            place::copies_ui(ui, cx, &self.facts.copies);
            place::file_ui(ui, cx, self.facts.file.as_ref(), &mut self.name);
            place::protection_ui(ui, cx);
            versions::ui(ui, cx, self.versions.as_deref(), &mut self.compared);
            let all = &mut self.shows_all_changes;
            changes::ui(ui, cx, self.changes.as_deref(), all);
            place::unsaved_ui(ui, cx, &self.facts.aside);
            help::ui(ui, cx);
            ui.add_space(16.0);
            follow_focus(ui);
        });
    }
}
