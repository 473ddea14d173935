//! The plan's title, period, school and deletion date.
//!
//! Every field is its own step of undo and holds at once; the dialog has nothing to save.

use egui::{RichText, Ui};

use crate::action::{Action, Dialog};
use crate::analysis::retention::{LEAVER_MONTHS, leavers};
use crate::document::{Edit, SchoolEdit};
use crate::model::{Language, MainArea, PlanDate, SchoolKind};
use crate::ui::PlanContext;
use crate::ui::typed;
use crate::ui::widgets::{
    FieldShape, TextDraft, date_field, labelled, labelled_text, link_button, make_room,
    primary_button, section, single_choice,
};

/// What was chosen and typed so far.
#[derive(Default)]
pub(super) struct PlanSettings {
    title: TextDraft,
    school: TextDraft,
    start: TextDraft,
    end: TextDraft,
    retention: TextDraft,
    has_wrong_span: bool,
}

impl PlanSettings {
    /// Draws the dialog.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        self.plan(ui, cx);
        ui.add_space(12.0);
        self.school(ui, cx);
        ui.add_space(12.0);
        self.retention(ui, cx);
        ui.add_space(16.0);
        if primary_button(ui, cx, cx.texts.get("plan-done")).clicked() {
            cx.ask(Action::CloseDialog);
        }
    }

    fn plan(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let meta = &cx.plan.meta;
        let shape = field(cx.texts.get("plan-title"), ui.available_width().min(420.0));
        if let Some(title) = labelled_text(ui, cx, &mut self.title, shape, &meta.title) {
            let title = typed::name(&title);
            if !title.is_empty() {
                cx.edit(Edit::School(SchoolEdit::SetTitle { title }));
            }
        }
        ui.horizontal_wrapped(|ui| {
            let label = cx.texts.get("plan-start");
            if let Some(start) = date_field(ui, cx, &mut self.start, label, meta.period_start) {
                self.set_period(cx, (start, meta.period_end));
            }
            make_room(ui, 140.0);
            let label = cx.texts.get("plan-end");
            if let Some(end) = date_field(ui, cx, &mut self.end, label, meta.period_end) {
                self.set_period(cx, (meta.period_start, end));
            }
            make_room(ui, 140.0);
            let label = cx.texts.get("plan-language");
            let languages = Language::ALL.map(|it| (it, cx.texts.get(language(it)).to_owned()));
            let chosen = labelled(ui, cx, label, |ui| {
                single_choice(ui, label, &languages, &meta.language)
            });
            if let Some(language) = chosen {
                cx.edit(Edit::School(SchoolEdit::SetLanguage { language }));
            }
        });
        if self.has_wrong_span {
            let wrong = cx.texts.get("plan-wrong-date");
            ui.label(RichText::new(wrong).small().color(cx.tokens.bad));
        }
    }

    fn school(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        let school = &cx.plan.school;
        section(ui, cx, cx.texts.get("plan-school"), "");
        let width = ui.available_width();
        ui.horizontal_wrapped(|ui| {
            let shape = field(cx.texts.get("plan-school-name"), width.min(320.0));
            if let Some(name) = labelled_text(ui, cx, &mut self.school, shape, &school.name) {
                let name = typed::name(&name);
                cx.edit(Edit::School(SchoolEdit::SetSchoolName { name }));
            }
            make_room(ui, 210.0);
            let label = cx.texts.get("plan-school-kind");
            let kinds = SchoolKind::ALL.map(|it| (it, cx.texts.get(kind(it)).to_owned()));
            let chosen = labelled(ui, cx, label, |ui| {
                ui.spacing_mut().combo_width = 200.0;
                single_choice(ui, label, &kinds, &school.kind)
            });
            if let Some(kind) = chosen {
                cx.edit(Edit::School(SchoolEdit::SetKind { kind }));
            }
        });
        let label = cx.texts.get("plan-main-areas");
        ui.label(RichText::new(label).small().color(cx.tokens.muted));
        for area in MainArea::ALL {
            let mut offered = school.main_areas.contains(&area);
            if ui
                .checkbox(&mut offered, cx.texts.get(main_area(area)))
                .changed()
            {
                let mut areas = school.main_areas.clone();
                if offered {
                    areas.insert(area);
                } else {
                    areas.remove(&area);
                }
                cx.edit(Edit::School(SchoolEdit::SetMainAreas { areas }));
            }
        }
    }

    fn retention(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        section(ui, cx, cx.texts.get("plan-privacy"), "");
        let label = cx.texts.get("plan-retention");
        let day = cx.plan.meta.retention;
        if let Some(day) = date_field(ui, cx, &mut self.retention, label, day) {
            self.has_wrong_span = !typed::is_span(day, None);
            if !self.has_wrong_span {
                cx.edit(Edit::School(SchoolEdit::SetRetention { day }));
            }
        }
        let why = cx.texts.get("plan-retention-why");
        ui.label(RichText::new(why).small().color(cx.tokens.muted));
        leavers_ui(ui, cx);
    }

    fn set_period(
        &mut self,
        cx: &PlanContext<'_>,
        (start, end): (Option<PlanDate>, Option<PlanDate>),
    ) {
        self.has_wrong_span = !typed::is_span(start, end);
        if !self.has_wrong_span {
            cx.edit(Edit::School(SchoolEdit::SetPeriod { start, end }));
        }
    }
}

/// People who left long ago, each with a way to erase them.
fn leavers_ui(ui: &mut Ui, cx: &PlanContext<'_>) {
    let leavers = leavers(cx.plan, cx.today);
    if leavers.is_empty() {
        return;
    }
    let months = [("months", usize::from(LEAVER_MONTHS).into())];
    ui.label(cx.texts.with("plan-leavers", &months));
    for (left, id) in leavers {
        ui.horizontal_wrapped(|ui| {
            let said = [("date", left.into())];
            let left = cx.texts.with("staff-has-left", &said);
            ui.label(format!("{} · {left}", cx.person(id)));
            let name = [("name", cx.person(id).into())];
            if link_button(ui, cx, &cx.texts.with("erase-open-named", &name)).clicked() {
                cx.ask(Action::Show(Dialog::ErasePerson(id)));
            }
        });
    }
}

const fn field(name: &str, width: f32) -> FieldShape<'_> {
    FieldShape {
        name,
        hint: "",
        width,
        rows: 1,
    }
}

const fn kind(kind: SchoolKind) -> &'static str {
    match kind {
        SchoolKind::Combined => "school-kind-combined",
        SchoolKind::Technical => "school-kind-technical",
        SchoolKind::Business => "school-kind-business",
        SchoolKind::SocialAndHealth => "school-kind-social-and-health",
        SchoolKind::Agricultural => "school-kind-agricultural",
    }
}

const fn main_area(area: MainArea) -> &'static str {
    match area {
        MainArea::CareHealthPedagogy => "main-area-care",
        MainArea::OfficeTradeBusiness => "main-area-office",
        MainArea::FoodAgricultureExperiences => "main-area-food",
        MainArea::TechnologyConstructionTransport => "main-area-technology",
    }
}

const fn language(language: Language) -> &'static str {
    match language {
        Language::Danish => "language-danish",
        Language::English => "language-english",
    }
}
