//! What rustc evaluates of an expansion, at run time.

use super::*;
use crate::meta::MetaLists;
use crate::{ErrorMeta, HttpStatus};
use std::rc::Rc;
use std::sync::Arc;

/// A doc.
#[derive(HttpStatus)]
#[allow(dead_code)]
enum Error {
    /// Names are unique.
    #[status(409)]
    Exists,
    #[status(transparent)]
    #[header("x-store" = "a")]
    Disk(Disk),
    #[status(410)]
    Gone,
}

#[derive(HttpStatus)]
#[status(507)]
struct Disk;

#[test]
fn invalid_number_becomes_500() {
    static TABLE: [StatusCode; 2] = [StatusCode::CONFLICT, StatusCode::GONE];
    assert_eq!(statuses([409, 99, 1000]), [StatusCode::CONFLICT, UNKNOWN, UNKNOWN]);
    assert_eq!((look_up(&TABLE, 1), look_up(&TABLE, 2)), (StatusCode::GONE, UNKNOWN));
}

#[test]
fn invalid_number_in_table_is_dynamic() {
    static TABLE: [u16; 2] = [409, 0];
    let found = |index| look_up_or(&TABLE, index, || StatusCode::IM_A_TEAPOT);
    assert_eq!([found(0), found(1), found(2)], [409, 418, 418].map(status));
}

#[test]
fn status_of_inner_error_is_final() {
    struct Early;
    impl HttpStatus for Early {
        fn status(&self) -> StatusCode {
            StatusCode::EARLY_HINTS
        }
    }
    #[derive(HttpStatus)]
    enum Outer {
        #[status(transparent)]
        Early(Early),
        #[status(410)]
        Gone,
        #[status(transparent)]
        Disk(Disk),
    }
    assert_eq!(
        [Outer::Early(Early), Outer::Gone, Outer::Disk(Disk)].map(|it| it.status()),
        [500, 410, 507].map(status)
    );
}

#[test]
fn meta_has_texts_and_lists() {
    const X_A: HeaderMeta = HeaderMeta { __name: "x-a", __value: Some("1"), __template: None };
    const LEFT: ExtensionMeta =
        ExtensionMeta { __name: "left", __type_name: "u32", __form: MemberForm::Value };
    const ROWS: [&str; 2] = ["409 +", "500 ?"];
    static LISTS: [(usize, MetaLists); 2] = [
        (1, meta_lists(&[X_A], &[LEFT])),
        (2, meta_lists(&[HeaderMeta { __name: "x-none", __value: None, __template: None }], &[])),
    ];
    let metas = metas(&ROWS, &LISTS);
    assert_eq!(metas.each_ref().map(ErrorMeta::status), [Some(StatusCode::CONFLICT), Some(UNKNOWN)]);
    assert_eq!(metas.each_ref().map(ErrorMeta::headers), [&[][..], &[X_A]]);
    assert_eq!(metas.each_ref().map(ErrorMeta::extensions), [&[][..], &[LEFT]]);
    assert_eq!(meta_lists(&[], &[LEFT]).extensions, LISTS[0].1.extensions);
}

#[test]
fn header_field_is_unchanged() {
    let field = header("x-cost", "3");
    assert_eq!((field.0.as_str(), field.1.to_str().unwrap()), ("x-cost", "3"));
    assert_eq!(header_name("retry-after").as_str(), "retry-after");
}

#[test]
fn catalog_matches_type() {
    let made = Catalog::of::<Error>();
    assert_eq!((made.name(), made.doc()), ("Error", "A doc."));
    assert!(made.path().ends_with("::tests::Error"), "{}", made.path());
    assert_eq!(made.errors()[0].doc(), "Names are unique.");
    let added = made.transparent()[0].headers();
    assert_eq!(added, [HeaderMeta { __name: "x-store", __value: Some("a"), __template: None }]);

    let variant = transparent("Disk", "Disk", "A doc.", &[], || Some(Catalog::of::<Disk>()));
    assert_eq!((variant.name(), variant.type_name(), variant.doc()), ("Disk", "Disk", "A doc."));
    assert!(variant.headers().is_empty() && variant.catalog().is_some());
}

#[test]
fn pointer_has_same_variant_index() {
    fn index<E: HasCatalog + ?Sized>(error: &E) -> usize {
        error.__variant_index()
    }
    assert_eq!(index(&Error::Exists), 0);
    assert_eq!(index(&Error::Gone), 2);
    assert_eq!(index(&Box::new(&mut Error::Gone)), 2);
    assert_eq!((index(&Rc::new(Error::Gone)), index(&Arc::new(&Error::Gone))), (2, 2));
}

#[test]
fn metadata_is_that_of_variant_or_of_inner_error() {
    let name = |error: Error| error.meta().map(ErrorMeta::name);
    let names = [Error::Exists, Error::Disk(Disk), Error::Gone].map(name);
    assert_eq!(names, [Some("Exists"), Some("Disk"), Some("Gone")]);
    assert_eq!(meta_of_variant(&Error::Gone, &[]).map(ErrorMeta::name), None, "it is not at that index");
    assert_eq!(meta_of_variant(&Error::Gone, &[0, 1]), None);
}
