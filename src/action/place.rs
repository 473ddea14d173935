//! Places in the window, and what the view of a plan is narrowed to.

use std::collections::BTreeSet;

use super::Frozen;
use crate::analysis::{Slice, View};
use crate::model::{
    AreaId, CompetenceId, EventId, FindingKey, InitiativeId, Item, PersonId, Plan, RoleId, RoundId,
    TeamId,
};
use crate::settings::Session;

/// The pages of the window; a closed set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// Where do we stand, where are we moving, what needs me now?
    #[default]
    Overview,
    /// What did we promise, what is late, what did we decide?
    FollowUp,
    /// Why do we do this, pedagogically?
    Foundation,
    /// What do we want on each line, how do we know, how far are we?
    Lines,
    /// Who does what, when?
    ActionPlan,
    /// When in the year does it happen, and does it collide?
    YearWheel,
    /// Who is where?
    Competences,
    /// Who works here?
    Staff,
    /// Which opposites do we have to hold together, and where do we lean?
    Tensions,
    /// What happens in the room now?
    Workshop,
    /// What do others get to read?
    Report,
    /// Is the work safe, and what can be brought back?
    Safety,
}

impl Page {
    /// Every page, in the order of the navigation.
    pub const ALL: [Self; 12] = [
        Self::Overview,
        Self::FollowUp,
        Self::Foundation,
        Self::Lines,
        Self::ActionPlan,
        Self::YearWheel,
        Self::Competences,
        Self::Staff,
        Self::Tensions,
        Self::Workshop,
        Self::Report,
        Self::Safety,
    ];

    /// The stable code under which a session remembers it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::FollowUp => "follow-up",
            Self::Foundation => "foundation",
            Self::Lines => "lines",
            Self::ActionPlan => "action-plan",
            Self::YearWheel => "year-wheel",
            Self::Competences => "competences",
            Self::Staff => "staff",
            Self::Tensions => "tensions",
            Self::Workshop => "workshop",
            Self::Report => "report",
            Self::Safety => "safety",
        }
    }

    /// The group of the navigation that the page stands in.
    pub const fn group(self) -> &'static str {
        match self {
            Self::Overview | Self::FollowUp => "nav-status",
            Self::Foundation | Self::Lines | Self::ActionPlan | Self::YearWheel => "nav-strategy",
            Self::Competences | Self::Staff => "nav-people",
            Self::Tensions | Self::Workshop => "nav-dialog",
            Self::Report => "nav-out",
            Self::Safety => "nav-file",
        }
    }

    /// Its title.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Overview => "page-overview",
            Self::FollowUp => "page-follow-up",
            Self::Foundation => "page-foundation",
            Self::Lines => "page-lines",
            Self::ActionPlan => "page-action-plan",
            Self::YearWheel => "page-year-wheel",
            Self::Competences => "page-competences",
            Self::Staff => "page-staff",
            Self::Tensions => "page-tensions",
            Self::Workshop => "page-workshop",
            Self::Report => "page-report",
            Self::Safety => "page-safety",
        }
    }

    /// The question it answers.
    pub const fn purpose(self) -> &'static str {
        match self {
            Self::Overview => "page-overview-purpose",
            Self::FollowUp => "page-follow-up-purpose",
            Self::Foundation => "page-foundation-purpose",
            Self::Lines => "page-lines-purpose",
            Self::ActionPlan => "page-action-plan-purpose",
            Self::YearWheel => "page-year-wheel-purpose",
            Self::Competences => "page-competences-purpose",
            Self::Staff => "page-staff-purpose",
            Self::Tensions => "page-tensions-purpose",
            Self::Workshop => "page-workshop-purpose",
            Self::Report => "page-report-purpose",
            Self::Safety => "page-safety-purpose",
        }
    }
}

/// The views of the action plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActionPlanView {
    /// One initiative a row.
    #[default]
    Table,
    /// One column a state.
    Board,
    /// Bars along the calendar.
    Timeline,
}

impl ActionPlanView {
    /// Every view, in the order of the tabs.
    pub const ALL: [Self; 3] = [Self::Table, Self::Board, Self::Timeline];

    /// The stable code under which a session remembers it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Board => "board",
            Self::Timeline => "timeline",
        }
    }

    /// What the tab is called.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Table => "view-action-table",
            Self::Board => "view-action-board",
            Self::Timeline => "view-action-timeline",
        }
    }
}

/// The views of the year wheel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum YearView {
    /// The school year as a wheel.
    #[default]
    Wheel,
    /// The school year as a list, month by month.
    List,
}

impl YearView {
    /// Both views, in the order of the tabs.
    pub const ALL: [Self; 2] = [Self::Wheel, Self::List];

    /// The stable code under which a session remembers it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Wheel => "wheel",
            Self::List => "list",
        }
    }

    /// What the tab is called.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Wheel => "view-year-wheel",
            Self::List => "view-year-list",
        }
    }
}

/// The views of the competence page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CompetenceView {
    /// Person by competence, like a spreadsheet.
    #[default]
    Matrix,
    /// Spread over the levels per competence.
    Distribution,
    /// Round by round.
    OverTime,
    /// Team by competence.
    Teams,
    /// One person.
    Person,
    /// Scale, areas, competences, descriptors, expectations.
    Framework,
}

impl CompetenceView {
    /// Every view, in the order of the tabs.
    pub const ALL: [Self; 6] = [
        Self::Matrix,
        Self::Distribution,
        Self::OverTime,
        Self::Teams,
        Self::Person,
        Self::Framework,
    ];

    /// The stable code under which a session remembers it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Matrix => "matrix",
            Self::Distribution => "distribution",
            Self::OverTime => "over-time",
            Self::Teams => "teams",
            Self::Person => "person",
            Self::Framework => "framework",
        }
    }

    /// What the tab is called.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Matrix => "view-matrix",
            Self::Distribution => "view-distribution",
            Self::OverTime => "view-over-time",
            Self::Teams => "view-teams",
            Self::Person => "view-person",
            Self::Framework => "view-framework",
        }
    }
}

/// Dialogs that can be asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Search and commands.
    Palette,
    /// A new round of assessment.
    NewRound,
    /// A round's title, date and people.
    EditRound(RoundId),
    /// The questionnaires of a round; `None` for the newest.
    Questionnaire(Option<RoundId>),
    /// An agreement with a person; level 0 asks for one.
    Agreement(PersonId),
    /// Erasing a person, with what goes and what cannot be reached.
    ErasePerson(PersonId),
    /// Giving people codes in place of names.
    UseCodes(Vec<PersonId>),
    /// Accepting a finding, with the reason.
    AcceptFinding(FindingKey),
    /// Choosing against an initiative, with the reason.
    Deselect(InitiativeId),
    /// A list of names to paste.
    PasteNames,
    /// A table of another program on its way into the plan.
    Import,
    /// An event of the year wheel; `None` for a new one.
    Event(Option<EventId>),
    /// Another scale, with the table from old levels to new ones.
    ChangeScale,
    /// Another framework for a plan that has no ratings yet.
    ChooseFramework,
    /// The plan's title, period, school and deletion date.
    PlanSettings,
    /// Keys and help.
    Keys,
    /// Typing a path to open, for systems without a file dialog.
    TypePathToOpen,
    /// Typing a path to save at, for systems without a file dialog.
    TypePathToSave,
}

/// What the competence views show: one selection for all six.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narrowing {
    /// Teams; empty means all.
    pub teams: BTreeSet<TeamId>,
    /// Roles; empty means all.
    pub roles: BTreeSet<RoleId>,
    /// Areas of the framework; empty means all.
    pub areas: BTreeSet<AreaId>,
    /// Whose ratings.
    pub ratings: View,
    /// As of which round; `None` for now.
    pub round: Option<RoundId>,
}

impl Narrowing {
    /// What the analysis is asked for.
    pub fn slice(&self, plan: &Plan) -> Slice {
        Slice {
            teams: self.teams.clone(),
            roles: self.roles.clone(),
            areas: self.areas.clone(),
            view: self.ratings,
            on: self
                .round
                .and_then(|round| plan.rounds.get(&round))
                .map(|round| round.date),
        }
    }

    /// Whether anything is left out.
    pub fn is_narrow(&self) -> bool {
        !(self.teams.is_empty() && self.roles.is_empty() && self.areas.is_empty())
    }
}

/// Where the window is in a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ViewState {
    /// The page.
    pub page: Page,
    /// The view on the competence page.
    pub competence_view: CompetenceView,
    /// The view on the page of the action plan.
    pub action_plan_view: ActionPlanView,
    /// The view on the page of the year wheel.
    pub year_view: YearView,
    /// What the competence views are narrowed to.
    pub narrowing: Narrowing,
    /// What is selected and shown in the inspector; `None` shows no inspector.
    pub selected: Option<Item>,
    /// Whether the guided path was put away.
    pub guide_hidden: bool,
    /// Whether protecting the plan was offered.
    pub protection_offered: bool,
    /// The person in the person view; `None` shows the first.
    pub person: Option<PersonId>,
    /// What stays in view in the matrix.
    pub frozen: Frozen,
}

impl ViewState {
    /// The view as a session remembered it, without what the plan no longer has.
    pub fn from_session(session: &Session, plan: &Plan) -> Self {
        let mut state = Self::default();
        let page = Page::ALL
            .into_iter()
            .find(|it| session.page.as_deref() == Some(it.code()));
        state.page = page.unwrap_or_default();
        let view = CompetenceView::ALL
            .into_iter()
            .find(|it| session.view.as_deref() == Some(it.code()));
        state.competence_view = view.unwrap_or_default();
        let view = ActionPlanView::ALL
            .into_iter()
            .find(|it| session.action_plan_view.as_deref() == Some(it.code()));
        state.action_plan_view = view.unwrap_or_default();
        let view = YearView::ALL
            .into_iter()
            .find(|it| session.year_view.as_deref() == Some(it.code()));
        state.year_view = view.unwrap_or_default();
        state.narrowing = Narrowing {
            teams: session.teams.iter().map(|id| TeamId::new(*id)).collect(),
            roles: session.roles.iter().map(|id| RoleId::new(*id)).collect(),
            areas: session.areas.iter().map(|id| AreaId::new(*id)).collect(),
            ratings: View::ALL
                .into_iter()
                .find(|it| session.ratings.as_deref() == Some(ratings_code(*it)))
                .unwrap_or_default(),
            round: session.round.map(RoundId::new),
        };
        state.person = session.person.map(PersonId::new);
        state.guide_hidden = session.guide_hidden;
        state.protection_offered = session.protection_offered;
        state.frozen = Frozen {
            until: session.frozen_until.map(CompetenceId::new),
            people: session.pinned.iter().map(|id| PersonId::new(*id)).collect(),
        };
        state.forget_gone(plan);
        state
    }

    /// The view as a session remembers it.
    pub fn to_session(&self) -> Session {
        Session {
            page: Some(self.page.code().to_owned()),
            view: Some(self.competence_view.code().to_owned()),
            action_plan_view: Some(self.action_plan_view.code().to_owned()),
            year_view: Some(self.year_view.code().to_owned()),
            teams: self.narrowing.teams.iter().map(|id| id.uuid()).collect(),
            roles: self.narrowing.roles.iter().map(|id| id.uuid()).collect(),
            areas: self.narrowing.areas.iter().map(|id| id.uuid()).collect(),
            ratings: Some(ratings_code(self.narrowing.ratings).to_owned()),
            round: self.narrowing.round.map(RoundId::uuid),
            person: self.person.map(PersonId::uuid),
            guide_hidden: self.guide_hidden,
            protection_offered: self.protection_offered,
            frozen_until: self.frozen.until.map(CompetenceId::uuid),
            pinned: self.frozen.people.iter().map(|id| id.uuid()).collect(),
        }
    }

    /// Lets go of what the plan no longer has, after an edit or undo.
    pub fn forget_gone(&mut self, plan: &Plan) {
        let narrowing = &mut self.narrowing;
        narrowing.teams.retain(|id| plan.teams.contains_key(id));
        narrowing.roles.retain(|id| plan.roles.contains_key(id));
        narrowing.areas.retain(|id| plan.areas.contains_key(id));
        narrowing.round = narrowing.round.filter(|id| plan.rounds.contains_key(id));
        self.person = self.person.filter(|id| plan.people.contains_key(id));
        let frozen = &mut self.frozen;
        frozen.until = frozen.until.filter(|id| plan.competences.contains_key(id));
        frozen.people.retain(|id| plan.people.contains_key(id));
        self.selected = self.selected.filter(|item| plan.contains(*item));
    }
}

/// The stable code under which a session remembers whose ratings are shown.
const fn ratings_code(ratings: View) -> &'static str {
    match ratings {
        View::Current => "current",
        View::Own => "own",
        View::Leader => "leader",
        View::Agreed => "agreed",
    }
}
