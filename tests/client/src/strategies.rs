//! Random errors of the table. Values that the wire rounds are whole from the start.

use crate::{Deep, Direct, Full, Lonely, Named, Point, Shape, Store, Tuple, Wrapped};
use http::{HeaderValue, Method, StatusCode, Uri};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use statusful::Challenge;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

/// An error of any shape.
pub fn any_shape() -> impl Strategy<Value = Shape> {
    prop_oneof![plain(), members(), headers(), others(), transparent()]
}

fn plain() -> impl Strategy<Value = Shape> {
    prop_oneof![
        Just(Shape::Unit),
        Just(Shape::Braces {}),
        Just(Shape::Parentheses()),
        Just(Shape::Stated),
        Just(Shape::Blank),
        Just(Shape::Shown),
        Just(Shape::Redacted),
    ]
}

fn members() -> impl Strategy<Value = Shape> {
    let numbers = (any::<i8>(), any::<u64>(), any::<i128>(), float(), any::<bool>());
    let numbers = numbers.prop_map(|(small, large, larger, float, r#in)| Shape::Numbers {
        small,
        large,
        larger,
        float,
        r#in,
    });
    let points = btree_map(text(), option::of(point()), 0..3);
    let structures = (point(), points, vec(any::<char>(), 0..5), (any::<u8>(), text()));
    let structures = structures.prop_map(|(point, points, shared, (number, text))| Shape::Structures {
        point,
        points,
        shared: Arc::new(shared),
        pair: (number, text.into()),
        nothing: (),
    });
    prop_oneof![
        (text(), text()).prop_map(|(one, other)| Shape::Texts(one, other.into())),
        numbers,
        structures,
        option::of(point()).prop_map(Shape::Maybe),
    ]
}

fn headers() -> impl Strategy<Value = Shape> {
    let boxed = (line(), line(), line(), line());
    let values = (boxed, any::<bool>(), any::<i8>(), any::<u128>());
    let values = values.prop_map(|((text, opaque, cow, boxed), flag, small, large)| Shape::Values {
        text,
        opaque: HeaderValue::from_bytes(opaque.as_bytes()).unwrap(),
        cow: cow.into(),
        boxed: Box::new(boxed.into()),
        flag,
        small,
        large,
    });
    let perhaps = (option::of(any::<i64>()), option::of(vec(any::<u16>(), 0..4)), any::<[bool; 3]>());
    let perhaps = (perhaps, vec(any::<u32>(), 0..4));
    let perhaps = perhaps.prop_map(|((number, list, three), slice)| Shape::Perhaps {
        number,
        list,
        three,
        slice: slice.into(),
    });
    prop_oneof![
        any::<u64>().prop_map(|seconds| Shape::Limited(Duration::from_secs(seconds))),
        (0..253_402_300_800_u64).prop_map(|seconds| Shape::Until(after_1970(seconds))),
        vec(method(), 0..4).prop_map(Shape::NotAllowed),
        uri().prop_map(Shape::Moved),
        values,
        perhaps,
        (line(), option::of(line())).prop_map(|(one, other)| Shape::Challenged(one, other)),
        sign_in(),
    ]
}

fn sign_in() -> impl Strategy<Value = Shape> {
    let others = option::of(vec(challenge(), 1..4));
    (challenge(), vec(challenge(), 0..4), others).prop_map(|(proxy, mut challenges, others)| {
        challenges.sort_by_key(|challenge| !challenge.scheme().eq_ignore_ascii_case("Bearer"));
        Shape::SignIn { proxy, challenges, others }
    })
}

/// Values that cannot be sent are omitted from the start.
fn challenge() -> impl Strategy<Value = Challenge> {
    let schemes = prop_oneof!["Bearer|DPoP|Digest|bearer", "[!#$%&'*+.^_`|~0-9A-Za-z-]{1,9}"];
    let params = vec(("scope|stale|error_description|[a-z_*]{1,9}", prop_oneof![line(), text()]), 0..5);
    let with_params = (schemes, params).prop_map(|(scheme, params)| {
        params
            .into_iter()
            .fold(Challenge::new(scheme), |challenge, (name, value)| challenge.param(name, value))
    });
    let token = "[A-Za-z0-9._~+/-]{1,20}={0,2}";
    prop_oneof![with_params, token.prop_map(|token| Challenge::new("Negotiate").token68(token))]
}

fn others() -> impl Strategy<Value = Shape> {
    let filled = (any::<u8>(), any::<u8>()).prop_map(|(member, header)| Shape::Filled {
        secret: String::new(),
        borrowed: "",
        member,
        header,
    });
    prop_oneof![
        (status(), text()).prop_map(|(status, why)| Shape::Dynamic { status, why }),
        any::<bool>().prop_map(|is_gone| Shape::Found { is_gone }),
        filled,
    ]
}

fn transparent() -> impl Strategy<Value = Shape> {
    let named = (text(), any::<u32>(), status()).prop_map(|(text, seconds, status)| {
        let wait = Duration::from_secs(seconds.into());
        Shape::Named(Box::new(Named { text, wait, status, hidden: 0 }))
    });
    let tuple = (any::<u8>(), option::of(any::<bool>()));
    let disk = vec(any::<u8>(), 0..9).prop_map(|bytes| Shape::Store(Store::Disk(bytes)));
    let header = (option::of(any::<u32>()), any::<[u8; 2]>());
    prop_oneof![
        Just(Shape::Lonely(Lonely)),
        named,
        tuple.prop_map(|(zero, one)| Shape::Tuple { source: Arc::new(Tuple(zero, one)) }),
        any::<i64>().prop_map(|left| Shape::Wrapped(Wrapped(Full { left }))),
        disk,
        header.prop_map(|(header, array)| Shape::Store(Store::Header(header, array))),
        Just(Shape::Deep(Deep::Shallow)),
        any::<u8>().prop_map(|depth| Shape::Deep(Deep::Deeper(Box::new(Direct::Direct { depth })))),
        status().prop_map(Shape::Status),
    ]
}

fn text() -> impl Strategy<Value = String> {
    any::<String>().prop_map(|text| text.chars().take(20).collect())
}

/// A valid field value, without surrounding whitespace.
fn line() -> impl Strategy<Value = String> {
    "[!-~ü€😀]([ -~\tü€😀]{0,20}[!-~ü€😀])?|"
}

fn float() -> impl Strategy<Value = f64> {
    any::<f64>().prop_filter("JSON has finite numbers", |float| float.is_finite())
}

fn point() -> impl Strategy<Value = Point> {
    let leaf = (any::<i32>(), option::of(text()));
    let leaf = leaf.prop_map(|(x, name)| Point { x, name, rest: Vec::new() });
    leaf.prop_recursive(3, 6, 2, |inner| {
        (any::<i32>(), vec(inner, 0..3)).prop_map(|(x, rest)| Point { x, name: None, rest })
    })
}

fn after_1970(seconds: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
}

fn method() -> impl Strategy<Value = Method> {
    prop_oneof![
        Just(Method::GET),
        Just(Method::PATCH),
        "[!#$%&'*+.^_`|~0-9A-Za-z-]{1,20}".prop_map(|name| Method::from_bytes(name.as_bytes()).unwrap())
    ]
}

fn uri() -> impl Strategy<Value = Uri> {
    "(https://example\\.com)?/[a-z0-9%.,;=-]{0,20}(\\?[a-z&=]{0,9})?".prop_map(|text| text.parse().unwrap())
}

/// Any final status whose response has content.
fn status() -> impl Strategy<Value = StatusCode> {
    let codes = (200_u16..=999).prop_filter("has content", |code| ![204, 205, 304].contains(code));
    codes.prop_map(|code| StatusCode::from_u16(code).unwrap())
}
