//! Bad files and bad disks in the window: each is told in words that say what happened, what is
//! safe and what to do, and the open plan stays as it was, still unsaved.
#![expect(
    clippy::disallowed_methods,
    reason = "these tests lay out and injure files on purpose"
)]

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use egui_kittest::kittest::{NodeT as _, Queryable as _};
use sigtelinje::action::{Action, CompetenceView, FileAction};
use sigtelinje::catalogue::sample;
use sigtelinje::model::{Language, Plan};
use sigtelinje::storage::write_plan_bytes;
use tempfile::TempDir;

use crate::broken_fs::{BrokenFs, Call};
use crate::support::window::{Opening, Window};

/// Larger than any plan, and nothing but a hole.
const SPARSE: u64 = 1 << 30;

fn says(window: &Window, words: &str) -> bool {
    let mut found = window.harness.query_all_by_label_contains(words);
    found.next().is_some()
}

/// A window with a plan that has changes which no file holds.
struct Unsaved {
    window: Window,
    before: Arc<Plan>,
    home: Arc<TempDir>,
}

impl Unsaved {
    fn begin(opening: Opening, home: Arc<TempDir>) -> Self {
        let mut window = Window::on_limtorp(Opening {
            home: Some(Arc::clone(&home)),
            ..opening
        });
        window.ask(Action::View(CompetenceView::Matrix));
        for digit in ["1", "4"] {
            window.harness.event(egui::Event::Text(digit.to_owned()));
            window.settle();
        }
        let before = window.plan();
        let this = Self {
            window,
            before,
            home,
        };
        this.expect_unharmed("before anything happened");
        this
    }

    fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// The same plan is open, and still unsaved.
    fn expect_unharmed(&self, after: &str) {
        let document = self.window.harness.state().document();
        let document = document.unwrap_or_else(|| unreachable!("no plan is open {after}"));
        assert_eq!(**document.plan(), *self.before, "{after}");
        assert!(document.is_dirty(), "{after}");
    }

    /// Tries to open a file, expects the words and closes what says them.
    fn refuse(&mut self, path: &Path, words: &[&str]) {
        let name = path.display().to_string();
        self.window.ask(Action::File(FileAction::Open(path.into())));
        for words in words {
            assert!(says(&self.window, words), "{name}: »{words}« is not said");
        }
        assert!(says(&self.window, "Den plan, du har åben, er som før"));
        self.expect_unharmed(&name);
        self.window.harness.get_by_label("Luk").click();
        self.window.settle();
        assert!(!says(&self.window, "Filen kan ikke åbnes"), "{name}");
        self.expect_unharmed(&name);
    }
}

fn limtorp() -> String {
    let plan = sample::limtorp(Language::Danish);
    String::from_utf8(write_plan_bytes(&plan, 1, None).unwrap()).unwrap()
}

#[test]
fn a_bad_file_is_explained_and_the_open_plan_stays() {
    let mut unsaved = Unsaved::begin(Opening::default(), Arc::new(TempDir::new().unwrap()));
    let plan = limtorp();
    let cut: String = plan.chars().take(plan.len() / 2).collect();
    let unsound = plan.replacen("Required(lowest: 1", "Required(lowest: 4", 1);
    let cases: [(&str, Vec<u8>, &[&str]); 7] = [
        (
            "brev.ron",
            "Kære kolleger".into(),
            &[
                "Filen er ikke en plan",
                "Den er ikke ændret",
                "Vælg en anden fil",
            ],
        ),
        (
            "billede.ron",
            vec![0x89, b'P', b'N', b'G', 0, 0xff],
            &[
                "kan ikke læses",
                "Den er ikke ændret",
                "Åbn en tidligere version",
            ],
        ),
        (
            "tom.ron",
            Vec::new(),
            &["Filen er tom", "Åbn en tidligere version"],
        ),
        (
            "nyere.ron",
            plan.replacen("format=", "format=99", 1).into(),
            &[
                "en nyere udgave af programmet",
                "Den er ikke ændret",
                "Hent den udgave",
            ],
        ),
        (
            "halv.ron",
            cut.into(),
            &[
                "Slutningen af filen mangler",
                "Den er ikke ændret",
                "Åbn den nyeste",
            ],
        ),
        (
            "skadet.ron",
            plan.replacen("teams: {", "teams: {{", 1).into(),
            &[
                "Filen kan ikke læses fra linje",
                "Den er ikke ændret",
                "ret linjen",
            ],
        ),
        (
            "usund.ron",
            unsound.into(),
            &[
                "Planen hænger ikke sammen",
                "Filen er ikke ændret",
                "ret filen",
            ],
        ),
    ];
    for (name, bytes, words) in cases {
        let path = unsaved.write(name, &bytes);
        unsaved.refuse(&path, words);
        assert_eq!(std::fs::read(&path).unwrap(), bytes, "{name} was touched");
    }
    let nowhere = unsaved.path("findes-ikke.ron");
    unsaved.refuse(
        &nowhere,
        &["Der er ingen fil, der hedder", "ikke er tilsluttet"],
    );
    let folder = unsaved.home.path().to_owned();
    unsaved.refuse(&folder, &["er ikke en fil", "Vælg en fil"]);
}

#[test]
fn a_huge_file_is_refused_before_it_is_read() {
    let mut unsaved = Unsaved::begin(Opening::default(), Arc::new(TempDir::new().unwrap()));
    let path = unsaved.path("stor.ron");
    let file = std::fs::File::create(&path).unwrap();
    file.set_len(SPARSE).unwrap();
    unsaved.refuse(
        &path,
        &[
            "fylder mere end",
            "Filen er ikke ændret",
            "Vælg en anden fil",
        ],
    );
    assert_eq!(std::fs::metadata(&path).unwrap().len(), SPARSE);
}

/// A disk whose rights can be taken away below one folder, as they can from nobody who is root.
fn guarded(folder: PathBuf, error: io::ErrorKind) -> (BrokenFs, Arc<AtomicBool>) {
    let broken = Arc::new(AtomicBool::new(false));
    let is_broken = Arc::clone(&broken);
    let fs = BrokenFs::new(move |call: &Call<'_>| {
        let hits = is_broken.load(Ordering::SeqCst) && call.path.starts_with(&folder);
        let writes = matches!(call.name, "write_new" | "create_folder" | "rename");
        let refuses = match error {
            io::ErrorKind::StorageFull => writes,
            _ => true,
        };
        (hits && refuses).then(|| Err(error.into()))
    });
    (fs, broken)
}

#[test]
fn a_folder_without_rights_is_explained_for_opening_and_for_saving() {
    let home = Arc::new(TempDir::new().unwrap());
    let folder = home.path().join("fælles");
    std::fs::create_dir(&folder).unwrap();
    let file = folder.join("plan.ron");
    std::fs::write(&file, limtorp()).unwrap();
    let (fs, broken) = guarded(folder.clone(), io::ErrorKind::PermissionDenied);
    let opening = Opening {
        fs: Box::new(fs),
        chosen: Some(folder.join("min.ron")),
        ..Opening::default()
    };
    let mut unsaved = Unsaved::begin(opening, Arc::clone(&home));
    broken.store(true, Ordering::SeqCst);
    let words = [
        "Du har ikke lov til at åbne",
        "Filen er ikke ændret",
        "om adgang",
    ];
    unsaved.refuse(&file, &words);

    unsaved.window.ask(Action::File(FileAction::AskSaveAs));
    unsaved.window.settle();
    for words in [
        "Planen er ikke gemt",
        "ikke lov til at skrive »min.ron«",
        "dine ændringer er her stadig",
        "Gem en kopi et andet sted",
    ] {
        assert!(says(&unsaved.window, words), "»{words}« is not said");
    }
    unsaved.expect_unharmed("after saving without rights");
    assert!(!folder.join("min.ron").exists());
    assert_eq!(
        std::fs::read_dir(&folder).unwrap().count(),
        1,
        "nothing is left behind"
    );

    // With the rights back, the same work is saved.
    broken.store(false, Ordering::SeqCst);
    unsaved.window.ask(Action::File(FileAction::AskSaveAs));
    unsaved.window.settle();
    assert!(folder.join("min.ron").is_file());
    assert!(
        !unsaved
            .window
            .harness
            .state()
            .document()
            .unwrap()
            .is_dirty()
    );
}

#[test]
fn a_full_disk_is_explained_and_loses_nothing() {
    let home = Arc::new(TempDir::new().unwrap());
    let file = home.path().join("plan.ron");
    let (fs, broken) = guarded(file.parent().unwrap().into(), io::ErrorKind::StorageFull);
    let opening = Opening {
        fs: Box::new(fs),
        chosen: Some(file.clone()),
        ..Opening::default()
    };
    let mut unsaved = Unsaved::begin(opening, Arc::clone(&home));
    unsaved.window.ask(Action::File(FileAction::AskSaveAs));
    unsaved.window.settle();
    let saved = std::fs::read(&file).unwrap();
    unsaved
        .window
        .harness
        .event(egui::Event::Text("2".to_owned()));
    unsaved.window.settle();
    unsaved.before = unsaved.window.plan();

    // The disk with the plan and the one with the journal are the same here, and full.
    broken.store(true, Ordering::SeqCst);
    unsaved.window.ask(Action::File(FileAction::Save));
    unsaved.window.settle();
    for words in [
        "Planen er ikke gemt, for der er ikke plads til »plan.ron«",
        "Den gamle fil er ikke ændret",
        "dine ændringer er her stadig",
        "Ryd op, eller gem en kopi et andet sted",
        "lad vinduet stå åbent",
    ] {
        assert!(says(&unsaved.window, words), "»{words}« is not said");
    }
    for _ in 0..3 {
        unsaved
            .window
            .harness
            .event(egui::Event::Text("3".to_owned()));
        unsaved
            .window
            .harness
            .event(egui::Event::Text("2".to_owned()));
        unsaved.window.settle();
    }
    let told = "sikkerhedskopi";
    let mut said = unsaved.window.harness.query_all_by_label_contains(told);
    assert!(said.next().is_none_or(|it| {
        let label = it.accesskit_node().label().unwrap();
        label.to_lowercase().matches(told).count() == 1
    }));
    drop(said);
    unsaved.expect_unharmed("after saving to a full disk");
    assert_eq!(std::fs::read(&file).unwrap(), saved);

    broken.store(false, Ordering::SeqCst);
    unsaved.window.ask(Action::File(FileAction::Save));
    unsaved.window.settle();
    assert!(
        !unsaved
            .window
            .harness
            .state()
            .document()
            .unwrap()
            .is_dirty()
    );
    assert_ne!(std::fs::read(&file).unwrap(), saved);
}

#[test]
fn a_good_file_is_read_before_unsaved_changes_are_asked_about() {
    let mut unsaved = Unsaved::begin(Opening::default(), Arc::new(TempDir::new().unwrap()));
    let path = unsaved.write("anden.ron", limtorp());
    let open = |unsaved: &mut Unsaved| {
        let action = FileAction::Open(path.clone());
        unsaved.window.ask(Action::File(action));
        assert!(says(&unsaved.window, "Vil du gemme ændringerne?"));
        unsaved.expect_unharmed("before the answer");
    };
    open(&mut unsaved);
    unsaved.window.harness.get_by_label("Annullér").click();
    unsaved.window.settle();
    unsaved.expect_unharmed("after changing one's mind");

    open(&mut unsaved);
    let discard = unsaved.window.harness.get_by_label("Kassér ændringerne");
    discard.click();
    unsaved.window.settle();
    let document = unsaved.window.harness.state().document().unwrap();
    assert!(!document.is_dirty());
    assert_eq!(**document.plan(), sample::limtorp(Language::Danish));
}

#[test]
fn a_fault_of_the_program_while_saving_is_told_and_the_next_save_works() {
    let home = Arc::new(TempDir::new().unwrap());
    let file = home.path().join("min.ron");
    let at_fault = Arc::new(AtomicBool::new(false));
    let is_at_fault = Arc::clone(&at_fault);
    let folder = home.path().to_owned();
    let fs = BrokenFs::new(move |call: &Call<'_>| {
        let is_beside_the_plan = call.path.parent() == Some(folder.as_path());
        let meets = is_at_fault.load(Ordering::SeqCst) && call.name == "write_new";
        assert!(!(meets && is_beside_the_plan), "a fault of the program");
        None
    });
    let opening = Opening {
        fs: Box::new(fs),
        chosen: Some(file.clone()),
        ..Opening::default()
    };
    let mut unsaved = Unsaved::begin(opening, Arc::clone(&home));
    at_fault.store(true, Ordering::SeqCst);
    unsaved.window.ask(Action::File(FileAction::AskSaveAs));
    unsaved.window.settle();
    for words in ["Programmet lavede en fejl", "Dit arbejde er her stadig"] {
        assert!(says(&unsaved.window, words), "»{words}« is not said");
    }
    unsaved.expect_unharmed("after a fault while saving");

    at_fault.store(false, Ordering::SeqCst);
    unsaved.window.ask(Action::File(FileAction::AskSaveAs));
    unsaved.window.settle();
    assert!(file.is_file());
}
