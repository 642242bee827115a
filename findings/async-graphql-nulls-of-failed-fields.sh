#!/usr/bin/env bash
# async-graphql 7.2.1 and 8.0.0-rc.5: what is left of a response if a field fails depends on how
# the resolver writes the type of a nullable field.
#
# Both resolvers below have the nullable type `Int` in the schema, so that GraphQL (September 2025,
# Section 6.4.4) wants null in place of the field that failed, and its sibling beside it. With
# `Result<Option<i32>>`, 7.2.1 leaves the field out of its object, and 8.0.0-rc.5 nulls the whole
# object. With `Option<Result<i32>>`, both do what the specification says; so they do in a list, for
# `Vec<Option<Result<i32>>>`. A non-null field that fails is left out by 7.2.1, and nulls its parent
# in 8.0.0-rc.5, as specified.
#
# Seen: the two blocks in `expected` below.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat >main.rs <<'RUST'
use async_graphql::{EmptyMutation, EmptySubscription, Error, Object, Result, Schema};

struct Query;

fn fails() -> Result<i32> {
    Err(Error::new("failed"))
}

#[Object]
impl Query {
    async fn sibling(&self) -> i32 {
        1
    }
    async fn result_of_option(&self) -> Result<Option<i32>> {
        fails().map(Some)
    }
    async fn option_of_result(&self) -> Option<Result<i32>> {
        Some(fails())
    }
    async fn non_null(&self) -> Result<i32> {
        fails()
    }
    async fn list(&self) -> Vec<Option<Result<i32>>> {
        vec![Some(Ok(0)), Some(fails()), Some(Ok(2))]
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let schema = Schema::new(Query, EmptyMutation, EmptySubscription);
    for field in ["resultOfOption", "optionOfResult", "nonNull", "list"] {
        let response = schema.execute(format!("{{ sibling {field} }}")).await;
        println!("{field}: {}", serde_json::to_value(&response.data).unwrap());
    }
}
RUST

for version in 7.2.1 8.0.0-rc.5; do
    mkdir -p "$version/src"
    cp main.rs "$version/src/main.rs"
    cat >"$version/Cargo.toml" <<TOML
[package]
name = "finding"
version = "0.0.0"
edition = "2021"
[workspace]
[dependencies]
async-graphql = { version = "=$version", default-features = false }
serde_json = "1"
tokio = { version = "1", features = ["macros", "rt"] }
TOML
    echo "$version"
    (cd "$version" && CARGO_TARGET_DIR="$folder/target" cargo run --quiet)
done | tee printed

cat >expected <<'TEXT'
7.2.1
resultOfOption: {"sibling":1}
optionOfResult: {"optionOfResult":null,"sibling":1}
nonNull: {"sibling":1}
list: {"list":[0,null,2],"sibling":1}
8.0.0-rc.5
resultOfOption: null
optionOfResult: {"optionOfResult":null,"sibling":1}
nonNull: null
list: {"list":[0,null,2],"sibling":1}
TEXT
diff expected printed || { echo "async-graphql-nulls-of-failed-fields: this has changed" >&2; exit 1; }
