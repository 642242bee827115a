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
                Self::Inner { 0: __statusful_0, .. } => {
                    ::statusful::__private::final_status(
                        ::statusful::HttpStatus::status(__statusful_0),
                    )
                }
                Self::Again { 0: __statusful_0, .. } => {
                    ::statusful::__private::final_status(
                        ::statusful::HttpStatus::status(__statusful_0),
                    )
                }
                _ => ::statusful::__private::UNKNOWN,
            },
        )
    }
    fn append_headers(
        &self,
        __statusful_headers: &mut ::statusful::__private::HeaderMap,
    ) {
        match self {
            Self::Inner { 0: __statusful_0, .. } => {
                ::statusful::HttpStatus::append_headers(
                    __statusful_0,
                    __statusful_headers,
                );
            }
            Self::Again { 0: __statusful_0, .. } => {
                ::statusful::HttpStatus::append_headers(
                    __statusful_0,
                    __statusful_headers,
                );
            }
            _ => {}
        }
    }
    fn extend(&self, __statusful_members: &mut ::statusful::ExtensionMembers<'_>) {
        match self {
            Self::Inner { 0: __statusful_0, .. } => {
                ::statusful::HttpStatus::extend(__statusful_0, __statusful_members)
            }
            Self::Again { 0: __statusful_0, .. } => {
                ::statusful::HttpStatus::extend(__statusful_0, __statusful_members)
            }
            _ => {}
        }
    }
    fn exposure(&self) -> ::statusful::Exposure {
        match self {
            Self::Inner { 0: __statusful_0, .. } => {
                ::statusful::HttpStatus::exposure(__statusful_0)
            }
            Self::Again { 0: __statusful_0, .. } => {
                ::statusful::HttpStatus::exposure(__statusful_0)
            }
            _ => ::statusful::__private::exposure(::statusful::HttpStatus::kind(self)),
        }
    }
    fn kind(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorKind> {
        <Self as ::statusful::catalog::Catalogued>::KINDS
            .get(
                match self {
                    Self::Inner { 0: __statusful_0, .. } => {
                        return ::statusful::HttpStatus::kind(__statusful_0);
                    }
                    Self::Again { 0: __statusful_0, .. } => {
                        return ::statusful::HttpStatus::kind(__statusful_0);
                    }
                    Self::Other { .. } => 0,
                },
            )
    }
}
#[automatically_derived]
impl<'a, T, U: Clone, const N: usize> ::statusful::catalog::Catalogued for E<'a, T, U, N>
where
    T: 'a,
    &'a T: ::statusful::HttpStatus,
{
    const KINDS: &'static [::statusful::ErrorKind] = &[
        ::statusful::__private::row("Other", "other", 500)
            .title("Internal Server Error")
            .body(
                "{\"title\":\"Internal Server Error\",\"status\":500,\"code\":\"other\"}",
            )
            .done(),
    ];
    const TRANSPARENT: &'static [::statusful::catalog::Transparent] = &[
        ::statusful::__private::transparent(
            "Inner",
            "&'a T",
            "",
            &[],
            || { ::statusful::__private::Probe::<&'a T>::NEW.catalog() },
        ),
    ];
    const CATALOG: &'static ::statusful::catalog::Catalog = &::statusful::__private::catalog::<
        Self,
    >("E", "");
}
#[automatically_derived]
impl<'a, T, U: Clone, const N: usize> E<'a, T, U, N>
where
    T: 'a,
    &'a T: ::statusful::HttpStatus,
{
    /// Every error that this type can be.
    pub const CATALOG: &'static ::statusful::catalog::Catalog = <Self as ::statusful::catalog::Catalogued>::CATALOG;
}
#[automatically_derived]
impl<'a, T, U: Clone, const N: usize> ::statusful::__private::From<&E<'a, T, U, N>>
for ::statusful::__private::StatusCode
where
    T: 'a,
    &'a T: ::statusful::HttpStatus,
{
    fn from(__statusful_error: &E<'a, T, U, N>) -> Self {
        ::statusful::HttpStatus::status(__statusful_error)
    }
}
#[automatically_derived]
impl<'a, T, U: Clone, const N: usize> ::statusful::__private::From<E<'a, T, U, N>>
for ::statusful::__private::StatusCode
where
    E<'a, T, U, N>: ::statusful::__private::Sized,
    T: 'a,
    &'a T: ::statusful::HttpStatus,
{
    fn from(__statusful_error: E<'a, T, U, N>) -> Self {
        ::statusful::HttpStatus::status(&__statusful_error)
    }
}
