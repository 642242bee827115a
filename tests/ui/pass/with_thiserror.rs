#![deny(warnings)]
#![allow(dead_code)]

use statusful::HttpStatus;

#[derive(Debug, thiserror::Error, HttpStatus)]
enum DbError {
    #[error("the database is down")]
    #[status(503)]
    Down,
}

#[derive(Debug, thiserror::Error, HttpStatus)]
enum ApiError {
    #[error("user {name} exists")]
    #[status(409)]
    UserExists { name: String },
    #[error(transparent)]
    #[status(transparent)]
    Db(#[from] DbError),
    #[error(transparent)]
    #[status(500)]
    Io(#[from] std::io::Error),
}

fn main() {
    let exists = ApiError::UserExists { name: "ann".to_owned() };
    assert_eq!((exists.to_string().as_str(), exists.status().as_u16()), ("user ann exists", 409));
    assert_eq!(ApiError::from(DbError::Down).status(), 503);
    assert_eq!(ApiError::from(std::io::Error::other("disk")).status(), 500);
}
