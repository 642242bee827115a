//! The lock file: read, compared, and written on request.

use super::change::Change;
use super::damage::Damage;
use super::message;
use super::mode::Mode;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::path::Path;
use std::{fs, io};

/// What a lock file contains.
pub(super) trait Locked: Serialize + DeserializeOwned + PartialEq {
    /// The version of the format.
    const VERSION: u32;

    /// In the order in which it is compared.
    #[must_use]
    fn sorted(self) -> Self {
        self
    }

    fn changes(&self, after: &Self) -> Vec<Change>;

    /// Whether clients see no difference.
    fn is_like(&self, other: &Self) -> bool;

    /// The text of the file.
    fn text(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }
}

/// What every version of a format has.
#[derive(Deserialize)]
struct Versioned {
    version: u32,
}

/// Compares or writes. `path` is the test's spelling, `file` the actual location, and `subject`
/// what the lock is of.
pub(super) fn check<L: Locked>(
    now: &L,
    subject: &str,
    (path, file): (&Path, &Path),
    mode: Mode,
) -> Result<(), String> {
    let text = match fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return if mode == Mode::Bless { write(now, file) } else { Err(message::missing(path, mode)) };
        }
        Err(error) => return Err(message::unusable(file, &error)),
    };
    match read::<L>(&text) {
        Ok(before) if before == *now || (mode != Mode::Bless && before.is_like(now)) => Ok(()),
        // A file with a newer format must not be replaced.
        Err(damage) if mode != Mode::Bless || damage.is_newer(L::VERSION) => {
            Err(message::damaged(path, &damage, L::VERSION, mode))
        }
        Ok(before) if mode != Mode::Bless => Err(message::changed(path, subject, &before.changes(now), mode)),
        Ok(_) | Err(_) => write(now, file),
    }
}

pub(super) fn read<L: Locked>(text: &str) -> Result<L, Damage> {
    if text.lines().any(|line| line.starts_with("<<<<<<< ")) {
        return Err(Damage::Merge);
    }
    let Versioned { version } = serde_json::from_str(text).map_err(Damage::Json)?;
    if version != L::VERSION {
        return Err(Damage::Version(version));
    }
    serde_json::from_str(text).map(L::sorted).map_err(Damage::Json)
}

fn write<L: Locked>(lock: &L, file: &Path) -> Result<(), String> {
    let text = lock.text().map_err(|error| error.to_string())?;
    fs::write(file, text + "\n").map_err(|error| message::unusable(file, &error))
}
