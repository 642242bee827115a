#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        match self {
            Self::Db { 0: __0, .. } => ::statusful::HttpStatus::status(__0),
            Self::Cache { source: __source, .. } => {
                ::statusful::HttpStatus::status(__source)
            }
        }
    }
    fn append_headers(&self, __headers: &mut ::statusful::__private::HeaderMap) {
        match self {
            Self::Db { 0: __0, .. } => {
                ::statusful::HttpStatus::append_headers(__0, __headers);
            }
            Self::Cache { source: __source, .. } => {
                ::statusful::HttpStatus::append_headers(__source, __headers);
            }
        }
    }
    fn extend(&self, __members: &mut ::statusful::ExtensionMembers<'_>) {
        match self {
            Self::Db { 0: __0, .. } => ::statusful::HttpStatus::extend(__0, __members),
            Self::Cache { source: __source, .. } => {
                ::statusful::HttpStatus::extend(__source, __members)
            }
        }
    }
    fn exposure(&self) -> ::statusful::Exposure {
        match self {
            Self::Db { 0: __0, .. } => ::statusful::HttpStatus::exposure(__0),
            Self::Cache { source: __source, .. } => {
                ::statusful::HttpStatus::exposure(__source)
            }
        }
    }
    fn kind(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorKind> {
        match self {
            Self::Db { 0: __0, .. } => ::statusful::HttpStatus::kind(__0),
            Self::Cache { source: __source, .. } => {
                ::statusful::HttpStatus::kind(__source)
            }
        }
    }
}
#[automatically_derived]
impl ::statusful::__private::From<&E> for ::statusful::__private::StatusCode {
    fn from(__error: &E) -> Self {
        ::statusful::HttpStatus::status(__error)
    }
}
#[automatically_derived]
impl ::statusful::__private::From<E> for ::statusful::__private::StatusCode {
    fn from(__error: E) -> Self {
        ::statusful::HttpStatus::status(&__error)
    }
}
