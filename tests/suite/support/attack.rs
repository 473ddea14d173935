//! Somebody who wants to find out what a few people answered, from all that is shown.
#![expect(clippy::indexing_slicing, reason = "test code")]

/// The fewest people that may stand behind what is shown.
const FEWEST: usize = 5;

/// Numbers that look random and are the same every time (Knuth's MMIX generator).
pub(crate) struct Numbers(pub(crate) u64);

impl Numbers {
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        let next = self.0.wrapping_mul(6_364_136_223_846_793_005);
        self.0 = next.wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    /// How so many people answer, each with `each` dots or votes on so many places.
    pub(crate) fn counts(&mut self, people: usize, each: usize, places: usize) -> Vec<usize> {
        let mut counts = vec![0; places];
        for _ in 0..people * each {
            let at = self.below(places);
            counts[at] += 1;
        }
        counts
    }
}

/// What a group answered to a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Answered {
    pub(crate) people: usize,
    pub(crate) counts: Vec<usize>,
}

impl Answered {
    pub(crate) fn of_votes(counts: &[usize]) -> Self {
        Self {
            people: counts.iter().sum(),
            counts: counts.to_vec(),
        }
    }

    pub(crate) fn is_safe(&self) -> bool {
        let different = self.counts.iter().filter(|it| **it > 0).count();
        (self.people >= FEWEST && different > 1) || (self.people == 0 && different == 0)
    }

    fn less(&self, other: &Self) -> Option<Self> {
        let counts = self.counts.iter().zip(&other.counts);
        Some(Self {
            people: self.people.checked_sub(other.people)?,
            counts: counts
                .map(|(a, b)| a.checked_sub(*b))
                .collect::<Option<_>>()?,
        })
    }

    fn values(&self) -> Vec<f64> {
        let people = std::iter::once(&self.people);
        people.chain(&self.counts).map(|it| *it as f64).collect()
    }
}

/// A question that the same groups answered, and what is shown of it.
#[derive(Clone, Debug)]
pub(crate) struct Question {
    pub(crate) groups: Vec<Answered>,
    pub(crate) total: bool,
    pub(crate) shown: Vec<bool>,
}

/// Equations over groups, each with the answers that belong to its right side.
#[derive(Clone, Default)]
struct Equations {
    rows: Vec<(usize, Vec<f64>, Vec<f64>)>,
}

impl Equations {
    fn reduce(&self, mut row: Vec<f64>, mut values: Vec<f64>) -> (Vec<f64>, Vec<f64>) {
        for (pivot, other, of_other) in &self.rows {
            let factor = row[*pivot] / other[*pivot];
            for (value, part) in row.iter_mut().zip(other) {
                *value -= factor * part;
            }
            for (value, part) in values.iter_mut().zip(of_other) {
                *value -= factor * part;
            }
        }
        (row, values)
    }

    fn add(&mut self, row: Vec<f64>, values: Vec<f64>) {
        let (row, values) = self.reduce(row, values);
        if let Some(pivot) = row.iter().position(|value| value.abs() > 1e-9) {
            self.rows.push((pivot, row, values));
        }
    }

    /// What adding and subtracting rows, in any multiple, brings out of the wanted one.
    fn derived(&self, wanted: Vec<f64>, size: usize) -> Option<Vec<f64>> {
        let (rest, values) = self.reduce(wanted, vec![0.0; size]);
        let is_found = rest.iter().all(|value| value.abs() <= 1e-9);
        is_found.then(|| values.iter().map(|it| -it).collect())
    }
}

fn bits(set: usize, size: usize) -> Vec<f64> {
    (0..size).map(|at| ((set >> at) & 1) as f64).collect()
}

impl Question {
    fn everybody(&self) -> usize {
        (1 << self.groups.len()) - 1
    }

    fn sum(&self, set: usize) -> Answered {
        let mut sum = Answered {
            people: 0,
            counts: vec![0; self.groups[0].counts.len()],
        };
        for (at, group) in self.groups.iter().enumerate() {
            if (set >> at) & 1 == 1 {
                sum.people += group.people;
                for (sum, count) in sum.counts.iter_mut().zip(&group.counts) {
                    *sum += count;
                }
            }
        }
        sum
    }

    /// The groups of whom somebody answered.
    fn voters(&self) -> usize {
        let groups = self.groups.iter().enumerate();
        let voters = groups.filter(|(_, it)| it.people > 0);
        voters.fold(0, |set, (at, _)| set | (1 << at))
    }

    /// What is shown of the groups of whom somebody answered.
    fn published(&self) -> Equations {
        let mut published = Equations::default();
        let size = self.groups.len();
        let voters = self.voters();
        for (at, group) in self.groups.iter().enumerate() {
            if self.total && self.shown[at] && group.people > 0 {
                published.add(bits(1 << at, size), group.values());
            }
        }
        if self.total && voters > 0 {
            published.add(bits(voters, size), self.sum(voters).values());
        }
        published
    }

    /// The sets of groups whose sums follow; groups without answers are known to have none.
    fn known(&self) -> Vec<usize> {
        let size = self.groups.len();
        let mut published = self.published();
        let width = self.groups[0].counts.len() + 1;
        for at in (0..size).filter(|at| (self.voters() >> at) & 1 == 0) {
            published.add(bits(1 << at, size), vec![0.0; width]);
        }
        let sets = 1..=self.everybody();
        sets.filter(|set| published.derived(bits(*set, size), width).is_some())
            .collect()
    }
}

/// What can be found out of a question that was asked once or several times, the oldest first;
/// fails when that is what a few people answered. Returns how many groups are shown and hidden.
pub(crate) fn attack(questions: &[Question]) -> (usize, usize) {
    let known: Vec<_> = questions.iter().map(Question::known).collect();
    let (mut shown, mut hidden) = (0, 0);
    for (at, question) in questions.iter().enumerate() {
        for set in &known[at] {
            let sum = question.sum(*set);
            assert!(sum.is_safe(), "{sum:?} of {set:b}: {questions:#?}");
        }
        for (older, before) in questions.iter().zip(&known).take(at) {
            compare(older, question, before, &known[at]);
            combine(older, question);
        }
        shown += question.shown.iter().filter(|it| **it).count();
        hidden += question.shown.iter().filter(|it| !**it).count();
    }
    (shown, hidden)
}

/// Holds whatever follows from both of two questions against each other.
fn compare(older: &Question, newer: &Question, before: &[usize], after: &[usize]) {
    for set in after.iter().filter(|it| before.contains(it)) {
        let (one, two) = (older.sum(*set), newer.sum(*set));
        for more in [one.less(&two), two.less(&one)] {
            let is_safe = more.as_ref().is_none_or(Answered::is_safe);
            assert!(is_safe, "{more:?} of {set:b}: {older:#?} {newer:#?}");
        }
    }
}

/// Takes groups from one question and others from another, as if nobody had changed their mind:
/// what comes out must not be what a few people answered.
fn combine(older: &Question, newer: &Question) {
    let size = older.groups.len();
    let width = older.groups[0].counts.len() + 1;
    let mut both = older.published();
    for (_, row, values) in newer.published().rows {
        both.add(row, values);
    }
    for set in 1..=older.everybody() {
        let Some(derived) = both.derived(bits(set, size), width) else {
            continue;
        };
        for question in [older, newer] {
            let sum = question.sum(set);
            let is_true = set & !question.voters() == 0 && sum.values() == derived;
            assert!(
                !is_true || sum.is_safe(),
                "{sum:?} of {set:b}: {older:#?} {newer:#?}"
            );
        }
    }
}
