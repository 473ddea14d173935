//! Whole stories in the window, by key and by accessible name, held against plan and file.
#![expect(clippy::disallowed_methods, reason = "stories lay out files by hand")]

use std::path::PathBuf;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use sigtelinje::action::{
    Action, CompetenceView, Dialog, FileAction, Page, SettingChange, SpreadsheetFormat,
};
use sigtelinje::model::{Language, Level, Plan, Source};
use sigtelinje::storage::{Folders, RealFs, Store};
use sigtelinje::texts::Texts;
use tempfile::TempDir;

use crate::support::window::{Opening, Window};

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.harness.key_press_modifiers(modifiers, key);
    window.settle();
}

fn type_digit(window: &mut Window, digit: char) {
    window.harness.event(Event::Text(digit.to_string()));
    window.settle();
}

fn ratings(window: &Window) -> usize {
    window
        .plan()
        .assessments
        .values()
        .map(|it| it.levels.len())
        .sum()
}

#[test]
fn five_levels_by_keyboard_are_undone_saved_and_found_again() {
    let home = Arc::new(TempDir::new().unwrap());
    let file = home.path().join("limtorp.ron");
    let opening = || Opening {
        home: Some(Arc::clone(&home)),
        chosen: Some(file.clone()),
        ..Opening::default()
    };
    let mut window = Window::open(opening());
    window
        .harness
        .get_by_label("Limtorp Erhvervsskole, 84 medarbejdere")
        .click();
    window.settle();
    let before = window.plan();
    press(&mut window, Modifiers::COMMAND, Key::Num7);
    for digit in ['0', '1', '2', '3', '4'] {
        type_digit(&mut window, digit);
        press(&mut window, Modifiers::NONE, Key::ArrowRight);
    }
    let changed = window.plan();
    let first = changed
        .people
        .iter()
        .min_by_key(|(_, it)| it.alias.clone())
        .unwrap();
    let round = changed.rounds_by_date().last().unwrap().0;
    let agreed = changed
        .assessments
        .values()
        .find(|it| it.person == *first.0 && it.source == Source::Agreed && it.round == Some(round))
        .unwrap();
    let five: Vec<u8> = changed
        .competences_in_order()
        .take(5)
        .map(|(id, _)| agreed.levels.get(&id).unwrap().get())
        .collect();
    assert_eq!(five, [0, 1, 2, 3, 4]);

    for _ in 0..5 {
        press(&mut window, Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(
        *window.plan(),
        *before,
        "undoing everything is the beginning"
    );
    for _ in 0..5 {
        press(&mut window, Modifiers::COMMAND, Key::Y);
    }
    assert_eq!(*window.plan(), *changed);

    press(
        &mut window,
        Modifiers {
            shift: true,
            ..Modifiers::COMMAND
        },
        Key::L,
    );
    assert!(window.says("Competences"));
    press(
        &mut window,
        Modifiers {
            shift: true,
            ..Modifiers::COMMAND
        },
        Key::S,
    );
    window.settle();
    assert!(window.says("Saved"));
    assert!(file.is_file());
    drop(window);

    let mut again = Window::open(opening());
    again.ask(Action::File(FileAction::Open(file.clone())));
    assert_eq!(*again.plan(), *changed);
    assert!(!again.harness.state().document().unwrap().is_dirty());
}

#[test]
fn delete_makes_a_level_not_assessed_and_never_zero() {
    let mut window = Window::on_limtorp(Opening::default());
    window.ask(Action::View(CompetenceView::Matrix));
    let before = ratings(&window);
    type_digit(&mut window, '3');
    let with = ratings(&window);
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert_eq!(ratings(&window), before.min(with - 1));
    type_digit(&mut window, '0');
    let plan = window.plan();
    assert_eq!(ratings(&window), with);
    assert!(
        plan.assessments
            .values()
            .any(|it| it.levels.values().any(|l| *l == Level::ZERO))
    );
}

#[test]
fn level_zero_asks_for_the_effort_that_goes_with_it() {
    let mut window = Window::on_limtorp(Opening::default());
    window.ask(Action::View(CompetenceView::Matrix));
    type_digit(&mut window, '0');
    assert!(window.says("er på niveau 0 i"));
    window.harness.get_by_label("Aftal en indsats").click();
    window.settle();
    assert!(window.harness.query_by_label("Ny aftale").is_some());
}

#[test]
fn a_level_above_the_scale_changes_nothing_and_says_so() {
    let mut window = Window::on_limtorp(Opening::default());
    window.ask(Action::View(CompetenceView::Matrix));
    let before = window.plan();
    type_digit(&mut window, '7');
    assert_eq!(*window.plan(), *before);
    assert!(window.says("Skalaen går til 4"));
}

#[test]
fn a_block_is_pasted_as_one_step_or_not_at_all() {
    let mut window = Window::on_limtorp(Opening::default());
    window.ask(Action::View(CompetenceView::Matrix));
    let before = window.plan();
    window
        .harness
        .event(Event::Paste("1\t2\n3\tekspert".to_owned()));
    window.settle();
    assert_eq!(
        *window.plan(),
        *before,
        "nothing is pasted when a cell is no level"
    );
    assert!(window.says("ekspert"));
    window.harness.event(Event::Paste("1\t2\n3\t4".to_owned()));
    window.settle();
    assert_ne!(*window.plan(), *before);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(*window.plan(), *before, "a paste is one step");
}

#[test]
fn files_that_are_no_plan_are_refused_with_words_and_the_window_goes_on() {
    let home = Arc::new(TempDir::new().unwrap());
    let mut window = Window::open(Opening {
        home: Some(Arc::clone(&home)),
        ..Opening::default()
    });
    let write = |name: &str, bytes: &[u8]| -> PathBuf {
        let path = home.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let cases = [
        write("billede.ron", &[0x89, b'P', b'N', b'G', 0, 1, 2]),
        write("tom.ron", b""),
        write("brev.ron", "Kære kolleger".as_bytes()),
        home.path().join("findes-ikke.ron"),
        home.path().to_owned(),
    ];
    for path in cases {
        window.ask(Action::File(FileAction::Open(path.clone())));
        assert!(
            window.harness.state().document().is_none(),
            "{}",
            path.display()
        );
        assert!(window.harness.query_by_label("Prøv først").is_some());
    }
}

#[test]
fn closing_with_unsaved_changes_asks_first() {
    let mut window = Window::on_limtorp(Opening::default());
    window.ask(Action::View(CompetenceView::Matrix));
    type_digit(&mut window, '4');
    window.ask(Action::File(FileAction::ClosePlan));
    assert!(
        window
            .harness
            .query_by_label("Vil du gemme ændringerne?")
            .is_some()
    );
    window.harness.get_by_label("Annullér").click();
    window.settle();
    assert!(window.harness.state().document().is_some());
    window.ask(Action::File(FileAction::ClosePlan));
    window.harness.get_by_label("Kassér ændringerne").click();
    window.settle();
    assert!(window.harness.state().document().is_none());
}

#[test]
fn a_plan_edited_outside_is_shown_with_its_differences_and_can_be_used() {
    let home = Arc::new(TempDir::new().unwrap());
    let file = home.path().join("plan.ron");
    let mut window = Window::on_limtorp(Opening {
        home: Some(Arc::clone(&home)),
        chosen: Some(file.clone()),
        ..Opening::default()
    });
    window.ask(Action::File(FileAction::AskSaveAs));
    window.settle();
    window.ask(Action::File(FileAction::ClosePlan));
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replace("Byggeri", "Byggeri og bæredygtighed")).unwrap();
    window.ask(Action::File(FileAction::Open(file.clone())));
    assert!(
        window
            .harness
            .query_by_label("Filen er ændret uden for programmet")
            .is_some()
    );
    assert!(
        window.harness.state().document().is_none(),
        "nothing is taken before the answer"
    );
    window
        .harness
        .get_by_label("Brug filen, som den er")
        .click();
    window.settle();
    assert!(
        window
            .plan()
            .teams
            .values()
            .any(|it| it.name == "Byggeri og bæredygtighed")
    );
}

#[test]
fn a_file_changed_by_somebody_else_is_never_overwritten_unasked() {
    let home = Arc::new(TempDir::new().unwrap());
    let file = home.path().join("plan.ron");
    let opening = || Opening {
        home: Some(Arc::clone(&home)),
        chosen: Some(file.clone()),
        ..Opening::default()
    };
    let mut mine = Window::on_limtorp(opening());
    mine.ask(Action::File(FileAction::AskSaveAs));
    mine.settle();
    let mut theirs = Window::open(opening());
    theirs.ask(Action::File(FileAction::Open(file.clone())));
    theirs.ask(Action::View(CompetenceView::Matrix));
    type_digit(&mut theirs, '4');
    theirs.ask(Action::File(FileAction::Save));
    theirs.settle();
    let on_disk = std::fs::read(&file).unwrap();

    mine.ask(Action::View(CompetenceView::Matrix));
    type_digit(&mut mine, '1');
    mine.ask(Action::File(FileAction::Save));
    mine.settle();
    assert!(
        mine.harness
            .query_by_label("Filen er ændret af en anden")
            .is_some()
    );
    assert_eq!(std::fs::read(&file).unwrap(), on_disk);
    assert!(mine.harness.state().document().unwrap().is_dirty());
}

/// A window after one that journalled the plan and died without saving.
fn after_a_death(plan: &Plan) -> Window {
    let home = Arc::new(TempDir::new().unwrap());
    {
        // A session that ends lets go of its lock, and keeps its journal.
        let folders = Folders::new(home.path().join("program"));
        let store = Store::new(Box::new(RealFs), folders);
        store.journal(plan, None, None).unwrap();
    }
    Window::open(Opening {
        home: Some(home),
        ..Opening::default()
    })
}

#[test]
fn unsaved_work_that_was_put_aside_can_still_be_brought_back() {
    let plan = sigtelinje::catalogue::sample::workshop_team(Language::Danish);
    let mut window = after_a_death(&plan);
    window.harness.get_by_label("Læg det til side").click();
    window.settle();
    assert!(!window.offers("Hent arbejdet frem"));
    assert!(window.says("Lagt til side"));
    window.harness.get_by_label("En plan uden fil").click();
    window.settle();
    window.settle();
    assert_eq!(*window.plan(), plan);
}

#[test]
fn unsaved_work_of_a_window_that_died_is_offered_again() {
    let plan = sigtelinje::catalogue::sample::workshop_team(Language::Danish);
    let mut window = after_a_death(&plan);
    window.harness.get_by_label("Hent arbejdet frem").click();
    window.settle();
    window.settle();
    assert_eq!(*window.plan(), plan);
    assert!(window.harness.state().document().unwrap().is_dirty());
}

#[test]
fn every_page_draws_in_both_languages_without_an_empty_name() {
    for language in Language::ALL {
        let mut window = Window::on_limtorp(Opening {
            language,
            ..Opening::default()
        });
        for page in Page::ALL {
            window.ask(Action::Go(page));
        }
        for view in CompetenceView::ALL {
            window.ask(Action::View(view));
        }
        window.ask(Action::Setting(SettingChange::Names));
        window.ask(Action::View(CompetenceView::Matrix));
    }
}

#[test]
fn an_empty_plan_offers_what_to_do_on_every_page() {
    let mut window = Window::open(Opening::default());
    window.ask(Action::File(FileAction::New("combined")));
    for (page, offer) in [
        (Page::Overview, "Indsæt navneliste"),
        (Page::FollowUp, "Gå til sigtelinjerne"),
        (Page::Foundation, "Spørgsmål, der kan hjælpe jer i gang"),
        (Page::Lines, "Sigtelinje 1, "),
        (Page::ActionPlan, "Ny indsats"),
        (Page::YearWheel, "Tilføj begivenhed"),
        (Page::Competences, "Indsæt navneliste"),
        (Page::Staff, "Indsæt navneliste"),
    ] {
        window.ask(Action::Go(page));
        assert!(window.says(offer), "{page:?}");
    }
    for view in CompetenceView::ALL {
        window.ask(Action::View(view));
    }
}

#[test]
fn a_typed_path_takes_the_place_of_the_suggested_one() {
    let mut window = Window::on_limtorp(Opening::default());
    window.ask(Action::Show(Dialog::TypePathToSave));
    window.settle();
    let field = |window: &Window| {
        let field = window.harness.get_by_role(Role::TextInput);
        field.accesskit_node().value().unwrap_or_default()
    };
    assert_eq!(field(&window), "Limtorp Erhvervsskole.ron");
    for letter in ["/", "a"] {
        window.harness.event(Event::Text(letter.to_owned()));
        window.settle();
    }
    assert_eq!(field(&window), "/a");
}

#[test]
fn the_figures_of_the_overview_stand_on_cards_of_one_height() {
    for (width, per_row) in [(1024.0, 4), (1280.0, 4), (800.0, 2)] {
        for language in Language::ALL {
            let window = Window::on_limtorp(Opening {
                size: (width, 700.0),
                language,
                ..Opening::default()
            });
            let show = match language {
                Language::Danish => "Vis, ",
                Language::English => "Show, ",
            };
            let buttons = window.harness.get_all_by_label_contains(show);
            let bottoms: Vec<f32> = buttons.map(|it| it.rect().bottom()).collect();
            assert_eq!(bottoms.len(), 4, "{width}");
            for row in bottoms.chunks(per_row) {
                assert!(
                    row.iter().all(|it| (it - row[0]).abs() < 0.5),
                    "{width}: {row:?}"
                );
            }
        }
    }
}

#[test]
fn every_page_can_be_reached_in_a_low_window_and_with_large_text() {
    for (height, percent) in [(500.0, 0), (700.0, 100)] {
        let mut window = Window::on_limtorp(Opening {
            size: (1024.0, height),
            ..Opening::default()
        });
        window.ask(Action::Setting(SettingChange::TextSize(percent)));
        let texts = Texts::new(Language::Danish);
        for page in Page::ALL {
            let name = texts.get(page.title());
            let link = |window: &Window| {
                let link = window.harness.get_by_role_and_label(Role::Link, name);
                link.scroll_to_me();
                link.rect()
            };
            link(&window);
            window.settle();
            let screen = window.harness.ctx.content_rect();
            let rect = link(&window);
            assert!(screen.contains_rect(rect), "{name}: {rect:?} in {screen:?}");
        }
    }
}

#[test]
fn an_export_goes_to_the_path_that_is_typed_and_replaces_nothing() {
    let home = Arc::new(TempDir::new().unwrap());
    let file = home.path().join("ud.csv");
    let mut window = Window::on_limtorp(Opening {
        home: Some(Arc::clone(&home)),
        has_dialogs: false,
        ..Opening::default()
    });
    window.ask(Action::ExportLevels(SpreadsheetFormat::Csv));
    window.settle();
    assert!(window.says("Gem filen"), "the plan is not what is saved");
    window.type_on(file.to_str().unwrap());
    window.press(Key::Enter);
    window.settle();
    let written = std::fs::read(&file).unwrap();
    assert!(written.starts_with("\u{feff}\"Runde\"".as_bytes()));
    std::fs::write(&file, "mit").unwrap();
    window.ask(Action::ExportLevels(SpreadsheetFormat::Csv));
    window.settle();
    window.type_on(file.to_str().unwrap());
    window.press(Key::Enter);
    window.settle();
    assert!(window.says("findes allerede og er urørt"));
    assert_eq!(std::fs::read(&file).unwrap(), b"mit");
    let other = home.path().join("andet.csv");
    window.type_on(other.to_str().unwrap());
    window.press(Key::Enter);
    window.settle();
    assert_eq!(std::fs::read(&other).unwrap(), written);
}
