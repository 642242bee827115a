//! The catalog of a type, as derived code defines it.

use super::{Catalog, HasCatalog, Redaction, Transparent};
use crate::meta::record::without_end;
use crate::{ErrorMeta, HeaderMeta, HttpStatus};

/// The catalog of a type, from its trait.
#[must_use]
pub const fn catalog<E: HasCatalog + ?Sized>() -> Catalog {
    let (name, doc) = E::__TYPE;
    Catalog {
        name,
        type_name: core::any::type_name::<E>,
        definition: E::__definition,
        doc: without_end(doc),
        metas: E::__ERRORS,
        transparent: E::__TRANSPARENT,
        format: E::__FORMAT,
    }
}

/// The metadata of the error's variant, or of the error inside one that has none.
#[inline]
#[must_use]
pub fn meta_of<E: HasCatalog + HttpStatus + ?Sized, const N: usize>(
    error: &E,
    indices: &'static [u32; N],
) -> Option<&'static ErrorMeta> {
    match meta_of_variant(error, indices) {
        None => error.__inner().and_then(HttpStatus::meta),
        own => own,
    }
}

/// The metadata of the error's variant. `indices` are those of the metadata of each variant; empty
/// if they are those of the variants.
#[inline]
#[must_use]
pub fn meta_of_variant<E: HasCatalog + ?Sized, const N: usize>(
    error: &E,
    indices: &'static [u32; N],
) -> Option<&'static ErrorMeta> {
    let variant = error.__variant_index();
    if N == 0 {
        return E::__ERRORS.get(variant);
    }
    E::__ERRORS.get(usize::try_from(*indices.get(variant)?).ok()?)
}

/// A transparent variant.
#[must_use]
pub const fn transparent(
    name: &'static str,
    type_name: &'static str,
    doc: &'static str,
    headers: &'static [HeaderMeta],
    catalog: fn() -> Option<&'static Catalog>,
) -> Transparent {
    Transparent {
        name,
        type_name,
        doc: without_end(doc),
        headers,
        catalog,
        redaction: None,
        redacts: false,
        is_hidden: false,
    }
}

/// The same for a variant that sends a code of its own, `metas`, in place of those of errors with
/// this status or a greater one.
#[must_use]
pub const fn redacting(mut variant: Transparent, least: u16, metas: &'static [ErrorMeta]) -> Transparent {
    variant.redaction = Some(Redaction { least, metas });
    variant
}

/// The same for a variant that publishes nothing of the `Display` of its errors.
#[must_use]
pub const fn without_detail(mut variant: Transparent) -> Transparent {
    variant.redacts = true;
    variant
}

/// The same for a variant that is `#[doc(hidden)]`.
#[must_use]
pub const fn hidden(mut variant: Transparent) -> Transparent {
    variant.is_hidden = true;
    variant
}

/// Finds the catalog of a type that may have none: the constant is that of `Probe` itself if
/// its bound is met, or else that of [`NoCatalog`].
#[derive(Debug)]
pub struct Probe<E: ?Sized>(core::marker::PhantomData<E>);

impl<E: HasCatalog + ?Sized> Probe<E> {
    /// The catalog of the type.
    pub const CATALOG: fn() -> Option<&'static Catalog> = || Some(E::__CATALOG);
}

/// What [`Probe`] finds for a type without a catalog.
pub trait NoCatalog {
    /// No catalog.
    const CATALOG: fn() -> Option<&'static Catalog> = || None;
}

impl<E: ?Sized> NoCatalog for Probe<E> {}
