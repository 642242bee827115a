use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
enum MarkedFieldIsNoStatus {
    Remote {
        #[status]
        status: u32,
    },
}

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
struct MarkedFieldIsOptional(#[status] Option<String>);

#[derive(HttpStatus)]
enum MarkedFieldIsTransparent {
    Db {
        #[status(transparent)]
        source: std::io::Error,
        place: u32,
    },
}

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
enum FunctionOfAnotherField {
    Db {
        #[status(with = find_function_of_another_field)]
        source: std::io::Error,
        place: u32,
    },
}

fn find_function_of_another_field(place: &u32) -> u16 {
    if *place > 0 {
        503
    } else {
        500
    }
}

#[derive(HttpStatus)]
enum FindsNoErrorInside {
    Db(#[status(transparent = find_finds_no_error_inside)] std::io::Error),
}

fn find_finds_no_error_inside(error: &std::io::Error) -> Option<&(dyn std::error::Error + Send + Sync)> {
    error.get_ref()
}

fn main() {}
