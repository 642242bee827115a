//! `Cache-Control` in a response (RFC 9111, Section 5.2).

use super::checker::{respaced_if, Checker};
use super::directives::{cache_directive, CacheDirective, DirectiveArgument, CACHE_DIRECTIVES};
use super::part::{find, is_one_of, Parameter, Part};
use super::seconds::as_seconds;
use super::words::without_quotes;
use super::FieldRule;
use crate::shared::is_token;
use crate::suggest::Nearest;
use crate::valid::text::is_number;
use alloc::vec::Vec;

const REFERENCE: &str = "RFC 9111, Section 5.2";

pub(super) fn check(checker: &mut Checker<'_>) {
    let mut directives: Vec<Parameter<'_>> = Vec::new();
    let mut elements = checker.list();
    while let Some(element) = elements.take_element() {
        match read(checker, element) {
            Some(directive) => directives.push(directive),
            None => return,
        }
    }
    let mut before: Option<Parameter<'_>> = None;
    let mut ages: Vec<&str> = Vec::new();
    for directive in &directives {
        if checker.is_full() {
            return;
        }
        match cache_directive(directive.name.text) {
            Some(registered) => {
                has_its_argument(checker, *directive, registered);
                is_for_responses(checker, *directive, registered);
                match before {
                    Some(before) if is_one_of(registered.name(), &ages) => {
                        is_repeated(checker, before, *directive, registered);
                    }
                    _ => {}
                }
                if registered.argument() == DirectiveArgument::Seconds {
                    ages.push(registered.name());
                }
            }
            None => unregistered(checker, directive.name),
        }
        before = Some(*directive);
    }
    must_understand(checker, &directives);
}

/// `name` or `name=argument`, where nothing follows and no whitespace is around the `=`.
fn read<'a>(checker: &mut Checker<'_>, element: Part<'a>) -> Option<Parameter<'a>> {
    let (name, rest) = element.take_token();
    if rest.is_empty() {
        return Some(Parameter { name, value: None });
    }
    let (before, equals) = rest.take_whitespace();
    let (sign, after) = equals.take(|byte| byte == b'=' || byte == b':');
    let (space, argument) = after.take_whitespace();
    if name.is_empty() || sign.is_empty() {
        return misplaced(checker, element, equals);
    }
    if sign.text != "=" || !before.is_empty() || !space.is_empty() {
        let message = "only `=` may be between `{}` and its argument";
        checker.invalid(name.end()..argument.start, REFERENCE, message, &[name.text]);
        checker.replace("=");
        return None;
    }
    let (argument, rest) = match argument.take_quoted() {
        Some(quoted) => quoted,
        None => argument.take_token(),
    };
    if argument.is_empty() && rest.is_empty() {
        let message = "`{}` has no argument after its `=`";
        checker.invalid(name.end()..sign.end(), REFERENCE, message, &[name.text]);
        checker.replace("");
        return None;
    }
    if rest.is_empty() {
        Some(Parameter { name, value: Some(argument) })
    } else {
        misplaced(checker, element, rest.take_whitespace().1)
    }
}

/// There is something other than a comma where a directive ends.
fn misplaced<'a>(checker: &mut Checker<'_>, element: Part<'_>, wrong: Part<'_>) -> Option<Parameter<'a>> {
    let is_semicolon = wrong.starts_with(b';');
    let name = wrong.take_token().0;
    let first = wrong.first();
    if !name.is_empty() {
        checker.invalid(first.range(), REFERENCE, "there is no comma before `{}`", &[name.text]);
    } else if is_semicolon {
        let message = "`;` does not separate directives: a comma does";
        checker.invalid(first.range(), REFERENCE, message, &[]);
    } else {
        let message = "`{}` cannot be here: a directive is `name` or `name=argument`";
        checker.invalid(first.range(), REFERENCE, message, &[first.text]);
    }
    let mut parts = element.pieces(if is_semicolon { b';' } else { b' ' });
    let list = parts.joined(", ");
    if is_semicolon || parts.take_element().is_some() && parts.take_element().is_some() {
        checker.fix(element.range(), &[&list]);
    }
    None
}

fn has_its_argument(checker: &mut Checker<'_>, directive: Parameter<'_>, registered: &CacheDirective) {
    match (registered.argument(), directive.value) {
        (DirectiveArgument::None, Some(argument)) => {
            let message = "`{}` has no argument";
            checker.invalid(argument.range(), registered.reference(), message, &[registered.name()]);
            checker.fix(directive.name.end()..argument.end(), &[]);
        }
        // `max-stale` alone is any staleness.
        (DirectiveArgument::Seconds, None) if registered.is_for_responses() => {
            let message = "`{}` requires a number of seconds";
            let name = directive.name;
            checker.invalid(name.range(), registered.reference(), message, &[registered.name()]);
            checker.fix(name.end()..name.end(), &["=60"]);
        }
        (DirectiveArgument::Seconds, Some(argument)) => seconds(checker, argument, registered),
        (DirectiveArgument::FieldNames, Some(argument)) => field_names(checker, argument, registered),
        _ => {}
    }
}

fn seconds(checker: &mut Checker<'_>, argument: Part<'_>, registered: &CacheDirective) {
    if is_number(argument.text) {
        return;
    }
    let message = if argument.is_quoted() && is_number(&argument.unquoted()) {
        "`{}` must not be quoted"
    } else {
        "`{}` is not a number of seconds"
    };
    checker.invalid(argument.range(), registered.reference(), message, &[argument.text]);
    checker.replace_likely(as_seconds(argument.text).as_deref());
}

/// A sender should use quotes even for a single name (RFC 9111, Section 5.2.2.4).
fn field_names(checker: &mut Checker<'_>, argument: Part<'_>, registered: &CacheDirective) {
    if !argument.is_quoted() {
        let message = "`{}` should be quoted, as a list of field names";
        checker.discouraged(argument.range(), registered.reference(), message, &[argument.text]);
        return checker.replace_quoted(argument.text);
    }
    let names = argument.unquoted();
    let mut pieces = Part::whole(&names).pieces(b',');
    while let Some(name) = pieces.take_piece() {
        let name = name.trimmed();
        if !name.is_token() && !names.is_empty() {
            let message = "`{}` is not a field name: the argument is a list with commas";
            checker.invalid(argument.range(), registered.reference(), message, &[name.text]);
            let is_separator = |byte| matches!(byte, b',' | b';' | b' ');
            return checker.replace_quoted(&respaced_if(&names, is_separator, ", ", is_token).0);
        }
    }
}

fn is_for_responses(checker: &mut Checker<'_>, directive: Parameter<'_>, registered: &CacheDirective) {
    if !registered.is_for_responses() {
        let message = "`{}` is a directive of requests, and means nothing in a response";
        let range = directive.name.range();
        checker.discouraged(range, registered.reference(), message, &[registered.name()]);
    }
}

/// Of two ages, a cache takes the first or none (RFC 9111, Section 4.2.1).
fn is_repeated(
    checker: &mut Checker<'_>,
    before: Parameter<'_>,
    directive: Parameter<'_>,
    registered: &CacheDirective,
) {
    let message = "`{}` occurs twice, so that caches may ignore it";
    let range = directive.name.range();
    checker.discouraged(range, "RFC 9111, Section 4.2.1", message, &[registered.name()]);
    checker.fix(before.end()..directive.end(), &[]);
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
        let message = "`{}` is not a registered cache directive";
        let range = name.range();
        checker.find(FieldRule::Unregistered, range, "RFC 9111, Section 5.2.4", message, &[name.text]);
        checker.replace(near);
    }
}

/// A cache that does not know the directive must not store the response either.
fn must_understand(checker: &mut Checker<'_>, directives: &[Parameter<'_>]) {
    if find(directives, "no-store").is_some() {
        return;
    }
    let mut found = None;
    for directive in directives {
        if directive.is("must-understand") {
            found = Some(directive.name);
        }
    }
    if let Some(name) = found {
        let message = "`must-understand` should be sent together with `no-store`";
        checker.discouraged(name.range(), "RFC 9111, Section 5.2.2.3", message, &[]);
        let end = checker.value.len();
        checker.fix(end..end, &[", no-store"]);
    }
}
