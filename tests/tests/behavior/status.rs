//! `status()` at run time: each form of `#[status(...)]`.

// Some fields exist only for the shape of their variant.
#![allow(dead_code)]

use http::StatusCode;
use statusful::HttpStatus;

#[derive(HttpStatus)]
enum Written {
    #[status(409)]
    Decimal,
    #[status(409u16)]
    Suffixed,
    #[status(0x199)]
    Hexadecimal,
    #[status(0b1_1001_1001)]
    Binary,
    #[status(0o631_i32)]
    Octal,
    #[status(00_4_09)]
    Padded,
    #[status(CONFLICT)]
    Name,
    #[status(StatusCode::CONFLICT)]
    Constant,
    #[status(http::StatusCode::CONFLICT)]
    Path,
}

#[test]
fn spellings_of_409() {
    use Written::{Binary, Constant, Decimal, Hexadecimal, Name, Octal, Padded, Path, Suffixed};
    for error in [Decimal, Suffixed, Hexadecimal, Binary, Octal, Padded, Name, Constant, Path] {
        assert_eq!(error.status(), StatusCode::CONFLICT);
    }
}

#[derive(HttpStatus)]
enum Named {
    #[status(CONTENT_TOO_LARGE)]
    Now,
    #[status(PAYLOAD_TOO_LARGE)]
    OfHttp,
    #[status(REQUEST_ENTITY_TOO_LARGE)]
    Former,
    #[status(UNPROCESSABLE_CONTENT)]
    Renamed,
}

#[test]
fn current_and_former_names() {
    for error in [Named::Now, Named::OfHttp, Named::Former] {
        assert_eq!(error.status(), StatusCode::PAYLOAD_TOO_LARGE);
    }
    assert_eq!(Named::Renamed.status(), StatusCode::UNPROCESSABLE_ENTITY);
}

#[derive(HttpStatus)]
enum Shapes {
    #[status(400)]
    Unit,
    #[status(401, allow(all))]
    Tuple(u8, String),
    #[status(403)]
    Named { id: u64, name: &'static str },
    #[status(404)]
    EmptyTuple(),
    #[status(409)]
    EmptyNamed {},
}

#[test]
fn variant_shapes() {
    assert_eq!(Shapes::Unit.status(), 400);
    assert_eq!(Shapes::Tuple(1, String::new()).status(), 401);
    assert_eq!(Shapes::Named { id: 1, name: "ann" }.status(), 403);
    assert_eq!(Shapes::EmptyTuple().status(), 404);
    assert_eq!(Shapes::EmptyNamed {}.status(), 409);
}

#[derive(HttpStatus)]
#[status(500)]
#[status(allow(dynamic_exposure))]
enum Defaulted {
    Disk,
    #[status(507)]
    Full,
    Remote(#[status] StatusCode),
    #[status(transparent)]
    Inner(Shapes),
    #[status(with = Defaulted::decide)]
    Decided(u16),
    Lost,
}

impl Defaulted {
    fn decide(&self) -> StatusCode {
        match self {
            Defaulted::Decided(code) => StatusCode::from_u16(*code).unwrap(),
            _ => panic!("called for its own variant alone"),
        }
    }
}

#[test]
fn enum_default_status() {
    assert_eq!(Defaulted::Disk.status(), 500);
    assert_eq!(Defaulted::Lost.status(), 500);
    assert_eq!(Defaulted::Full.status(), 507);
    assert_eq!(Defaulted::Remote(StatusCode::BAD_GATEWAY).status(), 502);
    assert_eq!(Defaulted::Inner(Shapes::Unit).status(), 400);
    assert_eq!(Defaulted::Decided(429).status(), 429);
}

#[derive(HttpStatus)]
#[status(transparent)]
enum Delegating {
    Shapes(Shapes),
    Boxed {
        source: Box<Defaulted>,
    },
    #[status(503)]
    Own,
}

#[derive(HttpStatus)]
#[status(with = deciding)]
#[status(allow(dynamic_exposure))]
enum Deciding {
    Early,
    Late,
    #[status(404)]
    Own,
}

fn deciding(error: &Deciding) -> StatusCode {
    match error {
        Deciding::Early => StatusCode::TOO_EARLY,
        _ => StatusCode::GONE,
    }
}

#[test]
fn default_may_be_transparent_or_dynamic() {
    assert_eq!(Delegating::Shapes(Shapes::Unit).status(), 400);
    assert_eq!(Delegating::Boxed { source: Box::new(Defaulted::Full) }.status(), 507);
    assert_eq!(Delegating::Own.status(), 503);
    assert_eq!(Deciding::Early.status(), 425);
    assert_eq!(Deciding::Late.status(), 410);
    assert_eq!(Deciding::Own.status(), 404);
}

#[derive(HttpStatus)]
#[status(404)]
struct Unit;

#[derive(HttpStatus)]
#[status(GONE)]
struct Tuple(u8, String);

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
struct Remote {
    url: &'static str,
    #[status]
    status: StatusCode,
}

#[derive(HttpStatus)]
#[status(transparent)]
struct Wrapper(Remote);

#[derive(HttpStatus)]
#[status(with = Self::status_of_size)]
#[status(allow(dynamic_exposure))]
struct Counted {
    size: usize,
}

impl Counted {
    fn status_of_size(&self) -> StatusCode {
        if self.size > 1 {
            StatusCode::PAYLOAD_TOO_LARGE
        } else {
            StatusCode::CONTINUE
        }
    }
}

#[test]
fn struct_status() {
    assert_eq!(Unit.status(), 404);
    assert_eq!(Tuple(1, String::new()).status(), 410);
    let remote = Remote { url: "/", status: StatusCode::BAD_GATEWAY };
    assert_eq!((remote.status(), remote.url), (StatusCode::BAD_GATEWAY, "/"));
    assert_eq!(Wrapper(remote).status(), 502);
    assert_eq!(Counted { size: 2 }.status(), 413);
    assert_eq!(Counted { size: 0 }.status(), 500, "for 100");
}

#[derive(HttpStatus)]
enum Levels {
    #[status(420, allow(unofficial))]
    Calm,
    #[status(204, allow(non_error))]
    Empty,
    #[status(999, allow(all))]
    Last,
}

#[test]
fn allowed_code_is_sent() {
    assert_eq!(Levels::Calm.status(), 420);
    assert_eq!(Levels::Empty.status(), 204);
    assert_eq!(Levels::Last.status(), 999);
}

#[derive(HttpStatus)]
enum Never {}

#[derive(HttpStatus)]
#[status(500)]
enum NeverDefaulted {}

#[test]
fn empty_enum() {
    fn implements<E: HttpStatus>() {}
    implements::<Never>();
    implements::<NeverDefaulted>();
    let nothing: Option<Never> = None;
    assert!(nothing.map(StatusCode::from).is_none());
}

seq_macro::seq!(N in 0..200 {
    /// More variants than are matched at once, twice.
    #[derive(HttpStatus)]
    enum Many<T> {
        #(#[status(404)] Unit~N,)*
        #(#[status(409)] Tuple~N(T),)*
        #[status(transparent)]
        Inside(Inside),
        #[status(410)]
        Last { reason: T },
    }

    fn many() -> Vec<(String, u16, Many<u8>)> {
        vec![
            #((format!("Unit{}", N), 404, Many::Unit~N),)*
            #((format!("Tuple{}", N), 409, Many::Tuple~N(0)),)*
            ("Inside".into(), 502, Many::Inside(Inside)),
            ("Last".into(), 410, Many::Last { reason: 0 }),
        ]
    }
});

#[derive(HttpStatus)]
#[status(502)]
struct Inside;

#[test]
fn many_variants() {
    for (name, status, error) in many() {
        assert_eq!((error.status().as_u16(), error.meta().unwrap().name()), (status, name.as_str()));
    }
}
