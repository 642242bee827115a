//! The trait behind pointers, the conversions, and `transparent` through pointers, parameters
//! and several levels.

use http::StatusCode;
use statusful::HttpStatus;
use std::rc::Rc;
use std::sync::Arc;

#[derive(Debug, Clone, HttpStatus)]
enum Store {
    #[status(409)]
    Exists,
    #[status(507)]
    Full { used: u64 },
}

/// Implemented by hand: only the required method, no metadata.
#[derive(Debug)]
struct Manual(u16);

impl HttpStatus for Manual {
    fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.0).unwrap()
    }
}

#[test]
fn pointers_delegate_status_and_meta() {
    fn seen<E: HttpStatus>(error: E) -> (StatusCode, Option<&'static str>) {
        (error.status(), error.meta().map(statusful::ErrorMeta::name))
    }
    let expected = (StatusCode::CONFLICT, Some("Exists"));
    assert_eq!(seen(Store::Exists), expected);
    assert_eq!(seen(&Store::Exists), expected);
    assert_eq!(seen(&mut Store::Exists), expected);
    assert_eq!(seen(Box::new(Store::Exists)), expected);
    assert_eq!(seen(Rc::new(Store::Exists)), expected);
    assert_eq!(seen(Arc::new(Store::Exists)), expected);
    let nested = &&Box::new(Rc::new(Arc::new(&Store::Exists)));
    assert_eq!(seen(nested), expected);
}

#[test]
fn trait_objects_behind_pointers() {
    let mut error = Store::Exists;
    let objects: [Box<dyn HttpStatus>; 3] = [
        Box::new(Store::Exists),
        Box::new(Rc::new(Store::Exists) as Rc<dyn HttpStatus>),
        Box::new(&mut error as &mut dyn HttpStatus),
    ];
    for object in objects {
        assert_eq!(object.status(), 409);
        assert_eq!(object.meta().unwrap().code(), "exists");
    }
    let shared: Arc<dyn HttpStatus + Send + Sync> = Arc::new(Manual(451));
    assert_eq!((shared.status(), shared.meta()), (StatusCode::UNAVAILABLE_FOR_LEGAL_REASONS, None));
}

#[test]
fn converts_into_status() {
    let error = Store::Full { used: 3 };
    assert_eq!(StatusCode::from(&error), 507);
    assert!(matches!(error, Store::Full { used: 3 }));
    assert_eq!(StatusCode::from(error), 507);
    let status: StatusCode = Store::Exists.into();
    assert_eq!(status, 409);
}

#[test]
fn question_mark_converts_into_status() {
    fn store() -> Result<(), Store> {
        Err(Store::Full { used: 1 })
    }
    fn handle() -> Result<(), StatusCode> {
        Ok(store()?)
    }
    assert_eq!(handle(), Err(StatusCode::INSUFFICIENT_STORAGE));
}

#[derive(HttpStatus)]
#[status(transparent)]
enum Wrapped<'a, E> {
    Owned(Store),
    Boxed(Box<Store>),
    Shared { source: Arc<Store> },
    Counted(Rc<Store>),
    Borrowed(&'a Store),
    BorrowedMut(&'a mut Store),
    Object(Box<dyn HttpStatus + Send + Sync>),
    BorrowedObject(&'a dyn HttpStatus),
    Parameter(E),
    BoxedParameter(Box<E>),
    Manual(Manual),
}

#[test]
fn transparent_through_pointers() {
    let (shared, mut unique) = (Store::Exists, Store::Exists);
    let errors: Vec<Wrapped<Store>> = vec![
        Wrapped::Owned(Store::Exists),
        Wrapped::Boxed(Box::new(Store::Exists)),
        Wrapped::Shared { source: Arc::new(Store::Exists) },
        Wrapped::Counted(Rc::new(Store::Exists)),
        Wrapped::Borrowed(&shared),
        Wrapped::BorrowedMut(&mut unique),
        Wrapped::Object(Box::new(Store::Exists)),
        Wrapped::BorrowedObject(&shared),
        Wrapped::Parameter(Store::Exists),
        Wrapped::BoxedParameter(Box::new(Store::Exists)),
    ];
    for error in errors {
        assert_eq!(error.status(), 409);
        assert_eq!(error.meta().unwrap().name(), "Exists");
    }
}

#[test]
fn transparent_over_manual_impl() {
    let manual: Wrapped<Store> = Wrapped::Manual(Manual(404));
    assert_eq!((manual.status(), manual.meta()), (StatusCode::NOT_FOUND, None));
    let parameter = Wrapped::Parameter(Manual(403));
    assert_eq!((parameter.status(), parameter.meta()), (StatusCode::FORBIDDEN, None));
}

#[derive(HttpStatus)]
enum First {
    #[status(transparent)]
    Second(Second),
    #[status(400)]
    Own,
}

#[derive(HttpStatus)]
enum Second {
    #[status(transparent)]
    Third { source: Box<Third> },
    #[status(401, allow(all))]
    Own,
}

#[derive(HttpStatus)]
#[status(transparent)]
struct Third(Fourth);

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
enum Fourth {
    #[status(402)]
    Own,
    #[status(with = Self::decide)]
    Decided(u16),
    Field(#[status] StatusCode),
}

impl Fourth {
    fn decide(&self) -> StatusCode {
        match self {
            Fourth::Decided(code) => StatusCode::from_u16(*code).unwrap(),
            _ => StatusCode::IM_A_TEAPOT,
        }
    }
}

fn nested(innermost: Fourth) -> First {
    First::Second(Second::Third { source: Box::new(Third(innermost)) })
}

#[test]
fn nested_transparent_uses_innermost() {
    assert_eq!(nested(Fourth::Own).status(), 402);
    assert_eq!(nested(Fourth::Decided(429)).status(), 429);
    assert_eq!(nested(Fourth::Field(StatusCode::BAD_GATEWAY)).status(), 502);
    assert_eq!(First::Second(Second::Own).status(), 401);
    assert_eq!(First::Own.status(), 400);
    assert_eq!(StatusCode::from(nested(Fourth::Own)), 402);
}

#[test]
fn nested_interim_status_becomes_500() {
    assert_eq!(nested(Fourth::Decided(100)).status(), 500);
    assert_eq!(nested(Fourth::Field(StatusCode::EARLY_HINTS)).status(), 500);
}

#[test]
fn meta_is_innermost() {
    let meta = nested(Fourth::Own).meta().unwrap();
    assert_eq!((meta.name(), meta.code(), meta.status()), ("Own", "own", Some(StatusCode::PAYMENT_REQUIRED)));
    let meta = nested(Fourth::Decided(429)).meta().unwrap();
    assert_eq!((meta.name(), meta.status()), ("Decided", None));
}

/// An error that may contain itself.
#[derive(HttpStatus)]
enum Chain<T> {
    #[status(transparent)]
    Link(Box<Chain<T>>),
    #[status(transparent)]
    Again(Box<Self>),
    #[status(transparent)]
    End(T),
    #[status(500)]
    Cut,
}

#[test]
fn self_transparent_error() {
    let chain = Chain::Link(Box::new(Chain::Again(Box::new(Chain::End(Store::Exists)))));
    assert_eq!(chain.status(), 409);
    let cut: Chain<Store> = Chain::Link(Box::new(Chain::Cut));
    assert_eq!(cut.status(), 500);
}
