#[automatically_derived]
impl<'a, T, U: Clone, const N: usize> ::statusful::HttpStatus for E<'a, T, U, N>
where
    T: 'a,
    &'a T: ::statusful::HttpStatus,
{
    fn status(&self) -> ::statusful::__private::StatusCode {
        ::statusful::__private::look_up_or(
            &[0, 0, 500],
            <Self as ::statusful::catalog::HasCatalog>::__variant_index(self),
            || ::statusful::__private::cold(|| ::statusful::__private::final_status(
                match self {
                    E::Inner { 0: __statusful_0, .. } => {
                        ::statusful::HttpStatus::status(__statusful_0)
                    }
                    E::Again { 0: __statusful_0, .. } => {
                        ::statusful::HttpStatus::status(__statusful_0)
                    }
                    _ => ::statusful::__private::UNKNOWN,
                },
            )),
        )
    }
    fn meta(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorMeta> {
        ::statusful::__private::meta_of(self, &[4294967295, 4294967295, 0])
    }
    fn __inner(&self) -> ::statusful::__private::Option<&dyn ::statusful::HttpStatus> {
        ::statusful::__private::Option::Some(
            match self {
                E::Inner { 0: __statusful_0, .. } => {
                    ::statusful::HttpStatus::__as_dyn(__statusful_0)
                }
                E::Again { 0: __statusful_0, .. } => {
                    ::statusful::HttpStatus::__as_dyn(__statusful_0)
                }
                _ => return ::statusful::__private::Option::None,
            },
        )
    }
}
#[automatically_derived]
impl<'a, T, U: Clone, const N: usize> ::statusful::catalog::HasCatalog for E<'a, T, U, N>
where
    T: 'a,
    &'a T: ::statusful::HttpStatus,
{
    const __ERRORS: &'static [::statusful::ErrorMeta] = &::statusful::__private::metas(
        &[
            "500 ? 0061 0000 0000 0005 0005 0000 0021 0000|{\"title\":\"Internal Server Error\",\"status\":500,\"code\":\"other\"}|||Other|other||Internal Server Error||",
        ],
        &[],
    );
    const __TRANSPARENT: &'static [::statusful::catalog::Transparent] = {
        use ::statusful::__private::{
            transparent as __statusful_transparent, NoCatalog as _,
            Probe as __StatusfulProbe,
        };
        &[
            __statusful_transparent(
                "Inner",
                "&'a T",
                "",
                &[],
                __StatusfulProbe::<&'a T>::CATALOG,
            ),
            __statusful_transparent(
                "Again",
                "Box<E<'a, T, U, N>>",
                "",
                &[],
                __StatusfulProbe::<Box<E<'a, T, U, N>>>::CATALOG,
            ),
        ]
    };
    fn __variant_index(&self) -> ::statusful::__private::usize {
        match self {
            E::Inner(..) => 0,
            E::Again(..) => 1,
            E::Other(..) => 2,
        }
    }
    const __TYPE: (
        &'static ::statusful::__private::str,
        &'static ::statusful::__private::str,
    ) = ("E", "");
    fn __definition() -> &'static ::statusful::__private::Definition {
        static DEFINITION: ::statusful::__private::Definition = ::statusful::__private::Definition::NEW;
        &DEFINITION
    }
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
