//! What a client prefers (RFC 9110, Section 12.5).

#[cfg(feature = "fluent")]
pub(crate) mod language;
#[cfg(any(
    feature = "actix",
    feature = "catalog",
    feature = "poem",
    feature = "rocket",
    feature = "salvo",
    feature = "tower"
))]
mod media_type;

#[cfg(any(
    feature = "actix",
    feature = "catalog",
    feature = "poem",
    feature = "rocket",
    feature = "salvo",
    feature = "tower"
))]
pub(crate) use media_type::preferred;

/// The parts between separators that are not in a quoted string.
pub(crate) fn split(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let (mut is_quoted, mut is_escaped) = (false, false);
    let parts = text.split(move |character| {
        let was_escaped = core::mem::take(&mut is_escaped);
        match character {
            '\\' if is_quoted => is_escaped = !was_escaped,
            '"' if !was_escaped => is_quoted = !is_quoted,
            _ => {}
        }
        character == separator && !is_quoted
    });
    parts.map(str::trim)
}

/// A weight (RFC 9110, Section 12.4.2): `0` or `1` with up to three digits after a point.
#[cfg(any(
    feature = "actix",
    feature = "catalog",
    feature = "fluent",
    feature = "poem",
    feature = "rocket",
    feature = "salvo",
    feature = "tower"
))]
fn thousandths(weight: &str) -> Option<u16> {
    let (whole, part) = weight.split_once('.').unwrap_or((weight, ""));
    if part.len() > 3 || !part.chars().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let part: u16 = format!("{part:0<3}").parse().ok()?;
    match whole {
        "0" => Some(part),
        "1" if part == 0 => Some(1000),
        _ => None,
    }
}
