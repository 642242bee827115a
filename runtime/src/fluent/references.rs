//! What a text in Fluent refers to.

use super::file::{self, File};
use fluent_syntax::ast::{
    CallArguments, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use std::sync::Arc;

/// The most placeables in a text, including those of the messages and terms that it refers to.
/// With more, the crate stops: this is how it limits expansions.
const MAX_PLACEABLES: usize = 100;

/// The most digits behind the point that a number is written with. The crate computes with them
/// as `u64`.
pub(super) const MAX_DIGITS: usize = 18;

/// The key of the variant for an argument that is not there.
pub(super) const ABSENT: &str = "none";

/// The arguments of a text, and what is wrong with its references.
#[derive(Default)]
pub(super) struct References<'a> {
    pub(super) variables: Vec<&'a str>,
    /// Those that have to be there: no `select` has a text without them.
    pub(super) required: Vec<&'a str>,
    /// The messages that it contains.
    pub(super) messages: Vec<&'a str>,
    /// The part of the text, and what is wrong there.
    pub(super) mistakes: Vec<(&'a str, String)>,
    placeables: usize,
}

/// Whose text is being read.
#[derive(Clone, Copy)]
struct Scope<'s, 'a> {
    /// The text that contains this one.
    outer: Option<&'s Scope<'s, 'a>>,
    pattern: &'a Pattern<&'a str>,
    /// Inside a term, the arguments that it is given: it knows no others.
    given: Option<&'a CallArguments<&'a str>>,
    is_term: bool,
    /// Where the author of the outermost text refers to this one.
    at: Option<&'a str>,
    /// The arguments that are there where this text is.
    present: Option<&'s Present<'s, 'a>>,
}

/// An argument of a `select`, in a variant that it has only if it is there.
struct Present<'s, 'a> {
    name: &'a str,
    outer: Option<&'s Present<'s, 'a>>,
}

impl Scope<'_, '_> {
    fn is_present(&self, name: &str) -> bool {
        core::iter::successors(self.present, |present| present.outer).any(|present| present.name == name)
    }
}

/// The variant for an argument that is not there.
fn absent<'v, 'a>(variants: &'v [Variant<&'a str>]) -> Option<&'v Variant<&'a str>> {
    let is_absent = |variant: &&Variant<&str>| matches!(variant.key, VariantKey::Identifier { name: ABSENT });
    variants.iter().find(is_absent).or_else(|| variants.iter().find(|variant| variant.default))
}

impl<'a> References<'a> {
    pub(super) fn of(files: &'a [Arc<File>], pattern: &'a Pattern<&'a str>) -> Self {
        let mut references = References::default();
        let scope = Scope { outer: None, pattern, given: None, is_term: false, at: None, present: None };
        references.read(files, scope);
        references
    }

    fn read(&mut self, files: &'a [Arc<File>], scope: Scope<'_, 'a>) {
        let placeables = scope.pattern.elements.iter().filter_map(|element| match element {
            PatternElement::Placeable { expression } => Some(expression),
            PatternElement::TextElement { .. } => None,
        });
        for expression in placeables {
            self.placeables += 1;
            if self.placeables > MAX_PLACEABLES {
                return;
            }
            self.expression(files, expression, scope);
            if self.placeables > MAX_PLACEABLES && scope.outer.is_none() {
                self.mistakes.push(("", format!("the text has more than {MAX_PLACEABLES} placeables")));
            }
        }
    }

    fn expression(
        &mut self,
        files: &'a [Arc<File>],
        expression: &'a Expression<&'a str>,
        scope: Scope<'_, 'a>,
    ) {
        match expression {
            Expression::Inline(inline) => self.inline(files, inline, scope, false),
            Expression::Select { selector, variants } => {
                self.inline(files, selector, scope, true);
                let absent = absent(variants);
                for variant in variants {
                    let is_absent = absent.is_some_and(|absent| core::ptr::eq(absent, variant));
                    let present = match selector {
                        InlineExpression::VariableReference { id } if !scope.is_term && !is_absent => {
                            Some(Present { name: id.name, outer: scope.present })
                        }
                        _ => None,
                    };
                    let present = present.as_ref().or(scope.present);
                    self.read(files, Scope { pattern: &variant.value, present, ..scope });
                }
            }
        }
    }

    fn inline(
        &mut self,
        files: &'a [Arc<File>],
        inline: &'a InlineExpression<&'a str>,
        scope: Scope<'_, 'a>,
        is_selector: bool,
    ) {
        match inline {
            InlineExpression::StringLiteral { .. } => {}
            InlineExpression::NumberLiteral { value } => {
                if value.len() > MAX_DIGITS {
                    self.mistake(scope, value, format!("`{value}` has more than {MAX_DIGITS} digits"));
                }
            }
            InlineExpression::VariableReference { id } if scope.is_term => {
                let mut given = scope.given.iter().flat_map(|given| &given.named);
                let is_given = given.any(|given| given.name.name == id.name);
                // A selector without its argument chooses the default variant.
                if !is_given && !is_selector {
                    let what = format!(
                        "a term does not know `${}`: it has only the arguments that it is given",
                        id.name
                    );
                    self.mistake(scope, id.name, what);
                }
            }
            InlineExpression::VariableReference { id } => {
                self.variables.push(id.name);
                if !is_selector && !scope.is_present(id.name) {
                    self.required.push(id.name);
                }
            }
            InlineExpression::FunctionReference { id, arguments } => {
                if id.name != "NUMBER" {
                    let what = format!("there is no function `{}`: only `NUMBER`", id.name);
                    self.mistake(scope, id.name, what);
                }
                for argument in &arguments.positional {
                    self.inline(files, argument, scope, false);
                }
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.messages.push(id.name);
                let message = file::message(files, id.name);
                let pattern = message.and_then(|message| match attribute {
                    None => message.ast.value.as_ref(),
                    Some(attribute) => message.attribute(attribute.name),
                });
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                self.refer(
                    files,
                    (id.name, attribute, ""),
                    pattern,
                    Scope { is_term: false, given: None, ..scope },
                );
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                let term = file::term(files, id.name);
                let pattern = term.and_then(|term| match attribute {
                    None => Some(&term.value),
                    Some(attribute) => {
                        let mut attributes = term.attributes.iter();
                        attributes.find(|known| known.id.name == attribute.name).map(|known| &known.value)
                    }
                });
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                let scope = Scope { is_term: true, given: arguments.as_ref(), ..scope };
                // A selector is an attribute, which nobody reads.
                self.refer(files, (id.name, attribute, "-"), pattern, scope);
            }
            InlineExpression::Placeable { expression } => self.expression(files, expression, scope),
        }
    }

    /// Reads the text that another one refers to.
    fn refer(
        &mut self,
        files: &'a [Arc<File>],
        (id, attribute, sign): (&'a str, Option<&'a str>, &str),
        pattern: Option<&'a Pattern<&'a str>>,
        scope: Scope<'_, 'a>,
    ) {
        let dot = attribute.map(|attribute| format!(".{attribute}")).unwrap_or_default();
        let Some(pattern) = pattern else {
            return self.mistake(scope, id, format!("there is no `{sign}{id}{dot}`"));
        };
        let mut outer = Some(&scope);
        while let Some(known) = outer {
            if core::ptr::eq(known.pattern, pattern) {
                return self.mistake(scope, id, format!("`{sign}{id}{dot}` refers to itself"));
            }
            outer = known.outer;
        }
        let at = scope.at.or(Some(id));
        self.read(files, Scope { outer: Some(&scope), pattern, at, ..scope });
    }

    /// In another text, the mistake is where this one refers to it.
    fn mistake(&mut self, scope: Scope<'_, 'a>, part: &'a str, what: String) {
        let mistake = (scope.at.unwrap_or(part), what);
        if !self.mistakes.contains(&mistake) {
            self.mistakes.push(mistake);
        }
    }
}
