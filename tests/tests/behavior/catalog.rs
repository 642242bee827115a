//! `Catalog::of`: the derive adds no name to the user's type.

use statusful::{catalog::Catalog, HttpStatus};

#[derive(HttpStatus)]
#[status(404)]
struct NoSuchOrder;

impl NoSuchOrder {
    const CATALOG: &'static str = "the shop's own";
}

#[derive(HttpStatus)]
enum OrderError {
    #[status(transparent)]
    Missing(NoSuchOrder),
    #[status(507)]
    Full,
}

impl OrderError {
    const CATALOG: [Self; 2] = [Self::Missing(NoSuchOrder), Self::Full];
}

#[test]
fn user_constant_keeps_its_name() {
    assert_eq!(NoSuchOrder::CATALOG, "the shop's own");
    assert_eq!(OrderError::CATALOG.map(|error| error.status().as_u16()), [404, 507]);
}

#[test]
fn catalog_is_const() {
    const CATALOG: &Catalog = Catalog::of::<OrderError>();
    let codes: Vec<_> = CATALOG.iter().map(statusful::ErrorMeta::code).collect();
    assert_eq!(codes, ["full", "no_such_order"]);
    assert_eq!(Catalog::of::<Box<OrderError>>().path(), CATALOG.path());
}
