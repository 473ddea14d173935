//! What others may see of answers that the groups of a room gave, where nobody may find out what
//! a few people answered.
//!
//! Three ways of finding out are closed. Subtracting groups from the total: what is hidden is safe
//! taken together. Holding one question against another that the same people answered: a group is
//! hidden in all of them or in none. Taking a question from the same question asked again, when a
//! few people were more or fewer: of two such the older is hidden.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::privacy::Threshold;
use crate::model::RoomGroup;

/// Answers of a group, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// How many people gave them.
    people: usize,
    /// How often each answer was given; people can give several.
    counts: Vec<usize>,
}

impl Tally {
    /// Where each person gave one answer.
    pub(super) fn of_votes(counts: &[usize]) -> Self {
        Self {
            people: counts.iter().sum(),
            counts: counts.to_vec(),
        }
    }

    /// Where each of so many people gave several answers.
    pub(super) fn of_people(people: usize, counts: Vec<usize>) -> Self {
        Self { people, counts }
    }

    fn add(&mut self, other: &Self) {
        self.people += other.people;
        let size = self.counts.len().max(other.counts.len());
        self.counts.resize(size, 0);
        for (sum, count) in self.counts.iter_mut().zip(&other.counts) {
            *sum += count;
        }
    }

    const fn is_nobody(&self) -> bool {
        self.people == 0
    }

    /// Whether nobody, or enough people with different answers, stand behind the counts.
    fn is_safe(&self, threshold: Threshold) -> bool {
        let different = self.counts.iter().filter(|it| **it > 0).count();
        let is_enough = self.people >= threshold.get() && different > 1;
        is_enough || (self.is_nobody() && different == 0)
    }

    /// What there is more than in another; `None` where anything is less.
    fn less(&self, other: &Self) -> Option<Self> {
        let at = |it: &Self, place: usize| it.counts.get(place).copied().unwrap_or(0);
        let places = 0..self.counts.len().max(other.counts.len());
        let counts = places.map(|place| at(self, place).checked_sub(at(other, place)));
        Some(Self {
            people: self.people.checked_sub(other.people)?,
            counts: counts.collect::<Option<_>>()?,
        })
    }

    /// Whether counts lie within others only where those who are more are enough to be shown.
    /// Counts of which neither lies within the other tell nothing of single people.
    fn tells_nothing_beside(&self, other: &Self, threshold: Threshold) -> bool {
        let is_safe = |more: Self| more.is_safe(threshold);
        self.less(other).is_none_or(is_safe) && other.less(self).is_none_or(is_safe)
    }
}

/// A question that groups answered, and what others may see of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Question {
    /// Who answered what.
    groups: Vec<(RoomGroup, Tally)>,
    /// Whether everybody together may be shown.
    pub(super) total: bool,
    /// For each group, in the order given, whether it may be shown.
    pub(super) shown: Vec<bool>,
}

impl Question {
    /// A question of which nothing is shown yet.
    pub(super) fn new(groups: Vec<(RoomGroup, Tally)>) -> Self {
        Self {
            shown: vec![false; groups.len()],
            groups,
            total: false,
        }
    }

    /// Hides everything.
    pub(super) fn hide(&mut self) {
        self.total = false;
        self.shown.fill(false);
    }

    fn tally(&self, group: &RoomGroup) -> Option<&Tally> {
        let found = self.groups.iter().find(|(it, _)| it == group);
        found.map(|(_, tally)| tally)
    }

    /// The groups that `of` names, taken together; a group that was not asked answered nothing.
    fn sum(&self, of: impl Fn(&RoomGroup) -> bool) -> Tally {
        let mut sum = Tally::default();
        for (_, tally) in self.groups.iter().filter(|(group, _)| of(group)) {
            sum.add(tally);
        }
        sum
    }
}

/// Decides what may be shown of questions that the same people answered.
///
/// A group is hidden everywhere when it may not be shown in one question, and then the smallest
/// others until what is hidden is safe together in every question.
pub(super) fn decide(questions: &mut [&mut Question], threshold: Threshold) {
    let groups: BTreeSet<RoomGroup> = questions
        .iter()
        .flat_map(|it| it.groups.iter().map(|(group, _)| group.clone()))
        .collect();
    let tallies = |group: &RoomGroup| {
        let each = questions.iter().filter_map(|it| it.tally(group));
        each.collect::<Vec<_>>()
    };
    let mut shown: BTreeMap<RoomGroup, bool> = BTreeMap::new();
    let mut covers = Vec::new();
    for group in groups {
        let tallies = tallies(&group);
        let is_shown = tallies.iter().all(|it| it.is_safe(threshold));
        let people = tallies.iter().map(|it| it.people).max().unwrap_or(0);
        if is_shown && people > 0 {
            covers.push((people, group.clone()));
        }
        shown.insert(group, is_shown);
    }
    covers.sort_by_key(|(people, group)| Reverse((*people, group.clone())));
    loop {
        let is_hidden = |it: &RoomGroup| shown.get(it) == Some(&false);
        let mut all = questions.iter();
        if all.all(|it| it.sum(is_hidden).is_safe(threshold)) {
            break;
        }
        let Some((_, next)) = covers.pop() else { break };
        shown.insert(next, false);
    }
    for question in questions {
        question.total = question.sum(|_| true).is_safe(threshold);
        let groups = question.groups.iter();
        let is_shown = groups.map(|(it, _)| shown.get(it) == Some(&true));
        question.shown = is_shown.collect();
    }
}

/// More groups than this are not compared set by set; of questions with more, the newest is shown.
const MOST_GROUPS: usize = 8;

/// Whether a question that was asked twice, if nobody changed their mind in between, shows what a
/// few people answered.
///
/// Every set of groups is compared whose sum follows from what is shown both times: each of its
/// groups is known, or each of all others, as the total is shown. And where groups answered alike
/// both times, what follows of them from one time is taken away from what follows from the other.
pub(super) fn tells_few_apart(older: &Question, newer: &Question, threshold: Threshold) -> bool {
    if !older.total || !newer.total {
        return false;
    }
    let groups = older.groups.iter().chain(&newer.groups);
    let groups: BTreeSet<&RoomGroup> = groups.map(|(group, _)| group).collect();
    if groups.len() > MOST_GROUPS {
        return true;
    }
    let everybody = (1_usize << groups.len()) - 1;
    let (older, newer) = (sums(older, &groups), sums(newer, &groups));
    let both = |set: usize| Some((older.get(set)?, newer.get(set)?));
    (1..=everybody).any(|set| {
        let Some(whole) = both(set) else { return false };
        let tells_alone = whole.0.follows && whole.1.follows && {
            let (one, two) = (&whole.0.tally, &whole.1.tally);
            !one.tells_nothing_beside(two, threshold)
        };
        let mut parts = parts_of(set).filter_map(|part| Some((both(part)?, both(set & !part)?)));
        tells_alone || parts.any(|(part, rest)| leaves_few(whole, part, rest, threshold))
    })
}

/// A set of groups as it answered the older question and the newer one.
type Both<'a> = (&'a Sum, &'a Sum);

/// Whether a set less a part of it, each from another question, is what a few people answered: the
/// rest of the set in the one question where the part answered alike both times, and in the other
/// where the whole did.
fn leaves_few(whole: Both<'_>, part: Both<'_>, rest: Both<'_>, threshold: Threshold) -> bool {
    let alike = |it: Both<'_>| it.0.tally == it.1.tally;
    let is_few = |it: &Sum| !it.tally.is_safe(threshold);
    let of_older = whole.0.follows && part.1.follows;
    let of_newer = whole.1.follows && part.0.follows;
    let is_older = (of_older && alike(part)) || (of_newer && alike(whole));
    let is_newer = (of_newer && alike(part)) || (of_older && alike(whole));
    (is_older && is_few(rest.0)) || (is_newer && is_few(rest.1))
}

/// The sets within a set but for the empty one and itself, with groups as bits.
fn parts_of(set: usize) -> impl Iterator<Item = usize> {
    std::iter::successors(Some((set.wrapping_sub(1)) & set), move |part| {
        Some(part.wrapping_sub(1) & set)
    })
    .take_while(|part| *part != 0)
}

/// What a set of groups answered together.
struct Sum {
    tally: Tally,
    /// Whether others can find it out.
    follows: bool,
}

/// The sum of every set of groups, with groups as bits, of a question whose total is shown.
fn sums(question: &Question, groups: &BTreeSet<&RoomGroup>) -> Vec<Sum> {
    let places = question.groups.iter().zip(&question.shown);
    let known = |group: &RoomGroup| {
        let mut here = places.clone().filter(|((it, _), _)| it == group);
        here.all(|((_, tally), is_shown)| *is_shown || tally.is_nobody())
    };
    let bits = groups.iter().enumerate();
    let unknown = bits
        .filter(|(_, group)| !known(group))
        .fold(0, |set, (at, _)| set | (1_usize << at));
    let mut sums = vec![Sum {
        tally: Tally::default(),
        follows: true,
    }];
    for group in groups {
        for set in 0..sums.len() {
            let Some(mut tally) = sums.get(set).map(|it| it.tally.clone()) else {
                continue;
            };
            if let Some(more) = question.tally(group) {
                tally.add(more);
            }
            let set = sums.len();
            let follows = set & unknown == 0 || unknown & !set == 0;
            sums.push(Sum { tally, follows });
        }
    }
    sums
}
