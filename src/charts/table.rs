//! The numbers of a chart as a table, for copying and for those who do not see the picture.
//!
//! It must hold that every row has as many cells as the head.

/// A table of finished texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What each column says.
    pub head: Vec<String>,
    /// How many columns from the left hold words; the others hold numbers.
    pub words: usize,
    /// The rows, each as wide as the head.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// Tab-separated lines, head first, as spreadsheets take them from the clipboard.
    ///
    /// Tabs and line breaks inside a cell become spaces, so that columns stay columns, and a cell
    /// that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV
    /// injection").
    pub fn to_tsv(&self) -> String {
        let mut written = String::new();
        for row in std::iter::once(&self.head).chain(&self.rows) {
            for (column, cell) in row.iter().enumerate() {
                if column > 0 {
                    written.push('\t');
                }
                let first = cell.trim_start().chars().next();
                if first.is_some_and(|c| "=+-@＝＋－＠".contains(c)) {
                    written.push('\'');
                }
                written.extend(cell.chars().map(|c| if c.is_control() { ' ' } else { c }));
            }
            written.push('\n');
        }
        written
    }
}
