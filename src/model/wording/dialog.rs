//! Texts of tensions and workshops.

use super::{Passage, Walk, each};
use crate::model::{
    ActionStep, Activity, Choice, Decision, EarlyWarning, GroupAnswers, GroupDots, GroupPositions,
    Idea, Item, Positions, RoomGroup, Side, Task, Tension, TensionMap, WarningAnswer, Workshop,
};

impl Walk<'_> {
    pub(super) fn tension(&mut self, item: Item, tension: &mut Tension) {
        let Tension {
            poles,
            built_in: _,
            about,
            lines: _,
            boundaries: _,
            practice: _,
            map,
            positions,
        } = tension;
        let TensionMap {
            purpose,
            fear,
            sides,
        } = map;
        for pole in poles {
            self.name(item, pole);
        }
        for text in [about, purpose, fear] {
            self.text(item, Passage::About, text);
        }
        for side in sides {
            self.side(item, side);
        }
        each(positions, |_, it| {
            let Positions {
                date: _,
                workshop: _,
                round: _,
                groups,
            } = it;
            for group in groups {
                let GroupPositions {
                    group,
                    now: _,
                    wanted: _,
                } = group;
                self.group(item, group);
            }
        });
    }

    fn side(&mut self, item: Item, side: &mut Side) {
        let Side {
            upsides,
            downsides,
            actions,
            warnings,
        } = side;
        for text in upsides.iter_mut().chain(downsides) {
            self.text(item, Passage::Point, text);
        }
        each(actions, |_, it| {
            let ActionStep {
                text,
                initiative: _,
            } = it;
            self.text(item, Passage::Point, text);
        });
        each(warnings, |_, it| {
            let EarlyWarning {
                sign,
                ask_on: _,
                answers,
            } = it;
            self.text(item, Passage::Point, sign);
            for WarningAnswer { answer: _, note } in answers.values_mut() {
                self.text(item, Passage::Note, note);
            }
        });
    }

    fn group(&mut self, item: Item, group: &mut RoomGroup) {
        match group {
            RoomGroup::Own(name) => self.point(item, name),
            RoomGroup::Leaders | RoomGroup::Teachers | RoomGroup::Consultants => {}
        }
    }

    pub(super) fn workshop(&mut self, item: Item, workshop: &mut Workshop) {
        let Workshop {
            title,
            date: _,
            attending,
            agenda,
            ended: _,
            reopened: _,
        } = workshop;
        self.name(item, title);
        for (group, _) in attending {
            self.group(item, group);
        }
        for activity in agenda {
            let Activity {
                id: _,
                minutes: _,
                title,
                notes,
                task,
            } = activity;
            self.point(item, title);
            self.text(item, Passage::Note, notes);
            self.task(item, task);
        }
    }

    fn task(&mut self, item: Item, task: &mut Task) {
        match task {
            Task::Vote { tensions: _ } | Task::Map { tension: _ } | Task::Break => {}
            Task::Choose {
                question,
                dots: _,
                options,
                result,
            } => {
                self.text(item, Passage::Point, question);
                for option in options {
                    let Choice {
                        item: _,
                        text,
                        chosen: _,
                    } = option;
                    self.text(item, Passage::Point, text);
                }
                for GroupDots { group, .. } in result {
                    self.group(item, group);
                }
            }
            Task::Pulse { statements, result } => {
                for text in statements {
                    self.text(item, Passage::Point, text);
                }
                for GroupAnswers { group, answers: _ } in result {
                    self.group(item, group);
                }
            }
            Task::Ideas { question, ideas } => {
                self.text(item, Passage::Point, question);
                for idea in ideas {
                    let Idea {
                        text,
                        group,
                        chosen: _,
                    } = idea;
                    self.text(item, Passage::Point, text);
                    self.point(item, group);
                }
            }
            Task::Decide { decisions } => each(decisions, |_, it| {
                let Decision {
                    text,
                    owner: _,
                    due: _,
                    became: _,
                } = it;
                self.text(item, Passage::Point, text);
            }),
        }
    }
}
