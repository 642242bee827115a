//! HTTP statuses and gRPC codes.

use http::StatusCode;
use statusful::{tonic::IntoStatus, Problem};
use statusful_wire_tests::{OutOfStock, Store, WireError, ASSIGNED};
use tonic::{Code, Status};

/// The HTTP status of each code, according to google/rpc/code.proto.
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

/// The codes of the other registered errors, according to their RFCs and code.proto.
const OTHERS: [(Code, &[u16]); 11] = [
    (Code::Unauthenticated, &[407, 511]),
    (Code::FailedPrecondition, &[402, 412, 417, 423, 424, 426]),
    (Code::PermissionDenied, &[451]),
    (Code::NotFound, &[410]),
    (Code::Unimplemented, &[405, 505]),
    (Code::InvalidArgument, &[406, 411, 414, 415, 422, 428]),
    (Code::DeadlineExceeded, &[408]),
    (Code::ResourceExhausted, &[413, 431, 507]),
    (Code::OutOfRange, &[416]),
    (Code::Unavailable, &[421, 425, 502]),
    (Code::Internal, &[506, 508, 510]),
];

#[test]
fn dynamic_status_maps_to_code() {
    for status in 100..=999 {
        let answered = if status < 200 { 500 } else { status };
        assert_eq!(dynamic(status).code(), expected(answered), "{status}");
    }
}

#[test]
fn variant_maps_status_to_code() {
    for (status, error) in ASSIGNED {
        assert_eq!(error.into_status().code(), expected(*status), "{status}");
    }
}

fn expected(status: u16) -> Code {
    let other = || OTHERS.iter().find(|(_, of)| of.contains(&status)).map(|(code, _)| *code);
    match status {
        400 => Code::InvalidArgument,
        409 => Code::Aborted,
        500 => Code::Internal,
        _ => PUBLISHED
            .iter()
            .find(|(_, of)| *of == status)
            .map(|(code, _)| *code)
            .or_else(other)
            .unwrap_or(Code::Unknown),
    }
}

#[test]
fn variant_selects_code() {
    assert_eq!(WireError::Exists.into_status().code(), Code::AlreadyExists);
    assert_eq!(WireError::Stated.into_status().code(), Code::OutOfRange);
    assert_eq!(Store::Disk(1).into_status().code(), Code::DataLoss);
    assert_eq!(WireError::Generic(Store::Disk(1)).into_status().code(), Code::DataLoss);
    assert_eq!(OutOfStock { left: 1 }.into_status().code(), Code::Aborted);
}

/// A problem that was made of an error, and then changed, has the error's code.
#[test]
fn problem_keeps_code_of_its_error() {
    for error in [WireError::Exists, WireError::Stated, WireError::Generic(Store::Disk(1))] {
        let problem = Problem::from_error(&error).with_title("Another");
        assert_eq!(problem.into_status().code(), error.into_status().code());
    }
    assert_eq!(Problem::new(StatusCode::CONFLICT).into_status().code(), Code::Aborted);
}

#[test]
fn question_mark_converts_into_status() {
    fn fails() -> Result<(), Status> {
        Err(WireError::Unit)?
    }
    assert_eq!(fails().unwrap_err().code(), Code::NotFound);
}
