use statusful::HttpStatus;

#[derive(HttpStatus)]
struct Remote(#[status] Option<http::StatusCode>);

fn main() {}
