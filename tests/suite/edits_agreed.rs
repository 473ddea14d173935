//! Edits of what was agreed: expectations, agreements, the log, accepted findings, and several
//! edits as one step.

use std::sync::Arc;

use sigtelinje::document::{
    AgreementEdit, Document, Edit, EditError, ExpectationEdit, FindingEdit, LogEdit, SchoolEdit,
};
use sigtelinje::model::{AgreementId, ExpectationScope, Item, LogEntryId, Requirement};
use sigtelinje::texts::Message;

use crate::edits::{check, stranger, text};
use crate::support::build::level;
use crate::support::small_school::SmallSchool;

#[test]
fn expectations() {
    let requirement = Requirement::Required {
        lowest: level(0),
        target: level(4),
    };
    check(
        move |it: &SmallSchool| {
            Edit::Expectation(ExpectationEdit::Set {
                scope: ExpectationScope::Team(it.team),
                competences: vec![it.robots],
                requirement: Some(requirement),
            })
        },
        "forventning til Auto ændret",
        move |it, plan| {
            let asked = plan
                .expectations
                .get(&ExpectationScope::Team(it.team))
                .unwrap();
            asked.len() == 2 && asked.get(&it.robots) == Some(&requirement)
        },
    );
    check(
        |it: &SmallSchool| {
            Edit::Expectation(ExpectationEdit::Set {
                scope: ExpectationScope::Person(it.ah),
                competences: vec![it.sources],
                requirement: None,
            })
        },
        "forventning til AH ændret",
        |it, plan| {
            !plan
                .expectations
                .contains_key(&ExpectationScope::Person(it.ah))
        },
    );
    check(
        |it: &SmallSchool| {
            Edit::Expectation(ExpectationEdit::Clear {
                scope: ExpectationScope::Role(it.role),
            })
        },
        "forventninger til Underviser slettet",
        |it, plan| {
            !plan
                .expectations
                .contains_key(&ExpectationScope::Role(it.role))
        },
    );
}

#[test]
fn agreements_log_and_findings() {
    let changed = |it: &SmallSchool, what: &str| {
        let mut agreement = it.plan.agreements.get(&it.agreement).unwrap().clone();
        what.clone_into(&mut agreement.what);
        agreement
    };
    check(
        move |it: &SmallSchool| {
            Edit::Agreement(AgreementEdit::Make {
                id: AgreementId::new(stranger()),
                agreement: changed(it, "Kursus"),
            })
        },
        "aftale med AH indgået",
        |_, plan| plan.agreements.len() == 2,
    );
    check(
        move |it: &SmallSchool| {
            Edit::Agreement(AgreementEdit::Change {
                id: it.agreement,
                agreement: changed(it, "Kursus"),
            })
        },
        "aftale med AH ændret",
        |it, plan| plan.agreements.get(&it.agreement).unwrap().what == "Kursus",
    );
    check(
        |it: &SmallSchool| Edit::Agreement(AgreementEdit::Remove { id: it.agreement }),
        "aftale med AH slettet",
        |_, plan| plan.agreements.is_empty(),
    );
    check(
        |it: &SmallSchool| {
            Edit::Log(LogEdit::Add {
                id: LogEntryId::new(stranger()),
                entry: it.plan.log.get(&it.entry).unwrap().clone(),
            })
        },
        "noteret i loggen",
        |_, plan| plan.log.len() == 2,
    );
    check(
        |it: &SmallSchool| Edit::Log(LogEdit::Remove { id: it.entry }),
        "notat slettet fra loggen",
        |_, plan| plan.log.is_empty(),
    );
    check(
        |it: &SmallSchool| {
            let mut key = it.finding.clone();
            key.about = Item::Person(it.bn);
            Edit::Finding(FindingEdit::Accept {
                key,
                acceptance: it.plan.accepted.get(&it.finding).unwrap().clone(),
            })
        },
        "punkt accepteret",
        |_, plan| plan.accepted.len() == 2,
    );
    check(
        |it: &SmallSchool| {
            Edit::Finding(FindingEdit::Withdraw {
                key: it.finding.clone(),
            })
        },
        "accept trukket tilbage",
        |_, plan| plan.accepted.is_empty(),
    );
}

#[test]
fn several_edits_are_one_step_or_none() {
    let two = |second: &str| Edit::Several {
        label: Message::new("step-plan-period"),
        edits: ["Ny", second]
            .map(|it| Edit::School(SchoolEdit::SetTitle { title: text(it) }))
            .to_vec(),
    };
    check(
        move |_: &SmallSchool| two("Nyere"),
        "planens periode ændret",
        |_, plan| plan.meta.title == "Nyere",
    );
    let mut document = Document::opened(SmallSchool::new().plan);
    assert_eq!(document.apply(&two(" ")), Err(EditError::Empty));
    assert_ne!(
        document.plan().meta.title,
        "Ny",
        "the first is not done either"
    );
    check(
        |it: &SmallSchool| {
            let mut plan = it.plan.clone();
            plan.log.clear();
            Edit::BringBack {
                plan: Arc::new(plan),
            }
        },
        "tidligere version hentet frem",
        |_, plan| plan.log.is_empty(),
    );
}
