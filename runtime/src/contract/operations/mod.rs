//! The errors of each operation of an OpenAPI document, in a lock file.

mod changes;
mod lock;

pub(super) use lock::Operations;
