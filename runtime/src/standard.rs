//! The standard members of a problem body that an error states at run time.

pub(crate) mod derived;
#[cfg(any(
    feature = "aide",
    feature = "aide014",
    feature = "contract",
    feature = "utoipa",
    feature = "utoipa5"
))]
pub(crate) mod reliance;

#[cfg(feature = "problem")]
use crate::incomplete::{self, Loss};
use core::fmt::Display;
#[cfg(feature = "problem")]
use core::fmt::{self, Write as _};
#[cfg(feature = "problem")]
use statusful_registry::{is_uri_reference, shared::MAX_BODY};

/// Collects the standard members of a problem body (RFC 9457, Section 3.1) that an error states
/// at run time, in [`HttpStatus::append_standard_members`](crate::HttpStatus::append_standard_members).
///
/// A member that is set takes the place of the one in the error's metadata. What is set here is
/// sent whatever the status: do not set the text of a source, or what else is not public.
///
/// Each text is written at once, up to the length of a body: 8 KiB, or what
/// `#[problem(limit = …)]` states. The rest of a `title` or `detail` is cut off, and any
/// other member that is longer is omitted. So is a `type` or `instance` that is not a URI
/// reference (RFC 3986, Section 4.1), a `code` that is not one word, and a text whose `Display`
/// fails. With the feature `tracing`, an event at `WARN` with the target `statusful` reports it.
///
/// Members are used with the feature `problem`; without it there is no body.
#[derive(Debug, Default)]
pub struct StandardMembers {
    #[cfg(feature = "problem")]
    pub(crate) texts: Texts,
    /// Whether the metadata of the error states none of the others.
    #[cfg(feature = "problem")]
    pub(crate) is_whole: bool,
    /// Whether the phrase of the status is not the title, either.
    #[cfg(feature = "problem")]
    pub(crate) has_no_title: bool,
    /// Whether `Display` is not the detail, even without another.
    #[cfg(feature = "problem")]
    pub(crate) hides_display: bool,
    /// The exposure of the error that states members over those of another.
    #[cfg(feature = "problem")]
    pub(crate) exposure: Option<crate::Exposure>,
    /// The most bytes of a text, if they are not [`MAX_BODY`].
    #[cfg(feature = "problem")]
    limit: Option<usize>,
    #[cfg(feature = "problem")]
    losses: Vec<(&'static str, Loss)>,
}

/// What is sent of each; `None` if the error's metadata decides.
#[cfg(feature = "problem")]
#[derive(Debug, Default)]
pub(crate) struct Texts {
    pub(crate) type_uri: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) code: Option<String>,
    pub(crate) detail: Option<String>,
    pub(crate) instance: Option<String>,
}

/// A member that [`StandardMembers`] collects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Member {
    Type,
    Title,
    Code,
    Detail,
    Instance,
}

impl StandardMembers {
    /// For a body of at most this length.
    #[cfg(feature = "problem")]
    pub(crate) fn within(limit: usize) -> Self {
        StandardMembers { limit: Some(limit), ..StandardMembers::default() }
    }

    /// Sets `type`, an absolute URI.
    pub fn set_type_uri(&mut self, uri: &dyn Display) {
        self.set(Member::Type, uri);
    }

    /// Sets `title`.
    pub fn set_title(&mut self, title: &dyn Display) {
        self.set(Member::Title, title);
    }

    /// Sets `code`, which clients compare.
    pub fn set_code(&mut self, code: &dyn Display) {
        self.set(Member::Code, code);
    }

    /// Sets `detail`. The error's `Display` is not sent then, even if that of this text fails.
    ///
    /// # Examples
    ///
    /// ```
    /// use http::StatusCode;
    /// use statusful::{HttpStatus, StandardMembers};
    ///
    /// #[derive(Debug, thiserror::Error)]
    /// #[error("quota {used}/{quota} on shard 7")]
    /// struct OverQuota { used: u32, quota: u32 }
    ///
    /// impl HttpStatus for OverQuota {
    ///     fn status(&self) -> StatusCode {
    ///         StatusCode::TOO_MANY_REQUESTS
    ///     }
    ///
    ///     fn append_standard_members(&self, members: &mut StandardMembers) {
    ///         members.set_detail(&format_args!("All {} requests of today are used.", self.quota));
    ///     }
    /// }
    ///
    /// let response: http::Response<bytes::Bytes> = statusful::response(&OverQuota { used: 9, quota: 9 });
    /// assert_eq!(
    ///     response.body(),
    ///     r#"{"title":"Too Many Requests","status":429,"detail":"All 9 requests of today are used."}"#
    /// );
    /// ```
    pub fn set_detail(&mut self, detail: &dyn Display) {
        self.set(Member::Detail, detail);
    }

    /// Sets `instance`, a URI reference of this one occurrence.
    pub fn set_instance(&mut self, uri: &dyn Display) {
        self.set(Member::Instance, uri);
    }

    #[cfg(not(feature = "problem"))]
    #[allow(clippy::unused_self)]
    fn set(&mut self, _: Member, _: &dyn Display) {}

    #[cfg(feature = "problem")]
    fn set(&mut self, member: Member, value: &dyn Display) {
        // Also if its own `Display` fails: an error that states a detail publishes no other text.
        self.hides_display |= member == Member::Detail;
        let limit = self.limit.unwrap_or(MAX_BODY);
        let mut text = Capped { text: String::new(), limit, is_full: false };
        let is_whole = write!(text, "{value}").is_ok();
        let Capped { text, is_full, .. } = text;
        if is_full && matches!(member, Member::Title | Member::Detail) {
            self.losses.push((member.name(), Loss::Shortened));
        } else if !is_whole || is_full || !member.may_be(&text) {
            return self.losses.push((member.name(), Loss::LeftOut));
        }
        self.has_no_title &= member != Member::Title;
        *self.texts.of(member) = Some(text);
    }

    /// States all members as they are; the title is absent if it is `None`.
    #[cfg(feature = "problem")]
    pub(crate) fn state_all(&mut self, texts: Texts) {
        self.is_whole = true;
        self.has_no_title = texts.title.is_none();
        self.texts = texts;
    }

    /// Adds what the metadata of the error states, unless that is replaced.
    #[cfg(feature = "problem")]
    pub(crate) fn complete(&mut self, meta: Option<&'static crate::ErrorMeta>) {
        if core::mem::replace(&mut self.is_whole, true) {
            return;
        }
        let Some(meta) = meta else { return };
        self.hides_display |= meta.standard_member("detail").is_some();
        for (text, fixed) in [
            (&mut self.texts.type_uri, meta.type_uri()),
            (&mut self.texts.title, meta.title()),
            (&mut self.texts.code, meta.public_code()),
            (&mut self.texts.detail, meta.detail()),
        ] {
            *text = text.take().or_else(|| fixed.map(str::to_owned));
        }
    }

    /// Sends this code, or none if it is empty.
    #[cfg(feature = "problem")]
    pub(crate) fn replace_code(&mut self, code: &str) {
        self.texts.code = (!code.is_empty()).then(|| code.to_owned());
    }

    /// Sends no more than this code and type, each unless it is empty.
    #[cfg(feature = "problem")]
    pub(crate) fn hide(&mut self, (code, type_uri): (&str, &str)) {
        let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        *self = StandardMembers {
            texts: Texts { code: text(code), type_uri: text(type_uri), ..Texts::default() },
            is_whole: true,
            hides_display: true,
            exposure: Some(crate::Exposure::Redact),
            ..StandardMembers::default()
        };
    }

    /// Removes the texts that no client recognizes the error by: their values are not for a type
    /// that redacts to publish.
    #[cfg_attr(not(feature = "problem"), allow(clippy::unused_self))]
    pub(crate) fn redact(&mut self) {
        #[cfg(feature = "problem")]
        for member in [Member::Title, Member::Detail, Member::Instance] {
            *self.texts.of(member) = None;
            self.losses.retain(|(name, _)| *name != member.name());
        }
    }

    /// Reports what was lost.
    #[cfg(feature = "problem")]
    pub(crate) fn report(&self, code: Option<&str>) {
        for (name, loss) in &self.losses {
            incomplete::member(code, name, *loss);
        }
    }
}

#[cfg(feature = "problem")]
impl Texts {
    fn of(&mut self, member: Member) -> &mut Option<String> {
        match member {
            Member::Type => &mut self.type_uri,
            Member::Title => &mut self.title,
            Member::Code => &mut self.code,
            Member::Detail => &mut self.detail,
            Member::Instance => &mut self.instance,
        }
    }
}

#[cfg(feature = "problem")]
impl Member {
    fn name(self) -> &'static str {
        match self {
            Member::Type => "type",
            Member::Title => "title",
            Member::Code => "code",
            Member::Detail => "detail",
            Member::Instance => "instance",
        }
    }

    /// Whether clients can make use of the text.
    fn may_be(self, text: &str) -> bool {
        let splits = |character: char| character.is_whitespace() || character.is_control();
        match self {
            Member::Type | Member::Instance => !text.is_empty() && is_uri_reference(text),
            Member::Code => !text.is_empty() && !text.contains(splits),
            Member::Title | Member::Detail => true,
        }
    }
}

#[cfg(feature = "problem")]
/// A text that takes no more than a body does.
struct Capped {
    text: String,
    limit: usize,
    is_full: bool,
}

#[cfg(feature = "problem")]
impl fmt::Write for Capped {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        let mut end = part.len().min(self.limit.saturating_sub(self.text.len()));
        while !part.is_char_boundary(end) {
            end -= 1;
        }
        self.text.push_str(part.get(..end).unwrap_or_default());
        self.is_full |= end < part.len();
        if self.is_full {
            return Err(fmt::Error);
        }
        Ok(())
    }
}
