//! What a crate's catalog says of its errors.

use crate::failure::{Failure, Result};
use crate::program::Program;
use crate::style::plain;
use crate::types::NAME_THEM;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use serde_json::Value;
use std::fmt::Write;

/// The errors of a crate.
#[derive(Debug)]
pub struct Catalog {
    pub errors: Vec<Error>,
    published: Published,
}

/// What the program prints.
#[derive(Deserialize)]
struct Printed {
    errors: Vec<Error>,
    /// The catalog's own JSON, as a text: the members of a body have an order.
    published: String,
}

/// The catalog's own JSON, which lacks hidden variants and the names of redacted ones.
#[derive(Debug, Deserialize)]
struct Published {
    types: Vec<Value>,
    errors: Vec<Entry>,
}

/// What the catalog publishes of an error.
#[derive(Debug, Serialize, Deserialize)]
pub struct Entry {
    name: String,
    code: Option<String>,
    #[serde(rename = "type")]
    type_uri: Option<String>,
    /// The body, as it is sent.
    pub example: Option<Box<RawValue>>,
    #[serde(flatten)]
    rest: Value,
}

/// One variant, or a struct.
#[derive(Debug, Serialize, Deserialize)]
pub struct Error {
    #[serde(rename = "type")]
    pub ty: String,
    pub path: String,
    pub variant: Option<String>,
    /// `None` if it is known only at run time: one of `statuses`, if these are listed.
    pub status: Option<u16>,
    pub statuses: Vec<u16>,
    pub code: Option<String>,
    pub type_uri: Option<String>,
    pub title: Option<String>,
    /// `sent`, `redacted` or `by status`.
    pub detail: String,
    #[serde(default)]
    pub retry: Option<String>,
    pub headers: Vec<Header>,
    pub members: Vec<Member>,
    pub doc: String,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Header {
    pub name: String,
    pub value: Option<String>,
    pub template: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Member {
    pub name: String,
    #[serde(rename = "type")]
    pub ty: String,
}

impl Catalog {
    pub fn of(program: &Program) -> Result<Self> {
        let name = &program.package.name;
        let Printed { mut errors, published } = program.run("errors", Some(name))?;
        let published: Published = serde_json::from_str(&published)
            .map_err(|error| Failure::new(format!("the catalog of `{name}` cannot be read: {error}")))?;
        for error in &mut errors {
            error.retry = published.entry(error).and_then(|it| it.text("/retry/when")).map(str::to_owned);
        }
        Ok(Catalog { errors, published })
    }

    /// What the catalog publishes of an error; `None` if it is hidden.
    pub fn published(&self, error: &Error) -> Option<&Entry> {
        self.published.entry(error)
    }

    /// The transparent variants whose errors are not known, with their types.
    pub fn open(&self) -> impl Iterator<Item = (&str, &str)> {
        let open = self.published.types.iter().filter_map(|ty| ty.get("open")?.as_array()).flatten();
        open.filter_map(|open| Some((open.get("variant")?.as_str()?, open.get("type")?.as_str()?)))
    }

    /// Those with this code, type, variant, or type and variant.
    pub fn find(&self, name: &str) -> Vec<&Error> {
        let of =
            |is: &dyn Fn(&Error) -> bool| self.errors.iter().filter(|error| is(error)).collect::<Vec<_>>();
        let by_code = of(&|error| error.code.as_deref() == Some(name));
        if by_code.is_empty() {
            of(&|error| error.is_called(name))
        } else {
            by_code
        }
    }

    /// What each error can be called by.
    pub fn names(&self) -> impl Iterator<Item = String> + '_ {
        self.errors.iter().flat_map(|error| [error.code.clone(), Some(error.name())]).flatten()
    }
}

impl Published {
    /// Clients know an error by its code and type.
    fn entry(&self, error: &Error) -> Option<&Entry> {
        self.errors.iter().find(|entry| {
            let is_known = entry.code.is_some() || entry.type_uri.is_some();
            let is_same = entry.code == error.code && entry.type_uri == error.type_uri;
            is_same && (is_known || entry.name == error.name())
        })
    }
}

impl Entry {
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.rest.get(name)
    }

    pub fn text(&self, pointer: &str) -> Option<&str> {
        self.rest.pointer(pointer)?.as_str()
    }
}

impl Error {
    /// `Type::Variant`, or the name of the struct.
    pub fn name(&self) -> String {
        match &self.variant {
            Some(variant) => format!("{}::{variant}", self.ty),
            None => self.ty.clone(),
        }
    }

    fn is_called(&self, name: &str) -> bool {
        let path = match &self.variant {
            Some(variant) => format!("{}::{variant}", self.path),
            None => self.path.clone(),
        };
        let is_end = |path: &str| path == name || path.ends_with(&format!("::{name}"));
        is_end(&path) || is_end(&self.path)
    }

    /// The status, or those that are listed, or a dash.
    pub fn statuses(&self) -> String {
        let listed: Vec<String> = self.statuses.iter().map(u16::to_string).collect();
        match self.status {
            Some(status) => status.to_string(),
            None if listed.is_empty() => "-".to_owned(),
            None => listed.join("|"),
        }
    }
}

impl Program {
    /// What the user should know of types that are not listed; empty if every one is.
    pub fn notes(&self, catalog: &Catalog) -> String {
        let is_listed = |path: &str| catalog.errors.iter().any(|error| error.path == path);
        let missing = self.unreachable.iter().filter(|it| !is_listed(&it.path));
        let mut notes = String::new();
        for it in &self.unread {
            let _ = writeln!(notes, "note: {it}, so its types are not listed\n  help: {NAME_THEM}");
        }
        for it in missing {
            let _ =
                writeln!(notes, "note: `{}` {}, and is not listed\n  help: {}", it.path, it.reason, it.help);
        }
        for (variant, ty) in catalog.open() {
            let why = format!("`{ty}` does not derive `HttpStatus`");
            let _ = writeln!(notes, "note: the errors of `{variant}` are not known: {why}");
        }
        plain(&notes)
    }
}

/// The catalog of a crate, with its program.
pub fn read(source: &crate::args::Source) -> Result<(Program, Catalog)> {
    let program = Program::build(source)?;
    let catalog = Catalog::of(&program)?;
    if catalog.errors.is_empty() {
        return Err(Failure::new(format!("`{}` has no errors", program.package.name)));
    }
    Ok((program, catalog))
}
