//! What differs between two copies of a plan, said in words: the strategy's side.

use sigtelinje::analysis::changes::diff;
use sigtelinje::model::*;
use sigtelinje::texts::Texts;

use crate::edits::text;
use crate::support::small_strategy::{SmallStrategy, check_in};

fn said(language: Language, old: &Plan, new: &Plan) -> Vec<String> {
    let texts = Texts::new(language);
    let changes = diff(old, new);
    changes.iter().map(|it| texts.say(&it.message())).collect()
}

/// The plan with something else said in every part of the strategy.
fn changed(it: &SmallStrategy) -> Plan {
    let mut plan = it.plan.clone();
    let strategy = &mut plan.strategy;
    strategy.foundation.principles.push(text("Mindre er mere"));
    strategy.lines.get_mut(&it.line).unwrap().why.clear();
    strategy.goals.get_mut(&it.goal).unwrap().title = text("Kurs");
    let indicator = strategy.indicators.get_mut(&it.by_hand).unwrap();
    indicator.check_ins.insert(it.check_in, check_in("Værre"));
    let initiative = strategy.initiatives.get_mut(&it.initiative).unwrap();
    initiative.steps.remove(&it.open_step);
    strategy.events.get_mut(&it.event).unwrap().weeks = 3;
    let template = plan.initiative_templates.get_mut(&it.template).unwrap();
    template.days = None;
    plan.baselines.get_mut(&it.baseline).unwrap().name = text("Juni");
    plan
}

#[test]
fn every_part_of_the_strategy_is_named() {
    let it = SmallStrategy::new();
    let new = changed(&it);
    assert_eq!(
        said(Language::Danish, &it.plan, &new),
        [
            "Grundlaget er ændret",
            "Sigtelinjen »Ledelse« er ændret",
            "Målet »Kurs« er ændret",
            "Indikatoren »Trivsel« er ændret",
            "Indsatsen »Makkerordning« er ændret",
            "Begivenheden »MUS« er ændret",
            "Skabelonerne for indsatser er ændret",
            "Udgaven »Juni« er ændret",
        ]
    );
    assert_eq!(
        said(Language::English, &new, &it.plan).first().unwrap(),
        "The foundation was changed"
    );
}

#[test]
fn what_came_and_went_is_named_too() {
    let it = SmallStrategy::new();
    let mut without = it.plan.clone();
    without.strategy = Strategy::default();
    without.baselines.clear();
    without.initiative_templates.clear();
    let came = said(Language::Danish, &without, &it.plan);
    for sentence in [
        "Grundlaget er ændret",
        "Sigtelinjen »Administration« er tilføjet",
        "Målet »Tid« er tilføjet",
        "Indikatoren »Niveau 0« er tilføjet",
        "Indsatsen »Nye telefoner« er tilføjet",
        "Begivenheden »MUS« er tilføjet",
        "Skabelonerne for indsatser er ændret",
        "Udgaven »Vedtaget« er tilføjet",
    ] {
        assert!(came.iter().any(|it| it == sentence), "{sentence}: {came:?}");
    }
    let went = said(Language::Danish, &it.plan, &without);
    assert_eq!(went.len(), came.len());
    assert!(went.contains(&text("Sigtelinjen »Administration« er fjernet")));
}

#[test]
fn another_order_of_lines_alone_is_a_change_of_the_plan() {
    let it = SmallStrategy::new();
    let mut turned = it.plan.clone();
    turned.strategy.line_order.reverse();
    assert_eq!(
        said(Language::Danish, &it.plan, &turned),
        ["Planen »Prøveplan« er ændret"]
    );
    assert_eq!(diff(&it.plan, &it.plan), []);
}

#[test]
fn a_framework_without_a_name_is_not_called_by_empty_quotes() {
    let mut it = SmallStrategy::new();
    it.plan.framework.name.clear();
    let mut new = it.plan.clone();
    new.framework.source = text("Egen");
    assert_eq!(
        said(Language::Danish, &it.plan, &new),
        ["Kompetencerammen er ændret"]
    );
}
