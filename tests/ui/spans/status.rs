use statusful::HttpStatus;

#[derive(HttpStatus)]
enum Float {
    #[status(409.0)]
    Refused,
}

#[derive(HttpStatus)]
enum Negative {
    #[status(-409)]
    Refused,
}

#[derive(HttpStatus)]
enum Array {
    #[status([409])]
    Refused,
}

#[derive(HttpStatus)]
enum Reference {
    #[status(&409)]
    Refused,
}

#[derive(HttpStatus)]
enum MisspeltInAPath {
    #[status(StatusCode::CONFLIKT)]
    Refused,
}

#[derive(HttpStatus)]
enum Arithmetic {
    #[status(CONFLICT + 1)]
    Refused,
}

#[derive(HttpStatus)]
enum Bare {
    #[status]
    Refused,
}

#[derive(HttpStatus)]
enum AttributeTwice {
    #[status(409)]
    #[status(410)]
    Refused,
}

#[derive(HttpStatus)]
enum CommaAlone {
    #[status(,)]
    Refused,
}

#[derive(HttpStatus)]
enum KeyUnknown {
    #[status(409, header = "x")]
    Refused,
}

#[derive(HttpStatus)]
enum OnAField {
    Remote {
        #[status(409)]
        status: http::StatusCode,
    },
}

#[derive(HttpStatus)]
enum WithCall {
    #[status(with = Self::find())]
    Refused,
}

#[derive(HttpStatus)]
enum VariantWithoutStatus {
    #[status(409)]
    Exists,

    NotFound,
}

#[derive(HttpStatus)]
#[status(500)]
union Either {
    code: u16,
    reason: u32,
}

#[derive(HttpStatus)]
#[status(420)]
enum DefaultOfAnEnum {
    NotFound,

    #[status(409)]
    Exists,
}

#[derive(HttpStatus)]
enum Unknown {
    #[status(409, allow(teapots))]
    Refused,
}

#[derive(HttpStatus)]
enum TransparentNoField {
    #[status(transparent)]
    Db,
}

#[derive(HttpStatus)]
enum TwoMarkedFields {
    Remote {
        #[status]
        first: http::StatusCode,
        #[status]
        second: http::StatusCode,
    },
}

fn main() {}
