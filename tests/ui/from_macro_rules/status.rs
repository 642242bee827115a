use statusful::HttpStatus;

macro_rules! expr {
    ($code:expr) => {
        #[derive(HttpStatus)]
        enum Expr {
            #[status($code)]
            Refused,
        }
    };
}

expr!(427);

macro_rules! expr_negative {
    ($code:expr) => {
        #[derive(HttpStatus)]
        enum ExprNegative {
            #[status($code)]
            Refused,
        }
    };
}

expr_negative!(-409);

macro_rules! expr_sum {
    ($code:expr) => {
        #[derive(HttpStatus)]
        enum ExprSum {
            #[status($code)]
            Refused,
        }
    };
}

expr_sum!(400 + 9);

macro_rules! ident {
    ($name:ident) => {
        #[derive(HttpStatus)]
        enum Ident {
            #[status($name)]
            Refused,
        }
    };
}

ident!(CONFLIKT);

macro_rules! in_the_macro_itself {
    () => {
        #[derive(HttpStatus)]
        enum InTheMacroItself {
            #[status(420)]
            Refused,
        }
    };
}

in_the_macro_itself!();

macro_rules! lifetime {
    ($name:lifetime) => {
        #[derive(HttpStatus)]
        enum Lifetime {
            #[status($name)]
            Refused,
        }
    };
}

lifetime!('static);

macro_rules! lint {
    ($lint:ident) => {
        #[derive(HttpStatus)]
        enum Lint {
            #[status(420, allow($lint))]
            Refused,
        }
    };
}

lint!(unoficial);

macro_rules! literal {
    ($code:literal) => {
        #[derive(HttpStatus)]
        enum Literal {
            #[status($code)]
            Refused,
        }
    };
}

literal!(420);

macro_rules! literal_negative {
    ($code:literal) => {
        #[derive(HttpStatus)]
        enum LiteralNegative {
            #[status($code)]
            Refused,
        }
    };
}

literal_negative!(-409);

macro_rules! literal_string {
    ($code:literal) => {
        #[derive(HttpStatus)]
        enum LiteralString {
            #[status($code)]
            Refused,
        }
    };
}

literal_string!("409");

macro_rules! meta {
    ($(#[$meta:meta])* $name:ident) => {
        #[derive(HttpStatus)]
        $(#[$meta])*
        struct $name;
    };
}

meta!(#[status(420)] Calm);

macro_rules! path {
    ($name:path) => {
        #[derive(HttpStatus)]
        enum Path {
            #[status($name)]
            Refused,
        }
    };
}

path!(http::StatusCode::CONFLIKT);

macro_rules! repeated {
    ($($code:literal),*) => {
        #[derive(HttpStatus)]
        enum Repeated {
            #[status($($code),*)]
            Refused,
        }
    };
}

repeated!(409, 410);

macro_rules! tt {
    ($code:tt) => {
        #[derive(HttpStatus)]
        enum Tt {
            #[status($code)]
            Refused,
        }
    };
}

tt!(60W);

macro_rules! tt_group {
    ($code:tt) => {
        #[derive(HttpStatus)]
        enum TtGroup {
            #[status($code)]
            Refused,
        }
    };
}

tt_group!((409));

macro_rules! ty {
    ($name:ty) => {
        #[derive(HttpStatus)]
        enum Ty {
            #[status($name)]
            Refused,
        }
    };
}

ty!(http::StatusCode::CONFLIKT);

macro_rules! ty_reference {
    ($name:ty) => {
        #[derive(HttpStatus)]
        enum TyReference {
            #[status($name)]
            Refused,
        }
    };
}

ty_reference!(&'static str);

macro_rules! variant_without_status {
    ($name:ident { $($variant:ident),* }) => {
        #[derive(HttpStatus)]
        enum $name {
            $($variant,)*
        }
    };
}

variant_without_status!(VariantWithoutStatus {
    NotFound,
    Disk
});

fn main() {}
