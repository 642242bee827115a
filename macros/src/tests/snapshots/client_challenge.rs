#[automatically_derived]
impl<T> ::statusful::FromProblem for Stale<T>
where
    T: ::statusful::__private::client::FromAuthParam,
    Stale<T>: ::statusful::catalog::HasCatalog + ::statusful::__private::Sized,
{
    fn from_problem(
        __statusful_problem: &::statusful::Problem,
    ) -> ::statusful::__private::Option<Self> {
        ::statusful::__private::client::from_problem(__statusful_problem)
    }
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
                0 => {
                    ::statusful::__private::Option::Some(Self {
                        realm: __statusful_reading
                            .auth_param("www-authenticate", "Bearer", "realm")
                            .or_else(|| {
                                __statusful_reading
                                    .auth_param("www-authenticate", "Digest", "realm")
                            })?,
                        nonce: __statusful_reading
                            .auth_param("www-authenticate", "Digest", "nonce")?,
                        others: __statusful_reading.header_from("www-authenticate", 2)?,
                    })
                }
                _ => ::statusful::__private::Option::None,
            }
        })
    }
}
