//! Doc comments and names that mean something in another language.

// Only their metadata is read.
#![allow(dead_code)]

use super::{assert_has, clients};
use statusful::catalog::Catalog;
use statusful::clients::Clients;
use statusful::HttpStatus;

#[doc = "Ends */ the comment; /* begins one.\n\n@deprecated or not, `\"\"\"` \\N{BELL} \\u{0} ${1}\u{202e}\u{0}\r\n# */ alert(1) //\n\n\n"]
#[derive(HttpStatus)]
#[status(400)]
pub(crate) struct Docs;

#[derive(HttpStatus)]
#[status(allow(extension_name))]
pub(crate) enum Hostile {
    #[doc = "A \"quote\""]
    #[status(400)]
    #[problem(code = "__proto__")]
    Prototype {
        #[problem(extension = "__proto__")]
        proto: String,
        #[problem(extension = "constructor")]
        constructor: String,
    },
    #[doc = "A \\"]
    #[status(400)]
    #[problem(code = "a\"b\\c\u{202e}d*/'''\"\"\"")]
    Quotes {
        #[problem(extension = "a\"b\\c\nd")]
        quotes: String,
    },
    #[status(400)]
    #[problem(code = "max-age.2")]
    Names {
        #[problem(extension = "class")]
        class: String,
        #[problem(extension = "max-age")]
        dashed: u8,
        #[problem(extension = "max_age")]
        snake: u8,
        #[problem(extension = "1st")]
        first: u8,
        #[problem(extension = "__mangled")]
        mangled: u8,
        #[problem(extension = "größe")]
        size: u8,
        #[problem(extension = "§")]
        empty: u8,
        #[problem(extension = "retryAfter")]
        after: u8,
        #[problem(extension = "retry_after")]
        after_too: u8,
        #[problem(extension = "body")]
        body: u8,
        #[problem(extension = "str")]
        text: Option<String>,
    },
    #[status(400)]
    r#None,
}

#[derive(HttpStatus)]
#[status(400)]
pub(crate) struct Unknown;

#[derive(HttpStatus)]
#[status(400)]
#[allow(non_camel_case_types)]
pub(crate) struct string;

/// Errors with names that another language has taken.
macro_rules! words {
    ($($name:ident)*) => {
        $(
            #[derive(HttpStatus)]
            #[status(400)]
            #[allow(non_camel_case_types)]
            pub(crate) struct $name;
        )*

        pub(crate) fn words() -> Vec<&'static Catalog> {
            vec![$(Catalog::of::<$name>()),*]
        }
    };
}

words! {
    r#await r#break case catch r#const r#continue debugger delete r#do r#else eval r#false finally r#for function
    r#if implements import infer instanceof isfinite keyof len r#let map new null package private protected public
    re r#return r#static switch throw r#try r#typeof undefined unique var void r#while with r#yield zip
}

#[test]
fn taken_names_have_numbers() {
    let clients = Clients::new(&words());
    for (word, of_typescript, of_python) in [
        ("delete", "delete2", "delete"),
        ("for", "for2", "for2"),
        ("keyof", "keyof2", "keyof"),
        ("len", "len", "len2"),
        ("zip", "zip", "zip2"),
        ("var", "var2", "var"),
    ] {
        assert_has(
            &clients,
            &[(
                &format!("interface {of_typescript} extends Problem {{\n  readonly code: \"{word}\";"),
                &format!("    \"{word}\": ({of_python}, {{}}),"),
            )],
        );
    }
}

#[test]
fn doc_comment_stays_one() {
    let typescript = "/**
 * Ends *\\/ the comment; /* begins one.
 *
 * \\@deprecated or not, `\"\"\"` \\N{BELL} \\u{0} ${1}\u{fffd}\u{fffd}\u{fffd}
 * # *\\/ alert(1) //
 */
export interface Docs";
    let python = "    \"\"\"Ends */ the comment; /* begins one.

    @deprecated or not, `\\\"\\\"\\\"` \\\\N{BELL} \\\\u{0} ${1}\u{fffd}\u{fffd}\u{fffd}
    # */ alert(1) //
    \"\"\"
";
    assert_has(&clients::<Docs>(), &[(typescript, python)]);
    assert_has(
        &clients::<Hostile>(),
        &[
            ("/** A \"quote\" */\n", "    \"\"\"A \"quote\\\"\"\"\"\n"),
            ("/** A \\ */\n", "    \"\"\"A \\\\\"\"\"\n"),
        ],
    );
}

#[test]
fn names_are_valid() {
    let code = r#""a\"b\\c\u202ed*/'''\"\"\"""#;
    assert_has(
        &clients::<Hostile>(),
        &[
            ("  [\"__proto__\"]: { constructor: string },\n", "    proto__: str\n"),
            (&format!("  readonly code: {code};\n"), &format!("    code: Literal[{code}] = {code}\n")),
            ("  readonly \"a\\\"b\\\\c\\nd\": string;\n", "    a_b_c_d: str\n"),
            ("  readonly class: string;\n", "    class_: str\n"),
            ("  readonly \"max-age\": number;\n", "    max_age: int\n    max_age_: int\n"),
            ("  readonly \"1st\": number;\n", "    n1st: int\n"),
            ("  readonly __mangled: number;\n", "    mangled: int\n"),
            ("  readonly \"größe\": number;\n", "    gr__e: int\n"),
            ("  readonly \"§\": number;\n", "    n: int\n"),
            (
                "  readonly retry_after: number;\n",
                "    retryAfter: int\n    retry_after_: int\n    body_: int\n",
            ),
            ("  readonly str?: string;\n", "    str_: str | None = None\n"),
            (
                "  \"max-age.2\": {\n    class: string,",
                "    \"max-age.2\": (HostileNames, {\n        \"class_\": (\"class\", _string),",
            ),
        ],
    );
    assert!(
        !clients::<Hostile>().to_typescript().contains("readonly retryAfter: number;"),
        "it is in `body`"
    );
}

#[test]
fn own_types_keep_their_names() {
    let texts = [("export interface Unknown2 extends Problem {", "class Unknown2(Problem):")];
    assert_has(&clients::<Unknown>(), &texts);
    assert_has(
        &clients::<string>(),
        &[("export interface string2 extends Problem {", "class string(Problem):")],
    );
}
