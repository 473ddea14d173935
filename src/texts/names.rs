//! What things of the model are called, where several rooms have to name them.

use crate::model::{
    AgreementState, InitiativeState, Item, LogKind, Passage, ReformGoal, Source, Task, Viewpoint,
};

/// The text that names who rates.
pub const fn source_name(source: Source) -> &'static str {
    match source {
        Source::Own => "source-own",
        Source::Leader => "source-leader",
        Source::Agreed => "source-agreed",
        Source::Test => "source-test",
    }
}

/// The text that names the state of an initiative.
pub const fn initiative_state_name(state: InitiativeState) -> &'static str {
    match state {
        InitiativeState::Idea => "initiative-state-idea",
        InitiativeState::Planned => "initiative-state-planned",
        InitiativeState::Running => "initiative-state-running",
        InitiativeState::Done => "initiative-state-done",
        InitiativeState::Deselected => "initiative-state-deselected",
    }
}

/// The text that names a viewpoint, in lower case as within a sentence.
pub const fn viewpoint_name(by: Viewpoint) -> &'static str {
    match by {
        Viewpoint::Leaders => "viewpoint-leaders-word",
        Viewpoint::Teachers => "viewpoint-teachers-word",
        Viewpoint::Others => "viewpoint-others-word",
    }
}

/// The text that names a goal of the reform.
pub const fn reform_name(goal: ReformGoal) -> &'static str {
    match goal {
        ReformGoal::MoreChoose => "reform-more-choose",
        ReformGoal::MoreComplete => "reform-more-complete",
        ReformGoal::AsSkilledAsPossible => "reform-skilled",
        ReformGoal::TrustAndWellbeing => "reform-trust",
    }
}

/// The text that names a kind of point on an agenda.
pub const fn task_name(task: &Task) -> &'static str {
    match task {
        Task::Vote { .. } => "activity-vote",
        Task::Choose { .. } => "activity-choose",
        Task::Pulse { .. } => "activity-pulse",
        Task::Map { .. } => "activity-map",
        Task::Ideas { .. } => "activity-ideas",
        Task::Decide { .. } => "activity-decide",
        Task::Break => "activity-break",
    }
}

/// The text that names the state of an agreement.
pub const fn agreement_state_name(state: AgreementState) -> &'static str {
    match state {
        AgreementState::Active => "people-agreement-active",
        AgreementState::Kept => "people-agreement-kept",
        AgreementState::Dropped => "people-agreement-dropped",
    }
}

/// The text that names what an entry of the log is.
pub const fn log_kind_name(kind: LogKind) -> &'static str {
    match kind {
        LogKind::Decision => "log-decision",
        LogKind::Review => "log-review",
        LogKind::CheckIn => "log-check-in",
    }
}

/// The text that names the kind of a thing, as it begins a sentence about one.
pub const fn item_kind_name(item: Item) -> &'static str {
    match item {
        Item::School => "change-of-plan",
        Item::Framework => "change-of-framework",
        Item::Department(_) => "change-of-department",
        Item::Team(_) => "change-of-team",
        Item::Role(_) => "change-of-role",
        Item::Person(_) | Item::Cell(..) => "change-of-person",
        Item::Area(_) => "change-of-area",
        Item::Competence(_) => "change-of-competence",
        Item::Round(_) => "change-of-round",
        Item::Agreement(_) => "change-of-agreement",
        Item::Foundation => "change-of-foundation",
        Item::Line(_) => "change-of-line",
        Item::Goal(_) => "change-of-goal",
        Item::Indicator(_) => "change-of-indicator",
        Item::Initiative(_) => "change-of-initiative",
        Item::Event(_) => "change-of-event",
        Item::Baseline(_) => "change-of-baseline",
        Item::Tension(_) => "change-of-tension",
        Item::Workshop(_) => "change-of-workshop",
    }
}

/// The text that names what sort of text something is.
pub const fn passage_name(passage: Passage) -> &'static str {
    match passage {
        Passage::Name => "passage-name",
        Passage::About => "passage-about",
        Passage::Note => "passage-note",
        Passage::Point => "passage-point",
        Passage::Log => "passage-log",
        Passage::Agreement => "passage-agreement",
        Passage::Conflict => "passage-conflict",
    }
}
