//! What a room answered: statements by how far it agrees, and options by their dots.

use std::collections::BTreeMap;

use super::privacy::Threshold;
use super::together::{self, Question, Tally};
use crate::model::{
    ActivityId, Choice, GroupAnswers, GroupDots, Item, Plan, RoomGroup, Task, WorkshopId,
};

/// How many gave each answer to a statement: five steps from wholly disagree to wholly agree, then
/// those who do not know.
pub type Answers = [usize; Task::ANSWERS];

/// What was answered to one statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatementFigures {
    /// The statement.
    pub text: String,
    /// Everybody together.
    pub all: Answers,
    /// Group by group, in the order of the round.
    pub groups: Vec<(RoomGroup, Answers)>,
    /// Whether others than the leader may see everybody together.
    pub is_shown: bool,
    /// For each group, whether others may see it; the same for every statement.
    pub shown: Vec<bool>,
}

impl StatementFigures {
    /// How many took one of the five steps: the denominator of every share.
    pub fn n(answers: &Answers) -> usize {
        answers.iter().take(Task::ANSWERS - 1).sum()
    }

    /// The lower median of the five steps, from 0; `None` when nobody took one.
    pub fn median(answers: &Answers) -> Option<u8> {
        let n = Self::n(answers);
        let mut below = 0;
        let steps = answers.iter().take(Task::ANSWERS - 1).zip(0..);
        steps.into_iter().find_map(|(count, step)| {
            below += count;
            (n > 0 && below * 2 >= n).then_some(step)
        })
    }
}

/// How an option fared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OptionFigures {
    /// What can be chosen.
    pub text: String,
    /// Its dots, of everybody together.
    pub dots: usize,
    /// Its dots group by group, in the order of the round.
    pub groups: Vec<(RoomGroup, usize)>,
    /// Whether the room chose it.
    pub is_chosen: bool,
}

/// How dots were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DotFigures {
    /// The options, in the order they were asked.
    pub options: Vec<OptionFigures>,
    /// How many people gave dots.
    pub voters: usize,
    /// Whether others than the leader may see everybody together. People count and not dots, and
    /// dots that all went to one option tell what everybody chose.
    pub is_shown: bool,
    /// For each group, whether others may see it.
    pub shown: Vec<bool>,
}

/// A point of an agenda.
type Point = (WorkshopId, ActivityId);

/// What the rooms of a plan answered, by the points of agendas at which they were asked. What
/// others may see is decided over all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoomFigures {
    /// Every pulse: its statements in their order.
    pub pulses: BTreeMap<Point, Vec<StatementFigures>>,
    /// Every choice by dots.
    pub dots: BTreeMap<Point, DotFigures>,
}

impl RoomFigures {
    /// The figures of every workshop of a plan.
    pub fn of(plan: &Plan) -> Self {
        let mut statements = Asked::default();
        let mut choices = Asked::default();
        for (id, workshop) in plan.workshops_by_date() {
            for activity in &workshop.agenda {
                let point = (id, activity.id);
                match &activity.task {
                    Task::Pulse {
                        statements: asked,
                        result,
                    } => statements.add_all(point, answers(asked, result)),
                    Task::Choose {
                        options,
                        result,
                        dots: each,
                        ..
                    } => choices.add_all(point, [choice(options, *each, result)].into_iter()),
                    _ => {}
                }
            }
        }
        let mut found = Self::default();
        for (point, question, mut it) in statements.decided() {
            (it.is_shown, it.shown) = question;
            found.pulses.entry(point).or_default().push(it);
        }
        for (point, question, mut it) in choices.decided() {
            (it.is_shown, it.shown) = question;
            found.dots.insert(point, it);
        }
        found
    }
}

/// Questions of one kind, the oldest first, each with what it asks and its figures.
struct Asked<K, T> {
    all: Vec<(Point, K, Question, T)>,
}

impl<K, T> Default for Asked<K, T> {
    fn default() -> Self {
        Self { all: Vec::new() }
    }
}

impl<K: Ord + Clone, T> Asked<K, T> {
    fn add_all(&mut self, point: Point, asked: impl Iterator<Item = (K, Question, T)>) {
        let asked = asked.map(|(what, question, figures)| (point, what, question, figures));
        self.all.extend(asked);
    }

    /// The figures with what others may see: everybody, and each group.
    fn decided(mut self) -> impl Iterator<Item = (Point, (bool, Vec<bool>), T)> {
        let threshold = Threshold::default();
        // The same people answer everything of a workshop.
        for workshop in self.all.chunk_by_mut(|(one, ..), (two, ..)| one.0 == two.0) {
            let mut here: Vec<_> = workshop.iter_mut().map(|it| &mut it.2).collect();
            together::decide(&mut here, threshold);
        }
        let mut alike: BTreeMap<K, Vec<&mut Question>> = BTreeMap::new();
        for (_, what, question, _) in &mut self.all {
            alike.entry(what.clone()).or_default().push(question);
        }
        for mut questions in alike.into_values() {
            while let Some(newer) = questions.pop() {
                for older in &mut questions {
                    if together::tells_few_apart(older, newer, threshold) {
                        older.hide();
                    }
                }
            }
        }
        let all = self.all.into_iter();
        all.map(|(point, _, question, it)| (point, (question.total, question.shown), it))
    }
}

/// What was answered to each of the statements of a pulse.
fn answers(
    statements: &[String],
    result: &[GroupAnswers],
) -> impl Iterator<Item = (String, Question, StatementFigures)> {
    statements.iter().enumerate().map(move |(at, text)| {
        let mut figures = StatementFigures {
            text: text.clone(),
            ..StatementFigures::default()
        };
        for group in result {
            let counts = group.answers.get(at).copied().unwrap_or_default();
            let counts = counts.map(usize::from);
            for (sum, count) in figures.all.iter_mut().zip(counts) {
                *sum += count;
            }
            figures.groups.push((group.group.clone(), counts));
        }
        let groups = figures.groups.iter();
        let groups = groups.map(|(group, it)| (group.clone(), Tally::of_votes(it)));
        let question = Question::new(groups.collect());
        (text.clone(), question, figures)
    })
}

/// What is asked where dots are given: the options, and how many dots everybody has.
type Offer = (Vec<(Option<Item>, String)>, u8);

/// How the dots of a choice were given.
fn choice(options: &[Choice], each: u8, result: &[GroupDots]) -> (Offer, Question, DotFigures) {
    let offered = options.iter().map(|it| (it.item, it.text.clone()));
    let offered: Vec<_> = offered.collect();
    let options = options.iter().enumerate().map(|(at, option)| {
        let of = |it: &GroupDots| usize::from(it.dots.get(at).copied().unwrap_or(0));
        let groups: Vec<_> = result.iter().map(|it| (it.group.clone(), of(it))).collect();
        OptionFigures {
            text: option.text.clone(),
            dots: groups.iter().map(|(_, dots)| dots).sum(),
            groups,
            is_chosen: option.chosen,
        }
    });
    let groups = result.iter().map(|it| {
        let dots = it.dots.iter().copied().map(usize::from).collect();
        let tally = Tally::of_people(usize::from(it.voters), dots);
        (it.group.clone(), tally)
    });
    let figures = DotFigures {
        options: options.collect(),
        voters: result.iter().map(|it| usize::from(it.voters)).sum(),
        ..DotFigures::default()
    };
    ((offered, each), Question::new(groups.collect()), figures)
}
