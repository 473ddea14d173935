//! Names of files.

/// The most characters of the name of a file.
const LONGEST: usize = 100;

/// A text as the name of a file on every system, without ending: no separators, no marks that turn
/// text round, no dots.
pub fn file_stem(text: &str) -> String {
    let is_fine = |c: char| c.is_alphanumeric() || "-_".contains(c);
    let fine = text.chars().map(|c| if is_fine(c) { c } else { ' ' });
    let fine: String = fine.collect();
    let words = fine.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = words.chars().take(LONGEST).collect();
    cut.trim_end().to_owned()
}
