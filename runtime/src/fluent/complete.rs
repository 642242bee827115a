//! Whether translations have a text for each error, and no other.

use super::file::{message, messages, Message};
use super::locale::Locale;
use super::message::{id, status_id, DETAIL, FIELD, FIELD_PREFIX};
use super::mistake::Mistake;
use super::paste::{self, has_detail, is_optional, selected};
use super::references::References;
use crate::catalog::Catalog;
use crate::problem::phrase;
use crate::registry::{closest, registered};
use crate::{ErrorMeta, ExtensionMeta};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The member that a hook adds to any problem.
const TRACE_ID: &str = "trace_id";

/// The errors with one message, by its id.
type Errors = BTreeMap<String, Vec<&'static ErrorMeta>>;

/// All mistakes, by file and line.
pub(super) fn mistakes(locales: &[Arc<Locale>], catalog: &'static Catalog) -> Vec<Mistake> {
    let mut errors = Errors::new();
    for meta in catalog.iter().filter(|meta| meta.standard_member("code").is_none()) {
        if let Some(id) = id_of(meta) {
            errors.entry(id).or_default().push(meta);
        }
    }
    let is_open = is_open(catalog);
    let mut mistakes = locales
        .iter()
        .flat_map(|locale| Check { locale, errors: &errors, is_open }.mistakes())
        .collect::<Vec<_>>();
    mistakes.sort();
    mistakes
}

/// The message of an error: that of its code, or else that of its status.
fn id_of(meta: &ErrorMeta) -> Option<String> {
    let by_status = || meta.status().filter(|_| has_phrase(meta)).map(status_id);
    meta.public_code().map(id).or_else(by_status)
}

fn has_phrase(meta: &ErrorMeta) -> bool {
    let is_stated = meta.standard_member("title").is_some();
    !is_stated && meta.status().map_or(true, |status| meta.title() == phrase(status))
}

/// Whether there are errors that are not in the catalog.
fn is_open(catalog: &'static Catalog) -> bool {
    let mut variants = catalog.catalogs().into_iter().flat_map(Catalog::transparent);
    variants.any(|variant| variant.catalog().is_none())
        || catalog.iter().any(|meta| meta.standard_member("code").is_some())
}

/// A language, and the errors that it is to have texts for.
struct Check<'a> {
    locale: &'a Locale,
    errors: &'a Errors,
    is_open: bool,
}

impl<'a> Check<'a> {
    fn mistakes(&self) -> Vec<Mistake> {
        let mut mistakes = Vec::new();
        let mut missing: BTreeMap<&str, &[&'static ErrorMeta]> = BTreeMap::new();
        for (id, metas) in self.errors {
            match message(&self.locale.files, id) {
                Some(message) => self.compare(message, metas, &mut mistakes),
                None if metas.iter().all(|meta| self.has_all_by_status(meta)) => {}
                None => _ = missing.insert(id, metas),
            }
        }
        let used: BTreeSet<&str> = messages(&self.locale.files)
            .flat_map(|message| self.references(message, &mut mistakes))
            .collect();
        for message in messages(&self.locale.files).filter(|message| !self.errors.contains_key(message.id)) {
            self.check_other(message, &used, &mut missing, &mut mistakes);
        }
        mistakes.extend(self.missing(&missing));
        mistakes
    }

    /// Whether the title is the phrase of a status that is translated, and all that there is.
    fn has_all_by_status(&self, meta: &ErrorMeta) -> bool {
        self.has_title_by_status(meta) && !has_detail(meta)
    }

    fn has_title_by_status(&self, meta: &ErrorMeta) -> bool {
        let message = meta.status().and_then(|status| message(&self.locale.files, &status_id(status)));
        has_phrase(meta) && message.is_some_and(|message| message.ast.value.is_some())
    }

    /// What is wrong with the message for some errors.
    fn compare(&self, message: Message<'a>, metas: &[&'static ErrorMeta], mistakes: &mut Vec<Mistake>) {
        let id = message.id;
        let lacks_title = message.ast.value.is_none();
        if lacks_title && metas.iter().any(|meta| !self.has_title_by_status(meta)) {
            let mistake = message.mistake(id, format!("`{id}` has no title"));
            mistakes
                .push(mistake.with_help(format!("write it after the `=`: `{id} = {}`", paste::title(metas))));
        }
        compare_detail(message, metas, mistakes);
        for (variable, at) in self.variables(message) {
            let names =
                |meta: &ErrorMeta| meta.extensions().iter().map(ExtensionMeta::name).chain([TRACE_ID]);
            let is_known = |meta: &ErrorMeta| {
                let is_open = meta.extensions().iter().any(ExtensionMeta::is_flattened);
                is_open || names(meta).any(|name| name == variable)
            };
            let Some(meta) = metas.iter().find(|meta| !is_known(meta)) else {
                mistakes.extend(self.required(message, metas, (variable, at)));
                continue;
            };
            let error = meta.name();
            let what = format!("`{id}` uses `${variable}`, and `{error}` has no such extension member");
            let mistake = message.mistake(at, what);
            mistakes.push(match closest(variable, names(meta)) {
                Some(nearest) => mistake.with_help(format!("did you mean `${nearest}`?")),
                None => mistake.with_help("if clients may see it, mark the field: `#[problem(extension)]`"),
            });
        }
    }

    /// What is wrong if a message needs a member that an error may leave out.
    fn required(
        &self,
        message: Message<'a>,
        metas: &[&'static ErrorMeta],
        (variable, at): (&str, &str),
    ) -> Option<Mistake> {
        let id = message.id;
        let mut patterns = message.patterns();
        let is_required =
            patterns.any(|pattern| References::of(&self.locale.files, pattern).required.contains(&variable));
        let error = metas.iter().find(|meta| is_required && is_optional(&[**meta], variable))?.name();
        let what = format!("`{id}` needs `${variable}`, which `{error}` may leave out");
        let help = format!("write what it says then, too:\n{}", selected(variable));
        Some(message.mistake(at, what).with_help(help))
    }

    /// The arguments of a message, each with the place in the file.
    fn variables(&self, message: Message<'a>) -> BTreeSet<(&'a str, &'a str)> {
        let patterns =
            message.patterns().flat_map(|pattern| References::of(&self.locale.files, pattern).variables);
        patterns
            .map(|variable| {
                (variable, if message.file.line(variable).is_some() { variable } else { message.id })
            })
            .collect()
    }

    /// The messages that a message refers to; what is wrong with its references is added.
    fn references(&self, message: Message<'a>, mistakes: &mut Vec<Mistake>) -> Vec<&'a str> {
        let mut messages = Vec::new();
        for pattern in message.patterns() {
            let references = References::of(&self.locale.files, pattern);
            messages.extend(references.messages);
            for (part, what) in references.mistakes {
                let part = if part.is_empty() { message.id } else { part };
                mistakes.push(message.mistake(part, format!("`{}`: {what}", message.id)));
            }
        }
        for attribute in message.ast.attributes.iter().filter(|attribute| attribute.id.name != DETAIL) {
            let name = attribute.id.name;
            let mistake = message.mistake(name, format!("`.{name}` of `{}` is never sent", message.id));
            mistakes.push(match closest(name, [DETAIL]) {
                Some(_) => mistake.with_help("did you mean `.detail`?"),
                None => mistake.with_help("remove it: the value is the title, and `.detail` the detail"),
            });
        }
        messages
    }

    /// A message that no error of the catalog has.
    fn check_other(
        &self,
        message: Message<'a>,
        used: &BTreeSet<&str>,
        missing: &mut BTreeMap<&str, &[&'static ErrorMeta]>,
        mistakes: &mut Vec<Mistake>,
    ) {
        let id = message.id;
        let status = id.strip_prefix("status-").and_then(|number| number.parse().ok());
        if status.and_then(registered).is_some() {
            let what = "what a framework answers has no such extension member";
            return self.check_variables(message, TRACE_ID, what, mistakes);
        }
        if id.starts_with(FIELD_PREFIX) {
            let what = "the text of a field error has only `$field`";
            return self.check_variables(message, FIELD, what, mistakes);
        }
        if self.is_open || used.contains(id) {
            return;
        }
        let nearest = closest(id, missing.keys().copied());
        let nearest = nearest.map(str::to_owned);
        let mistake = message.mistake(id, format!("`{id}` is the message of no error"));
        mistakes.push(match nearest.as_deref() {
            Some(nearest) => mistake.with_help(format!("did you mean `{nearest}`?")),
            None => mistake.with_help("remove it, or keep texts that are not of errors in another file"),
        });
        if let Some(nearest) = nearest {
            missing.remove(nearest.as_str());
        }
    }

    /// A message that has only this argument.
    fn check_variables(&self, message: Message<'a>, known: &str, why: &str, mistakes: &mut Vec<Mistake>) {
        for (variable, at) in self.variables(message).into_iter().filter(|(variable, _)| *variable != known) {
            mistakes.push(message.mistake(at, format!("`{}` uses `${variable}`, and {why}", message.id)));
        }
    }

    /// One mistake for all messages that are missing, with the lines to paste.
    fn missing(&self, missing: &BTreeMap<&str, &[&'static ErrorMeta]>) -> Option<Mistake> {
        let file = self.locale.files.first().filter(|_| !missing.is_empty())?;
        let message = |(id, metas): (&&str, &&[&'static ErrorMeta])| {
            let title = format!("{id} = {}", paste::title(metas));
            [title].into_iter().chain(paste::detail(metas)).collect::<Vec<_>>().join("\n")
        };
        let lines: Vec<String> = missing.iter().map(message).collect();
        let what = match lines.len() {
            1 => format!("the message of an error is missing in `{}`", self.locale.tag),
            number => format!("the messages of {number} errors are missing in `{}`", self.locale.tag),
        };
        let help = format!("add this to the file, and translate it:\n{}", lines.join("\n"));
        Some(Mistake::of(file.name.clone(), what).with_help(help))
    }
}

fn compare_detail(message: Message<'_>, metas: &[&'static ErrorMeta], mistakes: &mut Vec<Mistake>) {
    let id = message.id;
    let has_other =
        message.ast.attributes.iter().any(|attribute| closest(attribute.id.name, [DETAIL]).is_some());
    match (paste::detail(metas), message.attribute(DETAIL)) {
        (Some(detail), None) if !has_other => {
            let mistake = message.mistake(id, format!("`{id}` has no detail"));
            mistakes.push(mistake.with_help(format!("add it below the title:\n{detail}")));
        }
        (None, Some(_)) => {
            let names: Vec<String> = metas.iter().map(|meta| format!("`{}`", meta.name())).collect();
            let what = format!("the detail of `{id}` is never sent: {} has none", names.join(", "));
            let mistake = message.mistake(message.attribute_name(DETAIL), what);
            let help = "remove it: a translation adds nothing to what the error says itself";
            mistakes.push(mistake.with_help(help));
        }
        _ => {}
    }
}
