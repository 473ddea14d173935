//! Programs that are killed in the middle of their work.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// A test that works in a process of its own, if a parent asks for it, and says `#` and a number
/// when it got so far.
#[derive(Clone, Copy)]
pub(crate) struct Job {
    /// The test, with its module.
    pub(crate) entry: &'static str,
    /// The variable in which it is told its folder.
    pub(crate) variable: &'static str,
}

impl Job {
    /// Kills the job a moment after it got so far; returns the last number that it said.
    pub(crate) fn killed_at(self, folder: &Path, so_far: usize, moment: Duration) -> usize {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([self.entry, "--exact", "--nocapture", "--test-threads=1"])
            .env(self.variable, folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let mut numbers = out.lines().map_while(Result::ok).filter_map(|line| {
            let (_, number) = line.split_once('#')?;
            number.parse::<usize>().ok()
        });
        let reached = numbers.by_ref().find(|it| *it >= so_far).unwrap();
        std::thread::sleep(moment);
        child.kill().unwrap();
        child.wait().unwrap();
        numbers.last().unwrap_or(reached)
    }
}
