//! The words of the interface in Danish and English, and how numbers and dates are written.
//!
//! Texts live in `assets/texts/<language>/<area>.ftl` and are asked for by id.
//! Danish is the source; English has the same ids, which a test checks.

mod collate;
mod file_stem;
mod format;
mod message;
mod names;
mod person;
mod typed;

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::model::Language;

pub use collate::sort_key;
pub use file_stem::file_stem;
pub use format::Format;
pub use message::{Argument, Message};
pub use names::{
    agreement_state_name, initiative_state_name, item_kind_name, log_kind_name, passage_name,
    reform_name, source_name, task_name, viewpoint_name,
};
pub use person::{person_place, person_standing};
pub use typed::{typed_name, typed_text};

macro_rules! areas {
    ($($name:literal),+ $(,)?) => {
        /// Every file of texts: its name, the Danish and the English source.
        const AREAS: &[(&str, &str, &str)] = &[$((
            $name,
            include_str!(concat!("../../assets/texts/da/", $name, ".ftl")),
            include_str!(concat!("../../assets/texts/en/", $name, ".ftl")),
        )),+];
    };
}

areas![
    "action_plan",
    "batch",
    "book",
    "changes",
    "charts",
    "competences",
    "overview",
    "document",
    "findings",
    "follow_up",
    "foundation",
    "framework",
    "general",
    "guide",
    "import",
    "import_window",
    "lines",
    "merge",
    "people",
    "protect",
    "questionnaire",
    "report",
    "rights",
    "safety",
    "staff",
    "storage",
    "strategy",
    "tensions",
    "window",
    "workshop",
    "year_wheel"
];

/// The texts of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// Texts without arguments, ready to hand out every frame.
    plain: BTreeMap<String, String>,
}

impl Texts {
    /// Reads the built-in texts of a language. A broken text shows its id instead.
    pub fn new(language: Language) -> Self {
        let tag = match language {
            Language::Danish => "da",
            Language::English => "en",
        };
        let tag: Vec<LanguageIdentifier> = tag.parse().into_iter().collect();
        let mut bundle = FluentBundle::new_concurrent(tag);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Danish => |value, _| written(value, Language::Danish),
            Language::English => |value, _| written(value, Language::English),
        }));
        let mut ids = Vec::new();
        for (area, danish, english) in AREAS {
            let source = match language {
                Language::Danish => danish,
                Language::English => english,
            };
            let resource = match FluentResource::try_new((*source).to_owned()) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    log::error!("texts of {area} are broken: {errors:?}");
                    resource
                }
            };
            ids.extend(message::ids(source).map(str::to_owned));
            if let Err(errors) = bundle.add_resource(resource) {
                log::error!("texts of {area} are given twice: {errors:?}");
            }
        }
        let mut texts = Self {
            language,
            bundle,
            plain: BTreeMap::new(),
        };
        for id in ids {
            if let Some(text) = texts.format(&id, None) {
                texts.plain.insert(id, text);
            }
        }
        texts
    }

    /// The language of these texts.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// How numbers and dates are written in this language.
    pub const fn write(&self) -> Format {
        Format::new(self.language)
    }

    /// The text with this id; the id itself when there is none or it needs arguments.
    pub fn get<'a>(&'a self, id: &'a str) -> &'a str {
        self.plain.get(id).map_or(id, String::as_str)
    }

    /// The text with this id, with its arguments filled in.
    pub fn with(&self, id: &str, arguments: &[(&'static str, Argument)]) -> String {
        let mut filled = FluentArgs::new();
        for (name, value) in arguments {
            filled.set(*name, self.value(value));
        }
        self.format(id, Some(&filled))
            .unwrap_or_else(|| id.to_owned())
    }

    /// The sentence of a message that was put together further down.
    pub fn say(&self, message: &Message) -> String {
        self.with(message.id, &message.arguments)
    }

    /// Every id of the language, for the test that holds texts against their use.
    pub fn ids() -> impl Iterator<Item = (&'static str, Language, &'static str)> {
        AREAS.iter().flat_map(|(area, danish, english)| {
            let danish = message::ids(danish).map(move |id| (*area, Language::Danish, id));
            danish.chain(message::ids(english).map(move |id| (*area, Language::English, id)))
        })
    }

    fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, arguments, &mut errors)
            .into_owned();
        (errors.is_empty() || arguments.is_some()).then_some(text)
    }

    fn value(&self, argument: &Argument) -> FluentValue<'static> {
        match argument {
            Argument::Text(text) => FluentValue::from(text.clone()),
            Argument::Count(count) => FluentValue::from(*count),
            Argument::Date(date) => FluentValue::from(self.write().date(*date)),
            Argument::Id(id) => FluentValue::from(self.get(id).to_owned()),
            Argument::Message(message) => FluentValue::from(self.say(message)),
        }
    }
}

/// A count with the language's mark between thousands; nothing for anything else, which is written
/// as it stands.
fn written(value: &FluentValue<'_>, language: Language) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let is_count = number.value >= 0.0 && number.value.fract() == 0.0;
    is_count.then(|| Format::new(language).count(number.value as usize))
}
