//! The grammar of `#[status(...)]`.

use super::code;
use super::tokens::{is_punct, source_text, split_at_commas, Entry};
use crate::lint::{Level, Levels, Lint, Selector};
use crate::model::Source;
use crate::report::{Error, Report, Result};
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use statusful_registry::closest;
use syn::ext::IdentExt;

/// What one or more `#[status(...)]` at one place say.
#[derive(Default)]
pub(crate) struct Args {
    pub(crate) source: Option<Source>,
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
        report.handle(result);
    }
    args
}

impl Args {
    fn entry(&mut self, entry: &Entry, report: &mut Report) -> Result<()> {
        let Some((first, rest)) = entry.tokens.split_first() else {
            return Err(super::lonely_comma(entry.comma));
        };
        let TokenTree::Ident(word) = first else {
            let code = code::number(&entry.tokens)?;
            return self.set_source(Source::Code(code), &entry.tokens);
        };
        match rest.split_first() {
            Some((equals, value)) if is_punct(equals, '=') => self.key_value(word, value),
            Some((TokenTree::Group(list), [])) => {
                self.keys.push(word.clone());
                self.list(word, list.stream(), report)
            }
            None if word == "transparent" => {
                self.keys.push(word.clone());
                self.set_source(Source::Transparent(word.clone()), &entry.tokens)
            }
            None if KEYS.iter().any(|(name, _)| word == name) => Err(Error::at(
                word,
                format!("`{word}` says nothing alone\nhelp: write it as in `{}`", example(&word.to_string())),
            )),
            _ => {
                let code = code::name(&entry.tokens, KEYS.map(|(name, _)| name))?;
                self.set_source(Source::Code(code), &entry.tokens)
            }
        }
    }

    fn key_value(&mut self, key: &Ident, value: &[TokenTree]) -> Result<()> {
        self.keys.push(key.clone());
        let value_tokens: TokenStream = value.iter().cloned().collect();
        match key.to_string().as_str() {
            "with" => {
                let path = path(key, value, "the function that finds the status")?;
                let mut all = vec![TokenTree::Ident(key.clone())];
                all.extend(value_tokens);
                self.set_source(Source::With(path), &all)
            }
            "crate" if self.krate.is_some() => {
                Err(Error::at(key, "`crate` is given twice\nhelp: take one of them out"))
            }
            "crate" => {
                self.krate = Some(path(key, value, "the place where `statusful` is found")?);
                Ok(())
            }
            "transparent" => Err(Error::at(
                value_tokens,
                "`transparent` takes no value\nhelp: write `#[status(transparent)]`",
            )),
            "status" | "code" => Err(Error::at(
                key,
                format!(
                    "`{key}` is no key of `#[status(...)]`: the status stands alone\n\
                     help: write `#[status({})]`",
                    source_text(value)
                ),
            )),
            _ => Err(unknown_key(key)),
        }
    }

    fn list(&mut self, key: &Ident, list: TokenStream, report: &mut Report) -> Result<()> {
        let Some((_, level)) = Level::ALL.iter().find(|(name, _)| key == name) else {
            return Err(match key.to_string().as_str() {
                "with" | "crate" | "transparent" => Error::at(
                    key,
                    format!("`{key}` takes no list\nhelp: write it as in `{}`", example(&key.to_string())),
                ),
                _ => unknown_key(key),
            });
        };
        let entries = split_at_commas(list);
        if entries.is_empty() {
            return Err(Error::at(
                key,
                format!("`{key}` names no lint\nhelp: the lints are {}", lint_names()),
            ));
        }
        for entry in entries {
            match lint(&entry.tokens, key) {
                Ok(selector) => self.levels.0.push((selector, *level)),
                Err(error) => report.error(error),
            }
        }
        Ok(())
    }

    fn set_source(&mut self, source: Source, tokens: &[TokenTree]) -> Result<()> {
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
        self.levels.0.extend(more.levels.0);
        self.krate = self.krate.take().or(more.krate);
        self.keys.extend(more.keys);
    }
}

impl Source {
    fn to_tokens(&self) -> TokenStream {
        match self {
            Source::Code(code) => code.tokens.clone(),
            Source::Transparent(key) => key.to_token_stream(),
            Source::With(path) => path.clone(),
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

fn lint(tokens: &[TokenTree], level: &Ident) -> Result<Selector> {
    let spanned = tokens.iter().cloned().collect::<TokenStream>();
    let text = source_text(tokens);
    Selector::parse(&text).ok_or_else(|| {
        if text.is_empty() {
            return Error::at(level, format!("`{level}` has a comma too many\nhelp: take it out"));
        }
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
    let is_path = syn::parse2::<syn::Path>(tokens.clone()).is_ok()
        || syn::parse2::<syn::TypePath>(tokens.clone()).is_ok();
    if is_path {
        return Ok(tokens);
    }
    let help = match value {
        [TokenTree::Literal(literal)] => match syn::Lit::new(literal.clone()) {
            syn::Lit::Str(text) => format!("without the quotes: `{key} = {}`", text.value()),
            _ => format!("write it as in `{}`", example(&key.to_string())),
        },
        _ => format!("write it as in `{}`", example(&key.to_string())),
    };
    Err(Error::at(tokens, format!("this is no path: `{key}` wants {what}\nhelp: {help}")))
}
