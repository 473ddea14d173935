//! Texts that do harm in a spreadsheet, and plans in which every text is one of them.

use std::fmt::Write as _;
use std::ops::Range;

use sigtelinje::model::Plan;
use sigtelinje::storage::{read_plan_bytes, write_plan_bytes};

/// Texts that a spreadsheet would run, or that would break a file.
pub(crate) fn payloads() -> Vec<String> {
    let starts = [
        "=", "+", "-", "@", "\t=", " =", "\u{a0}=", "＝", "＋", "－", "＠", "\r=", "\n=",
    ];
    let bodies = [
        "1+1",
        "cmd|' /C calc'!A0",
        "HYPERLINK(\"http://a.dk\";\"se\")",
        "SUM(A1:A9)",
        "WEBSERVICE(\"http://a.dk\")",
        "IMPORTXML(1,2)",
        "DDE(\"a\";\"b\")",
        "2\";\"3",
        "æøå]]><f>1</f>",
    ];
    let all = starts
        .iter()
        .flat_map(|start| bodies.map(|body| format!("{start}{body}")));
    let more = ["\"", "'=1", ";=1", "a\";=1;\"", "a\n=1", "</t></is></c>"];
    all.chain(more.map(str::to_owned)).collect()
}

/// A plan whose texts can all be replaced: the text of its file, cut at them.
pub(crate) struct TextFields {
    /// What stands between the texts, the first line left out.
    between: Vec<String>,
    /// The names of the fields.
    names: Vec<String>,
}

impl TextFields {
    /// Every field that takes any text: what is an id, a day or a choice takes no other.
    pub(crate) fn of(plan: &Plan) -> Self {
        let file = String::from_utf8(write_plan_bytes(plan, 1, None).unwrap()).unwrap();
        let mut fields = Self {
            between: Vec::new(),
            names: Vec::new(),
        };
        let mut from = 0;
        for literal in literals(&file) {
            let [before, after] = [&file[..literal.start], &file[literal.end..]];
            let trial = format!("{before}\"Fri tekst\"{after}");
            let is_id = uuid::Uuid::try_parse(file[literal.clone()].trim_matches('"')).is_ok();
            if !is_id && read_plan_bytes(trial.as_bytes()).is_ok() {
                fields.between.push(file[from..literal.start].to_owned());
                fields.names.push(name_before(before));
                from = literal.end;
            }
        }
        fields.between.push(file[from..].to_owned());
        fields
    }

    /// What the fields are called in the file, one by one.
    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// The plan with other texts, each by its number.
    pub(crate) fn filled(&self, text: impl Fn(usize) -> String) -> Plan {
        let mut file = String::new();
        for (number, between) in self.between.iter().enumerate() {
            if number > 0 {
                write!(file, "{:?}", text(number - 1)).unwrap();
            }
            file.push_str(between);
        }
        read_plan_bytes(file.as_bytes()).unwrap().plan
    }
}

/// Where quoted texts stand, their quotes included.
fn literals(file: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut begun = None;
    let mut is_escaped = false;
    for (at, byte) in file.bytes().enumerate() {
        match (begun, byte) {
            (None, b'"') => begun = Some(at),
            (Some(_), _) if is_escaped => is_escaped = false,
            (Some(_), b'\\') => is_escaped = true,
            (Some(start), b'"') => {
                found.push(start..at + 1);
                begun = None;
            }
            _ => {}
        }
    }
    found
}

/// The name of the field in whose value a text ends.
fn name_before(text: &str) -> String {
    let words = text.split(|it: char| !it.is_ascii_alphanumeric() && !"_:".contains(it));
    let mut names = words.filter_map(|it| it.strip_suffix(':'));
    names
        .rfind(|it| !it.is_empty())
        .unwrap_or_default()
        .to_owned()
}
