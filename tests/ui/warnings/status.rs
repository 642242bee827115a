#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
enum WarnedDeprecated {
    #[status(305)]
    E0,

    #[status(USE_PROXY)]
    E1,
}

#[derive(HttpStatus)]
enum WarnedInterim {
    #[status(102, warn(interim))]
    E0,
}

#[derive(HttpStatus)]
enum WarnedNonError2xx {
    #[status(200)]
    E0,

    #[status(ACCEPTED)]
    E1,

    #[status(204)]
    E2,
}

#[derive(HttpStatus)]
enum WarnedObsolete {
    #[status(510)]
    E0,

    #[status(NOT_EXTENDED)]
    E1,
}

#[derive(HttpStatus)]
enum WarnedResent {
    #[status(408)]
    E0,

    #[status(REQUEST_TIMEOUT)]
    E1,
}

#[derive(HttpStatus)]
enum WarnedTemporary {
    #[status(104, allow(interim))]
    E0,
}

#[derive(HttpStatus)]
enum WarnedUnassigned {
    #[status(427, warn(unassigned))]
    E0,
}

#[derive(HttpStatus)]
enum WarnedUnofficial {
    #[status(420, warn(unofficial))]
    E0,
}

#[derive(HttpStatus)]
enum WarnedUnused {
    #[status(418, warn(unused))]
    E0,
}

#[derive(HttpStatus)]
#[status(202)]
enum WarnedDefaultOfAnEnum {
    Accepted,
}

fn main() {}
