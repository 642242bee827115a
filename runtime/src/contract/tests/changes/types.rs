//! The type of an error changes, alone or with a base.

use expect_test::expect;

change!(changed_type_breaks:
    { #[status(409)] #[problem(type = "https://example.com/taken")] UserExists, #[status(404)] NoSuchUser } =>
    { #[status(409)] UserExists, #[status(404)] #[problem(type = "https://example.com/none")] NoSuchUser },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the type of `no_such_user` changed
          - about:blank
          + https://example.com/none
          why: clients identify a problem by its type (RFC 9457, Section 3.1.1)
          help: keep it, and state `base` or `type` for other errors only

        breaking: the type of `user_exists` changed
          - https://example.com/taken
          + about:blank
          why: clients identify a problem by its type (RFC 9457, Section 3.1.1)
          help: keep it: `#[problem(type = "https://example.com/taken")]`

        breaking: 2, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(changed_base_is_one_change:
    #[problem(base = "https://example.com/errors/")]
    { #[status(409)] UserExists, #[status(404)] NoSuchUser, #[status(404)] #[problem(type = "urn:x")] NoSuchOrder } =>
    #[problem(base = "https://example.com/v2/errors/")]
    { #[status(409)] UserExists, #[status(404)] NoSuchUser, #[status(404)] #[problem(type = "urn:y")] NoSuchOrder },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the type of 2 errors changed because `base` did
          errors: `no_such_user`, `user_exists`
          - https://example.com/errors/
          + https://example.com/v2/errors/
          why: clients identify a problem by its type (RFC 9457, Section 3.1.1)
          help: keep it: `#[problem(base = "https://example.com/errors/")]`

        breaking: the type of `no_such_order` changed
          - urn:x
          + urn:y
          why: clients identify a problem by its type (RFC 9457, Section 3.1.1)
          help: keep it: `#[problem(type = "urn:x")]`

        breaking: 2, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(base_that_is_new_is_one_change:
    { #[status(409)] UserExists, #[status(404)] NoSuchUser } =>
    #[problem(base = "https://example.com/errors/")]
    { #[status(409)] UserExists, #[status(404)] NoSuchUser },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the type of 2 errors changed because `base` did
          errors: `no_such_user`, `user_exists`
          - about:blank
          + https://example.com/errors/
          why: clients identify a problem by its type (RFC 9457, Section 3.1.1)
          help: keep it, and state `base` or `type` for other errors only

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(base_that_is_gone_is_one_change:
    #[problem(base = "https://example.com/errors/")]
    { #[status(409)] UserExists, #[status(404)] NoSuchUser } =>
    { #[status(409)] UserExists, #[status(404)] NoSuchUser },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the type of 2 errors changed because `base` did
          errors: `no_such_user`, `user_exists`
          - https://example.com/errors/
          + about:blank
          why: clients identify a problem by its type (RFC 9457, Section 3.1.1)
          help: keep it: `#[problem(base = "https://example.com/errors/")]`

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(type_of_one_error_is_not_a_base:
    #[problem(base = "https://example.com/errors/")] { #[status(409)] UserExists, #[status(404)] #[problem(type = "urn:x")] NoSuchUser } =>
    #[problem(base = "https://example.com/v2/errors/")] { #[status(409)] UserExists, #[status(404)] #[problem(type = "urn:x")] NoSuchUser },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the type of `user_exists` changed
          - https://example.com/errors/user-exists
          + https://example.com/v2/errors/user-exists
          why: clients identify a problem by its type (RFC 9457, Section 3.1.1)
          help: keep it: `#[problem(type = "https://example.com/errors/user-exists")]`

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(type_follows_the_code:
    #[problem(base = "https://example.com/errors/")] { #[status(409)] UserExists } =>
    #[problem(base = "https://example.com/errors/")] { #[status(409)] #[problem(code = "name_taken")] UserExists },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the code of `user_exists` changed, and the type with it
          - user_exists
          + name_taken
          why: clients that look for the code will not find it
          help: keep it, whatever the name of the variant: `#[problem(code = "user_exists")]`

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);
