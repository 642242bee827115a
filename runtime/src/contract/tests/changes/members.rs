//! The texts, the members and the header fields of an error change.

use expect_test::expect;

/// Types whose JSON only their own impl of `Serialize` knows.
#[derive(serde::Serialize)]
pub struct Currency(u8);
#[derive(serde::Serialize)]
pub struct Money(u8);

change!(changed_title_is_compatible:
    { #[status(409)] UserExists } => { #[status(409)] #[problem(title = "Taken")] UserExists },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        compatible: the title of `user_exists` changed
          - Conflict
          + Taken

        breaking: 0, compatible: 1
          help: no client breaks; accept it, and commit the file: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(missing_or_retyped_member_breaks:
    { #[status(409, allow(extension_name))] UserExists { #[problem(extension)] name: String, #[problem(extension)] id: u32 } } =>
    { #[status(409, allow(extension_name))] UserExists { #[problem(extension)] id: u64, #[problem(extension)] free: Vec<String> } },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the member `id` of `user_exists` has wider bounds
          - id: u32
          + id: u64
          why: clients may not be able to read the new value
          help: keep `id: u32`, and send what is new under another name

        breaking: the member `name` of `user_exists` is gone
          - name: String
          why: clients that read the member will not find it
          help: keep `name: String`, and send what is new under another name

        compatible: the member `free` of `user_exists` is new
          + free: Vec<String>

        breaking: 2, compatible: 1
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(reason_phrase_of_an_earlier_registry_is_a_changed_title:
    { #[status(413)] #[problem(title = "Payload Too Large")] TooLarge } => { #[status(413)] TooLarge },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        compatible: the title of `too_large` changed
          - Payload Too Large
          + Content Too Large

        breaking: 0, compatible: 1
          help: no client breaks; accept it, and commit the file: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(changed_template_is_compatible:
    { #[status(409)] #[problem(detail = "{name} exists")] Taken { name: String } }
        => { #[status(409)] #[problem(detail = "There is a {name}.")] Taken { name: String } },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        compatible: the detail of `taken` changed
          - {name} exists
          + There is a {name}.

        breaking: 0, compatible: 1
          help: no client breaks; accept it, and commit the file: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(detail_that_is_no_longer_sent_breaks:
    { #[status(409)] UserExists, #[status(404)] NoSuchUser } => #[problem(redact)] { #[status(409)] UserExists, #[status(404)] #[problem(detail = "none")] NoSuchUser },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the detail of `user_exists` is no longer sent
          - what `Display` writes
          why: clients that show it to people have nothing to show
          help: keep one: `#[problem(detail = "…")]`, or `#[problem(expose)]` if `Display` has nothing secret

        compatible: the detail of `no_such_user` is another text
          - what `Display` writes
          + a text of its own

        breaking: 1, compatible: 1
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(detail_that_is_sent_now_is_compatible:
    { #[status(500)] Failed } => { #[status(500)] #[problem(expose)] Failed },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        compatible: the detail of `failed` is sent now
          + what `Display` writes

        breaking: 0, compatible: 1
          help: no client breaks; accept it, and commit the file: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(detail_of_an_option_may_be_missing:
    { #[status(500)] #[problem(detail = "failed")] Failed } => { #[status(500)] Failed { #[problem(detail)] text: Option<String> } },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the detail of `failed` may be missing now
          - a text of its own
          + a text of its own, if there is one
          why: clients that show it to people have nothing to show
          help: keep one: `#[problem(detail = "…")]`, or `#[problem(expose)]` if `Display` has nothing secret

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(longer_bodies_break_and_shorter_ones_do_not:
    #[problem(limit = 1024)] { #[status(409)] UserExists, #[status(404)] NoSuchUser } => { #[status(409)] UserExists, #[status(404)] NoSuchUser },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the limit of 2 errors changed
          errors: `no_such_user`, `user_exists`
          - 1024 bytes
          + 8192 bytes
          why: clients may not read a longer text or list
          help: keep it: `#[problem(limit = 1024)]`

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(shorter_bodies_are_compatible:
    #[problem(limit = 32768)] { #[status(409)] UserExists } => #[problem(limit = 256)] { #[status(409)] UserExists },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        compatible: the limit of `user_exists` changed
          - 32768 bytes
          + 256 bytes

        breaking: 0, compatible: 1
          help: no client breaks; accept it, and commit the file: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(members_are_compared_by_their_json:
    { #[status(409, allow(extension_name))] Taken {
        #[problem(extension)] wider: u32, #[problem(extension)] narrower: u64,
        #[problem(extension)] maybe: String, #[problem(extension)] always: Option<String>,
        #[problem(extension)] text: String, #[problem(extension)] unknown: Vec<crate::contract::tests::changes::members::Currency>,
        #[problem(extension(flatten))] more: std::collections::BTreeMap<String, crate::contract::tests::changes::members::Currency>,
    } } =>
    { #[status(409, allow(extension_name))] Taken {
        #[problem(extension)] wider: u64, #[problem(extension)] narrower: u32,
        #[problem(extension)] maybe: Option<String>, #[problem(extension)] always: String,
        #[problem(extension)] text: Vec<String>, #[problem(extension)] unknown: Vec<crate::contract::tests::changes::members::Money>,
        #[problem(extension(flatten))] more: std::collections::BTreeMap<String, crate::contract::tests::changes::members::Money>,
    } },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the member `maybe` of `taken` may be missing now
          - maybe: String
          + maybe: Option<String>
          why: clients that read the member will not find it
          help: keep `maybe: String`, and send what is new under another name

        breaking: the member `more` of `taken` has another schema
          - more: entries of std::collections::BTreeMap<String, crate::contract::tests::changes::members::Currency>
          + more: entries of std::collections::BTreeMap<String, crate::contract::tests::changes::members::Money>
          why: clients may not be able to read the new value
          help: keep `more: entries of std::collections::BTreeMap<String, crate::contract::tests::changes::members::Currency>`, and send what is new under another name
          help: only the names of the types are compared: if the JSON is the same, accept the change; to compare the JSON, use `statusful::utoipa::assert_unchanged` or that of `aide`

        breaking: the member `text` of `taken` has another type
          - text: String
          + text: Vec<String>
          why: clients may not be able to read the new value
          help: keep `text: String`, and send what is new under another name

        breaking: the member `unknown` of `taken` has another type
          - unknown: Vec<crate::contract::tests::changes::members::Currency>
          + unknown: Vec<crate::contract::tests::changes::members::Money>
          why: clients may not be able to read the new value
          help: keep `unknown: Vec<crate::contract::tests::changes::members::Currency>`, and send what is new under another name
          help: only the names of the types are compared: if the JSON is the same, accept the change; to compare the JSON, use `statusful::utoipa::assert_unchanged` or that of `aide`

        breaking: the member `wider` of `taken` has wider bounds
          - wider: u32
          + wider: u64
          why: clients may not be able to read the new value
          help: keep `wider: u32`, and send what is new under another name

        compatible: the member `always` of `taken` is always there now
          - always: Option<String>
          + always: String

        compatible: the member `narrower` of `taken` has narrower bounds
          - narrower: u64
          + narrower: u32

        breaking: 5, compatible: 2
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(constant_member_may_have_another_value_of_its_type:
    #[problem(extension(docs = "a", level = 1))] { #[status(409, allow(extension_name))] Taken } =>
    #[problem(extension(docs = "b", level = "high"))] { #[status(409, allow(extension_name))] Taken },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the member `level` of `taken` has another type
          - level: 1
          + level: "high"
          why: clients may not be able to read the new value
          help: keep `level: 1`, and send what is new under another name

        compatible: the member `docs` of `taken` has another value
          - docs: "a"
          + docs: "b"

        breaking: 1, compatible: 1
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);
