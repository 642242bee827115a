//! A store that fails when it is full, as a disk does.

use serde::{Deserialize, Serialize};
use statusful::{FromProblem, HttpStatus};
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard};

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct User {
    pub name: String,
    pub email: String,
}

impl User {
    /// Whether the name consists of letters and digits only.
    pub fn has_plain_name(&self) -> bool {
        !self.name.is_empty() && self.name.chars().all(char::is_alphanumeric)
    }

    /// Names that are suggested instead of a taken one.
    pub fn other_names(&self) -> Vec<String> {
        (1..=2).map(|number| format!("{}{number}", self.name)).collect()
    }
}

/// A failure of the store is the server's business: the client gets a 500, and none of the text
/// below.
#[derive(Debug, thiserror::Error, HttpStatus, FromProblem)]
#[status(500)]
#[problem(base = "https://api.example.com/errors/")]
pub enum StoreError {
    #[error("cannot write to /var/lib/users on db-7: all {room} slots are taken")]
    #[problem(code = "store_full")]
    Full {
        #[problem(default)]
        room: usize,
    },
    #[error("a writer to db-7 died while it held the lock")]
    #[problem(code = "store_broken")]
    Poisoned,
}

pub struct Store {
    users: Mutex<BTreeMap<String, User>>,
    room: usize,
}

impl Store {
    pub fn with_room_for(room: usize) -> Self {
        Store { users: Mutex::default(), room }
    }

    pub fn find(&self, name: &str) -> Result<Option<User>, StoreError> {
        Ok(self.lock()?.get(name).cloned())
    }

    pub fn insert(&self, user: User) -> Result<(), StoreError> {
        let mut users = self.lock()?;
        if users.len() >= self.room {
            return Err(StoreError::Full { room: self.room });
        }
        users.insert(user.name.clone(), user);
        Ok(())
    }

    fn lock(&self) -> Result<MutexGuard<'_, BTreeMap<String, User>>, StoreError> {
        self.users.lock().map_err(|_| StoreError::Poisoned)
    }
}
