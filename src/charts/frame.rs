//! What the charts have in common: heading, legend, and rows with a label to the left.
//!
//! It places and shortens texts so that none clips or runs into another. It knows no numbers.

use super::scene::{Align, Frame, Scene};
use super::text::{Type, Weight};
use super::timeline::{TimelineState, diamond, draw_bar, tick_mark};
use super::{ChartLook, Heading, Rgb};

/// Height in which a row stands well, at 100 % text size.
pub(super) const ROOMY_ROW: f32 = 38.0;
/// Height below which texts of two rows would touch.
pub(super) const TIGHT_ROW: f32 = 20.0;
/// A row is never higher than this.
const HIGHEST_ROW: f32 = 54.0;

/// A picture under construction: what is drawn, and the space that is left.
pub(super) struct Sheet<'a> {
    pub(super) look: &'a ChartLook,
    pub(super) scene: Scene,
    pub(super) body: Frame,
}

/// How a legend shows what a name stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Swatch {
    /// A filled box.
    Box(Rgb),
    /// An outlined box: outline and fill.
    Ring(Rgb, Rgb),
    /// A hatched box.
    Hatch,
    /// A dash on empty ground.
    Dash,
    /// An upright tick.
    Tick(Rgb),
    /// A dashed line.
    Dashed(Rgb),
    /// A line with the marker of a series.
    Series(usize, Rgb),
    /// The marker of a series alone.
    Marker(usize, Rgb),
    /// The bar of an initiative.
    Bar(TimelineState),
    /// The diamond of a step, and whether it is done.
    Diamond(bool),
    /// The sign of what needs attention.
    Warning,
}

/// Between a swatch and its name, at 100 % text size.
const SWATCH_GAP: f32 = 7.0;

impl Swatch {
    /// Width at 100 % text size.
    fn width(self) -> f32 {
        match self {
            Self::Dashed(_) | Self::Series(..) | Self::Bar(_) => 20.0,
            Self::Tick(_) => 5.0,
            _ => 11.0,
        }
    }
}

/// Where rows, their labels and their notes stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rows {
    /// Where the bars are.
    pub(super) plot: Frame,
    /// Left edge and width of the labels.
    labels: (f32, f32),
    /// Right edge and width of what stands after the bars.
    pub(super) notes: (f32, f32),
    /// Height of a row.
    pub(super) row: f32,
    /// How many rows have room.
    pub(super) shown: usize,
}

impl Rows {
    /// The part of the plot that belongs to a row.
    pub(super) fn band(&self, index: usize) -> Frame {
        Frame::new(
            self.plot.x,
            self.plot.y + self.row * index as f32,
            self.plot.w,
            self.row,
        )
    }

    /// The place of a row's bar.
    pub(super) fn bar(&self, index: usize) -> Frame {
        self.band(index).centred(self.row * 0.66)
    }
}

impl ChartLook {
    /// Texts that carry the message.
    pub(super) fn body(&self) -> Type {
        Type {
            size: self.px(13.0),
            weight: Weight::Regular,
            colour: self.ink,
        }
    }

    /// Texts that explain.
    pub(super) fn quiet(&self) -> Type {
        Type {
            size: self.px(12.0),
            weight: Weight::Regular,
            colour: self.muted,
        }
    }

    pub(super) fn margin(&self) -> f32 {
        self.px(if self.headed { 20.0 } else { 2.0 })
    }

    fn title(&self) -> Type {
        Type {
            size: self.px(16.0),
            weight: Weight::Strong,
            colour: self.ink,
        }
    }

    /// The box that shows a level: level 0 is outlined.
    pub(super) fn swatch(&self, level: usize) -> Swatch {
        if level == 0 {
            Swatch::Ring(self.warning, self.ground)
        } else {
            Swatch::Box(self.level(level))
        }
    }
}

/// Height of everything around the body: margins, heading and legend.
pub(super) fn surroundings(
    heading: &Heading,
    legend: &[(Swatch, &str)],
    width: f32,
    look: &ChartLook,
) -> f32 {
    let inner = width - 2.0 * look.margin();
    let (title, note) = heading_lines(heading, inner, look);
    let mut height = 2.0 * look.margin() + heading_height(&title, &note, look);
    if !legend.is_empty() {
        height += legend_places(legend, inner, look).1 + look.px(12.0);
    }
    height
}

fn heading_lines(heading: &Heading, width: f32, look: &ChartLook) -> (Vec<String>, Vec<String>) {
    if look.headed {
        (
            look.title().wrap(&heading.title, width, 2),
            look.body().wrap(&heading.note, width, 2),
        )
    } else {
        (Vec::new(), Vec::new())
    }
}

fn heading_height(title: &[String], note: &[String], look: &ChartLook) -> f32 {
    if title.is_empty() && note.is_empty() {
        return 0.0;
    }
    look.title().line() * title.len() as f32
        + look.body().line() * note.len() as f32
        + look.px(16.0)
}

/// Left edge and line of each name of a legend, and the height of all.
fn legend_places(
    items: &[(Swatch, &str)],
    width: f32,
    look: &ChartLook,
) -> (Vec<(f32, usize)>, f32) {
    let kind = look.quiet();
    let (mut x, mut line) = (0.0_f32, 0);
    let mut places = Vec::with_capacity(items.len());
    for (swatch, name) in items {
        let wide = look.px(swatch.width() + SWATCH_GAP) + kind.width(name);
        if x > 0.0 && x + wide > width {
            x = 0.0;
            line += 1;
        }
        places.push((x, line));
        x += wide + look.px(18.0);
    }
    (places, (line as f32 + 1.0) * look.px(20.0))
}

impl<'a> Sheet<'a> {
    /// An empty picture with its heading.
    pub(super) fn new(size: (f32, f32), look: &'a ChartLook, heading: &Heading) -> Self {
        let mut scene = Scene::new(size, look.ground);
        let margin = look.margin();
        let mut body = Frame::new(0.0, 0.0, size.0, size.1).inset(margin);
        let (title, note) = heading_lines(heading, body.w, look);
        let mut y = body.y;
        for (lines, kind) in [
            (&title, look.title()),
            (&note, look.body().coloured(look.muted)),
        ] {
            for line in lines {
                scene.text(line, (body.x, y + kind.line() / 2.0), Align::Left, kind);
                y += kind.line();
            }
        }
        let used = heading_height(&title, &note, look).min(body.h);
        body = Frame::new(body.x, body.y + used, body.w, body.h - used);
        Self { look, scene, body }
    }

    /// A legend at the foot of the body, which becomes smaller by it.
    pub(super) fn legend(&mut self, items: &[(Swatch, &str)]) {
        let look = self.look;
        if items.is_empty() {
            return;
        }
        let (places, height) = legend_places(items, self.body.w, look);
        let top = (self.body.bottom() - height).max(self.body.y);
        for ((swatch, name), (x, line)) in items.iter().zip(places) {
            let left = self.body.x + x;
            let middle = top + look.px(20.0) * (line as f32 + 0.5);
            let (wide, high) = (look.px(swatch.width()), look.px(11.0));
            self.draw_swatch(*swatch, Frame::new(left, middle - high / 2.0, wide, high));
            let after = left + wide + look.px(SWATCH_GAP);
            let name = look.quiet().shorten(name, self.body.right() - after);
            let at = (after, middle);
            self.scene.text(&name, at, Align::Left, look.quiet());
        }
        self.body.h = (top - look.px(12.0) - self.body.y).max(0.0);
    }

    fn draw_swatch(&mut self, swatch: Swatch, frame: Frame) {
        let look = self.look;
        let (x, y) = frame.middle();
        match swatch {
            Swatch::Box(fill) => self.scene.rounded(frame, look.px(2.0), fill),
            Swatch::Ring(line, fill) => {
                self.scene
                    .ring(frame, look.px(2.0), look.px(1.5), (line, fill));
            }
            Swatch::Hatch => self.hatch(frame),
            Swatch::Dash => {
                let dash = Frame::new(x - look.px(4.0), y, look.px(8.0), look.px(1.5));
                self.scene.rect(dash, look.muted);
            }
            Swatch::Tick(fill) => {
                let tick = Frame::new(x - look.px(1.0), frame.y, look.px(2.0), frame.h);
                self.scene.rect(tick, fill);
            }
            Swatch::Dashed(line) => {
                let (from, to) = ((frame.x, y), (frame.right(), y));
                self.scene.dashed(from, to, look.px(1.5), line);
            }
            Swatch::Series(index, line) => {
                let stroke = Frame::new(frame.x, y - look.px(1.0), frame.w, look.px(2.0));
                self.scene.rect(stroke, line);
                self.marker(index, (x, y), line);
            }
            Swatch::Marker(index, fill) => self.marker(index, (x, y), fill),
            Swatch::Bar(state) => {
                draw_bar(self, frame, state, (false, false));
                if state == TimelineState::Done {
                    tick_mark(self, frame, &[]);
                }
            }
            Swatch::Diamond(is_done) => diamond(self, (x, y), is_done, TimelineState::Running),
            Swatch::Warning => {
                let sign = super::scene::regular((x, y + look.px(1.0)), look.px(6.5), 3, 0.0);
                self.scene.polygon(sign, look.warning);
            }
        }
    }

    /// The marker of a series: a different shape for each.
    pub(super) fn marker(&mut self, index: usize, at: (f32, f32), colour: Rgb) {
        self.marker_sized(index, at, self.look.px(4.5), colour);
    }

    /// The marker of a series in another size.
    pub(super) fn marker_sized(&mut self, index: usize, at: (f32, f32), size: f32, colour: Rgb) {
        let quarter = std::f32::consts::FRAC_PI_4;
        let points = match index % 5 {
            0 => super::scene::regular(at, size, 20, 0.0),
            1 => super::scene::regular(at, size * 1.1, 4, quarter),
            2 => super::scene::regular(at, size * 1.25, 3, 0.0),
            3 => super::scene::regular(at, size * 1.25, 4, 0.0),
            _ => super::scene::regular(at, size * 1.25, 3, 4.0 * quarter),
        };
        self.scene.polygon(points, colour);
    }

    /// A box nobody can read a level from: slanted strokes on a line-coloured ground.
    pub(super) fn hatch(&mut self, frame: Frame) {
        let look = self.look;
        self.scene.rounded(frame, look.px(3.0), look.line);
        let rise = frame.h.min(frame.w) * 0.42;
        let (x, y) = frame.middle();
        for shift in [-0.6, 0.0, 0.6] {
            let x = x + shift * rise;
            let stroke = vec![
                (x - rise / 2.0, y + rise / 2.0),
                (x + rise / 2.0, y - rise / 2.0),
            ];
            self.scene.path(stroke, look.px(1.2), look.muted);
        }
    }

    /// Rows with these labels to the left and room for these notes to the right of the bars.
    ///
    /// `head` says whether a line of column heads is kept free above the rows.
    pub(super) fn rows(&self, labels: &[&str], notes: &[&str], head: f32) -> Rows {
        self.rows_sharing((labels, 0.36), (notes, 0.2), head)
    }

    /// [`Self::rows`] where labels and notes may take these parts of the width.
    pub(super) fn rows_sharing(
        &self,
        (labels, label_part): (&[&str], f32),
        (notes, note_part): (&[&str], f32),
        head: f32,
    ) -> Rows {
        let look = self.look;
        let height = (self.body.h - head).max(0.0);
        let row =
            (height / labels.len().max(1) as f32).clamp(look.px(TIGHT_ROW), look.px(HIGHEST_ROW));
        let widest = |texts: &[&str], most: f32| {
            let sides = texts
                .iter()
                .map(|text| side(text, (row, most), look.body()));
            let lines =
                sides.flat_map(|(kind, lines)| lines.into_iter().map(move |it| kind.width(&it)));
            lines.fold(0.0_f32, f32::max).ceil()
        };
        let label_room = widest(labels, self.body.w * label_part);
        let note_room = widest(notes, self.body.w * note_part);
        let gap = look.px(16.0);
        let left = self.body.x + label_room + gap;
        let after = if note_room > 0.0 {
            note_room + gap
        } else {
            0.0
        };
        let plot_width = (self.body.right() - after - left).max(0.0);
        let shown = ((height / row + 0.01) as usize).min(labels.len());
        let plot = Frame::new(left, self.body.y + head, plot_width, row * shown as f32);
        Rows {
            plot,
            labels: (self.body.x, label_room),
            notes: (self.body.right(), note_room),
            row,
            shown,
        }
    }

    /// The label of a row, in as many lines as the row has room for.
    pub(super) fn row_label(&mut self, rows: &Rows, index: usize, label: &str) {
        let kind = self.look.body();
        self.row_side(rows, (index, rows.labels), label, (Align::Left, kind));
    }

    /// What stands to the right of a row's bar, in as many lines as the row has room for.
    pub(super) fn row_note(&mut self, rows: &Rows, index: usize, note: &str, kind: Type) {
        self.row_side(rows, (index, rows.notes), note, (Align::Right, kind));
    }

    fn row_side(
        &mut self,
        rows: &Rows,
        (index, (edge, room)): (usize, (f32, f32)),
        text: &str,
        (align, kind): (Align, Type),
    ) {
        let (kind, wrapped) = side(text, (rows.row, room), kind);
        let at = (edge, rows.band(index).middle().1);
        self.scene.lines(&wrapped, at, align, kind);
    }

    /// A dash at the start of a bar: there is nothing to show.
    pub(super) fn nothing(&mut self, bar: Frame) {
        let look = self.look;
        let dash = Frame::new(bar.x, bar.middle().1, look.px(9.0), look.px(1.5));
        self.scene.rect(dash, look.muted);
    }

    /// Says that rows are left out below, when they are.
    pub(super) fn more(&mut self, rows: &Rows, all: usize) {
        if rows.shown < all {
            let kind = self.look.quiet();
            let at = (rows.labels.0, rows.plot.bottom() + kind.size * 0.4);
            self.scene.text("…", at, Align::Left, kind);
        }
    }

    /// A text in the middle of a frame, when it fits, if need be somewhat smaller.
    pub(super) fn inside(&mut self, frame: Frame, text: &str, kind: Type) {
        let smaller = Type {
            size: kind.size * 0.86,
            ..kind
        };
        let fits = |kind: &Type| {
            kind.width(text) + self.look.px(4.0) <= frame.w && kind.size * 1.1 <= frame.h
        };
        if let Some(kind) = [kind, smaller].into_iter().find(fits) {
            self.scene.text(text, frame.middle(), Align::Centre, kind);
        }
    }

    /// An upright tick with ground on both sides, so that it is seen on any bar.
    pub(super) fn tick(&mut self, x: f32, place: Frame) {
        let look = self.look;
        let mut upright = |width: f32, colour: Rgb| {
            let width = look.px(width);
            let frame = Frame::new(x - width / 2.0, place.y, width, place.h);
            self.scene.rect(frame, colour);
        };
        upright(6.0, look.ground);
        upright(2.0, look.ink);
    }
}

/// A text beside a row of that height in the lines that it takes, whole if need be in smaller
/// letters, or else shortened.
fn side(text: &str, (row, room): (f32, f32), kind: Type) -> (Type, Vec<String>) {
    let wrap = |kind: Type| {
        let lines = ((row * 0.96 / kind.line()) as usize).clamp(1, 3);
        kind.wrap(text, room, lines)
    };
    let is_cut = |lines: &[String]| lines.iter().any(|line| line.ends_with('…'));
    let wrapped = wrap(kind);
    if is_cut(&wrapped) {
        let smaller = Type {
            size: kind.size * 0.86,
            ..kind
        };
        let small = wrap(smaller);
        if !is_cut(&small) {
            return (smaller, small);
        }
    }
    (kind, wrapped)
}

/// Widths of the parts of a bar, in proportion to their counts but none that counts below `least`.
pub(super) fn shares(counts: &[usize], width: f32, least: f32) -> Vec<f32> {
    let total: usize = counts.iter().sum();
    if total == 0 {
        return vec![0.0; counts.len()];
    }
    let present = counts.iter().filter(|count| **count > 0).count() as f32;
    let least = least.min(width / present);
    let raw = |count: usize| width * count as f32 / total as f32;
    let small = |count: usize| count > 0 && raw(count) < least;
    let fixed: f32 = counts.iter().filter(|c| small(**c)).map(|_| least).sum();
    let rest: f32 = counts.iter().filter(|c| !small(**c)).map(|c| raw(*c)).sum();
    let shrink = if rest > 0.0 {
        (width - fixed) / rest
    } else {
        1.0
    };
    counts
        .iter()
        .map(|count| {
            if small(*count) {
                least
            } else {
                raw(*count) * shrink
            }
        })
        .collect()
}
