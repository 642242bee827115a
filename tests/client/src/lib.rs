//! Errors of every shape that a type can have, a server that responds with them, and ways to
//! damage a body in transit.

#![forbid(unsafe_code)]

mod inner;
mod mutate;
mod server;
mod shapes;
mod strategies;

pub use inner::{Deep, Direct, Full, Lonely, Named, Store, Tuple, Wrapped};
pub use mutate::Mutator;
pub use server::Server;
pub use shapes::{Point, Shape};
pub use strategies::any_shape;
