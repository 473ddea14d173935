//! The front page: line cards, indicators, what needs attention and what comes next each lead to
//! their source.

use sigtelinje::analysis::Analysis;
use sigtelinje::model::{EventTime, InitiativeState, Item, Language, Plan, StilLine};
use sigtelinje::texts::Texts;

use crate::support::build::{PlanBuilder, day};
use crate::support::strategy::amount;
use crate::support::window::{Opening, TODAY, Window};

/// Words that stand on the front page only.
const HERE: &str = "Kræver opmærksomhed";

fn school() -> Plan {
    let mut b = PlanBuilder::new();
    let owner = b.person("LHA");
    b.change(owner, |it| it.started = Some(day("2026-11-01")));
    let lines = ["Ledelse", "Videndeling", "Nye former", "Skole og oplæring"].map(|it| b.line(it));
    for (line, stil) in lines.iter().zip(StilLine::ALL) {
        b.plan.strategy.lines.get_mut(line).unwrap().stil = Some(stil);
    }
    let goal = b.goal(lines[1], "Alle team deler forløb");
    let behind = b.aim(goal, "Delte forløb", 20, 80);
    b.measure(behind, "2026-11-01", 21);
    let reached = b.aim(goal, "Team, der deler", 0, 5);
    b.measure(reached, "2026-11-01", 5);
    b.indicator_mut(reached).target = Some(amount(5));
    b.goal(lines[2], "Video af svære greb");
    let id = b.initiative("Fast kvarter", InitiativeState::Running, "2026-08-01");
    let it = b.initiative_mut(id);
    it.goals.extend([goal]);
    it.due = Some(day("2026-12-10"));
    b.step(id, "2026-12-01", None);
    b.event("Inspirationsdag", EventTime::Week(49), &[]);
    b.event("Pædagogisk dag", EventTime::Week(49), &[]);
    b.build()
}

fn front_page() -> Window {
    let (mut window, _) = Window::on_plan(Opening::default(), &school());
    window.click("Overblik");
    window
}

#[test]
fn each_line_has_a_card_that_opens_the_line() {
    let mut window = front_page();
    for (number, name) in [
        (1, "Ledelse"),
        (2, "Videndeling"),
        (3, "Nye former"),
        (4, "Skole og oplæring"),
    ] {
        window.click("Overblik");
        window.click_beginning(&format!("Sigtelinje {number}, {name}, "));
        assert!(window.says(&format!("Sigtelinje {number} · ")), "{name}");
    }
}

#[test]
fn indicators_stand_with_the_one_that_lags_first_and_open_their_place() {
    let mut window = front_page();
    window.click("Delte forløb");
    assert!(window.says("Indikator for »Alle team deler forløb«"));
    assert!(window.says("21 den 1. nov. 2026"));
    window.click("Overblik");
    window.click("Team, der deler");
    assert!(window.says("Nået"));
    window.click("Overblik");
    window.click("Se alle på sigtelinjerne");
    assert!(window.offers("Sigtelinje 4, Skole og oplæring"));
}

#[test]
fn whatever_needs_attention_opens_what_it_is_about() {
    let plan = school();
    let texts = Texts::new(Language::Danish);
    let analysis = Analysis::of(&plan, TODAY);
    let findings: Vec<_> = analysis.open_findings(&plan).cloned().collect();
    assert!(findings.len() >= 5, "{findings:?}");
    for finding in findings {
        let (mut window, _) = Window::on_plan(Opening::default(), &plan);
        window.click("Overblik");
        let said = texts.say(&finding.message());
        if !window.offers(&said) {
            window.click_beginning(&format!("{} · ", texts.get(finding.code.title_id())));
        }
        window.click(&said);
        assert!(!window.says(HERE), "{said}");
        let there = match finding.about {
            Item::Line(_) => "Hvorfor arbejder I på linjen?",
            Item::Goal(_) => "Formål med det nye mål",
            Item::Indicator(_) => "Start og mål",
            Item::Initiative(_) => "Luk indsatsen",
            Item::Event(_) => "Tilføj begivenhed",
            _ => continue,
        };
        assert!(window.says(there), "{said}");
    }
}

#[test]
fn what_comes_next_opens_its_place() {
    let mut window = front_page();
    window.click("Senest 2026-12-01");
    assert!(window.says("Luk indsatsen"));
    window.click("Overblik");
    window.click("Frist: »Fast kvarter«");
    assert!(window.says("Luk indsatsen"));
    window.click("Overblik");
    window.click("Inspirationsdag");
    assert!(window.says("Begivenhed i årshjulet"));
    window.click("Annullér");
    window.click("Se hele årshjulet");
    assert!(window.offers("Gem som kalender"));
}
