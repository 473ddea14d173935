//! Assessments that both began for the same person, source and round: two ids, one sheet.

use std::collections::BTreeMap;

use imbl::ordmap::DiffItem;

use super::part::{Notes, Part as _, json, key_text, wins};
use crate::model::{Assessment, AssessmentId, PersonId, Plan, PlanDate, RoundId, Source};

/// What tells one sheet from all others; outside a round it is its day.
type Sheet = (PersonId, Source, Option<RoundId>, Option<PlanDate>);

fn sheet(it: &Assessment) -> Sheet {
    let day = it.round.is_none().then_some(it.date);
    (it.person, it.source, it.round, day)
}

/// Makes one assessment of two, cell by cell.
pub(super) fn assessed_once(merged: &mut Plan, (ours, theirs): (&Plan, &Plan), notes: &mut Notes) {
    let by_sheet = |ids: Vec<AssessmentId>| {
        let mut all: BTreeMap<Sheet, Vec<AssessmentId>> = BTreeMap::new();
        for id in ids {
            if let Some(it) = merged.assessments.get(&id) {
                all.entry(sheet(it)).or_default().push(id);
            }
        }
        all
    };
    let (mine, yours) = (
        by_sheet(only_in(ours, theirs)),
        by_sheet(only_in(theirs, ours)),
    );
    // Outside rounds one side can have several of a day, and then nobody knows which are one.
    let twins = mine.iter().filter_map(|(sheet, mine)| {
        match (mine.as_slice(), yours.get(sheet)?.as_slice()) {
            ([one], [two]) => Some((*one, *two)),
            _ => None,
        }
    });
    let twins: Vec<_> = twins.collect();
    for (one, two) in twins {
        join(merged, (one, two), notes);
    }
}

fn only_in(this: &Plan, other: &Plan) -> Vec<AssessmentId> {
    let added = other.assessments.diff(&this.assessments);
    let added = added.filter_map(|it| match it {
        DiffItem::Add(id, _) => Some(*id),
        DiffItem::Remove(..) | DiffItem::Update { .. } => None,
    });
    added.collect()
}

fn join(merged: &mut Plan, (one, two): (AssessmentId, AssessmentId), notes: &mut Notes) {
    let both = (merged.assessments.get(&one), merged.assessments.get(&two));
    let (Some(first), Some(second)) = both else {
        return;
    };
    let is_first = wins(json(&one).as_deref(), json(&two).as_deref());
    let (kept, gone) = if is_first { (one, two) } else { (two, one) };
    let (kept_key, gone_key) = (key_text(&kept), key_text(&gone));
    for note in notes.found_mut() {
        if let [folder, key, ..] = note.path.as_mut_slice()
            && folder == "assessments"
            && *key == gone_key
        {
            *key = kept_key.clone().into();
        }
    }
    let joined = notes.within("assessments", |notes| {
        notes.within(kept_key, |notes| {
            Assessment::merge(None, first, second, notes)
        })
    });
    merged.assessments.remove(&gone);
    merged.assessments.insert(kept, joined);
}
