//! Figures that a view needs and the analysis does not hold, kept until plan or question change.

use std::sync::Arc;

use crate::analysis::Slice;
use crate::charts::of_plan::{Audience, ChartSource};
use crate::model::{Language, Plan, PlanDate};
use crate::ui::PlanContext;

/// What was computed last, with everything that it followed from.
pub(super) struct Derived<T, K = ()> {
    held: Option<(Basis, K, T)>,
}

impl<T, K> Default for Derived<T, K> {
    fn default() -> Self {
        Self { held: None }
    }
}

struct Basis {
    plan: Arc<Plan>,
    today: PlanDate,
    slice: Slice,
    language: Language,
    show_names: bool,
}

impl Basis {
    fn of(cx: &PlanContext<'_>) -> Self {
        Self {
            plan: Arc::clone(cx.plan),
            today: cx.today,
            slice: cx.view.narrowing.slice(cx.plan),
            language: cx.texts.language(),
            show_names: cx.settings.show_names,
        }
    }

    fn holds(&self, cx: &PlanContext<'_>) -> bool {
        Arc::ptr_eq(&self.plan, cx.plan)
            && self.today == cx.today
            && self.language == cx.texts.language()
            && self.show_names == cx.settings.show_names
            && self.slice == cx.view.narrowing.slice(cx.plan)
    }
}

impl<T, K: PartialEq> Derived<T, K> {
    /// What follows from the plan, the selection and `key`; computed anew only when one of them
    /// is another than last time.
    pub(super) fn get(
        &mut self,
        cx: &PlanContext<'_>,
        key: K,
        compute: impl FnOnce(&ChartSource<'_>) -> T,
    ) -> &T {
        let is_fresh = self
            .held
            .as_ref()
            .is_some_and(|(basis, known, _)| *known == key && basis.holds(cx));
        if !is_fresh {
            self.held = None;
        }
        let (_, _, value) = self.held.get_or_insert_with(|| {
            (
                Basis::of(cx),
                key,
                compute(&cx.charts().audience(Audience::Own)),
            )
        });
        value
    }
}
