//! The body of every kind of variant with a status of its own.

use crate::{body, response};
use statusful::HttpStatus;

#[derive(Debug, thiserror::Error, HttpStatus)]
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
fn a_4xx_publishes_its_display() {
    let error = Plain::UserExists { name: "ann".into() };
    assert_eq!(
        body(&error),
        r#"{"title":"Conflict","status":409,"code":"user_exists","detail":"user ann exists"}"#
    );
}

#[test]
fn a_5xx_does_not() {
    assert_eq!(body(&Plain::Database), r#"{"title":"Internal Server Error","status":500,"code":"database"}"#);
}

#[test]
fn literals_stand_in_the_order_of_the_members() {
    assert_eq!(
        body(&Plain::OutOfCredit),
        r#"{"type":"https://example.com/problems/credit#out","title":"You do not have enough credit.","status":404,"code":"out-of.credit:2","detail":"Top up \"soon\"."}"#
    );
}

#[test]
fn a_literal_detail_is_published_with_a_5xx_too() {
    assert_eq!(
        body(&Plain::Maintenance("noon")),
        r#"{"title":"Service Unavailable","status":503,"code":"maintenance","detail":"We are back at noon.","back-at":"noon"}"#
    );
}

/// RFC 9457, Section 3.1.1: it is the type of a problem that states none.
#[test]
fn about_blank_is_left_out() {
    assert_eq!(
        body(&Plain::About),
        r#"{"title":"Gone for good","status":410,"code":"about","detail":"about"}"#
    );
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("{self:?}")]
#[problem(base = "https://api.example.com/errors/")]
enum Paths {
    #[status(409)]
    UserExists,
    #[status(409)]
    #[problem(code = "HTTP_Error.v2/a b~".replaced)]
    Never,
}
