//! The built-in strategic lines, and the questions to ask before writing why.
//!
//! STIL named four lines in 2015; the words are today's, the levels of maturity are described in
//! our own. A line is copied into a plan in one language.

use std::sync::LazyLock;

use serde::Deserialize;

use super::asset;
use super::bilingual::Bilingual;
use crate::model::{IdSource, Language, Line, LineId, Maturity, StilLine};

static FILE: LazyLock<File> = LazyLock::new(|| {
    let source = include_str!("../../assets/catalogue/lines.ron");
    asset::read("lines.ron", source).unwrap_or_default()
});

/// Lines as they ship.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// STIL's four, in STIL's order.
    stil: Vec<LineTemplate>,
    own: OwnLine,
}

/// One of STIL's lines as it ships.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LineTemplate {
    stil: StilLine,
    name: Bilingual,
    /// What STIL called it in 2015; empty where that is what it is called today.
    former_name: Bilingual,
    /// One for each level of maturity, lowest first.
    descriptors: Vec<Bilingual>,
    prompts: Vec<Bilingual>,
}

/// What can be said of a line before anybody knows what it is about.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct OwnLine {
    descriptors: Vec<Bilingual>,
    prompts: Vec<Bilingual>,
}

/// STIL's four lines for a plan, in STIL's order and without a why.
pub fn stil_lines(language: Language, ids: &dyn IdSource) -> Vec<(LineId, Line)> {
    FILE.stil
        .iter()
        .map(|template| {
            let line = Line {
                name: template.name.to_owned_in(language),
                stil: Some(template.stil),
                former_name: template.former_name.to_owned_in(language),
                why: String::new(),
                descriptors: in_language(&template.descriptors, language),
                goals: Vec::new(),
                maturity: Maturity::new(),
            };
            (LineId::next(ids), line)
        })
        .collect()
}

/// A line of the school's own, with descriptors that fit any line.
pub fn own_line(language: Language, name: &str) -> Line {
    Line {
        name: name.to_owned(),
        stil: None,
        former_name: String::new(),
        why: String::new(),
        descriptors: in_language(&FILE.own.descriptors, language),
        goals: Vec::new(),
        maturity: Maturity::new(),
    }
}

/// Questions that help to write why a school works on a line; those of own lines for `None`.
pub fn line_prompts(stil: Option<StilLine>) -> &'static [Bilingual] {
    let Some(stil) = stil else {
        return &FILE.own.prompts;
    };
    let line = FILE.stil.iter().find(|line| line.stil == stil);
    line.map(|it| it.prompts.as_slice()).unwrap_or_default()
}

fn in_language(texts: &[Bilingual], language: Language) -> Vec<String> {
    texts.iter().map(|it| it.to_owned_in(language)).collect()
}
