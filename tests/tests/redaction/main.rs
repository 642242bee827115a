//! Nothing of a 5xx is sent unless it is marked: no `Display`, no `Debug`, no field, no source.
//! A 4xx sends its `Display`, so the same search finds it.

mod canary;
mod shapes;

use bytes::Bytes;
use canary::{chain, Canary};
use fastrand::Rng;
use http::StatusCode;
use shapes::{client, server, ByHand, Plain};
use statusful::{HttpStatus, Problem};
use statusful_tests::{rounds, written};
use std::fmt::Display;

/// All that HTTP/1.1 would write, through both ways to create a response.
fn raw<E: HttpStatus + Display>(error: &E) -> Vec<u8> {
    let problem = Problem::from_error(error);
    let printed = format!("{problem} {problem:?}").into_bytes();
    let mut raw = written::<Bytes>(&statusful::response(error));
    raw.extend(written::<Bytes>(&problem.into()));
    raw.extend(printed);
    raw
}

fn contains(raw: &[u8], canary: &Canary) -> bool {
    let canary = canary.as_bytes();
    raw.windows(canary.len()).any(|part| part == canary)
}

#[track_caller]
fn hides<E: HttpStatus + Display>(error: &E, canary: &Canary) {
    let raw = raw(error);
    assert!(!contains(&raw, canary), "{canary} in {}", String::from_utf8_lossy(&raw));
}

#[track_caller]
fn shows<E: HttpStatus + Display>(error: &E, canary: &Canary) {
    let raw = raw(error);
    assert!(contains(&raw, canary), "no {canary} in {}", String::from_utf8_lossy(&raw));
}

/// A status that is not a 4xx and has a body.
fn not_a_4xx(random: &mut Rng) -> StatusCode {
    let code = match random.u8(0..4) {
        0 => random.u16(100..400),
        1 => random.u16(600..=999),
        _ => random.u16(500..600),
    };
    StatusCode::from_u16(code).unwrap()
}

fn a_4xx(random: &mut Rng) -> StatusCode {
    StatusCode::from_u16(random.u16(400..500)).unwrap()
}

#[test]
fn server_error_reveals_nothing() {
    let mut random = Rng::with_seed(5);
    for _ in 0..rounds(60_000) {
        let canary = Canary::new(&mut random);
        let status = not_a_4xx(&mut random);
        hides(&server::random(&canary, status, &mut random), &canary);
    }
}

#[test]
fn client_error_reveals_display() {
    let mut random = Rng::with_seed(6);
    for _ in 0..rounds(10_000) {
        let canary = Canary::new(&mut random);
        let status = a_4xx(&mut random);
        shows(&client::random(&canary, status, &mut random), &canary);
    }
}

#[test]
fn layers_around_5xx_reveal_nothing() {
    let mut random = Rng::with_seed(7);
    for _ in 0..rounds(30_000) {
        let canary = Canary::new(&mut random);
        let status = not_a_4xx(&mut random);
        hides(&server::layers(&canary, status, &mut random), &canary);
    }
}

#[test]
fn layers_around_4xx_reveal_display() {
    let mut random = Rng::with_seed(8);
    for _ in 0..rounds(5_000) {
        let canary = Canary::new(&mut random);
        let status = a_4xx(&mut random);
        shows(&client::layers(&canary, status, &mut random), &canary);
    }
}

/// One line by hand, and everything else by default.
#[test]
fn manual_impl_reveals_nothing() {
    let mut random = Rng::with_seed(9);
    for _ in 0..rounds(10_000) {
        let canary = Canary::new(&mut random);
        let by_hand = |status| ByHand { status, source: chain(&canary, 5) };
        hides(&by_hand(not_a_4xx(&mut random)), &canary);
        hides(&Box::new(by_hand(not_a_4xx(&mut random))), &canary);
        hides(&Plain::Transparent(by_hand(not_a_4xx(&mut random))), &canary);
        shows(&by_hand(a_4xx(&mut random)), &canary);
        shows(&Plain::Transparent(by_hand(a_4xx(&mut random))), &canary);
    }
}
