//! What one side wrote on a scale that the other made shorter: it does not fit any more, and is
//! kept beside the plan instead of being bent into a level that nobody gave.

use serde::de::DeserializeOwned;

use super::part::{Notes, json, key_text};
use crate::model::{CompetenceId, Level, Plan, Requirement};

/// Takes out what the scale does not reach, and notes it.
pub(super) fn fit(plan: &mut Plan, notes: &mut Notes) {
    let top = plan.framework.top();
    levels(plan, top, notes);
    expectations(plan, top, notes);
    descriptors(plan, notes);
}

fn levels(plan: &mut Plan, top: Level, notes: &mut Notes) {
    let is_above = |level: &Level| *level > top;
    let above: Vec<_> = plan
        .assessments
        .iter()
        .filter(|(_, it)| it.levels.values().any(is_above))
        .map(|(id, it)| (*id, it.clone()))
        .collect();
    for (id, mut assessment) in above {
        let unfit: Vec<(CompetenceId, Level)> = assessment
            .levels
            .iter()
            .filter(|(_, level)| is_above(level))
            .map(|(competence, level)| (*competence, *level))
            .collect();
        for (competence, level) in unfit {
            let path = [
                "assessments".into(),
                key_text(&id),
                "levels".into(),
                key_text(&competence),
            ];
            match fitting_other(notes, &path, |it| *it <= top) {
                Some(fits) => assessment.levels.insert(competence, fits),
                None => assessment.levels.remove(&competence),
            };
            note_at(notes, &path, json(&level));
        }
        plan.assessments.insert(id, assessment);
    }
}

/// The value of the other side, where it was noted and fits; it takes the place of the one that
/// does not, and is no longer noted.
fn fitting_other<T: DeserializeOwned>(
    notes: &mut Notes,
    path: &[String],
    fits: impl Fn(&T) -> bool,
) -> Option<T> {
    let found = notes.found_mut();
    let place = found.iter().position(|it| it.path == path)?;
    let Some(other) = found.get(place)?.other.as_deref() else {
        // What the other took away, it now is.
        found.remove(place);
        return None;
    };
    let value: T = serde_json::from_str(other).ok()?;
    fits(&value).then(|| {
        found.remove(place);
        value
    })
}

fn note_at(notes: &mut Notes, path: &[String], other: Option<String>) {
    match path.split_first() {
        Some((first, rest)) => {
            notes.within(first.clone(), |notes| note_at(notes, rest, other));
        }
        None => notes.note(None, other),
    }
}

fn expectations(plan: &mut Plan, top: Level, notes: &mut Notes) {
    let is_above = |it: &Requirement| it.target() > Some(top);
    let above: Vec<_> = plan
        .expectations
        .iter()
        .filter(|(_, asked)| asked.values().any(is_above))
        .map(|(scope, asked)| (*scope, asked.clone()))
        .collect();
    for (scope, mut asked) in above {
        let unfit: Vec<_> = asked
            .iter()
            .filter(|(_, it)| is_above(it))
            .map(|(id, it)| (*id, *it))
            .collect();
        for (competence, requirement) in unfit {
            let path = [
                "expectations".into(),
                key_text(&scope),
                key_text(&competence),
            ];
            match fitting_other(notes, &path, |it| !is_above(it)) {
                Some(fits) => asked.insert(competence, fits),
                None => asked.remove(&competence),
            };
            note_at(notes, &path, json(&requirement));
        }
        if asked.is_empty() {
            plan.expectations.remove(&scope);
        } else {
            plan.expectations.insert(scope, asked);
        }
    }
}

fn descriptors(plan: &mut Plan, notes: &mut Notes) {
    let size = plan.framework.scale.len();
    let above: Vec<_> = plan
        .competences
        .iter()
        .filter(|(_, it)| it.descriptors.len() > size)
        .map(|(id, _)| *id)
        .collect();
    for id in above {
        let Some(competence) = plan.competences.get_mut(&id) else {
            continue;
        };
        let beyond = competence.descriptors.split_off(size);
        for (level, text) in beyond.iter().enumerate().filter(|(_, it)| !it.is_empty()) {
            let level = (size + level).to_string();
            let path = [
                "competences".into(),
                key_text(&id),
                "descriptors".into(),
                level,
            ];
            note_at(notes, &path, json(text));
        }
    }
}
