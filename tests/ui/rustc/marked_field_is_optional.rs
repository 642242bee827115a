use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
struct Remote(#[status] Option<http::StatusCode>);

fn main() {}
