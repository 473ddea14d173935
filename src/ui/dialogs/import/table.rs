//! What the table is: its sheets, its shape and why, and its first rows as they lie in the file.

use egui::{Grid, RichText, ScrollArea, Ui};

use super::work::Work;
use crate::action::{Action, TableAction};
use crate::exchange::import::{Area, Heads, Place, Shape, SheetMeaning};
use crate::exchange::table::{At, Sheet, column_letters};
use crate::ui::PlanContext;
use crate::ui::theme::semibold;
use crate::ui::widgets::{inline_link, labelled, make_room, single_choice};

/// Rows and columns of the look at a table.
const LOOK: (u32, u32) = (8, 10);
/// Rows at the top of a sheet that a table can be said to begin in, and rows of heads it can have.
const MOST_LINES: u32 = 60;
const MOST_HEADS: u32 = 4;
/// Letters of a cell that are shown in the look.
const LETTERS: usize = 22;

impl Work {
    pub(super) fn table_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        if let Some(problem) = self.problem() {
            let why = cx.say(&problem.message());
            ui.label(RichText::new(why).color(cx.tokens.bad));
            ui.add_space(8.0);
        }
        self.shape_ui(ui, cx);
        ui.add_space(8.0);
        self.sheets_ui(ui, cx);
        self.look_ui(ui, cx);
        ui.add_space(8.0);
        if inline_link(ui, cx, cx.texts.get("import-use-saved")).clicked() {
            cx.ask(Action::Table(TableAction::AskMapping));
        }
    }

    /// What the table is, and where it begins.
    fn shape_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let name = cx.texts.get("import-shape");
        let shapes = Shape::ALL.map(|it| (it, cx.texts.get(it.text_id()).to_owned()));
        let now = self.mapping.shape;
        let (mut shape, mut heads) = (None, None);
        ui.horizontal_wrapped(|ui| {
            shape = labelled(ui, cx, name, |ui| {
                ui.spacing_mut().combo_width = 320.0_f32.min(ui.available_width());
                single_choice(ui, name, &shapes, &now)
            });
            heads = self.heads_ui(ui, cx);
        });
        if let Some(because) = self.because {
            let why = cx.texts.get(because.text_id());
            ui.label(RichText::new(why).small().color(cx.tokens.muted));
        }
        if let Some(shape) = shape {
            let sheets = self.mapping.sheets.clone();
            self.suggest_again(self.place(), Some(shape));
            self.mapping.sheets = sheets;
            self.changed();
        }
        if let Some(heads) = heads {
            self.set_heads(heads);
        }
        let mut turned = self.mapping.turned;
        let text = cx.texts.get("import-turned");
        if ui.checkbox(&mut turned, text).changed() {
            let place = Place {
                turned,
                table: 0,
                heads: None,
                ..self.place()
            };
            self.suggest_again(place, None);
        }
    }

    /// Where the heads stand and how many rows they take; returns what was chosen anew.
    fn heads_ui(&self, ui: &mut Ui, cx: &PlanContext<'_>) -> Option<Heads> {
        let now = self.heads();
        let (from, count) = if self.mapping.turned {
            ("import-heads-from-column", "import-columns-count")
        } else {
            ("import-heads-from-row", "import-rows-count")
        };
        let lines = self.lines(now.from);
        let counts = (0..=MOST_HEADS.max(now.rows)).map(|it| {
            let said = [("count", (it as usize).into())];
            (it, cx.texts.with(count, &said))
        });
        let counts: Vec<(u32, String)> = counts.collect();
        let name = cx.texts.get(from);
        make_room(ui, 270.0);
        let from = labelled(ui, cx, name, |ui| {
            ui.spacing_mut().combo_width = 230.0;
            single_choice(ui, name, &lines, &now.from)
        });
        let name = cx.texts.get("import-heads");
        make_room(ui, 180.0);
        let rows = labelled(ui, cx, name, |ui| {
            ui.spacing_mut().combo_width = 160.0;
            single_choice(ui, name, &counts, &now.rows)
        });
        let from = from.map(|from| Heads { from, ..now });
        from.or_else(|| rows.map(|rows| Heads { rows, ..now }))
    }

    /// The first rows of the sheet, and the one that is chosen, each with what it begins with; of a
    /// sheet turned about the columns.
    fn lines(&self, chosen: u32) -> Vec<(u32, String)> {
        let Some(sheet) = self.sheet() else {
            return Vec::new();
        };
        let turned = self.mapping.turned;
        let (rows, columns) = sheet.size();
        let last = if turned { columns } else { rows };
        let numbers = 1..=last.min(MOST_LINES);
        let chosen = (chosen > MOST_LINES).then_some(chosen);
        let all = numbers.chain(chosen).map(|number| {
            let line = number.saturating_sub(1);
            let texts = (0..LOOK.1).map(|it| {
                let at = At::new(line, it);
                sheet.text(if turned { At::new(it, line) } else { at })
            });
            let texts: Vec<&str> = texts.filter(|it| !it.is_empty()).take(3).collect();
            let place = if turned {
                column_letters(line)
            } else {
                number.to_string()
            };
            (
                number,
                format!("{place} · {}", shortened(&texts.join(", "))),
            )
        });
        all.collect()
    }

    fn sheets_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let filled = self
            .workbook
            .sheets
            .iter()
            .filter(|it| !it.cells().is_empty());
        let names: Vec<(String, bool)> = filled.map(|it| (it.name.clone(), it.hidden)).collect();
        if names.len() > 1 {
            ui.label(RichText::new(cx.texts.get("import-sheets")).font(semibold(14.0)));
            ui.horizontal_wrapped(|ui| {
                for (name, hidden) in &names {
                    let mut is_read = self.mapping.sheets.contains(name);
                    let shown = if *hidden {
                        cx.texts
                            .with("import-sheet-hidden", &[("sheet", name.clone().into())])
                    } else {
                        name.clone()
                    };
                    if ui.checkbox(&mut is_read, shown).changed() {
                        self.turn_sheet(name, is_read);
                    }
                }
            });
        }
        if self.mapping.sheets.len() > 1 {
            self.sheet_meaning_ui(ui, cx);
        }
        self.tables_ui(ui, cx);
        ui.add_space(8.0);
    }

    fn sheet_meaning_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let name = cx.texts.get("import-sheet-is");
        let options = [
            (SheetMeaning::Nothing, "import-sheet-nothing"),
            (SheetMeaning::Team, "import-sheet-team"),
            (SheetMeaning::Round, "import-sheet-round"),
        ]
        .map(|(it, id)| (it, cx.texts.get(id).to_owned()));
        let now = self.mapping.sheet_is;
        let chosen = labelled(ui, cx, name, |ui| {
            ui.spacing_mut().combo_width = 320.0_f32.min(ui.available_width());
            single_choice(ui, name, &options, &now)
        });
        if let Some(chosen) = chosen {
            self.mapping.sheet_is = chosen;
            self.changed();
        }
    }

    /// Which of several tables on the sheet.
    fn tables_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let table = self.mapping.table;
        let all = self.tables();
        if all.len() < 2 {
            return;
        }
        let shown = |area: &Area| {
            let from = At::new(area.top, area.left);
            let last = |end: u32| end.saturating_sub(1);
            let to = At::new(last(area.bottom), last(area.right));
            format!("{from}:{to}")
        };
        let options: Vec<(usize, String)> = all.iter().map(shown).enumerate().collect();
        let name = cx.texts.get("import-which-table");
        let chosen = labelled(ui, cx, name, |ui| single_choice(ui, name, &options, &table));
        if let Some(chosen) = chosen {
            let place = Place {
                table: chosen,
                heads: None,
                ..self.place()
            };
            self.suggest_again(place, None);
        }
    }

    fn look_ui(&self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let Some(sheet) = self.sheet() else {
            return;
        };
        let area = self.area.filter(|_| !self.mapping.turned);
        let top = area.map_or(0, |it| it.top.saturating_sub(1));
        let left = area.map_or(0, |it| it.left);
        let heads = area.map_or(0..0, |it| it.top..it.first_row());
        let file = [("file", self.name.as_str().into())];
        let title = cx.texts.with("import-look", &file);
        ui.label(RichText::new(title).font(semibold(14.0)));
        egui::Frame::new()
            .fill(cx.tokens.field)
            .stroke(egui::Stroke::new(1.0, cx.tokens.line))
            .corner_radius(6)
            .inner_margin(10)
            .show(ui, |ui| {
                ScrollArea::horizontal()
                    .id_salt("import-look")
                    .auto_shrink([false, true])
                    .show(ui, |ui| grid(ui, cx, (sheet, top, left), &heads));
            });
    }
}

fn grid(
    ui: &mut Ui,
    cx: &PlanContext<'_>,
    (sheet, top, left): (&Sheet, u32, u32),
    heads: &std::ops::Range<u32>,
) {
    let (rows, columns) = sheet.size();
    let right = columns.min(left + LOOK.1);
    Grid::new("import-look-grid")
        .spacing([16.0, 6.0])
        .min_col_width(20.0)
        .min_row_height(16.0)
        .show(ui, |ui| {
            ui.spacing_mut().interact_size.y = 16.0;
            let muted = |text: String| RichText::new(text).small().color(cx.tokens.muted);
            ui.label("");
            for column in left..right {
                ui.label(muted(column_letters(column)));
            }
            ui.end_row();
            for row in top..rows.min(top + LOOK.0) {
                ui.label(muted((row + 1).to_string()));
                for column in left..right {
                    let text = shortened(sheet.text(At::new(row, column)));
                    let text = RichText::new(text).size(13.0);
                    let is_head = heads.contains(&row);
                    let text = if is_head {
                        text.font(semibold(13.0))
                    } else {
                        text
                    };
                    ui.add(egui::Label::new(text).extend());
                }
                ui.end_row();
            }
        });
}

/// The beginning of a text on one line.
pub(super) fn shortened(text: &str) -> String {
    let mut words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = words.char_indices().nth(LETTERS) {
        words.truncate(end);
        words.push('…');
    }
    words
}
