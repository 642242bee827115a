use statusful::HttpStatus;

macro_rules! expr_sum {
    ($value:expr) => {
        #[derive(HttpStatus)]
        enum ExprSum {
            #[status(429)]
            #[header(RETRY_AFTER = $value)]
            RateLimited,
        }
    };
}

expr_sum!(2 * 30);

macro_rules! expr_value {
    ($value:expr) => {
        #[derive(HttpStatus)]
        enum ExprValue {
            #[status(429)]
            #[header(RETRY_AFTER = $value)]
            RateLimited,
        }
    };
}

expr_value!("60\r");

macro_rules! ident_name {
    ($name:ident) => {
        #[derive(HttpStatus)]
        enum IdentName {
            #[status(429)]
            #[header($name = "60")]
            RateLimited,
        }
    };
}

ident_name!(RETRY_AFTR);

macro_rules! literal_name {
    ($name:literal) => {
        #[derive(HttpStatus)]
        enum LiteralName {
            #[status(429)]
            #[header($name = "60")]
            RateLimited,
        }
    };
}

literal_name!("retry after");

macro_rules! literal_value {
    ($value:literal) => {
        #[derive(HttpStatus)]
        enum LiteralValue {
            #[status(429)]
            #[header(RETRY_AFTER = $value)]
            RateLimited,
        }
    };
}

literal_value!(60);

macro_rules! meta {
    ($(#[$meta:meta])* $name:ident) => {
        #[derive(HttpStatus)]
        $(#[$meta])*
        struct $name;
    };
}

meta!(#[status(429)] #[header(RETRY_AFTER = "6\n0")] Meta);

macro_rules! name_on_a_field {
    ($($header:ident => $name:ident: $ty:ty),*) => {
        #[derive(HttpStatus)]
        #[status(429)]
        struct NameOnAField {
            $(#[header($header)] $name: $ty,)*
        }
    };
}

name_on_a_field!(VARY => vary: String, RETRY_AFTR => retry_after: u64);

macro_rules! of_both_twice {
    ($($name:ident = $value:literal),*) => {
        #[derive(HttpStatus)]
        enum OfBothTwice {
            #[status(429)]
            #[header($($name = $value),*)]
            RateLimited,
        }
    };
}

of_both_twice!(RETRY_AFTER = "60", RETRY_AFTER = "30");

macro_rules! path_name {
    ($name:path) => {
        #[derive(HttpStatus)]
        enum PathName {
            #[status(429)]
            #[header($name = "60")]
            RateLimited,
        }
    };
}

path_name!(http::header::RETRY_AFTR);

macro_rules! tt_name {
    ($name:tt) => {
        #[derive(HttpStatus)]
        enum TtName {
            #[status(429)]
            #[header($name = "60")]
            RateLimited,
        }
    };
}

tt_name!(retry_after);

fn main() {}
