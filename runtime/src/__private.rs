//! What generated code calls. Do not use it by name: it changes without notice.

pub use crate::__derived as derived;
pub use crate::capture::{ByRef, ByValue, Capture};
pub use crate::catalog::derived::{
    hidden, meta_of, meta_of_variant, redacting, transparent, without_detail, NoCatalog, Probe,
};
pub use crate::catalog::{Catalog, Definition, HasCatalog, Transparent};
pub use crate::challenge::derived::{auth_param, auth_param_if_some, challenge, AuthParamOf, AuthValue};
pub use crate::error_set::ErrorSet;
pub use crate::extension::{
    constant, extension, extension_entries, extension_marked, extension_text, limit, Extension, ExtensionText,
};
#[cfg(feature = "problem")]
pub use crate::format::derived::format;
pub use crate::header_fields::{
    add_challenge, add_header, default_headers, header, header_entries, header_name, header_text, is_some,
    lacks_header, set_header, set_headers, Header, HeaderEntries, Name,
};
pub use crate::http_status::{
    exposure, hidden_exposure, hidden_members, inner_exposure, inner_headers, inner_identity, inner_members,
    inner_meta, inner_meta_or, inner_standard_members, is_hidden, other_members, redacted_standard_members,
    replace_code, underlying_members,
};
pub use crate::http_status::{inner_log_details, inner_log_level, log_level_or};
pub use crate::meta::table::{
    meta_lists, metas, with_code, with_inner_code, with_jsonrpc, with_limit, with_redacted_code,
};
pub use crate::meta::{ExtensionMeta, FormOf, Format, HeaderMeta, MemberForm, OtherForm, StandardMemberMeta};
pub use crate::report::details::{log_backtrace, log_source, log_texts, AsError, Details as LogDetails};
pub use crate::standard::derived::{may_state, state, state_found, width, MemberText, OptionalText};
pub use crate::status::{
    apart, cold, field_status, final_status, found_inside, found_with, inner_status, known_or, look_up,
    look_up_or, status, statuses, FindsInside, FindsStatus, Fits, Inside, Never, OfError, OfField, OfNeither,
    UNKNOWN,
};
pub use core::compile_error;
pub use core::convert::From;
pub use core::fmt::{self, Debug, Display};
pub use core::marker::{Send, Sized};
pub use core::option::Option;
pub use core::primitive::{bool, str, usize};
pub use core::{concat, format_args, module_path, stringify};
pub use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
pub use std::boxed::Box;
pub use std::error::Error;
pub use std::string::String;
pub use std::vec::Vec;

/// The items of a derive for which the user states the path of this crate.
#[doc(hidden)]
#[macro_export]
macro_rules! __derived {
    ($($items:tt)*) => { $($items)* };
}

#[cfg(not(feature = "problem"))]
pub use crate::meta::format::format;

#[cfg(feature = "actix")]
pub use crate::actix::__private as actix;
#[cfg(feature = "aide")]
pub use crate::aide::__private as aide;
#[cfg(feature = "aide014")]
pub use crate::aide014::__private as aide014;
#[cfg(feature = "axum")]
pub use crate::axum::__private as axum;
#[cfg(feature = "problem")]
pub use crate::client::reading as client;
#[cfg(feature = "problem")]
pub use crate::format::shape::Shape;
#[cfg(feature = "graphql")]
pub use crate::graphql::__private as graphql;
#[cfg(feature = "jsonrpc")]
pub use crate::jsonrpc::__private as jsonrpc;
#[cfg(any(feature = "aide", feature = "aide014", feature = "utoipa", feature = "utoipa5"))]
pub use crate::openapi::{returns_option, text_schema, IsOption};
#[cfg(feature = "poem")]
pub use crate::poem::__private as poem;
#[cfg(feature = "rmcp")]
pub use crate::rmcp::__error_data as rmcp_error_data;
#[cfg(feature = "rmcp")]
pub use crate::rmcp::__private as rmcp;
#[cfg(feature = "rocket")]
pub use crate::rocket::__private as rocket;
#[cfg(feature = "salvo")]
pub use crate::salvo::__private as salvo;
#[cfg(feature = "server-fn")]
pub use crate::server_fn::__private as server_fn;
#[cfg(feature = "tonic")]
pub use crate::tonic::__private as tonic;
#[cfg(feature = "utoipa")]
pub use crate::utoipa::__private as utoipa;
#[cfg(feature = "utoipa5")]
pub use crate::utoipa5::__private as utoipa5;
#[cfg(feature = "warp")]
pub use crate::warp::__private as warp;

#[cfg(test)]
mod tests;
