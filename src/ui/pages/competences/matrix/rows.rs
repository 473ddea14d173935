//! What the matrix shows, computed from plan, ratings and filters without drawing anything.

use crate::action::{Frozen, Narrowing};
use crate::analysis::gap::{Fulfilment, Gap};
use crate::analysis::search::fold;
use crate::analysis::{Analysis, Standings, View};
use crate::model::{AreaId, CompetenceId, Level, PersonId, Plan, Requirement};
use crate::texts::sort_key;

/// By what the rows are sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum SortBy {
    /// What the person is shown as.
    #[default]
    Name,
    /// The team, then the name.
    Team,
    /// How many required levels are met.
    Met,
    /// The level in a competence; not assessed last.
    Level(CompetenceId),
}

/// The order of the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sort {
    /// By what.
    pub(super) by: SortBy,
    /// From high to low.
    pub(super) downwards: bool,
}

/// Which people are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum RowFilter {
    /// Everybody.
    #[default]
    All,
    /// Those below an expectation somewhere.
    BelowExpected,
    /// Those on level 0 somewhere.
    OnZero,
    /// Those with a competence that is not assessed.
    NotAssessed,
}

impl RowFilter {
    pub(super) const ALL: [Self; 4] = [
        Self::All,
        Self::BelowExpected,
        Self::OnZero,
        Self::NotAssessed,
    ];

    pub(super) const fn label(self) -> &'static str {
        match self {
            Self::All => "matrix-filter-all",
            Self::BelowExpected => "matrix-filter-below",
            Self::OnZero => "matrix-filter-zero",
            Self::NotAssessed => "matrix-filter-not-assessed",
        }
    }
}

/// What the rows are made from; the same question gives the same rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Question {
    pub(super) narrowing: Narrowing,
    pub(super) sort: Sort,
    pub(super) filter: RowFilter,
    pub(super) find: String,
    pub(super) names: bool,
    pub(super) frozen: Frozen,
}

/// One person of the matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) person: PersonId,
    /// What the person is shown as.
    pub(super) name: String,
    /// The team's name; empty for none.
    pub(super) team: String,
    /// What is asked of the person and met.
    pub(super) gap: Gap,
    /// Whether the person stays at the top.
    pub(super) pinned: bool,
    /// The position of the person in the standings; `None` when the day has nothing on them.
    table_row: Option<usize>,
}

/// One competence of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) competence: CompetenceId,
    /// The area it stands in.
    pub(super) area: AreaId,
    /// The position of the competence in the standings.
    table_column: Option<usize>,
}

/// What one cell shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    pub(super) level: Option<Level>,
    pub(super) requirement: Option<Requirement>,
}

impl Shown {
    /// Whether the level lies below the target.
    pub(super) fn is_below(self) -> bool {
        let below = self
            .requirement
            .and_then(|it| Fulfilment::of(self.level, it));
        matches!(below, Some(Fulfilment::BelowLowest | Fulfilment::Partly))
    }
}

/// People and competences of the matrix, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    pub(super) rows: Vec<Row>,
    pub(super) columns: Vec<Column>,
    /// How many columns, from the first, stay in view.
    pub(super) frozen: usize,
    /// How many rows, from the first, stay in view.
    pub(super) pinned: usize,
    view: View,
}

impl Rows {
    pub(super) fn of(
        plan: &Plan,
        analysis: &Analysis,
        standings: &Standings,
        question: &Question,
    ) -> Self {
        let slice = question.narrowing.slice(plan);
        let wanted = slice.competences(plan);
        let columns: Vec<Column> = plan
            .framework
            .area_order
            .iter()
            .filter_map(|area| plan.areas.get(area).map(|it| (*area, it)))
            .flat_map(|(area, it)| {
                it.competences
                    .iter()
                    .map(move |competence| (area, *competence))
            })
            .filter(|(_, competence)| wanted.contains(competence))
            .map(|(area, competence)| Column {
                competence,
                area,
                table_column: standings.grid().column_of(competence),
            })
            .collect();
        let find = fold(&question.find);
        let until = question.frozen.until;
        let until = until.and_then(|id| columns.iter().position(|it| it.competence == id));
        let mut this = Self {
            rows: Vec::new(),
            columns,
            frozen: until.map_or(0, |at| at + 1),
            pinned: 0,
            view: slice.view,
        };
        for id in slice.people(plan, analysis.today) {
            let Some(person) = plan.people.get(&id) else {
                continue;
            };
            let name = match &person.name {
                Some(name) if question.names => name.clone(),
                _ => person.alias.clone(),
            };
            let team = person.team.and_then(|team| plan.teams.get(&team));
            let team = team.map_or_else(String::new, |team| team.name.clone());
            let found =
                find.is_empty() || fold(&name).contains(&find) || fold(&team).contains(&find);
            let pinned = question.frozen.people.contains(&id);
            if found || pinned {
                let table_row = standings.grid().row_of(id);
                let row = Row {
                    person: id,
                    name,
                    team,
                    gap: Gap::default(),
                    pinned,
                    table_row,
                };
                this.rows.push(row);
            }
        }
        this.measure(analysis, standings);
        this.keep(analysis, standings, question.filter);
        this.sort(analysis, standings, question.sort);
        this.pinned = this.rows.iter().filter(|row| row.pinned).count();
        this
    }

    /// What the cell shows.
    pub(super) fn cell(
        &self,
        analysis: &Analysis,
        standings: &Standings,
        row: &Row,
        column: &Column,
    ) -> Shown {
        let place = row.table_row.zip(column.table_column);
        let cell = place.and_then(|(row, column)| standings.row_at(row).get(column));
        let asked = place.and_then(|(row, column)| analysis.requirements.row_at(row).get(column));
        Shown {
            level: cell.and_then(|cell| cell.level_as(self.view)),
            requirement: asked.copied().flatten(),
        }
    }

    /// The position of a person among the rows.
    pub(super) fn row_of(&self, person: PersonId) -> Option<usize> {
        self.rows.iter().position(|row| row.person == person)
    }

    /// The position of a competence among the columns.
    pub(super) fn column_of(&self, competence: CompetenceId) -> Option<usize> {
        self.columns
            .iter()
            .position(|column| column.competence == competence)
    }

    fn measure(&mut self, analysis: &Analysis, standings: &Standings) {
        let gaps: Vec<Gap> = self
            .rows
            .iter()
            .map(|row| {
                let mut gap = Gap::default();
                for column in &self.columns {
                    let shown = self.cell(analysis, standings, row, column);
                    gap.add(shown.level, shown.requirement);
                }
                gap
            })
            .collect();
        for (row, gap) in self.rows.iter_mut().zip(gaps) {
            row.gap = gap;
        }
    }

    fn keep(&mut self, analysis: &Analysis, standings: &Standings, filter: RowFilter) {
        let fits = |shown: Shown| match filter {
            RowFilter::All => true,
            RowFilter::BelowExpected => shown.is_below(),
            RowFilter::OnZero => shown.level == Some(Level::ZERO),
            RowFilter::NotAssessed => shown.level.is_none(),
        };
        if filter == RowFilter::All {
            return;
        }
        let kept: Vec<bool> = self
            .rows
            .iter()
            .map(|row| {
                let fits = |column| fits(self.cell(analysis, standings, row, column));
                row.pinned || self.columns.iter().any(fits)
            })
            .collect();
        let mut kept = kept.into_iter();
        self.rows.retain(|_| kept.next().unwrap_or(true));
    }

    fn sort(&mut self, analysis: &Analysis, standings: &Standings, sort: Sort) {
        let rows = std::mem::take(&mut self.rows);
        let mut keyed: Vec<(SortKey, Row)> = rows
            .into_iter()
            .map(|row| (self.sort_key(analysis, standings, &row, sort.by), row))
            .collect();
        keyed.sort_by(|(a, _), (b, _)| {
            let order = a.value.cmp(&b.value);
            let order = if sort.downwards {
                order.reverse()
            } else {
                order
            };
            b.pinned
                .cmp(&a.pinned)
                .then(a.missing.cmp(&b.missing))
                .then(order)
                .then_with(|| a.name.cmp(&b.name))
        });
        self.rows = keyed.into_iter().map(|(_, row)| row).collect();
    }

    fn sort_key(
        &self,
        analysis: &Analysis,
        standings: &Standings,
        row: &Row,
        by: SortBy,
    ) -> SortKey {
        let name = sort_key(&row.name);
        let (missing, value) = match by {
            SortBy::Name => (false, name.clone()),
            SortBy::Team => (row.team.is_empty(), sort_key(&row.team)),
            SortBy::Met => {
                let share = row.gap.share();
                (
                    share.is_none(),
                    format!("{:08.5}", share.unwrap_or_default()),
                )
            }
            SortBy::Level(competence) => {
                let column = self.columns.iter().find(|it| it.competence == competence);
                let level =
                    column.and_then(|column| self.cell(analysis, standings, row, column).level);
                let value = level.map_or_else(String::new, |level| level.get().to_string());
                (level.is_none(), value)
            }
        };
        SortKey {
            pinned: row.pinned,
            missing,
            value,
            name,
        }
    }
}

struct SortKey {
    /// Whether the row stays at the top; such rows come first either way.
    pinned: bool,
    /// Whether there is nothing to sort by; such rows come last either way.
    missing: bool,
    value: String,
    name: String,
}
