//! Asks the servers as fast as wrk can, ours and that by hand in turn, and writes
//! `results/load.json`.

use statusful_benches::figures::goal;
use statusful_benches::machine::machine;
use statusful_benches::result::{Cell, Line, Results, Table};
use statusful_benches::server::Server;
use std::io::{Error, Result};
use std::process::Command;

const CONTENDERS: [&str; 2] = ["statusful", "by hand"];
const ROUNDS: usize = 2;
const SECONDS: usize = 10;

fn main() -> Result<()> {
    let rows = [row("unit variant", "/unit")?, row("detail of 40 B", "/detail")?];
    let goals = rows.iter().map(|(name, rates)| {
        goal(format!("load, {name}: by hand's requests a second, ours = 1"), 1.0, rates[1] / rates[0])
    });
    let line = |(name, rates): &(&str, [f64; 2])| Line {
        name: (*name).to_owned(),
        cells: vec![
            Cell::Number(rates[0].round()),
            Cell::Number(rates[1].round()),
            Cell::Number(rates[0] / rates[1]),
        ],
    };
    let table = Table {
        title: "Requests a second under load".into(),
        note: format!(
            "wrk with one thread and 32 connections on loopback, {SECONDS} s each, {ROUNDS} rounds in turn, the \
             better round of each; a server of one thread. wrk and the server share the machine."
        ),
        columns: ["", "statusful", "by hand", "by hand = 1"].map(str::to_owned).into(),
        rows: rows.iter().map(line).collect(),
    };
    Results { machine: machine(), goals: goals.collect(), tables: vec![table] }.write("load.json")
}

fn row(name: &'static str, path: &str) -> Result<(&'static str, [f64; 2])> {
    let mut best = [0.0_f64; 2];
    for _ in 0..ROUNDS {
        for (best, contender) in best.iter_mut().zip(CONTENDERS) {
            *best = best.max(rate(contender, path)?);
        }
    }
    Ok((name, best))
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
    rate.ok_or_else(|| Error::other(format!("wrk said: {text}")))
}
