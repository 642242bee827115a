enum ApiError {
    #[status(409)]
    Exists,
}

fn main() {}
