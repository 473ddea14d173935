//! What the command line prints; the only place that does.

/// Lets a command answer in the terminal in which it was given.
///
/// On Windows a program has a terminal of its own, or none until it asks for that of whoever
/// started it. Elsewhere there is nothing to do.
pub fn take_terminal() {
    #[cfg(windows)]
    {
        use std::os::windows::io::AsRawHandle as _;

        // What goes to a file or to another program has its way already.
        if std::io::stdout().as_raw_handle().is_null() {
            // It fails when the program was started from the desktop, where nobody reads.
            winsafe::AttachConsole(winsafe::PidParent::Parent).ok();
        }
    }
}

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
