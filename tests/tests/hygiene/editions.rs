//! Editions, their keywords, and raw identifiers.

use crate::{silent, SAMPLE};
use statusful_tests::Compile;

const EDITIONS: [&str; 4] = ["2015", "2018", "2021", "2024"];

/// What edition 2015 requires before a path can begin at a crate.
const EXTERN_CRATES: &str = "extern crate http; extern crate statusful;";

#[test]
fn compiles_in_every_edition() {
    for edition in EDITIONS {
        silent(Compile::new(format!("{EXTERN_CRATES}{SAMPLE}")).edition(edition));
    }
    for edition in EDITIONS.into_iter().filter(|edition| *edition != "2015") {
        silent(Compile::new(SAMPLE).edition(edition));
    }
}

#[test]
fn ready_for_next_edition() {
    for (edition, group) in [("2015", "2018"), ("2018", "2021"), ("2021", "2024")] {
        let sample = Compile::new(format!("{EXTERN_CRATES}{SAMPLE}")).edition(edition);
        silent(sample.arg(format!("-Wrust-{group}-compatibility")));
    }
    silent(Compile::new(SAMPLE).edition("2018").arg("-Wrust-2018-idioms"));
}

#[test]
fn raw_identifiers() {
    let source = "
    #![allow(dead_code, non_camel_case_types)]
    pub mod r#mod { pub use ::statusful; }
    #[derive(statusful::HttpStatus)] #[status(allow(dynamic_exposure))]
    #[status(crate = crate::r#mod::statusful)]
    pub enum r#type<'a, r#struct> {
        #[status(404)]
        r#match,
        #[status(transparent)]
        r#fn { r#for: r#struct },
        r#while { #[status] r#loop: http::StatusCode, r#in: &'a str },
        #[status(with = r#type::r#yield)]
        r#return(u8),
    }
    impl<'a, r#struct> r#type<'a, r#struct> {
        fn r#yield(&self) -> http::StatusCode { http::StatusCode::GONE }
    }
    #[derive(statusful::HttpStatus)] #[status(allow(dynamic_exposure))]
    pub struct r#enum { #[status] r#const: http::StatusCode }
    ";
    for edition in ["2018", "2021", "2024"] {
        silent(Compile::new(source).edition(edition));
    }
}

#[test]
fn later_keywords_stay_raw() {
    let source = "
    #![allow(dead_code, non_camel_case_types)]
    #[derive(statusful::HttpStatus)] #[status(allow(dynamic_exposure))]
    pub enum r#async {
        #[status(404)]
        r#dyn,
        #[status(transparent)]
        r#try { r#await: http::StatusCode },
        r#gen { #[status] r#async: http::StatusCode },
    }
    ";
    for edition in EDITIONS {
        silent(Compile::new(source).edition(edition));
    }
}
