//! A limit on writes per minute, for all clients together.

use statusful::{FromProblem, HttpStatus};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

const WINDOW: Duration = Duration::from_secs(60);

/// A wait is sent to the client in whole seconds, as `Retry-After`.
#[derive(Debug, thiserror::Error, HttpStatus, FromProblem)]
#[error("slow down")]
#[status(TOO_MANY_REQUESTS)]
#[problem(base = "https://api.example.com/errors/", code = "rate_limited")]
pub struct LimitError {
    #[header(RETRY_AFTER)]
    pub retry_after: Duration,
}

pub struct Limit {
    state: Mutex<(Instant, u32)>,
    most: u32,
}

impl Limit {
    pub fn of(most: u32) -> Self {
        Limit { state: Mutex::new((Instant::now(), 0)), most }
    }

    /// Takes one of the window's writes, or returns how long to wait for the next.
    pub fn take(&self) -> Result<(), LimitError> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if state.0.elapsed() >= WINDOW {
            *state = (Instant::now(), 0);
        }
        if state.1 >= self.most {
            return Err(LimitError { retry_after: WINDOW.saturating_sub(state.0.elapsed()) });
        }
        state.1 += 1;
        Ok(())
    }
}
