//! Transparent variants change.

use expect_test::expect;

change!(variant_that_becomes_open_is_compatible:
    { #[status(transparent)] Store(crate::contract::tests::Base) } => { #[status(transparent)] Store(crate::contract::tests::open::Error) },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: `unreachable` is gone
          - Unreachable: status 503, type https://example.com/probs/unreachable
          why: clients that handle this error will never see it again
          help: keep the variant for as long as clients may rely on it

        compatible: the transparent variant `ApiError::Store` is open now
          - ApiError::Store: errors of a known type
          + ApiError::Store: errors that are not known here

        breaking: 1, compatible: 1
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(header_fields_of_transparent_variants_are_compared:
    { #[status(transparent)] #[header("x-store" = "1")] Store(crate::contract::tests::Base), #[status(transparent)] Io(crate::contract::tests::open::Error) } =>
    { #[status(transparent)] Store(crate::contract::tests::Base), #[status(transparent)] Disk(crate::contract::tests::Base) },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the header field `x-store` of `ApiError::Store` is gone
          - x-store
          why: clients that read the header field will not find it
          help: keep `#[header("x-store" = …)]`, or the field of the variant that has its value

        compatible: the transparent variant `ApiError::Io` is gone
          - ApiError::Io: errors that are not known here

        compatible: the transparent variant `ApiError::Disk` is new
          + ApiError::Disk: errors of a known type

        breaking: 1, compatible: 2
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(codes_of_inner_errors_that_are_no_longer_sent_break:
    { #[status(transparent)] Any(http::StatusCode) } => #[problem(redact(code))] { #[status(transparent)] Any(http::StatusCode) },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the transparent variant `ApiError::Any` redacts other codes
          - the codes of its errors are sent
          + no code of its errors with status 500 or above is sent
          why: clients that handle this error will never see it again
          help: give the variants whose codes are secret `#[problem(redact(code))]` of their own

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(details_of_inner_errors_that_are_no_longer_sent_break:
    { #[status(transparent)] Any(http::StatusCode), #[status(transparent)] #[problem(redact)] Store(crate::contract::tests::Base) } =>
    { #[status(transparent)] #[problem(redact)] Any(http::StatusCode), #[status(transparent)] Store(crate::contract::tests::Base) },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the details of the transparent variant `ApiError::Any` changed
          - what its errors publish of their `Display`
          + nothing of what `Display` of its errors writes
          why: clients that show it to people have nothing to show
          help: keep it, and redact the errors inside that have something secret

        compatible: the details of the transparent variant `ApiError::Store` changed
          - nothing of what `Display` of its errors writes
          + what its errors publish of their `Display`

        breaking: 1, compatible: 1
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);
