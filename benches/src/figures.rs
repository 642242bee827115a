//! All the figures of a run, and the tables and budgets derived from them.

use crate::result::{Budget, Cell, Line, Table};
use crate::work::{Group, Work, OURS};
use crate::{contenders, decode, minimum, Row};

/// The measurements of one work item.
#[derive(Debug, Clone)]
pub struct Figure {
    pub group: Group,
    pub row: &'static str,
    pub contender: &'static str,
    pub instructions: f64,
    pub allocations: f64,
    /// Relative to the same row by hand.
    pub time: f64,
}

impl Figure {
    #[must_use]
    pub fn new(work: &Work, instructions: f64, allocations: f64, time: f64) -> Self {
        let Work { group, row, contender, .. } = *work;
        Figure { group, row, contender, instructions, allocations, time }
    }
}

/// The figures of one run.
#[derive(Debug)]
pub struct Figures(pub Vec<Figure>);

impl Figures {
    fn find(&self, row: &str, contender: &str) -> Option<&Figure> {
        self.0.iter().find(|figure| figure.row == row && figure.contender == contender)
    }

    fn of(&self, group: Group) -> impl Iterator<Item = &Figure> {
        self.0.iter().filter(move |figure| figure.group == group)
    }

    #[must_use]
    pub fn tables(&self) -> Vec<Table> {
        let mut tables = Vec::new();
        for (what, sends_problem) in [("with a problem", true), ("with a text alone", false)] {
            tables.push(self.responses(format!("Instructions of a response {what}"), sends_problem, |it| {
                it.instructions.round()
            }));
            tables.push(
                self.responses(format!("Allocations of a response {what}"), sends_problem, |it| {
                    it.allocations
                }),
            );
            tables.push(self.responses(
                format!("Time of a response {what}, by hand = 1"),
                sends_problem,
                |it| it.time,
            ));
        }
        tables.push(self.status());
        tables.push(self.least());
        tables
    }

    /// A table of the contenders that send a problem, or of those that do not.
    fn responses(&self, title: String, sends_problem: bool, cell: impl Fn(&Figure) -> f64) -> Table {
        let mut columns = vec!["contender".to_owned()];
        columns.extend(Row::ALL.map(|row| row.name().to_owned()));
        let first = self.of(Group::Response).filter(|figure| figure.row == Row::Unit.name());
        let line = |contender: &str| {
            let cell = |row: Row| match self.find(row.name(), contender) {
                Some(figure) => Cell::Number(cell(figure)),
                None => Cell::Text("–".into()),
            };
            Line { name: contender.to_owned(), cells: Row::ALL.map(cell).into() }
        };
        let names = first.map(|figure| figure.contender);
        let rows = names.filter(|name| contenders::sends_problem(name) == sends_problem).map(line).collect();
        Table { title, note: String::new(), columns, rows }
    }

    fn status(&self) -> Table {
        let columns = ["`status()`, in random order", "contender", "instructions", "time, by hand = 1"];
        let line = |figure: &Figure| Line {
            name: figure.row.to_owned(),
            cells: vec![
                Cell::Text(figure.contender.into()),
                Cell::Number(figure.instructions),
                Cell::Number(figure.time),
            ],
        };
        Table {
            title: "The status alone".into(),
            note: "Instructions and time include the loop around the call.".into(),
            columns: columns.map(str::to_owned).into(),
            rows: self.of(Group::Status).map(line).collect(),
        }
    }

    fn least(&self) -> Table {
        let columns = ["", "instructions", "allocations", "time, content type = 1"];
        let line = |figure: &Figure| Line {
            name: figure.contender.to_owned(),
            cells: vec![
                Cell::Number(figure.instructions.round()),
                Cell::Number(figure.allocations),
                Cell::Number(figure.time),
            ],
        };
        Table {
            title: "Minimum cost of a response".into(),
            note: "Without a derive, an error, its status or a formatted body. The two safety headers are \
                   `cache-control` and `x-content-type-options`, which only ours sends."
                .into(),
            columns: columns.map(str::to_owned).into(),
            rows: self.of(Group::Least).map(line).collect(),
        }
    }

    /// The work that is the same with and without statusful.
    #[must_use]
    pub fn budgets(&self) -> Vec<Budget> {
        let minimum = minimum::ROWS.iter().copied();
        minimum
            .chain(decode::BUDGETS)
            .filter_map(|(row, without, limit)| self.budget(row, without, limit))
            .collect()
    }

    fn budget(&self, row: &str, without: &str, limit: f64) -> Option<Budget> {
        let [ours, theirs] = [OURS, without].map(|name| self.find(row, name));
        Some(budget(format!("{row}; without: {without}"), ours?.instructions, theirs?.instructions, limit))
    }
}

/// A budget in instructions.
#[must_use]
pub fn budget(work: String, ours: f64, without: f64, limit: f64) -> Budget {
    Budget { work, unit: "instructions".into(), ours: ours.round(), without: without.round(), limit }
}
