//! README.md shows what the example really sends: its `curl` lines are run, in
//! their order, and the answers compared.

mod common;

use common::start;
use users::client::Server;

/// A `curl` line of the README and the answer below it.
struct Shown {
    command: Vec<String>,
    answer: String,
}

fn shown() -> Vec<Shown> {
    let readme = include_str!("../../../README.md");
    let blocks = readme.split("```console\n").skip(1).filter_map(|block| block.split("```").next());
    let commands = blocks.flat_map(|block| block.split("$ ").skip(1));
    let curls = commands.filter(|command| command.starts_with("curl "));
    let shown = curls.map(|command| {
        let joined = command.replace("\\\n", " ");
        let (line, answer) = joined.split_once('\n').unwrap();
        Shown { command: words(line), answer: answer.trim_end().to_owned() }
    });
    shown.collect()
}

/// The words of a command line, of which some stand in single quotes.
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
fn the_readme_shows_what_the_example_sends() {
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
