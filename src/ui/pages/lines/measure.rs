//! Where an indicator's values come from: somebody writes them, or the plan fills them itself.

use std::collections::BTreeSet;

use egui::{Label, RichText, Ui};

use super::indicator::counted_words;
use crate::analysis::strategy::IndicatorFigures;
use crate::model::{Direction, Indicator, Link, LinkedFigure, Measure};
use crate::ui::PlanContext;
use crate::ui::widgets::{labelled, make_room, multi_choice, section, single_choice};

/// How many earlier values are told.
const MOST_EARLIER: usize = 6;

/// Draws the part; what is chosen goes into `after`.
pub(super) fn ui(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    figures: &IndicatorFigures,
    after: &mut Indicator,
) {
    section(ui, cx, cx.text("measure-title"), "");
    figure_ui(ui, cx, after);
    let unit = after.unit.clone();
    let Measure::Linked(link) = &mut after.measure else {
        let by_hand = RichText::new(cx.text("measure-by-hand-note")).small();
        ui.label(by_hand.color(cx.tokens.muted));
        return;
    };
    ui.add_space(4.0);
    narrowing_ui(ui, cx, link);
    ui.add_space(6.0);
    let about = RichText::new(cx.text(about(link.figure))).small();
    ui.add(Label::new(about.color(cx.tokens.muted)).wrap());
    preview_ui(ui, cx, figures, (&unit, link.figure));
}

fn figure_ui(ui: &mut Ui, cx: &PlanContext<'_>, after: &mut Indicator) {
    let mut options = vec![(None, cx.text("measure-by-hand").to_owned())];
    options.extend(LinkedFigure::ALL.map(|it| (Some(it), cx.text(title(it)).to_owned())));
    let current = after.link().map(|link| link.figure);
    let name = cx.text("measure-how");
    let chosen = labelled(ui, cx, name, |ui| {
        ui.spacing_mut().combo_width = 380.0_f32.min(ui.available_width());
        single_choice(ui, name, &options, &current)
    });
    match chosen {
        Some(None) => after.measure = Measure::ByHand,
        Some(Some(figure)) => link(cx, after, figure),
        None => {}
    }
}

/// Lets the plan fill the indicator; unit and direction follow the figure, and where the unit is
/// another one, start and target are open again.
fn link(cx: &PlanContext<'_>, after: &mut Indicator, figure: LinkedFigure) {
    let before = after.link().cloned();
    let is_of_people = figure != LinkedFigure::InitiativesDone;
    let kept = before.filter(|it| is_of_people && it.figure != LinkedFigure::InitiativesDone);
    let empty = Link {
        figure,
        competences: BTreeSet::new(),
        teams: BTreeSet::new(),
        roles: BTreeSet::new(),
        line: None,
    };
    let link = kept.map_or(empty, |kept| Link { figure, ..kept });
    after.measure = Measure::Linked(link);
    let unit = if figure.is_percent() {
        "%"
    } else {
        cx.text("measure-unit-people")
    };
    if after.unit != unit {
        // Numbers of another unit would be compared with these.
        unit.clone_into(&mut after.unit);
        (after.baseline, after.target) = (None, None);
    }
    after.direction = match figure {
        LinkedFigure::OnZero => Direction::Down,
        _ => Direction::Up,
    };
}

/// Among whom the figure is counted.
fn narrowing_ui(ui: &mut Ui, cx: &PlanContext<'_>, link: &mut Link) {
    if link.figure == LinkedFigure::InitiativesDone {
        let mut options = vec![(None, cx.text("measure-every-line").to_owned())];
        let lines = cx.plan.strategy.lines_in_order();
        options.extend(lines.map(|(id, it)| (Some(id), it.name.clone())));
        let name = cx.text("measure-line");
        let chosen = labelled(ui, cx, name, |ui| {
            ui.spacing_mut().combo_width = 320.0_f32.min(ui.available_width());
            single_choice(ui, name, &options, &link.line)
        });
        if let Some(line) = chosen {
            link.line = line;
        }
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let competences = cx.plan.competences_in_order();
        let options: Vec<_> = competences.map(|(id, it)| (id, it.name.clone())).collect();
        let name = cx.text("measure-competences");
        if let Some(chosen) = multi_choice(ui, cx, name, &options, &link.competences) {
            link.competences = chosen;
        }
        make_room(ui, 140.0);
        let teams = cx.plan.teams.iter();
        let options: Vec<_> = teams.map(|(id, it)| (*id, it.name.clone())).collect();
        let name = cx.text("measure-teams");
        if let Some(chosen) = multi_choice(ui, cx, name, &options, &link.teams) {
            link.teams = chosen;
        }
        make_room(ui, 140.0);
        let roles = cx.plan.roles.iter();
        let options: Vec<_> = roles.map(|(id, it)| (*id, it.name.clone())).collect();
        let name = cx.text("measure-roles");
        if let Some(chosen) = multi_choice(ui, cx, name, &options, &link.roles) {
            link.roles = chosen;
        }
    });
}

/// Today's value and the earlier ones, as the plan counts them now.
fn preview_ui(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    figures: &IndicatorFigures,
    (unit, figure): (&str, LinkedFigure),
) {
    let write = cx.texts.write();
    let (Some(now), Some(counted)) = (figures.now, figures.counted) else {
        let nothing = RichText::new(cx.text("measure-nothing-yet"));
        ui.label(nothing.color(cx.tokens.muted));
        return;
    };
    let said = [
        ("part", counted.part.into()),
        ("count", counted.whole.into()),
    ];
    let today = cx.texts.with(
        "measure-today",
        &[
            ("value", write.measure(now.value, unit).into()),
            (
                "counted",
                cx.texts.with(counted_words(figure), &said).into(),
            ),
        ],
    );
    ui.add(Label::new(RichText::new(today)).wrap());
    let earlier: Vec<String> = figures
        .history
        .iter()
        .rev()
        .skip(1)
        .take(MOST_EARLIER)
        .map(|it| format!("{} {}", write.date(it.date), write.measure(it.value, unit)))
        .collect();
    if !earlier.is_empty() {
        let said = [("values", earlier.join(" · ").into())];
        let said = RichText::new(cx.texts.with("measure-earlier", &said)).small();
        ui.add(Label::new(said.color(cx.tokens.muted)).wrap());
    }
}

const fn title(figure: LinkedFigure) -> &'static str {
    match figure {
        LinkedFigure::MeetsExpectation => "measure-meets",
        LinkedFigure::OnZero => "measure-zero",
        LinkedFigure::Covered => "measure-covered",
        LinkedFigure::AssessedLastYear => "measure-assessed",
        LinkedFigure::InitiativesDone => "measure-initiatives",
    }
}

const fn about(figure: LinkedFigure) -> &'static str {
    match figure {
        LinkedFigure::MeetsExpectation => "measure-meets-about",
        LinkedFigure::OnZero => "measure-zero-about",
        LinkedFigure::Covered => "measure-covered-about",
        LinkedFigure::AssessedLastYear => "measure-assessed-about",
        LinkedFigure::InitiativesDone => "measure-initiatives-about",
    }
}
