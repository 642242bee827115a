//! The lock file: read, compared, and written on request.

use super::changes::changes;
use super::lock::{Damage, Lock, VERSION};
use super::message;
use super::mode::Mode;
use crate::catalog::Catalog;
use std::path::Path;
use std::{fs, io};

/// Compares or writes. `path` is the test's spelling, `file` the actual location.
pub(super) fn check(catalog: &'static Catalog, path: &Path, file: &Path, mode: Mode) -> Result<(), String> {
    let now = Lock::of(catalog);
    let text = match fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return if mode == Mode::Bless { write(&now, file) } else { Err(message::missing(path, mode)) };
        }
        Err(error) => return Err(message::unusable(file, &error)),
    };
    match Lock::read(&text) {
        Ok(before) if before == now || (mode != Mode::Bless && before.is_like(&now)) => Ok(()),
        // A file with a newer format must not be replaced.
        Err(damage)
            if mode != Mode::Bless || matches!(damage, Damage::Version(version) if version > VERSION) =>
        {
            Err(message::damaged(path, &damage, mode))
        }
        Ok(before) if mode != Mode::Bless => {
            Err(message::changed(path, catalog.name(), &changes(&before, &now), mode))
        }
        Ok(_) | Err(_) => write(&now, file),
    }
}

fn write(lock: &Lock, file: &Path) -> Result<(), String> {
    let text = lock.write().map_err(|damage| message::damaged(file, &damage, Mode::Bless))?;
    fs::write(file, text).map_err(|error| message::unusable(file, &error))
}
