//! The IANA HTTP Status Code Registry as a table, and the unofficial codes that vendors use.
//!
//! This is the data behind [`statusful`](https://docs.rs/statusful), which re-exports it as
//! `statusful::registry`. It has no dependencies and does not need `std`; the tables are
//! `const`, and only the check of header fields allocates.
//!
//! That check is behind the feature `fields`, which is on by default here, but not in
//! `statusful::registry`: a server that checks no fields of its own has less to compile.
//!
//! ```
//! use statusful_registry as registry;
//!
//! let row = registry::registered(429).unwrap();
//! assert_eq!(row.phrase(), "Too Many Requests");
//! assert_eq!(row.reference(), "RFC 6585, Section 4");
//!
//! let former = registry::by_name("UNPROCESSABLE_ENTITY").unwrap();
//! assert_eq!((former.code(), former.phrase()), (422, "Unprocessable Content"));
//!
//! let used = registry::unofficial(420);
//! assert_eq!(used[0].name(), Some("Enhance Your Calm"));
//! ```

#![no_std]
#![forbid(unsafe_code)]
#![warn(missing_docs)]
// An iterator's adapter is compiled anew for each closure, in every build of every user: most of
// what would be compiled here would be adapters.
#![allow(clippy::explicit_counter_loop, clippy::manual_find)]

extern crate alloc;

#[cfg(feature = "fields")]
mod field;
mod grpc;
mod lookup;
mod meaning;
mod problem_types;
mod registry;
mod reserved;
mod retries;
mod row;
#[doc(hidden)]
pub mod shared;
mod suggest;
mod unofficial;
mod valid;

#[cfg(feature = "fields")]
pub use field::{
    auth_scheme, cache_directive, check_field, check_field_name, parse_uri_reference, registered_field,
    AuthScheme, CacheDirective, DirectiveArgument, FieldFinding, FieldRule, FieldStatus, RegisteredField,
    StructuredType, AUTH_SCHEMES, CACHE_DIRECTIVES,
};
pub use grpc::{grpc_codes, grpc_http_status, GRPC_CODES};
pub use lookup::{by_name, registered};
pub use meaning::{field_meaning, FieldMeaning};
pub use problem_types::{
    nearest_problem_type, problem_type, problem_type_fragment, ProblemType, ProblemTypeState, PROBLEM_TYPES,
};
pub use registry::REGISTRY;
pub use reserved::{reserved_field, ReservedField};
pub use retries::{retrying_clients, ClientKind, RetryAfterUse, RetryingClient, RETRYING_CLIENTS};
pub use row::{Class, HeaderRule, Registered, State, Strength};
pub use suggest::{closest, nearest_codes, nearest_names, NearestName};
pub use unofficial::{unofficial, Unofficial, UNOFFICIAL};
pub use valid::uri::UriReference;
pub use valid::{is_uri_reference, is_valid_field_value};
