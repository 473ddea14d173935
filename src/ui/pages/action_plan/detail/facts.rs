//! Who sees to it, for whom, when, and within which frame.

use egui::{RichText, Ui};

use super::owner::OwnerSearch;
use crate::model::{Decided, Initiative};
use crate::texts::sort_key;
use crate::ui::PlanContext;
use crate::ui::typed;
use crate::ui::widgets::{
    TextDraft, date_field, labelled, make_room, multi_choice, single_choice, whole_field,
};

/// What is being typed.
#[derive(Default)]
pub(super) struct Facts {
    owner: OwnerSearch,
    start: TextDraft,
    due: TextDraft,
    review: TextDraft,
    hours: TextDraft,
    kroner: TextDraft,
    has_wrong_span: bool,
}

impl Facts {
    /// Draws owner, teams and days.
    pub(super) fn who_and_when_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        draft: &mut Initiative,
    ) {
        labelled(ui, cx, cx.text("action-owner"), |ui| {
            if let Some(owner) = self.owner.ui(ui, cx, draft.owner) {
                draft.owner = owner;
            }
        });
        ui.add_space(4.0);
        let mut teams: Vec<_> = (cx.plan.teams.iter())
            .map(|(id, it)| (*id, it.name.clone()))
            .collect();
        teams.sort_by_cached_key(|(_, name)| sort_key(name));
        let name = cx.text("action-teams");
        if let Some(teams) = multi_choice(ui, cx, name, &teams, &draft.teams) {
            draft.teams = teams;
        }
        if draft.teams.len() > 1 {
            let names = teams.iter().filter(|(id, _)| draft.teams.contains(id));
            let names: Vec<&str> = names.map(|(_, name)| name.as_str()).collect();
            ui.label(RichText::new(names.join(", ")).small());
        }
        ui.add_space(4.0);
        self.days_ui(ui, cx, draft);
    }

    fn days_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, draft: &mut Initiative) {
        let mut days = (draft.start, draft.due, draft.review);
        let mut is_new = false;
        ui.horizontal_wrapped(|ui| {
            let fields = [
                (&mut self.start, "action-start", &mut days.0),
                (&mut self.due, "action-due", &mut days.1),
                (&mut self.review, "action-review", &mut days.2),
            ];
            ui.spacing_mut().item_spacing.x = 4.0;
            for (typed, name, day) in fields {
                make_room(ui, 116.0);
                if let Some(new) = date_field(ui, cx, typed, cx.texts.get(name), *day) {
                    *day = new;
                    is_new = true;
                }
            }
        });
        if is_new {
            self.has_wrong_span = !(typed::is_span(days.0, days.1) && typed::is_span(days.2, None));
            if !self.has_wrong_span {
                (draft.start, draft.due, draft.review) = days;
            }
        }
        if self.has_wrong_span {
            let wrong = cx.text("action-wrong-span");
            ui.label(RichText::new(wrong).small().color(cx.tokens.bad));
        }
    }

    /// Draws where it was decided, and what is set aside.
    pub(super) fn frame_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, draft: &mut Initiative) {
        let mut options = vec![(None, cx.text("action-decided-open").to_owned())];
        options.extend(Decided::ALL.map(|it| (Some(it), cx.texts.get(decided(it)).to_owned())));
        let label = cx.text("action-decided");
        labelled(ui, cx, label, |ui| {
            if let Some(decided) = single_choice(ui, label, &options, &draft.decided) {
                draft.decided = decided;
            }
        });
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            let (name, typed) = (cx.text("action-hours"), &mut self.hours);
            if let Some(hours) = whole_field(ui, cx, typed, name, draft.hours) {
                draft.hours = hours;
            }
            make_room(ui, 124.0);
            let (name, typed) = (cx.text("action-kroner"), &mut self.kroner);
            if let Some(kroner) = whole_field(ui, cx, typed, name, draft.kroner) {
                draft.kroner = kroner;
            }
        });
    }
}

const fn decided(decided: Decided) -> &'static str {
    match decided {
        Decided::Centrally => "action-decided-centrally",
        Decided::Locally => "action-decided-locally",
    }
}
