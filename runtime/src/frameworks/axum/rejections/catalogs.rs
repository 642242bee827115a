//! The errors that each rejection can be, for documents: a transparent variant with one of them is
//! as exact as one with an error of the user's.
//!
//! axum's enums are open. What a later version adds has the code of its status, and stands here
//! when it is known.

// Only their metadata is used.
#![allow(dead_code)]

use crate::catalog::{Definition, HasCatalog};
use crate::{ErrorMeta, FieldErrors};
use axum::extract::rejection::{
    BytesRejection, ExtensionRejection, FailedToBufferBody, FormRejection, JsonRejection,
    NestedPathRejection, PathRejection, QueryRejection, RawFormRejection, RawPathParamsRejection,
    StringRejection,
};
use http::StatusCode;

/// Gives each rejection the metadata of an enum.
macro_rules! catalogs {
    ($($rejection:ident is $errors:ident;)*) => {$(
        impl HasCatalog for $rejection {
            const __TYPE: (&'static str, &'static str) = (stringify!($rejection), "");
            const __ERRORS: &'static [ErrorMeta] = <$errors as HasCatalog>::__ERRORS;

            fn __definition() -> &'static Definition {
                static DEFINITION: Definition = Definition::NEW;
                &DEFINITION
            }
        }
    )*};
}

catalogs! {
    BytesRejection is BufferErrors;
    ExtensionRejection is InternalErrors;
    FailedToBufferBody is BufferErrors;
    FormRejection is FormErrors;
    JsonRejection is JsonErrors;
    NestedPathRejection is InternalErrors;
    PathRejection is PathErrors;
    QueryRejection is QueryErrors;
    RawFormRejection is RawFormErrors;
    RawPathParamsRejection is RawPathErrors;
    StringRejection is TextErrors;
}

#[derive(statusful_macros::HttpStatus)]
#[status(crate = crate)]
enum BufferErrors {
    /// The request body is too large.
    #[status(413)]
    BodyTooLarge,
    /// The request body cannot be read.
    #[status(400)]
    BodyUnreadable,
}

#[derive(statusful_macros::HttpStatus)]
#[status(crate = crate)]
enum TextErrors {
    /// The request body is too large.
    #[status(413)]
    BodyTooLarge,
    /// The request body cannot be read.
    #[status(400)]
    BodyUnreadable,
    /// The request body is not valid UTF-8.
    #[status(400)]
    BodyNotUtf8,
}

#[derive(statusful_macros::HttpStatus)]
#[status(crate = crate)]
enum JsonErrors {
    /// The request body is not a JSON text.
    #[status(400)]
    InvalidJson,
    /// The request body does not have the expected members. `errors` says where.
    #[status(422)]
    InvalidBody {
        #[problem(extension)]
        errors: FieldErrors,
    },
    /// The request body is not declared as JSON.
    #[status(415)]
    UnsupportedMediaType,
    /// The request body is too large.
    #[status(413)]
    BodyTooLarge,
    /// The request body cannot be read.
    #[status(400)]
    BodyUnreadable,
}

#[derive(statusful_macros::HttpStatus)]
#[status(crate = crate)]
enum FormErrors {
    /// The form is not valid: 400 in a query, 422 in a body. `errors` says which parameter is not.
    #[status(one_of(400, 422))]
    InvalidForm {
        #[status]
        status: StatusCode,
        #[problem(extension)]
        errors: FieldErrors,
    },
    /// The request body is not declared as a form.
    #[status(415)]
    UnsupportedMediaType,
    /// The request body is too large.
    #[status(413)]
    BodyTooLarge,
    /// The request body cannot be read.
    #[status(400)]
    BodyUnreadable,
}

#[derive(statusful_macros::HttpStatus)]
#[status(crate = crate)]
enum RawFormErrors {
    /// The request body is not declared as a form.
    #[status(415)]
    UnsupportedMediaType,
    /// The request body is too large.
    #[status(413)]
    BodyTooLarge,
    /// The request body cannot be read.
    #[status(400)]
    BodyUnreadable,
}

#[derive(statusful_macros::HttpStatus)]
#[status(crate = crate)]
enum QueryErrors {
    /// The query is not valid. `errors` says which parameter is not.
    #[status(400)]
    InvalidQuery {
        #[problem(extension)]
        errors: FieldErrors,
    },
}

#[derive(statusful_macros::HttpStatus)]
#[status(crate = crate)]
enum PathErrors {
    /// The path is not valid. `errors` says which parameter is not.
    #[status(400)]
    InvalidPath {
        #[problem(extension)]
        errors: FieldErrors,
    },
    /// The route has other parameters than the handler expects.
    #[status(500)]
    InternalServerError,
}

#[derive(statusful_macros::HttpStatus)]
#[status(crate = crate)]
enum RawPathErrors {
    /// The path is not valid. `errors` says which parameter is not.
    #[status(400)]
    InvalidPath {
        #[problem(extension)]
        errors: FieldErrors,
    },
    /// The route has no parameters.
    #[status(500)]
    InternalServerError,
}

/// What a handler asks for is not there: a mistake of the program.
#[derive(statusful_macros::HttpStatus)]
#[status(crate = crate)]
enum InternalErrors {
    #[status(500)]
    InternalServerError,
}
