//! What each set contains, and which sets it converts to.

use super::model::{Definition, Definitions, Member, Term};
use crate::report::{Error, Report};
use proc_macro2::Ident;
use quote::format_ident;
use std::collections::{HashMap, HashSet};
use syn::ext::IdentExt;

/// The members of one set, and the sets that contain all of them.
#[derive(Default)]
pub(super) struct Set {
    pub(super) members: Vec<Member>,
    /// Where each type is in `members`.
    pub(super) positions: HashMap<String, usize>,
    pub(super) larger: Vec<usize>,
}

impl Set {
    /// The variant of a type.
    pub(super) fn variant(&self, key: &str) -> Option<&Ident> {
        let member = self.positions.get(key).and_then(|at| self.members.get(*at));
        member.map(|member| &member.name)
    }
}

pub(super) fn sets(definitions: &Definitions, report: &mut Report) -> Vec<Set> {
    let mut sets = Vec::new();
    for (at, definition) in definitions.sets.iter().enumerate() {
        report.at(at + 1);
        each_is_named_once(definition, report);
        sets.push(Union::of(definitions, at, report));
    }
    find_larger(definitions, &mut sets);
    sets
}

/// An error or a set that is written twice in one set. One that two of its sets contain is
/// none: it is in their union once.
fn each_is_named_once(definition: &Definition, report: &mut Report) {
    let mut seen = HashSet::new();
    for term in &definition.terms {
        let name = match term {
            Term::Set(_, ident) => ident.unraw().to_string(),
            Term::Error(member) => member.key.clone(),
        };
        if !seen.insert(name.clone()) {
            let set = definition.ident.unraw();
            report.error(Error::at(
                term.tokens(),
                format!("`{name}` is in the set `{set}` twice\nhelp: remove one of them"),
            ));
        }
    }
}

/// A set as it is filled from its terms.
struct Union<'a> {
    owner: &'a Definition,
    set: Set,
    /// The term from which the variant of each name comes, and its type.
    names: HashMap<String, (usize, String)>,
}

impl<'a> Union<'a> {
    /// All errors that can be reached from a set, in the order in which they are written. A
    /// circle, which is reported, ends where it was entered.
    fn of(definitions: &'a Definitions, set: usize, report: &mut Report) -> Set {
        let Some(owner) = definitions.sets.get(set) else { return Set::default() };
        let mut union = Union { owner, set: Set::default(), names: HashMap::new() };
        let mut entered = HashSet::from([set]);
        for (at, term) in owner.terms.iter().enumerate() {
            let mut open = vec![core::slice::from_ref(term).iter()];
            while let Some(innermost) = open.last_mut() {
                match innermost.next() {
                    Some(Term::Error(member)) => union.add(member, (at, term), report),
                    Some(Term::Set(next, _)) if entered.insert(*next) => {
                        open.extend(definitions.sets.get(*next).map(|set| set.terms.iter()));
                    }
                    Some(Term::Set(..)) => {}
                    None => {
                        open.pop();
                    }
                }
            }
        }
        union.set
    }

    fn add(&mut self, member: &Member, (at, term): (usize, &Term), report: &mut Report) {
        if self.set.positions.contains_key(&member.key) {
            return;
        }
        let mut member = member.clone();
        let name = member.name.unraw().to_string();
        if let Some((other, key)) = self.names.get(&name) {
            // Those of one term are reported where that set is defined.
            if *other != at {
                report.error(same_name(&self.owner.ident, &member, key, term));
            }
            member.name = format_ident!("{}{}", member.name, self.set.members.len());
        } else {
            self.names.insert(name, (at, member.key.clone()));
        }
        self.set.positions.insert(member.key.clone(), self.set.members.len());
        self.set.members.push(member);
    }
}

fn same_name(set: &Ident, member: &Member, other: &str, term: &Term) -> Error {
    let (set, name, key) = (set.unraw(), member.name.unraw(), &member.key);
    let place = match term {
        Term::Set(_, ident) => format!("in the set `{}`", ident.unraw()),
        Term::Error(_) => "here".to_owned(),
    };
    Error::at(
        term.tokens(),
        format!(
            "two errors of the set `{set}` are named `{name}`: `{other}` and `{key}`\n\
             help: name the variant of one {place}: `{}: {key}`\n\
             help: if both are the same type, write the same path",
            proposed_name(member)
        ),
    )
}

/// `UsersNotFound` for `users::NotFound`.
fn proposed_name(member: &Member) -> String {
    let mut segments = member.key.split('<').next().unwrap_or_default().rsplit("::").skip(1);
    let module = segments.next().filter(|name| !matches!(*name, "" | "crate" | "self" | "super"));
    let mut name = String::new();
    for word in module.unwrap_or("other").trim_start_matches("r#").split('_') {
        let mut characters = word.chars();
        name.extend(characters.next().into_iter().flat_map(char::to_uppercase));
        name.push_str(characters.as_str());
    }
    name.push_str(&member.name.unraw().to_string());
    name
}

/// A set converts to each set that contains all of its errors, named there or not: two sets of
/// the same errors to each other.
fn find_larger(definitions: &Definitions, sets: &mut [Set]) {
    let mut holders: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, set) in sets.iter().enumerate() {
        for member in &set.members {
            holders.entry(&member.key).or_default().push(at);
        }
    }
    let larger: Vec<Vec<usize>> = sets
        .iter()
        .enumerate()
        .map(|(at, set)| {
            // Only sets with the rarest error come into question.
            let candidates = set.members.iter().filter_map(|member| holders.get(member.key.as_str()));
            let candidates = candidates.min_by_key(|candidates| candidates.len());
            let contains_all = |other: &usize| {
                let keys = sets.get(*other).map(|other| &other.positions);
                let contains = |key: &String| keys.is_some_and(|keys| keys.contains_key(key));
                // A member with the set's own name has that conversion.
                *other != at
                    && !contains(&definitions.name(at))
                    && set.members.iter().all(|member| contains(&member.key))
            };
            candidates.into_iter().flatten().copied().filter(contains_all).collect()
        })
        .collect();
    for (set, larger) in sets.iter_mut().zip(larger) {
        set.larger = larger;
    }
}
