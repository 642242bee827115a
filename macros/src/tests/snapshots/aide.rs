#[automatically_derived]
impl<T> ::statusful::__private::aide::Describe for E<T>
where
    Vec<T>: ::statusful::__private::Extension,
    Vec<T>: ::statusful::__private::aide::Member,
{
    fn describe(
        __statusful_description: &mut ::statusful::__private::aide::Description,
    ) {
        __statusful_description
            .add(
                <Self as ::statusful::catalog::HasCatalog>::__CATALOG,
                &[
                    (
                        &[
                            (
                                ::statusful::__private::aide::member::<Vec<T>>,
                                ::statusful::__private::IsOption::<Vec<T>>::NEW.get(),
                            ),
                        ],
                        ::statusful::__private::Option::Some("user {name} {exists}"),
                    ),
                    (&[], ::statusful::__private::Option::None),
                ],
                &[
                    ::statusful::__private::aide::inner(
                        true,
                        |__statusful_description| {
                            ::statusful::__private::aide::Probe::<DbError>::NEW
                                .describe(__statusful_description)
                        },
                    ),
                    ::statusful::__private::aide::inner(
                        false,
                        |__statusful_description| {
                            ::statusful::__private::aide::Probe::<Box<E<T>>>::NEW
                                .describe(__statusful_description)
                        },
                    ),
                ],
            );
    }
}
#[automatically_derived]
impl<T> ::statusful::__private::aide::OperationOutput for E<T>
where
    Vec<T>: ::statusful::__private::Extension,
    Vec<T>: ::statusful::__private::aide::Member,
{
    type Inner = Self;
    fn inferred_responses(
        _: &mut ::statusful::__private::aide::GenContext,
        _: &mut ::statusful::__private::aide::Operation,
    ) -> ::statusful::__private::aide::Responses {
        ::statusful::__private::aide::responses(
            <Self as ::statusful::__private::aide::Describe>::describe,
        )
    }
}
