//! What leaves the leader's own screen shows no small group, by whichever way it leaves.
#![expect(clippy::disallowed_methods, reason = "pictures are read as files")]

use std::path::PathBuf;

use egui::OutputCommand;
use egui_kittest::kittest::Queryable as _;
use sigtelinje::action::{Action, CompetenceView, FileAction, Narrowing, PictureFormat};
use sigtelinje::analysis::Analysis;
use sigtelinje::catalogue::sample;
use sigtelinje::charts::of_plan::{Audience, ChartKind, ChartSource};
use sigtelinje::charts::svg;
use sigtelinje::model::{ExpectationScope, Language, Plan, RoleId, Source, TeamId};
use sigtelinje::storage::write_plan_bytes;
use sigtelinje::texts::Texts;
use sigtelinje::ui::theme::Tokens;
use tempfile::TempDir;

use crate::support::build::PlanBuilder;
use crate::support::window::{Opening, TODAY, Window};

/// Three teams, the last of two people, and a role that all but two of everybody have.
struct School {
    plan: Plan,
    small: TeamId,
    teacher: RoleId,
}

fn school() -> School {
    let mut build = PlanBuilder::new();
    let teams = ["Auto", "Byggeri", "Mikroholdet"].map(|name| build.team(name));
    let teacher = build.role("Underviser");
    let sharing = build.competence("Deling");
    let tools = build.competence("Værktøj");
    build.require(ExpectationScope::Role(teacher), sharing, (1, 2));
    let round = build.round("Forår 2026", "2026-03-01");
    let mut number = 0;
    for (team, many) in teams.iter().zip([8, 6, 2]) {
        for at in 0..many {
            number += 1;
            let person = build.member(&format!("P{number}"), *team);
            if *team == teams[2] || at > 0 {
                build.change(person, |it| {
                    it.roles.insert(teacher);
                });
            }
            let levels = [(sharing, at % 3), (tools, (at + 1) % 4)];
            build.rate_in(round, person, Source::Leader, &levels);
        }
    }
    School {
        plan: build.build(),
        small: teams[2],
        teacher,
    }
}

/// The window on a plan, with the file that pictures are saved to.
struct Shown {
    window: Window,
    picture: PathBuf,
    _place: TempDir,
}

fn show(plan: &Plan) -> Shown {
    let place = TempDir::new().unwrap();
    let file = place.path().join("plan.ron");
    std::fs::write(&file, write_plan_bytes(plan, 1, None).unwrap()).unwrap();
    let picture = place.path().join("billede.svg");
    let mut window = Window::open(Opening {
        chosen: Some(picture.clone()),
        ..Opening::default()
    });
    window.ask(Action::File(FileAction::Open(file)));
    Shown {
        window,
        picture,
        _place: place,
    }
}

impl Shown {
    /// The picture that is saved, or `None` when none is.
    fn saved(&mut self, kind: ChartKind) -> Option<String> {
        self.window.ask(Action::SaveChart(kind, PictureFormat::Svg));
        let text = std::fs::read_to_string(&self.picture).ok()?;
        std::fs::remove_file(&self.picture).unwrap();
        Some(text)
    }

    /// The table that is copied, or `None` when none is.
    fn copied(&mut self, kind: ChartKind) -> Option<String> {
        self.window.harness.state_mut().ask(Action::CopyChart(kind));
        self.window.harness.step();
        let commands = &self.window.harness.output().platform_output.commands;
        commands.iter().find_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
    }

    fn narrow(&mut self, narrowing: Narrowing) {
        self.window.ask(Action::Narrow(Box::new(narrowing)));
    }
}

/// The chart of the whole school as the command line draws it.
fn batch(plan: &Plan, kind: ChartKind) -> Option<String> {
    let texts = Texts::new(Language::Danish);
    let analysis = Analysis::of(plan, TODAY);
    let source = ChartSource::new(plan, &analysis, Default::default(), &texts);
    let chart = kind.chart(&source)?;
    let mut look = Tokens::of(false).chart_look(plan.framework.top());
    look.headed = true;
    let height = chart.preferred_height(1200, &look);
    Some(svg(&chart, &look, (1200, height)).unwrap())
}

#[test]
fn a_picture_saved_from_the_window_is_the_one_that_the_command_line_draws() {
    let limtorp = sample::limtorp(Language::Danish);
    for plan in [school().plan, limtorp] {
        let mut shown = show(&plan);
        let groups = [
            ChartKind::Distribution,
            ChartKind::OverRounds,
            ChartKind::HeatMap,
            ChartKind::Gap,
            ChartKind::Coverage,
        ];
        let teams = plan.teams.keys().copied().map(ChartKind::Team);
        for kind in groups.into_iter().chain(teams) {
            assert_eq!(kind.audience_of_copies(), Audience::Public);
            assert_eq!(shown.saved(kind), batch(&plan, kind), "{kind:?}");
        }
    }
}

#[test]
fn the_screen_marks_a_small_team_and_its_copies_hide_it() {
    let school = school();
    let mut shown = show(&school.plan);
    shown.window.ask(Action::View(CompetenceView::Teams));
    let table = shown.copied(ChartKind::HeatMap).unwrap();
    let rows: Vec<&str> = table.lines().collect();
    let hidden = "Skjult af hensyn til den enkelte";
    // The second smallest team covers the smallest, which subtracting would bring out.
    assert_eq!(
        rows,
        [
            "Team\tDeling\tVærktøj",
            "Auto\t1\t1",
            &format!("Byggeri\t{hidden}\t{hidden}"),
            &format!("Mikroholdet\t{hidden}\t{hidden}"),
            "I alt\t1\t1",
        ]
    );
    let told = "Tabellen er kopieret uden tal for små grupper, så den kan vises til andre";
    shown.window.settle();
    assert!(shown.window.harness.query_by_label(told).is_some());
    let picture = shown.saved(ChartKind::HeatMap).unwrap();
    assert!(picture.contains(hidden) && !picture.contains("vis det ikke til andre"));
}

#[test]
fn a_small_selection_does_not_leave_the_screen_at_all() {
    let school = school();
    let mut shown = show(&school.plan);
    shown.narrow(Narrowing {
        teams: [school.small].into(),
        ..Narrowing::default()
    });
    for kind in [
        ChartKind::Distribution,
        ChartKind::OverRounds,
        ChartKind::Gap,
        ChartKind::Coverage,
        ChartKind::Team(school.small),
    ] {
        assert_eq!(shown.saved(kind), None, "{kind:?}");
        assert_eq!(shown.copied(kind), None, "{kind:?}");
        shown.window.settle();
        let told = "Diagrammet kan ikke tages med";
        let mut said = shown.window.harness.query_all_by_label_contains(told);
        assert!(said.next().is_some(), "{kind:?}");
    }
}

#[test]
fn a_selection_that_leaves_two_people_out_gives_them_away_by_no_chart() {
    let school = school();
    let mut shown = show(&school.plan);
    shown.narrow(Narrowing {
        roles: [school.teacher].into(),
        ..Narrowing::default()
    });
    for kind in [
        ChartKind::Distribution,
        ChartKind::OverRounds,
        ChartKind::Coverage,
        ChartKind::HeatMap,
    ] {
        assert_eq!(shown.copied(kind), None, "{kind:?}");
    }
    // Only those with the role are expected to share, so their gap is the whole school's.
    assert!(shown.copied(ChartKind::Gap).is_some());
}

#[test]
fn a_persons_own_sheet_is_handed_over_whole() {
    let school = school();
    let person = *school.plan.people.keys().next().unwrap();
    let mut shown = show(&school.plan);
    let table = shown.copied(ChartKind::Person(person)).unwrap();
    assert!(table.contains("Deling\t"), "{table}");
    assert!(shown.saved(ChartKind::Person(person)).is_some());
    assert_eq!(batch(&school.plan, ChartKind::Person(person)), None);
}

#[test]
fn a_team_whose_figures_are_partly_hidden_says_so_and_calls_nothing_unassessed() {
    let mut build = PlanBuilder::new();
    let team = build.team("Auto");
    let (mixed, alike) = (build.competence("Deling"), build.competence("Værktøj"));
    for at in 0..6 {
        let person = build.member(&format!("P{at}"), team);
        build.rate(
            person,
            Source::Leader,
            "2026-03-01",
            &[(mixed, at % 3), (alike, 2)],
        );
    }
    let plan = build.build();
    let mut shown = show(&plan);
    let table = shown.copied(ChartKind::Team(team)).unwrap();
    assert!(
        table.contains("Deling") && !table.contains("Værktøj"),
        "{table}"
    );
    let picture = shown.saved(ChartKind::Team(team)).unwrap();
    assert!(picture.contains("én kompetence er skjult af hensyn til den enkelte"));
    assert!(!picture.contains("Ikke vurderet"));
}
