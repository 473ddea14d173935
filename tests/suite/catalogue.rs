//! The built-in frameworks and templates are complete in both languages, and large plans have
//! the size that was asked for.

use std::collections::BTreeSet;

use jiff::civil::date;
use sigtelinje::catalogue::{
    Bilingual, FixedIds, FrameworkTemplate, SynthOptions, framework, frameworks, roles, sample,
    synth, template, templates,
};
use sigtelinje::model::{
    ExpectationScope, IdSource as _, Language, Level, PlanDate, Requirement, SchoolKind,
};

const TODAY: PlanDate = sample::TODAY;

/// Every text of a framework with the place where it stands.
fn framework_texts(framework: &FrameworkTemplate) -> Vec<(String, &Bilingual)> {
    let key = &framework.key;
    let mut texts = vec![
        (format!("{key} name"), &framework.name),
        (format!("{key} source"), &framework.source),
    ];
    for (number, step) in framework.scale.iter().enumerate() {
        texts.push((format!("{key} level {number} name"), &step.name));
        texts.push((
            format!("{key} level {number} description"),
            &step.description,
        ));
    }
    for area in &framework.areas {
        texts.push((format!("{key} {} name", area.key), &area.name));
    }
    for competence in framework.competences() {
        let here = format!("{key} {}", competence.key);
        texts.push((format!("{here} name"), &competence.name));
        texts.push((format!("{here} short"), &competence.short));
        texts.push((format!("{here} about"), &competence.about));
        for (level, descriptor) in competence.descriptors.iter().enumerate() {
            texts.push((format!("{here} level {level}"), descriptor));
        }
    }
    texts
}

#[test]
fn three_frameworks_are_built_in_at_their_full_size() {
    let sizes: Vec<_> = frameworks()
        .iter()
        .map(|it| (it.key.as_str(), it.scale.len(), it.competences().count()))
        .collect();
    assert_eq!(
        sizes,
        [
            ("sigtelinje", 5, 17),
            ("scenarios", 5, 5),
            ("digcompedu", 7, 22)
        ]
    );
}

#[test]
fn every_level_of_every_competence_is_described() {
    for framework in frameworks() {
        for competence in framework.competences() {
            let described = competence.descriptors.len();
            assert_eq!(described, framework.scale.len(), "{}", competence.key);
        }
    }
}

#[test]
fn framework_texts_are_there_and_differ_between_the_languages() {
    // Names that are the same in both languages.
    let proper = ["DigCompEdu", "B1 Integrator"];
    for (place, text) in frameworks().iter().flat_map(framework_texts) {
        for language in Language::ALL {
            let said = text.get(language);
            assert!(!said.trim().is_empty(), "{place} is empty");
            assert_eq!(said, said.trim(), "{place} has loose spaces");
        }
        let same = text.da == text.en && !proper.contains(&text.da.as_str());
        assert!(!same, "{place} is the same in both languages: {}", text.da);
    }
}

#[test]
fn short_names_fit_a_column_head() {
    for competence in frameworks().iter().flat_map(FrameworkTemplate::competences) {
        for language in Language::ALL {
            let short = competence.short.get(language);
            assert!(short.chars().count() <= 22, "{short} is too long");
        }
    }
}

#[test]
fn no_two_levels_are_described_alike() {
    for (framework, language) in frameworks()
        .iter()
        .flat_map(|it| Language::ALL.map(|language| (it, language)))
    {
        let mut seen = BTreeSet::new();
        for text in framework.competences().flat_map(|it| &it.descriptors) {
            let said = text.get(language);
            assert!(seen.insert(said), "{} says twice: {said}", framework.key);
        }
    }
}

#[test]
fn keys_name_one_thing_each() {
    for framework in frameworks() {
        let keys: BTreeSet<_> = framework.competences().map(|it| &it.key).collect();
        assert_eq!(keys.len(), framework.competences().count());
        let areas: BTreeSet<_> = framework.areas.iter().map(|it| &it.key).collect();
        assert_eq!(areas.len(), framework.areas.len());
    }
    let keys: BTreeSet<_> = templates().iter().map(|it| &it.key).collect();
    assert_eq!(keys.len(), templates().len());
}

#[test]
fn a_framework_becomes_the_schools_own_copy_in_its_order() {
    for (template, language) in frameworks()
        .iter()
        .flat_map(|it| Language::ALL.map(|language| (it, language)))
    {
        let parts = template.instantiate(language, &FixedIds::new());
        let order = parts.framework.area_order.iter();
        let copied: Vec<_> = order
            .flat_map(|area| &parts.areas[area].competences)
            .map(|id| &parts.competences[id])
            .collect();
        assert_eq!(copied.len(), template.competences().count());
        for (copy, original) in copied.iter().zip(template.competences()) {
            assert_eq!(copy.short, original.short.get(language));
            let level = Level::saturating(template.scale.len() - 1);
            assert_eq!(
                copy.descriptor(level),
                Some(original.descriptors.last().unwrap().get(language))
            );
        }
    }
}

#[test]
fn only_digcompedu_names_carry_their_number() {
    let first = |key| {
        let parts = framework(key)
            .unwrap()
            .instantiate(Language::English, &FixedIds::new());
        parts.competences.values().next().unwrap().name.clone()
    };
    assert_eq!(first("digcompedu"), "1.1 Organisational communication");
    assert_eq!(first("sigtelinje"), "Platforms");
}

#[test]
fn every_kind_of_school_has_a_template_and_so_has_a_workshop() {
    for kind in SchoolKind::ALL {
        assert!(templates().iter().any(|it| it.kind == kind), "{kind:?}");
    }
    assert!(template("workshop_team").is_some());
    assert!(template("unheard-of").is_none());
}

#[test]
fn every_template_makes_a_sound_plan_in_every_language() {
    for template in templates() {
        for language in Language::ALL {
            let plan = template.plan(language, &FixedIds::new(), "Plan", date(2026, 3, 1));
            assert_eq!(plan.violations(), [], "{} {language:?}", template.key);
            assert!(plan.people.is_empty() && plan.assessments.is_empty());
            assert!(!plan.competences.is_empty() && !plan.teams.is_empty());
            assert_eq!(plan.roles.len(), template.roles.len());
            assert_eq!(plan.meta.language, language);
            assert_eq!(plan.meta.period_start, Some(date(2026, 1, 1)));
            assert_eq!(plan.meta.period_end, Some(date(2029, 12, 31)));
        }
    }
}

#[test]
fn every_template_expects_something_of_teachers_and_of_the_others() {
    for template in templates() {
        let ids = FixedIds::new();
        let plan = template.plan(Language::Danish, &ids, "Plan", TODAY);
        for (role, it) in &plan.roles {
            let asked = plan.expectations.get(&ExpectationScope::Role(*role));
            let asked = asked.unwrap_or_else(|| panic!("{} asks nothing", it.name));
            assert_eq!(asked.len(), plan.competences.len(), "{}", it.name);
        }
        let all = plan.expectations.values().flat_map(|it| it.values());
        let required = all.filter(|it| **it != Requirement::NotRequired).count();
        assert!(required > 0, "{}", template.key);
    }
}

#[test]
fn roles_name_only_frameworks_and_competences_that_exist() {
    let keys: BTreeSet<_> = frameworks().iter().map(|it| it.key.as_str()).collect();
    for role in roles() {
        let named: BTreeSet<_> = role.expectations.keys().map(String::as_str).collect();
        assert_eq!(named, keys, "{}", role.key);
        for (key, expected) in &role.expectations {
            let competences = framework(key).unwrap().competences();
            let known: BTreeSet<_> = competences.map(|it| it.key.as_str()).collect();
            let unknown = expected
                .named
                .keys()
                .find(|it| !known.contains(it.as_str()));
            assert_eq!(unknown, None, "{} {key}", role.key);
        }
    }
    for template in templates() {
        let unknown = template
            .roles
            .iter()
            .find(|key| roles().iter().all(|role| role.key != **key));
        assert_eq!(unknown, None, "{}", template.key);
    }
}

#[test]
fn expectations_of_roles_fit_every_framework() {
    for template in templates() {
        for framework in frameworks() {
            let mut chosen = template.clone();
            chosen.framework.clone_from(&framework.key);
            let plan = chosen.plan(Language::English, &FixedIds::new(), "Plan", TODAY);
            assert_eq!(plan.violations(), [], "{} {}", template.key, framework.key);
            assert_eq!(plan.expectations.len(), plan.roles.len());
        }
    }
}

#[test]
fn fixed_ids_are_v7_and_in_order_of_creation() {
    let ids = FixedIds::new();
    let made: Vec<_> = (0..1_000).map(|_| ids.next_uuid()).collect();
    assert!(made.is_sorted_by(|a, b| a < b));
    assert!(made.iter().all(|it| it.get_version_num() == 7));
    assert_eq!(made[0], FixedIds::new().next_uuid());
    assert_ne!(made[0], FixedIds::series(1).next_uuid());
}

#[test]
fn large_plans_have_exactly_the_size_asked_for() {
    for (people, rounds, key) in [
        (120, 3, "digcompedu"),
        (40, 1, "sigtelinje"),
        (0, 2, "scenarios"),
        (5, 0, "scenarios"),
    ] {
        let plan = synth(&SynthOptions {
            people,
            rounds,
            framework_key: key.to_owned(),
            ..SynthOptions::default()
        });
        assert_eq!(plan.violations(), []);
        assert_eq!((plan.people.len(), plan.rounds.len()), (people, rounds));
        let ratings: usize = plan.assessments.values().map(|it| it.levels.len()).sum();
        let competences = framework(key).unwrap().competences().count();
        assert_eq!(ratings, people * rounds * competences);
    }
}

#[test]
fn the_large_plan_of_the_budgets_holds_176_000_ratings() {
    let plan = synth(&SynthOptions::default());
    assert_eq!(plan.violations(), []);
    let ratings: usize = plan.assessments.values().map(|it| it.levels.len()).sum();
    assert_eq!(ratings, 176_000);
    let (_, newest) = plan.rounds_by_date().pop().unwrap();
    assert!(newest.date < TODAY);
    let seen: BTreeSet<_> = plan
        .assessments
        .values()
        .flat_map(|it| it.levels.values())
        .collect();
    assert_eq!(seen.len(), 7, "every level of the scale occurs");
}

#[test]
fn an_unknown_framework_gives_the_first_one() {
    let plan = synth(&SynthOptions {
        people: 1,
        rounds: 1,
        framework_key: "unheard-of".to_owned(),
        ..SynthOptions::default()
    });
    assert_eq!(
        plan.competences.len(),
        frameworks()[0].competences().count()
    );
}

#[test]
fn templates_speak_two_languages() {
    for template in templates() {
        let departments = template.departments.iter().map(|it| &it.name);
        let teams = template.departments.iter().flat_map(|it| &it.teams);
        let own = [&template.name, &template.description];
        let texts = departments.chain(teams).chain(&template.teams).chain(own);
        for text in texts {
            assert!(!text.da.is_empty() && !text.en.is_empty());
            assert_ne!(text.da, text.en);
        }
        let roles = |language| {
            let plan = template.plan(language, &FixedIds::new(), "Plan", TODAY);
            plan.roles
                .values()
                .map(|it| it.name.clone())
                .collect::<Vec<_>>()
        };
        let pairs = std::iter::zip(roles(Language::Danish), roles(Language::English));
        assert!(pairs.into_iter().all(|(danish, english)| danish != english));
    }
}
