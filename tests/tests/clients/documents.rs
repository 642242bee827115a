//! Members as utoipa describes them.

// Only their metadata is read.
#![allow(dead_code)]

use super::{assert_has, clients};
use serde::Serialize;
use statusful::utoipa::{ErrorResponses, IntoResponses};
use statusful::{FieldErrors, HttpStatus};
use utoipa::{OpenApi, ToSchema};

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
enum ApiError {
    #[error("used up")]
    #[status(402)]
    QuotaExceeded {
        #[problem(extension)]
        plan: Plan,
        #[problem(extension)]
        better: Option<Plan>,
        #[problem(extension)]
        used: Vec<u64>,
    },
    #[error("not valid")]
    #[status(422)]
    Invalid(#[problem(extension = "errors")] FieldErrors),
}

#[derive(Debug, Serialize, ToSchema)]
struct Plan {
    tier: Tier,
    limit: Option<u32>,
}

#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
enum Tier {
    Basic,
    Pro,
}

#[utoipa::path(post, path = "/orders", responses((status = 201), ApiError))]
fn order() {}

#[derive(OpenApi)]
#[openapi(paths(order), components(schemas(Plan, Tier)), modifiers(&ERRORS))]
struct ApiDocument;

static ERRORS: ErrorResponses = ErrorResponses::new().open_ended();

#[test]
fn utoipa_knows_members() {
    let plan = "{ readonly limit?: number | null; readonly tier: \"basic\" | \"pro\" | (string & {}) };";
    assert_has(
        &clients::<ApiError>().with_document(&ApiDocument::openapi()),
        &[
            (&format!("readonly plan: {plan}"), "    plan: ApiErrorQuotaExceededPlan\n"),
            (&format!("readonly better?: {plan}"), "    better: ApiErrorQuotaExceededBetter | None = None\n"),
            ("tier: string", "    tier: str\n"),
            ("readonly used: number[];", "    used: list[int]\n"),
            ("readonly errors: FieldError[];", "    errors: list[FieldError]\n"),
        ],
    );
}
