#[automatically_derived]
impl ::statusful::HttpStatus for NotFound {
    fn status(&self) -> ::statusful::__private::StatusCode {
        const STATUS: ::statusful::__private::StatusCode = ::statusful::__private::status(
            404,
        );
        STATUS
    }
    fn kind(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorKind> {
        const KINDS: &[::statusful::ErrorKind] = &[
            ::statusful::__private::row("NotFound", "not_found", 404)
                .title("Not Found")
                .start("{\"title\":\"Not Found\",\"status\":404,\"code\":\"not_found\"")
                .done(),
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
impl ::statusful::__private::From<&NotFound> for ::statusful::__private::StatusCode {
    fn from(__statusful_error: &NotFound) -> Self {
        ::statusful::HttpStatus::status(__statusful_error)
    }
}
#[automatically_derived]
impl ::statusful::__private::From<NotFound> for ::statusful::__private::StatusCode {
    fn from(__statusful_error: NotFound) -> Self {
        ::statusful::HttpStatus::status(&__statusful_error)
    }
}
