#[automatically_derived]
impl ::statusful::HttpStatus for Remote {
    fn status(&self) -> ::statusful::__private::StatusCode {
        match self {
            Self { status: __field, .. } => {
                ::statusful::__private::final_status(
                    ::statusful::HttpStatus::status(__field),
                )
            }
        }
    }
    fn kind(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorKind> {
        const KINDS: &[::statusful::ErrorKind] = &[
            ::statusful::__private::kind("Remote", "remote", 0),
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
    fn from(error: &Remote) -> Self {
        ::statusful::HttpStatus::status(error)
    }
}
#[automatically_derived]
impl ::statusful::__private::From<Remote> for ::statusful::__private::StatusCode {
    fn from(error: Remote) -> Self {
        ::statusful::HttpStatus::status(&error)
    }
}
