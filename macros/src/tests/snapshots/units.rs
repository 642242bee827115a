#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        static STATUS: [::statusful::__private::StatusCode; 3] = ::statusful::__private::statuses([
            404, 409, 500,
        ]);
        ::statusful::__private::look_up(
            &STATUS,
            match self {
                Self::NotFound { .. } => 0,
                Self::Conflict { .. } => 1,
                Self::Internal { .. } => 2,
            },
        )
    }
    fn kind(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorKind> {
        const KINDS: &[::statusful::ErrorKind] = &[
            ::statusful::__private::kind("NotFound", "not_found", 404),
            ::statusful::__private::kind("Conflict", "conflict", 409),
            ::statusful::__private::kind("Internal", "internal", 500),
        ];
        KINDS
            .get(
                match self {
                    Self::NotFound { .. } => 0,
                    Self::Conflict { .. } => 1,
                    Self::Internal { .. } => 2,
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
