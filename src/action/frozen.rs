//! What stays in view in the matrix while the rest scrolls.

use std::collections::BTreeSet;

use crate::model::{CompetenceId, Item, PersonId};

/// Columns and rows of the matrix that stay in view. By ids, so they stay put when rows are sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frozen {
    /// The last competence that is frozen, with all that stand before it; `None` for none.
    pub until: Option<CompetenceId>,
    /// People who stay at the top, whatever the rows are filtered by.
    pub people: BTreeSet<PersonId>,
}

/// A change of what stays in view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freeze {
    /// Freeze columns up to this one; `None` lets all scroll.
    Until(Option<CompetenceId>),
    /// Keep a person at the top, or let go when the person is there already.
    Person(PersonId),
    /// Freeze columns up to that of the cell that is selected.
    ToSelected,
    /// Keep the person of the cell that is selected at the top, or let go.
    SelectedPerson,
    /// Let everything scroll.
    Nothing,
}

impl Frozen {
    /// Whether nothing stays in view.
    pub fn is_empty(&self) -> bool {
        self.until.is_none() && self.people.is_empty()
    }

    /// Carries a change out; without a selected cell what is about it changes nothing.
    pub fn change(&mut self, change: Freeze, selected: Option<Item>) {
        match (change, selected) {
            (Freeze::Until(until), _) => self.until = until,
            (Freeze::ToSelected, Some(Item::Cell(_, competence))) => self.until = Some(competence),
            (Freeze::Person(person), _) | (Freeze::SelectedPerson, Some(Item::Cell(person, _))) => {
                if !self.people.remove(&person) {
                    self.people.insert(person);
                }
            }
            (Freeze::Nothing, _) => *self = Self::default(),
            (Freeze::ToSelected | Freeze::SelectedPerson, _) => {}
        }
    }
}
