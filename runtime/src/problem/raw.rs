//! A problem as it is written: slices of its JSON text. A client that finds its error in them
//! needs no copy.

use super::Problem;
use crate::json::{each_member, Member, Token};
use http::StatusCode;
use std::borrow::Cow;

/// The members of a problem, each as it is written; of those that occur several times, the last
/// one.
#[derive(Debug, Default)]
pub(crate) struct RawProblem<'t> {
    json: &'t str,
    standard: Standard,
    /// All of them in order, by name and value.
    extensions: Vec<(Token, Token)>,
    /// Whether the name of one of the extensions is written with an escape.
    has_escaped_name: bool,
}

/// The values of the standard members.
#[derive(Debug, Default)]
struct Standard {
    type_uri: Token,
    title: Token,
    status: Token,
    detail: Token,
    instance: Token,
    code: Token,
}

impl Standard {
    #[inline]
    fn member(&mut self, name: &[u8]) -> Option<&mut Token> {
        match name {
            b"type" => Some(&mut self.type_uri),
            b"title" => Some(&mut self.title),
            b"status" => Some(&mut self.status),
            b"detail" => Some(&mut self.detail),
            b"instance" => Some(&mut self.instance),
            b"code" => Some(&mut self.code),
            _ => None,
        }
    }
}

impl<'t> RawProblem<'t> {
    /// The problem in a JSON text; `None` if the text is not a JSON object.
    pub(crate) fn read(json: &'t str) -> Option<Self> {
        let mut problem = RawProblem::default();
        problem.fill(json)?;
        Some(problem)
    }

    /// The same in place, because it is too large to be moved for nothing.
    pub(crate) fn fill(&mut self, json: &'t str) -> Option<()> {
        self.json = json;
        each_member(json, |name, value| {
            let member = match name.plain(json) {
                Some(name) => self.standard.member(name),
                None => name.text(json).and_then(|name| self.standard.member(name.as_bytes())),
            };
            if let Some(member) = member {
                *member = value;
            } else {
                self.has_escaped_name |= name.plain(json).is_none();
                self.extensions.push((name, value));
            }
        })
    }

    /// The text of a standard member.
    pub(crate) fn text(&self, name: &str) -> Option<Cow<'t, str>> {
        match name {
            "type" => self.type_uri(),
            "title" => self.standard.title.text(self.json),
            "code" => self.code(),
            "detail" => self.standard.detail.text(self.json),
            _ => self.standard.instance.text(self.json),
        }
    }

    pub(crate) fn code(&self) -> Option<Cow<'t, str>> {
        self.identifier(self.standard.code)
    }

    /// The type, unless it is `about:blank`, which says nothing.
    pub(crate) fn type_uri(&self) -> Option<Cow<'t, str>> {
        self.identifier(self.standard.type_uri).filter(|uri| uri != "about:blank")
    }

    /// An incomplete one identifies nothing.
    fn identifier(&self, value: Token) -> Option<Cow<'t, str>> {
        let text = value.text(self.json)?;
        match text {
            Cow::Borrowed(_) => Some(text),
            // Half of a surrogate pair is replaced in an escape.
            Cow::Owned(ref replaced) => {
                let may_be_cut = replaced.contains(char::REPLACEMENT_CHARACTER);
                let is_whole =
                    !may_be_cut || serde_json::from_str::<String>(value.literal(self.json)).is_ok();
                is_whole.then_some(text)
            }
        }
    }

    /// Whether [`extension`](Self::extension) finds every member. Half of a surrogate pair makes
    /// different names the same text.
    pub(crate) fn has_plain_names(&self) -> bool {
        !self.has_escaped_name
    }

    /// The JSON text of an extension member, whose name needs no escape.
    pub(crate) fn extension(&self, name: &str) -> Option<&'t str> {
        let is_named = |member: &&(Token, Token)| member.0.is(self.json, name);
        self.extensions.iter().rev().find(is_named).map(|(_, value)| value.literal(self.json))
    }

    /// A copy of all of it.
    pub(crate) fn to_problem(&self) -> Problem {
        let owned = |text: Option<Cow<'_, str>>| text.map(Cow::into_owned);
        let mut problem = Problem::default();
        let texts = &mut *problem.0;
        texts.type_uri = owned(self.type_uri());
        texts.title = owned(self.standard.title.text(self.json));
        texts.status = status(self.standard.status.literal(self.json));
        texts.detail = owned(self.standard.detail.text(self.json));
        texts.instance = owned(self.standard.instance.text(self.json));
        texts.code = owned(self.code());
        let literals =
            self.extensions.iter().map(|(name, value)| (name.literal(self.json), value.literal(self.json)));
        problem.with_extensions(literals.filter_map(|(name, value)| Member::read(name, value)))
    }
}

fn status(number: &str) -> Option<StatusCode> {
    StatusCode::from_u16(number.parse().ok()?).ok()
}
