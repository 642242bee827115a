//! How `statusful` stands beside other derives: the tests are in `tests/`.
