//! README.md shows what its program and the example really send: the responses are compared,
//! those of its `curl` lines in order.

mod common;
#[allow(dead_code)] // its `main`
#[path = "../examples/readme.rs"]
mod program;

use common::start;
use users::client::Server;

const README: &str = include_str!("../../../README.md");

/// A `curl` line of the README and the response below it.
struct Shown {
    command: Vec<String>,
    answer: String,
}

fn shown() -> Vec<Shown> {
    let blocks = README.split("```console\n").skip(1).filter_map(|block| block.split("```").next());
    let commands = blocks.flat_map(|block| block.split("$ ").skip(1));
    let curls = commands.filter(|command| command.starts_with("curl "));
    let shown = curls.map(|command| {
        let joined = command.replace("\\\n", " ");
        let (line, answer) = joined.split_once('\n').unwrap();
        Shown { command: words(line), answer: answer.trim_end().to_owned() }
    });
    shown.collect()
}

/// The words of a command line, some of them in single quotes.
fn words(line: &str) -> Vec<String> {
    let parts = line.split('\'').enumerate();
    let words = parts.flat_map(|(at, part)| match at % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect(),
        _ => vec![part.to_owned()],
    });
    words.collect()
}

/// Sends what `curl` would send for the options that the README uses.
fn curl(server: &Server, command: &[String]) -> String {
    let (mut method, mut headers, mut body, mut path, mut head) = ("GET", String::new(), "", "", false);
    let mut words = command.iter().map(String::as_str).skip(1);
    while let Some(word) = words.next() {
        match word {
            "-s" => {}
            "-si" => head = true,
            "-X" => method = words.next().unwrap(),
            "-H" => headers.push_str(&format!("{}\r\n", words.next().unwrap())),
            "--json" => {
                (method, body) = ("POST", words.next().unwrap());
                headers.push_str("content-type: application/json\r\n");
            }
            url => path = url.strip_prefix("localhost:3000").unwrap(),
        }
    }
    let answer = server.send(method, path, &headers, body);
    if head {
        return format!("{}\n\n{}", answer.head, answer.body);
    }
    answer.body
}

#[test]
fn curl_responses_match_readme() {
    let server = start(3, 10);
    let shown = shown();
    assert!(shown.len() >= 4, "the README has curl lines");
    for Shown { command, answer } in shown {
        let (head, body) = answer.split_once("\n\n").unwrap_or(("", &answer));
        let expected =
            if head.is_empty() { answer.clone() } else { format!("{}\n\n{body}", head.to_lowercase()) };
        assert_eq!(curl(&server, &command), expected, "{command:?}");
    }
}

fn block(start: &str) -> &'static str {
    README.split(start).nth(1).and_then(|block| block.split("```").next()).expect(start)
}

#[test]
fn readme_program_matches_example() {
    let built = include_str!("../examples/readme.rs");
    assert_eq!(built.strip_prefix("//! The program of README.md.\n\n"), Some(block("```rust,no_run\n")));
}

/// The program's dependencies are among those of this package.
#[test]
fn readme_manifest_is_sufficient() {
    let manifest = include_str!("../Cargo.toml");
    for dependency in block("```toml\n[dependencies]\n").lines() {
        let (name, wanted) = dependency.split_once(" = ").unwrap();
        let prefix = format!("{name} = ");
        let found = manifest.lines().find(|line| line.starts_with(&prefix)).expect(name);
        let features = wanted.split_once('[').map_or("", |(_, features)| features.trim_end_matches("] }"));
        for feature in features.split(", ") {
            assert!(found.contains(feature), "{name} without {feature}");
        }
    }
}

#[test]
fn program_responses_match_readme() {
    let server = Server::start(|listener| {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            axum::serve(listener, program::app()).await.unwrap();
        });
    });
    let shown = block("the client gets\n\n```text\n").trim_end();
    let answer = server.send("POST", "/users/ann", "", "");
    let (head, body) = shown.split_once("\n\n").unwrap();
    let fields = |head: &str| head.to_lowercase().lines().map(str::to_owned).collect::<Vec<_>>();
    let sent = fields(&answer.head);
    assert!(fields(head).iter().all(|field| sent.contains(field)), "{sent:?}");
    assert_eq!(answer.body, body);

    assert!(server.send("POST", "/users/bob", "", "").head.to_lowercase().contains("retry-after: 30"));
    let shown = block("mention `db-7`:\n\n```text\n").trim_end();
    assert_eq!(server.send("POST", "/users/carol", "", "").body, shown);
    assert_eq!(server.send("POST", "/users/dan", "", "").body, "created dan\n");
    for (method, path, status) in [("POST", "/nowhere", 404), ("GET", "/users/ann", 405)] {
        assert!(server.send(method, path, "", "").body.contains(&format!("\"status\":{status}")), "{path}");
    }
}
