//! Where the generated code finds `statusful`.

use crate::{silent, SAMPLE};
use statusful_tests::{all, Compile, Diagnostic};

/// The sample, with the path to `statusful` on every type.
fn sample(at: &str) -> String {
    let stated = format!("#[status(crate = {at})] pub ");
    let sample = SAMPLE.replace("pub enum ", &format!("{stated}enum "));
    let sample = sample.replace("pub struct ", &format!("{stated}struct "));
    sample.replace("(::statusful::", &format!("({at}::")).replace(" ::statusful::", &format!(" {at}::"))
}

#[test]
fn renamed_crate_is_found() {
    for at in ["renamed", "::renamed"] {
        silent(Compile::new(sample(at)).extern_as("renamed"));
    }
}

#[test]
fn renamed_crate_in_every_edition() {
    for edition in ["2015", "2018", "2021", "2024"] {
        let source =
            format!("extern crate http; extern crate statusful as renamed;\n{}", sample("::renamed"));
        silent(Compile::new(source).edition(edition));
    }
}

#[test]
fn reexported_crate_is_found() {
    let reexport = "pub mod reexport { pub mod deep { pub use ::statusful as again; } }";
    for at in ["self::reexport::deep::again", "crate::reexport::deep::again", "reexport::deep::again"] {
        silent(Compile::new(format!("{reexport}\n{}", sample(at))));
    }
}

#[test]
fn reexported_crate_is_found_in_module() {
    let reexport = "pub use ::statusful as again;";
    let source = format!("{reexport}\npub mod inner {{ {} }}", sample("super::again"));
    silent(Compile::new(source));
}

#[test]
fn macro_uses_own_crate_path() {
    let sample = sample("$crate::again");
    let source = format!(
        "pub use ::statusful as again;
        #[macro_export]
        macro_rules! errors {{ () => {{ {sample} }}; }}
        pub mod inner {{ errors!(); }}"
    );
    silent(Compile::new(source));
}

#[test]
fn foreign_macro_uses_own_crate_path() {
    let umbrella = "
        pub use ::http;
        pub use ::statusful as again;
        #[macro_export]
        macro_rules! error {
            ($name:ident, $code:literal) => {
                #[derive($crate::again::HttpStatus)]
                #[status(crate = $crate::again, $code)]
                pub struct $name;
            };
        }";
    let source = "umbrella::error!(NotFound, 404); umbrella::error!(Calm, 420);";
    let user = Compile::new(source).extern_as("not_to_be_named").other_crate("umbrella", umbrella);
    let diagnostics = user.run();
    let underlined: Vec<&str> = diagnostics.iter().map(Diagnostic::underlined).collect();
    assert_eq!(underlined, ["420"], "{}", all(&diagnostics));
}

#[test]
fn wrong_path_is_one_message() {
    let source = "
        #[derive(statusful::HttpStatus)]
        #[status(crate = nowhere)]
        pub enum ApiError { #[status(404)] NotFound, #[status(409)] Exists }";
    let diagnostics = Compile::new(source).run();
    let underlined: Vec<&str> = diagnostics.iter().map(Diagnostic::underlined).collect();
    assert_eq!(underlined, ["nowhere"], "{}", all(&diagnostics));
}
