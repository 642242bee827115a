const _: () = {
    #[deprecated(
        note = "clients repeat the request automatically after 408 (Request Timeout), a POST too: Chromium, OkHttp (Java), Scrapy (PyPI), LWP::UserAgent::Determined (Perl) (RFC 9110, Section 15.5.9)\nhelp: 408 means the client was too slow to send its request; if the server was slow, write `#[status(503)]`, or `#[status(504)]` behind a gateway\nhelp: if this is intended: `#[status(408, allow(resent))]`"
    )]
    const resent: () = ();
    resent
};
#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        ::statusful::__private::status(408)
    }
    fn meta(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorMeta> {
        ::statusful::__private::meta_of(self, &[])
    }
}
#[automatically_derived]
impl ::statusful::catalog::HasCatalog for E {
    const __ERRORS: &'static [::statusful::ErrorMeta] = &::statusful::__private::metas(
        &[
            "408 ? 0054 0000 0000 0004 0004 0000 0015 0000|{\"title\":\"Request Timeout\",\"status\":408,\"code\":\"slow\"}|||Slow|slow||Request Timeout||",
        ],
        &[],
    );
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
