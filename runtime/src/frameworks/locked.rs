//! The contract lock with the schemas of a library that writes OpenAPI documents.

/// `assert_unchanged` of a library. The literals are its name and the trait of its schemas.
macro_rules! assert_unchanged {
    ($library:ident, $derive:ident, $schema:literal) => {
        #[doc = concat!("Like [`contract::assert_unchanged`](crate::contract::assert_unchanged), with the JSON schemas of the")]
        #[doc = concat!("extension members, as ", $schema, " derives them, in place of their types in Rust.")]
        ///
        /// A type of which a member changed is found, and one that only has another name is no
        /// change. The guide says [which changes of a schema](crate::guide::contract#schemas)
        /// break clients. An error in a transparent variant that does not derive the trait is
        /// compared by the types in Rust.
        ///
        /// # Examples
        ///
        /// ```no_run
        #[doc = concat!("# use statusful::{", stringify!($library), "::", stringify!($derive), ", HttpStatus};")]
        /// # #[derive(Debug, HttpStatus,
        #[doc = concat!("# ", stringify!($derive), ")]")]
        /// # #[status(500)] struct ApiError;
        /// # impl std::fmt::Display for ApiError {
        /// #     fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { Ok(()) }
        /// # }
        /// # #[allow(unused)]
        /// #[test]
        /// fn errors_are_unchanged() {
        #[doc = concat!("    statusful::", stringify!($library), "::assert_unchanged::<ApiError>(\"errors.lock.json\");")]
        /// }
        #[doc = concat!("# statusful::", stringify!($library), "::assert_unchanged::<ApiError>(\"errors.lock.json\");")]
        /// ```
        ///
        /// # Panics
        ///
        /// As the other does.
        #[cfg(feature = "contract")]
        #[cfg_attr(docsrs, doc(cfg(feature = "contract")))]
        #[track_caller]
        pub fn assert_unchanged<E>(path: impl AsRef<std::path::Path>)
        where
            E: __private::Describe + crate::catalog::HasCatalog + ?Sized,
        {
            let schemas = crate::openapi::member_schemas(<E as __private::Describe>::describe);
            crate::contract::assert_unchanged_with::<E>(&schemas, path.as_ref());
        }
    };
}

pub(crate) use assert_unchanged;
