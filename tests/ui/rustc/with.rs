use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
enum WithGivesNoStatus {
    #[status(with = find_with_gives_no_status)]
    Remote,
}

fn find_with_gives_no_status(_: &WithGivesNoStatus) -> u32 {
    409
}

const FOUND: http::StatusCode = http::StatusCode::CONFLICT;

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
enum WithIsAConstant {
    #[status(with = FOUND)]
    Remote,
}

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
enum WithIsNotFound {
    #[status(with = Self::quota)]
    Remote,
}

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
enum WithTakesAValue {
    #[status(with = find_with_takes_a_value)]
    Remote,
}

fn find_with_takes_a_value(_: WithTakesAValue) -> http::StatusCode {
    http::StatusCode::CONFLICT
}

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
enum WithTakesTheField {
    #[status(with = find_with_takes_the_field)]
    Remote(u16, u32),
}

fn find_with_takes_the_field(code: &u16) -> http::StatusCode {
    http::StatusCode::from_u16(*code).unwrap()
}

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
enum WithTakesNeither {
    #[status(with = find_with_takes_the_field)]
    Remote(u32),
}

fn main() {}
