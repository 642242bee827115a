const _: () = {
    #[deprecated(
        note = "`in` should have at least three characters, so that formats other than JSON can hold it (RFC 9457, Section 4)\nhelp: give it another name: `#[problem(extension = \"…\")]`\nhelp: if this is intended: `#[status(allow(extension_name))]`"
    )]
    const extension_name: () = ();
    extension_name
};
#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        static STATUS: [::statusful::__private::StatusCode; 3] = ::statusful::__private::statuses([
            402, 409, 410,
        ]);
        ::statusful::__private::look_up(
            &STATUS,
            <Self as ::statusful::catalog::HasCatalog>::__variant_index(self),
        )
    }
    fn append_extensions(
        &self,
        __statusful_members: &mut ::statusful::ExtensionMembers<'_>,
    ) {
        match self {
            E::OutOfCredit {
                balance: __statusful_balance,
                r#in: __statusful_in,
                ..
            } => {
                ::statusful::__private::extension(
                    __statusful_members,
                    "balance",
                    __statusful_balance,
                );
                ::statusful::__private::extension(
                    __statusful_members,
                    "in",
                    __statusful_in,
                );
            }
            E::Gone { 0: __statusful_0, .. } => {
                ::statusful::__private::extension(
                    __statusful_members,
                    "since",
                    __statusful_0,
                );
            }
            _ => {}
        }
    }
    fn meta(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorMeta> {
        ::statusful::__private::meta_of(self, &[])
    }
}
#[automatically_derived]
impl ::statusful::catalog::HasCatalog for E {
    const __ERRORS: &'static [::statusful::ErrorMeta] = &::statusful::__private::metas(
        &[
            "402 ? 0064 0000 0000 0011 0013 0000 0016 0000|{\"title\":\"Payment Required\",\"status\":402,\"code\":\"out_of_credit\"}|||OutOfCredit|out_of_credit||Payment Required||",
            "409 ? 0048 0000 0000 0005 0005 0000 0008 0000|{\"title\":\"Conflict\",\"status\":409,\"code\":\"plain\"}|||Plain|plain||Conflict||",
            "410 ? 0043 0000 0000 0004 0004 0000 0004 0000|{\"title\":\"Gone\",\"status\":410,\"code\":\"gone\"}|||Gone|gone||Gone||",
        ],
        &[
            (
                0,
                ::statusful::__private::meta_lists(
                    &[],
                    &[
                        ::statusful::__private::ExtensionMeta {
                            __name: "balance",
                            __type_name: "u64",
                            __form: ::statusful::__private::MemberForm::Value,
                        },
                        ::statusful::__private::ExtensionMeta {
                            __name: "in",
                            __type_name: "Vec<String>",
                            __form: ::statusful::__private::MemberForm::Value,
                        },
                    ],
                ),
            ),
            (
                2,
                ::statusful::__private::meta_lists(
                    &[],
                    &[
                        ::statusful::__private::ExtensionMeta {
                            __name: "since",
                            __type_name: "u64",
                            __form: ::statusful::__private::MemberForm::Value,
                        },
                    ],
                ),
            ),
        ],
    );
    fn __variant_index(&self) -> ::statusful::__private::usize {
        match self {
            E::OutOfCredit { .. } => 0,
            E::Plain { .. } => 1,
            E::Gone(..) => 2,
        }
    }
    const __TYPE: (
        &'static ::statusful::__private::str,
        &'static ::statusful::__private::str,
    ) = ("E", "");
    fn __definition() -> &'static ::statusful::__private::Definition {
        static DEFINITION: ::statusful::__private::Definition = ::statusful::__private::Definition::NEW;
        &DEFINITION
    }
}
#[automatically_derived]
impl ::statusful::__private::From<&E> for ::statusful::__private::StatusCode {
    fn from(__statusful_error: &E) -> Self {
        ::statusful::HttpStatus::status(__statusful_error)
    }
}
#[automatically_derived]
impl ::statusful::__private::From<E> for ::statusful::__private::StatusCode {
    fn from(__statusful_error: E) -> Self {
        ::statusful::HttpStatus::status(&__statusful_error)
    }
}
