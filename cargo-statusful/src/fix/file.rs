//! The files that change.

use crate::failure::{Failure, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Files by their path.
#[derive(Default)]
pub struct Files(BTreeMap<PathBuf, File>);

/// A file as it was, and as it is to be.
pub struct File {
    /// As the compiler names it.
    pub name: String,
    pub before: String,
    pub after: String,
}

impl Files {
    /// The text of a file, to be changed.
    pub fn text(&mut self, name: &str, path: &Path) -> Result<&mut String> {
        if !self.0.contains_key(path) {
            let unreadable = |error| Failure::new(format!("`{name}` cannot be read: {error}"));
            let before = fs::read_to_string(path).map_err(unreadable)?;
            let file = File { name: name.to_owned(), after: before.clone(), before };
            self.0.insert(path.to_owned(), file);
        }
        let file = self.0.get_mut(path);
        file.map(|file| &mut file.after).ok_or_else(|| Failure::new(format!("`{name}` cannot be read")))
    }

    pub fn write(&self) -> Result<()> {
        for (path, file) in &self.0 {
            let unwritable = |error| Failure::new(format!("`{}` cannot be written: {error}", file.name));
            fs::write(path, &file.after).map_err(unwritable)?;
        }
        Ok(())
    }

    pub fn changed(&self) -> impl Iterator<Item = &File> {
        self.0.values().filter(|file| file.before != file.after)
    }
}
