//! Carries out what was asked for, one file per area.

mod erase;
mod export;
mod file;
mod opened;
mod plan;
mod protect;
mod report;
mod safety;
mod send_out;
mod sharing;
mod table;

pub(super) use protect::Locked;
pub(super) use report::Reports;
pub(super) use safety::SafetyOf;
pub(super) use sharing::Other;
pub(super) use table::is_table;

use super::{App, OpenDialog};
use crate::action::{Action, Dialog, Page};
use crate::ui::dialogs::{PlanDialog, Question, TypedPath};
use crate::ui::panels::Palette;

impl App {
    pub(super) fn run(&mut self, action: Action) {
        match action {
            Action::Edit(edit) => self.edit(&edit),
            Action::Erase(erasure) => self.erase(erasure),
            Action::Cast(cast) => self.cast(&cast),
            Action::Undo => self.undo(),
            Action::Redo => self.redo(),
            Action::Go(page) => self.look(|view| view.page = page),
            Action::View(view) => self.go_to_view(view),
            Action::ViewActionPlan(view) => self.look(|state| {
                state.page = Page::ActionPlan;
                state.action_plan_view = view;
            }),
            Action::ViewYear(view) => self.look(|state| {
                state.page = Page::YearWheel;
                state.year_view = view;
            }),
            Action::NewInitiative => self.begin_initiative(),
            Action::ShowGuide(shown) => self.look(|view| {
                view.guide_hidden = !shown;
                if shown {
                    view.page = Page::Overview;
                }
            }),
            Action::Select(item) => self.look(|view| view.selected = item),
            Action::Reveal(item) => self.reveal(item),
            Action::Narrow(narrowing) => self.look(|view| view.narrowing = *narrowing),
            Action::Freeze(change) => self.freeze(change),
            Action::LookAt(person) => self.look_at(person),
            Action::Setting(change) => self.change_setting(change),
            Action::Show(dialog) => self.show(&dialog),
            Action::CloseDialog => self.close_dialog(),
            Action::File(action) => self.run_file(action),
            Action::Sharing(action) => self.run_sharing(action),
            Action::Table(action) => self.run_table(action),
            Action::Copy(text) => self.copy(text),
            Action::Tell(message) => self.tell(message, false),
            Action::ExportCalendar(year) => self.export_calendar(year),
            Action::ExportLevels(format) => self.export_levels(format),
            Action::Report(action) => self.run_report(action),
            Action::SaveCharts(format) => self.save_charts(format),
            Action::SaveQuestionnaires { round, per, names } => {
                self.save_questionnaires(round, per, names);
            }
            Action::Export {
                title,
                extension,
                bytes,
            } => self.ask_export(&title, extension, bytes),
            Action::SaveChart(kind, format) => self.save_chart(kind, format),
            Action::CopyChart(kind) => self.copy_chart(kind),
            Action::Quit => self.quit(),
        }
    }

    fn show(&mut self, dialog: &Dialog) {
        self.dialog = match dialog {
            Dialog::Keys => Some(OpenDialog::Keys),
            Dialog::Palette if self.open.is_some() => Some(OpenDialog::Palette(Palette::default())),
            Dialog::TypePathToOpen => Some(OpenDialog::Question(Question::TypePath {
                typed: String::new(),
                purpose: TypedPath::Open,
            })),
            Dialog::TypePathToSave => Some(OpenDialog::Question(Question::TypePath {
                typed: self.suggested_path(),
                purpose: TypedPath::Save,
            })),
            _ => self.plan_dialog(dialog).map(Box::new).map(OpenDialog::Plan),
        };
    }

    fn close_dialog(&mut self) {
        self.dialog = None;
        self.interrupted = None;
        self.locked = None;
    }

    fn plan_dialog(&mut self, dialog: &Dialog) -> Option<PlanDialog> {
        let derived = self.derive()?;
        PlanDialog::open(dialog, &self.plan_context(&derived)?)
    }
}
