//! gRPC: what a status contains, by itself and through tonic's server.

mod mapping;
mod server;

use statusful::{HttpStatus, Problem};
use statusful_wire_tests::{all, expected, OutOfStock, WireError};
use std::time::Duration;
use tonic::Status;
use tonic_types::StatusExt;

/// Asserts that the status contains what the problem does, and nothing else.
#[track_caller]
fn assert_says_what_the_problem_says(name: &str, error: &WireError, status: &Status) {
    let problem = Problem::from_error(error);
    let text = problem.detail().or(problem.title()).unwrap_or_default();
    assert!(text.starts_with(status.message()), "{name}");
    assert!(
        status.message().len() == text.len() || (1020..=1024).contains(&status.message().len()),
        "{name}"
    );
    let info = status.get_details_error_info();
    let link = status.get_details_help().and_then(|help| help.links.into_iter().next());
    let link = link.map(|link| (link.url, link.description));
    let page = Some(problem.type_uri()).filter(|uri| uri.starts_with("https://"));
    assert_eq!(
        link,
        page.map(|page| (page.to_owned(), problem.title().unwrap_or_default().to_owned())),
        "{name}"
    );
    let reason =
        info.as_ref().map(|info| info.reason.to_ascii_lowercase()).filter(|reason| !reason.is_empty());
    assert_eq!(reason.as_deref(), problem.code(), "{name}");
    let is_ours = problem.type_uri().starts_with("https://api.example.com/errors/");
    let domain = info.as_ref().map_or("", |info| info.domain.as_str());
    let is_urn = problem.type_uri() == "urn:example:stated";
    let of_type = if is_ours {
        "api.example.com"
    } else if is_urn {
        "urn:example"
    } else {
        ""
    };
    assert_eq!(domain, of_type, "{name}");
    for (key, value) in info.into_iter().flat_map(|info| info.metadata) {
        let text = match &*key {
            "status" => problem.status().map(|status| status.as_u16().to_string()),
            "type" => Some(problem.type_uri().to_owned()),
            "title" => problem.title().map(str::to_owned),
            _ => {
                let member = problem.extensions().find(|member| member.name() == key);
                member.map(|member| member.value().unwrap_or(member.json().to_owned()))
            }
        };
        assert_eq!(text, Some(value), "{name}: {key}");
    }

    let headers = expected(error).headers().clone();
    let seconds = headers.get("retry-after").map(|value| value.to_str().unwrap().parse().unwrap());
    let delay = status.get_details_retry_info().and_then(|info| info.retry_delay);
    assert_eq!(delay, seconds.map(Duration::from_secs), "{name}");
    assert_has_headers(name, &headers, status);
}

/// Asserts that the metadata are the header fields that gRPC can send.
#[track_caller]
fn assert_has_headers(name: &str, headers: &http::HeaderMap, status: &Status) {
    let metadata = status.metadata().clone().into_headers();
    for field in headers.keys() {
        let is_ascii = headers.get_all(field).iter().all(|value| value.to_str().is_ok());
        let is_default = [("cache-control", "no-store"), ("x-content-type-options", "nosniff")]
            .contains(&(field.as_str(), headers[field].to_str().unwrap_or_default()));
        let is_of_http = ["content-type", "content-length", "date", "connection", "upgrade"];
        if is_ascii && !is_default && !is_of_http.contains(&field.as_str()) {
            let [sent, expected] =
                [&metadata, headers].map(|map| map.get_all(field).iter().collect::<Vec<_>>());
            let is_short = expected.iter().all(|value| value.len() < 1024);
            assert!(sent == expected || !is_short, "{name}: {field}");
        }
    }
}

#[test]
fn status_matches_problem() {
    for (name, error) in all() {
        let (_, again) = all().into_iter().find(|(other, _)| *other == name).unwrap();
        let status = Status::from(again);
        assert_says_what_the_problem_says(&name, &error, &status);
    }
}

#[test]
fn table_has_delays_and_domains() {
    let details = |error: WireError| {
        let status = Status::from(error);
        (status.get_details_error_info().unwrap().domain, status.get_details_retry_info())
    };
    let (domain, retry) = details(WireError::Limited(Duration::from_millis(1500)));
    assert_eq!(domain, "api.example.com");
    assert_eq!(retry.unwrap().retry_delay, Some(Duration::from_secs(2)));
    let (domain, retry) = details(WireError::Stated);
    assert_eq!((domain.as_str(), retry.is_none()), ("urn:example", true));
    let info =
        Status::from(WireError::Shared(OutOfStock { left: 7 }.into())).get_details_error_info().unwrap();
    assert_eq!((info.reason.as_str(), info.metadata["left"].as_str()), ("OUT_OF_STOCK", "7"));
}

#[test]
fn statuses_have_no_secrets() {
    for (name, error) in all() {
        assert!(error.meta().is_some(), "{name}");
        let status = Status::from(error);
        let details = String::from_utf8_lossy(status.details()).into_owned();
        assert!(!status.message().contains("canary") && !details.contains("canary"), "{name}");
        let metadata = status.metadata().clone().into_headers();
        assert!(
            !metadata.values().any(|value| value.as_bytes().windows(6).any(|part| part == b"canary")),
            "{name}"
        );
    }
}

#[test]
fn long_message_is_cut_on_char_boundary() {
    let status = Status::from(WireError::Wide(1 << 20));
    assert_eq!(status.message(), "\u{1f600}".repeat(256));
    assert_eq!(Status::from(WireError::Long(1)).message(), "long and longer ");
}
