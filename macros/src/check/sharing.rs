//! Which variants have the same code or type, and whether they say so.

use crate::attr::Attr;
use crate::model::{Container, Text, Variant, VariantProblem};
use crate::report::{Error, Report};
use quote::ToTokens;
use std::collections::HashMap;
use syn::ext::IdentExt;

/// A member that clients distinguish errors by.
struct Identifier {
    name: &'static str,
    value: fn(&Container, &Variant) -> Option<String>,
    stated: fn(&VariantProblem) -> &Attr<Text>,
}

const CODE: Identifier = Identifier {
    name: "code",
    value: |_, variant| Some(variant.code.clone()),
    stated: |problem| &problem.code,
};

const TYPE: Identifier = Identifier {
    name: "type",
    value: |container, variant| container.type_uri(variant).filter(|_| !container.is_redacted(variant)),
    stated: |problem| &problem.type_uri,
};

/// Two variants have the same code or type only if both say so; one that says so has it in common
/// with another.
pub(super) fn is_stated(container: &Container, report: &mut Report) {
    let mut sharing = vec![false; container.variants.len()];
    for identifier in [CODE, TYPE] {
        let mut seen = HashMap::new();
        for (at, variant) in container.variants.iter().enumerate() {
            let Some(value) = identified(container, variant, &identifier) else { continue };
            let Some(first) = seen.insert(value.clone(), at) else { continue };
            let Some(other) = container.variants.get(first) else { continue };
            mark(&mut sharing, first);
            mark(&mut sharing, at);
            // Where the types are made of equal codes, the codes alone are reported.
            let is_of_code = identifier.name == "type"
                && !(identifier.stated)(&variant.problem).is_set()
                && other.code == variant.code;
            if !is_of_code {
                report.at(at + 1);
                both_say_so(&identifier, &value, other, variant, report);
            }
        }
    }
    // What cannot be read may have been in common with it, and a mistake in one text makes two
    // variants lonely: only the first is reported.
    let is_lone = |(variant, shares): &(&Variant, bool)| !shares && variant.problem.shared.is_set();
    let mut variants = container.variants.iter().zip(sharing).enumerate();
    if let Some((at, (variant, _))) = variants.find(|(_, variant)| is_lone(variant)) {
        report.at(at + 1);
        has_in_common(container, variant, report);
    }
}

fn mark(sharing: &mut [bool], at: usize) {
    if let Some(shares) = sharing.get_mut(at) {
        *shares = true;
    }
}

fn identified(container: &Container, variant: &Variant, identifier: &Identifier) -> Option<String> {
    let is_known = container.has_meta(variant) && !variant.problem.has_invalid;
    (identifier.value)(container, variant).filter(|_| is_known)
}

fn both_say_so(
    Identifier { name, stated, .. }: &Identifier,
    value: &str,
    other: &Variant,
    variant: &Variant,
    report: &mut Report,
) {
    let shared = [other, variant].map(|variant| &variant.problem.shared);
    if shared.iter().all(|shared| !shared.is_absent()) {
        return;
    }
    let (this, other) = (variant.ident.unraw(), other.ident.unraw());
    let share = match shared.map(Attr::is_absent) {
        [false, true] => format!("above `{this}`, too"),
        [true, false] => format!("above `{other}`, too"),
        _ => "above both".to_owned(),
    };
    let tokens = stated(&variant.problem).tokens().cloned();
    report.error(Error::at(
        tokens.unwrap_or_else(|| variant.ident.to_token_stream()),
        format!(
            "`{this}` has the {name} {value:?}, which `{other}` already has: clients could not distinguish them\n\
             help: give one of them another: `#[problem({name} = \"…\")]`\n\
             help: if clients are to see one error: `#[problem(shared)]` {share}",
        ),
    ));
}

/// `shared` above a variant that shares nothing: its code or its type most likely has a typo.
fn has_in_common(container: &Container, variant: &Variant, report: &mut Report) {
    let Some(shared) = variant.problem.shared.tokens() else { return };
    if !container.has_meta(variant) || container.variants.iter().any(|other| other.problem.has_invalid) {
        return;
    }
    let code = &variant.code;
    report.error(Error::at(
        shared,
        format!(
            "no other variant has the code {code:?} or the type of `{}`\n\
             help: remove `shared`, or state the code of another variant: `#[problem(code = \"…\", shared)]`",
            variant.ident.unraw(),
        ),
    ));
}
