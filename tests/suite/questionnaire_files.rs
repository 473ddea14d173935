//! Questionnaires through files: written by the command line and by the window, filled in, and
//! taken back.
#![expect(
    clippy::disallowed_methods,
    reason = "commands are tried on files laid out by hand"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;

use egui::{Key, OutputCommand};
use egui_kittest::kittest::Queryable as _;
use sigtelinje::action::{Action, CompetenceView, Dialog};
use sigtelinje::model::{Language, Plan, Source};
use sigtelinje::storage::{Folders, RealFs, Store, write_plan_bytes};
use tempfile::TempDir;

use crate::support::filled_in::{filled_in, parts};
use crate::support::import::{levels, school};
use crate::support::window::{Opening, Window};

/// The school with a newest round for all and one before it.
fn plan() -> Plan {
    let mut it = school();
    it.round("Efterår 2025", "2025-09-01");
    it.round("Forår 2026", "2026-03-01");
    it.build()
}

/// A folder with a plan, and the program.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new(plan: &Plan) -> Self {
        let folder = TempDir::new().unwrap();
        let bytes = write_plan_bytes(plan, 1, None).unwrap();
        fs::write(folder.path().join("plan.ron"), bytes).unwrap();
        Self { folder }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_sigtelinje"))
            .args(["--lang", "da"])
            .args(arguments)
            .current_dir(self.folder.path())
            .env("XDG_DATA_HOME", self.at("data"))
            .env("XDG_CONFIG_HOME", self.at("config"))
            .output()
            .unwrap()
    }

    /// What is said when all goes well.
    fn done(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// What is said when it is refused.
    fn refused(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        String::from_utf8(output.stderr).unwrap()
    }

    fn levels(&self) -> Vec<String> {
        let store = Store::new(Box::new(RealFs), Folders::new(self.at("data")));
        levels(&store.load(&self.at("plan.ron")).unwrap().plan)
    }
}

fn files(folder: &Path) -> Vec<String> {
    let all = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = all
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// Fills in a file where it lies.
fn fill(path: &Path, answers: &[(&str, &str, &str)]) {
    let filled = filled_in(&fs::read(path).unwrap(), answers);
    fs::write(path, filled).unwrap();
}

#[test]
fn what_went_out_from_the_command_line_comes_back_through_it() {
    let desk = Desk::new(&plan());
    let said = desk.done(&["questionnaire", "plan.ron", "--out", "ud"]);
    assert!(said.contains("3 filer skrevet til ud"), "{said}");
    let expected = ["AH", "KB", "SØ"].map(|it| format!("Egenvurdering Forår 2026 {it}.xlsx"));
    assert_eq!(files(&desk.at("ud")), expected);
    let file = "ud/Egenvurdering Forår 2026 SØ.xlsx";
    let head = "Dit niveau";
    fill(
        &desk.at(file),
        &[
            ("Platforme", head, "0 – Ikke i gang"),
            ("Kilder", head, "3 – Selvstændig"),
        ],
    );
    let said = desk.done(&["import", "plan.ron", file, "--map", "auto"]);
    assert!(
        said.contains("Niveauer 2 nye, 0 ændrede, 0 uændrede"),
        "{said}"
    );
    assert!(!said.contains("kommer ikke med"), "{said}");
    let expected = ["SØ Own Forår 2026: Platforme 0, Kilder 3"];
    assert_eq!(desk.levels(), expected);
    let again = desk.done(&["import", "plan.ron", file, "--map", "auto"]);
    assert!(again.contains("intet nyt"), "{again}");
    assert_eq!(desk.levels(), expected);
}

#[test]
fn a_team_and_a_round_can_be_asked_for_and_nothing_is_replaced() {
    let desk = Desk::new(&plan());
    let arguments = [
        "questionnaire",
        "plan.ron",
        "--out",
        "ud",
        "--per",
        "team",
        "--round",
        "efterår 2025",
        "--names",
        "--forms",
    ];
    desk.done(&arguments);
    let names = [
        "Auto.xlsx",
        "Byg.xlsx",
        "Microsoft Forms.txt",
        "Uden team.xlsx",
    ];
    let expected = names.map(|it| format!("Egenvurdering Efterår 2025 {it}"));
    assert_eq!(files(&desk.at("ud")), expected);
    let text = fs::read_to_string(desk.at("ud").join(&expected[2])).unwrap();
    assert!(text.starts_with("\u{feff}Egenvurdering, Efterår 2025\r\n"));
    assert!(text.contains("\r\n3. Platforme\r\nA. 0 – Ikke i gang\r\n"));
    let file = format!("ud/{}", expected[0]);
    fill(&desk.at(&file), &[("KB", "Robotter", "4 – Kan vejlede")]);
    desk.done(&["import", "plan.ron", &file, "--map", "auto"]);
    assert_eq!(desk.levels(), ["KB Own Efterår 2025: Robotter 4"]);
    let before = fs::read(desk.at(&file)).unwrap();
    fs::remove_file(desk.at("ud").join(&expected[1])).unwrap();
    let said = desk.refused(&arguments);
    assert!(said.contains("findes allerede og er urørt"), "{said}");
    assert_eq!(fs::read(desk.at(&file)).unwrap(), before);
    assert_eq!(files(&desk.at("ud")).len(), 3, "nothing is half written");
}

#[test]
fn rounds_that_cannot_be_asked_for_are_explained() {
    let desk = Desk::new(&plan());
    let said = desk.refused(&["questionnaire", "plan.ron", "--out", "ud", "--round", "Jul"]);
    assert!(
        said.contains("»Jul«") && said.contains("Efterår 2025, Forår 2026"),
        "{said}"
    );
    let desk = Desk::new(&school().build());
    let said = desk.refused(&["questionnaire", "plan.ron", "--out", "ud"]);
    assert!(said.contains("ingen runde"), "{said}");
    let mut plan = plan();
    let rounds: Vec<_> = plan.rounds.keys().copied().collect();
    for round in rounds {
        plan.rounds.get_mut(&round).unwrap().people = Default::default();
    }
    let desk = Desk::new(&plan);
    let said = desk.refused(&["questionnaire", "plan.ron", "--out", "ud"]);
    assert!(
        said.contains("Ingen deltager i runden »Forår 2026«"),
        "{said}"
    );
    assert!(!desk.at("ud").exists());
}

/// A window on the plan, whose system chooses a folder.
fn window(home: &Arc<TempDir>, has_dialogs: bool) -> Window {
    let opening = Opening {
        home: Some(Arc::clone(home)),
        chosen: has_dialogs.then(|| home.path().join("ud")),
        has_dialogs,
        ..Opening::default()
    };
    Window::on_plan(opening, &plan()).0
}

#[test]
fn a_folder_is_filled_from_the_window_and_read_back_in_it() {
    let home = Arc::new(TempDir::new().unwrap());
    let folder = home.path().join("ud");
    let mut window = window(&home, true);
    window.ask(Action::View(CompetenceView::OverTime));
    window.click("Skema til besvarelse …");
    assert!(window.says("3 filer"));
    window.choose("Vurderingsrunde", "Efterår 2025");
    window.click("Hvert team får ét sammen, hvor alle kan se alles svar");
    window.click("Skriv navne sammen med kortnavne");
    window.click("Gem skemaerne …");
    assert!(
        window.says("3 skemaer ligger i"),
        "the status line says how many and where"
    );
    let names = ["Auto", "Byg", "Uden team"];
    let expected = names.map(|it| format!("Egenvurdering Efterår 2025 {it}.xlsx"));
    assert_eq!(files(&folder), expected);
    let file = folder.join(&expected[0]);
    let inside = parts(&fs::read(&file).unwrap());
    assert!(inside.iter().any(|it| it.1.contains("Karen Bech")));
    fill(&file, &[("KB", "Kilder", "2 – Bruger")]);
    let before = window.plan();
    window.ask(Action::Table(sigtelinje::action::TableAction::Read(file)));
    assert!(window.says("Skemaet er sendt ud fra denne plan"));
    window.click("Videre");
    assert!(window.says("Niveauer 1 nyt"), "nothing waits in between");
    window.click("Læs ind");
    let plan = window.plan();
    assert_eq!(levels(&plan), ["KB Own Efterår 2025: Kilder 2"]);
    assert_eq!(plan.people, before.people);
    assert_eq!(plan.rounds, before.rounds);
}

#[test]
fn nothing_is_replaced_without_a_question() {
    let home = Arc::new(TempDir::new().unwrap());
    let folder = home.path().join("ud");
    let mut window = window(&home, true);
    let save = |window: &mut Window| {
        window.command("Skema til besvarelse");
        window.click("Gem skemaerne …");
    };
    save(&mut window);
    let file = folder.join("Egenvurdering Forår 2026 KB.xlsx");
    fs::write(&file, "svar").unwrap();
    save(&mut window);
    assert!(window.says("3 filer af samme navn ligger allerede i"));
    window.click("Annullér");
    assert_eq!(fs::read(&file).unwrap(), b"svar");
    save(&mut window);
    fs::remove_dir_all(&folder).unwrap();
    window.click("Vælg en anden mappe …");
    assert_eq!(files(&folder).len(), 3, "the folder is chosen again");
    fs::write(&file, "svar").unwrap();
    save(&mut window);
    window.click("Overskriv");
    assert!(fs::read(&file).unwrap().starts_with(b"PK"));
    assert!(window.says("3 skemaer ligger i"));
}

#[test]
fn a_folder_is_typed_where_the_system_has_no_dialog() {
    let home = Arc::new(TempDir::new().unwrap());
    let mut window = window(&home, false);
    window.ask(Action::Show(Dialog::Questionnaire(None)));
    window.click("Gem skemaerne …");
    assert!(window.says("Gem skemaerne i en mappe"));
    window.press(Key::Enter);
    window.settle();
    assert_eq!(
        files(&home.path().join("Egenvurdering")).len(),
        3,
        "beside the plan"
    );
}

#[test]
fn a_disk_that_refuses_is_explained() {
    let home = Arc::new(TempDir::new().unwrap());
    let mut window = window(&home, true);
    fs::write(home.path().join("ud"), "no folder").unwrap();
    window.ask(Action::Show(Dialog::Questionnaire(None)));
    window.click("Gem skemaerne …");
    assert!(!window.says("skemaer ligger i"));
    assert_eq!(fs::read(home.path().join("ud")).unwrap(), b"no folder");
}

#[test]
fn the_text_for_forms_goes_to_the_clipboard() {
    let home = Arc::new(TempDir::new().unwrap());
    let mut window = window(&home, true);
    window.ask(Action::Show(Dialog::Questionnaire(None)));
    let button = "Kopiér tekst til Microsoft Forms";
    window.harness.get_by_label(button).click();
    let mut copied = None;
    for _ in 0..4 {
        window.harness.step();
        let commands = &window.harness.output().platform_output.commands;
        let text = commands.iter().find_map(|it| match it {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
        copied = copied.or(text);
    }
    let texts = sigtelinje::texts::Texts::new(Language::Danish);
    let plan = window.plan();
    let round = sigtelinje::exchange::questionnaire::newest_round(&plan).unwrap();
    let expected = sigtelinje::exchange::form_questions::form_questions(&plan, round, &texts);
    assert_eq!(copied, expected);
}

#[test]
fn without_a_round_one_is_offered() {
    let home = Arc::new(TempDir::new().unwrap());
    let opening = Opening {
        home: Some(home),
        ..Opening::default()
    };
    let mut window = Window::on_plan(opening, &school().build()).0;
    window.command("Skema til besvarelse");
    window.click("Ny runde …");
    window.click("Leders vurdering");
    window.click("Start runden");
    let plan = window.plan();
    let round = plan.rounds.values().next().unwrap();
    assert_eq!(round.sources, [Source::Own].into());
    window.command("Skema til besvarelse");
    assert!(window.says("3 filer"));
}
