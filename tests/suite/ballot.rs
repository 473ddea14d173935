//! The ballot box: from nothing that the program keeps can anybody tell who voted what or in which
//! order, and what was cast is not lost.

use std::sync::Arc;

use rand::SeedableRng as _;
use rand::seq::SliceRandom as _;
use rand_chacha::ChaCha8Rng;
use sigtelinje::action::Action;
use sigtelinje::document::{BallotEdit, Document, Edit, EditError, TensionEdit, WorkshopEdit};
use sigtelinje::model::*;

use crate::storage_support::bytes_of;
use crate::support::build::day;
use crate::support::room::{Room, round, title, uuid, votes};

fn cast(document: &mut Document, cast: &Cast) {
    document.cast(cast, |_| true).unwrap();
}

/// Every state of the document from the first to the last step.
fn history_of(document: &mut Document) -> Vec<Plan> {
    while document.undo().is_some() {}
    let mut states = vec![Plan::clone(document.plan())];
    while document.redo().is_some() {
        states.push(Plan::clone(document.plan()));
    }
    states
}

#[test]
fn the_order_of_votes_leaves_no_trace_in_the_document() {
    let room = Room::new();
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let mut traces = Vec::new();
    for _ in 0..40 {
        let mut votes = votes(&room);
        votes.shuffle(&mut rng);
        let mut document = room.voting();
        for (number, vote) in votes.iter().enumerate() {
            cast(&mut document, vote);
            // Other work goes on between the votes, and some of it is taken back.
            if number % 4 == 1 {
                document.apply(&title(&number.to_string())).unwrap();
                document.apply(&title("Kladde")).unwrap();
                document.undo();
            }
        }
        let texts: Vec<_> = history_of(&mut document).iter().map(bytes_of).collect();
        traces.push((texts, Plan::clone(document.plan())));
    }
    assert!(traces.windows(2).all(|pair| pair[0] == pair[1]));
    let boxes: Vec<_> = traces[0].1.ballot.iter().map(Ballot::voters).collect();
    assert_eq!(boxes, [12]);
}

#[test]
fn no_two_snapshots_differ_by_a_vote() {
    let room = Room::new();
    let mut document = room.voting();
    for vote in votes(&room) {
        document
            .apply(&title(&format!("{}", document.history().undo_count())))
            .unwrap();
        cast(&mut document, &vote);
    }
    let last = document.plan().ballot.clone();
    let states = history_of(&mut document);
    let boxes: Vec<_> = states.iter().map(|it| it.ballot.clone()).collect();
    assert_eq!(states.len(), 14);
    assert_eq!(boxes[0], None, "before the round was opened there was none");
    assert!(boxes[1..].iter().all(|it| *it == last));
}

#[test]
fn a_vote_is_no_step_and_cannot_be_taken_back() {
    let room = Room::new();
    let mut document = room.voting();
    let steps = document.history().undo_count();
    for vote in votes(&room) {
        cast(&mut document, &vote);
    }
    assert_eq!(document.history().undo_count(), steps);
    // Taking back the opening takes the round as a whole, and it comes back as a whole.
    document.undo();
    assert_eq!(document.plan().ballot, None);
    let vote = &votes(&room)[0];
    assert_eq!(document.cast(vote, |_| true), Err(EditError::NoBallot));
    document.redo();
    assert_eq!(
        document.plan().ballot.as_ref().map(Ballot::voters),
        Some(12)
    );
}

#[test]
fn a_revealed_round_is_not_voted_in_again() {
    let room = Room::new();
    let mut document = room.voting();
    for vote in votes(&room) {
        cast(&mut document, &vote);
    }
    let reveal = Edit::Ballot(BallotEdit::Reveal);
    document.apply(&reveal).unwrap();
    let revealed = Plan::clone(document.plan());
    let positions = &revealed.tensions.get(&room.tensions[0]).unwrap().positions;
    let teachers = &positions.get(&round(0)).unwrap().groups[1];
    assert_eq!(teachers.now.iter().sum::<u16>(), 8);
    assert_eq!(positions.get(&round(0)).unwrap().round, 1);
    // Who takes the reveal back takes the round back as a whole.
    document.undo();
    assert_eq!(*document.plan(), Arc::new(room.plan.clone()));
    assert_eq!(document.history().undo_count(), 0);
    document.redo();
    assert_eq!(**document.plan(), revealed);
    let states = history_of(&mut document);
    assert!(states.iter().all(|it| it.ballot.is_none()));

    // The second round stands beside the first.
    document.apply(&room.open(room.vote, 1)).unwrap();
    assert_eq!(document.apply(&reveal), Err(EditError::NoVotes));
    cast(&mut document, &room.blank(room.vote));
    document.apply(&reveal).unwrap();
    let tension = document.plan().tensions.get(&room.tensions[1]).unwrap();
    let rounds: Vec<_> = tension.positions.values().map(|it| it.round).collect();
    assert_eq!(rounds, [1, 2]);
    let discard = Edit::Tension(TensionEdit::Discard { round: round(0) });
    document.apply(&discard).unwrap();
    for id in room.tensions {
        let tension = document.plan().tensions.get(&id).unwrap();
        assert_eq!(
            tension.positions.keys().copied().collect::<Vec<_>>(),
            [round(1)]
        );
    }
}

#[test]
fn a_discarded_round_leaves_nothing_that_is_shown() {
    let room = Room::new();
    let mut document = room.voting();
    cast(&mut document, &room.stance(RoomGroup::Leaders, 1, 2));
    document.apply(&Edit::Ballot(BallotEdit::Discard)).unwrap();
    assert_eq!(**document.plan(), room.plan);
    assert_eq!(
        document.apply(&Edit::Ballot(BallotEdit::Reveal)),
        Err(EditError::NoBallot)
    );
}

#[test]
fn dots_and_answers_are_cast_the_same_way() {
    let room = Room::new();
    let mut document = Document::opened(room.plan.clone());
    document.apply(&room.open(room.choose, 0)).unwrap();
    let dots = |dots: &[u16]| Cast {
        group: RoomGroup::Leaders,
        slip: Slip::Dots(dots.to_vec()),
    };
    cast(&mut document, &dots(&[2, 1]));
    cast(&mut document, &dots(&[0, 0]));
    for wrong in [&[2, 2][..], &[1], &[1, 1, 1], &[u16::MAX, 3]] {
        let refused = document.cast(&dots(wrong), |_| true);
        assert_eq!(refused, Err(EditError::UnfitVote), "{wrong:?}");
    }
    document.apply(&Edit::Ballot(BallotEdit::Reveal)).unwrap();
    document.apply(&room.open(room.pulse, 1)).unwrap();
    let answer = |answer| Cast {
        group: RoomGroup::Teachers,
        slip: Slip::Answers(vec![answer]),
    };
    cast(&mut document, &answer(Some(5)));
    cast(&mut document, &answer(None));
    for wrong in [
        answer(Some(6)),
        dots(&[1, 1]),
        Cast {
            group: RoomGroup::Consultants,
            ..answer(Some(1))
        },
    ] {
        assert_eq!(document.cast(&wrong, |_| true), Err(EditError::UnfitVote));
    }
    document.apply(&Edit::Ballot(BallotEdit::Reveal)).unwrap();
    let workshop = document.plan().workshops.get(&room.workshop).unwrap();
    let Some(Task::Choose { result, .. }) = workshop.activity(room.choose).map(|it| &it.task)
    else {
        panic!("the activity is gone")
    };
    assert_eq!((result[0].voters, &result[0].dots), (2, &vec![2, 1]));
    let Some(Task::Pulse { result, .. }) = workshop.activity(room.pulse).map(|it| &it.task) else {
        panic!("the activity is gone")
    };
    assert_eq!(result[1].answers, [[0, 0, 0, 0, 0, 1]]);
    // Whoever wants to ask again lets go of all votes first.
    let again = room.open(room.choose, 2);
    assert_eq!(document.apply(&again), Err(EditError::Voted));
    let (workshop, activity) = (room.workshop, room.choose);
    let clear = Edit::Ballot(BallotEdit::Clear { workshop, activity });
    document.apply(&clear).unwrap();
    document.apply(&again).unwrap();
}

#[test]
fn a_position_beyond_the_poles_is_no_vote() {
    let room = Room::new();
    let mut document = room.voting();
    let before = Plan::clone(document.plan());
    let stranger = TensionId::new(uuid(77));
    let foreign = Cast {
        group: RoomGroup::Leaders,
        slip: Slip::Positions([(stranger, Stance::default())].into()),
    };
    for wrong in [room.stance(RoomGroup::Leaders, 11, 0), foreign] {
        assert_eq!(document.cast(&wrong, |_| true), Err(EditError::UnfitVote));
    }
    let vote = room.stance(RoomGroup::Leaders, 1, 1);
    assert_eq!(document.cast(&vote, |_| false), Err(EditError::NotKept));
    assert_eq!(**document.plan(), before);
}

#[test]
fn nobody_votes_in_a_record() {
    let room = Room::new();
    let id = room.workshop;
    let today = day("2026-11-25");
    let end = Edit::Workshop(WorkshopEdit::End { id, today });
    let mut document = room.voting();
    assert_eq!(document.apply(&end), Err(EditError::BallotOpen));
    cast(&mut document, &room.blank(room.vote));
    document.apply(&Edit::Ballot(BallotEdit::Reveal)).unwrap();
    document.apply(&end).unwrap();
    let reopen = Edit::Workshop(WorkshopEdit::Reopen { id, reopened: true });
    for step in [None, Some(reopen)] {
        if let Some(step) = step {
            document.apply(&step).unwrap();
        }
        assert_eq!(
            document.apply(&room.open(room.vote, 5)),
            Err(EditError::Ended)
        );
        let groups = vec![GroupDots {
            group: RoomGroup::Leaders,
            voters: 1,
            dots: vec![1, 0],
        }];
        let tally = Edit::Ballot(BallotEdit::Tally {
            id: round(6),
            workshop: id,
            activity: room.choose,
            round: 1,
            date: today,
            counts: Counts::Dots(groups),
        });
        assert_eq!(document.apply(&tally), Err(EditError::Ended));
        let vote = room.stance(RoomGroup::Leaders, 1, 1);
        assert_eq!(document.cast(&vote, |_| true), Err(EditError::NoBallot));
    }
}

#[test]
fn counts_that_no_room_can_have_given_are_not_written_down() {
    let room = Room::new();
    let mut document = Document::opened(room.plan.clone());
    let tally = |activity, counts| {
        Edit::Ballot(BallotEdit::Tally {
            id: round(6),
            workshop: room.workshop,
            activity,
            round: 1,
            date: day("2026-11-25"),
            counts,
        })
    };
    let group = RoomGroup::Leaders;
    let dots = |voters, dots: &[u16]| {
        let (group, dots) = (group.clone(), dots.to_vec());
        let given = GroupDots {
            group,
            voters,
            dots,
        };
        Counts::Dots(vec![given])
    };
    let answers = |counts| {
        let (group, answers) = (group.clone(), vec![counts]);
        Counts::Answers(vec![GroupAnswers { group, answers }])
    };
    let stand = |now| GroupPositions {
        group: group.clone(),
        now,
        wanted: [0; Tension::POSITIONS],
    };
    let positions = |id, now| Counts::Positions([(id, vec![stand(now)])].into());
    let (few, many) = ([1; Tension::POSITIONS], [Limit::ROOM; Tension::POSITIONS]);
    let stranger = TensionId::new(uuid(77));
    for (activity, counts) in [
        (room.choose, dots(2, &[7, 0])),
        (room.choose, dots(2, &[1])),
        (room.choose, dots(Limit::ROOM + 1, &[1, 1])),
        (room.pulse, answers([Limit::ROOM; Task::ANSWERS])),
        (room.pulse, dots(2, &[1, 1])),
        (room.vote, positions(room.tensions[0], many)),
        (room.vote, positions(stranger, few)),
    ] {
        let refused = document.apply(&tally(activity, counts.clone()));
        assert_eq!(refused, Err(EditError::UnfitTally), "{counts:?}");
    }
    for (activity, counts) in [
        (room.choose, dots(2, &[5, 1])),
        (room.pulse, answers([1; Task::ANSWERS])),
        (room.vote, positions(room.tensions[0], few)),
    ] {
        assert!(document.apply(&tally(activity, counts)).is_ok());
    }
}

#[test]
fn what_is_voted_on_stays_as_it_is_while_people_vote() {
    let room = Room::new();
    let mut document = Document::opened(room.plan.clone());
    document.apply(&room.open(room.choose, 0)).unwrap();
    let workshop = document
        .plan()
        .workshops
        .get(&room.workshop)
        .unwrap()
        .clone();
    let mut activity = workshop.activity(room.choose).unwrap().clone();
    activity.minutes = 25;
    let set = |activity: &Activity| {
        let (id, activity) = (room.workshop, activity.clone());
        Edit::Workshop(WorkshopEdit::SetActivity { id, activity })
    };
    document.apply(&set(&activity)).unwrap();
    if let Task::Choose { options, .. } = &mut activity.task {
        options.pop();
    }
    assert_eq!(document.apply(&set(&activity)), Err(EditError::BallotOpen));
    let change = Edit::Workshop(WorkshopEdit::Change {
        id: room.workshop,
        title: "Ny".to_owned(),
        date: workshop.date,
        attending: Vec::new(),
    });
    assert_eq!(document.apply(&change), Err(EditError::BallotOpen));
    assert_eq!(
        document.apply(&room.open(room.vote, 1)),
        Err(EditError::BallotOpen)
    );
    // What takes the question away takes the round with it.
    let (id, activity) = (room.workshop, room.choose);
    let remove = Edit::Workshop(WorkshopEdit::RemoveActivity { id, activity });
    document.apply(&remove).unwrap();
    assert_eq!(document.plan().ballot, None);
}

#[test]
fn a_vote_says_nothing_to_a_log() {
    let room = Room::new();
    let said: Vec<_> = votes(&room)
        .into_iter()
        .map(|vote| format!("{:?}", Action::Cast(vote)))
        .collect();
    assert!(said.windows(2).all(|pair| pair[0] == pair[1]), "{said:?}");
}
