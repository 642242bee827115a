//! The statuses that a status known only at run time can be: `one_of(400, 413, 415, 422)`.

use super::{KEYS, ONE_OF};
use crate::attr::{Attr, AttrList};
use crate::model::Code;
use crate::parse::code;
use crate::parse::tokens::{split_at_commas, Entry};
use crate::report::{Error, Report, Result};
use crate::source_text::source_text;
use crate::suggest::in_list;
use proc_macro2::{Delimiter, Group, Ident, TokenTree};

/// The codes in the list behind `word`; each mistake is reported and passed over.
pub(super) fn codes(word: &Ident, list: &Group, report: &mut Report) -> Attr<AttrList<Code>> {
    if list.delimiter() != Delimiter::Parenthesis {
        let codes = source_text(list.stream());
        report.error(Error::at(
            list,
            format!("`{ONE_OF}` takes its statuses in parentheses\nhelp: write `{ONE_OF}({codes})`"),
        ));
        return Attr::Invalid;
    }
    let entries = split_at_commas(list.stream());
    if entries.is_empty() {
        report.error(Error::at(
            word,
            format!(
                "`{ONE_OF}` lists no status\nhelp: list all that this error can have: `{ONE_OF}(400, 422)`"
            ),
        ));
        return Attr::Invalid;
    }
    let emitted = report.count();
    let mut codes: Vec<Code> = Vec::new();
    for entry in &entries {
        let Some(code) = report.handle(entry_code(entry)) else { continue };
        if codes.iter().any(|earlier| earlier.number == code.number) {
            let again = format!("{} is listed twice\nhelp: remove one of them", code.number);
            report.error(Error::at(&code.tokens, again));
        } else {
            codes.push(code);
        }
    }
    Attr::set(AttrList { values: codes, has_invalid: report.count() > emitted }, word)
}

fn entry_code(entry: &Entry) -> Result<Code> {
    let keys = KEYS.map(|(key, _)| key);
    let code = match entry.tokens.first() {
        None => return Err(crate::parse::lonely_comma(entry.comma)),
        Some(TokenTree::Ident(_)) => code::name(&entry.tokens, keys),
        Some(TokenTree::Punct(colon)) if colon.as_char() == ':' => code::name(&entry.tokens, keys),
        Some(_) => code::number(&entry.tokens, keys),
    };
    let code = code.map_err(|mut error| {
        error.message = in_list(&error.message);
        error
    })?;
    Ok(Code { written: String::new(), ..code })
}

/// The value in place of a list: `one_of = 400`, `one_of = [400, 422]`.
pub(super) fn as_value(word: &Ident, value: &[TokenTree]) -> Error {
    let codes = match value {
        [TokenTree::Group(group)] => source_text(group.stream()),
        _ => source_text(value.iter().cloned()),
    };
    let codes = if codes.is_empty() { "400, 422".to_owned() } else { codes };
    Error::at(word, format!("`{ONE_OF}` takes a list\nhelp: write `{ONE_OF}({codes})`"))
}
