::statusful::__private::compile_error! {
    "`60W` is no number: a status code is an integer from 100 to 999 (RFC 9110, Section 15)"
}
#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        static STATUS: [::statusful::__private::StatusCode; 2] = ::statusful::__private::statuses([
            500, 409,
        ]);
        ::statusful::__private::look_up(
            &STATUS,
            match self {
                Self::A { .. } => 0,
                Self::B { .. } => 1,
            },
        )
    }
    fn kind(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorKind> {
        const KINDS: &[::statusful::ErrorKind] = &[
            ::statusful::__private::row("A", "a", 500)
                .title("Internal Server Error")
                .body(
                    "{\"title\":\"Internal Server Error\",\"status\":500,\"code\":\"a\"}",
                )
                .done(),
            ::statusful::__private::row("B", "b", 409)
                .title("Conflict")
                .start("{\"title\":\"Conflict\",\"status\":409,\"code\":\"b\"")
                .done(),
        ];
        KINDS
            .get(
                match self {
                    Self::A { .. } => 0,
                    Self::B { .. } => 1,
                },
            )
    }
}
#[automatically_derived]
impl ::statusful::__private::From<&E> for ::statusful::__private::StatusCode {
    fn from(__statusful_error: &E) -> Self {
        ::statusful::HttpStatus::status(__statusful_error)
    }
}
#[automatically_derived]
impl ::statusful::__private::From<E> for ::statusful::__private::StatusCode {
    fn from(__statusful_error: E) -> Self {
        ::statusful::HttpStatus::status(&__statusful_error)
    }
}
