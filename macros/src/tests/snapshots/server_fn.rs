#[automatically_derived]
impl ::statusful::__private::server_fn::FromServerFnError for Gone {
    type Encoder = ::statusful::__private::server_fn::ProblemEncoding;
    fn from_server_fn_error(
        __statusful_error: ::statusful::__private::server_fn::ServerFnErrorErr,
    ) -> Self {
        use ::statusful::__private::server_fn::NoConversion as _;
        ::statusful::__private::server_fn::Conversion::<Self>::NEW
            .statusful_convert(__statusful_error)
    }
    fn ser(&self) -> ::statusful::__private::server_fn::Bytes {
        ::statusful::__private::server_fn::ser(
            self,
            ::statusful::__private::server_fn::CaptureProbe::<Gone>::NEW
                .statusful_capture(),
        )
    }
}
#[automatically_derived]
impl ::statusful::__private::server_fn::Serialize for Gone {
    fn serialize<__StatusfulS: ::statusful::__private::server_fn::Serializer>(
        &self,
        __statusful_serializer: __StatusfulS,
    ) -> ::statusful::__private::server_fn::Result<
        __StatusfulS::Ok,
        __StatusfulS::Error,
    > {
        ::statusful::__private::server_fn::serialize(self, __statusful_serializer)
    }
}
#[automatically_derived]
impl<'__statusful_de> ::statusful::__private::server_fn::Deserialize<'__statusful_de>
for Gone {
    fn deserialize<
        __StatusfulD: ::statusful::__private::server_fn::Deserializer<'__statusful_de>,
    >(
        __statusful_deserializer: __StatusfulD,
    ) -> ::statusful::__private::server_fn::Result<Self, __StatusfulD::Error> {
        ::statusful::__private::server_fn::deserialize(__statusful_deserializer)
    }
}
#[automatically_derived]
impl<'a, T: Clone> ::statusful::__private::server_fn::FromServerFnError for E<'a, T>
where
    E<
        'a,
        T,
    >: ::statusful::HttpStatus + ::statusful::FromProblem
        + ::statusful::__private::From<
            ::statusful::__private::server_fn::ServerFnErrorErr,
        > + ::statusful::__private::Debug + ::statusful::__private::Display + 'static,
{
    type Encoder = ::statusful::__private::server_fn::ProblemEncoding;
    fn from_server_fn_error(
        __statusful_error: ::statusful::__private::server_fn::ServerFnErrorErr,
    ) -> Self {
        use ::statusful::__private::server_fn::NoConversion as _;
        ::statusful::__private::server_fn::Conversion::<Self>::NEW
            .statusful_convert(__statusful_error)
    }
    fn ser(&self) -> ::statusful::__private::server_fn::Bytes {
        ::statusful::__private::server_fn::ser(
            self,
            ::statusful::__private::Capture::TEXT,
        )
    }
}
#[automatically_derived]
impl<'a, T: Clone> ::statusful::__private::server_fn::Serialize for E<'a, T>
where
    E<
        'a,
        T,
    >: ::statusful::HttpStatus + ::statusful::FromProblem
        + ::statusful::__private::From<
            ::statusful::__private::server_fn::ServerFnErrorErr,
        > + ::statusful::__private::Debug + ::statusful::__private::Display + 'static,
{
    fn serialize<__StatusfulS: ::statusful::__private::server_fn::Serializer>(
        &self,
        __statusful_serializer: __StatusfulS,
    ) -> ::statusful::__private::server_fn::Result<
        __StatusfulS::Ok,
        __StatusfulS::Error,
    > {
        ::statusful::__private::server_fn::serialize(self, __statusful_serializer)
    }
}
#[automatically_derived]
impl<
    '__statusful_de,
    'a,
    T: Clone,
> ::statusful::__private::server_fn::Deserialize<'__statusful_de> for E<'a, T>
where
    E<
        'a,
        T,
    >: ::statusful::HttpStatus + ::statusful::FromProblem
        + ::statusful::__private::From<
            ::statusful::__private::server_fn::ServerFnErrorErr,
        > + ::statusful::__private::Debug + ::statusful::__private::Display + 'static,
{
    fn deserialize<
        __StatusfulD: ::statusful::__private::server_fn::Deserializer<'__statusful_de>,
    >(
        __statusful_deserializer: __StatusfulD,
    ) -> ::statusful::__private::server_fn::Result<Self, __StatusfulD::Error> {
        ::statusful::__private::server_fn::deserialize(__statusful_deserializer)
    }
}
