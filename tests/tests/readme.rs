//! README.md shows the messages that the compiler really gives.

use statusful_tests::Compile;

const README: &str = include_str!("../../README.md");

/// The message in the README's first block of compiler output, its lines without
/// the indentation that rustc gives them.
fn shown() -> String {
    let block = README.split("```text\nerror: ").nth(1).expect("the README shows an error");
    let lines = block.lines().take_while(|line| !line.trim_start().starts_with("--> "));
    lines.map(str::trim_start).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_readme_shows_the_message_of_an_unofficial_code() {
    let source = "#[derive(statusful::HttpStatus)] pub enum ApiError { #[status(420)] EnhanceYourCalm }";
    let said = Compile::new(source).run();
    let messages: Vec<&str> = said.iter().map(|it| it.message.as_str()).collect();
    assert_eq!(messages, [shown()]);
}

/// The enum of the README's section on OpenAPI.
#[derive(Debug, thiserror::Error, statusful::HttpStatus, statusful::utoipa::IntoResponses)]
#[allow(dead_code)]
enum ApiError {
    /// Names are unique.
    #[error("user {name} exists")]
    #[status(409)]
    UserExists {
        name: String,
        #[problem(extension)]
        free: Vec<String>,
    },
}

#[test]
fn the_readme_shows_the_example_of_the_openapi_document() {
    let responses = <ApiError as utoipa::IntoResponses>::responses();
    let conflict = serde_json::to_value(&responses["409"]).unwrap();
    let media_type = &conflict["content"]["application/problem+json"];
    let shown = README.split("\n`{\"title\":\"Conflict\"").nth(1).expect("the README shows an example");
    let shown = format!("{{\"title\":\"Conflict\"{}", shown.split('`').next().unwrap_or_default());
    let shown: serde_json::Value = serde_json::from_str(&shown).unwrap();
    assert_eq!(media_type["examples"]["user_exists"]["value"], shown);
    assert!(conflict.to_string().contains("Names are unique."));
}
