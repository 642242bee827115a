#[automatically_derived]
impl ::statusful::HttpStatus for Remote {
    fn status(&self) -> ::statusful::__private::StatusCode {
        match self {
            Self { status: __status, .. } => {
                ::statusful::__private::final_status(
                    ::statusful::HttpStatus::status(__status),
                )
            }
        }
    }
    fn kind(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorKind> {
        const KINDS: &[::statusful::ErrorKind] = &[
            ::statusful::__private::row("Remote", "remote", 0).done(),
        ];
        KINDS
            .get(
                match self {
                    Self { .. } => 0,
                },
            )
    }
}
#[automatically_derived]
impl ::statusful::__private::From<&Remote> for ::statusful::__private::StatusCode {
    fn from(__error: &Remote) -> Self {
        ::statusful::HttpStatus::status(__error)
    }
}
#[automatically_derived]
impl ::statusful::__private::From<Remote> for ::statusful::__private::StatusCode {
    fn from(__error: Remote) -> Self {
        ::statusful::HttpStatus::status(&__error)
    }
}
