//! Choosing one of a list or several of it.

use std::collections::BTreeSet;

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Button, ComboBox, PopupCloseBehavior, RichText, Ui};

use crate::ui::ShellContext;
use crate::ui::theme::icons;

/// A list to choose one from; returns what was chosen anew. `name` is what a screen reader says.
pub fn single_choice<T: Clone + PartialEq>(
    ui: &mut Ui,
    name: &str,
    options: &[(T, String)],
    current: &T,
) -> Option<T> {
    let shown = options
        .iter()
        .find(|(value, _)| value == current)
        .map_or("–", |(_, label)| label.as_str());
    let mut chosen = None;
    ui.name_inputs(name, |ui| {
        ComboBox::from_id_salt(name)
            .selected_text(shown)
            .width(ui.spacing().combo_width)
            .icon(|ui, rect, visuals, _| {
                ui.painter().text(
                    rect.center(),
                    egui::Align2::CENTER_CENTER,
                    icons::DOWN,
                    egui::FontId::proportional(14.0),
                    visuals.fg_stroke.color,
                );
            })
            .show_ui(ui, |ui| {
                for (value, label) in options {
                    let selected = value == current;
                    if ui.selectable_label(selected, label).clicked() && !selected {
                        chosen = Some(value.clone());
                    }
                }
            });
    });
    chosen
}

/// A button that opens a list to tick several of; returns the new set when it changed.
/// An empty set means "all".
pub fn multi_choice<T: Copy + Ord>(
    ui: &mut Ui,
    cx: &ShellContext<'_>,
    name: &str,
    options: &[(T, String)],
    current: &BTreeSet<T>,
) -> Option<BTreeSet<T>> {
    let mut picked = options.iter().filter(|(value, _)| current.contains(value));
    let shown = match (picked.next(), current.len()) {
        (Some((_, only)), 1) => only.clone(),
        (Some(_), several) => cx
            .texts
            .with("choice-several", &[("count", several.into())]),
        (None, _) => cx.texts.get("choice-all").to_owned(),
    };
    let name = format!("{name} · {shown}");
    let clear = cx.text("choice-show-all");
    several(ui, (&name, &name, clear), options, current)
}

/// A button that opens a list to tick several of; returns the new set when it changed.
/// An empty set means "none".
pub fn pick_several<T: Copy + Ord>(
    ui: &mut Ui,
    cx: &ShellContext<'_>,
    name: &str,
    options: &[(T, String)],
    current: &BTreeSet<T>,
) -> Option<BTreeSet<T>> {
    several(ui, (name, name, cx.text("choice-none")), options, current)
}

/// The same beneath a label, which is said before what the button shows.
pub fn pick_several_showing<T: Copy + Ord>(
    ui: &mut Ui,
    cx: &ShellContext<'_>,
    (label, shown): (&str, &str),
    options: &[(T, String)],
    current: &BTreeSet<T>,
) -> Option<BTreeSet<T>> {
    let name = format!("{label} · {shown}");
    several(ui, (&name, shown, cx.text("choice-none")), options, current)
}

/// A button and its list; `clear` is the entry that empties the set.
fn several<T: Copy + Ord>(
    ui: &mut Ui,
    (name, shown, clear): (&str, &str, &str),
    options: &[(T, String)],
    current: &BTreeSet<T>,
) -> Option<BTreeSet<T>> {
    let label = format!("{shown}  {}", icons::DOWN);
    let mut changed = None;
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let (button, _) = MenuButton::from_button(Button::new(label))
        .config(config)
        .ui(ui, |ui| {
            ui.set_min_width(220.0);
            egui::ScrollArea::vertical()
                .max_height(360.0)
                .show(ui, |ui| {
                    if ui
                        .add_enabled(!current.is_empty(), Button::new(clear))
                        .clicked()
                    {
                        changed = Some(BTreeSet::new());
                    }
                    for (value, label) in options {
                        let mut ticked = current.contains(value);
                        if ui.checkbox(&mut ticked, RichText::new(label)).changed() {
                            let mut next = current.clone();
                            if ticked {
                                next.insert(*value);
                            } else {
                                next.remove(value);
                            }
                            changed = Some(next);
                        }
                    }
                });
        });
    button.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, name));
    changed
}
