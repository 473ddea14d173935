//! Edits that do not fit the plan: each is refused for its own reason, in words.

use sigtelinje::catalogue::FixedIds;
use sigtelinje::document::{
    AgreementEdit, AssessmentEdit, Document, Edit, EditError, ExpectationEdit, FrameworkEdit,
    LevelChange, SchoolEdit, StaffEdit,
};
use sigtelinje::model::{
    AgreementId, AreaId, CompetenceId, DepartmentId, ExpectationScope, Item, Language, Level,
    PersonId, Requirement, RoleId, RoundId, ScaleLevel, Source, TeamId,
};
use sigtelinje::texts::Texts;

use crate::edits::{stranger, text};
use crate::support::build::{TODAY, day, level};
use crate::support::small_school::SmallSchool;

fn refused(edit: &Edit) -> EditError {
    let mut document = Document::opened(SmallSchool::new().plan);
    document.apply(edit).unwrap_err()
}

#[test]
fn what_is_gone_cannot_be_changed() {
    let school = SmallSchool::new();
    let person = PersonId::new(stranger());
    let team = TeamId::new(stranger());
    let competence = CompetenceId::new(stranger());
    let gone = |edit: Edit, item: Item| assert_eq!(refused(&edit), EditError::Gone(item));
    let alias = text("X");
    let edit = StaffEdit::SetAlias { id: person, alias };
    gone(Edit::Staff(edit), Item::Person(person));
    let edit = StaffEdit::RenameTeam {
        id: team,
        name: text("X"),
    };
    gone(Edit::Staff(edit), Item::Team(team));
    let id = RoleId::new(stranger());
    let edit = StaffEdit::RenameRole {
        id,
        name: text("X"),
    };
    gone(Edit::Staff(edit), Item::Role(id));
    let id = DepartmentId::new(stranger());
    let edit = SchoolEdit::RenameDepartment {
        id,
        name: text("X"),
    };
    gone(Edit::School(edit), Item::Department(id));
    let id = AreaId::new(stranger());
    let edit = FrameworkEdit::RenameArea {
        id,
        name: text("X"),
    };
    gone(Edit::Framework(edit), Item::Area(id));
    let edit = FrameworkEdit::RemoveCompetence { id: competence };
    gone(Edit::Framework(edit), Item::Competence(competence));
    let id = RoundId::new(stranger());
    let round = school.plan.rounds.get(&school.round).unwrap().clone();
    let edit = AssessmentEdit::ChangeRound { id, round };
    gone(Edit::Assessment(edit), Item::Round(id));
    let id = AgreementId::new(stranger());
    let agreement = school
        .plan
        .agreements
        .get(&school.agreement)
        .unwrap()
        .clone();
    let edit = AgreementEdit::Change { id, agreement };
    gone(Edit::Agreement(edit), Item::Agreement(id));
    let edit = ExpectationEdit::Set {
        scope: ExpectationScope::Team(team),
        competences: vec![school.robots],
        requirement: None,
    };
    gone(Edit::Expectation(edit), Item::Team(team));
    let cell = Item::Cell(school.ah, competence);
    gone(
        set(school.ah, competence, Some(level(1)), school.round),
        cell,
    );
}

#[test]
fn what_says_nothing_or_too_much_is_refused() {
    let school = SmallSchool::new();
    let alias = text(" \t");
    let edit = Edit::Staff(StaffEdit::SetAlias {
        id: school.ah,
        alias,
    });
    assert_eq!(refused(&edit), EditError::Empty);
    let edit = set(school.ah, school.robots, Some(level(5)), school.round);
    assert_eq!(refused(&edit), EditError::AboveScale);
    let edit = Edit::Expectation(ExpectationEdit::Set {
        scope: ExpectationScope::Team(school.team),
        competences: vec![school.robots],
        requirement: Some(Requirement::Required {
            lowest: level(1),
            target: level(5),
        }),
    });
    assert_eq!(refused(&edit), EditError::AboveScale);
    let edit = Edit::Framework(FrameworkEdit::DescribeLevel {
        level: level(5),
        step: ScaleLevel {
            name: text("X"),
            description: String::new(),
        },
    });
    assert_eq!(refused(&edit), EditError::AboveScale);
    let edit = Edit::School(SchoolEdit::SetPeriod {
        start: Some(day("2026-02-01")),
        end: Some(day("2026-01-01")),
    });
    assert!(matches!(refused(&edit), EditError::Unsound(_)));
}

#[test]
fn every_refusal_has_words_in_both_languages() {
    let item = Item::School;
    for language in Language::ALL {
        let texts = Texts::new(language);
        for error in [
            EditError::Gone(item),
            EditError::Empty,
            EditError::AboveScale,
            EditError::FrameworkInUse,
            EditError::IncompleteMapping,
            EditError::Unsound(Vec::new()),
        ] {
            let message = error.message();
            assert_ne!(texts.say(&message), message.id);
        }
    }
}

fn set(person: PersonId, competence: CompetenceId, level: Option<Level>, round: RoundId) -> Edit {
    let change = LevelChange {
        person,
        competence,
        level,
    };
    let ids = FixedIds::series(602);
    let edit = AssessmentEdit::set_levels(vec![change], Source::Own, Some(round), TODAY, &ids);
    Edit::Assessment(edit)
}
