//! `Cache-Control` in a response (RFC 9111, Section 5.2).

use super::checker::Checker;
use super::directives::{cache_directive, CacheDirective, DirectiveArgument, CACHE_DIRECTIVES};
use super::fault::Fault;
use super::seconds::as_seconds;
use super::text::{is_one_of, list, without_quotes, words};
use super::tokens::{is_number, quote, Part};
use super::FieldRule;
use crate::suggest::Nearest;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

const REFERENCE: &str = "RFC 9111, Section 5.2";

/// A directive as it is written.
struct Directive<'a> {
    name: Part<'a>,
    argument: Option<Part<'a>>,
}

impl Directive<'_> {
    fn is(&self, name: &str) -> bool {
        self.name.text.eq_ignore_ascii_case(name)
    }

    fn end(&self) -> usize {
        self.argument.unwrap_or(self.name).end()
    }
}

pub(super) fn check(checker: &mut Checker<'_>) {
    let mut directives: Vec<Directive<'_>> = Vec::new();
    for element in &checker.list() {
        match read(*element) {
            Ok(directive) => directives.push(directive),
            Err(fault) => {
                checker.add(FieldRule::Invalid, fault);
                return;
            }
        }
    }
    let mut before: Option<&Directive<'_>> = None;
    let mut ages: Vec<&str> = Vec::new();
    for directive in &directives {
        if checker.is_full() {
            return;
        }
        match cache_directive(directive.name.text) {
            Some(registered) => {
                has_its_argument(checker, directive, registered);
                is_for_responses(checker, directive, registered);
                if let Some(before) = before.filter(|_| is_one_of(registered.name(), &ages)) {
                    is_repeated(checker, before, directive, registered);
                }
                if registered.argument() == DirectiveArgument::Seconds {
                    ages.push(registered.name());
                }
            }
            None => unregistered(checker, directive.name),
        }
        before = Some(directive);
    }
    must_understand(checker, &directives);
}

/// `name` or `name=argument`, where nothing follows and no whitespace is around the `=`.
fn read(element: Part<'_>) -> Result<Directive<'_>, Fault> {
    let (name, rest) = element.take_token();
    if rest.is_empty() {
        return Ok(Directive { name, argument: None });
    }
    let (before, equals) = rest.take_whitespace();
    let (sign, after) = equals.take(|byte| byte == b'=' || byte == b':');
    let (space, argument) = after.take_whitespace();
    if name.is_empty() || sign.is_empty() {
        return Err(misplaced(element, equals));
    }
    if sign.text != "=" || !before.is_empty() || !space.is_empty() {
        let range = name.end()..argument.start;
        let message = format!("only `=` may be between `{}` and its argument", name.text);
        return Err(Fault::new(range.clone(), REFERENCE, message).fix(range, "="));
    }
    let (argument, rest) = argument.take_quoted().unwrap_or_else(|| argument.take_token());
    if argument.is_empty() && rest.is_empty() {
        let range = name.end()..sign.end();
        let message = format!("`{}` has no argument behind its `=`", name.text);
        return Err(Fault::new(range.clone(), REFERENCE, message).fix(range, ""));
    }
    if rest.is_empty() {
        Ok(Directive { name, argument: Some(argument) })
    } else {
        Err(misplaced(element, rest.take_whitespace().1))
    }
}

/// Something else than a comma stands where a directive ends.
fn misplaced(element: Part<'_>, wrong: Part<'_>) -> Fault {
    let separator = wrong.take(|byte| byte == b';').0;
    let name = wrong.take_token().0;
    let message = if !name.is_empty() {
        format!("there is no comma before `{}`", name.text)
    } else if separator.is_empty() {
        format!("`{}` cannot be here: a directive is `name` or `name=argument`", wrong.first().text)
    } else {
        String::from("`;` does not separate directives: a comma does")
    };
    let fault = Fault::new(wrong.first().range(), REFERENCE, message);
    let mut parts = Vec::new();
    for part in &element.split(if separator.is_empty() { b' ' } else { b';' }) {
        if !part.trimmed().is_empty() {
            parts.push(part.trimmed().text);
        }
    }
    if parts.len() > 1 || !separator.is_empty() {
        fault.fix(element.range(), list(&parts))
    } else {
        fault
    }
}

fn has_its_argument(checker: &mut Checker<'_>, directive: &Directive<'_>, registered: &CacheDirective) {
    match (registered.argument(), directive.argument) {
        (DirectiveArgument::None, Some(argument)) => {
            let message = format!("`{}` has no argument", registered.name());
            let fault = Fault::new(argument.range(), registered.reference(), message);
            checker.add(FieldRule::Invalid, fault.fix(directive.name.end()..argument.end(), ""));
        }
        (DirectiveArgument::Seconds, argument) => seconds(checker, directive, argument, registered),
        (DirectiveArgument::FieldNames, Some(argument)) => field_names(checker, argument, registered),
        _ => {}
    }
}

fn seconds(
    checker: &mut Checker<'_>,
    directive: &Directive<'_>,
    argument: Option<Part<'_>>,
    registered: &CacheDirective,
) {
    let name = registered.name();
    let Some(argument) = argument else {
        // `max-stale` alone is any staleness.
        if registered.is_for_responses() {
            let message = format!("`{name}` requires a number of seconds");
            let fault = Fault::new(directive.name.range(), registered.reference(), message);
            let end = directive.name.end();
            checker.add(FieldRule::Invalid, fault.fix(end..end, "=60"));
        }
        return;
    };
    if is_number(argument.text) {
        return;
    }
    let message = if argument.is_quoted() && is_number(&argument.unquoted()) {
        format!("`{}` must not be quoted", argument.text)
    } else {
        format!("`{}` is not a number of seconds", argument.text)
    };
    let fault = Fault::new(argument.range(), registered.reference(), message);
    let seconds = as_seconds(argument.text);
    checker.add(FieldRule::Invalid, fault.with_likely_replacement(seconds.as_deref()));
}

/// A sender should use quotes even for a single name (RFC 9111, Section 5.2.2.4).
fn field_names(checker: &mut Checker<'_>, argument: Part<'_>, registered: &CacheDirective) {
    if !argument.is_quoted() {
        let message = format!("`{}` should be quoted, as a list of field names", argument.text);
        let fault = Fault::new(argument.range(), registered.reference(), message);
        checker.add(FieldRule::Discouraged, fault.fix(argument.range(), quote(argument.text)));
        return;
    }
    let names = argument.unquoted();
    if names.is_empty() {
        return;
    }
    let mut right = Vec::new();
    for name in &words(&names, |byte| matches!(byte, b',' | b';' | b' ')) {
        if Part::whole(name).is_token() {
            right.push(*name);
        }
    }
    for name in &Part::whole(&names).split(b',') {
        let name = name.trimmed();
        if !name.is_token() {
            let message = format!("`{}` is not a field name: the argument is a list with commas", name.text);
            let fault = Fault::new(argument.range(), registered.reference(), message);
            checker.add(FieldRule::Invalid, fault.with_replacement(quote(&list(&right))));
            return;
        }
    }
}

fn is_for_responses(checker: &mut Checker<'_>, directive: &Directive<'_>, registered: &CacheDirective) {
    if !registered.is_for_responses() {
        let message =
            format!("`{}` is a directive of requests, and means nothing in a response", registered.name());
        checker
            .add(FieldRule::Discouraged, Fault::new(directive.name.range(), registered.reference(), message));
    }
}

/// Of two ages, a cache takes the first or none (RFC 9111, Section 4.2.1).
fn is_repeated(
    checker: &mut Checker<'_>,
    before: &Directive<'_>,
    directive: &Directive<'_>,
    registered: &CacheDirective,
) {
    let message = format!("`{}` occurs twice, so that caches may ignore it", registered.name());
    let fault = Fault::new(directive.name.range(), "RFC 9111, Section 4.2.1", message);
    checker.add(FieldRule::Discouraged, fault.fix(before.end()..directive.end(), ""));
}

/// A directive that is not registered is legal as an extension, unless it is a misspelling.
fn unregistered(checker: &mut Checker<'_>, name: Part<'_>) {
    let slips = match name.text.len() {
        ..=9 => 1,
        10..=15 => 2,
        _ => 3,
    };
    // A single quote is a character of a token.
    let mut nearest = Nearest::new(without_quotes(name.text), slips);
    for directive in CACHE_DIRECTIVES {
        nearest.offer(directive.name());
    }
    if let Some(near) = nearest.candidate() {
        let message = format!("`{}` is not a registered cache directive", name.text);
        let fault = Fault::new(name.range(), "RFC 9111, Section 5.2.4", message);
        checker.add(FieldRule::Unregistered, fault.fix(name.range(), near));
    }
}

/// A cache that does not know the directive must not store the response either.
fn must_understand(checker: &mut Checker<'_>, directives: &[Directive<'_>]) {
    let mut found = None;
    for directive in directives {
        if directive.is("no-store") {
            return;
        }
        if directive.is("must-understand") {
            found = Some(directive.name.range());
        }
    }
    let Some(found) = found else { return };
    let message = String::from("`must-understand` should be sent together with `no-store`");
    let fault = Fault::new(found, "RFC 9111, Section 5.2.2.3", message);
    let end = checker.value.len();
    checker.add(FieldRule::Discouraged, fault.fix(end..end, ", no-store"));
}
