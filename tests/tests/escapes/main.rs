#[test]
fn x() {
    let mut b = br#"{"a":[1,"\u003c"]}"#.to_vec();
    let tape = simd_json::to_tape(&mut b).unwrap();
    println!("{:?}", tape.0);
}
