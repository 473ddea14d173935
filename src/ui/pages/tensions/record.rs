//! A round that was counted from hands or paper outside a workshop, typed group by group.

use egui::{Align, Align2, Label, Layout, Margin, RichText, TextEdit, Ui, Vec2};

use crate::charts::of_plan::group_name;
use crate::document::{Edit, TensionEdit};
use crate::model::{
    BallotId, GroupPositions, Limit, PlanDate, PositionCounts, Positions, RoomGroup, Tension,
    TensionId,
};
use crate::ui::PlanContext;
use crate::ui::typed;
use crate::ui::widgets::{TextDraft, date_field, labelled, primary_button, section, sideways};

/// Size of a count.
const COUNT: Vec2 = Vec2::new(40.0, 32.0);
/// Width of what stands before the counts.
const HEAD: f32 = 84.0;

/// The counts of one row, as typed.
type Typed = [String; Tension::POSITIONS];

/// The form.
pub(super) struct RecordForm {
    /// The round that is written again; `None` for a new one.
    of: Option<BallotId>,
    date: Option<PlanDate>,
    typed_date: TextDraft,
    groups: Vec<(RoomGroup, [Typed; 2])>,
    other: String,
}

impl RecordForm {
    /// An empty form with the groups that are known here.
    pub(super) fn new(today: PlanDate, known: &Tension) -> Self {
        let mut form = Self {
            of: None,
            date: Some(today),
            typed_date: TextDraft::default(),
            groups: Vec::new(),
            other: String::new(),
        };
        let before = known.positions.values().flat_map(|it| &it.groups);
        let before = before.map(|it| it.group.clone());
        for group in RoomGroup::NAMED.into_iter().chain(before) {
            form.add(group);
        }
        form
    }

    /// A form with the counts of a round.
    pub(super) fn again(round: BallotId, known: &Positions) -> Self {
        let shown = |counts: &PositionCounts| {
            counts.map(|it| {
                if it == 0 {
                    String::new()
                } else {
                    it.to_string()
                }
            })
        };
        let groups = known.groups.iter();
        let groups = groups.map(|it| (it.group.clone(), [shown(&it.now), shown(&it.wanted)]));
        Self {
            of: Some(round),
            date: Some(known.date),
            typed_date: TextDraft::default(),
            groups: groups.collect(),
            other: String::new(),
        }
    }

    fn add(&mut self, group: RoomGroup) {
        if !self.groups.iter().any(|(it, _)| *it == group) {
            self.groups.push((group, Default::default()));
        }
    }

    /// Draws the form; returns whether it was sent or given up.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (id, known): (TensionId, &Tension),
    ) -> bool {
        section(
            ui,
            cx,
            cx.text("tensions-record"),
            cx.text("tensions-record-note"),
        );
        let name = cx.text("tensions-record-date");
        if let Some(day) = date_field(ui, cx, &mut self.typed_date, name, self.date)
            && typed::is_span(day, None)
        {
            self.date = day;
        }
        let [first, second] = &known.poles;
        let ends = [
            ("first", first.as_str().into()),
            ("second", second.as_str().into()),
        ];
        let ends = RichText::new(cx.texts.with("tensions-record-ends", &ends)).small();
        ui.add_space(4.0);
        ui.add(Label::new(ends.color(cx.tokens.muted)).wrap());
        let width = HEAD + (COUNT.x + 4.0) * Tension::POSITIONS as f32 + 90.0;
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(4.0);
            sideways(ui, "tension-record-counts", width, |ui| {
                heads_ui(ui, cx);
                for (group, rows) in &mut self.groups {
                    let name = &group_name(cx.texts, group);
                    ui.label(RichText::new(name).size(14.0).color(cx.tokens.ink));
                    let sides = ["tensions-legend-now", "tensions-legend-wanted"];
                    for (counts, side) in rows.iter_mut().zip(sides) {
                        counts_ui(ui, cx, (name, cx.text(side)), counts);
                    }
                    ui.add_space(8.0);
                }
            });
        });
        self.other_ui(ui, cx);
        ui.add_space(8.0);
        self.send_ui(ui, cx, id, known)
    }

    fn other_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let name = cx.text("tensions-record-other");
        labelled(ui, cx, name, |ui| {
            ui.horizontal(|ui| {
                let field = TextEdit::singleline(&mut self.other).char_limit(Limit::NAME);
                ui.add(field.desired_width(220.0)).accessible_name(name);
                let group = typed::name(&self.other);
                let is_named = !group.is_empty();
                let add = egui::Button::new(cx.text("tensions-record-add"));
                if ui.add_enabled(is_named, add).clicked() {
                    self.other.clear();
                    self.add(RoomGroup::Own(group));
                }
            });
        });
    }

    fn send_ui(&self, ui: &mut Ui, cx: &PlanContext<'_>, id: TensionId, known: &Tension) -> bool {
        let groups = self.counted();
        let is_ready = self.date.is_some() && groups.as_ref().is_some_and(|it| !it.is_empty());
        let mut is_closed = false;
        ui.horizontal(|ui| {
            let save = ui.add_enabled_ui(is_ready, |ui| {
                primary_button(ui, cx, cx.text("tensions-record-save"))
            });
            if save.inner.clicked()
                && let (Some(groups), Some(date)) = (groups, self.date)
            {
                let round = self.of.unwrap_or_else(|| BallotId::next(cx.ids));
                let before = known.positions.get(&round);
                let positions = Positions {
                    date,
                    workshop: before.and_then(|it| it.workshop),
                    round: before.map_or(1, |it| it.round),
                    groups,
                };
                cx.edit(Edit::Tension(TensionEdit::Record {
                    id,
                    round,
                    positions,
                }));
                is_closed = true;
            }
            is_closed |= ui.button(cx.text("tensions-record-cancel")).clicked();
        });
        is_closed
    }

    /// The groups with votes; `None` when something typed is no count.
    fn counted(&self) -> Option<Vec<GroupPositions>> {
        let mut counted = Vec::new();
        for (group, [now, wanted]) in &self.groups {
            let (now, wanted) = (counts(now)?, counts(wanted)?);
            if now.iter().chain(&wanted).any(|it| *it > 0) {
                let group = group.clone();
                counted.push(GroupPositions { group, now, wanted });
            }
        }
        Some(counted)
    }
}

/// What was typed as counts; `None` when it is no count or more people than fit in a room.
fn counts(typed: &Typed) -> Option<PositionCounts> {
    let mut counts = PositionCounts::default();
    for (count, typed) in counts.iter_mut().zip(typed) {
        *count = count_of(typed)?;
    }
    let people: u32 = counts.iter().map(|it| u32::from(*it)).sum();
    (people <= u32::from(Limit::ROOM)).then_some(counts)
}

/// A count as typed; nothing stands for nobody.
fn count_of(typed: &str) -> Option<u16> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Some(0);
    }
    let count = typed.parse().ok();
    count.filter(|it| *it <= Limit::ROOM)
}

/// The positions, each over its column.
fn heads_ui(ui: &mut Ui, cx: &PlanContext<'_>) {
    ui.horizontal(|ui| {
        ui.add_space(HEAD + 4.0);
        for position in 0..Tension::POSITIONS {
            let head = RichText::new(position.to_string()).small();
            let head = Label::new(head.color(cx.tokens.muted));
            ui.add_sized(Vec2::new(COUNT.x, 18.0), head);
        }
    });
}

/// Eleven counts in a row with their sum.
fn counts_ui(ui: &mut Ui, cx: &PlanContext<'_>, (group, side): (&str, &str), typed: &mut Typed) {
    ui.horizontal(|ui| {
        let layout = Layout::left_to_right(Align::Center);
        ui.allocate_ui_with_layout(Vec2::new(HEAD, COUNT.y), layout, |ui| {
            ui.set_min_width(HEAD);
            ui.label(RichText::new(side).small().color(cx.tokens.muted));
        });
        for (position, count) in typed.iter_mut().enumerate() {
            let position = position.to_string();
            let said = [
                ("group", group.into()),
                ("side", side.into()),
                ("position", position.as_str().into()),
            ];
            let name = cx.texts.with("tensions-record-count", &said);
            let colour = if count_of(count).is_some() {
                cx.tokens.ink
            } else {
                cx.tokens.bad
            };
            let field = TextEdit::singleline(count)
                .char_limit(4)
                .text_color(colour)
                .margin(Margin::symmetric(4, 6))
                .align(Align2::CENTER_CENTER)
                .desired_width(COUNT.x);
            ui.add_sized(COUNT, field).accessible_name(&name);
        }
        let sum = match counts(typed) {
            Some(counts) => {
                let people: u32 = counts.iter().map(|it| u32::from(*it)).sum();
                let said = [("count", (people as usize).into())];
                RichText::new(cx.texts.with("tensions-votes", &said)).color(cx.tokens.muted)
            }
            None => RichText::new(cx.text("tensions-record-wrong")).color(cx.tokens.bad),
        };
        ui.label(sum.small());
    });
}
