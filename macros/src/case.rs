//! The cases that a code made from a name may have: those of serde's `rename_all`.

/// The eight that serde knows, by its names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Case {
    Lower,
    Upper,
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

impl Case {
    pub(crate) const ALL: [(&'static str, Case); 8] = [
        ("lowercase", Case::Lower),
        ("UPPERCASE", Case::Upper),
        ("PascalCase", Case::Pascal),
        ("camelCase", Case::Camel),
        ("snake_case", Case::Snake),
        ("SCREAMING_SNAKE_CASE", Case::ScreamingSnake),
        ("kebab-case", Case::Kebab),
        ("SCREAMING-KEBAB-CASE", Case::ScreamingKebab),
    ];

    pub(crate) fn named(name: &str) -> Option<Self> {
        Case::ALL.iter().find(|(known, _)| *known == name).map(|(_, case)| *case)
    }

    /// A variant's name, which is in Pascal case, in this case.
    pub(crate) fn of(self, name: &str) -> String {
        match self {
            Case::Lower => name.to_lowercase(),
            Case::Upper => name.to_uppercase(),
            Case::Pascal => name.to_owned(),
            Case::Camel => camel_case(name),
            Case::Snake => snake_case(name),
            Case::ScreamingSnake => snake_case(name).to_uppercase(),
            Case::Kebab => snake_case(name).replace('_', "-"),
            Case::ScreamingKebab => snake_case(name).to_uppercase().replace('_', "-"),
        }
    }
}

/// Names that are one word, although their capitals would divide them.
const WORDS: [&str; 17] = [
    "DDoS",
    "DPoP",
    "DoS",
    "GitHub",
    "GraphQL",
    "IPv4",
    "IPv6",
    "IaaS",
    "IoT",
    "MySQL",
    "OAuth",
    "PaaS",
    "PoP",
    "PostgreSQL",
    "QoS",
    "SaaS",
    "VoIP",
];

/// Their first letters.
const STARTS: &str = "DGIMOPQSV";

/// `UserExists` → `user_exists`, `HTTPError` → `http_error`, `Utf8` → `utf8`, `UseDPoP` →
/// `use_dpop`: a word begins with a capital that follows another letter than a capital, or that
/// a small letter follows, and the names in [`WORDS`] are one word each.
pub(crate) fn snake_case(name: &str) -> String {
    let starts = word_starts(name);
    let mut snake = String::new();
    for (at, character) in name.chars().enumerate() {
        if at > 0 && starts.contains(&at) && !snake.ends_with('_') {
            snake.push('_');
        }
        if character.is_ascii() {
            snake.push(character.to_ascii_lowercase());
        } else {
            snake.extend(character.to_lowercase());
        }
    }
    snake
}

/// The first word in small letters, and the rest as it is: `IOError` → `ioError`.
fn camel_case(name: &str) -> String {
    let second = word_starts(name).into_iter().find(|start| *start > 0);
    let first = second.unwrap_or(usize::MAX);
    let small = name.chars().take(first).flat_map(char::to_lowercase);
    small.chain(name.chars().skip(first)).collect()
}

/// Where words begin, in characters.
fn word_starts(name: &str) -> Vec<usize> {
    let characters: Vec<char> = name.chars().collect();
    let is = |at: usize, is: fn(&char) -> bool| characters.get(at).is_some_and(is);
    let is_capital = |at: usize| is(at, |character| character.is_uppercase());
    let (mut starts, mut at, mut is_behind_word) = (Vec::new(), 0, false);
    while at < characters.len() {
        let before = at.checked_sub(1);
        let follows_small = before.map_or(true, |before| !is_capital(before)) || is_behind_word;
        let precedes_small = is(at + 1, |character| character.is_lowercase());
        let is_start = is_capital(at) && (follows_small || precedes_small);
        let word = if is_start { word_at(characters.get(at..).unwrap_or_default()) } else { 0 };
        if is_start {
            starts.push(at);
        }
        is_behind_word = word > 0;
        at += word.max(1);
    }
    starts
}

/// The length of the name in [`WORDS`] that begins here, if it ends where a word may end.
fn word_at(rest: &[char]) -> usize {
    let is_here = |word: &&&str| {
        let ends = rest.get(word.len()).map_or(true, |next| !next.is_lowercase());
        ends && word.chars().eq(rest.iter().copied().take(word.len()))
    };
    let Some(first) = rest.first().filter(|first| STARTS.contains(**first)) else { return 0 };
    let mut words = WORDS.iter().filter(|word| word.starts_with(*first));
    words.find(is_here).map_or(0, |word| word.len())
}
