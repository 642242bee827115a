//! Unit variants only, each with its own status.

macro_rules! plain {
    ($module:ident, $tens:literal) => {
        pub mod $module {
            use crate::status::pair;
            use crate::work::Work;
            use http::StatusCode;
            use seq_macro::seq;
            use statusful::HttpStatus as _;

            seq!(N in 0..$tens {
                #[derive(Debug, Clone, Copy, statusful::HttpStatus)]
                pub enum Error {
                    #(
                        #[status(404)] A~N,
                        #[status(403)] B~N,
                        #[status(409)] C~N,
                        #[status(410)] D~N,
                        #[status(429)] E~N,
                        #[status(500)] F~N,
                        #[status(400)] G~N,
                        #[status(422)] H~N,
                        #[status(502)] I~N,
                        #[status(503)] J~N,
                    )*
                }

                const ALL: [Error; $tens * 10] = [
                    #(
                        Error::A~N, Error::B~N, Error::C~N, Error::D~N, Error::E~N,
                        Error::F~N, Error::G~N, Error::H~N, Error::I~N, Error::J~N,
                    )*
                ];

                impl Error {
                    #[must_use]
                    pub fn variant(number: usize) -> Self {
                        ALL[number]
                    }

                    #[must_use]
                    pub fn by_hand(&self) -> StatusCode {
                        match self {
                            #(
                                Self::A~N => StatusCode::NOT_FOUND,
                                Self::B~N => StatusCode::FORBIDDEN,
                                Self::C~N => StatusCode::CONFLICT,
                                Self::D~N => StatusCode::GONE,
                                Self::E~N => StatusCode::TOO_MANY_REQUESTS,
                                Self::F~N => StatusCode::INTERNAL_SERVER_ERROR,
                                Self::G~N => StatusCode::BAD_REQUEST,
                                Self::H~N => StatusCode::UNPROCESSABLE_ENTITY,
                                Self::I~N => StatusCode::BAD_GATEWAY,
                                Self::J~N => StatusCode::SERVICE_UNAVAILABLE,
                            )*
                        }
                    }
                }
            });

            /// The number of variants.
            pub const VARIANTS: usize = $tens * 10;

            #[must_use]
            pub fn works(row: &'static str) -> Vec<Work> {
                let variants = (Error::variant as fn(usize) -> Error, VARIANTS);
                pair(row, variants, |error| error.status(), Error::by_hand)
            }
        }
    };
}

plain!(ten, 1);
plain!(thousand, 100);
