//! Challenges and their parameters (RFC 9110, Sections 11.2 to 11.6): several in one list, whose
//! commas separate both.

use super::checker::{without_any_quotes, Checker};
use super::part::{find, is_one_of, Parameter, Part};
use crate::shared::{is_token68, quote};
use crate::valid::text::is_whitespace;
use alloc::string::String;
use alloc::vec::Vec;

/// What one authentication scheme asks of the client.
#[derive(Clone, Copy)]
pub(super) struct Challenge<'a> {
    pub(super) scheme: Part<'a>,
    pub(super) token68: Option<Part<'a>>,
    /// Of all parameters, the first of its own, and the first of the next challenge.
    params: (usize, usize),
}

/// What a value contains.
pub(super) struct Challenges<'a> {
    pub(super) list: Vec<Challenge<'a>>,
    /// The parameters of all challenges; each has a value, as it is written.
    pub(super) params: Vec<Parameter<'a>>,
}

impl<'a> Challenges<'a> {
    /// The parameters of one of them.
    pub(super) fn params(&self, challenge: Challenge<'_>) -> &[Parameter<'a>] {
        self.params.get(challenge.params.0..challenge.params.1).unwrap_or_default()
    }

    pub(super) fn param(&self, challenge: Challenge<'_>, name: &str) -> Option<Part<'a>> {
        find(self.params(challenge), name)?.value
    }

    /// Where it ends in the value.
    pub(super) fn end(&self, challenge: Challenge<'_>) -> usize {
        match (self.params(challenge), challenge.token68) {
            ([.., last], _) => last.end(),
            ([], Some(token68)) => token68.end(),
            ([], None) => challenge.scheme.end(),
        }
    }
}

/// The challenges of `WWW-Authenticate` or `Proxy-Authenticate`. None where the grammar is
/// violated in a way that leaves their meaning open.
pub(super) fn read<'a>(checker: &mut Checker<'a>) -> Option<Challenges<'a>> {
    let challenges = Challenges { list: Vec::new(), params: Vec::new() };
    Reader { checker, challenges, takes_schemes: true }.read()
}

/// The parameters of `Authentication-Info` or `Proxy-Authentication-Info`.
pub(super) fn read_params<'a>(checker: &mut Checker<'a>) -> Option<Vec<Parameter<'a>>> {
    let challenges = Challenges { list: Vec::new(), params: Vec::new() };
    let mut reader = Reader { checker, challenges, takes_schemes: false };
    reader.challenge(Part::EMPTY, None);
    Some(reader.read()?.params)
}

const CHALLENGE: &str = "RFC 9110, Section 11.3";
const PARAMETER: &str = "RFC 9110, Section 11.2";

struct Reader<'c, 'a> {
    checker: &'c mut Checker<'a>,
    challenges: Challenges<'a>,
    takes_schemes: bool,
}

/// What follows; none where the meaning is open, and the finding that says why is made.
type Rest<'a> = Option<Part<'a>>;

impl<'a> Reader<'_, 'a> {
    fn read(mut self) -> Option<Challenges<'a>> {
        let mut elements = self.checker.list();
        while let Some(element) = elements.take_element() {
            let mut rest = element;
            while !rest.is_empty() {
                if self.checker.is_full() {
                    return None;
                }
                rest = self.scheme_or_param(rest, rest.start == element.start)?;
            }
        }
        Some(self.challenges)
    }

    fn challenge(&mut self, scheme: Part<'a>, token68: Option<Part<'a>>) {
        let end = self.challenges.params.len();
        self.challenges.list.push(Challenge { scheme, token68, params: (end, end) });
    }

    /// Reads the start of a list element.
    fn scheme_or_param(&mut self, part: Part<'a>, element_starts: bool) -> Rest<'a> {
        let (name, rest) = part.take_token();
        let behind = rest.trimmed();
        if name.is_empty() {
            return self.nameless(part);
        }
        if behind.starts_with(b'=') {
            if element_starts {
                self.space_missing(name);
            }
            return self.param(name, rest);
        }
        if !behind.is_empty() && !rest.starts_with(b' ') {
            return self.misplaced(name, rest.first());
        }
        if !self.takes_schemes {
            let message = "`{}` has no value, and this field only has parameters";
            self.checker.invalid(name.range(), "RFC 9110, Section 11.6.3", message, &[name.text]);
            if !behind.is_empty() {
                self.checker.fix(name.start..behind.start, &[]);
            }
            return None;
        }
        let is_token68 = is_token68(behind.text);
        self.challenge(name, if is_token68 { Some(behind) } else { None });
        if is_token68 || behind.is_empty() {
            return Some(Part::EMPTY);
        }
        let (next, after) = behind.take_token();
        if !next.is_empty() && after.starts_with(b':') {
            return self.colon(next, after);
        }
        if !next.is_empty() && !after.trimmed().starts_with(b'=') {
            self.comma_missing(rest.start, behind);
        }
        Some(behind)
    }

    /// Reads what follows the name of a parameter.
    fn param(&mut self, name: Part<'a>, rest: Part<'a>) -> Rest<'a> {
        let (before, equals) = rest.take_whitespace();
        let (after, value) = equals.take(|byte| byte == b'=').1.take_whitespace();
        if !before.is_empty() || !after.is_empty() {
            let message = "`{}` is separated from its `=` or its value by whitespace";
            let around = name.end()..value.start;
            self.checker.invalid(around, "RFC 9110, Section 5.6.3", message, &[name.text]);
            self.checker.replace("=");
        }
        let (value, rest) = if !value.starts_with(b'"') {
            self.unquoted(name, value)
        } else if let Some(quoted) = value.take_quoted() {
            quoted
        } else {
            return self.open_quote(value);
        };
        self.push(name, value)?;
        let behind = rest.trimmed();
        if behind.is_empty() {
            return Some(behind);
        }
        Some(self.comma_missing(rest.start, behind))
    }

    /// A value that does not begin with a quote, and the rest: a token, or else what must have
    /// been meant to be in quotes.
    fn unquoted(&mut self, name: Part<'a>, value: Part<'a>) -> (Part<'a>, Part<'a>) {
        let (token, rest) = value.take_token();
        let (space, next) = rest.take_whitespace();
        let (next_name, behind) = next.take_token();
        let is_param = !next_name.is_empty() && behind.trimmed().starts_with(b'=');
        let is_end = next.is_empty() || next.starts_with(b';') || (!space.is_empty() && is_param);
        if !token.is_empty() && is_end {
            return (token, rest);
        }
        let all = value.trimmed();
        if all.is_empty() {
            self.checker.invalid(all.range(), PARAMETER, "`{}` has no value", &[name.text]);
        } else if is_one_of(name.text, &["algorithm", "stale", "userhash"]) {
            let message = "`{}` is not a token, which `{}` has";
            self.checker.invalid(all.range(), PARAMETER, message, &[all.text, name.text]);
        } else {
            let message = "`{}` is not a token, so it must be a quoted string";
            self.checker.invalid(all.range(), PARAMETER, message, &[all.text]);
        }
        self.checker.replace_quoted(without_any_quotes(all.text));
        (all, Part { text: "", start: all.end() })
    }

    fn push(&mut self, name: Part<'a>, value: Part<'a>) -> Option<()> {
        match self.challenges.list.last_mut() {
            Some(Challenge { token68: None, params, .. }) => {
                self.challenges.params.push(Parameter { name, value: Some(value) });
                params.1 = self.challenges.params.len();
                return Some(());
            }
            Some(Challenge { scheme, .. }) => {
                let message = "`{}` has a token68, and so cannot have parameters such as `{}`";
                self.checker.invalid(name.range(), CHALLENGE, message, &[scheme.text, name.text]);
            }
            None => {
                let message = "`{}` is a parameter without an authentication scheme before it";
                self.checker.invalid(name.range(), CHALLENGE, message, &[name.text]);
                self.checker.fix(name.start..name.start, &["Bearer "]);
            }
        }
        None
    }

    fn nameless(&mut self, part: Part<'a>) -> Rest<'a> {
        let first = part.first();
        if let Some((quoted, _)) = part.take_quoted() {
            let message = "`{}` is not a parameter: its name is missing";
            self.checker.invalid(first.range(), CHALLENGE, message, &[quoted.text]);
        } else {
            let message = "`{}` begins neither an authentication scheme nor a parameter";
            self.checker.invalid(first.range(), CHALLENGE, message, &[first.text]);
        }
        if part.is_quoted() && self.last_is_bare() {
            self.checker.fix(part.start..part.start, &["realm="]);
        }
        None
    }

    /// Whether there is a last challenge, and it has no parameters.
    fn last_is_bare(&self) -> bool {
        match self.challenges.list.last() {
            Some(last) => last.params.0 == last.params.1,
            None => false,
        }
    }

    fn misplaced(&mut self, name: Part<'a>, next: Part<'a>) -> Rest<'a> {
        let message = "`{?}` cannot follow `{}`: a space follows a scheme, and `=` a parameter's name";
        self.checker.invalid(next.range(), CHALLENGE, message, &[next.text, name.text]);
        match next.text {
            ":" => self.checker.replace(""),
            "\t" => self.checker.replace(" "),
            _ => {}
        }
        None
    }

    /// A colon after the name of a parameter.
    fn colon(&mut self, name: Part<'a>, rest: Part<'a>) -> Rest<'a> {
        let (between, _) = rest.take(|byte| byte == b':' || is_whitespace(byte));
        let message = "`=` must be between `{}` and its value, not `:`";
        self.checker.invalid(rest.first().range(), PARAMETER, message, &[name.text]);
        self.checker.fix(between.range(), &["="]);
        None
    }

    fn open_quote(&mut self, value: Part<'a>) -> Rest<'a> {
        let message = "`{}` has no closing quote";
        self.checker.invalid(value.range(), "RFC 9110, Section 5.6.4", message, &[value.text]);
        self.checker.fix(value.end()..value.end(), &["\""]);
        None
    }

    /// What follows the semicolons, if there are any.
    fn comma_missing(&mut self, end: usize, next: Part<'a>) -> Part<'a> {
        let (semicolons, next) = next.take(|byte| byte == b';' || is_whitespace(byte));
        let (name, _) = next.take_token();
        let shown = if name.is_empty() { next.first() } else { name };
        if semicolons.is_empty() {
            self.checker.invalid(shown.range(), CHALLENGE, "there is no comma before `{}`", &[shown.text]);
        } else {
            let message = "`;` does not separate parameters: a comma does";
            self.checker.invalid(semicolons.first().range(), CHALLENGE, message, &[]);
        }
        self.checker.fix(end..next.start, &[if next.is_empty() { "" } else { ", " }]);
        next
    }

    /// A parameter begins a list element, although its scheme has none before it.
    fn space_missing(&mut self, name: Part<'a>) {
        let Some(Challenge { scheme, token68: None, .. }) = self.challenges.list.last() else { return };
        if self.last_is_bare() && self.takes_schemes {
            let message = "a comma cannot be between `{}` and its first parameter";
            let between = scheme.end()..name.start;
            self.checker.invalid(between, CHALLENGE, message, &[scheme.text]);
            self.checker.replace(" ");
        }
    }
}

/// `value`, quoted as `like` is.
pub(super) fn quoted_like(like: Part<'_>, value: &str) -> String {
    if like.starts_with(b'"') {
        quote(value)
    } else {
        String::from(value)
    }
}
