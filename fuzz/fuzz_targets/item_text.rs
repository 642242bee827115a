#![cfg_attr(fuzzing, no_main)]

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|data: &[u8]| statusful_fuzz::item_text(data));

#[cfg(not(fuzzing))]
fn main() {}
