//! All the figures of a run, and the tables and goals derived from them.

use crate::minimum;
use crate::result::{Cell, Goal, Line, Table};
use crate::work::{Group, Work, BY_HAND, OURS};
use crate::Row;

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

/// The most that a response may cost, by hand = 1.
const LIMITS: [(Row, f64); 6] = [
    (Row::Unit, 0.25),
    (Row::Redacted, 0.25),
    (Row::Literal, 0.25),
    (Row::Detail40, 0.35),
    (Row::Detail1k, 0.35),
    (Row::Escapes1k, 0.4),
];

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
        let mut tables = vec![
            self.responses("Instructions of a response", "", |figure| figure.instructions.round()),
            self.responses(
                "Allocations of a response",
                "Calls to the allocator, including reallocations.",
                |figure| figure.allocations,
            ),
            self.responses("Time of a response, by hand = 1", "", |figure| figure.time),
        ];
        tables.push(self.status());
        tables.push(self.least());
        tables.push(self.minimum());
        tables
    }

    fn responses(&self, title: &str, note: &str, cell: impl Fn(&Figure) -> f64) -> Table {
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
        let rows = first.map(|figure| line(figure.contender)).collect();
        Table { title: title.into(), note: note.into(), columns, rows }
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
        let goal = |(row, limit): &(Row, f64)| {
            let by_hand = self.find(row.name(), BY_HAND)?;
            let none = || Cell::Text("–".into());
            let cells = vec![Cell::Number((by_hand.instructions * limit).round()), none(), none()];
            Some(Line { name: format!("the whole budget of the goal: {}", row.name()), cells })
        };
        let goals = LIMITS.iter().filter_map(goal);
        Table {
            title: "Minimum cost of a response".into(),
            note: "Without a derive, an error, its status or a formatted body. The two safety headers are \
                   `cache-control` and `x-content-type-options`, which only ours sends."
                .into(),
            columns: columns.map(str::to_owned).into(),
            rows: self.of(Group::Least).map(line).chain(goals).collect(),
        }
    }

    /// The instructions of ours, those of the same from constants, and their ratio.
    fn minimum(&self) -> Table {
        let columns = ["", "statusful", "by hand", "ratio"];
        let line = |(row, by_hand, _): (&str, &str, f64)| {
            let [ours, theirs] = [OURS, by_hand].map(|name| self.find(row, name));
            let (ours, theirs) = (ours?.instructions, theirs?.instructions);
            let cells = [ours.round(), theirs.round(), ours / theirs].map(Cell::Number);
            Some(Line { name: format!("{row}: {by_hand}"), cells: cells.into() })
        };
        Table {
            title: "A response, and the same from constants".into(),
            note: "Instructions. By hand: the same status, header fields and body, without a derive, an error or \
                   its text."
                .into(),
            columns: columns.map(str::to_owned).into(),
            rows: minimum::ROWS.into_iter().filter_map(line).collect(),
        }
    }

    /// The goals for each row, as ratios to the same row by hand.
    #[must_use]
    pub fn goals(&self) -> Vec<Goal> {
        let mut goals = Vec::new();
        for (row, limit) in LIMITS {
            goals.extend(self.goal(row.name(), "time", limit, |figure| figure.time));
            if row != Row::Escapes1k {
                goals.extend(self.goal(row.name(), "instructions", limit, |figure| figure.instructions));
            }
        }
        for figure in self.of(Group::Status).filter(|figure| figure.contender == OURS) {
            let limit = if figure.row.starts_with("mixed") { 0.2 } else { 1.0 };
            goals.extend(self.goal(figure.row, "`status()` time", limit, |figure| figure.time));
        }
        goals.extend(minimum::ROWS.iter().filter_map(|(row, by_hand, limit)| {
            let ratio = self.find(row, OURS)?.instructions / self.find(row, by_hand)?.instructions;
            Some(goal(format!("{row}: instructions, {by_hand} = 1"), *limit, ratio))
        }));
        for row in Row::ALL {
            goals.extend(self.ahead(row.name(), "instructions", |figure| figure.instructions));
            goals.extend(self.ahead(row.name(), "time", |figure| figure.time));
        }
        goals.extend([(Row::Unit, 3.0), (Row::Detail40, 4.0)].iter().filter_map(|(row, limit)| {
            let measured = self.find(row.name(), OURS)?.allocations;
            Some(goal(format!("{}: allocations", row.name()), *limit, measured))
        }));
        goals
    }

    fn goal(&self, row: &str, what: &str, limit: f64, figure: impl Fn(&Figure) -> f64) -> Option<Goal> {
        let measured = figure(self.find(row, OURS)?) / figure(self.find(row, BY_HAND)?);
        Some(goal(format!("{row}: {what}, by hand = 1"), limit, measured))
    }

    /// Whether ours beats all others in its row, whatever they send.
    fn ahead(&self, row: &str, what: &str, figure: impl Fn(&Figure) -> f64) -> Option<Goal> {
        let ours = self.find(row, OURS)?;
        let others = self.0.iter().filter(|figure| figure.row == row && figure.contender != OURS);
        let best = others.min_by(|one, other| figure(one).total_cmp(&figure(other)))?;
        let ratio = figure(ours) / figure(best);
        Some(goal(format!("{row}: {what}, best of the others ({}) = 1", best.contender), 1.0, ratio))
    }
}

/// A goal is met if the ratio, rounded to two digits, is within the limit.
#[must_use]
pub fn goal(goal: String, limit: f64, measured: f64) -> Goal {
    let measured = (measured * 100.0).round() / 100.0;
    Goal { goal, limit: Cell::Number(limit), measured: Cell::Number(measured), met: measured <= limit }
}
