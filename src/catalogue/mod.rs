//! What ships with the program: frameworks, lines, the year of a school, templates for new plans,
//! samples and large test plans.
//!
//! Content is data in `assets/catalogue`, in Danish and English, and is copied into a plan when
//! used, so an old plan never changes under its owner. This room knows the model alone: no
//! disk, no clock. Random numbers are owned here, always from a fixed seed.

mod asset;
mod bilingual;
mod dice;
mod events;
mod fixed_ids;
mod framework;
mod growth;
mod ideas;
mod import_words;
mod lines;
mod roster;
pub mod sample;
mod synth;
mod template;
mod tensions;
mod workshops;

pub use bilingual::Bilingual;
pub use events::year_events;
pub use fixed_ids::FixedIds;
pub use framework::{
    AreaTemplate, CompetenceTemplate, FrameworkParts, FrameworkTemplate, LevelTemplate, framework,
    frameworks,
};
pub use ideas::{IndicatorIdea, InitiativeIdea, StepIdea, indicator_ideas, initiative_ideas};
pub use import_words::{
    HeaderMeaning, HeaderWords, ImportWords, SeasonWords, SourceWords, import_words,
};
pub use lines::{line_prompts, own_line, stil_lines};
pub use sample::{Sample, samples};
pub use synth::{SynthOptions, synth};
pub use template::{
    DepartmentTemplate, ExpectationTemplate, RoleTemplate, Template, roles, template, templates,
};
pub use tensions::{
    Explained, TensionPair, boundaries, boundary_strategies, missing_tensions, opening_questions,
    practices, tension_pairs,
};
pub use workshops::{PulseSet, WorkshopTemplate, pulse_sets, workshop_templates};
