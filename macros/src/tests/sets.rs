//! What `error_sets!` emits. Its messages are in `verdicts/sets.txt`.

use super::snapshots::expands_to;
use super::{all_trees, emitted_in, tokens};
use crate::sets::error_sets;
use proc_macro2::TokenStream;
use syn::Item;

fn items(source: &str) -> Vec<Item> {
    let expansion = error_sets(tokens(source));
    let file = syn::parse2::<syn::File>(expansion.clone());
    file.unwrap_or_else(|error| panic!("{error}: {expansion}")).items
}

/// Each enum as `Name = Variant | …`.
fn enums(source: &str) -> Vec<String> {
    let variants = |item: Item| {
        let Item::Enum(item) = item else { return None };
        let variants: Vec<String> = item.variants.iter().map(|variant| variant.ident.to_string()).collect();
        Some(format!("{} = {}", item.ident, variants.join(" | ")))
    };
    items(source).into_iter().filter_map(variants).collect()
}

/// Each conversion as `From -> Into`.
fn conversions(source: &str) -> Vec<String> {
    let text = |tokens: TokenStream| crate::source_text::source_text(tokens);
    let conversion = |item: Item| {
        let Item::Impl(item) = item else { return None };
        let path = &item.trait_.as_ref()?.0;
        let last = path.segments.last().filter(|last| last.ident == "From")?;
        let syn::PathArguments::AngleBracketed(from) = &last.arguments else { return None };
        let (from, into) = (&from.args, &item.self_ty);
        Some(format!("{} -> {}", text(quote::quote!(#from)), text(quote::quote!(#into))))
    };
    items(source).into_iter().filter_map(conversion).collect()
}

#[test]
fn set_is_a_plain_enum() {
    let source = "
        #![derive(IntoResponse)]
        #![problem(format = Envelope)]
        /// The errors of `POST /users`.
        #[derive(Clone)]
        pub CreateUserError = UserExists | Store: Box<store::Error>;
        pub(crate) ReadUserError = users::NoSuchUser | CreateUserError;
        #[cfg(feature = \"admin\")]
        Never = UserExists;
    ";
    expands_to("sets", &error_sets(tokens(source)));
}

#[test]
fn sets_are_flattened_in_any_order() {
    let source = "All = Create | Read; Create = Exists | Store; Read = Missing | Store;";
    assert_eq!(
        enums(source),
        ["All = Exists | Store | Missing", "Create = Exists | Store", "Read = Missing | Store"]
    );
}

#[test]
fn set_converts_to_each_that_has_all_of_its_errors() {
    let source = "Small = A; Twin = A; Other = B; Large = A | B | C;";
    let of_sets =
        |conversion: &String| !["A ", "B ", "C "].iter().any(|member| conversion.starts_with(member));
    let found: Vec<String> = conversions(source).into_iter().filter(of_sets).collect();
    assert_eq!(
        found,
        ["Small -> Twin", "Small -> Large", "Twin -> Small", "Twin -> Large", "Other -> Large"]
    );
}

#[test]
fn conversion_is_generated_once() {
    let source = "A = X | Y; B = A | X; C = B | A | Y; D = Own: A | X | Y; E = r#A | Z;";
    let mut all = conversions(source);
    let count = all.len();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), count, "{all:?}");
    assert!(all.contains(&"A -> D".to_owned()) && all.contains(&"A -> E".to_owned()), "{all:?}");
}

#[test]
fn named_debug_and_status_are_not_derived_again() {
    let source = "#![derive(fmt::Debug)] A = X; #[derive(Clone, HttpStatus)] B = X;";
    let trees = all_trees(error_sets(tokens(source)));
    let count = |name: &str| trees.iter().filter(|tree| tree.to_string() == name).count();
    // In `derive` once per set.
    assert_eq!((count("Debug"), count("HttpStatus")), (2, 2));
}

#[test]
fn krate_is_found_at_the_head() {
    let text = error_sets(tokens("#![status(crate = api::again)] A = X;")).to_string();
    assert!(!text.contains(":: statusful ::") && text.contains("api :: again :: __private"), "{text}");
}

#[test]
fn leading_bar_is_fine() {
    assert_eq!(enums("A = | X | Y;"), ["A = X | Y"]);
}

#[test]
fn nothing_is_no_set() {
    for source in ["", ";", "#![derive(Clone)]"] {
        assert!(error_sets(tokens(source)).is_empty(), "{source}");
    }
}

#[test]
fn union_has_each_error_once() {
    assert_eq!(enums("A = X | Y; B = A | X;"), ["A = X | Y", "B = X | Y"]);
    assert!(emitted_in(error_sets(tokens("A = X; B = A | X;"))).is_empty());
}

#[test]
fn errors_of_one_name_both_have_a_variant() {
    assert_eq!(enums("A = users::Missing | orders::Missing;"), ["A = Missing | Missing1"]);
}

#[test]
fn circle_has_the_errors_of_all() {
    let found = enums("A = B | X; B = A | Y;");
    assert_eq!(found, ["A = Y | X", "B = X | Y"]);
}

#[test]
fn mistaken_separators_lose_no_error() {
    for source in
        ["A = X, Y;", "A = X || Y;", "A = X + Y;", "A = X | | Y;", "A = X | Y | ;", "A = X Y;", "A = X | Y"]
    {
        assert_eq!(enums(source), ["A = X | Y"], "{source}");
    }
}

#[test]
fn damage_is_one_kind_of_code() {
    let source = "#![derive(Clone)] #[doc = \"\"] pub A = X | b::Y<u8>; B = A | N: c::Z;";
    let trees: Vec<_> = tokens(source).into_iter().collect();
    for at in 0..trees.len() {
        for damaged in [
            trees.iter().take(at).cloned().collect::<TokenStream>(),
            trees
                .iter()
                .enumerate()
                .filter(|(index, _)| *index != at)
                .map(|(_, tree)| tree.clone())
                .collect(),
            trees.iter().take(at).chain(trees.iter().skip(at.saturating_sub(1))).cloned().collect(),
        ] {
            let expansion = error_sets(damaged.clone());
            assert!(syn::parse2::<syn::File>(expansion).is_ok(), "{damaged}");
        }
    }
}

#[test]
fn long_chains_are_read() {
    let sets: Vec<String> = (1..300).map(|set| format!("S{set} = S{};", set - 1)).collect();
    let source = format!("S0 = E; {}", sets.concat());
    assert!(emitted_in(error_sets(tokens(&source))).is_empty());
    let deep = format!("A = {}u8{};", "Box<".repeat(5000), ">".repeat(5000));
    assert_eq!(emitted_in(error_sets(tokens(&deep))).len(), 1);
}
