//! Which ids exist, for checking many references to them.

/// Ids in order, which are mostly asked for one after the other.
pub(super) struct Known<'a, Id> {
    all: Vec<&'a Id>,
    /// Behind the one that was found last.
    next: usize,
}

impl<'a, Id: Ord> Known<'a, Id> {
    pub(super) fn new(in_order: impl Iterator<Item = &'a Id>) -> Self {
        Self {
            all: in_order.collect(),
            next: 0,
        }
    }

    /// Whether the id is one of them.
    pub(super) fn holds(&mut self, id: &Id) -> bool {
        let is_next = self.all.get(self.next) == Some(&id);
        let found = if is_next {
            Ok(self.next)
        } else {
            self.all.binary_search(&id)
        };
        if let Ok(at) = found {
            self.next = at + 1;
        }
        found.is_ok()
    }
}
