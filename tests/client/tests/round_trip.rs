//! Every error round-trips through a real server and a real client.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use statusful::reqwest::decode;
use statusful::Decoded;
use statusful_client_tests::{any_shape, Server, Shape};
use std::cell::RefCell;
use std::collections::HashSet;
use std::mem::{discriminant, Discriminant};

/// The number of errors sent.
const CASES: u32 = 4000;

/// The variants of the table except those that are sent as another one or not read.
const SHAPES: usize = 29;

#[test]
fn errors_round_trip() {
    let server = Server::start();
    let seen = RefCell::<HashSet<Discriminant<Shape>>>::default();
    let mut runner = TestRunner::new(Config { cases: CASES, failure_persistence: None, ..Config::default() });
    let result = runner.run(&any_shape(), |error| {
        seen.borrow_mut().insert(discriminant(&error));
        let response = server.send(error.clone());
        match server.block_on(decode::<Shape>(response)) {
            Err(Decoded::Known(decoded)) => prop_assert_eq!(decoded, error),
            other => prop_assert!(false, "{:?} of {:?}", other, error),
        }
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(seen.borrow().len(), SHAPES, "every shape is sent");
}
