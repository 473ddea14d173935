//! The small school with a strategy, in which everything points to something that can go.

use sigtelinje::model::*;

use super::build::{TODAY, day, level};
use super::small_school::SmallSchool;

/// The plan and the ids of what is in it.
pub(crate) struct SmallStrategy {
    pub(crate) plan: Plan,
    /// Whose people, teams and competences they are.
    pub(crate) school: SmallSchool,
    /// Ledelse, one of STIL's, the first of two; rated by the leaders.
    pub(crate) line: LineId,
    /// Administration, the school's own, the second.
    pub(crate) own_line: LineId,
    /// Fælles retning, the first on Ledelse.
    pub(crate) goal: GoalId,
    /// Tid, the second on Ledelse.
    pub(crate) other_goal: GoalId,
    /// Mindre papir, on Administration.
    pub(crate) own_goal: GoalId,
    /// Trivsel, of Fælles retning; by hand, with a check-in.
    pub(crate) by_hand: IndicatorId,
    /// Dækning, of Fælles retning; linked to Platforme.
    pub(crate) of_platforms: IndicatorId,
    /// Niveau 0, of Tid; linked to Platforme and Robotter on Auto.
    pub(crate) of_team: IndicatorId,
    /// Forventninger, of Tid; linked to teachers.
    pub(crate) of_role: IndicatorId,
    /// Gennemførte, of Mindre papir; linked to initiatives on Administration.
    pub(crate) of_line: IndicatorId,
    /// The check-in on Trivsel and the one on Makkerordning.
    pub(crate) check_in: CheckInId,
    /// Makkerordning, running: on Ledelse for Fælles retning, owned by AH, for Auto, on Platforme.
    pub(crate) initiative: InitiativeId,
    /// Its first step, done.
    pub(crate) done_step: StepId,
    /// Its second step, open.
    pub(crate) open_step: StepId,
    /// Nye telefoner, deselected: on Administration, owned by BN.
    pub(crate) deselected: InitiativeId,
    /// Kursusdag, on Platforme.
    pub(crate) template: InitiativeTemplateId,
    /// MUS, in February, for Auto.
    pub(crate) event: EventId,
    /// Vedtaget, with all of the above.
    pub(crate) baseline: BaselineId,
}

/// Ids in a row, after those of the small school.
struct Ids(u128);

impl Ids {
    fn next<T>(&mut self, make: impl Fn(uuid::Uuid) -> T) -> T {
        self.0 += 1;
        make(uuid::Uuid::from_u128(
            0x0199_0000_0000_7000_8000_0000_0001_0000 + self.0,
        ))
    }
}

fn text(text: &str) -> String {
    text.to_owned()
}

impl SmallStrategy {
    pub(crate) fn new() -> Self {
        let mut ids = Ids(0);
        let school = SmallSchool::new();
        let mut it = Self {
            plan: school.plan.clone(),
            school,
            line: ids.next(LineId::new),
            own_line: ids.next(LineId::new),
            goal: ids.next(GoalId::new),
            other_goal: ids.next(GoalId::new),
            own_goal: ids.next(GoalId::new),
            by_hand: ids.next(IndicatorId::new),
            of_platforms: ids.next(IndicatorId::new),
            of_team: ids.next(IndicatorId::new),
            of_role: ids.next(IndicatorId::new),
            of_line: ids.next(IndicatorId::new),
            check_in: ids.next(CheckInId::new),
            initiative: ids.next(InitiativeId::new),
            done_step: ids.next(StepId::new),
            open_step: ids.next(StepId::new),
            deselected: ids.next(InitiativeId::new),
            template: ids.next(InitiativeTemplateId::new),
            event: ids.next(EventId::new),
            baseline: ids.next(BaselineId::new),
        };
        it.lines_and_goals();
        it.indicators();
        it.initiatives();
        it.rest(&mut ids);
        assert_eq!(it.plan.violations(), Vec::new());
        it
    }

    fn lines_and_goals(&mut self) {
        let line = |name: &str, stil, goals: &[GoalId]| Line {
            name: text(name),
            stil,
            former_name: String::new(),
            why: text("Derfor"),
            descriptors: Vec::new(),
            goals: goals.to_vec(),
            maturity: Default::default(),
        };
        let goal = |title: &str, indicators: &[IndicatorId]| Goal {
            title: text(title),
            why: text("Eleverne lærer mere"),
            reform: None,
            indicators: indicators.to_vec(),
        };
        let strategy = &mut self.plan.strategy;
        strategy.foundation.why = text("For elevernes skyld");
        strategy.foundation.values = vec![text("Tillid")];
        let goals = [self.goal, self.other_goal];
        let mut lead = line("Ledelse", Some(StilLine::Leadership), &goals);
        let rating = MaturityRating {
            level: level(1),
            note: String::new(),
        };
        lead.maturity
            .insert((day("2026-03-01"), Viewpoint::Leaders), rating);
        strategy.lines.insert(self.line, lead);
        let own = line("Administration", None, &[self.own_goal]);
        strategy.lines.insert(self.own_line, own);
        strategy.line_order = vec![self.line, self.own_line];
        strategy.goals = [
            (
                self.goal,
                goal("Fælles retning", &[self.by_hand, self.of_platforms]),
            ),
            (self.other_goal, goal("Tid", &[self.of_team, self.of_role])),
            (self.own_goal, goal("Mindre papir", &[self.of_line])),
        ]
        .into_iter()
        .collect();
    }

    fn indicators(&mut self) {
        let blank = |figure| Link {
            figure,
            competences: Default::default(),
            teams: Default::default(),
            roles: Default::default(),
            line: None,
        };
        let of_platforms = Link {
            competences: [self.school.platforms].into(),
            ..blank(LinkedFigure::Covered)
        };
        let of_team = Link {
            competences: [self.school.platforms, self.school.robots].into(),
            teams: [self.school.team].into(),
            ..blank(LinkedFigure::OnZero)
        };
        let of_role = Link {
            roles: [self.school.role].into(),
            ..blank(LinkedFigure::MeetsExpectation)
        };
        let of_line = Link {
            line: Some(self.own_line),
            ..blank(LinkedFigure::InitiativesDone)
        };
        let indicator = |title: &str, measure: Measure| Indicator {
            title: text(title),
            unit: text("%"),
            direction: Direction::Up,
            baseline: None,
            target: Some(Amount::whole(80)),
            due: Some(day("2028-06-30")),
            measure,
            rhythm_months: Some(6),
            check_ins: Default::default(),
        };
        let mut by_hand = indicator("Trivsel", Measure::ByHand);
        by_hand.check_ins.insert(self.check_in, check_in("Bedre"));
        self.plan.strategy.indicators = [
            (self.by_hand, by_hand),
            (
                self.of_platforms,
                indicator("Dækning", Measure::Linked(of_platforms)),
            ),
            (
                self.of_team,
                indicator("Niveau 0", Measure::Linked(of_team)),
            ),
            (
                self.of_role,
                indicator("Forventninger", Measure::Linked(of_role)),
            ),
            (
                self.of_line,
                indicator("Gennemførte", Measure::Linked(of_line)),
            ),
        ]
        .into_iter()
        .collect();
    }

    fn initiatives(&mut self) {
        let state = |date: &str, state, reason: &str| StateChange {
            date: day(date),
            state,
            reason: text(reason),
        };
        let step = |title: &str, due: &str, done: Option<PlanDate>| Step {
            title: text(title),
            due: Some(day(due)),
            done,
        };
        let pairing = Initiative {
            title: text("Makkerordning"),
            why: text("Fordi lærerne lærer af hinanden"),
            line: Some(self.line),
            goals: [self.goal].into(),
            owner: Some(self.school.ah),
            teams: [self.school.team].into(),
            start: Some(day("2026-08-10")),
            due: Some(day("2026-12-18")),
            review: Some(day("2026-10-01")),
            states: vec![
                state("2026-05-01", InitiativeState::Planned, ""),
                state("2026-08-10", InitiativeState::Running, ""),
            ],
            steps: [
                (
                    self.done_step,
                    step("Find makkere", "2026-08-20", Some(day("2026-08-18"))),
                ),
                (self.open_step, step("Følg op", "2026-11-01", None)),
            ]
            .into_iter()
            .collect(),
            hours: Some(120),
            kroner: Some(45_000),
            decided: Some(Decided::Centrally),
            competences: [self.school.platforms].into(),
            tensions: Default::default(),
            check_ins: CheckIns::unit(self.check_in, check_in("Godt i gang")),
        };
        let phones = Initiative {
            title: text("Nye telefoner"),
            line: Some(self.own_line),
            owner: Some(self.school.bn),
            states: vec![state("2026-06-01", InitiativeState::Deselected, "For dyrt")],
            ..Default::default()
        };
        self.plan.strategy.initiatives = [(self.initiative, pairing), (self.deselected, phones)]
            .into_iter()
            .collect();
    }

    fn rest(&mut self, ids: &mut Ids) {
        let mus = YearEvent {
            title: text("MUS"),
            time: EventTime::Month(2),
            weeks: 1,
            kind: EventKind::Development,
            who: text("Alle"),
            teams: [self.school.team].into(),
            note: String::new(),
        };
        self.plan.strategy.events.insert(self.event, mus);
        let course = InitiativeTemplate {
            title: text("Kursusdag"),
            why: String::new(),
            days: Some(1),
            hours: None,
            kroner: None,
            competences: [self.school.platforms].into(),
            steps: vec![(text("Bestil lokale"), Some(0))],
        };
        self.plan.initiative_templates.insert(self.template, course);
        let adopted = Baseline {
            name: text("Vedtaget"),
            date: day("2026-06-20"),
            strategy: self.plan.strategy.clone(),
            readings: [(self.of_platforms, Amount::whole(50))].into(),
            levels: FrozenLevels {
                by_level: vec![1, 1],
                not_assessed: 4,
            },
        };
        self.plan.baselines.insert(self.baseline, adopted);
        // Something was noted about everything, and a finding about it accepted.
        for about in [
            Item::Line(self.line),
            Item::Goal(self.goal),
            Item::Indicator(self.by_hand),
            Item::Initiative(self.initiative),
            Item::Event(self.event),
            Item::Baseline(self.baseline),
        ] {
            let entry = LogEntry {
                date: TODAY,
                kind: LogKind::Review,
                about: Some(about),
                text: text("Set på"),
            };
            self.plan.log.insert(ids.next(LogEntryId::new), entry);
            let code = text("not-described");
            let acceptance = Acceptance {
                date: TODAY,
                reason: text("Aftalt"),
            };
            self.plan
                .accepted
                .insert(FindingKey { code, about }, acceptance);
        }
    }

    /// The plan with what was noted about `gone` no longer pointing to it.
    pub(crate) fn without_notes(&self, gone: &[Item]) -> Plan {
        let mut plan = self.plan.clone();
        for entry in plan.log.clone().keys() {
            let entry = plan.log.get_mut(entry).unwrap();
            entry.about = entry.about.filter(|it| !gone.contains(it));
        }
        plan.accepted = plan
            .accepted
            .iter()
            .filter(|(key, _)| !gone.contains(&key.about))
            .map(|(key, it)| (key.clone(), it.clone()))
            .collect();
        plan
    }
}

/// A look at how it goes.
pub(crate) fn check_in(note: &str) -> CheckIn {
    CheckIn {
        date: day("2026-08-25"),
        value: Some(Amount::whole(60)),
        note: text(note),
        next_step: text("Spørg eleverne"),
    }
}
