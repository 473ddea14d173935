//! What stands in each column, why it is taken for that, and a choice to change it.

use egui::{RichText, Ui};

use super::row::{Row, choice_row, skips};
use super::table::shortened;
use super::work::Work;
use crate::exchange::import::{ColumnReason, Meaning, Shape};
use crate::exchange::table::{At, column_letters};
use crate::ui::PlanContext;
use crate::ui::theme::semibold;
use crate::ui::widgets::single_choice;

/// How many values of a column are shown.
const VALUES: usize = 3;
/// Rows in which they are looked for.
const LOOKED_AT: usize = 200;

impl Work {
    pub(super) fn columns_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        if self.mapping.columns.is_empty() {
            ui.label(cx.texts.get("import-no-columns"));
            return;
        }
        let mut chosen = None;
        for (number, column) in self.mapping.columns.iter().enumerate() {
            if skips(ui) {
                continue;
            }
            let reason = self.reasons.get(number).copied();
            let is_chosen = self.chosen.contains(&number);
            let because = match reason {
                _ if is_chosen => cx.texts.get("import-because-chosen"),
                Some(reason) => cx.texts.get(reason.text_id()),
                None => "",
            };
            let letters = self.letters(column.at);
            let title = if column.head.is_empty() {
                let column = [("column", letters.clone().into())];
                cx.texts.with("import-headless", &column)
            } else {
                shortened_head(&column.head)
            };
            let mut detail = vec![letters, because.to_owned()];
            let values = self.values(column.at);
            if !values.is_empty() {
                detail.push(values);
            }
            detail.retain(|it| !it.is_empty());
            let row = Row {
                title: &title,
                detail: &detail.join(" · "),
                is_open: !is_chosen && reason == Some(ColumnReason::Unknown),
            };
            let options = options(cx, self.mapping.shape, column.means);
            let head = [
                ("column", title.clone().into()),
                ("number", (number + 1).into()),
            ];
            let name = cx.texts.with("import-column-means", &head);
            let means = column.means;
            let said = choice_row(ui, cx, &row, |ui| {
                single_choice(ui, &name, &options, &means)
            });
            chosen = said.map(|means| (number, means)).or(chosen);
        }
        if let Some((number, means)) = chosen {
            if let Some(column) = self.mapping.columns.get_mut(number) {
                column.means = means;
            }
            self.chosen.insert(number);
            self.changed();
        }
        self.above_ui(ui, cx);
    }

    /// Columns in which an empty cell says the same as the one above.
    fn above_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        ui.add_space(12.0);
        ui.label(RichText::new(cx.texts.get("import-as-above")).font(semibold(14.0)));
        let mut changed = false;
        ui.horizontal_wrapped(|ui| {
            for column in &mut self.mapping.columns {
                let is_read = !matches!(
                    column.means,
                    Meaning::Nothing | Meaning::LevelOfHead | Meaning::Level
                );
                if is_read && !column.head.is_empty() {
                    let head = shortened_head(&column.head);
                    changed |= ui.checkbox(&mut column.as_above, head).changed();
                }
            }
        });
        if changed {
            self.changed();
        }
    }

    /// The letters of a column as the file has it; the number of the row when that is turned.
    fn letters(&self, at: u32) -> String {
        let left = self.area.map_or(0, |it| it.left);
        if self.mapping.turned {
            (left + at + 1).to_string()
        } else {
            column_letters(left + at)
        }
    }

    /// The first values of a column.
    fn values(&self, at: u32) -> String {
        let turned = self.mapping.turned;
        let (Some(area), Some(sheet)) = (self.area, self.sheet()) else {
            return String::new();
        };
        let column = area.left + at;
        let rows = (area.first_row()..area.bottom).take(LOOKED_AT);
        let texts = rows.map(|row| {
            let at = At::new(row, column);
            sheet.text(if turned { At::new(column, row) } else { at })
        });
        let filled = texts.filter(|it| !it.is_empty()).take(VALUES);
        filled.map(shortened).collect::<Vec<_>>().join(", ")
    }
}

fn shortened_head(head: &str) -> String {
    head.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a column of a table of that shape can be.
fn options(cx: &PlanContext<'_>, shape: Shape, now: Meaning) -> Vec<(Meaning, String)> {
    use Meaning::{
        About, Alias, Area, Competence, Date, Department, FirstName, LastName, Left, Level,
        LevelOfHead, Mail, Name, Nothing, Role, Round, Short, Source, Started, Team,
    };
    let mut all = match shape {
        Shape::Framework => vec![Nothing, Area, Competence, Short, About],
        _ => vec![
            Nothing, Name, FirstName, LastName, Alias, Mail, Team, Department, Role, Started, Left,
        ],
    };
    match shape {
        Shape::StaffList => {}
        Shape::Matrix | Shape::FormsAnswers => all.extend([LevelOfHead, Date, Source, Round]),
        Shape::LongForm => all.extend([Competence, Level, Date, Source, Round]),
        Shape::Framework => all.extend(cx.plan.framework.levels().map(Meaning::Descriptor)),
    }
    if !all.contains(&now) {
        all.push(now);
    }
    let shown = |means: Meaning| match means {
        Meaning::Descriptor(level) => {
            let word = cx.texts.get(means.text_id());
            format!("{word} {}", level.index())
        }
        _ => cx.texts.get(means.text_id()).to_owned(),
    };
    all.into_iter().map(|it| (it, shown(it))).collect()
}
