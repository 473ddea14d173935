//! The guided path: what is there, and what comes next.

use egui::{RichText, Ui};

use crate::action::{Action, Page};
use crate::analysis::guide::{
    GuideCount, GuideEntry, GuideFact, GuidePlace, GuideState, GuideStep,
};
use crate::ui::PlanContext;
use crate::ui::theme::{icons, medium, semibold};
use crate::ui::widgets::{card, icon_button, primary_button};

/// Draws the path on a card until it is put away.
pub(super) fn ui(ui: &mut Ui, cx: &PlanContext<'_>) {
    let guide = &cx.analysis.guide;
    card(ui, cx, |ui| {
        ui.horizontal(|ui| {
            let title = format!("{}  {}", icons::GUIDE, cx.text("guide-title"));
            ui.label(RichText::new(title).font(semibold(15.0)));
            let counts = [
                ("done", guide.done().into()),
                ("total", guide.entries.len().into()),
            ];
            let done = cx.texts.with("guide-done", &counts);
            ui.label(RichText::new(done).small().color(cx.tokens.muted));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if icon_button(ui, icons::CLOSE, cx.text("guide-hide")).clicked() {
                    cx.ask(Action::ShowGuide(false));
                }
            });
        });
        let next = guide.next().map(|entry| entry.step);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            // A step goes whole to the next row.
            ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
            for entry in &guide.entries {
                step_ui(ui, cx, entry, next);
            }
        });
        match guide.next() {
            Some(entry) => next_ui(ui, cx, entry),
            None => {
                ui.label(RichText::new(cx.text("guide-all-done")).color(cx.tokens.good));
            }
        }
    });
    ui.add_space(16.0);
}

fn step_ui(ui: &mut Ui, cx: &PlanContext<'_>, entry: &GuideEntry, next: Option<GuideStep>) {
    let (sign, colour) = match entry.state {
        GuideState::Done => ("✓", cx.tokens.good),
        GuideState::Begun => ("●", cx.tokens.accent),
        GuideState::Open => ("○", cx.tokens.muted),
    };
    let number = GuideStep::ALL.iter().position(|it| *it == entry.step);
    let number = number.map_or(0, |at| at + 1);
    let said = format!("{sign} {number} {}", cx.text(title(entry.step)));
    let font = if next == Some(entry.step) {
        semibold(14.0)
    } else {
        medium(14.0)
    };
    let link = egui::Link::new(RichText::new(said).font(font).color(colour));
    let link = ui.add(link).on_hover_text(cx.text(about(entry.step)));
    if link.clicked() {
        open(cx, entry);
    }
    ui.add_space(8.0);
}

fn next_ui(ui: &mut Ui, cx: &PlanContext<'_>, entry: &GuideEntry) {
    ui.add_space(4.0);
    let about = RichText::new(cx.text(about(entry.step))).color(cx.tokens.ink);
    ui.label(about);
    for count in entry.facts.iter().filter(|it| !it.is_enough) {
        ui.label(
            RichText::new(fact(cx, *count))
                .small()
                .color(cx.tokens.muted),
        );
    }
    ui.add_space(4.0);
    if primary_button(ui, cx, cx.text("guide-open")).clicked() {
        open(cx, entry);
    }
}

fn open(cx: &PlanContext<'_>, entry: &GuideEntry) {
    cx.ask(match (entry.item, entry.place) {
        (Some(item), _) => Action::Reveal(item),
        (None, GuidePlace::Competences) if cx.plan.people.is_empty() => Action::Go(Page::Staff),
        (None, GuidePlace::Competences) => Action::Go(Page::Competences),
        (None, GuidePlace::Foundation) => Action::Go(Page::Foundation),
        (None, GuidePlace::Lines) => Action::Go(Page::Lines),
        (None, GuidePlace::ActionPlan) => Action::Go(Page::ActionPlan),
        (None, GuidePlace::FollowUp) => Action::Go(Page::FollowUp),
    });
}

const fn title(step: GuideStep) -> &'static str {
    match step {
        GuideStep::Look => "guide-look",
        GuideStep::Understand => "guide-understand",
        GuideStep::Aim => "guide-aim",
        GuideStep::Act => "guide-act",
        GuideStep::Detail => "guide-detail",
        GuideStep::Launch => "guide-launch",
        GuideStep::Follow => "guide-follow",
    }
}

const fn about(step: GuideStep) -> &'static str {
    match step {
        GuideStep::Look => "guide-look-about",
        GuideStep::Understand => "guide-understand-about",
        GuideStep::Aim => "guide-aim-about",
        GuideStep::Act => "guide-act-about",
        GuideStep::Detail => "guide-detail-about",
        GuideStep::Launch => "guide-launch-about",
        GuideStep::Follow => "guide-follow-about",
    }
}

fn fact(cx: &PlanContext<'_>, count: GuideCount) -> String {
    let id = match count.fact {
        GuideFact::PeopleAssessed => "guide-people-assessed",
        GuideFact::LinesRated => "guide-lines-rated",
        GuideFact::LinesRatedByTwo => "guide-lines-rated-by-two",
        GuideFact::FoundationWhy => "guide-foundation-why",
        GuideFact::GoalsWithWhy => "guide-goals-with-why",
        GuideFact::GoalsWithInitiative => "guide-goals-with-initiative",
        GuideFact::InitiativesComplete => "guide-initiatives-complete",
        GuideFact::GoalsWithTarget => "guide-goals-with-target",
        GuideFact::InitiativesBegun => "guide-initiatives-begun",
        GuideFact::Frozen => "guide-frozen",
        GuideFact::Followed => "guide-followed",
        GuideFact::CheckInsKept => "guide-check-ins-kept",
    };
    let figures = [("part", count.part.into()), ("whole", count.whole.into())];
    cx.texts.with(id, &figures)
}
