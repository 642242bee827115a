//! Writes one document of a catalog: its kind and the number of variants are the arguments.

fn main() {
    let mut arguments = std::env::args().skip(1);
    let kind = arguments.next().unwrap_or_default();
    let size = arguments.next().and_then(|size| size.parse().ok()).unwrap_or_default();
    statusful_benches::documents::write(&kind, size);
}
