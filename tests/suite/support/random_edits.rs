//! Edits of every kind, thrown at a plan at random, some of them about things that are gone.
//!
//! The same seed gives the same edits, so that what fails can be looked at again.

use std::sync::Arc;

use imbl::OrdMap;
use sigtelinje::catalogue::FixedIds;
use sigtelinje::document::{
    AgreementEdit, AssessmentEdit, Edit, ExpectationEdit, FindingEdit, FrameworkEdit, LevelChange,
    LogEdit, SchoolEdit, StaffEdit,
};
use sigtelinje::model::{
    Acceptance, Agreement, AgreementId, AreaId, AssessmentId, Competence, CompetenceId,
    DepartmentId, ExpectationScope, FindingKey, IdSource as _, Item, Language, Level, LogEntry,
    LogEntryId, LogKind, MainArea, Person, PersonId, Plan, Requirement, RoleId, Round, RoundId,
    ScaleLevel, SchoolKind, Source, TeamId,
};
use sigtelinje::texts::Message;
use uuid::Uuid;

use super::build::TODAY;
use super::random_dialog::DIALOG_KINDS;
use super::random_strategy::STRATEGY_KINDS;

/// How many kinds of edit there are; `next` makes each of them.
pub(crate) const KINDS: u64 = SEVERAL + 2;
/// Where the kinds of the strategy begin.
const STRATEGY: u64 = 52;
/// Where the kinds of what rooms do begin.
const DIALOG: u64 = STRATEGY + STRATEGY_KINDS;
/// The kinds above do one thing, the two after it several or all.
const SEVERAL: u64 = DIALOG + DIALOG_KINDS;

/// Random edits in a row.
pub(crate) struct RandomEdits {
    state: u64,
    ids: FixedIds,
    /// The plan that an earlier version is brought back from.
    start: Arc<Plan>,
}

impl RandomEdits {
    pub(crate) fn new(seed: u64, start: &Plan) -> Self {
        Self::with_ids(seed, start, FixedIds::series(800))
    }

    /// Edits that make their own ids, for copies of one plan on several desks.
    pub(crate) fn with_ids(seed: u64, start: &Plan, ids: FixedIds) -> Self {
        Self {
            state: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15),
            ids,
            start: Arc::new(start.clone()),
        }
    }

    /// A number below `end` (splitmix64).
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut it = self.state;
        it = (it ^ (it >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (it ^ (it >> 31)) % end.max(1)
    }

    pub(super) fn chance(&mut self, one_in: u64) -> bool {
        self.below(one_in) == 0
    }

    pub(super) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        let at = self.below(from.len() as u64) as usize;
        from.iter().copied().nth(at).unwrap()
    }

    pub(super) fn new_id<T>(&self, make: impl Fn(Uuid) -> T) -> T {
        make(self.ids.next_uuid())
    }

    /// A key of the map, now and then one that it does not have.
    pub(super) fn key<K: Ord + Copy, V: Clone>(
        &mut self,
        map: &OrdMap<K, V>,
        make: fn(Uuid) -> K,
    ) -> K {
        let at = self.below(map.len() as u64) as usize;
        match map.keys().nth(at) {
            Some(id) if !self.chance(25) => *id,
            _ => self.new_id(make),
        }
    }

    pub(super) fn name(&mut self) -> String {
        let names = ["Ane", "Bo Å", " Øst ", "Æble", "", "Tømrer & co", "»Auto«"];
        self.pick(&names).to_owned()
    }

    fn level(&mut self, plan: &Plan) -> Level {
        let beyond = u64::from(self.chance(30));
        Level::saturating(self.below(plan.framework.scale.len() as u64 + beyond) as usize)
    }

    pub(super) fn by(&mut self) -> isize {
        isize::try_from(self.below(7)).unwrap() - 3
    }

    pub(super) fn person(&mut self, plan: &Plan) -> PersonId {
        self.key(&plan.people, PersonId::new)
    }

    pub(super) fn competence(&mut self, plan: &Plan) -> CompetenceId {
        self.key(&plan.competences, CompetenceId::new)
    }

    fn source(&mut self) -> Source {
        self.pick(&Source::ALL)
    }

    pub(super) fn day(&mut self) -> sigtelinje::model::PlanDate {
        let days = i64::try_from(self.below(900)).unwrap() - 450;
        TODAY.saturating_add(jiff::Span::new().days(days))
    }

    /// The next edit, of any kind.
    pub(crate) fn next(&mut self, plan: &Plan) -> Edit {
        let kind = self.below(KINDS);
        self.of_kind(kind, plan)
    }

    /// The next edit of a kind, by its number.
    pub(crate) fn of_kind(&mut self, kind: u64, plan: &Plan) -> Edit {
        match kind {
            0..11 => Edit::School(self.school(kind, plan)),
            11..25 => Edit::Staff(self.staff(kind, plan)),
            25..38 => Edit::Framework(self.framework(kind, plan)),
            38..40 => Edit::Expectation(self.expectation(kind, plan)),
            40..45 => Edit::Assessment(self.assessment(kind, plan)),
            45..48 => Edit::Agreement(self.agreement(kind, plan)),
            48..50 => Edit::Log(self.log(kind, plan)),
            50..52 => Edit::Finding(self.finding(kind, plan)),
            STRATEGY..DIALOG => self.strategy(kind - STRATEGY, plan),
            DIALOG..SEVERAL => self.dialog(kind - DIALOG, plan),
            SEVERAL => {
                let edits = (0..3).map(|_| {
                    let kind = self.below(SEVERAL);
                    self.of_kind(kind, plan)
                });
                Edit::Several {
                    label: Message::new("step-bring-back"),
                    edits: edits.collect(),
                }
            }
            _ if self.chance(4) => Edit::BringBack {
                plan: Arc::clone(&self.start),
            },
            _ => self.of_kind(43, plan),
        }
    }

    fn school(&mut self, kind: u64, plan: &Plan) -> SchoolEdit {
        let id = self.key(&plan.departments, DepartmentId::new);
        match kind {
            0 => SchoolEdit::SetTitle { title: self.name() },
            1 => SchoolEdit::SetPeriod {
                start: Some(self.day()),
                end: Some(self.day()),
            },
            2 => SchoolEdit::SetLanguage {
                language: self.pick(&Language::ALL),
            },
            3 => SchoolEdit::SetRetention {
                day: Some(self.day()),
            },
            4 => SchoolEdit::SetSchoolName { name: self.name() },
            5 => SchoolEdit::SetKind {
                kind: self.pick(&SchoolKind::ALL),
            },
            6 => SchoolEdit::SetMainAreas {
                areas: [self.pick(&MainArea::ALL)].into(),
            },
            7 => SchoolEdit::AddDepartment {
                id: self.new_id(DepartmentId::new),
                name: self.name(),
            },
            8 => SchoolEdit::RenameDepartment {
                id,
                name: self.name(),
            },
            9 => SchoolEdit::MoveDepartment { id, by: self.by() },
            _ => SchoolEdit::RemoveDepartment { id },
        }
    }

    fn staff(&mut self, kind: u64, plan: &Plan) -> StaffEdit {
        let id = self.person(plan);
        let team = self.key(&plan.teams, TeamId::new);
        let role = self.key(&plan.roles, RoleId::new);
        let department = Some(self.key(&plan.departments, DepartmentId::new));
        let name = self.name();
        match kind {
            11 => StaffEdit::AddPeople {
                people: (0..=self.below(2))
                    .map(|_| {
                        let person = Person {
                            alias: name.clone(),
                            name: None,
                            team: Some(team),
                            roles: [role].into(),
                            started: None,
                            left: None,
                        };
                        (self.new_id(PersonId::new), person)
                    })
                    .collect(),
            },
            12 => StaffEdit::SetAlias { id, alias: name },
            13 => StaffEdit::SetName {
                id,
                name: Some(name),
            },
            14 => StaffEdit::SetTeam {
                people: vec![id, self.person(plan)],
                team: (!self.chance(3)).then_some(team),
            },
            15 => StaffEdit::SetRoles {
                id,
                roles: [role].into(),
            },
            16 => StaffEdit::SetEmployment {
                id,
                started: Some(self.day()),
                left: Some(self.day()),
            },
            17 => StaffEdit::RemovePerson { id },
            18 => StaffEdit::AddTeam {
                id: self.new_id(TeamId::new),
                name,
                department,
            },
            19 => StaffEdit::RenameTeam { id: team, name },
            20 => StaffEdit::SetDepartment {
                id: team,
                department,
            },
            21 => StaffEdit::RemoveTeam { id: team },
            22 => StaffEdit::AddRole {
                id: self.new_id(RoleId::new),
                name,
            },
            23 => StaffEdit::RenameRole { id: role, name },
            _ => StaffEdit::RemoveRole { id: role },
        }
    }

    fn framework(&mut self, kind: u64, plan: &Plan) -> FrameworkEdit {
        let id = self.competence(plan);
        let area = self.key(&plan.areas, AreaId::new);
        let name = self.name();
        let competence = || Competence {
            name: name.clone(),
            short: String::new(),
            about: String::new(),
            trades: Vec::new(),
            descriptors: vec![name.clone(); 2],
        };
        match kind {
            25 => FrameworkEdit::Adopt {
                framework: self.start.framework.clone(),
                areas: self.start.areas.clone(),
                competences: self.start.competences.clone(),
            },
            26 => FrameworkEdit::Rename {
                source: name.clone(),
                name,
            },
            27 => FrameworkEdit::DescribeLevel {
                level: self.level(plan),
                step: scale_level(name),
            },
            28 => {
                let levels = 2 + self.below(9) as usize;
                let old = plan.framework.scale.len();
                let length = old - usize::from(self.chance(8));
                FrameworkEdit::ChangeScale {
                    scale: (0..levels)
                        .map(|it| scale_level(format!("Trin {it}")))
                        .collect(),
                    mapping: (0..length)
                        .map(|it| Level::saturating(it * (levels - 1) / (old - 1)))
                        .collect(),
                }
            }
            29 => FrameworkEdit::AddArea {
                id: self.new_id(AreaId::new),
                name,
            },
            30 => FrameworkEdit::RenameArea { id: area, name },
            31 => FrameworkEdit::MoveArea {
                id: area,
                by: self.by(),
            },
            32 => FrameworkEdit::RemoveArea { id: area },
            33 => FrameworkEdit::AddCompetence {
                id: self.new_id(CompetenceId::new),
                area,
                competence: competence(),
            },
            34 => FrameworkEdit::ChangeCompetence {
                id,
                competence: competence(),
            },
            35 => FrameworkEdit::MoveCompetence { id, by: self.by() },
            36 => FrameworkEdit::SetArea { id, area },
            _ => FrameworkEdit::RemoveCompetence { id },
        }
    }

    fn expectation(&mut self, kind: u64, plan: &Plan) -> ExpectationEdit {
        let scope = match self.below(3) {
            0 => ExpectationScope::Role(self.key(&plan.roles, RoleId::new)),
            1 => ExpectationScope::Team(self.key(&plan.teams, TeamId::new)),
            _ => ExpectationScope::Person(self.person(plan)),
        };
        let (lowest, target) = (self.level(plan), self.level(plan));
        let requirement = match self.below(4) {
            0 => None,
            1 => Some(Requirement::NotRequired),
            _ => Some(Requirement::Required { lowest, target }),
        };
        match kind {
            38 => ExpectationEdit::Set {
                scope,
                competences: vec![self.competence(plan), self.competence(plan)],
                requirement,
            },
            _ => ExpectationEdit::Clear { scope },
        }
    }

    fn assessment(&mut self, kind: u64, plan: &Plan) -> AssessmentEdit {
        let id = self.key(&plan.rounds, RoundId::new);
        let round = Round {
            title: self.name(),
            date: self.day(),
            sources: [self.source()].into(),
            people: [self.person(plan)].into_iter().collect(),
        };
        match kind {
            40 => AssessmentEdit::StartRound {
                id: self.new_id(RoundId::new),
                round,
            },
            41 => AssessmentEdit::ChangeRound { id, round },
            42 => AssessmentEdit::RemoveRound { id },
            43 => {
                let changes = (0..=self.below(5)).map(|_| LevelChange {
                    person: self.person(plan),
                    competence: self.competence(plan),
                    level: (!self.chance(4)).then(|| self.level(plan)),
                });
                let changes = changes.collect();
                let round = (!self.chance(3)).then_some(id);
                let (source, date) = (self.source(), self.day());
                AssessmentEdit::set_levels(changes, source, round, date, &self.ids)
            }
            _ => AssessmentEdit::SetNote {
                id: self.key(&plan.assessments, AssessmentId::new),
                note: self.name(),
            },
        }
    }

    fn agreement(&mut self, kind: u64, plan: &Plan) -> AgreementEdit {
        let id = self.key(&plan.agreements, AgreementId::new);
        let agreement = Agreement {
            person: self.person(plan),
            competences: [self.competence(plan)].into(),
            what: self.name(),
            helper: Some(self.person(plan)),
            hours: Some(4),
            made: self.day(),
            due: Some(self.day()),
            state: Default::default(),
            note: String::new(),
        };
        match kind {
            45 => AgreementEdit::Make {
                id: self.new_id(AgreementId::new),
                agreement,
            },
            46 => AgreementEdit::Change { id, agreement },
            _ => AgreementEdit::Remove { id },
        }
    }

    fn item(&mut self, plan: &Plan) -> Item {
        match self.below(4) {
            0 => Item::School,
            1 => Item::Person(self.person(plan)),
            2 => Item::Team(self.key(&plan.teams, TeamId::new)),
            _ => Item::Cell(self.person(plan), self.competence(plan)),
        }
    }

    fn log(&mut self, kind: u64, plan: &Plan) -> LogEdit {
        match kind {
            48 => LogEdit::Add {
                id: self.new_id(LogEntryId::new),
                entry: LogEntry {
                    date: self.day(),
                    kind: LogKind::Review,
                    about: Some(self.item(plan)),
                    text: self.name(),
                },
            },
            _ => LogEdit::Remove {
                id: self.key(&plan.log, LogEntryId::new),
            },
        }
    }

    fn finding(&mut self, kind: u64, plan: &Plan) -> FindingEdit {
        let known = plan.accepted.keys().next().cloned();
        let key = FindingKey {
            code: "level-zero".to_owned(),
            about: self.item(plan),
        };
        match kind {
            50 => FindingEdit::Accept {
                key,
                acceptance: Acceptance {
                    date: self.day(),
                    reason: self.name(),
                },
            },
            _ => FindingEdit::Withdraw {
                key: known.unwrap_or(key),
            },
        }
    }
}

fn scale_level(name: String) -> ScaleLevel {
    ScaleLevel {
        name,
        description: String::new(),
    }
}
