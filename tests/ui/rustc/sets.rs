use statusful::HttpStatus;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("user exists")]
#[status(409)]
struct UserExists;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("there is no such user")]
#[status(404)]
struct NoSuchUser;

#[derive(Debug, thiserror::Error)]
#[error("no status")]
struct NoStatus;

#[derive(Debug, HttpStatus)]
#[status(500)]
struct NoError;

statusful::error_sets! {
    CreateUserError = UserExists;
    ReadUserError = NoSuchUser;
    ApiError = CreateUserError | ReadUserError;
    Unsuitable = NoStatus
        | NoError;
}

fn read_user() -> Result<(), ReadUserError> {
    Err(UserExists)?
}

fn create_user(error: ApiError) -> Result<(), CreateUserError> {
    Err(error.into())
}

fn main() {}
