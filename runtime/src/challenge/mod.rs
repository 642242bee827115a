//! The challenge of a 401 or 407, as a value.

pub mod derived;
mod param;
mod parse;

pub use param::AuthParam;
pub use parse::InvalidChallenge;

use crate::header::{invalid, ToHeader};
use core::fmt::{self, Display};
use http::header::InvalidHeaderValue;
use http::HeaderValue;
use param::value_of;
use statusful_registry::shared::{is_token, is_token68};
use std::borrow::Cow;

/// A challenge: what the server requires of a client, in `WWW-Authenticate` of a 401 and
/// `Proxy-Authenticate` of a 407 (RFC 9110, Section 11.6.1).
///
/// As the value of a field that is marked `#[header(WWW_AUTHENTICATE)]`, a `Challenge` is one
/// line, and a `Vec<Challenge>` has one line per element, `Bearer` first: some clients read
/// only the first one. The guide has a page on [challenges](crate::guide::challenges).
///
/// It is always valid, whatever it is created from:
///
/// - Parameter names are in lower case. Setting a parameter again replaces the earlier one (RFC
///   9110, Section 11.2).
/// - Values are quoted strings, except for `algorithm`, `stale` and `userhash` of `Digest`,
///   which are tokens (RFC 7616, Section 3.3).
/// - A parameter that cannot be sent is omitted, and a `tracing` event reports its name: a
///   value with a control character or a non-ASCII character (RFC 9110, Section 5.6.4); in
///   `Bearer` and `DPoP` also a `scope`, `error`, `error_description`, `error_uri` or
///   `resource_metadata` that is empty or contains a quotation mark or a backslash (RFC 6750,
///   Section 3; RFC 6749, Appendix A), and an `error_uri` or `resource_metadata` that is no
///   URL.
/// - So is their `realm` or `error_description` if it contains `error=`, `scope=` or
///   `resource_metadata=`, which clients of the Model Context Protocol mistake for the
///   parameter.
///
/// # Examples
///
/// ```
/// use statusful::{Challenge, HttpStatus};
///
/// #[derive(Debug, thiserror::Error, HttpStatus)]
/// #[error("sign in first")]
/// #[status(401)]
/// struct SignIn {
///     #[header(WWW_AUTHENTICATE)]
///     challenges: Vec<Challenge>,
/// }
///
/// let bearer = Challenge::bearer().realm("api").error("invalid_token").scope("read write");
/// let error = SignIn { challenges: vec![Challenge::basic("api"), bearer] };
///
/// let response: http::Response<Vec<u8>> = statusful::response(&error);
/// let lines: Vec<_> = response.headers().get_all("www-authenticate").iter().collect();
/// assert_eq!(lines, [
///     r#"Bearer realm="api", error="invalid_token", scope="read write""#,
///     r#"Basic realm="api""#,
/// ]);
/// ```
///
/// It can be read back:
///
/// ```
/// use statusful::Challenge;
///
/// let challenge: Challenge = r#"bearer Realm="api", error=invalid_token"#.parse()?;
/// assert_eq!(challenge.scheme(), "bearer");
/// assert_eq!(challenge.get("error"), Some("invalid_token"));
/// assert_eq!(challenge.to_string(), r#"bearer realm="api", error="invalid_token""#);
/// # Ok::<(), statusful::InvalidChallenge>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Challenge {
    /// A token; empty if there is none, and nothing is sent.
    scheme: Cow<'static, str>,
    content: Content,
}

/// The part after the scheme (RFC 9110, Section 11.3). Each part can be sent.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Content {
    Params(Vec<AuthParam>),
    Token68(String),
}

impl Challenge {
    /// A challenge with any scheme, without parameters yet.
    ///
    /// The scheme is a token (RFC 9110, Section 11.1): for anything else, no field is sent, and
    /// a `tracing` event reports it.
    ///
    /// ```
    /// use statusful::Challenge;
    ///
    /// let digest = Challenge::new("Digest").realm("api").param("nonce", "x1").param("algorithm", "SHA-256");
    /// assert_eq!(digest.to_string(), r#"Digest realm="api", nonce="x1", algorithm=SHA-256"#);
    /// ```
    #[must_use]
    pub fn new(scheme: impl Into<Cow<'static, str>>) -> Self {
        let scheme = scheme.into();
        let scheme = if is_token(&scheme) { scheme } else { Cow::Borrowed("") };
        Challenge { scheme, content: Content::Params(Vec::new()) }
    }

    /// Requires a bearer token (RFC 6750, Section 3). It needs at least one parameter.
    ///
    /// ```
    /// use statusful::Challenge;
    ///
    /// let url = "https://api.example.com/.well-known/oauth-protected-resource";
    /// let challenge = Challenge::bearer().resource_metadata(url);
    /// assert_eq!(challenge.to_string(), format!(r#"Bearer resource_metadata="{url}""#));
    /// ```
    #[must_use]
    pub fn bearer() -> Self {
        Challenge::new("Bearer")
    }

    /// Requires a name and a password (RFC 7617, Section 2). Its realm is required: it is empty
    /// if this one cannot be sent.
    ///
    /// ```
    /// use statusful::Challenge;
    ///
    /// let challenge = Challenge::basic("staff").param("charset", "UTF-8");
    /// assert_eq!(challenge.to_string(), r#"Basic realm="staff", charset="UTF-8""#);
    /// ```
    #[must_use]
    pub fn basic(realm: impl Display) -> Self {
        Challenge::new("Basic").realm("").realm(realm)
    }

    /// Requires a token that is bound to a key of the client (RFC 9449, Section 7.1). The error
    /// `use_dpop_nonce` needs a field `DPoP-Nonce` as well (Section 9).
    ///
    /// ```
    /// use statusful::Challenge;
    ///
    /// let challenge = Challenge::dpop().error("use_dpop_nonce").param("algs", "ES256 PS256");
    /// assert_eq!(challenge.to_string(), r#"DPoP error="use_dpop_nonce", algs="ES256 PS256""#);
    /// ```
    #[must_use]
    pub fn dpop() -> Self {
        Challenge::new("DPoP")
    }

    /// Sets the protection space that the credentials are for (RFC 9110, Section 11.5).
    #[must_use]
    pub fn realm(self, realm: impl Display) -> Self {
        self.param("realm", realm)
    }

    /// Sets the scope that a token needs: words separated by single spaces (RFC 6750, Section
    /// 3).
    #[must_use]
    pub fn scope(self, scope: impl Display) -> Self {
        self.param("scope", scope)
    }

    /// Sets the error code: `invalid_request` with 400, `invalid_token` with 401,
    /// `insufficient_scope` with 403; none if the request had no credentials (RFC 6750, Section
    /// 3.1).
    #[must_use]
    pub fn error(self, code: impl Display) -> Self {
        self.param("error", code)
    }

    /// Sets an explanation for developers (RFC 6750, Section 3).
    #[must_use]
    pub fn error_description(self, description: impl Display) -> Self {
        self.param("error_description", description)
    }

    /// Sets the URL of the resource's metadata, where clients learn where to get a token (RFC
    /// 9728, Section 5.1). Clients of the Model Context Protocol look for it.
    #[must_use]
    pub fn resource_metadata(self, url: impl Display) -> Self {
        self.param("resource_metadata", url)
    }

    /// Sets another parameter.
    ///
    /// ```
    /// use statusful::Challenge;
    ///
    /// let step_up = Challenge::bearer().error("insufficient_user_authentication").param("max_age", 300);
    /// assert_eq!(step_up.get("MAX_AGE"), Some("300"));
    ///
    /// let split = Challenge::bearer().realm("api").param("error_uri", "https://x\r\nset-cookie: a=b");
    /// assert_eq!(split.to_string(), r#"Bearer realm="api""#);
    /// ```
    #[must_use]
    pub fn param(mut self, name: impl AsRef<str>, value: impl Display) -> Self {
        let name = name.as_ref();
        if !self.set(name, value_of(&value)) {
            crate::incomplete::parameter(&self.scheme, name);
        }
        self
    }

    /// Sets a token68 instead of parameters, as for `Negotiate` (RFC 4559, Section 4.1). An
    /// invalid one is omitted (RFC 9110, Section 11.2).
    ///
    /// ```
    /// use statusful::Challenge;
    ///
    /// let challenge = Challenge::new("Negotiate").token68("oYG2MIGzoAMKAQE=");
    /// assert_eq!(challenge.to_string(), "Negotiate oYG2MIGzoAMKAQE=");
    /// ```
    #[must_use]
    pub fn token68(mut self, token: impl Into<String>) -> Self {
        let token = token.into();
        if is_token68(&token) {
            self.content = Content::Token68(token);
        } else {
            crate::incomplete::parameter(&self.scheme, "token68");
        }
        self
    }

    /// Whether the parameter can be sent, and so is set.
    fn set(&mut self, name: &str, value: Option<String>) -> bool {
        let Some(param) = value.and_then(|value| AuthParam::new(&self.scheme, name, value)) else {
            return false;
        };
        match &mut self.content {
            Content::Params(params) => match params.iter_mut().find(|known| known.name() == param.name()) {
                Some(known) => *known = param,
                None => params.push(param),
            },
            content @ Content::Token68(_) => *content = Content::Params(vec![param]),
        }
        true
    }

    /// The scheme, as it was set. It is case-insensitive (RFC 9110, Section 11.1).
    #[must_use]
    pub fn scheme(&self) -> &str {
        &self.scheme
    }

    /// The value of the parameter with this name, in any case, without quotes.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.params().find(|param| param.name().eq_ignore_ascii_case(name)).map(AuthParam::value)
    }

    /// The parameters, in order.
    pub fn params(&self) -> impl Iterator<Item = &AuthParam> + '_ {
        let params = match &self.content {
            Content::Params(params) => params.as_slice(),
            Content::Token68(_) => &[],
        };
        params.iter()
    }

    /// The token68, if there is one instead of parameters.
    ///
    /// ```
    /// use statusful::Challenge;
    ///
    /// let challenge: Challenge = "Negotiate oYG2MIGzoAMKAQE=".parse()?;
    /// assert_eq!(challenge.as_token68(), Some("oYG2MIGzoAMKAQE="));
    /// # Ok::<(), statusful::InvalidChallenge>(())
    /// ```
    #[must_use]
    pub fn as_token68(&self) -> Option<&str> {
        match &self.content {
            Content::Params(_) => None,
            Content::Token68(token) => Some(token),
        }
    }
}

/// As it is sent: `Bearer realm="api", error="invalid_token"`.
impl Display for Challenge {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.scheme)?;
        if let Some(token) = self.as_token68() {
            return write!(formatter, " {token}");
        }
        for (at, param) in self.params().enumerate() {
            write!(formatter, "{}{param}", if at == 0 { " " } else { ", " })?;
        }
        Ok(())
    }
}

impl ToHeader for Challenge {
    fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        if self.scheme.is_empty() {
            return invalid();
        }
        self.to_string().to_header()
    }
}
