use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
enum MarkedFieldIsNoStatus {
    Remote {
        #[status]
        status: u16,
    },
}

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
struct MarkedFieldIsOptional(#[status] Option<http::StatusCode>);

fn main() {}
