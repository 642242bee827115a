//! No set contains itself.

use super::model::Definitions;
use crate::report::{Error, Report};
use proc_macro2::Ident;

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    /// On the path from the first set.
    Open,
    Done,
}

/// Reports each name that closes a circle, once.
pub(super) fn none_contains_itself(definitions: &Definitions, report: &mut Report) {
    let mut states = vec![State::New; definitions.sets.len()];
    for start in 0..definitions.sets.len() {
        if states.get(start) == Some(&State::New) {
            walk(definitions, start, &mut states, report);
        }
    }
}

/// Depth first, without recursion: a chain of sets may be long.
fn walk(definitions: &Definitions, start: usize, states: &mut [State], report: &mut Report) {
    let mut set = |set: usize, state: State| {
        let old = states.get(set).copied().unwrap_or(State::Done);
        if let Some(entry) = states.get_mut(set) {
            *entry = state;
        }
        old
    };
    set(start, State::Open);
    let mut path = vec![(start, definitions.named_by(start))];
    while let Some((current, named)) = path.last_mut() {
        let Some((next, name)) = named.next() else {
            set(*current, State::Done);
            path.pop();
            continue;
        };
        let current = *current;
        match set(next, State::Open) {
            State::New => path.push((next, definitions.named_by(next))),
            State::Open => {
                let circle = path.iter().map(|(set, _)| *set).skip_while(|set| *set != next);
                report.at(current + 1);
                report.error(contains_itself(definitions, circle.collect(), name));
            }
            State::Done => {
                set(next, State::Done);
            }
        }
    }
}

fn contains_itself(definitions: &Definitions, circle: Vec<usize>, name: &Ident) -> Error {
    let names: Vec<String> = circle.into_iter().map(|set| definitions.name(set)).collect();
    let what = match names.as_slice() {
        [] | [_] => format!("the set `{name}` contains itself"),
        [first, rest @ ..] => {
            let steps: Vec<String> = rest.iter().map(|name| format!("`{name}`, which contains ")).collect();
            format!("the set `{first}` contains itself: it contains {}`{first}`", steps.concat())
        }
    };
    Error::at(
        name,
        format!("{what}\nhelp: remove this\nhelp: if it is the type of an error, write its path: `Inner: path::to::{name}`"),
    )
}
