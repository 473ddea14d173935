//! Counts from hands or paper, typed group by group.

use egui::{Align, DragValue, Grid, Layout, RichText, Ui, Vec2};

use super::task_edit::tension_names;
use crate::document::{BallotEdit, Edit};
use crate::model::{
    Activity, BallotId, Counts, Limit, Task, Tension, TensionId, Workshop, WorkshopId,
};
use crate::ui::PlanContext;
use crate::ui::room::group_name;
use crate::ui::widgets::{primary_button, tab_bar};

/// How wide statements and options are before their fields.
const WORDS: f32 = 320.0;

/// How wide the name of a side is.
const SIDE: f32 = 80.0;

/// What is being typed.
pub(super) struct Tally {
    round: u8,
    counts: Counts,
    groups: Vec<String>,
    group: usize,
}

impl Tally {
    /// Nothing typed yet; `None` where there is nothing to vote on.
    pub(super) fn new(
        cx: &PlanContext<'_>,
        (id, workshop): (WorkshopId, &Workshop),
        (activity, pairs): (&Activity, &[TensionId]),
    ) -> Option<Self> {
        let groups = workshop.attending.iter();
        Some(Self {
            round: cx.plan.next_round(id, pairs),
            counts: Counts::of(workshop, &activity.task, pairs)?,
            groups: groups.map(|(it, _)| group_name(cx.texts, it)).collect(),
            group: 0,
        })
    }

    /// Draws the fields; returns whether the typing is over.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        (id, activity): (WorkshopId, &Activity),
    ) -> bool {
        ui.label(RichText::new(cx.text("tally-note")).color(cx.tokens.muted));
        let groups = self.groups.iter().enumerate();
        let tabs: Vec<_> = groups.map(|(at, it)| (at, it.as_str())).collect();
        if let Some(group) = tab_bar(ui, cx, &tabs, self.group) {
            self.group = group;
        }
        self.group_ui(ui, cx, activity);
        let fits = self.counts.fit(&activity.task);
        if !fits {
            ui.label(RichText::new(cx.text("tally-unfit")).color(cx.tokens.bad));
        }
        let mut is_done = false;
        ui.horizontal_wrapped(|ui| {
            let can_save = fits && !self.counts.is_empty();
            let saved = ui.add_enabled_ui(can_save, |ui| {
                primary_button(ui, cx, cx.text("tally-save")).clicked()
            });
            if saved.inner {
                cx.edit(Edit::Ballot(BallotEdit::Tally {
                    id: BallotId::next(cx.ids),
                    workshop: id,
                    activity: activity.id,
                    round: self.round,
                    date: cx.today,
                    counts: self.counts.clone(),
                }));
                is_done = true;
            }
            is_done |= ui.button(cx.text("tally-cancel")).clicked();
        });
        is_done
    }

    /// The fields of the chosen group.
    fn group_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, activity: &Activity) {
        let at = self.group;
        match (&mut self.counts, &activity.task) {
            (Counts::Positions(all), Task::Vote { tensions }) => {
                let names = tension_names(cx);
                let heads: Vec<String> = (0..Tension::POSITIONS).map(|it| it.to_string()).collect();
                for tension in tensions {
                    let group = all.get_mut(tension).and_then(|it| it.get_mut(at));
                    let name = names.iter().find(|(id, _)| id == tension);
                    let (Some(group), Some((_, name))) = (group, name) else {
                        continue;
                    };
                    ui.label(RichText::new(name).strong());
                    let rows = [
                        (cx.text("room-now"), &mut group.now[..]),
                        (cx.text("room-wanted"), &mut group.wanted[..]),
                    ];
                    let salt = ("tally", *tension, at);
                    grid(ui, cx, salt, (name, &heads), rows.into_iter());
                    ui.add_space(8.0);
                }
            }
            (Counts::Dots(groups), Task::Choose { options, .. }) => {
                if let Some(group) = groups.get_mut(at) {
                    let voters = std::slice::from_mut(&mut group.voters);
                    let voters = std::iter::once((cx.text("tally-voters"), voters));
                    let each = options.iter().zip(&mut group.dots);
                    let each = each.map(|(it, dots)| (&*it.text, std::slice::from_mut(dots)));
                    grid(ui, cx, ("dots", at), ("", &[]), voters.chain(each));
                }
            }
            (Counts::Answers(groups), Task::Pulse { statements, .. }) => {
                if let Some(group) = groups.get_mut(at) {
                    let heads = ["slip-0", "slip-1", "slip-2", "slip-3", "slip-4", "slip-5"];
                    let heads = heads.map(|it| cx.text(it).to_owned());
                    let rows = statements.iter().zip(&mut group.answers);
                    let rows = rows.map(|(said, counts)| (said.as_str(), &mut counts[..]));
                    grid(ui, cx, ("answers", at), ("", &heads), rows);
                }
            }
            _ => {}
        }
    }
}

/// Rows of fields under what each column counts; `about` tells rows of the same name apart.
fn grid<'a>(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    salt: impl egui::AsIdSalt,
    (about, heads): (&str, &[String]),
    rows: impl Iterator<Item = (&'a str, &'a mut [u16])>,
) {
    Grid::new(salt).min_col_width(36.0).show(ui, |ui| {
        if !heads.is_empty() {
            ui.label("");
            for head in heads {
                ui.label(RichText::new(head).small().color(cx.tokens.muted));
            }
            ui.end_row();
        }
        for (row, counts) in rows {
            let width = if about.is_empty() { WORDS } else { SIDE };
            let beside = Layout::left_to_right(Align::Center);
            ui.allocate_ui_with_layout(Vec2::new(width, 32.0), beside, |ui| {
                ui.set_width(width);
                ui.add(egui::Label::new(row).wrap());
            });
            let mut name = row.to_owned();
            if !about.is_empty() {
                name = format!("{about}, {row}");
            }
            for (at, count) in counts.iter_mut().enumerate() {
                let field = ui.add(DragValue::new(count).range(0..=Limit::ROOM).speed(0.1));
                let named = heads.get(at).map(|head| {
                    let place = [
                        ("name", name.as_str().into()),
                        ("answer", head.as_str().into()),
                    ];
                    cx.texts.with("tally-field", &place)
                });
                field.accessible_name(named.unwrap_or_else(|| name.clone()));
            }
            ui.end_row();
        }
    });
}
