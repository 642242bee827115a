//! A parameter of a challenge, and which values can be sent.

use core::fmt::{self, Display, Write};
use statusful_registry::shared::{auth_param, is_token};
use statusful_registry::{is_uri_reference, is_valid_field_value};

/// A parameter of a [`Challenge`](crate::Challenge) (RFC 9110, Section 11.2).
///
/// # Examples
///
/// ```
/// use statusful::Challenge;
///
/// let challenge = Challenge::bearer().realm("the \"api\"").scope("read");
/// let names: Vec<_> = challenge.params().map(|param| param.name()).collect();
/// assert_eq!(names, ["realm", "scope"]);
///
/// let realm = challenge.params().next().unwrap();
/// assert_eq!(realm.value(), r#"the "api""#);
/// assert_eq!(realm.to_string(), r#"realm="the \"api\"""#);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AuthParam {
    name: String,
    value: String,
    /// Both, as they are sent.
    text: String,
}

impl AuthParam {
    /// `None` if the scheme cannot have it.
    pub(super) fn new(scheme: &str, name: &str, value: String) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        let text = auth_param(scheme, &name, &value);
        let is_quoted = text != format!("{name}={value}");
        let is_legal = if is_quoted { value.bytes().all(is_quotable) } else { is_token(&value) };
        let is_oauth = ["Bearer", "DPoP"].iter().any(|oauth| scheme.eq_ignore_ascii_case(oauth));
        let can_be_sent = is_token(&name) && is_legal && (!is_oauth || is_oauth_value(&name, &value));
        can_be_sent.then_some(AuthParam { name, value, text })
    }

    /// The name, in lower case.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The value, without quotes.
    #[must_use]
    pub fn value(&self) -> &str {
        &self.value
    }
}

/// As it is sent: `realm="api"`.
impl Display for AuthParam {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

/// What `Display` writes; `None` if it fails.
pub(super) fn value_of(display: &dyn Display) -> Option<String> {
    let mut value = String::new();
    write!(value, "{display}").is_ok().then_some(value)
}

/// In a quoted string, as it is or after a backslash (RFC 9110, Section 5.6.4); the encoding
/// of non-ASCII characters is undefined.
fn is_quotable(byte: u8) -> bool {
    matches!(byte, b'\t' | b' '..=b'~')
}

/// RFC 6750, Section 3; that none is empty, RFC 6749, Appendixes A.4 and A.7 to A.9.
fn is_oauth_value(name: &str, value: &str) -> bool {
    let is_text = !value.is_empty()
        && value.bytes().all(|byte| matches!(byte, b' '..=b'~') && !b"\"\\".contains(&byte));
    match name {
        "error" => is_text,
        "error_description" => is_text && !has_parameter_name(value),
        "error_uri" => is_text && is_uri_reference(value),
        "resource_metadata" => is_text && is_web_url(value),
        "realm" => !has_parameter_name(value),
        "scope" => is_text && !value.split(' ').any(str::is_empty),
        _ => true,
    }
}

/// `http` is for a server that is developed on localhost (RFC 9728, Section 3, has `https`).
fn is_web_url(value: &str) -> bool {
    let is_web = value
        .split_once("://")
        .is_some_and(|(scheme, _)| ["https", "http"].iter().any(|web| scheme.eq_ignore_ascii_case(web)));
    is_web && is_valid_field_value("location", value)
}

/// What SDKs of the Model Context Protocol search the whole field for.
fn has_parameter_name(text: &str) -> bool {
    ["error=", "scope=", "resource_metadata="].iter().any(|name| text.contains(name))
}
