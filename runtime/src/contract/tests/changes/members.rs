//! The texts, the members and the header fields of an error change.

use expect_test::expect;

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

        breaking: the member `id` of `user_exists` has another type
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

change!(missing_header_field_breaks:
    { #[status(503)] #[header(RETRY_AFTER = "9")] Closed } => { #[status(503)] #[header("x-until" = "9")] Closed },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the header field `retry-after` of `closed` is gone
          - retry-after
          why: clients that read the header field will not find it
          help: keep `#[header("retry-after" = …)]`, or the field of the variant that has its value

        compatible: the header field `x-until` of `closed` is new
          + x-until

        breaking: 1, compatible: 1
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
