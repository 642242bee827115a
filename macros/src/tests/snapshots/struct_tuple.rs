#[automatically_derived]
impl ::statusful::HttpStatus for Wrapped {
    fn status(&self) -> ::statusful::__private::StatusCode {
        match self {
            Self { 0: __field, .. } => ::statusful::HttpStatus::status(__field),
        }
    }
    fn kind(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorKind> {
        match self {
            Self { 0: __field, .. } => return ::statusful::HttpStatus::kind(__field),
        }
    }
}
#[automatically_derived]
impl ::statusful::__private::From<&Wrapped> for ::statusful::__private::StatusCode {
    fn from(error: &Wrapped) -> Self {
        ::statusful::HttpStatus::status(error)
    }
}
#[automatically_derived]
impl ::statusful::__private::From<Wrapped> for ::statusful::__private::StatusCode {
    fn from(error: Wrapped) -> Self {
        ::statusful::HttpStatus::status(&error)
    }
}
