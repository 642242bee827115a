//! One function per target: it takes arbitrary bytes, and panics if a property is violated.
//! `fuzz_targets/` passes each to libFuzzer; `tests/seeds.rs` replays the files in `seeds/`.

#![forbid(unsafe_code)]
#![allow(clippy::missing_panics_doc)]
// What replaces it is newer than the derives' Rust.
#![allow(clippy::unnecessary_map_or)]

// The macros ask whether there is a compiler. There is none.
extern crate proc_macro;

// The derives as a plain library: a proc-macro crate exports nothing else.
#[path = "../../macros/src/attr.rs"]
mod attr;
#[path = "../../macros/src/case.rs"]
mod case;
#[path = "../../macros/src/check/mod.rs"]
mod check;
#[path = "../../macros/src/derive.rs"]
mod derive;
#[path = "../../macros/src/expand/mod.rs"]
mod expand;
#[path = "../../macros/src/header_names.rs"]
mod header_names;
#[path = "../../macros/src/json.rs"]
mod json;
#[path = "../../macros/src/krate.rs"]
mod krate;
#[path = "../../macros/src/lint.rs"]
mod lint;
#[path = "../../macros/src/model/mod.rs"]
mod model;
#[path = "../../macros/src/names.rs"]
mod names;
// The macros are written for an older Rust than this crate.
#[path = "../../macros/src/sets/mod.rs"]
mod error_sets;
#[allow(clippy::unnecessary_map_or)]
#[path = "../../macros/src/parse/mod.rs"]
mod parse;
#[path = "../../macros/src/report.rs"]
mod report;
#[path = "../../macros/src/source_text.rs"]
mod source_text;
#[path = "../../macros/src/suggest.rs"]
mod suggest;
#[path = "../../macros/src/uri.rs"]
mod uri;

mod attribute;
mod body;
mod damage;
mod field;
mod grammar;
mod header;
mod item;
mod problem;
mod registry;
mod sets;
mod survives;

pub use attribute::attribute;
pub use body::body;
pub use field::field;
pub use header::header;
pub use item::{item, item_text};
pub use problem::problem;
pub use registry::registry;
pub use sets::sets;
