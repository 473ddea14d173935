//! What needs attention, the gravest first, by kind.

use std::collections::BTreeSet;

use egui::{RichText, Sense, Ui, vec2};

use crate::action::{Action, Dialog};
use crate::analysis::{Finding, FindingCode, Severity};
use crate::ui::PlanContext;
use crate::ui::theme::icons;
use crate::ui::widgets::{card, icon_button, section};

/// View state.
#[derive(Default)]
pub(super) struct Attention {
    /// Kinds of findings that are unfolded.
    unfolded: BTreeSet<&'static str>,
}

impl Attention {
    /// Draws the card.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &PlanContext<'_>) {
        card(ui, cx, |ui| {
            let open: Vec<&Finding> = cx.analysis.open_findings(cx.plan).collect();
            let accepted = cx.analysis.findings.len() - open.len();
            let note = if accepted > 0 {
                cx.texts
                    .with("findings-accepted", &[("count", accepted.into())])
            } else {
                String::new()
            };
            section(ui, cx, cx.text("findings-title"), &note);
            if open.is_empty() {
                ui.label(RichText::new(cx.text("findings-none")).color(cx.tokens.muted));
            }
            for code in FindingCode::ALL {
                let group: Vec<&Finding> = open
                    .iter()
                    .copied()
                    .filter(|finding| finding.code == code)
                    .collect();
                self.group_ui(ui, cx, code, &group);
            }
        });
    }

    fn group_ui(
        &mut self,
        ui: &mut Ui,
        cx: &PlanContext<'_>,
        code: FindingCode,
        group: &[&Finding],
    ) {
        match group {
            [] => return,
            [finding] => finding_ui(ui, cx, finding),
            several => {
                let unfolded = self.unfolded.contains(code.code());
                let title = cx.texts.get(code.title_id());
                let name = format!("{title} · {}", several.len());
                let icon = if unfolded { icons::UP } else { icons::DOWN };
                if row_ui(ui, cx, code.severity(), &name, icon) {
                    if unfolded {
                        self.unfolded.remove(code.code());
                    } else {
                        self.unfolded.insert(code.code());
                    }
                }
                if unfolded {
                    ui.indent(code.code(), |ui| {
                        let advice = cx.texts.get(code.advice_id());
                        ui.label(RichText::new(advice).small().color(cx.tokens.muted));
                        for finding in several {
                            finding_ui(ui, cx, finding);
                        }
                    });
                }
            }
        }
        ui.painter().hline(
            ui.max_rect().x_range(),
            ui.cursor().top(),
            egui::Stroke::new(1.0, cx.tokens.line),
        );
    }
}

fn finding_ui(ui: &mut Ui, cx: &PlanContext<'_>, finding: &Finding) {
    let said = cx.say(&finding.message());
    let accept = 44.0;
    let row = ui.available_width() - accept;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.vertical(|ui| {
            ui.set_width(row);
            if row_ui(ui, cx, finding.severity, &said, icons::RIGHT) {
                cx.ask(Action::Reveal(finding.about));
            }
        });
        let name = format!("{}, {said}", cx.text("finding-accept"));
        if icon_button(ui, icons::CHECK, &name).clicked() {
            cx.ask(Action::Show(Dialog::AcceptFinding(finding.key())));
        }
    });
}

/// A row of findings: a sign for its gravity, the sentence, an icon. Returns whether it was
/// clicked.
fn row_ui(ui: &mut Ui, cx: &PlanContext<'_>, severity: Severity, said: &str, icon: &str) -> bool {
    let tokens = cx.tokens;
    let (sign, colour) = match severity {
        Severity::Problem => ("▲", tokens.bad),
        Severity::Warning => ("▲", tokens.warning),
        Severity::Hint => ("●", tokens.muted),
    };
    let width = ui.available_width();
    let font = egui::FontId::proportional(15.0);
    let text = ui
        .painter()
        .layout(said.to_owned(), font.clone(), tokens.ink, width - 60.0);
    let (rect, response) =
        ui.allocate_exact_size(vec2(width, text.size().y + 14.0), Sense::click());
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::accesskit::Role::Button, ui.is_enabled(), said)
    });
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 6, tokens.hover);
    }
    let top = rect.top() + 7.0;
    let first_line = top + 9.0;
    let painter = ui.painter();
    painter.text(
        egui::pos2(rect.left() + 12.0, first_line),
        egui::Align2::CENTER_CENTER,
        sign,
        egui::FontId::proportional(13.0),
        colour,
    );
    painter.galley(egui::pos2(rect.left() + 28.0, top), text, tokens.ink);
    painter.text(
        egui::pos2(rect.right() - 14.0, first_line),
        egui::Align2::CENTER_CENTER,
        icon,
        egui::FontId::proportional(15.0),
        tokens.muted,
    );
    response.clicked()
}
