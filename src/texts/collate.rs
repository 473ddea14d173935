//! The order of names in a list.

/// A key that sorts as Danish does, with æ, ø and å after z and capitals beside small letters.
/// English names fall into their own order by the same key.
pub fn sort_key(text: &str) -> String {
    text.to_lowercase()
        .chars()
        .map(|c| match c {
            'æ' | 'ä' => '\u{e001}',
            'ø' | 'ö' => '\u{e002}',
            'å' => '\u{e003}',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::sort_key;

    #[test]
    fn danish_letters_come_last_in_their_order() {
        let mut names = ["Åse", "Ære", "Zoe", "Ødis", "anne", "Bo"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["anne", "Bo", "Zoe", "Ære", "Ødis", "Åse"]);
    }
}
