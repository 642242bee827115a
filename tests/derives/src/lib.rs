//! `statusful` with other derives: the tests are in `tests/`.
