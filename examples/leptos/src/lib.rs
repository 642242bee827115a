//! A form whose server function fails in several ways. The browser shows each error by its
//! variant, with JavaScript and without.

pub mod app;
pub mod error;
#[cfg(feature = "ssr")]
pub mod server;

/// Makes the page interactive.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_body(app::App);
}
