use statusful::HttpStatus;

struct Balance(u64);

#[derive(HttpStatus)]
enum ApiError {
    #[status(402)]
    OutOfCredit {
        #[problem(extension)]
        balance: Balance,
        #[problem(extension)]
        wanted: Balance,
    },
}

fn main() {}
