//! The header fields of an error as the metadata of its status.

use super::room::Room;
use crate::incomplete;
use crate::problem::is_default_field;
use crate::Problem;
use http::header::{HeaderMap, HeaderName, HeaderValue, UPGRADE};
use statusful_registry::reserved_field;
use tonic::metadata::MetadataMap;

/// The fields that the error has set, as far as they fit.
pub(super) fn metadata(problem: &Problem, room: &mut Room) -> MetadataMap {
    let mut metadata = HeaderMap::new();
    let headers = problem.headers();
    for name in headers.keys().filter(|name| !is_of_http(name)) {
        let lines = || headers.get_all(name).iter().filter(|value| !is_default_field(name, value));
        // With what HTTP/2 counts for a field.
        let length: usize = lines().map(|value| name.as_str().len() + value.len() + 32).sum();
        if is_key(name.as_str()) && lines().all(is_text) && room.take(length) {
            for value in lines() {
                metadata.append(name, value.clone());
            }
        } else {
            incomplete::header_of(problem.code(), name);
        }
    }
    MetadataMap::from_headers(metadata)
}

/// What HTTP/2 forbids (RFC 9113, Section 8.2.2), what the server or the body sets, and what gRPC
/// reserves.
fn is_of_http(name: &HeaderName) -> bool {
    *name == UPGRADE || reserved_field(name.as_str()).is_some() || name.as_str().starts_with("grpc-")
}

/// Whether this is a name of text metadata (gRPC over HTTP/2, "Requests"); one with `-bin` is of
/// bytes in base64.
fn is_key(name: &str) -> bool {
    let is_in_key = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_-.".contains(&byte);
    name.bytes().all(is_in_key) && !name.ends_with("-bin")
}

/// Whether this is a value of text metadata: printable ASCII.
fn is_text(value: &HeaderValue) -> bool {
    value.as_bytes().iter().all(|byte| matches!(byte, b' '..=b'~'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::StatusCode;

    fn sent(fields: &[(&'static str, &[u8])]) -> Vec<(String, Vec<u8>)> {
        let problem = fields.iter().fold(Problem::new(StatusCode::GONE), |problem, (name, value)| {
            problem.with_header(HeaderName::from_static(name), HeaderValue::from_bytes(value).unwrap())
        });
        let headers = metadata(&problem, &mut Room::beside("")).into_headers();
        headers.iter().map(|(name, value)| (name.to_string(), value.as_bytes().to_vec())).collect()
    }

    #[test]
    fn fields_of_http_are_left_out() {
        for name in
            ["content-type", "te", "connection", "upgrade", "date", "grpc-status", "grpc-x", "content-length"]
        {
            assert_eq!(sent(&[(name, b"a")]), [], "{name}");
        }
        assert_eq!(sent(&[("cache-control", b"no-store"), ("x-content-type-options", b"nosniff")]), []);
        let own: [(&str, &[u8]); 2] = [("cache-control", b"max-age=60"), ("cache-control", b"no-store")];
        assert_eq!(sent(&own), [("cache-control".to_owned(), b"max-age=60".to_vec())]);
    }

    #[test]
    fn invalid_metadata_are_left_out() {
        for value in [&b"\xff"[..], "ü".as_bytes(), b"a\tb"] {
            assert_eq!(sent(&[("x-a", value)]), [], "{value:?}");
            assert_eq!(sent(&[("x-a", b"valid"), ("x-a", value)]), [], "{value:?}");
        }
        for name in ["x-a-bin", "x!a", "x*", "-bin"] {
            assert_eq!(sent(&[(name, b"a")]), [], "{name}");
        }
    }

    #[test]
    fn lines_stay_together() {
        let two: [(&str, &[u8]); 2] = [("www-authenticate", b"Negotiate"), ("www-authenticate", b"Basic")];
        let expected = two.map(|(name, value)| (name.to_owned(), value.to_vec()));
        assert_eq!(sent(&two), expected);
        let long = [b'a'; 4000];
        assert_eq!(sent(&[("x-a", &long), ("x-b", &long), ("x-c", b"c")]).len(), 2);
        assert_eq!(sent(&[("x-a", &long), ("x-a", &long)]), []);
    }
}
