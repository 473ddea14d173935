//! Plain tables: columns that fit what is in them, numbers to the right, lines between rows.

use egui::accesskit::Role;
use egui::{
    Align, FontId, Layout, RichText, Stroke, TextWrapMode, Ui, UiBuilder, Vec2, WidgetInfo,
};

use super::sideways;
use crate::charts::Table;
use crate::ui::ShellContext;

/// Space between two columns.
const COLUMN_GAP: f32 = 16.0;
/// Columns of text are no wider than this.
const WIDEST_TEXT: f32 = 280.0;

/// A column of a table: how wide, and to which side its cells keep.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    /// In points.
    pub width: f32,
    /// [`Align::Max`] for numbers, [`Align::Min`] for texts, [`Align::Center`] for levels.
    pub align: Align,
}

impl Column {
    /// A column of texts.
    pub const fn text(width: f32) -> Self {
        Self {
            width,
            align: Align::Min,
        }
    }

    /// A column of numbers.
    pub const fn number(width: f32) -> Self {
        Self {
            width,
            align: Align::Max,
        }
    }

    /// A column of levels.
    pub const fn level(width: f32) -> Self {
        Self {
            width,
            align: Align::Center,
        }
    }
}

/// How wide all columns are together.
pub fn table_width(columns: &[Column]) -> f32 {
    columns.iter().map(|it| it.width + COLUMN_GAP).sum::<f32>() - COLUMN_GAP
}

/// The heads of the columns, with a line beneath.
pub fn table_head(ui: &mut Ui, cx: &ShellContext<'_>, columns: &[Column], heads: &[&str]) {
    table_row(ui, cx, columns, 24.0, |ui, column| {
        let head = heads.get(column).copied().unwrap_or_default();
        let label = RichText::new(head).small().color(cx.tokens.muted);
        ui.add(egui::Label::new(label).wrap_mode(TextWrapMode::Truncate));
    });
}

/// A row of a table; `add` draws the cell of each column. A line is drawn beneath.
pub fn table_row(
    ui: &mut Ui,
    cx: &ShellContext<'_>,
    columns: &[Column],
    height: f32,
    mut add: impl FnMut(&mut Ui, usize),
) {
    let room = Vec2::new(table_width(columns), height);
    let (_, rect) = ui.allocate_space(room);
    let mut bottom = rect.bottom();
    let mut x = rect.left();
    for (index, column) in columns.iter().enumerate() {
        let cell =
            egui::Rect::from_min_size(egui::pos2(x, rect.top()), Vec2::new(column.width, height));
        let layout = match column.align {
            Align::Min => Layout::left_to_right(Align::Center),
            Align::Center => Layout::centered_and_justified(egui::Direction::TopDown),
            Align::Max => Layout::right_to_left(Align::Center),
        };
        let mut inner = ui.new_child(UiBuilder::new().max_rect(cell).layout(layout));
        inner.set_clip_rect(inner.clip_rect().intersect(cell.expand(4.0)));
        add(&mut inner, index);
        bottom = bottom.max(cell.bottom());
        x += column.width + COLUMN_GAP;
    }
    let line = Stroke::new(1.0, cx.tokens.line);
    ui.painter().hline(rect.x_range(), bottom, line);
}

/// A table of finished texts: words to the left, numbers to the right.
pub fn number_table(ui: &mut Ui, cx: &ShellContext<'_>, table: &Table) {
    ui.add_space(8.0);
    let columns = measured(ui, table);
    sideways(ui, "number-table", table_width(&columns), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let heads: Vec<&str> = table.head.iter().map(String::as_str).collect();
        let whole = ui.vertical(|ui| {
            table_head(ui, cx, &columns, &heads);
            for row in &table.rows {
                table_row(ui, cx, &columns, 26.0, |ui, column| {
                    let cell = row.get(column).map_or("", String::as_str);
                    let label = RichText::new(cell).size(14.0);
                    ui.add(egui::Label::new(label).wrap_mode(TextWrapMode::Truncate));
                });
            }
        });
        let name = table.head.join(", ");
        let group = whole.response;
        group.widget_info(|| WidgetInfo::labeled(Role::Table, true, &name));
    });
}

/// Columns that fit their head and cells.
fn measured(ui: &Ui, table: &Table) -> Vec<Column> {
    let width = |text: &str, size: f32| {
        let font = FontId::proportional(size);
        let galley = ui
            .painter()
            .layout_no_wrap(text.to_owned(), font, egui::Color32::PLACEHOLDER);
        galley.size().x
    };
    (table.head.iter().enumerate())
        .map(|(column, head)| {
            let cells = table.rows.iter().filter_map(|row| row.get(column));
            let widest = cells
                .map(|cell| width(cell, 14.0))
                .fold(width(head, 13.0), f32::max);
            let widest = (widest + 2.0).min(WIDEST_TEXT);
            if column < table.words {
                Column::text(widest)
            } else {
                Column::number(widest)
            }
        })
        .collect()
}
