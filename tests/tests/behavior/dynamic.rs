//! A status known only at run time: from a function, or in a field.

// Some fields exist only for the shape of their variant.
#![allow(dead_code)]

use http::StatusCode;
use statusful::HttpStatus;

mod finders {
    use super::{Functions, StatusCode};

    pub trait Find {
        fn find(&self) -> StatusCode;
    }

    impl Find for Functions {
        fn find(&self) -> StatusCode {
            StatusCode::LOCKED
        }
    }

    pub fn any<E>(_: &E) -> StatusCode {
        StatusCode::NOT_FOUND
    }
}

const FIND: fn(&Functions) -> StatusCode = |_| StatusCode::GONE;

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
enum Functions {
    #[status(with = Self::method)]
    Method { code: u16 },
    #[status(with = finders::any::<Functions>)]
    Generic,
    #[status(with = <Self as finders::Find>::find)]
    OfTrait,
    #[status(with = finders::Find::find)]
    OfTraitByName,
    #[status(with = FIND)]
    Pointer,
}

impl Functions {
    fn method(&self) -> StatusCode {
        match self {
            Functions::Method { code } => StatusCode::from_u16(*code).unwrap(),
            _ => StatusCode::IM_A_TEAPOT,
        }
    }
}

#[test]
fn with_accepts_any_path() {
    assert_eq!(Functions::Method { code: 422 }.status(), 422);
    assert_eq!(Functions::Generic.status(), 404);
    assert_eq!(Functions::OfTrait.status(), 423);
    assert_eq!(Functions::OfTraitByName.status(), 423);
    assert_eq!(Functions::Pointer.status(), 410);
}

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
enum Found {
    #[status(with = Self::code)]
    Function(u16),
    Field(#[status] StatusCode),
    Named {
        url: &'static str,
        #[status]
        status: StatusCode,
    },
}

impl Found {
    fn code(&self) -> StatusCode {
        match self {
            Found::Function(code) => StatusCode::from_u16(*code).unwrap(),
            _ => StatusCode::IM_A_TEAPOT,
        }
    }

    /// The three ways to get `code` at run time.
    fn all(code: u16) -> [Self; 3] {
        let status = StatusCode::from_u16(code).unwrap();
        [Found::Function(code), Found::Field(status), Found::Named { url: "/", status }]
    }
}

#[test]
fn interim_status_at_run_time_becomes_500() {
    for code in 100..=199 {
        for error in Found::all(code) {
            assert_eq!(error.status(), StatusCode::INTERNAL_SERVER_ERROR, "{code}");
        }
    }
}

#[test]
fn final_status_at_run_time_is_kept() {
    for code in 200..=999 {
        for error in Found::all(code) {
            assert_eq!(error.status(), code);
        }
    }
}
