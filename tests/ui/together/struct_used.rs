use statusful::HttpStatus;

#[derive(HttpStatus)]
struct NotFound;

fn needed<E: HttpStatus>() {}

fn main() {
    needed::<NotFound>();
    let _ = http::StatusCode::from(NotFound);
}
