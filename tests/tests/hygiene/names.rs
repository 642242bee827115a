//! User names that could clash with generated code.

use crate::{silent, SAMPLE};
use statusful_tests::{Compile, Diagnostic};

/// Compiles the sample with these `items` of the user's.
#[track_caller]
fn silent_among(items: &str) {
    let allowed = "dead_code, non_camel_case_types, non_snake_case, non_upper_case_globals, unused_macros";
    silent(Compile::new(format!("#![allow({allowed})]\n{items}\n{SAMPLE}")));
}

fn each(names: &str, item: impl Fn(&str) -> String) -> String {
    names.split_whitespace().map(item).collect()
}

#[test]
fn needs_no_prelude() {
    silent_among("#![no_implicit_prelude]");
}

#[test]
fn types_may_have_prelude_names() {
    let names = "Option Result Box Vec String StatusCode HttpStatus ErrorMeta Response Problem Formatter
        Rc Arc Cow HeaderMap HeaderValue IntoResponse Display Error Infallible";
    silent_among(&each(names, |name| format!("pub struct {name};")));
}

#[test]
fn shadowed_primitive_types() {
    let names = "u8 u16 u32 u64 usize i32 isize bool char str f64";
    let source = "
    #[derive(statusful::HttpStatus)] #[status(allow(dynamic_exposure))]
    pub enum ApiError<T> {
        #[status(404)]
        Unit,
        #[status(transparent)]
        Inner(T),
        #[status(with = ApiError::found)]
        With,
    }
    impl<T> ApiError<T> {
        fn found(&self) -> http::StatusCode { http::StatusCode::GONE }
    }";
    let shadows = each(names, |name| format!("pub struct {name};"));
    silent(Compile::new(format!("#![allow(non_camel_case_types)] {shadows} {source}")));
}

#[test]
fn traits_may_have_prelude_names() {
    let names = "From Into TryFrom Clone Copy Send Sync Drop Fn FnOnce FnMut Display Debug Default_ Sized
        ToString ToOwned AsRef Iterator IntoIterator IntoResponse HttpStatus Deref Borrow Any PartialEq Eq";
    silent_among(&each(names, |name| format!("pub trait {name} {{}}")));
}

#[test]
fn trait_methods_in_scope_do_not_clash() {
    let names = "from into get status meta as_ref clone fmt into_response copied unwrap_or headers deref";
    let methods = each(names, |name| format!("fn {name}(&self) {{}}"));
    let functions = each("new of statuses look_up", |name| format!("fn {name}() {{}}"));
    silent_among(&format!("pub trait Greedy {{ {methods} {functions} }} impl<T: ?Sized> Greedy for T {{}}"));
}

#[test]
fn macro_names_do_not_clash() {
    let names =
        "compile_error matches panic unreachable vec format write concat stringify assert Some const_";
    silent_among(&each(names, |name| {
        format!("macro_rules! {name} {{ ($($any:tt)*) => {{ this is no code }} }}")
    }));
}

#[test]
fn modules_may_have_crate_names() {
    silent_among(&each("core alloc statusful http axum axum_core __private private registry", |name| {
        format!("pub mod {name} {{}}")
    }));
}

#[test]
fn function_names_do_not_clash() {
    let names = "from into status statuses look_up look_up_or meta found_with final_status
        respond Some_ drop default";
    silent_among(&each(names, |name| format!("pub fn {name}() -> u8 {{ 1 }}")));
}

#[test]
fn constants_may_have_generated_names() {
    silent_among(&each("STATUS __ERRORS UNKNOWN ROW CATALOG Some None Ok Err", |name| {
        format!("pub const {name}: u8 = 1;")
    }));
}

#[test]
fn constants_may_have_local_variable_names() {
    let constants = each("error __field __error", |name| format!("pub const {name}: u8 = 1;"));
    let unit_structs = each("__self __0 field status", |name| format!("pub struct {name};"));
    silent_among(&format!("{constants} {unit_structs}"));
}

#[test]
fn lint_names_may_be_taken() {
    let names = "unassigned unofficial unused interim temporary deprecated obsolete non_error resent";
    let constants = each(names, |name| format!("pub const {name}: u8 = 1; pub mod {name} {{}}"));
    let source = "#[derive(statusful::HttpStatus)] #[status(408)] pub struct Late;";
    let source = format!("#![allow(non_upper_case_globals)] {constants} {source}");
    let diagnostics = Compile::new(source).run();
    let underlined: Vec<&str> = diagnostics.iter().map(Diagnostic::underlined).collect();
    assert_eq!(underlined, ["408"]);
}

#[test]
fn imported_variants_may_have_prelude_names() {
    let source = "
    #[derive(statusful::HttpStatus)] #[status(allow(dynamic_exposure))]
    #[status(500)]
    pub enum ApiError {
        #[status(404)] Some,
        #[status(409)] None,
        #[status(410)] Ok(u8),
        Err { error: u8 },
        Self_, Option, Result, StatusCode, HttpStatus, From, STATUS, __ERRORS,
        #[status(transparent)] Inner(http::StatusCode),
        Error { #[status] error: http::StatusCode },
    }
    pub use self::ApiError::*;";
    silent(Compile::new(format!("#![allow(non_camel_case_types)] {source}")));
}

#[test]
fn fields_may_have_local_variable_names() {
    let source = "
    #[derive(statusful::HttpStatus)] #[status(allow(dynamic_exposure))]
    pub enum ApiError {
        #[status(404)]
        Fields { error: u8, __field: u8, status: u8, meta: u8, STATUS: u8, __ERRORS: u8, index: u8 },
        #[status(transparent)]
        Inner { __field: http::StatusCode },
        Marked { #[status] error: http::StatusCode, __field: u8 },
    }";
    silent(Compile::new(format!("#![allow(non_snake_case)] {source}")));
}

#[test]
fn parameter_names_do_not_clash() {
    let source = "
    #[derive(statusful::HttpStatus)]
    pub enum ApiError<'status, 'error, Option, From, StatusCode, HttpStatus, E, const STATUS: usize, const N: usize> {
        #[status(404)]
        Unit(&'status u8, &'error Option, From),
        #[status(409)]
        Arrays([StatusCode; STATUS], [HttpStatus; N]),
        #[status(transparent)]
        Inner(E),
    }
    #[derive(statusful::HttpStatus)]
    #[status(404)]
    pub struct Constant<const STATUS: u8, const __ERRORS: u8>;";
    silent(Compile::new(source));
}
