//! Keeps an eye on the file of the open plan: who else has it open, whether somebody changed it,
//! and whether a second copy appeared.
//!
//! It has a thread of its own, since a network disk may take its time. The window never waits for
//! it but when it closes, and then for a moment only.

use std::path::PathBuf;
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use crate::storage::{Presence, SecondCopy, Sight, Sign, Stamp, Store};

/// How often the file is looked at.
const EVERY: Duration = Duration::from_secs(10);
/// How long the window waits at its end for the sign to be taken away.
const FAREWELL: Duration = Duration::from_millis(500);
/// How long a test waits for an answer.
const PATIENCE: Duration = Duration::from_secs(20);

/// What is looked after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Watched {
    /// The file.
    pub(super) path: PathBuf,
    /// The state of it that the open plan follows.
    pub(super) stamp: Stamp,
    /// How the user wants to be called by others who open it; empty for not at all.
    pub(super) name: String,
}

/// What was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Seen {
    /// What it was seen of.
    pub(super) watched: Watched,
    /// What became of the file.
    pub(super) sight: Sight,
    /// Who else has it open, by the name that they show; `None` when nobody or nothing is known.
    pub(super) other: Option<String>,
    /// Other files with the same plan.
    pub(super) copies: Vec<SecondCopy>,
}

enum Order {
    /// Look after this file from now on, or after none.
    Watch(Option<Watched>),
    /// Look now.
    Look,
}

struct Answer {
    /// Whether somebody asked; else it is news.
    to_order: bool,
    seen: Option<Seen>,
}

/// The thread that looks.
pub(super) struct Lookout {
    orders: mpsc::Sender<Order>,
    answers: mpsc::Receiver<Answer>,
    /// How many orders were not answered yet.
    open: usize,
    watched: Option<Watched>,
}

impl Lookout {
    pub(super) fn new(store: Arc<Store>, ctx: egui::Context) -> Self {
        let (orders, inbox) = mpsc::channel();
        let (outbox, answers) = mpsc::channel();
        thread::spawn(move || watch(&store, &inbox, &outbox, &ctx));
        Self {
            orders,
            answers,
            open: 0,
            watched: None,
        }
    }

    /// Looks after a file from now on, or after none. Nothing happens where it does so already.
    pub(super) fn watch(&mut self, watched: Option<Watched>) {
        if self.watched != watched {
            self.watched.clone_from(&watched);
            self.order(Order::Watch(watched));
        }
    }

    /// Looks now, as when somebody comes back to the window.
    pub(super) fn look(&mut self) {
        if self.watched.is_some() {
            self.order(Order::Look);
        }
    }

    fn order(&mut self, order: Order) {
        // A thread that is gone answers nothing.
        if self.orders.send(order).is_ok() {
            self.open += 1;
        }
    }

    /// What was seen of the file that is looked after; `None` when nothing new was.
    pub(super) fn next(&mut self) -> Option<Seen> {
        while let Ok(answer) = self.answers.try_recv() {
            if let Some(seen) = self.take_in(answer) {
                return Some(seen);
            }
        }
        None
    }

    /// The same, waiting until every order was answered.
    pub(super) fn wait(&mut self) -> Option<Seen> {
        while self.open > 0 {
            let Ok(answer) = self.answers.recv_timeout(PATIENCE) else {
                self.open = 0;
                return None;
            };
            if let Some(seen) = self.take_in(answer) {
                return Some(seen);
            }
        }
        None
    }

    fn take_in(&mut self, answer: Answer) -> Option<Seen> {
        self.open -= usize::from(answer.to_order).min(self.open);
        answer
            .seen
            .filter(|seen| Some(&seen.watched) == self.watched.as_ref())
    }

    /// Takes the sign away before the program ends.
    pub(super) fn end(&mut self) {
        self.watch(None);
        while self.open > 0 {
            let Ok(answer) = self.answers.recv_timeout(FAREWELL) else {
                return;
            };
            self.take_in(answer);
        }
    }
}

/// What is known of the file that is looked after.
#[derive(Default)]
struct Post {
    watched: Option<Watched>,
    sign: Option<Sign>,
    last: Option<Seen>,
}

fn watch(
    store: &Store,
    inbox: &mpsc::Receiver<Order>,
    outbox: &mpsc::Sender<Answer>,
    ctx: &egui::Context,
) {
    let mut post = Post::default();
    loop {
        let order = if post.watched.is_some() {
            inbox.recv_timeout(EVERY)
        } else {
            inbox.recv().map_err(Into::into)
        };
        let to_order = match order {
            Ok(Order::Watch(watched)) => {
                post.go_to(store, watched);
                true
            }
            Ok(Order::Look) => true,
            Err(mpsc::RecvTimeoutError::Timeout) => false,
            Err(mpsc::RecvTimeoutError::Disconnected) => break,
        };
        let seen = post.look(store);
        let is_new = seen != post.last;
        post.last.clone_from(&seen);
        let answer = Answer { to_order, seen };
        if (is_new || to_order) && outbox.send(answer).is_err() {
            break;
        }
        if is_new {
            ctx.request_repaint();
        }
    }
    post.go_to(store, None);
}

impl Post {
    /// Goes to another file, or to another state of the same.
    fn go_to(&mut self, store: &Store, watched: Option<Watched>) {
        let file = |it: &Option<Watched>| it.as_ref().map(|it| (it.path.clone(), it.name.clone()));
        if file(&watched) != file(&self.watched)
            && let Some(sign) = self.sign.take()
        {
            store.leave(sign);
        }
        self.watched = watched;
    }

    fn look(&mut self, store: &Store) -> Option<Seen> {
        let watched = self.watched.clone()?;
        let mut other = None;
        if self.sign.is_none() {
            match store.announce(&watched.path, &watched.name) {
                Presence::Alone(sign) => self.sign = Some(sign),
                Presence::WithOther(name) => other = Some(name),
                Presence::Unknown => {}
            }
        }
        Some(Seen {
            sight: store.look(&watched.path, &watched.stamp),
            copies: store.copies(&watched.path, &watched.stamp),
            other,
            watched,
        })
    }
}
