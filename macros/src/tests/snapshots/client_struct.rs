#[automatically_derived]
impl<'a, T: Trait> ::statusful::FromProblem for Taken<'a, T>
where
    T: Copy,
    T: ::statusful::__private::client::HasDefault,
    Taken<'a, T>: ::statusful::catalog::HasCatalog + ::statusful::__private::Sized,
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
                        0: __statusful_reading.default()?,
                        1: __statusful_reading.default()?,
                    })
                }
                _ => ::statusful::__private::Option::None,
            }
        })
    }
}
