//! A problem as an error of the protocol.

use super::value;
use crate::{ErrorMeta, Problem};
use ::rmcp::model::{ErrorCode, ErrorData};
use http::StatusCode;

pub(super) fn error_data(meta: Option<&ErrorMeta>, problem: Problem) -> ErrorData {
    let status = problem.status().unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let code = meta.and_then(ErrorMeta::jsonrpc).map_or_else(|| code(status), ErrorCode);
    let message = problem.message().to_owned();
    ErrorData::new(code, message, Some(value(problem)))
}

/// The code of JSON-RPC, or the status: numbers outside -32768 to -32000 are the application's
/// (Model Context Protocol 2026-07-28, "Error Codes").
fn code(status: StatusCode) -> ErrorCode {
    match status.as_u16() {
        400 | 422 => ErrorCode::INVALID_PARAMS,
        // rmcp replaces it by `INVALID_PARAMS` where the version of the protocol requires that.
        404 | 410 => ErrorCode::RESOURCE_NOT_FOUND,
        other if status.is_client_error() => ErrorCode(other.into()),
        _ => ErrorCode::INTERNAL_ERROR,
    }
}

/// The status that a code stands for.
pub(super) fn status(code: ErrorCode) -> StatusCode {
    match code {
        ErrorCode::RESOURCE_NOT_FOUND | ErrorCode::METHOD_NOT_FOUND => StatusCode::NOT_FOUND,
        ErrorCode::INVALID_PARAMS
        | ErrorCode::INVALID_REQUEST
        | ErrorCode::PARSE_ERROR
        | ErrorCode::HEADER_MISMATCH
        | ErrorCode::MISSING_REQUIRED_CLIENT_CAPABILITY
        | ErrorCode::UNSUPPORTED_PROTOCOL_VERSION => StatusCode::BAD_REQUEST,
        ErrorCode(code) => {
            let of_application = u16::try_from(code).ok().and_then(|code| StatusCode::from_u16(code).ok());
            let stated = of_application.filter(StatusCode::is_client_error);
            stated.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_not_reserved() {
        for number in 200..=999 {
            let code = code(StatusCode::from_u16(number).unwrap());
            let is_defined = [-32602, -32603, -32002].contains(&code.0);
            assert!(is_defined || !(-32768..=-32000).contains(&code.0), "{number}: {code:?}");
            assert_eq!(code == ErrorCode::INTERNAL_ERROR, !(400..500).contains(&number), "{number}");
        }
    }

    #[test]
    fn code_stands_for_status() {
        for (code, expected) in [
            (-32700, 400),
            (-32600, 400),
            (-32601, 404),
            (-32602, 400),
            (-32603, 500),
            (-32002, 404),
            (-32022, 400),
            (-32000, 500),
            (429, 429),
            (503, 500),
            (0, 500),
            (i32::MAX, 500),
        ] {
            assert_eq!(status(ErrorCode(code)).as_u16(), expected, "{code}");
        }
    }
}
