//! What callgrind measures: each work item in turn. With the argument `ours`, only ours.

use statusful_benches::instructions::BATCHES;
use statusful_benches::suite::all;
use statusful_benches::work::statusful_bench_batch;

fn main() {
    let only_ours = std::env::args().nth(1).is_some_and(|argument| argument == "ours");
    for work in all().iter().filter(|work| !only_ours || work.is_ours()) {
        for times in BATCHES {
            statusful_bench_batch(work.prepare(times));
        }
    }
}
