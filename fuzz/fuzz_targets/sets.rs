#![cfg_attr(fuzzing, no_main)]

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|data: &[u8]| statusful_fuzz::sets(data));

#[cfg(not(fuzzing))]
fn main() {}
