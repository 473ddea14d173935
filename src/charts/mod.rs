//! Charts of analysed numbers, drawn on any plotters backend: screen, SVG or PNG.
//!
//! A chart gets plain numbers, finished texts and colours, and computes no result of its own.
//! A missing value is `None` and never looks like level 0.
//! Each chart has a title, a text alternative, places that answer a pointer, and its table.

mod answer_bars;
mod arc;
mod count_bars;
mod coverage_bars;
mod dumbbells;
mod frame;
mod gap_bars;
mod heat_map;
mod indicator_line;
mod level_bars;
mod line_overview;
mod load_grid;
mod look;
pub mod of_plan;
mod output;
mod paint;
mod position_bars;
mod radar;
mod radar_bars;
mod radar_round;
mod round_bars;
mod scene;
mod table;
mod text;
mod timeline;
mod wheel_bands;
mod wheel_text;
mod year_wheel;

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::prelude::DrawingBackend;

pub use answer_bars::{AnswerBars, AnswerRow};
pub use arc::{Letter, Sector};
pub use count_bars::{CountBars, CountRow};
pub use coverage_bars::{CoverageBars, CoverageRow};
pub use dumbbells::{DumbbellRow, Dumbbells, Reach};
pub use gap_bars::{GapBars, GapRow};
pub use heat_map::{HeatCell, HeatMap, HeatRow};
pub use indicator_line::{IndicatorLine, IndicatorMark, IndicatorPoint, round_values};
pub use level_bars::{LevelBars, LevelRow, Part};
pub use line_overview::{LineOverview, OverviewRow};
pub use load_grid::{LoadGrid, LoadRow};
pub use look::{ChartLook, Rgb};
pub use output::{png, svg};
pub use position_bars::{PositionBars, PositionSide};
pub use radar::{Radar, RadarSeries, RadarValue};
pub use round_bars::RoundBars;
pub use scene::{Align, Frame, Hit, Mark, Point, Spot, Turn};
pub use table::Table;
pub use text::{FAMILY, PIXELS_PER_EM, Type, Weight};
pub use timeline::{Timeline, TimelineGroup, TimelineRow, TimelineState, TimelineStep};
pub use year_wheel::{WheelEntry, WheelKind, WheelRing, YearWheel};

use scene::Scene;

/// What is said about a chart in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    /// What the chart shows.
    pub title: String,
    /// Denominator and selection, such as "1.343 af 1.428 vurderinger".
    pub note: String,
    /// What the chart tells, for those who do not see it.
    pub alt: String,
}

/// Why a chart could not be drawn.
#[derive(Debug, thiserror::Error)]
pub enum ChartError {
    /// The backend refused a mark.
    #[error("drawing failed: {0}")]
    Backend(String),
    /// The picture could not be encoded.
    #[error("encoding the picture failed: {0}")]
    Encoding(String),
    /// The picture has no pixels or far too many.
    #[error("no picture can be {width} by {height} pixels")]
    Size {
        /// Width asked for.
        width: u32,
        /// Height asked for.
        height: u32,
    },
    /// A built-in font could not be read.
    #[error("a built-in font could not be read")]
    Font,
}

/// Any of the charts.
#[derive(Clone, Debug, PartialEq)]
pub enum Chart {
    /// Spread over the levels per row.
    LevelBars(LevelBars),
    /// Spread over the levels per round.
    RoundBars(RoundBars),
    /// Median per team and competence.
    HeatMap(HeatMap),
    /// Met of required.
    GapBars(GapBars),
    /// Holders per competence.
    CoverageBars(CoverageBars),
    /// Levels against expectation.
    Radar(Radar),
    /// The school year.
    YearWheel(YearWheel),
    /// Initiatives along time.
    Timeline(Timeline),
    /// An indicator over time.
    Indicator(IndicatorLine),
    /// The strategic lines at a glance.
    Lines(LineOverview),
    /// Owners by months.
    Load(LoadGrid),
    /// Positions between two poles.
    Positions(PositionBars),
    /// Medians now and wanted.
    Dumbbells(Dumbbells),
    /// Agreement with statements.
    Answers(AnswerBars),
    /// Things and their dots.
    Counts(CountBars),
}

impl Chart {
    /// Title, note and text alternative.
    pub fn heading(&self) -> &Heading {
        match self {
            Self::LevelBars(chart) => &chart.heading,
            Self::RoundBars(chart) => &chart.heading,
            Self::HeatMap(chart) => &chart.heading,
            Self::GapBars(chart) => &chart.heading,
            Self::CoverageBars(chart) => &chart.heading,
            Self::Radar(chart) => &chart.heading,
            Self::YearWheel(chart) => &chart.heading,
            Self::Timeline(chart) => &chart.heading,
            Self::Indicator(chart) => &chart.heading,
            Self::Lines(chart) => &chart.heading,
            Self::Load(chart) => &chart.heading,
            Self::Positions(chart) => &chart.heading,
            Self::Dumbbells(chart) => &chart.heading,
            Self::Answers(chart) => &chart.heading,
            Self::Counts(chart) => &chart.heading,
        }
    }

    /// Draws the chart over the whole area, ground included, and presents it.
    ///
    /// Whole pixels are all that plotters knows: a backend that can show parts of a pixel draws a
    /// multiple of the size with the same multiple of `ChartLook::scale`.
    ///
    /// # Errors
    /// When the backend refuses a mark or a font is missing.
    pub fn draw<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        look: &ChartLook,
    ) -> Result<(), ChartError> {
        paint::paint(&self.marks(area.dim_in_pixel(), look), area)
    }

    /// What [`Chart::draw`] draws, in order, for a painter that is no plotters backend.
    pub fn marks(&self, size: (u32, u32), look: &ChartLook) -> Vec<Mark> {
        self.layout(size, look).marks
    }

    /// The places that answer a pointer when the chart is drawn in this size with this look.
    pub fn hits(&self, size: (u32, u32), look: &ChartLook) -> Vec<Hit> {
        self.layout(size, look).hits
    }

    /// The numbers of the chart as a table.
    pub fn table(&self) -> Table {
        match self {
            Self::LevelBars(chart) => chart.table(),
            Self::RoundBars(chart) => chart.table(),
            Self::HeatMap(chart) => chart.table(),
            Self::GapBars(chart) => chart.table(),
            Self::CoverageBars(chart) => chart.table(),
            Self::Radar(chart) => chart.table(),
            Self::YearWheel(chart) => chart.table(),
            Self::Timeline(chart) => chart.table(),
            Self::Indicator(chart) => chart.table(),
            Self::Lines(chart) => chart.table(),
            Self::Load(chart) => chart.table(),
            Self::Positions(chart) => chart.table(),
            Self::Dumbbells(chart) => chart.table(),
            Self::Answers(chart) => chart.table(),
            Self::Counts(chart) => chart.table(),
        }
    }

    /// What each row of the table is called where it can be chosen, in the order of the table.
    pub fn row_names(&self) -> Vec<String> {
        match self {
            Self::YearWheel(chart) => chart.row_names(),
            Self::Timeline(chart) => chart.row_names(),
            _ => {
                let rows = self.table().rows.into_iter();
                rows.map(|row| row.into_iter().next().unwrap_or_default())
                    .collect()
            }
        }
    }

    /// The height in pixels at which the chart is neither cramped nor thin at this width.
    pub fn preferred_height(&self, width: u32, look: &ChartLook) -> u32 {
        self.height(width as f32, look, frame::ROOMY_ROW).ceil() as u32
    }

    /// The height with rows of this height, which is given for 100 % text size.
    fn height(&self, width: f32, look: &ChartLook, row: f32) -> f32 {
        match self {
            Self::LevelBars(chart) => chart.height(width, look, row),
            Self::RoundBars(chart) => chart.height(width, look, row),
            Self::HeatMap(chart) => chart.height(width, look, row),
            Self::GapBars(chart) => chart.height(width, look, row),
            Self::CoverageBars(chart) => chart.height(width, look, row),
            Self::Radar(chart) => chart.height(width, look, row),
            Self::YearWheel(chart) => chart.height(width, look),
            Self::Timeline(chart) => chart.height(width, look, row),
            Self::Indicator(chart) => chart.height(width, look),
            Self::Lines(chart) => chart.height(width, look, row),
            Self::Load(chart) => chart.height(width, look, row),
            Self::Positions(chart) => chart.height(width, look),
            Self::Dumbbells(chart) => chart.height(width, look, row),
            Self::Answers(chart) => chart.height(width, look, row),
            Self::Counts(chart) => chart.height(width, look, row),
        }
    }

    fn layout(&self, (width, height): (u32, u32), look: &ChartLook) -> Scene {
        let size = (width as f32, height as f32);
        let needed = self.height(size.0, look, frame::TIGHT_ROW);
        let look = &look.fitted(needed, size.1);
        match self {
            Self::LevelBars(chart) => chart.layout(size, look),
            Self::RoundBars(chart) => chart.layout(size, look),
            Self::HeatMap(chart) => chart.layout(size, look),
            Self::GapBars(chart) => chart.layout(size, look),
            Self::CoverageBars(chart) => chart.layout(size, look),
            Self::Radar(chart) => chart.layout(size, look),
            Self::YearWheel(chart) => chart.layout(size, look),
            Self::Timeline(chart) => chart.layout(size, look),
            Self::Indicator(chart) => chart.layout(size, look),
            Self::Lines(chart) => chart.layout(size, look),
            Self::Load(chart) => chart.layout(size, look),
            Self::Positions(chart) => chart.layout(size, look),
            Self::Dumbbells(chart) => chart.layout(size, look),
            Self::Answers(chart) => chart.layout(size, look),
            Self::Counts(chart) => chart.layout(size, look),
        }
    }
}
