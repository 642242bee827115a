//! `POST /sign-up`: a form, of which every field is checked before the answer.

use crate::ApiError;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::Json;
use serde::Deserialize;
use statusful::FieldErrors;
use validator::Validate;

#[derive(Deserialize, Validate)]
pub(crate) struct SignUp {
    #[validate(email)]
    email: String,
    #[validate(length(min = 12, message = "must have at least 12 characters"))]
    password: String,
    #[validate(range(min = 18))]
    age: u8,
}

pub(crate) async fn sign_up(form: Result<Json<SignUp>, JsonRejection>) -> Result<StatusCode, ApiError> {
    form?.validate().map_err(FieldErrors::from)?;
    Ok(StatusCode::ACCEPTED)
}
