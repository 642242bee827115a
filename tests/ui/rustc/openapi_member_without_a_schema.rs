use statusful::{utoipa::IntoResponses, HttpStatus};

struct Place {
    line: u32,
}

#[derive(HttpStatus, IntoResponses)]
enum ApiError {
    #[status(422)]
    Invalid {
        #[problem(extension)]
        place: Place,
    },
}

impl serde::Serialize for Place {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.line.serialize(serializer)
    }
}

fn main() {}
