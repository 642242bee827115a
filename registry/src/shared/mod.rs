//! What the derives write at compile time, and the runtime reads or writes at run time.
//!
//! Not part of the public API: for `statusful-macros` and `statusful` of the same version.

mod escape;
pub mod jsonrpc;
mod record;
mod token;
mod uri;

pub use escape::{acts_on_text, is_plain, push_escaped, push_json, MAX_ESCAPE};
pub use record::{Record, Text, DYNAMIC, FACTS, HEAD, LOG_LEVELS};
pub use token::{auth_param, is_token, is_token68, is_token_char, quote};
pub use uri::uri_segment;

/// The maximum length of a problem body, in bytes, unless its type states another.
pub const MAX_BODY: usize = 8 * 1024;

/// The limits that a type may state for its bodies in place of [`MAX_BODY`]: the shortest holds
/// the standard members, and a body of the longest is still assembled in memory, by the server
/// and by clients.
pub const LIMITS: core::ops::RangeInclusive<usize> = 256..=1024 * 1024;

/// The member that says that a list was truncated.
pub const TRUNCATED: &str = "truncated";

/// The maximum length of the name or value of a header field, in bytes. Servers and clients
/// commonly reject a response whose header section is larger.
pub const MAX_HEADER: usize = 8 * 1024;

/// The members of a problem (RFC 9457, Section 3.1), and our own: no extension member may have
/// one of these names.
pub const STANDARD_MEMBERS: [&str; 6] = ["type", "title", "status", "detail", "instance", "code"];
