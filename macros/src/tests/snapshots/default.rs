#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        static STATUS: [::statusful::__private::StatusCode; 3] = ::statusful::__private::statuses([
            500, 507, 500,
        ]);
        ::statusful::__private::look_up(
            &STATUS,
            <Self as ::statusful::catalog::HasCatalog>::__variant_index(self),
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
            "500 ? 0060 0000 0000 0004 0004 0000 0021 0000|{\"title\":\"Internal Server Error\",\"status\":500,\"code\":\"disk\"}|||Disk|disk||Internal Server Error||",
            "507 ? 0059 0000 0000 0004 0004 0000 0020 0000|{\"title\":\"Insufficient Storage\",\"status\":507,\"code\":\"full\"}|||Full|full||Insufficient Storage||",
            "500 ? 0060 0000 0000 0004 0004 0000 0021 0000|{\"title\":\"Internal Server Error\",\"status\":500,\"code\":\"lost\"}|||Lost|lost||Internal Server Error||",
        ],
        &[],
    );
    fn __variant_index(&self) -> ::statusful::__private::usize {
        match self {
            E::Disk => 0,
            E::Full => 1,
            E::Lost => 2,
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
