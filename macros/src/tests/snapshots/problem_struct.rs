#[automatically_derived]
impl api::statusful::HttpStatus for UserExists {
    fn status(&self) -> api::statusful::__private::StatusCode {
        api::statusful::__private::status(409)
    }
    fn append_headers(
        &self,
        __statusful_headers: &mut api::statusful::__private::HeaderMap,
    ) {
        match self {
            Self { .. } => {
                static FIELDS: [api::statusful::__private::Header; 1] = [
                    api::statusful::__private::header("vary", "origin"),
                ];
                api::statusful::__private::set_headers(__statusful_headers, &FIELDS);
            }
        }
    }
    fn append_extensions(
        &self,
        __statusful_members: &mut api::statusful::ExtensionMembers<'_>,
    ) {
        match self {
            Self { 0: __statusful_0, .. } => {
                api::statusful::__private::extension(
                    __statusful_members,
                    "name",
                    __statusful_0,
                );
            }
        }
    }
    fn meta(
        &self,
    ) -> api::statusful::__private::Option<&'static api::statusful::ErrorMeta> {
        api::statusful::__private::meta_of(self, &[])
    }
}
#[automatically_derived]
impl api::statusful::catalog::HasCatalog for UserExists {
    const __ERRORS: &'static [api::statusful::ErrorMeta] = &api::statusful::__private::metas(
        &[
            "409 + 0092 0000 0000 0010 0011 0031 0005 0000|{\"type\":\"https://example.com/user-exists\",\"title\":\"Taken\",\"status\":409,\"code\":\"user_exists\"}|||UserExists|user_exists|https://example.com/user-exists|Taken||",
        ],
        &[
            (
                0,
                api::statusful::__private::meta_lists(
                    &[
                        api::statusful::__private::HeaderMeta {
                            __name: "vary",
                            __value: api::statusful::__private::Option::Some("origin"),
                            __template: api::statusful::__private::Option::None,
                        },
                    ],
                    &[
                        api::statusful::__private::ExtensionMeta {
                            __name: "name",
                            __type_name: "String",
                            __form: api::statusful::__private::MemberForm::Value,
                        },
                    ],
                ),
            ),
        ],
    );
    const __TYPE: (
        &'static api::statusful::__private::str,
        &'static api::statusful::__private::str,
    ) = ("UserExists", "");
    fn __definition() -> &'static api::statusful::__private::Definition {
        static DEFINITION: api::statusful::__private::Definition = api::statusful::__private::Definition::NEW;
        &DEFINITION
    }
}
#[automatically_derived]
impl api::statusful::__private::From<&UserExists>
for api::statusful::__private::StatusCode {
    fn from(__statusful_error: &UserExists) -> Self {
        api::statusful::HttpStatus::status(__statusful_error)
    }
}
#[automatically_derived]
impl api::statusful::__private::From<UserExists>
for api::statusful::__private::StatusCode {
    fn from(__statusful_error: UserExists) -> Self {
        api::statusful::HttpStatus::status(&__statusful_error)
    }
}
