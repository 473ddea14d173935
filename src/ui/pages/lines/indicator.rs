//! One indicator in depth: how it goes, how it is measured, where it is to be, what was noted.

use egui::{FontFamily, FontId, Label, RichText, Ui};

use super::check_in::CheckInPart;
use super::{Drafts, Field, GAP, initiatives, measure, one_line};
use crate::action::Action;
use crate::analysis::strategy::{IndicatorFigures, Pace};
use crate::charts::Chart;
use crate::charts::of_plan::ChartKind;
use crate::document::{Edit, IndicatorEdit};
use crate::model::{
    Amount, Direction, GoalId, Indicator, IndicatorId, Item, LineId, LinkedFigure, PlanDate,
    Reading,
};
use crate::ui::PlanContext;
use crate::ui::pages::derived::Derived;
use crate::ui::theme::{SEMIBOLD, icons};
use crate::ui::typed;
use crate::ui::widgets::{
    Question, amount_field, card, chart_part, confirm, date_field, foundation_reminder,
    icon_button, inline_link, keyed, labelled, labelled_text, make_room, pace_sign, section,
    single_choice,
};

/// How many months between two check-ins are offered.
const RHYTHMS: [u8; 5] = [1, 2, 3, 6, 12];

/// View state.
#[derive(Default)]
pub(super) struct IndicatorView {
    of: Option<IndicatorId>,
    drafts: Drafts,
    check_ins: CheckInPart,
    course: Derived<Option<Chart>, IndicatorId>,
    is_removing: bool,
}

impl IndicatorView {
    /// Whether a question waits for its answer.
    pub(super) const fn is_asking(&self) -> bool {
        self.is_removing
    }

    /// Draws the view.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (line, id): (LineId, IndicatorId),
    ) {
        let strategy = &cx.plan.strategy;
        let goal = strategy.goal_of_indicator(id);
        let (Some(indicator), Some(goal)) = (strategy.indicators.get(&id), goal) else {
            return;
        };
        if self.of != Some(id) {
            *self = Self {
                of: Some(id),
                ..Self::default()
            };
        }
        let unknown = IndicatorFigures::default();
        let figures = cx.analysis.strategy.indicators.get(&id);
        let figures = figures.unwrap_or(&unknown);
        way_ui(ui, cx, line, goal);
        keyed(ui, ("indicator", id), |ui| {
            let mut after = indicator.clone();
            card(ui, cx, |ui| {
                self.head_ui(ui, cx, (goal, id), &mut after);
                words_ui(ui, cx, indicator, figures);
                self.course_ui(ui, cx, id);
            });
            ui.add_space(GAP);
            card(ui, cx, |ui| self.numbers_ui(ui, cx, figures, &mut after));
            ui.add_space(GAP);
            card(ui, cx, |ui| measure::ui(ui, cx, figures, &mut after));
            if after != *indicator {
                let indicator = after;
                cx.edit(Edit::Indicator(IndicatorEdit::Change { id, indicator }));
            }
            ui.add_space(GAP);
            card(ui, cx, |ui| {
                self.check_ins.ui(ui, cx, (id, indicator), figures);
            });
            ui.add_space(GAP);
            card(ui, cx, |ui| initiatives::ui(ui, cx, goal));
        });
    }

    /// How it went over time, once something was measured.
    fn course_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: IndicatorId) {
        let kind = ChartKind::Indicator(id);
        let course = self.course.get(cx, id, |source| kind.chart(source));
        if let Some(course) = course {
            ui.add_space(8.0);
            chart_part(ui, cx, (kind, course), cx.text("indicator-course"));
        }
    }

    fn draft(&mut self, field: Field) -> &mut crate::ui::widgets::TextDraft {
        let of = self.of.map_or(Item::School, Item::Indicator);
        self.drafts.entry((of, field)).or_default()
    }

    fn head_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (goal, id): (GoalId, IndicatorId),
        after: &mut Indicator,
    ) {
        ui.spacing_mut().item_spacing.y = 6.0;
        let home = cx.plan.strategy.goals.get(&goal);
        let said = home.map_or_else(String::new, |goal| {
            let title = [("name", (*goal.title).into())];
            cx.texts.with("indicator-of", &title)
        });
        let said = RichText::new(said).small().color(cx.tokens.muted);
        ui.add(Label::new(said).wrap());
        ui.horizontal_top(|ui| {
            let shape = one_line(cx.text("indicator-title"), ui.available_width() - 52.0);
            let title = after.title.clone();
            let draft = self.draft(Field::Name);
            let written = ui.scope(|ui| {
                let family = FontFamily::Name(SEMIBOLD.into());
                ui.style_mut().override_font_id = Some(FontId::new(20.0, family));
                draft.ui(ui, shape, &title)
            });
            if let Some(title) = written.inner.map(|it| typed::name(&it))
                && !title.is_empty()
            {
                after.title = title;
            }
            let name = [("name", (*title).into())];
            let name = cx.texts.with("indicator-remove", &name);
            if icon_button(ui, icons::TRASH, &name).clicked() {
                self.is_removing = true;
            }
        });
        if self.is_removing {
            self.removal_ui(ui, cx, (goal, id), after);
        }
        if let Some(why) = home.map(|it| it.why.as_str()) {
            if why.is_empty() {
                foundation_reminder(ui, cx);
            } else {
                ui.add(Label::new(RichText::new(why).size(14.0)).wrap());
            }
        }
    }

    fn removal_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (goal, id): (GoalId, IndicatorId),
        indicator: &Indicator,
    ) {
        let sentence = cx.texts.with(
            "indicator-remove-question",
            &[
                ("name", (*indicator.title).into()),
                ("checkins", indicator.check_ins.len().into()),
            ],
        );
        let question = Question {
            sentence: &sentence,
            hint: "",
            yes: cx.text("indicator-remove-yes"),
            no: cx.text("lines-keep"),
        };
        match confirm(ui, cx, question) {
            Some(true) => {
                self.is_removing = false;
                cx.ask(Action::Select(Some(Item::Goal(goal))));
                cx.edit(Edit::Indicator(IndicatorEdit::Remove { id }));
            }
            Some(false) => self.is_removing = false,
            None => {}
        }
    }

    fn numbers_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        figures: &IndicatorFigures,
        after: &mut Indicator,
    ) {
        section(
            ui,
            cx,
            cx.text("indicator-numbers"),
            cx.text("indicator-numbers-note"),
        );
        ui.horizontal_wrapped(|ui| {
            self.start_ui(ui, cx, after);
            make_room(ui, 110.0);
            let (name, target) = (cx.text("indicator-target"), after.target);
            let draft = self.draft(Field::Target);
            if let Some(target) = amount_field(ui, cx, draft, name, target) {
                after.target = target;
            }
            make_room(ui, 130.0);
            let (name, due) = (cx.text("indicator-due"), after.due);
            let draft = self.draft(Field::Due);
            if let Some(due) = date_field(ui, cx, draft, name, due)
                && typed::is_span(due, None)
            {
                after.due = due;
            }
            make_room(ui, 120.0);
            let shape = crate::ui::widgets::FieldShape {
                hint: cx.text("indicator-unit-hint"),
                ..one_line(cx.text("indicator-unit"), 110.0)
            };
            let unit = after.unit.clone();
            if let Some(unit) = labelled_text(ui, cx, self.draft(Field::Unit), shape, &unit) {
                after.unit = typed::name(&unit);
            }
            make_room(ui, 180.0);
            direction_ui(ui, cx, after);
            make_room(ui, 180.0);
            rhythm_ui(ui, cx, after);
        });
        let today = figures.history.last().filter(|_| after.link().is_some());
        if let Some(today) = today.filter(|it| after.baseline != Some(**it)) {
            let written = cx.texts.write().measure(today.value, &after.unit);
            let said = [("value", written.into())];
            let name = cx.texts.with("indicator-start-today", &said);
            if inline_link(ui, cx, &name).clicked() {
                after.baseline = Some(*today);
            }
        }
    }

    /// Where it stood at the start. A value without a day is today's.
    fn start_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, after: &mut Indicator) {
        let before = after.baseline;
        let name = cx.text("indicator-start");
        let draft = self.draft(Field::StartValue);
        let value: Option<Option<Amount>> =
            amount_field(ui, cx, draft, name, before.map(|it| it.value));
        if let Some(value) = value {
            let date = before.map_or(cx.today, |it| it.date);
            after.baseline = value.map(|value| Reading { date, value });
        }
        let Some(baseline) = before else {
            return;
        };
        make_room(ui, 130.0);
        let name = cx.text("indicator-start-date");
        let draft = self.draft(Field::StartDate);
        let date: Option<Option<PlanDate>> = date_field(ui, cx, draft, name, Some(baseline.date));
        if let Some(Some(date)) = date
            && typed::is_span(Some(date), None)
        {
            after.baseline = Some(Reading { date, ..baseline });
        }
    }
}

fn direction_ui(ui: &mut Ui, cx: &PlanContext<'_>, after: &mut Indicator) {
    let name = cx.text("indicator-direction");
    let options = [
        (Direction::Up, cx.text("indicator-up").to_owned()),
        (Direction::Down, cx.text("indicator-down").to_owned()),
    ];
    let chosen = labelled(ui, cx, name, |ui| {
        single_choice(ui, name, &options, &after.direction)
    });
    if let Some(direction) = chosen {
        after.direction = direction;
    }
}

fn rhythm_ui(ui: &mut Ui, cx: &PlanContext<'_>, after: &mut Indicator) {
    let name = cx.text("indicator-rhythm");
    let mut options = vec![(None, cx.text("indicator-no-rhythm").to_owned())];
    let mut months: Vec<u8> = RHYTHMS.into_iter().chain(after.rhythm_months).collect();
    months.sort_unstable();
    months.dedup();
    options.extend(months.into_iter().map(|it| {
        let count = [("count", usize::from(it).into())];
        (Some(it), cx.texts.with("indicator-every", &count))
    }));
    let chosen = labelled(ui, cx, name, |ui| {
        single_choice(ui, name, &options, &after.rhythm_months)
    });
    if let Some(months) = chosen {
        after.rhythm_months = months;
    }
}

/// How it goes, in words.
fn words_ui(ui: &mut Ui, cx: &PlanContext<'_>, indicator: &Indicator, figures: &IndicatorFigures) {
    ui.add_space(4.0);
    pace_sign(ui, cx, figures.pace);
    let said = words(cx, indicator, figures);
    ui.add(Label::new(RichText::new(said)).wrap());
}

fn words(cx: &PlanContext<'_>, indicator: &Indicator, figures: &IndicatorFigures) -> String {
    let write = cx.texts.write();
    let amount = |it: Amount| write.measure(it, &indicator.unit);
    let mut said = Vec::new();
    said.push(match (figures.history.first(), figures.now) {
        (Some(first), Some(now)) if first.date < now.date => cx.texts.with(
            "indicator-words-from",
            &[
                ("first", amount(first.value).into()),
                ("firstdate", first.date.into()),
                ("now", amount(now.value).into()),
                ("date", now.date.into()),
            ],
        ),
        (_, Some(now)) => cx.texts.with(
            "indicator-words-now",
            &[("now", amount(now.value).into()), ("date", now.date.into())],
        ),
        _ => cx.text("indicator-words-none").to_owned(),
    });
    if let (Some(counted), Some(link)) = (figures.counted, indicator.link()) {
        let figures = [
            ("part", counted.part.into()),
            ("count", counted.whole.into()),
        ];
        said.push(cx.texts.with(counted_words(link.figure), &figures));
    }
    match (indicator.target, indicator.due) {
        (Some(target), Some(due)) => said.push(cx.texts.with(
            "indicator-words-target",
            &[("target", amount(target).into()), ("date", due.into())],
        )),
        (Some(target), None) => said.push(cx.texts.with(
            "indicator-words-target-open",
            &[("target", amount(target).into())],
        )),
        (None, _) => said.push(cx.text("indicator-words-no-target").to_owned()),
    }
    if let Some(expected) = figures.expected.filter(|_| is_under_way(figures.pace)) {
        let expected = [("value", amount(rounded(expected, indicator)).into())];
        said.push(cx.texts.with("indicator-words-expected", &expected));
    }
    said.join(". ")
}

/// An amount on the straight line, no finer than the numbers that the line was drawn between.
fn rounded(amount: Amount, indicator: &Indicator) -> Amount {
    let ends = [indicator.baseline.map(|it| it.value), indicator.target];
    let decimals = ends.into_iter().flatten().map(Amount::decimals).max();
    let unit = 10_f64.powi(i32::try_from(decimals.unwrap_or_default()).unwrap_or(0));
    Amount::new((amount.get() * unit).round() / unit).unwrap_or(amount)
}

/// Whether it still makes sense to say where it ought to be today.
const fn is_under_way(pace: Pace) -> bool {
    matches!(pace, Pace::OnTrack | Pace::Behind)
}

/// What was counted for a figure.
pub(super) const fn counted_words(figure: LinkedFigure) -> &'static str {
    match figure {
        LinkedFigure::MeetsExpectation => "indicator-counted-expectations",
        LinkedFigure::OnZero | LinkedFigure::Covered | LinkedFigure::AssessedLastYear => {
            "indicator-counted-people"
        }
        LinkedFigure::InitiativesDone => "indicator-counted-initiatives",
    }
}

/// The way back to the line.
fn way_ui(ui: &mut Ui, cx: &PlanContext<'_>, line: LineId, goal: GoalId) {
    let name = cx.item(Item::Line(line));
    let back = inline_link(ui, cx, &format!("{}  {name}", icons::LEFT));
    back.widget_info(|| {
        let role = egui::accesskit::Role::Button;
        egui::WidgetInfo::labeled(role, true, &name)
    });
    if back.clicked() {
        cx.ask(Action::Select(Some(Item::Goal(goal))));
    }
    ui.add_space(4.0);
}
