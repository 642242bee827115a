//! The code that `FromProblem` generates compiles wherever the user's own code would.

use crate::silent;
use statusful_tests::{clippy_lints, rustc_lints, Compile};

/// Every kind of variant and of struct, without any name from a prelude.
const SAMPLE: &str = include_str!("client.rs.in");

/// The same, without triggering lints in its own code.
const LINTED: &str = include_str!("client_linted.rs.in");

const ALLOWED: &str =
    "dead_code, non_camel_case_types, non_snake_case, non_upper_case_globals, unused_macros";

/// Compiles the sample with these `items` of the user's.
#[track_caller]
fn silent_among(items: &str) {
    silent(Compile::new(format!("#![allow({ALLOWED})]\n{items}\n{SAMPLE}")));
}

fn each(names: &str, item: impl Fn(&str) -> String) -> String {
    names.split_whitespace().map(item).collect()
}

#[test]
fn compiles_in_every_edition() {
    for edition in ["2015", "2018", "2021", "2024"] {
        let source = format!("#![allow(dead_code)] extern crate http; extern crate statusful; {SAMPLE}");
        silent(Compile::new(source).edition(edition));
    }
}

#[test]
fn needs_no_prelude() {
    silent_among("#![no_implicit_prelude]");
}

#[test]
fn renamed_crate_is_found() {
    let stated = SAMPLE.replace("pub enum ", "#[status(crate = self::re::again)] pub enum ");
    let stated = stated.replace("pub struct ", "#[status(crate = self::re::again)] pub struct ");
    let stated = stated.replace("::statusful::", "renamed::");
    let source = format!("#![allow(dead_code)] pub mod re {{ pub use ::renamed as again; }} {stated}");
    silent(Compile::new(source).extern_as("renamed"));
}

#[test]
fn user_names_do_not_clash() {
    let types = "Option Result Box Vec String StatusCode Problem Reading Decoded FromProblem FromHeader Type
        Member Default Sized FnOnce";
    silent_among(&each(types, |name| format!("pub struct {name};")));
    silent_among(&each("TYPE __ERRORS Some None Ok Err", |name| format!("pub const {name}: u8 = 1;")));
    let methods = each(
        "read from_problem enter recognise member header header_at header_from status default inner or_else map",
        |name| format!("fn {name}(&self) {{}}"),
    );
    silent_among(&format!("pub trait Greedy {{ {methods} }} impl<T: ?Sized> Greedy for T {{}}"));
    silent_among(&each("compile_error matches panic Some_", |name| {
        format!("macro_rules! {name} {{ ($($any:tt)*) => {{ this is no code }} }}")
    }));
}

#[test]
fn raw_identifiers_decode() {
    let source = "
    #![allow(dead_code, non_camel_case_types)]
    #[derive(statusful::HttpStatus, statusful::FromProblem)] #[status(allow(dynamic_exposure, extension_name))]
    pub enum r#type<r#struct> {
        #[status(404)]
        r#match { #[problem(extension)] r#in: r#struct, #[header(\"x-fn\")] r#fn: u8 },
        #[status(transparent)]
        r#while { r#for: http::StatusCode },
        r#loop { #[status] r#const: http::StatusCode, #[problem(default)] r#static: u8 },
    }";
    for edition in ["2018", "2021", "2024"] {
        silent(Compile::new(source).edition(edition));
    }
}

#[test]
fn imported_variants_of_any_name() {
    let source = "
    #![allow(dead_code, non_camel_case_types)]
    #[derive(statusful::HttpStatus, statusful::FromProblem)]
    #[status(500, allow(extension_name))]
    pub enum ApiError {
        Some, None, Ok(#[problem(default)] u8), TYPE, __ERRORS, Option, Problem,
        #[status(transparent)] Inner(http::StatusCode),
        Err { #[problem(extension)] __statusful_reading: u8 },
    }
    pub use self::ApiError::*;";
    silent(Compile::new(source));
}

#[test]
fn deprecated_items_decode_silently() {
    let source = "
    #[deprecated]
    #[derive(statusful::HttpStatus, statusful::FromProblem)]
    pub enum Old {
        #[deprecated]
        #[status(404)]
        Gone { #[deprecated] #[problem(extension)] name: String },
    }";
    silent(Compile::new(source));
}

#[test]
fn macro_fragment_as_field() {
    let source = "
    macro_rules! error {
        ($name:ident, $field:ident: $type:ty, $wire:literal) => {
            #[derive(statusful::HttpStatus, statusful::FromProblem)]
            #[status(409)]
            pub struct $name { #[problem(extension = $wire)] pub $field: $type }
        };
    }
    error!(UserExists, name: String, \"user\");";
    silent(Compile::new(source));
}

#[test]
fn generated_code_triggers_no_lints() {
    let own = "clippy::implicit_return";
    for (with_clippy, mut lints) in [(false, rustc_lints()), (true, clippy_lints())] {
        lints.retain(|lint| lint != own);
        let lints: Vec<&str> = lints.iter().map(String::as_str).collect();
        for edition in ["2018", "2021", "2024"] {
            let compile = Compile::new(format!("#![forbid({})]{LINTED}", lints.join(", ")));
            let compile = if with_clippy { compile.with_clippy() } else { compile };
            silent(compile.edition(edition));
        }
    }
}
