//! The part of the users API that does not depend on a web framework. Each module has its own
//! error with its own status; the examples wrap them in theirs.

pub mod avatar;
#[cfg(feature = "client")]
pub mod client;
mod limit;
pub mod orders;
mod store;

pub use avatar::AvatarError;
pub use limit::{Limit, LimitError};
pub use store::{Store, StoreError, User};

/// What the handlers of every example share.
pub struct Api {
    pub store: Store,
    pub limit: Limit,
}

impl Api {
    pub fn new(room: usize, writes: u32) -> Self {
        Api { store: Store::with_room_for(room), limit: Limit::of(writes) }
    }
}

/// Whether an `Authorization` field has the only valid token.
pub fn is_signed_in(authorization: Option<&[u8]>) -> bool {
    authorization == Some(b"Bearer letmein")
}

/// The port to listen on: `PORT`, or 3000.
pub fn port() -> u16 {
    setting("PORT").unwrap_or(3000)
}

/// The number of writes per minute: `WRITES`, or 10.
pub fn writes() -> u32 {
    setting("WRITES").unwrap_or(10)
}

/// Whether `DRILL=1` asks for a server that answers with any error on request.
pub fn is_drill() -> bool {
    setting("DRILL") == Some(1)
}

fn setting<T: std::str::FromStr>(name: &str) -> Option<T> {
    std::env::var(name).ok()?.parse().ok()
}
