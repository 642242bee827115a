//! `scripts/expand FILE`: what our derives make of a file, without rustc around them.

use super::tokens;
use crate::derive::{
    derive_document, derive_error_data, derive_framework, derive_from_problem, derive_graphql,
    derive_http_status, derive_jsonrpc, derive_server_fn, derive_tonic, derive_tool_result,
};
use crate::expand::{ACTIX, AIDE, AIDE014, AXUM, POEM, ROCKET, SALVO, UTOIPA, UTOIPA5, WARP};
use crate::sets::error_sets;
use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{punctuated::Punctuated, Attribute, Item, Path, Token};

/// A derive: the module and the name under which the library exports it, and what it does.
type Derive = (&'static str, &'static str, fn(TokenStream) -> TokenStream);

const DERIVES: [Derive; 18] = [
    ("statusful", "HttpStatus", |item| derive_http_status(&item)),
    ("statusful", "FromProblem", |item| derive_from_problem(&item)),
    ("actix", "ResponseError", |item| derive_framework(item, &ACTIX)),
    // A name that begins as another stands before it: `derive` looks for it in the source.
    ("aide014", "OperationOutput", |item| derive_document(&item, &AIDE014)),
    ("aide", "OperationOutput", |item| derive_document(&item, &AIDE)),
    ("axum", "IntoResponse", |item| derive_framework(item, &AXUM)),
    ("graphql", "ErrorExtensions", |item| derive_graphql(&item)),
    ("jsonrpc", "IntoErrorObject", |item| derive_jsonrpc(&item)),
    ("poem", "ResponseError", |item| derive_framework(item, &POEM)),
    ("rmcp", "IntoCallToolResult", |item| derive_tool_result(&item)),
    ("rmcp", "IntoErrorData", |item| derive_error_data(&item)),
    ("rocket", "Responder", |item| derive_framework(item, &ROCKET)),
    ("salvo", "Scribe", |item| derive_framework(item, &SALVO)),
    ("server_fn", "FromServerFnError", |item| derive_server_fn(&item)),
    ("tonic", "IntoStatus", |item| derive_tonic(&item)),
    ("utoipa5", "IntoResponses", |item| derive_document(&item, &UTOIPA5)),
    ("utoipa", "IntoResponses", |item| derive_document(&item, &UTOIPA)),
    ("warp", "Reply", |item| derive_framework(item, &WARP)),
];

/// The expansion of each of our derives on each item of a source file.
fn expansions(source: &str) -> String {
    let file = syn::parse_file(source).unwrap_or_else(|error| panic!("{error}"));
    let mut text = String::new();
    for mut item in file.items {
        if let Item::Macro(invocation) = &item {
            text.push_str(&sets(invocation));
        }
        let (Item::Struct(syn::ItemStruct { attrs, .. }) | Item::Enum(syn::ItemEnum { attrs, .. })) =
            &mut item
        else {
            continue;
        };
        let derives: Vec<Derive> =
            attrs.iter().flat_map(paths).filter_map(|path| derive(&path, source)).collect();
        attrs.retain(|attr| !attr.path().is_ident("derive"));
        for (module, name, expand) in derives {
            text.extend(["// ", module, "::", name, "\n", &pretty(&expand(item.to_token_stream())), "\n"]);
        }
    }
    text
}

/// The expansion of `error_sets!`.
fn sets(invocation: &syn::ItemMacro) -> String {
    let path = &invocation.mac.path;
    if path.segments.last().map_or(true, |last| last.ident != "error_sets") {
        return String::new();
    }
    format!("// statusful::error_sets\n{}\n", pretty(&error_sets(invocation.mac.tokens.clone())))
}

fn paths(attr: &Attribute) -> Vec<Path> {
    let derive = attr.path().is_ident("derive").then_some(attr);
    let paths =
        derive.and_then(|it| it.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated).ok());
    paths.into_iter().flatten().collect()
}

/// The derive of this path: by its module where two have one name, which the path itself or
/// an import mentions.
fn derive(path: &Path, source: &str) -> Option<Derive> {
    let segments: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    let (name, modules) = segments.split_last()?;
    let is_meant = |module: &str| match modules.last() {
        Some(last) => last == module,
        None => source.contains(module),
    };
    DERIVES.into_iter().find(|(module, exported, _)| exported == name && is_meant(module))
}

fn pretty(expansion: &TokenStream) -> String {
    match syn::parse2(expansion.clone()) {
        Ok(file) => prettyplease::unparse(&file),
        Err(_) => expansion.to_string(),
    }
}

#[test]
#[ignore = "not a test: `scripts/expand FILE` runs it"]
fn file_from_environment() {
    let [file, output] =
        ["STATUSFUL_EXPAND", "STATUSFUL_EXPAND_TO"].map(|name| std::env::var_os(name).unwrap());
    std::fs::write(output, expansions(&std::fs::read_to_string(file).unwrap())).unwrap();
}

#[test]
fn derives_are_found_by_path() {
    let source = "use statusful::{poem::ResponseError, HttpStatus};
        #[derive(Debug, HttpStatus, ResponseError, statusful::salvo::Scribe)] #[status(409)] struct E;
        fn other() {}";
    let text = expansions(source);
    let derives: Vec<&str> = text.lines().filter(|line| line.starts_with("// ")).collect();
    assert_eq!(derives, ["// statusful::HttpStatus", "// poem::ResponseError", "// salvo::Scribe"]);
    let status = pretty(&derive_http_status(&tokens("#[status(409)] struct E;")));
    assert!(text.contains(&status), "{text}");
}

#[test]
fn sets_are_expanded() {
    let text = expansions("statusful::error_sets! { A = X; } other! { A = X; }");
    assert!(text.starts_with("// statusful::error_sets\n#[derive(") && text.matches("enum A").count() == 1);
}

#[test]
fn majors_of_a_library_are_told_apart() {
    for module in ["utoipa", "utoipa5"] {
        let source = format!(
            "use statusful::{module}::IntoResponses; #[derive(IntoResponses)] #[status(409)] struct E;"
        );
        assert!(expansions(&source).starts_with(&format!("// {module}::IntoResponses")), "{module}");
    }
}
