//! Arguments in; a window or a command out.

use std::process::ExitCode;
use std::sync::Arc;

use clap::Parser as _;
use sigtelinje::app::{Surroundings, SystemChooser, SystemClock, SystemIds, run_window};
use sigtelinje::batch::{self, Arguments};
use sigtelinje::storage::{Folders, RealFs, Store};

fn main() -> ExitCode {
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("error")).init();
    let arguments = Arguments::parse();
    let language = arguments.language();
    if let Some(status) = batch::run(&arguments, language) {
        return ExitCode::from(status);
    }
    let folders = Folders::of_user().unwrap_or_else(|| Folders::new(std::env::temp_dir()));
    let surroundings = || Surroundings {
        store: Store::new(Box::new(RealFs), folders.clone()),
        clock: Box::new(SystemClock),
        ids: Box::new(SystemIds),
        chooser: Arc::new(SystemChooser),
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
