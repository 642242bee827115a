#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        const STATUS: ::statusful::__private::StatusCode = ::statusful::__private::status(
            404,
        );
        STATUS
    }
    fn kind(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorKind> {
        const KINDS: &[::statusful::ErrorKind] = &[
            ::statusful::__private::kind("NoUser", "no_user", 404),
            ::statusful::__private::kind("NoTeam", "no_team", 404),
        ];
        KINDS
            .get(
                match self {
                    Self::NoUser { .. } => 0,
                    Self::NoTeam { .. } => 1,
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
