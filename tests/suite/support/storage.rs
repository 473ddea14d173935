//! Plans of every shape, and folders that vanish.
#![expect(clippy::indexing_slicing, reason = "test code")]

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use sigtelinje::model::*;
use sigtelinje::storage::*;
use tempfile::TempDir;
use uuid::Uuid;

#[path = "storage_dialog.rs"]
mod dialog;
#[path = "storage_strategy.rs"]
mod strategy;

/// A day for tests, far from any clock: 2026-09-13.
pub(crate) fn now() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_789_300_000)
}

/// A store with its own folders in a folder that vanishes.
pub(crate) struct Desk {
    pub(crate) dir: TempDir,
    pub(crate) store: Store,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self::on(RealFs)
    }

    pub(crate) fn on(fs: impl Fs + 'static) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::new(Box::new(fs), Folders::new(dir.path().join("own")));
        Self { dir, store }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// Another run of the program on the same folders.
    pub(crate) fn again(&self) -> Store {
        Store::new(Box::new(RealFs), Folders::new(self.dir.path().join("own")))
    }

    pub(crate) fn save_new(&self, plan: &Plan, name: &str) -> Stamp {
        let saved = self
            .store
            .save(plan, &self.path(name), (None, Place::New), now())
            .unwrap();
        assert_eq!(saved.warnings, vec![]);
        saved.stamp
    }

    /// Files of every kind under a folder whose name ends so.
    pub(crate) fn files_ending(&self, end: &str) -> Vec<PathBuf> {
        let mut found = Vec::new();
        let mut folders = vec![self.dir.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.to_string_lossy().ends_with(end) {
                    found.push(path);
                }
            }
        }
        found
    }
}

/// How large a made-up plan is.
#[derive(Clone, Debug)]
pub(crate) struct Shape {
    pub(crate) seed: u64,
    pub(crate) people: usize,
    pub(crate) competences: usize,
    pub(crate) rounds: usize,
    /// Lines, and about as many of everything else that a strategy has.
    pub(crate) lines: usize,
    /// Words that names and notes are taken from; none of them blank.
    pub(crate) words: Vec<String>,
}

impl Shape {
    pub(crate) fn new(people: usize, competences: usize, rounds: usize) -> Self {
        let words = [
            "Padlet",
            "Æblegrød ☕",
            "med \"gåseøjne\"",
            "linje\nskift",
            "tab\tog \\",
            "(ron: None)",
            "// ikke en kommentar",
            "M-",
            "Ærø",
            "🎓",
        ];
        Self {
            seed: 7,
            people,
            competences,
            rounds,
            lines: 1,
            words: words.map(str::to_owned).to_vec(),
        }
    }
}

struct Maker {
    rng: ChaCha8Rng,
    next: u128,
    words: Vec<String>,
}

impl Maker {
    fn uuid(&mut self) -> Uuid {
        self.next += 1 + u128::from(self.rng.random::<u16>());
        Uuid::from_u128((0x0192_abcd_0000_7000_8000_u128 << 48) + self.next)
    }

    fn word(&mut self) -> String {
        let at = self.rng.random_range(0..self.words.len());
        self.words[at].clone()
    }

    fn note(&mut self) -> String {
        if self.rng.random_bool(0.7) {
            String::new()
        } else {
            self.word()
        }
    }

    fn date(&mut self) -> PlanDate {
        let (year, day) = (
            self.rng.random_range(1900..=2200),
            self.rng.random_range(1..=28),
        );
        PlanDate::new(year, self.rng.random_range(1..=12), day).unwrap()
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.rng.random_bool(0.5).then(|| make(self))
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        let at = self.rng.random_range(0..from.len().max(1) * 2);
        from.get(at).copied()
    }

    fn some<T: Copy + Ord>(&mut self, from: &[T]) -> BTreeSet<T> {
        from.iter()
            .copied()
            .filter(|_| self.rng.random_bool(0.4))
            .collect()
    }
}

/// A sound plan in which every kind of thing occurs.
pub(crate) fn plan(shape: &Shape) -> Plan {
    let mut make = Maker {
        rng: ChaCha8Rng::seed_from_u64(shape.seed),
        next: 0,
        words: shape.words.clone(),
    };
    let mut plan = frame(&mut make);
    staff(&mut make, &mut plan, shape);
    framework(&mut make, &mut plan, shape);
    ratings(&mut make, &mut plan, shape);
    strategy::add(&mut make, &mut plan, shape);
    dialog::add(&mut make, &mut plan, shape);
    rest(&mut make, &mut plan);
    assert_eq!(plan.violations(), vec![]);
    plan
}

fn frame(make: &mut Maker) -> Plan {
    let departments: Vec<_> = (0..2).map(|_| DepartmentId::new(make.uuid())).collect();
    let steps = make.rng.random_range(2..=10);
    Plan {
        strategy: Default::default(),
        initiative_templates: Default::default(),
        baselines: Default::default(),
        tension_order: Vec::new(),
        tensions: Default::default(),
        workshops: Default::default(),
        ballot: None,
        meta: Meta {
            id: PlanId::new(make.uuid()),
            title: make.word(),
            period_start: None,
            period_end: make.maybe(Maker::date),
            language: Language::English,
            retention: make.maybe(Maker::date),
        },
        school: School {
            name: make.note(),
            kind: SchoolKind::SocialAndHealth,
            main_areas: make.some(&MainArea::ALL),
            department_order: departments.iter().rev().copied().collect(),
        },
        departments: departments
            .iter()
            .map(|id| (*id, Department { name: make.word() }))
            .collect(),
        teams: Default::default(),
        roles: Default::default(),
        people: Default::default(),
        framework: Framework {
            name: make.word(),
            source: make.note(),
            scale: (0..steps)
                .map(|_| ScaleLevel {
                    name: make.word(),
                    description: make.note(),
                })
                .collect(),
            area_order: Vec::new(),
        },
        areas: Default::default(),
        competences: Default::default(),
        expectations: Default::default(),
        rounds: Default::default(),
        assessments: Default::default(),
        agreements: Default::default(),
        log: Default::default(),
        accepted: Default::default(),
        conflicts: Default::default(),
        erased: Default::default(),
    }
}

fn staff(make: &mut Maker, plan: &mut Plan, shape: &Shape) {
    let departments: Vec<_> = plan.departments.keys().copied().collect();
    for _ in 0..3 {
        let team = Team {
            name: make.word(),
            department: make.pick(&departments),
        };
        plan.teams.insert(TeamId::new(make.uuid()), team);
        let role = Role { name: make.word() };
        plan.roles.insert(RoleId::new(make.uuid()), role);
    }
    let teams: Vec<_> = plan.teams.keys().copied().collect();
    let roles: Vec<_> = plan.roles.keys().copied().collect();
    for _ in 0..shape.people {
        let person = Person {
            alias: make.word(),
            name: make.maybe(Maker::word),
            team: make.pick(&teams),
            roles: make.some(&roles),
            started: make.maybe(Maker::date),
            left: None,
        };
        plan.people.insert(PersonId::new(make.uuid()), person);
    }
}

fn framework(make: &mut Maker, plan: &mut Plan, shape: &Shape) {
    let steps = plan.framework.scale.len();
    let mut listed = [Vec::new(), Vec::new()];
    for number in 0..shape.competences {
        let id = CompetenceId::new(make.uuid());
        let competence = Competence {
            name: make.word(),
            short: make.note(),
            about: make.note(),
            trades: make.maybe(Maker::word).into_iter().collect(),
            descriptors: (0..number % (steps + 1)).map(|_| make.note()).collect(),
        };
        plan.competences.insert(id, competence);
        listed.get_mut(number % 2).unwrap().insert(0, id);
    }
    for competences in listed {
        let id = AreaId::new(make.uuid());
        let name = make.word();
        plan.areas.insert(id, Area { name, competences });
        plan.framework.area_order.insert(0, id);
    }
    let top = plan.framework.top();
    let competences: Vec<_> = plan.competences.keys().copied().collect();
    let mut scopes: Vec<_> = plan
        .roles
        .keys()
        .map(|id| ExpectationScope::Role(*id))
        .collect();
    scopes.extend(plan.teams.keys().map(|id| ExpectationScope::Team(*id)));
    scopes.extend(
        plan.people
            .keys()
            .take(2)
            .map(|id| ExpectationScope::Person(*id)),
    );
    for scope in scopes {
        let asked: imbl::OrdMap<_, _> = make
            .some(&competences)
            .into_iter()
            .map(|id| {
                let needed = make.maybe(|_| Requirement::Required {
                    lowest: Level::ZERO,
                    target: top,
                });
                (id, needed.unwrap_or(Requirement::NotRequired))
            })
            .collect();
        if !asked.is_empty() {
            plan.expectations.insert(scope, asked);
        }
    }
}

fn ratings(make: &mut Maker, plan: &mut Plan, shape: &Shape) {
    let people: Vec<_> = plan.people.keys().copied().collect();
    let competences: Vec<_> = plan.competences.keys().copied().collect();
    let top = plan.framework.top().index();
    for _ in 0..shape.rounds {
        let round = RoundId::new(make.uuid());
        let date = make.date();
        for person in &people {
            let mut levels = Levels::default();
            for id in &competences {
                if make.rng.random_bool(0.9) {
                    levels.insert(*id, Level::saturating(make.rng.random_range(0..=top)));
                }
            }
            let assessment = Assessment {
                person: *person,
                source: *Source::ALL.get(make.rng.random_range(0..4)).unwrap(),
                date,
                round: make.maybe(|_| round),
                levels,
                note: make.note(),
            };
            plan.assessments
                .insert(AssessmentId::new(make.uuid()), assessment);
        }
        let value = Round {
            title: make.word(),
            date,
            sources: make.some(&Source::ALL),
            people: make.some(&people).into_iter().take(20).collect(),
        };
        plan.rounds.insert(round, value);
    }
}

fn rest(make: &mut Maker, plan: &mut Plan) {
    let people: Vec<_> = plan.people.keys().copied().take(3).collect();
    let competences: Vec<_> = plan.competences.keys().copied().collect();
    for person in &people {
        let agreement = Agreement {
            person: *person,
            competences: make.some(&competences),
            what: make.word(),
            helper: make.pick(&people),
            hours: make.maybe(|make| make.rng.random()),
            made: make.date(),
            due: make.maybe(Maker::date),
            state: AgreementState::Kept,
            note: make.note(),
        };
        plan.agreements
            .insert(AgreementId::new(make.uuid()), agreement);
    }
    let mut items = vec![Item::School, Item::Framework];
    items.extend(plan.teams.keys().map(|id| Item::Team(*id)));
    items.extend(strategy::items(plan));
    items.extend(dialog::items(plan));
    items.extend(
        people
            .iter()
            .zip(&competences)
            .map(|(a, b)| Item::Cell(*a, *b)),
    );
    for about in items {
        let entry = LogEntry {
            date: make.date(),
            kind: LogKind::Decision,
            about: make.maybe(|_| about),
            text: make.note(),
        };
        plan.log.insert(LogEntryId::new(make.uuid()), entry);
        let key = FindingKey {
            code: "gap-without-agreement".to_owned(),
            about,
        };
        let accepted = Acceptance {
            date: make.date(),
            reason: make.note(),
        };
        plan.accepted.insert(key, accepted);
    }
}

/// The plan of about seventeen thousand bytes that files are injured with.
pub(crate) fn small() -> Plan {
    plan(&Shape::new(5, 5, 2))
}

/// The bytes of a plan as its first save writes them.
pub(crate) fn bytes_of(plan: &Plan) -> Vec<u8> {
    write_plan_bytes(plan, 1, None).unwrap()
}

/// The same plan with a new title.
pub(crate) fn edited(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    plan.meta.title.push_str(" (ny)");
    plan
}

/// Runs a check for every number below `count`, on two threads.
pub(crate) fn for_all(count: usize, check: impl Fn(usize) + Sync) {
    std::thread::scope(|scope| {
        let check = &check;
        for half in 0..2 {
            scope.spawn(move || (half..count).step_by(2).for_each(check));
        }
    });
}
