//! The expansions of a few items, to be read. After an intended change:
//! `UPDATE_EXPECT=1 cargo test -p statusful-macros`, and read the diff.

use super::{all_trees, expansion, items_in, tokens};
use crate::expand::{
    ACTIX, AIDE, AIDE014, AXUM, GRAPHQL, JSONRPC, POEM, RMCP, RMCP_ERROR_DATA, ROCKET, SALVO, TONIC,
};
use crate::expand::{UTOIPA, UTOIPA5, WARP};
use crate::{derive_document, derive_framework};
use expect_test::expect_file;
use proc_macro2::{TokenStream, TokenTree};

/// Compares with `snapshots/<name>.rs`, and holds what is true of every expansion.
pub(super) fn expands_to(name: &str, expansion: &TokenStream) {
    let expansion = items_in(expansion.clone());
    let file = syn::parse2(expansion.clone()).unwrap_or_else(|error| panic!("{error}: {expansion}"));
    expect_file![format!("snapshots/{name}.rs")].assert_eq(&prettyplease::unparse(&file));
    let words = words(&expansion.to_string());
    no_path_begins_at_the_standard_library(&words);
    no_name_of_a_prelude_stands_alone(&words);
    no_level_is_set(&words);
    each_impl_is_marked_as_derived(&file);
}

/// The text of a token, of a group its bracket.
fn word(tree: &TokenTree) -> String {
    match tree {
        TokenTree::Group(group) => format!("{:?}", group.delimiter()),
        tree => tree.to_string(),
    }
}

/// The word in front of the path that ends at `at`, if the path goes on from one.
fn owner(words: &[String], at: usize) -> Option<&String> {
    let colons = words[..at].iter().rev().take_while(|word| *word == ":").count();
    let owner = words[..at - colons].last().filter(|_| colons == 2);
    owner.filter(|owner| syn::parse_str::<syn::Ident>(owner).is_ok())
}

fn positions<'a>(words: &'a [String], names: &'a [&str]) -> impl Iterator<Item = usize> + 'a {
    (0..words.len()).filter(|at| names.contains(&words[*at].as_str()))
}

fn no_path_begins_at_the_standard_library(words: &[String]) {
    for at in positions(words, &["core", "std", "alloc"]) {
        assert!(owner(words, at).is_some(), "a path begins with `{}`", words[at]);
    }
}

/// Another type may have a prelude's name where the user writes the item.
fn no_name_of_a_prelude_stands_alone(words: &[String]) {
    for at in
        positions(words, &["Option", "Some", "None", "Ok", "Err", "From", "Into", "Display", "StatusCode"])
    {
        assert!(owner(words, at).is_some(), "`{}` stands alone", words[at]);
    }
}

/// A user's `forbid` would reject an `allow`.
fn no_level_is_set(words: &[String]) {
    for level in ["allow", "expect", "warn", "deny", "forbid"] {
        let set = words.windows(2).any(|pair| pair[0] == level && pair[1] == "Parenthesis");
        assert!(!set, "`{level}` is emitted");
    }
}

fn each_impl_is_marked_as_derived(file: &syn::File) {
    let mut impls = 0;
    for item in &file.items {
        if let syn::Item::Impl(item) = item {
            assert!(item.attrs.iter().any(|attr| attr.path().is_ident("automatically_derived")));
            impls += 1;
        }
    }
    assert!(impls > 0);
}

macro_rules! snapshots {
    ($($promise:ident: $name:literal, $item:literal;)*) => {$(
        #[test]
        fn $promise() {
            expands_to($name, &expansion(&tokens($item)));
        }
    )*};
}

snapshots! {
    unit_variants_are_a_table: "units", r"
        enum E {
            #[status(404)] NotFound,
            #[status(CONFLICT)] Conflict,
            #[status(0x1F4)] Internal,
        }";
    equal_statuses_are_a_constant: "one_status", r"
        enum E {
            #[status(404)] NoUser { id: u64 },
            #[status(NOT_FOUND)] NoTeam(u64),
        }";
    mixed_enum_has_table_and_cold_path: "mixed", r"
        #[status(allow(dynamic_exposure))]
        enum E {
            #[status(409)] UserExists { name: String },
            #[status(transparent)] Db(DbError),
            #[status(with = Self::quota)] Quota(u32),
            Remote { #[status] status: StatusCode },
        }";
    listed_statuses_are_in_metadata: "one_of", r"
        #[status(with = find, one_of(415, 400))]
        enum E {
            #[status(503, one_of(504, 502))] Upstream(#[status] Option<StatusCode>),
            Body,
            #[status(404)] NotFound,
        }";
    dynamic_variants_are_a_match: "dynamic", r"
        #[status(allow(dynamic_exposure))]
        enum E {
            #[status(transparent)] Db { source: Box<DbError> },
            #[status(transparent)] Io(io::Error),
            #[status(with = quota)] Quota,
        }";
    delegating_variants_have_no_metadata: "transparent", r"
        #[status(transparent)]
        enum E { Db(DbError), Cache { source: CacheError } }";
    unit_struct_is_constant: "struct_unit", r"
        #[status(404)]
        struct NotFound;";
    tuple_struct_delegates: "struct_tuple", r"
        #[status(transparent)]
        pub struct Wrapped(Arc<DbError>);";
    named_struct_reads_field: "struct_named", r"
        #[status(allow(dynamic_exposure))]
        struct Remote { url: String, #[status] status: StatusCode }";
    generic_delegation_is_bound: "generic", r"
        enum E<'a, T, U: Clone = u8, const N: usize = 4> where T: 'a {
            #[status(transparent)] Inner(&'a T),
            #[status(transparent)] Again(Box<E<'a, T, U, N>>),
            #[status(500)] Other([U; N]),
        }";
    empty_enum_is_an_empty_match: "empty", "enum Never {}";
    default_status_is_inherited: "default", r"
        #[status(500)]
        enum E { Disk, #[status(507)] Full, Lost }";
    paths_begin_at_given_crate: "krate", r"
        #[status(crate = api::reexport::statusful)]
        enum E { #[status(409)] A, #[status(transparent)] B(X) }";
    raw_identifiers: "raw", r"
        enum r#match { #[status(409)] r#type { r#fn: u8 }, #[status(transparent)] r#Loop { r#in: X } }";
    challenge_with_a_field_is_written_at_run_time: "challenge", r#"
        enum E<T> {
            #[status(401)]
            #[challenge(Basic, realm = "api")]
            #[challenge(Bearer, realm = "the \"api\"")]
            Literal,
            #[status(403)]
            #[challenge(Bearer, error = "insufficient_scope", scope = needed)]
            Forbidden { needed: T },
            #[status(407)]
            #[challenge(Digest, realm = .1, nonce = .0)]
            #[challenge(Bearer, realm = "api")]
            Proxy(u64, String),
        }"#;
    warning_is_a_deprecated_use: "warning", r"
        enum E { #[status(408)] Slow }";
    mistake_keeps_impls: "mistake", r"
        enum E { #[status(60W)] A, #[status(409)] B }";
    unreadable_item_has_empty_impls: "unreadable", r"
        enum E<T: Clone> where T: Copy { #[status(409)] A = }";
    union_has_empty_impls: "union", "union U { a: u8, b: u16 }";
}

#[test]
fn framework_trait_is_forwarded() {
    let item = tokens("enum E { #[status(409)] A }");
    expands_to("axum", &derive_framework(item, &AXUM));
}

#[test]
fn generic_framework_impl_is_bound() {
    let item = tokens("#[status(crate = api)] enum E<T> where T: Copy { #[status(transparent)] A(T) }");
    expands_to("axum_generic", &derive_framework(item, &AXUM));
}

#[test]
fn framework_traits_differ() {
    let item = tokens("enum E<'a, T> { #[status(409)] A(&'a T) }");
    let all =
        [&AXUM, &ACTIX, &POEM, &ROCKET, &SALVO, &WARP, &TONIC, &JSONRPC, &RMCP, &RMCP_ERROR_DATA, &GRAPHQL];
    expands_to(
        "frameworks",
        &all.map(|framework| derive_framework(item.clone(), framework)).into_iter().collect(),
    );
}

#[test]
fn server_fn_error_is_bound() {
    let [plain, generic] = ["struct Gone;", "enum E<'a, T: Clone> { #[status(409)] A(&'a T) }"].map(tokens);
    let all = [plain, generic].iter().map(crate::derive_server_fn).collect();
    expands_to("server_fn", &all);
}

#[test]
fn generic_status_field_is_bound() {
    let expansion = expansion(&tokens("struct E<T> { #[status] status: T }")).to_string();
    assert!(expansion.contains("T : :: statusful :: ToStatus"), "{expansion}");
}

fn words(source: &str) -> Vec<String> {
    all_trees(tokens(source)).iter().map(word).collect()
}

#[test]
#[should_panic(expected = "a path begins with `core`")]
fn core_path_is_found() {
    no_path_begins_at_the_standard_library(&words("impl ::core::fmt::Debug for E {}"));
}

#[test]
#[should_panic(expected = "`Some` stands alone")]
fn prelude_name_is_found() {
    no_name_of_a_prelude_stands_alone(&words("fn f() { return Some(409); }"));
}

#[test]
#[should_panic(expected = "`allow` is emitted")]
fn lint_level_is_found() {
    no_level_is_set(&words("#[allow(deprecated)] impl E {}"));
}

#[test]
fn openapi_responses() {
    let item = tokens(
        r#"enum E<T> {
            #[error("user {name:?} {{exists}}")] #[status(409)] Exists { name: String, #[problem(extension)] free: Vec<T> },
            #[error("{0}")] #[status(404)] Missing(u8),
            #[status(transparent)] #[problem(redact)] Inner(DbError),
            #[status(transparent)] Itself(Box<E<T>>),
        }"#,
    );
    expands_to("utoipa", &derive_document(&item, &UTOIPA));
    expands_to("aide", &derive_document(&item, &AIDE));
    for (document, module, of, own) in
        [(&UTOIPA, "utoipa", &UTOIPA5, "utoipa5"), (&AIDE, "aide", &AIDE014, "aide014")]
    {
        let expected = derive_document(&item, document).to_string();
        let expected = expected.replace(&format!(":: {module} ::"), &format!(":: {own} ::"));
        assert_eq!(derive_document(&item, of).to_string(), expected);
    }
}

/// As a reader knows an argument: by its name, not by its number.
#[test]
fn detail_example_is_the_format_string() {
    for (format, text) in [
        ("user {user_name:?} exists", Some("user {user_name} exists")),
        ("{{not}} { padded :>4}{a1}", Some("{not} {padded}{a1}")),
        ("{0} is gone", None),
        ("{} is gone", None),
        ("{1st} is gone", None),
        ("{a b}", None),
        ("{unclosed", None),
        ("unopened}", None),
    ] {
        let item = tokens(&format!("enum E {{ #[error({format:?})] #[status(409)] V }}"));
        let expansion = derive_document(&item, &UTOIPA).to_string();
        let wanted = match text {
            Some(text) => format!("Some ({text:?})"),
            None => "(& [] , :: statusful :: __private :: Option :: None)".to_owned(),
        };
        assert!(expansion.contains(&wanted), "{wanted} in {expansion}");
    }
}

#[test]
fn member_type_is_source_text() {
    for ty in [
        "u8",
        "Vec<Vec<String>>",
        "HashMap<String, &'static str>",
        "[u8; 4]",
        "fn(&str, u8) -> Vec<u8>",
        "Box<dyn Fn(u8) -> u8 + Send>",
        "Box<dyn Iterator<Item = u8> + Send>",
        "<T as Trait>::Item",
        "*const u8",
        "(u8, A_b)",
    ] {
        let item = format!("#[status(409)] struct S {{ #[problem(extension)] a: {ty} }}");
        let expansion = expansion(&tokens(&item)).to_string();
        assert!(expansion.contains(&format!("__type_name : {ty:?}")), "{ty} in {expansion}");
    }
}

/// Its length has four digits, and ends between two characters.
#[test]
fn overlong_text_is_cut() {
    for (character, length) in [("x", 9999), ("é", 9998), ("🫖", 9996)] {
        let detail = character.repeat(10_000);
        let item = format!("#[status(409)] #[problem(detail = {detail:?})] struct S;");
        let expansion = expansion(&tokens(&item)).to_string();
        let kept = format!(" 0000 {length} ");
        let text = format!("|{}|", character.repeat(length / character.len()));
        assert!(expansion.contains(&kept) && expansion.contains(&text), "{character}");
    }
}

#[test]
fn unreadable_item_has_empty_responses() {
    expands_to(
        "utoipa_unreadable",
        &derive_document(&tokens("enum E<T: Clone> { #[status(409)] A = }"), &UTOIPA),
    );
}

/// A path that leads nowhere is one error then, and not one for each path that begins with it.
#[test]
fn all_items_are_in_one_macro_of_given_crate() {
    let item = tokens("#[status(crate = api::statusful, 409)] struct Taken;");
    let impls = [
        expansion(&item),
        derive_framework(item.clone(), &AXUM),
        derive_document(&item, &UTOIPA),
        crate::derive_from_problem(&item),
        crate::derive_server_fn(&item),
        crate::derive_tonic(&tokens("#[status(crate = api::statusful, 503)] struct Full;")),
        crate::derive_error_data(&tokens("#[status(crate = api::statusful, 503)] struct Full;")),
    ];
    for impls in impls {
        let text = impls.to_string();
        assert!(text.starts_with("api :: statusful :: __private :: derived ! {"), "{text}");
        let [.., TokenTree::Group(last)] = &impls.into_iter().collect::<Vec<_>>()[..] else {
            panic!("{text}")
        };
        assert!(text.ends_with(&last.to_string()), "{text}");
    }
    assert!(!expansion(&tokens("#[status(409)] struct Taken;")).to_string().contains("derived !"));
}
