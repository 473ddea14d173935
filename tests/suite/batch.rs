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
                .replacen("format=1", "format=99", 1)
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
