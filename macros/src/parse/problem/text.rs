//! Why a text is invalid, for the keys that do not take every text.

use crate::uri;
use statusful_registry::{closest, GRPC_CODES};

pub(super) fn invalid_base(base: &str) -> Option<String> {
    uri::not_absolute(base).or_else(|| {
        let joins = base.ends_with(['/', '#', '=', ':']);
        (!joins).then(|| {
            format!("the code is appended to the base, and {base:?} does not end in `/`, `#`, `=` or `:`")
        })
    })
}

pub(super) fn invalid_code(code: &str) -> Option<String> {
    if code.contains(|character: char| character.is_whitespace() || character.is_control()) {
        return Some("a code is one word, which clients compare".to_owned());
    }
    let is_lost = code.chars().all(|character| character == '.');
    is_lost.then(|| "a code that consists of dots is lost in a URI (RFC 3986, Section 5.2.4)".to_owned())
}

pub(super) fn unknown_grpc_code(name: &str) -> Option<String> {
    if GRPC_CODES.contains(&name) {
        return None;
    }
    let near = closest(name, GRPC_CODES);
    let near = near.map(|near| format!("\nhelp: did you mean `{near}`?")).unwrap_or_default();
    Some(format!("{name:?} is not an error code of gRPC (google.rpc.Code){near}"))
}
