#[automatically_derived]
impl ::statusful::HttpStatus for Remote {
    fn status(&self) -> ::statusful::__private::StatusCode {
        match self {
            Self { status: __statusful_status, .. } => {
                ::statusful::__private::field_status(__statusful_status)
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
    fn from(__statusful_error: &Remote) -> Self {
        ::statusful::HttpStatus::status(__statusful_error)
    }
}
#[automatically_derived]
impl ::statusful::__private::From<Remote> for ::statusful::__private::StatusCode {
    fn from(__statusful_error: Remote) -> Self {
        ::statusful::HttpStatus::status(&__statusful_error)
    }
}
