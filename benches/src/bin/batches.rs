//! What callgrind measures: each work item in turn. With the argument `ours`, only ours; in a build
//! with logs, only what needs them.

use statusful_benches::instructions::BATCHES;
#[cfg(not(feature = "logs"))]
use statusful_benches::suite::all as works;
#[cfg(feature = "logs")]
use statusful_benches::suite::logged as works;
use statusful_benches::work::statusful_bench_batch;

fn main() {
    let only_ours = std::env::args().nth(1).is_some_and(|argument| argument == "ours");
    for work in works().iter().filter(|work| !only_ours || work.is_ours()) {
        for times in BATCHES {
            statusful_bench_batch(work.prepare(times));
        }
    }
}
