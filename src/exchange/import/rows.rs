//! The rows of a table, one after the other.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::area::Area;
use super::reading::{
    CompetenceRow, PersonRow, RatingCell, Reading, Table, hides, is_sum_row, of_meaning,
    repeats_heads,
};
use super::word;
use super::{Aside, AsideReason, Column, Meaning, Shape, Unreadable, Why};
use crate::exchange::table::{At, Cell};
use crate::model::PlanDate;

/// A column of the mapping where it was found.
#[derive(Clone, Debug)]
pub(super) struct Placed<'a> {
    /// The column of the sheet.
    pub(super) at: u32,
    /// Its head as it is compared.
    pub(super) key: String,
    /// The same, for all the ratings in the column.
    pub(super) head: Arc<str>,
    /// What the mapping says of it.
    pub(super) what: &'a Column,
    /// Whether days in it have their month first.
    pub(super) month_first: bool,
}

/// A row being read.
pub(super) struct Line<'a> {
    table: &'a Table<'a>,
    row: u32,
    cells: &'a [Cell],
    /// What stood last in columns whose empty cells mean the same as above.
    above: &'a BTreeMap<u32, String>,
}

impl Line<'_> {
    /// What stands in the column in this row.
    pub(super) fn raw(&self, column: &Placed<'_>) -> &str {
        let found = self
            .cells
            .binary_search_by_key(&column.at, |it| it.at.column);
        let cell = found.ok().and_then(|it| self.cells.get(it));
        cell.map_or("", |it| it.text.trim())
    }

    fn text(&self, column: &Placed<'_>) -> &str {
        let raw = self.raw(column);
        if raw.is_empty() && column.what.as_above {
            self.above.get(&column.at).map_or("", String::as_str)
        } else {
            raw
        }
    }

    fn first(&self, columns: &[Placed<'_>], means: Meaning) -> String {
        let mut all = of_meaning(columns, means).map(|it| self.text(it));
        all.find(|it| !it.is_empty()).unwrap_or("").to_owned()
    }
}

/// Reads the rows below the heads.
pub(super) fn read_rows(
    table: &Table<'_>,
    area: Area,
    columns: &[Placed<'_>],
    reading: &mut Reading,
) {
    let mut heads = Vec::new();
    for column in of_meaning(columns, Meaning::LevelOfHead) {
        let at = At::new(area.first_row().saturating_sub(1), column.at);
        heads.push((column.what.head.clone(), table.address(at)));
    }
    reading.heads.append(&mut heads);
    let mut above: BTreeMap<u32, String> = BTreeMap::new();
    let mut group = String::new();
    for row in area.first_row()..area.bottom {
        let cells = table.sheet.row(row).iter();
        let cells: Vec<_> = cells
            .filter(|it| {
                (area.left..area.right).contains(&it.at.column) && !it.text.trim().is_empty()
            })
            .collect();
        let Some(first) = cells.first() else {
            continue;
        };
        let line = Line {
            table,
            row,
            cells: table.sheet.row(row),
            above: &above,
        };
        let aside = |because| Aside {
            at: table.address(first.at),
            text: first.text.trim().to_owned(),
            because,
        };
        let alone = cells.iter().all(|it| it.text.trim() == first.text.trim());
        let is_merged = cells.len() > 1 || cells.iter().any(|it| it.filled);
        if is_sum_row(&first.text) {
            reading.aside.push(aside(AsideReason::Sum));
        } else if repeats_heads(&line, columns) {
            reading.aside.push(aside(AsideReason::Heads));
        } else if alone && is_group(table, columns, &first.text, is_merged) {
            reading.aside.push(aside(AsideReason::Group));
            first.text.trim().clone_into(&mut group);
        } else {
            read_row(&line, area, columns, &group, reading);
        }
        for column in columns.iter().filter(|it| it.what.as_above) {
            let text = table.sheet.text(At::new(row, column.at));
            if !text.is_empty() {
                above.insert(column.at, text.to_owned());
            }
        }
    }
}

/// Whether a row with a single text begins a group of the rows below it.
fn is_group(table: &Table<'_>, columns: &[Placed<'_>], text: &str, is_merged: bool) -> bool {
    let used = columns
        .iter()
        .filter(|it| it.what.means != Meaning::Nothing)
        .count();
    let is_one = word::begins_with(text, word::List::Groups) || table.known.team(text).is_some();
    let names_area = table.mapping.shape == Shape::Framework
        && of_meaning(columns, Meaning::Area).next().is_none();
    used > 1 && (is_merged || is_one || names_area)
}

fn read_row(
    line: &Line<'_>,
    area: Area,
    columns: &[Placed<'_>],
    group: &str,
    reading: &mut Reading,
) {
    match line.table.mapping.shape {
        Shape::Framework => read_competence(line, columns, group, reading),
        Shape::StaffList | Shape::Matrix | Shape::FormsAnswers | Shape::LongForm => {
            let person = person(line, columns, group, reading);
            let Some(person) = person else {
                return;
            };
            let key = Arc::from(person.key());
            if line.table.mapping.shape == Shape::LongForm {
                read_long(line, columns, &key, reading);
            } else {
                read_levels(line, area, columns, &key, reading);
            }
            reading.people.push(person);
        }
    }
}

/// Who the row is about; `None`, with a reason kept, when it does not say.
fn person(
    line: &Line<'_>,
    columns: &[Placed<'_>],
    group: &str,
    reading: &mut Reading,
) -> Option<PersonRow> {
    let table = line.table;
    let said = |means| line.first(columns, means);
    let both = format!("{} {}", said(Meaning::FirstName), said(Meaning::LastName));
    let name = Some(said(Meaning::Name))
        .filter(|it| !it.is_empty())
        .unwrap_or(both);
    let team = Some(said(Meaning::Team)).filter(|it| !it.is_empty());
    // A heading says a team only where no column does.
    let of_group = if table.has_team_column() {
        ""
    } else {
        team_in(table, group)
    };
    let of_sheet = team_in(table, table.team_of_sheet());
    let team = team.unwrap_or_else(|| {
        if of_group.is_empty() {
            of_sheet
        } else {
            of_group
        }
        .to_owned()
    });
    let first = columns
        .iter()
        .find(|it| it.what.means.is_person())
        .map_or(0, |it| it.at);
    let rest = columns
        .iter()
        .filter(|it| it.what.means != Meaning::Nothing && !it.what.means.is_person());
    let row = PersonRow {
        at: table.address(At::new(line.row, first)),
        name: crate::texts::typed_name(&name),
        alias: crate::texts::typed_name(&said(Meaning::Alias)),
        mail: crate::texts::typed_name(&said(Meaning::Mail)),
        team,
        department: said(Meaning::Department),
        role: said(Meaning::Role),
        started: day(line, columns, (Meaning::Started, Why::NoDay), reading),
        left: day(line, columns, (Meaning::Left, Why::NoDay), reading),
        is_bare: rest.clone().count() > 0 && rest.into_iter().all(|it| line.raw(it).is_empty()),
    };
    // Marks without a letter or a figure are nobody's name.
    let why = if row.key().is_empty() {
        Why::NoPerson
    } else if hides(&row) {
        Why::Anonymous
    } else {
        return Some(row);
    };
    reading.unreadable.push(Unreadable {
        at: row.at.clone(),
        text: row.shown(),
        why,
    });
    None
}

/// The team that a heading between rows names: `Team Auto` is the team of that name, or else the
/// team Auto.
fn team_in<'t>(table: &Table<'_>, group: &'t str) -> &'t str {
    if group.is_empty() || table.known.team(group).is_some() {
        return group;
    }
    match group.split_once(' ') {
        Some((_, rest)) if table.known.team(rest).is_some() => rest,
        _ => group,
    }
}

/// The day that a row's levels hold from, which may be said elsewhere; `Err` when the row says one
/// that cannot be read, since its levels would come to stand on another day.
fn day_of_rating(
    line: &Line<'_>,
    columns: &[Placed<'_>],
    reading: &mut Reading,
) -> Result<Option<PlanDate>, ()> {
    let is_said = !line.first(columns, Meaning::Date).is_empty();
    match day(line, columns, (Meaning::Date, Why::NoDayOfRating), reading) {
        None if is_said => Err(()),
        day => Ok(day),
    }
}

/// The day in a column, with a reason kept when something else stands there.
fn day(
    line: &Line<'_>,
    columns: &[Placed<'_>],
    (means, why): (Meaning, Why),
    reading: &mut Reading,
) -> Option<PlanDate> {
    let column = of_meaning(columns, means).find(|it| !line.text(it).is_empty())?;
    let text = line.text(column);
    let day = if column.month_first {
        word::turned_day(text)
    } else {
        word::day(text)
    };
    if day.is_none() {
        reading.unreadable.push(Unreadable {
            at: line.table.address(At::new(line.row, column.at)),
            text: text.to_owned(),
            why,
        });
    }
    day
}

/// Levels in columns that are called like competences.
fn read_levels(
    line: &Line<'_>,
    area: Area,
    columns: &[Placed<'_>],
    person: &Arc<str>,
    reading: &mut Reading,
) {
    let Ok(date) = day_of_rating(line, columns, reading) else {
        return;
    };
    let round = round(line, columns);
    for column in of_meaning(columns, Meaning::LevelOfHead) {
        let text = line.raw(column);
        if text.is_empty() {
            continue;
        }
        let group = area.group(line.table.sheet, column.at);
        let source = word::source(group).unwrap_or(line.table.mapping.source);
        reading.ratings.push(RatingCell {
            at: line.table.address(At::new(line.row, column.at)),
            person: Arc::clone(person),
            competence: Arc::clone(&column.head),
            word: text.to_owned(),
            date,
            source,
            round: round.clone(),
        });
    }
}

/// A level with its competence and its person in one row.
fn read_long(line: &Line<'_>, columns: &[Placed<'_>], person: &Arc<str>, reading: &mut Reading) {
    let Ok(date) = day_of_rating(line, columns, reading) else {
        return;
    };
    let competence = of_meaning(columns, Meaning::Competence).find(|it| !line.text(it).is_empty());
    let level = of_meaning(columns, Meaning::Level).find(|it| !line.raw(it).is_empty());
    let Some(level) = level else {
        return;
    };
    let address = |column: &Placed<'_>| line.table.address(At::new(line.row, column.at));
    let word = line.raw(level).to_owned();
    let mut refuse = |text: &str, why| {
        reading.unreadable.push(Unreadable {
            at: address(level),
            text: text.to_owned(),
            why,
        });
    };
    let Some(competence) = competence else {
        refuse(&word, Why::NoCompetence);
        return;
    };
    let said = line.first(columns, Meaning::Source);
    let source = word::source(&said);
    if !said.is_empty() && source.is_none() {
        refuse(&said, Why::NoSource);
        return;
    }
    let name = line.text(competence).to_owned();
    if !reading.heads.iter().any(|(it, _)| *it == name) {
        reading.heads.push((name.clone(), address(competence)));
    }
    reading.ratings.push(RatingCell {
        at: address(level),
        person: Arc::clone(person),
        competence: Arc::from(name),
        word,
        date,
        source: source.unwrap_or(line.table.mapping.source),
        round: round(line, columns),
    });
}

/// The round that the row says, else the one that is said elsewhere.
fn round(line: &Line<'_>, columns: &[Placed<'_>]) -> Option<Arc<str>> {
    let said = line.first(columns, Meaning::Round);
    let said = Some(said.as_str()).filter(|it| !it.is_empty());
    said.or_else(|| line.table.round_of_sheet()).map(Arc::from)
}

fn read_competence(line: &Line<'_>, columns: &[Placed<'_>], group: &str, reading: &mut Reading) {
    let area = line.first(columns, Meaning::Area);
    let column = of_meaning(columns, Meaning::Competence).next();
    let name = column.map_or("", |it| line.text(it));
    if name.is_empty() {
        // The line of an area, whose competences stand below it.
        return;
    }
    let mut row = CompetenceRow {
        at: line
            .table
            .address(At::new(line.row, column.map_or(0, |it| it.at))),
        area: if area.is_empty() {
            group.to_owned()
        } else {
            area
        },
        name: crate::texts::typed_name(name),
        short: crate::texts::typed_name(&line.first(columns, Meaning::Short)),
        about: crate::texts::typed_text(&line.first(columns, Meaning::About)),
        ..CompetenceRow::default()
    };
    for column in columns {
        if let Meaning::Descriptor(level) = column.what.means {
            let text = crate::texts::typed_text(line.raw(column));
            if !text.is_empty() {
                row.descriptors.insert(level, text);
            }
        }
    }
    reading.competences.push(row);
}
