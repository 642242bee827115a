#[automatically_derived]
impl<'a, T> ::statusful::__private::axum::IntoResponse for E<'a, T>
where
    E<'a, T>: ::statusful::HttpStatus + ::statusful::__private::Display,
{
    fn into_response(self) -> ::statusful::__private::axum::Response {
        ::statusful::__private::axum::respond(
            self,
            ::statusful::__private::Capture::TEXT,
        )
    }
}
#[automatically_derived]
impl<'a, T> ::statusful::__private::axum::IntoResponse
for ::statusful::__private::Box<E<'a, T>>
where
    E<'a, T>: ::statusful::HttpStatus + ::statusful::__private::Display,
{
    fn into_response(self) -> ::statusful::__private::axum::Response {
        ::statusful::__private::axum::respond(
            *self,
            ::statusful::__private::Capture::TEXT,
        )
    }
}
#[automatically_derived]
impl<'a, T> ::statusful::__private::actix::ResponseError for E<'a, T>
where
    E<
        'a,
        T,
    >: ::statusful::HttpStatus + ::statusful::__private::Display
        + ::statusful::__private::Debug,
{
    fn status_code(&self) -> ::statusful::__private::actix::StatusCode {
        ::statusful::__private::actix::status(self)
    }
    fn error_response(&self) -> ::statusful::__private::actix::HttpResponse {
        ::statusful::__private::actix::respond(
            self,
            ::statusful::__private::Capture::TEXT,
        )
    }
}
#[automatically_derived]
impl<'a, T> ::statusful::__private::actix::ResponseError
for ::statusful::__private::Box<E<'a, T>>
where
    E<
        'a,
        T,
    >: ::statusful::HttpStatus + ::statusful::__private::Display
        + ::statusful::__private::Debug,
{
    fn status_code(&self) -> ::statusful::__private::actix::StatusCode {
        ::statusful::__private::actix::status(&**self)
    }
    fn error_response(&self) -> ::statusful::__private::actix::HttpResponse {
        ::statusful::__private::actix::respond(
            &**self,
            ::statusful::__private::Capture::TEXT,
        )
    }
}
#[automatically_derived]
impl<'a, T> ::statusful::__private::poem::ResponseError for E<'a, T>
where
    E<'a, T>: ::statusful::HttpStatus + ::statusful::__private::Display,
{
    fn status(&self) -> ::statusful::__private::poem::StatusCode {
        ::statusful::__private::poem::status(self)
    }
    fn as_response(&self) -> ::statusful::__private::poem::Response {
        ::statusful::__private::poem::respond(
            self,
            ::statusful::__private::Capture::TEXT,
        )
    }
}
#[automatically_derived]
impl<'a, T> ::statusful::__private::poem::ResponseError
for ::statusful::__private::Box<E<'a, T>>
where
    E<'a, T>: ::statusful::HttpStatus + ::statusful::__private::Display,
{
    fn status(&self) -> ::statusful::__private::poem::StatusCode {
        ::statusful::__private::poem::status(&**self)
    }
    fn as_response(&self) -> ::statusful::__private::poem::Response {
        ::statusful::__private::poem::respond(
            &**self,
            ::statusful::__private::Capture::TEXT,
        )
    }
}
#[automatically_derived]
impl<
    '__statusful_r,
    '__statusful_o: '__statusful_r,
    'a,
    T,
> ::statusful::__private::rocket::Responder<'__statusful_r, '__statusful_o> for E<'a, T>
where
    E<'a, T>: ::statusful::HttpStatus + ::statusful::__private::Display,
{
    fn respond_to(
        self,
        __statusful_request: &'__statusful_r ::statusful::__private::rocket::Request<'_>,
    ) -> ::statusful::__private::rocket::Result<'__statusful_o> {
        ::statusful::__private::rocket::respond(
            &self,
            ::statusful::__private::Capture::TEXT,
            __statusful_request,
        )
    }
}
#[automatically_derived]
impl<'a, T> ::statusful::__private::salvo::Scribe for E<'a, T>
where
    E<'a, T>: ::statusful::HttpStatus + ::statusful::__private::Display,
{
    fn render(self, __statusful_response: &mut ::statusful::__private::salvo::Response) {
        ::statusful::__private::salvo::respond(
            self,
            ::statusful::__private::Capture::TEXT,
            __statusful_response,
        )
    }
}
#[automatically_derived]
impl<'a, T> ::statusful::__private::salvo::Scribe
for ::statusful::__private::Box<E<'a, T>>
where
    E<'a, T>: ::statusful::HttpStatus + ::statusful::__private::Display,
{
    fn render(self, __statusful_response: &mut ::statusful::__private::salvo::Response) {
        ::statusful::__private::salvo::respond(
            *self,
            ::statusful::__private::Capture::TEXT,
            __statusful_response,
        )
    }
}
#[automatically_derived]
impl<'a, T> ::statusful::__private::warp::Reply for E<'a, T>
where
    E<
        'a,
        T,
    >: ::statusful::HttpStatus + ::statusful::__private::Display
        + ::statusful::__private::Send,
{
    fn into_response(self) -> ::statusful::__private::warp::Response {
        ::statusful::__private::warp::respond(
            self,
            ::statusful::__private::Capture::TEXT,
        )
    }
}
#[automatically_derived]
impl<'a, T> ::statusful::__private::tonic::IntoStatus for E<'a, T>
where
    E<'a, T>: ::statusful::HttpStatus + ::statusful::__private::Display,
{
    fn into_status(self) -> ::statusful::__private::tonic::Status {
        ::statusful::__private::tonic::respond(
            self,
            ::statusful::__private::Capture::TEXT,
        )
    }
}
#[automatically_derived]
impl<'a, T> ::statusful::__private::tonic::IntoStatus
for ::statusful::__private::Box<E<'a, T>>
where
    E<'a, T>: ::statusful::HttpStatus + ::statusful::__private::Display,
{
    fn into_status(self) -> ::statusful::__private::tonic::Status {
        ::statusful::__private::tonic::respond(
            *self,
            ::statusful::__private::Capture::TEXT,
        )
    }
}
#[automatically_derived]
impl<'a, T> ::statusful::__private::jsonrpc::IntoErrorObject for E<'a, T>
where
    E<'a, T>: ::statusful::HttpStatus + ::statusful::__private::Display,
{
    fn into_error_object(self) -> ::statusful::__private::jsonrpc::ErrorObjectOwned {
        ::statusful::__private::jsonrpc::respond(
            self,
            ::statusful::__private::Capture::TEXT,
        )
    }
}
#[automatically_derived]
impl<'a, T> ::statusful::__private::jsonrpc::IntoErrorObject
for ::statusful::__private::Box<E<'a, T>>
where
    E<'a, T>: ::statusful::HttpStatus + ::statusful::__private::Display,
{
    fn into_error_object(self) -> ::statusful::__private::jsonrpc::ErrorObjectOwned {
        ::statusful::__private::jsonrpc::respond(
            *self,
            ::statusful::__private::Capture::TEXT,
        )
    }
}
#[automatically_derived]
impl<'a, T> ::statusful::__private::rmcp::IntoCallToolResult for E<'a, T>
where
    E<'a, T>: ::statusful::HttpStatus + ::statusful::__private::Display,
{
    fn into_call_tool_result(self) -> ::statusful::__private::rmcp::CallToolOutcome {
        ::statusful::__private::rmcp::respond(
            self,
            ::statusful::__private::Capture::TEXT,
        )
    }
}
#[automatically_derived]
impl<'a, T> ::statusful::__private::rmcp::IntoCallToolResult
for ::statusful::__private::Box<E<'a, T>>
where
    E<'a, T>: ::statusful::HttpStatus + ::statusful::__private::Display,
{
    fn into_call_tool_result(self) -> ::statusful::__private::rmcp::CallToolOutcome {
        ::statusful::__private::rmcp::respond(
            *self,
            ::statusful::__private::Capture::TEXT,
        )
    }
}
#[automatically_derived]
impl<'a, T> ::statusful::__private::rmcp_error_data::IntoErrorData for E<'a, T>
where
    E<'a, T>: ::statusful::HttpStatus + ::statusful::__private::Display,
{
    fn into_error_data(self) -> ::statusful::__private::rmcp_error_data::ErrorData {
        ::statusful::__private::rmcp_error_data::respond(
            self,
            ::statusful::__private::Capture::TEXT,
        )
    }
}
#[automatically_derived]
impl<'a, T> ::statusful::__private::rmcp_error_data::IntoErrorData
for ::statusful::__private::Box<E<'a, T>>
where
    E<'a, T>: ::statusful::HttpStatus + ::statusful::__private::Display,
{
    fn into_error_data(self) -> ::statusful::__private::rmcp_error_data::ErrorData {
        ::statusful::__private::rmcp_error_data::respond(
            *self,
            ::statusful::__private::Capture::TEXT,
        )
    }
}
#[automatically_derived]
impl<'a, T> ::statusful::__private::graphql::ErrorExtensions for E<'a, T>
where
    E<'a, T>: ::statusful::HttpStatus + ::statusful::__private::Display,
{
    fn extend(&self) -> ::statusful::__private::graphql::Error {
        ::statusful::__private::graphql::extend(
            self,
            ::statusful::__private::Capture::TEXT,
        )
    }
}
#[automatically_derived]
impl<'a, T> ::statusful::__private::graphql::ErrorExtensions
for ::statusful::__private::Box<E<'a, T>>
where
    E<'a, T>: ::statusful::HttpStatus + ::statusful::__private::Display,
{
    fn extend(&self) -> ::statusful::__private::graphql::Error {
        ::statusful::__private::graphql::extend(
            &**self,
            ::statusful::__private::Capture::TEXT,
        )
    }
}
