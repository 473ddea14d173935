//! A window's worth of program around one page: a document, the pages, a dialog, and what was
//! asked for, which is carried out after every frame.
//!
//! Stories are told on it by accessible name, and their effect is read from the document.

use std::path::PathBuf;

use egui::accesskit::Role;
use egui::{Frame, Key, Margin, Modifiers, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use sigtelinje::action::{Action, Actions, CommandEnv, Dialog, Page, ViewState};
use sigtelinje::analysis::Analysis;
use sigtelinje::catalogue::FixedIds;
use sigtelinje::document::{Document, EditError};
use sigtelinje::model::{Language, Plan};
use sigtelinje::settings::Settings;
use sigtelinje::texts::Texts;
use sigtelinje::ui::dialogs::PlanDialog;
use sigtelinje::ui::pages::{ChangeRow, Pages, SafetyFacts, VersionRow};
use sigtelinje::ui::theme::{Tokens, apply_theme, install_fonts};
use sigtelinje::ui::{PlanContext, ShellContext};

use super::build::TODAY;
use super::window::pictures;

/// How the window looks.
#[derive(Clone, Copy)]
pub(crate) struct Look {
    pub(crate) language: Language,
    pub(crate) dark: bool,
    /// What is left for the page beside navigation and bars, in points.
    pub(crate) size: Vec2,
    pub(crate) zoom: f32,
}

impl Look {
    /// The page in a window of 1024 × 700 points.
    pub(crate) const SMALL: Self = Self {
        language: Language::Danish,
        dark: false,
        size: Vec2::new(808.0, 624.0),
        zoom: 1.0,
    };
    /// The page in a window of 1920 × 1080 points.
    pub(crate) const LARGE: Vec2 = Vec2::new(1704.0, 1004.0);

    /// Both languages, both themes, a small and a large window, and text at 200 %.
    pub(crate) fn all() -> Vec<Self> {
        let mut looks = Vec::new();
        for language in Language::ALL {
            for dark in [false, true] {
                for (size, zoom) in [
                    (Self::SMALL.size, 1.0),
                    (Self::LARGE, 1.0),
                    (Vec2::new(456.0, 280.0), 2.0),
                ] {
                    looks.push(Self {
                        language,
                        dark,
                        size,
                        zoom,
                    });
                }
            }
        }
        looks
    }

    /// A name for pictures.
    pub(crate) fn name(self) -> String {
        let theme = if self.dark { "dark" } else { "light" };
        format!(
            "{:?}-{theme}-{}x{}",
            self.language, self.size.x, self.size.y
        )
    }
}

/// What stands behind the page.
pub(crate) struct Desk {
    pub(crate) document: Document,
    pub(crate) view: ViewState,
    pub(crate) settings: Settings,
    /// Edits that did not fit the plan.
    pub(crate) refused: Vec<EditError>,
    /// What was asked for besides edits and dialogs.
    pub(crate) asked: Vec<Action>,
    analysis: Analysis,
    dialog: Option<PlanDialog>,
    wanted: Option<Dialog>,
    pages: Pages,
    texts: Texts,
    tokens: &'static Tokens,
    actions: Actions,
    ids: FixedIds,
}

impl Desk {
    fn new(plan: Plan, look: Look) -> Self {
        Self {
            analysis: Analysis::of(&plan, TODAY),
            document: Document::opened(plan),
            view: ViewState::default(),
            settings: Settings {
                show_names: true,
                ..Settings::default()
            },
            refused: Vec::new(),
            asked: Vec::new(),
            dialog: None,
            wanted: None,
            pages: Pages::default(),
            texts: Texts::new(look.language),
            tokens: Tokens::of(look.dark),
            actions: Actions::default(),
            ids: FixedIds::series(7),
        }
    }

    fn frame(&mut self, ui: &mut egui::Ui) {
        let cx = PlanContext {
            shell: ShellContext {
                texts: &self.texts,
                tokens: self.tokens,
                settings: &self.settings,
                today: TODAY,
                env: CommandEnv {
                    plan: true,
                    undo: true,
                    redo: true,
                    cell: true,
                    frozen: true,
                    protected: false,
                },
                actions: &self.actions,
                ids: &self.ids,
            },
            plan: self.document.plan(),
            analysis: &self.analysis,
            shown: &self.analysis.standings,
            view: &self.view,
        };
        if let Some(wanted) = self.wanted.take() {
            self.dialog = PlanDialog::open(&wanted, &cx);
        }
        let frame = Frame::new()
            .fill(self.tokens.paper)
            .inner_margin(Margin::same(24));
        frame.show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            self.pages.ui(ui, &cx);
        });
        if let Some(dialog) = &mut self.dialog {
            dialog.ui(ui, &cx);
        }
        self.carry_out();
    }

    fn carry_out(&mut self) {
        for action in self.actions.take() {
            match action {
                Action::Edit(edit) => {
                    if let Err(error) = self.document.apply(&edit) {
                        self.refused.push(error);
                    }
                    self.view.forget_gone(self.document.plan());
                }
                Action::Show(dialog) => self.wanted = Some(dialog),
                Action::CloseDialog => self.dialog = None,
                Action::Select(item) => {
                    self.view.selected = item;
                    self.asked.push(action);
                }
                Action::ViewActionPlan(view) => self.view.action_plan_view = view,
                Action::ViewYear(view) => self.view.year_view = view,
                other => self.asked.push(other),
            }
        }
        self.document.end_gesture();
        self.analysis = Analysis::of(self.document.plan(), TODAY);
    }
}

/// The desk with a keyboard, a pointer and a screen reader before it.
pub(crate) struct Story {
    pub(crate) window: Harness<'static, Desk>,
}

impl Story {
    /// Opens the plan on a page.
    pub(crate) fn begin(plan: Plan, look: Look, page: Page) -> Self {
        let mut desk = Desk::new(plan, look);
        desk.view.page = page;
        let tokens = desk.tokens;
        let window = Harness::builder()
            .with_size(look.size)
            .with_pixels_per_point(look.zoom)
            .with_accessibility_check(true)
            .with_max_steps(16)
            .with_context_setup(move |ctx| {
                install_fonts(ctx);
                apply_theme(ctx, tokens);
            })
            .build_ui_state(|ui, desk: &mut Desk| desk.frame(ui), desk);
        let mut story = Self { window };
        story.window.run();
        story
    }

    /// The plan as it stands.
    pub(crate) fn plan(&self) -> &Plan {
        self.window.state().document.plan()
    }

    /// Opens a dialog.
    pub(crate) fn show(&mut self, dialog: Dialog) {
        self.window.state_mut().wanted = Some(dialog);
        self.window.run();
    }

    /// Clicks the one thing that is called so.
    pub(crate) fn click(&mut self, name: &str) {
        self.window.get_by_label(name).scroll_to_me();
        self.window.run();
        self.window.get_by_label(name).click();
        self.window.run();
    }

    /// Shows a part of the page.
    pub(crate) fn open_tab(&mut self, name: &str) {
        let tab = self.window.get_by_role_and_label(Role::Tab, name);
        tab.click();
        self.window.run();
    }

    /// Gives the keyboard to the first row whose name begins so.
    pub(crate) fn go_to_row(&mut self, words: &str) {
        self.row(words).focus();
        self.window.run();
    }

    /// The first row of a list whose name begins so.
    pub(crate) fn row(&self, words: &str) -> egui_kittest::Node<'_> {
        let rows = self.window.get_all_by_role(Role::ListBoxOption);
        let is_called = |node: &egui_kittest::Node<'_>| {
            let name = node.accesskit_node().label();
            name.is_some_and(|name| name.starts_with(words))
        };
        rows.into_iter().find(is_called).unwrap()
    }

    /// Clicks the first thing whose name holds the words.
    pub(crate) fn click_containing(&mut self, words: &str) {
        let mut found = self.window.get_all_by_label_contains(words);
        found.next().unwrap().click();
        drop(found);
        self.window.run();
    }

    /// Goes into the field that is called so and types.
    pub(crate) fn type_in(&mut self, field: &str, text: &str) {
        let is_field = |node: &egui_kittest::Node<'_>| {
            let role = node.accesskit_node().role();
            matches!(role, Role::TextInput | Role::MultilineTextInput)
        };
        let found = self.window.get_all_by_label(field).find(is_field);
        found.unwrap().focus();
        self.window.run();
        self.press_with(Modifiers::COMMAND, Key::A);
        self.type_on(text);
    }

    /// Types where the keyboard is.
    pub(crate) fn type_on(&mut self, text: &str) {
        self.window.event(egui::Event::Text(text.to_owned()));
        self.window.run();
    }

    /// Presses a key.
    pub(crate) fn press(&mut self, key: Key) {
        self.press_with(Modifiers::NONE, key);
    }

    /// Presses a key while others are held.
    pub(crate) fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.window.key_press_modifiers(modifiers, key);
        self.window.run();
    }

    /// Chooses from a list by the name of the list and of the choice.
    pub(crate) fn choose(&mut self, list: &str, option: &str) {
        let list = |story: &Self, act: fn(&egui_kittest::Node<'_>)| {
            act(&story.window.get_by_role_and_label(Role::ComboBox, list));
        };
        list(self, |node| node.scroll_to_me());
        self.window.run();
        list(self, |node| node.click());
        self.window.run();
        self.window
            .get_by_role_and_label(Role::Button, option)
            .click();
        self.window.run();
    }

    /// Takes back every step.
    pub(crate) fn undo_all(&mut self) -> usize {
        let mut steps = 0;
        while self.window.state_mut().document.undo().is_some() {
            steps += 1;
        }
        self.window.run();
        steps
    }

    /// Fills the page on safety as the shell does.
    pub(crate) fn fill_safety(
        &mut self,
        facts: SafetyFacts,
        versions: Vec<VersionRow>,
        changes: Vec<ChangeRow>,
    ) {
        let pages = &mut self.window.state_mut().pages;
        pages.show_safety(facts);
        pages.show_versions(versions);
        pages.show_changes(changes);
        self.window.run();
    }

    /// Compares with the picture that was approved.
    pub(crate) fn snapshot(&mut self, name: &str) {
        self.window.snapshot_options(name, &pictures());
    }

    /// Writes a picture where `SIGTELINJE_PICTURES` says, to be looked at; otherwise nothing.
    pub(crate) fn picture(&mut self, name: &str) {
        if let Some(folder) = std::env::var_os("SIGTELINJE_PICTURES") {
            let path = PathBuf::from(folder).join(format!("{name}.png"));
            self.window.render().unwrap().save(path).unwrap();
        }
    }
}
