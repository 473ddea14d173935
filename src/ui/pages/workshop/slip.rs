//! A ballot paper while it is filled in: pages of rows, each row a choice on a short scale.
//!
//! It is thrown away when it is cast or given up; nothing of it is kept.

use crate::model::{Activity, Ballot, Counts, Slip, Stance, Task, Tension, TensionId};
use crate::ui::PlanContext;
use crate::ui::room::pair_title;

/// The most rows on one page.
const ROWS: usize = 8;

/// One page of the paper.
pub(super) struct PageWords {
    /// What it is about.
    pub(super) title: String,
    /// What its rows are called.
    pub(super) rows: Vec<String>,
    /// What the first and the last choice mean; empty where numbers say enough.
    pub(super) ends: [String; 2],
    /// What each choice is called.
    pub(super) cells: Vec<String>,
}

/// What can be filled in.
pub(super) enum Kind {
    Positions(Vec<TensionId>),
    Dots(u8),
    Answers,
}

/// The paper: what is asked, and what was filled in so far.
pub(super) struct Paper {
    pub(super) kind: Kind,
    pub(super) pages: Vec<PageWords>,
    pub(super) filled: Vec<Vec<Option<u8>>>,
}

impl Paper {
    /// An empty paper for the vote that is open; `None` when it is not about the point.
    pub(super) fn new(cx: &PlanContext<'_>, ballot: &Ballot, activity: &Activity) -> Option<Self> {
        let (kind, pages) = match (&activity.task, &ballot.counts) {
            (Task::Vote { tensions }, Counts::Positions(counts)) => {
                let asked = tensions.iter().copied();
                let asked: Vec<_> = asked.filter(|id| counts.contains_key(id)).collect();
                let known = asked.iter().filter_map(|id| cx.plan.tensions.get(id));
                let pages = known.map(|it| positions(cx, it)).collect();
                (Kind::Positions(asked), pages)
            }
            (
                Task::Choose {
                    question,
                    options,
                    dots,
                    ..
                },
                Counts::Dots(_),
            ) => {
                let rows: Vec<String> = options.iter().map(|it| it.text.clone()).collect();
                let title = cx
                    .texts
                    .with("slip-dots", &[("count", usize::from(*dots).into())]);
                let title = if question.is_empty() {
                    title
                } else {
                    format!("{question} {title}")
                };
                let cells: Vec<_> = (0..=*dots).map(|it| it.to_string()).collect();
                (Kind::Dots(*dots), pages_of(&title, &rows, &cells))
            }
            (Task::Pulse { statements, .. }, Counts::Answers(_)) => {
                let cells = ["slip-0", "slip-1", "slip-2", "slip-3", "slip-4", "slip-5"];
                let cells = cells.map(|it| cx.text(it).to_owned());
                let title = cx.text("room-pulse");
                (Kind::Answers, pages_of(title, statements, &cells))
            }
            _ => return None,
        };
        let filled = pages.iter().map(|page| vec![None; page.rows.len()]);
        Some(Self {
            filled: filled.collect(),
            kind,
            pages,
        })
    }

    /// Puts a choice in a row; dots that are not left are not given.
    pub(super) fn set(&mut self, (page, row): (usize, usize), value: Option<u8>) {
        let words = self.pages.get(page);
        let last = words.map_or(0, |it| it.cells.len().saturating_sub(1));
        let mut value = value.filter(|it| usize::from(*it) <= last);
        if let (Kind::Dots(all), Some(wanted)) = (&self.kind, value) {
            let given: u8 = self.filled.iter().flatten().flatten().sum();
            let here = self.get((page, row)).unwrap_or(0);
            value = Some(wanted.min(all.saturating_sub(given - here)));
        }
        if let Some(cell) = self.filled.get_mut(page).and_then(|it| it.get_mut(row)) {
            *cell = value;
        }
    }

    /// What was chosen in a row.
    pub(super) fn get(&self, (page, row): (usize, usize)) -> Option<u8> {
        *self.filled.get(page)?.get(row)?
    }

    /// The paper as it goes into the box.
    pub(super) fn slip(&self) -> Slip {
        let all = || self.filled.iter().flatten().copied();
        match &self.kind {
            Kind::Positions(tensions) => {
                let stances = tensions.iter().zip(&self.filled).map(|(id, rows)| {
                    let mut rows = rows.iter().copied();
                    let now = rows.next().flatten();
                    let wanted = rows.next().flatten();
                    (*id, Stance { now, wanted })
                });
                Slip::Positions(stances.collect())
            }
            Kind::Dots(_) => Slip::Dots(all().map(|it| u16::from(it.unwrap_or(0))).collect()),
            Kind::Answers => Slip::Answers(all().collect()),
        }
    }
}

fn positions(cx: &PlanContext<'_>, tension: &Tension) -> PageWords {
    PageWords {
        title: pair_title(cx.texts, &tension.poles),
        rows: ["room-now", "room-wanted"]
            .map(|it| cx.text(it).to_owned())
            .to_vec(),
        ends: tension.poles.clone(),
        cells: (0..Tension::POSITIONS).map(|it| it.to_string()).collect(),
    }
}

fn pages_of(title: &str, rows: &[String], cells: &[String]) -> Vec<PageWords> {
    rows.chunks(ROWS)
        .map(|rows| PageWords {
            title: title.to_owned(),
            rows: rows.to_vec(),
            ends: Default::default(),
            cells: cells.to_vec(),
        })
        .collect()
}
