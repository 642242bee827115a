//! Every error that a type can be.
//!
//! [Guide](crate::guide::catalog): pages, files and one document.

#[cfg(any(
    feature = "aide",
    feature = "aide014",
    feature = "contract",
    feature = "utoipa",
    feature = "utoipa5"
))]
mod body_component;
#[cfg(any(
    feature = "aide",
    feature = "aide014",
    feature = "catalog",
    feature = "contract",
    feature = "utoipa",
    feature = "utoipa5"
))]
mod component;
pub(crate) mod derived;
#[cfg(any(feature = "catalog", feature = "contract"))]
pub(crate) mod document;
#[cfg(any(feature = "catalog", feature = "contract", feature = "drill"))]
pub(crate) mod json_type;
#[cfg(any(feature = "catalog", feature = "drill"))]
pub(crate) mod placeholder;
mod redaction;
#[cfg(any(feature = "catalog", feature = "drill"))]
pub(crate) mod sample;
#[cfg(feature = "catalog")]
mod site;
mod unique;

#[cfg(any(feature = "aide", feature = "aide014", feature = "utoipa", feature = "utoipa5"))]
pub(crate) use body_component::is_json;
#[cfg(any(
    feature = "aide",
    feature = "aide014",
    feature = "contract",
    feature = "utoipa",
    feature = "utoipa5"
))]
pub(crate) use body_component::{component_of, ALL_TYPES, ERRORS_MARK};
#[cfg(feature = "catalog")]
pub(crate) use component::component_name;
#[cfg(any(feature = "aide", feature = "aide014", feature = "utoipa", feature = "utoipa5"))]
pub(crate) use component::FIELD_ERROR;
#[cfg(any(
    feature = "aide",
    feature = "aide014",
    feature = "catalog",
    feature = "contract",
    feature = "utoipa",
    feature = "utoipa5"
))]
pub(crate) use component::PROBLEM;
#[cfg(feature = "catalog")]
pub(crate) use redaction::Reach;
pub(crate) use redaction::Redaction;
#[cfg(feature = "catalog")]
pub(crate) use site::published_errors;
#[cfg(feature = "catalog")]
#[cfg_attr(docsrs, doc(cfg(feature = "catalog")))]
pub use site::Site;
pub use unique::assert_unique;

use crate::meta::Format;
use crate::{ErrorMeta, HeaderMeta};
use std::rc::Rc;
use std::sync::Arc;

/// Every error that a type can be: the metadata of each variant, and the catalogs of the errors
/// inside its transparent variants.
///
/// [`Catalog::of`] returns that of a type that derives [`HttpStatus`](trait@crate::HttpStatus).
///
/// # Examples
///
/// ```
/// use statusful::{catalog::Catalog, HttpStatus};
///
/// #[derive(HttpStatus)]
/// enum DbError {
///     #[status(503)]
///     Unreachable,
/// }
///
/// /// The errors of the API.
/// #[derive(HttpStatus)]
/// enum ApiError {
///     /// Names are unique.
///     #[status(409)]
///     UserExists(String),
///     #[status(transparent)]
///     Db(DbError),
/// }
///
/// let catalog = Catalog::of::<ApiError>();
/// assert_eq!(catalog.doc(), "The errors of the API.");
/// assert_eq!(catalog.errors()[0].doc(), "Names are unique.");
/// assert_eq!(catalog.transparent()[0].catalog().unwrap().name(), "DbError");
///
/// let codes: Vec<&str> = catalog.iter().map(|meta| meta.code()).collect();
/// assert_eq!(codes, ["user_exists", "unreachable"]);
/// ```
#[derive(Debug)]
pub struct Catalog {
    pub(crate) name: &'static str,
    pub(crate) type_name: fn() -> &'static str,
    pub(crate) definition: fn() -> &'static Definition,
    pub(crate) doc: &'static str,
    pub(crate) metas: &'static [ErrorMeta],
    pub(crate) transparent: &'static [Transparent],
    pub(crate) format: Option<Format>,
}

/// Identifies the definition of a type by its address. Names cannot: two versions of a crate
/// have types with equal names and paths.
#[doc(hidden)]
#[derive(Debug)]
pub struct Definition(#[allow(dead_code)] u8);

impl Definition {
    /// For a static. It has a size, because two zero-sized statics may share an address.
    pub const NEW: Self = Definition(1);
}

/// The JSON schema of a member of an error, from a library that has one of its type.
#[cfg(feature = "contract")]
#[derive(Debug)]
#[allow(dead_code)] // Only what describes documents has schemas.
pub(crate) struct MemberSchema {
    /// The type that the error is a variant of.
    pub(crate) of: &'static Catalog,
    pub(crate) meta: &'static ErrorMeta,
    pub(crate) name: &'static str,
    pub(crate) schema: serde_json::Value,
    pub(crate) is_required: bool,
}

/// A transparent variant: its errors are those of its inner error.
#[derive(Debug)]
pub struct Transparent {
    pub(crate) name: &'static str,
    pub(crate) type_name: &'static str,
    pub(crate) doc: &'static str,
    pub(crate) headers: &'static [HeaderMeta],
    /// A function, called at run time, so that types may contain each other.
    pub(crate) catalog: fn() -> Option<&'static Catalog>,
    pub(crate) redaction: Option<Redaction>,
    /// Whether it removes what `Display` of its errors writes.
    #[cfg_attr(not(any(feature = "contract", feature = "drill")), allow(dead_code))]
    pub(crate) redacts: bool,
    /// Whether the variant is `#[doc(hidden)]`, and stands in no document.
    #[cfg_attr(
        not(any(
            feature = "aide",
            feature = "aide014",
            feature = "catalog",
            feature = "contract",
            feature = "drill",
            feature = "utoipa",
            feature = "utoipa5"
        )),
        allow(dead_code)
    )]
    pub(crate) is_hidden: bool,
}

/// A type whose errors are all known: one that derives [`HttpStatus`](trait@crate::HttpStatus).
///
/// It is sealed: only the derive implements it, through hidden items that change without notice.
/// Use it as a bound, as [`Catalog::of`] does.
///
/// # Examples
///
/// ```
/// use statusful::catalog::{Catalog, HasCatalog};
/// use statusful::HttpStatus;
///
/// fn count<E: HasCatalog>() -> usize {
///     Catalog::of::<E>().iter().count()
/// }
///
/// #[derive(HttpStatus)]
/// #[status(507)]
/// struct DiskFull;
///
/// assert_eq!(count::<DiskFull>(), 1);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no catalog of its errors",
    label = "`HttpStatus` is not derived for `{Self}`",
    note = "derive it where `{Self}` is defined: `#[derive(statusful::HttpStatus)]`"
)]
pub trait HasCatalog {
    /// Evaluated where it is used, and not in each build of the crate that derives.
    #[doc(hidden)]
    const __CATALOG: &'static Catalog = &derived::catalog::<Self>();

    /// The type's name, and its doc comment.
    #[doc(hidden)]
    const __TYPE: (&'static str, &'static str);

    #[doc(hidden)]
    const __ERRORS: &'static [ErrorMeta];

    #[doc(hidden)]
    const __TRANSPARENT: &'static [Transparent] = &[];

    #[doc(hidden)]
    const __FORMAT: Option<Format> = None;

    /// The index of the error's variant.
    #[doc(hidden)]
    fn __variant_index(&self) -> usize {
        0
    }

    #[doc(hidden)]
    fn __definition() -> &'static Definition;
}

impl Catalog {
    /// The catalog of a type that derives [`HttpStatus`](trait@crate::HttpStatus).
    ///
    /// # Examples
    ///
    /// ```
    /// use statusful::{catalog::Catalog, HttpStatus};
    ///
    /// #[derive(HttpStatus)]
    /// #[status(507)]
    /// struct DiskFull;
    ///
    /// const CATALOG: &Catalog = Catalog::of::<DiskFull>();
    /// assert_eq!(CATALOG.name(), "DiskFull");
    /// ```
    #[must_use]
    pub const fn of<E: HasCatalog + ?Sized>() -> &'static Catalog {
        E::__CATALOG
    }

    /// The type's name.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The type's name with the path of its module, as the compiler writes it.
    #[must_use]
    pub fn path(&self) -> &'static str {
        let path = (self.type_name)();
        path.split_once('<').map_or(path, |(path, _)| path)
    }

    /// The type's doc comment, one line per line; empty without one.
    #[must_use]
    pub const fn doc(&self) -> &'static str {
        self.doc
    }

    /// The metadata of the type's own variants, in order.
    #[must_use]
    pub const fn errors(&self) -> &'static [ErrorMeta] {
        self.metas
    }

    /// The transparent variants, in order. One that contains the type itself leads back to this
    /// catalog.
    #[must_use]
    pub const fn transparent(&self) -> &'static [Transparent] {
        self.transparent
    }

    /// The [format](crate::format) of the type's responses; `None` for the default, a problem in
    /// JSON. It is also that of the errors inside transparent variants, whatever their own.
    #[must_use]
    pub const fn format(&self) -> Option<Format> {
        self.format
    }

    /// This catalog, followed by those of its transparent variants and of theirs, each once.
    #[must_use]
    pub fn catalogs(&'static self) -> Vec<&'static Catalog> {
        self.reached(|_| true)
    }

    /// Like [`catalogs`](Self::catalogs), without those that are only in a hidden variant.
    #[cfg(feature = "catalog")]
    pub(crate) fn published(&'static self) -> Vec<&'static Catalog> {
        self.reached(|variant| !variant.is_hidden)
    }

    fn reached(&'static self, is_followed: fn(&Transparent) -> bool) -> Vec<&'static Catalog> {
        let mut found = vec![self];
        let mut at = 0;
        while let Some(catalog) = found.get(at).copied() {
            let variants = catalog.transparent.iter().filter(|variant| is_followed(variant));
            for inner in variants.filter_map(Transparent::catalog) {
                if !found.iter().any(|known| known.is_of_same_type(inner)) {
                    found.push(inner);
                }
            }
            at += 1;
        }
        found
    }

    /// The metadata in this catalog and in those within it, each once.
    pub fn iter(&'static self) -> impl Iterator<Item = &'static ErrorMeta> {
        let mut catalogs = self.catalogs();
        keep_first_of_each_definition(&mut catalogs);
        catalogs.into_iter().flat_map(|catalog| catalog.metas)
    }

    /// Whether both are the catalog of one type, including generic arguments.
    pub(crate) fn is_of_same_type(&self, other: &Catalog) -> bool {
        core::ptr::eq(self, other)
            || self.has_same_definition(other) && (self.type_name)() == (other.type_name)()
    }

    /// Whether both types have the same definition: generic types have the same metadata
    /// whatever their arguments.
    pub(crate) fn has_same_definition(&self, other: &Catalog) -> bool {
        core::ptr::eq((self.definition)(), (other.definition)())
    }
}

/// Removes catalogs whose metadata is that of an earlier one.
pub(crate) fn keep_first_of_each_definition(catalogs: &mut Vec<&'static Catalog>) {
    let mut kept: Vec<&'static Catalog> = Vec::new();
    catalogs.retain(|catalog| {
        let is_first = !kept.iter().any(|known| known.has_same_definition(catalog));
        kept.extend(is_first.then_some(*catalog));
        is_first
    });
}

impl Transparent {
    /// The variant's name.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The type of its inner error, as written in the source.
    #[must_use]
    pub const fn type_name(&self) -> &'static str {
        self.type_name
    }

    /// The variant's doc comment.
    #[must_use]
    pub const fn doc(&self) -> &'static str {
        self.doc
    }

    /// The header fields that the variant adds to those of its inner error.
    #[must_use]
    pub const fn headers(&self) -> &'static [HeaderMeta] {
        self.headers
    }

    /// The catalog of its inner error; `None` if that is open: its type does not derive
    /// `HttpStatus`, or is generic.
    #[must_use]
    pub fn catalog(&self) -> Option<&'static Catalog> {
        (self.catalog)()
    }
}

macro_rules! forward {
    ($($pointer:ty),*) => {$(
        impl<E: HasCatalog + ?Sized> HasCatalog for $pointer {
            const __CATALOG: &'static Catalog = E::__CATALOG;
            const __TYPE: (&'static str, &'static str) = E::__TYPE;
            const __ERRORS: &'static [ErrorMeta] = E::__ERRORS;
            const __TRANSPARENT: &'static [Transparent] = E::__TRANSPARENT;
            const __FORMAT: Option<Format> = E::__FORMAT;

            fn __variant_index(&self) -> usize {
                (**self).__variant_index()
            }

            fn __definition() -> &'static Definition {
                E::__definition()
            }
        }
    )*};
}

forward!(&E, &mut E, Box<E>, Arc<E>, Rc<E>);

#[cfg(any(feature = "garde", feature = "validator"))]
macro_rules! field_errors {
    ($($errors:ty),*) => {$(
        /// The catalog of [`FieldErrors`](crate::FieldErrors).
        impl HasCatalog for $errors {
            const __CATALOG: &'static Catalog = crate::FieldErrors::__CATALOG;
            const __TYPE: (&'static str, &'static str) = crate::FieldErrors::__TYPE;
            const __ERRORS: &'static [ErrorMeta] = crate::FieldErrors::__ERRORS;

            fn __definition() -> &'static Definition {
                crate::FieldErrors::__definition()
            }
        }
    )*};
}

#[cfg(feature = "garde")]
field_errors!(garde::Report);
#[cfg(feature = "validator")]
field_errors!(validator::ValidationErrors);

/// No error at all.
impl HasCatalog for core::convert::Infallible {
    const __TYPE: (&'static str, &'static str) = ("Infallible", "");
    const __ERRORS: &'static [ErrorMeta] = &[];

    fn __definition() -> &'static Definition {
        static DEFINITION: Definition = Definition::NEW;
        &DEFINITION
    }
}
