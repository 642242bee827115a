//! Which errors a client distinguishes.

// Only their metadata is read.
#![allow(dead_code)]

use super::{assert_has, clients};
use statusful::catalog::Catalog;
use statusful::clients::Clients;
use statusful::HttpStatus;

#[derive(HttpStatus)]
#[problem(base = "https://api.example.com/errors/")]
enum ApiError {
    #[status(404)]
    NotFound {
        #[problem(extension)]
        user_id: u64,
        #[problem(extension)]
        name: String,
    },
    #[status(409)]
    #[problem(no_code)]
    Typed,
    #[status(500)]
    #[problem(no_code, type = "about:blank")]
    Nameless,
    #[status(400)]
    Flexible(#[problem(code)] &'static str),
    #[status(500)]
    #[problem(redact(code))]
    Secret,
    #[doc(hidden)]
    #[status(410)]
    Hidden,
}

#[derive(HttpStatus)]
enum OrderError {
    /// No such order.
    #[status(410)]
    NotFound {
        #[problem(extension)]
        user_id: u64,
        #[problem(extension)]
        name: bool,
        #[problem(extension)]
        shop: String,
    },
}

fn both() -> Clients {
    Clients::new(&[Catalog::of::<ApiError>(), Catalog::of::<OrderError>()])
}

#[test]
fn errors_with_one_code_are_one_type() {
    let typescript = "/**
 * 404 Not Found
 *
 * No such order.
 */
export interface ApiErrorNotFound extends Problem {
  readonly code: \"not_found\";
  readonly user_id: number;
  readonly name?: unknown;
  readonly shop?: string;
}
";
    let python = "    user_id: int\n    name: Any = None\n    shop: str | None = None\n    code: Literal[\"not_found\"]";
    assert_has(&both(), &[(typescript, python)]);
    assert!(!both().to_typescript().contains("OrderErrorNotFound"));
}

#[test]
fn type_stands_for_missing_code() {
    let uri = "https://api.example.com/errors/typed";
    assert_has(
        &clients::<ApiError>(),
        &[
            (&format!("  readonly code: \"{uri}\";"), &format!("    code: Literal[\"{uri}\"] = \"{uri}\"")),
            (
                &format!(" types: Readonly<Record<string, Members>> = {{\n  \"{uri}\": {{}},\n"),
                &format!("_TYPES: _Errors = {{\n    \"{uri}\": (ApiErrorTyped, {{}}),\n"),
            ),
        ],
    );
}

#[test]
fn stated_type_goes_with_code() {
    #[derive(HttpStatus)]
    #[status(404)]
    #[problem(code = "gone", type = "urn:gone")]
    struct Gone;

    let clients = Clients::new(&[Catalog::of::<ApiError>(), Catalog::of::<Gone>()]);
    let base = "https://api.example.com/errors/";
    assert_has(
        &clients,
        &[
            (&format!("const base: string = \"{base}\";\n"), &format!("_BASE: str = \"{base}\"\n")),
            ("  gone: [\"urn:gone\"],\n", "    \"gone\": (\"urn:gone\",),\n"),
            // Its type may be any.
            ("  internal_error: [],\n", "    \"internal_error\": (),\n"),
        ],
    );
    assert!(!clients.to_typescript().contains("not_found: ["));
    // One of the two has no type: then it may be any.
    assert_has(&both(), &[("const base: string = \"\";\n", "_BASE: str = \"\"\n")]);
    assert!(!both().to_typescript().contains("not_found: ["));
}

mod early {
    use statusful::HttpStatus;

    #[derive(HttpStatus)]
    pub(super) enum Failure {
        #[status(404)]
        #[problem(code = "z")]
        NotFound,
    }
}

mod late {
    use statusful::HttpStatus;

    #[derive(HttpStatus)]
    pub(super) enum Failure {
        #[status(404)]
        #[problem(code = "a")]
        NotFound,
    }
}

#[test]
fn numbers_do_not_depend_on_order() {
    let (early, late) = (Catalog::of::<early::Failure>(), Catalog::of::<late::Failure>());
    for roots in [[early, late], [late, early]] {
        assert_has(
            &Clients::new(&roots),
            &[
                (
                    "interface FailureNotFound extends Problem {\n  readonly code: \"a\";",
                    "    \"a\": (FailureNotFound, {}),\n",
                ),
                (
                    "interface FailureNotFound2 extends Problem {\n  readonly code: \"z\";",
                    "    \"z\": (FailureNotFound2, {}),\n",
                ),
                (
                    "export type Failure =\n  | FailureNotFound2\n",
                    "Failure = Union[\n    FailureNotFound2,\n",
                ),
                (
                    "export type Failure2 =\n  | FailureNotFound\n",
                    "Failure2 = Union[\n    FailureNotFound,\n",
                ),
            ],
        );
    }
}

#[test]
fn error_without_identity_is_not_listed() {
    for text in [clients::<ApiError>().to_typescript(), clients::<ApiError>().to_python()] {
        assert!(!text.contains("Nameless"));
        assert!(text.contains("ApiErrorFlexible"), "it has a type");
    }
}

#[test]
fn redacted_and_hidden_errors_keep_their_names() {
    for text in [clients::<ApiError>().to_typescript(), clients::<ApiError>().to_python()] {
        assert!(!text.contains("Secret") && !text.contains("secret"));
        assert!(text.contains("ApiErrorInternalError") && text.contains("\"internal_error\""));
        assert!(!text.contains("Hidden"));
    }
}

#[test]
fn union_is_named_after_enum() {
    assert_has(
        &clients::<OrderError>(),
        &[
            (
                "export type OrderError =\n  | OrderErrorNotFound\n  | Unknown;",
                "OrderError = Union[\n    OrderErrorNotFound,\n    Unknown,\n]",
            ),
            ("): Promise<OrderError> {", ") -> OrderError:"),
        ],
    );
    assert_has(&both(), &[("export type ApiError =", "ApiError = Union[")]);
    assert_has(&both().with_name("AnyError"), &[("export type AnyError =", "AnyError = Union[")]);
}

/// What the API answers with.
#[derive(HttpStatus)]
enum ShopError {
    #[status(transparent)]
    Read(ReadError),
    #[status(transparent)]
    Order(OrderError),
}

/// Nothing was read.
#[derive(HttpStatus)]
enum ReadError {
    #[status(transparent)]
    Shelf(Shelf),
    #[doc(hidden)]
    #[status(transparent)]
    Hidden(Hidden),
    #[status(transparent)]
    #[problem(redact(code))]
    Redacted(Redacted),
}

#[derive(HttpStatus)]
#[status(404)]
struct Shelf;

#[derive(HttpStatus)]
#[status(500)]
struct Hidden;

#[derive(HttpStatus)]
#[status(500)]
struct Redacted;

#[test]
fn sets_are_types() {
    assert_has(
        &clients::<ShopError>(),
        &[
            (
                "/** What the API answers with. */\nexport type ShopError =\n  | OrderErrorNotFound\n  | Shelf\n",
                "]\n\"\"\"What the API answers with.\"\"\"\n\n\nReadError = Union[\n    Shelf,\n",
            ),
            ("/** Nothing was read. */\nexport type ReadError =\n  | Shelf\n  | ReadErrorInternalError\n  | Unknown;", "ReadError = Union[\n    Shelf,\n    ReadErrorInternalError,\n    Unknown,\n]"),
        ],
    );
    let text = clients::<ShopError>().to_typescript();
    assert!(!text.contains("OrderError ="), "it has no other types");
    let roots =
        Clients::new(&[Catalog::of::<ReadError>(), Catalog::of::<OrderError>(), Catalog::of::<Shelf>()]);
    let typescript = roots.to_typescript();
    for name in ["ApiError", "ReadError", "OrderError"] {
        assert!(typescript.contains(&format!("export type {name} =")), "{name}");
    }
    assert!(!typescript.contains("export type Shelf"));
}

#[test]
fn exact_sets_are_types() {
    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error("taken")]
    #[status(409)]
    struct UserExists;

    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error("no such user")]
    #[status(404)]
    struct NoSuchUser;

    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error("sign in")]
    #[status(403)]
    struct Forbidden;

    statusful::error_sets! {
        CreateUserError = UserExists | Forbidden;
        ReadUserError = NoSuchUser | Forbidden;
        UsersError = CreateUserError | ReadUserError;
    }

    let roots =
        [Catalog::of::<UsersError>(), Catalog::of::<CreateUserError>(), Catalog::of::<ReadUserError>()];
    assert_has(
        &Clients::new(&roots),
        &[
            ("): Promise<UsersError> {", ") -> UsersError:"),
            (
                "export type CreateUserError =\n  | UserExists\n  | Forbidden\n  | Unknown;",
                "CreateUserError = Union[\n    UserExists,\n    Forbidden,\n    Unknown,\n]",
            ),
            (
                "export type ReadUserError =\n  | Forbidden\n  | NoSuchUser\n  | Unknown;",
                "ReadUserError = Union[\n    Forbidden,\n    NoSuchUser,\n    Unknown,\n]",
            ),
        ],
    );
    let [_, parts @ ..] = roots;
    assert_has(&Clients::new(&parts), &[("): Promise<ApiError> {", ") -> ApiError:")]);
}

#[test]
fn name_of_struct_is_not_taken_twice() {
    #[derive(HttpStatus)]
    #[status(404)]
    struct ApiError;

    let texts = [("export interface ApiError2 extends Problem {", "class ApiError2(Problem):")];
    assert_has(&clients::<ApiError>(), &texts);
    assert_has(
        &clients::<ApiError>(),
        &[("export type ApiError =\n  | ApiError2\n", "ApiError = Union[\n    ApiError2,\n")],
    );
}

#[test]
fn no_errors_are_valid_modules() {
    let none = clients::<core::convert::Infallible>();
    assert_has(&none, &[("export type Infallible =\n  | Unknown;", "Infallible = Union[\n    Unknown,\n]")]);
}
