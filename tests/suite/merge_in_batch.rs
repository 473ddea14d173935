//! `sigtelinje merge`, alone and in the service of git.
#![expect(
    clippy::disallowed_methods,
    reason = "commands are tried on files laid out by hand"
)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use sigtelinje::document::{Document, Edit, StaffEdit};
use sigtelinje::model::{PersonId, Plan};
use sigtelinje::storage::{read_plan_bytes, write_plan_bytes};
use tempfile::TempDir;

use crate::support::small_school::SmallSchool;

const PROGRAM: &str = env!("CARGO_BIN_EXE_sigtelinje");

struct Desk {
    folder: TempDir,
    school: SmallSchool,
}

impl Desk {
    fn new() -> Self {
        Self {
            folder: TempDir::new().unwrap(),
            school: SmallSchool::new(),
        }
    }

    fn renamed(&self, names: &[(PersonId, &str)]) -> Plan {
        let mut document = Document::opened(self.school.plan.clone());
        for (id, alias) in names {
            let (id, alias) = (*id, (*alias).to_owned());
            let edit = Edit::Staff(StaffEdit::SetAlias { id, alias });
            document.apply(&edit).unwrap();
        }
        Plan::clone(document.plan())
    }

    fn write(&self, name: &str, plan: &Plan, generation: u64) -> String {
        let path = self.folder.path().join(name);
        fs::write(&path, write_plan_bytes(plan, generation, None).unwrap()).unwrap();
        path.to_str().unwrap().to_owned()
    }

    fn merge(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(PROGRAM);
        self.at_home(command.args(["--lang", "da", "merge"]).args(arguments))
            .output()
            .unwrap()
    }

    /// With folders of its own for versions and settings.
    fn at_home<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        let home = self.folder.path().join("home");
        command
            .env("HOME", &home)
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CONFIG_HOME", home.join("config"))
    }
}

fn said(output: &Output) -> (i32, String, String) {
    let text = |bytes: &Vec<u8>| String::from_utf8(bytes.clone()).unwrap();
    let status = output.status.code().unwrap();
    (status, text(&output.stdout), text(&output.stderr))
}

#[test]
fn two_copies_become_the_next_generation_of_the_newer_one() {
    let desk = Desk::new();
    let (ah, bn) = (desk.school.ah, desk.school.bn);
    let base = desk.write("base.ron", &desk.school.plan, 4);
    let ours = desk.write("ours.ron", &desk.renamed(&[(ah, "AHA")]), 5);
    let theirs = desk.write("theirs.ron", &desk.renamed(&[(bn, "BNB")]), 9);
    let before = fs::read(&theirs).unwrap();
    let (status, text, complaint) = said(&desk.merge(&[&base, &ours, &theirs, "--out", &ours]));
    assert_eq!(status, 0, "{text}{complaint}");
    let merged = read_plan_bytes(&fs::read(&ours).unwrap()).unwrap();
    assert_eq!(merged.stamp.generation, 10);
    assert_eq!(merged.plan, desk.renamed(&[(ah, "AHA"), (bn, "BNB")]));
    assert_eq!(fs::read(&theirs).unwrap(), before);
}

#[test]
fn what_both_changed_is_kept_and_told_and_has_a_status_of_its_own() {
    let desk = Desk::new();
    let ah = desk.school.ah;
    let base = desk.write("base.ron", &desk.school.plan, 1);
    let ours = desk.write("ours.ron", &desk.renamed(&[(ah, "AHA")]), 2);
    let theirs = desk.write("theirs.ron", &desk.renamed(&[(ah, "AHB")]), 2);
    let out = desk.folder.path().join("out.ron");
    let out = out.to_str().unwrap();
    let (status, text, complaint) = said(&desk.merge(&[&base, &ours, &theirs, "--out", out]));
    assert_eq!(status, 1, "{text}{complaint}");
    for word in ["AHA", "AHB", "Kortnavn"] {
        assert!(text.contains(word), "{word}: {text}");
    }
    let merged = read_plan_bytes(&fs::read(out).unwrap()).unwrap().plan;
    assert_eq!(merged.conflicts.len(), 1);

    // A file that is there and is neither copy is never replaced.
    let other = desk.write("other.ron", &desk.renamed(&[(ah, "X")]), 1);
    let before = fs::read(&other).unwrap();
    let refused = desk.merge(&[&base, &ours, &theirs, "--out", &other]);
    assert_eq!(said(&refused).0, 2);
    assert_eq!(fs::read(&other).unwrap(), before);

    let new = desk.folder.path().join("json.ron");
    let json = desk.merge(&[
        &base,
        &ours,
        &theirs,
        "--json",
        "--out",
        new.to_str().unwrap(),
    ]);
    let reports: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(reports[0]["field"], "alias");
    assert_eq!(reports[0]["base"], "AH");
    assert_eq!(reports[0]["about"]["kind"], "person");
}

#[test]
fn what_is_no_copy_of_the_plan_is_refused_and_nothing_is_written() {
    let desk = Desk::new();
    let base = desk.write("base.ron", &desk.school.plan, 1);
    let mut other = desk.school.plan.clone();
    other.meta.id = sigtelinje::model::PlanId::new(uuid::Uuid::from_u128(77));
    let other = desk.write("other.ron", &other, 1);
    let broken = desk.folder.path().join("broken.ron");
    fs::write(&broken, "det er ikke en plan").unwrap();
    let out = desk.folder.path().join("out.ron");
    for theirs in [other.as_str(), broken.to_str().unwrap(), "findes-ikke.ron"] {
        let arguments = [&base, &base, theirs, "--out", out.to_str().unwrap()];
        let (status, _, complaint) = said(&desk.merge(&arguments));
        assert_eq!(status, 2, "{theirs}");
        assert!(!complaint.trim().is_empty() && !out.exists(), "{theirs}");
    }
}

#[test]
fn copies_without_a_common_origin_are_put_together() {
    let desk = Desk::new();
    let (ah, bn) = (desk.school.ah, desk.school.bn);
    let base = desk.folder.path().join("empty");
    fs::write(&base, "").unwrap();
    let ours = desk.write("ours.ron", &desk.renamed(&[(ah, "AHA")]), 1);
    let theirs = desk.write("theirs.ron", &desk.renamed(&[(bn, "BNB")]), 1);
    let arguments = [base.to_str().unwrap(), &ours, &theirs, "--out", &ours];
    let (status, text, complaint) = said(&desk.merge(&arguments));
    assert_eq!(status, 1, "{text}{complaint}");
    let merged = read_plan_bytes(&fs::read(&ours).unwrap()).unwrap().plan;
    assert_eq!(
        merged.conflicts.len(),
        2,
        "who renamed whom cannot be known"
    );
}

/// Runs git, which a computer that builds the program has.
fn git(desk: &Desk, arguments: &[&str]) -> Output {
    let mut command = Command::new("git");
    desk.at_home(command.current_dir(desk.folder.path().join("repo")))
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_AUTHOR_NAME", "A")
        .env("GIT_AUTHOR_EMAIL", "a@example.org")
        .env("GIT_COMMITTER_NAME", "A")
        .env("GIT_COMMITTER_EMAIL", "a@example.org")
        .args(arguments)
        .output()
        .unwrap()
}

/// A repository with a plan, in which two branches went on.
fn repository(desk: &Desk, ours: &Plan, theirs: &Plan) {
    let repo = desk.folder.path().join("repo");
    fs::create_dir_all(&repo).unwrap();
    let save = |plan: &Plan, generation| {
        let bytes = write_plan_bytes(plan, generation, None).unwrap();
        fs::write(repo.join("plan.ron"), bytes).unwrap();
    };
    let done = |arguments: &[&str]| {
        let output = git(desk, arguments);
        let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{arguments:?}: {complaint}");
    };
    done(&["init", "--quiet", "--initial-branch=main"]);
    let driver = format!("'{PROGRAM}' --lang da merge %O %A %B --out %A");
    done(&["config", "merge.sigtelinje.driver", &driver]);
    fs::write(repo.join(".gitattributes"), "*.ron merge=sigtelinje\n").unwrap();
    save(&desk.school.plan, 1);
    done(&["add", "."]);
    done(&["commit", "--quiet", "-m", "plan"]);
    done(&["checkout", "--quiet", "-b", "other"]);
    save(theirs, 2);
    done(&["commit", "--quiet", "-am", "theirs"]);
    done(&["checkout", "--quiet", "main"]);
    save(ours, 2);
    done(&["commit", "--quiet", "-am", "ours"]);
}

fn plan_of(desk: &Desk) -> Plan {
    let path: &Path = &desk.folder.path().join("repo/plan.ron");
    read_plan_bytes(&fs::read(path).unwrap()).unwrap().plan
}

#[test]
fn git_merges_two_branches_of_a_plan() {
    let desk = Desk::new();
    let (ah, bn) = (desk.school.ah, desk.school.bn);
    let (ours, theirs) = (desk.renamed(&[(ah, "AHA")]), desk.renamed(&[(bn, "BNB")]));
    repository(&desk, &ours, &theirs);
    let merged = git(&desk, &["merge", "--no-edit", "other"]);
    assert!(merged.status.success(), "{:?}", said(&merged));
    assert_eq!(plan_of(&desk), desk.renamed(&[(ah, "AHA"), (bn, "BNB")]));
    let status = git(&desk, &["status", "--porcelain"]);
    assert_eq!(said(&status).1, "", "nothing is left beside the plan");
}

#[test]
fn git_stops_where_somebody_has_to_decide_and_has_both_values() {
    let desk = Desk::new();
    let ah = desk.school.ah;
    let (ours, theirs) = (desk.renamed(&[(ah, "AHA")]), desk.renamed(&[(ah, "AHB")]));
    repository(&desk, &ours, &theirs);
    let merged = git(&desk, &["merge", "--no-edit", "other"]);
    assert!(!merged.status.success());
    let plan = plan_of(&desk);
    assert_eq!(plan.conflicts.len(), 1);
    let other = plan.conflicts.iter().next().and_then(|it| it.other.clone());
    let both = [plan.people[&ah].alias.clone(), other.unwrap()];
    assert!(both.iter().any(|it| it.contains("AHA")));
    assert!(both.iter().any(|it| it.contains("AHB")));
}
