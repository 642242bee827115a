//! Which errors have been asked for.

use super::{answer, body, drill};
use serde_json::json;
use statusful::catalog::Catalog;
use statusful::drill::Drill;

#[test]
fn report_counts_what_was_asked_for() {
    let drill = drill();
    let of_layer = drill.clone();
    assert_eq!(drill.missed().len(), 8);
    for prefer in ["code=user_exists", "code=user_exists", "status=404", "code=nothing"] {
        answer(&of_layer, prefer);
    }
    let missed: Vec<_> = drill.missed().iter().map(|meta| meta.code()).collect();
    assert_eq!(missed, ["unauthenticated", "rate_limited", "invalid", "upstream", "cache", "cache"]);
    assert_eq!(
        drill.to_string(),
        "2 of 8 errors met, and missed:\n401 unauthenticated\n429 rate_limited\n422 invalid\n500 upstream\n502 cache\n504 cache\n"
    );
    let report = answer(&drill, "drill=report");
    assert_eq!(report.headers()["content-type"], "application/json");
    assert_eq!(report.headers()["preference-applied"], "drill=report");
    let report = body(&report);
    assert_eq!((&report["met"], &report["missed"]), (&json!(2), &json!(6)));
    assert_eq!(
        report["errors"][0],
        json!({
            "prefer": "code=user_exists", "status": 409, "code": "user_exists",
            "type": "https://example.com/errors/user-exists", "met": 2, "without_sample": [],
        })
    );
    assert_eq!(
        report["errors"][7],
        json!({
            "prefer": "code=\"https://example.com/probs/gone\"", "status": 404, "code": null,
            "type": "https://example.com/probs/gone", "met": 1, "without_sample": [],
        })
    );
}

/// What the report says to send leads to each error.
#[test]
fn every_error_is_met_by_its_preference() {
    let drill = drill();
    let report = body(&answer(&drill, "drill=report"));
    for error in report["errors"].as_array().unwrap() {
        let response = answer(&drill, error["prefer"].as_str().unwrap());
        assert_eq!(json!(response.status().as_u16()), error["status"]);
        assert_eq!(body(&response)["code"], error["code"]);
    }
    assert_eq!(drill.to_string(), "all 8 errors met\n");
}

#[derive(serde::Serialize)]
#[allow(dead_code)]
struct Money {
    cents: u32,
}

#[derive(statusful::HttpStatus)]
#[status(402)]
#[allow(dead_code)]
struct OutOfCredit {
    #[problem(extension)]
    missing: Option<Money>,
    #[problem(extension)]
    account: String,
}

/// Their samples are placeholders, unless a document has them.
#[test]
fn members_of_unknown_types_are_reported() {
    let drill = Drill::new(&[Catalog::of::<OutOfCredit>()]);
    assert_eq!(body(&answer(&drill, "drill=report"))["errors"][0]["without_sample"], json!(["missing"]));
    assert_eq!(body(&answer(&drill, "status=402"))["missing"], "<Money>");
    let example = json!({ "code": "out_of_credit", "missing": { "cents": 5 } });
    let drill = drill.with_document(&json!({ "examples": { "out_of_credit": { "value": example } } }));
    assert_eq!(body(&answer(&drill, "drill=report"))["errors"][0]["without_sample"], json!([]));
    assert_eq!(body(&answer(&drill, "status=402"))["missing"], json!({ "cents": 5 }));
}
