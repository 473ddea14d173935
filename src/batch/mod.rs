//! The same work from the command line, without a window.
//!
//! Exit status 0 is done, 1 refused with a reason on stderr, 2 wrong usage; `merge` has its own.
//! Deeds lie below; here are only arguments, words and the order of things.

mod care;
mod check;
mod import;
mod merge;
mod output;
mod people;
mod protect;
mod questionnaire;
mod report;

use std::path::{Path, PathBuf};

use clap::{Parser, Subcommand, ValueEnum};

use care::Care;
pub use output::take_terminal;

use crate::action::PictureFormat;
use crate::analysis::Analysis;
use crate::app::{Clock as _, FileSet, SystemClock, SystemIds, table_reader};
use crate::catalogue::{self, SynthOptions};
use crate::model::{Language, Passphrase, Plan, PlanDate};
use crate::storage::{Folders, MAX_PLAN_BYTES, Place, RealFs, Store, write_plan_bytes};
use crate::texts::{Message, Texts};

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
    /// A file whose first line is the passphrase of protected plans; else it is taken from
    /// the environment variable `SIGTELINJE_PASSPHRASE`
    #[arg(long, global = true)]
    pub passphrase_file: Option<PathBuf>,
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
    /// Merge two copies of a plan; exit status 0 without conflicts, 1 with conflicts that are
    /// kept in the plan, 2 when nothing was written
    Merge {
        /// The copy that both come from; an empty file when there is none
        base: PathBuf,
        /// One copy
        ours: PathBuf,
        /// The other copy
        theirs: PathBuf,
        /// The file for the merged plan: a new one, or one of the two copies
        #[arg(long)]
        out: PathBuf,
        /// Print JSON for other programs
        #[arg(long)]
        json: bool,
    },
    /// Read a table for another process of the program
    #[command(hide = true)]
    ReadTable,
    /// Write a document (.pdf, .docx), or the levels of the staff for a spreadsheet (.xlsx, .csv)
    Report {
        /// The plan
        plan: PathBuf,
        /// The file, which must not be there yet; its ending says the format
        #[arg(long)]
        out: PathBuf,
        /// Which document: board, staff, one-page, status, competences or staff-information; person
        /// or person-data, of ALIAS (person-data also as .ron); minutes or ballots, of the workshop
        /// TITLE or the newest
        #[arg(long, num_args = 1..=2, value_names = ["KIND", "OF"])]
        kind: Vec<String>,
        /// The day from which it tells what happened; the last time anybody looked when not given
        #[arg(long)]
        from: Option<PlanDate>,
        /// The day until which it tells what happened; today when not given
        #[arg(long)]
        to: Option<PlanDate>,
        /// Write names where they are known; aliases otherwise
        #[arg(long)]
        names: bool,
    },
    /// Write questionnaires for a round of own assessment, which `import` takes back
    Questionnaire {
        /// The plan
        plan: PathBuf,
        /// The folder for the files, made when it is not there
        #[arg(long)]
        out: PathBuf,
        /// The title of the round; the newest one when not given
        #[arg(long)]
        round: Option<String>,
        /// Who gets a file
        #[arg(long, value_enum, default_value = "person")]
        per: Per,
        /// Write names along with aliases
        #[arg(long)]
        names: bool,
        /// Write the questions as a text for Microsoft Forms too
        #[arg(long)]
        forms: bool,
    },
    /// Care for secrets and for people's rights
    #[command(flatten)]
    Care(Care),
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

/// Who gets a questionnaire.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Per {
    /// Each team, whose people see each other's answers
    Team,
    /// Each person
    Person,
}

/// A format of pictures.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Format {
    /// Vector graphics
    Svg,
    /// Pixels
    Png,
}

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
    let batch = Batch {
        texts: Texts::new(language),
        store: Store::new(
            Box::new(RealFs),
            Folders::of_user().unwrap_or_else(|| Folders::new(std::env::temp_dir())),
        ),
        passphrase: None,
    };
    Some(
        match batch.with_passphrase(arguments.passphrase_file.as_deref()) {
            Ok(batch) => batch.carry_out(command, language),
            Err(message) => {
                output::complain(&Texts::new(language).say(&message));
                1
            }
        },
    )
}

struct Batch {
    texts: Texts,
    store: Store,
    /// What opens protected plans; `None` when none was given.
    passphrase: Option<Passphrase>,
}

impl Batch {
    fn carry_out(&self, command: &Command, language: Language) -> u8 {
        let done = match command {
            Command::Sample { folder } => self.sample(folder),
            Command::New { template, out } => self.new_plan(template, out),
            Command::Check { plans, json } => return self.check(plans, *json),
            Command::Charts { plan, out, format } => self.charts(plan, out, *format),
            Command::Import {
                plan,
                table,
                map,
                out,
                save_map,
            } => self.import(&import::Request {
                plan,
                table,
                map,
                out: out.as_deref(),
                save_map: save_map.as_deref(),
            }),
            Command::Merge {
                base,
                ours,
                theirs,
                out,
                json,
            } => {
                return self.merge(&merge::Request {
                    base,
                    ours,
                    theirs,
                    out,
                    json: *json,
                });
            }
            Command::ReadTable => return u8::from(table_reader::serve().is_err()),
            Command::Report {
                plan,
                out,
                kind,
                from,
                to,
                names,
            } => self.write_report(&report::Request {
                plan,
                out,
                kind,
                period: (*from, *to),
                names: *names,
            }),
            Command::Questionnaire {
                plan,
                out,
                round,
                per,
                names,
                forms,
            } => self.questionnaire(&questionnaire::Request {
                plan,
                out,
                round: round.as_deref(),
                per: *per,
                names: *names,
                forms: *forms,
            }),
            Command::Synth {
                people,
                rounds,
                seed,
                out,
            } => {
                let mut options = SynthOptions {
                    seed: *seed,
                    language,
                    ..SynthOptions::default()
                };
                (options.people, options.rounds) = (*people as usize, *rounds as usize);
                self.save_new(&catalogue::synth(&options), out)
            }
            Command::Care(care) => self.care_for(care),
        };
        self.told(done)
    }
    /// Says what was done, or why it was not; returns the exit status.
    fn told(&self, done: Result<Message, Message>) -> u8 {
        match done {
            Ok(message) => {
                output::say(&self.texts.say(&message));
                0
            }
            Err(message) => {
                output::complain(&self.texts.say(&message));
                1
            }
        }
    }

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
        let plan = self.load(path).map_err(|error| error.message())?.plan;
        let analysis = Analysis::of(&plan, SystemClock.today());
        let format = match format {
            Format::Svg => PictureFormat::Svg,
            Format::Png => PictureFormat::Png,
        };
        let charts = FileSet::charts(&plan, &analysis, &self.texts, format);
        charts.write(&self.store, folder)?;
        Ok(Message::new("done-charts")
            .with("count", charts.len())
            .with("folder", folder.display().to_string()))
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
    let texts = Texts::new(language);
    let said = texts.get("batch-no-window");
    output::complain(said);
    // Whoever started the program from the desktop has no terminal to read it in.
    #[cfg(windows)]
    rfd::MessageDialog::new()
        .set_level(rfd::MessageLevel::Error)
        .set_title("Sigtelinje")
        .set_description(said)
        .show();
    1
}
