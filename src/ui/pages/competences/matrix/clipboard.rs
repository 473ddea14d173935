//! Blocks of levels to and from the clipboard, as tab-separated values like a spreadsheet's.

use crate::model::Level;

/// Writes a block of levels; not assessed is an empty cell.
pub(super) fn to_tsv(block: impl Iterator<Item = Vec<Option<Level>>>) -> String {
    let mut text = String::new();
    for row in block {
        let cells: Vec<String> = row
            .into_iter()
            .map(|level| level.map_or_else(String::new, |level| level.get().to_string()))
            .collect();
        text.push_str(&cells.join("\t"));
        text.push('\n');
    }
    text
}

/// Reads a block; empty cells and dashes mean not assessed.
///
/// # Errors
/// The first text that is no level of the scale; then nothing is to be pasted at all.
pub(super) fn from_tsv(text: &str, top: Level) -> Result<Vec<Vec<Option<Level>>>, String> {
    let text = text.strip_suffix('\n').unwrap_or(text);
    text.split('\n')
        .map(|line| {
            line.trim_end_matches('\r')
                .split('\t')
                .map(|cell| read(cell, top))
                .collect()
        })
        .collect()
}

fn read(cell: &str, top: Level) -> Result<Option<Level>, String> {
    let cell = cell.trim();
    if cell.is_empty() || cell == "-" || cell == "–" {
        return Ok(None);
    }
    let number: Option<u8> = cell.parse().ok();
    let level = number
        .and_then(|number| Level::new(number).ok())
        .filter(|level| *level <= top);
    level
        .map(Some)
        .ok_or_else(|| cell.chars().take(40).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_survives_the_clipboard() {
        let level = |number| Level::new(number).ok();
        let block = vec![
            vec![level(0), None, level(4)],
            vec![None, level(2), level(1)],
        ];
        let text = to_tsv(block.clone().into_iter());
        assert_eq!(text, "0\t\t4\n\t2\t1\n");
        assert_eq!(from_tsv(&text, Level::new(4).unwrap()), Ok(block));
    }

    #[test]
    fn what_is_no_level_is_named() {
        let top = Level::new(4).unwrap();
        assert_eq!(from_tsv("1\t5", top), Err("5".to_owned()));
        assert_eq!(from_tsv("ekspert", top), Err("ekspert".to_owned()));
        assert_eq!(from_tsv("–\r\n", top), Ok(vec![vec![None]]));
    }
}
