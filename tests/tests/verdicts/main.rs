//! The verdict of the real derive, through rustc, on codes and names.

mod every_code;
mod published_lists;
