//! Ballot papers to be printed: one page A4 as SVG, with boxes to tick.

use crate::charts::of_plan::group_name;
use crate::model::Plan;
use crate::model::{Activity, Task, Tension, Workshop};
use crate::texts::Texts;

/// A4 in tenths of a millimetre.
const PAGE: (u32, u32) = (2100, 2970);
const MARGIN: u32 = 150;

/// Room between the margins.
const WIDTH: u32 = PAGE.0 - 2 * MARGIN;
/// Where boxes begin below their text.
const BOXES: u32 = MARGIN + 420;
/// Where boxes begin between two poles, and how far each is from the next.
const BETWEEN: (u32, u32) = (MARGIN + 610, 62);

/// A row of boxes with the text before or above it, and what the boxes mean.
struct Row {
    text: String,
    /// What the first and the last box mean; empty where it needs no saying.
    ends: [String; 2],
    /// What each box means, where that is said of each.
    heads: Vec<String>,
    boxes: usize,
}

/// One paper for a point of an agenda, for one person.
pub fn svg(plan: &Plan, texts: &Texts, (workshop, activity): (&Workshop, &Activity)) -> String {
    let rows = rows(plan, texts, activity);
    let (width, height) = PAGE;
    let mut page = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"210mm\" height=\"297mm\" viewBox=\"0 0 {width} {height}\" font-family=\"Inter, Arial, sans-serif\">\n<rect width=\"{width}\" height=\"{height}\" fill=\"white\"/>\n"
    );
    text(&mut page, (MARGIN, 210), 64, &workshop.title);
    let note = match &activity.task {
        Task::Choose { dots, .. } => {
            texts.with("paper-note-dots", &[("count", usize::from(*dots).into())])
        }
        _ => texts.get("paper-note").to_owned(),
    };
    text(&mut page, (MARGIN, 280), 36, &note);
    let top = groups(&mut page, texts, workshop);
    let count = u32::try_from(rows.len()).unwrap_or(1).max(1);
    let each = (height.saturating_sub(top + MARGIN) / count).min(260);
    for (at, row) in rows.iter().enumerate() {
        let y = top + each * u32::try_from(at).unwrap_or(0);
        if row.heads.is_empty() && !row.ends.iter().all(String::is_empty) {
            // The two rows of a pair stand closer together.
            let closer = if at % 2 == 1 { each / 8 } else { 0 };
            draw_between(&mut page, y - closer, each, row);
        } else {
            draw(&mut page, y, each, row);
        }
    }
    page.push_str("</svg>\n");
    page
}

/// A box for each group, on as many lines as they need; returns where the rows begin.
fn groups(page: &mut String, texts: &Texts, workshop: &Workshop) -> u32 {
    let (mut x, mut y) = (MARGIN, 320);
    for (group, _) in &workshop.attending {
        let name = group_name(texts, group);
        let width = 110 + 20 * letters(&name);
        if x > MARGIN && x + width > MARGIN + WIDTH {
            (x, y) = (MARGIN, y + 64);
        }
        tick(page, (x, y), 40);
        text(page, (x + 56, y + 34), 36, &name);
        x += width;
    }
    y + 120
}

fn rows(plan: &Plan, texts: &Texts, activity: &Activity) -> Vec<Row> {
    let none = || [String::new(), String::new()];
    match &activity.task {
        Task::Vote { tensions } => {
            let known = tensions.iter().filter_map(|id| plan.tensions.get(id));
            let sides = ["room-now", "room-wanted"];
            let each = known.flat_map(|tension| {
                sides.map(|side| Row {
                    text: texts.get(side).to_owned(),
                    ends: tension.poles.clone(),
                    heads: Vec::new(),
                    boxes: Tension::POSITIONS,
                })
            });
            each.collect()
        }
        Task::Choose { options, dots, .. } => {
            let each = options.iter().map(|it| Row {
                text: it.text.clone(),
                ends: none(),
                heads: Vec::new(),
                boxes: usize::from(*dots),
            });
            each.collect()
        }
        Task::Pulse { statements, .. } => {
            let heads = ["slip-0", "slip-1", "slip-2", "slip-3", "slip-4", "slip-5"];
            let each = statements.iter().map(|it| Row {
                text: it.clone(),
                ends: none(),
                heads: heads.map(|it| texts.get(it).to_owned()).to_vec(),
                boxes: Task::ANSWERS,
            });
            each.collect()
        }
        Task::Map { .. } | Task::Ideas { .. } | Task::Decide { .. } | Task::Break => Vec::new(),
    }
}

fn draw(page: &mut String, y: u32, each: u32, row: &Row) {
    let size = (each / 4).clamp(22, 36);
    text(page, (MARGIN, y + size), size, &row.text);
    let boxes = u32::try_from(row.boxes).unwrap_or(1).max(1);
    let (most, side, top) = if row.heads.is_empty() {
        (140, (each / 3).clamp(24, 60), y + size + size / 2)
    } else {
        (240, (each / 4).clamp(24, 60), y + 2 * size + 12)
    };
    let step = ((PAGE.0 - MARGIN - BOXES) / boxes).min(most);
    for at in 0..boxes {
        tick(page, (BOXES + at * step, top), side);
    }
    for (head, at) in row.heads.iter().zip(0..) {
        text(page, (BOXES + at * step, top - 8), 24, head);
    }
}

/// A row whose boxes stand between what their ends mean.
fn draw_between(page: &mut String, y: u32, each: u32, row: &Row) {
    let side = (each * 2 / 3).clamp(24, 46);
    let size = (each / 2).clamp(20, 32);
    let line = y + side / 2 + size / 3;
    text(page, (MARGIN, line), size, &row.text);
    let (left, step) = BETWEEN;
    let boxes = u32::try_from(row.boxes).unwrap_or(1);
    for at in 0..boxes {
        tick(page, (left + at * step, y), side);
    }
    let [first, second] = &row.ends;
    let room = left - MARGIN - 170;
    let fitted = fitted(size, room, first);
    anchored(page, (left - 20, line), fitted, (first, "end"));
    text(page, (left + boxes * step, line), size, second);
}

fn letters(said: &str) -> u32 {
    u32::try_from(said.chars().count()).unwrap_or(0)
}

fn tick(page: &mut String, (x, y): (u32, u32), side: u32) {
    page.extend([format!("<rect x=\"{x}\" y=\"{y}\" width=\"{side}\" height=\"{side}\" rx=\"6\" fill=\"none\" stroke=\"black\" stroke-width=\"3\"/>\n")]);
}

/// A line that begins at a place, in smaller letters where it would not fit on the page.
fn text(page: &mut String, at: (u32, u32), size: u32, said: &str) {
    let room = (MARGIN + WIDTH).saturating_sub(at.0);
    anchored(page, at, fitted(size, room, said), (said, "start"));
}

/// The size in which a line fits; a letter is about half as wide as it is high.
fn fitted(size: u32, room: u32, said: &str) -> u32 {
    size.min(2 * room / letters(said).max(1)).max(12)
}

fn anchored(page: &mut String, (x, y): (u32, u32), size: u32, (said, anchor): (&str, &str)) {
    if said.is_empty() {
        return;
    }
    let said = said.replace('&', "&amp;").replace('<', "&lt;");
    page.extend([format!(
        "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" text-anchor=\"{anchor}\">{said}</text>\n"
    )]);
}
