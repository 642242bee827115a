#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        ::statusful::__private::status(404)
    }
    fn meta(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorMeta> {
        ::statusful::__private::meta_of(self, &[])
    }
}
#[automatically_derived]
impl ::statusful::catalog::HasCatalog for E {
    const __ERRORS: &'static [::statusful::ErrorMeta] = &::statusful::__private::metas(
        &[
            "404 ? 0051 0000 0000 0006 0007 0000 0009 0000|{\"title\":\"Not Found\",\"status\":404,\"code\":\"no_user\"}|||NoUser|no_user||Not Found||",
            "404 ? 0051 0000 0000 0006 0007 0000 0009 0000|{\"title\":\"Not Found\",\"status\":404,\"code\":\"no_team\"}|||NoTeam|no_team||Not Found||",
        ],
        &[],
    );
    fn __variant_index(&self) -> ::statusful::__private::usize {
        match self {
            E::NoUser { .. } => 0,
            E::NoTeam(..) => 1,
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
