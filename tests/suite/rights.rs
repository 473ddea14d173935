//! One person can be erased from everything that the program ever wrote of a plan (GDPR article
//! 17), and does not come back.
#![expect(
    clippy::disallowed_methods,
    reason = "what lies on the disk is what is tested"
)]

use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use sigtelinje::app::{clean, learn_names};
use sigtelinje::document::{Document, Edit, Erasure, StaffEdit, without_erased};
use sigtelinje::model::{Conflict, Item, PersonId, Plan, StepId};
use sigtelinje::settings::Session;
use sigtelinje::storage::*;
use uuid::Uuid;

use crate::broken_fs::BrokenFs;
use crate::storage_support::{Desk, Shape, now, plan};
use crate::support::filled::filled;
use crate::support::marked::{ALIAS, NAME, hits, holding, marked};

/// What the person was called before.
const FORMER: &str = "Zebedæus Fornavn-Dengang";

fn erase(id: PersonId) -> Edit {
    Edit::Staff(StaffEdit::Erase {
        erasure: Erasure::of(id),
    })
}

/// A plan of which the program wrote everything that it ever writes: versions, one of them under
/// another name, journals, work that was put aside, a session, and a file that nobody can read.
struct Kept {
    desk: Desk,
    plan: Plan,
    stamp: Stamp,
    id: PersonId,
}

impl Kept {
    fn of(plan: &Plan) -> Self {
        Self::on(Desk::new(), plan)
    }

    fn on(desk: Desk, plan: &Plan) -> Self {
        let (mut plan, id) = marked(plan);
        plan.school.name = format!("Efter {FORMER}");
        let mut former = plan.clone();
        former.people.get_mut(&id).unwrap().name = Some(FORMER.to_owned());
        let mut stamp = desk.save_new(&former, "plan.ron");
        for title in ["Et", "To"] {
            let titled = Plan {
                meta: sigtelinje::model::Meta {
                    title: format!("{title} {NAME}"),
                    ..plan.meta.clone()
                },
                ..plan.clone()
            };
            stamp = save(&desk, &titled, &stamp);
        }
        let file = desk.path("plan.ron");
        for _ in 0..2 {
            // A program that died, twice.
            let other = desk.again();
            other.journal(&plan, Some(&file), Some(&stamp)).unwrap();
        }
        let orphan = desk.store.orphans().pop().unwrap();
        desk.store.decline(&orphan, now()).unwrap();
        desk.store
            .journal(&plan, Some(&file), Some(&stamp))
            .unwrap();
        let view = Session {
            person: Some(id.uuid()),
            pinned: [id.uuid()].into(),
            ..Session::default()
        };
        desk.store.save_session(plan.meta.id, &view).unwrap();
        Self {
            desk,
            plan,
            stamp,
            id,
        }
    }

    fn own(&self) -> PathBuf {
        self.desk.path("own")
    }

    /// The erasure as the window asks for it, which knows former names.
    fn erasure(&self) -> Erasure {
        let mut erasure = Erasure::of(self.id);
        let names = std::slice::from_mut(&mut erasure);
        let unread = learn_names(&self.desk.store, self.plan.meta.id, names);
        assert_eq!(unread, vec![]);
        erasure
    }

    fn erased(&self) -> Document {
        let erasure = self.erasure();
        self.saved(&Edit::Staff(StaffEdit::Erase { erasure }))
    }

    /// Carries out an edit and saves.
    fn saved(&self, edit: &Edit) -> Document {
        let mut document = Document::opened(self.plan.clone());
        document.apply(edit).unwrap();
        save(&self.desk, document.plan(), &self.stamp);
        document
    }

    fn clean(&self, plan: &Plan) -> Cleaned {
        let file = self.desk.path("plan.ron");
        let place = (self.desk.store.turn(), Some(file.as_path()), now());
        // Nothing but what the plan says: as when the program died in between.
        clean(
            &self.desk.store,
            (plan.meta.id, &plan.erased),
            Vec::new(),
            place,
        )
    }
}

fn save(desk: &Desk, plan: &Plan, stamp: &Stamp) -> Stamp {
    let saved = desk.store.save(
        plan,
        &desk.path("plan.ron"),
        (Some(stamp), Place::Same),
        now(),
    );
    saved.unwrap().stamp
}

fn plans() -> Vec<Plan> {
    let random = (0..24).map(|seed| {
        plan(&Shape {
            seed,
            ..Shape::new(1 + seed as usize % 7, 4, 2)
        })
    });
    random.chain([filled()]).collect()
}

fn named(folder: &Path) -> Vec<PathBuf> {
    let mut found = hits(folder);
    found.extend(holding(folder, &[FORMER]));
    found.sort();
    found.dedup();
    found
}

#[test]
fn after_erasing_the_name_stands_in_no_file_at_all() {
    for plan in plans() {
        let kept = Kept::of(&plan);
        let before = named(&kept.own()).len();
        assert!(before >= 6, "versions and journals hold the name: {before}");
        let document = kept.erased();
        let cleaned = kept.clean(document.plan());
        assert_eq!(cleaned.failed, vec![]);
        assert_eq!((cleaned.removed, cleaned.in_use), (0, 0));
        assert_eq!(named(kept.desk.dir.path()), Vec::<PathBuf>::new());
        let session = kept.desk.store.load_session(plan.meta.id);
        assert_eq!((session.person, session.pinned.len()), (None, 0));
    }
}

/// What would be left by the removal that can be undone, which does the same in a plan but for
/// texts of others.
#[test]
fn removing_a_person_alone_would_be_found() {
    let kept = Kept::of(&filled());
    let document = kept.saved(&Edit::Staff(StaffEdit::RemovePerson { id: kept.id }));
    let cleaned = kept.clean(document.plan());
    assert_eq!(cleaned.rewritten, 0);
    let found = named(kept.desk.dir.path());
    assert!(found.contains(&kept.desk.path("plan.ron")));
    assert!(found.len() > 5, "{found:?}");
    // And erasing without cleaning.
    let kept = Kept::of(&filled());
    kept.erased();
    let found = named(kept.desk.dir.path());
    assert!(!found.contains(&kept.desk.path("plan.ron")));
    assert!(found.len() > 4, "{found:?}");
}

#[test]
fn versions_stay_and_can_be_brought_back_without_the_person() {
    let kept = Kept::of(&filled());
    let titles = |kept: &Kept| -> Vec<String> {
        let versions = kept.desk.store.versions(kept.plan.meta.id);
        let loaded = versions.iter().map(|it| kept.desk.store.load_version(it));
        loaded.map(|it| it.unwrap().plan.meta.title).collect()
    };
    let before = titles(&kept).len();
    let mut document = kept.erased();
    let cleaned = kept.clean(document.plan());
    assert_eq!(titles(&kept).len(), before + 1, "no version is lost");
    assert!(cleaned.rewritten >= before);
    let is_one = |it: &String| it.starts_with("Et [erased person]");
    assert!(titles(&kept).iter().any(is_one), "{:?}", titles(&kept));
    for version in kept.desk.store.versions(kept.plan.meta.id) {
        let loaded = kept.desk.store.load_version(&version).unwrap();
        assert_eq!(loaded.integrity, Integrity::Sealed);
        let plan = Arc::new(loaded.plan);
        document.apply(&Edit::BringBack { plan }).unwrap();
        assert_eq!(document.plan().violations(), vec![]);
        assert!(!document.plan().people.contains_key(&kept.id));
        assert!(document.plan().erased.contains(&kept.id));
    }
}

#[test]
fn a_version_that_was_not_cleaned_does_not_bring_the_person_back() {
    let kept = Kept::of(&filled());
    let mut document = kept.erased();
    for plan in [
        &kept.plan,
        &without_erased(&kept.plan, &Default::default(), &[]),
    ] {
        let plan = Arc::new(plan.clone());
        document.apply(&Edit::BringBack { plan }).unwrap();
        assert_eq!(document.plan().violations(), vec![]);
        assert!(!document.plan().people.contains_key(&kept.id));
        let bytes = write_plan_bytes(document.plan(), 1, None).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert!(!text.contains(NAME) && !text.contains(ALIAS));
    }
}

#[test]
fn nothing_takes_an_erasure_back() {
    let (plan, id) = marked(&filled());
    let mut document = Document::opened(plan);
    let title = "Ny titel".to_owned();
    let rename = sigtelinje::document::SchoolEdit::SetTitle { title };
    document.apply(&Edit::School(rename)).unwrap();
    document.undo().unwrap();
    let label = document.apply(&erase(id)).unwrap().unwrap();
    assert_eq!(document.history().undo_count(), 0);
    assert!(document.history().redo_label().is_none());
    assert!(document.undo().is_none() && document.redo().is_none());
    assert!(!format!("{label:?}").contains(ALIAS));
    assert!(!format!("{document:?}").is_empty());
    document.mark_saved(Arc::clone(document.plan()));
    let held = format!("{document:?}");
    assert!(!held.contains(NAME) && !held.contains(ALIAS));
    // The id alone is kept, and the same person cannot be erased twice or added again.
    assert!(document.plan().erased.contains(&id));
    assert!(document.apply(&erase(id)).is_err());
}

#[test]
fn what_is_undecided_between_two_copies_does_not_keep_the_person() {
    let (mut plan, id) = marked(&filled());
    let conflict = |field: &str, other: String| Conflict {
        item: Item::School,
        field: field.to_owned(),
        base: None,
        other: Some(other),
    };
    let rating = *plan
        .assessments
        .iter()
        .find(|(_, it)| it.person == id)
        .unwrap()
        .0;
    let step = StepId::new(Uuid::from_u128(7));
    let about = [
        conflict("owner", format!("\"{id}\"")),
        conflict(&format!("assessments.{rating}.note"), "\"Talt\"".to_owned()),
    ];
    let named = conflict(
        &format!("steps.{step}.title"),
        format!("[\"Spørg \\\"{NAME}\\\"\",{{\"x\":\"{ALIAS}\"}}]"),
    );
    plan.conflicts = about.into_iter().chain([named]).collect();
    let mut document = Document::opened(plan);
    document.apply(&erase(id)).unwrap();
    let left: Vec<_> = document.plan().conflicts.iter().collect();
    assert_eq!(left.len(), 1);
    let other = left.first().unwrap().other.as_deref().unwrap();
    assert_eq!(
        other,
        "[\"Spørg \\\"[erased person]\\\"\",{\"x\":\"[erased person]\"}]"
    );
}

#[test]
fn words_that_also_mean_something_else_are_left_where_the_user_says_so() {
    let (mut plan, id) = marked(&filled());
    plan.people.get_mut(&id).unwrap().alias = "Byg".to_owned();
    plan.school.name = "Byg og Anlæg, spørg Zygmunt".to_owned();
    let mut document = Document::opened(plan);
    let erasure = Erasure {
        id,
        spellings: vec!["Zygmunt".to_owned()],
        keeps: vec!["Byg".to_owned()],
        former: Vec::new(),
    };
    let edit = Edit::Staff(StaffEdit::Erase { erasure });
    document.apply(&edit).unwrap();
    let name = &document.plan().school.name;
    assert_eq!(name, "Byg og Anlæg, spørg [erased person]");
}

#[test]
fn a_journal_that_comes_late_does_not_bring_the_person_back() {
    let kept = Kept::of(&filled());
    let late = kept.desk.store.turn();
    let document = kept.erased();
    let _cleaned = kept.clean(document.plan());
    let what = (&kept.plan, None, None);
    kept.desk.store.journal_in_turn(late, what).unwrap();
    assert_eq!(named(kept.desk.dir.path()), Vec::<PathBuf>::new());
}

#[test]
fn what_cannot_be_read_goes_and_what_is_not_ours_is_said() {
    let kept = Kept::of(&filled());
    // The oldest version, which is left whole, is the one that tells the former name.
    let mut versions = kept.desk.files_ending(".ron");
    versions.retain(|it| it.starts_with(kept.own().join("versions")));
    let newest = versions.iter().max().unwrap();
    std::fs::write(newest, format!("ødelagt {NAME}")).unwrap();
    let copy = kept.desk.path("Plan-KONTOR-PC.ron");
    std::fs::copy(kept.desk.path("plan.ron"), &copy).unwrap();
    let foreign = kept.desk.path("noter.ron");
    std::fs::write(&foreign, format!("om {NAME}")).unwrap();
    let other = kept.desk.again();
    other.journal(&kept.plan, None, None).unwrap();
    let document = kept.erased();
    let cleaned = kept.clean(document.plan());
    assert_eq!(cleaned.removed, 1);
    assert_eq!(cleaned.in_use, 1, "the other window still runs");
    assert_eq!(cleaned.copies, std::slice::from_ref(&copy));
    assert!(cleaned.complaint().is_some());
    let mut left = named(kept.desk.dir.path());
    left.retain(|it| !it.starts_with(kept.own()));
    left.sort();
    left.dedup();
    let mut expected = [copy, foreign];
    expected.sort();
    assert_eq!(left, expected);
    assert_eq!(
        named(&kept.own()).len(),
        2,
        "the journal of the other window, and the names to be looked for in it"
    );
    drop(other);
    let cleaned = kept.clean(document.plan());
    assert_eq!((cleaned.in_use, cleaned.rewritten), (0, 1));
    assert_eq!(named(&kept.own()), Vec::<PathBuf>::new());
}

#[test]
fn cleaning_again_changes_nothing() {
    let kept = Kept::of(&filled());
    let document = kept.erased();
    let first = kept.clean(document.plan());
    assert!(first.rewritten > 0);
    assert_eq!(kept.clean(document.plan()), Cleaned::default());
    // Another computer that opens the plan later knows no more than what the plan says.
    let opened = kept.desk.again();
    let loaded = opened.load(&kept.desk.path("plan.ron")).unwrap();
    assert!(loaded.plan.erased.contains(&kept.id));
}

/// Whatever the disk does not allow is said, and cleaning again makes it good.
#[test]
fn any_failing_operation_is_said_and_made_good_the_next_time() {
    let made = plan(&Shape::new(2, 2, 1));
    let failing = |fails_at: u64| {
        let left = Arc::new(AtomicU64::new(0));
        let count = Arc::clone(&left);
        let fs = BrokenFs::new(move |_call| {
            let was = count.load(Ordering::SeqCst);
            count.store(was.saturating_sub(1), Ordering::SeqCst);
            (was == 1).then(|| Err(Error::from(ErrorKind::PermissionDenied)))
        });
        let kept = Kept::on(Desk::on(fs), &made);
        let document = kept.erased();
        left.store(fails_at, Ordering::SeqCst);
        let cleaned = kept.clean(document.plan());
        let has_failed = left.swap(0, Ordering::SeqCst) == 0;
        let found = named(kept.desk.dir.path());
        let is_said = cleaned.complaint().is_some();
        assert!(
            is_said || found.is_empty(),
            "operation {fails_at}: {found:?}"
        );
        let again = kept.clean(document.plan());
        assert_eq!(again.failed, vec![]);
        assert_eq!(named(kept.desk.dir.path()), Vec::<PathBuf>::new());
        (has_failed, is_said)
    };
    let mut said = 0;
    for fails_at in (1..).step_by(3) {
        let (has_failed, is_said) = failing(fails_at);
        said += usize::from(is_said);
        if !has_failed {
            break;
        }
    }
    assert!(said > 10, "{said}");
}
