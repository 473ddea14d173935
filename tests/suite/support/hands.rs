//! The hands before a whole window: they click, type and choose by name, and nothing else.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::window::Window;

/// What can be clicked.
const PRESSED: [Role; 9] = [
    Role::Button,
    Role::Link,
    Role::Tab,
    Role::CheckBox,
    Role::RadioButton,
    Role::MenuItem,
    Role::ListBoxOption,
    Role::ComboBox,
    Role::Row,
];

fn role(node: &Node<'_>) -> Role {
    node.accesskit_node().role()
}

fn name(node: &Node<'_>) -> String {
    let node = node.accesskit_node();
    node.label().or_else(|| node.value()).unwrap_or_default()
}

impl Window {
    /// Whether the words stand anywhere in the window.
    pub(crate) fn says(&self, words: &str) -> bool {
        let mut found = self.harness.query_all_by_label_contains(words);
        found.next().is_some()
    }

    /// Every name in the window, for the message of a test that does not find its way.
    fn names(&self) -> String {
        let all = self.harness.query_all_by(|_| true);
        let named = all.map(|node| (role(&node), name(&node)));
        let named = named.filter(|(_, name)| !name.is_empty());
        let lines: Vec<String> = named
            .map(|(role, name)| format!("{role:?} {name}"))
            .collect();
        lines.join("\n")
    }

    /// The things of some roles whose name fits; a test that finds none says what there is.
    fn find(&self, roles: &[Role], said: &str, fits: impl Fn(&str) -> bool) -> Vec<Node<'_>> {
        let all = self.harness.query_all_by(|_| true);
        let found: Vec<_> = all
            .filter(|node| roles.contains(&role(node)) && fits(&name(node)))
            .collect();
        assert!(!found.is_empty(), "{said} is not in\n{}", self.names());
        found
    }

    fn click_first(&mut self, said: &str, fits: impl Fn(&str) -> bool) {
        self.find(&PRESSED, said, &fits)
            .first()
            .unwrap()
            .scroll_to_me();
        self.settle();
        self.find(&PRESSED, said, &fits).first().unwrap().click();
        self.settle();
    }

    /// Clicks what is called so; of several the first.
    pub(crate) fn click(&mut self, name: &str) {
        self.click_first(name, |it| it == name);
    }

    /// Clicks the first thing whose name begins so.
    pub(crate) fn click_beginning(&mut self, words: &str) {
        self.click_first(words, |it| it.starts_with(words));
    }

    /// Clicks the first thing whose name holds the words.
    pub(crate) fn click_holding(&mut self, words: &str) {
        self.click_first(words, |it| it.contains(words));
    }

    /// Clicks the last thing that is called so, which lies above the others.
    pub(crate) fn click_last(&mut self, name: &str) {
        let found = self.find(&PRESSED, name, |it| it == name);
        found.last().unwrap().click();
        drop(found);
        self.settle();
    }

    /// Whether there is something to click whose name begins so.
    pub(crate) fn offers(&self, words: &str) -> bool {
        let mut all = self.harness.query_all_by(|_| true);
        all.any(|node| PRESSED.contains(&role(&node)) && name(&node).starts_with(words))
    }

    /// Goes into the field that is called so and types in place of what stands there.
    pub(crate) fn type_in(&mut self, field: &str, text: &str) {
        let fields = [Role::TextInput, Role::MultilineTextInput];
        self.find(&fields, field, |it| it == field)
            .first()
            .unwrap()
            .focus();
        self.settle();
        self.press_with(Modifiers::COMMAND, Key::A);
        self.type_on(text);
    }

    /// Types where the keyboard is.
    pub(crate) fn type_on(&mut self, text: &str) {
        self.harness.event(Event::Text(text.to_owned()));
        self.settle();
    }

    /// Presses a key.
    pub(crate) fn press(&mut self, key: Key) {
        self.press_with(Modifiers::NONE, key);
    }

    /// Presses a key while others are held.
    pub(crate) fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    /// Chooses from a list by the name of the list and of the choice.
    pub(crate) fn choose(&mut self, list: &str, option: &str) {
        let lists = [Role::ComboBox];
        self.find(&lists, list, |it| it == list)
            .first()
            .unwrap()
            .scroll_to_me();
        self.settle();
        self.find(&lists, list, |it| it == list)
            .first()
            .unwrap()
            .click();
        self.settle();
        self.click_last(option);
    }

    /// Runs a command by its name from the palette.
    pub(crate) fn command(&mut self, name: &str) {
        self.press_with(Modifiers::COMMAND, Key::K);
        self.type_on(name);
        self.press(Key::Enter);
    }
}

/// Goes with the keyboard to what is called so, and presses Enter.
pub(crate) fn enter_on(window: &mut Window, name: &str) {
    let all = window.harness.query_all_by_label(name);
    let found: Vec<_> = all
        .filter(|it| {
            it.accesskit_node()
                .data()
                .supports_action(egui::accesskit::Action::Focus)
        })
        .collect();
    assert!(!found.is_empty(), "{name} is not there");
    found.last().unwrap().focus();
    drop(found);
    window.settle();
    window.press(Key::Enter);
}
