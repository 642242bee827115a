#[automatically_derived]
impl ::statusful::HttpStatus for Remote {
    fn status(&self) -> ::statusful::__private::StatusCode {
        ::statusful::__private::final_status(
            match self {
                Self { status: __statusful_status, .. } => {
                    ::statusful::__private::known_or(
                        500,
                        ::statusful::__private::field_status(__statusful_status),
                    )
                }
            },
        )
    }
    fn meta(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorMeta> {
        ::statusful::__private::meta_of(self, &[])
    }
}
#[automatically_derived]
impl ::statusful::catalog::HasCatalog for Remote {
    const __ERRORS: &'static [::statusful::ErrorMeta] = &::statusful::__private::metas(
        &["000 ? 0000 0000 0000 0006 0006 0000 0000 0000||||Remote|remote||||"],
        &[],
    );
    const __TYPE: (
        &'static ::statusful::__private::str,
        &'static ::statusful::__private::str,
    ) = ("Remote", "");
    fn __definition() -> &'static ::statusful::__private::Definition {
        static DEFINITION: ::statusful::__private::Definition = ::statusful::__private::Definition::NEW;
        &DEFINITION
    }
}
#[automatically_derived]
impl ::statusful::__private::From<&Remote> for ::statusful::__private::StatusCode {
    fn from(__statusful_error: &Remote) -> Self {
        ::statusful::HttpStatus::status(__statusful_error)
    }
}
#[automatically_derived]
impl ::statusful::__private::From<Remote> for ::statusful::__private::StatusCode {
    fn from(__statusful_error: Remote) -> Self {
        ::statusful::HttpStatus::status(&__statusful_error)
    }
}
