//! The program as a user runs it.

use std::process::{Command, Output};

fn explain(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_explain")).args(words).output().expect("the program runs")
}

fn shown(words: &[&str]) -> String {
    let output = explain(words);
    assert!(output.status.success(), "{words:?}: {output:?}");
    String::from_utf8(output.stdout).expect("the output is UTF-8")
}

#[test]
fn a_registered_code_is_explained_whole() {
    assert_eq!(
        shown(&["413"]),
        "413 Content Too Large
  meaning    The request content is larger than the server is willing to process.
  state      registered
  class      client error
  defined in RFC 9110, Section 15.5.14
  header     Retry-After (SHOULD, in some cases)
  content    allowed
  caching    only as told
  formerly   Payload Too Large, Request Entity Too Large
  in http    StatusCode::PAYLOAD_TOO_LARGE
"
    );
}

#[test]
fn an_unofficial_code_names_its_users_and_the_code_to_use_instead() {
    let text = shown(&["420"]);
    assert!(
        text.starts_with("420 has unofficial uses\n  Twitter API v1, in the past: \"Enhance Your Calm\"\n")
    );
    assert!(text.contains("use instead: 429 Too Many Requests"), "{text}");
    assert!(!text.contains("state"), "{text}");
}

#[test]
fn a_registered_code_with_unofficial_uses_shows_both() {
    let text = shown(&["508"]);
    assert!(text.contains("508 Loop Detected") && text.contains("Resource Limit Is Reached"), "{text}");
}

#[test]
fn a_name_finds_its_code_in_any_spelling() {
    for words in [&["content too large"][..], &["CONTENT_TOO_LARGE"], &["request", "entity", "too", "large"]]
    {
        assert!(shown(words).starts_with("413 Content Too Large\n"), "{words:?}");
    }
    assert!(shown(&["enhance your calm"]).starts_with("420 has unofficial uses\n"));
    assert!(shown(&["i'm a teapot"]).starts_with("418 (Unused)\n"));
}

#[test]
fn unknown_input_gets_the_nearest_matches_and_exit_code_1() {
    for (word, nearest) in
        [("427", "426 Upgrade Required"), ("conflikt", "409 Conflict"), ("1409", "409 Conflict")]
    {
        let output = explain(&[word]);
        assert_eq!(output.status.code(), Some(1), "{word}");
        let text = String::from_utf8(output.stderr).expect("the output is UTF-8");
        assert!(text.contains(nearest), "{word}: {text}");
    }
    for word in ["99999999", "qqqqqq", "-1", "40S", "☃"] {
        assert_eq!(explain(&[word]).status.code(), Some(1), "{word}");
    }
    assert_eq!(explain(&[]).status.code(), Some(2));
}

#[test]
fn every_number_and_every_name_of_the_registry_is_explained() {
    use statusful::registry::{REGISTRY, UNOFFICIAL};
    for row in REGISTRY {
        assert!(shown(&[&row.code().to_string()]).contains(row.meaning()), "{}", row.code());
    }
    for name in REGISTRY.iter().flat_map(|row| row.former_names()) {
        assert!(!shown(&[name]).is_empty(), "{name}");
    }
    for used in UNOFFICIAL {
        assert!(shown(&[&used.code().to_string()]).contains(used.meaning()), "{}", used.code());
    }
}
