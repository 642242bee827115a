//! Header fields, authentication schemes, cache directives and problem types.

use crate::line;
use statusful::registry::{
    auth_scheme, cache_directive, check_field_name, closest, nearest_problem_type, problem_type,
    registered_field, reserved_field, AuthScheme, CacheDirective, DirectiveArgument, FieldStatus,
    ProblemType, ProblemTypeState, RegisteredField, StructuredType, AUTH_SCHEMES, CACHE_DIRECTIVES, REGISTRY,
};

/// What each registry that has the name says about it.
pub fn explain(name: &str) -> impl Iterator<Item = String> {
    let field = registered_field(name).map(explain_field);
    let scheme = auth_scheme(name).map(explain_scheme);
    let directive = cache_directive(name).map(explain_directive);
    let problem = problem_type(name).or_else(|| problem_type(&on_registry_page(name))).map(explain_problem);
    [field, scheme, directive, problem].into_iter().flatten()
}

pub fn nearest(name: &str) -> impl Iterator<Item = String> {
    let field = check_field_name(&name.to_lowercase())
        .and_then(|finding| registered_field(finding.replacement()?))
        .map(|field| format!("{} (header field)", field.name()));
    let scheme = closest(name, AUTH_SCHEMES.iter().map(AuthScheme::name));
    let directive = closest(name, CACHE_DIRECTIVES.iter().map(CacheDirective::name));
    let problem = nearest_problem_type(name).or_else(|| nearest_problem_type(&on_registry_page(name)));
    let scheme = scheme.map(|name| format!("{name} (authentication scheme)"));
    let directive = directive.map(|name| format!("{name} (cache directive)"));
    let problem = problem.and_then(ProblemType::fragment).map(|name| format!("{name} (problem type)"));
    [field, scheme, directive, problem].into_iter().flatten()
}

fn on_registry_page(fragment: &str) -> String {
    format!("https://iana.org/assignments/http-problem-types#{fragment}")
}

fn explain_field(field: &RegisteredField) -> String {
    let name = field.name();
    let mut text = format!("{name} (header field)\n");
    let state = match field.status() {
        FieldStatus::Permanent => "registered",
        FieldStatus::Provisional => "registered provisionally",
        FieldStatus::Deprecated => "registered, deprecated",
        _ => "registered, obsoleted",
    };
    text += &line("state", state);
    if let Some(instead) = field.replacement() {
        text += &line("instead", instead);
    }
    if let Some(finding) = check_field_name(&name.to_lowercase()) {
        text += &line("by", finding.reference());
    }
    if let Some(kind) = field.structured_type() {
        text += &line("structured", structured(kind));
    }
    if let Some(reserved) = reserved_field(&name.to_lowercase()) {
        text += &line("in errors", &format!("not set: it {} ({})", reserved.reason(), reserved.reference()));
    }
    for row in REGISTRY {
        for rule in row.headers().iter().filter(|rule| rule.name().eq_ignore_ascii_case(name)) {
            let condition = if rule.is_conditional() { ", in some cases" } else { "" };
            let strength = rule.strength().keyword();
            text += &line("with", &format!("{} {} ({strength}{condition})", row.code(), row.phrase()));
        }
    }
    text
}

const fn structured(kind: StructuredType) -> &'static str {
    match kind {
        StructuredType::Dictionary => "a dictionary (RFC 9651, Section 3.2)",
        StructuredType::Item => "an item (RFC 9651, Section 3.3)",
        StructuredType::List => "a list (RFC 9651, Section 3.1)",
    }
}

fn explain_scheme(scheme: &AuthScheme) -> String {
    let mut text = format!("{} (authentication scheme)\n", scheme.name());
    text += &line("defined in", scheme.reference());
    for (label, parameters) in [("required", scheme.required()), ("optional", scheme.optional())] {
        if !parameters.is_empty() {
            text += &line(label, &parameters.join(", "));
        }
    }
    text
}

fn explain_directive(directive: &CacheDirective) -> String {
    let argument = match directive.argument() {
        DirectiveArgument::None => "none",
        DirectiveArgument::Seconds => "seconds",
        _ => "none, or a quoted list of field names",
    };
    let responses = if directive.is_for_responses() { "allowed" } else { "no effect: it is for requests" };
    format!("{} (cache directive)\n", directive.name())
        + &line("defined in", directive.reference())
        + &line("argument", argument)
        + &line("responses", responses)
}

fn explain_problem(problem: &ProblemType) -> String {
    let state = match problem.state() {
        ProblemTypeState::Registered => "registered",
        _ => "defined by a draft, which may still change it",
    };
    let mut text = format!("{} (problem type)\n", problem.fragment().unwrap_or(problem.uri()));
    text += &line("type", problem.uri());
    text += &line("state", state);
    text += &line("defined in", problem.reference());
    if let Some(title) = problem.title() {
        text += &line("title", title);
    }
    if let Some(status) = problem.status() {
        text += &line("status", &status.to_string());
    }
    if !problem.members().is_empty() {
        text += &line("members", &problem.members().join(", "));
    }
    text
}
