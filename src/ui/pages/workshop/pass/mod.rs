//! Passing the laptop: one person at a time, a screen between two that tells nothing, and no
//! trace of the one before.
//!
//! It is worked by keys or by mouse. There is no focus, so that none is left behind.

mod paint;

use egui::{Event, Key, Rect, Ui, Vec2, pos2};

use self::paint::{big_button, cell, row_ui, small_button};
use super::slip::Paper;
use crate::action::Action;
use crate::model::{ActivityId, Ballot, Cast, Tension, Workshop};
use crate::ui::PlanContext;
use crate::ui::room::{Board, group_name};

/// Where a person is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    HandOver,
    Group,
    Page,
    Cast,
}

/// The ballot on its way round.
pub(super) struct Pass {
    activity: ActivityId,
    stage: Stage,
    group: usize,
    page: usize,
    row: usize,
    paper: Option<Paper>,
    /// How many had voted when the vote that is being kept was sent.
    sent: Option<u32>,
    is_failed: bool,
}

/// What was asked for by keys or mouse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    Nothing,
    On,
    Back,
    GiveUp,
}

/// The keys pressed since the last frame, in order: a slow computer gets several at once, and
/// none may be taken for one on the page before it. Only keys that move repeat when held.
fn keys(ui: &Ui) -> Vec<Key> {
    let moves = |key| {
        matches!(
            key,
            Key::ArrowLeft | Key::ArrowRight | Key::ArrowUp | Key::ArrowDown
        )
    };
    ui.input(|input| {
        let keys = input.events.iter().filter_map(|event| match event {
            Event::Key {
                key,
                pressed: true,
                repeat,
                modifiers,
                ..
            } if modifiers.is_none() && (!repeat || moves(*key)) => Some(*key),
            _ => None,
        });
        keys.collect()
    })
}

/// The number on a key; `None` on keys without.
fn digit(key: Key) -> Option<u8> {
    key.name().parse().ok()
}

impl Pass {
    /// The screen between two people, before the first.
    pub(super) const fn new(activity: ActivityId) -> Self {
        Self {
            activity,
            stage: Stage::HandOver,
            group: 0,
            page: 0,
            row: 0,
            paper: None,
            sent: None,
            is_failed: false,
        }
    }

    /// Draws the screen; returns whether the laptop goes on round.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) -> bool {
        ui.painter().rect_filled(ui.max_rect(), 0, cx.tokens.card);
        let Some(ballot) = cx
            .plan
            .ballot
            .as_ref()
            .filter(|it| it.activity == self.activity)
        else {
            return false;
        };
        let Some(workshop) = cx.plan.workshops.get(&ballot.workshop) else {
            return false;
        };
        // The vote was kept before this frame, or it was not.
        if let Some(before) = self.sent.take() {
            if ballot.voters() > before {
                *self = Self::new(self.activity);
            } else {
                self.is_failed = true;
            }
        }
        for key in keys(ui) {
            let wish = self.press(key, ballot, workshop);
            if !self.carry_out(cx, ballot, workshop, wish) {
                return false;
            }
            // What is pressed after the vote is in the box belongs to nobody.
            if self.sent.is_some() {
                break;
            }
        }
        let mut board = Board::new(cx, ui.max_rect());
        let wish = self.stage_ui(ui, &mut board, ballot, workshop);
        self.carry_out(cx, ballot, workshop, wish)
    }

    fn press(&mut self, key: Key, ballot: &Ballot, workshop: &Workshop) -> Wish {
        match (self.stage, key) {
            (_, Key::Escape) => Wish::GiveUp,
            (Stage::HandOver, Key::Enter) if have_all_voted(ballot, workshop) => Wish::GiveUp,
            (Stage::HandOver | Stage::Cast, Key::Enter) => Wish::On,
            (Stage::Group | Stage::Page | Stage::Cast, Key::Backspace) => Wish::Back,
            (Stage::Group, key) => {
                let place = digit(key).and_then(|it| usize::from(it).checked_sub(1));
                match place.filter(|it| *it < ballot.cast.len()) {
                    Some(group) => {
                        self.group = group;
                        Wish::On
                    }
                    None => Wish::Nothing,
                }
            }
            (Stage::Page, key) => self.press_on_page(key),
            _ => Wish::Nothing,
        }
    }

    fn press_on_page(&mut self, key: Key) -> Wish {
        let Some(paper) = &mut self.paper else {
            return Wish::Nothing;
        };
        let Some(words) = paper.pages.get(self.page) else {
            return Wish::Nothing;
        };
        let (rows, cells) = (words.rows.len(), words.cells.len());
        let at = (self.page, self.row);
        let has = paper.get(at);
        let last = u8::try_from(cells.saturating_sub(1)).unwrap_or(0);
        // Between two poles one begins in the middle, on other scales at their beginning.
        let start = if cells == Tension::POSITIONS {
            last / 2
        } else {
            0
        };
        match key {
            Key::ArrowRight => {
                let next = has.map_or(start, |it| it.saturating_add(1).min(last));
                paper.set(at, Some(next));
            }
            Key::ArrowLeft => paper.set(at, Some(has.map_or(start, |it| it.saturating_sub(1)))),
            Key::Delete => paper.set(at, None),
            Key::ArrowDown => self.row = (self.row + 1).min(rows.saturating_sub(1)),
            Key::ArrowUp => self.row = self.row.saturating_sub(1),
            Key::Enter if self.row + 1 < rows => self.row += 1,
            Key::Enter => return Wish::On,
            key => {
                if let Some(digit) = digit(key) {
                    paper.set(at, Some(digit));
                }
            }
        }
        Wish::Nothing
    }

    fn stage_ui(
        &mut self,
        ui: &mut Ui,
        board: &mut Board<'_>,
        ballot: &Ballot,
        workshop: &Workshop,
    ) -> Wish {
        let cx = board.cx;
        let keys = match self.stage {
            Stage::HandOver if have_all_voted(ballot, workshop) => "pass-keys-all",
            Stage::HandOver => "pass-keys-hand-over",
            Stage::Group => "pass-keys-group",
            Stage::Page => "pass-keys-page",
            Stage::Cast => "pass-keys-cast",
        };
        board.foot_keys(ui, cx.text(keys));
        let is_on = match self.stage {
            Stage::HandOver => return hand_over_ui(ui, board, ballot, workshop),
            Stage::Group => self.group_ui(ui, board, ballot),
            Stage::Page => self.page_ui(ui, board),
            Stage::Cast => {
                let below = if self.is_failed {
                    "pass-failed"
                } else {
                    "pass-cast-note"
                };
                board.middle(ui, cx.text("pass-cast-title"), cx.text(below));
                big_button(ui, board, 0, cx.text("pass-cast"))
            }
        };
        if small_button(ui, board, cx.text("pass-give-up")) {
            Wish::GiveUp
        } else if is_on {
            Wish::On
        } else {
            Wish::Nothing
        }
    }

    /// Which group the person belongs to; none is chosen beforehand.
    fn group_ui(&mut self, ui: &mut Ui, board: &mut Board<'_>, ballot: &Ballot) -> bool {
        let cx = board.cx;
        board.head(ui, "", cx.text("pass-group"), "");
        let mut is_chosen = false;
        for (at, (group, _)) in ballot.cast.iter().enumerate() {
            let label = format!("{}   {}", at + 1, group_name(cx.texts, group));
            let top = board.room(ui).top() + at as f32 * 84.0 * board.unit;
            let size = Vec2::new(520.0, 68.0) * board.unit;
            let rect = Rect::from_min_size(pos2(board.inner.left(), top), size);
            if cell(ui, board, (rect, &label, &label), false) {
                self.group = at;
                is_chosen = true;
            }
        }
        is_chosen
    }

    /// A page of the paper; returns whether it is done.
    fn page_ui(&mut self, ui: &mut Ui, board: &mut Board<'_>) -> bool {
        let cx = board.cx;
        let Some(paper) = &mut self.paper else {
            return false;
        };
        let count = paper.pages.len();
        let Some(words) = paper.pages.get(self.page) else {
            return false;
        };
        let over = [("number", (self.page + 1).into()), ("of", count.into())];
        board.head(ui, &cx.texts.with("pass-page", &over), &words.title, "");
        let room = board
            .room(ui)
            .with_max_y(board.inner.bottom() - 130.0 * board.unit);
        let height = (room.height() / words.rows.len().max(1) as f32).min(150.0 * board.unit);
        let mut chosen = None;
        for (row, name) in words.rows.iter().enumerate() {
            let top = room.top() + row as f32 * height;
            let rect = room.with_min_y(top).with_max_y(top + height);
            let has = paper.get((self.page, row));
            if let Some(value) = row_ui(ui, board, rect, (name, words), (has, row == self.row)) {
                chosen = Some((row, value));
            }
        }
        if let Some((row, value)) = chosen {
            self.row = row;
            paper.set((self.page, row), Some(value));
        }
        big_button(ui, board, 1, cx.text("pass-on"))
    }

    /// Goes on, back or away; returns whether the laptop goes on round.
    fn carry_out(
        &mut self,
        cx: &PlanContext<'_>,
        ballot: &Ballot,
        workshop: &Workshop,
        wish: Wish,
    ) -> bool {
        match (wish, self.stage) {
            (Wish::Nothing, _) | (Wish::Back, Stage::HandOver) => {}
            (Wish::GiveUp, Stage::HandOver) => return false,
            (Wish::GiveUp, _) | (Wish::Back, Stage::Group) => *self = Self::new(self.activity),
            (Wish::On, Stage::Group) => {
                let activity = workshop.activity(self.activity);
                self.paper = activity.and_then(|it| Paper::new(cx, ballot, it));
                self.stage = Stage::Page;
            }
            (Wish::On, Stage::Page) => {
                let pages = self.paper.as_ref().map_or(0, |it| it.pages.len());
                self.row = 0;
                if self.page + 1 < pages {
                    self.page += 1;
                } else {
                    self.stage = Stage::Cast;
                }
            }
            (Wish::On, Stage::Cast) => {
                let group = ballot.cast.get(self.group).map(|it| it.0.clone());
                if let (Some(group), Some(paper)) = (group, &self.paper) {
                    self.sent = Some(ballot.voters());
                    cx.ask(Action::Cast(Cast {
                        group,
                        slip: paper.slip(),
                    }));
                }
            }
            (Wish::Back, Stage::Page) if self.page > 0 => {
                self.page -= 1;
                self.row = 0;
            }
            (Wish::On, Stage::HandOver) | (Wish::Back, Stage::Page) => self.stage = Stage::Group,
            (Wish::Back, Stage::Cast) => self.stage = Stage::Page,
        }
        true
    }
}

/// Whether as many have voted as are in the room.
fn have_all_voted(ballot: &Ballot, workshop: &Workshop) -> bool {
    let people = workshop.people();
    people > 0 && ballot.voters() >= people
}

/// The screen between two people, and after the last.
fn hand_over_ui(ui: &mut Ui, board: &Board<'_>, ballot: &Ballot, workshop: &Workshop) -> Wish {
    let cx = board.cx;
    let figures = [
        ("count", (ballot.voters() as usize).into()),
        ("of", (workshop.people() as usize).into()),
    ];
    if have_all_voted(ballot, workshop) {
        let title = cx.texts.with("pass-all-voted", &figures);
        board.middle(ui, &title, cx.text("pass-all-voted-note"));
        if big_button(ui, board, 0, cx.text("pass-back")) {
            return Wish::GiveUp;
        }
        if small_button(ui, board, cx.text("pass-one-more")) {
            return Wish::On;
        }
        return Wish::Nothing;
    }
    board.middle(ui, cx.text("pass-hand-over"), cx.text("pass-secret"));
    board.foot_left(ui, &cx.texts.with("room-voting", &figures));
    if big_button(ui, board, 0, cx.text("pass-begin")) {
        Wish::On
    } else {
        Wish::Nothing
    }
}
