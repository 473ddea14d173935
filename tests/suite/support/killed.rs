//! Programs that are killed in the middle of their work.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
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
        self.killed_in((folder, &[]), so_far, moment)
    }

    /// [`Self::killed_at`] with more variables.
    pub(crate) fn killed_in(
        self,
        (folder, variables): (&Path, &[(&str, &str)]),
        so_far: usize,
        moment: Duration,
    ) -> usize {
        let mut child = self.begin(folder, variables);
        let mut numbers = numbers_of(&mut child);
        let reached = numbers.by_ref().find(|it| *it >= so_far).unwrap();
        std::thread::sleep(moment);
        child.kill().unwrap();
        child.wait().unwrap();
        numbers.last().unwrap_or(reached)
    }

    /// Lets the job run, with more variables, until it dies by itself; returns the last number that
    /// it said.
    pub(crate) fn dies_with(self, folder: &Path, variables: &[(&str, &str)]) -> usize {
        let mut child = self.begin(folder, variables);
        let reached = numbers_of(&mut child).last().unwrap();
        assert!(!child.wait().unwrap().success(), "{variables:?}");
        reached
    }

    fn begin(self, folder: &Path, variables: &[(&str, &str)]) -> Child {
        Command::new(std::env::current_exe().unwrap())
            .args([self.entry, "--exact", "--nocapture", "--test-threads=1"])
            .env(self.variable, folder)
            .envs(variables.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    }
}

fn numbers_of(child: &mut Child) -> impl Iterator<Item = usize> + use<> {
    let out = BufReader::new(child.stdout.take().unwrap());
    out.lines().map_while(Result::ok).filter_map(|line| {
        let (_, number) = line.split_once('#')?;
        number.parse::<usize>().ok()
    })
}
