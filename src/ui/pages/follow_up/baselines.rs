//! The plan as it was decided earlier, held against today, and the way to next year's plan.

use egui::{RichText, TextEdit, Ui};

use crate::action::{Action, FileAction};
use crate::analysis::since::{AgainstBaseline, Departure};
use crate::document::{BaselineEdit, Edit};
use crate::model::{Amount, BaselineId, Item, Limit, PersonId, PlanDate};
use crate::texts::initiative_state_name;
use crate::ui::pages::derived::Derived;
use crate::ui::theme::{icons, semibold};
use crate::ui::widgets::{
    FieldShape, TextDraft, card, icon_button, labelled, labelled_text, link_button, primary_button,
    section,
};
use crate::ui::{PlanContext, typed};

/// View state.
#[derive(Default)]
pub(super) struct BaselinesPart {
    name: String,
    opened: Option<BaselineId>,
    renamed: TextDraft,
    removing: Option<BaselineId>,
    /// How today differs from the one that is open.
    against: Derived<AgainstBaseline, BaselineId>,
}

impl BaselinesPart {
    /// Opens one of them.
    pub(super) const fn open(&mut self, id: BaselineId) {
        self.opened = Some(id);
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        card(ui, cx, |ui| self.freeze_ui(ui, cx));
        let mut all: Vec<_> = cx.plan.baselines.iter().collect();
        all.sort_by_key(|(id, it)| std::cmp::Reverse((it.date, **id)));
        for (id, baseline) in all {
            ui.add_space(12.0);
            card(ui, cx, |ui| {
                let write = cx.texts.write();
                ui.horizontal_wrapped(|ui| {
                    ui.label(RichText::new(icons::FROZEN).color(cx.tokens.accent));
                    ui.label(RichText::new(&baseline.name).font(semibold(15.0)));
                    let date = RichText::new(write.date(baseline.date)).small();
                    ui.label(date.color(cx.tokens.muted));
                });
                let is_open = self.opened == Some(*id);
                ui.horizontal_wrapped(|ui| {
                    let turn = if is_open {
                        "baseline-close"
                    } else {
                        "baseline-compare"
                    };
                    let name = format!("{}, {}", cx.text(turn), baseline.name);
                    let link = link_button(ui, cx, cx.text(turn));
                    link.widget_info(|| {
                        egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &name)
                    });
                    if link.clicked() {
                        self.opened = (!is_open).then_some(*id);
                    }
                    let remove = cx.texts.with(
                        "baseline-remove",
                        &[("name", baseline.name.as_str().into())],
                    );
                    if icon_button(ui, icons::TRASH, &remove).clicked() {
                        self.removing = Some(*id);
                    }
                });
                if self.removing == Some(*id) {
                    self.remove_ui(ui, cx, *id);
                }
                if is_open {
                    self.opened_ui(ui, cx, *id);
                }
            });
        }
    }

    fn freeze_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        section(ui, cx, cx.text("baseline-new"), "");
        ui.label(RichText::new(cx.text("baseline-about")).color(cx.tokens.muted));
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            labelled(ui, cx, cx.text("baseline-name"), |ui| {
                let field = TextEdit::singleline(&mut self.name)
                    .char_limit(Limit::NAME)
                    .hint_text(cx.text("baseline-name-hint"))
                    .desired_width(320.0);
                ui.add(field).accessible_name(cx.text("baseline-name"));
            });
            ui.vertical(|ui| {
                ui.add_space(20.0);
                ui.horizontal(|ui| {
                    let name = typed::name(&self.name);
                    let freeze = ui.add_enabled_ui(!name.is_empty(), |ui| {
                        primary_button(ui, cx, cx.text("baseline-freeze"))
                    });
                    if freeze.inner.clicked() {
                        let id = BaselineId::next(cx.ids);
                        cx.edit(Edit::Baseline(BaselineEdit::Freeze {
                            id,
                            name,
                            date: cx.today,
                            readings: cx.analysis.frozen_readings(cx.plan),
                            levels: cx.analysis.frozen_levels(),
                        }));
                        self.name.clear();
                        self.opened = Some(id);
                    }
                    let next = ui.button(cx.text("baseline-next-year"));
                    if next
                        .on_hover_text(cx.text("baseline-next-year-hint"))
                        .clicked()
                    {
                        cx.ask(Action::File(FileAction::NextYear));
                    }
                });
            });
        });
    }

    fn remove_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: BaselineId) {
        let sure = RichText::new(cx.text("baseline-remove-sure"));
        ui.label(sure.color(cx.tokens.bad));
        ui.horizontal_wrapped(|ui| {
            if ui.button(cx.text("baseline-remove-yes")).clicked() {
                cx.edit(Edit::Baseline(BaselineEdit::Remove { id }));
                self.removing = None;
            }
            if ui.button(cx.text("people-keep")).clicked() {
                self.removing = None;
            }
        });
    }

    fn opened_ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>, id: BaselineId) {
        let Some(baseline) = cx.plan.baselines.get(&id) else {
            return;
        };
        let shape = FieldShape {
            name: cx.text("baseline-rename"),
            hint: "",
            width: 320.0,
            rows: 1,
        };
        let renamed = labelled_text(ui, cx, &mut self.renamed, shape, &baseline.name);
        if let Some(name) = renamed {
            let name = typed::name(&name);
            cx.edit(Edit::Baseline(BaselineEdit::Rename { id, name }));
        }
        ui.add_space(8.0);
        let against = self.against.get(cx, id, |_| {
            AgainstBaseline::of(cx.plan, &cx.analysis.strategy, baseline)
        });
        let figures = [
            ("count", against.departures.len().into()),
            ("total", against.frozen.into()),
        ];
        section(
            ui,
            cx,
            cx.text("baseline-departures"),
            &cx.texts.with("baseline-count", &figures),
        );
        if against.departures.is_empty() {
            let same = RichText::new(cx.text("baseline-same"));
            ui.label(same.color(cx.tokens.muted));
        }
        for (item, name, departure) in &against.departures {
            let said = departure_words(cx, *item, name, departure);
            if cx.plan.contains(*item) {
                let link = egui::Link::new(RichText::new(said).size(14.0).color(cx.tokens.ink));
                if ui.add(link).clicked() {
                    cx.ask(Action::Reveal(*item));
                }
            } else {
                ui.label(RichText::new(said).size(14.0));
            }
        }
        ui.add_space(8.0);
        section(ui, cx, cx.text("baseline-values"), "");
        for (id, before, after) in &against.values {
            let Some(indicator) = cx.plan.strategy.indicators.get(id) else {
                continue;
            };
            let write = cx.texts.write();
            let amount = |value: &Option<Amount>| {
                value.map_or_else(|| "–".to_owned(), |it| write.measure(it, &indicator.unit))
            };
            let said = format!("{} → {}", amount(before), amount(after));
            ui.horizontal_wrapped(|ui| {
                ui.label(RichText::new(&indicator.title).size(14.0));
                ui.label(RichText::new(said).size(14.0).color(cx.tokens.muted));
            });
        }
    }
}

fn departure_words(cx: &PlanContext<'_>, item: Item, name: &str, departure: &Departure) -> String {
    let kind = match item {
        Item::Line(_) => "change-of-line",
        Item::Goal(_) => "change-of-goal",
        Item::Indicator(_) => "change-of-indicator",
        _ => "change-of-initiative",
    };
    let thing = || ("what", cx.text(kind).into());
    let named = || ("name", name.into());
    let day = |date: &Option<PlanDate>| {
        date.map_or_else(|| "–".to_owned(), |it| cx.texts.write().date(it))
    };
    let amount = |value: &Option<Amount>| {
        value.map_or_else(|| "–".to_owned(), |it| cx.texts.write().amount(it))
    };
    let person =
        |id: &Option<PersonId>| id.map_or_else(|| "–".to_owned(), |id| cx.person(id).to_owned());
    let moved = |id: &'static str, before: String, after: String| {
        let figures = [
            thing(),
            named(),
            ("before", before.into()),
            ("after", after.into()),
        ];
        cx.texts.with(id, &figures)
    };
    match departure {
        Departure::Added => cx.texts.with("change-added", &[thing(), named()]),
        Departure::Removed => cx.texts.with("change-removed", &[thing(), named()]),
        Departure::DueMoved { before, after } => moved("baseline-due", day(before), day(after)),
        Departure::TargetChanged { before, after } => {
            moved("baseline-target", amount(before), amount(after))
        }
        Departure::OwnerChanged { before, after } => {
            moved("baseline-owner", person(before), person(after))
        }
        Departure::StateChanged { before, after } => moved(
            "baseline-state",
            cx.text(initiative_state_name(*before)).to_owned(),
            cx.text(initiative_state_name(*after)).to_owned(),
        ),
    }
}
