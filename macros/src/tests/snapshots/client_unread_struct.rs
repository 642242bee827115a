#[automatically_derived]
impl<T> ::statusful::FromProblem for Store<T>
where
    T: Copy,
    Store<T>: ::statusful::catalog::HasCatalog + ::statusful::__private::Sized,
{
    fn from_problem(
        __statusful_problem: &::statusful::Problem,
    ) -> ::statusful::__private::Option<Self> {
        ::statusful::__private::client::from_problem(__statusful_problem)
    }
    fn __format() -> ::statusful::__private::Option<::statusful::__private::Format> {
        <Self as ::statusful::catalog::HasCatalog>::__FORMAT
    }
    fn __read(
        __statusful_reading: &::statusful::__private::client::Reading<'_>,
    ) -> ::statusful::__private::Option<Self> {
        let _ = __statusful_reading;
        ::statusful::__private::Option::None
    }
}
