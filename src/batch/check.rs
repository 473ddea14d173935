//! Reads plans and says what somebody ought to look at, in words or for other programs.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::{Batch, output};
use crate::analysis::{Analysis, Finding, Severity};
use crate::app::{Clock as _, SystemClock};
use crate::model::Plan;
use crate::storage::{Integrity, LoadError};

/// What is known of one plan, for other programs. Names are stable.
#[derive(Serialize)]
struct Report {
    path: String,
    ok: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
    /// Whether the file was edited by another program since it was saved.
    changed_outside: bool,
    findings: Vec<FindingReport>,
}

#[derive(Serialize)]
struct FindingReport {
    code: &'static str,
    severity: &'static str,
    message: String,
    accepted: bool,
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
        match self.store.load(path) {
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
                error: Some(self.reason(&error)),
                changed_outside: false,
                findings: Vec::new(),
            },
        }
    }

    /// Why a plan cannot be read, with every rule that does not hold.
    fn reason(&self, error: &LoadError) -> String {
        let mut said = self.texts.say(&error.message());
        if let LoadError::Unsound(violations) = error {
            let lines = violations
                .iter()
                .map(|it| format!("\n  {}: {:?}", it.field, it.problem));
            said.extend(lines);
        }
        said
    }

    fn findings(&self, plan: &Plan) -> Vec<FindingReport> {
        let analysis = Analysis::of(plan, SystemClock.today());
        let report = |finding: &Finding| FindingReport {
            code: finding.code.code(),
            severity: severity(finding.severity),
            message: self.texts.say(&finding.message()),
            accepted: finding.acceptance(plan).is_some(),
        };
        analysis.findings.iter().map(report).collect()
    }

    fn print(&self, report: &Report) {
        if let Some(error) = &report.error {
            output::complain(&format!("{}\n  {error}", report.path));
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

const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Problem => "problem",
        Severity::Warning => "warning",
        Severity::Hint => "hint",
    }
}
