//! The name of an entry inside its sector of a wheel: along the circle or along the spoke, in
//! as many lines and letters as stay inside it.

use super::arc::{Sector, around, spoke};
use super::scene::Scene;
use super::text::Type;
use super::year_wheel::Dial;
use super::{ChartLook, Rgb};

/// Sizes of letters for a wheel of radius 400; the last is the smallest that reads on a wall.
const SIZES: [f32; 3] = [14.0, 12.5, 11.0];

/// Height of a line, in em.
const LINE: f32 = 1.16;

/// A way to write a name.
struct Way {
    lines: Vec<String>,
    kind: Type,
    along_circle: bool,
    /// Distance of its middle from the centre.
    radius: f32,
    /// How many letters are lost, and how little it pleases.
    cost: usize,
}

/// Writes a name into a sector, in the way that loses least; nothing when not even three letters
/// have room.
pub(super) fn label(
    scene: &mut Scene,
    dial: &Dial,
    sector: Sector,
    name: &str,
    colour: Rgb,
    look: &ChartLook,
) {
    let pad = 4.0 * dial.unit;
    let mut ways = Vec::new();
    for (smaller, size) in SIZES.iter().enumerate() {
        let kind = dial.kind(*size, look).coloured(colour);
        let line = kind.size * LINE;
        let along = sector.shortest() - 2.0 * pad;
        let most = ((sector.thickness() - kind.size * 0.2) / line) as usize;
        for lines in 1..=most.min(3) {
            if let Some((lines, lost)) = way(name, kind, along, lines) {
                let cost = lost * 4 + smaller * 3 + lines.len();
                let radius = sector.radius();
                ways.push(Way {
                    lines,
                    kind,
                    along_circle: true,
                    radius,
                    cost,
                });
            }
        }
        // Towards the middle a sector grows narrow; the text stands as far out as it must.
        for lines in 1..=3_u8 {
            let breadth = line * f32::from(lines) + kind.size * 0.1;
            let inner = sector
                .inner
                .max(breadth / (sector.to - sector.from).max(0.001));
            let length = sector.outer - inner - 2.0 * pad;
            if let Some((lines, lost)) = way(name, kind, length, usize::from(lines)) {
                let cost = lost * 4 + smaller * 3 + lines.len() + 1;
                let radius = f32::midpoint(inner, sector.outer);
                ways.push(Way {
                    lines,
                    kind,
                    along_circle: false,
                    radius,
                    cost,
                });
            }
        }
    }
    let best = ways.into_iter().min_by_key(|way| way.cost);
    if let Some(best) = best {
        write(scene, sector, &best);
    }
}

/// A name in so many lines of this length, and how many letters are lost.
fn way(name: &str, kind: Type, length: f32, lines: usize) -> Option<(Vec<String>, usize)> {
    if length < kind.size * 1.8 {
        return None;
    }
    let lines = kind.wrap(name, length, lines);
    let shown: usize = lines.iter().map(|line| line.chars().count()).sum();
    if shown < 3.min(name.chars().count()) {
        return None;
    }
    let is_cut = lines.iter().any(|line| line.ends_with('…'));
    let lost = if is_cut {
        name.chars().count().saturating_sub(shown) + 2
    } else {
        0
    };
    Some((lines, lost))
}

fn write(scene: &mut Scene, sector: Sector, way: &Way) {
    let line = way.kind.size * LINE;
    let middle = (way.lines.len() as f32 - 1.0) / 2.0;
    let angle = sector.middle();
    let is_below = angle > 0.25 * std::f32::consts::TAU && angle < 0.75 * std::f32::consts::TAU;
    for (index, text) in way.lines.iter().enumerate() {
        let down = (index as f32 - middle) * line;
        let at = |radius: f32| (sector.centre, radius);
        let letters = if way.along_circle {
            let outwards = if is_below { down } else { -down };
            around(text, at(way.radius + outwards), angle, way.kind)
        } else {
            spoke(text, at(way.radius), angle, down, way.kind)
        };
        scene.letters(letters, way.kind);
    }
}
