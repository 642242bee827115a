//! `status()` alone, over enums of different shapes, in an order that a branch predictor cannot
//! learn.

pub mod dynamic;
pub mod mixed;
pub mod plain;

use crate::work::{Group, Work, BY_HAND, OURS};
use fastrand::Rng;
use http::StatusCode;
use std::cell::Cell;
use std::hint::black_box;

#[must_use]
pub fn works() -> Vec<Work> {
    let mut works = Vec::new();
    works.extend(mixed::ten::works("mixed, 10 variants"));
    works.extend(mixed::thousand::works("mixed, 1,000 variants"));
    works.extend(plain::ten::works("static, 10 variants"));
    works.extend(plain::thousand::works("static, 1,000 variants"));
    works.extend(dynamic::works());
    works
}

/// Asks errors for their status, one after the other: equally many of each variant, each time
/// in another random order, which is the same for every contender. `ask` is a type of its own,
/// so that it is inlined as in a program.
pub(crate) fn work<E: 'static>(
    row: &'static str,
    contender: &'static str,
    (variant, variants): (fn(usize) -> E, usize),
    ask: impl Fn(&E) -> StatusCode + Copy + 'static,
) -> Work {
    let seed = Cell::new(0);
    Work::new(Group::Status, row, contender, move |times| {
        seed.set(seed.get() + 1);
        let mut errors: Vec<E> = (0..times).map(|at| variant(at % variants)).collect();
        Rng::with_seed(seed.get()).shuffle(&mut errors);
        Box::new(move || {
            for error in &errors {
                black_box(ask(black_box(error)));
            }
            std::mem::forget(errors);
        })
    })
}

/// Our derive and the match by hand for one enum.
pub(crate) fn pair<E: 'static>(
    row: &'static str,
    variants: (fn(usize) -> E, usize),
    ours: impl Fn(&E) -> StatusCode + Copy + 'static,
    by_hand: impl Fn(&E) -> StatusCode + Copy + 'static,
) -> Vec<Work> {
    vec![work(row, OURS, variants, ours), work(row, BY_HAND, variants, by_hand)]
}
