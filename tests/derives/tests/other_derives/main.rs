//! `statusful` with other derives: each row of `runtime/src/guide/other_derives.md`.

mod asserts;
mod async_graphql;
mod coded;
mod derive_more;
mod displaydoc;
mod enum_dispatch;
mod error_stack;
mod miette;
mod prelude;
mod snafu;
mod strum;
mod thiserror;
mod thiserror_ext;

/// The derives that have a module here.
const TESTED: [&str; 10] = [
    "thiserror",
    "snafu",
    "derive_more",
    "displaydoc",
    "strum",
    "miette",
    "error-stack",
    "thiserror-ext",
    "enum_dispatch",
    "async-graphql",
];

#[test]
fn guide_rows_match_tests() {
    let guide = include_str!("../../../../runtime/src/guide/other_derives.md");
    let rows = guide.lines().filter_map(|line| line.strip_prefix("| ")?.split_once(' '));
    let named: Vec<&str> = rows.map(|(name, _)| name).filter(|name| *name != "derive").collect();
    assert_eq!(named, TESTED);
}
