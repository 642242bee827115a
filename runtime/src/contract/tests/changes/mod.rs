//! The message for every kind of change.

/// Two versions of a type, and the message for the second.
macro_rules! change {
    ($name:ident: $(#[$of_before:meta])* {$($before:tt)*} => $(#[$of_after:meta])* {$($after:tt)*}, $expected:expr) => {
        #[test]
        fn $name() {
            use crate::catalog::Catalog;
            use crate::contract::mode::Mode;
            use crate::contract::tests::{compared, fails_with};

            mod before {
                #[allow(dead_code)]
                #[derive(crate::HttpStatus)]
                $(#[$of_before])*
                pub enum ApiError { $($before)* }
            }
            mod after {
                #[allow(dead_code)]
                #[derive(crate::HttpStatus)]
                $(#[$of_after])*
                pub enum ApiError { $($after)* }
            }
            fails_with(compared(Catalog::of::<before::ApiError>(), Catalog::of::<after::ApiError>(), Mode::Compare), &$expected);
            compared(Catalog::of::<before::ApiError>(), Catalog::of::<after::ApiError>(), Mode::Bless).unwrap();
            let in_ci = compared(Catalog::of::<before::ApiError>(), Catalog::of::<after::ApiError>(), Mode::Ci).unwrap_err();
            assert!(in_ci.ends_with("on your own machine, as `CI` is set here"), "{in_ci}");
        }
    };
}

mod codes;
mod errors;
mod formats;
mod headers;
mod members;
mod transparent;
mod types;
