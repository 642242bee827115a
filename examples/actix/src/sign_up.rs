//! `POST /sign-up`: a form, of which every field is checked before the answer.

use crate::ApiError;
use actix_web::web::Json;
use actix_web::{HttpResponse, Responder};
use garde::Validate;
use serde::Deserialize;
use statusful::FieldErrors;

#[derive(Deserialize, Validate)]
pub(crate) struct SignUp {
    #[garde(email)]
    email: String,
    #[garde(length(chars, min = 12))]
    password: String,
    #[garde(range(min = 18))]
    age: u8,
}

pub(crate) async fn sign_up(Json(form): Json<SignUp>) -> Result<impl Responder, ApiError> {
    form.validate().map_err(FieldErrors::from)?;
    Ok(HttpResponse::Accepted())
}
