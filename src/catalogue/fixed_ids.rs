//! Ids that come out the same every time, for samples, measurements and tests.
//!
//! They have the shape of UUID version 7 with one fixed point in time and a counter, so the
//! order of ids is the order of creation.

use std::sync::atomic::{AtomicU64, Ordering};

use uuid::{Builder, Uuid};

use crate::model::IdSource;

/// 2024-08-12 06:00 UTC, the first school day of the samples.
const MILLIS: u64 = 1_723_442_400_000;

/// A source of predictable ids.
///
/// Two sources of the same series hand out the same ids; sources of different series never do.
#[derive(Debug, Default)]
pub struct FixedIds {
    series: u16,
    next: AtomicU64,
}

impl FixedIds {
    /// The ids of series 0.
    pub fn new() -> Self {
        Self::default()
    }

    /// The ids of a series; numbers above 4095 wrap around.
    pub fn series(series: u16) -> Self {
        Self {
            series,
            next: AtomicU64::new(0),
        }
    }
}

impl IdSource for FixedIds {
    fn next_uuid(&self) -> Uuid {
        let count = self.next.fetch_add(1, Ordering::Relaxed);
        let [s1, s0] = self.series.to_be_bytes();
        // Fifty-six bits of the counter; the two bits of the UUID variant lie in the byte before.
        let [_, c6, c5, c4, c3, c2, c1, c0] = count.to_be_bytes();
        let bytes = [s1, s0, 0, c6, c5, c4, c3, c2, c1, c0];
        Builder::from_unix_timestamp_millis(MILLIS, &bytes).into_uuid()
    }
}
