//! The message for every kind of change.

use super::{compared, fails_with};
use crate::catalog::Catalog;
use crate::contract::mode::Mode;
use expect_test::expect;

/// Two versions of a type, and the message for the second.
macro_rules! change {
    ($name:ident: $(#[$of_before:meta])* {$($before:tt)*} => $(#[$of_after:meta])* {$($after:tt)*}, $expected:expr) => {
        #[test]
        fn $name() {
            mod before {
                #[allow(dead_code)]
                #[derive(crate::HttpStatus)]
                $(#[$of_before])*
                pub enum ApiError { $($before)* }
            }
            mod after {
                #[allow(dead_code)]
                #[derive(crate::HttpStatus)]
                $(#[$of_after])*
                pub enum ApiError { $($after)* }
            }
            fails_with(compared(Catalog::of::<before::ApiError>(), Catalog::of::<after::ApiError>(), Mode::Compare), &$expected);
            compared(Catalog::of::<before::ApiError>(), Catalog::of::<after::ApiError>(), Mode::Bless).unwrap();
            let in_ci = compared(Catalog::of::<before::ApiError>(), Catalog::of::<after::ApiError>(), Mode::Ci).unwrap_err();
            assert!(in_ci.ends_with("on your own machine, as `CI` is set here"), "{in_ci}");
        }
    };
}

change!(missing_error_breaks:
    { #[status(409)] UserExists, #[status(404)] NoSuchUser } => { #[status(404)] NoSuchUser },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: `user_exists` is gone
          - UserExists: status 409, type about:blank
          why: clients that handle this error will never see it again
          help: keep the variant for as long as clients may rely on it

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(new_error_is_compatible:
    { #[status(404)] NoSuchUser } => { #[status(404)] NoSuchUser, #[status(409)] UserExists },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        compatible: `user_exists` is new
          + UserExists: status 409, type about:blank

        breaking: 0, compatible: 1
          help: no client breaks; accept it, and commit the file: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(changed_status_breaks:
    { #[status(409)] UserExists } => { #[status(422)] UserExists },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the status of `user_exists` changed
          - 409
          + 422
          why: clients, caches and proxies act on the status
          help: keep it, and give what is new an error of its own

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(status_known_only_at_run_time_breaks:
    { #[status(409)] Upstream(http::StatusCode) } => { #[problem(redact)] Upstream(#[status] http::StatusCode) },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the status of `upstream` changed
          - 409
          + known only at run time
          why: clients, caches and proxies act on the status
          help: keep it, and give what is new an error of its own

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(changed_code_is_recognized_by_name:
    { #[status(409)] UserExists } => { #[status(409)] #[problem(code = "name_taken")] UserExists },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the code of `user_exists` changed
          - user_exists
          + name_taken
          why: clients that look for the code will not find it
          help: keep it, whatever the name of the variant: `#[problem(code = "user_exists")]`

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(changed_code_is_recognized_by_type:
    { #[status(409)] #[problem(type = "https://example.com/taken")] UserExists } =>
    { #[status(409)] #[problem(type = "https://example.com/taken")] NameTaken },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the code of `user_exists` changed
          - user_exists
          + name_taken
          why: clients that look for the code will not find it
          help: keep it, whatever the name of the variant: `#[problem(code = "user_exists")]`

        compatible: the Rust name of `user_exists` changed
          - UserExists
          + NameTaken

        breaking: 1, compatible: 1
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

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

change!(changed_title_is_compatible:
    { #[status(409)] UserExists } => { #[status(409)] #[problem(title = "Taken")] UserExists },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        compatible: the title of `user_exists` changed
          - Conflict
          + Taken

        breaking: 0, compatible: 1
          help: no client breaks; accept it, and commit the file: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(changed_rust_name_is_compatible:
    { #[status(409)] UserExists } => { #[status(409)] #[problem(code = "user_exists")] Taken },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        compatible: the Rust name of `user_exists` changed
          - UserExists
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

change!(changed_grpc_code_breaks:
    { #[status(409)] #[problem(grpc = "ALREADY_EXISTS")] UserExists } => { #[status(409)] #[problem(grpc = "ABORTED")] UserExists },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the gRPC code of `user_exists` changed
          - ALREADY_EXISTS
          + ABORTED
          why: gRPC clients act on the code
          help: keep it, and give what is new an error of its own

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

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

change!(reason_phrase_of_an_earlier_registry_is_a_changed_title:
    { #[status(413)] #[problem(title = "Payload Too Large")] TooLarge } => { #[status(413)] TooLarge },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        compatible: the title of `too_large` changed
          - Payload Too Large
          + Content Too Large

        breaking: 0, compatible: 1
          help: no client breaks; accept it, and commit the file: `STATUSFUL_BLESS=1 cargo test`"#]]);

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

change!(same_change_of_several_errors_is_one_change:
    #[status(404, allow(extension_name))] { NoUser { #[problem(extension)] id: u32 }, UnknownOrder { #[problem(extension)] id: u32 }, Expired } =>
    #[status(410, allow(extension_name))] { NoUser { #[problem(extension)] id: u64 }, UnknownOrder { #[problem(extension)] id: u64 }, Expired },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the status of 3 errors changed
          errors: `expired`, `no_user`, `unknown_order`
          - 404
          + 410
          why: clients, caches and proxies act on the status
          help: keep it, and give what is new an error of its own

        breaking: the member `id` of 2 errors has another type
          errors: `no_user`, `unknown_order`
          - id: u32
          + id: u64
          why: clients may not be able to read the new value
          help: keep `id: u32`, and send what is new under another name

        breaking: 2, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(renamed_variant_is_offered_its_old_code:
    #[problem(base = "https://example.com/errors/")] { #[status(409)] UserExists, #[status(404)] NoSuchUser } =>
    #[problem(base = "https://example.com/errors/")] { #[status(409)] NameTaken, #[status(404)] NoSuchUser },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: `user_exists` seems to have been renamed
          - UserExists: status 409, type https://example.com/errors/user-exists
          + NameTaken: status 409, type https://example.com/errors/name-taken
          why: clients that handle this error will never see it again
          help: keep its code: `#[problem(code = "user_exists")]`
          help: if `NameTaken` is another error, keep `UserExists` for as long as clients may rely on it

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(renamed_variants_that_are_alike_are_not_guessed:
    { #[status(404)] NoUser, #[status(404)] NoOrder } => { #[status(404)] UserNotFound, #[status(404)] OrderNotFound },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: `no_order` is gone
          - NoOrder: status 404, type about:blank
          why: clients that handle this error will never see it again
          help: if the variant was renamed, keep its code: `#[problem(code = "no_order")]`
          help: keep the variant for as long as clients may rely on it

        breaking: `no_user` is gone
          - NoUser: status 404, type about:blank
          why: clients that handle this error will never see it again
          help: if the variant was renamed, keep its code: `#[problem(code = "no_user")]`
          help: keep the variant for as long as clients may rely on it

        compatible: `order_not_found` is new
          + OrderNotFound: status 404, type about:blank

        compatible: `user_not_found` is new
          + UserNotFound: status 404, type about:blank

        breaking: 2, compatible: 2
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(hidden_variant_is_compared:
    { #[status(404)] NoUser, #[doc(hidden)] #[status(410)] Internal, #[doc(hidden)] #[status(transparent)] Store(crate::contract::tests::Base) } =>
    { #[status(404)] NoUser, #[doc(hidden)] #[status(404)] Internal },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the status of `internal` changed
          - 410
          + 404
          why: clients, caches and proxies act on the status
          help: keep it, and give what is new an error of its own

        breaking: `unreachable` is gone
          - Unreachable: status 503, type https://example.com/probs/unreachable
          why: clients that handle this error will never see it again
          help: keep the variant for as long as clients may rely on it

        compatible: the transparent variant `ApiError::Store` is gone
          - ApiError::Store: errors of a known type

        breaking: 2, compatible: 1
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(code_known_at_run_time_breaks:
    { #[status(409)] Taken { code: String } } => { #[status(409)] Taken { #[problem(code)] code: String } },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the code of `taken` is known only at run time now
          + {code}
          why: clients that compare it will not find the value that they know
          help: keep it, and send what is new as a member of its own: `#[problem(extension)]`

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

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

mod formats {
    use crate::format::BodyFormat;
    use crate::Problem;
    use http::request;

    pub struct Text;

    impl BodyFormat for Text {
        const MEDIA_TYPE: &'static str = "text/plain";

        fn write(problem: &Problem, _: Option<&request::Parts>) -> Vec<u8> {
            problem.to_string().into_bytes()
        }

        fn read(_: &[u8]) -> Option<Problem> {
            None
        }
    }
}

mod envelope {
    macro_rules! envelope {
        ($module:ident: $($member:ident),*) => {
            pub mod $module {
                use crate::{format::JsonFormat, Problem};

                #[derive(serde::Serialize, serde::Deserialize)]
                pub struct Envelope {
                    $($member: String,)*
                }

                impl JsonFormat for Envelope {}

                impl From<&Problem> for Envelope {
                    fn from(problem: &Problem) -> Self {
                        Envelope { $($member: problem.to_string(),)* }
                    }
                }

                impl From<Envelope> for Problem {
                    fn from(envelope: Envelope) -> Self {
                        [$(envelope.$member),*].into_iter().fold(Problem::default(), Problem::with_detail)
                    }
                }
            }
        };
    }

    envelope!(old: error, message);
    envelope!(new: error, reason);
    envelope!(more: error, message, hint);
}

change!(changed_envelope_breaks:
    #[status(409)] #[problem(format = crate::contract::tests::changes::envelope::old::Envelope)] { UserExists } =>
    #[status(409)] #[problem(format = crate::contract::tests::changes::envelope::new::Envelope)] { UserExists },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the JSON of all errors changed
          - {"message":"string"}
          + {"reason":"string"}
          why: clients read each body as the JSON that they know
          help: keep it, and add what is new as another member

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(longer_envelope_is_compatible:
    #[status(409)] #[problem(format = crate::contract::tests::changes::envelope::old::Envelope)] { UserExists } =>
    #[status(409)] #[problem(format = crate::contract::tests::changes::envelope::more::Envelope)] { UserExists },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        compatible: the JSON of all errors changed
          + {"hint":"string"}

        breaking: 0, compatible: 1
          help: no client breaks; accept it, and commit the file: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(added_format_breaks:
    #[status(409)] { UserExists } => #[status(409)] #[problem(format = crate::contract::tests::changes::formats::Text)] { UserExists },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the format of all errors changed
          - application/problem+json
          + text/plain (Text)
          why: clients read each body in the format that they know
          help: keep the default, or send the other format to clients that ask for it in `Accept`

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(removed_format_breaks:
    #[status(409)] #[problem(format = crate::contract::tests::changes::formats::Text)] { UserExists } => #[status(409)] { UserExists },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the format of all errors changed
          - text/plain (Text)
          + application/problem+json
          why: clients read each body in the format that they know
          help: keep it: `#[problem(format = Text)]`

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(shared_code_outlives_a_variant:
    { #[status(404)] #[problem(code = "HE_02", shared)] A, #[status(404)] #[problem(code = "HE_02", shared)] B } => { #[status(404)] #[problem(code = "HE_02")] A },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        compatible: `HE_02` has one variant fewer
          - B: status 404, type about:blank
          + A: status 404, type about:blank

        breaking: 0, compatible: 1
          help: no client breaks; accept it, and commit the file: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(redacted_errors_come_and_go:
    #[problem(redact(code))] { #[status(500)] A, #[status(500)] B } => #[problem(redact(code))] { #[status(500)] B, #[status(500)] C },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        compatible: the Rust name of `internal_error` changed
          - A
          + C

        breaking: 0, compatible: 1
          help: no client breaks; accept it, and commit the file: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(code_that_is_no_longer_sent_breaks:
    #[problem(base = "urn:a:")] { #[status(404)] A, #[status(409)] B } => #[problem(base = "urn:a:", no_code)] { #[status(404)] A, #[status(409)] B },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the code of `a` changed
          - a
          + none
          why: clients that look for the code will not find it
          help: keep it, whatever the name of the variant: `#[problem(code = "a")]`

        breaking: the code of `b` changed
          - b
          + none
          why: clients that look for the code will not find it
          help: keep it, whatever the name of the variant: `#[problem(code = "b")]`

        breaking: 2, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(code_that_is_sent_now_is_compatible:
    #[problem(base = "urn:a:", no_code)] { #[status(404)] A } => #[problem(base = "urn:a:")] { #[status(404)] A },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        compatible: the code of `urn:a:a` changed
          + a

        breaking: 0, compatible: 1
          help: no client breaks; accept it, and commit the file: `STATUSFUL_BLESS=1 cargo test`"#]]);

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
