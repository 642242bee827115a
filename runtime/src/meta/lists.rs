//! The header fields and the extension members of a variant.

/// A header field of the response to an error.
///
/// # Examples
///
/// ```
/// use statusful::HttpStatus;
///
/// #[derive(HttpStatus)]
/// #[status(503)]
/// #[header(RETRY_AFTER = "120")]
/// struct Maintenance {
///     #[header("x-region")]
///     region: String,
/// }
///
/// let meta = Maintenance { region: "eu".into() }.meta().unwrap();
/// assert_eq!(meta.headers()[0].name(), "retry-after");
/// assert_eq!(meta.headers()[0].value(), Some("120"));
/// assert_eq!((meta.headers()[1].name(), meta.headers()[1].value()), ("x-region", None));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct HeaderMeta {
    // Generated code writes literals: rustc would evaluate a call for each of them, in each
    // build.
    #[doc(hidden)]
    pub __name: &'static str,
    #[doc(hidden)]
    pub __value: Option<&'static str>,
}

impl HeaderMeta {
    /// The name of the field, in lower case.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.__name
    }

    /// The value, if it is a literal; `None` if it is known only at run time.
    #[must_use]
    pub const fn value(&self) -> Option<&'static str> {
        self.__value
    }
}

/// An extension member of the problem body of an error (RFC 9457, Section 3.2).
///
/// # Examples
///
/// ```
/// use statusful::HttpStatus;
///
/// #[derive(HttpStatus)]
/// #[status(409)]
/// struct UserExists {
///     #[problem(extension)]
///     name: String,
/// }
///
/// let meta = UserExists { name: "ann".into() }.meta().unwrap();
/// assert_eq!(meta.extensions()[0].name(), "name");
/// assert_eq!(meta.extensions()[0].type_name(), "String");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ExtensionMeta {
    #[doc(hidden)]
    pub __name: &'static str,
    #[doc(hidden)]
    pub __type_name: &'static str,
}

impl ExtensionMeta {
    /// The name of the member.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.__name
    }

    /// The Rust type of the field, as written in the source.
    #[must_use]
    pub const fn type_name(&self) -> &'static str {
        self.__type_name
    }
}

/// What few variants have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MetaLists {
    pub(crate) headers: &'static [HeaderMeta],
    pub(crate) extensions: &'static [ExtensionMeta],
}
