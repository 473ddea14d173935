//! A conflict in words: what it is about, which field, and what the values say.

use serde_json::Value;
use uuid::Uuid;

use super::place::value_now;
use crate::model::{
    AssessmentId, Conflict, ExpectationScope, Item, Level, PersonId, Plan, PlanDate,
};
use crate::texts::{Argument, Texts, item_kind_name, source_name};

/// A conflict as a reader is told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What it is about, such as "Indsatsen »Makerspace«".
    pub what: String,
    /// Which field of it; where one removed what the other changed, that.
    pub field: String,
    /// What both began with; `None` when there was nothing.
    pub base: Option<String>,
    /// What the plan holds; `None` when it holds nothing, and for a thing as a whole.
    pub now: Option<String>,
    /// What the other copy says; `None` when it took the thing or the value away.
    pub other: Option<String>,
}

/// Says a conflict, with people as `person` calls them.
pub fn tell(
    plan: &Plan,
    conflict: &Conflict,
    texts: &Texts,
    person: &dyn Fn(PersonId) -> String,
) -> Told {
    let name = plan.name_of(conflict.item, person);
    let kind = Argument::Id(item_kind_name(conflict.item));
    let what = if name.is_empty() || matches!(conflict.item, Item::Foundation) {
        texts.with("merge-about-unnamed", &[("what", kind)])
    } else {
        texts.with("merge-about", &[("what", kind), ("name", name.into())])
    };
    let words = Words {
        plan,
        texts,
        person,
        last: last_name(conflict),
    };
    let said = |json: &Option<String>| json.as_deref().map(|it| words.of_json(it));
    let now = value_now(plan, conflict);
    Told {
        what,
        field: words.field(conflict),
        base: said(&conflict.base),
        now: said(&now),
        other: said(&conflict.other),
    }
}

/// The name of the field that holds the value.
fn last_name(conflict: &Conflict) -> &str {
    if matches!(conflict.item, Item::Cell(..)) {
        return "level";
    }
    let mut names = conflict.field.rsplit('.');
    names
        .find(|it| field_name(it).is_some())
        .unwrap_or_default()
}

struct Words<'a> {
    plan: &'a Plan,
    texts: &'a Texts,
    person: &'a dyn Fn(PersonId) -> String,
    last: &'a str,
}

impl Words<'_> {
    fn field(&self, conflict: &Conflict) -> String {
        let path: Vec<&str> = conflict.field.split('.').collect();
        let mut words = Vec::new();
        let mut rest = path.as_slice();
        if let ["assessments", id, within @ ..] = rest {
            words.extend(self.assessment(id));
            rest = within;
        }
        for step in rest {
            if let Some(id) = field_name(step) {
                words.push(self.texts.get(id).to_owned());
            } else if let Some(name) = self.named(step) {
                words.push(format!("»{name}«"));
            } else if step.parse::<u8>().is_ok() {
                words.push((*step).to_owned());
            }
        }
        if words.is_empty() || (conflict.other.is_none() && !self.is_level(conflict)) {
            words.push(self.texts.get("merge-field-removed").to_owned());
        }
        words.join(" · ")
    }

    fn is_level(&self, conflict: &Conflict) -> bool {
        matches!(conflict.item, Item::Cell(..)) && self.last == "level"
    }

    /// Whose assessment, and of when.
    fn assessment(&self, id: &str) -> Option<String> {
        let id = AssessmentId::new(Uuid::parse_str(id).ok()?);
        let assessment = self.plan.assessments.get(&id)?;
        let source = self.texts.get(source_name(assessment.source));
        let date = self.texts.write().date(assessment.date);
        Some(format!("{source}, {date}"))
    }

    fn of_json(&self, json: &str) -> String {
        match serde_json::from_str(json) {
            Ok(value) => self.value(&value),
            // A value that was too long to be kept whole is shown as far as it was.
            Err(_cut) => json.to_owned(),
        }
    }

    fn value(&self, value: &Value) -> String {
        match value {
            Value::Null => self.texts.get("merge-nothing").to_owned(),
            Value::Bool(true) => self.texts.get("merge-yes").to_owned(),
            Value::Bool(false) => self.texts.get("merge-no").to_owned(),
            Value::Number(number) => self.number(number),
            Value::String(text) => self.text(text),
            Value::Array(all) if all.is_empty() => self.texts.get("merge-nothing").to_owned(),
            Value::Array(all) => {
                let all: Vec<String> = all.iter().map(|it| self.value(it)).collect();
                all.join(", ")
            }
            Value::Object(parts) => {
                let parts: Vec<String> = parts
                    .values()
                    .filter(|it| !matches!(it, Value::Null))
                    .map(|it| self.value(it))
                    .filter(|it| !it.is_empty())
                    .collect();
                parts.join(" · ")
            }
        }
    }

    fn number(&self, number: &serde_json::Number) -> String {
        let whole = number.as_u64().and_then(|it| usize::try_from(it).ok());
        let is_of_line = self.last == "maturity";
        match whole {
            Some(level) if self.last == "level" && !is_of_line => {
                let name = self.plan.framework.level_name(Level::saturating(level));
                if name.is_empty() {
                    level.to_string()
                } else {
                    format!("{level} · {name}")
                }
            }
            Some(count) => self.texts.write().count(count),
            None => {
                let amount = number.as_f64().map(crate::model::Amount::new);
                match amount {
                    Some(Ok(amount)) => self.texts.write().amount(amount),
                    _ => number.to_string(),
                }
            }
        }
    }

    fn text(&self, text: &str) -> String {
        if text.is_empty() {
            return self.texts.get("merge-nothing").to_owned();
        }
        if let Some(id) = choice_name(self.last, text) {
            return self.texts.get(id).to_owned();
        }
        if Uuid::parse_str(text).is_ok() {
            let gone = || self.texts.get("merge-gone").to_owned();
            return self.named(text).unwrap_or_else(gone);
        }
        match text.parse::<PlanDate>() {
            Ok(date) => self.texts.write().date(date),
            Err(_text) => text.to_owned(),
        }
    }

    /// What the thing with an id is called, wherever in the plan it is.
    fn named(&self, key: &str) -> Option<String> {
        let id = Uuid::parse_str(key).ok();
        let item = match id {
            Some(id) => self.plan.item_with(id)?,
            None => match serde_json::from_str(key).ok()? {
                ExpectationScope::Role(id) => Item::Role(id),
                ExpectationScope::Team(id) => Item::Team(id),
                ExpectationScope::Person(id) => Item::Person(id),
            },
        };
        let name = self.plan.name_of(item, self.person);
        (!name.is_empty()).then_some(name)
    }
}

/// The text for a value that is chosen from a few; `None` for any other.
fn choice_name(field: &str, value: &str) -> Option<&'static str> {
    Some(match (field, value) {
        ("kind", "Combined") => "school-kind-combined",
        ("kind", "Technical") => "school-kind-technical",
        ("kind", "Business") => "school-kind-business",
        ("kind", "SocialAndHealth") => "school-kind-social-and-health",
        ("kind", "Agricultural") => "school-kind-agricultural",
        ("kind", "School") => "event-kind-school",
        ("kind", "Development") => "event-kind-development",
        ("kind", "Review") => "event-kind-review",
        ("language", "Danish") => "language-danish",
        ("language", "English") => "language-english",
        ("states", "Idea") => "initiative-state-idea",
        ("states", "Planned") => "initiative-state-planned",
        ("states", "Running") => "initiative-state-running",
        ("states", "Done") => "initiative-state-done",
        ("states", "Deselected") => "initiative-state-deselected",
        ("state", "Active") => "people-agreement-active",
        ("state", "Kept") => "people-agreement-kept",
        ("state", "Dropped") => "people-agreement-dropped",
        ("source", "Own") => "source-own",
        ("source", "Leader") => "source-leader",
        ("source", "Agreed") => "source-agreed",
        ("source", "Test") => "source-test",
        ("reform", "MoreChoose") => "reform-more-choose",
        ("reform", "MoreComplete") => "reform-more-complete",
        ("reform", "AsSkilledAsPossible") => "reform-skilled",
        ("reform", "TrustAndWellbeing") => "reform-trust",
        ("decided", "Centrally") => "action-decided-centrally",
        ("decided", "Locally") => "action-decided-locally",
        ("direction", "Up") => "indicator-up",
        ("direction", "Down") => "indicator-down",
        ("measure", "ByHand") => "merge-by-hand",
        ("answer", "Yes") => "tensions-answer-yes",
        ("answer", "Partly") => "tensions-answer-partly",
        ("answer", "No") => "tensions-answer-no",
        ("expectations", "NotRequired") => "framework-not-required",
        _ => return None,
    })
}

/// The text that names a field; `None` for steps that are no field, or go without saying.
fn field_name(field: &str) -> Option<&'static str> {
    Some(match field {
        "about" => "merge-field-about",
        "accepted" => "merge-field-accepted",
        "actions" => "merge-field-actions",
        "agenda" => "merge-field-agenda",
        "alias" => "merge-field-alias",
        "answer" => "merge-field-answer",
        "answers" => "merge-field-answers",
        "area" => "merge-field-area",
        "area_order" | "department_order" | "tension_order" | "line_order" => "merge-field-order",
        "ask_on" => "merge-field-ask-on",
        "attending" => "merge-field-attending",
        "baseline" => "merge-field-baseline",
        "became" => "merge-field-became",
        "built_in" => "merge-field-built-in",
        "check_ins" => "merge-field-check-ins",
        "competences" => "merge-field-competences",
        "date" => "merge-field-date",
        "decided" => "merge-field-decided",
        "decisions" => "merge-field-decisions",
        "department" => "merge-field-department",
        "description" => "merge-field-description",
        "descriptors" => "merge-field-descriptors",
        "direction" => "merge-field-direction",
        "downsides" => "merge-field-downsides",
        "due" => "merge-field-due",
        "ended" => "merge-field-ended",
        "expectations" => "merge-field-expectations",
        "fear" => "merge-field-fear",
        "former_name" => "merge-field-former-name",
        "goal" => "merge-field-goal",
        "goals" => "merge-field-goals",
        "groups" => "merge-field-groups",
        "helper" => "merge-field-helper",
        "hours" => "merge-field-hours",
        "indicators" => "merge-field-indicators",
        "initiative" => "merge-field-initiative",
        "initiative_templates" => "merge-field-templates",
        "kind" => "merge-field-kind",
        "kroner" => "merge-field-kroner",
        "language" => "merge-field-language",
        "left" => "merge-field-left",
        "level" => "merge-field-level",
        "levels" => "merge-field-levels",
        "line" => "merge-field-line",
        "log" => "merge-field-log",
        "made" => "merge-field-made",
        "maturity" => "merge-field-maturity",
        "measure" => "merge-field-measure",
        "minutes" => "merge-field-minutes",
        "name" => "merge-field-name",
        "next_step" => "merge-field-next-step",
        "note" => "merge-field-note",
        "notes" => "merge-field-notes",
        "owner" => "merge-field-owner",
        "period_end" => "merge-field-period-end",
        "period_start" => "merge-field-period-start",
        "person" => "merge-field-person",
        "poles" => "merge-field-poles",
        "positions" => "merge-field-positions",
        "practice" => "merge-field-practice",
        "principles" => "merge-field-principles",
        "purpose" => "merge-field-purpose",
        "question" => "merge-field-question",
        "readings" => "merge-field-readings",
        "reform" => "merge-field-reform",
        "reopened" => "merge-field-reopened",
        "retention" => "merge-field-retention",
        "review" => "merge-field-review",
        "rhythm_months" => "merge-field-rhythm",
        "round" => "merge-field-round",
        "scale" => "merge-field-scale",
        "short" => "merge-field-short",
        "sides" => "merge-field-sides",
        "sign" => "merge-field-sign",
        "source" => "merge-field-source",
        "start" => "merge-field-start",
        "started" => "merge-field-started",
        "state" | "states" => "merge-field-state",
        "steps" => "merge-field-steps",
        "stil" => "merge-field-stil",
        "target" => "merge-field-target",
        "task" => "merge-field-task",
        "team" => "merge-field-team",
        "teams" => "merge-field-teams",
        "tensions" => "merge-field-tensions",
        "text" => "merge-field-text",
        "time" => "merge-field-time",
        "title" => "merge-field-title",
        "trades" => "merge-field-trades",
        "unit" => "merge-field-unit",
        "upsides" => "merge-field-upsides",
        "value" => "merge-field-value",
        "values" => "merge-field-values",
        "warnings" => "merge-field-warnings",
        "weeks" => "merge-field-weeks",
        "what" => "merge-field-what",
        "who" => "merge-field-who",
        "why" => "merge-field-why",
        "workshop" => "merge-field-workshop",
        // Where a field lies within the plan is said by the thing that it belongs to.
        _ => return None,
    })
}
