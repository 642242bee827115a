//! The grammar of `#[status(...)]`.

use super::code;
use super::tokens::{is_punct, split_at_commas, Entry};
use crate::lint::{Level, Levels, Lint, Selector};
use crate::model::StatusExpr;
use crate::report::{Error, Report, Result};
use crate::source_text::source_text;
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::ToTokens;
use statusful_registry::closest;
use syn::ext::IdentExt;
use syn::parse::Parser;

/// What one or more `#[status(...)]` at one place say.
#[derive(Default)]
pub(crate) struct Args {
    pub(crate) source: Option<StatusExpr>,
    pub(crate) levels: Levels,
    /// The key `crate` and the path behind it.
    pub(crate) krate: Option<TokenStream>,
    /// The first token of each key, for messages about its place.
    pub(crate) keys: Vec<Ident>,
}

const KEYS: [(&str, &str); 6] = [
    ("transparent", "#[status(transparent)]"),
    ("with", "#[status(with = path::to::function)]"),
    ("allow", "#[status(409, allow(lint))]"),
    ("warn", "#[status(409, warn(lint))]"),
    ("deny", "#[status(deny(all))]"),
    ("crate", "#[status(crate = path::to::statusful)]"),
];

fn example(key: &str) -> &'static str {
    let row = KEYS.iter().find(|(name, _)| *name == key);
    row.map_or("#[status(409)]", |(_, example)| example)
}

/// Reads the arguments of one attribute; each mistake is reported and passed over.
pub(crate) fn parse(tokens: TokenStream, report: &mut Report) -> Args {
    let mut args = Args::default();
    for entry in split_at_commas(tokens) {
        let result = args.entry(&entry, report);
        args.levels.refused |= result.is_err() && may_set_levels(&entry.tokens);
        report.handle(result);
    }
    args
}

/// Whether a refused entry may have been meant to set levels: it has the word, or a list.
fn may_set_levels(tokens: &[TokenTree]) -> bool {
    tokens.iter().any(|tree| match tree {
        TokenTree::Ident(word) => Level::ALL.iter().any(|(name, _)| word == name),
        TokenTree::Group(_) => true,
        _ => false,
    })
}

impl Args {
    fn entry(&mut self, entry: &Entry, report: &mut Report) -> Result<()> {
        let Some((first, rest)) = entry.tokens.split_first() else {
            return Err(super::lonely_comma(entry.comma));
        };
        let word = match first {
            TokenTree::Ident(word) => word,
            TokenTree::Punct(colon) if colon.as_char() == ':' => return self.name(&entry.tokens),
            _ => {
                let code = code::number(&entry.tokens, KEYS.map(|(name, _)| name))?;
                return self.set_source(StatusExpr::Code(code), &entry.tokens);
            }
        };
        let key = word.unraw().to_string();
        let is_key = KEYS.iter().any(|(name, _)| *name == key);
        match rest.split_first() {
            Some((equals, value)) if is_punct(equals, '=') => self.key_value(word, &key, value),
            Some((TokenTree::Group(list), [])) => self.list(word, &key, list, report),
            Some((TokenTree::Group(_), [next, ..])) if is_key => Err(Error::at(
                next,
                format!("a comma is missing before this\nhelp: put it behind the `)` of `{key}`"),
            )),
            None if key == "transparent" => {
                self.keys.push(word.clone());
                self.set_source(StatusExpr::Transparent(word.clone()), &entry.tokens)
            }
            None if is_key => Err(Error::at(
                word,
                format!("`{key}` says nothing alone\nhelp: write it as in `{}`", example(&key)),
            )),
            _ => self.name(&entry.tokens),
        }
    }

    fn name(&mut self, tokens: &[TokenTree]) -> Result<()> {
        let code = code::name(tokens, KEYS.map(|(name, _)| name))?;
        self.set_source(StatusExpr::Code(code), tokens)
    }

    fn key_value(&mut self, word: &Ident, key: &str, value: &[TokenTree]) -> Result<()> {
        let value_tokens: TokenStream = value.iter().cloned().collect();
        match key {
            "with" => {
                let path = path(word, value, "the function that finds the status")?;
                let mut all = vec![TokenTree::Ident(word.clone())];
                all.extend(value_tokens);
                self.set_source(StatusExpr::With(path), &all)
            }
            "crate" if self.krate.is_some() => Err(second_crate(word)),
            "crate" => {
                self.krate = quoted_path(word, value);
                self.krate = Some(path(word, value, "the place where `statusful` is found")?);
                self.keys.push(word.clone());
                Ok(())
            }
            "transparent" => Err(Error::at(
                value_tokens,
                "`transparent` takes no value\nhelp: write `#[status(transparent)]`",
            )),
            "allow" | "warn" | "deny" => {
                self.levels.refused = true;
                Err(Error::at(
                    word,
                    format!(
                        "`{key}` takes a list\nhelp: write `{key}({})`",
                        source_text(value.iter().cloned())
                    ),
                ))
            }
            "status" | "code" => Err(Error::at(
                word,
                format!(
                    "`{key}` is no key of `#[status(...)]`: the status stands alone\n\
                     help: write `#[status({})]`",
                    source_text(value.iter().cloned())
                ),
            )),
            _ => Err(unknown_key(word)),
        }
    }

    fn list(&mut self, word: &Ident, key: &str, list: &Group, report: &mut Report) -> Result<()> {
        let Some((_, level)) = Level::ALL.iter().find(|(name, _)| key == *name) else {
            self.levels.refused = true;
            return Err(match key {
                "with" | "crate" | "transparent" => {
                    Error::at(word, format!("`{key}` takes no list\nhelp: write it as in `{}`", example(key)))
                }
                _ => unknown_key(word),
            });
        };
        let said = report.count();
        let entries = split_at_commas(list.stream());
        if list.delimiter() != Delimiter::Parenthesis {
            let lints = source_text(list.stream());
            report.error(Error::at(
                list,
                format!("`{key}` takes its lints in parentheses\nhelp: write `{key}({lints})`"),
            ));
        } else if entries.is_empty() {
            report.error(Error::at(
                word,
                format!("`{key}` names no lint\nhelp: the lints are {}", lint_names()),
            ));
        } else {
            for entry in entries {
                let selector = report.handle(lint(&entry, key));
                self.levels.set.extend(selector.map(|selector| (selector, *level)));
            }
        }
        self.levels.refused |= report.count() > said;
        Ok(())
    }

    fn set_source(&mut self, source: StatusExpr, tokens: &[TokenTree]) -> Result<()> {
        let spanned: TokenStream = tokens.iter().cloned().collect();
        if self.source.is_some() {
            return Err(second_source(spanned));
        }
        self.source = Some(source);
        Ok(())
    }

    /// Adds what a further attribute at the same place says.
    pub(crate) fn merge(&mut self, more: Args, report: &mut Report) {
        if let Some(source) = more.source {
            let tokens = source.to_tokens();
            if self.source.is_some() {
                report.error(second_source(tokens));
            } else {
                self.source = Some(source);
            }
        }
        self.levels.set.extend(more.levels.set);
        self.levels.refused |= more.levels.refused;
        if let (Some(_), Some(word)) = (&self.krate, more.keys.iter().find(|key| *key == "crate")) {
            report.error(second_crate(word));
        }
        self.krate = self.krate.take().or(more.krate);
        self.keys.extend(more.keys);
    }
}

impl StatusExpr {
    fn to_tokens(&self) -> TokenStream {
        match self {
            StatusExpr::Code(code) => code.tokens.clone(),
            StatusExpr::Transparent(key) => key.to_token_stream(),
            StatusExpr::With(path) => path.clone(),
        }
    }
}

fn second_source(tokens: TokenStream) -> Error {
    Error::at(
        tokens,
        "a second status: each response has one\n\
         help: keep one of them; a status that differs between values is a field marked `#[status]`",
    )
}

fn unknown_key(key: &Ident) -> Error {
    let name = key.unraw().to_string();
    let help = match closest(&name, KEYS.iter().map(|(key, _)| *key)) {
        Some(near) => format!("did you mean `{near}`, as in `{}`?", example(near)),
        None => format!("the keys are {}", listed(KEYS.iter().map(|(key, _)| *key))),
    };
    Error::at(key, format!("`{name}` is no key of `#[status(...)]`\nhelp: {help}"))
}

fn second_crate(key: &Ident) -> Error {
    Error::at(key, "`crate` is given twice\nhelp: take one of them out")
}

fn lint(entry: &Entry, level: &str) -> Result<Selector> {
    if entry.tokens.is_empty() {
        return Err(super::lonely_comma(entry.comma));
    }
    let spanned = entry.tokens.iter().cloned().collect::<TokenStream>();
    let text = source_text(entry.tokens.iter().cloned());
    Selector::parse(&text).ok_or_else(|| {
        let help = match Selector::closest(&text) {
            Some(near) => format!("did you mean `{level}({near})`?"),
            None => format!("the lints are {}", lint_names()),
        };
        Error::at(spanned, format!("`{text}` is no lint of `statusful`\nhelp: {help}"))
    })
}

fn lint_names() -> String {
    listed(Lint::ALL.iter().map(|lint| lint.name()).chain(["all"]))
}

fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

fn path(key: &Ident, value: &[TokenTree], what: &str) -> Result<TokenStream> {
    let tokens: TokenStream = value.iter().cloned().collect();
    if value.is_empty() {
        return Err(Error::at(
            key,
            format!(
                "`{key}` names nothing: it wants the path of {what}\nhelp: write it as in `{}`",
                example(&key.to_string())
            ),
        ));
    }
    if is_path(key, tokens.clone()) {
        return Ok(tokens);
    }
    let example = example(&key.to_string());
    let help = match (quoted_path(key, value), syn::parse2::<syn::TypePath>(tokens.clone())) {
        (Some(path), _) => format!("without the quotes: `{key} = {}`", source_text(path)),
        (None, Ok(_)) if key == "with" => {
            "in a value, generic arguments stand behind `::`, as in `f::<T>`".to_owned()
        }
        _ => format!("write it as in `{example}`"),
    };
    Err(Error::at(tokens, format!("this is no path: `{key}` wants {what}\nhelp: {help}")))
}

/// A path as it can stand in generated code: in an expression behind `with`, as
/// the start of other paths behind `crate`.
fn is_path(key: &Ident, tokens: TokenStream) -> bool {
    if key == "with" {
        return syn::parse2::<syn::ExprPath>(tokens).is_ok();
    }
    syn::Path::parse_mod_style.parse2(tokens).is_ok_and(|path| is_start_of_paths(&path))
}

/// Whether others can begin with this path: words, behind `self`, `super` and `crate`.
fn is_start_of_paths(path: &syn::Path) -> bool {
    let is_start = |segment: &&syn::PathSegment| START.iter().any(|word| segment.ident == word);
    let mut words = path.segments.iter().skip_while(is_start);
    words.all(|segment| segment.ident != "Self" && !is_start(&segment))
}

/// What a path may begin with, beside a name.
const START: [&str; 3] = ["self", "super", "crate"];

/// The path in a string, where other crates want it.
fn quoted_path(key: &Ident, value: &[TokenTree]) -> Option<TokenStream> {
    let [TokenTree::Literal(literal)] = value else { return None };
    let syn::Lit::Str(text) = syn::Lit::new(literal.clone()) else { return None };
    let path = text.parse_with(syn::Path::parse_mod_style).ok()?.to_token_stream();
    is_path(key, path.clone()).then_some(path)
}
