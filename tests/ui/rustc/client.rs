use http::header::{HeaderValue, InvalidHeaderValue};
use statusful::{FromProblem, HttpStatus, ToHeader};

#[derive(HttpStatus, FromProblem)]
enum ClientDefaultIsMissing {
    #[status(500)]
    Disk(#[problem(default)] std::io::Error),
}

struct Wait;

impl ToHeader for Wait {
    fn to_header(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        Ok(None)
    }
}

#[derive(HttpStatus, FromProblem)]
enum ClientHeaderIsNotRead {
    #[status(429)]
    RateLimited(#[header(RETRY_AFTER)] Wait),
}

#[derive(serde::Serialize)]
struct Balance(u8);

#[derive(HttpStatus, FromProblem)]
enum ClientMemberDoesNotDeserialise {
    #[status(403)]
    OutOfCredit {
        #[problem(extension)]
        balance: Balance,
    },
}

#[derive(HttpStatus, FromProblem)]
enum ClientOfATypeParameter<T> {
    #[status(409)]
    UserExists {
        #[problem(extension)]
        name: T,
    },
}

#[derive(serde::Serialize)]
struct Name;

fn client<E: FromProblem>() {}

#[derive(HttpStatus)]
#[status(500)]
struct DbError;

#[derive(HttpStatus, FromProblem)]
enum ClientTransparentAroundNoErrorOfAClient {
    #[status(transparent)]
    Db(DbError),
    #[status(transparent)]
    Any(Box<dyn HttpStatus>),
}

#[derive(FromProblem)]
enum ClientWithoutHttpStatus {
    #[status(404)]
    NoSuchUser,
}

fn main() {
    client::<ClientOfATypeParameter<Name>>();
}
