//! The harness of the tests in `tests/`.
