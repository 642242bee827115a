#[automatically_derived]
impl<T: Clone> ::statusful::__private::utoipa::Describe for E<T> {
    fn describe(
        __statusful_description: &mut ::statusful::__private::utoipa::Description,
    ) {
        let _ = __statusful_description;
    }
}
#[automatically_derived]
impl<T: Clone> ::statusful::__private::utoipa::IntoResponses for E<T> {
    fn responses() -> ::statusful::__private::utoipa::Responses {
        ::statusful::__private::utoipa::responses(
            <Self as ::statusful::__private::utoipa::Describe>::describe,
        )
    }
}
