use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    UserExists {
        #[problem(extension = "type")]
        a: String,
        #[problem(extension = "title")]
        b: String,
        #[problem(extension = "status")]
        c: String,
        #[problem(extension = "detail")]
        d: String,
        #[problem(extension = "instance")]
        e: String,
        #[problem(extension = "code")]
        f: String,
    },
}

fn main() {}
