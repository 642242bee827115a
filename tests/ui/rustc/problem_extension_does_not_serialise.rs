use statusful::HttpStatus;

struct Balance(u64);

#[derive(HttpStatus)]
enum ApiError {
    #[status(402)]
    OutOfCredit {
        #[problem(extension)]
        balance: Balance,
    },
}

fn main() {}
