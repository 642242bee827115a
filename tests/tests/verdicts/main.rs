//! The real derive's verdict, through rustc, on codes and names.

mod every_code;
mod published_lists;
