//! Sends requests as fast as wrk can, to our server and the one by hand in turn, and writes
//! `results/load.json`.

use statusful_benches::machine::machine;
use statusful_benches::result::{Cell, Line, Results, Table};
use statusful_benches::server::Server;
use statusful_benches::time::median;
use std::io::{Error, Result};
use std::process::Command;

const CONTENDERS: [&str; 2] = ["statusful", "by hand"];

/// A page of the catalog's website, and its bytes from memory.
const PAGE: [&str; 2] = ["catalog", "static file"];
const ROUNDS: usize = 5;
const SECONDS: usize = 2;

fn main() -> Result<()> {
    let rows = vec![
        row("unit variant", CONTENDERS, "/unit")?,
        row("detail of 40 B", CONTENDERS, "/detail")?,
        row("a page of the catalog; by hand: the same bytes from memory", PAGE, "/errors/no-such-user")?,
    ];
    let table = Table {
        title: "Requests per second under load".into(),
        note: format!(
            "wrk with one thread and 32 connections on loopback, {ROUNDS} interleaved rounds of {SECONDS} s each; a \
             single-threaded server. The best round of each, and the median of the ratios of the rounds. wrk and \
             the server share the machine."
        ),
        columns: ["row", "statusful", "by hand", "ratio, by hand = 1"].map(str::to_owned).into(),
        rows,
    };
    Results { machine: machine(), budgets: Vec::new(), tables: vec![table] }.write("load.json")
}

fn row(name: &str, contenders: [&str; 2], path: &str) -> Result<Line> {
    let rounds: Result<Vec<[f64; 2]>> =
        (0..ROUNDS).map(|_| Ok([rate(contenders[0], path)?, rate(contenders[1], path)?])).collect();
    let rounds = rounds?;
    let best = |at: usize| rounds.iter().map(|round| round[at]).fold(0.0, f64::max);
    let ratio = median(rounds.iter().map(|round| round[0] / round[1]).collect());
    let cells = vec![Cell::Number(best(0).round()), Cell::Number(best(1).round()), Cell::Number(ratio)];
    Ok(Line { name: name.to_owned(), cells })
}

fn rate(contender: &str, path: &str) -> Result<f64> {
    let serve = std::env::current_exe()?.with_file_name("serve");
    let server = Server::start(Command::new(serve).arg(contender))?;
    let url = format!("http://127.0.0.1:{}{path}", server.port);
    let output = Command::new("wrk").args(["-t1", "-c32", &format!("-d{SECONDS}s"), &url]).output();
    server.stop()?;
    let text = String::from_utf8_lossy(&output?.stdout).into_owned();
    let line = text.lines().find_map(|line| line.trim().strip_prefix("Requests/sec:"));
    let rate = line.and_then(|rate| rate.trim().parse().ok());
    rate.ok_or_else(|| Error::other(format!("wrk printed: {text}")))
}
