//! The assistant that takes a table of another program into the plan.
//!
//! First a table, from a file or the clipboard; then five steps between which one can go back and
//! forth: what it is, its columns, its levels, its names, what would happen. Steps at which
//! nothing waits are passed. Only the last button touches the plan, by one edit.

mod columns;
mod findings;
mod levels;
mod names;
mod outlook;
mod rounds;
mod row;
mod start;
mod table;
mod work;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Key, Modifiers, RichText, ScrollArea, Ui};

use crate::action::{Action, TableAction};
use crate::exchange::import::Mapping;
use crate::exchange::table::Workbook;
use crate::model::Plan;
use crate::texts::Message;
use crate::ui::PlanContext;
use crate::ui::widgets::{Question, confirm, follow_focus, primary_button, tab_bar};

use work::Work;

/// How much higher the question whether to leave is than the buttons, in points.
const QUESTION: f32 = 72.0;

/// What a path is typed for when the system has no dialog for files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathFor {
    /// A table to read.
    Table,
    /// A mapping to use.
    Mapping,
    /// A place for this mapping.
    SaveMapping(String),
}

/// The steps, in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    /// What the table is.
    #[default]
    Table,
    /// What stands in its columns.
    Columns,
    /// What its words for levels mean.
    Levels,
    /// Who and what its names stand for.
    Names,
    /// What would happen.
    Outlook,
}

impl Step {
    const ALL: [Self; 5] = [
        Self::Table,
        Self::Columns,
        Self::Levels,
        Self::Names,
        Self::Outlook,
    ];

    const fn title(self) -> &'static str {
        match self {
            Self::Table => "import-step-table",
            Self::Columns => "import-step-columns",
            Self::Levels => "import-step-levels",
            Self::Names => "import-step-names",
            Self::Outlook => "import-step-outlook",
        }
    }

    fn before(self) -> Option<Self> {
        Self::ALL.into_iter().rfind(|it| *it < self)
    }
}

/// A table with what is suggested for it; made where the window need not wait for it.
pub struct FirstLook(Work);

impl FirstLook {
    /// Looks at the tables of a file that is called so.
    pub fn at(plan: &Arc<Plan>, name: &str, workbook: Workbook) -> Self {
        Self(Work::new(plan, name.to_owned(), workbook))
    }
}

/// The assistant, with everything that was decided so far.
#[derive(Default)]
pub struct ImportDialog {
    /// The file that is being read.
    reading: Option<PathBuf>,
    /// A table that was read and not yet looked at.
    arrived: Option<Work>,
    /// A mapping that was read and not yet used.
    saved: Option<Mapping>,
    work: Option<Work>,
    /// Whether another table is being chosen although there is one.
    chooses: bool,
    step: Step,
    pasted: String,
    /// A path that is being typed.
    path: Option<(PathFor, String)>,
    /// Why something was not read.
    problem: Option<Message>,
    /// Whether it is asked if what was decided shall go.
    leaves: bool,
}

impl ImportDialog {
    /// Takes down that a file is being read. What was decided of another one stays until the new
    /// one is there.
    pub fn begin_reading(&mut self, path: &Path) {
        self.reading = Some(path.to_owned());
        self.path = None;
        self.problem = None;
        self.leaves = false;
    }

    /// Takes in a table that was read, or why it was not; one that nobody waits for any more is
    /// let go of.
    pub fn table_read(&mut self, path: &Path, result: Result<FirstLook, Message>) {
        if self.reading.as_deref() != Some(path) {
            return;
        }
        self.reading = None;
        match result {
            Ok(FirstLook(work)) => self.arrived = Some(work),
            Err(why) => self.problem = Some(why),
        }
    }

    /// Takes in a saved mapping that was read, or why it was not.
    pub fn mapping_read(&mut self, result: Result<Mapping, Message>) {
        match result {
            Ok(mapping) => {
                self.saved = Some(mapping);
                self.problem = None;
            }
            Err(why) => self.problem = Some(why),
        }
    }

    /// Lets a path be typed.
    pub fn type_path(&mut self, wanted: PathFor) {
        self.path = Some((wanted, String::new()));
    }

    /// Draws the dialog.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        if let Some(work) = self.arrived.take() {
            self.work = Some(work);
            self.step = Step::Table;
            self.chooses = false;
        }
        if let (Some(work), Some(mapping)) = (&mut self.work, &self.saved) {
            work.use_mapping(cx.plan, mapping);
            self.saved = None;
            self.step = Step::Table;
        }
        if self.work.is_none() || self.reading.is_some() || self.chooses {
            self.start_ui(ui, cx);
            return;
        }
        if let Some(work) = &mut self.work {
            work.follow(cx.plan);
        }
        self.steps_ui(ui, cx);
    }

    /// Closes, and asks first when something was decided.
    pub(super) fn leave(&mut self, cx: &PlanContext<'_>) {
        self.leaves = self.work.as_ref().is_some_and(Work::is_decided);
        if !self.leaves {
            cx.ask(Action::CloseDialog);
        }
    }

    /// Asks whether what was decided shall go.
    fn leave_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let question = Question {
            sentence: cx.texts.get("import-leave"),
            hint: cx.texts.get("import-leave-hint"),
            yes: cx.texts.get("import-leave-yes"),
            no: cx.texts.get("import-leave-no"),
        };
        match confirm(ui, cx, question) {
            Some(true) => cx.ask(Action::CloseDialog),
            Some(false) => self.leaves = false,
            None => {}
        }
        // The Esc that answers must not ask again.
        ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    }

    fn steps_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        self.keys(ui);
        let Some(work) = &mut self.work else {
            return;
        };
        let titles: Vec<(Step, String)> = (1..)
            .zip(Step::ALL)
            .map(|(number, step)| {
                let title = cx.texts.get(step.title());
                let open = work.open_at(step);
                let mark = if open > 0 {
                    format!(" ({open})")
                } else {
                    String::new()
                };
                (step, format!("{number} {title}{mark}"))
            })
            .collect();
        let tabs: Vec<(Step, &str)> = titles
            .iter()
            .map(|(step, it)| (*step, it.as_str()))
            .collect();
        if let Some(step) = tab_bar(ui, cx, &tabs, self.step) {
            self.step = step;
        }
        self.messages_ui(ui, cx);
        let rest = ui.ctx().content_rect().height() - 330.0;
        // The question takes its room from the step, so that the dialog stays as it is.
        let asked = if self.leaves { QUESTION } else { 0.0 };
        let height = rest.clamp(140.0, 560.0) - asked;
        let step = self.step;
        let Some(work) = &mut self.work else {
            return;
        };
        ScrollArea::vertical()
            .id_salt(("import-step", step.title()))
            .max_height(height)
            .min_scrolled_height(height)
            .auto_shrink([false, false])
            .show(ui, |ui| {
                match step {
                    Step::Table => work.table_ui(ui, cx),
                    Step::Columns => work.columns_ui(ui, cx),
                    Step::Levels => work.levels_ui(ui, cx),
                    Step::Names => work.names_ui(ui, cx),
                    Step::Outlook => work.outlook_ui(ui, cx),
                }
                follow_focus(ui);
            });
        ui.add_space(12.0);
        self.buttons_ui(ui, cx);
    }

    /// Alt with an arrow goes a step on or back.
    fn keys(&mut self, ui: &Ui) {
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::ALT, key));
        if pressed(Key::ArrowLeft) {
            self.step = self.step.before().unwrap_or(self.step);
        }
        if pressed(Key::ArrowRight) {
            let after = Step::ALL.into_iter().find(|it| *it > self.step);
            self.step = after.unwrap_or(self.step);
        }
    }

    /// What went wrong, and a path that is being typed.
    fn messages_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        if let Some(why) = &self.problem {
            ui.label(RichText::new(cx.say(why)).color(cx.tokens.bad));
        }
        self.path_ui(ui, cx);
    }

    fn buttons_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        if self.leaves {
            self.leave_ui(ui, cx);
            return;
        }
        let Some(work) = &mut self.work else {
            return;
        };
        let (mut goes, mut leaves) = (None, false);
        ui.horizontal_wrapped(|ui| {
            if self.step == Step::Outlook {
                let preview = work.preview(cx);
                let does = preview
                    .as_ref()
                    .as_ref()
                    .is_ok_and(|it| !it.edit.is_empty());
                let is_ready = does && work.open_names() == 0;
                let text = cx.texts.get("import-do");
                let button = ui.add_enabled_ui(is_ready, |ui| primary_button(ui, cx, text));
                if let (true, Ok(preview)) = (button.inner.clicked(), preview.as_ref()) {
                    cx.edit(preview.step());
                    cx.ask(Action::CloseDialog);
                }
            } else {
                let is_ready = !work.is_stuck();
                let text = cx.texts.get("import-on");
                let button = ui.add_enabled_ui(is_ready, |ui| primary_button(ui, cx, text));
                if button.inner.clicked() {
                    goes = Some(work.after(self.step));
                }
            }
            let before = self.step.before();
            let back = if before.is_some() {
                "import-back"
            } else {
                "import-other"
            };
            if ui.button(cx.texts.get(back)).clicked() {
                goes = before;
                self.chooses = before.is_none();
            }
            if self.step == Step::Outlook && ui.button(cx.texts.get("import-keep")).clicked() {
                match work.saved_mapping(cx.plan).to_ron() {
                    Ok(text) => cx.ask(Action::Table(TableAction::AskSaveMapping(text))),
                    Err(error) => log::error!("a mapping was not written: {error}"),
                }
            }
            leaves = ui.button(cx.texts.get("people-cancel")).clicked();
        });
        if leaves {
            self.leave(cx);
        }
        if let Some(step) = goes {
            self.step = step;
            self.problem = None;
        }
    }
}
