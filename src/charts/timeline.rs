//! Initiatives as bars along the school year, under the line each belongs to.
//!
//! A state is shown by fill and shape, never by colour alone. It knows days as numbers, and
//! nothing of calendars. Rows without room are said to be left out.

use super::frame::{Rows, Sheet, Swatch, TIGHT_ROW, surroundings};
use super::scene::{Align, Frame, Scene, regular};
use super::text::Type;
use super::{ChartLook, Heading, Rgb, Table};

/// How an initiative stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TimelineState {
    /// Nothing is decided: a dashed outline.
    Idea,
    /// Decided, not begun: an outline.
    Planned,
    /// Under way: filled.
    Running,
    /// Carried out: quiet, with a tick mark.
    Done,
    /// Chosen against: a quiet line with a cross.
    Deselected,
}

/// A step of an initiative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineStep {
    /// Its day, counted like the bar's.
    pub day: i32,
    /// Whether it was done.
    pub is_done: bool,
    /// What it is and when, in words.
    pub label: String,
}

/// An initiative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineRow {
    /// What is done.
    pub label: String,
    /// First and last day, counted from the first of the timeline; `None` where not decided.
    pub days: (Option<i32>, Option<i32>),
    /// How it stands.
    pub state: TimelineState,
    /// Whether its day is over without its being done.
    pub is_late: bool,
    /// Start, due and owner in words; an empty one is not decided.
    pub said: [String; 3],
    /// Its steps.
    pub steps: Vec<TimelineStep>,
}

/// The initiatives of one line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimelineGroup {
    /// The line's name.
    pub name: String,
    /// Its initiatives from top to bottom.
    pub rows: Vec<TimelineRow>,
}

/// Initiatives along time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// Title, note and text alternative.
    pub heading: Heading,
    /// How many days it covers.
    pub days: u16,
    /// Today, counted from the first day; `None` when it lies outside.
    pub today: Option<u16>,
    /// Where months begin, and how they are called.
    pub months: Vec<(u16, String)>,
    /// Where school years begin, and how they are called.
    pub years: Vec<(u16, String)>,
    /// The lines from top to bottom.
    pub groups: Vec<TimelineGroup>,
    /// What the table's columns say: line, initiative, state, start, due, owner, steps.
    pub heads: [String; 7],
    /// The name of each state.
    pub states: Vec<(TimelineState, String)>,
    /// What a late initiative is called.
    pub late_head: String,
    /// What an open and a done step are called.
    pub step_heads: [String; 2],
    /// What the line of today says, such as "I dag".
    pub today_head: String,
    /// What a row without days says, such as "Uden datoer".
    pub undated_head: String,
}

/// Height of the months and years above the rows, at 100 % text size.
const HEAD: f32 = 44.0;
/// A timeline is never preferred higher than this, so that a file of it can still be written.
const HIGHEST: f32 = 3_600.0;

impl Timeline {
    pub(super) fn layout(&self, size: (f32, f32), look: &ChartLook) -> Scene {
        let mut sheet = Sheet::new(size, look, &self.heading);
        sheet.legend(&self.legend_items(look));
        let labels: Vec<&str> = self.lines().map(|(group, row)| label(group, row)).collect();
        let rows = sheet.rows(&labels, &[], look.px(HEAD));
        self.calendar(&mut sheet, &rows);
        let mut number = 0;
        for (index, (group, row)) in self.lines().enumerate().take(rows.shown) {
            match row {
                None => Self::group_head(&mut sheet, &rows, index, group),
                Some(row) => {
                    sheet.row_label(&rows, index, &row.label);
                    self.row(&mut sheet, &rows, (index, number), row);
                    number += 1;
                }
            }
        }
        sheet.more(&rows, labels.len());
        sheet.scene
    }

    /// Every line of the picture: a group's name, then its rows.
    fn lines(&self) -> impl Iterator<Item = (&TimelineGroup, Option<&TimelineRow>)> {
        let shown = self.groups.iter().filter(|group| !group.rows.is_empty());
        shown.flat_map(|group| {
            let rows = group.rows.iter().map(move |row| (group, Some(row)));
            std::iter::once((group, None)).chain(rows)
        })
    }

    fn x(&self, plot: Frame, day: f32) -> f32 {
        let days = f32::from(self.days.max(1));
        plot.x + plot.w * (day / days).clamp(0.0, 1.0)
    }

    /// How many months lie between two that are named, so that the names stand evenly.
    fn months_apart(&self, plot: Frame, kind: Type, look: &ChartLook) -> usize {
        let names = self.months.iter().map(|(_, name)| kind.width(name));
        let widest = names.fold(0.0, f32::max) + look.px(10.0);
        let month = plot.w / self.months.len().max(1) as f32;
        let fits = |apart: &usize| *apart as f32 * month >= widest;
        [1, 2, 3, 6].into_iter().find(fits).unwrap_or(12)
    }

    /// Years, months, a thin line where each begins, and today.
    fn calendar(&self, sheet: &mut Sheet<'_>, rows: &Rows) {
        let look = sheet.look;
        let plot = rows.plot;
        let (year, month) = (look.body().strong(), look.quiet());
        let line = |sheet: &mut Sheet<'_>, x: f32, top: f32, wide: f32| {
            let frame = Frame::new(x, top, look.px(wide), plot.bottom() - top);
            sheet.scene.rect(frame, look.line);
        };
        let top = plot.y - look.px(HEAD);
        for (index, (day, name)) in self.years.iter().enumerate() {
            let x = self.x(plot, f32::from(*day));
            let end = self.years.get(index + 1).map_or(self.days, |next| next.0);
            let room = self.x(plot, f32::from(end)) - x - look.px(8.0);
            line(sheet, x, top, 1.5);
            if year.width(name) <= room {
                let at = (x + look.px(5.0), top + look.px(10.0));
                sheet.scene.text(name, at, Align::Left, year);
            }
        }
        let apart = self.months_apart(plot, month, look);
        for (index, (day, name)) in self.months.iter().enumerate() {
            let x = self.x(plot, f32::from(*day));
            line(sheet, x, plot.y - look.px(4.0), 1.0);
            let ends = x + look.px(5.0) + month.width(name);
            if index % apart == 0 && ends <= plot.right() {
                let at = (x + look.px(5.0), plot.y - look.px(14.0));
                sheet.scene.text(name, at, Align::Left, month);
            }
        }
        if let Some(day) = self.today {
            let x = self.x(plot, f32::from(day) + 0.5);
            let top = plot.y - look.px(4.0);
            let wide = look.px(2.0);
            let upright = Frame::new(x - wide / 2.0, top, wide, plot.bottom() - top);
            sheet.scene.rect(upright, look.bad);
            let head = regular((x, top), look.px(5.0), 3, std::f32::consts::PI);
            sheet.scene.polygon(head, look.bad);
        }
    }

    fn group_head(sheet: &mut Sheet<'_>, rows: &Rows, index: usize, group: &TimelineGroup) {
        let look = sheet.look;
        let band = rows.band(index);
        let kind = look.body().strong().coloured(look.accent);
        let left = sheet.body.x;
        let room = band.x - left - look.px(8.0);
        let name = kind.shorten(&group.name, room);
        let y = band.bottom() - kind.line() * 0.62;
        sheet.scene.text(&name, (left, y), Align::Left, kind);
        let rule = Frame::new(left, band.bottom(), band.right() - left, look.px(1.0));
        sheet.scene.rect(rule, look.line);
    }

    /// Draws a row on a line of the picture, with its number in the table.
    fn row(
        &self,
        sheet: &mut Sheet<'_>,
        rows: &Rows,
        (index, number): (usize, usize),
        row: &TimelineRow,
    ) {
        let look = sheet.look;
        let band = rows.band(index);
        let bar = band.centred(look.px(16.0).min(band.h * 0.62));
        sheet.scene.hit_row(number, band, self.says(row));
        let (from, to) = match row.days {
            (Some(from), Some(to)) => (from, to.max(from)),
            (Some(day), None) | (None, Some(day)) => (day, day),
            (None, None) => {
                let kind = look.quiet();
                let at = (bar.x + look.px(4.0), bar.middle().1);
                let text = kind.shorten(&self.undated_head, bar.w);
                sheet.scene.text(&text, at, Align::Left, kind);
                return;
            }
        };
        if to < 0 || from >= i32::from(self.days) {
            let [start, due, _] = &row.said;
            let at = (bar.x + look.px(4.0), bar.middle().1);
            let text = look.quiet().shorten(&format!("{start} – {due}"), bar.w);
            sheet.scene.text(&text, at, Align::Left, look.quiet());
            return;
        }
        let (left, right) = (
            self.x(rows.plot, from as f32),
            self.x(rows.plot, to as f32 + 1.0),
        );
        let least = look.px(6.0);
        let left = left.min(rows.plot.right() - least);
        let frame = Frame::new(left, bar.y, (right - left).max(least), bar.h);
        let is_open = row.days.1.is_none();
        draw_bar(sheet, frame, row.state, (row.is_late, is_open));
        let days = 0..i32::from(self.days);
        let steps = row.steps.iter().filter(|step| days.contains(&step.day));
        let steps: Vec<(f32, &TimelineStep)> = steps
            .map(|step| (self.x(rows.plot, step.day as f32 + 0.5), step))
            .collect();
        if row.state == TimelineState::Done {
            let taken: Vec<f32> = steps.iter().map(|(x, _)| *x).collect();
            tick_mark(sheet, frame, &taken);
        }
        for (x, step) in steps {
            let at = (x, bar.middle().1);
            diamond(sheet, at, step.is_done, row.state);
            let side = look.px(14.0);
            let place = Frame::new(at.0 - side / 2.0, at.1 - side / 2.0, side, side);
            let says = format!("{} · {}", row.label, step.label);
            sheet.scene.hit_row(number, place, says);
        }
        if row.is_late {
            let at = (frame.right() + look.px(10.0), bar.middle().1 + look.px(1.0));
            if at.0 + look.px(6.0) < rows.plot.right() {
                let sign = regular(at, look.px(6.5), 3, 0.0);
                sheet.scene.polygon(sign, look.warning);
            }
        }
    }

    fn state(&self, state: TimelineState) -> &str {
        let found = self.states.iter().find(|(it, _)| *it == state);
        found.map_or("", |(_, name)| name.as_str())
    }

    /// What a row says to a pointer.
    fn says(&self, row: &TimelineRow) -> String {
        let late = if row.is_late { &self.late_head } else { "" };
        let [start, due, owner] = &row.said;
        let days = match (start.is_empty(), due.is_empty()) {
            (true, true) => self.undated_head.clone(),
            _ => format!("{start} – {due}"),
        };
        let said = [&row.label, self.state(row.state), late, &days, owner];
        let said: Vec<&str> = said.into_iter().filter(|it| !it.is_empty()).collect();
        said.join(" · ")
    }

    fn legend_items(&self, look: &ChartLook) -> Vec<(Swatch, &str)> {
        let rows = || self.groups.iter().flat_map(|group| &group.rows);
        let mut items = Vec::new();
        for (state, name) in &self.states {
            if rows().any(|row| row.state == *state) {
                items.push((Swatch::Bar(*state), name.as_str()));
            }
        }
        let steps = || rows().flat_map(|row| &row.steps);
        for (is_done, name) in [false, true].into_iter().zip(&self.step_heads) {
            if steps().any(|step| step.is_done == is_done) {
                items.push((Swatch::Diamond(is_done), name));
            }
        }
        if rows().any(|row| row.is_late) {
            items.push((Swatch::Warning, &self.late_head));
        }
        if self.today.is_some() {
            items.push((Swatch::Tick(look.bad), &self.today_head));
        }
        items
    }

    pub(super) fn height(&self, width: f32, look: &ChartLook, row: f32) -> f32 {
        let items = self.legend_items(look);
        // A bar needs less air than a row of numbers.
        let row = (row * 0.75).max(TIGHT_ROW);
        let rows = self.lines().count().max(1) as f32 * row;
        surroundings(&self.heading, &items, width, look) + look.px((HEAD + rows + 2.0).min(HIGHEST))
    }

    /// What each row of the table is called.
    pub(super) fn row_names(&self) -> Vec<String> {
        let rows = self.groups.iter().flat_map(|group| &group.rows);
        rows.map(|row| self.says(row)).collect()
    }

    /// Every initiative in full.
    pub fn table(&self) -> Table {
        let rows = self.groups.iter().flat_map(|group| {
            group.rows.iter().map(|row| {
                let mut state = self.state(row.state).to_owned();
                if row.is_late {
                    state = format!("{state}, {}", self.late_head.to_lowercase());
                }
                let steps: Vec<_> = row.steps.iter().map(|step| step.label.as_str()).collect();
                let [start, due, owner] = row.said.clone();
                vec![
                    group.name.clone(),
                    row.label.clone(),
                    state,
                    start,
                    due,
                    owner,
                    steps.join("; "),
                ]
            })
        });
        Table {
            words: 7,
            head: self.heads.to_vec(),
            rows: rows.collect(),
        }
    }
}

fn label<'a>(group: &'a TimelineGroup, row: Option<&'a TimelineRow>) -> &'a str {
    row.map_or(&group.name, |row| &row.label)
}

/// The bar of a state; one with an open end fades out in dashes.
pub(super) fn draw_bar(
    sheet: &mut Sheet<'_>,
    frame: Frame,
    state: TimelineState,
    (is_late, is_open): (bool, bool),
) {
    let look = sheet.look;
    let (x, y) = frame.middle();
    let radius = look.px(3.0);
    let edge = if is_late { look.warning } else { look.accent };
    match state {
        TimelineState::Idea => {
            for height in [frame.y, frame.bottom()] {
                let (from, to) = ((frame.x, height), (frame.right(), height));
                sheet.scene.dashed(from, to, look.px(1.2), look.muted);
            }
            for side in [frame.x, frame.right()] {
                let upright = vec![(side, frame.y), (side, frame.bottom())];
                sheet.scene.path(upright, look.px(1.2), look.muted);
            }
        }
        TimelineState::Planned => {
            let colours = (edge, look.ground);
            sheet.scene.ring(frame, radius, look.px(1.75), colours);
        }
        TimelineState::Running => {
            let colours = (edge, look.accent);
            sheet.scene.ring(frame, radius, look.px(1.75), colours);
        }
        TimelineState::Done => sheet.scene.rounded(frame, radius, look.line),
        TimelineState::Deselected => {
            let thin = frame.centred(look.px(2.0));
            sheet.scene.rect(thin, look.muted);
            let (left, arm) = (frame.x + look.px(4.0).min(x - frame.x), look.px(4.0));
            for rise in [-arm, arm] {
                let stroke = vec![(left - arm, y - rise), (left + arm, y + rise)];
                sheet.scene.path(stroke, look.px(1.5), look.muted);
            }
        }
    }
    if is_open {
        let from = (frame.right() + look.px(3.0), y);
        let end = (from.0 + look.px(40.0)).min(sheet.body.right());
        sheet.scene.dashed(from, (end, y), look.px(1.5), look.muted);
    }
}

/// The mark of what is carried out, on a bar between its steps; none where there is no room.
pub(super) fn tick_mark(sheet: &mut Sheet<'_>, bar: Frame, steps: &[f32]) {
    let look = sheet.look;
    let (wide, high) = (look.px(8.0), look.px(3.0));
    let reach = look.px(9.0);
    let after = steps.iter().map(|x| x + reach);
    let from = after.chain([bar.x + look.px(4.0)]).filter(|left| {
        let right = left + wide;
        let is_free = |x: &f32| x + reach <= *left || x - reach >= right;
        *left >= bar.x && right <= bar.right() - look.px(3.0) && steps.iter().all(is_free)
    });
    let Some(left) = from.min_by(f32::total_cmp) else {
        return;
    };
    let y = bar.middle().1;
    let tick = vec![
        (left, y),
        (left + high, y + high),
        (left + wide, y - look.px(4.0)),
    ];
    sheet.scene.path(tick, look.px(1.75), look.muted);
}

/// A step: filled when it is done, with ground around it so that it is seen on any bar.
pub(super) fn diamond(sheet: &mut Sheet<'_>, at: (f32, f32), is_done: bool, state: TimelineState) {
    let look = sheet.look;
    let is_quiet = matches!(state, TimelineState::Done | TimelineState::Deselected);
    let ink: Rgb = if is_quiet { look.muted } else { look.ink };
    let mut layer = |size: f32, colour: Rgb| {
        let points = regular(at, look.px(size), 4, 0.0);
        sheet.scene.polygon(points, colour);
    };
    layer(7.5, look.ground);
    layer(6.0, ink);
    if !is_done {
        layer(3.8, look.ground);
    }
}
