//! What the file of a chart is called.

use super::ChartKind;
use crate::model::{ActivityId, Plan, Tension, TensionId, WorkshopId};
use crate::texts::Texts;

impl ChartKind {
    /// A name for the chart's file, without ending; different for every chart of a plan.
    pub fn file_stem(self, plan: &Plan, texts: &Texts) -> String {
        match self {
            Self::Distribution => texts.get("chart-file-distribution").to_owned(),
            Self::OverRounds => texts.get("chart-file-over-rounds").to_owned(),
            Self::HeatMap => texts.get("chart-file-heat-map").to_owned(),
            Self::Gap => texts.get("chart-file-gap").to_owned(),
            Self::Coverage => texts.get("chart-file-coverage").to_owned(),
            Self::Person(id) => {
                let people = plan.people.iter().map(|(id, it)| (*id, it.alias.as_str()));
                format!("{}-{}", texts.get("chart-file-person"), stem(people, id))
            }
            Self::Team(id) => {
                let teams = plan.teams.iter().map(|(id, it)| (*id, it.name.as_str()));
                format!("{}-{}", texts.get("chart-file-team"), stem(teams, id))
            }
            Self::Lines => texts.get("chart-file-lines").to_owned(),
            Self::Timeline => texts.get("chart-file-timeline").to_owned(),
            Self::YearWheel(year) => {
                let year = slug(&year.to_string());
                format!("{}-{year}", texts.get("chart-file-year-wheel"))
            }
            Self::Load => texts.get("chart-file-load").to_owned(),
            Self::Indicator(id) => {
                let indicators = plan.strategy.indicators.iter();
                let indicators = indicators.map(|(id, it)| (*id, it.title.as_str()));
                let stem = stem(indicators, id);
                format!("{}-{stem}", texts.get("chart-file-indicator"))
            }
            Self::Tensions => texts.get("chart-file-tensions").to_owned(),
            Self::Positions(id, round) => {
                let rounds = plan.tensions.get(&id).map(Tension::positions_by_date);
                let at = |round| rounds?.iter().position(|(id, _)| *id == round);
                let file = texts.get("chart-file-positions");
                match round.and_then(at) {
                    Some(at) => format!("{file}-{}-{}", tension_stem(plan, id), at + 1),
                    None => format!("{file}-{}", tension_stem(plan, id)),
                }
            }
            Self::BeforeAfter(id) => {
                let file = texts.get("chart-file-before-after");
                format!("{file}-{}", tension_stem(plan, id))
            }
            Self::Pulse(workshop, activity) => {
                let file = texts.get("chart-file-pulse");
                format!("{file}-{}", activity_stem(plan, workshop, activity))
            }
            Self::Dots(workshop, activity) => {
                let file = texts.get("chart-file-dots");
                format!("{file}-{}", activity_stem(plan, workshop, activity))
            }
        }
    }
}

fn tension_stem(plan: &Plan, id: TensionId) -> String {
    let names: Vec<_> = plan
        .tensions
        .iter()
        .map(|(id, it)| (*id, it.name()))
        .collect();
    stem(names.iter().map(|(id, name)| (*id, name.as_str())), id)
}

/// The workshop's name, with the place of the activity on its agenda.
fn activity_stem(plan: &Plan, workshop: WorkshopId, activity: ActivityId) -> String {
    let workshops = plan
        .workshops
        .iter()
        .map(|(id, it)| (*id, it.title.as_str()));
    let stem = stem(workshops, workshop);
    let agenda = plan.workshops.get(&workshop).map(|it| it.agenda.as_slice());
    let at = agenda.and_then(|all| all.iter().position(|it| it.id == activity));
    format!("{stem}-{}", at.map_or(0, |at| at + 1))
}

/// The name of one of several things with letters and figures alone, and a number after it when
/// an earlier one has the same.
fn stem<'a, Id: Copy + PartialEq>(
    named: impl Iterator<Item = (Id, &'a str)>,
    wanted: Id,
) -> String {
    let mut stems: Vec<String> = Vec::new();
    for (id, name) in named {
        let stem = slug(name);
        if id == wanted {
            let earlier = stems.iter().filter(|it| **it == stem).count();
            return match earlier {
                0 => stem,
                _ => format!("{stem}-{}", earlier + 1),
            };
        }
        stems.push(stem);
    }
    String::new()
}

fn slug(name: &str) -> String {
    /// Longer names would not fit every file system.
    const LONGEST: usize = 60;
    let plain = |c: char| if c.is_alphanumeric() { c } else { ' ' };
    let spaced: String = name.to_lowercase().chars().map(plain).collect();
    let whole = spaced.split_whitespace().collect::<Vec<_>>().join("-");
    let short: String = whole.chars().take(LONGEST).collect();
    short.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn file_names_hold_no_separators_and_never_meet() {
        let teams = [(1, "Auto / Byggeri"), (2, "auto-byggeri"), (3, "../Køkken")];
        let stems = [1, 2, 3].map(|id| stem(teams.into_iter(), id));
        assert_eq!(stems, ["auto-byggeri", "auto-byggeri-2", "køkken"]);
    }
}
