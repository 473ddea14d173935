//! An indicator over time: what was measured, where it began, where it is to be and by when.
//!
//! What nobody measured is a gap in the line. It knows days as numbers; the words on the axes
//! come with the chart.

use super::frame::{Sheet, Swatch, surroundings};
use super::scene::{Align, Frame, Point, Scene};
use super::{ChartLook, Heading, Table};

/// A look at the indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorPoint {
    /// Its day, counted from the first of the axis.
    pub day: u16,
    /// How much; `None` when nothing was measured, which breaks the line.
    pub value: Option<f64>,
    /// The value in words, such as "63 %"; empty when nothing was measured.
    pub label: String,
    /// The day in words.
    pub date: String,
}

/// A value that was set, not measured.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorMark {
    /// Its day, counted from the first of the axis; `None` when no day was set.
    pub day: Option<u16>,
    /// How much.
    pub value: f64,
    /// The value in words.
    pub label: String,
    /// The day in words; empty when none was set.
    pub date: String,
}

/// An indicator over time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IndicatorLine {
    /// Title, note and text alternative.
    pub heading: Heading,
    /// How many days the axis covers.
    pub days: u16,
    /// Where to write days on the axis, from the left.
    pub dates: Vec<(u16, String)>,
    /// Where to write values on the axis, from below.
    pub values: Vec<(f64, String)>,
    /// What was seen, oldest first.
    pub points: Vec<IndicatorPoint>,
    /// Where it began.
    pub baseline: Option<IndicatorMark>,
    /// Where it is to be.
    pub target: Option<IndicatorMark>,
    /// Whether the newest value is short of what is expected by now.
    pub is_behind: bool,
    /// Today, counted from the first of the axis; `None` when it lies outside.
    pub today: Option<u16>,
    /// What the table's columns say: what, day, value.
    pub heads: [String; 3],
    /// What a measured value, the baseline, the target and the pace are called.
    pub names: [String; 4],
    /// What the line of today says.
    pub today_head: String,
    /// What a look without a value says, such as "Ikke målt".
    pub missing_head: String,
}

/// Height of the plot in which the chart stands well, at 100 % text size.
const PLOT: f32 = 300.0;
/// In a narrow place it is never higher than this part of its width.
const HIGHEST: f32 = 0.42;

/// Where values and days are.
struct Axes {
    plot: Frame,
    days: f32,
    low: f64,
    high: f64,
}

impl Axes {
    fn x(&self, day: u16) -> f32 {
        self.plot.x + self.plot.w * (f32::from(day) / self.days).clamp(0.0, 1.0)
    }

    fn y(&self, value: f64) -> f32 {
        let part = ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0);
        self.plot.bottom() - self.plot.h * part as f32
    }
}

impl IndicatorLine {
    pub(super) fn layout(&self, size: (f32, f32), look: &ChartLook) -> Scene {
        let mut sheet = Sheet::new(size, look, &self.heading);
        sheet.legend(&self.legend_items(look));
        let Some(axes) = self.axes(&sheet) else {
            return sheet.scene;
        };
        self.grid(&mut sheet, &axes);
        self.promises(&mut sheet, &axes);
        self.measured(&mut sheet, &axes);
        sheet.scene
    }

    /// The axes with room for their words; `None` when there is no room for anything.
    fn axes(&self, sheet: &Sheet<'_>) -> Option<Axes> {
        let look = sheet.look;
        let kind = look.quiet();
        let widest = self.values.iter().map(|(_, text)| kind.width(text));
        let before = widest.fold(0.0, f32::max) + look.px(14.0);
        let body = sheet.body;
        let plot = Frame::new(
            body.x + before,
            body.y + look.px(22.0),
            body.w - before - look.px(24.0),
            body.h - look.px(22.0) - kind.line() - look.px(10.0),
        );
        if plot.w < look.px(40.0) || plot.h < look.px(30.0) {
            return None;
        }
        let marks = [&self.baseline, &self.target].into_iter().flatten();
        let seen = self.points.iter().filter_map(|point| point.value);
        let written = self.values.iter().map(|(value, _)| *value);
        let all = written.chain(marks.map(|mark| mark.value)).chain(seen);
        let (low, high) = all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        });
        if !low.is_finite() || !high.is_finite() {
            return None;
        }
        Some(Axes {
            plot,
            days: f32::from(self.days.max(1)),
            low,
            high: if high > low { high } else { low + 1.0 },
        })
    }

    fn grid(&self, sheet: &mut Sheet<'_>, axes: &Axes) {
        let look = sheet.look;
        let kind = look.quiet();
        let plot = axes.plot;
        for (value, text) in &self.values {
            let y = axes.y(*value);
            let rule = Frame::new(plot.x, y - look.px(0.5), plot.w, look.px(1.0));
            sheet.scene.rect(rule, look.line);
            let at = (plot.x - look.px(12.0), y);
            sheet.scene.text(text, at, Align::Right, kind);
        }
        let mut free = f32::NEG_INFINITY;
        for (day, text) in &self.dates {
            let half = kind.width(text) / 2.0;
            let x = axes.x(*day);
            let tick = Frame::new(x, plot.bottom(), look.px(1.0), look.px(5.0));
            sheet.scene.rect(tick, look.muted);
            if x - half < free || x + half > sheet.body.right() {
                continue;
            }
            free = x + half + look.px(12.0);
            let at = (x, plot.bottom() + look.px(7.0) + kind.line() / 2.0);
            sheet.scene.text(text, at, Align::Centre, kind);
        }
        if let Some(day) = self.today {
            let x = axes.x(day);
            let line = Frame::new(x, plot.y, look.px(1.0), plot.h);
            sheet.scene.rect(line, look.muted);
        }
    }

    /// Target, baseline, and the straight way between them.
    fn promises(&self, sheet: &mut Sheet<'_>, axes: &Axes) {
        let look = sheet.look;
        let plot = axes.plot;
        if let Some(target) = &self.target {
            let y = axes.y(target.value);
            let line = Frame::new(plot.x, y - look.px(1.0), plot.w, look.px(2.0));
            sheet.scene.rect(line, look.good);
            if let Some(day) = target.day {
                let x = axes.x(day);
                let foot = (x, plot.bottom());
                sheet.scene.dashed((x, y), foot, look.px(1.2), look.good);
                sheet.marker(3, (x, y), look.good);
                self.mark_hit(sheet, (x, y), (target, 2));
            }
            let kind = look.body().strong().coloured(look.good);
            let text = format!("{} {}", self.name(2), target.label);
            let text = match target.date.as_str() {
                "" => text,
                date => format!("{text} · {date}"),
            };
            let text = kind.shorten(&text, plot.w);
            let at = (plot.right(), y - kind.line() * 0.75);
            sheet.scene.text(&text, at, Align::Right, kind);
        }
        let Some(baseline) = &self.baseline else {
            return;
        };
        let at = (axes.x(baseline.day.unwrap_or(0)), axes.y(baseline.value));
        if let Some(target) = &self.target
            && let Some(day) = target.day
        {
            let end = (axes.x(day), axes.y(target.value));
            sheet.scene.dashed(at, end, look.px(1.5), look.muted);
        }
        self.mark_hit(sheet, at, (baseline, 1));
    }

    fn mark_hit(&self, sheet: &mut Sheet<'_>, at: Point, (mark, name): (&IndicatorMark, usize)) {
        let said = [self.name(name), &mark.label, &mark.date];
        let said: Vec<&str> = said.into_iter().filter(|it| !it.is_empty()).collect();
        hit_around(sheet, at, said.join(" · "));
    }

    /// The line of what was measured, broken where nothing was, with a point on every value.
    fn measured(&self, sheet: &mut Sheet<'_>, axes: &Axes) {
        let look = sheet.look;
        let runs = runs(self.points.iter().map(|point| {
            let y = axes.y(point.value?);
            Some((axes.x(point.day), y))
        }));
        for run in runs {
            sheet.scene.path(run, look.px(2.5), look.accent);
        }
        // The baseline is often measured too, so its square is larger than a point.
        if let Some(baseline) = &self.baseline {
            let at = (axes.x(baseline.day.unwrap_or(0)), axes.y(baseline.value));
            sheet.marker_sized(1, at, look.px(7.5), look.muted);
        }
        let last = self.points.iter().rposition(|point| point.value.is_some());
        for (index, point) in self.points.iter().enumerate() {
            let Some(value) = point.value else {
                let at = (axes.x(point.day), axes.plot.bottom() - look.px(8.0));
                let says = format!("{} · {}", point.date, self.missing_head);
                let dash = Frame::new(at.0 - look.px(4.0), at.1, look.px(8.0), look.px(1.5));
                sheet.scene.rect(dash, look.muted);
                hit_around(sheet, at, says);
                continue;
            };
            let at = (axes.x(point.day), axes.y(value));
            sheet.scene.disc(at, look.px(4.5), look.accent);
            if last == Some(index) {
                self.newest(sheet, axes, at, point);
            } else {
                sheet.scene.disc(at, look.px(2.5), look.ground);
            }
            let says = format!("{} · {} {}", point.date, self.name(0), point.label);
            hit_around(sheet, at, says);
        }
    }

    /// The newest value is written beside its point, on the side where the line does not go.
    fn newest(&self, sheet: &mut Sheet<'_>, axes: &Axes, at: Point, point: &IndicatorPoint) {
        let look = sheet.look;
        let colour = if self.is_behind {
            look.warning
        } else {
            look.ink
        };
        let kind = look.body().strong().coloured(colour);
        let mark = if self.is_behind { look.px(16.0) } else { 0.0 };
        let wide = kind.width(&point.label) + mark;
        let fits = at.0 + look.px(10.0) + wide <= axes.plot.right();
        let left = if fits {
            at.0 + look.px(10.0)
        } else {
            at.0 - look.px(10.0) - wide
        };
        let low = at.1 + kind.line() * 0.85;
        let y = if low + kind.line() / 2.0 < axes.plot.bottom() {
            low
        } else {
            at.1 - kind.line() * 0.85
        };
        if self.is_behind {
            let sign = (left + look.px(6.0), y + look.px(1.0));
            let sign = super::scene::regular(sign, look.px(6.5), 3, 0.0);
            sheet.scene.polygon(sign, look.warning);
        }
        let at = (left + mark, y);
        sheet.scene.text(&point.label, at, Align::Left, kind);
    }

    fn name(&self, index: usize) -> &str {
        self.names.get(index).map_or("", String::as_str)
    }

    fn legend_items(&self, look: &ChartLook) -> Vec<(Swatch, &str)> {
        let mut items = vec![(Swatch::Series(0, look.accent), self.name(0))];
        if self.baseline.is_some() {
            items.push((Swatch::Marker(1, look.muted), self.name(1)));
        }
        let target = self.target.as_ref();
        if target.is_some() {
            items.push((Swatch::Series(3, look.good), self.name(2)));
        }
        if self.baseline.is_some() && target.is_some_and(|target| target.day.is_some()) {
            items.push((Swatch::Dashed(look.muted), self.name(3)));
        }
        if self.today.is_some() {
            items.push((Swatch::Tick(look.muted), &self.today_head));
        }
        items
    }

    pub(super) fn height(&self, width: f32, look: &ChartLook) -> f32 {
        surroundings(&self.heading, &self.legend_items(look), width, look)
            + look.px(PLOT).min(width * HIGHEST)
    }

    /// Baseline, every look, and target; what was not measured is an empty cell.
    pub fn table(&self) -> Table {
        let mark = |mark: &Option<IndicatorMark>, name: usize| {
            let mark = mark.as_ref()?;
            let name = self.name(name).to_owned();
            Some(vec![name, mark.date.clone(), mark.label.clone()])
        };
        let seen = self.points.iter().map(|point| {
            let what = match point.value {
                Some(_) => self.name(0).to_owned(),
                None => self.missing_head.clone(),
            };
            vec![what, point.date.clone(), point.label.clone()]
        });
        Table {
            words: 2,
            head: self.heads.to_vec(),
            rows: mark(&self.baseline, 1)
                .into_iter()
                .chain(seen)
                .chain(mark(&self.target, 2))
                .collect(),
        }
    }
}

fn hit_around(sheet: &mut Sheet<'_>, (x, y): Point, text: String) {
    let side = sheet.look.px(22.0);
    let place = Frame::new(x - side / 2.0, y - side / 2.0, side, side);
    sheet.scene.hit(place, text);
}

/// Unbroken stretches of points.
fn runs(points: impl Iterator<Item = Option<Point>>) -> Vec<Vec<Point>> {
    let mut runs = vec![Vec::new()];
    for point in points {
        match (point, runs.last_mut()) {
            (Some(point), Some(run)) => run.push(point),
            (None, Some(run)) if !run.is_empty() => runs.push(Vec::new()),
            _ => {}
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}

/// Round values that cover a span of values, lowest first, a handful at most; for the axis of
/// an indicator. Values that are not finite are taken for nothing.
pub fn round_values(values: impl IntoIterator<Item = f64>) -> Vec<f64> {
    let finite = values.into_iter().filter(|value| value.is_finite());
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for value in finite {
        (low, high) = (low.min(value), high.max(value));
    }
    if low > high {
        return Vec::new();
    }
    // A span that lies near nothing begins there, so that a small change does not look large.
    if low > 0.0 && low <= high * 0.6 {
        low = 0.0;
    }
    let span = if high > low {
        high - low
    } else {
        high.abs().max(1.0)
    };
    let rough = span / 4.0;
    let power = 10_f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 2.5, 5.0, 10.0]
        .into_iter()
        .map(|step| step * power)
        .find(|step| *step >= rough * 0.999)
        .unwrap_or(rough);
    let first = (low / step).floor();
    let last = ((low + span).max(high) / step - 0.001).ceil();
    let count = (last - first).clamp(1.0, 12.0) as u8;
    (0..=count)
        .map(|index| (first + f64::from(index)) * step)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::round_values;

    #[test]
    fn an_axis_has_a_handful_of_round_values_that_cover_everything() {
        assert_eq!(round_values([41.0, 80.0]), [0.0, 20.0, 40.0, 60.0, 80.0]);
        assert_eq!(round_values([0.0, 11.0]), [0.0, 5.0, 10.0, 15.0]);
        assert_eq!(round_values([90.0, 100.0]), [90.0, 92.5, 95.0, 97.5, 100.0]);
        assert_eq!(round_values([3.0]), [3.0, 4.0, 5.0, 6.0]);
        assert_eq!(round_values([-2.0, 2.0]), [-2.0, -1.0, 0.0, 1.0, 2.0]);
        assert!(round_values([]).is_empty());
        assert!(round_values([f64::NAN]).is_empty());
    }
}
