#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        static STATUS: [::statusful::__private::Option<
            ::statusful::__private::StatusCode,
        >; 4] = ::statusful::__private::some_statuses([409, 0, 0, 0]);
        ::statusful::__private::look_up_or(
            &STATUS,
            match self {
                Self::UserExists { .. } => 0,
                Self::Db { .. } => 1,
                Self::Quota { .. } => 2,
                Self::Remote { .. } => 3,
            },
            || match self {
                Self::Db { 0: __field, .. } => ::statusful::HttpStatus::status(__field),
                Self::Quota { .. } => {
                    ::statusful::__private::final_status(
                        ::statusful::__private::found_with(self, Self::quota),
                    )
                }
                Self::Remote { status: __field, .. } => {
                    ::statusful::__private::final_status(
                        ::statusful::HttpStatus::status(__field),
                    )
                }
                _ => ::statusful::__private::UNKNOWN,
            },
        )
    }
    fn kind(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorKind> {
        const KINDS: &[::statusful::ErrorKind] = &[
            ::statusful::__private::kind("UserExists", "user_exists", 409),
            ::statusful::__private::kind("Quota", "quota", 0),
            ::statusful::__private::kind("Remote", "remote", 0),
        ];
        KINDS
            .get(
                match self {
                    Self::UserExists { .. } => 0,
                    Self::Db { 0: __field, .. } => {
                        return ::statusful::HttpStatus::kind(__field);
                    }
                    Self::Quota { .. } => 1,
                    Self::Remote { .. } => 2,
                },
            )
    }
}
#[automatically_derived]
impl ::statusful::__private::From<&E> for ::statusful::__private::StatusCode {
    fn from(error: &E) -> Self {
        ::statusful::HttpStatus::status(error)
    }
}
#[automatically_derived]
impl ::statusful::__private::From<E> for ::statusful::__private::StatusCode {
    fn from(error: E) -> Self {
        ::statusful::HttpStatus::status(&error)
    }
}
