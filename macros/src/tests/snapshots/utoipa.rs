#[automatically_derived]
impl<T> ::statusful::__private::utoipa::Describe for E<T>
where
    Vec<T>: ::statusful::__private::Extension,
    Vec<T>: ::statusful::__private::utoipa::Member,
{
    fn describe(
        __statusful_description: &mut ::statusful::__private::utoipa::Description,
    ) {
        __statusful_description
            .add(
                <Self as ::statusful::catalog::HasCatalog>::__CATALOG,
                &[
                    (
                        &[
                            (
                                ::statusful::__private::utoipa::member::<Vec<T>>,
                                ::statusful::__private::IsOption::<Vec<T>>::NEW.get(),
                            ),
                        ],
                        ::statusful::__private::Option::Some("user {name} {exists}"),
                    ),
                    (&[], ::statusful::__private::Option::None),
                ],
                &[
                    ::statusful::__private::utoipa::inner(
                        true,
                        |__statusful_description| {
                            ::statusful::__private::utoipa::Probe::<DbError>::NEW
                                .describe(__statusful_description)
                        },
                    ),
                    ::statusful::__private::utoipa::inner(
                        false,
                        |__statusful_description| {
                            ::statusful::__private::utoipa::Probe::<Box<E<T>>>::NEW
                                .describe(__statusful_description)
                        },
                    ),
                ],
            );
    }
}
#[automatically_derived]
impl<T> ::statusful::__private::utoipa::IntoResponses for E<T>
where
    Vec<T>: ::statusful::__private::Extension,
    Vec<T>: ::statusful::__private::utoipa::Member,
{
    fn responses() -> ::statusful::__private::utoipa::Responses {
        ::statusful::__private::utoipa::responses(
            <Self as ::statusful::__private::utoipa::Describe>::describe,
        )
    }
}
