//! The work behind one figure, by whatever method it is measured.

use std::hint::black_box;

/// The table that a figure belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    Response,
    Status,
    Least,
    /// Our responses, and the same ones from constants.
    Minimum,
    /// Reading an error back.
    Decode,
    /// Requests whose response is no error.
    Layers,
}

/// The repeated work, with everything that it needs ready.
pub type Batch = Box<dyn FnOnce()>;

/// One figure: a row of a table, and its contender.
pub struct Work {
    pub group: Group,
    pub row: &'static str,
    pub contender: &'static str,
    prepare: Box<dyn Fn(usize) -> Batch>,
}

impl Work {
    pub fn new(
        group: Group,
        row: &'static str,
        contender: &'static str,
        prepare: impl Fn(usize) -> Batch + 'static,
    ) -> Self {
        Work { group, row, contender, prepare: Box::new(prepare) }
    }

    /// Does the work `times` times.
    #[must_use]
    pub fn prepare(&self, times: usize) -> Batch {
        (self.prepare)(times)
    }

    #[must_use]
    pub fn is_ours(&self) -> bool {
        self.contender == OURS
    }
}

pub const OURS: &str = "statusful";
pub const BY_HAND: &str = "by hand";

/// Runs a batch where callgrind finds it by name: callgrind collects within this function, and
/// writes a file when the inner one ends.
#[inline(never)]
pub fn statusful_bench_batch(batch: Batch) {
    statusful_bench_run(batch);
    black_box(());
}

#[inline(never)]
fn statusful_bench_run(batch: Batch) {
    batch();
    black_box(());
}
