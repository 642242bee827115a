//! Crates that enable different features, in one build.

use actix_web::body::MessageBody;
use actix_web::ResponseError;
use axum::response::IntoResponse;
use statusful_narrow_actix::ActixError;
use statusful_narrow_axum::AxumError;
use statusful_wire_tests::{OutOfStock, Store};

#[test]
fn features_do_not_interfere() {
    let of_axum = AxumError::UserExists("ann".to_owned());
    let of_actix = ActixError::UserExists("ann".to_owned());
    let plain = statusful::response::<_, bytes::Bytes>(&of_axum);
    let same = statusful::response::<_, bytes::Bytes>(&of_actix);
    assert_eq!((plain.status(), plain.headers(), plain.body()), (same.status(), same.headers(), same.body()));

    let axum = of_axum.into_response();
    assert_eq!(axum.status(), plain.status());
    assert_eq!(axum.headers(), plain.headers());

    let actix = of_actix.error_response();
    assert_eq!(actix.status().as_u16(), plain.status().as_u16());
    assert_eq!(actix.into_body().try_into_bytes().unwrap(), plain.body());
}

/// Each framework's response to an error.
macro_rules! statuses {
    ($error:expr) => {{
        let actix = ResponseError::status_code(&$error).as_u16();
        let poem = poem::error::ResponseError::status(&$error).as_u16();
        let axum = axum::response::IntoResponse::into_response($error).status().as_u16();
        let warp = warp::Reply::into_response($error).status().as_u16();
        let mut salvo = salvo_core::Response::new();
        salvo.render($error);
        [actix, poem, axum, warp, salvo.status_code.unwrap().as_u16()]
    }};
}

#[test]
fn struct_and_generic_status_in_all_frameworks() {
    assert_eq!(statuses!(OutOfStock { left: 1 }), [409; 5]);
    assert_eq!(statuses!(Store::Disk("sda")), [500; 5]);
    assert_eq!(statuses!(Store::Full(1.5)), [413; 5]);
}
