//! The levels of the staff as a file for spreadsheets, for window and command line alike.

use crate::action::SpreadsheetFormat;
use crate::analysis::Analysis;
use crate::exchange::book;
use crate::model::Plan;
use crate::texts::{Message, Texts};
use crate::ui::theme::Tokens;

/// The levels of a plan, for those who may see each of them. With `names`, people are called by
/// their name where it is known.
///
/// # Errors
/// When there are more rows than a workbook takes.
pub fn levels_file(
    plan: &Plan,
    analysis: &Analysis,
    (texts, names): (&Texts, bool),
    format: SpreadsheetFormat,
) -> Result<Vec<u8>, Message> {
    let levels = book::of_levels(plan, analysis, texts, names);
    match format {
        SpreadsheetFormat::Csv => Ok(book::ratings_csv(&levels, texts.write())),
        SpreadsheetFormat::Xlsx => {
            let shades = Tokens::of(false).shades(plan.framework.top());
            book::xlsx(&levels, shades).map_err(|error| {
                log::error!("a workbook could not be made: {error}");
                Message::new("book-failed")
            })
        }
    }
}
