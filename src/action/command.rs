//! Commands: what a user can name, in one table that feeds palette, tooltips, shortcuts and help.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::{Action, CompetenceView, Dialog, FileAction, Freeze, Page, SpreadsheetFormat};

/// Something a user can name and a key can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Command {
    /// Search and commands.
    Palette,
    /// Save the plan.
    Save,
    /// Save the plan somewhere else.
    SaveAs,
    /// Open a plan.
    Open,
    /// Close the plan and go to the start page.
    StartPage,
    /// Earlier versions of the plan.
    Versions,
    /// Protect the plan by a passphrase, or change it.
    Protect,
    /// Take the protection of the plan away.
    Unprotect,
    /// Lock the plan that is open.
    Lock,
    /// The plan's title, period and school.
    PlanSettings,
    /// Take the last step back.
    Undo,
    /// Take the step that was undone again.
    Redo,
    /// Go to the overview.
    GoOverview,
    /// Go to the follow-up.
    GoFollowUp,
    /// Go to the foundation.
    GoFoundation,
    /// Go to the strategic lines.
    GoLines,
    /// Go to the action plan.
    GoActionPlan,
    /// Go to the year wheel.
    GoYearWheel,
    /// Go to the competences.
    GoCompetences,
    /// Go to the staff.
    GoStaff,
    /// Go to the tensions.
    GoTensions,
    /// Go to the workshops.
    GoWorkshop,
    /// Go to the documents.
    GoReport,
    /// Go to safety and versions.
    GoSafety,
    /// Show the matrix.
    ViewMatrix,
    /// Show the distribution.
    ViewDistribution,
    /// Show the development over time.
    ViewOverTime,
    /// Show the teams.
    ViewTeams,
    /// Show one person.
    ViewPerson,
    /// Show the framework.
    ViewFramework,
    /// Begin a new initiative.
    NewInitiative,
    /// Start a round of assessment.
    NewRound,
    /// Show the guided path.
    ShowGuide,
    /// Questionnaires for a round of own assessment.
    Questionnaire,
    /// Paste a list of names.
    PasteNames,
    /// Save competences as a workbook.
    ExportXlsx,
    /// Save all ratings as CSV.
    ExportCsv,
    /// Bring in a table of another program.
    Import,
    /// Freeze the columns of the matrix up to the selected cell.
    FreezeColumns,
    /// Keep the person of the selected cell at the top of the matrix, or let go.
    PinPerson,
    /// Let all columns and rows of the matrix scroll.
    Unfreeze,
    /// Switch between Danish and English.
    SwitchLanguage,
    /// Switch between light and dark.
    SwitchTheme,
    /// Larger text.
    LargerText,
    /// Smaller text.
    SmallerText,
    /// Text at 100 %.
    NormalText,
    /// Names instead of aliases, or back.
    SwitchNames,
    /// Keys and help.
    Keys,
    /// Close the program.
    Quit,
}

/// Groups of commands, as palette and help list them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CommandGroup {
    /// Files and the plan.
    Plan,
    /// Steps.
    Steps,
    /// Going somewhere.
    Go,
    /// Work with strategy, staff and competences.
    Work,
    /// How things look.
    Look,
}

impl CommandGroup {
    /// Every group.
    pub const ALL: [Self; 5] = [Self::Plan, Self::Steps, Self::Go, Self::Work, Self::Look];

    /// What the group is called.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Plan => "command-group-plan",
            Self::Steps => "command-group-steps",
            Self::Go => "command-group-go",
            Self::Work => "command-group-work",
            Self::Look => "command-group-look",
        }
    }
}

/// What decides whether a command can be given now.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a condition of its own, and none excludes another"
)]
#[derive(Clone, Copy, Debug)]
pub struct CommandEnv {
    /// Whether a plan is open.
    pub plan: bool,
    /// Whether there is a step to undo.
    pub undo: bool,
    /// Whether there is a step to redo.
    pub redo: bool,
    /// Whether a cell of the matrix is selected.
    pub cell: bool,
    /// Whether columns or rows of the matrix are frozen.
    pub frozen: bool,
    /// Whether the plan is protected by a passphrase.
    pub protected: bool,
}

/// A change of the program's settings that a command stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingChange {
    /// The other language.
    Language,
    /// The other theme.
    Theme,
    /// Text larger or smaller by this many per cent.
    TextSize(i16),
    /// Text at 100 %.
    NormalText,
    /// Names shown or hidden.
    Names,
}

const fn command(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn command_shift(key: Key) -> KeyboardShortcut {
    let modifiers = Modifiers {
        alt: false,
        ctrl: false,
        shift: true,
        mac_cmd: false,
        command: true,
    };
    KeyboardShortcut::new(modifiers, key)
}

impl Command {
    /// Every command, by group.
    pub const ALL: [Self; 49] = [
        Self::Palette,
        Self::Save,
        Self::SaveAs,
        Self::Open,
        Self::StartPage,
        Self::Versions,
        Self::Protect,
        Self::Unprotect,
        Self::Lock,
        Self::PlanSettings,
        Self::Quit,
        Self::Undo,
        Self::Redo,
        Self::GoOverview,
        Self::GoFollowUp,
        Self::GoFoundation,
        Self::GoLines,
        Self::GoActionPlan,
        Self::GoYearWheel,
        Self::GoCompetences,
        Self::GoStaff,
        Self::GoTensions,
        Self::GoWorkshop,
        Self::GoReport,
        Self::GoSafety,
        Self::ViewMatrix,
        Self::ViewDistribution,
        Self::ViewOverTime,
        Self::ViewTeams,
        Self::ViewPerson,
        Self::ViewFramework,
        Self::Keys,
        Self::NewInitiative,
        Self::NewRound,
        Self::Questionnaire,
        Self::PasteNames,
        Self::ExportXlsx,
        Self::ExportCsv,
        Self::Import,
        Self::ShowGuide,
        Self::FreezeColumns,
        Self::PinPerson,
        Self::Unfreeze,
        Self::SwitchNames,
        Self::SwitchLanguage,
        Self::SwitchTheme,
        Self::LargerText,
        Self::SmallerText,
        Self::NormalText,
    ];

    /// The group it is listed in.
    pub const fn group(self) -> CommandGroup {
        match self {
            Self::Save
            | Self::SaveAs
            | Self::Open
            | Self::StartPage
            | Self::Versions
            | Self::Protect
            | Self::Unprotect
            | Self::Lock
            | Self::PlanSettings
            | Self::Quit => CommandGroup::Plan,
            Self::Undo | Self::Redo => CommandGroup::Steps,
            Self::Palette
            | Self::GoOverview
            | Self::GoFollowUp
            | Self::GoFoundation
            | Self::GoLines
            | Self::GoActionPlan
            | Self::GoYearWheel
            | Self::GoCompetences
            | Self::GoStaff
            | Self::GoTensions
            | Self::GoWorkshop
            | Self::GoReport
            | Self::GoSafety
            | Self::ViewMatrix
            | Self::ViewDistribution
            | Self::ViewOverTime
            | Self::ViewTeams
            | Self::ViewPerson
            | Self::ViewFramework
            | Self::Keys => CommandGroup::Go,
            Self::NewInitiative
            | Self::NewRound
            | Self::Questionnaire
            | Self::ShowGuide
            | Self::PasteNames
            | Self::ExportXlsx
            | Self::ExportCsv
            | Self::Import
            | Self::FreezeColumns
            | Self::PinPerson
            | Self::Unfreeze => CommandGroup::Work,
            Self::SwitchNames
            | Self::SwitchLanguage
            | Self::SwitchTheme
            | Self::LargerText
            | Self::SmallerText
            | Self::NormalText => CommandGroup::Look,
        }
    }

    /// What it is called.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Palette => "command-palette",
            Self::Save => "command-save",
            Self::SaveAs => "command-save-as",
            Self::Open => "command-open",
            Self::StartPage => "command-start-page",
            Self::Versions => "command-versions",
            Self::Protect => "command-protect",
            Self::Unprotect => "command-unprotect",
            Self::Lock => "command-lock",
            Self::PlanSettings => "command-plan-settings",
            Self::Undo => "command-undo",
            Self::Redo => "command-redo",
            Self::GoOverview => "command-go-overview",
            Self::GoFollowUp => "command-go-follow-up",
            Self::GoFoundation => "command-go-foundation",
            Self::GoLines => "command-go-lines",
            Self::GoActionPlan => "command-go-action-plan",
            Self::GoYearWheel => "command-go-year-wheel",
            Self::GoCompetences => "command-go-competences",
            Self::GoStaff => "command-go-staff",
            Self::GoTensions => "command-go-tensions",
            Self::GoWorkshop => "command-go-workshop",
            Self::GoReport => "command-go-report",
            Self::GoSafety => "command-go-safety",
            Self::ViewMatrix => "command-view-matrix",
            Self::ViewDistribution => "command-view-distribution",
            Self::ViewOverTime => "command-view-over-time",
            Self::ViewTeams => "command-view-teams",
            Self::ViewPerson => "command-view-person",
            Self::ViewFramework => "command-view-framework",
            Self::NewInitiative => "command-new-initiative",
            Self::NewRound => "command-new-round",
            Self::Questionnaire => "command-questionnaire",
            Self::PasteNames => "command-paste-names",
            Self::ExportXlsx => "command-export-xlsx",
            Self::ExportCsv => "command-export-csv",
            Self::Import => "command-import",
            Self::ShowGuide => "guide-show",
            Self::FreezeColumns => "command-freeze-columns",
            Self::PinPerson => "command-pin-person",
            Self::Unfreeze => "command-unfreeze",
            Self::SwitchLanguage => "command-switch-language",
            Self::SwitchTheme => "command-switch-theme",
            Self::LargerText => "command-larger-text",
            Self::SmallerText => "command-smaller-text",
            Self::NormalText => "command-normal-text",
            Self::SwitchNames => "command-switch-names",
            Self::Keys => "command-keys",
            Self::Quit => "command-quit",
        }
    }

    /// The keys that give it; `None` when there are none. Never Ctrl+Alt, which types letters
    /// on a Danish keyboard.
    pub const fn shortcut(self) -> Option<KeyboardShortcut> {
        match self {
            Self::Palette => Some(command(Key::K)),
            Self::Save => Some(command(Key::S)),
            Self::SaveAs => Some(command_shift(Key::S)),
            Self::Open => Some(command(Key::O)),
            Self::Undo => Some(command(Key::Z)),
            Self::Redo => Some(command(Key::Y)),
            Self::GoOverview => Some(command(Key::Num1)),
            Self::GoFollowUp => Some(command(Key::Num2)),
            Self::GoFoundation => Some(command(Key::Num3)),
            Self::GoLines => Some(command(Key::Num4)),
            Self::GoActionPlan => Some(command(Key::Num5)),
            Self::GoYearWheel => Some(command(Key::Num6)),
            Self::GoCompetences => Some(command(Key::Num7)),
            Self::GoStaff => Some(command(Key::Num8)),
            Self::GoTensions => Some(command(Key::Num9)),
            Self::NewInitiative => Some(command_shift(Key::I)),
            Self::NewRound => Some(command_shift(Key::R)),
            Self::Import => Some(command_shift(Key::E)),
            Self::FreezeColumns => Some(command_shift(Key::F)),
            Self::PinPerson => Some(command_shift(Key::P)),
            Self::Unfreeze => Some(command_shift(Key::U)),
            Self::SwitchLanguage => Some(command_shift(Key::L)),
            Self::SwitchTheme => Some(command_shift(Key::T)),
            Self::LargerText => Some(command(Key::Plus)),
            Self::SmallerText => Some(command(Key::Minus)),
            Self::NormalText => Some(command(Key::Num0)),
            Self::SwitchNames => Some(command_shift(Key::N)),
            Self::Keys => Some(KeyboardShortcut::new(Modifiers::NONE, Key::F1)),
            Self::Quit => Some(command(Key::Q)),
            Self::StartPage
            | Self::Versions
            | Self::Protect
            | Self::Unprotect
            | Self::Lock
            | Self::PlanSettings
            | Self::ViewMatrix
            | Self::ViewDistribution
            | Self::ViewOverTime
            | Self::ViewTeams
            | Self::ViewPerson
            | Self::ViewFramework
            | Self::ShowGuide
            | Self::GoWorkshop
            | Self::GoReport
            | Self::GoSafety
            | Self::PasteNames
            | Self::Questionnaire
            | Self::ExportXlsx
            | Self::ExportCsv => None,
        }
    }

    /// Whether it can be given now.
    pub const fn is_possible(self, env: CommandEnv) -> bool {
        match self {
            Self::Open
            | Self::SwitchLanguage
            | Self::SwitchTheme
            | Self::LargerText
            | Self::SmallerText
            | Self::NormalText
            | Self::Keys
            | Self::Palette
            | Self::Quit => true,
            Self::Undo => env.undo,
            Self::Redo => env.redo,
            Self::FreezeColumns | Self::PinPerson => env.plan && env.cell,
            Self::Unfreeze => env.plan && env.frozen,
            Self::Unprotect | Self::Lock => env.plan && env.protected,
            _ => env.plan,
        }
    }

    /// What it asks for; `None` when it cannot be given now.
    pub fn action(self, env: CommandEnv) -> Option<Action> {
        self.is_possible(env).then(|| self.unchecked_action())
    }

    fn unchecked_action(self) -> Action {
        match self {
            Self::Palette => Action::Show(Dialog::Palette),
            Self::Save => Action::File(FileAction::Save),
            Self::SaveAs => Action::File(FileAction::AskSaveAs),
            Self::Open => Action::File(FileAction::AskOpen),
            Self::StartPage => Action::File(FileAction::ClosePlan),
            Self::Protect => Action::File(FileAction::AskProtect),
            Self::Unprotect => Action::File(FileAction::AskUnprotect),
            Self::Lock => Action::File(FileAction::Lock),
            Self::PlanSettings => Action::Show(Dialog::PlanSettings),
            Self::Undo => Action::Undo,
            Self::Redo => Action::Redo,
            Self::GoOverview => Action::Go(Page::Overview),
            Self::GoFollowUp => Action::Go(Page::FollowUp),
            Self::GoFoundation => Action::Go(Page::Foundation),
            Self::GoLines => Action::Go(Page::Lines),
            Self::GoActionPlan => Action::Go(Page::ActionPlan),
            Self::GoYearWheel => Action::Go(Page::YearWheel),
            Self::GoCompetences => Action::Go(Page::Competences),
            Self::GoStaff => Action::Go(Page::Staff),
            Self::GoTensions => Action::Go(Page::Tensions),
            Self::GoWorkshop => Action::Go(Page::Workshop),
            Self::GoReport => Action::Go(Page::Report),
            Self::Versions | Self::GoSafety => Action::Go(Page::Safety),
            Self::ViewMatrix => Action::View(CompetenceView::Matrix),
            Self::ViewDistribution => Action::View(CompetenceView::Distribution),
            Self::ViewOverTime => Action::View(CompetenceView::OverTime),
            Self::ViewTeams => Action::View(CompetenceView::Teams),
            Self::ViewPerson => Action::View(CompetenceView::Person),
            Self::ViewFramework => Action::View(CompetenceView::Framework),
            Self::NewInitiative => Action::NewInitiative,
            Self::NewRound => Action::Show(Dialog::NewRound),
            Self::Questionnaire => Action::Show(Dialog::Questionnaire(None)),
            Self::PasteNames => Action::Show(Dialog::PasteNames),
            Self::ExportXlsx => Action::ExportLevels(SpreadsheetFormat::Xlsx),
            Self::ExportCsv => Action::ExportLevels(SpreadsheetFormat::Csv),
            Self::Import => Action::Show(Dialog::Import),
            Self::ShowGuide => Action::ShowGuide(true),
            Self::FreezeColumns => Action::Freeze(Freeze::ToSelected),
            Self::PinPerson => Action::Freeze(Freeze::SelectedPerson),
            Self::Unfreeze => Action::Freeze(Freeze::Nothing),
            Self::Keys => Action::Show(Dialog::Keys),
            Self::Quit => Action::Quit,
            Self::SwitchLanguage => Action::Setting(SettingChange::Language),
            Self::SwitchTheme => Action::Setting(SettingChange::Theme),
            Self::LargerText => Action::Setting(SettingChange::TextSize(10)),
            Self::SmallerText => Action::Setting(SettingChange::TextSize(-10)),
            Self::NormalText => Action::Setting(SettingChange::NormalText),
            Self::SwitchNames => Action::Setting(SettingChange::Names),
        }
    }
}
