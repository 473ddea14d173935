//! A school so small that everything in it has a name, with something of every kind.

use sigtelinje::model::{
    AgreementId, AreaId, AssessmentId, CompetenceId, Department, DepartmentId, ExpectationScope,
    FindingKey, Item, LogEntry, LogEntryId, LogKind, PersonId, Plan, RoleId, RoundId, Source,
    TeamId,
};

use super::build::{PlanBuilder, TODAY};

/// The plan and the ids of what is in it.
pub(crate) struct SmallSchool {
    pub(crate) plan: Plan,
    /// Byggeri, the first of two.
    pub(crate) department: DepartmentId,
    /// Handel, the second.
    pub(crate) other_department: DepartmentId,
    /// Auto, in Byggeri.
    pub(crate) team: TeamId,
    /// Kontor, in no department.
    pub(crate) other_team: TeamId,
    /// Underviser.
    pub(crate) role: RoleId,
    /// AH, on Auto, teacher; rated by herself in the round and by the leader outside it.
    pub(crate) ah: PersonId,
    /// BN, on Auto; helps AH.
    pub(crate) bn: PersonId,
    /// Værktøj, the first of two.
    pub(crate) area: AreaId,
    /// Data, the second.
    pub(crate) other_area: AreaId,
    /// Platforme, in Værktøj.
    pub(crate) platforms: CompetenceId,
    /// Robotter, in Værktøj too.
    pub(crate) robots: CompetenceId,
    /// Kilder, in Data.
    pub(crate) sources: CompetenceId,
    /// Forår, with AH and BN.
    pub(crate) round: RoundId,
    /// AH's own ratings in the round: 0 in Platforme, 2 in Kilder.
    pub(crate) own: AssessmentId,
    /// The leader's ratings of AH outside the round: 1 in Platforme.
    pub(crate) led: AssessmentId,
    /// BN's own ratings in the round: 4 in Platforme.
    pub(crate) of_bn: AssessmentId,
    /// With AH on Platforme, helped by BN.
    pub(crate) agreement: AgreementId,
    /// A decision about AH.
    pub(crate) entry: LogEntryId,
    /// Accepted: something about AH.
    pub(crate) finding: FindingKey,
}

impl SmallSchool {
    pub(crate) fn new() -> Self {
        let mut it = PlanBuilder::new();
        let department = DepartmentId::new(it.next_uuid());
        let other_department = DepartmentId::new(it.next_uuid());
        for (id, name) in [(department, "Byggeri"), (other_department, "Handel")] {
            let name = name.to_owned();
            it.plan.departments.insert(id, Department { name });
            it.plan.school.department_order.push(id);
        }
        let team = it.team("Auto");
        let other_team = it.team("Kontor");
        it.plan.teams.get_mut(&team).unwrap().department = Some(department);
        let role = it.role("Underviser");
        let ah = it.member("AH", team);
        let bn = it.member("BN", team);
        it.change(ah, |person| person.roles = [role].into());
        let area = it.area("Værktøj");
        let platforms = it.competence("Platforme");
        let robots = it.competence("Robotter");
        let other_area = it.area("Data");
        let sources = it.competence("Kilder");
        it.require(ExpectationScope::Role(role), platforms, (2, 3));
        it.require(ExpectationScope::Team(team), platforms, (1, 4));
        it.require(ExpectationScope::Person(ah), sources, (1, 2));
        let round = it.round("Forår", "2026-03-01");
        let own = it.rate_in(round, ah, Source::Own, &[(platforms, 0), (sources, 2)]);
        let of_bn = it.rate_in(round, bn, Source::Own, &[(platforms, 4)]);
        let led = it.rate(ah, Source::Leader, "2026-05-01", &[(platforms, 1)]);
        let agreement = it.agree(ah, &[platforms]);
        it.plan.agreements.get_mut(&agreement).unwrap().helper = Some(bn);
        let entry = LogEntryId::new(it.next_uuid());
        it.plan.log.insert(
            entry,
            LogEntry {
                date: TODAY,
                kind: LogKind::Decision,
                about: Some(Item::Person(ah)),
                text: "AH får et kursus".to_owned(),
            },
        );
        it.accept("level-zero", Item::Person(ah));
        let finding = it.plan.accepted.keys().next().unwrap().clone();
        Self {
            plan: it.build(),
            department,
            other_department,
            team,
            other_team,
            role,
            ah,
            bn,
            area,
            other_area,
            platforms,
            robots,
            sources,
            round,
            own,
            led,
            of_bn,
            agreement,
            entry,
            finding,
        }
    }
}
