//! Writes the JavaScript around a wasm module: `bindgen MODULE FOLDER`.

use wasm_bindgen_cli_support::Bindgen;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (Some(module), Some(folder)) = (arguments.next(), arguments.next()) else {
        panic!("bindgen MODULE FOLDER");
    };
    let mut bindgen = Bindgen::new();
    let bindgen = bindgen.input_path(module).out_name("leptos_example").typescript(false);
    let written = bindgen.web(true).and_then(|bindgen| bindgen.generate(folder));
    written.unwrap_or_else(|error| panic!("{error:?}"));
}
