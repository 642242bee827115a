//! Challenges and their parameters (RFC 9110, Sections 11.2 to 11.6): several in one list, whose
//! commas separate both.

use super::checker::Checker;
use super::fault::Fault;
use super::tokens::{is_token68, quote, Part};
use super::FieldRule;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// What one authentication scheme asks of the client.
pub(super) struct Challenge<'a> {
    pub(super) scheme: Part<'a>,
    pub(super) token68: Option<Part<'a>>,
    pub(super) params: Vec<Param<'a>>,
}

/// `name=value`; the value is a token or a quoted string, as it is written.
#[derive(Clone, Copy)]
pub(super) struct Param<'a> {
    pub(super) name: Part<'a>,
    pub(super) value: Part<'a>,
}

impl<'a> Challenge<'a> {
    pub(super) fn new(scheme: Part<'a>) -> Self {
        Challenge { scheme, token68: None, params: Vec::new() }
    }

    /// Where it ends in the value.
    pub(super) fn end(&self) -> usize {
        match (self.params.last(), self.token68) {
            (Some(last), _) => last.value.end(),
            (None, Some(token68)) => token68.end(),
            (None, None) => self.scheme.end(),
        }
    }

    pub(super) fn param(&self, name: &str) -> Option<Param<'a>> {
        for param in &self.params {
            if param.is(name) {
                return Some(*param);
            }
        }
        None
    }
}

impl Param<'_> {
    /// Whether this is its name, which compares without case.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.text.eq_ignore_ascii_case(name)
    }
}

/// The challenges of `WWW-Authenticate` or `Proxy-Authenticate`. None where the grammar is
/// violated in a way that leaves their meaning open.
pub(super) fn read<'a>(checker: &mut Checker<'a>) -> Option<Vec<Challenge<'a>>> {
    Reader { checker, challenges: Vec::new(), takes_schemes: true }.read()
}

/// The parameters of `Authentication-Info` or `Proxy-Authentication-Info`.
pub(super) fn read_params<'a>(checker: &mut Checker<'a>) -> Option<Vec<Param<'a>>> {
    let all = Challenge::new(Part::whole(""));
    let challenges = Reader { checker, challenges: Vec::from([all]), takes_schemes: false }.read()?;
    Some(challenges.into_iter().next()?.params)
}

const CHALLENGE: &str = "RFC 9110, Section 11.3";
const PARAMETER: &str = "RFC 9110, Section 11.2";

struct Reader<'c, 'a> {
    checker: &'c mut Checker<'a>,
    challenges: Vec<Challenge<'a>>,
    takes_schemes: bool,
}

/// The meaning is open; the finding that says why is made.
struct Unclear;

impl<'a> Reader<'_, 'a> {
    fn read(mut self) -> Option<Vec<Challenge<'a>>> {
        for element in &self.checker.list() {
            let mut rest = Some(*element);
            while let Some(part) = rest {
                if self.checker.is_full() {
                    return None;
                }
                rest = self.scheme_or_param(part, part.start == element.start).ok()?;
            }
        }
        Some(self.challenges)
    }

    /// Reads the start of a list element, and returns the rest.
    fn scheme_or_param(&mut self, part: Part<'a>, element_starts: bool) -> Result<Option<Part<'a>>, Unclear> {
        let (name, rest) = part.take_token();
        let behind = rest.trimmed();
        if name.is_empty() {
            return Err(self.nameless(part));
        }
        if behind.text.starts_with('=') {
            if element_starts {
                self.space_missing(name);
            }
            return self.param(name, rest);
        }
        if !behind.is_empty() && !rest.text.starts_with(' ') {
            return Err(self.misplaced(name, rest.first()));
        }
        if !self.takes_schemes {
            let message = format!("`{}` has no value, and this field has parameters alone", name.text);
            let fault = Fault::new(name.range(), "RFC 9110, Section 11.6.3", message);
            let fault = if behind.is_empty() { fault } else { fault.fix(name.start..behind.start, "") };
            return Err(self.unclear(fault));
        }
        let mut challenge = Challenge::new(name);
        let is_token68 = is_token68(behind.text);
        challenge.token68 = if is_token68 { Some(behind) } else { None };
        self.challenges.push(challenge);
        if is_token68 || behind.is_empty() {
            return Ok(None);
        }
        let (next, after) = behind.take_token();
        if !next.is_empty() && !after.trimmed().text.starts_with('=') {
            self.comma_missing(rest.start, behind);
        }
        Ok(Some(behind))
    }

    /// Reads what follows the name of a parameter, and returns the rest.
    fn param(&mut self, name: Part<'a>, rest: Part<'a>) -> Result<Option<Part<'a>>, Unclear> {
        let (before, equals) = rest.take_whitespace();
        let (after, value) = equals.take(|byte| byte == b'=').1.take_whitespace();
        if !before.is_empty() || !after.is_empty() {
            let message = format!("`{}` is separated from its `=` or its value by whitespace", name.text);
            let around = name.end()..value.start;
            self.invalid(Fault::new(around.clone(), "RFC 9110, Section 5.6.3", message).fix(around, "="));
        }
        let (value, rest) = if value.text.starts_with('"') {
            value.take_quoted().ok_or_else(|| self.open_quote(value))?
        } else {
            self.unquoted(name, value)
        };
        self.push(Param { name, value })?;
        let behind = rest.trimmed();
        if behind.is_empty() {
            return Ok(None);
        }
        let next = self.comma_missing(rest.start, behind);
        Ok(Some(next).filter(|next| !next.is_empty()))
    }

    /// A value that does not begin with a quote, and the rest: a token, or else what must have
    /// been meant to be in quotes.
    fn unquoted(&mut self, name: Part<'a>, value: Part<'a>) -> (Part<'a>, Part<'a>) {
        let (token, rest) = value.take_token();
        let (space, next) = rest.take_whitespace();
        let (next_name, behind) = next.take_token();
        let is_param = !next_name.is_empty() && behind.trimmed().text.starts_with('=');
        let is_end = next.is_empty() || next.text.starts_with(';') || (!space.is_empty() && is_param);
        if !token.is_empty() && is_end {
            return (token, rest);
        }
        let all = value.trimmed();
        let message = if all.is_empty() {
            format!("`{}` has no value", name.text)
        } else {
            format!("`{}` is not a token, so it must be a quoted string", all.text)
        };
        self.invalid(Fault::new(all.range(), PARAMETER, message).fix(all.range(), quote(all.text)));
        (all, Part { text: "", start: all.end() })
    }

    fn push(&mut self, param: Param<'a>) -> Result<(), Unclear> {
        let Param { name, .. } = param;
        match self.challenges.last_mut() {
            Some(Challenge { token68: None, params, .. }) => {
                params.push(param);
                Ok(())
            }
            Some(Challenge { scheme, .. }) => {
                let message = format!(
                    "`{}` has a token68, and so cannot have parameters such as `{}`",
                    scheme.text, name.text
                );
                Err(self.unclear(Fault::new(name.range(), CHALLENGE, message)))
            }
            None => {
                let message =
                    format!("`{}` is a parameter without an authentication scheme before it", name.text);
                let fault = Fault::new(name.range(), CHALLENGE, message);
                Err(self.unclear(fault.fix(name.start..name.start, "Bearer ")))
            }
        }
    }

    fn nameless(&mut self, part: Part<'a>) -> Unclear {
        let message = match part.take_quoted() {
            Some((quoted, _)) => format!("`{}` is not a parameter: its name is missing", quoted.text),
            None => {
                format!("`{}` begins neither an authentication scheme nor a parameter", part.first().text)
            }
        };
        let fault = Fault::new(part.first().range(), CHALLENGE, message);
        let is_realm = part.is_quoted() && self.challenges.last().is_some_and(|last| last.params.is_empty());
        let at = part.start..part.start;
        self.unclear(if is_realm { fault.fix(at, "realm=") } else { fault })
    }

    fn misplaced(&mut self, name: Part<'a>, next: Part<'a>) -> Unclear {
        let shown = if next.text == "\t" { "\\t" } else { next.text };
        let message = format!(
            "`{shown}` cannot follow `{}`: a space follows a scheme, and `=` a parameter's name",
            name.text
        );
        let fault = Fault::new(next.range(), CHALLENGE, message);
        self.unclear(match next.text {
            ":" => fault.fix(next.range(), ""),
            "\t" => fault.fix(next.range(), " "),
            _ => fault,
        })
    }

    fn open_quote(&mut self, value: Part<'a>) -> Unclear {
        let message = format!("`{}` has no closing quote", value.text);
        let fault = Fault::new(value.range(), "RFC 9110, Section 5.6.4", message);
        self.unclear(fault.fix(value.end()..value.end(), "\""))
    }

    /// What stands behind the semicolons, if there are any.
    fn comma_missing(&mut self, end: usize, next: Part<'a>) -> Part<'a> {
        let (semicolons, next) = next.take(|byte| matches!(byte, b';' | b' ' | b'\t'));
        let (name, _) = next.take_token();
        let (shown, message) = if !semicolons.is_empty() {
            (semicolons.first(), String::from("`;` does not separate parameters: a comma does"))
        } else if name.is_empty() {
            (next.first(), format!("there is no comma before `{}`", next.first().text))
        } else {
            (name, format!("there is no comma before `{}`", name.text))
        };
        let separator = if next.is_empty() { "" } else { ", " };
        self.invalid(Fault::new(shown.range(), CHALLENGE, message).fix(end..next.start, separator));
        next
    }

    /// A parameter begins a list element, although its scheme has none before it.
    fn space_missing(&mut self, name: Part<'a>) {
        let Some(Challenge { scheme, token68: None, params }) = self.challenges.last() else { return };
        if params.is_empty() && self.takes_schemes {
            let message = format!("a comma cannot be between `{}` and its first parameter", scheme.text);
            let between = scheme.end()..name.start;
            self.invalid(Fault::new(between.clone(), CHALLENGE, message).fix(between, " "));
        }
    }

    fn invalid(&mut self, fault: Fault) {
        self.checker.add(FieldRule::Invalid, fault);
    }

    fn unclear(&mut self, fault: Fault) -> Unclear {
        self.invalid(fault);
        Unclear
    }
}

/// `value`, quoted as `like` is.
pub(super) fn quoted_like(like: Part<'_>, value: &str) -> String {
    if like.text.starts_with('"') {
        quote(value)
    } else {
        String::from(value)
    }
}
