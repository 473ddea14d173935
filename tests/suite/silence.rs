//! The program never talks to anyone: a session of the command line and one of the window are
//! watched for every call of the system that has to do with a network.
#![expect(clippy::disallowed_methods, reason = "the trace is read from a file")]
#![cfg(target_os = "linux")]

use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// A story of the window: opening, editing, saving, another language.
const STORY: &str = "window::five_levels_by_keyboard_are_undone_saved_and_found_again";
/// The kinds of sockets that reach no further than this machine's own programs.
const LOCAL: [&str; 2] = ["AF_UNIX", "AF_NETLINK"];

fn has_strace() -> bool {
    Command::new("strace").arg("-V").output().is_ok()
}

/// Every call by which a program would reach out to somebody; the trace has nothing else but what
/// the kernel says of processes.
fn calls(program: &Path, arguments: &[&str], folder: &Path) -> Vec<String> {
    let trace = folder.join("trace");
    let status = Command::new("strace")
        .args(["-f", "-e", "trace=%network", "-o"])
        .arg(&trace)
        .arg(program)
        .args(arguments)
        .current_dir(folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(
        status.code().is_some_and(|code| code < 2),
        "{arguments:?}: {status}"
    );
    reaching_out(&std::fs::read_to_string(trace).unwrap())
}

fn reaching_out(trace: &str) -> Vec<String> {
    let calls = trace.lines().filter(|line| {
        let is_call = ["socket(", "connect(", "bind(", "sendto(", "sendmsg("];
        let is_call = is_call.iter().any(|call| line.contains(call));
        is_call && line.contains("AF_") && !LOCAL.iter().any(|kind| line.contains(kind))
    });
    calls.map(str::to_owned).collect()
}

#[test]
fn a_session_of_the_command_line_opens_no_connection() {
    if !has_strace() {
        return;
    }
    let folder = TempDir::new().unwrap();
    let program = Path::new(env!("CARGO_BIN_EXE_sigtelinje"));
    for arguments in [
        &["sample", "prøve"][..],
        &["check", "prøve/limtorp.ron"],
        &["charts", "prøve/limtorp.ron", "--out", "tegninger"],
        &[
            "report",
            "prøve/limtorp.ron",
            "--kind",
            "one-page",
            "--out",
            "side.pdf",
        ],
    ] {
        assert_eq!(
            calls(program, arguments, folder.path()),
            [""; 0],
            "{arguments:?}"
        );
    }
}

#[test]
fn a_session_of_the_window_opens_no_connection() {
    if !has_strace() {
        return;
    }
    let folder = TempDir::new().unwrap();
    let suite = std::env::current_exe().unwrap();
    let arguments = [STORY, "--exact", "--test-threads=1"];
    assert_eq!(calls(&suite, &arguments, folder.path()), [""; 0]);
}

#[test]
fn a_program_that_reaches_out_is_noticed() {
    let trace = "7 socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_TCP) = 3\n\
        7 connect(3, {sa_family=AF_INET, sin_port=htons(443)}, 16) = -1\n\
        7 socket(AF_UNIX, SOCK_STREAM, 0) = 4\n";
    assert_eq!(reaching_out(trace).len(), 2);
}
