//! The preferences of a request (RFC 7240).

use crate::accept::split;
use core::fmt::{self, Display};
use http::StatusCode;
use statusful_registry::shared::is_token;

/// What a request asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    Report,
    Error(WantedError),
}

#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct WantedError {
    pub(super) code: Option<String>,
    /// As it was sent.
    pub(super) status: Option<String>,
}

impl Wanted {
    /// What the `Prefer` fields of a request ask for; `None` if that is nothing of ours. Of
    /// several preferences with one name, the first counts (RFC 7240, Section 2).
    pub(super) fn of<'a>(fields: impl Iterator<Item = &'a [u8]>) -> Option<Self> {
        let mut wanted = WantedError::default();
        let mut is_report = false;
        for field in fields.filter_map(|field| core::str::from_utf8(field).ok()) {
            // Nearly every field ends here.
            for (name, value) in split(field, ',').filter_map(preference) {
                let member = match () {
                    () if name.eq_ignore_ascii_case("code") => &mut wanted.code,
                    () if name.eq_ignore_ascii_case("status") => &mut wanted.status,
                    () => {
                        is_report |= name.eq_ignore_ascii_case("drill") && value == "report";
                        continue;
                    }
                };
                if member.is_none() {
                    *member = Some(value);
                }
            }
        }
        if is_report {
            return Some(Wanted::Report);
        }
        Some(Wanted::Error(wanted)).filter(|wanted| *wanted != Wanted::Error(WantedError::default()))
    }
}

/// The name and the value of a preference, without its parameters. An empty value is none.
fn preference(text: &str) -> Option<(&str, String)> {
    let (name, value) = split(text, ';').next()?.split_once('=')?;
    let value = value.trim();
    let quoted = value.strip_prefix('"').and_then(|value| value.strip_suffix('"'));
    let value = quoted.map_or_else(|| value.to_owned(), unescaped);
    Some((name.trim(), value)).filter(|(_, value)| !value.is_empty())
}

/// The text of a quoted string (RFC 9110, Section 5.6.4).
fn unescaped(text: &str) -> String {
    let mut characters = text.chars();
    let next = || match characters.next()? {
        '\\' => characters.next(),
        character => Some(character),
    };
    core::iter::from_fn(next).collect()
}

impl WantedError {
    pub(super) fn status(&self) -> Result<Option<StatusCode>, String> {
        let Some(text) = &self.status else { return Ok(None) };
        let status = text.parse().ok().and_then(|code| StatusCode::from_u16(code).ok());
        match status.filter(|status| status.as_u16() >= 200) {
            Some(status) => Ok(Some(status)),
            None => Err(format!("`{text}` is not the status of a response: send a number such as 404")),
        }
    }
}

/// As a field has it.
impl Display for WantedError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let members = [("code", &self.code), ("status", &self.status)];
        let stated = members.into_iter().filter_map(|(name, value)| Some((name, value.as_ref()?)));
        for (at, (name, value)) in stated.enumerate() {
            let comma = if at > 0 { ", " } else { "" };
            write!(formatter, "{comma}{name}={}", word(value))?;
        }
        Ok(())
    }
}

/// A token, or else a quoted string.
fn word(value: &str) -> String {
    if is_token(value) {
        return value.to_owned();
    }
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::{Wanted, WantedError};

    fn of(fields: &[&str]) -> Option<Wanted> {
        Wanted::of(fields.iter().map(|field| field.as_bytes()))
    }

    fn error(code: Option<&str>, status: Option<&str>) -> WantedError {
        let [code, status] = [code, status].map(|text| text.map(str::to_owned));
        WantedError { code, status }
    }

    fn of_error(code: Option<&str>, status: Option<&str>) -> Wanted {
        Wanted::Error(error(code, status))
    }

    #[test]
    fn preference_is_read_as_rfc_7240_writes_it() {
        for (fields, expected) in [
            (&["code=user_exists"][..], Some(of_error(Some("user_exists"), None))),
            (&["return=minimal, Code = \"user_exists\" ; a=b"], Some(of_error(Some("user_exists"), None))),
            (&["wait=1", "status=404"], Some(of_error(None, Some("404")))),
            (&["code=a, status=409, code=b"], Some(of_error(Some("a"), Some("409")))),
            (&["code=\"a\\\"b, c\""], Some(of_error(Some("a\"b, c"), None))),
            (&["drill=report, code=a"], Some(Wanted::Report)),
            (&["return=minimal; code=a", "code", "code=\"\"", "codes=a", "drill=all"], None),
            (&[], None),
        ] {
            assert_eq!(of(fields), expected, "{fields:?}");
        }
    }

    #[test]
    fn applied_preference_is_valid() {
        for (code, status, text) in [
            (Some("user_exists"), None, "code=user_exists"),
            (None, Some("404"), "status=404"),
            (
                Some("https://example.com/\"a\""),
                Some("1 2"),
                r#"code="https://example.com/\"a\"", status="1 2""#,
            ),
        ] {
            let wanted = error(code, status);
            assert_eq!(wanted.to_string(), text);
            assert_eq!(of(&[text]), Some(Wanted::Error(wanted)));
        }
    }

    #[test]
    fn status_is_that_of_a_final_response() {
        for (text, is_status) in
            [("404", true), ("200", true), ("100", false), ("0", false), ("x", false), ("1000", false)]
        {
            let wanted = WantedError { code: None, status: Some(text.to_owned()) };
            assert_eq!(wanted.status().is_ok(), is_status, "{text}");
        }
    }
}
