#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        static STATUS: [::statusful::__private::StatusCode; 3] = ::statusful::__private::statuses([
            402, 409, 410,
        ]);
        ::statusful::__private::look_up(
            &STATUS,
            match self {
                Self::OutOfCredit { .. } => 0,
                Self::Plain { .. } => 1,
                Self::Gone { .. } => 2,
            },
        )
    }
    fn extend(&self, __statusful_members: &mut ::statusful::ExtensionMembers<'_>) {
        match self {
            Self::OutOfCredit {
                balance: __statusful_balance,
                r#in: __statusful_in,
                ..
            } => {
                ::statusful::__private::extension(
                    __statusful_members,
                    "balance",
                    __statusful_balance,
                );
                ::statusful::__private::extension(
                    __statusful_members,
                    "in",
                    __statusful_in,
                );
            }
            Self::Gone { 0: __statusful_0, .. } => {
                ::statusful::__private::extension(
                    __statusful_members,
                    "since",
                    __statusful_0,
                );
            }
            _ => {}
        }
    }
    fn kind(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorKind> {
        <Self as ::statusful::catalog::Catalogued>::KINDS
            .get(
                match self {
                    Self::OutOfCredit { .. } => 0,
                    Self::Plain { .. } => 1,
                    Self::Gone { .. } => 2,
                },
            )
    }
}
#[automatically_derived]
impl ::statusful::catalog::Catalogued for E {
    const KINDS: &'static [::statusful::ErrorKind] = &[
        ::statusful::__private::row("OutOfCredit", "out_of_credit", 402)
            .title("Payment Required")
            .extensions(&[("balance", "u64"), ("in", "Vec<String>")])
            .body(
                "{\"title\":\"Payment Required\",\"status\":402,\"code\":\"out_of_credit\"}",
            )
            .done(),
        ::statusful::__private::row("Plain", "plain", 409)
            .title("Conflict")
            .body("{\"title\":\"Conflict\",\"status\":409,\"code\":\"plain\"}")
            .done(),
        ::statusful::__private::row("Gone", "gone", 410)
            .title("Gone")
            .extensions(&[("since", "u64")])
            .body("{\"title\":\"Gone\",\"status\":410,\"code\":\"gone\"}")
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
