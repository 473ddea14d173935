//! Reads foreign tables where they can do no harm.
//!
//! A spreadsheet is read by a second process of the same program, which may use so much memory
//! and time and no more: when an allocation fails there, only that process ends. Text is read
//! here, because how much of it is kept is known line by line.

use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::exchange::table::{TableError, TableFormat, Workbook, limits, read_table, recognise};
use crate::storage::Store;
use crate::texts::Message;

/// The command of the program that reads a spreadsheet for another one.
pub const COMMAND: &str = "read-table";
/// Bytes that the second process may have in use.
pub const MEMORY_BYTES: usize = 150_000_000;
/// How long it may take. A large honest file takes a second or two on an old computer.
const TIME: Duration = Duration::from_secs(10);
/// Bytes that an answer can have.
const ANSWER_BYTES: u64 = 128_000_000;

/// Reads tables with the help of a program, which is this one.
#[derive(Clone, Debug)]
pub struct TableReader {
    program: PathBuf,
}

impl TableReader {
    /// A reader that has this program at its side.
    ///
    /// # Errors
    /// When the system does not say where the program lies.
    pub fn own() -> io::Result<Self> {
        std::env::current_exe().map(Self::new)
    }

    /// A reader that has the program at the path at its side.
    pub const fn new(program: PathBuf) -> Self {
        Self { program }
    }

    /// Reads the tables of a file.
    ///
    /// # Errors
    /// When the file cannot be read or is no table that is taken in, as a sentence to show.
    pub fn read_file(&self, store: &Store, path: &Path) -> Result<Workbook, Message> {
        let name = path.file_name().unwrap_or(path.as_os_str());
        let name = name.to_string_lossy();
        let bytes = store
            .read_bytes(path, limits::FILE_BYTES)
            .map_err(|error| error.message())?;
        self.read(&name, bytes)
            .map_err(|error| error.message(&name))
    }

    /// Reads the tables in the bytes of a file of that name.
    ///
    /// # Errors
    /// When it is no table that is taken in.
    pub fn read(&self, name: &str, bytes: Vec<u8>) -> Result<Workbook, TableError> {
        match recognise(name, &bytes)? {
            TableFormat::Text => read_table(name, &bytes),
            TableFormat::Excel | TableFormat::OpenDocument => self.read_apart(bytes),
        }
    }

    fn read_apart(&self, bytes: Vec<u8>) -> Result<Workbook, TableError> {
        let mut child = self.start().map_err(|error| {
            log::error!("the reader of tables was not started: {error}");
            TableError::NoReader
        })?;
        let (Some(mut question), Some(answer)) = (child.stdin.take(), child.stdout.take()) else {
            end(&mut child);
            return Err(TableError::NoReader);
        };
        // A reader that refuses early stops listening, which is no failure of ours.
        thread::spawn(move || question.write_all(&bytes).ok());
        let (sender, receiver) = mpsc::channel();
        thread::spawn(move || {
            let mut said = Vec::new();
            let read = answer.take(ANSWER_BYTES).read_to_end(&mut said);
            sender.send(read.map(|_| said)).ok()
        });
        let said = receiver.recv_timeout(TIME);
        end(&mut child);
        let said = said.ok().and_then(Result::ok).unwrap_or_default();
        serde_json::from_slice(&said).unwrap_or(Err(TableError::TooMuchWork))
    }

    fn start(&self) -> io::Result<Child> {
        let mut command = Command::new(&self.program);
        command
            .arg(COMMAND)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        #[cfg(windows)]
        {
            /// No black window flashes up beside ours.
            const CREATE_NO_WINDOW: u32 = 0x0800_0000;
            std::os::windows::process::CommandExt::creation_flags(&mut command, CREATE_NO_WINDOW);
        }
        command.spawn()
    }
}

/// Ends the second process, also one that is still at it.
fn end(child: &mut Child) {
    child.kill().ok();
    child.wait().ok();
}

/// The second process: reads a spreadsheet from its input and writes what is in it to its output.
///
/// # Errors
/// When input or output break; a spreadsheet that is refused is an answer like any other.
pub fn serve() -> io::Result<()> {
    let mut bytes = Vec::new();
    io::stdin()
        .take(limits::FILE_BYTES)
        .read_to_end(&mut bytes)?;
    let table = read_table("", &bytes);
    drop(bytes);
    let mut output = io::BufWriter::new(io::stdout());
    serde_json::to_writer(&mut output, &table)?;
    output.flush()
}
