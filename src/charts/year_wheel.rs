//! The school year as a wheel: months outermost, clockwise from August, and up to three rings.
//!
//! It knows days of the year, and nothing of calendars. What has no room in the picture is
//! counted beneath it and stands in the table.

use std::f32::consts::TAU;

use super::arc::{Sector, around, polar};
use super::frame::{Sheet, Swatch, surroundings};
use super::scene::{Align, Frame, Point, Scene, Spot};
use super::text::Type;
use super::wheel_bands::{Band, Place, Wish, share};
use super::wheel_text::label;
use super::{ChartLook, Heading, Rgb, Table};

/// What an entry of the wheel is, which decides how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WheelKind {
    /// The rhythm of the school.
    School,
    /// Staff learn.
    Development,
    /// An initiative that has not begun.
    Planned,
    /// An initiative under way.
    Running,
    /// An initiative carried out.
    Done,
    /// Somebody looks at how it goes.
    Review,
    /// A step or a deadline.
    Step,
}

/// Something in the year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WheelEntry {
    /// What it is called.
    pub label: String,
    /// When it is, in words, such as "uge 50".
    pub when: String,
    /// Its first and last day, counted from the first of the year.
    pub days: (u16, u16),
    /// What it is.
    pub kind: WheelKind,
    /// What it meets at the same time, in words; empty when nothing.
    pub clash: String,
    /// What else there is to say, such as who; empty when nothing.
    pub note: String,
}

/// One ring inside the months.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WheelRing {
    /// What it holds, such as "Skolens begivenheder".
    pub name: String,
    /// Whether its entries last for weeks or months rather than days.
    pub is_long: bool,
    /// What it holds, in the order of the year.
    pub entries: Vec<WheelEntry>,
}

/// A school year at a glance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct YearWheel {
    /// Title, note and text alternative.
    pub heading: Heading,
    /// The school year, such as "2026/27".
    pub year: String,
    /// How many days it has.
    pub days: u16,
    /// The day of the year that it is today, and how it is called, such as "uge 48"; `None` in
    /// another year.
    pub today: Option<(u16, String)>,
    /// The months with their first days, from August.
    pub months: Vec<(String, u16)>,
    /// The rings from the outside in; no more than [`YearWheel::RINGS`] are drawn.
    pub rings: Vec<WheelRing>,
    /// What the table's columns say: ring, what, when, kind, meets, note.
    pub heads: [String; 6],
    /// The name of each kind.
    pub kinds: Vec<(WheelKind, String)>,
    /// What the mark of two things at the same time says.
    pub clash_head: String,
    /// What the hand says, such as "I dag".
    pub today_head: String,
    /// What is said of entries without room after their number, such as "flere i tabellen".
    pub more_head: String,
}

/// Radii for a wheel of radius 400, from which every other size is scaled.
const NOMINAL: f32 = 400.0;
const MONTHS: f32 = 34.0;
const CORE: f32 = 64.0;
const GAP: f32 = 7.0;

/// Where the wheel is, and how large its letters are.
pub(super) struct Dial {
    pub(super) centre: Point,
    pub(super) radius: f32,
    /// A pixel of a wheel of the nominal size.
    pub(super) unit: f32,
    days: f32,
}

impl Dial {
    /// The angle at the beginning of a day.
    fn angle(&self, day: u16) -> f32 {
        TAU * f32::from(day).min(self.days) / self.days
    }

    fn sector(&self, (outer, inner): (f32, f32), (from, to): (f32, f32)) -> Sector {
        Sector {
            centre: self.centre,
            inner,
            outer,
            from,
            to,
        }
    }

    /// A text of this nominal size.
    pub(super) fn kind(&self, size: f32, look: &ChartLook) -> Type {
        Type {
            size: size * self.unit,
            ..look.body()
        }
    }
}

impl YearWheel {
    /// How many rings can be read at once.
    pub const RINGS: usize = 3;

    pub(super) fn layout(&self, size: (f32, f32), look: &ChartLook) -> Scene {
        let mut sheet = Sheet::new(size, look, &self.heading);
        sheet.legend(&self.legend_items(look));
        let body = sheet.body;
        let radius = body.w.min(body.h - look.px(18.0)) / 2.0 - look.px(2.0);
        if radius < look.px(60.0) {
            return sheet.scene;
        }
        let dial = Dial {
            centre: (body.middle().0, body.y + radius + look.px(2.0)),
            radius,
            unit: radius / NOMINAL,
            days: f32::from(self.days.max(1)),
        };
        let rim = dial.radius - MONTHS * dial.unit;
        self.ground(&mut sheet, &dial, rim);
        let outer = rim - GAP * dial.unit;
        let inner = (CORE + GAP) * dial.unit;
        let bands = share(&self.wishes(&dial), (inner, outer), GAP * dial.unit);
        let mut first_row = 0;
        for (ring, band) in self.rings.iter().zip(&bands) {
            Self::ring(&mut sheet, &dial, (first_row, ring), band);
            first_row += ring.entries.len();
        }
        self.hand(&mut sheet, &dial);
        for (ring, band) in self.rings.iter().zip(&bands) {
            Self::labels(&mut sheet, &dial, ring, band);
        }
        self.months(&mut sheet, &dial, rim);
        self.core(&mut sheet, &dial);
        let left_over = bands.iter().map(Band::left_over).sum();
        self.more(&mut sheet, left_over);
        sheet.scene
    }

    fn wishes(&self, dial: &Dial) -> Vec<Wish> {
        let rings = self.rings.iter().take(Self::RINGS);
        rings
            .map(|ring| {
                let spans = ring.entries.iter().map(|entry| {
                    let (first, last) = entry.days;
                    (dial.angle(first), dial.angle(last.saturating_add(1)))
                });
                let ((good, tight), least, most) = if ring.is_long {
                    ((32.0, 17.0), 12.0, 12)
                } else {
                    ((66.0, 50.0), 19.0, 2)
                };
                Wish {
                    spans: spans.collect(),
                    lane: (good * dial.unit, tight * dial.unit),
                    least: least * dial.unit,
                    most,
                    spreads: !ring.is_long,
                }
            })
            .collect()
    }

    /// The rings' ground and a spoke between months.
    fn ground(&self, sheet: &mut Sheet<'_>, dial: &Dial, rim: f32) {
        let look = sheet.look;
        for (_, first) in &self.months {
            let angle = dial.angle(*first);
            let spoke = vec![
                polar(dial.centre, angle, CORE * dial.unit),
                polar(dial.centre, angle, rim),
            ];
            sheet.scene.path(spoke, look.px(1.0), look.line);
        }
    }

    fn months(&self, sheet: &mut Sheet<'_>, dial: &Dial, rim: f32) {
        let look = sheet.look;
        let kind = dial.kind(15.0, look).strong();
        for (index, (name, first)) in self.months.iter().enumerate() {
            let next = self.months.get(index + 1).map_or(self.days, |next| next.1);
            let is_now = self
                .today
                .as_ref()
                .is_some_and(|(day, _)| (*first..next).contains(day));
            let fill = if is_now { look.accent } else { look.level(1) };
            let angles = (dial.angle(*first), dial.angle(next));
            let whole = dial.sector((dial.radius, rim), angles);
            let mut sector = whole;
            let turn = dial.unit * 1.5 / dial.radius;
            (sector.from, sector.to) = (sector.from + turn, sector.to - turn);
            sheet.scene.sector(sector, fill);
            let spot = Spot::Month(index);
            sheet.scene.hit_sector(spot, whole, name.clone());
            let colour = if is_now { look.on(fill) } else { look.ink };
            let kind = kind.coloured(colour);
            let name = kind.shorten(name, whole.shortest() - 8.0 * dial.unit);
            let at = (dial.centre, whole.radius());
            let letters = around(&name, at, whole.middle(), kind);
            sheet.scene.letters(letters, kind);
        }
    }

    /// Draws a ring whose first entry has this row in the table.
    fn ring(
        sheet: &mut Sheet<'_>,
        dial: &Dial,
        (first_row, ring): (usize, &WheelRing),
        band: &Band,
    ) {
        let look = sheet.look;
        let edge = dial.sector((band.outer, band.inner), (0.0, TAU));
        for distance in [band.outer, band.inner] {
            sheet
                .scene
                .path(edge.arc(distance), look.px(1.0), look.line);
        }
        let rows = (first_row..).zip(&ring.entries);
        for ((row, entry), place) in rows.zip(&band.places) {
            let Some(sector) = place.map(|place| sector_of(dial, band, place)) else {
                continue;
            };
            let (fill, outline) = entry.colours(look);
            let rounded = sector.inset(0.75 * dial.unit);
            match outline {
                Some((outline, width)) => {
                    sheet.scene.sector(rounded, outline);
                    sheet.scene.sector(rounded.inset(width * dial.unit), fill);
                }
                None => sheet.scene.sector(rounded, fill),
            }
            sheet.scene.hit_sector(Spot::Row(row), sector, entry.says());
        }
    }

    fn labels(sheet: &mut Sheet<'_>, dial: &Dial, ring: &WheelRing, band: &Band) {
        let look = sheet.look;
        for (entry, place) in ring.entries.iter().zip(&band.places) {
            if let Some(place) = place {
                let sector = sector_of(dial, band, *place);
                let colour = look.on(entry.colours(look).0);
                label(&mut sheet.scene, dial, sector, &entry.label, colour, look);
            }
        }
    }

    /// The hand of today, from the middle to the months.
    fn hand(&self, sheet: &mut Sheet<'_>, dial: &Dial) {
        let look = sheet.look;
        let Some((day, name)) = &self.today else {
            return;
        };
        let half_a_day = TAU / dial.days / 2.0;
        let angle = dial.angle(*day) + half_a_day;
        let rim = dial.radius - MONTHS * dial.unit;
        let at = |distance: f32| polar(dial.centre, angle, distance);
        let line = vec![at(CORE * dial.unit), at(rim)];
        sheet.scene.path(line, 2.0 * dial.unit, look.bad);
        let side = 7.0 * dial.unit / rim;
        let head = vec![
            at(rim - 12.0 * dial.unit),
            polar(dial.centre, angle - side, rim),
            polar(dial.centre, angle + side, rim),
        ];
        sheet.scene.polygon(head, look.bad);
        let (x, y) = at(rim);
        let reach = 10.0 * dial.unit;
        let place = Frame::new(x - reach, y - reach, 2.0 * reach, 2.0 * reach);
        let says = format!("{} · {name}", self.today_head);
        sheet.scene.hit(place, says);
    }

    /// The year in the middle.
    fn core(&self, sheet: &mut Sheet<'_>, dial: &Dial) {
        let look = sheet.look;
        let radius = CORE * dial.unit;
        let whole = |outer: f32| dial.sector((outer, 0.0), (0.0, TAU));
        let circle = |outer: f32| whole(outer).arc(outer);
        sheet.scene.polygon(circle(radius), look.line);
        let ground = circle(radius - dial.unit * 1.5);
        sheet.scene.polygon(ground, look.ground);
        let year = dial.kind(24.0, look).strong();
        let (x, y) = dial.centre;
        let name = self.today.as_ref().map_or("", |(_, name)| name.as_str());
        let up = if name.is_empty() {
            0.0
        } else {
            10.0 * dial.unit
        };
        let text = year.shorten(&self.year, radius * 1.7);
        sheet.scene.text(&text, (x, y - up), Align::Centre, year);
        let quiet = dial.kind(14.0, look).coloured(look.muted);
        let name = quiet.shorten(name, radius * 1.5);
        let at = (x, y + 15.0 * dial.unit);
        sheet.scene.text(&name, at, Align::Centre, quiet);
    }

    /// Says how many entries had no room.
    fn more(&self, sheet: &mut Sheet<'_>, left_over: usize) {
        if left_over == 0 {
            return;
        }
        let look = sheet.look;
        let kind = look.quiet();
        let text = format!("+{left_over} {}", self.more_head);
        let at = (sheet.body.right(), sheet.body.bottom() - kind.line() / 2.0);
        let text = kind.shorten(&text, sheet.body.w);
        sheet.scene.text(&text, at, Align::Right, kind);
    }

    fn entries(&self) -> impl Iterator<Item = &WheelEntry> {
        let rings = self.rings.iter().take(Self::RINGS);
        rings.flat_map(|ring| &ring.entries)
    }

    fn legend_items(&self, look: &ChartLook) -> Vec<(Swatch, &str)> {
        let mut items = Vec::new();
        for (kind, name) in &self.kinds {
            if self.entries().any(|entry| entry.kind == *kind) {
                items.push((swatch(*kind, look), name.as_str()));
            }
        }
        if self.entries().any(|entry| !entry.clash.is_empty()) {
            let swatch = Swatch::Ring(look.warning, look.warning_ground);
            items.push((swatch, &self.clash_head));
        }
        if self.today.is_some() {
            items.push((Swatch::Tick(look.bad), &self.today_head));
        }
        items
    }

    pub(super) fn height(&self, width: f32, look: &ChartLook) -> f32 {
        let legend = self.legend_items(look);
        let around = surroundings(&self.heading, &legend, width, look);
        around + (width - look.px(40.0)).clamp(look.px(240.0), look.px(1100.0)) + look.px(18.0)
    }

    /// What each row of the table is called.
    pub(super) fn row_names(&self) -> Vec<String> {
        let entries = self.rings.iter().flat_map(|ring| &ring.entries);
        entries.map(WheelEntry::says).collect()
    }

    /// Everything in the year in full, also what had no room.
    pub fn table(&self) -> Table {
        let kind = |kind: WheelKind| {
            let found = self.kinds.iter().find(|(it, _)| *it == kind);
            found.map_or_else(String::new, |(_, name)| name.clone())
        };
        let rows = self.rings.iter().flat_map(|ring| {
            ring.entries.iter().map(move |entry| {
                vec![
                    ring.name.clone(),
                    entry.label.clone(),
                    entry.when.clone(),
                    kind(entry.kind),
                    entry.clash.clone(),
                    entry.note.clone(),
                ]
            })
        });
        Table {
            words: 6,
            head: self.heads.to_vec(),
            rows: rows.collect(),
        }
    }
}

fn sector_of(dial: &Dial, band: &Band, place: Place) -> Sector {
    dial.sector(band.radii(place), (place.from, place.to))
}

/// Fill and outline of a kind; what lies ahead is outlined, what is over is quiet.
fn colours(kind: WheelKind, look: &ChartLook) -> (Rgb, Option<(Rgb, f32)>) {
    match kind {
        WheelKind::School => (look.level(1), None),
        WheelKind::Development => (look.level(2), None),
        WheelKind::Planned => (look.ground, Some((look.accent, 1.5))),
        WheelKind::Running => (look.accent, None),
        WheelKind::Done => (look.line, None),
        WheelKind::Review => (look.warning_ground, None),
        WheelKind::Step => (look.ground, Some((look.muted, 1.0))),
    }
}

fn swatch(kind: WheelKind, look: &ChartLook) -> Swatch {
    let (fill, outline) = colours(kind, look);
    outline.map_or(Swatch::Box(fill), |(outline, _)| {
        Swatch::Ring(outline, fill)
    })
}

impl WheelEntry {
    fn colours(&self, look: &ChartLook) -> (Rgb, Option<(Rgb, f32)>) {
        if self.clash.is_empty() {
            colours(self.kind, look)
        } else {
            (look.warning_ground, Some((look.warning, 2.0)))
        }
    }

    /// What it says to a pointer.
    fn says(&self) -> String {
        let said = [&self.label, &self.when, &self.note, &self.clash];
        let said: Vec<_> = said.into_iter().filter(|it| !it.is_empty()).collect();
        said.iter()
            .map(|it| it.as_str())
            .collect::<Vec<_>>()
            .join(" · ")
    }
}
