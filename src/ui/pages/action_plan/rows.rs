//! The rows of the action plan: which initiatives are listed, in which order, under which heads.
//!
//! Plain functions of the plan, without egui, so that they can be tested and kept between frames.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::analysis::Analysis;
use crate::analysis::search::fold;
use crate::analysis::strategy::{InitiativeFigures, NextThing};
use crate::model::{
    Initiative, InitiativeId, InitiativeState, LineId, PersonId, Plan, PlanDate, Step, TeamId,
};
use crate::texts::sort_key;

/// The columns that can be sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Column {
    Title,
    Line,
    Owner,
    Teams,
    Start,
    Due,
    #[default]
    State,
    Steps,
    Next,
}

/// Under which heads the rows stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Grouping {
    #[default]
    None,
    Line,
    Owner,
}

impl Grouping {
    pub(super) const ALL: [Self; 3] = [Self::None, Self::Line, Self::Owner];

    /// What the choice is called.
    pub(super) const fn text_id(self) -> &'static str {
        match self {
            Self::None => "action-group-none",
            Self::Line => "action-group-line",
            Self::Owner => "action-group-owner",
        }
    }
}

/// What the page is asked for. An empty set means all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Query {
    /// What was typed in the search field.
    pub(super) search: String,
    pub(super) states: BTreeSet<InitiativeState>,
    /// `None` among them means "on no line".
    pub(super) lines: BTreeSet<Option<LineId>>,
    /// `None` among them means "nobody sees to it".
    pub(super) owners: BTreeSet<Option<PersonId>>,
    pub(super) teams: BTreeSet<TeamId>,
    pub(super) grouping: Grouping,
    pub(super) column: Column,
    pub(super) descending: bool,
}

impl Query {
    /// Whether anything may be left out.
    pub(super) fn is_narrow(&self) -> bool {
        !(self.search.trim().is_empty()
            && self.states.is_empty()
            && self.lines.is_empty()
            && self.owners.is_empty()
            && self.teams.is_empty())
    }

    /// The same order and heads with nothing left out.
    pub(super) fn widened(&self) -> Self {
        Self {
            grouping: self.grouping,
            column: self.column,
            descending: self.descending,
            ..Self::default()
        }
    }

    /// Lets go of what the plan no longer has, which nobody could untick.
    pub(super) fn forget_gone(&mut self, plan: &Plan) {
        let lines = &plan.strategy.lines;
        self.lines
            .retain(|it| it.is_none_or(|id| lines.contains_key(&id)));
        self.owners
            .retain(|it| it.is_none_or(|id| plan.people.contains_key(&id)));
        self.teams.retain(|id| plan.teams.contains_key(id));
    }
}

/// What comes next, and when; `None` when that was left open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Next {
    pub(super) what: Coming,
    pub(super) date: Option<PlanDate>,
}

/// Something that comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Coming {
    /// It begins.
    Start,
    /// A step, by its title.
    Step(String),
    /// Somebody is to look at it.
    Review,
}

/// One initiative of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) id: InitiativeId,
    pub(super) title: String,
    pub(super) line: Option<LineId>,
    /// The name of the line; empty without one.
    pub(super) line_name: String,
    pub(super) owner: Option<PersonId>,
    /// What the owner is shown as; empty without one.
    pub(super) owner_name: String,
    /// The names of the teams, in the order of the alphabet; empty for the whole school.
    pub(super) teams: String,
    pub(super) start: Option<PlanDate>,
    pub(super) due: Option<PlanDate>,
    pub(super) state: InitiativeState,
    /// When it came into its state; `None` for an idea of unknown age.
    pub(super) since: Option<PlanDate>,
    /// Whether it is promised and should have been done before today.
    pub(super) is_overdue: bool,
    pub(super) steps_done: usize,
    pub(super) steps: usize,
    /// What comes next; `None` when nothing does before it is to be done.
    pub(super) next: Option<Next>,
}

/// The rows beneath one head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// The line's or owner's name; empty for those without.
    pub(super) name: String,
    /// How many rows stand beneath it.
    pub(super) count: usize,
    /// How many of them are running.
    pub(super) running: usize,
}

/// Everything that is listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) rows: Vec<Row>,
    /// In the order of the rows, each for its share of them; empty when there are no heads.
    pub(super) groups: Vec<Group>,
    /// Initiatives of the plan, listed or not.
    pub(super) total: usize,
}

impl Found {
    /// How many of the rows are in a state.
    pub(super) fn in_state(&self, state: InitiativeState) -> usize {
        self.rows.iter().filter(|row| row.state == state).count()
    }

    /// How many of the rows are promised and overdue, of those that are promised with a day.
    pub(super) fn overdue(&self) -> (usize, usize) {
        let dated = |row: &&Row| row.state.is_promised() && row.due.is_some();
        let overdue = self.rows.iter().filter(|row| row.is_overdue).count();
        (overdue, self.rows.iter().filter(dated).count())
    }
}

/// The rows that the query asks for.
pub(super) fn found(plan: &Plan, analysis: &Analysis, show_names: bool, query: &Query) -> Found {
    let search = fold(query.search.trim());
    let listed = plan.strategy.initiatives.iter().filter_map(|(id, it)| {
        let figures = analysis.strategy.initiatives.get(id);
        let figures = figures.copied().unwrap_or_default();
        let row = row(plan, show_names, (*id, it), figures);
        (admits(query, it, &row) && answers(it, &row, &search)).then_some(row)
    });
    let mut rows: Vec<Row> = listed.collect();
    rows.sort_by(|a, b| {
        let order = if query.descending {
            key(b, query.column).cmp(&key(a, query.column))
        } else {
            key(a, query.column).cmp(&key(b, query.column))
        };
        // What is empty stands last in both directions.
        let empty = |row: &Row| is_empty(row, query.column);
        empty(a)
            .cmp(&empty(b))
            .then(order)
            .then_with(|| by_due(a).cmp(&by_due(b)))
    });
    let groups = group(plan, query.grouping, &mut rows);
    Found {
        rows,
        groups,
        total: plan.strategy.initiatives.len(),
    }
}

fn row(
    plan: &Plan,
    show_names: bool,
    (id, initiative): (InitiativeId, &Initiative),
    figures: InitiativeFigures,
) -> Row {
    let line = plan.strategy.line_of(initiative);
    let line_name = line.and_then(|id| plan.strategy.lines.get(&id));
    let owner = initiative.owner.and_then(|id| plan.people.get(&id));
    let owner_name = owner.map(|it| match &it.name {
        Some(name) if show_names => name.clone(),
        _ => it.alias.clone(),
    });
    let mut teams: Vec<&str> = (initiative.teams.iter())
        .filter_map(|id| plan.teams.get(id))
        .map(|it| it.name.as_str())
        .collect();
    teams.sort_by_key(|name| sort_key(name));
    let state = initiative.state();
    Row {
        id,
        title: initiative.title.clone(),
        line,
        line_name: line_name.map_or_else(String::new, |it| it.name.clone()),
        owner: initiative.owner,
        owner_name: owner_name.unwrap_or_default(),
        teams: teams.join(", "),
        start: initiative.start,
        due: initiative.due,
        state,
        since: initiative.since(),
        is_overdue: figures.is_overdue(),
        steps_done: figures.steps_done,
        steps: figures.steps,
        next: next(initiative, figures),
    }
}

/// What is dated and comes before the end, else the first open step without a day.
fn next(initiative: &Initiative, figures: InitiativeFigures) -> Option<Next> {
    let what = match figures.next {
        Some((_, NextThing::Start)) => Some(Coming::Start),
        Some((_, NextThing::Review)) => Some(Coming::Review),
        Some((_, NextThing::Step(id))) => {
            let step = initiative.steps.get(&id);
            step.map(|it| Coming::Step(it.title.clone()))
        }
        Some((_, NextThing::Due)) | None => None,
    };
    if let Some(what) = what {
        let date = figures.next.map(|(date, _)| date);
        return Some(Next { what, date });
    }
    let is_open = |it: &&Step| it.done.is_none() && !initiative.state().is_over();
    let step = initiative.steps.values().find(is_open)?;
    Some(Next {
        what: Coming::Step(step.title.clone()),
        date: step.due,
    })
}

fn admits(query: &Query, initiative: &Initiative, row: &Row) -> bool {
    let by_state = query.states.is_empty() || query.states.contains(&row.state);
    let by_line = query.lines.is_empty() || query.lines.contains(&row.line);
    let by_owner = query.owners.is_empty() || query.owners.contains(&row.owner);
    // What concerns the whole school concerns every team.
    let by_team = query.teams.is_empty()
        || initiative.teams.is_empty()
        || !query.teams.is_disjoint(&initiative.teams);
    by_state && by_line && by_owner && by_team
}

fn answers(initiative: &Initiative, row: &Row, search: &str) -> bool {
    let says = |text: &str| fold(text).contains(search);
    search.is_empty()
        || [&row.title, &row.owner_name, &row.teams, &row.line_name]
            .into_iter()
            .any(|text| says(text))
        || says(&initiative.why)
        || initiative.steps.values().any(|it| says(&it.title))
}

/// What a column sorts by.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Text(String),
    Day(Option<PlanDate>),
    Rank(usize),
}

fn key(row: &Row, column: Column) -> Key {
    match column {
        Column::Title => Key::Text(sort_key(&row.title)),
        Column::Line => Key::Text(sort_key(&row.line_name)),
        Column::Owner => Key::Text(sort_key(&row.owner_name)),
        Column::Teams => Key::Text(sort_key(&row.teams)),
        Column::Start => Key::Day(row.start),
        Column::Due => Key::Day(row.due),
        Column::State => Key::Rank(rank(row.state)),
        Column::Steps => Key::Rank(row.steps_done * 1000 / row.steps.max(1)),
        Column::Next => Key::Day(row.next.as_ref().and_then(|it| it.date)),
    }
}

/// Running first: what needs attention stands on top.
const fn rank(state: InitiativeState) -> usize {
    match state {
        InitiativeState::Running => 0,
        InitiativeState::Planned => 1,
        InitiativeState::Idea => 2,
        InitiativeState::Done => 3,
        InitiativeState::Deselected => 4,
    }
}

const fn is_empty(row: &Row, column: Column) -> bool {
    match column {
        Column::Title | Column::State => false,
        Column::Line => row.line_name.is_empty(),
        Column::Owner => row.owner_name.is_empty(),
        Column::Teams => row.teams.is_empty(),
        Column::Start => row.start.is_none(),
        Column::Due => row.due.is_none(),
        Column::Steps => row.steps == 0,
        Column::Next => match &row.next {
            Some(next) => next.date.is_none(),
            None => true,
        },
    }
}

/// The order in which a column of the board lists its cards: what is over by when it ended, the
/// newest first; everything else by its day.
pub(super) fn by_end(row: &Row) -> impl Ord + use<> {
    let ended = row.since.filter(|_| row.state.is_over());
    (Reverse(ended), by_due(row))
}

fn by_due(row: &Row) -> (bool, Option<PlanDate>, String, InitiativeId) {
    (row.due.is_none(), row.due, sort_key(&row.title), row.id)
}

/// Brings rows of the same group together, in the order of lines or names, those without last.
fn group(plan: &Plan, grouping: Grouping, rows: &mut [Row]) -> Vec<Group> {
    let name = |row: &Row| match grouping {
        Grouping::None => String::new(),
        Grouping::Line => row.line_name.clone(),
        Grouping::Owner => row.owner_name.clone(),
    };
    match grouping {
        Grouping::None => return Vec::new(),
        Grouping::Line => {
            let order = &plan.strategy.line_order;
            rows.sort_by_key(|row| {
                let at = |id| order.iter().position(|it| *it == id);
                row.line.and_then(at).unwrap_or(usize::MAX)
            });
        }
        Grouping::Owner => rows.sort_by_key(|row| {
            let person = row.owner.filter(|_| !row.owner_name.is_empty());
            (person.is_none(), sort_key(&row.owner_name), person)
        }),
    }
    let same = |a: &Row, b: &Row| match grouping {
        Grouping::Line => a.line == b.line,
        Grouping::Owner | Grouping::None => a.owner == b.owner,
    };
    rows.chunk_by(same)
        .map(|chunk| Group {
            name: chunk.first().map_or_else(String::new, name),
            count: chunk.len(),
            running: chunk
                .iter()
                .filter(|row| row.state == InitiativeState::Running)
                .count(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::sample::{TODAY, limtorp};
    use crate::model::Language;

    fn listed(query: &Query) -> (Plan, Found) {
        let plan = limtorp(Language::Danish);
        let analysis = Analysis::of(&plan, TODAY);
        let found = found(&plan, &analysis, false, query);
        (plan, found)
    }

    #[test]
    fn every_initiative_is_in_exactly_one_state() {
        let (plan, found) = listed(&Query::default());
        let by_state = InitiativeState::ALL.map(|it| found.in_state(it));
        assert_eq!(by_state.iter().sum::<usize>(), found.rows.len());
        assert_eq!(found.rows.len(), plan.strategy.initiatives.len());
    }

    #[test]
    fn groups_hold_every_row_once_and_those_without_stand_last() {
        for grouping in [Grouping::Line, Grouping::Owner] {
            let (_, found) = listed(&Query {
                grouping,
                ..Query::default()
            });
            let counts = found.groups.iter().map(|it| it.count);
            assert_eq!(counts.sum::<usize>(), found.rows.len());
            let without = found.groups.iter().position(|it| it.name.is_empty());
            assert!(without.is_none_or(|at| at + 1 == found.groups.len()));
        }
    }

    #[test]
    fn what_has_no_day_stands_last_in_both_directions() {
        for descending in [false, true] {
            let (_, found) = listed(&Query {
                column: Column::Due,
                descending,
                ..Query::default()
            });
            let due: Vec<_> = found.rows.iter().map(|row| row.due).collect();
            assert!(due.is_sorted_by_key(|it| it.is_none()));
            let mut dated: Vec<_> = due.into_iter().flatten().collect();
            if descending {
                dated.reverse();
            }
            assert!(dated.is_sorted());
        }
    }

    #[test]
    fn what_concerns_the_whole_school_concerns_every_team() {
        let (plan, all) = listed(&Query::default());
        let team = *plan.teams.keys().next().unwrap();
        let (_, of_team) = listed(&Query {
            teams: [team].into(),
            ..Query::default()
        });
        let school_wide = |row: &&Row| row.teams.is_empty();
        let in_all = all.rows.iter().filter(school_wide).count();
        let in_team = of_team.rows.iter().filter(school_wide).count();
        assert_eq!(in_all, in_team);
        assert!(of_team.rows.len() < all.rows.len());
    }

    #[test]
    fn only_what_is_promised_is_overdue() {
        let (_, found) = listed(&Query::default());
        let overdue: Vec<_> = found.rows.iter().filter(|row| row.is_overdue).collect();
        assert!(!overdue.is_empty());
        assert!(overdue.iter().all(|row| row.state.is_promised()));
        let (late, dated) = found.overdue();
        assert!(late == overdue.len() && late <= dated);
    }
}
