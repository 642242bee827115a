::statusful::__private::compile_error! {
    "`RETRY_AFTR` is not a constant of `http::header`\nhelp: did you mean `RETRY_AFTER`? for a field of your own, use a string: `\"retry-aftr\"`"
}
::statusful::__private::compile_error! {
    "\"/errors/\" is not an absolute URI: it has no scheme (RFC 9457, Section 3.1.1)\nhelp: write it as in `#[problem(base = \"https://api.example.com/errors/\")]`"
}
::statusful::__private::compile_error! {
    "`titel` is not a key of `#[problem(...)]`\nhelp: did you mean `title`?"
}
::statusful::__private::compile_error! {
    "`status` is a member of every problem, and not an extension (RFC 9457, Section 3.1)\nhelp: give it another name: `#[problem(extension = \"a_status\")]`"
}
const _: () = {
    #[deprecated(
        note = "a 204 (No Content) carries no content: this is never sent (RFC 9110, Section 15.3.5)\nhelp: remove it, or choose a status with content\nhelp: if this is intended: `#[status(allow(content))]` above `B`"
    )]
    const content: () = ();
    content
};
#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        static STATUS: [::statusful::__private::StatusCode; 2] = ::statusful::__private::statuses([
            401, 204,
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
            E::A { status: __statusful_status, .. } => {
                ::statusful::__private::extension(
                    __statusful_members,
                    "status",
                    __statusful_status,
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
            "401 ? 0048 0000 0000 0001 0001 0000 0012 0000|{\"title\":\"Unauthorized\",\"status\":401,\"code\":\"a\"}|||A|a||Unauthorized||",
            "204 ? 0043 0000 0000 0001 0001 0000 0007 0000|{\"title\":\"Nothing\",\"status\":204,\"code\":\"b\"}|||B|b||Nothing||",
        ],
        &[
            (
                0,
                ::statusful::__private::meta_lists(
                    &[],
                    &[
                        ::statusful::__private::ExtensionMeta {
                            __name: "status",
                            __type_name: "u8",
                            __form: ::statusful::__private::MemberForm::Value,
                        },
                    ],
                ),
            ),
        ],
    );
    fn __variant_index(&self) -> ::statusful::__private::usize {
        match self {
            E::A { .. } => 0,
            E::B => 1,
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
