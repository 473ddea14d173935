//! The command line: files in, files and words out, and the exit status.
#![expect(
    clippy::disallowed_methods,
    reason = "commands are tried on files laid out by hand"
)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

fn sigtelinje(arguments: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_sigtelinje");
    Command::new(program)
        .args(["--lang", "da"])
        .args(arguments)
        .output()
        .unwrap()
}

fn status(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn complained(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn at(folder: &TempDir, name: &str) -> String {
    folder.path().join(name).to_str().unwrap().to_owned()
}

#[test]
fn the_samples_in_the_project_are_what_the_program_writes() {
    let folder = TempDir::new().unwrap();
    let written = sigtelinje(&["sample", folder.path().to_str().unwrap()]);
    assert_eq!(status(&written), 0, "{}", complained(&written));
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    let mut compared = 0;
    for place in ["", "templates"] {
        for entry in fs::read_dir(folder.path().join(place)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let name = path.strip_prefix(folder.path()).unwrap();
                let same = fs::read(&path).unwrap() == fs::read(kept.join(name)).unwrap();
                assert!(
                    same,
                    "write {} anew with: sigtelinje sample sample-data",
                    name.display()
                );
                compared += 1;
            }
        }
    }
    assert_eq!(compared, 8);
}

#[test]
fn a_new_plan_is_made_once_and_never_over_another() {
    let folder = TempDir::new().unwrap();
    let plan = at(&folder, "ny.ron");
    let made = sigtelinje(&["new", "--template", "technical", &plan]);
    assert_eq!(status(&made), 0, "{}", complained(&made));
    let before = fs::read(&plan).unwrap();
    let again = sigtelinje(&["new", "--template", "business", &plan]);
    assert_eq!(status(&again), 1);
    assert!(complained(&again).contains("findes allerede"));
    assert_eq!(fs::read(&plan).unwrap(), before);
    let unknown = sigtelinje(&["new", "--template", "gymnasium", &at(&folder, "andet.ron")]);
    assert_eq!(status(&unknown), 1);
    assert!(complained(&unknown).contains("technical"));
}

#[test]
fn check_names_findings_by_code_and_refuses_what_is_no_plan() {
    let folder = TempDir::new().unwrap();
    sigtelinje(&["sample", folder.path().to_str().unwrap()]);
    let sample = at(&folder, "limtorp.ron");
    let fine = sigtelinje(&["check", &sample]);
    assert_eq!(status(&fine), 0);
    assert!(said(&fine).contains("[problem]"));

    let json = sigtelinje(&["check", "--json", &sample]);
    let reports: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    let findings = reports[0]["findings"].as_array().unwrap();
    assert!(
        findings
            .iter()
            .any(|it| it["code"] == "zero-without-agreement")
    );

    let bytes = fs::read(&sample).unwrap();
    let bad: [(&str, Vec<u8>, &str); 4] = [
        (
            "billede.ron",
            vec![0x89, b'P', b'N', b'G', 13, 10, 26, 10, 0xff],
            "ikke",
        ),
        ("tom.ron", Vec::new(), "tom"),
        ("afkortet.ron", bytes[..bytes.len() / 2].to_vec(), "mangler"),
        (
            "nyere.ron",
            String::from_utf8(bytes)
                .unwrap()
                .replacen("format=", "format=99", 1)
                .into_bytes(),
            "nyere",
        ),
    ];
    for (name, content, word) in bad {
        let path = at(&folder, name);
        fs::write(&path, content).unwrap();
        let refused = sigtelinje(&["check", &path]);
        assert_eq!(status(&refused), 1, "{name}");
        assert!(
            complained(&refused).contains(word),
            "{name}: {}",
            complained(&refused)
        );
    }
    let folder_refused = sigtelinje(&["check", folder.path().to_str().unwrap()]);
    assert_eq!(status(&folder_refused), 1);
}

#[test]
fn every_chart_with_data_becomes_a_picture_that_others_can_read() {
    let folder = TempDir::new().unwrap();
    sigtelinje(&["sample", folder.path().to_str().unwrap()]);
    let sample = at(&folder, "limtorp.ron");
    let svgs = folder.path().join("svg");
    let drawn = sigtelinje(&["charts", &sample, "--out", svgs.to_str().unwrap()]);
    assert_eq!(status(&drawn), 0, "{}", complained(&drawn));
    let mut count = 0;
    for entry in fs::read_dir(&svgs).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        assert!(text.contains("<title>") && text.trim_end().ends_with("</svg>"));
        count += 1;
    }
    assert!(count >= 5, "{count} charts");
    for name in ["sigtelinjer", "tidslinje", "belastning"] {
        assert!(svgs.join(format!("{name}.svg")).is_file(), "{name}");
    }
    let begins = |words: &str| {
        let names = fs::read_dir(&svgs).unwrap();
        let mut names = names.map(|it| it.unwrap().file_name().into_string().unwrap());
        names.any(|name| name.starts_with(words))
    };
    assert!(begins("årshjul-20") && begins("indikator-"));
    let pngs = folder.path().join("png");
    let drawn = sigtelinje(&[
        "charts",
        &sample,
        "--out",
        pngs.to_str().unwrap(),
        "--format",
        "png",
    ]);
    assert_eq!(status(&drawn), 0, "{}", complained(&drawn));
    for entry in fs::read_dir(&pngs).unwrap() {
        let picture = image::load_from_memory(&fs::read(entry.unwrap().path()).unwrap()).unwrap();
        assert_eq!(picture.width(), 1200);
    }
}

#[test]
fn a_large_plan_is_made_and_read_again() {
    let folder = TempDir::new().unwrap();
    let plan = at(&folder, "stor.ron");
    let arguments = [
        "synth",
        "--people",
        "60",
        "--rounds",
        "2",
        "--seed",
        "7",
        plan.as_str(),
    ];
    assert_eq!(status(&sigtelinje(&arguments)), 0);
    assert_eq!(status(&sigtelinje(&["check", &plan])), 0);
}

#[test]
fn wrong_usage_has_a_status_of_its_own_and_help_exists() {
    assert_eq!(status(&sigtelinje(&["check"])), 2);
    assert_eq!(
        status(&sigtelinje(&["synth", "--people", "none", "x.ron"])),
        2
    );
    let help = sigtelinje(&["--help"]);
    assert_eq!(status(&help), 0);
    for command in ["sample", "new", "check", "charts", "synth"] {
        assert!(said(&help).contains(command));
    }
}

#[test]
fn messages_come_in_english_too() {
    let program = env!("CARGO_BIN_EXE_sigtelinje");
    let output = Command::new(program)
        .args(["--lang", "en", "check", "no-such-file.ron"])
        .output()
        .unwrap();
    assert_eq!(status(&output), 1);
    assert!(complained(&output).contains("There is no file"));
}

/// What `check --json` says of one file.
fn checked(language: &str, path: &str) -> serde_json::Value {
    let program = env!("CARGO_BIN_EXE_sigtelinje");
    let output = Command::new(program)
        .args(["--lang", language, "check", "--json", path])
        .output()
        .unwrap();
    let mut reports: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(reports.len(), 1);
    reports.remove(0)
}

#[test]
fn errors_are_data_with_a_code_a_sentence_and_a_path() {
    let folder = TempDir::new().unwrap();
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/limtorp.ron");
    let text = fs::read_to_string(sample).unwrap();
    let cut: String = text.chars().take(text.len() / 2).collect();
    let cases = [
        ("tom.ron", String::new(), "empty"),
        ("brev.ron", "Kære kolleger".to_owned(), "no-plan"),
        ("halv.ron", cut, "truncated"),
        (
            "nyere.ron",
            text.replacen("format=", "format=99", 1),
            "newer",
        ),
        (
            "skadet.ron",
            text.replacen("teams: {", "teams: {{", 1),
            "damaged",
        ),
    ];
    for (name, content, code) in cases {
        let path = at(&folder, name);
        fs::write(&path, content).unwrap();
        let report = checked("da", &path);
        assert_eq!(report["ok"], false, "{name}");
        let error = &report["error"];
        assert_eq!(error["code"], code, "{name}");
        assert_eq!(error["path"], path.as_str(), "{name}");
        assert_eq!(error["violations"], serde_json::json!([]), "{name}");
        let (danish, english) = (&error["message"], &checked("en", &path)["error"]["message"]);
        assert!(danish.as_str().unwrap().len() > 20, "{name}");
        assert_ne!(danish, english, "{name}");
    }
    let nowhere = at(&folder, "findes-ikke.ron");
    assert_eq!(checked("da", &nowhere)["error"]["code"], "not-found");
}

#[test]
fn a_rule_that_does_not_hold_is_told_by_field_code_and_sentence() {
    let folder = TempDir::new().unwrap();
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/limtorp.ron");
    let text = fs::read_to_string(sample).unwrap();
    let path = at(&folder, "usund.ron");
    let unsound = text
        .replacen("title: \"Digital strategi 2025–2028\"", "title: \" \"", 1)
        .replacen(
            "Required(lowest: 1, target: 2)",
            "Required(lowest: 3, target: 2)",
            1,
        );
    fs::write(&path, unsound).unwrap();
    let report = checked("da", &path);
    assert_eq!(report["error"]["code"], "unsound");
    let violations = report["error"]["violations"].as_array().unwrap();
    let told: Vec<_> = violations
        .iter()
        .map(|it| {
            (
                it["code"].as_str().unwrap(),
                it["message"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(violations[0]["field"], "meta.title");
    assert_eq!(told[0], ("empty", "meta.title er tom, men skal udfyldes"));
    assert_eq!(told[1].0, "lowest-above-target");
    assert!(
        told[1]
            .1
            .ends_with("har et laveste niveau, der ligger over målet")
    );
    let english = checked("en", &path);
    let said = &english["error"]["violations"][0]["message"];
    assert_eq!(said, "meta.title is empty but must be filled in");
    // In words, each rule has a line of its own and no name of the program's insides.
    let words = complained(&sigtelinje(&["check", &path]));
    assert!(
        words.contains("\n  meta.title er tom, men skal udfyldes\n"),
        "{words}"
    );
    assert!(!words.contains("LowestAboveTarget"), "{words}");
}

#[test]
fn findings_say_what_they_are_about_and_what_they_rest_on() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/limtorp.ron");
    let report = checked("da", sample.to_str().unwrap());
    assert_eq!(report["ok"], true);
    assert!(report.get("error").is_none());
    let findings = report["findings"].as_array().unwrap();
    let text = fs::read_to_string(&sample).unwrap();
    for finding in findings {
        let about = &finding["about"];
        let one_of_a_kind = ["school", "framework"].contains(&about["kind"].as_str().unwrap());
        assert_eq!(about["id"].is_null(), one_of_a_kind, "{finding}");
        assert_ne!(about["name"], "", "{finding}");
        if let Some(id) = about["id"].as_str() {
            assert!(text.contains(id), "{finding}");
        }
        assert!(finding["facts"].is_object(), "{finding}");
    }
    let person = findings.iter().find(|it| it["about"]["kind"] == "person");
    let person = person.unwrap();
    assert_eq!(person["facts"]["person"], person["about"]["name"]);
    assert!(findings.iter().any(|it| {
        let facts = it["facts"].as_object().unwrap();
        facts.values().any(serde_json::Value::is_number)
    }));
}

#[test]
fn a_plan_before_a_command_is_refused_and_not_passed_over() {
    let folder = TempDir::new().unwrap();
    let (one, other) = (at(&folder, "a.ron"), at(&folder, "b.ron"));
    sigtelinje(&["new", "--template", "technical", &one]);
    sigtelinje(&["new", "--template", "technical", &other]);
    let refused = sigtelinje(&[&one, "check", &other]);
    assert_eq!(status(&refused), 2);
    assert_eq!(said(&refused), "");
    assert!(complained(&refused).contains("a.ron"));
    assert_eq!(status(&sigtelinje(&["check", &one, &other])), 0);
}
