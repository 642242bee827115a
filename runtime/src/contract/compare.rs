//! Two lock files against each other, for programs.

use super::change::Change;
use super::damage::Damage;
use super::file::{read, Locked};
use super::lock::Lock;
use super::operations::Operations;
use core::fmt;
use core::str::FromStr;
use serde_json::Value;

/// What a lock file contains: the errors of a type, as
/// [`assert_unchanged`](super::assert_unchanged) writes them, or those of each operation, as
/// [`assert_operations_unchanged`](super::assert_operations_unchanged) does.
///
/// Two of them are compared by the same rules, without the types that they are of.
///
/// # Examples
///
/// ```
/// use statusful::contract::LockFile;
///
/// let lock = |status: u16| {
///     let text = r#"{ "version": 2, "errors": [
///         { "code": "user_exists", "name": "UserExists", "status": STATUS, "headers": {}, "members": {} }
///     ] }"#;
///     text.replace("STATUS", &status.to_string()).parse::<LockFile>()
/// };
///
/// let changes = lock(409)?.changes(&lock(422)?)?;
/// assert!(changes[0].is_breaking());
/// assert!(changes[0].to_string().starts_with(
///     "breaking: the status of `user_exists` changed
///   - 409
///   + 422
///   why: clients, caches and proxies act on the status
/// "));
/// assert!(lock(409)?.changes(&lock(409)?)?.is_empty());
/// # Ok::<_, statusful::contract::LockError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct LockFile(Content);

#[derive(Debug, Clone, PartialEq)]
enum Content {
    Errors(Box<Lock>),
    Operations(Box<Operations>),
}

/// Why a text is not a lock file, or cannot be compared with another one.
///
/// # Examples
///
/// ```
/// use statusful::contract::LockFile;
///
/// let newer = r#"{ "version": 99, "errors": [] }"#.parse::<LockFile>().unwrap_err();
/// assert_eq!(
///     newer.to_string(),
///     "it has version 99 of the format, and this version of statusful reads version 2"
/// );
/// ```
#[derive(Debug)]
pub struct LockError(Reason);

#[derive(Debug)]
enum Reason {
    Damaged(Damage, u32),
    OtherKind,
}

impl FromStr for LockFile {
    type Err = LockError;

    /// # Errors
    ///
    /// If it is not JSON, is of another version of the format, or has conflict markers.
    fn from_str(text: &str) -> Result<Self, LockError> {
        let value = serde_json::from_str::<Value>(text);
        let has_operations = value.is_ok_and(|value| value.get("operations").is_some());
        let content = if has_operations {
            parse(text).map(|lock| Content::Operations(Box::new(lock)))
        } else {
            parse(text).map(|lock| Content::Errors(Box::new(lock)))
        };
        content.map(LockFile)
    }
}

impl LockFile {
    /// What differs in `after`, one entry per cause; those that break clients come first. Empty if
    /// clients see no difference.
    ///
    /// # Errors
    ///
    /// If one of them has the errors of a type, and the other those of operations.
    pub fn changes(&self, after: &LockFile) -> Result<Vec<Change>, LockError> {
        match (&self.0, &after.0) {
            (Content::Errors(before), Content::Errors(after)) => Ok(changes(&**before, after)),
            (Content::Operations(before), Content::Operations(after)) => Ok(changes(&**before, after)),
            _ => Err(LockError(Reason::OtherKind)),
        }
    }
}

fn parse<L: Locked>(text: &str) -> Result<L, LockError> {
    read(text).map_err(|damage| LockError(Reason::Damaged(damage, L::VERSION)))
}

fn changes<L: Locked>(before: &L, after: &L) -> Vec<Change> {
    if before.is_like(after) {
        return Vec::new();
    }
    before.changes(after)
}

impl fmt::Display for LockError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Reason::Damaged(Damage::Version(version), supported) => write!(
                f,
                "it has version {version} of the format, and this version of statusful reads version {supported}"
            ),
            Reason::Damaged(Damage::Merge, _) => f.write_str("it has conflict markers of an unfinished merge"),
            Reason::Damaged(Damage::Json(error), _) => write!(f, "it is not valid: {error}"),
            Reason::OtherKind => {
                f.write_str("one of them has the errors of a type, and the other those of operations")
            }
        }
    }
}

impl std::error::Error for LockError {}
