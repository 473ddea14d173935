//! What things of the model are called, where several rooms have to name them.

use crate::model::Source;

/// The text that names who rates.
pub const fn source_name(source: Source) -> &'static str {
    match source {
        Source::Own => "source-own",
        Source::Leader => "source-leader",
        Source::Agreed => "source-agreed",
        Source::Test => "source-test",
    }
}
