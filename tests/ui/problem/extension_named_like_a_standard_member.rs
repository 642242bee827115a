use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    UserExists {
        #[problem(extension)]
        r#type: String,
        #[problem(extension)]
        title: String,
        #[problem(extension)]
        status: String,
        #[problem(extension)]
        detail: String,
        #[problem(extension)]
        instance: String,
        #[problem(extension)]
        code: String,
    },
}

fn main() {}
