//! Which `Display` is published: depends on the status, unless `expose` or `redact` overrides
//! it, on the variant before the type.

use crate::body;
use http::StatusCode;
use statusful::{Exposure, HttpStatus};

macro_rules! types {
    ($($name:ident $(#[$attribute:meta])?,)*) => {$(
        #[derive(Debug, thiserror::Error, HttpStatus)]
        #[error("shown")]
        $(#[$attribute])?
        enum $name {
            #[status(400)]
            Four,
            #[status(400)]
            #[problem(redact)]
            FourRedacted,
            #[status(400)]
            #[problem(expose)]
            FourExposed,
            #[status(500)]
            Five,
            #[status(500)]
            #[problem(redact)]
            FiveRedacted,
            #[status(500)]
            #[problem(expose)]
            FiveExposed,
            #[status(allow(dynamic_exposure))]
            Dynamic(#[status] StatusCode),
            #[problem(redact)]
            DynamicRedacted(#[status] StatusCode),
            #[problem(expose)]
            DynamicExposed(#[status] StatusCode),
            #[status(400)]
            #[problem(detail = "literal")]
            FourLiteral,
            #[status(500)]
            #[problem(detail = "literal")]
            FiveLiteral,
        }

        impl $name {
            /// What is published, variant by variant.
            fn all() -> Vec<(Self, Option<&'static str>)> {
                let (by_status, stated) = (|code: u16| (400..500).contains(&code), Self::STATED);
                let status = |code| StatusCode::from_u16(code).unwrap();
                let shown = |exposes: bool| exposes.then_some("shown");
                let mut all = vec![
                    (Self::Four, shown(stated.unwrap_or(true))),
                    (Self::FourRedacted, None),
                    (Self::FourExposed, Some("shown")),
                    (Self::Five, shown(stated.unwrap_or(false))),
                    (Self::FiveRedacted, None),
                    (Self::FiveExposed, Some("shown")),
                    (Self::FourLiteral, Some("literal")),
                    (Self::FiveLiteral, Some("literal")),
                ];
                for code in [200, 302, 399, 400, 499, 500, 599, 600, 999] {
                    let exposes = stated.unwrap_or(by_status(code));
                    all.push((Self::Dynamic(status(code)), shown(exposes)));
                    all.push((Self::DynamicRedacted(status(code)), None));
                    all.push((Self::DynamicExposed(status(code)), Some("shown")));
                }
                all
            }
        }
    )*};
}

types! {
    NoWord,
    Redact #[problem(redact)],
    Expose #[problem(expose)],
}

/// What the type sets.
trait Stated {
    const STATED: Option<bool>;
}

impl Stated for NoWord {
    const STATED: Option<bool> = None;
}

impl Stated for Redact {
    const STATED: Option<bool> = Some(false);
}

impl Stated for Expose {
    const STATED: Option<bool> = Some(true);
}

macro_rules! publishes {
    ($($name:ident)*) => {$(
        for (error, wanted) in $name::all() {
            let body: serde_json::Value = serde_json::from_str(&body(&error)).unwrap();
            assert_eq!(body.get("detail").and_then(|detail| detail.as_str()), wanted, "{error:?} in {body}");
        }
    )*};
}

#[test]
fn innermost_exposure_wins() {
    publishes!(NoWord Redact Expose);
}

#[test]
fn error_reports_exposure() {
    assert_eq!(NoWord::Five.exposure(), Exposure::ByStatus);
    assert_eq!(NoWord::FourRedacted.exposure(), Exposure::Redact);
    assert_eq!(Redact::FiveExposed.exposure(), Exposure::Expose);
    assert_eq!(Expose::Dynamic(StatusCode::OK).exposure(), Exposure::Expose);
    assert_eq!(Box::new(&Redact::Four).exposure(), Exposure::Redact);
}
