//! Carries out changes of the plan, of the view and of settings.

use super::App;
use crate::action::{CompetenceView, Freeze, Page, PictureFormat, SettingChange, ViewState};
use crate::analysis::calendar::SchoolYear;
use crate::app::open_plan::OpenPlan;
use crate::charts::of_plan::{Audience, ChartKind};
use crate::charts::{Chart, png, svg};
use crate::document::{Document, Edit, NextYear, next_year};
use crate::model::{BaselineId, Item, Language, PersonId, PlanId};
use crate::settings::Theme;
use crate::texts::{Message, Texts};
use crate::ui::panels::SaveState;

/// Size of pictures of charts, in pixels.
const PICTURE_WIDTH: u32 = 1200;

impl App {
    pub(super) fn edit(&mut self, edit: &Edit) {
        let Some(open) = &mut self.open else { return };
        let named =
            |plan: &crate::model::Plan| plan.people.values().any(|person| person.name.is_some());
        let had_names = named(open.document.plan());
        match open.document.apply(edit) {
            Ok(None) => {}
            Ok(Some(label)) => {
                open.view.forget_gone(open.document.plan());
                open.save = SaveState::Changed;
                self.tell(Message::new("done-step").with("step", label), false);
            }
            Err(error) => {
                log::warn!("an edit was refused: {error}");
                self.tell(error.message(), true);
            }
        }
        self.show_saved_state();
        self.offer_protection(had_names);
    }

    pub(super) fn undo(&mut self) {
        self.step("done-undo", Document::undo);
    }

    pub(super) fn redo(&mut self) {
        self.step("done-redo", Document::redo);
    }

    fn step(&mut self, said: &'static str, step: impl FnOnce(&mut Document) -> Option<Message>) {
        let Some(open) = &mut self.open else { return };
        let Some(label) = step(&mut open.document) else {
            return;
        };
        open.view.forget_gone(open.document.plan());
        self.tell(Message::new(said).with("step", label), false);
        self.show_saved_state();
    }

    /// Says whether there are changes that the file does not hold.
    pub(in crate::app) fn show_saved_state(&mut self) {
        let Some(open) = &mut self.open else { return };
        if open.safety.saving {
            return;
        }
        let dirty = open.document.is_dirty();
        open.save = match (&open.save, open.path.is_some(), dirty) {
            (_, false, _) => SaveState::NoFile,
            (_, true, true) => SaveState::Changed,
            (saved @ SaveState::Saved(_), true, false) => saved.clone(),
            (_, true, false) => SaveState::Unchanged,
        };
    }

    pub(super) fn look(&mut self, change: impl FnOnce(&mut ViewState)) {
        if let Some(open) = &mut self.open {
            change(&mut open.view);
        }
    }

    /// Goes where initiatives are listed, and lets the title of a new one be typed.
    pub(super) fn begin_initiative(&mut self) {
        self.look(|state| {
            state.page = Page::ActionPlan;
            state.selected = None;
        });
        self.pages.begin_initiative();
    }

    pub(super) fn go_to_view(&mut self, view: CompetenceView) {
        self.look(|state| {
            state.page = Page::Competences;
            state.competence_view = view;
        });
    }

    /// Changes what stays in view in the matrix, and shows it there.
    pub(super) fn freeze(&mut self, change: Freeze) {
        self.go_to_view(CompetenceView::Matrix);
        self.look(|view| view.frozen.change(change, view.selected));
    }

    pub(super) fn look_at(&mut self, person: PersonId) {
        self.go_to_view(CompetenceView::Person);
        self.look(|state| state.person = Some(person));
    }

    /// Shows the place where a thing can be seen and changed.
    pub(super) fn reveal(&mut self, item: Item) {
        match item {
            Item::Person(person) => self.look_at(person),
            Item::Agreement(id) => {
                let plan = self.open.as_ref().map(|open| open.document.plan());
                let agreement = plan.and_then(|plan| plan.agreements.get(&id));
                if let Some(person) = agreement.map(|it| it.person) {
                    self.look_at(person);
                }
            }
            Item::Cell(..) => {
                self.go_to_view(CompetenceView::Matrix);
                self.look(|state| state.selected = Some(item));
            }
            Item::Competence(_) => {
                self.go_to_view(CompetenceView::Distribution);
                self.look(|state| state.selected = Some(item));
            }
            Item::Framework | Item::Area(_) => self.go_to_view(CompetenceView::Framework),
            Item::Round(round) => {
                self.go_to_view(CompetenceView::OverTime);
                self.look(|state| state.narrowing.round = Some(round));
            }
            Item::Team(team) => {
                self.go_to_view(CompetenceView::Matrix);
                self.look(|state| state.narrowing.teams = [team].into());
            }
            Item::Role(role) => {
                self.go_to_view(CompetenceView::Matrix);
                self.look(|state| state.narrowing.roles = [role].into());
            }
            Item::Foundation => self.look(|state| state.page = Page::Foundation),
            Item::Line(_) | Item::Goal(_) | Item::Indicator(_) => self.look(|state| {
                state.page = Page::Lines;
                state.selected = Some(item);
            }),
            Item::Initiative(_) => self.look(|state| {
                state.page = Page::ActionPlan;
                state.selected = Some(item);
            }),
            Item::Event(_) => self.look(|state| {
                state.page = Page::YearWheel;
                state.selected = Some(item);
            }),
            Item::Baseline(_) => self.look(|state| {
                state.page = Page::FollowUp;
                state.selected = Some(item);
            }),
            Item::Tension(_) => self.look(|state| {
                state.page = Page::Tensions;
                state.selected = Some(item);
            }),
            Item::Workshop(_) => self.look(|state| {
                state.page = Page::Workshop;
                state.selected = Some(item);
            }),
            Item::School | Item::Department(_) => self.look(|state| state.page = Page::Staff),
        }
    }

    pub(super) fn change_setting(&mut self, change: SettingChange) {
        match change {
            SettingChange::Language => {
                let other = match self.texts.language() {
                    Language::Danish => Language::English,
                    Language::English => Language::Danish,
                };
                self.settings.language = Some(other);
                self.texts = Texts::new(other);
                self.refresh_offers();
            }
            SettingChange::Theme => {
                let dark = self.is_dark();
                self.settings.theme = if dark { Theme::Light } else { Theme::Dark };
            }
            SettingChange::TextSize(by) => {
                let size = self.settings.text_size.saturating_add_signed(by);
                self.settings.set_text_size(size);
            }
            SettingChange::NormalText => self.settings.set_text_size(100),
            SettingChange::Names => self.settings.show_names = !self.settings.show_names,
        }
        self.style();
        self.keep_settings();
    }

    /// Writes the settings at once, so that a crash does not lose them.
    pub(super) fn keep_settings(&self) {
        if let Err(error) = self.store.save_settings(&self.settings) {
            log::warn!("the settings could not be saved: {error}");
        }
    }

    pub(super) fn copy(&mut self, text: String) {
        let lines = text.lines().count();
        self.ctx.copy_text(text);
        self.tell(Message::new("done-copy").with("count", lines), false);
    }

    /// Puts next school year's plan in the place of this one, which stays in its file.
    pub(super) fn next_year(&mut self) {
        let Some(derived) = self.derive() else { return };
        let Some(open) = &self.open else { return };
        let plan = open.document.plan();
        let year = SchoolYear::of(self.clock.today());
        let next = ("year", year.next().to_string().into());
        let title = [("title", plan.meta.title.as_str().into()), next];
        let frozen = [("year", year.to_string().into())];
        let start = NextYear {
            id: PlanId::next(self.ids.as_ref()),
            title: &self.texts.with("next-year-title", &title),
            baseline: BaselineId::next(self.ids.as_ref()),
            frozen_as: &self.texts.with("next-year-frozen", &frozen),
            first_day: year.next().first(),
            readings: derived.analysis().frozen_readings(plan),
            levels: derived.analysis().frozen_levels(),
        };
        let document = Document::unsaved(next_year(plan, start));
        self.show_plan(OpenPlan::new(document, None, &Default::default()));
        self.tell(Message::new("done-next-year"), false);
    }

    /// The chart as others may see it, and whether the screen shows more; `None`, with a word of
    /// why, when too few people stand behind all of it.
    fn chart_for_others(&mut self, kind: ChartKind) -> Option<(Chart, bool)> {
        let derived = self.derive()?;
        let cx = self.plan_context(&derived)?;
        let chart = |audience| kind.chart(&cx.charts().audience(audience));
        let chart_for_others = chart(kind.audience_of_copies());
        let shows_more = chart_for_others != chart(Audience::Own);
        if chart_for_others.is_none() {
            self.tell(Message::new("chart-too-few"), true);
        }
        Some((chart_for_others?, shows_more))
    }

    pub(super) fn copy_chart(&mut self, kind: ChartKind) {
        if let Some((chart, shows_more)) = self.chart_for_others(kind) {
            self.copy(chart.table().to_tsv());
            if shows_more {
                self.tell(Message::new("chart-copied-partly"), false);
            }
        }
    }

    pub(super) fn save_chart(&mut self, kind: ChartKind, format: PictureFormat) {
        let Some((chart, _)) = self.chart_for_others(kind) else {
            return;
        };
        let Some(open) = &self.open else { return };
        let mut look = self
            .tokens()
            .chart_look(open.document.plan().framework.top());
        look.headed = true;
        let size = (PICTURE_WIDTH, chart.preferred_height(PICTURE_WIDTH, &look));
        let drawn = match format {
            PictureFormat::Svg => svg(&chart, &look, size).map(String::into_bytes),
            PictureFormat::Png => png(&chart, &look, size),
        };
        match drawn {
            Ok(bytes) => self.ask_export(&chart.heading().title, format.extension(), bytes),
            Err(error) => {
                log::error!("a chart could not be drawn: {error}");
                self.tell(Message::new("chart-not-drawn"), true);
            }
        }
    }
}
