//! What a room does: question by question where both have the same kind of task, and as a whole
//! where votes belong to what was asked.

use super::order::{listed, texts};
use super::part::{Notes, Part, Unfit, json, whole};
use crate::model::Task;

pub(super) fn merge(base: Option<&Task>, ours: &Task, theirs: &Task, notes: &mut Notes) -> Task {
    match (ours, theirs) {
        (Task::Vote { tensions: mine }, Task::Vote { tensions: yours }) => {
            let was = match base {
                Some(Task::Vote { tensions }) => Some(tensions),
                _ => None,
            };
            let tensions = notes.within("tensions", |notes| listed::merge(was, mine, yours, notes));
            Task::Vote { tensions }
        }
        (
            Task::Ideas { question, ideas },
            Task::Ideas {
                question: their_question,
                ideas: their_ideas,
            },
        ) => {
            let (was_asked, was_had) = match base {
                Some(Task::Ideas { question, ideas }) => (Some(question), Some(ideas)),
                _ => (None, None),
            };
            Task::Ideas {
                question: notes.within("question", |notes| {
                    String::merge(was_asked, question, their_question, notes)
                }),
                ideas: notes.within("ideas", |notes| {
                    texts::merge(was_had, ideas, their_ideas, notes)
                }),
            }
        }
        (Task::Decide { decisions: mine }, Task::Decide { decisions: yours }) => {
            let was = match base {
                Some(Task::Decide { decisions }) => Some(decisions),
                _ => None,
            };
            let decisions = notes.within("decisions", |notes| Part::merge(was, mine, yours, notes));
            Task::Decide { decisions }
        }
        _ => whole::merge(base, ours, theirs, notes),
    }
}

pub(super) fn at(task: &Task, path: &[&str]) -> Option<String> {
    match (task, path) {
        (_, []) => json(task),
        (Task::Vote { tensions }, ["tensions", rest @ ..]) => listed::at(tensions, rest),
        (Task::Ideas { question, .. }, ["question", rest @ ..]) => question.at(rest),
        (Task::Ideas { ideas, .. }, ["ideas", rest @ ..]) => texts::at(ideas, rest),
        (Task::Decide { decisions }, ["decisions", rest @ ..]) => decisions.at(rest),
        _ => None,
    }
}

pub(super) fn put(task: &mut Task, path: &[&str], value: Option<&str>) -> Result<(), Unfit> {
    match (task, path) {
        (task, []) => whole::put(task, path, value),
        (Task::Vote { tensions }, ["tensions", rest @ ..]) => listed::put(tensions, rest, value),
        (Task::Ideas { question, .. }, ["question", rest @ ..]) => question.put(rest, value),
        (Task::Ideas { ideas, .. }, ["ideas", rest @ ..]) => texts::put(ideas, rest, value),
        (Task::Decide { decisions }, ["decisions", rest @ ..]) => decisions.put(rest, value),
        _ => Err(Unfit),
    }
}
