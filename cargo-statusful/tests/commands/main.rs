//! The program as a user runs it.

mod compare;
mod explain;
mod fixing;
mod fixture;
mod hostile;
mod readme;
mod shapes;
mod shell;
