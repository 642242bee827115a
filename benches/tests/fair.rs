//! Every contender does what the tables say.
#![cfg(feature = "peers")]

use serde_json::Value;
use statusful_benches::contenders::{careful, each, naive, ours, Visitor};
use statusful_benches::{Contender, Row};

fn answer<C: Contender>(row: Row) -> http::Response<bytes::Bytes> {
    C::wire(C::respond(C::error(row)))
}

#[test]
fn contenders_send_status() {
    struct Check(usize);

    impl Visitor for Check {
        fn visit<C: Contender + 'static>(&mut self) {
            for row in C::rows() {
                assert_eq!(answer::<C>(row).status(), row.status(), "{} of {}", row.name(), C::NAME);
            }
            self.0 += 1;
        }
    }

    let mut check = Check(0);
    each(&mut check);
    assert_eq!(check.0, 13);
}

#[test]
fn contenders_send_detail() {
    struct Check;

    impl Visitor for Check {
        fn visit<C: Contender + 'static>(&mut self) {
            for row in [Row::Detail40, Row::Detail1k, Row::Escapes1k] {
                let body = answer::<C>(row).into_body();
                let text = String::from_utf8(body.to_vec()).unwrap();
                let sent = serde_json::from_str(&text).map_or(text, |value: Value| texts(&value));
                assert!(sent.contains(&row.text()), "{} of {}: {sent}", row.name(), C::NAME);
            }
        }
    }

    fn texts(value: &Value) -> String {
        match value {
            Value::String(text) => text.clone(),
            Value::Object(members) => members.values().map(texts).collect(),
            _ => String::new(),
        }
    }

    each(&mut Check);
}

#[test]
fn bodies_match_by_hand() {
    for row in Row::ALL {
        let bodies = [
            answer::<ours::Contender>(row).into_body(),
            answer::<naive::Contender>(row).into_body(),
            answer::<careful::Contender>(row).into_body(),
        ];
        assert_eq!(bodies[1], bodies[2], "{}", row.name());
        if row == Row::Escapes1k {
            // Ours also escapes `<`, which JSON does not require.
            let [ours, naive] = [&bodies[0], &bodies[1]].map(|body| serde_json::from_slice::<Value>(body));
            assert_eq!(ours.unwrap(), naive.unwrap());
        } else {
            assert_eq!(bodies[0], bodies[1], "{}", row.name());
        }
    }
}

#[test]
fn headers_match_by_hand() {
    for row in Row::ALL {
        let ours = answer::<ours::Contender>(row);
        for by_hand in [answer::<naive::Contender>(row), answer::<careful::Contender>(row)] {
            for (name, value) in by_hand.headers() {
                assert_eq!(ours.headers().get(name), Some(value), "{} of {}", name, row.name());
            }
        }
    }
}

#[test]
fn detail_lengths_match_row_names() {
    assert_eq!(Row::Detail40.text().len(), 40);
    assert_eq!(Row::Detail1k.text().len(), 1024);
    assert_eq!(Row::Escapes1k.text().len(), 1024);
}

#[test]
fn status_matches_by_hand() {
    use statusful::HttpStatus as _;
    use statusful_benches::status::{dynamic, mixed, plain};

    for number in 0..mixed::thousand::VARIANTS {
        let error = mixed::thousand::Error::variant(number);
        let other = mixed::thousand::Other::variant(number);
        assert_eq!(error.status(), error.by_hand());
        assert_eq!(api_error::ApiError::status_code(&error), error.by_hand());
        assert_eq!(http::StatusCode::from(&other), error.by_hand());
        let error = plain::thousand::Error::variant(number);
        assert_eq!(error.status(), error.by_hand());
    }
    for number in 0..8 {
        let (with, field) = (dynamic::With::variant(number), dynamic::Field::variant(number));
        assert_eq!(with.status(), with.by_hand());
        assert_eq!(field.status(), field.by_hand());
    }
}
