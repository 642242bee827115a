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
        const KINDS: &[::statusful::ErrorKind] = &[
            ::statusful::__private::kind("Disk", "disk", 500),
            ::statusful::__private::kind("Full", "full", 507),
            ::statusful::__private::kind("Lost", "lost", 500),
        ];
        KINDS
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
impl ::statusful::__private::From<&E> for ::statusful::__private::StatusCode {
    fn from(error: &E) -> Self {
        ::statusful::HttpStatus::status(error)
    }
}
#[automatically_derived]
impl ::statusful::__private::From<E> for ::statusful::__private::StatusCode {
    fn from(error: E) -> Self {
        ::statusful::HttpStatus::status(&error)
    }
}
