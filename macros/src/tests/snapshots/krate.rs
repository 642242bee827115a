#[automatically_derived]
impl api::reexport::statusful::HttpStatus for E {
    fn status(&self) -> api::reexport::statusful::__private::StatusCode {
        static STATUS: [api::reexport::statusful::__private::Option<
            api::reexport::statusful::__private::StatusCode,
        >; 2] = api::reexport::statusful::__private::some_statuses([409, 0]);
        api::reexport::statusful::__private::look_up_or(
            &STATUS,
            match self {
                Self::A { .. } => 0,
                Self::B { .. } => 1,
            },
            || match self {
                Self::B { 0: __field, .. } => {
                    api::reexport::statusful::HttpStatus::status(__field)
                }
                _ => api::reexport::statusful::__private::UNKNOWN,
            },
        )
    }
    fn kind(
        &self,
    ) -> api::reexport::statusful::__private::Option<
        &'static api::reexport::statusful::ErrorKind,
    > {
        const KINDS: &[api::reexport::statusful::ErrorKind] = &[
            api::reexport::statusful::__private::kind("A", "a", 409),
        ];
        KINDS
            .get(
                match self {
                    Self::A { .. } => 0,
                    Self::B { 0: __field, .. } => {
                        return api::reexport::statusful::HttpStatus::kind(__field);
                    }
                },
            )
    }
}
#[automatically_derived]
impl api::reexport::statusful::__private::From<&E>
for api::reexport::statusful::__private::StatusCode {
    fn from(error: &E) -> Self {
        api::reexport::statusful::HttpStatus::status(error)
    }
}
#[automatically_derived]
impl api::reexport::statusful::__private::From<E>
for api::reexport::statusful::__private::StatusCode {
    fn from(error: E) -> Self {
        api::reexport::statusful::HttpStatus::status(&error)
    }
}
