//! The rows of the staff register: who is listed, in which order, and what is said of each.
//!
//! Plain functions of the plan, without egui, so that they can be tested and kept between frames.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::Analysis;
use crate::analysis::search::fold;
use crate::model::{Person, PersonId, Plan, PlanDate, RoleId, TeamId};
use crate::texts::sort_key;

/// Who is listed, by how they stand to the school.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Presence {
    /// Everybody who has not left, those who begin later included.
    #[default]
    Here,
    /// Those who began within the last year.
    Newcomers,
    /// Those who have left.
    Left,
    /// Everybody.
    All,
}

impl Presence {
    pub(super) const ALL: [Self; 4] = [Self::Here, Self::Newcomers, Self::Left, Self::All];

    /// What the choice is called.
    pub(super) const fn text_id(self) -> &'static str {
        match self {
            Self::Here => "staff-here",
            Self::Newcomers => "staff-newcomers",
            Self::Left => "staff-left-ones",
            Self::All => "staff-everybody",
        }
    }
}

/// How a person stands to the school today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Status {
    /// Employed for more than a year, or nobody knows since when.
    Employed,
    /// Employed since less than a year.
    Newcomer,
    /// Begins later.
    Coming(PlanDate),
    /// Left on that day.
    Left(PlanDate),
}

/// The columns that can be sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Column {
    #[default]
    Alias,
    Name,
    Team,
    Roles,
    Started,
    Status,
    Assessed,
}

/// What the register is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Query {
    /// What was typed in the search field.
    pub(super) search: String,
    /// Teams; empty means all, `None` among them means "in no team".
    pub(super) teams: BTreeSet<Option<TeamId>>,
    /// Roles; empty means all.
    pub(super) roles: BTreeSet<RoleId>,
    pub(super) presence: Presence,
    pub(super) column: Column,
    pub(super) descending: bool,
}

impl Query {
    /// Whether anything but the usual is left out.
    pub(super) fn is_narrow(&self) -> bool {
        !self.search.trim().is_empty()
            || !self.teams.is_empty()
            || !self.roles.is_empty()
            || self.presence != Presence::default()
    }
}

/// One person of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) person: PersonId,
    /// The names of the roles, in the order of the alphabet.
    pub(super) roles: String,
    pub(super) status: Status,
    /// When anybody last rated the person; `None` when nobody did.
    pub(super) assessed: Option<PlanDate>,
}

/// The rows that the query asks for.
pub(super) fn rows(plan: &Plan, analysis: &Analysis, query: &Query) -> Vec<Row> {
    let newcomers: BTreeSet<PersonId> = analysis
        .people
        .iter()
        .filter(|it| it.is_newcomer)
        .map(|it| it.person)
        .collect();
    let search = fold(query.search.trim());
    let found = plan.people.iter().filter_map(|(id, person)| {
        let status = status(person, newcomers.contains(id), analysis.today);
        (admits(query, person, status) && answers(plan, person, &search)).then(|| Row {
            person: *id,
            roles: role_names(plan, person),
            status,
            assessed: last_rated(analysis, *id),
        })
    });
    let mut found: Vec<(Key, Row)> = found
        .map(|row| (key(plan, &row, query.column), row))
        .collect();
    found.sort_by(|(a, _), (b, _)| {
        let order = a.0.cmp(&b.0);
        let order = if query.descending {
            order.reverse()
        } else {
            order
        };
        // What is empty stands last in both directions.
        a.1.cmp(&b.1).then(order).then_with(|| a.2.cmp(&b.2))
    });
    found.into_iter().map(|(_, row)| row).collect()
}

fn status(person: &Person, is_newcomer: bool, today: PlanDate) -> Status {
    match (person.started, person.left) {
        (_, Some(left)) if left < today => Status::Left(left),
        (Some(started), _) if started > today => Status::Coming(started),
        _ if is_newcomer => Status::Newcomer,
        _ => Status::Employed,
    }
}

fn admits(query: &Query, person: &Person, status: Status) -> bool {
    let by_presence = match query.presence {
        Presence::Here => !matches!(status, Status::Left(_)),
        Presence::Newcomers => status == Status::Newcomer,
        Presence::Left => matches!(status, Status::Left(_)),
        Presence::All => true,
    };
    let by_team = query.teams.is_empty() || query.teams.contains(&person.team);
    let by_role = query.roles.is_empty() || !query.roles.is_disjoint(&person.roles);
    by_presence && by_team && by_role
}

fn answers(plan: &Plan, person: &Person, search: &str) -> bool {
    let team = || {
        person
            .team
            .and_then(|id| plan.teams.get(&id))
            .is_some_and(|team| fold(&team.name).contains(search))
    };
    search.is_empty()
        || fold(&person.alias).contains(search)
        || person
            .name
            .as_deref()
            .is_some_and(|name| fold(name).contains(search))
        || team()
}

fn role_names(plan: &Plan, person: &Person) -> String {
    let mut names: Vec<&str> = person
        .roles
        .iter()
        .filter_map(|id| plan.roles.get(id))
        .map(|role| role.name.as_str())
        .collect();
    names.sort_unstable();
    names.join(", ")
}

fn last_rated(analysis: &Analysis, person: PersonId) -> Option<PlanDate> {
    let cells = analysis.standings.row(person);
    cells.iter().filter_map(|cell| cell.last_rated()).max()
}

/// What is sorted by: the value, whether it is empty, and the alias to settle ties.
struct Key(Value, bool, String);

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Value {
    Text(String),
    Day(Option<PlanDate>),
    Status(Status),
}

fn key(plan: &Plan, row: &Row, column: Column) -> Key {
    let Some(person) = plan.people.get(&row.person) else {
        return Key(Value::Day(None), true, String::new());
    };
    let team = || person.team.and_then(|id| plan.teams.get(&id));
    let value = match column {
        Column::Alias => Value::Text(sort_key(&person.alias)),
        Column::Name => Value::Text(sort_key(person.name.as_deref().unwrap_or_default())),
        Column::Team => Value::Text(team().map_or_else(String::new, |it| sort_key(&it.name))),
        Column::Roles => Value::Text(sort_key(&row.roles)),
        Column::Started => Value::Day(person.started),
        Column::Status => Value::Status(row.status),
        Column::Assessed => Value::Day(row.assessed),
    };
    let is_empty = match &value {
        Value::Text(text) => text.is_empty(),
        Value::Day(day) => day.is_none(),
        Value::Status(_) => false,
    };
    Key(value, is_empty, sort_key(&person.alias))
}

/// What goes with a person who is removed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Belongings {
    /// Levels given to the person.
    pub(super) ratings: usize,
    /// Agreements with the person.
    pub(super) agreements: usize,
}

impl Belongings {
    pub(super) fn of(plan: &Plan, person: PersonId) -> Self {
        let own = plan.assessments.values().filter(|it| it.person == person);
        let agreements = plan.agreements.values();
        Self {
            ratings: own.map(|it| it.levels.len()).sum(),
            agreements: agreements.filter(|it| it.person == person).count(),
        }
    }
}

/// How many people without a leaving date in the past are in each team; the key `None` counts
/// those in no team.
pub(super) fn team_sizes(plan: &Plan, today: PlanDate) -> BTreeMap<Option<TeamId>, usize> {
    let mut sizes = BTreeMap::new();
    for person in plan.people.values() {
        if person.left.is_none_or(|left| left >= today) {
            *sizes.entry(person.team).or_default() += 1;
        }
    }
    sizes
}

/// Names in the order of the alphabet, letter case and accents aside.
pub(super) fn by_name<Id: Ord + Copy>(
    named: impl Iterator<Item = (Id, String)>,
) -> Vec<(Id, String)> {
    let mut named: Vec<(String, Id, String)> = named
        .map(|(id, name)| (sort_key(&name), id, name))
        .collect();
    named.sort();
    named.into_iter().map(|(_, id, name)| (id, name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::sample::{TODAY, limtorp};
    use crate::model::Language;

    fn found(query: &Query) -> (Plan, Vec<Row>) {
        let plan = limtorp(Language::Danish);
        let analysis = Analysis::of(&plan, TODAY);
        let rows = rows(&plan, &analysis, query);
        (plan, rows)
    }

    fn with(presence: Presence) -> Query {
        Query {
            presence,
            ..Query::default()
        }
    }

    #[test]
    fn everybody_is_either_here_or_has_left() {
        let (plan, all) = found(&with(Presence::All));
        assert_eq!(all.len(), plan.people.len());
        let (here, left) = (found(&with(Presence::Here)), found(&with(Presence::Left)));
        assert_eq!(here.1.len() + left.1.len(), all.len());
        assert!(!left.1.is_empty());
        let (_, newcomers) = found(&with(Presence::Newcomers));
        assert!(newcomers.iter().all(|row| row.status == Status::Newcomer));
    }

    #[test]
    fn a_team_is_found_by_its_name_and_by_its_filter_alike() {
        let (plan, _) = found(&Query::default());
        let (team, name) = plan
            .teams
            .iter()
            .map(|(id, it)| (*id, &it.name))
            .next()
            .unwrap();
        let (_, by_search) = found(&Query {
            search: name.to_uppercase(),
            ..Query::default()
        });
        let (_, by_filter) = found(&Query {
            teams: BTreeSet::from([Some(team)]),
            ..Query::default()
        });
        assert!(!by_filter.is_empty());
        assert_eq!(by_search, by_filter);
    }

    #[test]
    fn who_was_never_assessed_stands_last_in_both_directions() {
        for descending in [false, true] {
            let (_, rows) = found(&Query {
                column: Column::Assessed,
                descending,
                presence: Presence::All,
                ..Query::default()
            });
            let dated: Vec<_> = rows.iter().map_while(|row| row.assessed).collect();
            assert!(
                rows.iter()
                    .skip(dated.len())
                    .all(|row| row.assessed.is_none())
            );
            let mut sorted = dated.clone();
            sorted.sort();
            if descending {
                sorted.reverse();
            }
            assert_eq!(dated, sorted);
        }
    }

    #[test]
    fn what_goes_with_people_adds_up_to_everything_in_the_plan() {
        let plan = limtorp(Language::Danish);
        let of = |id: &PersonId| Belongings::of(&plan, *id);
        let ratings: usize = plan.people.keys().map(|id| of(id).ratings).sum();
        let agreements: usize = plan.people.keys().map(|id| of(id).agreements).sum();
        let given = plan.assessments.values().map(|it| it.levels.len()).sum();
        assert_eq!((ratings, agreements), (given, plan.agreements.len()));
    }

    #[test]
    fn teams_hold_everybody_who_has_not_left() {
        let (plan, here) = found(&with(Presence::Here));
        assert_eq!(team_sizes(&plan, TODAY).values().sum::<usize>(), here.len());
    }
}
