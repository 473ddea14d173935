//! A walk over every text that people write in a plan, with the thing that each belongs to.
//!
//! Names and aliases of the staff are no such texts: they are what is looked for in them. Every
//! type is taken apart field by field, so that a new field cannot be left out of the walk.

mod dialog;
mod strategy;

use imbl::OrdMap;
use serde_json::Value;

use super::{
    Acceptance, Agreement, Area, Assessment, Competence, Conflict, Framework, Item, Limit,
    LogEntry, Meta, Plan, ScaleLevel, School,
};

/// What sort of text it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Passage {
    /// What a thing is called.
    Name,
    /// What it is about, or why.
    About,
    /// What somebody noted.
    Note,
    /// What belongs to a thing as a point of its own, such as a step or an idea.
    Point,
    /// An entry of the log.
    Log,
    /// An agreement.
    Agreement,
    /// A value of two that nobody has decided between.
    Conflict,
}

/// A text of a plan, open to be changed.
#[derive(Debug)]
pub struct Wording<'a> {
    /// What it belongs to.
    pub item: Item,
    /// What sort of text it is.
    pub passage: Passage,
    /// How many characters it can have.
    pub limit: usize,
    /// The text.
    pub text: &'a mut String,
}

impl Plan {
    /// Shows every text to `visit`, which may change it. What is not changed stays shared with
    /// other snapshots. Votes of an open round are left alone, with the names of their groups.
    pub fn each_wording(&mut self, visit: &mut dyn FnMut(Wording<'_>)) {
        let Self {
            meta,
            school,
            departments,
            teams,
            roles,
            people: _,
            framework,
            areas,
            competences,
            expectations: _,
            rounds,
            assessments,
            agreements,
            strategy,
            initiative_templates,
            baselines,
            tension_order: _,
            tensions,
            workshops,
            ballot: _,
            log,
            accepted,
            conflicts,
            erased: _,
        } = self;
        let mut walk = Walk { visit };
        walk.head(meta, school);
        each(departments, |id, it| {
            walk.name(Item::Department(*id), &mut it.name);
        });
        each(teams, |id, it| walk.name(Item::Team(*id), &mut it.name));
        each(roles, |id, it| walk.name(Item::Role(*id), &mut it.name));
        walk.framework(framework);
        each(areas, |id, it| {
            let Area {
                name,
                competences: _,
            } = it;
            walk.name(Item::Area(*id), name);
        });
        each(competences, |id, it| {
            walk.competence(Item::Competence(*id), it);
        });
        each(rounds, |id, it| walk.name(Item::Round(*id), &mut it.title));
        each(assessments, |_, it| walk.assessment(it));
        each(agreements, |id, it| {
            walk.agreement(Item::Agreement(*id), it);
        });
        walk.strategy(strategy, None);
        each(initiative_templates, |_, it| walk.template(it));
        each(baselines, |id, it| walk.baseline(Item::Baseline(*id), it));
        each(tensions, |id, it| walk.tension(Item::Tension(*id), it));
        each(workshops, |id, it| walk.workshop(Item::Workshop(*id), it));
        each(log, |_, it| walk.entry(it));
        each(accepted, |key, it| {
            let Acceptance { date: _, reason } = it;
            walk.text(key.about, Passage::Note, reason);
        });
        let undecided = std::mem::take(conflicts).into_iter();
        *conflicts = undecided.map(|it| walk.conflict(it)).collect();
    }
}

/// The walk, with who is shown the texts.
struct Walk<'a> {
    visit: &'a mut dyn FnMut(Wording<'_>),
}

impl Walk<'_> {
    fn show(&mut self, (item, passage): (Item, Passage), limit: usize, text: &mut String) {
        if !text.is_empty() {
            (self.visit)(Wording {
                item,
                passage,
                limit,
                text,
            });
        }
    }

    fn name(&mut self, item: Item, text: &mut String) {
        self.show((item, Passage::Name), Limit::NAME, text);
    }

    /// A text of a line, such as a step or an idea.
    fn point(&mut self, item: Item, text: &mut String) {
        self.show((item, Passage::Point), Limit::NAME, text);
    }

    fn text(&mut self, item: Item, passage: Passage, text: &mut String) {
        self.show((item, passage), Limit::TEXT, text);
    }

    fn head(&mut self, meta: &mut Meta, school: &mut School) {
        let Meta {
            id: _,
            title,
            period_start: _,
            period_end: _,
            language: _,
            retention: _,
        } = meta;
        let School {
            name,
            kind: _,
            main_areas: _,
            department_order: _,
        } = school;
        self.name(Item::School, title);
        self.name(Item::School, name);
    }

    fn framework(&mut self, framework: &mut Framework) {
        let Framework {
            name,
            source,
            scale,
            area_order: _,
        } = framework;
        self.name(Item::Framework, name);
        self.text(Item::Framework, Passage::About, source);
        for ScaleLevel { name, description } in scale {
            self.name(Item::Framework, name);
            self.text(Item::Framework, Passage::About, description);
        }
    }

    fn competence(&mut self, item: Item, competence: &mut Competence) {
        let Competence {
            name,
            short,
            about,
            trades,
            descriptors,
        } = competence;
        self.name(item, name);
        self.name(item, short);
        self.text(item, Passage::About, about);
        for trade in trades {
            self.point(item, trade);
        }
        for text in descriptors {
            self.text(item, Passage::About, text);
        }
    }

    fn assessment(&mut self, assessment: &mut Assessment) {
        let Assessment {
            person,
            source: _,
            date: _,
            round: _,
            levels: _,
            note,
        } = assessment;
        self.text(Item::Person(*person), Passage::Note, note);
    }

    fn agreement(&mut self, item: Item, agreement: &mut Agreement) {
        let Agreement {
            person: _,
            competences: _,
            what,
            helper: _,
            hours: _,
            made: _,
            due: _,
            state: _,
            note,
        } = agreement;
        self.text(item, Passage::Agreement, what);
        self.text(item, Passage::Note, note);
    }

    fn entry(&mut self, entry: &mut LogEntry) {
        let LogEntry {
            date: _,
            kind: _,
            about,
            text,
        } = entry;
        self.text(about.unwrap_or(Item::School), Passage::Log, text);
    }

    fn conflict(&mut self, mut conflict: Conflict) -> Conflict {
        let Conflict {
            item,
            field: _,
            base,
            other,
        } = &mut conflict;
        for text in base.iter_mut().chain(other) {
            self.json(*item, text);
        }
        conflict
    }

    /// The strings within a value that is written as JSON; the text as it stands where it is not.
    fn json(&mut self, item: Item, text: &mut String) {
        let Ok(before) = serde_json::from_str::<Value>(text) else {
            self.show((item, Passage::Conflict), Limit::VALUE, text);
            return;
        };
        let mut after = before.clone();
        self.strings(item, &mut after);
        if after != before {
            *text = after.to_string();
        }
    }

    fn strings(&mut self, item: Item, value: &mut Value) {
        match value {
            Value::String(text) => self.text(item, Passage::Conflict, text),
            Value::Array(values) => values.iter_mut().for_each(|it| self.strings(item, it)),
            Value::Object(fields) => fields.values_mut().for_each(|it| self.strings(item, it)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}

/// Visits the entries of a map and writes back those that were changed.
fn each<K: Ord + Clone, V: Clone + PartialEq>(
    map: &mut OrdMap<K, V>,
    mut visit: impl FnMut(&K, &mut V),
) {
    for (key, before) in &map.clone() {
        let mut after = before.clone();
        visit(key, &mut after);
        if after != *before {
            map.insert(key.clone(), after);
        }
    }
}
