//! Assessments as a table: one line each, the levels in columns that are named once.
//!
//! `levels: "3 3 - 0"` gives the level in each of `columns`; a dash means not assessed, and
//! dashes at the end are left out, so that a new competence changes no old line. All versions of
//! the format have this table.

use std::fmt;
use std::marker::PhantomData;

use imbl::OrdMap;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap as _, Serializer};

use crate::model::{
    Assessment, AssessmentId, CompetenceId, Level, PersonId, PlanDate, Problem, RoundId, Source,
    Violation,
};

/// One assessment as it stands in the file.
#[derive(Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    pub(super) person: PersonId,
    pub(super) source: Source,
    pub(super) date: PlanDate,
    #[serde(default)]
    pub(super) round: Option<RoundId>,
    #[serde(default)]
    pub(super) levels: Levels,
    #[serde(default)]
    pub(super) note: String,
}

/// Levels by column; what is `None` or beyond the end was not assessed.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Levels(Vec<Option<Level>>);

/// The rows to write, without a table of them being built first.
pub(super) struct Rows<'a> {
    pub(super) columns: &'a [CompetenceId],
    pub(super) assessments: &'a OrdMap<AssessmentId, Assessment>,
}

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.assessments.len()))?;
        for (id, assessment) in self.assessments {
            map.serialize_entry(id, &Row::new(assessment, self.columns))?;
        }
        map.end()
    }
}

/// The rows that were read, in the order of the file, as lines of a version of the format.
pub(super) struct Read<R>(pub(super) Vec<(AssessmentId, R)>);

impl<R> Default for Read<R> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, R: Deserialize<'de>> Deserialize<'de> for Read<R> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ReadVisitor<R>(PhantomData<R>);

        impl<'de, R: Deserialize<'de>> Visitor<'de> for ReadVisitor<R> {
            type Value = Read<R>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map of ratings")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Read<R>, A::Error> {
                let mut rows = Vec::new();
                while let Some(row) = access.next_entry()? {
                    rows.push(row);
                }
                Ok(Read(rows))
            }
        }

        deserializer.deserialize_map(ReadVisitor(PhantomData))
    }
}

impl Row {
    fn new(assessment: &Assessment, columns: &[CompetenceId]) -> Self {
        let Assessment {
            person,
            source,
            date,
            round,
            levels,
            note,
        } = assessment;
        // Both are in order of id, so one walk along the two finds every level.
        let mut rated = levels.iter().peekable();
        let mut row = Vec::with_capacity(columns.len());
        for column in columns {
            if rated.peek().is_none() {
                break;
            }
            row.push(rated.next_if(|(id, _)| *id == column).map(|it| *it.1));
        }
        Self {
            person: *person,
            source: *source,
            date: *date,
            round: *round,
            levels: Levels(row),
            note: note.clone(),
        }
    }
}

/// Whether a table that was read says exactly what the assessments say.
pub(super) fn hold(
    columns: &[CompetenceId],
    rows: &[(AssessmentId, Row)],
    assessments: &OrdMap<AssessmentId, Assessment>,
) -> bool {
    let said = assessments
        .iter()
        .map(|(id, assessment)| (id, Row::new(assessment, columns)));
    rows.len() == assessments.len()
        && rows
            .iter()
            .zip(said)
            .all(|(read, said)| read.0 == *said.0 && read.1 == said.1)
}

/// Puts rows and columns together again.
///
/// # Errors
/// Everything by which the table does not fit its columns.
pub(super) fn assessments(
    columns: &[CompetenceId],
    rows: Vec<(AssessmentId, Row)>,
) -> Result<OrdMap<AssessmentId, Assessment>, Vec<Violation>> {
    let mut found = Vec::new();
    let mut report = |field: String, problem| found.push(Violation { field, problem });
    let mut seen = std::collections::BTreeSet::new();
    for id in columns {
        if !seen.insert(*id) {
            report(format!("columns.{id}"), Problem::ListedTwice);
        }
    }
    let mut assessments = OrdMap::new();
    for (id, row) in rows {
        if row.levels.0.iter().skip(columns.len()).any(Option::is_some) {
            report(format!("ratings.{id}.levels"), Problem::MissingReference);
        }
        let rated = columns.iter().zip(&row.levels.0);
        let assessment = Assessment {
            person: row.person,
            source: row.source,
            date: row.date,
            round: row.round,
            levels: rated
                .filter_map(|(id, level)| level.map(|level| (*id, level)))
                .collect(),
            note: row.note,
        };
        if assessments.insert(id, assessment).is_some() {
            report(format!("ratings.{id}"), Problem::ListedTwice);
        }
    }
    if found.is_empty() {
        Ok(assessments)
    } else {
        Err(found)
    }
}

impl Serialize for Levels {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut text = String::with_capacity(self.0.len() * 2);
        for level in &self.0 {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push(level.map_or('-', |level| char::from(b'0' + level.get())));
        }
        serializer.serialize_str(&text)
    }
}

impl<'de> Deserialize<'de> for Levels {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct LevelsVisitor;

        impl Visitor<'_> for LevelsVisitor {
            type Value = Levels;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("levels such as \"3 - 0\"")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Levels, E> {
                parse(text).ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(text), &self))
            }
        }

        deserializer.deserialize_str(LevelsVisitor)
    }
}

/// Reads levels set apart by single blanks; `None` when the text is anything else.
fn parse(text: &str) -> Option<Levels> {
    let mut levels = Vec::with_capacity(text.len() / 2 + 1);
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        levels.push(match byte {
            b'-' => None,
            b'0'..=b'9' => Some(Level::new(byte - b'0').ok()?),
            _ => return None,
        });
        match bytes.next() {
            None => return Some(Levels(levels)),
            Some(b' ') => {}
            Some(_) => return None,
        }
    }
    levels.is_empty().then_some(Levels(levels))
}
