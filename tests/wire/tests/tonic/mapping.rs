//! The HTTP status and the code of gRPC.

use http::StatusCode;
use statusful::tonic::IntoStatus;
use statusful_wire_tests::{OutOfStock, Store, WireError, ASSIGNED};
use tonic::{Code, Status};

/// The HTTP status of each code, as google/rpc/code.proto has it.
const PUBLISHED: [(Code, u16); 16] = [
    (Code::Cancelled, 499),
    (Code::Unknown, 500),
    (Code::InvalidArgument, 400),
    (Code::DeadlineExceeded, 504),
    (Code::NotFound, 404),
    (Code::AlreadyExists, 409),
    (Code::PermissionDenied, 403),
    (Code::Unauthenticated, 401),
    (Code::ResourceExhausted, 429),
    (Code::FailedPrecondition, 400),
    (Code::Aborted, 409),
    (Code::OutOfRange, 400),
    (Code::Unimplemented, 501),
    (Code::Internal, 500),
    (Code::Unavailable, 503),
    (Code::DataLoss, 500),
];

fn dynamic(status: u16) -> Status {
    WireError::Dynamic { status: StatusCode::from_u16(status).unwrap() }.into_status()
}

#[test]
fn a_status_has_a_code_that_is_published_for_it() {
    for status in 100..=999 {
        let answered = if status < 200 { 500 } else { status };
        let published = PUBLISHED.iter().filter(|(_, of)| *of == answered).map(|(code, _)| *code);
        let published: Vec<Code> = published.collect();
        let code = dynamic(status).code();
        match (status, published.is_empty()) {
            (_, false) => assert!(published.contains(&code), "{status}: {code:?}"),
            // doc/http-grpc-status-mapping.md of gRPC.
            (502, true) => assert_eq!(code, Code::Unavailable),
            (_, true) => assert_eq!(code, Code::Unknown, "{status}"),
        }
    }
}

#[test]
fn a_variant_has_the_code_of_its_status() {
    for (status, error) in ASSIGNED {
        assert_eq!(error.into_status().code(), expected(*status), "{status}");
    }
}

fn expected(status: u16) -> Code {
    match status {
        400 => Code::InvalidArgument,
        409 => Code::Aborted,
        500 => Code::Internal,
        502 => Code::Unavailable,
        _ => PUBLISHED.iter().find(|(_, of)| *of == status).map_or(Code::Unknown, |(code, _)| *code),
    }
}

#[test]
fn a_variant_says_which_of_several_codes_is_meant() {
    assert_eq!(WireError::Exists.into_status().code(), Code::AlreadyExists);
    assert_eq!(WireError::Stated.into_status().code(), Code::OutOfRange);
    assert_eq!(Store::Disk(1).into_status().code(), Code::DataLoss);
    assert_eq!(WireError::Generic(Store::Disk(1)).into_status().code(), Code::DataLoss);
    assert_eq!(OutOfStock { left: 1 }.into_status().code(), Code::Aborted);
}

#[test]
fn an_error_becomes_a_status_where_a_question_mark_says_so() {
    fn fails() -> Result<(), Status> {
        Err(WireError::Unit)?
    }
    assert_eq!(fails().unwrap_err().code(), Code::NotFound);
}
