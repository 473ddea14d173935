//! Every field of a plan and how it is merged. A field that is not listed does not compile.

use super::containers::scope;
use super::order::{Known, by_id, by_level, by_place, listed, texts};
use super::part::{Notes, Part, Unfit, json, leaves, whole, wins};
use super::{homes, task};
use crate::model::{
    Acceptance, ActionStep, Activity, ActivityId, Agreement, AgreementState, Amount, Answer, Area,
    Assessment, Baseline, CheckIn, Competence, Decision, Department, Direction, EarlyWarning,
    EventKind, EventTime, Foundation, Framework, FrozenLevels, Goal, Indicator, Initiative,
    InitiativeTemplate, Language, Level, Levels, Line, LogEntry, LogKind, MaturityRating, Measure,
    Meta, Person, PersonId, Plan, PlanDate, PlanId, Positions, Requirement, Role, Round,
    ScaleLevel, School, SchoolKind, Side, Source, Step, Strategy, Team, Tension, TensionMap,
    WarningAnswer, Workshop, YearEvent,
};

leaves!(
    String,
    bool,
    u8,
    u16,
    PlanDate,
    PlanId,
    PersonId,
    ActivityId,
    Amount,
    Level,
    Language,
    SchoolKind,
    Source,
    Requirement,
    AgreementState,
    Direction,
    Measure,
    EventTime,
    EventKind,
    FrozenLevels,
    LogKind,
    Acceptance,
    Answer,
);

macro_rules! merge_by {
    (; $($argument:expr),+) => { Part::merge($($argument),+) };
    ($how:ident; $($argument:expr),+) => { $how::merge($($argument),+) };
}

macro_rules! at_by {
    (; $($argument:expr),+) => { Part::at($($argument),+) };
    ($how:ident; $($argument:expr),+) => { $how::at($($argument),+) };
}

macro_rules! put_by {
    (; $($argument:expr),+) => { Part::put($($argument),+) };
    ($how:ident; $($argument:expr),+) => { $how::put($($argument),+) };
}

/// Merges structs field by field.
///
/// `field: how` names the way where it is not that of the field's type. `keeps rule: a, b` takes
/// two fields from the same side where the rule would not hold otherwise. `then` names what is
/// done with the merged whole. What stands last replaces what [`Part`] does by itself.
macro_rules! parts {
    ($(
        struct $name:ident { $($field:ident $(: $how:ident)?),+ $(,)? }
        $(keeps $rule:path: $($unit:ident),+;)?
        $(then $after:path;)?
        $(with { $($more:tt)* })?
    )+) => {$(
        impl Part for $name {
            fn merge(base: Option<&Self>, ours: &Self, theirs: &Self, notes: &mut Notes) -> Self {
                if ours == theirs || base == Some(theirs) {
                    return ours.clone();
                }
                if base == Some(ours) {
                    return theirs.clone();
                }
                let merged = Self {
                    $($field: notes.within(stringify!($field), |notes| {
                        let was = base.map(|it| &it.$field);
                        merge_by!($($how)?; was, &ours.$field, &theirs.$field, notes)
                    }),)+
                };
                $(
                    let merged = if $rule(&merged) {
                        merged
                    } else {
                        let said = |it: &Self| json(&($(&it.$unit,)+));
                        let is_ours = notes.prefers_ours()
                            || wins(said(ours).as_deref(), said(theirs).as_deref());
                        let (kept, other) = if is_ours { (ours, theirs) } else { (theirs, ours) };
                        $(notes.within(stringify!($unit), |notes| {
                            notes.settle(base.map(|it| &it.$unit), &kept.$unit, &other.$unit);
                        });)+
                        Self { $($unit: kept.$unit.clone(),)+ ..merged }
                    };
                )?
                $(let merged = $after(merged, base, ours, notes);)?
                merged
            }

            fn at(&self, path: &[&str]) -> Option<String> {
                let Some((first, rest)) = path.split_first() else {
                    return json(self);
                };
                $(if *first == stringify!($field) {
                    return at_by!($($how)?; &self.$field, rest);
                })+
                None
            }

            fn put(&mut self, path: &[&str], value: Option<&str>) -> Result<(), Unfit> {
                let Some((first, rest)) = path.split_first() else {
                    return whole::put(self, path, value);
                };
                $(if *first == stringify!($field) {
                    return put_by!($($how)?; &mut self.$field, rest, value);
                })+
                Err(Unfit)
            }

            $($($more)*)?
        }
    )+};
}

parts! {
    struct Plan {
        meta, school, departments, teams, roles, people, framework, areas, competences,
        expectations, rounds, assessments, agreements, strategy, initiative_templates, baselines,
        tension_order: listed, tensions, workshops, ballot, log, accepted, conflicts, erased,
    }
    then homes::of_competences;
    struct Meta { id, title, period_start, period_end, language, retention }
    keeps period_fits: period_start, period_end;
    struct School { name, kind, main_areas, department_order: listed }
    struct Department { name }
    struct Team { name, department }
    struct Role { name }
    struct Person { alias, name, team, roles, started, left }
    keeps employment_fits: started, left;
    struct Framework { name, source, scale: by_place, area_order: listed }
    struct ScaleLevel { name, description }
    struct Area { name, competences: listed }
    struct Competence { name, short, about, trades: whole, descriptors: by_level }
    struct Round { title, date, sources, people }
    struct Assessment { person, source, date, round, levels, note }
    with {
        fn emptied(&self) -> Option<Self> {
            let (levels, note) = (Levels::default(), String::new());
            Some(Self { levels, note, ..self.clone() })
        }

        fn is_blank(&self) -> bool {
            self.levels.is_empty() && self.note.is_empty()
        }
    }
    struct Agreement {
        person, competences: scope, what, helper, hours, made, due, state, note,
    }
    struct Strategy { foundation, line_order: listed, lines, goals, indicators, initiatives, events }
    then homes::of_goals_and_indicators;
    struct Foundation { why, values: texts, principles: texts, reform }
    struct Line { name, stil, former_name, why, descriptors: by_level, goals: listed, maturity }
    struct MaturityRating { level, note }
    struct Goal { title, why, reform, indicators: listed }
    struct Indicator {
        title, unit, direction, baseline, target, due, measure, rhythm_months, check_ins,
    }
    struct CheckIn { date, value, note, next_step }
    struct Initiative {
        title, why, line, goals, owner, teams: scope, start, due, review, states: whole, steps,
        hours, kroner, decided, competences, tensions, check_ins,
    }
    keeps dates_fit: start, due;
    struct Step { title, due, done }
    struct InitiativeTemplate { title, why, days, hours, kroner, competences, steps: whole }
    struct YearEvent { title, time, weeks, kind, who, teams: scope, note }
    struct Baseline { name, date, strategy, readings, levels }
    struct Tension { poles, built_in, about, lines, boundaries, practice, map, positions }
    struct TensionMap { purpose, fear, sides }
    struct Side { upsides: texts, downsides: texts, actions, warnings }
    struct ActionStep { text, initiative }
    struct EarlyWarning { sign, ask_on, answers }
    struct WarningAnswer { answer, note }
    struct Positions { date, workshop, round, groups: whole }
    struct Workshop { title, date, attending: whole, agenda: by_id, ended, reopened }
    keeps ending_fits: ended, reopened;
    struct Activity { id, minutes, title, notes, task: task }
    struct Decision { text, owner, due, became }
    struct LogEntry { date, kind, about, text }
}

impl Known for Activity {
    type Id = ActivityId;

    fn id(&self) -> ActivityId {
        self.id
    }
}

fn in_turn(first: Option<PlanDate>, last: Option<PlanDate>) -> bool {
    first.zip(last).is_none_or(|(first, last)| first <= last)
}

fn period_fits(it: &Meta) -> bool {
    in_turn(it.period_start, it.period_end)
}

fn employment_fits(it: &Person) -> bool {
    in_turn(it.started, it.left)
}

fn dates_fit(it: &Initiative) -> bool {
    in_turn(it.start, it.due)
}

fn ending_fits(it: &Workshop) -> bool {
    it.ended.is_some() || !it.reopened
}
