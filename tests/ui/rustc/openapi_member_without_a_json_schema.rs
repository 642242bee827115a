use statusful::{aide::OperationOutput, HttpStatus};

struct Place {
    line: u32,
}

#[derive(HttpStatus, OperationOutput)]
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
