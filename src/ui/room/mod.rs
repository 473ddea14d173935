//! What a room sees on its wall: large, calm, without names, and without anything that was not
//! revealed.
//!
//! It gets a plan and a place in an agenda, and shows what `analysis` lets others than the leader
//! see.

mod board;
mod histogram;
mod map;
mod results;

use egui::{Rect, Ui};

use crate::analysis::tensions::RoundFigures;
use crate::model::{Activity, ActivityId, PlanDate, Task, TensionId, Workshop, WorkshopId};
use crate::texts::Texts;
use crate::ui::PlanContext;

pub(super) use crate::charts::of_plan::group_name;
pub(super) use board::Board;

/// Where a workshop is, as far as its room may know.
#[derive(Clone, Debug)]
pub(super) struct RoomView {
    /// Which workshop.
    pub(super) workshop: WorkshopId,
    /// Which point of its agenda; `None` before it began.
    pub(super) activity: Option<ActivityId>,
    /// Which of the point's pairs.
    pub(super) pair: usize,
    /// Whether groups are shown one by one.
    pub(super) by_group: bool,
    /// The time that is left, as it is read.
    pub(super) time: String,
    /// A quiet line about keys; empty when nobody asked for it.
    pub(super) keys: String,
}

/// Both poles as a title; the second begins small, as within a sentence.
pub(super) fn pair_title(texts: &Texts, [first, second]: &[String; 2]) -> String {
    let mut letters = second.chars();
    let start = letters.next().map(|it| it.to_lowercase().to_string());
    let second = format!("{}{}", start.unwrap_or_default(), letters.as_str());
    let poles = [("first", first.as_str().into()), ("second", second.into())];
    texts.with("room-poles", &poles)
}

/// The rounds of a workshop on a tension, oldest first, as others than the leader may see them,
/// with the number of each; `None` in place of one that nobody else may see.
fn rounds(
    cx: &PlanContext<'_>,
    workshop: WorkshopId,
    tension: TensionId,
) -> Vec<(u8, Option<RoundFigures>)> {
    let figures = cx.analysis.tensions.get(&tension);
    let rounds = figures.into_iter().flat_map(|it| &it.rounds);
    let here = rounds.filter(|it| it.workshop == Some(workshop));
    here.map(|it| (it.round, it.for_others())).collect()
}

impl RoomView {
    /// Draws the wall over the whole of `ui`.
    pub(super) fn ui(&self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let rect = ui.max_rect();
        ui.painter().rect_filled(rect, 0, cx.tokens.card);
        let mut board = Board::new(cx, rect);
        let Some(workshop) = cx.plan.workshops.get(&self.workshop) else {
            return;
        };
        let activity = self.activity.and_then(|id| workshop.activity(id));
        match activity {
            Some(activity) => self.activity_ui(ui, &mut board, activity),
            None => begin_ui(ui, &board, workshop.title.as_str(), workshop.date),
        }
        board.foot_right(ui, &self.time);
        if !self.keys.is_empty() {
            board.foot_keys(ui, &self.keys);
        }
    }

    fn activity_ui(&self, ui: &mut Ui, board: &mut Board<'_>, activity: &Activity) {
        let cx = board.cx;
        let title = activity.title.as_str();
        let point = (self.workshop, activity.id);
        let open = cx.plan.ballot.as_ref();
        let is_open = open.is_some_and(|it| it.activity == activity.id);
        match &activity.task {
            Task::Vote { tensions } => self.vote_ui(ui, board, (title, is_open), tensions),
            Task::Choose {
                question, result, ..
            } => {
                let question = said(question, cx.text("room-choose"));
                board.head(ui, title, question, "");
                if is_open {
                    Self::voting_ui(ui, board);
                } else if let Some(figures) = cx.analysis.rooms.dots.get(&point) {
                    results::dots(ui, board, figures, !result.is_empty());
                }
            }
            Task::Pulse { result, .. } => {
                board.head(ui, title, cx.text("room-pulse"), "");
                if is_open {
                    Self::voting_ui(ui, board);
                } else if let Some(figures) = cx.analysis.rooms.pulses.get(&point) {
                    results::pulse(ui, board, figures, !result.is_empty());
                }
            }
            Task::Map { tension } => {
                let tension = tension.and_then(|id| cx.plan.tensions.get(&id));
                let name = tension.map(|it| it.name());
                let name = name.unwrap_or_else(|| cx.text("room-map").to_owned());
                board.head(ui, said(title, cx.text("room-map")), &name, "");
                if let Some(tension) = tension {
                    map::ui(ui, board, tension);
                }
            }
            Task::Ideas { question, ideas } => {
                board.head(ui, title, said(question, cx.text("room-ideas")), "");
                results::ideas(ui, board, ideas);
            }
            Task::Decide { decisions } => {
                board.head(ui, title, cx.text("room-decide"), "");
                results::decisions(ui, board, decisions.values());
            }
            Task::Break => {
                let title = said(title, cx.text("room-break"));
                board.middle(ui, title, &self.time);
            }
        }
    }

    fn vote_ui(
        &self,
        ui: &mut Ui,
        board: &mut Board<'_>,
        (title, is_open): (&str, bool),
        tensions: &[TensionId],
    ) {
        let cx = board.cx;
        let pair = tensions.get(self.pair).or_else(|| tensions.first());
        let tension = pair.and_then(|id| Some((*id, cx.plan.tensions.get(id)?)));
        let Some((id, tension)) = tension else {
            board.head(ui, title, cx.text("room-vote"), "");
            return;
        };
        let rounds = rounds(cx, self.workshop, id);
        let open = cx.plan.ballot.as_ref().filter(|_| is_open);
        let round = open.map_or_else(|| rounds.last().map_or(1, |it| it.0), |it| it.round);
        let place = [
            ("number", (self.pair.min(tensions.len() - 1) + 1).into()),
            ("of", tensions.len().into()),
            ("round", usize::from(round).into()),
        ];
        let over = cx.texts.with("room-pair", &place);
        let name = pair_title(cx.texts, &tension.poles);
        board.head(ui, &over, &name, cx.text("room-vote"));
        if is_open {
            Self::voting_ui(ui, board);
            return;
        }
        let shown = rounds
            .split_last()
            .map(|(last, before)| (last, before.last()));
        match shown {
            None => {
                let room = board.room(ui);
                histogram::empty(ui, board, room, &tension.poles);
            }
            Some(((_, None), _)) => board.middle(ui, cx.text("room-hidden"), ""),
            Some(((_, Some(round)), _)) if self.by_group => {
                let room = board.room(ui);
                histogram::groups(ui, board, room, (&tension.poles, round));
            }
            Some(((number, Some(round)), before)) => {
                let room = board.room(ui);
                let before = before.and_then(|(n, it)| Some((*n, it.as_ref()?)));
                rounds_ui(ui, board, room, (&tension.poles, before, (*number, round)));
            }
        }
        if let Some((_, Some(round))) = rounds.last() {
            let votes = round.all.voters();
            let groups = round.groups.iter().filter(|(_, it)| it.voters() > 0);
            let groups = groups.map(|(group, it)| {
                let name = group_name(cx.texts, group).to_lowercase();
                format!("{} {name}", it.voters())
            });
            let groups: Vec<_> = groups.collect();
            let mut said = cx.texts.with("room-votes", &[("count", votes.into())]);
            if !groups.is_empty() {
                said = format!("{said} · {}", groups.join(", "));
            }
            board.foot_left(ui, &said);
        }
    }

    /// While people vote: how many have, and nothing else.
    fn voting_ui(ui: &mut Ui, board: &Board<'_>) {
        let cx = board.cx;
        let Some(ballot) = &cx.plan.ballot else {
            return;
        };
        let workshop = cx.plan.workshops.get(&ballot.workshop);
        let people = workshop.map_or(0, Workshop::people);
        let figures = [
            ("count", (ballot.voters() as usize).into()),
            ("of", (people as usize).into()),
        ];
        let said = cx.texts.with("room-voting", &figures);
        board.middle(ui, &said, cx.text("room-voting-hidden"));
    }
}

/// A round with its number.
type Numbered<'a> = (u8, &'a RoundFigures);

fn rounds_ui(
    ui: &mut Ui,
    board: &Board<'_>,
    room: Rect,
    (poles, before, (number, round)): (&[String; 2], Option<Numbered<'_>>, Numbered<'_>),
) {
    let Some((first, before)) = before else {
        histogram::ui(ui, board, room, (poles, &round.all, ""));
        return;
    };
    let gap = 64.0 * board.unit;
    let width = (room.width() - gap) / 2.0;
    let left = room.with_max_x(room.left() + width);
    let right = room.with_min_x(room.right() - width);
    for (place, (n, it)) in [(left, (first, before)), (right, (number, round))] {
        let name = [("round", usize::from(n).into())];
        let name = board.cx.texts.with("room-round", &name);
        histogram::ui(ui, board, place, (poles, &it.all, &name));
    }
}

fn begin_ui(ui: &mut Ui, board: &Board<'_>, title: &str, date: PlanDate) {
    let date = board.cx.texts.write().date(date);
    board.middle(ui, title, &date);
}

/// A text, or another one where it is empty.
const fn said<'a>(text: &'a str, otherwise: &'a str) -> &'a str {
    if text.is_empty() { otherwise } else { text }
}
