//! A limit on writes: so many in a minute, for everybody together.

use crate::ApiError;
use std::sync::Mutex;
use std::time::{Duration, Instant};

const WINDOW: Duration = Duration::from_secs(60);

pub struct Limit {
    state: Mutex<(Instant, u32)>,
    most: u32,
}

impl Limit {
    pub fn of(most: u32) -> Self {
        Limit { state: Mutex::new((Instant::now(), 0)), most }
    }

    /// Takes one of the window's writes, or says how long to wait for the next.
    pub fn take(&self) -> Result<(), ApiError> {
        let mut state = self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if state.0.elapsed() >= WINDOW {
            *state = (Instant::now(), 0);
        }
        if state.1 >= self.most {
            return Err(ApiError::RateLimited { retry_after: WINDOW.saturating_sub(state.0.elapsed()) });
        }
        state.1 += 1;
        Ok(())
    }
}
