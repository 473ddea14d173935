//! The log: decisions, reviews and short statuses, the newest first.

use egui::{RichText, TextEdit, Ui};

use crate::action::Action;
use crate::document::{Edit, LogEdit};
use crate::model::{Item, Limit, LogEntry, LogEntryId, LogKind, PlanDate};
use crate::ui::theme::{icons, semibold};
use crate::ui::widgets::{
    TextDraft, card, date_field, icon_button, labelled, primary_button, section, single_choice,
};
use crate::ui::{PlanContext, typed};

/// The kinds in the order they are offered.
const KINDS: [LogKind; 3] = [LogKind::Decision, LogKind::Review, LogKind::CheckIn];

/// What is typed so far.
pub(super) struct LogPart {
    kind: LogKind,
    text: String,
    /// The day of the entry; `None` is today.
    date: Option<PlanDate>,
    date_draft: TextDraft,
    about: Option<Item>,
}

impl Default for LogPart {
    fn default() -> Self {
        Self {
            kind: LogKind::Decision,
            text: String::new(),
            date: None,
            date_draft: TextDraft::default(),
            about: None,
        }
    }
}

impl LogPart {
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        card(ui, cx, |ui| self.entry_ui(ui, cx));
        ui.add_space(12.0);
        let mut entries: Vec<(LogEntryId, &LogEntry)> =
            cx.plan.log.iter().map(|(id, entry)| (*id, entry)).collect();
        entries.sort_by_key(|(id, entry)| std::cmp::Reverse((entry.date, *id)));
        card(ui, cx, |ui| {
            section(ui, cx, cx.text("log-title"), &entries.len().to_string());
            if entries.is_empty() {
                ui.label(RichText::new(cx.text("log-empty")).color(cx.tokens.muted));
            }
            for (id, entry) in entries {
                logged_ui(ui, cx, id, entry);
            }
        });
    }

    fn entry_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        section(ui, cx, cx.text("log-new"), "");
        ui.horizontal_wrapped(|ui| {
            labelled(ui, cx, cx.text("log-kind"), |ui| {
                let kinds = KINDS.map(|kind| (kind, cx.text(kind_name(kind)).to_owned()));
                if let Some(kind) = single_choice(ui, cx.text("log-kind"), &kinds, &self.kind) {
                    self.kind = kind;
                }
            });
            let date = self.date.unwrap_or(cx.today);
            let name = cx.text("log-date");
            if let Some(date) = date_field(ui, cx, &mut self.date_draft, name, Some(date)) {
                self.date = date;
            }
            labelled(ui, cx, cx.text("log-about"), |ui| {
                ui.spacing_mut().combo_width = 280.0;
                let options = about_options(cx);
                if let Some(about) = single_choice(ui, cx.text("log-about"), &options, &self.about)
                {
                    self.about = about;
                }
            });
        });
        labelled(ui, cx, cx.text("log-text"), |ui| {
            let field = TextEdit::multiline(&mut self.text)
                .char_limit(Limit::TEXT)
                .desired_rows(2)
                .hint_text(cx.text("log-text-hint"))
                .desired_width(f32::INFINITY);
            ui.add(field).accessible_name(cx.text("log-text"));
        });
        let text = typed::text(&self.text);
        let date = self.date.unwrap_or(cx.today);
        let is_ready = !text.is_empty() && Limit::YEARS.contains(&date.year());
        let add = ui.add_enabled_ui(is_ready, |ui| primary_button(ui, cx, cx.text("log-add")));
        if add.inner.clicked() {
            let entry = LogEntry {
                date,
                kind: self.kind,
                about: self.about.filter(|item| cx.plan.contains(*item)),
                text,
            };
            let id = LogEntryId::next(cx.ids);
            cx.edit(Edit::Log(LogEdit::Add { id, entry }));
            *self = Self::default();
        }
    }
}

/// What an entry can be about: the plan, a line, a goal or an initiative.
fn about_options(cx: &PlanContext<'_>) -> Vec<(Option<Item>, String)> {
    let strategy = &cx.plan.strategy;
    let lines = strategy.lines_in_order().map(|(id, _)| Item::Line(id));
    let goals = strategy.goals_in_order().map(|(id, _)| Item::Goal(id));
    let initiatives = strategy.initiatives.keys().copied().map(Item::Initiative);
    let mut options = vec![(None, cx.text("log-about-plan").to_owned())];
    options.extend(
        lines
            .chain(goals)
            .chain(initiatives)
            .map(|item| (Some(item), cx.item(item))),
    );
    options
}

const fn kind_name(kind: LogKind) -> &'static str {
    match kind {
        LogKind::Decision => "log-decision",
        LogKind::Review => "log-review",
        LogKind::CheckIn => "log-check-in",
    }
}

fn logged_ui(ui: &mut Ui, cx: &PlanContext<'_>, id: LogEntryId, entry: &LogEntry) {
    let row = ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(120.0);
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.label(RichText::new(cx.texts.write().date(entry.date)).size(14.0));
            let kind = RichText::new(cx.text(kind_name(entry.kind))).small();
            ui.label(kind.color(cx.tokens.muted));
        });
        ui.vertical(|ui| {
            ui.set_width((ui.available_width() - 44.0).max(80.0));
            ui.spacing_mut().item_spacing.y = 2.0;
            if let Some(item) = entry.about {
                let about = RichText::new(cx.item(item)).font(semibold(14.0));
                if ui
                    .add(egui::Link::new(about.color(cx.tokens.ink)))
                    .clicked()
                {
                    cx.ask(Action::Reveal(item));
                }
            }
            ui.label(RichText::new(&entry.text).size(14.0).color(cx.tokens.ink));
        });
        let first: String = entry.text.chars().take(40).collect();
        let name = cx.texts.with("log-remove", &[("text", first.into())]);
        if icon_button(ui, icons::TRASH, &name).clicked() {
            cx.edit(Edit::Log(LogEdit::Remove { id }));
        }
    });
    let rect = row.response.rect;
    ui.painter().hline(
        rect.left()..=ui.max_rect().right(),
        rect.bottom() + 4.0,
        egui::Stroke::new(1.0, cx.tokens.line),
    );
    ui.add_space(8.0);
}
