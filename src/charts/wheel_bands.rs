//! How the rings of a year wheel share the room, and which lane each of their entries stands in.
//!
//! Two entries of a lane never share a day. It knows angles and radii, and no colours.

use std::f32::consts::TAU;

/// A ring that asks for room.
#[derive(Clone, Debug)]
pub(super) struct Wish {
    /// Where the entries are, in radians from the beginning of the year.
    pub(super) spans: Vec<(f32, f32)>,
    /// Thickness of a lane that reads well, and the least it can do with.
    pub(super) lane: (f32, f32),
    /// Length along the lane below which an entry could not be read; it is widened around its
    /// middle.
    pub(super) least: f32,
    /// How many lanes it may have.
    pub(super) most: usize,
    /// Whether an entry reaches over the lanes inside its own where they are free, so that its
    /// name has more room.
    pub(super) spreads: bool,
}

/// Where an entry stands in its ring.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    /// Its lane, counted from outside, and how many lanes it reaches over.
    pub(super) lane: usize,
    pub(super) lanes: usize,
    /// Where it begins and ends, in radians from the beginning of the year.
    pub(super) from: f32,
    pub(super) to: f32,
}

impl Place {
    fn meets(&self, other: &Self) -> bool {
        self.from < other.to && other.from < self.to
    }
}

/// A ring that got its room.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Band {
    /// Inner and outer radius.
    pub(super) inner: f32,
    pub(super) outer: f32,
    /// Thickness of one lane.
    pub(super) lane: f32,
    /// For each entry where it stands; `None` without room.
    pub(super) places: Vec<Option<Place>>,
}

impl Band {
    /// Outer and inner radius of a place.
    pub(super) fn radii(&self, place: Place) -> (f32, f32) {
        let outer = self.outer - self.lane * place.lane as f32;
        (outer, outer - self.lane * place.lanes as f32)
    }

    pub(super) fn left_over(&self) -> usize {
        self.places.iter().filter(|place| place.is_none()).count()
    }
}

/// Shares the room between two radii among rings, outermost first, with a gap between them.
///
/// Every ring begins with one lane; the outermost that leaves entries out gets one more for as
/// long as all lanes keep their least thickness.
pub(super) fn share(wishes: &[Wish], (inner, outer): (f32, f32), gap: f32) -> Vec<Band> {
    let gaps = gap * wishes.len().saturating_sub(1) as f32;
    let room = (outer - inner - gaps).max(0.0);
    let mut lanes = vec![1_usize; wishes.len()];
    loop {
        let bands = stacked(wishes, &lanes, (outer, room), gap);
        let least: f32 = wishes
            .iter()
            .zip(&lanes)
            .map(|(wish, lanes)| wish.lane.1 * *lanes as f32)
            .sum();
        let needy = bands
            .iter()
            .zip(wishes)
            .zip(lanes.iter_mut())
            .find(|((band, wish), lanes)| {
                band.left_over() > 0 && **lanes < wish.most && least + wish.lane.1 <= room
            });
        match needy {
            Some((_, lanes)) => *lanes += 1,
            None => return bands,
        }
    }
}

/// The rings one inside the other, each with so many lanes.
fn stacked(wishes: &[Wish], lanes: &[usize], (outer, room): (f32, f32), gap: f32) -> Vec<Band> {
    let sum = |of: fn(&Wish) -> f32| -> f32 {
        let each = wishes.iter().zip(lanes);
        each.map(|(wish, lanes)| of(wish) * *lanes as f32).sum()
    };
    let (good, least) = (sum(|wish| wish.lane.0), sum(|wish| wish.lane.1));
    // Between the least and the good thickness all rings give way by the same part; beyond the
    // good one they grow alike.
    let thickness = |wish: &Wish| {
        if room >= good {
            wish.lane.0 * room / good.max(1.0)
        } else if good > least && room > least {
            wish.lane.1 + (wish.lane.0 - wish.lane.1) * (room - least) / (good - least)
        } else {
            wish.lane.1 * room / least.max(1.0)
        }
    };
    let mut edge = outer;
    let mut bands = Vec::with_capacity(wishes.len());
    for (wish, lanes) in wishes.iter().zip(lanes) {
        let lane = thickness(wish);
        let inner = edge - lane * *lanes as f32;
        let mut band = Band {
            inner,
            outer: edge,
            lane,
            places: Vec::new(),
        };
        band.places = packed(wish, &band, *lanes);
        edge = inner - gap;
        bands.push(band);
    }
    bands
}

/// Puts every entry into the outermost lane that is free there, those that begin first first.
fn packed(wish: &Wish, band: &Band, lanes: usize) -> Vec<Option<Place>> {
    let mut order: Vec<usize> = (0..wish.spans.len()).collect();
    let start = |index: &usize| wish.spans.get(*index).map_or(0.0, |span| span.0);
    order.sort_by(|one, two| start(one).total_cmp(&start(two)));
    let mut places: Vec<Option<Place>> = vec![None; wish.spans.len()];
    for index in order {
        let Some(span) = wish.spans.get(index) else {
            continue;
        };
        let found = (0..lanes).find_map(|lane| {
            let inner = band.outer - band.lane * (lane as f32 + 1.0);
            let (from, to) = widened(*span, wish.least / inner.max(1.0));
            let place = Place {
                lane,
                lanes: 1,
                from,
                to,
            };
            is_free(&places, lane, &place).then_some(place)
        });
        if let Some(place) = places.get_mut(index) {
            *place = found;
        }
    }
    if wish.spreads {
        for index in 0..places.len() {
            let Some(mut place) = places.get(index).copied().flatten() else {
                continue;
            };
            while place.lane + place.lanes < lanes
                && is_free(&places, place.lane + place.lanes, &place)
            {
                place.lanes += 1;
            }
            if let Some(old) = places.get_mut(index) {
                *old = Some(place);
            }
        }
    }
    places
}

/// Whether nothing stands in a lane where a place would reach into it.
fn is_free(places: &[Option<Place>], lane: usize, place: &Place) -> bool {
    let mut there = places.iter().flatten();
    !there.any(|it| (it.lane..it.lane + it.lanes).contains(&lane) && it.meets(place))
}

/// A span of at least this length around the same middle, moved back into the year where it
/// would leave it.
fn widened((from, to): (f32, f32), least: f32) -> (f32, f32) {
    let length = (to - from).max(least).min(TAU);
    let middle = f32::midpoint(from, to);
    let from = (middle - length / 2.0).clamp(0.0, TAU - length);
    (from, from + length)
}

#[cfg(test)]
mod tests {
    use super::{Wish, share};

    fn wish(spans: &[(f32, f32)]) -> Wish {
        Wish {
            spans: spans.to_vec(),
            lane: (20.0, 10.0),
            least: 0.0,
            most: 4,
            spreads: false,
        }
    }

    #[test]
    fn spans_that_share_days_get_lanes_of_their_own() {
        let bands = share(
            &[wish(&[(0.0, 2.0), (1.0, 3.0), (2.0, 4.0)])],
            (50.0, 100.0),
            0.0,
        );
        let lanes: Vec<_> = bands[0].places.iter().map(|it| it.unwrap().lane).collect();
        assert_eq!(lanes, [0, 1, 0]);
        assert!((bands[0].inner - 50.0).abs() < 0.01, "the room is used");
    }

    #[test]
    fn an_entry_reaches_over_the_lanes_that_nobody_needs_there() {
        let mut wish = wish(&[(0.0, 2.0), (1.0, 3.0), (4.0, 5.0)]);
        wish.spreads = true;
        let bands = share(&[wish], (50.0, 100.0), 0.0);
        let lanes: Vec<_> = bands[0].places.iter().map(|it| it.unwrap().lanes).collect();
        assert_eq!(lanes, [1, 1, 2]);
    }

    #[test]
    fn what_has_no_room_is_left_over_and_lanes_keep_their_least() {
        let spans = [(0.0, 3.0); 9];
        let bands = share(&[wish(&spans), wish(&[(0.0, 1.0)])], (60.0, 100.0), 2.0);
        assert_eq!(bands[0].left_over(), 7);
        assert_eq!(bands[1].left_over(), 0);
        assert!(bands.iter().all(|band| band.lane >= 10.0));
        assert!(bands[0].inner >= bands[1].outer + 2.0);
    }

    #[test]
    fn a_short_entry_is_widened_around_its_day_but_stays_in_the_year() {
        let mut wish = wish(&[(0.0, 0.01), (3.0, 3.01)]);
        wish.least = 18.0;
        let bands = share(&[wish], (80.0, 100.0), 0.0);
        let places: Vec<_> = bands[0].places.iter().map(|it| it.unwrap()).collect();
        assert_eq!(places[0].from, 0.0);
        let middle = f32::midpoint(places[1].from, places[1].to);
        assert!((middle - 3.005).abs() < 0.001);
        assert!((places[1].to - places[1].from) * bands[0].inner >= 17.99);
    }
}
