//! The texts in one language.

use super::file::{messages, File, Message};
use super::references::{References, ABSENT, MAX_DIGITS};
use crate::incomplete;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;
use std::collections::HashSet;
use std::sync::Arc;
use unic_langid::LanguageIdentifier;

/// The texts in a language, from all its files.
pub(super) struct Locale {
    pub(super) language: LanguageIdentifier,
    /// The language in its canonical form, as in `Content-Language`.
    pub(super) tag: String,
    pub(super) files: Vec<Arc<File>>,
    bundle: FluentBundle<Arc<FluentResource>>,
    /// The messages that refer to something that does not exist, or to themselves.
    broken: HashSet<String>,
}

impl Locale {
    pub(super) fn new(language: LanguageIdentifier, files: Vec<Arc<File>>) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.clone()]);
        // Without the isolating marks around arguments: bodies escape them, pages replace them,
        // and clients that compare texts do not expect them.
        bundle.set_use_isolating(false);
        // It fails if there is a function of this name.
        let _ = bundle.add_function("NUMBER", number);
        for file in &files {
            // Duplicates are reported when the file is added.
            let _ = bundle.add_resource(Arc::clone(&file.resource));
        }
        let tag = language.to_string();
        let broken = messages(&files).filter(|message| is_broken(&files, *message));
        let broken = broken.map(|message| message.id.to_owned()).collect();
        Locale { language, tag, files, bundle, broken }
    }

    /// The value of a message.
    pub(super) fn value(&self, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        self.format(id, self.bundle.get_message(id)?.value()?, arguments)
    }

    /// An attribute of a message.
    pub(super) fn attribute(&self, id: &str, name: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        self.format(id, self.bundle.get_message(id)?.get_attribute(name)?.value(), arguments)
    }

    /// The text, if all arguments that it needs are there.
    fn format(&self, id: &str, pattern: &Pattern<&str>, arguments: &FluentArgs<'_>) -> Option<String> {
        if !self.broken.contains(id) {
            let text = self.text(pattern, arguments);
            let text = text.or_else(|| self.text(pattern, &self.with_absent(pattern, arguments)?));
            if text.is_some() {
                return text;
            }
        }
        incomplete::translation(id, &self.tag);
        None
    }

    fn text(&self, pattern: &Pattern<&str>, arguments: &FluentArgs<'_>) -> Option<String> {
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(arguments), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }

    /// The arguments with `none` for those that are not there, if the text needs these only to
    /// select.
    fn with_absent<'v>(
        &self,
        pattern: &Pattern<&str>,
        arguments: &'v FluentArgs<'v>,
    ) -> Option<FluentArgs<'v>> {
        let references = References::of(&self.files, pattern);
        let is_absent = |name: &&&str| arguments.get(**name).is_none();
        if references.required.iter().any(|name| is_absent(&name)) {
            return None;
        }
        let absent = references.variables.iter().filter(is_absent);
        let absent = absent.map(|name| ((*name).to_owned(), FluentValue::from(ABSENT)));
        let stated = arguments.iter().map(|(name, value)| (name.to_owned(), value.clone()));
        Some(stated.chain(absent).collect())
    }
}

fn is_broken(files: &[Arc<File>], message: Message<'_>) -> bool {
    message.patterns().any(|pattern| !References::of(files, pattern).mistakes.is_empty())
}

/// Fluent's function `NUMBER`, with as many digits as the crate can compute with.
fn number<'a>(positional: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
    let mut value = fluent_bundle::builtins::NUMBER(positional, named);
    if let FluentValue::Number(number) = &mut value {
        let digits = &mut number.options.minimum_fraction_digits;
        *digits = digits.map(|digits| digits.min(MAX_DIGITS));
    }
    value
}
