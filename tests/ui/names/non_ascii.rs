use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(CONFLİCT)]
    Refused,
}

fn main() {}
