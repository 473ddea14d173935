//! What somebody ought to look at about the initiative, and what was accepted.

use egui::{Frame, Margin, RichText, Ui};

use crate::action::{Action, Dialog};
use crate::analysis::Severity;
use crate::document::{Edit, FindingEdit};
use crate::model::{InitiativeId, Item};
use crate::ui::PlanContext;
use crate::ui::widgets::link_button;

/// Draws the findings about the initiative; nothing when there are none.
pub(super) fn findings_ui(ui: &mut Ui, cx: &PlanContext<'_>, id: InitiativeId) {
    let findings = cx.analysis.findings.iter();
    for finding in findings.filter(|it| it.about == Item::Initiative(id)) {
        ui.add_space(8.0);
        let acceptance = finding.acceptance(cx.plan);
        let (sign, ink, ground) = match (acceptance, finding.severity) {
            (Some(_), _) => ("✓", cx.tokens.muted, cx.tokens.hover),
            (None, Severity::Problem) => ("▲", cx.tokens.bad, cx.tokens.bad_soft),
            (None, Severity::Warning) => ("▲", cx.tokens.warning, cx.tokens.warning_soft),
            (None, Severity::Hint) => ("●", cx.tokens.muted, cx.tokens.hover),
        };
        let frame = Frame::new()
            .fill(ground)
            .corner_radius(6)
            .inner_margin(Margin::symmetric(12, 8));
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal_top(|ui| {
                ui.label(RichText::new(sign).color(ink));
                ui.vertical(|ui| {
                    ui.label(cx.say(&finding.message()));
                    let advice = match acceptance {
                        Some(acceptance) => {
                            let figures = [
                                ("date", acceptance.date.into()),
                                ("reason", acceptance.reason.as_str().into()),
                            ];
                            cx.texts.with("action-finding-accepted", &figures)
                        }
                        None => cx.texts.get(finding.code.advice_id()).to_owned(),
                    };
                    ui.label(RichText::new(advice).small().color(cx.tokens.muted));
                    let key = finding.key();
                    let (text, answer) = if acceptance.is_some() {
                        let withdraw = Edit::Finding(FindingEdit::Withdraw { key });
                        ("action-finding-withdraw", Action::Edit(withdraw))
                    } else {
                        let accept = Action::Show(Dialog::AcceptFinding(key));
                        ("action-finding-accept", accept)
                    };
                    if link_button(ui, cx, cx.text(text)).clicked() {
                        cx.ask(answer);
                    }
                });
            });
        });
    }
}
