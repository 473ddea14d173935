//! What can be done to tensions and workshops, in one step each, and what goes with what.

use sigtelinje::catalogue::{FixedIds, missing_tensions};
use sigtelinje::document::{
    BallotEdit, Document, Edit, EditError, InitiativeEdit, LineEdit, LogEdit, StaffEdit,
    TensionEdit, WorkshopEdit,
};
use sigtelinje::model::*;

use crate::support::build::{PlanBuilder, day};
use crate::support::room::{Room, round, uuid};

const TODAY: PlanDate = jiff::civil::date(2026, 11, 25);

fn initiative() -> InitiativeId {
    InitiativeId::new(uuid(50))
}

fn step() -> ActionStepId {
    ActionStepId::new(uuid(51))
}

fn warning() -> WarningId {
    WarningId::new(uuid(52))
}

fn decision() -> DecisionId {
    DecisionId::new(uuid(53))
}

fn apply(document: &mut Document, edit: impl Into<Deed>) {
    document.apply(&edit.into().0).unwrap();
    assert_eq!(document.plan().violations(), []);
}

/// An edit of either area.
struct Deed(Edit);

impl From<TensionEdit> for Deed {
    fn from(edit: TensionEdit) -> Self {
        Self(Edit::Tension(edit))
    }
}

impl From<WorkshopEdit> for Deed {
    fn from(edit: WorkshopEdit) -> Self {
        Self(Edit::Workshop(edit))
    }
}

impl From<Edit> for Deed {
    fn from(edit: Edit) -> Self {
        Self(edit)
    }
}

fn tension(document: &Document, id: TensionId) -> &Tension {
    document.plan().tensions.get(&id).unwrap()
}

fn write_step(room: &Room) -> TensionEdit {
    TensionEdit::SetStep {
        id: room.tensions[0],
        pole: Pole::Second,
        step: step(),
        text: " Besøg hinanden \n og fortæl".to_owned(),
    }
}

#[test]
fn an_action_step_becomes_an_initiative_in_one_step_and_stays_linked() {
    let room = Room::new();
    let [id, other] = room.tensions;
    let mut document = Document::opened(room.plan.clone());
    apply(&mut document, write_step(&room));
    let steps = document.history().undo_count();
    let become_one = TensionEdit::StepToInitiative {
        id,
        step: step(),
        initiative: initiative(),
        today: TODAY,
    };
    apply(&mut document, become_one);
    assert_eq!(document.history().undo_count(), steps + 1);
    let made = document
        .plan()
        .strategy
        .initiatives
        .get(&initiative())
        .unwrap();
    assert_eq!(
        (made.title.as_str(), made.state()),
        ("Besøg hinanden", InitiativeState::Idea)
    );
    assert_eq!(made.tensions, [id].into());
    let linked = |document: &Document| {
        let (pole, _, step) = tension(document, id).action_steps().next().unwrap();
        (pole, step.initiative)
    };
    assert_eq!(linked(&document), (Pole::Second, Some(initiative())));
    // Written again, it is still the same step.
    apply(&mut document, write_step(&room));
    assert_eq!(linked(&document), (Pole::Second, Some(initiative())));
    // Without its tension the initiative stays, and without its initiative the step does.
    apply(&mut document, TensionEdit::Remove { id });
    let made = document
        .plan()
        .strategy
        .initiatives
        .get(&initiative())
        .unwrap();
    assert!(made.tensions.is_empty());
    let workshop = document.plan().workshops.get(&room.workshop).unwrap();
    let Some(Task::Vote { tensions }) = workshop.activity(room.vote).map(|it| &it.task) else {
        panic!("the activity is gone")
    };
    assert_eq!(
        (tensions, &document.plan().tension_order),
        (&vec![other], &vec![other])
    );
    document.undo();
    let remove = InitiativeEdit::Remove { id: initiative() };
    apply(&mut document, Edit::Initiative(remove));
    assert_eq!(linked(&document), (Pole::Second, None));
}

#[test]
fn a_step_is_linked_to_an_initiative_that_is_there_and_let_go_again() {
    let room = Room::new();
    let id = room.tensions[0];
    let mut plan = room.plan.clone();
    let known = Initiative {
        title: "Åbne døre".to_owned(),
        ..Default::default()
    };
    plan.strategy.initiatives.insert(initiative(), known);
    let mut document = Document::opened(plan);
    apply(&mut document, write_step(&room));
    let link = |initiative| TensionEdit::LinkStep {
        id,
        step: step(),
        initiative,
    };
    let works_on = |document: &Document| {
        let known = document.plan().strategy.initiatives.get(&initiative());
        known.unwrap().tensions.contains(&id)
    };
    apply(&mut document, link(Some(initiative())));
    assert!(works_on(&document));
    apply(&mut document, link(None));
    assert!(!works_on(&document));
    let nobody = InitiativeId::new(uuid(99));
    let refused = document.apply(&Deed::from(link(Some(nobody))).0);
    assert_eq!(refused, Err(EditError::Gone(Item::Initiative(nobody))));
}

#[test]
fn an_early_warning_is_asked_for_and_answered_over_time() {
    let room = Room::new();
    let id = room.tensions[0];
    let mut document = Document::opened(room.plan.clone());
    let set = |pole, sign: &str| TensionEdit::SetWarning {
        id,
        pole,
        warning: warning(),
        sign: sign.to_owned(),
        ask_on: Some(TODAY),
    };
    let answer = |date: &str, answer: Option<Answer>| TensionEdit::Answer {
        id,
        warning: warning(),
        date: day(date),
        answer: answer.map(|answer| WarningAnswer {
            answer,
            note: String::new(),
        }),
        ask_on: Some(day("2027-02-01")),
    };
    apply(&mut document, set(Pole::First, "Ingen kommer"));
    apply(&mut document, answer("2026-10-01", Some(Answer::Yes)));
    apply(&mut document, answer("2026-11-25", Some(Answer::Partly)));
    apply(&mut document, set(Pole::First, "Ingen møder op"));
    let (pole, _, known) = tension(&document, id).warnings().next().unwrap();
    assert_eq!((pole, known.sign.as_str()), (Pole::First, "Ingen møder op"));
    let on = |date: &str| known.answer_on(day(date)).map(|(_, it)| it.answer);
    assert_eq!(on("2026-09-30"), None);
    assert_eq!(on("2026-11-24"), Some(Answer::Yes));
    assert_eq!(on("2026-12-24"), Some(Answer::Partly));
    apply(&mut document, answer("2026-11-25", None));
    let (_, _, known) = tension(&document, id).warnings().next().unwrap();
    assert_eq!(
        (known.answers.len(), known.ask_on),
        (1, Some(day("2027-02-01")))
    );
}

#[test]
fn a_map_says_what_was_written_and_a_tension_keeps_it_when_it_is_renamed() {
    let room = Room::new();
    let id = room.tensions[0];
    let mut document = Document::opened(room.plan.clone());
    let points = || vec!["  Ro ".to_owned(), " ".to_owned()];
    let frame = TensionEdit::SetFrame {
        id,
        purpose: "Elever, der bliver ".to_owned(),
        fear: "Elever, der går".to_owned(),
    };
    apply(&mut document, frame);
    for pole in Pole::BOTH {
        let points = points();
        apply(&mut document, TensionEdit::SetUpsides { id, pole, points });
        let points = vec!["Uro".to_owned()];
        apply(
            &mut document,
            TensionEdit::SetDownsides { id, pole, points },
        );
    }
    let map = tension(&document, id).map.clone();
    assert!(map.is_whole());
    assert_eq!(map.sides[0].upsides, ["Ro"]);
    let record = TensionEdit::Record {
        id,
        round: round(3),
        positions: Positions {
            date: TODAY,
            workshop: None,
            round: 1,
            groups: Vec::new(),
        },
    };
    apply(&mut document, record);
    let renamed = Tension {
        poles: ["Nærvær".to_owned(), " Afstand".to_owned()],
        ..Default::default()
    };
    let change = TensionEdit::Change {
        id,
        tension: Box::new(renamed),
    };
    apply(&mut document, change);
    let known = tension(&document, id);
    assert_eq!(
        (known.name().as_str(), &known.map),
        ("Nærvær – Afstand", &map)
    );
    assert_eq!(known.positions.len(), 1);
    let nameless = TensionEdit::Add {
        tensions: vec![(TensionId::new(uuid(70)), Tension::default())],
    };
    assert_eq!(
        document.apply(&Edit::Tension(nameless)),
        Err(EditError::Empty)
    );
}

#[test]
fn the_built_in_pairs_come_as_one_step_and_only_those_that_are_missing() {
    let ids = FixedIds::series(9);
    let mut document = Document::opened(PlanBuilder::new().build());
    let tensions = missing_tensions(document.plan(), true, &ids);
    assert_eq!(tensions.len(), 19);
    let first = tensions[4].clone();
    let bring = |tensions| TensionEdit::Add { tensions };
    apply(&mut document, bring(vec![first]));
    let rest = missing_tensions(document.plan(), false, &ids);
    assert_eq!(rest.len(), 18);
    let steps = document.history().undo_count();
    apply(&mut document, bring(rest));
    assert_eq!(document.history().undo_count(), steps + 1);
    assert_eq!(missing_tensions(document.plan(), true, &ids), []);
}

#[test]
fn a_removed_line_is_felt_by_no_tension() {
    let room = Room::new();
    let id = room.tensions[0];
    let line = LineId::new(uuid(60));
    let mut plan = room.plan.clone();
    let home = sigtelinje::catalogue::own_line(Language::Danish, "Administration");
    plan.strategy.lines.insert(line, home);
    plan.strategy.line_order.push(line);
    plan.tensions.get_mut(&id).unwrap().lines.insert(line);
    let mut document = Document::opened(plan);
    apply(&mut document, Edit::Line(LineEdit::Remove { id: line }));
    assert!(tension(&document, id).lines.is_empty());
}

/// The document with one decision, of a person.
fn decided(room: &Room) -> (Document, PersonId) {
    let mut build = PlanBuilder::new();
    let person = build.person("AH");
    let mut plan = room.plan.clone();
    plan.people = build.build().people;
    let mut document = Document::opened(plan);
    let said = Decision {
        text: "Vi åbner dørene".to_owned(),
        owner: Some(person),
        due: Some(day("2027-01-31")),
        became: None,
    };
    let decide = WorkshopEdit::SetDecision {
        id: room.workshop,
        activity: room.decide,
        decision: decision(),
        said,
    };
    apply(&mut document, decide);
    (document, person)
}

fn the_decision(document: &Document, room: &Room) -> Decision {
    let workshop = document.plan().workshops.get(&room.workshop).unwrap();
    let (_, _, decision) = workshop.decisions().next().unwrap();
    decision.clone()
}

#[test]
fn a_decision_becomes_an_initiative_or_an_entry_of_the_log_in_one_step() {
    let room = Room::new();
    let (mut document, person) = decided(&room);
    let (id, activity) = (room.workshop, room.decide);
    let to_initiative = WorkshopEdit::DecisionToInitiative {
        id,
        activity,
        decision: decision(),
        initiative: initiative(),
        today: TODAY,
    };
    apply(&mut document, to_initiative);
    let made = document
        .plan()
        .strategy
        .initiatives
        .get(&initiative())
        .unwrap();
    assert_eq!(
        (made.title.as_str(), made.owner, made.due, made.state()),
        (
            "Vi åbner dørene",
            Some(person),
            Some(day("2027-01-31")),
            InitiativeState::Planned
        )
    );
    let became = Some(Became::Initiative(initiative()));
    assert_eq!(the_decision(&document, &room).became, became);
    let remove = InitiativeEdit::Remove { id: initiative() };
    apply(&mut document, Edit::Initiative(remove));
    assert_eq!(the_decision(&document, &room).became, None);

    let entry = LogEntryId::new(uuid(80));
    let to_log = WorkshopEdit::DecisionToLog {
        id,
        activity,
        decision: decision(),
        entry,
        today: TODAY,
    };
    apply(&mut document, to_log);
    let noted = document.plan().log.get(&entry).unwrap();
    assert_eq!(
        (noted.kind, noted.about, noted.text.as_str()),
        (
            LogKind::Decision,
            Some(Item::Workshop(id)),
            "Vi åbner dørene"
        )
    );
    apply(&mut document, Edit::Log(LogEdit::Remove { id: entry }));
    assert_eq!(the_decision(&document, &room).became, None);
    // Who is erased from the plan is erased from what was decided.
    apply(
        &mut document,
        Edit::Staff(StaffEdit::RemovePerson { id: person }),
    );
    assert_eq!(the_decision(&document, &room).owner, None);
}

/// The document after a round on every activity that is voted on.
fn voted(room: &Room) -> Document {
    let mut document = Document::opened(room.plan.clone());
    for (number, activity) in (0..).zip([room.vote, room.choose, room.pulse]) {
        apply(&mut document, room.open(activity, number));
        document.cast(&room.blank(activity), |_| true).unwrap();
        apply(&mut document, Edit::Ballot(BallotEdit::Reveal));
    }
    document
}

#[test]
fn a_copy_of_a_workshop_has_its_agenda_and_nothing_that_came_of_it() {
    let room = Room::new();
    let mut document = voted(&room);
    let (copy, title) = (WorkshopId::new(uuid(90)), "Ny dag".to_owned());
    let copied = WorkshopEdit::Copy {
        id: room.workshop,
        copy,
        title,
        date: TODAY,
        activities: (91..95).map(|it| ActivityId::new(uuid(it))).collect(),
    };
    apply(&mut document, copied);
    let twin = document.plan().workshops.get(&copy).unwrap();
    let of = room.plan.workshops.get(&room.workshop).unwrap();
    let tasks = |it: &Workshop| {
        it.agenda
            .iter()
            .map(|it| it.task.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(tasks(twin), tasks(of));
    assert_eq!((twin.title.as_str(), twin.ended), ("Ny dag", None));
}

#[test]
fn votes_stay_when_an_activity_is_written_again_and_its_question_does_not_change() {
    let room = Room::new();
    let mut document = voted(&room);
    for id in [room.choose, room.pulse] {
        let workshop = document.plan().workshops.get(&room.workshop).unwrap();
        let known = workshop.activity(id).unwrap().clone();
        // Whoever writes it brings no votes of their own.
        let mut bare = room
            .plan
            .workshops
            .get(&room.workshop)
            .unwrap()
            .activity(id)
            .unwrap()
            .clone();
        bare.title = "Igen".to_owned();
        let set = |activity| WorkshopEdit::SetActivity {
            id: room.workshop,
            activity,
        };
        apply(&mut document, set(bare.clone()));
        let workshop = document.plan().workshops.get(&room.workshop).unwrap();
        assert_eq!(workshop.activity(id).unwrap().task, known.task);
        match &mut bare.task {
            Task::Choose { options, .. } => options.truncate(1),
            Task::Pulse { statements, .. } => statements.push("Mere".to_owned()),
            _ => {}
        }
        let refused = document.apply(&Edit::Workshop(set(bare)));
        assert_eq!(refused, Err(EditError::Voted));
    }
}

#[test]
fn positions_stay_when_their_workshop_is_removed() {
    let room = Room::new();
    let mut document = voted(&room);
    apply(&mut document, WorkshopEdit::Remove { id: room.workshop });
    for id in room.tensions {
        let positions = tension(&document, id).positions.get(&round(0)).unwrap();
        assert_eq!((positions.workshop, positions.groups.len()), (None, 2));
    }
}

#[test]
fn a_record_is_changed_only_after_it_was_reopened() {
    let room = Room::new();
    let (id, activity) = (room.workshop, room.decide);
    let (mut document, _) = decided(&room);
    apply(&mut document, WorkshopEdit::End { id, today: TODAY });
    let remove = WorkshopEdit::RemoveDecision {
        id,
        activity,
        decision: decision(),
    };
    let refused = document.apply(&Edit::Workshop(remove.clone()));
    assert_eq!(refused, Err(EditError::Ended));
    apply(&mut document, WorkshopEdit::Reopen { id, reopened: true });
    apply(&mut document, remove);
    let workshop = document.plan().workshops.get(&id).unwrap();
    assert_eq!((workshop.ended, workshop.can_vote()), (Some(TODAY), false));
}
