//! Lookups by number and by name, also in constants and with unusual input.

use statusful_registry::{by_name, registered, unofficial, Registered, State, UNOFFICIAL};
use statusful_registry::{Unofficial, REGISTRY};
use std::collections::BTreeMap;

/// Every name of a row: the current phrase, the constant, the former names.
fn names(row: &'static Registered) -> impl Iterator<Item = &'static str> {
    let phrase = Some(row.phrase()).filter(|_| row.state() != State::Unused);
    phrase.into_iter().chain(row.constant()).chain(row.former_names().iter().copied())
}

fn words(name: &str) -> Vec<String> {
    let words = name.split([' ', '-', '_']).map(|word| word.replace('\'', ""));
    words.map(|word| word.to_ascii_lowercase()).collect()
}

#[test]
fn lookup_is_const() {
    const CONFLICT: Option<&Registered> = registered(409);
    const TEAPOT: Option<&Registered> = by_name("I'm a teapot");
    const NOTHING: Option<&Registered> = by_name("Enhance Your Calm");
    const CALM: &[Unofficial] = unofficial(420);
    const PHRASE: &str = match CONFLICT {
        Some(row) => row.phrase(),
        None => "",
    };
    assert_eq!(PHRASE, "Conflict");
    assert_eq!(TEAPOT.map(Registered::code), Some(418));
    assert_eq!(NOTHING, None);
    assert_eq!(CALM.len(), 3);
}

#[test]
fn lookup_by_number() {
    for row in REGISTRY {
        assert_eq!(registered(row.code()), Some(row));
    }
    let found = (0..=u16::MAX).filter(|code| registered(*code).is_some());
    assert_eq!(found.count(), REGISTRY.len());
}

#[test]
fn names_are_unique() {
    let mut owners: BTreeMap<String, u16> = BTreeMap::new();
    for row in REGISTRY {
        for name in names(row) {
            let owner = *owners.entry(words(name).concat()).or_insert(row.code());
            assert_eq!(owner, row.code(), "{name}");
        }
    }
}

#[test]
fn name_lookup_ignores_spelling() {
    for row in REGISTRY {
        for name in names(row) {
            let words = words(name);
            let spellings = [
                name.to_owned(),
                name.to_uppercase(),
                words.join("_"),
                words.join("_").to_uppercase(),
                words.join("-"),
                words.concat(),
                format!("  {}!", words.join("--")),
            ];
            for spelling in spellings {
                assert_eq!(by_name(&spelling), Some(row), "{spelling}");
            }
        }
    }
}

#[test]
fn unused_marker_is_not_a_name() {
    for name in ["(Unused)", "Unused", "UNUSED"] {
        assert_eq!(by_name(name), None, "{name}");
    }
}

#[test]
fn name_lookup_is_exact() {
    for name in ["", " ", "_", "-", "CONFLIC", "CONFLICTS", "NOT", "NOTFOUNDED", "409", "4", "OKAY", "O"] {
        assert_eq!(by_name(name), None, "{name:?}");
    }
}

/// Characters that look like ASCII or fold to it are different ones.
#[test]
fn non_ascii_name_is_not_found() {
    let names = [
        "CONFLICTé",
        "éCONFLICT",
        "CONéFLICT",
        "ＣＯＮＦＬＩＣＴ",
        "CONFLıCT",
        "LOC\u{212a}ED",
        "GONE\u{200b}",
        "GONE\u{301}",
        "é",
        "🫖",
        "OK🙂",
    ];
    for name in names {
        assert_eq!(by_name(name), None, "{name}");
    }
}

#[test]
fn megabyte_name_is_not_found() {
    let long = 1 << 20;
    assert_eq!(by_name(&"A".repeat(long)), None);
    assert_eq!(by_name(&"é".repeat(long)), None);
    assert_eq!(by_name(&format!("CONFLICT{}", "T".repeat(long))), None);
    let padded = format!("{}CONFLICT{0}", "_".repeat(long));
    assert_eq!(by_name(&padded).map(Registered::code), Some(409));
}

#[test]
fn unofficial_codes_are_sorted() {
    assert!(UNOFFICIAL.windows(2).all(|pair| pair[0].code() <= pair[1].code()));
}

#[test]
fn unofficial_lookup_is_complete() {
    let all: Vec<Unofficial> = (0..=u16::MAX).flat_map(|code| unofficial(code).to_vec()).collect();
    assert_eq!(all, UNOFFICIAL);
    for code in 0..=u16::MAX {
        assert!(unofficial(code).iter().all(|used| used.code() == code), "{code}");
    }
}

#[test]
fn replacement_codes_are_registered() {
    for used in UNOFFICIAL {
        let Some(instead) = used.replacement() else { continue };
        let row = registered(instead).unwrap_or_else(|| panic!("{instead}, instead of {}", used.code()));
        assert_eq!(row.state(), State::Assigned, "{instead}, instead of {}", used.code());
        assert_ne!(instead, used.code());
    }
}

#[test]
fn documented_overlap_with_registry() {
    let mut clashes: Vec<u16> = UNOFFICIAL.iter().map(Unofficial::code).collect();
    clashes.retain(|code| registered(*code).is_some());
    clashes.dedup();
    assert_eq!(clashes, [103, 306, 308, 421, 425, 451, 508]);
}

/// They are used in sentences: "nginx uses it for …, (the meaning)".
#[test]
fn unofficial_entries_are_well_formed() {
    for used in UNOFFICIAL {
        let (vendor, meaning) = (used.vendor(), used.meaning());
        assert!(!vendor.is_empty() && !meaning.is_empty(), "{}", used.code());
        assert!(!meaning.ends_with('.'), "{meaning}");
        assert_ne!(used.name(), Some(""));
    }
}

#[test]
fn known_unofficial_codes_are_listed() {
    let first = |code: u16| unofficial(code).first().map(|used| (used.vendor(), used.replacement()));
    assert_eq!(first(420), Some(("Twitter API v1", Some(429))));
    assert_eq!(first(444), Some(("nginx", None)));
    assert_eq!(first(499), Some(("nginx", None)));
    assert_eq!(first(520), Some(("Cloudflare", Some(502))));
    assert_eq!(first(999), Some(("LinkedIn", Some(403))));
    assert_eq!(unofficial(420)[0].name(), Some("Enhance Your Calm"));
    assert_eq!(unofficial(420)[0].meaning(), "rate limit reached");
    assert!(!unofficial(420)[0].is_current());
    assert!(unofficial(520)[0].is_current());
    assert_eq!(first(404), None);
}
