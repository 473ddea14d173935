//! Random edits of tensions, workshops and ballots, some of them about things that are gone, and
//! random votes.

use sigtelinje::document::{BallotEdit, Edit, TensionEdit, WorkshopEdit};
use sigtelinje::model::*;

use super::dialog_plan::{answers, decision, dots, idea, option, stand};
use super::random_edits::RandomEdits;

/// How many kinds there are; `dialog` makes each of them.
pub(super) const DIALOG_KINDS: u64 = BALLOT + 5;
/// Where the kinds of workshops and of the ballot box begin.
const WORKSHOP: u64 = 16;
const BALLOT: u64 = WORKSHOP + 15;

impl RandomEdits {
    /// The next edit of what rooms do, by the number of its kind.
    pub(super) fn dialog(&mut self, kind: u64, plan: &Plan) -> Edit {
        match kind {
            0..9 => Edit::Tension(self.tension(kind, plan)),
            9..WORKSHOP => Edit::Tension(self.of_map(kind, plan)),
            WORKSHOP..24 => Edit::Workshop(self.agenda(kind - WORKSHOP, plan)),
            24..BALLOT => Edit::Workshop(self.outcome(kind - WORKSHOP, plan)),
            _ => Edit::Ballot(self.ballot(kind - BALLOT, plan)),
        }
    }

    fn tension_id(&mut self, plan: &Plan) -> TensionId {
        self.key(&plan.tensions, TensionId::new)
    }

    fn new_tension(&mut self, plan: &Plan) -> Tension {
        Tension {
            poles: [self.name(), self.name()],
            about: self.name(),
            lines: plan.strategy.lines.keys().copied().take(1).collect(),
            boundaries: [self.pick(&Boundary::ALL)].into(),
            practice: Some(self.pick(&Practice::ALL)),
            ..Tension::default()
        }
    }

    fn tension(&mut self, kind: u64, plan: &Plan) -> TensionEdit {
        let id = self.tension_id(plan);
        let pole = self.pick(&Pole::BOTH);
        let round = plan.tensions.get(&id);
        let round = round.and_then(|it| it.positions.keys().next().copied());
        let round = round.unwrap_or_else(|| self.new_id(BallotId::new));
        match kind {
            0 => TensionEdit::Add {
                tensions: vec![(self.new_id(TensionId::new), self.new_tension(plan))],
            },
            1 => TensionEdit::Change {
                id,
                tension: Box::new(self.new_tension(plan)),
            },
            2 => TensionEdit::Move { id, by: self.by() },
            3 => TensionEdit::SetFrame {
                id,
                purpose: self.name(),
                fear: self.name(),
            },
            4 => TensionEdit::SetUpsides {
                id,
                pole,
                points: vec![self.name(), self.name()],
            },
            5 => TensionEdit::SetDownsides {
                id,
                pole,
                points: vec![self.name()],
            },
            6 => TensionEdit::Record {
                id,
                round: if self.chance(2) {
                    round
                } else {
                    self.new_id(BallotId::new)
                },
                positions: Positions {
                    date: self.day(),
                    workshop: (!self.chance(2)).then(|| self.workshop_id(plan)),
                    round: 1 + self.below(3) as u8,
                    groups: vec![stand(RoomGroup::Teachers, self.below(30) as u16)],
                },
            },
            7 => TensionEdit::Discard { round },
            _ => TensionEdit::Remove { id },
        }
    }

    /// Action steps and early warnings.
    fn of_map(&mut self, kind: u64, plan: &Plan) -> TensionEdit {
        let id = self.tension_id(plan);
        let pole = self.pick(&Pole::BOTH);
        let known = plan.tensions.get(&id).cloned().unwrap_or_default();
        let step = known.action_steps().next().map(|(_, id, _)| id);
        let step = step.filter(|_| !self.chance(3));
        let step = step.unwrap_or_else(|| self.new_id(ActionStepId::new));
        let warning = known.warnings().next().map(|(_, id, _)| id);
        let warning = warning.filter(|_| !self.chance(3));
        let warning = warning.unwrap_or_else(|| self.new_id(WarningId::new));
        match kind {
            9 => TensionEdit::SetStep {
                id,
                pole,
                step,
                text: self.name(),
            },
            10 => TensionEdit::RemoveStep { id, step },
            11 => TensionEdit::StepToInitiative {
                id,
                step,
                initiative: self.new_id(InitiativeId::new),
                today: self.day(),
            },
            12 => TensionEdit::LinkStep {
                id,
                step,
                initiative: (!self.chance(3))
                    .then(|| self.key(&plan.strategy.initiatives, InitiativeId::new)),
            },
            13 => TensionEdit::SetWarning {
                id,
                pole,
                warning,
                sign: self.name(),
                ask_on: Some(self.day()),
            },
            14 => TensionEdit::RemoveWarning { id, warning },
            _ => TensionEdit::Answer {
                id,
                warning,
                date: self.day(),
                answer: (!self.chance(3)).then(|| WarningAnswer {
                    answer: self.pick(&Answer::ALL),
                    note: self.name(),
                }),
                ask_on: (!self.chance(3)).then(|| self.day()),
            },
        }
    }

    fn workshop_id(&mut self, plan: &Plan) -> WorkshopId {
        self.key(&plan.workshops, WorkshopId::new)
    }

    /// A point that fits, now and then one of another kind or of another workshop.
    fn point(&mut self, plan: &Plan, fits: fn(&Task) -> bool) -> (WorkshopId, ActivityId, Task) {
        let id = self.workshop_id(plan);
        let agenda = plan.workshops.get(&id).map(|it| it.agenda.clone());
        let mut agenda = agenda.unwrap_or_default();
        if !self.chance(12) {
            agenda.retain(|it| fits(&it.task));
        }
        let at = self.below(agenda.len() as u64) as usize;
        match agenda.into_iter().nth(at) {
            Some(it) => (id, it.id, it.task),
            None => (id, self.new_id(ActivityId::new), Task::Break),
        }
    }

    fn groups(&mut self) -> Vec<(RoomGroup, u16)> {
        let groups = [
            RoomGroup::Leaders,
            RoomGroup::Teachers,
            RoomGroup::Own("Elever".to_owned()),
        ];
        let count = self.below(4) as usize;
        let groups = groups.into_iter().take(count);
        groups.map(|it| (it, self.below(40) as u16)).collect()
    }

    fn new_task(&mut self, plan: &Plan) -> Task {
        match self.below(7) {
            0 => Task::Vote {
                tensions: plan.tensions.keys().copied().collect(),
            },
            1 => Task::Choose {
                question: self.name(),
                dots: 1 + self.below(3) as u8,
                options: (0..self.below(4))
                    .map(|it| option(&format!("Valg {it}")))
                    .collect(),
                result: Vec::new(),
            },
            2 => Task::Pulse {
                statements: (0..self.below(3))
                    .map(|it| format!("Udsagn {it}"))
                    .collect(),
                result: Vec::new(),
            },
            3 => Task::Map {
                tension: plan.tensions.keys().next().copied(),
            },
            4 => Task::Ideas {
                question: self.name(),
                ideas: Vec::new(),
            },
            5 => Task::Decide {
                decisions: Default::default(),
            },
            _ => Task::Break,
        }
    }

    fn agenda(&mut self, kind: u64, plan: &Plan) -> WorkshopEdit {
        let (id, activity, _) = self.point(plan, |_| true);
        let title = self.name();
        match kind {
            0 => WorkshopEdit::Add {
                id: self.new_id(WorkshopId::new),
                workshop: Box::new(Workshop {
                    title,
                    date: self.day(),
                    attending: self.groups(),
                    agenda: Vec::new(),
                    ended: None,
                    reopened: false,
                }),
            },
            1 => WorkshopEdit::Change {
                id,
                title,
                date: self.day(),
                attending: self.groups(),
            },
            2 => WorkshopEdit::Copy {
                id,
                copy: self.new_id(WorkshopId::new),
                title,
                date: self.day(),
                activities: (0..8).map(|_| self.new_id(ActivityId::new)).collect(),
            },
            3 => WorkshopEdit::SetActivity {
                id,
                activity: Activity {
                    id: if self.chance(2) {
                        activity
                    } else {
                        self.new_id(ActivityId::new)
                    },
                    minutes: self.below(60) as u16,
                    title,
                    notes: self.name(),
                    task: self.new_task(plan),
                },
            },
            4 => WorkshopEdit::MoveActivity {
                id,
                activity,
                by: self.by(),
            },
            5 => WorkshopEdit::RemoveActivity { id, activity },
            6 => WorkshopEdit::End {
                id,
                today: self.day(),
            },
            _ => WorkshopEdit::Reopen {
                id,
                reopened: self.chance(2),
            },
        }
    }

    /// What came of a workshop.
    fn outcome(&mut self, kind: u64, plan: &Plan) -> WorkshopEdit {
        let (id, deciding, task) = self.point(plan, |it| matches!(it, Task::Decide { .. }));
        let known = match task {
            Task::Decide { decisions } => decisions.keys().next().copied(),
            _ => None,
        };
        let decision_id = known.filter(|_| !self.chance(5));
        let decision_id = decision_id.unwrap_or_else(|| self.new_id(DecisionId::new));
        match kind {
            8 => {
                let (id, activity, _) = self.point(plan, |it| matches!(it, Task::Ideas { .. }));
                let ideas = vec![idea(&self.name()), idea(&self.name())];
                WorkshopEdit::SetIdeas {
                    id,
                    activity,
                    ideas,
                }
            }
            9 => {
                let (id, activity, _) = self.point(plan, |it| matches!(it, Task::Choose { .. }));
                WorkshopEdit::SetChosen {
                    id,
                    activity,
                    option: self.below(3) as usize,
                    chosen: !self.chance(3),
                }
            }
            10 => WorkshopEdit::SetDecision {
                id,
                activity: deciding,
                decision: decision_id,
                said: Decision {
                    owner: Some(self.person(plan)),
                    due: Some(self.day()),
                    ..decision(&self.name())
                },
            },
            11 => WorkshopEdit::RemoveDecision {
                id,
                activity: deciding,
                decision: decision_id,
            },
            12 => WorkshopEdit::DecisionToInitiative {
                id,
                activity: deciding,
                decision: decision_id,
                initiative: self.new_id(InitiativeId::new),
                today: self.day(),
            },
            13 => WorkshopEdit::DecisionToLog {
                id,
                activity: deciding,
                decision: decision_id,
                entry: self.new_id(LogEntryId::new),
                today: self.day(),
            },
            _ => WorkshopEdit::Remove { id },
        }
    }

    fn ballot(&mut self, kind: u64, plan: &Plan) -> BallotEdit {
        let (workshop, activity, task) = self.point(plan, Task::is_voted_on);
        match kind {
            0 => {
                let tensions = match task {
                    Task::Vote { tensions } => tensions,
                    _ => Vec::new(),
                };
                BallotEdit::Open {
                    id: self.new_id(BallotId::new),
                    workshop,
                    activity,
                    tensions,
                    date: self.day(),
                }
            }
            1 => BallotEdit::Reveal,
            2 => BallotEdit::Discard,
            3 => {
                let counts = match &task {
                    Task::Choose { options, .. } => Counts::Dots(dots(options.len())),
                    Task::Pulse { statements, .. } => Counts::Answers(answers(statements.len())),
                    _ => {
                        let stands = vec![stand(RoomGroup::Teachers, self.below(30) as u16)];
                        Counts::Positions([(self.tension_id(plan), stands)].into())
                    }
                };
                BallotEdit::Tally {
                    id: self.new_id(BallotId::new),
                    workshop,
                    activity,
                    round: 1 + self.below(2) as u8,
                    date: self.day(),
                    counts,
                }
            }
            _ => BallotEdit::Clear { workshop, activity },
        }
    }

    /// A vote that fits the open round, now and then one that does not; `None` while none is open.
    pub(crate) fn vote(&mut self, plan: &Plan) -> Option<Cast> {
        let ballot = plan.ballot.as_ref()?;
        let at = self.below(ballot.cast.len() as u64) as usize;
        let group = ballot.cast.get(at)?.0.clone();
        let beyond = u64::from(self.chance(20));
        let slip = match &ballot.counts {
            Counts::Positions(counts) => {
                let stances = counts.keys().map(|id| {
                    let mut stand = || (!self.chance(4)).then(|| self.below(11 + beyond) as u8);
                    let (now, wanted) = (stand(), stand());
                    (*id, Stance { now, wanted })
                });
                Slip::Positions(stances.collect())
            }
            Counts::Dots(groups) => {
                let given = groups.first().map_or(0, |it| it.dots.len());
                Slip::Dots((0..given).map(|_| self.below(2 + beyond) as u16).collect())
            }
            Counts::Answers(groups) => {
                let asked = groups.first().map_or(0, |it| it.answers.len());
                let answers = (0..asked).map(|_| Some(self.below(6 + beyond) as u8));
                Slip::Answers(answers.collect())
            }
        };
        Some(Cast { group, slip })
    }
}
