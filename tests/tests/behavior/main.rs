//! What the derived impls do at run time, one topic per file.

mod attributes;
mod catalog;
mod delegation;
mod dynamic;
mod generics;
mod marked;
mod meta;
mod response;
mod status;
