//! `ErrorMeta`: what is known about a variant at compile time.

use http::StatusCode;
use statusful::catalog::Catalog;
use statusful::{ErrorMeta, Exposure, HttpStatus};
use std::borrow::Cow;
use std::collections::HashMap;

/// The type's own doc comment is not that of a variant.
#[derive(Debug, HttpStatus)]
#[problem(base = "https://example.com/errors/")]
#[header("X-Api" = "1", VARY = "cookie")]
#[allow(dead_code)]
#[status(allow(dynamic_exposure))]
#[status(allow(extension_name))]
enum ApiError<'a, T> {
    /// Names are unique.
    ///
    ///   Choose another, "quoted" & <tagged>.  
    #[status(409)]
    #[problem(title = "Name taken", expose)]
    UserExists {
        /// About the field, not the variant.
        #[problem(extension)]
        names: Vec<Cow<'a, str>>,
        #[problem(extension = "by-id")]
        ids: &'a mut HashMap<u64, [Option<T>; 2]>,
        #[header(RETRY_AFTER)]
        #[header("x-second")]
        after: u8,
    },
    #[doc = "One line"]
    #[doc = " and another."]
    #[status(500)]
    #[problem(redact, code = "own", type = "urn:own", detail = "Try again.")]
    #[header(VARY = "origin", VARY = "accept")]
    Own,
    /** A block,
    over lines. */
    Dynamic(#[status] StatusCode),
    #[status(with = Self::find)]
    r#With,
    #[status(204, allow(non_error))]
    Bare,
    #[status(transparent)]
    Transparent(Inner),
    #[status(transparent)]
    ByHand(ByHand),
}

impl<T> ApiError<'_, T> {
    fn find(&self) -> StatusCode {
        StatusCode::GONE
    }
}

/// About the struct.
#[derive(Debug, HttpStatus)]
#[status(404)]
#[status(allow(extension_name))]
struct Inner(#[problem(extension = "of")] u8);

#[derive(Debug)]
struct ByHand;

impl HttpStatus for ByHand {
    fn status(&self) -> StatusCode {
        StatusCode::GONE
    }
}

type Error<'a> = ApiError<'a, u8>;

fn meta(error: &Error<'_>) -> &'static ErrorMeta {
    error.meta().unwrap()
}

fn headers(meta: &ErrorMeta) -> Vec<(&str, Option<&str>)> {
    meta.headers().iter().map(|header| (header.name(), header.value())).collect()
}

fn extensions(meta: &ErrorMeta) -> Vec<(&str, &str)> {
    meta.extensions().iter().map(|member| (member.name(), member.type_name())).collect()
}

#[test]
fn meta_has_all_attributes() {
    let mut ids = HashMap::new();
    let meta = meta(&Error::UserExists { names: Vec::new(), ids: &mut ids, after: 0 });
    assert_eq!(meta.name(), "UserExists");
    assert_eq!(meta.code(), "user_exists");
    assert_eq!(meta.status(), Some(StatusCode::CONFLICT));
    assert_eq!(meta.type_uri(), Some("https://example.com/errors/user-exists"));
    assert_eq!(meta.title(), Some("Name taken"));
    assert_eq!(meta.detail(), None);
    assert_eq!(meta.exposure(), Exposure::Expose);
    assert_eq!(meta.doc(), "Names are unique.\n\n  Choose another, \"quoted\" & <tagged>.");
    assert_eq!(
        headers(meta),
        [("x-api", Some("1")), ("vary", Some("cookie")), ("retry-after", None), ("x-second", None)]
    );
    assert_eq!(
        extensions(meta),
        [("names", "Vec<Cow<'a, str>>"), ("by-id", "&'a mut HashMap<u64, [Option<T>; 2]>"),]
    );
}

#[test]
fn meta_has_literals() {
    let meta = meta(&Error::Own);
    assert_eq!(meta.code(), "own");
    assert_eq!(meta.type_uri(), Some("urn:own"));
    assert_eq!(meta.title(), Some("Internal Server Error"));
    assert_eq!(meta.detail(), Some("Try again."));
    assert_eq!(meta.exposure(), Exposure::Redact);
    assert_eq!(meta.doc(), "One line\nand another.");
    assert_eq!(headers(meta), [("vary", Some("origin")), ("vary", Some("accept")), ("x-api", Some("1"))]);
    assert!(meta.extensions().is_empty());
}

#[test]
fn meta_omits_run_time_values() {
    for (error, name, code) in
        [(Error::Dynamic(StatusCode::GONE), "Dynamic", "dynamic"), (Error::r#With, "With", "with")]
    {
        let meta = meta(&error);
        assert_eq!(meta.name(), name);
        assert_eq!(meta.code(), code);
        assert_eq!(meta.status(), None);
        assert_eq!(meta.title(), None);
        assert_eq!(meta.exposure(), Exposure::ByStatus);
    }
    let doc = meta(&Error::Dynamic(StatusCode::GONE)).doc();
    assert!(doc.starts_with("A block,\n") && doc.ends_with("over lines."), "{doc:?}");
    assert_eq!(meta(&Error::r#With).doc(), "");
}

#[test]
fn meta_of_status_without_content() {
    let meta = meta(&Error::Bare);
    assert_eq!(meta.status(), Some(StatusCode::NO_CONTENT));
    assert_eq!(meta.title(), Some("No Content"));
}

#[test]
fn transparent_variant_has_inner_meta() {
    let meta = meta(&Error::Transparent(Inner(1)));
    assert_eq!(meta, Inner(2).meta().unwrap());
    assert_eq!(meta.name(), "Inner");
    assert_eq!(meta.doc(), "About the struct.");
    assert_eq!(meta.type_uri(), None);
    assert_eq!(extensions(meta), [("of", "u8")]);
    assert!(meta.headers().is_empty());
    assert_eq!(Error::ByHand(ByHand).meta(), None);
}

#[test]
fn meta_is_static() {
    assert!(std::ptr::eq(meta(&Error::Own), meta(&ApiError::Own)));
    assert!(std::ptr::eq(Inner(1).meta().unwrap(), Box::new(&Inner(2)).meta().unwrap()));
}

#[derive(Debug, HttpStatus)]
#[status(409)]
struct Arrow(#[problem(extension = "arrow")] std::marker::PhantomData<fn(u8) -> u8>);

#[test]
fn type_names_keep_arrows() {
    let meta = Arrow(std::marker::PhantomData).meta().unwrap();
    assert_eq!(extensions(meta), [("arrow", "std::marker::PhantomData<fn(u8) -> u8>")]);
}

/// The errors of the type.
#[doc = include_str!("user_exists.md")]
#[derive(HttpStatus)]
#[allow(dead_code)]
enum Included {
    #[doc = include_str!("user_exists.md")]
    #[status(409)]
    UserExists,
    /// First.
    #[doc = concat!("a | ", env!("CARGO_PKG_NAME"))]
    /// Last.
    #[status(404)]
    Missing,
    #[doc = include_str!("user_exists.md")]
    #[status(transparent)]
    Inner(Inner),
}

#[test]
fn doc_comment_may_be_expression() {
    let file = include_str!("user_exists.md").trim_end();
    let catalog = Catalog::of::<Included>();
    assert_eq!(catalog.doc(), format!("The errors of the type.\n{file}"));
    assert_eq!(catalog.errors()[0].doc(), file);
    assert_eq!(catalog.errors()[1].doc(), "First.\na | statusful-tests\nLast.");
    assert_eq!(catalog.transparent()[0].doc(), file);
    assert_eq!(catalog.errors()[0].code(), "user_exists");
}
