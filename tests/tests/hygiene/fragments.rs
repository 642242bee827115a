//! Attributes and items that reach the derive through `macro_rules!` fragments.

use crate::silent;
use statusful_tests::{all, Compile};

/// A macro with one parameter, used once.
fn macro_rules(parameter: &str, body: &str, argument: &str) -> Compile {
    Compile::new(format!(
        "#![allow(dead_code)]
        macro_rules! errors {{ ({parameter}) => {{ {body} }}; }}
        errors! {{ {argument} }}"
    ))
}

#[test]
fn code_passes_through_fragments() {
    let body = "#[derive(statusful::HttpStatus)] pub enum ApiError { #[status($code)] Exists }";
    for fragment in ["literal", "expr", "expr_2021", "tt"] {
        for code in ["409", "0x199", "409u16"] {
            silent(macro_rules(&format!("$code:{fragment}"), body, code));
        }
    }
    for edition in ["2018", "2021", "2024"] {
        silent(macro_rules("$code:expr", body, "409").edition(edition));
    }
}

#[test]
fn name_passes_through_fragments() {
    let body = "#[derive(statusful::HttpStatus)] pub enum ApiError { #[status($name)] Exists }";
    for fragment in ["ident", "path", "ty", "expr", "tt", "pat", "pat_param", "meta"] {
        silent(macro_rules(&format!("$name:{fragment}"), body, "CONFLICT"));
    }
    for fragment in ["path", "ty", "expr", "pat", "meta"] {
        for name in ["StatusCode::CONFLICT", "http::StatusCode::CONFLICT"] {
            silent(macro_rules(&format!("$name:{fragment}"), body, name));
        }
    }
}

#[test]
fn keys_paths_and_lints_pass_through_fragments() {
    let with = "#[derive(statusful::HttpStatus)] #[status(allow(dynamic_exposure))] pub enum ApiError { #[status(with = $path)] With }
        pub fn find<E>(_: &E) -> http::StatusCode { http::StatusCode::CONFLICT }";
    for (fragment, path) in [
        ("ident", "find"),
        ("path", "crate::find"),
        ("path", "find::<ApiError>"),
        ("ty", "crate::find"),
        ("expr", "find"),
        ("expr", "self::find"),
        ("tt", "find"),
        ("meta", "crate::find"),
    ] {
        silent(macro_rules(&format!("$path:{fragment}"), with, path));
    }
    let located = "#[derive(statusful::HttpStatus)] #[status(crate = $path, 404)] pub struct NotFound;";
    for (fragment, path) in
        [("ident", "statusful"), ("path", "::statusful"), ("ty", "::statusful"), ("tt", "statusful")]
    {
        silent(macro_rules(&format!("$path:{fragment}"), located, path));
    }
    let leveled = "#[derive(statusful::HttpStatus)] #[status(408, $level($lint))] pub struct Late;";
    silent(macro_rules("$level:ident $lint:ident", leveled, "allow resent"));
    silent(macro_rules("$level:tt $lint:tt", leveled, "allow all"));
}

#[test]
fn attribute_passes_through_meta_fragment() {
    let body =
        "#[derive(statusful::HttpStatus)] $(#[$type])* pub enum ApiError { $($(#[$meta])* $variant),* }";
    let parameter = "$(#[$type:meta])* enum { $($(#[$meta:meta])* $variant:ident),* }";
    for argument in [
        "#[status(500)] enum { #[doc = \"Exists.\"] #[status(409)] Exists, Other }",
        "#[status(crate = ::statusful)] enum { #[status(408)] #[status(allow(resent))] Late }",
        "enum { }",
    ] {
        silent(macro_rules(parameter, body, argument));
    }
}

#[test]
fn other_fragments_pass_through() {
    let body = "#[derive(statusful::HttpStatus)] #[status(allow(dynamic_exposure))]
        $vis enum $name<$life, $param: $bound> where $param: $life {
            #[status(transparent)] Inner($inner),
            #[status(404)] Fields { $field: &$life $ty },
            Marked(#[status] $code),
            #[status(409)] Block([u8; $len]),
        }";
    let parameter = "$vis:vis $name:ident $life:lifetime $param:ident $bound:path, $inner:ty, $field:ident $ty:ty, $code:ty, $len:expr";
    let argument =
        "ApiError 'a T std::fmt::Debug, Box<dyn statusful::HttpStatus>, field [T], http::StatusCode, 2 + 2";
    for vis in ["", "pub", "pub(crate)", "pub(in crate)"] {
        silent(macro_rules(parameter, body, &format!("{vis} {argument}")));
    }
    let of_parameter = "ApiError 'a T statusful::HttpStatus, T, field T, http::StatusCode, 4";
    silent(macro_rules(parameter, body, of_parameter));
}

#[test]
fn item_passes_through_item_fragment() {
    let item = "#[derive(statusful::HttpStatus)] pub enum ApiError { #[status(409)] Exists, #[status(transparent)] Inner(http::StatusCode) }";
    silent(macro_rules("$item:item", "$item", item));
    silent(macro_rules(
        "$($item:item)*",
        "#[derive(statusful::HttpStatus)] $($item)*",
        "#[status(404)] pub struct NotFound;",
    ));
    silent(macro_rules("$($tt:tt)*", "$($tt)*", item));
}

#[test]
fn fragments_pass_through_several_macros() {
    let source = "
        macro_rules! outer { ($code:expr, $name:path, $path:path) => { middle! { $code, $name, $path } } }
        macro_rules! middle { ($code:expr, $($rest:tt)*) => { inner! { $code, $($rest)* } } }
        macro_rules! inner { ($code:expr, $name:path, $path:path) => {
            #[derive(statusful::HttpStatus)] #[status(allow(dynamic_exposure))]
            pub enum ApiError { #[status($code)] A, #[status($name)] B, #[status(with = $path)] C }
        } }
        pub fn find(_: &ApiError) -> http::StatusCode { http::StatusCode::GONE }
        outer!(409, StatusCode::CONFLICT, crate::find);";
    silent(Compile::new(source));
}

#[test]
fn invalid_fragment_is_one_message() {
    let body = "#[derive(statusful::HttpStatus)] pub enum ApiError { #[status($what)] Exists }";
    for (fragment, argument) in [
        ("lifetime", "'static"),
        ("block", "{ 409 }"),
        ("expr", "400 + 9"),
        ("expr", "-409"),
        ("expr", "StatusCode::from_u16(409)"),
        ("literal", "\"409\""),
        ("literal", "-409"),
        ("literal", "true"),
        ("pat", "409 | 410"),
        ("ty", "[u8; 409]"),
        ("ty", "&'static dyn Fn(u16) -> u16"),
        ("stmt", "let code = 409"),
        ("vis", "pub(crate)"),
        ("tt", "(409)"),
        ("item", "struct Code;"),
        ("meta", "status = \"409\""),
    ] {
        let diagnostics = macro_rules(&format!("$what:{fragment}"), body, argument).run();
        assert_eq!(diagnostics.len(), 1, "{fragment} {argument}:\n{}", all(&diagnostics));
    }
}
