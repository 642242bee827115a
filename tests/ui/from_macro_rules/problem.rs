use statusful::HttpStatus;

macro_rules! expr_sum {
    ($value:expr) => {
        #[derive(HttpStatus)]
        enum ExprSum {
            #[status(409)]
            #[problem(title = $value)]
            UserExists,
        }
    };
}

expr_sum!("The name" + "is taken");

macro_rules! expr_value {
    ($value:expr) => {
        #[derive(HttpStatus)]
        enum ExprValue {
            #[status(409)]
            #[problem(code = $value)]
            UserExists,
        }
    };
}

expr_value!("name taken");

macro_rules! ident_flag {
    ($key:ident) => {
        #[derive(HttpStatus)]
        enum IdentFlag {
            #[status(409)]
            #[problem($key)]
            UserExists,
        }
    };
}

ident_flag!(exposed);

macro_rules! ident_key {
    ($key:ident) => {
        #[derive(HttpStatus)]
        enum IdentKey {
            #[status(409)]
            #[problem($key = "The name is taken")]
            UserExists,
        }
    };
}

ident_key!(titel);

macro_rules! literal_value {
    ($value:literal) => {
        #[derive(HttpStatus)]
        enum LiteralValue {
            #[status(409)]
            #[problem(code = $value)]
            UserExists,
        }
    };
}

literal_value!(4711);

macro_rules! meta {
    ($(#[$meta:meta])* $name:ident) => {
        #[derive(HttpStatus)]
        $(#[$meta])*
        struct $name;
    };
}

meta!(#[status(409)] #[problem(title = "")] UserExists);

macro_rules! repeated {
    ($($key:ident = $value:literal),*) => {
        #[derive(HttpStatus)]
        enum Repeated {
            #[status(409)]
            #[problem($($key = $value),*)]
            UserExists,
        }
    };
}

repeated!(title = "The name is taken", title = "Taken");

macro_rules! tt_value {
    ($value:tt) => {
        #[derive(HttpStatus)]
        enum TtValue {
            #[status(409)]
            #[problem(type = $value)]
            UserExists,
        }
    };
}

tt_value!("/errors/taken");

macro_rules! variants {
    ($($code:literal $name:ident),*) => {
        #[derive(HttpStatus)]
        #[status(409)]
        enum Variants {
            $(#[problem(code = $code)] $name,)*
        }
    };
}

variants!("taken" UserExists, "taken" TeamExists);

fn main() {}
