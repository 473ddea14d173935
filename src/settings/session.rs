//! Where somebody was in one plan, so that opening it again continues there.
//!
//! Ids are bare UUIDs and no text is kept: the file says nothing about anybody without the plan.
//! Whoever reads an id here must expect that the plan no longer has the thing.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The view of one plan as it was left. `None` means nothing was chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Session {
    /// The stable code of the page; `None` for the first page.
    pub page: Option<String>,
    /// The stable code of the view on the competence page; `None` for the first view.
    pub view: Option<String>,
    /// The stable code of the view of the action plan; `None` for the first view.
    pub action_plan_view: Option<String>,
    /// The stable code of the view of the year wheel; `None` for the first view.
    pub year_view: Option<String>,
    /// The teams that the view is narrowed to; empty means all.
    pub teams: BTreeSet<Uuid>,
    /// The roles that the view is narrowed to; empty means all.
    pub roles: BTreeSet<Uuid>,
    /// The areas that the view is narrowed to; empty means all.
    pub areas: BTreeSet<Uuid>,
    /// The stable code of whose ratings are shown; `None` for those that hold.
    pub ratings: Option<String>,
    /// The round of assessment that is shown; `None` for now.
    pub round: Option<Uuid>,
    /// The person that is looked at.
    pub person: Option<Uuid>,
    /// Whether protecting the plan was offered.
    pub protection_offered: bool,
    /// Whether the guided path was put away.
    pub guide_hidden: bool,
    /// The last competence that stays in view in the matrix; `None` when all scroll.
    pub frozen_until: Option<Uuid>,
    /// The people who stay at the top of the matrix.
    pub pinned: BTreeSet<Uuid>,
}
