//! Erasing a person for good, giving people codes in place of names, and a plan without people.
//!
//! What is erased comes back by no way that the program has: it is in no step of history, and
//! versions and journals are put through the same deed.

use imbl::{OrdMap, OrdSet};
use serde::{Deserialize, Serialize};

use super::staff::remove_person;
use super::{change_where, drop_stale_references, remove_where};
use crate::model::{
    Conflict, ExpectationScope, Initiative, Item, Person, PersonId, Plan, PlanId, Renaming,
    Spelling, Task,
};
use crate::texts::Texts;

/// What is to be erased of a person (GDPR article 17).
///
/// It suits every state of the plan, so that older versions can be put through it too. In texts of
/// others another word stands for what the
/// plan at hand calls the person in full, where nobody else is called so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erasure {
    /// The person.
    pub id: PersonId,
    /// What else is replaced in texts.
    pub spellings: Vec<String>,
    /// What stays in texts as it is, because it also means something else.
    pub keeps: Vec<String>,
    /// What the person was called in earlier versions, to be replaced where nobody else is called
    /// so.
    pub former: Vec<String>,
}

impl Erasure {
    /// Replaces in texts what the plan at hand calls the person in full.
    pub const fn of(id: PersonId) -> Self {
        Self {
            id,
            spellings: Vec::new(),
            keeps: Vec::new(),
            former: Vec::new(),
        }
    }

    /// Takes in what else was known of the same person.
    pub fn join(&mut self, known: Self) {
        for (own, more) in [
            (&mut self.spellings, known.spellings),
            (&mut self.keeps, known.keeps),
            (&mut self.former, known.former),
        ] {
            for text in more {
                if !own.contains(&text) {
                    own.push(text);
                }
            }
        }
    }

    /// Takes in how the person is called in an earlier version of the plan.
    pub fn learn(&mut self, earlier: &Plan) {
        for spelling in Spelling::of(earlier, self.id) {
            if spelling.is_sure && !self.former.contains(&spelling.text) {
                self.former.push(spelling.text);
            }
        }
    }
}

/// Takes away everything that is about the person and keeps the id alone.
pub(super) fn erase(plan: &mut Plan, erasure: &Erasure) {
    let id = erasure.id;
    let mut spellings = sure_spellings(plan, id);
    let others = plan.people.iter().filter(|(other, _)| **other != id);
    let others = others.flat_map(|(_, it)| [Some(it.alias.as_str()), it.name.as_deref()]);
    let taken: Vec<&str> = others.flatten().map(str::trim).collect();
    let former = erasure.former.iter();
    spellings.extend(former.filter(|it| !taken.contains(&it.trim())).cloned());
    spellings.extend(erasure.spellings.iter().cloned());
    spellings.retain(|it| !erasure.keeps.contains(it));
    forget_entries(plan, id);
    forget_conflicts(plan, id);
    remove_person(plan, id);
    replace(plan, spellings, "erased-person");
    plan.erased.insert(id);
}

/// A state of a plan without anybody who was erased from it since. Those whom it knows are erased
/// as they were `asked` for, or else with everything that it calls them in full.
pub fn without_erased(plan: &Plan, erased: &OrdSet<PersonId>, asked: &[Erasure]) -> Plan {
    let mut after = plan.clone();
    for erasure in asked {
        erase(&mut after, erasure);
    }
    for id in erased {
        if !after.erased.contains(id) {
            erase(&mut after, &Erasure::of(*id));
        }
    }
    after
}

/// Gives people codes in place of names and aliases, in texts too: M01, M02 … and none that
/// somebody is called by already. They follow the part of the ids that is random, so that they say
/// nothing of the order in which people were written down.
pub(super) fn use_codes(plan: &mut Plan, people: &[PersonId]) {
    let digits = plan.people.len().to_string().len().max(2);
    let taken: Vec<String> = plan.people.values().map(|it| it.alias.clone()).collect();
    let codes = (1_usize..).map(|number| format!("M{number:0digits$}"));
    let codes = codes.filter(|code| !taken.contains(code));
    let there = people.iter().filter(|id| plan.people.contains_key(*id));
    let mut there: Vec<PersonId> = there.copied().collect();
    there.sort_by_key(|id| id.uuid().as_u128().reverse_bits());
    there.dedup();
    let coded: Vec<(PersonId, String)> = there.into_iter().zip(codes).collect();
    let mut pairs = Vec::new();
    for (id, code) in &coded {
        let sure = sure_spellings(plan, *id);
        let person = plan.people.get(id).into_iter().flat_map(called);
        let shared: Vec<_> = person.filter(|it| !sure.contains(it)).collect();
        pairs.extend(sure.into_iter().map(|it| (it, code.clone())));
        // A name that several people have is nobody's code, and still no name to be left.
        if !shared.is_empty() {
            let texts = Texts::new(plan.meta.language);
            let unnamed = texts.get("unnamed-person").to_owned();
            pairs.extend(shared.into_iter().map(|it| (it, unnamed.clone())));
        }
    }
    for (id, code) in coded {
        if let Some(person) = plan.people.get_mut(&id) {
            person.alias = code;
            person.name = None;
        }
    }
    Renaming::new(pairs).apply_to(plan);
}

/// The plan without people and without what is theirs alone, as a plan of its own with the given
/// id; another word stands for their names in texts. Counts of groups stay as they are.
#[must_use]
pub fn without_people(plan: &Plan, id: PlanId) -> Plan {
    let mut after = plan.without_ballot();
    after.meta.id = id;
    after.erased = OrdSet::new();
    after.conflicts = OrdSet::new();
    after.people = OrdMap::new();
    after.assessments = OrdMap::new();
    after.agreements = OrdMap::new();
    let is_about = |it: Item| matches!(it.kind(), "person" | "cell" | "agreement");
    remove_where(&mut after.log, |it| it.about.is_some_and(is_about));
    let scopes = plan.expectations.iter();
    let scopes = scopes.filter(|(scope, _)| !matches!(scope, ExpectationScope::Person(_)));
    after.expectations = scopes.map(|(scope, it)| (*scope, it.clone())).collect();
    change_where(
        &mut after.rounds,
        |it| !it.people.is_empty(),
        |it| it.people = OrdSet::new(),
    );
    forget_owners(&mut after);
    drop_stale_references(&mut after);
    let called = plan.people.values().flat_map(called);
    replace(&mut after, called.collect(), "unnamed-person");
    after
}

/// Takes everybody's name away from what they see to, also in what was frozen.
fn forget_owners(plan: &mut Plan) {
    let owned = |it: &Initiative| it.owner.is_some();
    let release = |it: &mut Initiative| it.owner = None;
    change_where(&mut plan.strategy.initiatives, owned, release);
    change_where(
        &mut plan.baselines,
        |it| it.strategy.initiatives.values().any(owned),
        |it| change_where(&mut it.strategy.initiatives, owned, release),
    );
    change_where(
        &mut plan.workshops,
        |it| it.decisions().any(|(_, _, it)| it.owner.is_some()),
        |it| {
            for activity in &mut it.agenda {
                if let Task::Decide { decisions } = &mut activity.task {
                    change_where(decisions, |it| it.owner.is_some(), |it| it.owner = None);
                }
            }
        },
    );
}

/// What somebody is called in full, whoever else is called so.
fn called(person: &Person) -> impl Iterator<Item = String> + use<> {
    let name = person.name.clone();
    name.into_iter().chain([person.alias.clone()])
}

/// Puts a word of the plan's language in the place of the spellings, in every text.
fn replace(plan: &mut Plan, spellings: Vec<String>, stand_in: &str) {
    let texts = Texts::new(plan.meta.language);
    let instead = texts.get(stand_in).to_owned();
    let pairs = spellings.into_iter().map(|it| (it, instead.clone()));
    Renaming::new(pairs).apply_to(plan);
}

/// What a person is called in full where it means nobody else.
fn sure_spellings(plan: &Plan, id: PersonId) -> Vec<String> {
    let spellings = Spelling::of(plan, id).into_iter();
    spellings
        .filter(|it| it.is_sure)
        .map(|it| it.text)
        .collect()
}

/// Entries of the log that are about the person say something of them, whatever they are called.
fn forget_entries(plan: &mut Plan, person: PersonId) {
    let agreements = &plan.agreements;
    let is_about = |item: Item| match item {
        Item::Person(id) | Item::Cell(id, _) => id == person,
        Item::Agreement(id) => agreements.get(&id).is_some_and(|it| it.person == person),
        _ => false,
    };
    remove_where(&mut plan.log, |it| it.about.is_some_and(is_about));
}

/// What two copies differ in holds ids as texts, which the plan could not follow any more: those of
/// the person and of what is theirs alone.
fn forget_conflicts(plan: &mut Plan, person: PersonId) {
    if plan.conflicts.is_empty() {
        return;
    }
    let ratings = plan.assessments.iter();
    let ratings = ratings.filter(|(_, it)| it.person == person);
    let agreements = plan.agreements.iter();
    let agreements = agreements.filter(|(_, it)| it.person == person);
    let ids = ratings.map(|(id, _)| id.uuid());
    let ids = ids.chain(agreements.map(|(id, _)| id.uuid()));
    let ids: Vec<String> = ids
        .chain([person.uuid()])
        .map(|it| it.to_string())
        .collect();
    let names = |it: &Conflict| {
        let values = it.base.iter().chain(&it.other);
        let mut texts = values.chain([&it.field]);
        texts.any(|text| ids.iter().any(|id| text.contains(id)))
    };
    let kept = plan.conflicts.iter().filter(|it| !names(it));
    plan.conflicts = kept.cloned().collect();
}
