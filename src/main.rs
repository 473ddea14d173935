//! Arguments in; a window or a command out.

// Or Windows opens a black terminal behind the window.
#![cfg_attr(windows, windows_subsystem = "windows")]

use std::alloc::System;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use cap::Cap;
use clap::Parser as _;
use sigtelinje::app::{
    Surroundings, SystemChooser, SystemClock, SystemIds, TableReader, run_window, table_reader,
};
use sigtelinje::batch::{self, Arguments, Command};
use sigtelinje::storage::{Folders, RealFs, Store};

/// Without a limit, except in the process that reads foreign tables.
#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

fn main() -> ExitCode {
    batch::take_terminal();
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("error")).init();
    let arguments = Arguments::parse();
    let language = arguments.language();
    if matches!(arguments.command, Some(Command::ReadTable))
        && MEMORY.set_limit(table_reader::MEMORY_BYTES).is_err()
    {
        return ExitCode::FAILURE;
    }
    if let Some(status) = batch::run(&arguments, language) {
        return ExitCode::from(status);
    }
    let folders = Folders::of_user().unwrap_or_else(|| Folders::new(std::env::temp_dir()));
    let surroundings = || Surroundings {
        store: Store::new(Box::new(RealFs), folders.clone()),
        clock: Box::new(SystemClock),
        ids: Box::new(SystemIds),
        chooser: Arc::new(SystemChooser),
        tables: TableReader::own().unwrap_or_else(|_| TableReader::new(PathBuf::new())),
        language,
    };
    match run_window(surroundings, arguments.plan.as_deref()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            log::error!("no window: {error}");
            ExitCode::from(batch::no_window(language))
        }
    }
}
