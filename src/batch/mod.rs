//! The same work from the command line, without a window.
//!
//! Exit status 0 is done, 1 refused with a reason on stderr, 2 wrong usage. Deeds lie below;
//! here are only arguments, words and the order of things.

mod check;
mod import;
mod output;

use std::path::{Path, PathBuf};

use clap::{Parser, Subcommand, ValueEnum};

use crate::action::SpreadsheetFormat;
use crate::analysis::{Analysis, Slice};
use crate::app::{Clock as _, SystemClock, SystemIds, levels_file, table_reader};
use crate::catalogue::{self, SynthOptions};
use crate::charts::of_plan::{ChartKind, ChartSource};
use crate::charts::{png, svg};
use crate::model::{Language, Plan};
use crate::storage::{Folders, MAX_PLAN_BYTES, Place, RealFs, Store, write_plan_bytes};
use crate::texts::{Message, Texts};
use crate::ui::theme::Tokens;

/// What can be said on the command line.
#[derive(Debug, Parser)]
#[command(
    name = "sigtelinje",
    version,
    about,
    subcommand_precedence_over_arg = true
)]
pub struct Arguments {
    /// The plan to open in the window
    pub plan: Option<PathBuf>,
    /// Work without a window
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Language of messages and new plans; that of the system when not given
    #[arg(long, global = true, value_enum)]
    pub lang: Option<Lang>,
}

/// A language as it is named on the command line.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Lang {
    /// Danish
    Da,
    /// English
    En,
}

/// Work without a window.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write the sample plans and an empty template per kind of school to a folder
    Sample {
        /// The folder, made when it is not there
        folder: PathBuf,
    },
    /// Make a new plan from a template
    New {
        /// The name of the template
        #[arg(long)]
        template: String,
        /// The file, which must not be there yet
        out: PathBuf,
    },
    /// Read plans, verify them, and print what somebody ought to look at
    Check {
        /// The plans
        #[arg(required = true)]
        plans: Vec<PathBuf>,
        /// Print JSON for other programs
        #[arg(long)]
        json: bool,
    },
    /// Draw every chart that a plan has data for; groups too small to show are hidden
    Charts {
        /// The plan
        plan: PathBuf,
        /// The folder for the pictures
        #[arg(long)]
        out: PathBuf,
        /// The format of the pictures
        #[arg(long, value_enum, default_value = "svg")]
        format: Format,
    },
    /// Take a staff list, a matrix of levels, answers of a form or a framework into a plan
    Import {
        /// The plan
        plan: PathBuf,
        /// The table: XLSX, XLSM, ODS, CSV or TSV
        table: PathBuf,
        /// What is what in the table: `auto`, or a file that says it
        #[arg(long)]
        map: String,
        /// The file for the new plan, which must not be there yet; PLAN itself when not given
        #[arg(long)]
        out: Option<PathBuf>,
        /// Write what is what to a file, to be changed and used again, and leave the plan alone
        #[arg(long)]
        save_map: Option<PathBuf>,
    },
    /// Read a table for another process of the program
    #[command(hide = true)]
    ReadTable,
    /// Write the levels of the staff for a spreadsheet: .xlsx or .csv
    Report {
        /// The plan
        plan: PathBuf,
        /// The file, which must not be there yet; its ending says the format
        #[arg(long)]
        out: PathBuf,
        /// Write names where they are known; aliases otherwise
        #[arg(long)]
        names: bool,
    },
    /// Make a large, lifelike plan for measuring and demonstrating
    Synth {
        /// How many people
        #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..=20_000))]
        people: u32,
        /// How many rounds of assessment
        #[arg(long, default_value_t = 8, value_parser = clap::value_parser!(u32).range(1..=40))]
        rounds: u32,
        /// The same seed gives the same plan
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// The file, which must not be there yet
        out: PathBuf,
    },
}

/// A format of pictures.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Format {
    /// Vector graphics
    Svg,
    /// Pixels
    Png,
}

/// Size of pictures, in pixels.
const PICTURE_WIDTH: u32 = 1200;

impl Arguments {
    /// The language that was asked for, else that of the system: English where that is English,
    /// otherwise Danish.
    pub fn language(&self) -> Language {
        match self.lang {
            Some(Lang::Da) => Language::Danish,
            Some(Lang::En) => Language::English,
            None => match sys_locale::get_locale() {
                Some(locale) if locale.starts_with("en") => Language::English,
                _ => Language::Danish,
            },
        }
    }
}

/// Carries out what was asked for; returns the exit status, or `None` when nothing but the window
/// was.
pub fn run(arguments: &Arguments, language: Language) -> Option<u8> {
    let command = arguments.command.as_ref()?;
    if let Some(plan) = &arguments.plan {
        let plan = plan.display().to_string();
        let texts = Texts::new(language);
        output::complain(&texts.with("batch-plan-and-command", &[("file", plan.into())]));
        return Some(2);
    }
    Some(carry_out(command, language))
}

fn carry_out(command: &Command, language: Language) -> u8 {
    let batch = Batch {
        texts: Texts::new(language),
        store: Store::new(
            Box::new(RealFs),
            Folders::of_user().unwrap_or_else(|| Folders::new(std::env::temp_dir())),
        ),
    };
    let done = match command {
        Command::Sample { folder } => batch.sample(folder),
        Command::New { template, out } => batch.new_plan(template, out),
        Command::Check { plans, json } => return batch.check(plans, *json),
        Command::Charts { plan, out, format } => batch.charts(plan, out, *format),
        Command::Import {
            plan,
            table,
            map,
            out,
            save_map,
        } => batch.import(&import::Request {
            plan,
            table,
            map,
            out: out.as_deref(),
            save_map: save_map.as_deref(),
        }),
        Command::ReadTable => return u8::from(table_reader::serve().is_err()),
        Command::Report { plan, out, names } => batch.spreadsheet(plan, out, *names),
        Command::Synth {
            people,
            rounds,
            seed,
            out,
        } => {
            let options = SynthOptions {
                people: *people as usize,
                rounds: *rounds as usize,
                seed: *seed,
                language,
                ..SynthOptions::default()
            };
            batch.save_new(&catalogue::synth(&options), out)
        }
    };
    match done {
        Ok(message) => {
            output::say(&batch.texts.say(&message));
            0
        }
        Err(message) => {
            output::complain(&batch.texts.say(&message));
            1
        }
    }
}

struct Batch {
    texts: Texts,
    store: Store,
}

impl Batch {
    /// Writes what ships with the program, the same bytes each time.
    fn sample(&self, folder: &Path) -> Result<Message, Message> {
        let language = self.texts.language();
        let mut files: Vec<(PathBuf, Plan)> = catalogue::samples()
            .iter()
            .map(|sample| (folder.join(sample.file_name), sample.plan(language)))
            .collect();
        for (series, template) in (100..).zip(catalogue::templates()) {
            let ids = catalogue::FixedIds::series(series);
            let title = template.name.get(language);
            let plan = template.plan(language, &ids, title, catalogue::sample::TODAY);
            files.push((
                folder
                    .join("templates")
                    .join(format!("{}.ron", template.key)),
                plan,
            ));
        }
        self.make_folder(&folder.join("templates"))?;
        for (path, plan) in &files {
            let bytes = write_plan_bytes(plan, 1, None).map_err(|error| error.message())?;
            match self.store.read_bytes(path, MAX_PLAN_BYTES) {
                Ok(there) if there == bytes => {}
                Ok(_) => {
                    let file = path.display().to_string();
                    return Err(Message::new("batch-exists").with("file", file));
                }
                Err(_) => self.write(path, &bytes)?,
            }
        }
        Ok(Message::new("batch-sample-done")
            .with("count", files.len())
            .with("folder", folder.display().to_string()))
    }

    fn new_plan(&self, key: &str, out: &Path) -> Result<Message, Message> {
        let Some(template) = catalogue::template(key) else {
            let names: Vec<&str> = catalogue::templates()
                .iter()
                .map(|template| template.key.as_str())
                .collect();
            return Err(Message::new("batch-no-template")
                .with("name", key)
                .with("names", names.join(", ")));
        };
        let today = SystemClock.today();
        let year = today.year().to_string();
        let title = self.texts.with("new-plan-title", &[("year", year.into())]);
        let plan = template.plan(self.texts.language(), &SystemIds, &title, today);
        self.save_new(&plan, out)
    }

    /// Saves where nothing lies yet.
    fn save_new(&self, plan: &Plan, out: &Path) -> Result<Message, Message> {
        let now = SystemClock.now();
        match self.store.save(plan, out, (None, Place::New), now) {
            Ok(_saved) => Ok(Message::new("batch-saved").with("file", out.display().to_string())),
            Err(crate::storage::SaveError::ChangedOnDisk { .. }) => {
                Err(Message::new("batch-exists").with("file", out.display().to_string()))
            }
            Err(error) => Err(error.message()),
        }
    }

    fn charts(&self, path: &Path, folder: &Path, format: Format) -> Result<Message, Message> {
        let plan = self.store.load(path).map_err(|error| error.message())?.plan;
        let analysis = Analysis::of(&plan, SystemClock.today());
        let source = ChartSource::new(&plan, &analysis, Slice::default(), &self.texts);
        let mut look = Tokens::of(false).chart_look(plan.framework.top());
        look.headed = true;
        let charts = ChartKind::all_for(&source);
        self.make_folder(folder)?;
        for (kind, chart) in &charts {
            let size = (PICTURE_WIDTH, chart.preferred_height(PICTURE_WIDTH, &look));
            let (bytes, extension) = match format {
                Format::Svg => (svg(chart, &look, size).map(String::into_bytes), "svg"),
                Format::Png => (png(chart, &look, size), "png"),
            };
            let bytes = bytes.map_err(|error| {
                log::error!("a chart could not be drawn: {error}");
                Message::new("chart-not-drawn")
            })?;
            let name = format!("{}.{extension}", kind.file_stem(&plan, &self.texts));
            self.write(&folder.join(name), &bytes)?;
        }
        Ok(Message::new("batch-charts-done")
            .with("count", charts.len())
            .with("folder", folder.display().to_string()))
    }

    /// Writes the levels of the staff, for those who may see each of them.
    fn spreadsheet(&self, path: &Path, out: &Path, names: bool) -> Result<Message, Message> {
        let file = || out.display().to_string();
        let ending = out.extension().and_then(|it| it.to_str());
        let ending = ending.map(str::to_lowercase);
        let format = match ending.as_deref() {
            Some("csv") => SpreadsheetFormat::Csv,
            Some("xlsx") => SpreadsheetFormat::Xlsx,
            _ => return Err(Message::new("batch-report-format").with("file", file())),
        };
        let plan = self.store.load(path).map_err(|error| error.message())?.plan;
        let analysis = Analysis::of(&plan, SystemClock.today());
        let bytes = levels_file(&plan, &analysis, (&self.texts, names), format)?;
        if out.exists() {
            return Err(Message::new("batch-exists").with("file", file()));
        }
        self.write(out, &bytes)?;
        Ok(Message::new("batch-saved").with("file", file()))
    }

    fn make_folder(&self, path: &Path) -> Result<(), Message> {
        self.store
            .make_folder(path)
            .map_err(|error| error.message())
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> Result<(), Message> {
        self.store
            .write_file(path, bytes)
            .map_err(|error| error.message())
    }
}

/// Says that no window can be opened on this computer; returns the exit status.
pub fn no_window(language: Language) -> u8 {
    output::complain(Texts::new(language).get("batch-no-window"));
    1
}
