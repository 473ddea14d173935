//! Reads built-in RON files.
//!
//! A broken built-in file is a mistake of the programmers, which the tests catch; while the
//! program runs it is logged and leaves an empty catalogue rather than ending the work.

use serde::de::DeserializeOwned;

/// The content of a built-in file; `None` (and a line in the program's log) when it is broken.
pub(super) fn read<T: DeserializeOwned>(file: &str, source: &str) -> Option<T> {
    ron::from_str(source)
        .inspect_err(|error| log::error!("built-in file {file} is broken: {error}"))
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_file_leaves_nothing_and_does_not_panic() {
        assert_eq!(read::<Vec<u8>>("broken.ron", "[1, 2"), None);
        assert_eq!(read::<Vec<u8>>("sound.ron", "[1, 2]"), Some(vec![1, 2]));
    }
}
