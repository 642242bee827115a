//! Time, as a ratio to the same row by hand. The machine is shared, so the contenders of a row
//! take turns in short batches, and the median of the ratios of all rounds counts.

use crate::work::{Group, Work, BY_HAND};
use std::time::Instant;

const ROUNDS: usize = 101;

/// The ratio of each work item to the one by hand, or to the first of its row.
#[must_use]
pub fn ratios(works: &[Work]) -> Vec<f64> {
    let mut ratios = Vec::with_capacity(works.len());
    for row in works.chunk_by(|one, next| one.row == next.row) {
        ratios.extend(ratios_of_row(row));
    }
    ratios
}

fn ratios_of_row(works: &[Work]) -> Vec<f64> {
    let base = works.iter().position(|work| work.contender == BY_HAND).unwrap_or(0);
    let mut rounds: Vec<Vec<f64>> = vec![Vec::with_capacity(ROUNDS); works.len()];
    for round in 0..=ROUNDS {
        let times: Vec<f64> = works.iter().map(time).collect();
        // The first one warms up.
        if round > 0 {
            for (ratios, time) in rounds.iter_mut().zip(&times) {
                ratios.push(time / times[base]);
            }
        }
    }
    rounds.into_iter().map(median).collect()
}

fn time(work: &Work) -> f64 {
    let times = if work.group == Group::Status { 8192 } else { 512 };
    let batch = work.prepare(times);
    let start = Instant::now();
    batch();
    start.elapsed().as_secs_f64()
}

/// The median.
///
/// # Panics
///
/// If there is none.
#[must_use]
pub fn median(mut ratios: Vec<f64>) -> f64 {
    ratios.sort_by(f64::total_cmp);
    ratios[ratios.len() / 2]
}
