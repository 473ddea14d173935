//! Writes the tensions and workshops of the sample school, from the script in a file of their own.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::dialog_script::{DialogScript, GroupScript, PlannedTask, VoteScript, WorkshopScript};
use super::strategy::{Seats, Written};
use crate::catalogue::asset;
use crate::catalogue::bilingual::Bilingual;
use crate::catalogue::dice::Dice;
use crate::catalogue::tensions::missing_tensions;
use crate::catalogue::workshops::pulse_sets;
use crate::model::{
    ActionStep, ActionStepId, Activity, ActivityId, AnswerCounts, BallotId, Became, Choice,
    Decision, DecisionId, EarlyWarning, GroupAnswers, GroupDots, GroupPositions, IdSource, Idea,
    Item, Language, Plan, PositionCounts, Positions, RoomGroup, Side, Task, Tension, TensionId,
    TensionMap, WarningAnswer, WarningId, Workshop, WorkshopId,
};

static SCRIPT: LazyLock<DialogScript> = LazyLock::new(|| {
    let source = include_str!("../../../assets/catalogue/sample_limtorp_dialog.ron");
    asset::read("sample_limtorp_dialog.ron", source).unwrap_or_default()
});

/// Adds the 19 pairs, what was written about some of them, and two workshops that were held.
pub(super) fn write(
    plan: &mut Plan,
    seats: &Seats,
    written: &Written,
    (ids, dice): (&dyn IdSource, &mut Dice),
) {
    for (id, tension) in missing_tensions(plan, true, ids) {
        plan.tensions.insert(id, tension);
        plan.tension_order.push(id);
    }
    let by_number = |(id, it): (&TensionId, &Tension)| Some((it.built_in?, *id));
    let mut writer = Writer {
        language: plan.meta.language,
        tensions: plan.tensions.iter().filter_map(by_number).collect(),
        plan,
        seats,
        written,
        ids,
        dice,
    };
    writer.maps();
    for workshop in &SCRIPT.workshops {
        writer.workshop(workshop);
    }
}

struct Writer<'a> {
    plan: &'a mut Plan,
    seats: &'a Seats,
    written: &'a Written,
    ids: &'a dyn IdSource,
    dice: &'a mut Dice,
    language: Language,
    tensions: BTreeMap<u8, TensionId>,
}

impl Writer<'_> {
    fn say(&self, text: &Bilingual) -> String {
        text.to_owned_in(self.language)
    }

    fn maps(&mut self) {
        for script in &SCRIPT.maps {
            let Some(id) = self.tensions.get(&script.number).copied() else {
                continue;
            };
            let map = TensionMap {
                purpose: self.say(&script.purpose),
                fear: self.say(&script.fear),
                sides: script.sides.each_ref().map(|side| self.side(side)),
            };
            let steps = map.sides.iter().flat_map(|side| side.actions.values());
            for initiative in steps.filter_map(|it| it.initiative) {
                let known = self.plan.strategy.initiatives.get_mut(&initiative);
                if let Some(known) = known {
                    known.tensions.insert(id);
                }
            }
            if let Some(tension) = self.plan.tensions.get_mut(&id) {
                tension.map = map;
            }
        }
    }

    fn side(&self, script: &super::dialog_script::SideScript) -> Side {
        let all = |texts: &[Bilingual]| texts.iter().map(|it| self.say(it)).collect();
        let initiatives = &self.written.initiatives;
        let actions = script.actions.iter().map(|it| {
            let key = it.initiative.as_deref();
            let step = ActionStep {
                text: self.say(&it.text),
                initiative: key.and_then(|key| initiatives.get(key).copied()),
            };
            (ActionStepId::next(self.ids), step)
        });
        let warnings = script.warnings.iter().map(|it| {
            let answers = it.answers.iter().map(|said| {
                let answer = WarningAnswer {
                    answer: said.answer,
                    note: self.say(&said.note),
                };
                (said.date, answer)
            });
            let warning = EarlyWarning {
                sign: self.say(&it.sign),
                ask_on: it.ask_on,
                answers: answers.collect(),
            };
            (WarningId::next(self.ids), warning)
        });
        Side {
            upsides: all(&script.upsides),
            downsides: all(&script.downsides),
            actions: actions.collect(),
            warnings: warnings.collect(),
        }
    }

    fn workshop(&mut self, script: &'static WorkshopScript) {
        let id = WorkshopId::next(self.ids);
        let agenda = script.agenda.iter().map(|planned| {
            let at = ActivityId::next(self.ids);
            let task = self.task(&planned.task, (id, script));
            Activity {
                id: at,
                minutes: planned.minutes,
                title: self.say(&planned.title),
                notes: String::new(),
                task,
            }
        });
        let workshop = Workshop {
            agenda: agenda.collect(),
            title: self.say(&script.title),
            date: script.date,
            attending: script.attending.clone(),
            ended: Some(script.date),
            reopened: false,
        };
        self.plan.workshops.insert(id, workshop);
    }

    fn task(
        &mut self,
        task: &'static PlannedTask,
        (id, workshop): (WorkshopId, &'static WorkshopScript),
    ) -> Task {
        match task {
            PlannedTask::Vote { rounds } => self.vote(rounds, (id, workshop)),
            PlannedTask::Choose {
                question,
                dots,
                options,
            } => {
                let weights: Vec<_> = options.iter().map(|it| it.weight).collect();
                let chosen = options.iter().filter_map(|it| {
                    let tension = self.tensions.get(&it.number)?;
                    Some(Choice {
                        item: Some(Item::Tension(*tension)),
                        text: self.plan.tensions.get(tension)?.name(),
                        chosen: it.chosen,
                    })
                });
                Task::Choose {
                    question: self.say(question),
                    dots: *dots,
                    options: chosen.collect(),
                    result: self.dots(*dots, &weights, &workshop.attending),
                }
            }
            PlannedTask::Pulse {
                line,
                set,
                agreement,
            } => {
                let set = pulse_sets().iter().filter(|it| it.line == *line).nth(*set);
                let statements = set.map_or_else(Vec::new, |it| it.texts(self.language));
                let answered = agreement.iter().take(statements.len());
                let agreement: Vec<_> = answered.copied().collect();
                Task::Pulse {
                    result: self.answers(&agreement, &workshop.attending),
                    statements,
                }
            }
            PlannedTask::Map { number } => Task::Map {
                tension: self.tensions.get(number).copied(),
            },
            PlannedTask::Ideas { question, ideas } => Task::Ideas {
                question: self.say(question),
                ideas: ideas
                    .iter()
                    .map(|it| Idea {
                        text: self.say(&it.text),
                        group: self.say(&it.group),
                        chosen: it.chosen,
                    })
                    .collect(),
            },
            PlannedTask::Decide { decisions } => Task::Decide {
                decisions: decisions
                    .iter()
                    .map(|it| {
                        let initiative = self.written.initiatives.get(it.initiative.as_str());
                        let decision = Decision {
                            text: self.say(&it.text),
                            owner: self.seats.get(&it.owner).copied(),
                            due: it.due,
                            became: initiative.copied().map(Became::Initiative),
                        };
                        (DecisionId::next(self.ids), decision)
                    })
                    .collect(),
            },
            PlannedTask::Break => Task::Break,
        }
    }

    /// One round of votes: every tension of it under the same id.
    fn vote(
        &mut self,
        rounds: &[VoteScript],
        (id, workshop): (WorkshopId, &WorkshopScript),
    ) -> Task {
        let round = BallotId::next(self.ids);
        let mut voted_on = Vec::new();
        for script in rounds {
            let Some(tension_id) = self.tensions.get(&script.number).copied() else {
                continue;
            };
            voted_on.push(tension_id);
            let groups = workshop.attending.iter().zip(&script.groups);
            let positions = Positions {
                date: workshop.date,
                workshop: Some(id),
                round: script.round,
                groups: groups
                    .map(|((group, people), stance)| {
                        stances(self.dice, group.clone(), *people, stance)
                    })
                    .collect(),
            };
            if let Some(tension) = self.plan.tensions.get_mut(&tension_id) {
                tension.positions.insert(round, positions);
            }
        }
        Task::Vote { tensions: voted_on }
    }

    fn dots(
        &mut self,
        each: u8,
        weights: &[usize],
        attending: &[(RoomGroup, u16)],
    ) -> Vec<GroupDots> {
        // Every option stands in the hat as often as it weighs.
        let options = weights.iter().enumerate();
        let hat: Vec<usize> = options
            .flat_map(|(option, weight)| std::iter::repeat_n(option, *weight))
            .collect();
        let mut groups = Vec::new();
        for (group, people) in attending {
            let mut dots = vec![0; weights.len()];
            for _ in 0..people * u16::from(each) {
                let option = self.dice.pick(&hat).copied().unwrap_or_default();
                dots.get_mut(option).into_iter().for_each(|it| *it += 1);
            }
            groups.push(GroupDots {
                group: group.clone(),
                voters: *people,
                dots,
            });
        }
        groups
    }

    fn answers(&mut self, agreement: &[f64], attending: &[(RoomGroup, u16)]) -> Vec<GroupAnswers> {
        let mut groups = Vec::new();
        for (group, people) in attending {
            let answers = agreement.iter().map(|middle| {
                let mut counts = AnswerCounts::default();
                for _ in 0..*people {
                    // One in twenty does not know.
                    let answer = if self.dice.chance(0.05) {
                        counts.len() - 1
                    } else {
                        near(self.dice, *middle, 1.1, counts.len() - 2)
                    };
                    counts.get_mut(answer).into_iter().for_each(|it| *it += 1);
                }
                counts
            });
            groups.push(GroupAnswers {
                group: group.clone(),
                answers: answers.collect(),
            });
        }
        groups
    }
}

/// Where the people of a group stand, spread round the middle that the script tells.
pub(in crate::catalogue) fn stances(
    dice: &mut Dice,
    group: RoomGroup,
    people: u16,
    script: &GroupScript,
) -> GroupPositions {
    let mut positions = GroupPositions {
        group,
        now: PositionCounts::default(),
        wanted: PositionCounts::default(),
    };
    for _ in 0..people {
        for (counts, middle, spread) in [
            (&mut positions.now, script.now, script.spread),
            (&mut positions.wanted, script.wanted, script.spread * 0.8),
        ] {
            let at = near(dice, middle, spread, Tension::POSITIONS - 1);
            counts.get_mut(at).into_iter().for_each(|it| *it += 1);
        }
    }
    positions
}

/// A whole number from 0 to `last`, mostly near the middle.
fn near(dice: &mut Dice, middle: f64, spread: f64, last: usize) -> usize {
    let at = (middle + dice.normal() * spread).round();
    at.clamp(0.0, last as f64) as usize
}
