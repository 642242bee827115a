//! A service on utoipa 5 and aide 0.14, with no other version of them in its build.

use schemars::JsonSchema;
use serde::Serialize;
use statusful::utoipa5::{ErrorResponses, IntoResponses};
use statusful::{aide014::OperationOutput, HttpStatus};
use utoipa::{OpenApi, ToSchema};

/// A field of a form, and what is wrong with it.
#[derive(Debug, Serialize, ToSchema, JsonSchema)]
pub struct FieldError {
    pub name: String,
    pub max: Option<u32>,
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses, OperationOutput)]
#[problem(base = "https://api.example.com/errors/")]
pub enum UserError {
    /// Names are unique.
    #[error("user {name} exists")]
    #[status(409)]
    UserExists {
        name: String,
        #[problem(extension)]
        free: Vec<String>,
    },
    #[error("invalid")]
    #[status(422)]
    Invalid {
        #[problem(extension)]
        fields: Vec<FieldError>,
    },
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses, OperationOutput)]
#[error("the order was changed")]
#[status(409)]
pub struct OrderChanged;

#[utoipa::path(post, path = "/users", responses((status = 201), UserError))]
pub fn create_user() {}

#[utoipa::path(post, path = "/orders", responses((status = 201), UserError, OrderChanged))]
pub fn create_order() {}

#[derive(OpenApi)]
#[openapi(paths(create_user, create_order), modifiers(&ERRORS))]
pub struct Api;

/// Names the schemas of the errors.
static ERRORS: ErrorResponses = ErrorResponses::new();
