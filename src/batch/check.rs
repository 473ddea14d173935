//! Reads plans and says what somebody ought to look at, in words or for other programs.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::{Batch, output};
use crate::analysis::{Analysis, Finding, Severity};
use crate::app::{Clock as _, SystemClock};
use crate::model::{Item, Plan, Violation};
use crate::storage::{Integrity, LoadError};
use crate::texts::Argument;

/// What is known of one plan, for other programs. Names are stable.
#[derive(Serialize)]
struct Report {
    path: String,
    ok: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<ErrorReport>,
    /// Whether the file was edited by another program since it was saved.
    changed_outside: bool,
    findings: Vec<FindingReport>,
}

/// Why a plan cannot be read.
#[derive(Serialize)]
struct ErrorReport {
    code: &'static str,
    message: String,
    /// The file or folder that could not be read.
    path: String,
    /// The rules of a plan that do not hold; empty when it was not read so far.
    violations: Vec<ViolationReport>,
}

#[derive(Serialize)]
struct ViolationReport {
    field: String,
    code: &'static str,
    message: String,
}

#[derive(Serialize)]
struct FindingReport {
    code: &'static str,
    severity: &'static str,
    message: String,
    accepted: bool,
    about: PlaceReport,
    /// What went into the sentence; days are written like 2026-12-31.
    facts: serde_json::Map<String, serde_json::Value>,
}

/// The thing that a finding is about.
#[derive(Serialize)]
pub(super) struct PlaceReport {
    kind: &'static str,
    /// `None` for what a plan has one of: the school and the framework.
    id: Option<String>,
    /// The competence of a cell, whose `id` is its person's.
    #[serde(skip_serializing_if = "Option::is_none")]
    competence: Option<String>,
    /// People go by their alias.
    name: String,
}

impl Batch {
    /// Checks plans; 0 when all can be read, 1 when one cannot.
    pub(super) fn check(&self, plans: &[PathBuf], json: bool) -> u8 {
        let reports: Vec<Report> = plans.iter().map(|path| self.report(path)).collect();
        if json {
            match serde_json::to_string_pretty(&reports) {
                Ok(text) => output::say(&text),
                Err(error) => log::error!("the report could not be written: {error}"),
            }
        } else {
            for report in &reports {
                self.print(report);
            }
        }
        u8::from(reports.iter().any(|report| !report.ok))
    }

    fn report(&self, path: &Path) -> Report {
        let shown = path.display().to_string();
        match self.load(path) {
            Ok(loaded) => Report {
                path: shown,
                ok: true,
                error: None,
                changed_outside: loaded.integrity == Integrity::ChangedOutside,
                findings: self.findings(&loaded.plan),
            },
            Err(error) => Report {
                path: shown,
                ok: false,
                error: Some(self.error(path, &error)),
                changed_outside: false,
                findings: Vec::new(),
            },
        }
    }

    fn error(&self, path: &Path, error: &LoadError) -> ErrorReport {
        let violations: &[Violation] = match error {
            LoadError::Unsound(violations) => violations,
            _ => &[],
        };
        let path = match error {
            LoadError::File(error) => &error.path,
            _ => path,
        };
        ErrorReport {
            code: error.code(),
            message: self.texts.say(&error.message()),
            path: path.display().to_string(),
            violations: violations.iter().map(|it| self.violation(it)).collect(),
        }
    }

    fn violation(&self, violation: &Violation) -> ViolationReport {
        let problem = self.texts.get(violation.problem.text_id());
        let figures = [
            ("field", violation.field.as_str().into()),
            ("problem", problem.into()),
        ];
        ViolationReport {
            field: violation.field.clone(),
            code: violation.problem.code(),
            message: self.texts.with("problem-in-field", &figures),
        }
    }

    fn findings(&self, plan: &Plan) -> Vec<FindingReport> {
        let analysis = Analysis::of(plan, SystemClock.today());
        let report = |finding: &Finding| FindingReport {
            code: finding.code.code(),
            severity: severity(finding.severity),
            message: self.texts.say(&finding.message()),
            accepted: finding.acceptance(plan).is_some(),
            about: place(plan, finding.about),
            facts: self.facts(&finding.facts),
        };
        analysis.findings.iter().map(report).collect()
    }

    fn facts(
        &self,
        facts: &[(&'static str, Argument)],
    ) -> serde_json::Map<String, serde_json::Value> {
        let value = |fact: &Argument| match fact {
            Argument::Text(text) => text.as_str().into(),
            Argument::Count(count) => (*count).into(),
            Argument::Date(date) => date.to_string().into(),
            Argument::Id(id) => self.texts.get(id).into(),
            Argument::Message(message) => self.texts.say(message).into(),
        };
        let named = |(name, fact): &(&str, Argument)| ((*name).to_owned(), value(fact));
        facts.iter().map(named).collect()
    }

    fn print(&self, report: &Report) {
        if let Some(error) = &report.error {
            output::complain(&format!("{}\n  {}", report.path, error.message));
            for violation in &error.violations {
                output::complain(&format!("  {}", violation.message));
            }
            return;
        }
        let open = report.findings.iter().filter(|finding| !finding.accepted);
        let arguments = [
            ("file", report.path.as_str().into()),
            ("count", open.clone().count().into()),
        ];
        output::say(&self.texts.with("batch-checked", &arguments));
        if report.changed_outside {
            output::say(&format!("  {}", self.texts.get("batch-changed-outside")));
        }
        for finding in open {
            output::say(&format!("  [{}] {}", finding.severity, finding.message));
        }
    }
}

pub(super) fn place(plan: &Plan, item: Item) -> PlaceReport {
    let alias = |id| plan.people.get(&id).map(|it| it.alias.clone());
    PlaceReport {
        kind: item.kind(),
        id: item.id().map(|id| id.to_string()),
        competence: match item {
            Item::Cell(_, competence) => Some(competence.uuid().to_string()),
            _ => None,
        },
        name: plan.name_of(item, |id| alias(id).unwrap_or_default()),
    }
}

const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Problem => "problem",
        Severity::Warning => "warning",
        Severity::Hint => "hint",
    }
}
