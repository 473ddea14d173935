//! Findings about competences that too few people hold.

use super::Evidence;
use crate::analysis::coverage::Risk;
use crate::analysis::finding::{Finding, FindingCode};
use crate::model::Item;

pub(super) fn find(evidence: &Evidence<'_>, found: &mut Vec<Finding>) {
    for coverage in evidence.coverage {
        let code = match coverage.risk() {
            None => continue,
            Some(Risk::Nobody) => FindingCode::HeldByNobody,
            Some(Risk::OnePerson) => FindingCode::HeldByOne,
        };
        if let Some(competence) = evidence.plan.competences.get(&coverage.competence) {
            found.push(
                Finding::new(code, Item::Competence(coverage.competence))
                    .with("competence", competence.name.as_str())
                    .with("count", coverage.needed),
            );
        }
    }
}
