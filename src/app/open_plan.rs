//! The plan that is open: document, file, what follows from it, and where we are in it.

use std::path::PathBuf;
use std::sync::Arc;

use super::lookout::Seen;
use crate::action::ViewState;
use crate::analysis::{Analysis, Standings};
use crate::document::{Document, Erasure};
use crate::model::{Plan, PlanDate};
use crate::settings::Session;
use crate::storage::Stamp;
use crate::ui::panels::SaveState;

/// The plan that is open.
pub(super) struct OpenPlan {
    pub(super) document: Document,
    /// Where it lies; `None` before it was first saved.
    pub(super) path: Option<PathBuf>,
    /// The state of the file that the document follows; `None` when there is none.
    pub(super) stamp: Option<Stamp>,
    pub(super) view: ViewState,
    pub(super) save: SaveState,
    pub(super) safety: Safety,
    /// What others were seen to make of the file; `None` while it is not known.
    pub(super) seen: Option<Seen>,
    /// Who was erased and is still to be erased from what is kept of the plan.
    pub(super) erasing: Vec<Erasure>,
    derived: Option<Derived>,
}

/// What is still to be done so that nothing is lost.
#[derive(Default)]
pub(super) struct Safety {
    /// The snapshot that the journal holds or the file did.
    pub(super) journalled: Option<Arc<Plan>>,
    /// Since when, in seconds of the window's time, there is something to journal.
    pub(super) since: Option<f64>,
    /// Whether a save is under way.
    pub(super) saving: bool,
    /// When, in seconds of the window's time, the plan is to be saved by itself.
    pub(super) autosave_at: Option<f64>,
}

/// What was computed, and from what; a clone costs next to nothing.
#[derive(Clone)]
pub(super) struct Derived {
    plan: Arc<Plan>,
    today: PlanDate,
    analysis: Arc<Analysis>,
    /// The day that the view is narrowed to, and who stood where on it.
    shown: Option<(PlanDate, Arc<Standings>)>,
}

impl Derived {
    /// What follows from the plan today.
    pub(super) fn analysis(&self) -> &Analysis {
        &self.analysis
    }

    /// Who stands where on the day that the view is narrowed to; today's where it is not.
    pub(super) fn shown(&self) -> &Standings {
        match &self.shown {
            Some((_, standings)) => standings,
            None => &self.analysis.standings,
        }
    }
}

impl OpenPlan {
    pub(super) fn new(
        document: Document,
        place: Option<(PathBuf, Stamp)>,
        session: &Session,
    ) -> Self {
        let view = ViewState::from_session(session, document.plan());
        let save = if place.is_some() {
            SaveState::Unchanged
        } else {
            SaveState::NoFile
        };
        let journalled = place.is_some().then(|| Arc::clone(document.plan()));
        let (path, stamp) = place.unzip();
        let safety = Safety {
            journalled,
            ..Safety::default()
        };
        Self {
            document,
            path,
            stamp,
            view,
            save,
            safety,
            seen: None,
            erasing: Vec::new(),
            derived: None,
        }
    }

    /// What follows from the plan, computed anew only when the plan or the day changed.
    pub(super) fn derive(&mut self, today: PlanDate) -> Derived {
        let plan = self.document.plan();
        let on = self.view.narrowing.slice(plan).on;
        let mut derived = match self.derived.take() {
            Some(known) if Arc::ptr_eq(&known.plan, plan) && known.today == today => known,
            known => Derived {
                plan: Arc::clone(plan),
                today,
                analysis: Arc::new(match known {
                    Some(known) => {
                        let analysis = Arc::unwrap_or_clone(known.analysis);
                        analysis.again(&known.plan, plan, today)
                    }
                    None => Analysis::of(plan, today),
                }),
                shown: None,
            },
        };
        if derived.shown.as_ref().map(|(day, _)| *day) != on {
            derived.shown = on.map(|day| (day, Arc::new(Standings::of(plan, day))));
        }
        self.derived.insert(derived).clone()
    }

    /// The file's name for the status line and suggestions; `None` before it was saved.
    pub(super) fn file_name(&self) -> Option<String> {
        Some(
            self.path
                .as_ref()?
                .file_name()?
                .to_string_lossy()
                .into_owned(),
        )
    }
}
