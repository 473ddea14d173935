//! Where people stood and wanted to stand, round by round, the newest first.

use std::collections::BTreeSet;

use egui::{Color32, Label, RichText, TextWrapMode, Ui};

use super::list::newest;
use super::record::RecordForm;
use crate::analysis::tensions::{RoundFigures, Spread, Stand};
use crate::charts::Chart;
use crate::charts::of_plan::{ChartKind, group_name};
use crate::document::{Edit, TensionEdit};
use crate::model::{BallotId, Item, Tension, TensionId};
use crate::ui::PlanContext;
use crate::ui::pages::derived::Derived;
use crate::ui::theme::icons;
use crate::ui::widgets::{
    Column, Question, chart_part, confirm, icon_button, keyed, section, sideways, table_head,
    table_row, table_width,
};

/// Width of every column of the table but the one that says where.
const COLUMNS: [f32; 5] = [134.0, 60.0, 88.0, 88.0, 72.0];
/// The column that says where is no narrower than this.
const WHERE: f32 = 190.0;

/// Stands behind what others than the leader may not see.
const STAR: &str = "*";

/// View state.
#[derive(Default)]
pub(super) struct History {
    /// The newest round, and the two newest held against each other.
    charts: Derived<[(ChartKind, Option<Chart>); 2], TensionId>,
    /// The rounds whose groups are shown or hidden other than at first.
    turned: BTreeSet<BallotId>,
    form: Option<RecordForm>,
    discarding: Option<BallotId>,
}

impl History {
    /// Whether a question waits for its answer.
    pub(super) const fn is_asking(&self) -> bool {
        self.discarding.is_some()
    }

    /// Closes the form; returns whether it was open.
    pub(super) fn close(&mut self) -> bool {
        self.form.take().is_some()
    }

    /// Draws the part.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: TensionId, known: &Tension) {
        section(
            ui,
            cx,
            cx.text("tensions-positions"),
            cx.text("tensions-positions-note"),
        );
        let rounds = cx.analysis.tensions.get(&id).map(|it| it.rounds.as_slice());
        let rounds = rounds.unwrap_or_default();
        if rounds.is_empty() {
            let none = RichText::new(cx.text("tensions-no-rounds"));
            ui.label(none.color(cx.tokens.muted));
        } else {
            self.charts_ui(ui, cx, id);
            ui.scope(|ui| self.table_ui(ui, cx, known, rounds));
        }
        self.discard_ui(ui, cx, known);
        ui.add_space(8.0);
        keyed(ui, ("tension-record", id), |ui| match &mut self.form {
            Some(form) => {
                if form.ui(ui, cx, (id, known)) {
                    self.form = None;
                }
            }
            None => {
                if ui.button(cx.text("tensions-record")).clicked() {
                    self.form = Some(RecordForm::new(cx.today, known));
                }
            }
        });
    }

    fn charts_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: TensionId) {
        let kinds = [ChartKind::Positions(id, None), ChartKind::BeforeAfter(id)];
        let charts = self.charts.get(cx, id, |source| {
            kinds.map(|kind| (kind, kind.chart(source)))
        });
        let newest = newest(cx, id).map(|round| {
            let voted = [
                ("count", round.all.voters().into()),
                ("date", round.date.into()),
            ];
            let voted = cx.texts.with("tensions-voted-on", &voted);
            format!("{} · {voted}", cx.text("tensions-newest-round"))
        });
        let titles = [
            newest.unwrap_or_default(),
            cx.text("tensions-two-rounds").to_owned(),
        ];
        for ((kind, chart), title) in charts.iter().zip(titles) {
            if let Some(chart) = chart {
                chart_part(ui, cx, (*kind, chart), &title);
                ui.add_space(12.0);
            }
        }
    }

    fn table_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        known: &Tension,
        rounds: &[RoundFigures],
    ) {
        let [day, votes, now, wanted, buttons] = COLUMNS;
        let mut columns = [
            Column::text(day),
            Column::text(WHERE),
            Column::number(votes),
            Column::number(now),
            Column::number(wanted),
            Column::text(buttons),
        ];
        let spare = ui.available_width() - table_width(&columns);
        let [_, place, ..] = &mut columns;
        place.width += spare.max(0.0);
        let heads = [
            cx.text("tensions-head-date"),
            cx.text("tensions-head-where"),
            cx.text("tensions-head-votes"),
            cx.text("tensions-legend-now"),
            cx.text("tensions-legend-wanted"),
            "",
        ];
        let newest = rounds.last().map(|it| it.id);
        let mut is_marked = false;
        sideways(ui, "tension-history", table_width(&columns), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            table_head(ui, cx, &columns, &heads);
            for round in rounds.iter().rev() {
                let is_open = (newest == Some(round.id)) != self.turned.contains(&round.id);
                let cells = cells(cx, place_words(cx, round), (&round.all, round.shown.all));
                is_marked |= is_starred(&cells);
                keyed(ui, ("tension-round", round.id), |ui| {
                    table_row(ui, cx, &columns, 42.0, |ui, column| match column {
                        0 => self.day_ui(ui, cx, round, is_open),
                        5 => self.buttons_ui(ui, cx, known, round),
                        _ => cell_ui(ui, (&cells, column), (cx.tokens.ink, TextWrapMode::Wrap)),
                    });
                });
                let groups = round.groups.iter().zip(&round.shown.groups);
                for ((group, stand), is_shown) in groups.filter(|_| is_open) {
                    let seen = (stand, [*is_shown; 2]);
                    let cells = self::cells(cx, group_name(cx.texts, group), seen);
                    is_marked |= is_starred(&cells);
                    table_row(ui, cx, &columns, 26.0, |ui, column| {
                        let look = (cx.tokens.muted, TextWrapMode::Truncate);
                        cell_ui(ui, (&cells, column), look);
                    });
                }
            }
        });
        if is_marked {
            ui.add_space(4.0);
            let note = RichText::new(cx.text("tensions-not-for-others")).small();
            ui.add(Label::new(note.color(cx.tokens.muted)).wrap());
        }
    }

    /// The day of a round, behind the button that shows its groups.
    fn day_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, round: &RoundFigures, is_open: bool) {
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.spacing_mut().button_padding.x = 6.0;
        let (icon, text) = if is_open {
            (icons::DOWN, "tensions-hide-groups")
        } else {
            (icons::RIGHT, "tensions-show-groups")
        };
        let name = cx.texts.with(text, &[("date", round.date.into())]);
        if icon_button(ui, icon, &name).clicked() && !self.turned.remove(&round.id) {
            self.turned.insert(round.id);
        }
        ui.label(RichText::new(cx.texts.write().date(round.date)).size(14.0));
    }

    fn buttons_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        known: &Tension,
        round: &RoundFigures,
    ) {
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.spacing_mut().button_padding.x = 6.0;
        let named = |text| cx.texts.with(text, &[("date", round.date.into())]);
        let positions = known.positions.get(&round.id);
        if let Some(positions) = positions.filter(|it| it.workshop.is_none())
            && icon_button(ui, icons::EDIT, &named("tensions-round-edit")).clicked()
        {
            self.form = Some(RecordForm::again(round.id, positions));
        }
        if icon_button(ui, icons::TRASH, &named("tensions-round-discard")).clicked() {
            self.discarding = Some(round.id);
        }
    }

    /// A round of a workshop goes from every tension that was voted on in it, so it is asked.
    fn discard_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, known: &Tension) {
        let Some(round) = self.discarding else { return };
        let Some(positions) = known.positions.get(&round) else {
            self.discarding = None;
            return;
        };
        let all = cx.plan.tensions.values();
        let tensions = all.filter(|it| it.positions.contains_key(&round)).count();
        let said = [("date", positions.date.into()), ("count", tensions.into())];
        let question = Question {
            sentence: &cx.texts.with("tensions-discard-question", &said),
            hint: "",
            yes: cx.text("tensions-discard-yes"),
            no: cx.text("tensions-discard-no"),
        };
        match confirm(ui, cx, question) {
            Some(true) => {
                self.discarding = None;
                cx.edit(Edit::Tension(TensionEdit::Discard { round }));
            }
            Some(false) => self.discarding = None,
            None => {}
        }
    }
}

/// The workshop and the round, or that it was written down by hand.
fn place_words(cx: &PlanContext<'_>, round: &RoundFigures) -> String {
    match round.workshop {
        Some(workshop) => {
            let number = round.round.to_string();
            let said = [
                ("name", cx.item(Item::Workshop(workshop)).into()),
                ("number", number.into()),
            ];
            cx.texts.with("tensions-round-of", &said)
        }
        None => cx.text("tensions-by-hand").to_owned(),
    }
}

/// The median, with the quartiles in brackets.
fn spread_words(cx: &PlanContext<'_>, spread: &Spread) -> String {
    let (Some(median), Some((low, high))) = (spread.median(), spread.quartiles()) else {
        return "–".to_owned();
    };
    let number = |it: u8| it.to_string().into();
    let said = [
        ("median", number(median)),
        ("low", number(low)),
        ("high", number(high)),
    ];
    cx.texts.with("tensions-spread", &said)
}

/// What a row says from its second column on: where or who, how many, now, and wanted. What others
/// may not see is marked.
fn cells(cx: &PlanContext<'_>, who: String, (stand, shown): (&Stand, [bool; 2])) -> [String; 4] {
    let votes = cx.texts.write().count(stand.voters());
    let said = |spread: &Spread, is_shown: bool| {
        let star = if is_shown || spread.n() == 0 {
            ""
        } else {
            STAR
        };
        format!("{}{star}", spread_words(cx, spread))
    };
    let [for_now, for_wanted] = shown;
    let now = said(&stand.now, for_now);
    [who, votes, now, said(&stand.wanted, for_wanted)]
}

fn is_starred([_, _, now, wanted]: &[String; 4]) -> bool {
    now.ends_with(STAR) || wanted.ends_with(STAR)
}

fn cell_ui(
    ui: &mut Ui,
    (cells, column): (&[String], usize),
    (colour, mode): (Color32, TextWrapMode),
) {
    let cell = column.checked_sub(1).and_then(|at| cells.get(at));
    if let Some(cell) = cell {
        let cell = RichText::new(cell).size(14.0).color(colour);
        ui.add(Label::new(cell).wrap_mode(mode));
    }
}
