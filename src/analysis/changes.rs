//! What differs between two copies of a plan, said plainly.
//!
//! For the moment when the file was changed by somebody else; merging is done elsewhere.

use std::collections::BTreeMap;

use imbl::OrdMap;
use imbl::ordmap::DiffItem;

use crate::model::{Assessment, ExpectationScope, Item, PersonId, Plan};
use crate::texts::{Argument, Message, item_kind_name};

/// What happened to a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// It is only in the newer plan.
    Added,
    /// It is only in the older plan.
    Removed,
    /// It is in both, but not the same.
    Changed,
    /// Other things are expected of it.
    ExpectationsChanged,
    /// The plan has other templates for initiatives. They are said together, because nothing in
    /// a plan refers to one of them.
    TemplatesChanged,
    /// So many of the person's ratings were given, changed or taken back.
    RatingsChanged(usize),
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What happened.
    pub kind: ChangeKind,
    /// To what. It may no longer be in the newer plan.
    pub item: Item,
    /// What it is called, by alias for people.
    pub name: String,
}

impl Change {
    fn part(&self) -> Part {
        match self.kind {
            ChangeKind::ExpectationsChanged => return Part::Framework,
            ChangeKind::TemplatesChanged => return Part::Initiatives,
            ChangeKind::RatingsChanged(_) => return Part::Levels,
            ChangeKind::Added | ChangeKind::Removed | ChangeKind::Changed => {}
        }
        match self.item {
            Item::School => Part::Plan,
            Item::Department(_) | Item::Team(_) | Item::Role(_) | Item::Person(_) => Part::Staff,
            Item::Framework | Item::Area(_) | Item::Competence(_) => Part::Framework,
            Item::Round(_) | Item::Cell(..) | Item::Agreement(_) => Part::Levels,
            Item::Foundation
            | Item::Line(_)
            | Item::Goal(_)
            | Item::Indicator(_)
            | Item::Baseline(_) => Part::Strategy,
            Item::Initiative(_) => Part::Initiatives,
            Item::Event(_) => Part::Year,
            Item::Tension(_) => Part::Tensions,
            Item::Workshop(_) => Part::Workshops,
        }
    }

    /// The sentence that says it.
    pub fn message(&self) -> Message {
        let id = match self.kind {
            ChangeKind::Added => "change-added",
            ChangeKind::Removed => "change-removed",
            ChangeKind::Changed if self.name.is_empty() => "change-changed-unnamed",
            ChangeKind::Changed => "change-changed",
            ChangeKind::ExpectationsChanged => "change-expectations",
            ChangeKind::TemplatesChanged => "change-templates",
            ChangeKind::RatingsChanged(_) => "change-ratings",
        };
        let message = Message::new(id)
            .with("what", Argument::Id(item_kind_name(self.item)))
            .with("name", self.name.as_str());
        match self.kind {
            ChangeKind::RatingsChanged(count) => message.with("count", count),
            _ => message,
        }
    }
}

/// A part of the plan, as the list of changes tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The plan as a whole, and what the school is called.
    Plan,
    /// Staff, and what they belong to.
    Staff,
    /// Areas, competences, and what is expected.
    Framework,
    /// Rounds, ratings and agreements.
    Levels,
    /// Foundation, lines, goals, indicators and what was decided of them.
    Strategy,
    /// Initiatives.
    Initiatives,
    /// Events of the year.
    Year,
    /// Tensions.
    Tensions,
    /// Workshops.
    Workshops,
}

impl Part {
    /// Every part, in the order of the pages.
    pub const ALL: [Self; 9] = [
        Self::Plan,
        Self::Strategy,
        Self::Initiatives,
        Self::Year,
        Self::Levels,
        Self::Framework,
        Self::Staff,
        Self::Tensions,
        Self::Workshops,
    ];

    /// The stable code that stands in files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Staff => "staff",
            Self::Framework => "framework",
            Self::Levels => "levels",
            Self::Strategy => "strategy",
            Self::Initiatives => "initiatives",
            Self::Year => "year",
            Self::Tensions => "tensions",
            Self::Workshops => "workshops",
        }
    }

    /// The text that names it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plan => "part-plan",
            Self::Staff => "part-staff",
            Self::Framework => "part-framework",
            Self::Levels => "part-levels",
            Self::Strategy => "part-strategy",
            Self::Initiatives => "part-initiatives",
            Self::Year => "part-year",
            Self::Tensions => "part-tensions",
            Self::Workshops => "part-workshops",
        }
    }
}

/// How many things of each part differ. It names nobody and nothing.
pub fn tally(changes: &[Change]) -> BTreeMap<Part, usize> {
    let mut counts = BTreeMap::new();
    for change in changes {
        *counts.entry(change.part()).or_default() += match change.kind {
            ChangeKind::RatingsChanged(ratings) => ratings,
            _ => 1,
        };
    }
    counts
}

/// Everything that differs, from the plan as a whole down to single ratings.
///
/// Two plans that differ only in what has no line of its own here, such as notes, give one change
/// of the whole plan, so that nothing is said only when nothing differs.
pub fn diff(old: &Plan, new: &Plan) -> Vec<Change> {
    let mut found = Found(Vec::new());
    if old.meta != new.meta || old.school != new.school {
        found.push(ChangeKind::Changed, Item::School, &new.meta.title);
    }
    if old.framework != new.framework {
        found.push(ChangeKind::Changed, Item::Framework, &new.framework.name);
    }
    found.map(&old.departments, &new.departments, Item::Department, |it| {
        &it.name
    });
    found.map(&old.teams, &new.teams, Item::Team, |it| &it.name);
    found.map(&old.roles, &new.roles, Item::Role, |it| &it.name);
    found.map(&old.people, &new.people, Item::Person, |it| &it.alias);
    found.map(&old.areas, &new.areas, Item::Area, |it| &it.name);
    found.map(&old.competences, &new.competences, Item::Competence, |it| {
        &it.name
    });
    found.map(&old.rounds, &new.rounds, Item::Round, |it| &it.title);
    found.map(&old.agreements, &new.agreements, Item::Agreement, |it| {
        &it.what
    });
    found.strategy(old, new);
    found.dialog(old, new);
    found.expectations(old, new);
    found.ratings(old, new);
    if found.0.is_empty() && old != new {
        found.push(ChangeKind::Changed, Item::School, &new.meta.title);
    }
    found.0
}

struct Found(Vec<Change>);

impl Found {
    fn push(&mut self, kind: ChangeKind, item: Item, name: &str) {
        let name = name.to_owned();
        self.0.push(Change { kind, item, name });
    }

    fn map<Id: Ord + Copy, T: PartialEq>(
        &mut self,
        old: &OrdMap<Id, T>,
        new: &OrdMap<Id, T>,
        item: fn(Id) -> Item,
        name: fn(&T) -> &String,
    ) {
        for difference in old.diff(new) {
            let (kind, id, thing) = match difference {
                DiffItem::Add(id, thing) => (ChangeKind::Added, id, thing),
                DiffItem::Remove(id, thing) => (ChangeKind::Removed, id, thing),
                DiffItem::Update {
                    new: (id, thing), ..
                } => (ChangeKind::Changed, id, thing),
            };
            self.push(kind, item(*id), name(thing));
        }
    }

    fn strategy(&mut self, old: &Plan, new: &Plan) {
        if old.strategy.foundation != new.strategy.foundation {
            self.push(ChangeKind::Changed, Item::Foundation, "");
        }
        let (before, after) = (&old.strategy, &new.strategy);
        self.map(&before.lines, &after.lines, Item::Line, |it| &it.name);
        self.map(&before.goals, &after.goals, Item::Goal, |it| &it.title);
        self.map(
            &before.indicators,
            &after.indicators,
            Item::Indicator,
            |it| &it.title,
        );
        self.map(
            &before.initiatives,
            &after.initiatives,
            Item::Initiative,
            |it| &it.title,
        );
        self.map(&before.events, &after.events, Item::Event, |it| &it.title);
        if old.initiative_templates != new.initiative_templates {
            self.push(ChangeKind::TemplatesChanged, Item::School, &new.meta.title);
        }
        self.map(&old.baselines, &new.baselines, Item::Baseline, |it| {
            &it.name
        });
    }

    fn dialog(&mut self, old: &Plan, new: &Plan) {
        for difference in old.tensions.diff(&new.tensions) {
            let (kind, id, tension) = match difference {
                DiffItem::Add(id, it) => (ChangeKind::Added, id, it),
                DiffItem::Remove(id, it) => (ChangeKind::Removed, id, it),
                DiffItem::Update { new: (id, it), .. } => (ChangeKind::Changed, id, it),
            };
            self.push(kind, Item::Tension(*id), &tension.name());
        }
        self.map(&old.workshops, &new.workshops, Item::Workshop, |it| {
            &it.title
        });
    }

    fn expectations(&mut self, old: &Plan, new: &Plan) {
        for difference in old.expectations.diff(&new.expectations) {
            let scope = match difference {
                DiffItem::Add(scope, _)
                | DiffItem::Remove(scope, _)
                | DiffItem::Update {
                    new: (scope, _), ..
                } => *scope,
            };
            let item = match scope {
                ExpectationScope::Role(id) => Item::Role(id),
                ExpectationScope::Team(id) => Item::Team(id),
                ExpectationScope::Person(id) => Item::Person(id),
            };
            let name = name_of(new, scope).or_else(|| name_of(old, scope));
            self.push(
                ChangeKind::ExpectationsChanged,
                item,
                name.unwrap_or_default(),
            );
        }
    }

    fn ratings(&mut self, old: &Plan, new: &Plan) {
        let mut changed: BTreeMap<PersonId, usize> = BTreeMap::new();
        let mut count = |person: PersonId, ratings: usize| {
            if ratings > 0 {
                *changed.entry(person).or_default() += ratings;
            }
        };
        for difference in old.assessments.diff(&new.assessments) {
            match difference {
                DiffItem::Add(_, it) | DiffItem::Remove(_, it) => count(it.person, it.levels.len()),
                DiffItem::Update {
                    old: (_, old),
                    new: (_, new),
                } if same_head(old, new) => {
                    count(new.person, old.levels.differences(&new.levels));
                }
                DiffItem::Update {
                    old: (_, old),
                    new: (_, new),
                } => {
                    count(old.person, old.levels.len());
                    count(new.person, new.levels.len());
                }
            }
        }
        for (id, ratings) in changed {
            let person = new.people.get(&id).or_else(|| old.people.get(&id));
            let name = person.map_or("", |person| person.alias.as_str());
            self.push(ChangeKind::RatingsChanged(ratings), Item::Person(id), name);
        }
    }
}

/// Whether two versions of an assessment differ at most in their levels and note.
fn same_head(old: &Assessment, new: &Assessment) -> bool {
    let head = |it: &Assessment| (it.person, it.source, it.date, it.round);
    head(old) == head(new)
}

fn name_of(plan: &Plan, scope: ExpectationScope) -> Option<&str> {
    Some(match scope {
        ExpectationScope::Role(id) => &plan.roles.get(&id)?.name,
        ExpectationScope::Team(id) => &plan.teams.get(&id)?.name,
        ExpectationScope::Person(id) => &plan.people.get(&id)?.alias,
    })
}
