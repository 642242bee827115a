//! The user's guide: one page per task, each with an example that compiles.
//!
//! | you want to | page |
//! |---|---|
//! | choose the status of each error | [statuses] |
//! | send `WWW-Authenticate`, `Allow`, `Retry-After` and other header fields | [headers] |
//! | tell clients how to authenticate | [challenges] |
//! | decide what the client reads in the body | [problems] |
//! | say which fields of a form are not valid | [field_errors] |
//! | send the body that clients know already | [formats] |
//! | send each client the format that it prefers | [accept] |
//! | send each client the language that it prefers | [languages] |
//! | turn your framework's own errors into problems | [frameworks] |
//! | log each failure once, with its causes | [logs] |
//! | publish a page for each error | [catalog] |
//! | say exactly which errors each operation can give | [sets] |
//! | describe the errors in an OpenAPI document | [openapi] |
//! | generate clients from that document | [openapi_clients] |
//! | match on the errors in a client | [client] |
//! | match on them in TypeScript or Python | [clients] |
//! | define the errors once for server and client crates | [shared] |
//! | take a client through each error in a test | [drill] |
//! | keep the errors stable across releases | [contract] |
//! | change what the compiler warns about | [lints] |
//! | answer gRPC calls | [grpc] |
//! | answer JSON-RPC calls | [jsonrpc] |
//! | answer the tool calls of a language model (MCP) | [rmcp] |
//! | call functions of the server from the browser (leptos) | [server_functions] |
//! | send errors from GraphQL resolvers | [graphql] |
//! | use snafu, derive_more, strum, miette and other derives | [other_derives] |
//! | replace hand-written code or another crate | [moving_from] |
//! | know which release can break what, and use two versions of a framework | [versions] |
//!
//! Each attribute key is listed under [`HttpStatus`](derive@crate::HttpStatus).

#[doc = include_str!("accept.md")]
pub mod accept {}
#[doc = include_str!("catalog.md")]
pub mod catalog {}
#[doc = include_str!("challenges.md")]
pub mod challenges {}
#[doc = include_str!("client.md")]
pub mod client {}
#[doc = include_str!("clients.md")]
pub mod clients {}
#[doc = include_str!("contract.md")]
pub mod contract {}
#[doc = include_str!("drill.md")]
pub mod drill {}
#[doc = include_str!("field_errors.md")]
pub mod field_errors {}
#[doc = include_str!("formats.md")]
pub mod formats {}
#[doc = include_str!("frameworks.md")]
pub mod frameworks {
    #[doc = include_str!("frameworks/actix.md")]
    pub mod actix {}
    #[doc = include_str!("frameworks/axum.md")]
    pub mod axum {}
    #[doc = include_str!("frameworks/poem.md")]
    pub mod poem {}
    #[doc = include_str!("frameworks/rocket.md")]
    pub mod rocket {}
    #[doc = include_str!("frameworks/salvo.md")]
    pub mod salvo {}
    #[doc = include_str!("frameworks/warp.md")]
    pub mod warp {}
}
#[doc = include_str!("graphql.md")]
pub mod graphql {}
#[doc = include_str!("grpc.md")]
pub mod grpc {}
#[doc = include_str!("headers.md")]
pub mod headers {}
#[doc = include_str!("jsonrpc.md")]
pub mod jsonrpc {}
#[doc = include_str!("languages.md")]
pub mod languages {}
#[doc = include_str!("lints.md")]
pub mod lints {}
#[doc = include_str!("logs.md")]
pub mod logs {}
#[doc = include_str!("moving_from.md")]
pub mod moving_from {}
#[doc = include_str!("openapi.md")]
pub mod openapi {}
#[doc = include_str!("openapi_clients.md")]
pub mod openapi_clients {}
#[doc = include_str!("other_derives.md")]
pub mod other_derives {}
#[doc = include_str!("problems.md")]
pub mod problems {}
#[doc = include_str!("rmcp.md")]
pub mod rmcp {}
#[doc = include_str!("server_functions.md")]
pub mod server_functions {}
#[doc = include_str!("sets.md")]
pub mod sets {}
#[doc = include_str!("shared.md")]
pub mod shared {}
#[doc = include_str!("statuses.md")]
pub mod statuses {}
#[doc = include_str!("versions.md")]
pub mod versions {}
