#[automatically_derived]
impl ::statusful::HttpStatus for r#match {
    fn status(&self) -> ::statusful::__private::StatusCode {
        static STATUS: [::statusful::__private::Option<
            ::statusful::__private::StatusCode,
        >; 2] = ::statusful::__private::some_statuses([409, 0]);
        ::statusful::__private::look_up_or(
            &STATUS,
            match self {
                Self::r#type { .. } => 0,
                Self::r#Loop { .. } => 1,
            },
            || match self {
                Self::r#Loop { r#in: __field, .. } => {
                    ::statusful::HttpStatus::status(__field)
                }
                _ => ::statusful::__private::UNKNOWN,
            },
        )
    }
    fn kind(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorKind> {
        const KINDS: &[::statusful::ErrorKind] = &[
            ::statusful::__private::kind("type", "type", 409),
        ];
        KINDS
            .get(
                match self {
                    Self::r#type { .. } => 0,
                    Self::r#Loop { r#in: __field, .. } => {
                        return ::statusful::HttpStatus::kind(__field);
                    }
                },
            )
    }
}
#[automatically_derived]
impl ::statusful::__private::From<&r#match> for ::statusful::__private::StatusCode {
    fn from(error: &r#match) -> Self {
        ::statusful::HttpStatus::status(error)
    }
}
#[automatically_derived]
impl ::statusful::__private::From<r#match> for ::statusful::__private::StatusCode {
    fn from(error: r#match) -> Self {
        ::statusful::HttpStatus::status(&error)
    }
}
