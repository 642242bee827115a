//! The number or name that was probably intended by a mistyped one.

use statusful_registry::{
    closest, nearest_codes, nearest_names, registered, Class, Registered, State, REGISTRY,
};
use std::collections::BTreeSet;

fn near(code: u16) -> Vec<u16> {
    nearest_codes(code).map(Registered::code).collect()
}
/// Whether an ordinary response can have the code.
fn is_ordinary(row: &Registered) -> bool {
    row.state() == State::Assigned && row.class() != Class::Informational
}

/// A sequence that is the same in each run (xorshift).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).unwrap()
    }

    fn text(&mut self, chars: &[char]) -> String {
        let length = self.below(40);
        (0..length).map(|_| chars[self.below(chars.len())]).collect()
    }
}

/// Every number that results from inserting, deleting, changing or swapping one digit of
/// `code`.
fn one_slip_from(code: u16) -> BTreeSet<String> {
    let text = code.to_string();
    let mut found = BTreeSet::from([text.clone()]);
    for at in 0..=text.len() {
        let (head, tail) = text.split_at(at);
        found.extend(('0'..='9').map(|digit| format!("{head}{digit}{tail}")));
        if let Some(rest) = tail.get(1..) {
            found.insert(format!("{head}{rest}"));
            found.extend(('0'..='9').map(|digit| format!("{head}{digit}{rest}")));
        }
        if tail.len() > 1 {
            found.insert(format!("{head}{}{}{}", &tail[1..2], &tail[..1], &tail[2..]));
        }
    }
    found
}

#[test]
fn single_typos_are_suggested_nearest_first() {
    for code in 0..=9_999 {
        let slips = one_slip_from(code);
        let class = |row: &&Registered| !(200..=599).contains(&code) || row.code() / 100 == code / 100;
        let rows = REGISTRY.iter().filter(|row| is_ordinary(row)).filter(class);
        let mut intended: Vec<u16> = rows.map(Registered::code).collect();
        intended.retain(|intended| slips.contains(&intended.to_string()));
        intended.sort_by_key(|intended| (intended.abs_diff(code), *intended));
        intended.truncate(3);
        if !intended.is_empty() {
            assert_eq!(near(code), intended, "{code}");
        }
    }
}

#[test]
fn mistyped_number_suggests_neighbors() {
    assert_eq!(near(427), [426, 428, 425]);
    assert_eq!(near(4040), [404, 400]);
    assert_eq!(near(5000), [500]);
}

#[test]
fn registered_number_suggests_itself() {
    for row in REGISTRY.iter().filter(|row| is_ordinary(row)) {
        assert_eq!(near(row.code())[0], row.code());
    }
}

#[test]
fn numbers_have_one_to_three_suggestions() {
    for code in 0..=u16::MAX {
        let near = near(code);
        assert!((1..=3).contains(&near.len()), "{code}: {near:?}");
        let ordinary = |near: &u16| registered(*near).is_some_and(is_ordinary);
        assert!(near.iter().all(ordinary), "{code}: {near:?}");
        let mut distinct = near.clone();
        distinct.sort_unstable();
        distinct.dedup();
        assert_eq!(distinct.len(), near.len(), "{code}: {near:?}");
    }
}

#[test]
fn suggestions_keep_class() {
    for code in 200..=599 {
        assert!(near(code).iter().all(|near| near / 100 == code / 100), "{code}: {:?}", near(code));
    }
}

fn names(row: &'static Registered) -> Vec<&'static str> {
    let phrase = Some(row.phrase()).filter(|_| row.state() != State::Unused);
    phrase.into_iter().chain(row.former_names().iter().copied()).collect()
}

/// `text` without its character at `at`; with it twice; with another one; swapped with the one
/// before it.
fn slips(text: &str, at: usize) -> [String; 4] {
    let chars: Vec<char> = text.chars().collect();
    let next = (at + 1).min(chars.len() - 1);
    let with = |change: &dyn Fn(&mut Vec<char>)| {
        let mut chars = chars.clone();
        change(&mut chars);
        chars.into_iter().collect::<String>()
    };
    let without = chars.iter().enumerate().filter(|(index, _)| *index != at).map(|(_, char)| char);
    [
        without.collect(),
        with(&|chars| chars.insert(at, chars[at])),
        with(&|chars| chars[at] = 'x'),
        with(&|chars| chars.swap(at, next)),
    ]
}

#[test]
fn single_letter_typos_suggest_name() {
    for row in REGISTRY {
        for name in names(row) {
            for misspelt in (0..name.len()).step_by(3).flat_map(|at| slips(name, at)) {
                let mut near = nearest_names(&misspelt);
                assert!(near.any(|near| near.registered() == row), "{misspelt} for {name}");
            }
        }
    }
}

#[test]
fn nearest_name_is_suggested() {
    let first = |name| nearest_names(name).next().map(|near| (near.name(), near.registered().code()));
    assert_eq!(first("CONFLIKT"), Some(("Conflict", 409)));
    assert_eq!(first("NOT_FUOND"), Some(("Not Found", 404)));
    assert_eq!(first("TOO_MANY_REQUEST"), Some(("Too Many Requests", 429)));
    assert_eq!(first("INTERNAL_ERROR"), None);
    assert_eq!(first("UNPROCESSABLE_ENTITIY"), Some(("Unprocessable Entity", 422)));
    assert_eq!(first("PAYLOAD_TO_LARGE"), Some(("Payload Too Large", 413)));
    assert_eq!(first("IM_A_TEAPOD"), Some(("I'm a teapot", 418)));
}

/// One typo per four characters, at most four.
#[test]
fn longer_names_allow_more_typos() {
    let first = |name| nearest_names(name).next().map(|near| near.name());
    assert_eq!(first("xonflicx"), Some("Conflict"), "two of eight");
    assert_eq!(first("xxnflicx"), None);
    assert_eq!(first("intxrnal sxrver xrrxr"), Some("Internal Server Error"), "four of nineteen");
    assert_eq!(first("intxrnal sxrvxr xrrxr"), None, "five of nineteen");
    assert_eq!(closest("xllo", ["allow"]), None, "one of four");
    assert_eq!(closest("xllow", ["allow"]), Some("allow"), "two of five");
}

#[test]
fn distant_word_has_no_suggestion() {
    for word in ["", "_", "zzz", "é", "🫖", "BANANA"] {
        assert_eq!(nearest_names(word).count(), 0, "{word}");
    }
}

#[test]
fn unused_marker_is_not_suggested() {
    assert!(nearest_names("(Unused)").all(|near| near.name() != "(Unused)"));
}

#[test]
fn closest_candidate_has_fewest_edits() {
    let keys = ["allow", "deny", "warn", "transparent"];
    for (word, intended) in [
        ("alow", "allow"),
        ("Allow", "allow"),
        ("wran", "warn"),
        ("dney", "deny"),
        ("transparant", "transparent"),
        ("trans_parent", "transparent"),
    ] {
        assert_eq!(closest(word, keys), Some(intended), "{word}");
    }
    assert_eq!(closest("forbid", keys), None);
    assert_eq!(closest("allow", []), None);
    assert_eq!(closest("", keys), None);
}

#[test]
fn ties_go_to_first_candidate() {
    assert_eq!(closest("cat", ["car", "cap"]), Some("car"));
    assert_eq!(closest("cat", ["cap", "car"]), Some("cap"));
}

#[test]
fn suggestions_are_row_names() {
    let chars: Vec<char> = "ABCDEFGHILMNOPRSTUVWY_ -'acegnotué🫖\0\u{212a}".chars().collect();
    let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
    for _ in 0..4_000 {
        let text = numbers.text(&chars);
        let near: Vec<_> = nearest_names(&text).collect();
        assert!(near.len() <= 3, "{text}");
        assert!(near.iter().all(|near| names(near.registered()).contains(&near.name())), "{text}");
        let keys = ["one", "two", "three"];
        assert!(closest(&text, keys).iter().all(|key| keys.contains(key)), "{text}");
    }
}

#[test]
fn megabyte_word_has_no_suggestion() {
    for part in ["A", "é", "NOT_FOUND"] {
        let long = part.repeat(1 << 20);
        assert_eq!(nearest_names(&long).count(), 0, "{part}");
        assert_eq!(closest(&long, ["allow", "deny"]), None, "{part}");
    }
}
