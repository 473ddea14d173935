//! What the command line prints; the only place that does.

/// Prints a line of the result.
#[expect(
    clippy::print_stdout,
    reason = "the result of a command goes to the standard output"
)]
pub(super) fn say(line: &str) {
    println!("{line}");
}

/// Prints why something was refused.
#[expect(clippy::print_stderr, reason = "reasons go to the standard error")]
pub(super) fn complain(line: &str) {
    eprintln!("{line}");
}
