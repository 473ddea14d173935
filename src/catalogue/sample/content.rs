//! The words of the samples, read from `assets/catalogue/samples.ron`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::catalogue::asset;
use crate::catalogue::bilingual::Bilingual;
use crate::model::{Language, LogKind, PlanDate, Requirement};

static CONTENT: LazyLock<Content> = LazyLock::new(|| {
    let source = include_str!("../../../assets/catalogue/samples.ron");
    asset::read("samples.ron", source).unwrap_or_default()
});

/// The words of the samples; all empty when the built-in file is broken.
pub(in crate::catalogue) fn content() -> &'static Content {
    &CONTENT
}

/// Everything that is said in the samples.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::catalogue) struct Content {
    pub(in crate::catalogue) autumn: Bilingual,
    pub(in crate::catalogue) spring: Bilingual,
    pub(in crate::catalogue) limtorp: Limtorp,
    pub(in crate::catalogue) workshop: Workshop,
    pub(in crate::catalogue) synth: Synth,
    /// What is asked of whole teams besides the roles.
    pub(super) team_exceptions: Vec<TeamException>,
    /// What is asked of one person besides role and team, by the key of the competence.
    pub(super) person_exception: BTreeMap<String, Requirement>,
    /// What agreements say, by the key of the area, and `whole` and `growth`.
    agreements: BTreeMap<String, Vec<Effort>>,
    pub(super) kept_notes: Vec<Bilingual>,
    pub(super) dropped_notes: Vec<Bilingual>,
    pub(super) left_note: Bilingual,
    pub(super) own_notes: Vec<Bilingual>,
    pub(super) leader_notes: Vec<Bilingual>,
    pub(super) agreed_notes: Vec<Bilingual>,
    pub(super) log: Vec<LogLine>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::catalogue) struct Limtorp {
    pub(in crate::catalogue) name: Bilingual,
    pub(super) school: Bilingual,
    pub(super) title: Bilingual,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::catalogue) struct Workshop {
    pub(in crate::catalogue) name: Bilingual,
    pub(super) school: Bilingual,
    pub(super) title: Bilingual,
    pub(super) team: Bilingual,
    pub(super) round: Bilingual,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::catalogue) struct Synth {
    pub(in crate::catalogue) title: Bilingual,
    pub(in crate::catalogue) school: Bilingual,
}

/// Something that an agreement can be on.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::catalogue) struct Effort {
    /// The working hours it takes.
    pub(in crate::catalogue) hours: u16,
    pub(in crate::catalogue) what: Bilingual,
}

/// What is asked of one team.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TeamException {
    /// The team's place in the template.
    pub(super) team: usize,
    /// What is asked, by the key of the competence.
    pub(super) asked: BTreeMap<String, Requirement>,
}

/// An entry of the log.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LogLine {
    pub(super) date: PlanDate,
    pub(super) kind: LogKind,
    pub(super) about: About,
    pub(super) text: Bilingual,
}

/// What an entry of the log is about, before there are ids.
#[derive(Deserialize)]
pub(super) enum About {
    School,
    /// A team by its place in the template.
    Team(usize),
    /// A competence by its key.
    Competence(String),
    /// A round by its place, the oldest being 0.
    Round(usize),
    /// The foundation of the strategy.
    Foundation,
    /// A line by its key in the script of the strategy.
    Line(String),
    /// A goal by its key.
    Goal(String),
    /// An indicator by its key.
    Indicator(String),
    /// An initiative by its key.
    Initiative(String),
    /// The edition that was frozen.
    Baseline,
}

impl Content {
    /// What agreements of a kind can be on; empty when there is no such kind.
    pub(in crate::catalogue) fn efforts(&self, kind: &str) -> &[Effort] {
        self.agreements
            .get(kind)
            .map(Vec::as_slice)
            .unwrap_or_default()
    }

    /// The name of a round on that day, such as "Efterår 2026".
    pub(in crate::catalogue) fn round_title(&self, date: PlanDate, language: Language) -> String {
        let season = if date.month() < 7 {
            &self.spring
        } else {
            &self.autumn
        };
        format!("{} {}", season.get(language), date.year())
    }
}
