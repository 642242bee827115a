//! A difference between two locks.

use core::fmt;

/// A difference between two lock files that has one cause, in one error or in several:
/// [`LockFile::changes`](super::LockFile::changes) finds them.
///
/// It is displayed as [`assert_unchanged`](super::assert_unchanged) does: what changed, both
/// sides, why it breaks clients, and what to do instead.
///
/// # Examples
///
/// ```
/// use statusful::contract::LockFile;
///
/// let one = r#"{ "version": 2, "errors": [
///     { "code": "taken", "name": "Taken", "status": 409, "headers": {}, "members": {} }
/// ] }"#;
/// let none = r#"{ "version": 2, "errors": [] }"#;
/// let (one, none): (LockFile, LockFile) = (one.parse()?, none.parse()?);
///
/// let gone = &one.changes(&none)?[0];
/// assert!(gone.is_breaking());
/// assert_eq!(gone.headline(), "`taken` is gone");
/// assert_eq!(gone.why(), Some("clients that handle this error will never see it again"));
///
/// let new = &none.changes(&one)?[0];
/// assert!(!new.is_breaking());
/// # Ok::<_, statusful::contract::LockError>(())
/// ```
#[derive(Debug)]
pub struct Change {
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
    /// Whether clients that worked may no longer do.
    #[must_use]
    pub const fn is_breaking(&self) -> bool {
        self.breaks.is_some()
    }

    /// What changed, in a sentence.
    #[must_use]
    pub fn headline(&self) -> String {
        let errors = match self.errors.as_slice() {
            [error] => error.clone(),
            errors => format!("{} {}", errors.len(), self.noun),
        };
        let part = self.part.as_ref().map(|part| format!("{part} of ")).unwrap_or_default();
        format!("{part}{errors} {}", self.predicate)
    }

    /// The errors, or the operations, as the lock file identifies them.
    #[must_use]
    pub fn errors(&self) -> &[String] {
        &self.errors
    }

    /// What it was; `None` if it was not there.
    #[must_use]
    pub fn before(&self) -> Option<&str> {
        self.before.as_deref()
    }

    /// What it is; `None` if it is gone.
    #[must_use]
    pub fn after(&self) -> Option<&str> {
        self.after.as_deref()
    }

    /// Why it breaks clients; `None` if it does not.
    #[must_use]
    pub fn why(&self) -> Option<&'static str> {
        self.breaks.as_ref().map(|breaks| breaks.why)
    }

    /// What to do instead; empty if it breaks no client.
    #[must_use]
    pub fn help(&self) -> &[String] {
        self.breaks.as_ref().map(|breaks| breaks.help.as_slice()).unwrap_or_default()
    }

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

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let weight = if self.is_breaking() { "breaking" } else { "compatible" };
        write!(f, "{weight}: {}", self.headline())?;
        if self.errors.len() > 1 {
            write!(f, "\n  {}: {}", self.noun, self.errors.join(", "))?;
        }
        for (sign, side) in [('-', &self.before), ('+', &self.after)] {
            if let Some(side) = side {
                write!(f, "\n  {sign} {side}")?;
            }
        }
        if let Some(breaks) = &self.breaks {
            write!(f, "\n  why: {}", breaks.why)?;
            for help in &breaks.help {
                write!(f, "\n  help: {help}")?;
            }
        }
        Ok(())
    }
}
