#[automatically_derived]
impl<T> api::statusful::FromProblem for E<T>
where
    T: api::statusful::FromProblem,
    T: api::statusful::__private::client::Member,
    E<T>: api::statusful::catalog::HasCatalog + api::statusful::__private::Sized,
{
    fn from_problem(
        __statusful_problem: &api::statusful::Problem,
    ) -> api::statusful::__private::Option<Self> {
        api::statusful::__private::client::from_problem(__statusful_problem)
    }
    fn __survey(__statusful_survey: &mut api::statusful::__private::client::Survey<'_>) {
        use api::statusful::__private::client::{
            ReadsNothing as _, ReadsOf as __StatusfulReadsOf,
        };
        __statusful_survey
            .visit(
                <Self as api::statusful::catalog::HasCatalog>::__CATALOG,
                &[
                    __StatusfulReadsOf::<Box<DbError>>::SURVEY,
                    __StatusfulReadsOf::<T>::SURVEY,
                    __StatusfulReadsOf::<Box<E<T>>>::SURVEY,
                ],
            );
    }
    fn __read(
        __statusful_reading: &api::statusful::__private::client::Reading<'_>,
    ) -> api::statusful::__private::Option<Self> {
        __statusful_reading
            .enter(<Self as api::statusful::catalog::HasCatalog>::__CATALOG)?;
        api::statusful::__private::client::attempt(|| {
                match __statusful_reading
                    .row(<Self as api::statusful::catalog::HasCatalog>::__CATALOG)
                {
                    0 => {
                        api::statusful::__private::Option::Some(Self::Missing {
                            0: __statusful_reading.member("n")?,
                        })
                    }
                    _ => api::statusful::__private::Option::None,
                }
            })
            .or_else(|| api::statusful::__private::client::attempt(|| {
                api::statusful::__private::Option::Some(Self::Db {
                    source: __statusful_reading.inner()?,
                })
            }))
            .or_else(|| api::statusful::__private::client::attempt(|| {
                api::statusful::__private::Option::Some(Self::Other {
                    0: __statusful_reading.inner()?,
                })
            }))
            .or_else(|| api::statusful::__private::client::attempt(|| {
                api::statusful::__private::Option::Some(Self::Again {
                    0: __statusful_reading.inner()?,
                })
            }))
    }
}
