#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        ::statusful::__private::look_up_or(
            &[0, 0, 404],
            <Self as ::statusful::catalog::HasCatalog>::__variant_index(self),
            || ::statusful::__private::final_status(
                match self {
                    E::Upstream { 0: __statusful_0, .. } => {
                        ::statusful::__private::known_or(
                            503,
                            ::statusful::__private::field_status(__statusful_0),
                        )
                    }
                    E::Body { .. } => {
                        ::statusful::__private::known_or(
                            500,
                            ::statusful::__private::found_with(self, find),
                        )
                    }
                    _ => ::statusful::__private::UNKNOWN,
                },
            ),
        )
    }
    fn meta(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorMeta> {
        ::statusful::__private::meta_of(self, &[])
    }
}
#[automatically_derived]
impl ::statusful::catalog::HasCatalog for E {
    const __ERRORS: &'static [::statusful::ErrorMeta] = &::statusful::__private::metas(
        &[
            "000 - 0000 0000 0000 0008 0008 0000 0000 0000||||Upstream|upstream||||",
            "000 ? 0000 0000 0000 0004 0004 0000 0000 0000||||Body|body||||",
            "404 ? 0053 0000 0000 0008 0009 0000 0009 0000|{\"title\":\"Not Found\",\"status\":404,\"code\":\"not_found\"}|||NotFound|not_found||Not Found||",
        ],
        &[
            (
                0,
                ::statusful::__private::meta_lists(&[], &[])
                    .with_statuses(&::statusful::__private::statuses([502, 503, 504])),
            ),
            (
                1,
                ::statusful::__private::meta_lists(&[], &[])
                    .with_statuses(&::statusful::__private::statuses([400, 415])),
            ),
        ],
    );
    fn __variant_index(&self) -> ::statusful::__private::usize {
        match self {
            E::Upstream(..) => 0,
            E::Body => 1,
            E::NotFound => 2,
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
