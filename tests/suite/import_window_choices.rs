//! What is decided in the assistant for tables: kept until it is used, and never lost unasked.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, mpsc};

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use sigtelinje::action::{Action, Dialog, Page, SettingChange, TableAction};
use sigtelinje::model::Plan;
use tempfile::TempDir;

use crate::broken_fs::BrokenFs;
use crate::support::import::{fixture, levels, school, staff};
use crate::support::window::{Opening, Window};

const TABLE: &str = "Navn\tPlatforme\tRobotter\n\
    Karen Bech\t5\t1\n\
    Søren Ørsted\t3\tC2\n";

fn on_school(opening: Opening) -> Window {
    Window::on_plan(opening, &school().build()).0
}

fn pasted(text: &str) -> (Window, Arc<Plan>) {
    let mut window = on_school(Opening::default());
    let before = window.plan();
    window.ask(Action::Show(Dialog::Import));
    window.harness.event(egui::Event::Paste(text.to_owned()));
    window.settle();
    (window, before)
}

const ASKS: &str = "Hvis du lukker nu, går dine valg tabt";

#[test]
fn the_assistant_closes_at_once_while_nothing_was_decided() {
    let (mut window, before) = pasted(TABLE);
    window.click_beginning("5 Resultat");
    window.press(Key::Escape);
    assert!(!window.says("De første rækker") && !window.says(ASKS));
    assert!(!window.says("Hent fra Excel eller CSV"), "it is closed");
    assert_eq!(*window.plan(), *before);
}

#[test]
fn what_was_decided_is_not_lost_unasked() {
    let (mut window, before) = pasted(TABLE);
    window.click_beginning("3 Niveauer");
    window.choose("»5« betyder", "4 Kan vejlede");
    window.press(Key::Escape);
    assert!(window.says(ASKS));
    window.press(Key::Escape);
    assert!(!window.says(ASKS), "a second Esc goes on");
    assert!(
        window.says("3 Niveauer (3)"),
        "and everything is still there"
    );
    window.click("Annullér");
    assert!(window.says(ASKS));
    window.click("Fortsæt");
    assert!(!window.says(ASKS));
    window.click_beginning("1 Tabel");
    window.click("Vælg en anden tabel");
    window.click("Annullér");
    assert!(window.says(ASKS), "also while another table is chosen");
    window.click("Luk alligevel");
    assert!(!window.says("Hent fra Excel eller CSV"));
    assert_eq!(*window.plan(), *before);
}

#[test]
fn a_choice_that_was_taken_back_is_nothing_to_ask_about() {
    let (mut window, _) = pasted(TABLE);
    window.click_beginning("3 Niveauer");
    window.choose("Vurderet af", "Egen vurdering");
    window.choose("Vurderet af", "Leders vurdering");
    window.press(Key::Escape);
    assert!(!window.says(ASKS));
    assert!(!window.says("3 Niveauer"));
}

#[test]
fn every_choice_is_one_that_is_asked_about() {
    let decisions: [fn(&mut Window); 5] = [
        |window| window.choose("Det ligner", "Medarbejderliste"),
        |window| {
            window.click_beginning("2 Kolonner");
            window.choose("Kolonne 3 »Robotter« er", "Bruges ikke");
        },
        |window| {
            window.click_beginning("3 Niveauer");
            window.choose("»C2« betyder", "Kommer ikke med");
        },
        |window| {
            window.click_beginning("4 Navne");
            window.choose("»Karen Bech« er", "Ny i planen");
        },
        |window| window.choose("Overskrifter fylder", "Ingen overskrifter"),
    ];
    for decide in decisions {
        let (mut window, _) = pasted(TABLE);
        decide(&mut window);
        window.press(Key::Escape);
        assert!(window.says(ASKS));
    }
}

#[test]
fn levels_of_another_scale_come_in_as_the_user_says() {
    let (mut window, before) = pasted(TABLE);
    window.click("Videre");
    assert!(
        window.says("3 Niveauer (4)"),
        "nothing is taken for granted"
    );
    assert!(window.says("Tabellen bruger en anden skala end planen"));
    window.choose("»1« betyder", "0 Ikke i gang");
    window.choose("»3« betyder", "2 Bruger");
    window.choose("»5« betyder", "4 Kan vejlede");
    window.click_beginning("5 Resultat");
    assert!(window.says("»C2« kommer ikke med"));
    window.click_beginning("3 Niveauer");
    window.choose("»C2« betyder", "4 Kan vejlede");
    window.click_beginning("5 Resultat");
    window.click("Læs ind");
    let rated = levels(&window.plan());
    assert_eq!(
        rated,
        [
            "KB Leader 2026-11-23: Platforme 4, Robotter 0",
            "SØ Leader 2026-11-23: Platforme 2, Robotter 4",
        ]
    );
    assert_ne!(*window.plan(), *before);
}

#[test]
fn a_new_round_gets_its_name_and_its_day() {
    let (mut window, _) = pasted("Navn\tPlatforme\nKaren Bech\t3\n");
    window.click_beginning("3 Niveauer");
    window.choose("Runde", "Ny runde …");
    assert!(window.says("Rundens dato"));
    window.type_in("Rundens navn", "Efter kurset");
    window.press(Key::Enter);
    window.type_in("Rundens dato", "4.5.2026");
    window.press(Key::Enter);
    window.click_beginning("5 Resultat");
    assert!(window.says("Ny runde »Efter kurset« den 4. maj 2026"));
    window.click("Læs ind");
    let plan = window.plan();
    let round = plan.rounds.values().next().unwrap();
    assert_eq!(
        (round.title.as_str(), round.date.to_string()),
        ("Efter kurset", "2026-05-04".to_owned())
    );
    assert_eq!(levels(&plan), ["KB Leader Efter kurset: Platforme 3"]);
}

#[test]
fn rounds_that_the_table_names_get_other_days() {
    let text =
        "Navn\tRunde\tPlatforme\nKaren Bech\tForår 2026\t3\nKaren Bech\tMidt i det hele\t2\n";
    let (mut window, _) = pasted(text);
    window.click_beginning("3 Niveauer");
    window.type_in("Dato for »Forår 2026«", "9.4.2026");
    window.press(Key::Enter);
    window.click_beginning("5 Resultat");
    assert!(window.says("i den runde, rækken nævner"));
    assert!(!window.says("står flere steder"), "once in each round");
    assert!(window.says("Ny runde »Forår 2026« den 9. apr. 2026"));
    assert!(
        window.says("Ny runde »Midt i det hele« den 23. nov. 2026"),
        "a guess is said"
    );
    window.click("Læs ind");
    let days = window
        .plan()
        .rounds
        .values()
        .map(|it| it.date.to_string())
        .collect::<Vec<_>>();
    assert_eq!(days, ["2026-04-09", "2026-11-23"]);
}

#[test]
fn heads_are_moved_to_where_they_stand() {
    let text = "Navn\tTeam\nser efter\tse mere\nNavn\tTeam\nMona Lund\tAuto\n";
    let (mut window, _) = pasted(text);
    window.choose("Tabellen begynder i række", "3 · Navn, Team");
    window.click_beginning("5 Resultat");
    assert!(window.says("Medarbejdere 1 ny"));
    window.click("Læs ind");
    assert!(staff(&window.plan()).contains(&"ML · Mona Lund · Auto".to_owned()));
}

/// A window without dialogs for files, whose disk waits with the named table until it is told to
/// go on.
fn waiting(name: &'static str) -> (Window, mpsc::Sender<()>, PathBuf) {
    let (go, wait) = mpsc::channel::<()>();
    let wait = Mutex::new(wait);
    let fs = BrokenFs::new(move |call| {
        if call.name == "read" && call.path.ends_with(name) {
            wait.lock().unwrap().recv().ok();
        }
        None
    });
    let window = on_school(Opening {
        fs: Box::new(fs),
        has_dialogs: false,
        ..Opening::default()
    });
    (window, go, fixture(name))
}

#[test]
fn reading_can_be_stopped_and_what_comes_late_is_let_go_of() {
    for name in ["words.xlsx", "password.xlsx"] {
        let (mut window, go, path) = waiting(name);
        window.ask(Action::Show(Dialog::Import));
        let read = Action::Table(TableAction::Read(path));
        window.harness.state_mut().ask(read);
        window.harness.run_steps(3);
        assert!(window.says(&format!("Læser »{name}« …")));
        window.harness.get_by_label("Afbryd").click();
        window.harness.run_steps(3);
        assert!(window.says("Vælg fil …") && !window.says("Læser"));
        go.send(()).unwrap();
        window.settle();
        assert!(
            window.says("Vælg fil …"),
            "the table does not open by itself"
        );
        assert!(!window.says("De første rækker") && !window.says("adgangskode"));
    }
}

fn beginnings_in(theme: &str) {
    let (mut window, go, path) = waiting("words.xlsx");
    window.ask(Action::Go(Page::Staff));
    if theme == "dark" {
        window.ask(Action::Setting(SettingChange::Theme));
    }
    window.ask(Action::Show(Dialog::Import));
    window.click("Vælg fil …");
    window.type_in("Filens placering", "/home/karen/Skrivebord/liste.xlsx");
    window.harness.snapshot(format!("import-0-path-{theme}"));
    let read = Action::Table(TableAction::Read(path));
    window.harness.state_mut().ask(read);
    window.harness.run_steps(3);
    window.harness.snapshot(format!("import-0-reading-{theme}"));
    go.send(()).unwrap();
}

#[test]
fn the_beginnings_look_as_they_were_approved_in_light() {
    beginnings_in("light");
}

#[test]
fn the_beginnings_look_as_they_were_approved_in_dark() {
    beginnings_in("dark");
}

#[test]
fn a_path_is_typed_where_the_system_has_no_dialog() {
    let mut window = on_school(Opening {
        has_dialogs: false,
        ..Opening::default()
    });
    window.command("Hent fra Excel");
    window.click("Vælg fil …");
    let path = fixture("words.xlsx");
    window.type_in("Filens placering", path.to_str().unwrap());
    window.press(Key::Enter);
    assert!(window.says("De første rækker i »words.xlsx«"));
}

#[test]
fn a_setup_is_saved_and_used_by_typed_paths() {
    let home = Arc::new(TempDir::new().unwrap());
    let setup = home.path().join("opsætning.ron");
    let mut window = on_school(Opening {
        has_dialogs: false,
        home: Some(home),
        ..Opening::default()
    });
    let paste = |window: &mut Window| {
        window.ask(Action::Show(Dialog::Import));
        window.harness.event(egui::Event::Paste(TABLE.to_owned()));
        window.settle();
    };
    paste(&mut window);
    window.click_beginning("3 Niveauer");
    window.choose("»C2« betyder", "4 Kan vejlede");
    window.click_beginning("5 Resultat");
    window.click("Gem opsætning …");
    window.type_in("Filens placering", setup.to_str().unwrap());
    window.click("Gem");
    assert!(setup.exists());
    window.ask(Action::CloseDialog);
    paste(&mut window);
    window.click("Brug en gemt opsætning …");
    window.type_in("Filens placering", setup.to_str().unwrap());
    window.click("Læs");
    assert!(
        window.says("3 Niveauer (3)"),
        "one word is known from the setup"
    );
}

#[test]
fn a_path_that_leads_nowhere_is_explained() {
    let mut window = on_school(Opening {
        has_dialogs: false,
        ..Opening::default()
    });
    window.ask(Action::Show(Dialog::Import));
    window.click("Vælg fil …");
    let path = fixture("findes-ikke.xlsx");
    window.type_in("Filens placering", path.to_str().unwrap());
    window.click("Læs");
    assert!(window.says("findes-ikke.xlsx"));
    assert!(window.says("Vælg fil …"), "another one can be chosen");
}

#[test]
fn what_is_no_table_is_named_in_the_window_for_what_it_is() {
    let (mut window, before) = pasted(TABLE);
    let home = TempDir::new().unwrap();
    let folder = home.path().join("mappe.xlsx");
    let report = home.path().join("rapport.xlsx");
    let lock = home.path().join("~$liste.xlsx");
    make_bad_files(&folder, &report, &lock);
    for (path, said) in [
        (folder, "»mappe.xlsx« er ikke en fil"),
        (report, "»rapport.xlsx« er ikke et regneark"),
        (lock, "»~$liste.xlsx« er ikke selve regnearket"),
    ] {
        window.ask(Action::Table(TableAction::Read(path)));
        assert!(window.says(said), "{said}");
        assert!(window.says("3 Niveauer"), "the table before is still there");
    }
    assert_eq!(*window.plan(), *before);
}

#[expect(clippy::disallowed_methods, reason = "bad files are laid out by hand")]
fn make_bad_files(folder: &std::path::Path, report: &std::path::Path, lock: &std::path::Path) {
    std::fs::create_dir(folder).unwrap();
    std::fs::write(report, b"%PDF-1.7\n").unwrap();
    std::fs::write(lock, b"\x05Karen").unwrap();
}

#[test]
fn a_table_that_another_program_keeps_to_itself_is_explained() {
    let fs = BrokenFs::new(|call| {
        let held = call.name == "read" && call.path.ends_with("words.xlsx");
        held.then(|| Err(std::io::ErrorKind::ResourceBusy.into()))
    });
    let mut window = on_school(Opening {
        fs: Box::new(fs),
        ..Opening::default()
    });
    window.ask(Action::Show(Dialog::Import));
    let path = fixture("words.xlsx");
    window.ask(Action::Table(TableAction::Read(path)));
    assert!(window.says("Et andet program bruger"));
    assert!(window.says("Vælg fil …"));
}
