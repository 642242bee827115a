#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        match self {
            Self::Db { source: __source, .. } => {
                ::statusful::HttpStatus::status(__source)
            }
            Self::Io { 0: __0, .. } => ::statusful::HttpStatus::status(__0),
            Self::Quota { .. } => {
                ::statusful::__private::final_status(
                    ::statusful::__private::found_with(self, quota),
                )
            }
        }
    }
    fn append_headers(&self, __headers: &mut ::statusful::__private::HeaderMap) {
        match self {
            Self::Db { source: __source, .. } => {
                ::statusful::HttpStatus::append_headers(__source, __headers);
            }
            Self::Io { 0: __0, .. } => {
                ::statusful::HttpStatus::append_headers(__0, __headers);
            }
            _ => {}
        }
    }
    fn extend(&self, __members: &mut ::statusful::ExtensionMembers<'_>) {
        match self {
            Self::Db { source: __source, .. } => {
                ::statusful::HttpStatus::extend(__source, __members)
            }
            Self::Io { 0: __0, .. } => ::statusful::HttpStatus::extend(__0, __members),
            _ => {}
        }
    }
    fn exposure(&self) -> ::statusful::Exposure {
        match self {
            Self::Db { source: __source, .. } => {
                ::statusful::HttpStatus::exposure(__source)
            }
            Self::Io { 0: __0, .. } => ::statusful::HttpStatus::exposure(__0),
            _ => ::statusful::__private::exposure(::statusful::HttpStatus::kind(self)),
        }
    }
    fn kind(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorKind> {
        const KINDS: &[::statusful::ErrorKind] = &[
            ::statusful::__private::row("Quota", "quota", 0).done(),
        ];
        KINDS
            .get(
                match self {
                    Self::Db { source: __source, .. } => {
                        return ::statusful::HttpStatus::kind(__source);
                    }
                    Self::Io { 0: __0, .. } => return ::statusful::HttpStatus::kind(__0),
                    Self::Quota { .. } => 0,
                },
            )
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
