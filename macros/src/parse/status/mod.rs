//! The grammar of `#[status(...)]`.

mod field;
mod levels;
mod one_of;
mod path;

pub(super) use field::of_field;

use super::tokens::{is_punct, split_at_commas, Entry};
use super::{code, problem};
use crate::attr::{Attr, AttrList};
use crate::lint::Levels;
use crate::model::{Code, StatusExpr};
use crate::report::{Error, Report, Result};
use crate::source_text::source_text;
use levels::{level, may_set_levels, selectors};
use path::{path, quoted_path};
use proc_macro2::{Group, Ident, Literal, TokenStream, TokenTree};
use statusful_registry::closest;
use syn::ext::IdentExt;

/// What one or more `#[status(...)]` on one target say.
#[derive(Default)]
pub(crate) struct Args {
    /// Invalid if there are several: which one counts is not known.
    pub(crate) status: Attr<StatusExpr>,
    /// What a status that is known only at run time can be; a message underlines the key.
    pub(crate) one_of: Attr<AttrList<Code>>,
    pub(crate) levels: Levels,
    /// The path of `statusful`; a message underlines the key.
    pub(crate) krate: Attr<TokenStream>,
}

const ONE_OF: &str = "one_of";

const KEYS: [(&str, &str); 7] = [
    ("transparent", "#[status(transparent)]"),
    ("with", "#[status(with = path::to::function)]"),
    (ONE_OF, "#[status(with = path::to::function, one_of(400, 422))]"),
    ("allow", "#[status(409, allow(lint))]"),
    ("warn", "#[status(409, warn(lint))]"),
    ("deny", "#[status(deny(all))]"),
    ("crate", "#[status(crate = path::to::statusful)]"),
];

fn example(key: &str) -> &'static str {
    let entry = KEYS.iter().find(|(name, _)| *name == key);
    entry.map_or("#[status(409)]", |(_, example)| example)
}

/// Reads the arguments of one attribute; each mistake is reported and passed over.
pub(crate) fn parse(tokens: TokenStream, report: &mut Report) -> Args {
    let mut args = Args::default();
    for entry in split_at_commas(tokens) {
        let result = args.entry(&entry, report);
        args.levels.has_invalid |= result.is_err() && may_set_levels(&entry.tokens);
        report.handle(result);
    }
    args
}

impl Args {
    fn entry(&mut self, entry: &Entry, report: &mut Report) -> Result<()> {
        let Some((first, rest)) = entry.tokens.split_first() else {
            return Err(super::lonely_comma(entry.comma));
        };
        let word = match first {
            TokenTree::Ident(word) => word,
            TokenTree::Punct(colon) if colon.as_char() == ':' => return self.name(&entry.tokens),
            TokenTree::Literal(text) if rest.is_empty() && self.status.is_set() && code::is_text(text) => {
                return Err(text_beside_status(text));
            }
            _ => {
                let code = code::number(&entry.tokens, KEYS.map(|(name, _)| name))?;
                return self.set_status(StatusExpr::Code(code), &entry.tokens);
            }
        };
        let key = word.unraw().to_string();
        let is_key = KEYS.iter().any(|(name, _)| *name == key);
        match rest.split_first() {
            Some((equals, value)) if is_punct(equals, '=') => self.key_value(word, &key, value, entry),
            Some((TokenTree::Group(list), [])) => self.list(word, &key, list, report),
            Some((TokenTree::Group(_), [next, ..])) if is_key => Err(Error::at(
                next,
                format!("a comma is missing before this\nhelp: put it after the `)` of `{key}`"),
            )),
            None if key == "transparent" => self.set_status(StatusExpr::Transparent(None), &entry.tokens),
            None if !is_key && problem::attribute(&key, &[]).is_some() => Err(unknown_key(word, &[])),
            None if is_key => {
                if key == ONE_OF {
                    self.one_of = Attr::Invalid;
                }
                let help = example(&key);
                Err(Error::at(word, format!("`{key}` has no effect alone\nhelp: write it as in `{help}`")))
            }
            _ => self.name(&entry.tokens),
        }
    }

    fn name(&mut self, tokens: &[TokenTree]) -> Result<()> {
        let code = code::name(tokens, KEYS.map(|(name, _)| name))?;
        self.set_status(StatusExpr::Code(code), tokens)
    }

    fn key_value(&mut self, word: &Ident, key: &str, value: &[TokenTree], entry: &Entry) -> Result<()> {
        match key {
            "with" => {
                let path = path(word, value, "the function that finds the status")?;
                self.set_status(StatusExpr::With(path), &entry.tokens)
            }
            "transparent" => {
                let path = path(word, value, "the function that finds the error inside")?;
                self.set_status(StatusExpr::Transparent(Some(path)), &entry.tokens)
            }
            "crate" => self.set_krate(word, value),
            ONE_OF => {
                self.one_of = Attr::Invalid;
                Err(one_of::as_value(word, value))
            }
            _ => Err(no_value(word, key, value)),
        }
    }

    fn set_krate(&mut self, word: &Ident, value: &[TokenTree]) -> Result<()> {
        if self.krate.is_set() {
            return Err(second_crate(word));
        }
        let path = path(word, value, "`statusful`");
        // Generated code uses the path even if it is in quotes, so that nothing else fails.
        let krate = path.clone().ok().or_else(|| quoted_path(word, value));
        self.krate = krate.map_or(Attr::Invalid, |krate| Attr::set(krate, word));
        path.map(drop)
    }

    fn list(&mut self, word: &Ident, key: &str, list: &Group, report: &mut Report) -> Result<()> {
        if key == ONE_OF {
            return self.set_one_of(one_of::codes(word, list, report), word);
        }
        let Some(level) = level(key) else {
            self.levels.has_invalid = true;
            return Err(match key {
                "with" | "crate" | "transparent" => {
                    Error::at(word, format!("`{key}` takes no list\nhelp: write it as in `{}`", example(key)))
                }
                _ => unknown_key(word, &[]),
            });
        };
        let emitted = report.count();
        let selectors = selectors(word, list, report);
        self.levels.set.extend(selectors.into_iter().map(|selector| (selector, level)));
        self.levels.has_invalid |= report.count() > emitted;
        Ok(())
    }

    fn set_status(&mut self, status: StatusExpr, tokens: &[TokenTree]) -> Result<()> {
        let spanned: TokenStream = tokens.iter().cloned().collect();
        if self.status.is_absent() {
            self.status = Attr::set(status, spanned);
            return Ok(());
        }
        self.status = Attr::Invalid;
        Err(second_status(&spanned))
    }

    fn set_one_of(&mut self, one_of: Attr<AttrList<Code>>, word: &Ident) -> Result<()> {
        let is_first = self.one_of.is_absent();
        self.one_of = if is_first { one_of } else { Attr::Invalid };
        is_first.then_some(()).ok_or_else(|| second_one_of(word))
    }

    /// Adds what a further attribute on the same target says.
    pub(crate) fn merge(&mut self, more: Args, report: &mut Report) {
        match (&self.status, more.status) {
            (Attr::Absent, status) => self.status = status,
            (_, Attr::Absent) => {}
            (_, status) => {
                self.status = Attr::Invalid;
                if let Some(tokens) = status.tokens() {
                    report.error(second_status(tokens));
                }
            }
        }
        match (&self.one_of, more.one_of) {
            (Attr::Absent, one_of) => self.one_of = one_of,
            (_, Attr::Absent) => {}
            (_, one_of) => {
                self.one_of = Attr::Invalid;
                if let Some(key) = one_of.tokens() {
                    report.error(second_one_of(key));
                }
            }
        }
        match (&self.krate, more.krate.tokens()) {
            (Attr::Set { .. }, Some(key)) => report.error(second_crate(key)),
            (Attr::Set { .. }, None) => {}
            _ => self.krate = more.krate,
        }
        self.levels.set.extend(more.levels.set);
        self.levels.has_invalid |= more.levels.has_invalid;
    }
}

fn second_status(tokens: &TokenStream) -> Error {
    Error::at(
        tokens,
        "a second status: each response has one\n\
         help: keep one of them; a status that differs between values is a field marked `#[status]`",
    )
}

fn second_one_of(key: impl quote::ToTokens) -> Error {
    Error::at(key, "`one_of` is set twice\nhelp: list all statuses in one of them")
}

fn second_crate(key: impl quote::ToTokens) -> Error {
    Error::at(key, "`crate` is set twice\nhelp: remove one of them")
}

fn text_beside_status(text: &Literal) -> Error {
    Error::at(
        text,
        format!(
            "the text of a response is not part of its status (RFC 9457, Section 3.1)\n\
             help: for the title of the problem: `#[problem(title = {text})]`\n\
             help: for its detail, in place of `Display`: `#[problem(detail = {text})]`"
        ),
    )
}

/// A word that takes no value has one.
fn no_value(word: &Ident, key: &str, value: &[TokenTree]) -> Error {
    let text = source_text(value.iter().cloned());
    match key {
        "allow" | "warn" | "deny" => {
            Error::at(word, format!("`{key}` takes a list\nhelp: write `{key}({text})`"))
        }
        "status" | "code" if !matches!(value, [TokenTree::Literal(text)] if code::is_text(text)) => {
            Error::at(
                word,
                format!(
                    "`{key}` is not a key of `#[status(...)]`: the status is written alone\n\
                 help: write `#[status({text})]`"
                ),
            )
        }
        _ => unknown_key(word, value),
    }
}

fn unknown_key(key: &Ident, value: &[TokenTree]) -> Error {
    let name = key.unraw().to_string();
    let what = format!("`{name}` is not a key of `#[status(...)]`");
    if let Some(attribute) = problem::attribute(&name, value) {
        return Error::at(key, format!("{what}\nhelp: it is one of `#[problem(...)]`: `{attribute}`"));
    }
    let help = match closest(&name, KEYS.iter().map(|(key, _)| *key)) {
        Some(near) => format!("did you mean `{near}`, as in `{}`?", example(near)),
        None => format!("the keys are {}", listed(KEYS.iter().map(|(key, _)| *key))),
    };
    Error::at(key, format!("{what}\nhelp: {help}"))
}

fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
