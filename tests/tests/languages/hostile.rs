//! Whatever a client sends as `Accept-Language`, it gets the error.

use super::{layer, respond};
use http::{HeaderMap, HeaderValue};

/// A random field: tags and their neighbors, or any bytes.
fn field(random: &mut fastrand::Rng) -> Vec<u8> {
    const PARTS: [&str; 18] = [
        "de", "DE-ch", "pt-BR", "pt", "en", "*", ",", ";", "q=", "0.5", "0", "1.0", "-", " ", "\"", "\t",
        "x", "é",
    ];
    if random.u8(..) < 64 {
        return (0..random.usize(..40)).map(|_| random.u8(..)).collect();
    }
    (0..random.usize(..12)).flat_map(|_| PARTS[random.usize(..PARTS.len())].bytes()).collect()
}

#[test]
fn field_never_hides_an_error() {
    let mut random = fastrand::Rng::with_seed(17);
    let layer = layer();
    let known = ["en", "de", "pt-BR"].map(|language| {
        let headers = super::accepting(language);
        respond(layer.clone(), "/exists", headers).0
    });
    for _ in 0..statusful_tests::rounds(2_000) {
        let fields: Vec<Vec<u8>> = (0..random.usize(..4)).map(|_| field(&mut random)).collect();
        let values = fields.iter().filter_map(|field| HeaderValue::from_bytes(field).ok());
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append("accept-language", value);
        }
        let (sent, _) = respond(layer.clone(), "/exists", headers);
        assert!(known.contains(&sent), "{fields:?}: {sent:?}");
    }
}
