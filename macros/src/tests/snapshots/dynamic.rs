#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        match self {
            Self::Db { source: __field, .. } => ::statusful::HttpStatus::status(__field),
            Self::Io { 0: __field, .. } => ::statusful::HttpStatus::status(__field),
            Self::Quota { .. } => {
                ::statusful::__private::final_status(
                    ::statusful::__private::found_with(self, quota),
                )
            }
        }
    }
    fn kind(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorKind> {
        const KINDS: &[::statusful::ErrorKind] = &[
            ::statusful::__private::kind("Quota", "quota", 0),
        ];
        KINDS
            .get(
                match self {
                    Self::Db { source: __field, .. } => {
                        return ::statusful::HttpStatus::kind(__field);
                    }
                    Self::Io { 0: __field, .. } => {
                        return ::statusful::HttpStatus::kind(__field);
                    }
                    Self::Quota { .. } => 0,
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
