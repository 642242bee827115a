//! Which errors have been asked for.

use super::cases::Case;
use super::preference::WantedError;
use super::Drill;
use bytes::Bytes;
use core::fmt::{self, Display};
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use http::{HeaderName, HeaderValue, Response};
use serde_json::{json, Value};

/// Which preferences the answer follows (RFC 7240, Section 3).
pub(super) const APPLIED: HeaderName = HeaderName::from_static("preference-applied");

/// The report for programs.
pub(super) fn response(drill: &Drill) -> Response<Bytes> {
    let cases = &drill.cases;
    let missed = cases.iter().filter(|case| case.count() == 0).count();
    let errors: Vec<Value> = cases.iter().map(|case| entry(case, drill)).collect();
    let report = json!({ "met": cases.len() - missed, "missed": missed, "errors": errors });
    let mut response = Response::new(Bytes::from(format!("{report:#}\n")));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(APPLIED, HeaderValue::from_static("drill=report"));
    response
}

fn entry(case: &Case, drill: &Drill) -> Value {
    let is_shared = drill.cases.iter().filter(|other| other.code() == case.code()).count() > 1;
    let status = is_shared.then(|| case.status().as_str().to_owned());
    let wanted = WantedError { code: Some(case.code().to_owned()), status };
    json!({
        "prefer": wanted.to_string(),
        "status": case.status().as_u16(),
        "code": case.meta.public_code(),
        "type": case.meta.type_uri(),
        "met": case.count(),
        "without_sample": case.without_sample(&drill.examples),
    })
}

/// The report for people.
impl Display for Drill {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let missed: Vec<&Case> = self.cases.iter().filter(|case| case.count() == 0).collect();
        let all = self.cases.len();
        if missed.is_empty() {
            return writeln!(formatter, "all {all} errors met");
        }
        writeln!(formatter, "{} of {all} errors met, and missed:", all - missed.len())?;
        missed.iter().try_for_each(|case| writeln!(formatter, "{} {}", case.status().as_str(), case.code()))
    }
}
