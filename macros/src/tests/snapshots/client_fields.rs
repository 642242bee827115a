#[automatically_derived]
impl ::statusful::FromProblem for E {
    fn from_problem(
        __statusful_problem: &::statusful::Problem,
    ) -> ::statusful::__private::Option<Self> {
        ::statusful::__private::client::from_problem(__statusful_problem)
    }
    const __OWN: &'static ::statusful::__private::client::Reads = &::statusful::__private::client::Reads {
        path: ::statusful::__private::concat!(
            ::statusful::__private::module_path!(), "::", "E"
        ),
        name: "E",
        metas: <Self as ::statusful::catalog::HasCatalog>::__ERRORS,
        inner: &[],
    };
    const __ALL: &'static ::statusful::__private::client::Reads = {
        &::statusful::__private::client::Reads {
            path: ::statusful::__private::concat!(
                ::statusful::__private::module_path!(), "::", "E"
            ),
            name: "E",
            metas: <Self as ::statusful::catalog::HasCatalog>::__ERRORS,
            inner: &[],
        }
    };
    fn __survey(__statusful_survey: &mut ::statusful::__private::client::Survey<'_>) {
        __statusful_survey
            .visit(<Self as ::statusful::catalog::HasCatalog>::__CATALOG, &[]);
    }
    fn __read(
        __statusful_reading: &::statusful::__private::client::Reading<'_>,
    ) -> ::statusful::__private::Option<Self> {
        __statusful_reading
            .enter(<Self as ::statusful::catalog::HasCatalog>::__CATALOG)?;
        ::statusful::__private::client::attempt(|| {
            match __statusful_reading
                .row(<Self as ::statusful::catalog::HasCatalog>::__CATALOG)
            {
                0 => ::statusful::__private::Option::Some(Self::Unit {}),
                1 => {
                    ::statusful::__private::Option::Some(Self::Taken {
                        name: __statusful_reading.member("name")?,
                        r#in: __statusful_reading.default()?,
                    })
                }
                2 => {
                    ::statusful::__private::Option::Some(Self::Limited {
                        0: __statusful_reading.header("retry-after")?,
                        1: __statusful_reading
                            .member("why")
                            .or_else(|| __statusful_reading.default())?,
                    })
                }
                3 => {
                    ::statusful::__private::Option::Some(Self::Challenged {
                        0: __statusful_reading.header_at("www-authenticate", 1)?,
                        1: __statusful_reading.header_from("www-authenticate", 2)?,
                    })
                }
                4 => {
                    ::statusful::__private::Option::Some(Self::Upstream {
                        status: __statusful_reading.status()?,
                    })
                }
                6 => ::statusful::__private::Option::Some(Self::Gone {}),
                _ => ::statusful::__private::Option::None,
            }
        })
    }
}
