//! Executes a query of the users schema, as in
//! `cargo run -p graphql-example -- '{ user(name: "bob") { email } }'`.

use graphql_example::schema;
use users::Api;

#[tokio::main(flavor = "current_thread")]
async fn main() -> serde_json::Result<()> {
    let query = std::env::args().nth(1).unwrap_or_else(|| r#"{ user(name: "bob") { email } }"#.to_owned());
    let response = schema(Api::new(3, 10)).execute(query).await;
    println!("{}", serde_json::to_string_pretty(&response)?);
    Ok(())
}
