//! Crates that enable different features, in one build.

use actix_web::body::MessageBody;
use actix_web::ResponseError;
use axum::response::IntoResponse;
use statusful_narrow_actix::ActixError;
use statusful_narrow_axum::AxumError;

#[test]
fn crates_with_different_features_answer_alike_in_one_program() {
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
