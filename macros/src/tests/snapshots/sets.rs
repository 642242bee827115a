#[derive(::statusful::__private::Debug, ::statusful::HttpStatus)]
#[derive(IntoResponse)]
#[derive(Clone)]
#[problem(format = Envelope)]
/// The errors of `POST /users`.
#[status(transparent)]
pub enum CreateUserError {
    ///
    UserExists(UserExists),
    ///
    Store(Box<store::Error>),
}
#[automatically_derived]
impl ::statusful::__private::ErrorSet for CreateUserError {
    fn __error(&self) -> &(dyn ::statusful::__private::Error + 'static) {
        match self {
            CreateUserError::UserExists(__statusful_error) => __statusful_error,
            CreateUserError::Store(__statusful_error) => __statusful_error,
        }
    }
}
#[automatically_derived]
impl ::statusful::__private::Display for CreateUserError {
    fn fmt(
        &self,
        __statusful_formatter: &mut ::statusful::__private::fmt::Formatter<'_>,
    ) -> ::statusful::__private::fmt::Result {
        ::statusful::__private::Display::fmt(
            ::statusful::__private::ErrorSet::__error(self),
            __statusful_formatter,
        )
    }
}
#[automatically_derived]
impl ::statusful::__private::Error for CreateUserError {
    fn source(
        &self,
    ) -> ::statusful::__private::Option<&(dyn ::statusful::__private::Error + 'static)> {
        ::statusful::__private::Error::source(
            ::statusful::__private::ErrorSet::__error(self),
        )
    }
}
#[automatically_derived]
impl ::statusful::__private::From<UserExists> for CreateUserError {
    fn from(__statusful_error: UserExists) -> Self {
        CreateUserError::UserExists(__statusful_error)
    }
}
#[automatically_derived]
impl ::statusful::__private::From<Box<store::Error>> for CreateUserError {
    fn from(__statusful_error: Box<store::Error>) -> Self {
        CreateUserError::Store(__statusful_error)
    }
}
#[automatically_derived]
impl ::statusful::__private::From<CreateUserError> for ReadUserError {
    fn from(__statusful_set: CreateUserError) -> Self {
        match __statusful_set {
            CreateUserError::UserExists(__statusful_error) => {
                ReadUserError::UserExists(__statusful_error)
            }
            CreateUserError::Store(__statusful_error) => {
                ReadUserError::Store(__statusful_error)
            }
        }
    }
}
#[derive(::statusful::__private::Debug, ::statusful::HttpStatus)]
#[derive(IntoResponse)]
#[problem(format = Envelope)]
#[status(transparent)]
pub(crate) enum ReadUserError {
    ///
    NoSuchUser(users::NoSuchUser),
    ///
    UserExists(UserExists),
    ///
    Store(Box<store::Error>),
}
#[automatically_derived]
impl ::statusful::__private::ErrorSet for ReadUserError {
    fn __error(&self) -> &(dyn ::statusful::__private::Error + 'static) {
        match self {
            ReadUserError::NoSuchUser(__statusful_error) => __statusful_error,
            ReadUserError::UserExists(__statusful_error) => __statusful_error,
            ReadUserError::Store(__statusful_error) => __statusful_error,
        }
    }
}
#[automatically_derived]
impl ::statusful::__private::Display for ReadUserError {
    fn fmt(
        &self,
        __statusful_formatter: &mut ::statusful::__private::fmt::Formatter<'_>,
    ) -> ::statusful::__private::fmt::Result {
        ::statusful::__private::Display::fmt(
            ::statusful::__private::ErrorSet::__error(self),
            __statusful_formatter,
        )
    }
}
#[automatically_derived]
impl ::statusful::__private::Error for ReadUserError {
    fn source(
        &self,
    ) -> ::statusful::__private::Option<&(dyn ::statusful::__private::Error + 'static)> {
        ::statusful::__private::Error::source(
            ::statusful::__private::ErrorSet::__error(self),
        )
    }
}
#[automatically_derived]
impl ::statusful::__private::From<users::NoSuchUser> for ReadUserError {
    fn from(__statusful_error: users::NoSuchUser) -> Self {
        ReadUserError::NoSuchUser(__statusful_error)
    }
}
#[automatically_derived]
impl ::statusful::__private::From<UserExists> for ReadUserError {
    fn from(__statusful_error: UserExists) -> Self {
        ReadUserError::UserExists(__statusful_error)
    }
}
#[automatically_derived]
impl ::statusful::__private::From<Box<store::Error>> for ReadUserError {
    fn from(__statusful_error: Box<store::Error>) -> Self {
        ReadUserError::Store(__statusful_error)
    }
}
#[derive(::statusful::__private::Debug, ::statusful::HttpStatus)]
#[derive(IntoResponse)]
#[cfg(feature = "admin")]
#[problem(format = Envelope)]
#[status(transparent)]
enum Never {
    ///
    UserExists(UserExists),
}
#[cfg(feature = "admin")]
#[automatically_derived]
impl ::statusful::__private::ErrorSet for Never {
    fn __error(&self) -> &(dyn ::statusful::__private::Error + 'static) {
        match self {
            Never::UserExists(__statusful_error) => __statusful_error,
        }
    }
}
#[cfg(feature = "admin")]
#[automatically_derived]
impl ::statusful::__private::Display for Never {
    fn fmt(
        &self,
        __statusful_formatter: &mut ::statusful::__private::fmt::Formatter<'_>,
    ) -> ::statusful::__private::fmt::Result {
        ::statusful::__private::Display::fmt(
            ::statusful::__private::ErrorSet::__error(self),
            __statusful_formatter,
        )
    }
}
#[cfg(feature = "admin")]
#[automatically_derived]
impl ::statusful::__private::Error for Never {
    fn source(
        &self,
    ) -> ::statusful::__private::Option<&(dyn ::statusful::__private::Error + 'static)> {
        ::statusful::__private::Error::source(
            ::statusful::__private::ErrorSet::__error(self),
        )
    }
}
#[cfg(feature = "admin")]
#[automatically_derived]
impl ::statusful::__private::From<UserExists> for Never {
    fn from(__statusful_error: UserExists) -> Self {
        Never::UserExists(__statusful_error)
    }
}
#[cfg(feature = "admin")]
#[automatically_derived]
impl ::statusful::__private::From<Never> for CreateUserError {
    fn from(__statusful_set: Never) -> Self {
        match __statusful_set {
            Never::UserExists(__statusful_error) => {
                CreateUserError::UserExists(__statusful_error)
            }
        }
    }
}
#[cfg(feature = "admin")]
#[automatically_derived]
impl ::statusful::__private::From<Never> for ReadUserError {
    fn from(__statusful_set: Never) -> Self {
        match __statusful_set {
            Never::UserExists(__statusful_error) => {
                ReadUserError::UserExists(__statusful_error)
            }
        }
    }
}
