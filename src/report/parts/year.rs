//! The school year: when it happens.

use super::super::content::{Block, Table, TableColumn};
use super::super::material::Material;
use crate::analysis::calendar::{EntryKind, SchoolYear};
use crate::charts::of_plan::{ChartKind, wheel_entries};
use crate::charts::{self, Chart};

/// Where things stand in a row of the table of a wheel.
const WHAT: usize = 1;
const WHEN: usize = 2;
const KIND: usize = 3;
const NOTE: usize = 5;

pub(super) fn blocks(material: &Material<'_>) -> Vec<Block> {
    let Some((year, chart)) = wheel(material) else {
        return Vec::new();
    };
    let table = chart.table();
    let text = |row: &[String], at: usize| row.get(at).cloned().unwrap_or_default();
    let rows = recurring(material, year, &table).into_iter();
    let rows = rows.map(|row| [WHEN, WHAT, KIND, NOTE].map(|at| text(row, at)).to_vec());
    let named = [("year", year.to_string().into())];
    let columns = [(WHEN, 5), (WHAT, 9), (KIND, 6), (NOTE, 8)];
    let listed = Table {
        caption: material.with("report-year-table", &named),
        columns: columns
            .map(|(at, share)| TableColumn::text(&text(&table.head, at), share))
            .to_vec(),
        rows: rows.collect(),
    };
    vec![Block::Chart(Box::new(chart)), Block::Table(listed)]
}

/// When something comes back in the school year, and what; in order.
pub(in super::super) fn year_events(material: &Material<'_>) -> Vec<(String, String)> {
    let Some((year, chart)) = wheel(material) else {
        return Vec::new();
    };
    let table = chart.table();
    let rows = recurring(material, year, &table).into_iter();
    rows.filter_map(|row| Some((row.get(WHEN)?.clone(), row.get(WHAT)?.clone())))
        .collect()
}

fn wheel(material: &Material<'_>) -> Option<(SchoolYear, Chart)> {
    let year = SchoolYear::of(material.to());
    let chart = ChartKind::YearWheel(year).chart(&material.public)?;
    Some((year, chart))
}

/// The rows of what comes back every year and of rounds of assessment; steps and deadlines stand
/// with their initiatives. The table of the chart goes ring by ring, this through the year.
fn recurring<'a>(
    material: &Material<'_>,
    year: SchoolYear,
    table: &'a charts::Table,
) -> Vec<&'a Vec<String>> {
    let entries = wheel_entries(&material.public, year);
    let mut by_day: Vec<_> = entries
        .iter()
        .zip(&table.rows)
        .filter(|(entry, _)| matches!(entry.kind, EntryKind::Event(_) | EntryKind::Round(_)))
        .collect();
    by_day.sort_by_key(|(entry, _)| (entry.first, entry.last));
    by_day.into_iter().map(|(_, row)| row).collect()
}
