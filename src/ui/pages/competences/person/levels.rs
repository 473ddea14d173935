//! The levels of a person: earlier rounds, own beside leader beside agreed, and what is expected.

use egui::{Label, RichText, Stroke, TextWrapMode, Ui};

use crate::analysis::person_sheet::{Line, PersonSheet};
use crate::analysis::staff::APART_FROM;
use crate::model::Source;
use crate::ui::PlanContext;
use crate::ui::theme::semibold;
use crate::ui::widgets::{
    Column, card, level_sign, section, sideways, table_head, table_row, table_width,
};

/// Width of a column of levels.
const LEVEL: f32 = 60.0;
/// Width of a column of an earlier round.
const ROUND: f32 = 84.0;
/// The name of a competence is not squeezed below this.
const NARROWEST_NAME: f32 = 150.0;
/// Below this width competences go by their short names.
const ROOMY_NAME: f32 = 240.0;

/// Draws the table.
pub(super) fn ui(ui: &mut Ui, cx: &PlanContext<'_>, sheet: &PersonSheet) {
    card(ui, cx, |ui| {
        section(
            ui,
            cx,
            cx.text("people-levels"),
            cx.text("people-levels-note"),
        );
        let shown = rounds_with_room(ui.available_width(), sheet.rounds.len());
        let skipped = sheet.rounds.len() - shown;
        let columns = columns(ui.available_width(), shown);
        let mut heads = vec![cx.text("chart-competence")];
        heads.extend(sheet.rounds.iter().skip(skipped).map(String::as_str));
        heads.extend([
            cx.text("people-own"),
            cx.text("people-leader"),
            cx.text("people-difference"),
            cx.text("people-agreed"),
            cx.text("chart-expected"),
        ]);
        sideways(ui, "levels", table_width(&columns), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            table_head(ui, cx, &columns, &heads);
            for area in &sheet.areas {
                ui.add_space(10.0);
                let name = RichText::new(&area.name).font(semibold(13.0));
                ui.label(name.color(cx.tokens.muted));
                ui.add_space(2.0);
                for line in &area.lines {
                    table_row(ui, cx, &columns, 36.0, |ui, column| {
                        cell_ui(ui, cx, (line, &heads), (column, skipped, shown));
                    });
                }
            }
        });
    });
}

/// Room of the five columns that are always there.
fn fixed() -> f32 {
    5.0 * LEVEL + 24.0 + 5.0 * 16.0
}

fn rounds_with_room(width: f32, rounds: usize) -> usize {
    let room = width - NARROWEST_NAME - fixed();
    ((room / (ROUND + 16.0)).max(0.0) as usize).min(rounds)
}

fn columns(width: f32, rounds: usize) -> Vec<Column> {
    let taken = fixed() + rounds as f32 * (ROUND + 16.0);
    let mut columns = vec![Column::text((width - taken).max(NARROWEST_NAME))];
    columns.extend((0..rounds).map(|_| Column::level(ROUND)));
    columns.extend([LEVEL, LEVEL, LEVEL, LEVEL, LEVEL + 24.0].map(Column::level));
    columns
}

fn cell_ui(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    (line, heads): (&Line, &[&str]),
    (column, skipped, rounds): (usize, usize, usize),
) {
    let head = heads.get(column).copied().unwrap_or_default();
    if column == 0 {
        let is_roomy = ui.available_width() >= ROOMY_NAME;
        let name = if is_roomy {
            &line.name
        } else {
            cx.competence(line.competence)
        };
        let name = Label::new(RichText::new(name).size(14.0));
        ui.add(name.wrap_mode(TextWrapMode::Truncate));
        return;
    }
    if column <= rounds {
        let then = line.then.get(column - 1 + skipped).copied().flatten();
        level_sign(ui, cx, head, then, None);
        return;
    }
    match column - rounds {
        1 => counted(ui, cx, (head, line.own), (line, &[Source::Own])),
        2 => counted(ui, cx, (head, line.leader), (line, &[Source::Leader])),
        3 => difference_ui(ui, cx, line),
        4 => {
            let sources = [Source::Agreed, Source::Test];
            counted(ui, cx, (head, line.agreed), (line, &sources));
        }
        _ => expected_ui(ui, cx, head, line),
    }
}

/// A level, underlined where it is the one that counts.
fn counted(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    (head, level): (&str, Option<crate::model::Level>),
    (line, sources): (&Line, &[Source]),
) {
    let is_current = line.counts.is_some_and(|source| sources.contains(&source));
    let room = ui.max_rect();
    let expected = line.expected.filter(|_| is_current);
    level_sign(ui, cx, head, level, expected);
    if is_current {
        let middle = room.center().x;
        let below = Stroke::new(2.0, cx.tokens.accent);
        let y = room.center().y + 14.0;
        ui.painter().hline(middle - 12.0..=middle + 12.0, y, below);
    }
}

/// How far the leader's rating lies above or below the own one.
fn difference_ui(ui: &mut Ui, cx: &PlanContext<'_>, line: &Line) {
    let Some(difference) = line.difference.filter(|it| *it != 0) else {
        return;
    };
    let sign = if difference > 0 { "+" } else { "−" };
    let text = RichText::new(format!("{sign}{}", difference.unsigned_abs()));
    let text = if difference.unsigned_abs() >= APART_FROM {
        text.font(semibold(14.0)).color(cx.tokens.warning)
    } else {
        text.size(14.0).color(cx.tokens.muted)
    };
    ui.label(text);
}

fn expected_ui(ui: &mut Ui, cx: &PlanContext<'_>, head: &str, line: &Line) {
    match line.expected {
        Some(_) => level_sign(ui, cx, head, line.expected, None),
        None => {
            ui.label(
                RichText::new(cx.text("people-no-demand"))
                    .small()
                    .color(cx.tokens.faint),
            );
        }
    }
}
