//! A text that ships in Danish and English.

use serde::Deserialize;

use crate::model::Language;

/// One text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// The Danish text, which is the source.
    pub da: String,
    /// The English text.
    pub en: String,
}

impl Bilingual {
    /// The text in the language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Danish => &self.da,
            Language::English => &self.en,
        }
    }

    /// The text in the language, to be kept in a plan.
    pub(super) fn to_owned_in(&self, language: Language) -> String {
        self.get(language).to_owned()
    }
}
