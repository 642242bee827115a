//! The static metadata of the variants, each a record in one literal that the library
//! parses when it is read. rustc spends time on each literal and
//! each call in a table, whatever its length, in every build.

use crate::model::{
    ComputedValue, Container, Exposure, Extension, Field, InnerRedaction, MemberValue, Stated, Text, Variant,
};
use crate::names::field_name;
use crate::source_text::source_text;
use proc_macro2::{Literal, Punct, Spacing, TokenStream, TokenTree};
use quote::{quote, quote_spanned, ToTokens};
use statusful_registry::shared::{is_plain, Record, TRUNCATED};
use syn::{ext::IdentExt, spanned::Spanned};

/// The records of all variants that have metadata of their own.
pub(super) fn records(container: &Container) -> TokenStream {
    records_of(container, container.variants.iter().filter(|variant| container.has_meta(variant)))
}

/// The records of these variants.
pub(super) fn records_of<'a>(
    container: &Container,
    variants: impl Iterator<Item = &'a Variant<'a>>,
) -> TokenStream {
    let krate = &container.krate;
    let (mut texts, mut lists, mut index) = (TokenStream::new(), TokenStream::new(), 0);
    for variant in variants {
        texts.extend(variant.doc.behind(krate, &record(container, variant)));
        texts.extend([TokenTree::from(Punct::new(',', Spacing::Alone))]);
        lists.extend(meta_lists(container, variant, index));
        index += 1;
    }
    if texts.is_empty() {
        return quote!(&[]);
    }
    quote!(&#krate::__private::metas(&[#texts], &[#lists]))
}

/// The records of what is sent in place of the errors inside variants.
pub(super) fn hidden_records(container: &Container, variants: &[(&Variant, InnerRedaction)]) -> TokenStream {
    let krate = &container.krate;
    let records = variants.iter().map(|(variant, InnerRedaction { code, type_uri, .. })| {
        let name = variant.ident.unraw().to_string();
        let record = Record {
            status: 0,
            is_dynamic: true,
            is_hidden: variant.doc.is_hidden,
            log: None,
            exposes: Some(false),
            body: "",
            quoted: "",
            detail: "",
            name: &name,
            code,
            type_uri,
            title: "",
            grpc: "",
        };
        record.encode()
    });
    let lists = variants.iter().enumerate().map(|(at, (variant, _))| {
        let (at, code) = (Literal::usize_unsuffixed(at), &variant.code);
        let headers = header_fields(container, variant);
        let lists = quote!(#krate::__private::meta_lists(&[#(#headers),*], &[]));
        let lists = match container.problem.limit.value() {
            Some(limit) => quote!(#krate::__private::with_limit(#lists, #limit)),
            None => lists,
        };
        quote!((#at, #krate::__private::with_redacted_code(#lists, #code)))
    });
    quote!(&#krate::__private::metas(&[#(#records),*], &[#(#lists),*]))
}

/// All of a record but the doc comment.
fn record(container: &Container, variant: &Variant) -> String {
    let status = container.static_status(variant);
    let is_dynamic = variant.is_dynamic() || container.overrides(variant);
    let record = Record {
        status: status.unwrap_or(0),
        is_dynamic,
        is_hidden: variant.doc.is_hidden,
        log: container.log(variant),
        exposes: container.exposure(variant).map(|exposure| exposure == Exposure::Expose),
        body: &status.filter(|_| !is_dynamic).map(|_| container.body(variant, None)).unwrap_or_default(),
        quoted: &body_with_display(container, variant).unwrap_or_default(),
        detail: variant.problem.detail.text().unwrap_or_default(),
        name: &variant.ident.unraw().to_string(),
        code: &container.public_code(variant).unwrap_or_default(),
        type_uri: &container.type_uri(variant).unwrap_or_default(),
        title: container.title(variant).unwrap_or_default(),
        grpc: variant.problem.grpc.text().unwrap_or_default(),
    };
    record.encode()
}

/// What only some variants have, by the index of the record: header fields and extension
/// members.
fn meta_lists(container: &Container, variant: &Variant, index: usize) -> Option<TokenStream> {
    let (krate, index) = (&container.krate, Literal::usize_unsuffixed(index));
    let (headers, extensions) = (header_fields(container, variant), extensions(container, variant));
    let standard = standard_members(container, variant);
    let statuses = listed_statuses(container, variant);
    let is_of_inner = container.overrides(variant) && container.followed(variant).is_some();
    let (is_redacted, has_code) = (container.is_redacted(variant), container.public_code(variant).is_some());
    let has_any = !headers.is_empty() || !extensions.is_empty() || standard.is_some() || statuses.is_some();
    if !has_any && !is_of_inner && !is_redacted && has_code && !container.problem.limit.is_set() {
        return None;
    }
    let lists =
        quote!(#krate::__private::meta_lists(&[#(#headers),*], &[#(#extensions),*]) #standard #statuses);
    let lists = match container.problem.limit.value() {
        Some(limit) => quote!(#krate::__private::with_limit(#lists, #limit)),
        None => lists,
    };
    let lists = if is_of_inner { quote!(#krate::__private::with_inner_code(#lists)) } else { lists };
    let code = &variant.code;
    Some(if is_redacted {
        quote!((#index, #krate::__private::with_redacted_code(#lists, #code)),)
    } else if has_code {
        quote!((#index, #lists),)
    } else {
        quote!((#index, #krate::__private::with_code(#lists, #code)),)
    })
}

/// The header fields of a variant: the name, and the value where it is a literal.
pub(super) fn header_fields(container: &Container, variant: &Variant) -> Vec<TokenStream> {
    let has_computed = !variant.computed.is_empty() || !container.computed.is_empty();
    if !has_computed && container.headers.is_empty() && variant.header_names().next().is_none() {
        return Vec::new();
    }
    let private = {
        let krate = &container.krate;
        quote!(#krate::__private)
    };
    let none = quote!(#private::Option::None);
    let stated = variant.headers.iter().chain(container.default_headers(variant)).map(|header| {
        let (name, value) = (&header.name.name, &header.value);
        quote!(#private::HeaderMeta { __name: #name, __value: #private::Option::Some(#value), __template: #none })
    });
    let challenges = variant.dynamic_challenges().map(|challenge| {
        let (name, template) = (&challenge.header.name, challenge.template());
        let template = quote!(#private::Option::Some(#template));
        quote!(#private::HeaderMeta { __name: #name, __value: #none, __template: #template })
    });
    let computed = variant.computed.iter().chain(container.default_computed(variant));
    let computed = computed.map(|header| {
        let name = &header.name.name;
        let literal = header.literal().map(|header| &header.value);
        let template = match &header.value {
            ComputedValue::Template(template) => Some(&template.text),
            ComputedValue::Literal(_) | ComputedValue::Path(_) => None,
        };
        let option = |text: Option<&String>| {
            text.map_or_else(|| none.clone(), |text| quote!(#private::Option::Some(#text)))
        };
        let (value, template) = (option(literal), option(template));
        quote!(#private::HeaderMeta { __name: #name, __value: #value, __template: #template })
    });
    let of_fields = variant.fields.iter().flat_map(|field| field.headers.iter());
    let of_fields = of_fields.map(|header| {
        let name = &header.name;
        quote!(#private::HeaderMeta { __name: #name, __value: #none, __template: #none })
    });
    stated.chain(computed).chain(challenges).chain(of_fields).collect()
}

fn extensions(container: &Container, variant: &Variant) -> Vec<TokenStream> {
    if !container.has_members(variant) {
        return Vec::new();
    }
    let private = {
        let krate = &container.krate;
        quote!(#krate::__private)
    };
    let constants = container.constants(variant).map(|constant| {
        let (name, json) = (&constant.name, &constant.json);
        let form = quote!(#private::MemberForm::Constant(#json));
        let ty = match json.as_bytes() {
            [b'"', ..] => "&'static str",
            b"true" | b"false" => "bool",
            number if number.iter().all(|byte| b"-0123456789".contains(byte)) => "i64",
            _ => "f64",
        };
        quote!(#private::ExtensionMeta { __name: #name, __type_name: #ty, __form: #form })
    });
    let fields = variant.extensions().map(|(field, extension)| {
        let (name, ty) = (&extension.name, type_name(field, extension));
        let form = form(container, field, extension, &private);
        quote!(#private::ExtensionMeta { __name: #name, __type_name: #ty, __form: #form })
    });
    let marks = variant.extensions().any(|(_, extension)| extension.marks_truncation);
    let marks = marks.then(|| {
        let form = quote!(#private::MemberForm::Value);
        quote!(#private::ExtensionMeta { __name: #TRUNCATED, __type_name: "Option<bool>", __form: #form })
    });
    constants.chain(fields).chain(marks).collect()
}

/// What the types are called that the library has to know: our own list, and one that has the
/// values of fields in it, of which it warns.
const KNOWN_TYPES: [&str; 2] = ["FieldError", "ValidationErrors"];

/// What the member stands for. Only a type that may be a known one is looked up: rustc would
/// evaluate it for each member, in each build.
fn form(container: &Container, field: &Field, extension: &Extension, private: &TokenStream) -> TokenStream {
    let is_field = matches!(extension.value, MemberValue::Field) && container.generics.params.is_empty();
    let ty = source_text(field.ty.to_token_stream());
    if extension.flattens {
        quote!(#private::MemberForm::Entries)
    } else if is_field && KNOWN_TYPES.iter().any(|known| ty.contains(known)) {
        // With the span of the type, which rustc underlines when it warns of the constant. Of what
        // has the span of a derive, it warns not.
        let form = quote_spanned!(field.ty.span()=> __StatusfulForm::FORM);
        let ty = super::quiet(field.ty);
        quote!({
            use #private::OtherForm as _;
            type __StatusfulForm = #private::FormOf<#ty>;
            #form
        })
    } else {
        quote!(#private::MemberForm::Value)
    }
}

/// The type of the value: an `Option` if it may be left out.
fn type_name(field: &Field, extension: &Extension) -> String {
    let of_field = || source_text(field.ty.to_token_stream());
    let ty = match &extension.value {
        MemberValue::Field => of_field(),
        MemberValue::Display => "String".to_owned(),
        MemberValue::With(path) => format!("{}(&{})", source_text(path.clone()), of_field()),
    };
    let is_option = matches!(extension.value, MemberValue::Field) && field.is_option();
    if extension.skip_if.is_some() && !is_option {
        return format!("Option<{ty}>");
    }
    ty
}

/// The standard members that are stated at run time.
fn standard_members(container: &Container, variant: &Variant) -> Option<TokenStream> {
    let krate = &container.krate;
    let members = container.standard_members(variant);
    let metas = members.iter().enumerate().filter_map(|(at, (member, stated))| {
        // A field takes precedence over a text.
        let is_last = !members.iter().skip(at + 1).any(|(other, _)| other == member);
        let (name, template) = (member.name(), stated.shown());
        let is_optional = matches!(stated, Stated::Field(field) if field.is_option());
        is_last.then(|| {
            quote! {
                #krate::__private::StandardMemberMeta {
                    __name: #name, __template: #template, __is_optional: #is_optional
                }
            }
        })
    });
    let metas: Vec<_> = metas.collect();
    (!metas.is_empty()).then(|| quote!(.with_standard(&[#(#metas),*])))
}

/// The statuses that are listed for one known only at run time.
fn listed_statuses(container: &Container, variant: &Variant) -> Option<TokenStream> {
    let krate = &container.krate;
    let statuses = container.statuses(variant).into_iter().map(Literal::u16_unsuffixed).collect::<Vec<_>>();
    let is_listed = container.static_status(variant).is_none() && !statuses.is_empty();
    is_listed.then(|| quote!(.with_statuses(&#krate::__private::statuses([#(#statuses),*]))))
}

impl Stated<'_> {
    /// For those who read the metadata.
    fn shown(&self) -> String {
        match self {
            Stated::Text(Text::Literal(text)) => text.replace('{', "{{").replace('}', "}}"),
            Stated::Text(Text::Template(template)) => template.text.clone(),
            Stated::Text(Text::Path(path)) => format!("{{{}()}}", source_text(path.clone())),
            Stated::Field(field) => format!("{{{}}}", field_name(&field.member)),
        }
    }
}

/// The body with the literal of `#[error("…")]` as its detail, if that is published. The
/// attribute may belong to another derive than thiserror's: the library compares it with
/// what `Display` writes.
fn body_with_display(container: &Container, variant: &Variant) -> Option<String> {
    let code = container.static_status(variant)?;
    let text = variant.display.as_deref().filter(|text| is_plain(text))?;
    let exposes = match container.exposure(variant) {
        Some(exposure) => exposure == Exposure::Expose,
        None => (400..500).contains(&code),
    };
    let has_members = container.has_members(variant);
    let is_detail = exposes && !variant.problem.detail.is_set() && !variant.is_dynamic();
    let body = (is_detail && !has_members).then(|| container.body(variant, Some(text)));
    body.filter(|body| body.len() <= container.max_static_body())
}
