//! One impl per framework: its trait, forwarded to functions of the library. What is
//! specific to the framework is in the runtime, behind its feature.

use super::call_site;
use crate::model::ItemHeader;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::{parse_quote, GenericParam, Generics};

/// A framework's trait. Its names, and those of its methods' types, are in the
/// module of `statusful::__private` that is named after it.
pub(crate) struct Framework {
    module: &'static str,
    name: &'static str,
    /// Whether the trait has the lifetimes of Rocket's `Responder`.
    has_lifetimes: bool,
    /// A supertrait, by its name in `__private`.
    supertrait: Option<&'static str>,
    /// The methods, given the module, the error and how it is captured.
    methods: fn(&TokenStream, &TokenStream, &TokenStream) -> TokenStream,
    /// The error that is in a `Box` called `self`, as the methods take it; `None` where
    /// the framework itself implements its trait for `Box`.
    boxed: Option<fn() -> TokenStream>,
}

pub(crate) const AXUM: Framework = Framework {
    module: "axum",
    name: "IntoResponse",
    has_lifetimes: false,
    supertrait: None,
    methods: |module, this, capture| {
        quote! {
            fn into_response(self) -> #module::Response {
                #module::respond(#this, #capture)
            }
        }
    },
    boxed: Some(|| quote!(*self)),
};

pub(crate) const ACTIX: Framework = Framework {
    module: "actix",
    name: "ResponseError",
    has_lifetimes: false,
    supertrait: Some("Debug"),
    methods: |module, this, capture| {
        quote! {
            fn status_code(&self) -> #module::StatusCode {
                #module::status(#this)
            }

            fn error_response(&self) -> #module::HttpResponse {
                #module::respond(#this, #capture)
            }
        }
    },
    boxed: Some(|| quote!(&**self)),
};

pub(crate) const POEM: Framework = Framework {
    module: "poem",
    name: "ResponseError",
    has_lifetimes: false,
    supertrait: None,
    methods: |module, this, capture| {
        quote! {
            fn status(&self) -> #module::StatusCode {
                #module::status(#this)
            }

            fn as_response(&self) -> #module::Response {
                #module::respond(#this, #capture)
            }
        }
    },
    boxed: Some(|| quote!(&**self)),
};

pub(crate) const ROCKET: Framework = Framework {
    module: "rocket",
    name: "Responder",
    has_lifetimes: true,
    supertrait: None,
    methods: |module, this, capture| {
        quote! {
            fn respond_to(
                self,
                __statusful_request: &'__statusful_r #module::Request<'_>,
            ) -> #module::Result<'__statusful_o> {
                #module::respond(&#this, #capture, __statusful_request)
            }
        }
    },
    boxed: None,
};

pub(crate) const SALVO: Framework = Framework {
    module: "salvo",
    name: "Scribe",
    has_lifetimes: false,
    supertrait: None,
    methods: |module, this, capture| {
        quote! {
            fn render(self, __statusful_response: &mut #module::Response) {
                #module::respond(#this, #capture, __statusful_response)
            }
        }
    },
    boxed: Some(|| quote!(*self)),
};

pub(crate) const WARP: Framework = Framework {
    module: "warp",
    name: "Reply",
    has_lifetimes: false,
    supertrait: Some("Send"),
    methods: |module, this, capture| {
        quote! {
            fn into_response(self) -> #module::Response {
                #module::respond(#this, #capture)
            }
        }
    },
    boxed: None,
};

pub(crate) const TONIC: Framework = Framework {
    module: "tonic",
    name: "IntoStatus",
    has_lifetimes: false,
    supertrait: None,
    methods: |module, this, capture| {
        quote! {
            fn into_status(self) -> #module::Status {
                #module::respond(#this, #capture)
            }
        }
    },
    boxed: Some(|| quote!(*self)),
};

/// The result of a tool.
pub(crate) const RMCP: Framework = Framework {
    module: "rmcp",
    name: "IntoCallToolResult",
    has_lifetimes: false,
    supertrait: None,
    methods: |module, this, capture| {
        quote! {
            fn into_call_tool_result(self) -> #module::CallToolOutcome {
                #module::respond(#this, #capture)
            }
        }
    },
    boxed: Some(|| quote!(*self)),
};

pub(crate) const RMCP_ERROR_DATA: Framework = Framework {
    module: "rmcp_error_data",
    name: "IntoErrorData",
    has_lifetimes: false,
    supertrait: None,
    methods: |module, this, capture| {
        quote! {
            fn into_error_data(self) -> #module::ErrorData {
                #module::respond(#this, #capture)
            }
        }
    },
    boxed: Some(|| quote!(*self)),
};

pub(crate) const JSONRPC: Framework = Framework {
    module: "jsonrpc",
    name: "IntoErrorObject",
    has_lifetimes: false,
    supertrait: None,
    methods: |module, this, capture| {
        quote! {
            fn into_error_object(self) -> #module::ErrorObjectOwned {
                #module::respond(#this, #capture)
            }
        }
    },
    boxed: Some(|| quote!(*self)),
};

pub(crate) const GRAPHQL: Framework = Framework {
    module: "graphql",
    name: "ErrorExtensions",
    has_lifetimes: false,
    supertrait: None,
    methods: |module, this, capture| {
        quote! {
            fn extend(&self) -> #module::Error {
                #module::extend(#this, #capture)
            }
        }
    },
    boxed: Some(|| quote!(&**self)),
};

pub(crate) fn framework(item_header: &ItemHeader, framework: &Framework) -> TokenStream {
    let krate = &item_header.krate;
    let [module, name] = [framework.module, framework.name].map(|word| Ident::new(word, Span::call_site()));
    let module = quote!(#krate::__private::#module);
    let ident = call_site(&item_header.ident);
    let bounds = bounds(item_header, framework.supertrait);
    let capture = capture(item_header, &module);
    let methods = (framework.methods)(&module, &quote!(self), &capture);
    let (_, ty_generics, _) = item_header.generics.split_for_impl();
    let (generics, arguments) = if framework.has_lifetimes {
        (with_lifetimes(&item_header.generics), quote!(<'__statusful_r, '__statusful_o>))
    } else {
        (item_header.generics.clone(), TokenStream::new())
    };
    let (impl_generics, ..) = generics.split_for_impl();
    // `Box` is fundamental: what is local in it makes the whole local. A large error
    // is boxed (clippy's `result_large_err`).
    let boxed = framework.boxed.map(|this| {
        let methods = (framework.methods)(&module, &this(), &capture);
        quote! {
            #[automatically_derived]
            impl #impl_generics #module::#name #arguments for #krate::__private::Box<#ident #ty_generics> #bounds {
                #methods
            }
        }
    });
    quote! {
        #[automatically_derived]
        impl #impl_generics #module::#name #arguments for #ident #ty_generics #bounds {
            #methods
        }

        #boxed
    }
}

/// `From<E>` and `From<Box<E>>` for a framework's own type of errors, so that `?` works where that is
/// returned.
pub(crate) fn conversion(item_header: &ItemHeader, framework: &Framework, target: &str) -> TokenStream {
    let krate = &item_header.krate;
    let ident = call_site(&item_header.ident);
    let [module, target] = [framework.module, target].map(|word| Ident::new(word, Span::call_site()));
    let (module, bounds) = (quote!(#krate::__private::#module), bounds(item_header, None));
    let capture = capture(item_header, &module);
    let (impl_generics, ty_generics, _) = item_header.generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics #krate::__private::From<#ident #ty_generics> for #module::#target #bounds {
            fn from(__statusful_error: #ident #ty_generics) -> Self {
                #module::respond(__statusful_error, #capture)
            }
        }

        #[automatically_derived]
        impl #impl_generics #krate::__private::From<#krate::__private::Box<#ident #ty_generics>>
            for #module::#target #bounds
        {
            fn from(__statusful_error: #krate::__private::Box<#ident #ty_generics>) -> Self {
                #module::respond(*__statusful_error, #capture)
            }
        }
    }
}

/// A marker beside a framework's trait, for the error and for its `Box`.
pub(crate) fn marker(item_header: &ItemHeader, framework: &Framework, name: &str) -> TokenStream {
    let krate = &item_header.krate;
    let ident = call_site(&item_header.ident);
    let [module, name] = [framework.module, name].map(|word| Ident::new(word, Span::call_site()));
    let marker = quote!(#krate::__private::#module::#name);
    let bounds = bounds(item_header, framework.supertrait);
    let (impl_generics, ty_generics, _) = item_header.generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics #marker for #ident #ty_generics #bounds {}

        #[automatically_derived]
        impl #impl_generics #marker for #krate::__private::Box<#ident #ty_generics> #bounds {}
    }
}

/// Finds how much of an error its response captures, by the methods that the type has. They
/// are no proof for a type with parameters, as method resolution ignores a bound of
/// `'static`.
pub(super) fn capture(item_header: &ItemHeader, module: &TokenStream) -> TokenStream {
    if item_header.generics.params.iter().all(|param| matches!(param, GenericParam::Const(_))) {
        let ident = call_site(&item_header.ident);
        let (_, ty_generics, _) = item_header.generics.split_for_impl();
        return quote!(#module::CaptureProbe::<#ident #ty_generics>::NEW.statusful_capture());
    }
    let krate = &item_header.krate;
    quote!(#krate::__private::Capture::TEXT)
}

/// A generic type has a response if it has a status and a text.
fn bounds(item_header: &ItemHeader, supertrait: Option<&str>) -> TokenStream {
    let krate = &item_header.krate;
    let (.., clause) = item_header.generics.split_for_impl();
    if item_header.generics.params.is_empty() {
        return quote!(#clause);
    }
    let (_, ty_generics, _) = item_header.generics.split_for_impl();
    let ident = call_site(&item_header.ident);
    let predicates = super::predicates(clause);
    let supertrait = supertrait.map(|name| {
        let name = Ident::new(name, Span::call_site());
        quote!(+ #krate::__private::#name)
    });
    quote! {
        where
            #(#predicates,)*
            #ident #ty_generics: #krate::HttpStatus + #krate::__private::Display #supertrait,
    }
}

fn with_lifetimes(generics: &Generics) -> Generics {
    let mut generics = generics.clone();
    generics.params.insert(0, parse_quote!('__statusful_r));
    generics.params.insert(1, parse_quote!('__statusful_o: '__statusful_r));
    generics
}
