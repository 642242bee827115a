//! `explain`, without the errors of a crate.

use std::process::{Command, Output};

fn explain(words: &[&str]) -> Output {
    // Outside of any crate.
    let folder = std::env::temp_dir();
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-statusful"));
    command.arg("explain").args(words).current_dir(folder).output().expect("the program runs")
}

fn shown(words: &[&str]) -> String {
    let output = explain(words);
    assert!(output.status.success(), "{words:?}: {output:?}");
    String::from_utf8(output.stdout).expect("the output is UTF-8")
}

#[test]
fn registered_code_is_explained() {
    assert_eq!(
        shown(&["413"]),
        "413 Content Too Large
  meaning    The request content is larger than the server is willing to process.
  state      registered
  class      client error
  defined in RFC 9110, Section 15.5.14
  header     Retry-After (SHOULD, in some cases)
  content    allowed
  caching    only if allowed explicitly
  formerly   Payload Too Large, Request Entity Too Large
  in http    StatusCode::PAYLOAD_TOO_LARGE

clients that retry automatically after 413
  if asked   got (npm), ky (npm), urllib3 (PyPI), pip; only if the response has Retry-After
  if set up  superagent retry (npm), requests with Retry (PyPI), niquests with `retries` (PyPI), @octokit/plugin-retry (npm)
  of these   got (npm), ky (npm), urllib3 (PyPI), pip: wait as Retry-After says
"
    );
}

#[test]
fn unofficial_code_names_vendors_and_replacement() {
    let text = shown(&["420"]);
    assert!(text.starts_with(
        "420 has unofficial uses\n  used by    Twitter API v1, in the past: \"Enhance Your Calm\"\n"
    ));
    assert!(text.contains("  instead    429 Too Many Requests: `#[status(429)]`\n"), "{text}");
    assert!(!text.contains("state"), "{text}");
}

#[test]
fn registered_code_shows_unofficial_uses() {
    let text = shown(&["508"]);
    assert!(text.contains("508 Loop Detected") && text.contains("Resource Limit Is Reached"), "{text}");
}

#[test]
fn name_lookup_ignores_spelling() {
    for words in [&["content too large"][..], &["CONTENT_TOO_LARGE"], &["request", "entity", "too", "large"]]
    {
        assert!(shown(words).starts_with("413 Content Too Large\n"), "{words:?}");
    }
    assert!(shown(&["enhance your calm"]).starts_with("420 has unofficial uses\n"));
    assert!(shown(&["i'm a teapot"]).starts_with("418 (Unused)\n"));
}

#[test]
fn unknown_input_suggests_and_fails() {
    for (word, nearest) in [
        ("427", "426 Upgrade Required"),
        ("conflikt", "409 Conflict"),
        ("1409", "409 Conflict"),
        ("retry-afer", "Retry-After (header field)"),
        ("Baerer", "Bearer (authentication scheme)"),
        ("max_age", "max-age (cache directive)"),
        ("quota-exeeded", "quota-exceeded (problem type)"),
    ] {
        let output = explain(&[word]);
        assert_eq!(output.status.code(), Some(1), "{word}");
        let text = String::from_utf8(output.stderr).expect("the output is UTF-8");
        assert!(text.contains(nearest), "{word}: {text}");
    }
    let output = explain(&["conflikt"]);
    let text = String::from_utf8(output.stderr).expect("the output is UTF-8");
    assert!(text.starts_with("error: no registry has the name `conflikt`\n"), "{text}");
    for word in ["99999999", "qqqqqq", "-1", "40S", "☃"] {
        assert_eq!(explain(&[word]).status.code(), Some(1), "{word}");
    }
    assert_eq!(explain(&[]).status.code(), Some(2));
}

#[test]
fn retrying_clients_are_listed() {
    let text = shown(&["408"]);
    assert!(text.contains("\n  POST too   Chromium, OkHttp (Java), "), "{text}");
    assert!(
        text.contains("\n  of these   OkHttp (Java): do not if the response has Retry-After\n"),
        "{text}"
    );
    assert!(shown(&["421"]).contains("\n  POST too   Chromium, Firefox, Node.js fetch, "));
    assert!(shown(&["425"]).contains("\n  not POST   ofetch (npm)\n"));
    assert!(shown(&["503"]).contains("\n  POST too   Apache HttpClient (Java), "));
    assert!(!shown(&["400"]).contains("retry automatically"));
}

#[test]
fn other_registries_are_searched_by_name() {
    for (word, expected) in [
        ("RETRY-AFTER", "Retry-After (header field)\n  state      registered\n"),
        ("retry-after", "\n  with       503 Service Unavailable (MAY)\n"),
        ("pragma", "deprecated\n  instead    Cache-Control\n  by         RFC 9111, Section 5.4\n"),
        ("priority", "\n  structured a dictionary (RFC 9651, Section 3.2)\n"),
        ("content-length", "\n  in errors  not set: it frames the message"),
        ("bearer", "Bearer (authentication scheme)\n  defined in RFC 6750, Section 3\n  optional   realm, "),
        (
            "max-age",
            "max-age (cache directive)\n  defined in RFC 9111, Section 5.2.2.1\n  argument   seconds\n",
        ),
        ("only-if-cached", "\n  responses  no effect: it is for requests\n"),
        ("quota-exceeded", "\nquota-exceeded (problem type)\n"),
        ("https://iana.org/assignments/http-problem-types#date", "\n  title      Date Not Acceptable\n"),
        ("about:blank", "about:blank (problem type)\n"),
    ] {
        assert!(shown(&[word]).contains(expected), "{word}: {}", shown(&[word]));
    }
}

#[test]
fn name_in_several_registries() {
    let text = shown(&["digest"]);
    assert!(text.starts_with("Digest (header field)\n"), "{text}");
    assert!(text.contains("\n\nDigest (authentication scheme)\n"), "{text}");
}

#[test]
fn all_registry_rows_are_explained() {
    use statusful_registry::{AuthScheme, CacheDirective, ProblemType, Registered};
    use statusful_registry::{AUTH_SCHEMES, CACHE_DIRECTIVES, PROBLEM_TYPES, REGISTRY, UNOFFICIAL};
    for row in REGISTRY {
        assert!(shown(&[&row.code().to_string()]).contains(row.meaning()), "{}", row.code());
    }
    for name in REGISTRY.iter().flat_map(Registered::former_names) {
        assert!(!shown(&[name]).is_empty(), "{name}");
    }
    let schemes = AUTH_SCHEMES.iter().map(AuthScheme::name);
    let directives = CACHE_DIRECTIVES.iter().map(CacheDirective::name);
    let types = PROBLEM_TYPES.iter().map(ProblemType::uri);
    for name in schemes.chain(directives).chain(types) {
        assert!(shown(&[name]).contains("defined in"), "{name}");
    }
    for used in UNOFFICIAL {
        assert!(shown(&[&used.code().to_string()]).contains(used.meaning()), "{}", used.code());
    }
}
