//! The grammar of `#[status(...)]`, and the messages for mistakes in it.

use super::{emitted, error, fragment, invalid, model, tokens, variant};
use crate::lint::{Level, Lint, Selector};
use crate::model::{Container, StatusExpr};
use proc_macro2::TokenStream;
use quote::quote;

fn status(item: &str) -> String {
    model(&tokens(item), |container: &Container| {
        match container.variants[0].status.value().or(container.default_status.value()) {
            Some(StatusExpr::Code(code)) => format!("code {}", code.number),
            Some(StatusExpr::Transparent(_)) => "transparent".to_owned(),
            Some(StatusExpr::With(path)) => format!("with {path}").replace(' ', ""),
            None => "none".to_owned(),
        }
    })
}

#[test]
fn status_forms_parse() {
    assert_eq!(status("enum E { #[status(409)] V }"), "code 409");
    assert_eq!(status("enum E { #[status(CONFLICT)] V }"), "code 409");
    assert_eq!(status("enum E { #[status(transparent)] V(X) }"), "transparent");
    assert_eq!(status("enum E { #[status(with = f)] V }"), "withf");
    assert_eq!(status("enum E { #[status(with = self::a::b)] V }"), "withself::a::b");
    assert_eq!(status("enum E { #[status(with = Self::f)] V }"), "withSelf::f");
    assert_eq!(status("enum E { #[status(with = ::krate::f::<u8>)] V }"), "with::krate::f::<u8>");
    assert_eq!(status("enum E { #[status(with = <T as Trait>::f)] V }"), "with<TasTrait>::f");
    assert_eq!(status("#[status(409)] enum E { V }"), "code 409");
    assert_eq!(status("#[status(409)] struct S;"), "code 409");
    assert_eq!(status("enum E { V(#[status] StatusCode) }"), "none");
}

#[test]
fn trailing_comma_is_valid() {
    assert_eq!(status("enum E { #[status(409,)] V }"), "code 409");
    assert_eq!(emitted("enum E { #[status(420, allow(unofficial,),)] V }"), []);
}

#[test]
fn entry_order_is_free() {
    for args in ["allow(unofficial), 420", "420, allow(unofficial)", "allow(unofficial), 420, warn(unused)"] {
        assert_eq!(emitted(&variant(args)), [], "{args}");
    }
    assert_eq!(emitted("enum E { #[status(warn(unused))] #[doc = \"d\"] #[status(409)] V }"), []);
}

#[test]
fn levels_keep_order() {
    let item = "#[status(deny(all), allow(unused, resent))] enum E {}";
    let set = model(&tokens(item), |container| container.levels.set.clone());
    let allowed = |lint| (Selector::One(lint), Level::Allow);
    assert_eq!(set, [(Selector::All, Level::Deny), allowed(Lint::Unused), allowed(Lint::Resent)]);
}

#[test]
fn crate_path_is_kept() {
    for path in ["api", "crate", "::api", "self::api", "super::api", "api::reexport::statusful", "crate::api"]
    {
        let item = format!("#[status(crate = {path})] enum E {{}}");
        let read = model(&tokens(&item), |container| container.krate.0.as_ref().unwrap().to_string());
        assert_eq!(read.replace(' ', ""), path);
    }
}

/// Each entry, and the whole of them, in the groups of `macro_rules!` fragments.
#[test]
fn fragments_are_transparent() {
    let forms: [(TokenStream, &str); 5] = [
        (quote!(409), "Code"),
        (quote!(http::StatusCode::CONFLICT), "Code"),
        (quote!(transparent), "Transparent"),
        (quote!(with = self::find), "With"),
        (quote!(allow(unofficial)), "none"),
    ];
    for (form, wanted) in forms {
        for args in [fragment(form.clone()), fragment(fragment(form.clone()))] {
            let item = quote! { #[status(#args)] struct S(X); };
            let read = model(&item, |container| {
                let status = container.variants[0].status.value();
                status.map_or("none".to_owned(), |status| format!("{status:?}"))
            });
            assert!(read.starts_with(wanted), "{args}: {read}");
        }
    }
    let path = fragment(quote!(self::find));
    let item = quote! { #[status(with = #path)] struct S; };
    assert!(model(&item, |container| matches!(
        container.variants[0].status.value(),
        Some(StatusExpr::With(_))
    )));
}

#[test]
fn second_status_is_invalid() {
    for item in [
        "enum E { #[status(409, 404)] V }",
        "enum E { #[status(409)] #[status(404)] V }",
        "enum E { #[status(409, CONFLICT)] V }",
        "enum E { #[status(transparent, 409)] V(X) }",
        "enum E { #[status(with = f)] #[status(transparent)] V(X) }",
        "enum E { #[status(with = f, with = g)] V }",
        "#[status(409, 404)] struct S;",
        "#[status(409)] #[status(404)] enum E { V }",
    ] {
        assert!(error(item).starts_with("a second status: each response has one\n"), "{item}");
    }
}

#[test]
fn extra_comma_is_invalid() {
    assert!(invalid(",").starts_with("nothing precedes this comma"));
    assert!(invalid(", 409").starts_with("nothing precedes this comma"));
    assert!(invalid("409,,").starts_with("nothing precedes this comma"));
    assert!(invalid("409, allow(,unused)").starts_with("nothing precedes this comma"));
}

#[test]
fn empty_attribute_suggests_likely_status() {
    for attribute in ["#[status]", "#[status()]"] {
        let why = error(&format!("enum E {{ {attribute} NotFound }}"));
        assert!(why.starts_with("this states no status for `NotFound`\n"), "{why}");
        assert!(why.ends_with("help: write it: `#[status(404)]` (Not Found)"), "{why}");
    }
}

#[test]
fn empty_attribute_beside_status() {
    let why = error("enum E { #[status(409)] #[status] NotFound }");
    assert_eq!(why, "this has no effect: the status is stated above\nhelp: remove it");
}

#[test]
fn arguments_need_parentheses() {
    for attribute in ["#[status = 409]", "#[status[409]]", "#[status{409}]"] {
        let why = error(&format!("enum E {{ {attribute} V }}"));
        assert!(why.ends_with("help: write `#[status(409)]`"), "{why}");
    }
    for (attribute, help) in [
        ("#[status = \"404\"]", "`#[status(404)]`"),
        ("#[header[\"x-a\"]]", "`#[header(\"x-a\")]`"),
        ("#[header = \"60\"]", "as in `#[header(RETRY_AFTER = \"60\")]`"),
        ("#[problem = \"Taken\"]", "as in `#[problem(title = \"Taken\")]`"),
    ] {
        let why = error(&format!("#[status(409)] enum E {{ {attribute} V }}"));
        assert!(why.contains(" takes its arguments in parentheses\nhelp: write"), "{why}");
        assert!(why.ends_with(help), "{why}");
    }
}

#[test]
fn missing_comma_before_key() {
    assert!(invalid("409 allow").starts_with("a comma is missing before this\n"));
    assert!(invalid("409 x").starts_with("`409 x` is not a status code"));
    assert!(invalid("4O9 x").starts_with("`4O9 x` is not a status code"));
    assert!(invalid("[404]").ends_with("help: write `#[status(404)]`"));
    assert!(invalid("[X]").ends_with("help: write `#[status(409)]`"));
}

#[test]
fn bare_key_shows_example() {
    for key in ["with", "allow", "warn", "deny", "crate"] {
        let why = invalid(key);
        assert!(
            why.starts_with(&format!("`{key}` has no effect alone\nhelp: write it as in `#[status(")),
            "{why}"
        );
    }
}

#[test]
fn misformed_key_shows_example() {
    for key in ["with", "transparent"] {
        let why = invalid(&format!("{key} = 409"));
        assert!(
            why.starts_with(&format!("this is not a path: `{key}` expects the path of the function")),
            "{why}"
        );
        assert!(why.ends_with(&format!("`#[status({key} = path::to::function)]`")), "{why}");
    }
    for key in ["with", "crate", "transparent"] {
        let why = error(&format!("#[status({key}(409))] enum E {{}}"));
        assert!(why.starts_with(&format!("`{key}` takes no list\nhelp: write it as in `#[status(")), "{why}");
    }
    for key in ["allow", "warn", "deny"] {
        let why = invalid(&format!("{key} = unused"));
        assert!(why.contains(key), "{why}");
        assert!(invalid(&format!("409, {key}()")).starts_with(&format!("`{key}` names no lint")));
    }
}

#[test]
fn unknown_key_suggests_nearest() {
    assert!(invalid("wiht = f")
        .ends_with("help: did you mean `with`, as in `#[status(with = path::to::function)]`?"));
    assert!(invalid("alow(unused)").contains("did you mean `allow`"));
    let why = invalid("banana = 4");
    assert!(why.contains("`transparent`, `with`, `one_of`, `allow`, `warn`, `deny`, `crate`"), "{why}");
    for key in ["status", "code"] {
        assert!(invalid(&format!("{key} = 409")).ends_with("help: write `#[status(409)]`"));
    }
}

#[test]
fn unknown_lint_suggests_nearest() {
    let why = invalid("409, allow(unoficial)");
    assert_eq!(why, "`unoficial` is not a lint of `statusful`\nhelp: did you mean `allow(unofficial)`?");
    let why = invalid("409, deny(banana)");
    for lint in Lint::ALL {
        assert!(why.contains(&format!("`{}`", lint.name())), "{why}");
    }
    assert!(why.contains("`all`"), "{why}");
}

#[test]
fn generic_arguments_may_have_commas() {
    for path in
        ["f::<A, B>", "f::<A, Vec<B>, C>", "f::<fn(A) -> B, C>", "f::<A>::g::<B, C>", "f::<[A; 2], (B, C)>"]
    {
        let item = format!("enum E {{ #[status(with = {path}, allow(dynamic_exposure))] V }}");
        let written: String = status(&item).split_whitespace().collect();
        assert_eq!(written, format!("with{path}").split_whitespace().collect::<String>());
        assert_eq!(emitted(&item), [], "{item}");
    }
    assert_eq!(emitted("enum E { #[status(with = f::<A, B, 409)] V }").len(), 2, "nothing closes them");
}

#[test]
fn malformed_path_is_invalid() {
    assert!(invalid("with =").starts_with("`with` has no value: it expects the path of the function"));
    assert!(error("#[status(crate =)] enum E {}").starts_with("`crate` has no value"));
    assert!(invalid("with = \"a::b\"").ends_with("help: remove the quotes: `with = a::b`"));
    assert!(invalid("with = f<T>").ends_with("generic arguments follow `::`, as in `f::<T>`"));
    for path in ["a<T>", "Self", "Self::a", "a::self", "a::crate::b", "\"Self\""] {
        assert!(error(&format!("#[status(crate = {path})] enum E {{}}"))
            .ends_with("help: write it as in `#[status(crate = path::to::statusful)]`"));
    }
    for path in ["|e| 409", "f()", "409", "a::", "a b", "\"a b\"", "\"\""] {
        assert!(invalid(&format!("with = {path}"))
            .starts_with("this is not a path: `with` expects the path of the function"));
    }
}

#[test]
fn crate_is_set_once_on_type() {
    let why = error("#[status(crate = a, crate = b)] enum E {}");
    assert!(why.starts_with("`crate` is set twice"), "{why}");
    let why = error("enum E { #[status(409, crate = a)] V }");
    assert!(why.starts_with("`crate` belongs on the type"), "{why}");
}

#[test]
fn mistakes_are_in_source_order() {
    let item =
        "#[status(wiht = f)] enum E { #[status(420)] A, #[status(60W)] B, #[status(CONFLIKT, allow(x))] C }";
    let emitted: Vec<String> = emitted(item).iter().map(|emitted| emitted.text().to_owned()).collect();
    assert_eq!(emitted.len(), 5, "{emitted:#?}");
    for (emitted, start) in
        emitted.iter().zip(["`wiht`", "420 is", "`60W`", "`CONFLIKT`", "`x` is not a lint"])
    {
        assert!(emitted.starts_with(start), "{emitted}");
    }
}

/// What an invalid attribute would have set is not reported as missing.
#[test]
fn one_mistake_is_one_error() {
    for item in [
        "enum E { #[status(CONFLIKT)] V }",
        "enum E { #[status(wiht = f)] V }",
        "enum E { #[status = 409] V }",
        "#[status(60W)] enum E { A, B, C }",
        "#[status(CONFLIKT)] struct S;",
        "enum E { V(#[status(409)] X) }",
    ] {
        assert_eq!(emitted(item).len(), 1, "{item}: {:#?}", emitted(item));
    }
}
