use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(420, expect(unofficial))]
    Refused,
}

fn main() {}
