//! The user-space instructions of a whole request on a keep-alive connection: what callgrind
//! counts in a server that gets a number of requests, and twice as many, over loopback.

use crate::figures::budget;
use crate::result::{Budget, Cell, Line, Table};
use crate::server::{Server, SERVED};
use std::io::Result;
use std::path::Path;
use std::process::Command;

const TIMES: usize = 500;
const PATHS: [&str; 2] = ["/unit", "/detail"];

/// The counts of each contender that is served.
#[derive(Debug)]
pub struct Requests(Vec<(&'static str, [f64; 2])>);

impl Requests {
    /// Counts with the program `serve` at this path.
    ///
    /// # Errors
    ///
    /// If valgrind or the server does not run.
    pub fn count(serve: &Path) -> Result<Self> {
        let counts =
            SERVED.iter().map(|name| Ok((*name, [of(serve, name, PATHS[0])?, of(serve, name, PATHS[1])?])));
        Ok(Requests(counts.collect::<Result<_>>()?))
    }

    #[must_use]
    pub fn table(&self) -> Table {
        let by_hand = self.0[1].1;
        let columns =
            ["contender", "unit variant", "detail of 40 B", "unit, by hand = 1", "detail, by hand = 1"];
        let line = |(name, counts): &(&str, [f64; 2])| Line {
            name: (*name).to_owned(),
            cells: vec![
                Cell::Number(counts[0].round()),
                Cell::Number(counts[1].round()),
                Cell::Number(counts[0] / by_hand[0]),
                Cell::Number(counts[1] / by_hand[1]),
            ],
        };
        Table {
            title: "Instructions of a whole request".into(),
            note: "User space, of an axum server on loopback: reading and routing the request, the error, \
                   writing the response, on a connection that is kept alive."
                .into(),
            columns: columns.map(str::to_owned).into(),
            rows: self.0.iter().map(line).collect(),
        }
    }

    #[must_use]
    pub fn budgets(&self) -> Vec<Budget> {
        let (ours, by_hand) = (self.0[0].1, self.0[1].1);
        let budget = |at: usize, what: &str| {
            let work = format!("a whole request to axum, {what}; without: what most people write by hand");
            budget(work, ours[at], by_hand[at], 0.85)
        };
        vec![budget(0, "unit variant"), budget(1, "detail of 40 B")]
    }
}

fn of(serve: &Path, name: &str, path: &str) -> Result<f64> {
    let once = total(serve, name, path, TIMES)?;
    let twice = total(serve, name, path, 2 * TIMES)?;
    #[allow(clippy::cast_precision_loss)]
    Ok(twice.saturating_sub(once) as f64 / TIMES as f64)
}

fn total(serve: &Path, name: &str, path: &str, times: usize) -> Result<u64> {
    let out = std::env::temp_dir().join(format!("statusful-request-{}", std::process::id()));
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--tool=callgrind", "--quiet"]).arg(format!("--callgrind-out-file={}", out.display()));
    let server = Server::start(valgrind.arg(serve).arg(name))?;
    server.ask(path, times)?;
    server.stop()?;
    let total = crate::instructions::read_total(&out)?;
    std::fs::remove_file(out)?;
    Ok(total)
}
