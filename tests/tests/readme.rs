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
