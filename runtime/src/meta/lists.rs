//! The header fields and the members of a variant that are not single texts.

use http::StatusCode;

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
    #[doc(hidden)]
    pub __template: Option<&'static str>,
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

    /// The literal that names fields, if the value is one, in the syntax of `format!`; that of a
    /// challenge with the values of fields is `Bearer scope="{needed}"`.
    ///
    /// # Examples
    ///
    /// ```
    /// use statusful::HttpStatus;
    ///
    /// #[derive(HttpStatus)]
    /// #[status(409)]
    /// #[header(LOCATION = "/users/{id}")]
    /// struct UserExists {
    ///     id: u64,
    /// }
    ///
    /// let location = UserExists { id: 7 }.meta().unwrap().headers()[0];
    /// assert_eq!((location.value(), location.template()), (None, Some("/users/{id}")));
    /// ```
    #[must_use]
    pub const fn template(&self) -> Option<&'static str> {
        self.__template
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
    #[doc(hidden)]
    pub __form: MemberForm,
}

/// What a member of the metadata stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MemberForm {
    /// One member.
    Value,
    /// One member with this value, as JSON.
    Constant(&'static str),
    /// A member for each entry of the field.
    Entries,
    /// One member, a list of `FieldErrors`.
    FieldErrors,
}

/// Finds the form of a member whose type is written like `FieldErrors`: the constant is that of
/// `FormOf` itself if the type is ours, or else that of [`OtherForm`].
#[derive(Debug)]
pub struct FormOf<T: ?Sized>(core::marker::PhantomData<T>);

/// What [`FormOf`] finds for any other type.
pub trait OtherForm {
    /// One member.
    const FORM: MemberForm = MemberForm::Value;
}

impl<T: ?Sized> OtherForm for FormOf<T> {}

impl ExtensionMeta {
    /// The name of the member.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.__name
    }

    /// The Rust type of the field, as written in the source; in an `Option` if the member may be
    /// left out, and for what a function makes of the field, the call.
    #[must_use]
    pub const fn type_name(&self) -> &'static str {
        self.__type_name
    }

    /// The value as JSON, if it is the same in every error of the variant.
    ///
    /// ```
    /// use statusful::HttpStatus;
    ///
    /// #[derive(HttpStatus)]
    /// #[status(429)]
    /// #[problem(extension(docs = "https://example.com/limits"))]
    /// struct RateLimited;
    ///
    /// let meta = RateLimited.meta().unwrap();
    /// assert_eq!(meta.extensions()[0].value(), Some("\"https://example.com/limits\""));
    /// ```
    #[must_use]
    pub const fn value(&self) -> Option<&'static str> {
        match self.__form {
            MemberForm::Constant(json) => Some(json),
            MemberForm::Value | MemberForm::Entries | MemberForm::FieldErrors => None,
        }
    }

    /// Whether it is a list of [`FieldErrors`](crate::FieldErrors).
    #[cfg(any(
        feature = "aide",
        feature = "aide014",
        feature = "catalog",
        feature = "contract",
        feature = "drill",
        feature = "utoipa",
        feature = "utoipa5"
    ))]
    pub(crate) const fn is_field_errors(&self) -> bool {
        matches!(self.__form, MemberForm::FieldErrors)
    }

    /// Whether there is a member for each entry of the field, under the entry's name:
    /// `#[problem(extension(flatten))]`.
    #[must_use]
    pub const fn is_flattened(&self) -> bool {
        matches!(self.__form, MemberForm::Entries)
    }
}

/// A standard member of the problem body of an error (RFC 9457, Section 3.1) whose text is known
/// only at run time.
///
/// # Examples
///
/// ```
/// use statusful::HttpStatus;
///
/// #[derive(HttpStatus)]
/// #[status(409)]
/// #[problem(detail = "The user {name} already exists.")]
/// struct UserExists {
///     #[problem(extension)]
///     name: String,
///     #[problem(instance)]
///     request: Option<String>,
/// }
///
/// let meta = UserExists { name: "ann".into(), request: None }.meta().unwrap();
/// let [detail, instance] = meta.standard_members() else { unreachable!() };
/// assert_eq!((detail.name(), detail.template()), ("detail", "The user {name} already exists."));
/// assert_eq!((instance.name(), instance.template()), ("instance", "{request}"));
/// assert!(instance.is_optional());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct StandardMemberMeta {
    #[doc(hidden)]
    pub __name: &'static str,
    #[doc(hidden)]
    pub __template: &'static str,
    #[doc(hidden)]
    pub __is_optional: bool,
}

impl StandardMemberMeta {
    /// The name of the member: `type`, `title`, `code`, `detail` or `instance`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.__name
    }

    /// The text with the names of fields in braces; `{{` stands for `{`. That of a field is
    /// its name alone, and that of a function is its path: `{public_text()}`.
    #[must_use]
    pub const fn template(&self) -> &'static str {
        self.__template
    }

    /// The template for a reader, with single braces.
    #[cfg(feature = "problem")]
    #[cfg_attr(
        not(any(
            feature = "aide",
            feature = "aide014",
            feature = "catalog",
            feature = "utoipa",
            feature = "utoipa5"
        )),
        allow(dead_code)
    )]
    pub(crate) fn shown(&self) -> String {
        self.__template.replace("{{", "{").replace("}}", "}")
    }

    /// Whether the field is an `Option`: for `None`, the member is what the other metadata says.
    #[must_use]
    pub const fn is_optional(&self) -> bool {
        self.__is_optional
    }
}

/// What few variants have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MetaLists {
    pub(crate) headers: &'static [HeaderMeta],
    pub(crate) extensions: &'static [ExtensionMeta],
    pub(crate) standard: &'static [StandardMemberMeta],
    /// What a status that is known only at run time can be, if the attribute lists it.
    pub(crate) statuses: &'static [StatusCode],
    /// The code, if the body has another or none.
    pub(crate) code: Option<&'static str>,
    pub(crate) is_redacted: bool,
    /// Whether the error inside, if there is one, has the code: its metadata is the error's.
    pub(crate) is_of_inner: bool,
    /// The most bytes of the body.
    pub(crate) limit: usize,
    /// The code of JSON-RPC.
    pub(crate) jsonrpc: Option<i32>,
}

impl MetaLists {
    /// The same with the standard members that are stated at run time.
    #[must_use]
    pub const fn with_standard(self, standard: &'static [StandardMemberMeta]) -> Self {
        MetaLists { standard, ..self }
    }

    /// The same with what a status that is known only at run time can be.
    #[must_use]
    pub const fn with_statuses(self, statuses: &'static [StatusCode]) -> Self {
        MetaLists { statuses, ..self }
    }
}
