//! The expansions of items with headers and problems, to be read.

use super::{expansion, items_in, tokens};
use expect_test::expect_file;

fn expands_to(name: &str, item: &str) {
    let expansion = items_in(expansion(&tokens(item)));
    let file = syn::parse2(expansion.clone()).unwrap_or_else(|error| panic!("{error}: {expansion}"));
    expect_file![format!("snapshots/{name}.rs")].assert_eq(&prettyplease::unparse(&file));
}

/// It replaces what the inner error has set.
#[test]
fn first_header_is_set_others_appended() {
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
    literal_headers_are_a_table: "header_stated", r#"
        enum E {
            #[status(401)]
            #[header(WWW_AUTHENTICATE = "Bearer realm=\"api\"", WWW_AUTHENTICATE = "Basic realm=\"api\"")]
            Unauthenticated,
            #[status(409)]
            Plain,
        }"#;
    header_comes_from_field: "header_held", r#"
        enum E {
            #[status(429)]
            #[header("X-Request-Cost" = "3")]
            RateLimited { limit: u32, #[header(RETRY_AFTER)] after: Duration },
            #[status(405)]
            #[header(ALLOW = "GET")]
            WrongMethod(#[header(ALLOW, "x-also")] Vec<Method>, u8),
        }"#;
    default_headers_are_inherited: "header_defaults", r#"
        #[status(503)]
        #[header(RETRY_AFTER = "60", VARY = "origin")]
        enum E {
            Down,
            #[header(RETRY_AFTER = "5")]
            Busy,
            Full(#[header("retry-after")] u64),
        }"#;
    transparent_variant_adds_headers: "header_transparent", r#"
        #[header(VARY = "origin")]
        enum E {
            #[status(transparent)] Db(DbError),
            #[status(transparent)] #[header(RETRY_AFTER = "60")] Cache { source: CacheError },
        }"#;
    generic_header_and_member_are_bound: "header_generic", r#"
        #[status(429)]
        struct RateLimited<'a, T, U> {
            #[header(RETRY_AFTER)] after: T,
            #[problem(extension)] limits: &'a [U],
            #[header("x-fixed")] fixed: u8,
        }"#;
    body_is_prerendered: "problem_rows", r#"
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
    members_come_from_fields: "problem_members", r#"
        enum E {
            #[status(402)]
            OutOfCredit { #[problem(extension)] balance: u64, #[problem(extension = "in")] r#in: Vec<String>, other: u8 },
            #[status(409)]
            Plain { balance: u64 },
            #[status(410)]
            Gone(#[problem(extension = "since")] u64),
        }"#;
    exposure_is_in_metadata: "problem_exposure", r#"
        #[problem(redact)]
        enum E {
            #[status(409)] A,
            #[status(500)] #[problem(expose)] B,
            #[status(transparent)] C(X),
            #[status(with = found)] #[problem(title = "As it runs")] D,
        }"#;
    struct_is_container_and_variant: "problem_struct", r#"
        #[status(409, crate = api::statusful)]
        #[header(VARY = "origin")]
        #[problem(base = "https://example.com/", title = "Taken", expose)]
        struct UserExists(#[problem(extension = "name")] String);"#;
    format_is_constant_of_catalog: "problem_format", r"
        #[problem(format = json::Envelope<T>)]
        #[status(409)]
        struct S<T>(T);";
    header_and_problem_mistakes_keep_impls: "problem_mistakes", r#"
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
    log_has_levels_sources_and_backtrace: "problem_log", r#"
        #[problem(log = "info")]
        enum E {
            #[status(409)]
            #[problem(log = "off")]
            Quiet,
            #[status(500)]
            Other(#[problem(source, backtrace = anyhow::Error::backtrace)] anyhow::Error),
            #[status(500)]
            Stacked {
                #[problem(source = contexts)]
                report: Report<Cause>,
                #[problem(backtrace)]
                taken: Option<Backtrace>,
            },
            #[status(500)]
            Maybe(#[problem(source)] Option<Box<dyn Error + Send + Sync>>),
            #[status(transparent)]
            #[problem(log = "warn")]
            Louder(Inner),
            #[status(transparent)]
            Same(Inner),
        }"#;
}
