//! The only place that reads the clock and makes ids.

use std::time::{Duration, SystemTime};

use jiff::{Timestamp, Zoned, tz::TimeZone};
use uuid::Uuid;

use crate::model::{IdSource, PlanDate};

/// Where the shell learns what time it is.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> SystemTime;

    /// Today, where the computer stands.
    fn today(&self) -> PlanDate {
        self.local(self.now())
            .map_or(PlanDate::ZERO, |zoned| zoned.date())
    }

    /// A watch that can be read on another thread: how long ago a point in time was.
    fn stopwatch(&self) -> Box<dyn Fn(SystemTime) -> Duration + Send>;

    /// A point in time as people here would read it off a clock; `None` outside all calendars.
    fn local(&self, time: SystemTime) -> Option<Zoned> {
        let stamp = Timestamp::try_from(time).ok()?;
        Some(stamp.to_zoned(TimeZone::system()))
    }
}

/// The clock of the computer.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that reads the clock"
    )]
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn stopwatch(&self) -> Box<dyn Fn(SystemTime) -> Duration + Send> {
        Box::new(|began| Self.now().duration_since(began).unwrap_or_default())
    }
}

/// Ids from the clock and random numbers of the computer.
#[derive(Clone, Copy, Debug)]
pub struct SystemIds;

impl IdSource for SystemIds {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that makes ids"
    )]
    fn next_uuid(&self) -> Uuid {
        Uuid::now_v7()
    }
}
