//! A file in Fluent, and what it has.

use super::mistake::Mistake;
use fluent_bundle::FluentResource;
use fluent_syntax::ast::{self, Entry, Pattern};
use fluent_syntax::parser::{ErrorKind, ParserError};
use std::sync::Arc;

/// A file in Fluent.
pub(super) struct File {
    pub(super) name: String,
    pub(super) resource: Arc<FluentResource>,
}

impl File {
    /// The file, and the mistakes in its syntax. It has the other messages.
    pub(super) fn read(name: String, text: String) -> (Self, Vec<Mistake>) {
        let (resource, errors) = match FluentResource::try_new(text) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        let file = File { name, resource: Arc::new(resource) };
        let mistakes = errors.iter().map(|error| file.syntax_error(error)).collect();
        (file, mistakes)
    }

    fn syntax_error(&self, error: &ParserError) -> Mistake {
        let source = self.resource.source();
        let (at, kind) = cause(source, error).unwrap_or((error.pos.start, error.kind.clone()));
        let line = source.get(..at).unwrap_or(source).matches('\n').count() + 1;
        let text = source.lines().nth(line - 1).unwrap_or_default();
        let mut what = kind.to_string();
        if let Some(first) = what.get_mut(..1) {
            first.make_ascii_lowercase();
        }
        let mistake = Mistake::of(self.name.clone(), format!("{what}: `{}`", text.trim())).at(Some(line));
        match kind {
            ErrorKind::ExpectedToken('=') => mistake.with_help("a message has the form `user-exists = Text`"),
            ErrorKind::MissingDefaultVariant => mistake.with_help("mark one of the variants: `*[other]`"),
            _ if text.starts_with('\t') => mistake.with_help("indent with spaces: Fluent knows no tabs"),
            _ => mistake,
        }
    }

    /// The line of a part of the source.
    pub(super) fn line(&self, part: &str) -> Option<usize> {
        let source = self.resource.source();
        let at = (part.as_ptr() as usize).checked_sub(source.as_ptr() as usize)?;
        Some(source.get(..at)?.matches('\n').count() + 1)
    }

    /// The names of the messages, and those of terms with a `-` before them.
    fn names(&self) -> impl Iterator<Item = (bool, &str)> {
        self.resource.entries().filter_map(|entry| match entry {
            Entry::Message(message) => Some((false, message.id.name)),
            Entry::Term(term) => Some((true, term.id.name)),
            _ => None,
        })
    }
}

/// What is wrong with an attribute, and where: the parser only says that no message begins there.
fn cause(source: &str, error: &ParserError) -> Option<(usize, ErrorKind)> {
    let start = error.slice.as_ref()?.start;
    let (name, value) = source.get(start..)?.split_once('=')?;
    if !name.trim_start().starts_with('.') {
        return None;
    }
    // Its text as that of a message.
    let (_, errors) = FluentResource::try_new(format!("x={value}")).err()?;
    let error = errors.into_iter().next()?;
    let at = error.pos.start.checked_sub("x=".len())?;
    Some((start + name.len() + "=".len() + at, error.kind))
}

/// The entries of a file that are already in others, or twice in it.
pub(super) fn duplicates(files: &[Arc<File>], file: &File) -> Vec<Mistake> {
    let others =
        files.iter().map(|file| &**file).flat_map(|other| other.names().map(move |name| (other, name)));
    let mut known: Vec<(&File, (bool, &str))> = others.collect();
    let mut mistakes = Vec::new();
    for name in file.names() {
        let (is_term, id) = name;
        if let Some((first, (_, earlier))) = known.iter().find(|(_, known)| *known == name) {
            let sign = if is_term { "-" } else { "" };
            let line = first.line(earlier).map(|line| format!(":{line}")).unwrap_or_default();
            let what = format!("`{sign}{id}` is already in {}{line}", first.name);
            mistakes
                .push(Mistake::of(file.name.clone(), what).at(file.line(id)).with_help("remove one of them"));
        }
        known.push((file, name));
    }
    mistakes
}

/// All messages of some files, in order.
pub(super) fn messages(files: &[Arc<File>]) -> impl Iterator<Item = Message<'_>> {
    files.iter().flat_map(|file| {
        file.resource.entries().filter_map(|entry| match entry {
            Entry::Message(ast) => Some(Message { file, id: ast.id.name, ast }),
            _ => None,
        })
    })
}

pub(super) fn message<'a>(files: &'a [Arc<File>], id: &str) -> Option<Message<'a>> {
    messages(files).find(|message| message.id == id)
}

pub(super) fn term<'a>(files: &'a [Arc<File>], id: &str) -> Option<&'a ast::Term<&'a str>> {
    let mut entries = files.iter().flat_map(|file| file.resource.entries());
    entries.find_map(|entry| match entry {
        Entry::Term(term) if term.id.name == id => Some(term),
        _ => None,
    })
}

/// A message and where it is.
#[derive(Clone, Copy)]
pub(super) struct Message<'a> {
    pub(super) file: &'a File,
    pub(super) id: &'a str,
    pub(super) ast: &'a ast::Message<&'a str>,
}

impl<'a> Message<'a> {
    pub(super) fn attribute(&self, name: &str) -> Option<&'a Pattern<&'a str>> {
        self.ast
            .attributes
            .iter()
            .find(|attribute| attribute.id.name == name)
            .map(|attribute| &attribute.value)
    }

    /// The name of an attribute in the source.
    pub(super) fn attribute_name(&self, name: &str) -> &'a str {
        let mut names = self.ast.attributes.iter().map(|attribute| attribute.id.name);
        names.find(|known| *known == name).unwrap_or(self.id)
    }

    /// Its value and its attributes.
    pub(super) fn patterns(&self) -> impl Iterator<Item = &'a Pattern<&'a str>> {
        let attributes = self.ast.attributes.iter().map(|attribute| &attribute.value);
        self.ast.value.iter().chain(attributes)
    }

    pub(super) fn mistake(&self, part: &str, what: String) -> Mistake {
        Mistake::of(self.file.name.clone(), what).at(self.file.line(part))
    }
}
