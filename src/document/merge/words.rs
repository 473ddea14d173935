//! A conflict, said to whoever has to decide it.

use serde_json::Value;
use uuid::Uuid;

use super::field_names::{choice_name, field_name};
use super::place::value_now;
use crate::model::{Amount, Conflict, Item, Level, PersonId, Plan, PlanDate};
use crate::texts::{Argument, Texts, item_kind_name};

/// A conflict in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What it is about, such as "Indsatsen »Makkerordning«".
    pub what: String,
    /// Which field of it; empty when one copy deleted what the other changed.
    pub field: String,
    /// Both of the above in one line.
    pub line: String,
    /// What both began with; `None` when there was nothing.
    pub base: Option<String>,
    /// What the plan holds; `None` for nothing, and for a thing as a whole.
    pub now: Option<String>,
    /// What the other copy holds; `None` when it took the thing away.
    pub other: Option<String>,
}

/// Says a conflict, with people as `person` calls them.
pub fn tell(
    plan: &Plan,
    conflict: &Conflict,
    texts: &Texts,
    person: &dyn Fn(PersonId) -> String,
) -> Told {
    let words = Words {
        plan,
        texts,
        person,
    };
    let what = words.thing(conflict.item);
    let segments = conflict.field.split('.');
    let fields: Vec<&str> = segments.filter(|it| field_name(it).is_some()).collect();
    let last = match conflict.item {
        Item::Cell(..) => "level",
        // The levels of a line's maturity have no names on the scale of the framework.
        Item::Line(_) if fields.contains(&"maturity") => "maturity",
        _ if conflict.field.starts_with("expectations") => "expectations",
        _ => fields.last().copied().unwrap_or_default(),
    };
    let field = words.field(conflict, &fields);
    let line = if field.is_empty() {
        texts.with("merge-about-whole", &[("what", what.as_str().into())])
    } else {
        let both = [("what", what.as_str()), ("field", field.as_str())];
        texts.with("merge-about", &both.map(|(name, it)| (name, it.into())))
    };
    let say = |value: &String| words.value(last, value);
    Told {
        base: conflict.base.as_ref().map(say),
        now: value_now(plan, conflict).as_ref().map(say),
        other: conflict.other.as_ref().map(say),
        what,
        field,
        line,
    }
}

struct Words<'a> {
    plan: &'a Plan,
    texts: &'a Texts,
    person: &'a dyn Fn(PersonId) -> String,
}

impl Words<'_> {
    fn thing(&self, item: Item) -> String {
        let kind = Argument::Id(item_kind_name(item));
        let name = self.plan.name_of(item, self.person);
        if name.is_empty() || matches!(item, Item::School | Item::Framework | Item::Foundation) {
            return self.texts.get(item_kind_name(item)).to_owned();
        }
        let arguments = [("what", kind), ("name", name.into())];
        self.texts.with("merge-thing", &arguments)
    }

    /// The way to the field; entries on the way go by their names.
    fn field(&self, conflict: &Conflict, fields: &[&str]) -> String {
        match conflict.item {
            Item::Cell(..) => return self.texts.get("merge-field-level").to_owned(),
            Item::School if conflict.field.starts_with("log.") && fields.len() == 1 => {
                return self.texts.get("merge-log-entry").to_owned();
            }
            _ => {}
        }
        let step = |step: &str| {
            if let Some(id) = field_name(step) {
                return Some(self.texts.get(id).to_owned());
            }
            let item = self.plan.item_with(step.parse().ok()?)?;
            Some(self.plan.name_of(item, self.person))
        };
        let steps: Vec<String> = conflict.field.split('.').filter_map(step).collect();
        if steps.is_empty() {
            conflict.field.clone()
        } else {
            steps.join(" · ")
        }
    }

    fn value(&self, field: &str, json: &str) -> String {
        match serde_json::from_str(json) {
            Ok(value) => self.said(field, &value),
            Err(_too_long_to_be_whole) => json.to_owned(),
        }
    }

    fn said(&self, field: &str, value: &Value) -> String {
        let text = match value {
            Value::Null => String::new(),
            Value::Bool(true) => self.texts.get("merge-yes").to_owned(),
            Value::Bool(false) => self.texts.get("merge-no").to_owned(),
            Value::Number(number) if field == "level" => self.level(number),
            Value::Number(number) => match (number.as_u64(), number.as_f64()) {
                (Some(count), _) => match usize::try_from(count) {
                    Ok(count) => self.texts.write().count(count),
                    Err(_beyond_all_counts) => number.to_string(),
                },
                (None, Some(decimal)) => match Amount::new(decimal) {
                    Ok(amount) => self.texts.write().amount(amount),
                    Err(_beyond_all_amounts) => number.to_string(),
                },
                (None, None) => number.to_string(),
            },
            Value::String(text) => self.text(field, text),
            Value::Array(all) => {
                let all: Vec<String> = all.iter().map(|it| self.said(field, it)).collect();
                all.join(", ")
            }
            Value::Object(fields) => {
                let all = fields
                    .iter()
                    .filter(|(_, it)| !it.is_null())
                    .map(|(name, it)| {
                        let said = self.said(name, it);
                        match field_name(name) {
                            Some(id) => format!("{}: {said}", self.texts.get(id)),
                            None => said,
                        }
                    });
                all.collect::<Vec<_>>().join("; ")
            }
        };
        if text.is_empty() {
            self.texts.get("merge-nothing").to_owned()
        } else {
            text
        }
    }

    fn level(&self, number: &serde_json::Number) -> String {
        let level = number.as_u64().and_then(|it| usize::try_from(it).ok());
        let name = level.map(|it| self.plan.framework.level_name(Level::saturating(it)));
        match name {
            Some(name) if !name.is_empty() => format!("{number} · {name}"),
            _ => number.to_string(),
        }
    }

    fn text(&self, field: &str, text: &str) -> String {
        if let Ok(id) = text.parse::<Uuid>() {
            return match self.plan.item_with(id) {
                Some(item) => self.plan.name_of(item, self.person),
                None => self.texts.get("merge-gone").to_owned(),
            };
        }
        if let Ok(date) = text.parse::<PlanDate>() {
            return self.texts.write().date(date);
        }
        match choice_name(field, text) {
            Some(id) => self.texts.get(id).to_owned(),
            None => text.to_owned(),
        }
    }
}
