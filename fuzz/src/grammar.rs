//! Items that a person might write, selected by bytes. When the bytes run out, the first of
//! each alternative is taken, and lists end.

use arbitrary::Unstructured;

/// Selects one of some texts.
fn pick(bytes: &mut Unstructured, texts: &[&'static str]) -> &'static str {
    bytes.choose(texts).copied().unwrap_or_default()
}

/// None, one or two of what `one` produces.
fn some(bytes: &mut Unstructured, one: fn(&mut Unstructured) -> String) -> Vec<String> {
    let count = bytes.choose(&[0, 1, 1, 2]).copied().unwrap_or_default();
    (0..count).map(|_| one(bytes)).collect()
}

/// True once in four times.
fn seldom(bytes: &mut Unstructured) -> bool {
    bytes.int_in_range(0..=3_u8).is_ok_and(|of_four| of_four == 3)
}

pub(crate) fn item_of(bytes: &mut Unstructured) -> String {
    let attributes = some(bytes, attribute).join(" ");
    let visibility = pick(bytes, &["", "pub", "pub(crate)", "pub(in crate::a)"]);
    let name = pick(bytes, &["E", "r#match", "HTTPError", "Ünïcode", "NotFound"]);
    let (generics, clause) = generics(bytes);
    match bytes.int_in_range(0..=9_u8) {
        Ok(0..=5) => {
            let variants = some(bytes, variant).join(", ");
            format!("{attributes} {visibility} enum {name} {generics} {clause} {{ {variants} }}")
        }
        Ok(6) => format!("{attributes} {visibility} struct {name} {generics} {clause};"),
        Ok(7) => {
            let fields = some(bytes, field).join(", ");
            format!("{attributes} {visibility} struct {name} {generics} ({fields}) {clause};")
        }
        Ok(8) => {
            let fields = named(bytes);
            format!("{attributes} {visibility} struct {name} {generics} {clause} {{ {fields} }}")
        }
        _ => format!("{attributes} union {name} {generics} {clause} {{ a: u8, b: {} }}", ty(bytes, 0)),
    }
}

fn generics(bytes: &mut Unstructured) -> (&'static str, &'static str) {
    let parameters = [
        "",
        "<T>",
        "<'a, T: 'a + Clone, const N: usize = 3>",
        "<T: ?Sized = str, U>",
        "<const B: bool>",
        "<'a>",
        "<T: Fn(u8) -> Vec<u8>,>",
        "<T: for<'b> X<'b, Y = u8>>",
    ];
    let clauses = ["", "where", "where T: Error", "where for<'b> &'b T: Into<u8>, Self: Sized,"];
    (pick(bytes, &parameters), pick(bytes, &clauses))
}

fn variant(bytes: &mut Unstructured) -> String {
    let attributes = some(bytes, attribute).join(" ");
    let name = pick(bytes, &["A", "B", "NotFound", "r#type", "HTTP2", "Ä", "__A"]);
    let end = if seldom(bytes) { pick(bytes, &["= 1", "= { 2 + 3 }", "= -1", "="]) } else { "" };
    match bytes.int_in_range(0..=2_u8) {
        Ok(0) => format!("{attributes} {name} {end}"),
        Ok(1) => format!("{attributes} {name} ({}) {end}", some(bytes, field).join(", ")),
        _ => format!("{attributes} {name} {{ {} }} {end}", named(bytes)),
    }
}

fn field(bytes: &mut Unstructured) -> String {
    let attributes = some(bytes, attribute).join(" ");
    format!("{attributes} {} {}", pick(bytes, &["", "pub", "pub(super)"]), ty(bytes, 0))
}

fn named(bytes: &mut Unstructured) -> String {
    let fields = some(bytes, |bytes| {
        let attributes = some(bytes, attribute).join(" ");
        let name = pick(bytes, &["a", "b", "source", "r#type", "status", "ü", "_x"]);
        format!("{attributes} {name}: {}", ty(bytes, 0))
    });
    fields.join(", ")
}

fn ty(bytes: &mut Unstructured, depth: u8) -> String {
    let plain = [
        "u8",
        "String",
        "StatusCode",
        "Self",
        "T",
        "()",
        "!",
        "[u8; N]",
        "&'static str",
        "T::X",
        "_",
        "m!(a, b)",
    ];
    let around = [
        ("Option<", ">"),
        ("Box<dyn ", " + Send + 'static>"),
        ("&'a mut ", ""),
        ("[", "; { 1 + 2 }]"),
        ("(u8, ", ",)"),
        ("fn(", ") -> u8"),
        ("impl Fn(", ") -> u8"),
        ("<", " as X<Y = u8>>::Z"),
        ("*const ", ""),
        ("for<'b> fn(&'b ", ", ...)"),
    ];
    if depth == 3 || !seldom(bytes) {
        return pick(bytes, &plain).to_owned();
    }
    let (open, close) = bytes.choose(&around).copied().unwrap_or_default();
    format!("{open}{}{close}", ty(bytes, depth + 1))
}

fn attribute(bytes: &mut Unstructured) -> String {
    let (name, entry): (_, fn(&mut Unstructured) -> String) = match bytes.int_in_range(0..=10_u8) {
        Ok(0..=3) => ("status", status),
        Ok(4 | 5) => ("header", header),
        Ok(6 | 7) => ("problem", problem),
        Ok(9) => ("challenge", challenge),
        Ok(8) => {
            ("error", |bytes| pick(bytes, &["\"a\"", "transparent", "\"{0}\"", "\"{{\", x = 1"]).to_owned())
        }
        _ => {
            return pick(bytes, &["/** ü */", "#[doc = \"d\"]", "#[cfg(any())]", "#[doc(hidden)]"]).to_owned()
        }
    };
    let entries = some(bytes, entry).join(pick(bytes, &[", ", " ", ",,"]));
    match bytes.int_in_range(0..=9_u8) {
        Ok(0) => format!("#[{name}]"),
        Ok(1) => format!("#[{name} = {}]", text(bytes)),
        Ok(2) => format!("#[{name}[{entries}]]"),
        Ok(3) => format!("#[{name}{{{entries}}}]"),
        _ => format!("#[{name}({entries})]"),
    }
}

fn status(bytes: &mut Unstructured) -> String {
    let written = [
        "409",
        "404",
        "transparent",
        "CONFLICT",
        "StatusCode::GONE",
        "http::StatusCode::PAYLOAD_TOO_LARGE",
        "NOT_FUOND",
        "with = Self::f",
        "with = <T as X>::f::<'static, { 3 }>",
        "with",
        "crate = api::statusful",
        "crate = $crate",
        "crate = \"a::b\"",
        "allow(all)",
        "warn(unofficial, unused)",
        "deny(resent, missing_header)",
        "allow[obsolete]",
        "deny(wrong)",
        "allow = all",
        "\"409\"",
        "-1",
        "405",
        "429, warn(all)",
        "one_of(400, 422)",
        "with = f, one_of(CONFLICT, 409, 600,)",
        "one_of = 400",
        "204",
        "code = 409",
    ];
    if !seldom(bytes) {
        return pick(bytes, &written).to_owned();
    }
    let number: u16 = bytes.arbitrary().unwrap_or_default();
    match bytes.int_in_range(0..=4_u8) {
        Ok(0) => format!("{number}"),
        Ok(1) => format!("{number:#x}"),
        Ok(2) => format!("{number:#b}u16"),
        Ok(3) => format!("0_{number:o}_"),
        _ => format!("{number}.0"),
    }
}

fn header(bytes: &mut Unstructured) -> String {
    let names =
        ["RETRY_AFTER", "WWW_AUTHENTICATE", "http::header::ALLOW", "header::VARY", "RETRY_AFTR", "x-y"];
    let name = if seldom(bytes) { text(bytes) } else { pick(bytes, &names).to_owned() };
    match bytes.int_in_range(0..=3_u8) {
        Ok(0) => name,
        Ok(1) => {
            format!("{name} = {}", pick(bytes, &["60", "'a'", "b\"x\"", "true", "f()", "\"a\" \"b\"", ""]))
        }
        _ => format!("{name} = {}", text(bytes)),
    }
}

fn challenge(bytes: &mut Unstructured) -> String {
    let written = [
        "Bearer",
        "Basic",
        "digest",
        "Baerer",
        "\"X-Own\"",
        "realm = \"api\"",
        "scope = a",
        "nonce = .0",
        "\"max-age\" = 60",
        "stale = true",
        "error = \"invalid_token\"",
        "realm",
        "realm = 1.5",
        "= a",
    ];
    if !seldom(bytes) {
        return pick(bytes, &written).to_owned();
    }
    format!("{} = {}", pick(bytes, &["realm", "error", "algs"]), text(bytes))
}

fn problem(bytes: &mut Unstructured) -> String {
    let keys = [
        "extension",
        "display",
        "flatten",
        "skip_if",
        "name",
        "default",
        "expose",
        "redact",
        "redact(code)",
        "no_code",
        "log = \"warn\"",
        "log = \"warning\"",
        "source",
        "source = path",
        "backtrace",
        "shared",
        "unread",
        "base",
        "rename_all",
        "limit",
        "code_prefix",
        "format",
        "type",
        "title",
        "code",
        "detail",
        "instance",
        "grpc",
        "jsonrpc",
        "typ",
    ];
    let key = pick(bytes, &keys);
    match bytes.int_in_range(0..=3_u8) {
        Ok(0) => key.to_owned(),
        Ok(1) => {
            format!(
                "{key} = {}",
                pick(
                    bytes,
                    &[
                        "\"https://a.example/\"",
                        "\"NOT_FOUND\"",
                        "\"{0} {a:>b$} {{\"",
                        "a::b",
                        "7",
                        "\"\"",
                        ""
                    ]
                )
            )
        }
        _ => format!("{key} = {}", text(bytes)),
    }
}

/// A string literal.
fn text(bytes: &mut Unstructured) -> String {
    let length = bytes.int_in_range(0..=12_usize).unwrap_or_default();
    let text = bytes.bytes(length.min(bytes.len())).unwrap_or_default();
    format!("{:?}", String::from_utf8_lossy(text))
}
