#[automatically_derived]
impl api::reexport::statusful::HttpStatus for E {
    fn status(&self) -> api::reexport::statusful::__private::StatusCode {
        api::reexport::statusful::__private::look_up_or(
            &[409, 0],
            <Self as api::reexport::statusful::catalog::HasCatalog>::__variant_index(
                self,
            ),
            || api::reexport::statusful::__private::cold(|| api::reexport::statusful::__private::final_status(
                match self {
                    E::B { 0: __statusful_0, .. } => {
                        api::reexport::statusful::HttpStatus::status(__statusful_0)
                    }
                    _ => api::reexport::statusful::__private::UNKNOWN,
                },
            )),
        )
    }
    fn meta(
        &self,
    ) -> api::reexport::statusful::__private::Option<
        &'static api::reexport::statusful::ErrorMeta,
    > {
        api::reexport::statusful::__private::meta_of(self, &[])
    }
    fn __inner(
        &self,
    ) -> api::reexport::statusful::__private::Option<
        &dyn api::reexport::statusful::HttpStatus,
    > {
        api::reexport::statusful::__private::Option::Some(
            match self {
                E::B { 0: __statusful_0, .. } => {
                    api::reexport::statusful::HttpStatus::__as_dyn(__statusful_0)
                }
                _ => return api::reexport::statusful::__private::Option::None,
            },
        )
    }
}
#[automatically_derived]
impl api::reexport::statusful::catalog::HasCatalog for E {
    const __ERRORS: &'static [api::reexport::statusful::ErrorMeta] = &api::reexport::statusful::__private::metas(
        &[
            "409 ? 0044 0000 0000 0001 0001 0000 0008 0000|{\"title\":\"Conflict\",\"status\":409,\"code\":\"a\"}|||A|a||Conflict||",
        ],
        &[],
    );
    const __TRANSPARENT: &'static [api::reexport::statusful::catalog::Transparent] = {
        use api::reexport::statusful::__private::{
            transparent as __statusful_transparent, NoCatalog as _,
            Probe as __StatusfulProbe,
        };
        &[__statusful_transparent("B", "X", "", &[], __StatusfulProbe::<X>::CATALOG)]
    };
    fn __variant_index(&self) -> api::reexport::statusful::__private::usize {
        match self {
            E::A => 0,
            E::B(..) => 1,
        }
    }
    const __TYPE: (
        &'static api::reexport::statusful::__private::str,
        &'static api::reexport::statusful::__private::str,
    ) = ("E", "");
    fn __definition() -> &'static api::reexport::statusful::__private::Definition {
        static DEFINITION: api::reexport::statusful::__private::Definition = api::reexport::statusful::__private::Definition::NEW;
        &DEFINITION
    }
}
#[automatically_derived]
impl api::reexport::statusful::__private::From<&E>
for api::reexport::statusful::__private::StatusCode {
    fn from(__statusful_error: &E) -> Self {
        api::reexport::statusful::HttpStatus::status(__statusful_error)
    }
}
#[automatically_derived]
impl api::reexport::statusful::__private::From<E>
for api::reexport::statusful::__private::StatusCode {
    fn from(__statusful_error: E) -> Self {
        api::reexport::statusful::HttpStatus::status(&__statusful_error)
    }
}
