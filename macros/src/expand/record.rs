//! The static metadata of the variants, each a record in one literal that the library
//! parses when it is read. rustc spends time on each literal and
//! each call in a table, whatever its length, in every build.

use super::read;
use crate::model::{
    ComputedValue, Container, Exposure, Extension, Field, InnerRedaction, MemberValue, Stated, Text, Variant,
};
use crate::names::field_name;
use crate::source_text::source_text;
use core::fmt::Write;
use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned, ToTokens};
use statusful_registry::shared::{is_plain, Record, TRUNCATED};
use syn::{ext::IdentExt, spanned::Spanned};

/// The records of all variants that have metadata of their own.
pub(super) fn records(container: &Container) -> TokenStream {
    let mut variants = Vec::new();
    for variant in &container.variants {
        if container.has_meta(variant) {
            variants.push(variant);
        }
    }
    records_of(container, &variants)
}

/// The records of these variants.
pub(super) fn records_of(container: &Container, variants: &[&Variant]) -> TokenStream {
    let krate = &container.krate;
    let (mut texts, mut literals) = (TokenStream::new(), String::new());
    let mut lists = TokenStream::new();
    for (index, variant) in variants.iter().enumerate() {
        let record = record(container, variant);
        if let Some(text) = variant.doc.literal() {
            // A `String` takes all that is written.
            _ = write!(literals, "{:?},", record + text);
        } else {
            let text = variant.doc.behind(krate, &record);
            texts.extend([read(&core::mem::take(&mut literals)), quote!(#text,)]);
        }
        lists.extend(meta_lists(container, variant, index));
    }
    if variants.is_empty() {
        return quote!(&[]);
    }
    texts.extend(read(&literals));
    quote!(&#krate::__private::metas(&[#texts], &[#lists]))
}

/// The records of what is sent in place of the errors inside variants.
pub(super) fn hidden_records(container: &Container, variants: &[(&Variant, InnerRedaction)]) -> TokenStream {
    let krate = &container.krate;
    let (mut records, mut lists) = (Vec::new(), Vec::new());
    for (at, (variant, InnerRedaction { code, type_uri, .. })) in variants.iter().enumerate() {
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
        records.push(record.encode());
        let (at, code) = (Literal::usize_unsuffixed(at), &variant.code);
        let headers = header_fields(container, variant);
        let of_variant = quote!(#krate::__private::meta_lists(&[#(#headers),*], &[]));
        let of_variant = match container.problem.limit.value() {
            Some(limit) => quote!(#krate::__private::with_limit(#of_variant, #limit)),
            None => of_variant,
        };
        lists.push(quote!((#at, #krate::__private::with_redacted_code(#of_variant, #code))));
    }
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
    let jsonrpc = variant.problem.jsonrpc.value().filter(|_| !is_redacted);
    let has_any = has_any || jsonrpc.is_some();
    if !has_any && !is_of_inner && !is_redacted && has_code && !container.problem.limit.is_set() {
        return None;
    }
    let lists =
        quote!(#krate::__private::meta_lists(&[#(#headers),*], &[#(#extensions),*]) #standard #statuses);
    let lists = match container.problem.limit.value() {
        Some(limit) => quote!(#krate::__private::with_limit(#lists, #limit)),
        None => lists,
    };
    let lists = match jsonrpc {
        Some(code) => quote!(#krate::__private::with_jsonrpc(#lists, #code)),
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
    if !has_computed && container.headers.is_empty() && variant.header_names().is_empty() {
        return Vec::new();
    }
    let private = {
        let krate = &container.krate;
        quote!(#krate::__private)
    };
    let option = |text: Option<&str>| {
        let Some(text) = text else { return quote!(#private::Option::None) };
        quote!(#private::Option::Some(#text))
    };
    let mut all = Vec::new();
    let mut push = |name: &str, value: Option<&str>, template: Option<&str>| {
        let (value, template) = (option(value), option(template));
        all.push(quote!(#private::HeaderMeta { __name: #name, __value: #value, __template: #template }));
    };
    for header in variant.headers.iter() {
        push(&header.name.name, Some(&header.value), None);
    }
    for header in container.default_headers(variant) {
        push(&header.name.name, Some(&header.value), None);
    }
    let mut computed = container.default_computed(variant);
    for (at, header) in variant.computed.iter().enumerate() {
        computed.insert(at, header);
    }
    for header in computed {
        let (value, template) = match &header.value {
            ComputedValue::Literal(literal) => (Some(literal.value.as_str()), None),
            ComputedValue::Template(template) => (None, Some(template.text.as_str())),
            ComputedValue::Path(_) => (None, None),
        };
        push(&header.name.name, value, template);
    }
    for challenge in variant.dynamic_challenges() {
        push(&challenge.header.name, None, Some(&challenge.template()));
    }
    for field in &variant.fields {
        for header in field.headers.iter() {
            push(&header.name, None, None);
        }
    }
    all
}

fn extensions(container: &Container, variant: &Variant) -> Vec<TokenStream> {
    if !container.has_members(variant) {
        return Vec::new();
    }
    let private = {
        let krate = &container.krate;
        quote!(#krate::__private)
    };
    let mut all = Vec::new();
    for constant in container.constants(variant) {
        let (name, json) = (&constant.name, &constant.json);
        let form = quote!(#private::MemberForm::Constant(#json));
        let ty = match json.as_bytes() {
            [b'"', ..] => "&'static str",
            b"true" | b"false" => "bool",
            number if number.iter().all(|byte| b"-0123456789".contains(byte)) => "i64",
            _ => "f64",
        };
        all.push(quote!(#private::ExtensionMeta { __name: #name, __type_name: #ty, __form: #form }));
    }
    for (field, extension) in variant.extensions() {
        let (name, ty) = (&extension.name, type_name(field, extension));
        let form = form(container, field, extension, &private);
        all.push(quote!(#private::ExtensionMeta { __name: #name, __type_name: #ty, __form: #form }));
    }
    if variant.marks_truncation() {
        let form = quote!(#private::MemberForm::Value);
        all.push(
            quote!(#private::ExtensionMeta { __name: #TRUNCATED, __type_name: "Option<bool>", __form: #form }),
        );
    }
    all
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
    let mut metas = Vec::new();
    for (at, (member, stated)) in members.iter().enumerate() {
        // A field takes precedence over a text.
        if members.iter().skip(at + 1).any(|(other, _)| other == member) {
            continue;
        }
        let (name, template) = (member.name(), stated.shown());
        let is_optional = matches!(stated, Stated::Field(field) if field.is_option());
        metas.push(quote! {
            #krate::__private::StandardMemberMeta {
                __name: #name, __template: #template, __is_optional: #is_optional
            }
        });
    }
    (!metas.is_empty()).then(|| quote!(.with_standard(&[#(#metas),*])))
}

/// The statuses that are listed for one known only at run time.
fn listed_statuses(container: &Container, variant: &Variant) -> Option<TokenStream> {
    let krate = &container.krate;
    let mut statuses = Vec::new();
    for status in container.statuses(variant) {
        statuses.push(Literal::u16_unsuffixed(status));
    }
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
