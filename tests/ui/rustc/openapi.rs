use statusful::{aide::OperationOutput, utoipa::IntoResponses, HttpStatus};

#[derive(HttpStatus, IntoResponses)]
enum OpenapiGenericWithoutResponses<E> {
    #[status(transparent)]
    Inner(E),
}

#[derive(HttpStatus)]
#[status(410)]
struct Gone;

fn document<E: utoipa::IntoResponses>() {}

struct Place {
    line: u32,
}

#[derive(HttpStatus, OperationOutput)]
enum OpenapiMemberWithoutAJsonSchema {
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

#[derive(HttpStatus, IntoResponses)]
enum OpenapiMemberWithoutASchema {
    #[status(422)]
    Invalid {
        #[problem(extension)]
        place: Place,
    },
}

#[derive(IntoResponses)]
enum OpenapiWithoutHttpStatus {
    Invalid,
}

fn main() {
    document::<OpenapiGenericWithoutResponses<Gone>>();
}
