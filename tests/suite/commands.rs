//! Commands: everything that can be named can be found, reached by its own keys and asked for.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Key, KeyboardShortcut};
use sigtelinje::action::{Action, Command, CommandEnv, CommandGroup, FileAction};
use sigtelinje::model::Language;
use sigtelinje::texts::Texts;

const EVERYTHING: CommandEnv = CommandEnv {
    plan: true,
    undo: true,
    redo: true,
    cell: true,
    frozen: true,
    protected: true,
};
const NOTHING: CommandEnv = CommandEnv {
    plan: false,
    undo: false,
    redo: false,
    cell: false,
    frozen: false,
    protected: false,
};

#[test]
fn every_command_is_in_the_table_once() {
    let listed: BTreeSet<_> = Command::ALL.into_iter().collect();
    assert_eq!(listed.len(), Command::ALL.len());
    // Variants without a value of their own are numbered from 0, so a variant that the table
    // lacks leaves a hole or a higher number elsewhere.
    let numbers: Vec<_> = listed.iter().map(|it| *it as usize).collect();
    assert_eq!(numbers, (0..Command::ALL.len()).collect::<Vec<_>>());
    // `Quit` is declared last, so nothing lies beyond the highest number.
    assert_eq!(Command::Quit as usize + 1, Command::ALL.len());
}

#[test]
fn every_group_has_commands_and_stands_together() {
    let mut seen = Vec::new();
    for command in Command::ALL {
        if !seen.contains(&command.group()) {
            seen.push(command.group());
        }
    }
    let seen: BTreeSet<_> = seen.into_iter().collect();
    assert_eq!(seen, CommandGroup::ALL.into_iter().collect());
}

#[test]
fn every_command_and_group_has_a_name_of_its_own_in_both_languages() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut names: BTreeMap<&str, Command> = BTreeMap::new();
        for command in Command::ALL {
            let id = command.label();
            let name = texts.get(id);
            assert_ne!(name, id, "{command:?} has no name in {language:?}");
            assert_eq!(
                names.insert(name, command),
                None,
                "{name} names two commands"
            );
        }
        for group in CommandGroup::ALL {
            assert_ne!(texts.get(group.title()), group.title());
        }
    }
}

/// The keys as they arrive where Command is Ctrl, and where it is a key of its own.
fn held(keys: KeyboardShortcut) -> [(bool, bool, bool, bool, Key); 2] {
    let it = keys.modifiers;
    [
        (
            it.ctrl || it.command,
            it.shift,
            it.alt,
            false,
            keys.logical_key,
        ),
        (
            it.ctrl,
            it.shift,
            it.alt,
            it.mac_cmd || it.command,
            keys.logical_key,
        ),
    ]
}

#[test]
fn no_two_commands_share_their_keys() {
    let mut taken = [BTreeMap::new(), BTreeMap::new()];
    for command in Command::ALL {
        let Some(keys) = command.shortcut() else {
            continue;
        };
        for (taken, held) in taken.iter_mut().zip(held(keys)) {
            assert_eq!(
                taken.insert(held, command),
                None,
                "{command:?} has taken keys"
            );
        }
    }
    assert!(taken.iter().all(|it| it.len() > 10));
}

#[test]
fn no_command_needs_keys_that_type_letters() {
    for command in Command::ALL {
        let Some(keys) = command.shortcut() else {
            continue;
        };
        let it = keys.modifiers;
        assert!(
            !it.alt,
            "{command:?}: Alt, alone or with Ctrl, types letters"
        );
        let is_function_key = keys.logical_key == Key::F1;
        assert!(
            it.ctrl || it.command || is_function_key,
            "{command:?} would take a letter"
        );
    }
}

#[test]
fn every_command_asks_for_something_when_everything_is_possible() {
    for command in Command::ALL {
        assert!(command.is_possible(EVERYTHING));
        assert!(
            command.action(EVERYTHING).is_some(),
            "{command:?} asks for nothing"
        );
    }
}

#[test]
fn without_a_plan_only_what_needs_none_can_be_given() {
    let possible: BTreeSet<_> = Command::ALL
        .into_iter()
        .filter(|it| it.action(NOTHING).is_some())
        .collect();
    let expected = BTreeSet::from([
        Command::Palette,
        Command::Open,
        Command::Keys,
        Command::Quit,
        Command::SwitchLanguage,
        Command::SwitchTheme,
        Command::LargerText,
        Command::SmallerText,
        Command::NormalText,
    ]);
    assert_eq!(possible, expected);
}

#[test]
fn undo_and_redo_need_their_own_step() {
    let only = |undo, redo| CommandEnv {
        undo,
        redo,
        ..EVERYTHING
    };
    assert!(matches!(
        Command::Undo.action(only(true, false)),
        Some(Action::Undo)
    ));
    assert!(Command::Redo.action(only(true, false)).is_none());
    assert!(matches!(
        Command::Redo.action(only(false, true)),
        Some(Action::Redo)
    ));
    assert!(Command::Undo.action(only(false, true)).is_none());
}

#[test]
fn freezing_needs_a_cell_and_unfreezing_something_frozen() {
    let only = |cell, frozen| CommandEnv {
        cell,
        frozen,
        ..EVERYTHING
    };
    for command in [Command::FreezeColumns, Command::PinPerson] {
        assert!(command.is_possible(only(true, false)));
        assert!(!command.is_possible(only(false, true)));
    }
    assert!(Command::Unfreeze.is_possible(only(false, true)));
    assert!(!Command::Unfreeze.is_possible(only(true, false)));
}

#[test]
fn saving_saves() {
    let action = Command::Save.action(EVERYTHING);
    assert!(matches!(action, Some(Action::File(FileAction::Save))));
}
