//! A crate that enables only the feature `actix`.

use statusful::{actix::ResponseError, HttpStatus};

#[derive(Debug, thiserror::Error, HttpStatus, ResponseError)]
pub enum ActixError {
    #[error("user {0} exists")]
    #[status(409)]
    UserExists(String),
}
