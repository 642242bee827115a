#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        static STATUS: [::statusful::__private::StatusCode; 3] = ::statusful::__private::statuses([
            500, 507, 500,
        ]);
        ::statusful::__private::look_up(
            &STATUS,
            match self {
                Self::Disk { .. } => 0,
                Self::Full { .. } => 1,
                Self::Lost { .. } => 2,
            },
        )
    }
    fn kind(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorKind> {
        <Self as ::statusful::catalog::Catalogued>::KINDS
            .get(
                match self {
                    Self::Disk { .. } => 0,
                    Self::Full { .. } => 1,
                    Self::Lost { .. } => 2,
                },
            )
    }
}
#[automatically_derived]
impl ::statusful::catalog::Catalogued for E {
    const KINDS: &'static [::statusful::ErrorKind] = &[
        ::statusful::__private::row("Disk", "disk", 500)
            .title("Internal Server Error")
            .body(
                "{\"title\":\"Internal Server Error\",\"status\":500,\"code\":\"disk\"}",
            )
            .done(),
        ::statusful::__private::row("Full", "full", 507)
            .title("Insufficient Storage")
            .body(
                "{\"title\":\"Insufficient Storage\",\"status\":507,\"code\":\"full\"}",
            )
            .done(),
        ::statusful::__private::row("Lost", "lost", 500)
            .title("Internal Server Error")
            .body(
                "{\"title\":\"Internal Server Error\",\"status\":500,\"code\":\"lost\"}",
            )
            .done(),
    ];
    const TRANSPARENT: &'static [::statusful::catalog::Transparent] = &[];
    const CATALOG: &'static ::statusful::catalog::Catalog = &::statusful::__private::catalog::<
        Self,
    >("E", "");
}
#[automatically_derived]
impl E {
    /// Every error that this type can be.
    pub const CATALOG: &'static ::statusful::catalog::Catalog = <Self as ::statusful::catalog::Catalogued>::CATALOG;
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
