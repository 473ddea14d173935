//! Edits: each does what its name says, says what it did, and refuses what does not fit.

use crate::support::build::TODAY;
use crate::support::small_school::SmallSchool;
use sigtelinje::catalogue::FixedIds;
use sigtelinje::document::{Document, Edit, SchoolEdit, StaffEdit};
use sigtelinje::model::{
    DepartmentId, ExpectationScope, IdSource as _, Language, MainArea, PersonId, Plan, RoleId,
    SchoolKind, TeamId,
};
use sigtelinje::texts::Texts;

/// Applies an edit, expects its Danish label and its effect, and that undo takes it back.
pub(crate) fn check(
    edit: impl Into<Work>,
    label: &str,
    effect: impl FnOnce(&SmallSchool, &Plan) -> bool,
) {
    let school = SmallSchool::new();
    let edit = edit.into().0(&school);
    check_on(&school.plan, &edit, label, |plan| effect(&school, plan));
}

/// The same on any plan.
pub(crate) fn check_on(start: &Plan, edit: &Edit, label: &str, effect: impl FnOnce(&Plan) -> bool) {
    let mut document = Document::opened(start.clone());
    let said = document.apply(edit).unwrap().unwrap();
    assert_eq!(Texts::new(Language::Danish).say(&said), label);
    let english = Texts::new(Language::English).say(&said);
    assert!(english != said.id && !english.contains('$'), "{english}");
    assert_eq!(document.plan().violations(), Vec::new());
    assert!(effect(document.plan()), "{label}");
    document.undo();
    assert!(**document.plan() == *start, "{label} cannot be undone");
}

/// Makes an edit from what is in the small school.
pub(crate) struct Work(Box<dyn FnOnce(&SmallSchool) -> Edit>);

impl<F: FnOnce(&SmallSchool) -> Edit + 'static> From<F> for Work {
    fn from(make: F) -> Self {
        Self(Box::new(make))
    }
}

/// An id that is not in the plan.
pub(crate) fn stranger() -> uuid::Uuid {
    FixedIds::series(600).next_uuid()
}

pub(crate) fn text(text: &str) -> String {
    text.to_owned()
}

#[test]
fn the_plan_and_the_school() {
    use Edit::School;
    check(
        |_: &SmallSchool| School(SchoolEdit::SetTitle { title: text("Ny") }),
        "plan omdøbt til »Ny«",
        |_, plan| plan.meta.title == "Ny",
    );
    check(
        |_: &SmallSchool| {
            School(SchoolEdit::SetPeriod {
                start: Some(TODAY),
                end: None,
            })
        },
        "planens periode ændret",
        |_, plan| plan.meta.period_start == Some(TODAY) && plan.meta.period_end.is_none(),
    );
    check(
        |_: &SmallSchool| {
            School(SchoolEdit::SetLanguage {
                language: Language::English,
            })
        },
        "planens sprog ændret",
        |_, plan| plan.meta.language == Language::English,
    );
    check(
        |_: &SmallSchool| School(SchoolEdit::SetRetention { day: Some(TODAY) }),
        "slettefrist ændret",
        |_, plan| plan.meta.retention == Some(TODAY),
    );
    check(
        |_: &SmallSchool| {
            School(SchoolEdit::SetSchoolName {
                name: text("Limtorp"),
            })
        },
        "skole omdøbt til »Limtorp«",
        |_, plan| plan.school.name == "Limtorp",
    );
    check(
        |_: &SmallSchool| {
            School(SchoolEdit::SetKind {
                kind: SchoolKind::Technical,
            })
        },
        "skoletype ændret",
        |_, plan| plan.school.kind == SchoolKind::Technical,
    );
    check(
        |_: &SmallSchool| {
            School(SchoolEdit::SetMainAreas {
                areas: MainArea::ALL.into(),
            })
        },
        "hovedområder ændret",
        |_, plan| plan.school.main_areas.len() == 4,
    );
}

#[test]
fn names_lose_the_blanks_around_them() {
    let mut document = Document::opened(SmallSchool::new().plan);
    let title = text(" \tNy plan ");
    let edit = Edit::School(SchoolEdit::SetTitle { title });
    document.apply(&edit).unwrap();
    assert_eq!(document.plan().meta.title, "Ny plan");
}

#[test]
fn departments() {
    use Edit::School;
    check(
        |_: &SmallSchool| {
            School(SchoolEdit::AddDepartment {
                id: DepartmentId::new(stranger()),
                name: text("Sundhed"),
            })
        },
        "afdelingen »Sundhed« tilføjet",
        |_, plan| plan.school.department_order.last() == Some(&DepartmentId::new(stranger())),
    );
    check(
        |it: &SmallSchool| {
            School(SchoolEdit::RenameDepartment {
                id: it.department,
                name: text("Byg"),
            })
        },
        "afdelingen »Byggeri« omdøbt",
        |it, plan| plan.departments.get(&it.department).unwrap().name == "Byg",
    );
    check(
        |it: &SmallSchool| {
            School(SchoolEdit::MoveDepartment {
                id: it.department,
                by: 9,
            })
        },
        "afdelingen »Byggeri« flyttet",
        |it, plan| plan.school.department_order == [it.other_department, it.department],
    );
    check(
        |it: &SmallSchool| School(SchoolEdit::RemoveDepartment { id: it.department }),
        "afdelingen »Byggeri« slettet",
        |it, plan| {
            let expected = Plan {
                departments: it.plan.departments.without(&it.department),
                ..plan.clone()
            };
            *plan == expected && plan.teams.values().all(|team| team.department.is_none())
        },
    );
}

#[test]
fn people() {
    use Edit::Staff;
    let new_person = |it: &SmallSchool, alias: &str| {
        let mut person = it.plan.people.get(&it.bn).unwrap().clone();
        alias.clone_into(&mut person.alias);
        person
    };
    check(
        move |it: &SmallSchool| {
            Staff(StaffEdit::AddPeople {
                people: vec![(PersonId::new(stranger()), new_person(it, "CK"))],
            })
        },
        "CK tilføjet",
        |_, plan| plan.people.get(&PersonId::new(stranger())).unwrap().alias == "CK",
    );
    check(
        move |it: &SmallSchool| {
            let ids = FixedIds::series(601);
            let people = ["CK", "DL"].map(|it_is| (PersonId::next(&ids), new_person(it, it_is)));
            Staff(StaffEdit::AddPeople {
                people: people.to_vec(),
            })
        },
        "2 medarbejdere tilføjet",
        |_, plan| plan.people.len() == 4,
    );
}

#[test]
fn what_is_said_of_people() {
    use Edit::Staff;
    check(
        |it: &SmallSchool| {
            Staff(StaffEdit::SetAlias {
                id: it.ah,
                alias: text("AHA"),
            })
        },
        "kortnavn for AH ændret",
        |it, plan| plan.people.get(&it.ah).unwrap().alias == "AHA",
    );
    check(
        |it: &SmallSchool| {
            Staff(StaffEdit::SetName {
                id: it.ah,
                name: Some(text(" Ane Høj ")),
            })
        },
        "navn for AH ændret",
        |it, plan| plan.people.get(&it.ah).unwrap().name.as_deref() == Some("Ane Høj"),
    );
    check(
        |it: &SmallSchool| {
            Staff(StaffEdit::SetTeam {
                people: vec![it.ah],
                team: Some(it.other_team),
            })
        },
        "team for AH ændret",
        |it, plan| plan.people.get(&it.ah).unwrap().team == Some(it.other_team),
    );
    check(
        |it: &SmallSchool| {
            Staff(StaffEdit::SetTeam {
                people: vec![it.ah, it.bn],
                team: None,
            })
        },
        "2 medarbejdere flyttet",
        |_, plan| plan.people.values().all(|person| person.team.is_none()),
    );
    check(
        |it: &SmallSchool| {
            Staff(StaffEdit::SetRoles {
                id: it.bn,
                roles: [it.role].into(),
            })
        },
        "roller for BN ændret",
        |it, plan| plan.people.get(&it.bn).unwrap().roles.contains(&it.role),
    );
    check(
        |it: &SmallSchool| {
            Staff(StaffEdit::SetEmployment {
                id: it.bn,
                started: None,
                left: Some(TODAY),
            })
        },
        "ansættelse for BN ændret",
        |it, plan| plan.people.get(&it.bn).unwrap().left == Some(TODAY),
    );
}

#[test]
fn a_person_takes_along_what_is_theirs_and_nothing_else() {
    check(
        |it: &SmallSchool| Edit::Staff(StaffEdit::RemovePerson { id: it.ah }),
        "AH slettet",
        |it, plan| {
            let mut expected = it.plan.clone();
            expected.people.remove(&it.ah);
            expected
                .expectations
                .remove(&ExpectationScope::Person(it.ah));
            expected.assessments.remove(&it.own);
            expected.assessments.remove(&it.led);
            expected.agreements.remove(&it.agreement);
            expected
                .rounds
                .get_mut(&it.round)
                .unwrap()
                .people
                .remove(&it.ah);
            expected.accepted.remove(&it.finding);
            expected.log.get_mut(&it.entry).unwrap().about = None;
            *plan == expected
        },
    );
    check(
        |it: &SmallSchool| Edit::Staff(StaffEdit::RemovePerson { id: it.bn }),
        "BN slettet",
        |it, plan| {
            let mut expected = it.plan.clone();
            expected.people.remove(&it.bn);
            expected.assessments.remove(&it.of_bn);
            expected
                .rounds
                .get_mut(&it.round)
                .unwrap()
                .people
                .remove(&it.bn);
            expected.agreements.get_mut(&it.agreement).unwrap().helper = None;
            *plan == expected
        },
    );
}

#[test]
fn teams_and_roles() {
    use Edit::Staff;
    check(
        |it: &SmallSchool| {
            Staff(StaffEdit::AddTeam {
                id: TeamId::new(stranger()),
                name: text("Sal"),
                department: Some(it.department),
            })
        },
        "teamet »Sal« tilføjet",
        |_, plan| plan.teams.contains_key(&TeamId::new(stranger())),
    );
    check(
        |it: &SmallSchool| {
            Staff(StaffEdit::RenameTeam {
                id: it.team,
                name: text("Bil"),
            })
        },
        "teamet »Auto« omdøbt",
        |it, plan| plan.teams.get(&it.team).unwrap().name == "Bil",
    );
    check(
        |it: &SmallSchool| {
            Staff(StaffEdit::SetDepartment {
                id: it.team,
                department: Some(it.other_department),
            })
        },
        "teamet »Auto« flyttet",
        |it, plan| plan.teams.get(&it.team).unwrap().department == Some(it.other_department),
    );
    check(
        |it: &SmallSchool| Staff(StaffEdit::RemoveTeam { id: it.team }),
        "teamet »Auto« slettet",
        |it, plan| {
            let mut expected = it.plan.clone();
            expected.teams.remove(&it.team);
            expected
                .expectations
                .remove(&ExpectationScope::Team(it.team));
            for person in [it.ah, it.bn] {
                expected.people.get_mut(&person).unwrap().team = None;
            }
            *plan == expected
        },
    );
    check(
        |_: &SmallSchool| {
            Staff(StaffEdit::AddRole {
                id: RoleId::new(stranger()),
                name: text("Vejleder"),
            })
        },
        "rollen »Vejleder« tilføjet",
        |_, plan| plan.roles.contains_key(&RoleId::new(stranger())),
    );
    check(
        |it: &SmallSchool| {
            Staff(StaffEdit::RenameRole {
                id: it.role,
                name: text("Lærer"),
            })
        },
        "rollen »Underviser« omdøbt",
        |it, plan| plan.roles.get(&it.role).unwrap().name == "Lærer",
    );
    check(
        |it: &SmallSchool| Staff(StaffEdit::RemoveRole { id: it.role }),
        "rollen »Underviser« slettet",
        |it, plan| {
            let mut expected = it.plan.clone();
            expected.roles.remove(&it.role);
            expected
                .expectations
                .remove(&ExpectationScope::Role(it.role));
            expected.people.get_mut(&it.ah).unwrap().roles.clear();
            *plan == expected
        },
    );
}
