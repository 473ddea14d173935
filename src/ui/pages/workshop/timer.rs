//! How long a point of the agenda has left, in the window's time.

/// A clock that counts down, can be paused and goes on below nothing.
#[derive(Debug, Default)]
pub(super) struct Timer {
    /// Seconds that were left when it last began to run.
    left: f64,
    /// Since when it runs, in seconds of the window's time; `None` while it stands.
    since: Option<f64>,
}

impl Timer {
    /// Begins anew with so many minutes, standing.
    pub(super) fn set(&mut self, minutes: u16) {
        *self = Self {
            left: f64::from(minutes) * 60.0,
            since: None,
        };
    }

    /// Whether it runs.
    pub(super) const fn is_running(&self) -> bool {
        self.since.is_some()
    }

    /// Whole seconds left; negative when the time is over.
    pub(super) fn left(&self, now: f64) -> i64 {
        (self.left - self.since.map_or(0.0, |since| now - since)).ceil() as i64
    }

    /// Pauses, or goes on.
    pub(super) fn toggle(&mut self, now: f64) {
        match self.since.take() {
            Some(since) => self.left -= now - since,
            None => self.since = Some(now),
        }
    }

    /// Gives so many minutes more.
    pub(super) fn extend(&mut self, minutes: f64) {
        self.left += minutes * 60.0;
    }

    /// As it is read: minutes and seconds.
    pub(super) fn reading(&self, now: f64) -> String {
        let left = self.left(now);
        let sign = if left < 0 { "−" } else { "" };
        let left = left.unsigned_abs();
        format!("{sign}{:02}:{:02}", left / 60, left % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paused_clock_stands_and_goes_on_where_it_stood() {
        let mut timer = Timer::default();
        timer.set(5);
        assert_eq!(timer.reading(100.0), "05:00");
        timer.toggle(100.0);
        assert_eq!(timer.reading(128.0), "04:32");
        timer.toggle(128.0);
        assert_eq!(timer.reading(900.0), "04:32");
        timer.extend(1.0);
        assert_eq!(timer.reading(900.0), "05:32");
    }

    #[test]
    fn time_that_is_over_is_told_below_nothing() {
        let mut timer = Timer::default();
        timer.set(1);
        timer.toggle(0.0);
        assert_eq!(timer.reading(75.0), "−00:15");
    }
}
