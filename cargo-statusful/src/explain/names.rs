//! Header fields, authentication schemes, cache directives and problem types.

use super::section::Section;
use statusful_registry::{
    auth_scheme, cache_directive, check_field_name, closest, nearest_problem_type, problem_type,
    registered_field, reserved_field, AuthScheme, CacheDirective, DirectiveArgument, FieldStatus,
    ProblemType, ProblemTypeState, RegisteredField, StructuredType, AUTH_SCHEMES, CACHE_DIRECTIVES, REGISTRY,
};

/// What each registry that has the name says about it.
pub fn explain(name: &str) -> impl Iterator<Item = Section> {
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

fn explain_field(field: &RegisteredField) -> Section {
    let name = field.name();
    let mut section = Section::new(format!("{name} (header field)"));
    let state = match field.status() {
        FieldStatus::Permanent => "registered",
        FieldStatus::Provisional => "registered provisionally",
        FieldStatus::Deprecated => "registered, deprecated",
        _ => "registered, obsoleted",
    };
    section.add("state", state);
    if let Some(instead) = field.replacement() {
        section.add("instead", instead);
    }
    if let Some(finding) = check_field_name(&name.to_lowercase()) {
        section.add("by", finding.reference());
    }
    if let Some(kind) = field.structured_type() {
        section.add("structured", structured(kind));
    }
    if let Some(reserved) = reserved_field(&name.to_lowercase()) {
        section.add("in errors", format!("not set: it {} ({})", reserved.reason(), reserved.reference()));
    }
    for row in REGISTRY {
        for rule in row.headers().iter().filter(|rule| rule.name().eq_ignore_ascii_case(name)) {
            let condition = if rule.is_conditional() { ", in some cases" } else { "" };
            let strength = rule.strength().keyword();
            section.add("with", format!("{} {} ({strength}{condition})", row.code(), row.phrase()));
        }
    }
    section
}

const fn structured(kind: StructuredType) -> &'static str {
    match kind {
        StructuredType::Dictionary => "a dictionary (RFC 9651, Section 3.2)",
        StructuredType::Item => "an item (RFC 9651, Section 3.3)",
        StructuredType::List => "a list (RFC 9651, Section 3.1)",
    }
}

fn explain_scheme(scheme: &AuthScheme) -> Section {
    let mut section = Section::new(format!("{} (authentication scheme)", scheme.name()));
    section.add("defined in", scheme.reference());
    for (label, parameters) in [("required", scheme.required()), ("optional", scheme.optional())] {
        if !parameters.is_empty() {
            section.add(label, parameters.join(", "));
        }
    }
    section
}

fn explain_directive(directive: &CacheDirective) -> Section {
    let argument = match directive.argument() {
        DirectiveArgument::None => "none",
        DirectiveArgument::Seconds => "seconds",
        _ => "none, or a quoted list of field names",
    };
    let responses = if directive.is_for_responses() { "allowed" } else { "no effect: it is for requests" };
    let mut section = Section::new(format!("{} (cache directive)", directive.name()));
    section.add("defined in", directive.reference());
    section.add("argument", argument);
    section.add("responses", responses);
    section
}

fn explain_problem(problem: &ProblemType) -> Section {
    let state = match problem.state() {
        ProblemTypeState::Registered => "registered",
        _ => "defined by a draft, which may still change it",
    };
    let name = problem.fragment().unwrap_or(problem.uri());
    let mut section = Section::new(format!("{name} (problem type)"));
    section.add("type", problem.uri());
    section.add("state", state);
    section.add("defined in", problem.reference());
    if let Some(title) = problem.title() {
        section.add("title", title);
    }
    if let Some(status) = problem.status() {
        section.add("status", status.to_string());
    }
    if !problem.members().is_empty() {
        section.add("members", problem.members().join(", "));
    }
    section
}
