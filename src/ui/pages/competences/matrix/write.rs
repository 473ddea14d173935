//! What the keys of the matrix change: levels under the source and round that are shown.

use super::clipboard;
use super::cursor::Block;
use super::rows::Rows;
use super::{CellId, MatrixView};
use crate::action::{Action, Narrowing};
use crate::analysis::View;
use crate::document::{AssessmentEdit, Edit, LevelChange};
use crate::model::{Level, Plan, RoundId, Source};
use crate::texts::{Message, Texts};
use crate::ui::PlanContext;

impl MatrixView {
    pub(super) fn set_block(&mut self, cx: &PlanContext<'_>, rows: &Rows, level: Option<Level>) {
        let Some(block) = self.cursor.block(rows) else {
            return;
        };
        let changes: Vec<LevelChange> = cells(rows, block)
            .map(|(person, competence)| LevelChange {
                person,
                competence,
                level,
            })
            .collect();
        if level == Some(Level::ZERO) {
            self.zero = self.cursor.at;
        }
        set_levels(cx, changes);
    }

    pub(super) fn copy(&self, cx: &PlanContext<'_>, rows: &Rows) {
        let Some(block) = self.cursor.block(rows) else {
            return;
        };
        let lines = rows
            .rows
            .iter()
            .skip(block.top)
            .take(block.bottom + 1 - block.top)
            .map(|row| {
                rows.columns
                    .iter()
                    .skip(block.left)
                    .take(block.right + 1 - block.left)
                    .map(|column| rows.cell(cx.analysis, cx.shown, row, column).level)
                    .collect()
            });
        cx.ask(Action::Copy(clipboard::to_tsv(lines)));
    }

    pub(super) fn paste(&mut self, cx: &PlanContext<'_>, rows: &Rows, text: &str) {
        let Some(block) = self.cursor.block(rows) else {
            return;
        };
        let table = match clipboard::from_tsv(text, cx.plan.framework.top()) {
            Ok(table) => table,
            Err(cell) => {
                cx.ask(Action::Tell(
                    Message::new("matrix-paste-unreadable").with("cell", cell),
                ));
                return;
            }
        };
        let mut changes = Vec::new();
        for (row, line) in rows.rows.iter().skip(block.top).zip(&table) {
            for (column, level) in rows.columns.iter().skip(block.left).zip(line) {
                let (person, competence) = (row.person, column.competence);
                changes.push(LevelChange {
                    person,
                    competence,
                    level: *level,
                });
            }
        }
        let width = table.iter().map(Vec::len).max().unwrap_or(0);
        let fits =
            block.top + table.len() <= rows.rows.len() && block.left + width <= rows.columns.len();
        set_levels(cx, changes);
        if fits {
            let at = (
                block.top + table.len().max(1) - 1,
                block.left + width.max(1) - 1,
            );
            self.cursor.go(rows, block.top, block.left, false);
            self.cursor.go(rows, at.0, at.1, true);
        } else {
            cx.ask(Action::Tell(Message::new("matrix-paste-cut")));
        }
    }

    pub(super) fn fill_down(&self, cx: &PlanContext<'_>, rows: &Rows) {
        let Some(block) = self.cursor.block(rows) else {
            return;
        };
        let Some(first) = rows.rows.get(block.top) else {
            return;
        };
        let mut changes = Vec::new();
        for row in rows
            .rows
            .iter()
            .skip(block.top + 1)
            .take(block.bottom - block.top)
        {
            for column in rows
                .columns
                .iter()
                .skip(block.left)
                .take(block.right + 1 - block.left)
            {
                let level = rows.cell(cx.analysis, cx.shown, first, column).level;
                let (person, competence) = (row.person, column.competence);
                changes.push(LevelChange {
                    person,
                    competence,
                    level,
                });
            }
        }
        set_levels(cx, changes);
    }
}

fn cells(rows: &Rows, block: Block) -> impl Iterator<Item = CellId> {
    let lines = rows
        .rows
        .iter()
        .skip(block.top)
        .take(block.bottom + 1 - block.top);
    lines.flat_map(move |row| {
        let columns = rows
            .columns
            .iter()
            .skip(block.left)
            .take(block.right + 1 - block.left);
        columns.map(|column| (row.person, column.competence))
    })
}

/// Writes levels where the view stands: under the source that is shown, in the round that is
/// shown or else the newest one.
fn set_levels(cx: &PlanContext<'_>, changes: Vec<LevelChange>) {
    if changes.is_empty() {
        return;
    }
    let (source, round) = place(cx.plan, &cx.view.narrowing);
    let date = round
        .and_then(|id| cx.plan.rounds.get(&id))
        .map_or(cx.today, |round| round.date);
    let edit = AssessmentEdit::set_levels(changes, source, round, date, cx.ids);
    cx.edit(Edit::Assessment(edit));
}

/// Where digits are written: ratings that hold are written as agreed.
fn place(plan: &Plan, narrowing: &Narrowing) -> (Source, Option<RoundId>) {
    let source = match narrowing.ratings {
        View::Own => Source::Own,
        View::Leader => Source::Leader,
        View::Current | View::Agreed => Source::Agreed,
    };
    let newest = || plan.rounds_by_date().last().map(|(id, _)| *id);
    (source, narrowing.round.or_else(newest))
}

/// Says under which source and in which round digits are written.
pub(in crate::ui::pages) fn writes_hint(
    texts: &Texts,
    plan: &Plan,
    narrowing: &Narrowing,
) -> String {
    let (source, round) = place(plan, narrowing);
    let source = match source {
        Source::Own => "ratings-own",
        Source::Leader => "ratings-leader",
        Source::Agreed | Source::Test => "ratings-agreed",
    };
    let round = round
        .and_then(|id| plan.rounds.get(&id))
        .map(|round| round.title.as_str());
    let arguments = [
        ("source", texts.get(source).into()),
        (
            "round",
            round.unwrap_or_else(|| texts.get("round-none")).into(),
        ),
    ];
    texts.with("matrix-writes", &arguments)
}
