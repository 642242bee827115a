//! Parses JSON with two independent parsers.

use serde_json::{Map, Value};
use simd_json::{Node, StaticNode};

/// The value of `bytes`, on which both parsers agree, and in which no object has two members of
/// one name.
#[track_caller]
pub fn read(bytes: &[u8]) -> Value {
    let theirs: Value = serde_json::from_slice(bytes).expect("serde_json reads it");
    let mut copy = bytes.to_vec();
    let tape = simd_json::to_tape(&mut copy).expect("simd-json reads it");
    let mut nodes = tape.0.iter();
    let value = value(&mut nodes);
    assert!(nodes.next().is_none());
    assert_eq!(value, theirs);
    value
}

fn value<'a, 'tape: 'a>(nodes: &mut impl Iterator<Item = &'a Node<'tape>>) -> Value {
    match nodes.next().unwrap() {
        Node::String(text) => Value::from(*text),
        Node::Static(StaticNode::Null) => Value::Null,
        Node::Static(StaticNode::Bool(value)) => Value::from(*value),
        Node::Static(StaticNode::I64(number)) => Value::from(*number),
        Node::Static(StaticNode::U64(number)) => Value::from(*number),
        Node::Static(StaticNode::F64(number)) => Value::from(*number),
        Node::Array { len, .. } => (0..*len).map(|_| value(nodes)).collect(),
        Node::Object { len, .. } => {
            let mut members = Map::new();
            for _ in 0..*len {
                let Some(Node::String(name)) = nodes.next() else { panic!("a member has no name") };
                let member = value(nodes);
                assert_eq!(members.insert((*name).to_owned(), member), None, "{name:?} stands twice");
            }
            Value::Object(members)
        }
    }
}

#[test]
fn invalid_json_is_rejected() {
    let broken: [&[u8]; 8] = [
        b"{\"a\":1",
        b"{\"a\":1}}",
        b"{\"a\":\"\n\"}",
        b"{\"a\":\"\0\"}",
        b"{\"a\":\"\\x\"}",
        b"{\"a\":\"\\ud800\"}",
        b"{\"a\":\"\xff\"}",
        b"{\"a\":1,\"a\":2}",
    ];
    for bytes in broken {
        assert!(std::panic::catch_unwind(|| read(bytes)).is_err(), "{}", String::from_utf8_lossy(bytes));
    }
    assert_eq!(
        read(b"{\"a\":[1,-2,\"\\u003c\",null,true,{}]}"),
        serde_json::json!({"a": [1, -2, "<", null, true, {}]})
    );
}
