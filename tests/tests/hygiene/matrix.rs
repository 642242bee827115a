//! Every combination of hazards: editions, names that the user's code shadows, lints, the
//! shapes of an error, and the names of `statusful`.

use crate::{lints, silent};
use statusful_tests::Compile;
use std::collections::BTreeSet;

/// Each shape in its own module.
const SHAPES: &str = include_str!("shapes.rs.in");

/// Names from preludes, from us and from generated code, in each namespace.
fn shadows() -> String {
    let each = |names: &str, item: fn(&str) -> String| -> String {
        names.split_whitespace().map(item).collect::<Vec<_>>().join(" ")
    };
    let types = each(
        "Option Result Box Vec String StatusCode ErrorMeta Response Problem Some None Ok Err core alloc",
        |name| format!("pub struct {name};"),
    );
    let traits = each("From Into Clone Send Sync Sized Display Debug ToString HttpStatus Default", |name| {
        format!("pub trait {name} {{}}")
    });
    let functions = each("drop status row body headers respond rows", |name| format!("pub fn {name}() {{}}"));
    let constants =
        each("STATUS __ERRORS CATALOG error __field", |name| format!("pub const {name}: u8 = 1;"));
    let macros = each("compile_error matches concat stringify write format", |name| {
        format!("macro_rules! {name} {{ ($($any:tt)*) => {{ this is no code }} }}")
    });
    format!("{types} {traits} {functions} {constants} {macros}")
}

/// How a crate begins, how its modules begin, and which compiler is used.
struct Hazard {
    start: String,
    shadows: String,
    compiler: lints::Compiler,
}

fn hazards() -> Vec<Hazard> {
    let plain: lints::Compiler = |compile| compile;
    let hazard =
        |start: &str, shadows: String, compiler| Hazard { start: start.to_owned(), shadows, compiler };
    let forbidden = |[(compiler, lints), _]: [(lints::Compiler, BTreeSet<String>); 2]| {
        let lints: Vec<String> = lints.into_iter().collect();
        hazard(&format!("#![forbid({})]", lints.join(", ")), String::new(), compiler)
    };
    vec![
        hazard("#![allow(warnings)]", shadows(), plain),
        hazard("#![no_implicit_prelude]", String::new(), plain),
        forbidden(lints::compilers()),
        hazard(
            "#![deny(clippy::all, clippy::pedantic, clippy::nursery)]",
            String::new(),
            Compile::with_clippy,
        ),
    ]
}

/// The names of `statusful`: its own, another, and one from another module.
const LOCATIONS: [(&str, &str); 3] =
    [("statusful", "::statusful"), ("renamed", "::renamed"), ("renamed", "crate::again::found")];

fn source(edition: &str, hazard: &Hazard, (name, at): (&str, &str)) -> String {
    let stated = if at == "::statusful" { String::new() } else { format!("#[status(crate = {at})]") };
    let of_2015 =
        format!("extern crate http; /** Ours. */ pub extern crate {name}; extern crate thiserror as _;");
    let externs = if edition == "2015" { of_2015.as_str() } else { "use ::thiserror as _;" };
    let again = format!("/// Again.\npub mod again {{ pub use ::{name} as found; }}");
    let again = if at.starts_with("crate") { again } else { String::new() };
    let start = format!("{}\n#![doc = \"Errors.\"]\n{externs}\n{again}\n", hazard.start);
    let shapes = SHAPES.replace("@shadows", &hazard.shadows).replace("@stated", &stated);
    start + &shapes.replace('@', at)
}

#[test]
fn shapes_compile_under_hazards() {
    let mut compiled = 0;
    for hazard in hazards() {
        for location in LOCATIONS {
            for edition in ["2015", "2018", "2021", "2024"] {
                let source = source(edition, &hazard, location);
                let compile = Compile::new(source).edition(edition).extern_as(location.0);
                silent((hazard.compiler)(compile));
                compiled += 1;
            }
        }
    }
    assert_eq!(compiled, 4 * 3 * 4);
}
