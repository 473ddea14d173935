//! Texts of the strategy, as it stands and as it was frozen.

use super::{Passage, Walk, each};
use crate::model::{
    Baseline, CheckIn, CheckIns, Foundation, Goal, Indicator, Initiative, InitiativeTemplate, Item,
    Line, MaturityRating, StateChange, Step, Strategy, YearEvent,
};

impl Walk<'_> {
    /// Texts of a strategy. What a baseline froze belongs to the baseline, `frozen`, as its things
    /// may be gone from the plan.
    pub(super) fn strategy(&mut self, strategy: &mut Strategy, frozen: Option<Item>) {
        let Strategy {
            foundation,
            line_order: _,
            lines,
            goals,
            indicators,
            initiatives,
            events,
        } = strategy;
        let of = |item: Item| frozen.unwrap_or(item);
        self.foundation(of(Item::Foundation), foundation);
        each(lines, |id, it| self.line(of(Item::Line(*id)), it));
        each(goals, |id, it| {
            let Goal {
                title,
                why,
                reform: _,
                indicators: _,
            } = it;
            let item = of(Item::Goal(*id));
            self.name(item, title);
            self.text(item, Passage::About, why);
        });
        each(indicators, |id, it| {
            self.indicator(of(Item::Indicator(*id)), it);
        });
        each(initiatives, |id, it| {
            self.initiative(of(Item::Initiative(*id)), it);
        });
        each(events, |id, it| self.event(of(Item::Event(*id)), it));
    }

    fn foundation(&mut self, item: Item, foundation: &mut Foundation) {
        let Foundation {
            why,
            values,
            principles,
            reform,
        } = foundation;
        self.text(item, Passage::About, why);
        for value in values {
            self.point(item, value);
        }
        for text in principles.iter_mut().chain(reform.values_mut()) {
            self.text(item, Passage::About, text);
        }
    }

    fn line(&mut self, item: Item, line: &mut Line) {
        let Line {
            name,
            stil: _,
            former_name,
            why,
            descriptors,
            goals: _,
            maturity,
        } = line;
        self.name(item, name);
        self.name(item, former_name);
        self.text(item, Passage::About, why);
        for text in descriptors {
            self.text(item, Passage::About, text);
        }
        for MaturityRating { level: _, note } in maturity.values_mut() {
            self.text(item, Passage::Note, note);
        }
    }

    fn indicator(&mut self, item: Item, indicator: &mut Indicator) {
        let Indicator {
            title,
            unit,
            direction: _,
            baseline: _,
            target: _,
            due: _,
            measure: _,
            rhythm_months: _,
            check_ins,
        } = indicator;
        self.name(item, title);
        self.point(item, unit);
        self.check_ins(item, check_ins);
    }

    fn check_ins(&mut self, item: Item, check_ins: &mut CheckIns) {
        each(check_ins, |_, it| {
            let CheckIn {
                date: _,
                value: _,
                note,
                next_step,
            } = it;
            self.text(item, Passage::Note, note);
            self.text(item, Passage::Note, next_step);
        });
    }

    fn initiative(&mut self, item: Item, initiative: &mut Initiative) {
        let Initiative {
            title,
            why,
            line: _,
            goals: _,
            owner: _,
            teams: _,
            start: _,
            due: _,
            review: _,
            states,
            steps,
            hours: _,
            kroner: _,
            decided: _,
            competences: _,
            tensions: _,
            check_ins,
        } = initiative;
        self.name(item, title);
        self.text(item, Passage::About, why);
        for change in states {
            let StateChange {
                date: _,
                state: _,
                reason,
            } = change;
            self.text(item, Passage::Note, reason);
        }
        each(steps, |_, it| {
            let Step {
                title,
                due: _,
                done: _,
            } = it;
            self.point(item, title);
        });
        self.check_ins(item, check_ins);
    }

    fn event(&mut self, item: Item, event: &mut YearEvent) {
        let YearEvent {
            title,
            time: _,
            weeks: _,
            kind: _,
            who,
            teams: _,
            note,
        } = event;
        self.name(item, title);
        self.point(item, who);
        self.text(item, Passage::Note, note);
    }

    /// Templates are listed nowhere by themselves; their texts belong to the plan as a whole.
    pub(super) fn template(&mut self, template: &mut InitiativeTemplate) {
        let InitiativeTemplate {
            title,
            why,
            days: _,
            hours: _,
            kroner: _,
            competences: _,
            steps,
        } = template;
        self.name(Item::School, title);
        self.text(Item::School, Passage::About, why);
        for (step, _) in steps {
            self.point(Item::School, step);
        }
    }

    pub(super) fn baseline(&mut self, item: Item, baseline: &mut Baseline) {
        let Baseline {
            name,
            date: _,
            strategy,
            readings: _,
            levels: _,
        } = baseline;
        self.name(item, name);
        self.strategy(strategy, Some(item));
    }
}
