//! A failing `Display` gives the body without `detail`; one that is cut does not fail, however
//! it handles the error that it receives.

use crate::{body, response, strict};
use statusful::HttpStatus;
use std::fmt::{self, Display, Formatter, Write as _};

#[derive(Debug, HttpStatus)]
#[status(409)]
struct Shown<W> {
    #[problem(extension)]
    member: u8,
    write: W,
}

impl<W: Fn(&mut Formatter<'_>) -> fmt::Result> Display for Shown<W> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        (self.write)(formatter)
    }
}

fn shown<W: Fn(&mut Formatter<'_>) -> fmt::Result>(write: W) -> Shown<W> {
    Shown { member: 1, write }
}

const WITHOUT: &str = r#"{"title":"Conflict","status":409,"code":"shown","member":1}"#;

#[test]
fn display_failing_at_once_omits_detail() {
    assert_eq!(body(&shown(|_| Err(fmt::Error))), WITHOUT);
}

#[test]
fn display_failing_later_omits_detail() {
    assert_eq!(body(&shown(|out| out.write_str("half").and(Err(fmt::Error)))), WITHOUT);
    assert_eq!(body(&shown(|out| write!(out, "<{}>", "\0".repeat(1000)).and(Err(fmt::Error)))), WITHOUT);
}

#[test]
fn empty_display_is_empty_detail() {
    assert!(body(&shown(|_| Ok(()))).contains(r#","detail":"","#));
}

#[track_caller]
fn detail<W: Fn(&mut Formatter<'_>) -> fmt::Result>(write: W) -> String {
    let response = response(&shown(write));
    let body = strict::read(response.body());
    assert_eq!(body["member"], 1, "what follows the detail stays");
    body["detail"].as_str().unwrap().to_owned()
}

#[test]
fn display_in_parts_is_one_detail() {
    let parts = |out: &mut Formatter<'_>| "é<\"\u{2028}z".chars().try_for_each(|char| write!(out, "{char}"));
    assert_eq!(detail(parts), "é<\"\u{2028}z");
}

const ROOM: usize = 8192 - r#"{"title":"Conflict","status":409,"code":"shown","detail":"","member":1}"#.len();

#[test]
fn display_that_stops_is_cut() {
    let stops = |out: &mut Formatter<'_>| {
        for _ in 0..10_000 {
            out.write_str("abc")?;
        }
        unreachable!("it fails before that")
    };
    assert_eq!(detail(stops), "abc".repeat(ROOM)[..ROOM]);
}

#[test]
fn display_that_continues_is_cut_alike() {
    let goes_on = |out: &mut Formatter<'_>| {
        for _ in 0..10_000 {
            let _ = out.write_str("abc");
        }
        let _ = out.write_str("");
        let _ = out.write_char('d');
        Ok(())
    };
    assert_eq!(detail(goes_on), "abc".repeat(ROOM)[..ROOM]);
}

/// Text that would still fit is not written after text that did not.
#[test]
fn nothing_follows_cut() {
    let tail = |out: &mut Formatter<'_>| {
        out.write_str(&"a".repeat(ROOM - 3))?;
        let _ = out.write_str("\u{1F600}");
        let _ = out.write_str("b");
        Ok(())
    };
    assert_eq!(detail(tail), "a".repeat(ROOM - 3));
}

#[test]
fn display_failing_after_cut_keeps_text() {
    let fails = |out: &mut Formatter<'_>| {
        let _ = out.write_str(&"a".repeat(20_000));
        Err(fmt::Error)
    };
    assert_eq!(detail(fails), "a".repeat(ROOM));
}

#[test]
fn display_that_fits_is_complete() {
    let fits = |out: &mut Formatter<'_>| out.write_str(&"a".repeat(ROOM));
    assert_eq!(detail(fits), "a".repeat(ROOM));
    let fits_and_fails = |out: &mut Formatter<'_>| out.write_str(&"a".repeat(ROOM)).and(Err(fmt::Error));
    assert_eq!(body(&shown(fits_and_fails)), WITHOUT);
}

#[test]
fn formatter_options_are_default() {
    let padded = |out: &mut Formatter<'_>| out.pad("x");
    assert_eq!(detail(padded), "x");
    let alternate = |out: &mut Formatter<'_>| write!(out, "{}", out.alternate());
    assert_eq!(detail(alternate), "false");
}
