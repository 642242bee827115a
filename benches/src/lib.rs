//! What a response costs: statusful, written by hand, and its peers.
//!
//! `scripts/bench` runs all of it and writes `results/runtime.json`;
//! `scripts/bench-report` makes `docs/performance.md` of the results.
#![allow(missing_docs)]

pub mod contender;
pub mod contenders;
pub mod figures;
pub mod instructions;
pub mod machine;
pub mod request;
pub mod result;
mod row;
pub mod server;
pub mod status;
pub mod suite;
pub mod time;
pub mod work;

pub use contender::Contender;
pub use row::Row;
