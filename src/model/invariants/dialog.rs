//! What must hold of tensions, workshops and the open ballot box.

use std::collections::BTreeSet;

use super::{Check, Limit, Problem};
use crate::model::{
    Activity, Ballot, Became, Counts, Decision, EarlyWarning, GroupAnswers, GroupDots,
    GroupPositions, Item, Positions, RoomGroup, Side, Task, Tension, TensionId, Workshop,
    WorkshopId,
};

impl Check<'_> {
    pub(super) fn dialog(&mut self) {
        let plan = self.plan;
        self.count(plan.tensions.len(), Limit::OTHERS, "tensions");
        self.order(
            &plan.tension_order,
            |id| plan.tensions.contains_key(id),
            plan.tensions.keys().copied(),
            "tension_order",
        );
        for (id, tension) in &plan.tensions {
            self.tension(*id, tension);
        }
        self.count(plan.workshops.len(), Limit::OTHERS, "workshops");
        for (id, workshop) in &plan.workshops {
            self.workshop(*id, workshop);
        }
        if let Some(ballot) = &plan.ballot {
            self.ballot(ballot);
        }
    }

    fn tension(&mut self, id: TensionId, tension: &Tension) {
        let Tension {
            poles,
            built_in,
            about,
            lines,
            boundaries: _,
            practice: _,
            map,
            positions,
        } = tension;
        for pole in poles {
            self.name(pole, || format!("tensions.{id}.poles"));
        }
        let fits = built_in.is_none_or(|it| (1..=Tension::BUILT_IN).contains(&it));
        self.require(fits, Problem::OutOfRange, || {
            format!("tensions.{id}.built_in")
        });
        self.text(about, || format!("tensions.{id}.about"));
        let known = &self.plan.strategy.lines;
        self.all_known(
            lines,
            |it| known.contains_key(it),
            || format!("tensions.{id}.lines"),
        );
        self.text(&map.purpose, || format!("tensions.{id}.map.purpose"));
        self.text(&map.fear, || format!("tensions.{id}.map.fear"));
        for side in &map.sides {
            self.side(id, side);
        }
        self.count(positions.len(), Limit::OTHERS, "tensions.positions");
        for (round, positions) in positions {
            self.positions(positions, || format!("tensions.{id}.positions.{round}"));
        }
    }

    fn side(&mut self, id: TensionId, side: &Side) {
        for points in [&side.upsides, &side.downsides] {
            self.count(points.len(), Limit::NAME, "tensions.map.sides");
            for point in points {
                self.said(point, || format!("tensions.{id}.map.sides"));
            }
        }
        self.count(side.actions.len(), Limit::NAME, "tensions.map.actions");
        for (step_id, step) in &side.actions {
            let field = || format!("tensions.{id}.map.actions.{step_id}");
            self.said(&step.text, field);
            let initiatives = &self.plan.strategy.initiatives;
            let known = step
                .initiative
                .is_none_or(|it| initiatives.contains_key(&it));
            self.require(known, Problem::MissingReference, field);
        }
        self.count(side.warnings.len(), Limit::NAME, "tensions.map.warnings");
        for (warning_id, warning) in &side.warnings {
            let EarlyWarning {
                sign,
                ask_on,
                answers,
            } = warning;
            let field = || format!("tensions.{id}.map.warnings.{warning_id}");
            self.said(sign, field);
            self.date(*ask_on, field);
            self.count(answers.len(), Limit::OTHERS, "tensions.map.answers");
            for (date, answer) in answers {
                self.date(Some(*date), field);
                self.text(&answer.note, field);
            }
        }
    }

    fn positions(&mut self, positions: &Positions, field: impl Fn() -> String) {
        self.date(Some(positions.date), &field);
        let workshops = &self.plan.workshops;
        let known = positions
            .workshop
            .is_none_or(|it| workshops.contains_key(&it));
        self.require(known, Problem::MissingReference, &field);
        self.require(positions.round > 0, Problem::OutOfRange, &field);
        self.group_positions(&positions.groups, field);
    }

    fn group_positions(&mut self, groups: &[GroupPositions], field: impl Fn() -> String) {
        self.groups(groups.iter().map(|it| &it.group), &field);
        for group in groups {
            self.room(&group.now, &field);
            self.room(&group.wanted, &field);
        }
    }

    /// Checks that no group is named twice or has no name.
    fn groups<'a>(
        &mut self,
        groups: impl Iterator<Item = &'a RoomGroup>,
        field: impl Fn() -> String,
    ) {
        let mut seen = BTreeSet::new();
        for group in groups {
            self.require(seen.insert(group), Problem::ListedTwice, &field);
            if let RoomGroup::Own(name) = group {
                self.name(name, &field);
            }
        }
        self.require(seen.len() <= Limit::NAME, Problem::TooLong, field);
    }

    /// Checks that counts stand for people who fit into a room.
    fn room(&mut self, counts: &[u16], field: impl FnOnce() -> String) {
        let people: u32 = counts.iter().map(|it| u32::from(*it)).sum();
        let fits = people <= u32::from(Limit::ROOM);
        self.require(fits, Problem::OutOfRange, field);
    }

    /// A text that must say something.
    fn said(&mut self, text: &str, field: impl Fn() -> String) {
        self.require(!text.trim().is_empty(), Problem::Empty, &field);
        self.text(text, field);
    }

    fn workshop(&mut self, id: WorkshopId, workshop: &Workshop) {
        let Workshop {
            title,
            date,
            attending,
            agenda,
            ended,
            reopened,
        } = workshop;
        self.name(title, || format!("workshops.{id}.title"));
        self.date(Some(*date), || format!("workshops.{id}.date"));
        self.date(*ended, || format!("workshops.{id}.ended"));
        self.require(ended.is_some() || !reopened, Problem::OutOfRange, || {
            format!("workshops.{id}.reopened")
        });
        let field = || format!("workshops.{id}.attending");
        self.groups(attending.iter().map(|(group, _)| group), field);
        for (_, people) in attending {
            self.require(*people <= Limit::ROOM, Problem::OutOfRange, field);
        }
        self.count(agenda.len(), Limit::NAME, "workshops.agenda");
        let mut seen = BTreeSet::new();
        for activity in agenda {
            let field = || format!("workshops.{id}.agenda.{}", activity.id);
            self.require(seen.insert(activity.id), Problem::ListedTwice, field);
            self.activity(activity, field);
        }
    }

    fn activity(&mut self, activity: &Activity, field: impl Fn() -> String + Copy) {
        let Activity {
            id: _,
            minutes,
            title,
            notes,
            task,
        } = activity;
        // More than a day is no activity.
        self.require(*minutes <= 24 * 60, Problem::OutOfRange, field);
        self.optional_name(title, field);
        self.text(notes, field);
        match task {
            Task::Vote { tensions } => {
                let known = |it| self.plan.tensions.contains_key(it);
                let all_known = tensions.iter().all(known);
                self.require(all_known, Problem::MissingReference, field);
                let differ: BTreeSet<_> = tensions.iter().collect();
                let once = differ.len() == tensions.len();
                self.require(once, Problem::ListedTwice, field);
            }
            Task::Map { tension } => {
                let known = tension.is_none_or(|it| self.plan.tensions.contains_key(&it));
                self.require(known, Problem::MissingReference, field);
            }
            Task::Choose { .. } | Task::Pulse { .. } => self.chosen_or_rated(task, field),
            Task::Ideas { question, ideas } => {
                self.text(question, field);
                self.require(ideas.len() <= Limit::OTHERS, Problem::TooLong, field);
                for idea in ideas {
                    self.said(&idea.text, field);
                    self.optional_name(&idea.group, field);
                }
            }
            Task::Decide { decisions } => {
                self.require(decisions.len() <= Limit::NAME, Problem::TooLong, field);
                for decision in decisions.values() {
                    self.decision(decision, field);
                }
            }
            Task::Break => {}
        }
    }

    fn chosen_or_rated(&mut self, task: &Task, field: impl Fn() -> String + Copy) {
        match task {
            Task::Choose {
                question,
                dots,
                options,
                result,
            } => {
                self.text(question, field);
                let fits = (1..=Task::MAX_DOTS).contains(dots);
                self.require(fits, Problem::OutOfRange, field);
                self.require(options.len() <= Limit::NAME, Problem::TooLong, field);
                for option in options {
                    self.said(&option.text, field);
                    let known = option.item.is_none_or(|item| {
                        matches!(item, Item::Tension(_) | Item::Goal(_) | Item::Initiative(_))
                            && self.plan.contains(item)
                    });
                    self.require(known, Problem::MissingReference, field);
                }
                self.dots(result, (options.len(), *dots), field);
            }
            Task::Pulse { statements, result } => {
                let fits = statements.len() <= Limit::STATEMENTS;
                self.require(fits, Problem::TooLong, field);
                for statement in statements {
                    self.said(statement, field);
                }
                self.answers(result, statements.len(), field);
            }
            _ => {}
        }
    }

    /// Checks dots against how many options there are and how many dots everybody has.
    fn dots(
        &mut self,
        groups: &[GroupDots],
        (options, each): (usize, u8),
        field: impl Fn() -> String + Copy,
    ) {
        self.groups(groups.iter().map(|it| &it.group), field);
        for group in groups {
            let fits = group.dots.len() == options && group.voters <= Limit::ROOM;
            self.require(fits, Problem::OutOfRange, field);
            let given: u32 = group.dots.iter().map(|it| u32::from(*it)).sum();
            let most = u32::from(group.voters) * u32::from(each);
            self.require(given <= most, Problem::OutOfRange, field);
        }
    }

    fn answers(
        &mut self,
        groups: &[GroupAnswers],
        statements: usize,
        field: impl Fn() -> String + Copy,
    ) {
        self.groups(groups.iter().map(|it| &it.group), field);
        for group in groups {
            let fits = group.answers.len() == statements;
            self.require(fits, Problem::OutOfRange, field);
            for counts in &group.answers {
                self.room(counts, field);
            }
        }
    }

    fn decision(&mut self, decision: &Decision, field: impl Fn() -> String + Copy) {
        self.said(&decision.text, field);
        if let Some(owner) = decision.owner {
            self.person(owner, field);
        }
        self.date(decision.due, field);
        let known = match decision.became {
            None => true,
            Some(Became::Initiative(id)) => self.plan.strategy.initiatives.contains_key(&id),
            Some(Became::Log(id)) => self.plan.log.contains_key(&id),
        };
        self.require(known, Problem::MissingReference, field);
    }

    /// An open box belongs to an activity that is voted on, and counts what is asked there.
    fn ballot(&mut self, ballot: &Ballot) {
        let field = || "ballot".to_owned();
        self.date(Some(ballot.date), field);
        self.require(ballot.round > 0, Problem::OutOfRange, field);
        self.groups(ballot.cast.iter().map(|(group, _)| group), field);
        for (_, voters) in &ballot.cast {
            self.require(*voters <= Limit::ROOM, Problem::OutOfRange, field);
        }
        let workshop = self.plan.workshops.get(&ballot.workshop);
        let open = workshop.filter(|it| it.can_vote());
        let task = open.and_then(|it| it.activity(ballot.activity));
        match (task.map(|it| &it.task), &ballot.counts) {
            (Some(Task::Vote { tensions }), Counts::Positions(counts)) => {
                let asked = counts.keys().all(|it| tensions.contains(it));
                self.require(asked, Problem::MissingReference, field);
                for groups in counts.values() {
                    self.group_positions(groups, field);
                }
            }
            (Some(Task::Choose { options, dots, .. }), Counts::Dots(groups)) => {
                self.dots(groups, (options.len(), *dots), field);
            }
            (Some(Task::Pulse { statements, .. }), Counts::Answers(groups)) => {
                self.answers(groups, statements.len(), field);
            }
            _ => self.report(Problem::MissingReference, field),
        }
    }
}
