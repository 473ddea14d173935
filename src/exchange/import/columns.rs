//! What the columns of a table are, by their heads and by what stands in them.

use std::collections::BTreeSet;

use super::area::Area;
use super::levels::{HIGHEST, number_in};
use super::matching::{is_anonymous, name_words};
use super::suggest::{ColumnReason, ShapeReason};
use super::word::{self, key};
use super::{Column, Known, Meaning, Shape};
use crate::catalogue::HeaderMeaning;
use crate::exchange::table::{At, Sheet};
use crate::model::Level;

/// The columns of a table with the reasons, and the shape that follows.
pub(super) struct ColumnsOf {
    pub(super) shape: Shape,
    pub(super) shape_because: ShapeReason,
    pub(super) columns: Vec<Column>,
    pub(super) because: Vec<ColumnReason>,
}

/// Cells of a column that are looked at.
const LOOKED_AT: usize = 200;

/// A column as it is looked at.
struct Look<'a> {
    head: &'a str,
    word: Option<HeaderMeaning>,
    cells: Vec<&'a str>,
    /// How many rows of the table hold something elsewhere and nothing here.
    gaps: usize,
    /// Whether the first row holds something here.
    begins: bool,
}

impl<'a> Look<'a> {
    fn at(sheet: &'a Sheet, area: Area, column: u32) -> Self {
        let head = area.head(sheet, column);
        let mut look = Self {
            head,
            word: word::header(head),
            cells: Vec::new(),
            gaps: 0,
            begins: false,
        };
        let mut rows = 0;
        for row in area.first_row()..area.bottom {
            let inside = |column: u32| (area.left..area.right).contains(&column);
            if rows == LOOKED_AT {
                break;
            }
            if !sheet.row(row).iter().any(|it| inside(it.at.column)) {
                continue;
            }
            rows += 1;
            let text = sheet.text(At::new(row, column));
            if text.is_empty() {
                look.gaps += 1;
            } else {
                look.begins |= rows == 1;
                look.cells.push(text);
            }
        }
        look
    }

    /// Whether most of the cells are of a kind.
    fn mostly(&self, is_one: impl Fn(&str) -> bool) -> bool {
        let count = self.cells.iter().filter(|it| is_one(it)).count();
        count > 0 && count * 10 >= self.cells.len() * 6
    }
}

/// The columns of a table; `None` when it has neither people nor competences, or not what the
/// shape needs.
pub(super) fn columns(
    known: &Known<'_>,
    sheet: &Sheet,
    area: Area,
    shape: Option<Shape>,
) -> Option<ColumnsOf> {
    let looks: Vec<Look<'_>> = (area.left..area.right)
        .map(|it| Look::at(sheet, area, it))
        .collect();
    let mut found: Vec<(Meaning, ColumnReason)> =
        looks.iter().map(|it| first_guess(known, it)).collect();
    hide_anonymous(&looks, &mut found);
    find_people(known, &looks, &mut found);
    let has = |means: Meaning| found.iter().any(|it| it.0 == means);
    let has_person = found.iter().any(|it| it.0.is_person());
    let is_form = looks.iter().any(|it| {
        matches!(
            it.word,
            Some(HeaderMeaning::FormStart | HeaderMeaning::FormEnd)
        )
    });
    let (guess, because) = if has_person && has(Meaning::Competence) && has(Meaning::Level) {
        (Shape::LongForm, ShapeReason::PersonCompetenceLevel)
    } else if is_form {
        (Shape::FormsAnswers, ShapeReason::FormColumns)
    } else if !has_person && has(Meaning::Competence) {
        (Shape::Framework, ShapeReason::OnlyCompetences)
    } else if has_person && has(Meaning::LevelOfHead) {
        (Shape::Matrix, ShapeReason::PeopleAndLevels)
    } else if has_person {
        (Shape::StaffList, ShapeReason::OnlyPeople)
    } else if let Some(shape) = shape {
        (shape, ShapeReason::Chosen)
    } else {
        return None;
    };
    let because = if shape.is_some_and(|it| it != guess) {
        ShapeReason::Chosen
    } else {
        because
    };
    let shape = shape.unwrap_or(guess);
    fit(known, shape, &looks, &mut found);
    let columns = (0..)
        .zip(&looks)
        .zip(&found)
        .map(|((at, look), (means, _))| Column {
            head: look.head.to_owned(),
            at,
            means: *means,
            as_above: is_as_above(shape, *means, look),
        });
    Some(ColumnsOf {
        shape,
        shape_because: because,
        columns: columns.collect(),
        because: found.iter().map(|it| it.1).collect(),
    })
}

fn first_guess(known: &Known<'_>, look: &Look<'_>) -> (Meaning, ColumnReason) {
    let has_levels = look.mostly(|it| known.is_level(it));
    let is_competence = !known.competences(look.head).is_empty();
    if is_competence && (has_levels || look.word.is_none()) {
        return (Meaning::LevelOfHead, ColumnReason::Competence);
    }
    match look.word {
        // The word for an employee is also the word for being employed.
        Some(HeaderMeaning::Name) if look.mostly(|it| word::day(it).is_some()) => {
            (Meaning::Started, ColumnReason::Head)
        }
        Some(means) => (of_word(means), ColumnReason::Head),
        None if has_levels => (Meaning::LevelOfHead, ColumnReason::Levels),
        None => (Meaning::Nothing, ColumnReason::Unknown),
    }
}

const fn of_word(means: HeaderMeaning) -> Meaning {
    match means {
        HeaderMeaning::Name => Meaning::Name,
        HeaderMeaning::FirstName => Meaning::FirstName,
        HeaderMeaning::LastName => Meaning::LastName,
        HeaderMeaning::Alias => Meaning::Alias,
        HeaderMeaning::Mail => Meaning::Mail,
        HeaderMeaning::Team => Meaning::Team,
        HeaderMeaning::Department => Meaning::Department,
        HeaderMeaning::Role => Meaning::Role,
        HeaderMeaning::Started => Meaning::Started,
        HeaderMeaning::Left => Meaning::Left,
        HeaderMeaning::Area => Meaning::Area,
        HeaderMeaning::Competence => Meaning::Competence,
        HeaderMeaning::Short => Meaning::Short,
        HeaderMeaning::About => Meaning::About,
        HeaderMeaning::Level => Meaning::Level,
        HeaderMeaning::Date | HeaderMeaning::FormEnd => Meaning::Date,
        HeaderMeaning::Source => Meaning::Source,
        HeaderMeaning::Round => Meaning::Round,
        HeaderMeaning::FormId | HeaderMeaning::FormStart | HeaderMeaning::FormOther => {
            Meaning::Nothing
        }
    }
}

/// Where a form let people stay unknown, a later question may ask who they are.
fn hide_anonymous(looks: &[Look<'_>], found: &mut [(Meaning, ColumnReason)]) {
    let says_nobody = |look: &Look<'_>| look.cells.iter().all(|it| is_anonymous(it));
    let somebody = looks.iter().zip(found.iter());
    let is_said = somebody
        .clone()
        .any(|(look, it)| it.0.is_person() && !says_nobody(look));
    if is_said {
        for (look, it) in looks.iter().zip(found.iter_mut()) {
            if it.0.is_person() && says_nobody(look) {
                *it = (Meaning::Nothing, ColumnReason::Anonymous);
            }
        }
    }
}

/// Looks for people in the cells where no head names them.
fn find_people(known: &Known<'_>, looks: &[Look<'_>], found: &mut [(Meaning, ColumnReason)]) {
    let heads_rate = found.iter().any(|it| it.1 == ColumnReason::Competence);
    let is_free = |means: Meaning| {
        // A table that was turned about calls its people "competence" in the corner.
        means == Meaning::Nothing || heads_rate && means == Meaning::Competence
    };
    if found
        .iter()
        .any(|it| it.0.is_person() || it.0 == Meaning::Competence && !heads_rate)
    {
        return;
    }
    let people = &known.plan.people;
    let names: BTreeSet<Vec<String>> = people
        .values()
        .filter_map(|it| it.name.as_deref())
        .map(name_words)
        .collect();
    let aliases: BTreeSet<String> = people.values().map(|it| key(&it.alias)).collect();
    for (means, is_one) in [
        (
            Meaning::Name,
            &(|it: &str| names.contains(&name_words(it))) as &dyn Fn(&str) -> bool,
        ),
        (Meaning::Alias, &|it: &str| aliases.contains(&key(it))),
    ] {
        let mut columns = looks.iter().zip(found.iter_mut());
        if let Some((_, it)) = columns.find(|(look, it)| is_free(it.0) && look.mostly(is_one)) {
            *it = (means, ColumnReason::People);
            return;
        }
    }
    let is_word =
        |it: &str| it.starts_with(char::is_alphabetic) && !known.is_value(it) && it.len() < 80;
    let may_be = |(look, it): &(&Look<'_>, &mut (Meaning, ColumnReason))| {
        let is_unnamed = look.word.is_none() || it.0 == Meaning::Competence;
        is_free(it.0) && is_unnamed && look.mostly(is_word)
    };
    // Words beside levels are people; words alone are people where nothing else is said.
    let has_levels = found.iter().any(|it| it.0 == Meaning::LevelOfHead);
    let is_bare = looks.iter().all(|it| it.head.is_empty());
    if (has_levels || is_bare)
        && let Some((_, it)) = looks.iter().zip(found.iter_mut()).find(may_be)
    {
        *it = (Meaning::Name, ColumnReason::FirstWords);
    }
}

/// Makes the columns fit the shape: what the shape has no use for says nothing.
fn fit(known: &Known<'_>, shape: Shape, looks: &[Look<'_>], found: &mut [(Meaning, ColumnReason)]) {
    if shape == Shape::Framework {
        for (look, it) in looks.iter().zip(found.iter_mut()) {
            if let Some(level) = level_of_head(known, look.head)
                && it.1 != ColumnReason::Competence
            {
                *it = (Meaning::Descriptor(level), ColumnReason::LevelHead);
            }
        }
        one_competence(found);
    }
    for it in found.iter_mut() {
        if !is_of_use(shape, it.0) {
            *it = (Meaning::Nothing, ColumnReason::Unknown);
        }
    }
}

fn level_of_head(known: &Known<'_>, head: &str) -> Option<Level> {
    let top = known.plan.framework.top();
    let number = number_in(head).filter(|it| *it <= HIGHEST);
    let level = known
        .scale_level(head)
        .or_else(|| number.map(Level::saturating));
    level.filter(|it| *it <= top)
}

/// Of several columns of competences the last one holds them, and the one before it their areas.
fn one_competence(found: &mut [(Meaning, ColumnReason)]) {
    let of = |means: Meaning, found: &[(Meaning, ColumnReason)]| -> Vec<usize> {
        let all = found.iter().enumerate().filter(|(_, it)| it.0 == means);
        all.map(|(at, _)| at).collect()
    };
    let several = of(Meaning::Competence, found);
    if let [.., area, _] = several.as_slice() {
        for at in of(Meaning::Area, found).iter().chain(&several) {
            if let Some(it) = found.get_mut(*at).filter(|_| Some(at) != several.last()) {
                it.0 = if at == area {
                    Meaning::Area
                } else {
                    Meaning::Nothing
                };
            }
        }
    }
}

const fn is_of_use(shape: Shape, means: Meaning) -> bool {
    match means {
        Meaning::Nothing => true,
        Meaning::Name
        | Meaning::FirstName
        | Meaning::LastName
        | Meaning::Alias
        | Meaning::Mail
        | Meaning::Team
        | Meaning::Department
        | Meaning::Role
        | Meaning::Started
        | Meaning::Left => !matches!(shape, Shape::Framework),
        Meaning::LevelOfHead => matches!(shape, Shape::Matrix | Shape::FormsAnswers),
        Meaning::Area | Meaning::Short | Meaning::About | Meaning::Descriptor(_) => {
            matches!(shape, Shape::Framework)
        }
        Meaning::Competence => matches!(shape, Shape::Framework | Shape::LongForm),
        Meaning::Level | Meaning::Source => matches!(shape, Shape::LongForm),
        Meaning::Date | Meaning::Round => {
            matches!(shape, Shape::LongForm | Shape::Matrix | Shape::FormsAnswers)
        }
    }
}

/// Whether empty cells mean the same as above: only where a row could not be understood
/// otherwise.
fn is_as_above(shape: Shape, means: Meaning, look: &Look<'_>) -> bool {
    let may_be = match shape {
        Shape::Framework => means == Meaning::Area,
        Shape::LongForm => means.is_person() || means == Meaning::Competence,
        Shape::StaffList | Shape::Matrix | Shape::FormsAnswers => false,
    };
    may_be && look.begins && look.gaps > 0
}
