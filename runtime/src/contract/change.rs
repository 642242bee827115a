//! A difference between two locks.

/// A difference with one cause, in one error or in several.
#[derive(Debug)]
pub(super) struct Change {
    /// What differs in an error, such as `the status`; `None` if the error as a whole does.
    pub(super) part: Option<String>,
    /// The errors, as the message names them.
    pub(super) errors: Vec<String>,
    /// What they are.
    pub(super) noun: &'static str,
    /// What happened to it, such as `changed`.
    pub(super) predicate: &'static str,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
    /// Why it breaks clients and what to do instead; `None` if it does not.
    pub(super) breaks: Option<Break>,
}

#[derive(Debug)]
pub(super) struct Break {
    pub(super) why: &'static str,
    pub(super) help: Vec<String>,
}

impl Change {
    /// A change of a whole error that does not break clients.
    pub(super) fn new(
        error: String,
        predicate: &'static str,
        before: Option<String>,
        after: Option<String>,
    ) -> Self {
        Change { part: None, errors: vec![error], noun: "errors", predicate, before, after, breaks: None }
    }

    /// It is not one of an error.
    pub(super) fn of(self, noun: &'static str) -> Self {
        Change { noun, ..self }
    }

    pub(super) fn of_part(self, part: impl Into<String>) -> Self {
        Change { part: Some(part.into()), ..self }
    }

    pub(super) fn breaking(self, why: &'static str, help: impl IntoIterator<Item = String>) -> Self {
        Change { breaks: Some(Break { why, help: help.into_iter().collect() }), ..self }
    }

    fn has_cause_of(&self, other: &Change) -> bool {
        self.part.is_some()
            && (&self.part, self.predicate) == (&other.part, other.predicate)
            && (&self.before, &self.after) == (&other.before, &other.after)
    }
}

/// Merges the same change of several errors into one.
pub(super) fn merged(changes: impl IntoIterator<Item = Change>) -> Vec<Change> {
    let mut merged: Vec<Change> = Vec::new();
    for mut change in changes {
        match merged.iter_mut().find(|known| known.has_cause_of(&change)) {
            Some(known) => known.errors.append(&mut change.errors),
            None => merged.push(change),
        }
    }
    merged
}
