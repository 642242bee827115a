//! The JSON that serde writes of a Rust type of which only the text is known.

/// A kind of JSON. Two spellings of a type are equal if their JSON is: `Vec<u64>` and
/// `Box<[usize]>`, `String` and `&'static str`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum JsonType<'t> {
    Null,
    Boolean,
    Integer(Range),
    Number,
    String(Text),
    Array(Box<JsonType<'t>>),
    /// An object whose members have any names, and values of one type.
    Map(Box<JsonType<'t>>),
    Tuple(Vec<JsonType<'t>>),
    Optional(Box<JsonType<'t>>),
    /// A type whose JSON is unknown: its name without the path, and its generic arguments.
    Named(&'t str, Vec<JsonType<'t>>),
    Any,
}

/// The integers that a type can hold. A `usize` has 64 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Range {
    pub(crate) least: i128,
    pub(crate) most: u128,
}

/// What is in a string.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Text {
    Any,
    Character,
    Date,
    DateTime,
    Ip,
    Ipv4,
    Ipv6,
    Uri,
    Uuid,
}

/// More brackets than any type has: each is a level of recursion.
const MAX_DEPTH: usize = 128;

impl<'t> JsonType<'t> {
    /// Of a type as written in the source.
    pub(crate) fn of(ty: &'t str) -> Self {
        if ty.matches(['<', '(', '[', '&']).count() > MAX_DEPTH {
            return JsonType::Named(ty, Vec::new());
        }
        read(ty)
    }

    /// The names of the types in it whose JSON is unknown, each once.
    #[cfg_attr(not(any(feature = "catalog", feature = "drill")), allow(dead_code))]
    pub(crate) fn unknown_types(&self) -> Vec<&'t str> {
        let mut names = Vec::new();
        self.collect_unknown(&mut names);
        names
    }

    #[cfg_attr(not(any(feature = "catalog", feature = "drill")), allow(dead_code))]
    fn collect_unknown(&self, names: &mut Vec<&'t str>) {
        match self {
            JsonType::Array(inner) | JsonType::Map(inner) | JsonType::Optional(inner) => {
                inner.collect_unknown(names);
            }
            JsonType::Tuple(items) => items.iter().for_each(|item| item.collect_unknown(names)),
            JsonType::Named(name, _) if !names.contains(name) && *name != "Duration" => names.push(name),
            _ => {}
        }
    }
}

fn read(ty: &str) -> JsonType<'_> {
    let ty = ty.trim();
    if let Some(inner) = ty.strip_prefix('&') {
        return read(borrowed(inner));
    }
    if let Some(inner) = ty.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        return JsonType::Array(Box::new(read(item(inner))));
    }
    if let Some(inner) = ty.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        return tuple(inner);
    }
    let Some((path, arguments)) = generics(ty) else {
        return JsonType::Named(ty, Vec::new());
    };
    let name = path.rsplit("::").next().unwrap_or(path).trim();
    let mut types = arguments.iter().filter(|argument| !argument.starts_with('\'')).copied();
    match (name, types.next(), types.next()) {
        ("Option", Some(inner), _) => JsonType::Optional(Box::new(read(inner))),
        (
            "Box" | "Arc" | "Rc" | "Cow" | "Cell" | "RefCell" | "Mutex" | "RwLock" | "Wrapping"
            | "Saturating" | "Reverse",
            Some(inner),
            _,
        ) => read(inner),
        (
            "Vec" | "VecDeque" | "LinkedList" | "BinaryHeap" | "HashSet" | "BTreeSet" | "IndexSet",
            Some(item),
            _,
        ) => JsonType::Array(Box::new(read(item))),
        ("HashMap" | "BTreeMap" | "IndexMap" | "Map", Some(_), Some(value)) => {
            JsonType::Map(Box::new(read(value)))
        }
        ("NonZero", Some(integer), _) => read(integer).without_zero(),
        _ => named(name, &arguments),
    }
}

fn named<'t>(name: &'t str, arguments: &[&'t str]) -> JsonType<'t> {
    let text = match name {
        "bool" | "AtomicBool" => return JsonType::Boolean,
        "f32" | "f64" => return JsonType::Number,
        "Value" => return JsonType::Any,
        "Map" => return JsonType::Map(Box::new(JsonType::Any)),
        "PhantomData" => return JsonType::Null,
        "String" | "str" | "Path" | "PathBuf" => Text::Any,
        "char" => Text::Character,
        "NaiveDate" | "Date" => Text::Date,
        "DateTime" | "OffsetDateTime" | "Timestamp" | "Zoned" => Text::DateTime,
        "IpAddr" => Text::Ip,
        "Ipv4Addr" => Text::Ipv4,
        "Ipv6Addr" => Text::Ipv6,
        "Url" | "Uri" => Text::Uri,
        "Uuid" => Text::Uuid,
        other => {
            return integer(other).unwrap_or_else(|| {
                JsonType::Named(other, arguments.iter().map(|argument| read(argument)).collect())
            })
        }
    };
    JsonType::String(text)
}

/// `u8`, `NonZeroU8` and `AtomicU8`.
fn integer(name: &str) -> Option<JsonType<'_>> {
    let library = ["NonZero", "Atomic"].iter().find_map(|prefix| name.strip_prefix(prefix));
    let (signed, unsigned) = if library.is_some() { ('I', 'U') } else { ('i', 'u') };
    let ty = library.unwrap_or(name);
    let is_signed = ty.starts_with(signed);
    let unused = match ty.strip_prefix([signed, unsigned])? {
        "8" => 120,
        "16" => 112,
        "32" => 96,
        "64" | "size" => 64,
        "128" => 0,
        _ => return None,
    };
    let range = if is_signed {
        Range { least: i128::MIN >> unused, most: i128::MAX.unsigned_abs() >> unused }
    } else {
        Range { least: 0, most: u128::MAX >> unused }
    };
    let integer = JsonType::Integer(range);
    Some(if name.starts_with("NonZero") { integer.without_zero() } else { integer })
}

impl JsonType<'_> {
    /// Only unsigned integers have another range then.
    fn without_zero(self) -> Self {
        match self {
            JsonType::Integer(Range { least: 0, most }) => JsonType::Integer(Range { least: 1, most }),
            other => other,
        }
    }
}

/// `'a mut T` after an `&`.
fn borrowed(ty: &str) -> &str {
    let ty = ty.trim_start();
    let ty = match ty.strip_prefix('\'') {
        Some(rest) => {
            rest.trim_start_matches(|character: char| character.is_alphanumeric() || character == '_')
        }
        None => ty,
    };
    ty.trim_start().strip_prefix("mut ").unwrap_or(ty)
}

/// The `T` of `T; 4`.
fn item(array: &str) -> &str {
    array.rsplit_once(';').map_or(array, |(item, length)| if length.contains(']') { array } else { item })
}

fn tuple(items: &str) -> JsonType<'_> {
    match split(items).as_slice() {
        [] => JsonType::Null,
        [one] if !items.trim_end().ends_with(',') => read(one),
        items => JsonType::Tuple(items.iter().map(|item| read(item)).collect()),
    }
}

/// The path of a type and its generic arguments; `None` for what is no path, such as
/// `<T as Trait>::Output`, `dyn Trait`, or the call of a function.
fn generics(ty: &str) -> Option<(&str, Vec<&str>)> {
    let Some((path, rest)) = ty.split_once('<') else {
        return is_path(ty).then(|| (ty, Vec::new()));
    };
    let arguments = rest.strip_suffix('>')?;
    let path = path.trim_end().trim_end_matches("::");
    is_path(path).then(|| (path, split(arguments)))
}

fn is_path(text: &str) -> bool {
    let is_of_path = |character: char| character.is_alphanumeric() || matches!(character, '_' | ':' | '#');
    !text.is_empty() && text.chars().all(is_of_path)
}

/// Splits at commas outside brackets.
fn split(list: &str) -> Vec<&str> {
    let mut depth = 0_u32;
    let items = list.split(|character| {
        match character {
            '<' | '(' | '[' => depth += 1,
            '>' | ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        character == ',' && depth == 0
    });
    items.map(str::trim).filter(|item| !item.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_the_same_json_are_equal() {
        let alike: [&[&str]; 9] = [
            &["Vec<u64>", "Box<[u64]>", "[usize; 4]", "&'static [u64]", "HashSet<u64>", "Arc<[AtomicU64]>"],
            &["String", "&str", "&'a mut str", "std::string::String", "Cow<'static, str>", "Arc<str>"],
            &["HashMap<String, bool>", "std::collections::BTreeMap<u8, bool>", "IndexMap<&str, Box<bool>>"],
            &["Option<u8>", "core::option::Option<u8>", "Box<Option<u8>>"],
            &["(u8, [[bool; 2]; 3])", "( u8 , Vec<Vec<bool>>, )"],
            &["NonZeroU8", "NonZero<u8>", "core::num::NonZeroU8"],
            &["i8", "(i8)", "NonZeroI8"],
            &["serde_json::Value", "Value"],
            &["crate::Page<crate::Item>", "Page<Item>", "Box<Page<Item,>>"],
        ];
        for (at, spellings) in alike.iter().enumerate() {
            for spelling in *spellings {
                let equal = alike.iter().map(|others| JsonType::of(others[0]) == JsonType::of(spelling));
                assert_eq!(
                    equal.collect::<Vec<_>>(),
                    (0..9).map(|it| it == at).collect::<Vec<_>>(),
                    "{spelling}"
                );
            }
        }
    }

    #[test]
    fn integers_have_their_range() {
        let of = |least, most| JsonType::Integer(Range { least, most });
        for (ty, expected) in [
            ("i8", of(-128, 127)),
            ("NonZeroU16", of(1, 65_535)),
            ("u32", of(0, u32::MAX.into())),
            ("isize", of(i64::MIN.into(), i64::MAX.unsigned_abs().into())),
            ("i128", of(i128::MIN, i128::MAX.unsigned_abs())),
            ("u128", of(0, u128::MAX)),
        ] {
            assert_eq!(JsonType::of(ty), expected, "{ty}");
        }
        for ty in ["U8", "i9", "NonZerou8", "u"] {
            assert_eq!(JsonType::of(ty), JsonType::Named(ty, Vec::new()), "{ty}");
        }
    }

    #[test]
    fn what_is_no_path_is_unknown_as_a_whole() {
        for ty in ["<T as Trait>::Output", "dyn Error + Send", "Self::names(&Vec<Item>)", "fn() -> u8"] {
            assert_eq!(JsonType::of(ty), JsonType::Named(ty, Vec::new()), "{ty}");
        }
    }

    #[test]
    fn invalid_type_does_not_panic() {
        let deep = ["<", "(", "[", "&", "Vec<"].map(|bracket| bracket.repeat(100_000));
        let texts =
            ["", "<", ">", "&", "[", "]", "(", ")", "&'", "Vec<", "Vec>", "[;]", ",", "<<>,>", "é<ß,>"];
        for text in texts.into_iter().chain(deep.iter().map(String::as_str)) {
            JsonType::of(text);
        }
    }
}
