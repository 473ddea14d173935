//! Which group figures may leave the leader's own screen.
//!
//! Direct suppression hides groups under a threshold, complementary suppression hides enough more
//! that nobody finds a hidden group by subtracting the others from the total. The practice is that
//! of Culture Amp (direct and indirect reporting groups) and of the ministry's agency STIL (5, and
//! 3 for the smallest figures).

use std::cmp::Reverse;

/// The fewest answers that a published figure may rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Threshold(usize);

impl Threshold {
    /// The smallest threshold that can be chosen.
    pub const MIN: Self = Self(3);

    /// The threshold with this number, or [`Threshold::MIN`] when the number is smaller.
    pub const fn at_least(answers: usize) -> Self {
        if answers < Self::MIN.0 {
            Self::MIN
        } else {
            Self(answers)
        }
    }

    /// The number of answers.
    pub const fn get(self) -> usize {
        self.0
    }
}

impl Default for Threshold {
    fn default() -> Self {
        Self(5)
    }
}

/// What may be published of groups that add up to a total.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Publishable {
    /// For each group, in the order given, whether its figures may be shown.
    pub groups: Vec<bool>,
    /// Whether the figures of all groups together may be shown.
    pub total: bool,
}

/// Decides which groups may be published together with their total.
///
/// Each group is given as its answers counted by value, such as
/// [`Distribution::counts`](super::Distribution::counts); nobody
/// is in two groups. A group is hidden when it has fewer answers than the threshold, or when all
/// its answers are equal, because the group's value would be each person's value. Then the
/// smallest shown groups are hidden as well until what is hidden, taken together, could itself be
/// published: that is all that subtracting can bring out. A group without answers hides nothing
/// and is always publishable.
pub fn publishable(groups: &[&[usize]], threshold: Threshold) -> Publishable {
    let parts: Vec<_> = groups.iter().map(|group| (*group, &[][..])).collect();
    publishable_parts(&parts, threshold)
}

/// [`publishable`] for groups that are parts of larger ones whose figures others may have seen.
///
/// Each is given with the rest of its larger group, and no rest may be brought out by subtracting
/// a part from its whole either.
pub fn publishable_parts(parts: &[(&[usize], &[usize])], threshold: Threshold) -> Publishable {
    let groups: Vec<&[usize]> = parts.iter().map(|(part, _)| *part).collect();
    let safe = |counts: &[usize]| is_empty(counts) || is_safe(counts, threshold);
    let mut all_rests = Vec::new();
    let mut alone = Vec::new();
    for (part, rest) in parts {
        add(&mut all_rests, rest);
        alone.push(is_empty(part) || (is_safe(part, threshold) && safe(rest)));
    }
    let mut found = cover(&groups, alone, |counts| is_safe(counts, threshold));
    let nobody = groups.iter().all(|group| is_empty(group));
    found.total &= nobody || safe(&all_rests);
    found
}

/// Whether a figure that mixes many answers of each person may be published of a part of the
/// school, beside the same figure of the whole; both are numbers of people.
pub fn is_part_publishable(part: usize, whole: usize, threshold: Threshold) -> bool {
    let shown = publishable_sizes(&[part, whole.saturating_sub(part)], threshold);
    part == 0 || (shown.groups.first() == Some(&true) && shown.total)
}

/// [`publishable`] for figures that mix many answers of each person, such as a share of
/// requirements met: the groups are given as numbers of people, and only those count.
pub fn publishable_sizes(people: &[usize], threshold: Threshold) -> Publishable {
    let groups: Vec<_> = people.iter().map(std::slice::from_ref).collect();
    let is_large = |counts: &[usize]| counts.iter().sum::<usize>() >= threshold.get();
    let alone = groups.iter().map(|it| is_empty(it) || is_large(it));
    cover(&groups, alone.collect(), is_large)
}

/// Hides what may not be shown alone, and the smallest others until all that is hidden is safe
/// together.
fn cover(
    groups: &[&[usize]],
    mut shown: Vec<bool>,
    is_safe: impl Fn(&[usize]) -> bool,
) -> Publishable {
    let mut hidden = Vec::new();
    let mut total = Vec::new();
    let mut covers = Vec::new();
    for ((at, group), shown) in groups.iter().enumerate().zip(&shown) {
        add(&mut total, group);
        if !shown {
            add(&mut hidden, group);
        } else if !is_empty(group) {
            covers.push((group.iter().sum::<usize>(), at));
        }
    }
    covers.sort_unstable_by_key(|cover| Reverse(*cover));
    while !is_empty(&hidden) && !is_safe(&hidden) {
        let Some((_, at)) = covers.pop() else { break };
        if let (Some(shown), Some(group)) = (shown.get_mut(at), groups.get(at)) {
            *shown = false;
            add(&mut hidden, group);
        }
    }
    Publishable {
        groups: shown,
        total: is_empty(&total) || is_safe(&total),
    }
}

fn is_empty(counts: &[usize]) -> bool {
    counts.iter().all(|count| *count == 0)
}

fn is_safe(counts: &[usize], threshold: Threshold) -> bool {
    let different = counts.iter().filter(|count| **count > 0).count();
    counts.iter().sum::<usize>() >= threshold.get() && different > 1
}

fn add(sum: &mut Vec<usize>, counts: &[usize]) {
    if sum.len() < counts.len() {
        sum.resize(counts.len(), 0);
    }
    for (sum, count) in sum.iter_mut().zip(counts) {
        *sum += count;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(groups: &[&[usize]], shown: &[bool], total: bool) {
        let expected = Publishable {
            groups: shown.to_vec(),
            total,
        };
        assert_eq!(
            publishable(groups, Threshold::default()),
            expected,
            "{groups:?}"
        );
    }

    #[test]
    fn small_and_equal_groups_are_hidden_with_enough_others_to_cover_them() {
        check(&[], &[], true);
        check(&[&[3, 2]], &[true], true);
        check(&[&[2, 2]], &[false], false);
        check(&[&[6, 0]], &[false], false);
        check(&[&[3, 2], &[3, 3]], &[true, true], true);
        // One hidden group would be the total less the others.
        check(&[&[3, 3], &[1, 1], &[3, 2]], &[true, false, false], true);
        // Two hidden groups that together stay under the threshold.
        check(&[&[9, 9], &[1, 0], &[0, 2]], &[false, false, false], true);
        // Two hidden groups that cover each other.
        check(&[&[9, 9], &[3, 0], &[0, 2]], &[true, false, false], true);
        // Equal answers in all that is hidden.
        check(&[&[9, 9], &[3, 0], &[2, 0]], &[false, false, false], true);
        // Nobody answered in the last group, and nobody can hide there.
        check(&[&[3, 3], &[1, 1], &[]], &[false, false, true], true);
    }

    #[test]
    fn only_people_count_where_answers_are_mixed() {
        let check = |people: &[usize], shown: &[bool], total| {
            let expected = Publishable {
                groups: shown.to_vec(),
                total,
            };
            assert_eq!(publishable_sizes(people, Threshold::default()), expected);
        };
        check(&[5, 9], &[true, true], true);
        check(&[4, 9, 8, 0], &[false, true, false, true], true);
        check(&[3, 2, 8], &[false, false, true], true);
        check(&[1, 2], &[false, false], false);
    }

    #[test]
    fn a_part_gives_away_neither_itself_nor_the_rest_of_its_whole() {
        let check = |parts: &[(&[usize], &[usize])], shown: &[bool], total| {
            let expected = Publishable {
                groups: shown.to_vec(),
                total,
            };
            let found = publishable_parts(parts, Threshold::default());
            assert_eq!(found, expected, "{parts:?}");
        };
        check(&[(&[3, 3], &[])], &[true], true);
        check(&[(&[3, 3], &[4, 4])], &[true], true);
        // The whole less the part is two people.
        check(&[(&[3, 3], &[1, 1])], &[false], false);
        // The rest of one team is small, the rests together are not.
        let parts: [(&[usize], &[usize]); 2] = [(&[3, 3], &[1, 1]), (&[3, 3], &[2, 3])];
        check(&parts, &[false, true], true);
        // Everybody else is two people of another team.
        check(&[(&[3, 3], &[]), (&[], &[1, 1])], &[true, true], false);
        check(&[(&[], &[1, 1])], &[true], true);
        let part = |part, whole| is_part_publishable(part, whole, Threshold::default());
        assert!(part(6, 6) && part(6, 11) && part(0, 3));
        assert!(!part(4, 20) && !part(6, 8));
    }

    #[test]
    fn the_threshold_is_never_below_3() {
        assert_eq!(Threshold::at_least(0).get(), 3);
        assert_eq!(Threshold::at_least(4).get(), 4);
        assert_eq!(Threshold::default().get(), 5);
    }

    /// Numbers that look random and are the same every time (Knuth's MMIX generator).
    struct Numbers(u64);

    impl Numbers {
        fn below(&mut self, limit: usize) -> usize {
            let next = self.0.wrapping_mul(6_364_136_223_846_793_005);
            self.0 = next.wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 33) as usize % limit
        }
    }

    /// Whether adding and subtracting published rows, in any multiple, brings out the wanted one.
    fn can_derive(published: &[Vec<f64>], wanted: &[f64]) -> bool {
        let mut basis: Vec<(usize, Vec<f64>)> = Vec::new();
        let reduce = |basis: &[(usize, Vec<f64>)], row: &[f64]| {
            let mut row = row.to_vec();
            for (pivot, other) in basis {
                let factor = row[*pivot] / other[*pivot];
                for (value, part) in row.iter_mut().zip(other) {
                    *value -= factor * part;
                }
            }
            row
        };
        for row in published {
            let row = reduce(&basis, row);
            if let Some(pivot) = row.iter().position(|value| value.abs() > 1e-9) {
                basis.push((pivot, row));
            }
        }
        reduce(&basis, wanted)
            .iter()
            .all(|value| value.abs() <= 1e-9)
    }

    #[test]
    fn no_subtraction_brings_out_a_small_group_or_a_single_value() {
        let mut numbers = Numbers(20_260_901);
        let (mut hidden, mut shown) = (0, 0);
        for _ in 0..100_000 {
            let threshold = Threshold::at_least(3 + numbers.below(4));
            let (size, levels) = (1 + numbers.below(5), 1 + numbers.below(4));
            let most = 1 + numbers.below(6);
            let groups: Vec<Vec<usize>> = (0..size)
                .map(|_| (0..levels).map(|_| numbers.below(most)).collect())
                .collect();
            let slices: Vec<&[usize]> = groups.iter().map(Vec::as_slice).collect();
            let result = publishable(&slices, threshold);
            let indicator = |part: usize| (0..size).map(move |at| (part >> at) & 1);
            let row = |part: usize| indicator(part).map(|bit| bit as f64).collect::<Vec<_>>();
            let mut published: Vec<_> = (0..size)
                .filter(|at| result.groups[*at])
                .map(|at| row(1 << at))
                .collect();
            if result.total {
                published.push(row((1 << size) - 1));
            }
            // Empty groups are known to be empty, whether or not they are asked for.
            published.extend(
                (0..size)
                    .filter(|at| is_empty(slices[*at]))
                    .map(|at| row(1 << at)),
            );
            for part in 1..1 << size {
                let mut counts = Vec::new();
                for (group, bit) in slices.iter().zip(indicator(part)) {
                    if bit == 1 {
                        add(&mut counts, group);
                    }
                }
                if !is_empty(&counts) && !is_safe(&counts, threshold) {
                    assert!(!can_derive(&published, &row(part)), "{groups:?} {result:?}");
                }
            }
            hidden += result.groups.iter().filter(|shown| !**shown).count();
            shown += result.groups.iter().filter(|shown| **shown).count();
        }
        // The attack would be worth nothing if everything were hidden or everything shown.
        assert!(hidden > 50_000 && shown > 50_000, "{hidden} {shown}");
    }
}
