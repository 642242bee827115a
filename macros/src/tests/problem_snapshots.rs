//! The expansions of items with headers and problems, to be read.

use super::{expansion, tokens};
use expect_test::expect_file;

fn expands_to(name: &str, item: &str) {
    let expansion = expansion(&tokens(item));
    let file = syn::parse2(expansion.clone()).unwrap_or_else(|error| panic!("{error}: {expansion}"));
    expect_file![format!("snapshots/{name}.rs")].assert_eq(&prettyplease::unparse(&file));
}

/// It stands in place of what an error inside has set.
#[test]
fn a_field_that_is_stated_once_is_set_and_then_added_to() {
    let calls = |fields: &str| {
        let expansion = expansion(&tokens(&format!("#[status(401)] struct S({fields});"))).to_string();
        let calls = ["set_header (", "add_header ("].map(|call| expansion.matches(call).count());
        calls
    };
    let field = "#[header(WWW_AUTHENTICATE)] String";
    assert_eq!(calls(field), [1, 0]);
    assert_eq!(calls(&format!("{field}, {field}")), [1, 1]);
}

macro_rules! snapshots {
    ($($promise:ident: $name:literal, $item:literal;)*) => {$(
        #[test]
        fn $promise() {
            expands_to($name, $item);
        }
    )*};
}

snapshots! {
    stated_headers_are_a_table: "header_stated", r#"
        enum E {
            #[status(401)]
            #[header(WWW_AUTHENTICATE = "Bearer", WWW_AUTHENTICATE = "Basic")]
            Unauthenticated,
            #[status(409)]
            Plain,
        }"#;
    a_held_header_is_read_from_the_field: "header_held", r#"
        enum E {
            #[status(429)]
            #[header("X-Request-Cost" = "3")]
            RateLimited { limit: u32, #[header(RETRY_AFTER)] after: Duration },
            #[status(405)]
            #[header(ALLOW = "GET")]
            WrongMethod(#[header(ALLOW, "x-also")] Vec<Method>, u8),
        }"#;
    a_variant_takes_the_headers_of_the_type_that_it_does_not_state: "header_defaults", r#"
        #[status(503)]
        #[header(RETRY_AFTER = "60", VARY = "origin")]
        enum E {
            Down,
            #[header(RETRY_AFTER = "5")]
            Busy,
            Full(#[header("retry-after")] u64),
        }"#;
    a_transparent_variant_adds_to_the_headers_inside: "header_transparent", r#"
        #[header(VARY = "origin")]
        enum E {
            #[status(transparent)] Db(DbError),
            #[status(transparent)] #[header(RETRY_AFTER = "60")] Cache { source: CacheError },
        }"#;
    a_generic_field_is_bound_as_a_header_and_as_a_member: "header_generic", r#"
        #[status(429)]
        struct RateLimited<'a, T, U> {
            #[header(RETRY_AFTER)] after: T,
            #[problem(extension)] limits: &'a [U],
            #[header("x-fixed")] fixed: u8,
        }"#;
    a_problem_is_a_row_with_its_body: "problem_rows", r#"
        #[problem(base = "https://example.com/errors/")]
        enum E {
            /// The name is taken.
            ///
            /// Each name is given once.
            #[status(409)]
            #[problem(title = "Taken", detail = "Choose another.", code = "taken")]
            UserExists,
            #[status(500)]
            Internal,
            #[status(410)]
            Gone,
            #[status(409)]
            #[problem(type = "about:blank", title = "</script> & \u{2028}")]
            Blank,
        }"#;
    members_are_written_from_the_fields: "problem_members", r#"
        enum E {
            #[status(402)]
            OutOfCredit { #[problem(extension)] balance: u64, #[problem(extension = "in")] r#in: Vec<String>, other: u8 },
            #[status(409)]
            Plain { balance: u64 },
            #[status(410)]
            Gone(#[problem(extension = "since")] u64),
        }"#;
    exposure_is_a_part_of_the_row: "problem_exposure", r#"
        #[problem(redact)]
        enum E {
            #[status(409)] A,
            #[status(500)] #[problem(expose)] B,
            #[status(transparent)] C(X),
            #[status(with = found)] #[problem(title = "As it runs")] D,
        }"#;
    a_struct_is_its_own_type_and_variant: "problem_struct", r#"
        #[status(409, crate = api::statusful)]
        #[header(VARY = "origin")]
        #[problem(base = "https://example.com/", title = "Taken", expose)]
        struct UserExists(#[problem(extension = "name")] String);"#;
    a_mistake_in_either_is_beside_the_impls: "problem_mistakes", r#"
        #[header(RETRY_AFTR = "60")]
        #[problem(base = "/errors/")]
        enum E {
            #[status(401)]
            #[problem(titel = "Taken")]
            A { #[problem(extension)] status: u8 },
            #[status(204, allow(non_error))]
            #[problem(title = "Nothing")]
            B,
        }"#;
}
