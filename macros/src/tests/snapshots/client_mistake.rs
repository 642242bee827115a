::statusful::__private::compile_error! {
    "no response carries this field of `Taken`, and a client cannot read it back\nhelp: send it as a member of the body: `#[problem(extension = \"…\")]`\nhelp: or let the client fill it with its `Default`: `#[problem(default)]`\nhelp: or exclude `Taken` from clients: `#[problem(unread)]` above it"
}
#[automatically_derived]
impl<T> ::statusful::FromProblem for E<T>
where
    E<T>: ::statusful::catalog::HasCatalog + ::statusful::__private::Sized,
{
    fn from_problem(
        __statusful_problem: &::statusful::Problem,
    ) -> ::statusful::__private::Option<Self> {
        ::statusful::__private::client::from_problem(__statusful_problem)
    }
    fn __read(
        __statusful_reading: &::statusful::__private::client::Reading<'_>,
    ) -> ::statusful::__private::Option<Self> {
        let _ = __statusful_reading;
        ::statusful::__private::Option::None
    }
}
