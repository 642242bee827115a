#[automatically_derived]
impl<T> api::statusful::FromProblem for E<T>
where
    T: api::statusful::FromProblem,
    T: api::statusful::__private::client::Member,
    E<T>: api::statusful::catalog::Catalogued + api::statusful::__private::Sized,
{
    fn from_problem(
        __statusful_problem: &api::statusful::Problem,
    ) -> api::statusful::__private::Option<Self> {
        api::statusful::__private::client::from_problem(__statusful_problem)
    }
    fn read(
        __statusful_reading: &api::statusful::__private::client::Reading<'_>,
    ) -> api::statusful::__private::Option<Self> {
        static TYPE: api::statusful::__private::client::Type = api::statusful::__private::client::Type::NEW;
        __statusful_reading.enter::<Self>(&TYPE)?;
        api::statusful::__private::client::attempt(|| {
                match __statusful_reading
                    .recognise(<Self as api::statusful::catalog::Catalogued>::KINDS)
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
    }
}
