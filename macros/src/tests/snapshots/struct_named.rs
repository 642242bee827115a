#[automatically_derived]
impl ::statusful::HttpStatus for Remote {
    fn status(&self) -> ::statusful::__private::StatusCode {
        ::statusful::__private::final_status(
            match self {
                Self { status: __statusful_status, .. } => {
                    ::statusful::__private::field_status(__statusful_status)
                }
            },
        )
    }
    fn kind(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorKind> {
        <Self as ::statusful::catalog::Catalogued>::KINDS
            .get(<Self as ::statusful::catalog::Catalogued>::place(self))
    }
}
#[automatically_derived]
impl ::statusful::catalog::Catalogued for Remote {
    const KINDS: &'static [::statusful::ErrorKind] = &::statusful::__private::rows(
        &["000 ? 0000 0000 0000 0006 0006 0000 0000 0000||||Remote|remote||||"],
        &[],
    );
    const TRANSPARENT: &'static [::statusful::catalog::Transparent] = { &[] };
    fn place(&self) -> ::statusful::__private::usize {
        0
    }
    const CATALOG: &'static ::statusful::catalog::Catalog = &::statusful::__private::catalog::<
        Self,
    >(
        "Remote",
        "",
        || {
            static DEFINITION: ::statusful::__private::Definition = ::statusful::__private::Definition::NEW;
            &DEFINITION
        },
    );
}
#[automatically_derived]
impl Remote {
    /// Every error that this type can be.
    pub const CATALOG: &'static ::statusful::catalog::Catalog = <Self as ::statusful::catalog::Catalogued>::CATALOG;
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
