//! Prints the allocator calls of one call of each work item, one per line. It is a program of
//! its own, so that counting does not slow down anything else.

use stats_alloc::{Region, StatsAlloc, INSTRUMENTED_SYSTEM};
use statusful_benches::suite::all;
use std::alloc::System;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const TIMES: usize = 16;

fn main() {
    for work in all() {
        work.prepare(TIMES)();
        let batch = work.prepare(TIMES);
        let region = Region::new(ALLOCATOR);
        batch();
        let change = region.change();
        println!("{}", (change.allocations + change.reallocations) / TIMES);
    }
}
