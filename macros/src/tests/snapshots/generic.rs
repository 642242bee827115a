#[automatically_derived]
impl<'a, T, U: Clone, const N: usize> ::statusful::HttpStatus for E<'a, T, U, N>
where
    T: 'a,
    &'a T: ::statusful::HttpStatus,
{
    fn status(&self) -> ::statusful::__private::StatusCode {
        static STATUS: [::statusful::__private::Option<
            ::statusful::__private::StatusCode,
        >; 3] = ::statusful::__private::some_statuses([0, 0, 500]);
        ::statusful::__private::look_up_or(
            &STATUS,
            match self {
                Self::Inner { .. } => 0,
                Self::Again { .. } => 1,
                Self::Other { .. } => 2,
            },
            || match self {
                Self::Inner { 0: __field, .. } => {
                    ::statusful::HttpStatus::status(__field)
                }
                Self::Again { 0: __field, .. } => {
                    ::statusful::HttpStatus::status(__field)
                }
                _ => ::statusful::__private::UNKNOWN,
            },
        )
    }
    fn kind(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorKind> {
        const KINDS: &[::statusful::ErrorKind] = &[
            ::statusful::__private::kind("Other", "other", 500),
        ];
        KINDS
            .get(
                match self {
                    Self::Inner { 0: __field, .. } => {
                        return ::statusful::HttpStatus::kind(__field);
                    }
                    Self::Again { 0: __field, .. } => {
                        return ::statusful::HttpStatus::kind(__field);
                    }
                    Self::Other { .. } => 0,
                },
            )
    }
}
#[automatically_derived]
impl<'a, T, U: Clone, const N: usize> ::statusful::__private::From<&E<'a, T, U, N>>
for ::statusful::__private::StatusCode
where
    T: 'a,
    &'a T: ::statusful::HttpStatus,
{
    fn from(error: &E<'a, T, U, N>) -> Self {
        ::statusful::HttpStatus::status(error)
    }
}
#[automatically_derived]
impl<'a, T, U: Clone, const N: usize> ::statusful::__private::From<E<'a, T, U, N>>
for ::statusful::__private::StatusCode
where
    T: 'a,
    &'a T: ::statusful::HttpStatus,
{
    fn from(error: E<'a, T, U, N>) -> Self {
        ::statusful::HttpStatus::status(&error)
    }
}
