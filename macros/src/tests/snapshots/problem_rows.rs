#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        static STATUS: [::statusful::__private::StatusCode; 4] = ::statusful::__private::statuses([
            409, 500, 410, 409,
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
            "409 ? 0114 0000 0015 0010 0005 0032 0005 0000|{\"type\":\"https://example.com/errors/taken\",\"title\":\"Taken\",\"status\":409,\"code\":\"taken\",\"detail\":\"Choose another.\"}||Choose another.|UserExists|taken|https://example.com/errors/taken|Taken||The name is taken.\n\nEach name is given once.",
            "500 ? 0109 0000 0000 0008 0008 0035 0021 0000|{\"type\":\"https://example.com/errors/internal\",\"title\":\"Internal Server Error\",\"status\":500,\"code\":\"internal\"}|||Internal|internal|https://example.com/errors/internal|Internal Server Error||",
            "410 ? 0084 0000 0000 0004 0004 0031 0004 0000|{\"type\":\"https://example.com/errors/gone\",\"title\":\"Gone\",\"status\":410,\"code\":\"gone\"}|||Gone|gone|https://example.com/errors/gone|Gone||",
            "409 ? 0073 0000 0000 0005 0005 0000 0015 0000|{\"title\":\"\\u003c/script\\u003e \\u0026 \\u2028\",\"status\":409,\"code\":\"blank\"}|||Blank|blank||</script> & \u{2028}||",
        ],
        &[],
    );
    fn __variant_index(&self) -> ::statusful::__private::usize {
        match self {
            E::UserExists => 0,
            E::Internal => 1,
            E::Gone => 2,
            E::Blank => 3,
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
