//! The text of a plan file, and the versions in which it has been written.
//!
//! The first line says the version, and [`read`] hands the rest to that version's reader, which
//! returns a plan of today. Old versions are frozen types of their own. The newest borrows its
//! shapes from the model: before they change after a release, they are copied into it, and the
//! next version begins.

mod frozen;
mod ratings;
mod v1;
mod v2;
mod v4;

use crate::model::{CompetenceId, Plan, Problem, Violation};

/// The version that this program writes, and the newest that it reads.
pub const CURRENT: u32 = 4;

/// How deep values may be nested. The format itself is seven deep.
const MAX_DEPTH: usize = 64;

/// Why a text is not a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum FormatError {
    /// It cannot be read from this place on; both count from one.
    Syntax { line: usize, column: usize },
    /// It can be read but makes no plan.
    Unsound(Vec<Violation>),
}

/// The one way in which the program reads and writes RON.
fn options() -> ron::Options {
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .with_recursion_limit(MAX_DEPTH)
}

fn syntax_error(error: &ron::error::SpannedError) -> FormatError {
    let at = error.span.start;
    FormatError::Syntax {
        line: at.line,
        column: at.col,
    }
}

/// Refuses columns of the table of ratings that are no competence of the plan.
fn unknown_columns(
    columns: &[CompetenceId],
    is_known: impl Fn(&CompetenceId) -> bool,
) -> Result<(), FormatError> {
    let unknown: Vec<_> = columns
        .iter()
        .filter(|id| !is_known(id))
        .map(|id| Violation {
            field: format!("columns.{id}"),
            problem: Problem::MissingReference,
        })
        .collect();
    if unknown.is_empty() {
        Ok(())
    } else {
        Err(FormatError::Unsound(unknown))
    }
}

/// Reads a plan of the given version, and checks nothing that the text itself does not say.
pub(super) fn read(text: &str, version: u32) -> Result<Plan, FormatError> {
    match version {
        1 => v1::read(text),
        2 => v2::read(text),
        3 | CURRENT => v4::read(text),
        _ => Err(FormatError::Syntax { line: 1, column: 1 }),
    }
}

/// Writes a plan as the current version. The same plan gives the same text.
pub(super) fn write(plan: &Plan) -> Result<String, ron::Error> {
    v4::write(plan)
}

/// Whether a text of the current version says exactly what the plan says.
pub(super) fn holds(text: &str, plan: &Plan) -> bool {
    v4::holds(text, plan)
}
