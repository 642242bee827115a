//! A problem as it is written: slices of its JSON text. A client that finds its error in them
//! needs no copy.

use super::Problem;
use crate::json::{each_member, text, Member, Name};
use http::StatusCode;
use std::borrow::Cow;

/// The members of a problem, each as it is written; of those that occur several times, the last
/// one.
#[derive(Debug, Default)]
pub(crate) struct RawProblem<'t> {
    type_uri: Option<&'t str>,
    title: Option<&'t str>,
    status: Option<&'t str>,
    detail: Option<&'t str>,
    instance: Option<&'t str>,
    code: Option<&'t str>,
    /// All of them in order.
    extensions: Vec<(Name<'t>, &'t str)>,
    /// Whether the name of one of the extensions is written with an escape.
    has_escaped_name: bool,
}

impl<'t> RawProblem<'t> {
    /// The problem in a JSON text; `None` if the text is not a JSON object.
    pub(crate) fn read(json: &'t str) -> Option<Self> {
        let mut problem = RawProblem::default();
        each_member(json, |name, value| {
            let member = if name.has_escape {
                text(name.literal()).and_then(|name| problem.standard(&name))
            } else {
                problem.standard(name.inside())
            };
            if let Some(member) = member {
                *member = Some(value);
            } else {
                problem.has_escaped_name |= name.has_escape;
                problem.extensions.push((name, value));
            }
        })?;
        Some(problem)
    }

    /// Where a standard member is kept.
    fn standard(&mut self, name: &str) -> Option<&mut Option<&'t str>> {
        Some(match name {
            "type" => &mut self.type_uri,
            "title" => &mut self.title,
            "status" => &mut self.status,
            "detail" => &mut self.detail,
            "instance" => &mut self.instance,
            "code" => &mut self.code,
            _ => return None,
        })
    }

    /// The text of a standard member.
    pub(crate) fn text(&self, name: &str) -> Option<Cow<'t, str>> {
        match name {
            "type" => self.type_uri(),
            "title" => text(self.title?),
            "code" => self.code(),
            "detail" => text(self.detail?),
            _ => text(self.instance?),
        }
    }

    pub(crate) fn code(&self) -> Option<Cow<'t, str>> {
        identifier(self.code?)
    }

    /// The type, unless it is `about:blank`, which says nothing.
    pub(crate) fn type_uri(&self) -> Option<Cow<'t, str>> {
        identifier(self.type_uri?).filter(|uri| uri != "about:blank")
    }

    /// Whether [`extension`](Self::extension) finds every member. Half of a surrogate pair makes
    /// different names the same text.
    pub(crate) fn has_plain_names(&self) -> bool {
        !self.has_escaped_name
    }

    /// The JSON text of an extension member whose name is plain.
    pub(crate) fn extension(&self, name: &str) -> Option<&'t str> {
        self.extensions.iter().rev().find(|(member, _)| member.is(name)).map(|(_, value)| *value)
    }

    /// A copy of all of it.
    pub(crate) fn to_problem(&self) -> Problem {
        let owned = |literal: Option<&str>| text(literal?).map(Cow::into_owned);
        let mut problem = Problem::default();
        let texts = &mut *problem.0;
        texts.type_uri = self.type_uri().map(Cow::into_owned);
        texts.title = owned(self.title);
        texts.status = self.status.and_then(status);
        texts.detail = owned(self.detail);
        texts.instance = owned(self.instance);
        texts.code = self.code().map(Cow::into_owned);
        problem.with_extensions(
            self.extensions.iter().filter_map(|(name, value)| Member::read(name.literal(), value)),
        )
    }
}

fn status(number: &str) -> Option<StatusCode> {
    StatusCode::from_u16(number.parse().ok()?).ok()
}

/// An incomplete one identifies nothing.
fn identifier(literal: &str) -> Option<Cow<'_, str>> {
    let text = text(literal)?;
    // Half of a surrogate pair is replaced in an escape.
    let may_be_cut = matches!(text, Cow::Owned(_)) && text.contains(char::REPLACEMENT_CHARACTER);
    (!may_be_cut || serde_json::from_str::<String>(literal).is_ok()).then_some(text)
}
