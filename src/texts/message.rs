//! Sentences that are put together below the window and worded in it.

use crate::model::PlanDate;

/// A text by id with what goes into it, so that lower floors need no words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The id of the text.
    pub id: &'static str,
    /// What goes into it, by name.
    pub arguments: Vec<(&'static str, Argument)>,
}

/// Something that goes into a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// A name or a piece of text, as it stands.
    Text(String),
    /// A count, which also chooses between singular and plural.
    Count(usize),
    /// A day, written the way of the language.
    Date(PlanDate),
    /// Another text, by id.
    Id(&'static str),
    /// Another text with its own arguments, worded in the language of the moment.
    Message(Box<Message>),
}

impl Message {
    /// A text without arguments.
    pub const fn new(id: &'static str) -> Self {
        Self {
            id,
            arguments: Vec::new(),
        }
    }

    /// Adds an argument.
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Argument {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

impl From<PlanDate> for Argument {
    fn from(date: PlanDate) -> Self {
        Self::Date(date)
    }
}

/// The ids that a file of texts defines, in order.
pub(super) fn ids(source: &str) -> impl Iterator<Item = &str> {
    source.lines().filter_map(|line| {
        let (id, _) = line.split_once(" =")?;
        let plain = id.starts_with(|c: char| c.is_ascii_lowercase())
            && id
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        plain.then_some(id)
    })
}
