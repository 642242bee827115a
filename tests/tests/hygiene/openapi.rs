//! The responses of an OpenAPI document, derived wherever user code compiles.

use crate::lints::compilers;
use crate::{silent, LINTED, SAMPLE};
use statusful_tests::Compile;

/// A type with members, in addition to those of the sample.
const MEMBERS: &str = "
#[derive(::statusful::aide::OperationOutput, ::statusful::utoipa::IntoResponses, ::statusful::HttpStatus)]
#[status(400)]
pub struct Members<'a, T> where T: ::std::marker::Copy {
    #[problem(extension)]
    pub r#type_: &'a str,
    #[problem(extension)]
    pub list: ::std::vec::Vec<T>,
}";

/// The sample, with responses derived for each of its types.
fn sample() -> String {
    let derives = "#[derive(::statusful::aide::OperationOutput, ::statusful::utoipa::IntoResponses, ::statusful::HttpStatus";
    SAMPLE.replace("#[derive(::statusful::HttpStatus", derives) + MEMBERS
}

#[test]
fn needs_no_prelude() {
    silent(Compile::new(format!("#![no_implicit_prelude]{}", sample())));
}

#[test]
fn compiles_in_every_edition() {
    let extern_crates = "extern crate http; extern crate statusful;";
    for edition in ["2015", "2018", "2021", "2024"] {
        silent(Compile::new(format!("{extern_crates}{}", sample())).edition(edition));
    }
}

#[test]
fn user_names_do_not_clash() {
    let types =
        "Option Result String Vec IntoResponses OperationOutput GenContext Operation Describe Description Probe Known Open Inner Member Value";
    let types: String = types.split(' ').map(|name| format!("pub struct {name};")).collect();
    let modules: String = ["core", "statusful", "utoipa", "aide", "__private"]
        .map(|name| format!("pub mod {name} {{}}"))
        .concat();
    let functions: String =
        ["member", "inner", "responses", "describe"].map(|name| format!("pub fn {name}() {{}}")).concat();
    let greedy =
        "pub trait Greedy { fn describe(&self) {} fn add(&self) {} } impl<T: ?Sized> Greedy for T {}";
    silent(Compile::new(format!("{types}{modules}{functions}{greedy}{}", sample())));
}

#[test]
fn raw_names_and_crate_path() {
    let source = "
    #![allow(dead_code, non_camel_case_types)]
    pub mod r#mod { pub use ::statusful; }
    #[derive(statusful::HttpStatus, statusful::utoipa::IntoResponses, statusful::aide::OperationOutput)]
    #[status(crate = crate::r#mod::statusful, allow(extension_name))]
    pub enum r#type<r#struct> {
        #[status(404)]
        r#match { #[problem(extension)] r#in: u8 },
        #[status(transparent)]
        r#fn { r#for: r#struct },
    }";
    silent(Compile::new(source));
}

#[test]
fn generated_code_triggers_no_lints() {
    let source = LINTED
        .replace("use statusful::{axum", "use statusful::{aide::OperationOutput, utoipa::IntoResponses, axum")
        .replace("#[derive(HttpStatus", "#[derive(IntoResponses, OperationOutput, HttpStatus");
    for (compiler, mut lints) in compilers() {
        lints.remove("clippy::implicit_return");
        let lints: Vec<String> = lints.into_iter().collect();
        silent(compiler(Compile::new(format!("#![forbid({})]{source}", lints.join(", ")))));
    }
}
