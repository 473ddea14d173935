//! Things that one side removed: with what goes with them, or not at all.
//!
//! A removal takes much with it: ratings with a person, links with a team. So it is carried out
//! on the other copies as the edit that it was, and what is left to be merged are changes of
//! fields. It is not carried out where it would cost something that the other side wrote; the
//! thing then stays with all that belongs to it.

use std::collections::BTreeSet;

use imbl::OrdMap;
use imbl::ordmap::DiffItem;

use super::part::{Notes, Part as _};
use crate::document::edit::{
    AgreementEdit, AssessmentEdit, BaselineEdit, Edit, FrameworkEdit, GoalEdit, IndicatorEdit,
    InitiativeEdit, LineEdit, LogEdit, SchoolEdit, StaffEdit, TensionEdit, WorkshopEdit, YearEdit,
    drop_stale_references,
};
use crate::model::{Item, LogEntryId, Plan, Problem};

/// Something that can be removed and that other things can point to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Thing {
    /// A thing of the plan.
    Item(Item),
    /// An entry of the log.
    Entry(LogEntryId),
}

impl Thing {
    pub(super) fn is_in(self, plan: &Plan) -> bool {
        match self {
            Self::Item(item) => plan.contains(item),
            Self::Entry(id) => plan.log.contains_key(&id),
        }
    }

    /// Its place among others in which no clock has a say.
    fn place(self) -> (u128, Self) {
        let id = match self {
            Self::Item(item) => item.id(),
            Self::Entry(id) => Some(id.uuid()),
        };
        let turned = id.map_or(0, |id| id.as_u128().reverse_bits());
        (turned, self)
    }
}

/// Things of `before` that are not in `after`.
pub(super) fn removed(before: &Plan, after: &Plan) -> Vec<Thing> {
    let (old, new) = (&before.strategy, &after.strategy);
    let mut all = Vec::new();
    let mut find = |found: Vec<Item>| all.extend(found.into_iter().map(Thing::Item));
    find(gone(
        &before.departments,
        &after.departments,
        Item::Department,
    ));
    find(gone(&before.teams, &after.teams, Item::Team));
    find(gone(&before.roles, &after.roles, Item::Role));
    find(gone(&before.people, &after.people, Item::Person));
    find(gone(&before.areas, &after.areas, Item::Area));
    find(gone(
        &before.competences,
        &after.competences,
        Item::Competence,
    ));
    find(gone(&before.rounds, &after.rounds, Item::Round));
    find(gone(&before.agreements, &after.agreements, Item::Agreement));
    find(gone(&old.lines, &new.lines, Item::Line));
    find(gone(&old.goals, &new.goals, Item::Goal));
    find(gone(&old.indicators, &new.indicators, Item::Indicator));
    find(gone(&old.initiatives, &new.initiatives, Item::Initiative));
    find(gone(&old.events, &new.events, Item::Event));
    find(gone(&before.baselines, &after.baselines, Item::Baseline));
    find(gone(&before.tensions, &after.tensions, Item::Tension));
    find(gone(&before.workshops, &after.workshops, Item::Workshop));
    all.extend(gone(&before.log, &after.log, Thing::Entry));
    all.sort_by_cached_key(|it| it.place());
    all
}

fn gone<K: Ord + Copy, V: PartialEq, T>(
    before: &OrdMap<K, V>,
    after: &OrdMap<K, V>,
    thing: fn(K) -> T,
) -> Vec<T> {
    let removed = before.diff(after).filter_map(|it| match it {
        DiffItem::Remove(id, _) => Some(thing(*id)),
        DiffItem::Add(..) | DiffItem::Update { .. } => None,
    });
    removed.collect()
}

/// The edit that removes a thing; `None` for what every plan has.
pub(in crate::document) const fn removal(item: Item) -> Option<Edit> {
    Some(match item {
        Item::School | Item::Framework | Item::Foundation | Item::Cell(..) => return None,
        Item::Department(id) => Edit::School(SchoolEdit::RemoveDepartment { id }),
        Item::Team(id) => Edit::Staff(StaffEdit::RemoveTeam { id }),
        Item::Role(id) => Edit::Staff(StaffEdit::RemoveRole { id }),
        Item::Person(id) => Edit::Staff(StaffEdit::RemovePerson { id }),
        Item::Area(id) => Edit::Framework(FrameworkEdit::RemoveArea { id }),
        Item::Competence(id) => Edit::Framework(FrameworkEdit::RemoveCompetence { id }),
        Item::Round(id) => Edit::Assessment(AssessmentEdit::RemoveRound { id }),
        Item::Agreement(id) => Edit::Agreement(AgreementEdit::Remove { id }),
        Item::Line(id) => Edit::Line(LineEdit::Remove { id }),
        Item::Goal(id) => Edit::Goal(GoalEdit::Remove { id }),
        Item::Indicator(id) => Edit::Indicator(IndicatorEdit::Remove { id }),
        Item::Initiative(id) => Edit::Initiative(InitiativeEdit::Remove { id }),
        Item::Event(id) => Edit::Year(YearEdit::Remove { id }),
        Item::Baseline(id) => Edit::Baseline(BaselineEdit::Remove { id }),
        Item::Tension(id) => Edit::Tension(TensionEdit::Remove { id }),
        Item::Workshop(id) => Edit::Workshop(WorkshopEdit::Remove { id }),
    })
}

/// Removes things with what goes with them. What stood in one of them stays, without a place,
/// where `lives` says so: somebody moved it elsewhere before.
pub(super) fn take_out<'a>(
    plan: &mut Plan,
    things: impl IntoIterator<Item = &'a Thing>,
    lives: impl Fn(Thing) -> bool,
) {
    let lives = |item: Item| lives(Thing::Item(item));
    for thing in things {
        if !thing.is_in(plan) {
            continue;
        }
        let strategy = &mut plan.strategy;
        match thing {
            Thing::Item(Item::Area(id)) => {
                if let Some(area) = plan.areas.get_mut(id) {
                    area.competences.retain(|it| !lives(Item::Competence(*it)));
                }
            }
            Thing::Item(Item::Line(id)) => {
                let goals = strategy.lines.get(id).map(|it| it.goals.clone());
                let goals = goals.into_iter().flatten();
                for goal in goals.filter(|it| !lives(Item::Goal(*it))) {
                    if let Some(goal) = strategy.goals.get_mut(&goal) {
                        goal.indicators.retain(|it| !lives(Item::Indicator(*it)));
                    }
                }
                if let Some(line) = strategy.lines.get_mut(id) {
                    line.goals.retain(|it| !lives(Item::Goal(*it)));
                }
            }
            Thing::Item(Item::Goal(id)) => {
                if let Some(goal) = strategy.goals.get_mut(id) {
                    goal.indicators.retain(|it| !lives(Item::Indicator(*it)));
                }
            }
            Thing::Item(_) | Thing::Entry(_) => {}
        }
        let edit = match thing {
            Thing::Item(item) => removal(*item),
            Thing::Entry(id) => Some(Edit::Log(LogEdit::Remove { id: *id })),
        };
        if let Some(Err(error)) = edit.map(|edit| edit.apply(plan)) {
            log::debug!("what was removed is gone already: {error}");
        }
    }
}

/// Which of the things that one side removed must stay, because the other side wrote something
/// that would go with them.
///
/// `base` and `other` are without what the other side removed itself; `remover` is the plan of
/// the one who removed `gone`.
pub(super) fn kept(base: &Plan, other: &Plan, gone: &[Thing], remover: &Plan) -> BTreeSet<Thing> {
    let mut kept = BTreeSet::new();
    if gone.is_empty() {
        return kept;
    }
    let mut without = base.clone();
    take_out(&mut without, gone, |it| it.is_in(remover));
    if costs_nothing(base, other, &without) {
        return kept;
    }
    let mut without = base.clone();
    for thing in gone {
        let mut next = without.clone();
        take_out(&mut next, [thing], |it| {
            it.is_in(remover) || kept.contains(&it)
        });
        if costs_nothing(base, other, &next) {
            without = next;
        } else {
            kept.insert(*thing);
        }
    }
    with_what_belongs_to_them(&mut kept, base, gone);
    kept
}

/// Whether what the other side wrote fits a plan from which something was removed.
fn costs_nothing(base: &Plan, other: &Plan, without: &Plan) -> bool {
    let mut notes = Notes::default();
    let merged = Plan::merge(Some(base), other, without, &mut notes);
    let is_missed = |problem| problem == Problem::MissingReference;
    notes.is_empty() && !merged.violations().iter().any(|it| is_missed(it.problem))
}

/// What stays keeps the place it stands in, and all that went with it.
fn with_what_belongs_to_them(kept: &mut BTreeSet<Thing>, base: &Plan, gone: &[Thing]) {
    for _depth in 0..2 {
        let places = kept.iter().filter_map(|it| place_of(base, *it));
        let places: Vec<Thing> = places.filter(|it| gone.contains(it)).collect();
        kept.extend(places);
    }
    let along = kept.iter().flat_map(|it| goes_with(base, *it));
    let along: Vec<Thing> = along.filter(|it| gone.contains(it)).collect();
    kept.extend(along);
}

fn place_of(base: &Plan, thing: Thing) -> Option<Thing> {
    let place = match thing {
        Thing::Item(Item::Competence(id)) => {
            let mut areas = base.areas.iter();
            let area = areas.find(|(_, it)| it.competences.contains(&id));
            Item::Area(*area?.0)
        }
        Thing::Item(Item::Goal(id)) => Item::Line(base.strategy.line_of_goal(id)?),
        Thing::Item(Item::Indicator(id)) => Item::Goal(base.strategy.goal_of_indicator(id)?),
        Thing::Item(_) | Thing::Entry(_) => return None,
    };
    Some(Thing::Item(place))
}

/// What is removed with a thing: agreements with a person, goals with a line.
fn goes_with(base: &Plan, thing: Thing) -> Vec<Thing> {
    let mut without = base.clone();
    take_out(&mut without, [&thing], |_| false);
    let along = removed(base, &without).into_iter();
    along.filter(|it| *it != thing).collect()
}

/// Those of the things that do not go with another of them.
pub(super) fn by_themselves(base: &Plan, things: &BTreeSet<Thing>) -> BTreeSet<Thing> {
    let along = things.iter().flat_map(|it| goes_with(base, *it));
    let along: BTreeSet<Thing> = along.collect();
    things.difference(&along).copied().collect()
}

/// Lets go of what still points to something that was removed; what is removed already takes its
/// links along once more.
pub(super) fn let_go(plan: &mut Plan, gone: &[Thing]) {
    let is_missed = |problem| problem == Problem::MissingReference;
    if !plan.violations().iter().any(|it| is_missed(it.problem)) {
        return;
    }
    for thing in gone {
        if let Thing::Item(item) = thing
            && !thing.is_in(plan)
            && let Some(Err(error)) = removal(*item).map(|edit| edit.apply(plan))
        {
            log::debug!("nothing pointed to what was removed: {error}");
        }
    }
    drop_stale_references(plan);
}

/// The plan as if its owner had not removed what stays.
///
/// `base` is without everything else that was removed; whatever its owner changed holds.
pub(super) fn restored(plan: &Plan, base: &Plan, kept: &BTreeSet<Thing>) -> Plan {
    if kept.is_empty() {
        return plan.clone();
    }
    let mut without = base.clone();
    take_out(&mut without, kept, |it| it.is_in(plan));
    Plan::merge(Some(&without), plan, base, &mut Notes::preferring_ours())
}
