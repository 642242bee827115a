#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        match self {
            Self::Db { 0: __field, .. } => ::statusful::HttpStatus::status(__field),
            Self::Cache { source: __field, .. } => {
                ::statusful::HttpStatus::status(__field)
            }
        }
    }
    fn kind(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorKind> {
        match self {
            Self::Db { 0: __field, .. } => return ::statusful::HttpStatus::kind(__field),
            Self::Cache { source: __field, .. } => {
                return ::statusful::HttpStatus::kind(__field);
            }
        }
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
