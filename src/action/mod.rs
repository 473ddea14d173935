//! What can be asked for: actions, the commands a user can name, and places to go.
//!
//! The window collects actions while it draws; the shell carries them out after the frame.
//! Nothing here draws and nothing here acts.

mod command;
mod frozen;
mod place;
mod report;
mod sharing;

use std::cell::RefCell;
use std::path::PathBuf;

use crate::analysis::calendar::SchoolYear;
use crate::charts::of_plan::ChartKind;
use crate::document::{Edit, Erasure};
use crate::model::{Cast, Item, Passphrase, PersonId, RoundId};
use crate::texts::Message;

pub use command::{Command, CommandEnv, CommandGroup, SettingChange};
pub use frozen::{Freeze, Frozen};
pub use place::{ActionPlanView, CompetenceView, Dialog, Narrowing, Page, ViewState, YearView};
pub use report::{
    DocumentFormat, Readers, ReportAction, ReportForm, ReportKind, ReportOrder, ReportPart,
};
pub use sharing::SharingAction;

/// Something that was asked for.
#[derive(Clone, Debug)]
pub enum Action {
    /// Change the plan.
    Edit(Edit),
    /// Erase somebody from the plan and from everything that the program keeps of it.
    Erase(Erasure),
    /// Take the last step back.
    Undo,
    /// Put a vote into the open box.
    Cast(Cast),
    /// Take the step that was undone again.
    Redo,
    /// Show a page.
    Go(Page),
    /// Show a view of the competence page.
    View(CompetenceView),
    /// Show a view of the action plan.
    ViewActionPlan(ActionPlanView),
    /// Show a view of the year wheel.
    ViewYear(YearView),
    /// Begin a new initiative on the page of the action plan.
    NewInitiative,
    /// Show the guided path, or put it away.
    ShowGuide(bool),
    /// Select a thing; `None` selects nothing.
    Select(Option<Item>),
    /// Show the place where a thing can be seen and changed.
    Reveal(Item),
    /// Open a dialog.
    Show(Dialog),
    /// Close the dialog that is open.
    CloseDialog,
    /// Files: opening, saving, versions.
    File(FileAction),
    /// The file that others may change, and copies of it.
    Sharing(SharingAction),
    /// Tables of other programs: reading them, and what is what in them.
    Table(TableAction),
    /// Change a setting of the program.
    Setting(SettingChange),
    /// Narrow what is shown to some teams, roles, areas, a source or a round.
    Narrow(Box<Narrowing>),
    /// Change what stays in view in the matrix.
    Freeze(Freeze),
    /// Look at a person in the person view.
    LookAt(PersonId),
    /// Put a text on the clipboard and say so.
    Copy(String),
    /// Say something in the status line.
    Tell(Message),
    /// Save a chart of what the view is narrowed to as a picture for others.
    SaveChart(ChartKind, PictureFormat),
    /// Copy the numbers of a chart of what the view is narrowed to, as a table for others.
    CopyChart(ChartKind),
    /// Ask for a place and write a file for others there.
    Export {
        /// What the file is called.
        title: String,
        /// How its name ends.
        extension: &'static str,
        /// What it holds.
        bytes: Vec<u8>,
    },
    /// Save a school year as a calendar for other programs.
    ExportCalendar(SchoolYear),
    /// Save the levels of the staff for a spreadsheet.
    ExportLevels(SpreadsheetFormat),
    /// Documents for others: looking at them, making files of them.
    Report(ReportAction),
    /// Ask for a folder and write every chart there as a picture for others.
    SaveCharts(PictureFormat),
    /// Ask for a folder and write a round's questionnaires there. With `names`, people are also
    /// called by their name where it is known.
    SaveQuestionnaires {
        /// The round.
        round: RoundId,
        /// Who gets one.
        per: QuestionnairePer,
        /// Whether names are written.
        names: bool,
    },
    /// Close the window, asking first when something is unsaved.
    Quit,
}

/// A kind of file that spreadsheets open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpreadsheetFormat {
    /// A workbook: the levels now and round by round, every rating, and the staff.
    Xlsx,
    /// Every rating on a line of its own.
    Csv,
}

/// Who gets a questionnaire.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum QuestionnairePer {
    /// Each person; nobody sees what others answer.
    #[default]
    Person,
    /// Each team, whose people see each other's answers.
    Team,
}

/// Something that was asked for about files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileAction {
    /// Start a plan from the template with this key.
    New(&'static str),
    /// Open the sample with this key.
    OpenSample(&'static str),
    /// Ask for a file to open.
    AskOpen,
    /// Open this file.
    Open(PathBuf),
    /// Save, asking for a place when there is none yet.
    Save,
    /// Ask for a place and save there.
    AskSaveAs,
    /// Save at this place.
    SaveAs(PathBuf),
    /// Write what was to be exported to this place, which must be free.
    ExportTo(PathBuf),
    /// Ask for a new passphrase for the plan that is open.
    AskProtect,
    /// Protect the plan that is open, and save it.
    Protect(Passphrase),
    /// Ask whether to take the protection away.
    AskUnprotect,
    /// Take the protection away, and save the plan.
    Unprotect,
    /// Open what waits for its passphrase.
    Unlock(Passphrase),
    /// Save the plan that is open and let go of it until its passphrase is typed again.
    Lock,
    /// Ask again for a folder for the files that wait for one.
    AskFolder,
    /// Write the files that wait to this folder, unless files of their names are there.
    WriteTo(PathBuf),
    /// Write them to this folder, also over files of their names.
    ReplaceIn(PathBuf),
    /// Save over a file that was changed by somebody else; its version is kept.
    SaveAnyway,
    /// Take the file as it is now and let go of what is not saved; that stays in the journal.
    TakeFromDisk,
    /// Open what was not saved when the program last ended, by its place in the list.
    Recover(usize),
    /// Open what was put aside within the last week, by its place in the list.
    RecoverDeclined(usize),
    /// Put what was not saved aside, by its place in the list; it is kept for a week.
    DeclineRecovery(usize),
    /// Open an earlier version by its place in the list, as a plan without a file.
    OpenVersion(usize),
    /// Bring back an earlier version by its place in the list, as one undoable step.
    BringBack(usize),
    /// Show the plan that was read, after what there was to ask about it.
    UseLoaded,
    /// Open the newest earlier version of the plan whose file cannot be used.
    UseNewestVersion,
    /// Make next school year's plan from this one, as a plan of its own.
    NextYear,
    /// Close the plan and go to the start page.
    ClosePlan,
    /// Go on with what the question about unsaved changes interrupted: without saving.
    DiscardAndContinue,
    /// Save first, then go on with what the question interrupted.
    SaveAndContinue,
}

/// Something that was asked for about tables of other programs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableAction {
    /// Ask for a file and read it.
    Ask,
    /// Read this file.
    Read(PathBuf),
    /// Read the table that was pasted.
    Paste(String),
    /// Ask for a file that says what is what in a table, and use it.
    AskMapping,
    /// Use this file that says what is what.
    ReadMapping(PathBuf),
    /// Ask for a place and write this text, which says what is what in a table.
    AskSaveMapping(String),
    /// Write the text there, where nothing is yet.
    SaveMapping(PathBuf, String),
}

/// In which format a chart is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    /// Vector graphics.
    Svg,
    /// Pixels.
    Png,
}

impl PictureFormat {
    /// The ending of file names.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }
}

/// The list that the window writes its wishes to.
#[derive(Debug, Default)]
pub struct Actions {
    asked: RefCell<Vec<Action>>,
}

impl Actions {
    /// Asks for something.
    pub fn push(&self, action: Action) {
        self.asked.borrow_mut().push(action);
    }

    /// Asks for a change of the plan.
    pub fn edit(&self, edit: Edit) {
        self.push(Action::Edit(edit));
    }

    /// What was asked for since the last call, in order.
    pub fn take(&self) -> Vec<Action> {
        self.asked.take()
    }
}
