//! Stands for a database and its driver, such as sqlx: errors that know nothing of HTTP.

use std::io;

/// Stands for `sqlx::Error`.
#[derive(Debug, thiserror::Error)]
pub enum SqlError {
    #[error("error communicating with database")]
    Io(#[source] io::Error),
}

/// The database is down today.
pub fn count() -> Result<u64, SqlError> {
    Err(SqlError::Io(io::Error::new(io::ErrorKind::ConnectionRefused, "connection to db-7:5432 refused")))
}
