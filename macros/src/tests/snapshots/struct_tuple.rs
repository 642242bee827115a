#[automatically_derived]
impl ::statusful::HttpStatus for Wrapped {
    fn status(&self) -> ::statusful::__private::StatusCode {
        match self {
            Self { 0: __0, .. } => ::statusful::HttpStatus::status(__0),
        }
    }
    fn append_headers(&self, __headers: &mut ::statusful::__private::HeaderMap) {
        match self {
            Self { 0: __0, .. } => {
                ::statusful::HttpStatus::append_headers(__0, __headers);
            }
        }
    }
    fn extend(&self, __members: &mut ::statusful::ExtensionMembers<'_>) {
        match self {
            Self { 0: __0, .. } => ::statusful::HttpStatus::extend(__0, __members),
        }
    }
    fn exposure(&self) -> ::statusful::Exposure {
        match self {
            Self { 0: __0, .. } => ::statusful::HttpStatus::exposure(__0),
        }
    }
    fn kind(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorKind> {
        match self {
            Self { 0: __0, .. } => ::statusful::HttpStatus::kind(__0),
        }
    }
}
#[automatically_derived]
impl ::statusful::__private::From<&Wrapped> for ::statusful::__private::StatusCode {
    fn from(__error: &Wrapped) -> Self {
        ::statusful::HttpStatus::status(__error)
    }
}
#[automatically_derived]
impl ::statusful::__private::From<Wrapped> for ::statusful::__private::StatusCode {
    fn from(__error: Wrapped) -> Self {
        ::statusful::HttpStatus::status(&__error)
    }
}
