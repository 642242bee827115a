//! The published facts about an error, for every format.

use super::advice::{self, Retry};
use super::example::Example;
use super::mount::{Mount, Names, Wanted};
use super::operation_link::OperationLink;
use super::sharing::{groups, Typed};
use super::text;
use crate::catalog::{component_name, placeholder, Catalog, Reach};
use crate::meta::Format;
use crate::registry::{field_meaning, registered, unofficial, Class};
use crate::{ErrorMeta, ExtensionMeta, HeaderMeta};
use http::StatusCode;
use serde::Serialize;

/// One error.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Entry {
    /// The variant with its type, or the struct; the type alone if the variant is redacted.
    pub(super) name: String,
    /// What the error is listed as: its code, or else its type or its name.
    #[serde(skip)]
    pub(super) heading: &'static str,
    pub(super) code: Option<&'static str>,
    #[serde(rename = "type")]
    pub(super) type_uri: Option<&'static str>,
    pub(super) title: Option<&'static str>,
    /// The code of JSON-RPC.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) jsonrpc: Option<i32>,
    pub(super) status: Option<Status>,
    /// Those that one known only at run time can be, if they are listed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) statuses: Vec<Status>,
    pub(super) page: String,
    pub(super) doc: &'static str,
    /// The doc comment of the enum.
    pub(super) type_doc: Option<&'static str>,
    pub(super) headers: Vec<Header>,
    pub(super) extensions: Vec<Member>,
    pub(super) example: Option<Example>,
    pub(super) retry: Retry,
    pub(super) advice: &'static str,
    /// The other variants with this code and type.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) shared_with: Vec<Sharing>,
    /// The transparent variants through which other types return it.
    pub(super) through: Vec<Through>,
    /// The operations that give it, if a document is known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) operations: Vec<OperationLink>,
    /// The names of its schemas in documents.
    #[serde(skip)]
    pub(super) components: Vec<String>,
}

/// A status, with what the registry says of it.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Status {
    pub(super) code: u16,
    pub(super) phrase: &'static str,
    pub(super) class: &'static str,
    pub(super) meaning: String,
    pub(super) reference: Option<&'static str>,
    pub(super) link: Option<String>,
}

/// A header field; without a value if it is known only at run time. What it means is left out of
/// a private field.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Header {
    pub(super) name: &'static str,
    pub(super) value: Option<&'static str>,
    /// What names fields of the error in place of a value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) template: Option<&'static str>,
    #[serde(flatten)]
    pub(super) definition: Option<Definition>,
}

/// What a header field means, by its document.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Definition {
    pub(super) meaning: &'static str,
    pub(super) reference: &'static str,
    pub(super) link: Option<String>,
}

/// An extension member with its Rust type.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Member {
    pub(super) name: &'static str,
    #[serde(rename = "type")]
    pub(super) ty: &'static str,
    /// The types in it whose JSON shape is unknown: only serde knows it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) unknown_types: Vec<&'static str>,
    /// What it contains, if that is defined here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) meaning: Option<&'static str>,
}

/// The meaning of a list of `FieldErrors`.
const FIELD_ERRORS: &str = "The fields of the request that are not valid. The `detail` of each says what \
    is wrong, for people. `pointer` says where in the body it is: a JSON Pointer as a URI fragment (RFC \
    6901, Section 6). `location` and `name` are those of a parameter in the query or the path, of a header \
    field or a cookie. `code`, if there is one, is for programs.";

/// Another variant with the code and the type of an entry. A redacted one has no name here.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Sharing {
    pub(super) variant: Option<String>,
    pub(super) status: Option<Status>,
    pub(super) doc: &'static str,
}

/// A transparent variant, and the header fields that it adds.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Through {
    pub(super) variant: String,
    pub(super) doc: &'static str,
    pub(super) headers: Vec<Header>,
}

/// A transparent variant whose errors are unknown, with its inner type.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Open {
    pub(super) variant: String,
    #[serde(rename = "type")]
    pub(super) ty: &'static str,
    pub(super) doc: &'static str,
}

impl Entry {
    fn of(
        meta: &'static ErrorMeta,
        catalog: &Catalog,
        through: Vec<Through>,
        page: String,
        format: Option<Format>,
    ) -> Self {
        let is_struct = catalog.errors().len() == 1 && meta.name() == catalog.name();
        Entry {
            name: name(meta, catalog),
            heading: meta.heading(),
            code: meta.public_code(),
            type_uri: meta.type_uri(),
            title: meta.title(),
            jsonrpc: meta.jsonrpc(),
            status: meta.status().map(Status::of),
            statuses: listed_statuses(meta),
            page,
            doc: meta.public_doc(),
            type_doc: Some(catalog.doc()).filter(|doc| !is_struct && !doc.is_empty()),
            headers: headers(meta.headers()),
            extensions: meta.extensions().iter().map(Member::of).collect(),
            example: Example::of(meta, format),
            retry: Retry::of(meta),
            advice: advice::of(meta.status()),
            shared_with: Vec::new(),
            through,
            operations: Vec::new(),
            components: Vec::new(),
        }
    }

    /// Adds another variant with the same code and type.
    fn share(&mut self, meta: &'static ErrorMeta, catalog: &Catalog) {
        for header in headers(meta.headers()) {
            match self.headers.iter_mut().find(|known| known.name == header.name) {
                Some(known) if (known.value, known.template) == (header.value, header.template) => {}
                Some(known) => (known.value, known.template) = (None, None),
                None => self.headers.push(header),
            }
        }
        for member in meta.extensions() {
            if !self.extensions.iter().any(|known| known.name == member.name()) {
                self.extensions.push(Member::of(member));
            }
        }
        let variant = (!meta.is_redacted()).then(|| path(catalog, meta.name()));
        let status = meta.status().map(Status::of);
        let has_status =
            |known: Option<&Status>| known.map(|it| it.code) == status.as_ref().map(|it| it.code);
        let others = self.shared_with.iter().map(|other| other.status.as_ref());
        let is_new = !others.chain([self.status.as_ref()]).any(has_status);
        if variant.is_some() || is_new {
            self.shared_with.push(Sharing { variant, status, doc: meta.public_doc() });
        }
    }

    /// The class of the status, as `4xx`.
    pub(super) fn class(&self) -> &'static str {
        // Those that are listed may have one class, too.
        let mut statuses = self.status.iter().chain(&self.statuses).map(|status| status.code / 100);
        let class = statuses.next().filter(|first| statuses.all(|other| other == *first));
        let class = class.and_then(|class| CLASSES.get(usize::from(class)));
        class.map_or("other", |(digits, _)| digits)
    }

    /// The codes that are listed: `400, 413 or 422`.
    pub(super) fn listed(&self) -> String {
        let codes: Vec<String> = self.statuses.iter().map(|status| status.code.to_string()).collect();
        match codes.split_last() {
            None => String::new(),
            Some((last, [])) => last.clone(),
            Some((last, others)) => format!("{} or {last}", others.join(", ")),
        }
    }

    /// The title, if it differs from the phrase of the status.
    pub(super) fn own_title(&self) -> Option<&'static str> {
        let phrase = self.status.as_ref().map(|status| status.phrase);
        self.title.filter(|title| Some(*title) != phrase)
    }

    /// The example as displayed.
    pub(super) fn body(&self) -> Option<String> {
        self.example.as_ref()?.text()
    }

    /// The doc comment on one line.
    pub(super) fn summary(&self) -> String {
        text::summary(self.doc)
    }
}

/// The classes by the first digit; 0 for errors without one.
pub(super) const CLASSES: [(&str, &str); 6] = [
    ("other", "varies"),
    ("1xx", Class::Informational.name()),
    ("2xx", Class::Successful.name()),
    ("3xx", Class::Redirection.name()),
    ("4xx", Class::ClientError.name()),
    ("5xx", Class::ServerError.name()),
];

impl Member {
    fn of(meta: &ExtensionMeta) -> Self {
        let ty = meta.type_name();
        if meta.is_field_errors() {
            let (name, meaning) = (meta.name(), Some(FIELD_ERRORS));
            return Member { name, ty: "FieldErrors", unknown_types: Vec::new(), meaning };
        }
        Member { name: meta.name(), ty, unknown_types: placeholder::unknown_types(ty), meaning: None }
    }
}

impl Status {
    fn of(status: StatusCode) -> Self {
        let code = status.as_u16();
        let class = CLASSES.get(usize::from(code / 100)).map_or("not registered", |(_, name)| name);
        match registered(code) {
            Some(row) => Status {
                code,
                phrase: row.phrase(),
                class,
                meaning: row.meaning().to_owned(),
                reference: Some(row.reference()),
                link: link(row.reference()),
            },
            None => Status {
                code,
                phrase: "not registered",
                class,
                meaning: unregistered(code),
                reference: None,
                link: None,
            },
        }
    }
}

fn unregistered(code: u16) -> String {
    let uses = unofficial(code)
        .iter()
        .map(|used| format!(" {} used it for this: {}.", used.vendor(), used.meaning()));
    format!("The IANA registry has no such code.{}", uses.collect::<String>())
}

/// The URL of "RFC 9110, Section 15.5.10".
fn link(reference: &str) -> Option<String> {
    let (document, section) = reference.split_once(", Section ").unwrap_or((reference, ""));
    let section = if section.is_empty() { String::new() } else { format!("#section-{section}") };
    match document.strip_prefix("RFC ") {
        Some(number) => Some(format!("https://www.rfc-editor.org/rfc/rfc{number}.html{section}")),
        None if document.starts_with("draft-") => {
            Some(format!("https://datatracker.ietf.org/doc/{document}/"))
        }
        None => None,
    }
}

/// The statuses that are listed for one known only at run time.
fn listed_statuses(meta: &ErrorMeta) -> Vec<Status> {
    let listed = meta.statuses().iter().filter(|_| meta.status().is_none());
    listed.map(|status| Status::of(*status)).collect()
}

impl Header {
    fn of(meta: &HeaderMeta) -> Self {
        Header {
            name: meta.name(),
            value: meta.value(),
            template: meta.template(),
            definition: Definition::of(meta.name()),
        }
    }
}

impl Definition {
    fn of(name: &str) -> Option<Self> {
        let field = field_meaning(name)?;
        Some(Definition {
            meaning: field.meaning(),
            reference: field.reference(),
            link: link(field.reference()),
        })
    }
}

fn headers(fields: &[HeaderMeta]) -> Vec<Header> {
    fields.iter().map(Header::of).collect()
}

fn path(catalog: &Catalog, variant: &str) -> String {
    format!("{}::{variant}", catalog.name())
}

/// The variant with its type, or the struct. A redacted one is named by its type alone.
fn name(meta: &ErrorMeta, catalog: &Catalog) -> String {
    let is_struct = catalog.errors().len() == 1 && meta.name() == catalog.name();
    if is_struct || meta.is_redacted() {
        catalog.name().to_owned()
    } else {
        path(catalog, meta.name())
    }
}

/// The errors of the catalogs, sorted by status and code; those without a fixed status come
/// last. `defined` has each definition once, and `catalogs` each type. Variants that share a
/// code and a type are one error.
pub(super) fn all(
    defined: &[&'static Catalog],
    catalogs: &[&'static Catalog],
    roots: &[&'static Catalog],
    reach: &Reach,
    mount: &Mount,
) -> Vec<Entry> {
    let groups: Vec<Vec<Typed>> =
        groups(defined, reach).into_iter().filter(|group| !group.is_empty()).collect();
    let firsts = groups.iter().filter_map(|group| group.first());
    let pages = Names::new().take_all(firsts.map(|(_, first)| Wanted::of(first, mount)).collect());
    let mut entries: Vec<Entry> = Vec::new();
    for (group, page) in groups.into_iter().zip(pages) {
        let Some(((catalog, first), others)) = group.split_first() else { continue };
        let format = format(catalog, roots);
        let mut entry = Entry::of(first, catalog, through(catalog, catalogs), page, format);
        for (_, meta) in others {
            entry.share(meta, catalog);
        }
        entry.components = group.iter().map(|(catalog, meta)| component_name(catalog, meta)).collect();
        entries.push(entry);
    }
    entries
        .sort_by_key(|entry| (entry.status.as_ref().map_or(u16::MAX, |status| status.code), entry.heading));
    entries
}

/// The format of a type's errors: that of the type that a handler returns.
fn format(catalog: &Catalog, roots: &[&'static Catalog]) -> Option<Format> {
    let leads_here =
        |root: &&&'static Catalog| root.published().iter().any(|inner| inner.has_same_definition(catalog));
    roots.iter().find(leads_here)?.format()
}

/// The transparent variants of other types that lead to this one.
fn through(catalog: &Catalog, catalogs: &[&'static Catalog]) -> Vec<Through> {
    let leads_here = |inner: &Catalog| inner.has_same_definition(catalog);
    let others = catalogs.iter().filter(|outer| !outer.has_same_definition(catalog));
    let variants = others.flat_map(|outer| {
        let variants = outer.transparent().iter().filter(|variant| !variant.is_hidden);
        let leading = variants.filter(|variant| variant.catalog().is_some_and(leads_here));
        leading.map(|variant| Through {
            variant: path(outer, variant.name()),
            doc: variant.doc(),
            headers: headers(variant.headers()),
        })
    });
    let mut variants: Vec<Through> = variants.collect();
    variants.dedup_by(|later, earlier| later.variant == earlier.variant);
    variants
}

/// The transparent variants of a type, whatever its generic arguments, whose errors are
/// unknown.
pub(super) fn open(catalog: &Catalog, catalogs: &[&'static Catalog]) -> Vec<Open> {
    let types = catalogs.iter().filter(|other| other.has_same_definition(catalog));
    let variants = types.flat_map(|other| other.transparent()).filter(|variant| !variant.is_hidden);
    let open = variants.filter(|variant| variant.catalog().is_none()).map(|variant| Open {
        variant: path(catalog, variant.name()),
        ty: variant.type_name(),
        doc: variant.doc(),
    });
    let mut open: Vec<Open> = open.collect();
    open.dedup_by(|later, earlier| later.variant == earlier.variant);
    open
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn registered_codes_link_to_definition() {
        for row in crate::registry::REGISTRY {
            let link = link(row.reference()).unwrap();
            assert!(link.starts_with("https://www.rfc-editor.org/rfc/rfc") || row.code() == 104, "{link}");
        }
        let conflict = "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.10";
        assert_eq!(link("RFC 9110, Section 15.5.10").as_deref(), Some(conflict));
        let draft = "https://datatracker.ietf.org/doc/draft-ietf-httpbis-resumable-upload-05/";
        assert_eq!(link("draft-ietf-httpbis-resumable-upload-05").as_deref(), Some(draft));
        assert_eq!(link("a book"), None);
        let retry_after = Definition::of("retry-after").unwrap();
        let link = "https://www.rfc-editor.org/rfc/rfc9110.html#section-10.2.3";
        assert_eq!(retry_after.link.as_deref(), Some(link));
        assert!(Definition::of("x-cost").is_none());
    }

    #[test]
    fn unofficial_code_is_marked() {
        let status = Status::of(StatusCode::from_u16(499).unwrap());
        assert!(status.meaning.starts_with("The IANA registry has no such code. "), "{}", status.meaning);
        assert_eq!((status.reference, status.link), (None, None));
        assert_eq!(Status::of(StatusCode::from_u16(777).unwrap()).class, "not registered");
    }
}
