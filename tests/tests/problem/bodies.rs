//! The body of every kind of variant with its own status.

use crate::body;
use statusful::HttpStatus;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[status(allow(extension_name))]
enum Plain {
    #[error("user {name} exists")]
    #[status(409)]
    UserExists { name: String },

    #[error("cannot reach db-7 as root")]
    #[status(500)]
    Database,

    #[error("not published")]
    #[status(404)]
    #[problem(
        type = "https://example.com/problems/credit#out",
        title = "You do not have enough credit.",
        code = "out-of.credit:2",
        detail = "Top up \"soon\"."
    )]
    OutOfCredit,

    #[error("not published")]
    #[status(503)]
    #[problem(detail = "We are back at noon.")]
    Maintenance(#[problem(extension = "back-at")] &'static str),

    #[error("about")]
    #[status(410)]
    #[problem(type = "about:blank", title = "Gone for good")]
    About,
}

#[test]
fn client_error_sends_display() {
    let error = Plain::UserExists { name: "ann".into() };
    assert_eq!(
        body(&error),
        r#"{"title":"Conflict","status":409,"code":"user_exists","detail":"user ann exists"}"#
    );
}

#[test]
fn server_error_does_not_send_display() {
    assert_eq!(body(&Plain::Database), r#"{"title":"Internal Server Error","status":500,"code":"database"}"#);
}

#[test]
fn literals_keep_member_order() {
    assert_eq!(
        body(&Plain::OutOfCredit),
        r#"{"type":"https://example.com/problems/credit#out","title":"You do not have enough credit.","status":404,"code":"out-of.credit:2","detail":"Top up \"soon\"."}"#
    );
}

#[test]
fn literal_detail_of_5xx_is_sent() {
    assert_eq!(
        body(&Plain::Maintenance("noon")),
        r#"{"title":"Service Unavailable","status":503,"code":"maintenance","detail":"We are back at noon.","back-at":"noon"}"#
    );
}

/// RFC 9457, Section 3.1.1: it is the type of a problem that has none.
#[test]
fn about_blank_is_omitted() {
    assert_eq!(
        body(&Plain::About),
        r#"{"title":"Gone for good","status":410,"code":"about","detail":"about"}"#
    );
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("{used} of {quota} are used up")]
#[status(429)]
#[problem(base = "https://example.com/problems#", title = "Quota exceeded", code = "over_quota")]
struct OverQuota {
    #[problem(extension)]
    used: u32,
    #[problem(extension = "limit")]
    quota: u32,
    _unmarked: u32,
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("tuple {0}")]
#[status(400)]
struct Tuple(&'static str, #[problem(extension = "second")] u8);

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("unit")]
#[status(501)]
#[problem(expose)]
struct NotBuilt;

#[test]
fn struct_is_one_variant() {
    assert_eq!(
        body(&OverQuota { used: 9, quota: 9, _unmarked: 7 }),
        r#"{"type":"https://example.com/problems#over-quota","title":"Quota exceeded","status":429,"code":"over_quota","detail":"9 of 9 are used up","used":9,"limit":9}"#
    );
    assert_eq!(
        body(&Tuple("t", 2)),
        r#"{"title":"Bad Request","status":400,"code":"tuple","detail":"tuple t","second":2}"#
    );
    assert_eq!(
        body(&NotBuilt),
        r#"{"title":"Not Implemented","status":501,"code":"not_built","detail":"unit"}"#
    );
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("{0} in {1}")]
#[status(422)]
struct Generic<'a, T: std::fmt::Display>(
    T,
    &'a str,
    #[problem(extension = "list")] &'a [u8],
    #[problem(extension = "field")] Option<&'a T>,
);

#[test]
fn generic_and_borrowed_errors() {
    assert_eq!(
        body(&Generic(5, "text", &[1, 2], Some(&6))),
        r#"{"title":"Unprocessable Content","status":422,"code":"generic","detail":"5 in text","list":[1,2],"field":6}"#
    );
}

/// Statuses that the registry lists with two phrases, or without a usable one.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("x")]
enum Phrases {
    #[status(413)]
    TooLarge,
    #[status(418, allow(unused))]
    Teapot,
    #[status(595, allow(unassigned))]
    Unassigned,
    #[status(499, allow(unofficial))]
    Unofficial,
}

#[test]
fn title_is_registered_phrase() {
    assert_eq!(
        body(&Phrases::TooLarge),
        r#"{"title":"Content Too Large","status":413,"code":"too_large","detail":"x"}"#
    );
    assert_eq!(body(&Phrases::Teapot), r#"{"status":418,"code":"teapot","detail":"x"}"#);
    assert_eq!(body(&Phrases::Unassigned), r#"{"status":595,"code":"unassigned"}"#);
    assert_eq!(body(&Phrases::Unofficial), r#"{"status":499,"code":"unofficial","detail":"x"}"#);
}
