//! What a response costs: statusful, hand-written code, and peers.
//!
//! `scripts/bench` runs everything, and writes `docs/performance.md` from the results.
#![allow(missing_docs)]

pub mod contender;
pub mod contenders;
pub mod decode;
#[cfg(feature = "peers")]
pub mod documents;
pub mod figures;
pub mod instructions;
pub mod layers;
pub mod machine;
pub mod minimum;
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
