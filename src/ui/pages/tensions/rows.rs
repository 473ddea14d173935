//! Which tensions are listed, in which groups and order. Plain functions without egui.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::TensionFigures;
use crate::analysis::tensions::{RoundFigures, Spread, Stand};
use crate::model::{Boundary, LineId, Plan, Tension, TensionId};

/// The figures of tensions by their ids.
type Figures = BTreeMap<TensionId, TensionFigures>;

/// By what the list is cut.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Grouping {
    #[default]
    Nothing,
    Boundary,
    Line,
}

impl Grouping {
    pub(super) const ALL: [Self; 3] = [Self::Nothing, Self::Boundary, Self::Line];

    pub(super) const fn title(self) -> &'static str {
        match self {
            Self::Nothing => "tensions-group-nothing",
            Self::Boundary => "tensions-group-boundary",
            Self::Line => "tensions-group-line",
        }
    }
}

/// In which order the list stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// As the school has ordered them.
    #[default]
    Own,
    /// Those with the longest way from now to wanted first.
    Way,
    /// Those on which people stand furthest apart first.
    Apart,
    /// Those that were voted on last first; never voted on last.
    Newest,
}

impl Order {
    pub(super) const ALL: [Self; 4] = [Self::Own, Self::Way, Self::Apart, Self::Newest];

    pub(super) const fn title(self) -> &'static str {
        match self {
            Self::Own => "tensions-order-own",
            Self::Way => "tensions-order-way",
            Self::Apart => "tensions-order-apart",
            Self::Newest => "tensions-order-newest",
        }
    }
}

/// What is listed.
#[derive(Clone, Debug, Default)]
pub(super) struct Query {
    pub(super) grouping: Grouping,
    pub(super) order: Order,
    /// Boundaries; empty means all.
    pub(super) boundaries: BTreeSet<Boundary>,
    /// Lines; empty means all.
    pub(super) lines: BTreeSet<LineId>,
}

/// What a group of the list has in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    Everything,
    Boundary(Boundary),
    Line(LineId),
    /// Those that have none.
    Rest,
}

/// A group of the list.
pub(super) type Group = (Head, Vec<TensionId>);

impl Query {
    /// Whether the list is the school's own, in one piece, so that a tension can be moved in it.
    pub(super) fn is_plain(&self) -> bool {
        self.grouping == Grouping::Nothing
            && self.order == Order::Own
            && self.boundaries.is_empty()
            && self.lines.is_empty()
    }

    /// The groups with what they hold; a tension stands in every group that it belongs to, and
    /// empty groups are left out.
    pub(super) fn groups(&self, plan: &Plan, figures: &Figures) -> Vec<Group> {
        let fits = |it: &Tension| {
            (self.boundaries.is_empty() || !self.boundaries.is_disjoint(&it.boundaries))
                && (self.lines.is_empty() || !self.lines.is_disjoint(&it.lines))
        };
        let mut all: Vec<_> = plan
            .tensions_in_order()
            .filter(|(_, it)| fits(it))
            .collect();
        let newest = |id: TensionId| figures.get(&id).and_then(TensionFigures::newest);
        match self.order {
            Order::Own => {}
            Order::Way => all.sort_by_key(|(id, _)| Reverse(newest(*id).map(way))),
            Order::Apart => all.sort_by_key(|(id, _)| Reverse(newest(*id).map(apart))),
            Order::Newest => all.sort_by_key(|(id, _)| Reverse(newest(*id).map(|it| it.date))),
        }
        let of = |belongs: &dyn Fn(&Tension) -> bool| -> Vec<TensionId> {
            let those = all.iter().filter(|(_, it)| belongs(it));
            those.map(|(id, _)| *id).collect()
        };
        let mut groups: Vec<Group> = match self.grouping {
            Grouping::Nothing => vec![(Head::Everything, of(&|_| true))],
            Grouping::Boundary => {
                let each = Boundary::ALL.into_iter();
                let each =
                    each.map(|of_| (Head::Boundary(of_), of(&|it| it.boundaries.contains(&of_))));
                each.chain([(Head::Rest, of(&|it| it.boundaries.is_empty()))])
                    .collect()
            }
            Grouping::Line => {
                let each = plan.strategy.lines_in_order();
                let each = each.map(|(id, _)| (Head::Line(id), of(&|it| it.lines.contains(&id))));
                each.chain([(Head::Rest, of(&|it| it.lines.is_empty()))])
                    .collect()
            }
        };
        groups.retain(|(_, those)| !those.is_empty());
        groups
    }
}

fn way(round: &RoundFigures) -> u16 {
    round.all.way().map_or(0, i16::unsigned_abs)
}

/// How far the middle half of those who voted stand apart, on now or on wanted.
fn apart(round: &RoundFigures) -> u8 {
    let width = |it: &Spread| it.quartiles().map_or(0, |(low, high)| high.abs_diff(low));
    Stand::both(&round.all)
        .into_iter()
        .map(width)
        .max()
        .unwrap_or(0)
}
