//! What the enums without a derive share.

/// The enum of ten variants, with only its `Display`.
macro_rules! plain_enum {
    () => {
        #[derive(Debug, thiserror::Error)]
        pub enum StoreError {
            #[error("shard 7 is full")]
            Full,
        }

        #[derive(Debug, thiserror::Error)]
        pub enum ApiError {
            #[error("no such user")]
            NoSuchUser,
            #[error("sign in first")]
            Unauthenticated,
            #[error("not yours")]
            NotYours,
            #[error("slow down")]
            RateLimited,
            #[error("cannot reach db-7")]
            Database,
            #[error("account closed")]
            AccountClosed,
            #[error("user {0} exists")]
            UserExists(String),
            #[error("{0}")]
            Invalid(String),
            #[error("upstream said {0}")]
            Upstream(String),
            #[error(transparent)]
            Store(#[from] StoreError),
        }

        impl StoreError {
            #[must_use]
            pub fn status(&self) -> http::StatusCode {
                match self {
                    StoreError::Full => http::StatusCode::INSUFFICIENT_STORAGE,
                }
            }
        }

        impl ApiError {
            #[must_use]
            pub fn status(&self) -> http::StatusCode {
                match self {
                    ApiError::NoSuchUser => http::StatusCode::NOT_FOUND,
                    ApiError::Unauthenticated => http::StatusCode::UNAUTHORIZED,
                    ApiError::NotYours => http::StatusCode::FORBIDDEN,
                    ApiError::RateLimited => http::StatusCode::TOO_MANY_REQUESTS,
                    ApiError::Database => http::StatusCode::INTERNAL_SERVER_ERROR,
                    ApiError::AccountClosed => http::StatusCode::GONE,
                    ApiError::UserExists(_) => http::StatusCode::CONFLICT,
                    ApiError::Invalid(_) => http::StatusCode::BAD_REQUEST,
                    ApiError::Upstream(_) => http::StatusCode::BAD_GATEWAY,
                    ApiError::Store(inner) => inner.status(),
                }
            }
        }
    };
}

/// The code and the type of each variant.
macro_rules! plain_codes {
    () => {
        impl ApiError {
            fn code(&self) -> &'static str {
                match self {
                    ApiError::NoSuchUser => "no_such_user",
                    ApiError::Unauthenticated => "unauthenticated",
                    ApiError::NotYours => "not_yours",
                    ApiError::RateLimited => "rate_limited",
                    ApiError::Database => "database",
                    ApiError::AccountClosed => "account_closed",
                    ApiError::UserExists(_) => "user_exists",
                    ApiError::Invalid(_) => "invalid",
                    ApiError::Upstream(_) => "upstream",
                    ApiError::Store(StoreError::Full) => "full",
                }
            }

            fn type_uri(&self) -> &'static str {
                match self {
                    ApiError::NoSuchUser => "https://api.example.com/errors/no-such-user",
                    ApiError::Unauthenticated => "https://api.example.com/errors/unauthenticated",
                    ApiError::NotYours => "https://api.example.com/errors/not-yours",
                    ApiError::RateLimited => "https://api.example.com/errors/rate-limited",
                    ApiError::Database => "https://api.example.com/errors/database",
                    ApiError::AccountClosed => "https://api.example.com/errors/account-closed",
                    ApiError::UserExists(_) => "https://api.example.com/errors/user-exists",
                    ApiError::Invalid(_) => "https://api.example.com/errors/invalid",
                    ApiError::Upstream(_) => "https://api.example.com/errors/upstream",
                    ApiError::Store(StoreError::Full) => "https://api.example.com/errors/full",
                }
            }
        }
    };
}

/// The detail, for builders that require a `String`.
#[cfg(feature = "peers")]
macro_rules! plain_detail {
    () => {
        impl ApiError {
            fn detail(&self) -> Option<String> {
                match self {
                    ApiError::AccountClosed => Some("The account was closed by its owner.".to_owned()),
                    error if error.status().is_client_error() => Some(error.to_string()),
                    _ => None,
                }
            }
        }
    };
}

#[cfg(feature = "peers")]
pub(crate) use plain_detail;
pub(crate) use {plain_codes, plain_enum};
