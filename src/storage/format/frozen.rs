//! What frozen versions of the format share: how their shapes are written down, and how what was
//! read is said in the model of today.

use std::collections::{BTreeMap, BTreeSet};

use imbl::{OrdMap, OrdSet};

use crate::model::{
    AgreementId, Amount, AreaId, BaselineId, CheckInId, CompetenceId, DepartmentId, EventId,
    GoalId, IndicatorId, InitiativeId, InitiativeTemplateId, Level, LineId, LogEntryId, PersonId,
    PlanDate, PlanId, RoleId, RoundId, StepId, TeamId,
};

/// How something that was read is said in the model of today.
pub(super) trait Today {
    type Now;

    fn today(self) -> Self::Now;
}

/// What means the same for ever.
macro_rules! unchanged {
    ($($name:ty),+ $(,)?) => {$(
        impl Today for $name {
            type Now = Self;

            fn today(self) -> Self {
                self
            }
        }
    )+};
}

unchanged! {
    AgreementId, AreaId, BaselineId, CheckInId, CompetenceId, DepartmentId, EventId, GoalId,
    IndicatorId, InitiativeId, InitiativeTemplateId, LineId, LogEntryId, PersonId, PlanId, RoleId,
    RoundId, StepId, TeamId, Amount, PlanDate, Level, String, u8, u16, u32, OrdSet<PersonId>,
}

impl<T: Today> Today for Option<T> {
    type Now = Option<T::Now>;

    fn today(self) -> Self::Now {
        self.map(T::today)
    }
}

impl<T: Today> Today for Vec<T> {
    type Now = Vec<T::Now>;

    fn today(self) -> Self::Now {
        self.into_iter().map(T::today).collect()
    }
}

impl<T: Today<Now: Ord>> Today for BTreeSet<T> {
    type Now = BTreeSet<T::Now>;

    fn today(self) -> Self::Now {
        self.into_iter().map(T::today).collect()
    }
}

impl<A: Today, B: Today> Today for (A, B) {
    type Now = (A::Now, B::Now);

    fn today(self) -> Self::Now {
        (self.0.today(), self.1.today())
    }
}

impl<K: Today<Now: Ord>, V: Today> Today for BTreeMap<K, V> {
    type Now = BTreeMap<K::Now, V::Now>;

    fn today(self) -> Self::Now {
        self.into_iter()
            .map(|(key, value)| (key.today(), value.today()))
            .collect()
    }
}

impl<K, V> Today for OrdMap<K, V>
where
    K: Today<Now: Ord + Clone> + Ord + Clone,
    V: Today<Now: Clone> + Clone,
{
    type Now = OrdMap<K::Now, V::Now>;

    fn today(self) -> Self::Now {
        self.into_iter()
            .map(|(key, value)| (key.today(), value.today()))
            .collect()
    }
}

/// Shapes that the model still has, field by field and variant by variant; an enum names its
/// default, and `since` lists the fields that the model has got since then, which are empty.
/// Where the model moves on otherwise, the shape stays and its way to today is written out.
macro_rules! frozen {
    () => {};
    (
        $(#[$derived:meta])*
        struct $name:ident $(since [$($new:ident),*])? {
            $($(#[$attribute:meta])* $field:ident: $kind:ty,)*
        }
        $($rest:tt)*
    ) => {
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
        $(#[$derived])*
        #[serde(deny_unknown_fields)]
        pub(in crate::storage::format) struct $name {
            $($(#[$attribute])* $field: $kind,)*
        }

        impl Today for $name {
            type Now = model::$name;

            fn today(self) -> model::$name {
                model::$name {
                    $($field: self.$field.today(),)*
                    $($($new: Default::default(),)*)?
                }
            }
        }

        frozen! { $($rest)* }
    };
    (
        enum $name:ident $(= $default:ident)? { $($variant:ident,)* }
        $($rest:tt)*
    ) => {
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
        pub(in crate::storage::format) enum $name {
            $($variant,)*
        }

        $(impl Default for $name {
            fn default() -> Self {
                Self::$default
            }
        })?

        impl Today for $name {
            type Now = model::$name;

            fn today(self) -> model::$name {
                match self {
                    $(Self::$variant => model::$name::$variant,)*
                }
            }
        }

        frozen! { $($rest)* }
    };
}

pub(super) use frozen;
