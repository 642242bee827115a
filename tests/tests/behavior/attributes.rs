//! Attributes on their way to the derive: through `macro_rules!` fragments and `cfg_attr`, next
//! to those of other derives, and with `crate = path`.

// Some fields exist only for the shape of their variant.
#![allow(dead_code)]

use http::StatusCode;
use statusful::HttpStatus;

/// A struct whose status comes from a fragment of the given kind.
macro_rules! through {
    (expr $name:ident $status:expr) => {
        #[derive(HttpStatus)]
        #[status($status)]
        pub(crate) struct $name;
    };
    (literal $name:ident $status:literal) => {
        #[derive(HttpStatus)]
        #[status($status)]
        pub(crate) struct $name;
    };
    (path $name:ident $status:path) => {
        #[derive(HttpStatus)]
        #[status($status)]
        pub(crate) struct $name;
    };
    (ty $name:ident $status:ty) => {
        #[derive(HttpStatus)]
        #[status($status)]
        pub(crate) struct $name;
    };
    (ident $name:ident $status:ident) => {
        #[derive(HttpStatus)]
        #[status($status)]
        pub(crate) struct $name;
    };
    (tt $name:ident $($status:tt)*) => {
        #[derive(HttpStatus)]
        #[status($($status)*)]
        pub(crate) struct $name;
    };
    (meta $name:ident $status:meta) => {
        #[derive(HttpStatus)]
        #[$status]
        pub(crate) struct $name;
    };
    (function $name:ident $find:path) => {
        #[derive(HttpStatus)]
        #[status(with = $find, allow(dynamic_exposure))]
        pub(crate) struct $name;
    };
    (item $item:item) => {
        #[derive(HttpStatus)]
        $item
    };
}

through!(expr Expression 0x199);
through!(expr ExpressionPath StatusCode::CONFLICT);
through!(literal Literal 409u16);
through!(path Path http::StatusCode::CONFLICT);
through!(ty Type StatusCode::CONFLICT);
through!(ident Identifier CONFLICT);
through!(tt Trees http::StatusCode::CONFLICT, deny(all));
through!(meta Meta status(409));
through!(function Function conflict);
through!(item #[status(409)] struct Item;);

fn conflict<E>(_: &E) -> StatusCode {
    StatusCode::CONFLICT
}

#[test]
fn status_passes_through_fragments() {
    let errors: [&dyn HttpStatus; 10] =
        [&Expression, &ExpressionPath, &Literal, &Path, &Type, &Identifier, &Trees, &Meta, &Function, &Item];
    for error in errors {
        assert_eq!(error.status(), 409);
    }
}

/// An enum whose variants, types and visibility come from fragments.
macro_rules! api_error {
    ($(#[$meta:meta])* $vis:vis enum $name:ident {
        $($variant:ident $(($field:ty))? = $status:expr,)*
    }) => {
        #[derive(HttpStatus)]
        $(#[$meta])*
        $vis enum $name {
            $(#[status($status)] $variant $(($field))?,)*
        }
    };
}

api_error! {
    #[derive(Debug)]
    #[status(deny(all), allow(resent))]
    pub(crate) enum Generated {
        Slow = 408,
        Missing(Vec<(u8, String)>) = NOT_FOUND,
        Delegated(Expression) = transparent,
    }
}

impl std::fmt::Debug for Expression {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        formatter.write_str("Expression")
    }
}

#[test]
fn macro_generated_enum_is_equal() {
    assert_eq!(Generated::Slow.status(), 408);
    assert_eq!(Generated::Missing(Vec::new()).status(), 404);
    assert_eq!(Generated::Delegated(Expression).status(), 409);
}

#[derive(HttpStatus)]
#[cfg_attr(all(), status(500))]
enum Configured {
    Default,
    #[cfg_attr(any(), status(404))]
    NotHere,
    #[cfg_attr(all(), status(410))]
    Here,
    #[cfg(any())]
    Absent(DoesNotExist),
}

#[test]
fn cfg_attr_applies() {
    assert_eq!(Configured::Default.status(), 500);
    assert_eq!(Configured::NotHere.status(), 500);
    assert_eq!(Configured::Here.status(), 410);
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[status(allow(dynamic_exposure))]
enum WithThiserror {
    #[error("user {name} exists")]
    #[status(409)]
    UserExists { name: String },
    #[status(400)]
    #[error("no number: {0}")]
    Number(#[from] std::num::ParseIntError),
    #[error(transparent)]
    #[status(transparent)]
    Inner(#[from] Inner),
    #[error("upstream said {status}")]
    Upstream {
        #[status]
        status: StatusCode,
        #[source]
        source: std::fmt::Error,
    },
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("inner")]
#[status(503)]
struct Inner;

#[test]
fn thiserror_attributes_coexist() {
    let parse = |text: &str| -> Result<u8, WithThiserror> { Ok(text.parse()?) };
    let inner = || -> Result<(), WithThiserror> { Err(Inner)? };
    assert_eq!(parse("x").unwrap_err().status(), 400);
    assert_eq!(inner().unwrap_err().status(), 503);
    assert_eq!(WithThiserror::UserExists { name: "ann".to_owned() }.status(), 409);
    let upstream = WithThiserror::Upstream { status: StatusCode::BAD_GATEWAY, source: std::fmt::Error };
    assert_eq!(
        (upstream.status(), upstream.to_string().as_str()),
        (StatusCode::BAD_GATEWAY, "upstream said 502 Bad Gateway")
    );
}

mod reexport {
    pub mod inner {
        pub use statusful as renamed;
    }
}

#[derive(HttpStatus)]
#[status(crate = reexport::inner::renamed)]
enum Relative {
    #[status(409)]
    Own,
    #[status(transparent)]
    Inner(Absolute),
}

#[derive(HttpStatus)]
#[status(500, crate = crate::attributes::reexport::inner::renamed)]
struct Absolute;

#[test]
fn reexported_crate_works() {
    assert_eq!(Relative::Own.status(), 409);
    assert_eq!(Relative::Inner(Absolute).status(), 500);
}

#[derive(HttpStatus)]
#[repr(u8)]
#[non_exhaustive]
enum Discriminants {
    #[status(409)]
    First = 1,
    #[status(404)]
    Second = 1 + 2,
    #[status(410)]
    Third = { u8::MAX },
}

#[test]
fn discriminants_do_not_matter() {
    assert_eq!((Discriminants::First as u8, Discriminants::First.status()), (1, StatusCode::CONFLICT));
    assert_eq!((Discriminants::Second as u8, Discriminants::Second.status()), (3, StatusCode::NOT_FOUND));
    assert_eq!((Discriminants::Third as u8, Discriminants::Third.status()), (255, StatusCode::GONE));
}
