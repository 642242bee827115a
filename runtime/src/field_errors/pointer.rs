//! JSON Pointers (RFC 6901).

use core::fmt::{self, Display, Write};

/// A reference token as it is written in a pointer (RFC 6901, Section 3).
fn escaped(token: &str) -> String {
    token.replace('~', "~0").replace('/', "~1")
}

/// Appends a reference token to a pointer.
pub(super) fn push(pointer: &mut String, token: &str) {
    pointer.push('/');
    pointer.push_str(&escaped(token));
}

/// The reference tokens of a pointer, without their escapes (RFC 6901, Section 4).
pub(crate) fn tokens(pointer: &str) -> impl Iterator<Item = String> + '_ {
    pointer.split('/').skip(1).map(|token| token.replace("~1", "/").replace("~0", "~"))
}

/// Whether a reference token is the index of an element, and not the name of a member.
pub(crate) fn is_index(token: &str) -> bool {
    !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_digit())
}

/// The name of a field in JSON, if its name in Rust is a raw identifier, as validators have it.
#[cfg(any(feature = "garde", feature = "validator"))]
pub(super) fn unraw(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// Replaces each reference token that is a name, and not the index of an element.
pub(super) fn renamed(pointer: &str, rename: &mut dyn FnMut(&str) -> String) -> String {
    let mut renamed = String::new();
    for token in tokens(pointer) {
        push(&mut renamed, &if is_index(&token) { token } else { rename(&token) });
    }
    renamed
}

/// A valid pointer from what someone wrote as one: also in the form of a URI fragment, `#/age`,
/// and as the name of a member alone, `age`. A `~` that escapes nothing stands for itself.
pub(super) fn read(text: &str) -> String {
    let fragment = text.strip_prefix('#').filter(|rest| rest.is_empty() || rest.starts_with('/'));
    match fragment {
        Some(fragment) => valid(&decoded(fragment)),
        None if text.is_empty() || text.starts_with('/') => valid(text),
        None => format!("/{}", escaped(text)),
    }
}

fn valid(pointer: &str) -> String {
    let mut rest = pointer.split('~');
    let mut valid = rest.next().unwrap_or_default().to_owned();
    for part in rest {
        valid.push_str(if part.starts_with(['0', '1']) { "~" } else { "~0" });
        valid.push_str(part);
    }
    valid
}

/// Without percent-encoding. What is not valid stands for itself.
fn decoded(fragment: &str) -> String {
    let mut bytes = Vec::with_capacity(fragment.len());
    let mut rest = fragment.as_bytes();
    while let [first, tail @ ..] = rest {
        let octet = match (first, tail) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)).map(|(high, low)| high * 16 + low),
            _ => None,
        };
        bytes.push(octet.unwrap_or(*first));
        rest = tail.get(if octet.is_some() { 2 } else { 0 }..).unwrap_or_default();
    }
    String::from_utf8(bytes).unwrap_or_else(|_| fragment.to_owned())
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

/// Writes a pointer as a URI fragment (RFC 6901, Section 6).
pub(super) struct Fragment<'a>(pub(super) &'a str);

impl Display for Fragment<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_char('#')?;
        for byte in self.0.bytes() {
            if is_allowed(byte) {
                formatter.write_char(byte.into())?;
            } else {
                write!(formatter, "%{byte:02X}")?;
            }
        }
        Ok(())
    }
}

/// Whether a fragment has this octet as it is (RFC 3986, Section 3.5).
fn is_allowed(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rfc_6901_examples() {
        // RFC 6901, Section 6.
        for (pointer, fragment) in [
            ("", "#"),
            ("/foo", "#/foo"),
            ("/foo/0", "#/foo/0"),
            ("/", "#/"),
            ("/a~1b", "#/a~1b"),
            ("/c%d", "#/c%25d"),
            ("/e^f", "#/e%5Ef"),
            ("/g|h", "#/g%7Ch"),
            ("/i\\j", "#/i%5Cj"),
            ("/k\"l", "#/k%22l"),
            ("/ ", "#/%20"),
            ("/m~0n", "#/m~0n"),
        ] {
            assert_eq!(Fragment(pointer).to_string(), fragment);
            assert_eq!(read(fragment), pointer, "{fragment}");
            assert_eq!(read(pointer), pointer);
        }
    }

    #[test]
    fn every_text_becomes_valid_pointer() {
        for (text, pointer) in [
            ("age", "/age"),
            ("a/b", "/a~1b"),
            ("a~b", "/a~0b"),
            ("#tag", "/#tag"),
            ("/a~b~", "/a~0b~0"),
            ("/a~1~01", "/a~1~01"),
            ("#/%", "/%"),
            ("#/%4", "/%4"),
            ("#/%zz%41", "/%zzA"),
            ("#/%ff", "/%ff"),
            ("#/%C3%A9", "/é"),
            ("#/é", "/é"),
        ] {
            assert_eq!(read(text), pointer, "{text}");
        }
    }

    #[test]
    fn indices_keep_their_name() {
        let upper = &mut |name: &str| name.to_uppercase();
        assert_eq!(renamed("/users/0/a~1b//1x", upper), "/USERS/0/A~1B//1X");
        assert_eq!(renamed("", upper), "");
    }
}
