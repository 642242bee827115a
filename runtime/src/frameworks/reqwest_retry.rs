//! Retries for reqwest 0.13 that a server allows, through reqwest-retry 0.9.
//!
//! [Guide](crate::guide::client#retries).

use crate::client::retry::{has_retry_after, retry_after};
use crate::retry::is_retryable;
use ::reqwest::{Request, Response};
use async_trait::async_trait;
use core::cell::Cell;
use core::fmt;
use core::time::Duration;
use http::{Extensions, Method};
use reqwest_middleware::{Error, Middleware, Next, Result};
use reqwest_retry::{
    default_on_request_failure, RetryDecision, RetryPolicy, RetryTransientMiddleware, Retryable,
    RetryableStrategy,
};
use std::time::SystemTime;

/// Repeats a request that may succeed later, after the time that the server asks for.
///
/// Only requests that can be sent twice are repeated: GET, HEAD, OPTIONS, TRACE, PUT, DELETE (RFC
/// 9110, Section 9.2.2), QUERY (RFC 10008), and others that the program marks as [`Idempotent`]. A
/// request with another method passes as it is, with a streaming body, too.
///
/// A response is repeated if [`Problem::is_retryable`](crate::Problem::is_retryable) would say so
/// of it, whatever its body: 408, 421, 425, 429, 502, 503, 504, and 413 with `Retry-After`; never
/// 500, 501 or 505. A request without a response is repeated as reqwest-retry does by default:
/// after a timeout, or a connection that was not made or broke.
///
/// The policy says how often, and how long to wait at least. If `Retry-After` asks for longer, that
/// is waited for, or if it is longer than [`with_max_delay`](Self::with_max_delay), the response is
/// returned at once.
///
/// # Examples
///
/// ```
/// use reqwest_middleware::{ClientBuilder, ClientWithMiddleware};
/// use reqwest_retry::policies::ExponentialBackoff;
/// use statusful::reqwest_retry::{Idempotent, RetryMiddleware};
///
/// let policy = ExponentialBackoff::builder().build_with_max_retries(3);
/// let client: ClientWithMiddleware =
///     ClientBuilder::new(reqwest::Client::new()).with(RetryMiddleware::new(policy)).build();
///
/// // The server recognizes the key, so that the payment is made once.
/// let payment = client
///     .post("https://api.example.com/payments")
///     .header("idempotency-key", "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"")
///     .with_extension(Idempotent);
/// # drop(payment);
/// ```
pub struct RetryMiddleware<P: RetryPolicy + Send + Sync + 'static>(
    RetryTransientMiddleware<Wait<P>, Strategy>,
);

/// Marks a request as one that can be sent twice, whatever its method: an extension of the
/// request.
///
/// For a POST whose `Idempotency-Key` the server recognizes, say. For an example, see
/// [`RetryMiddleware`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Idempotent;

/// The longest delay that is waited for by default.
const MAX_DELAY: Duration = Duration::from_secs(60);

impl<P: RetryPolicy + Send + Sync + 'static> RetryMiddleware<P> {
    /// Repeats requests as often as the policy says, and waits up to a minute for `Retry-After`.
    #[must_use]
    pub fn new(policy: P) -> Self {
        Self::with_max_delay(policy, MAX_DELAY)
    }

    /// The same with the longest delay that is waited for: if a server asks for more, the response
    /// is returned at once, and [`retry_after`](crate::Problem::retry_after) says how long.
    ///
    /// # Examples
    ///
    /// ```
    /// use reqwest_retry::policies::ExponentialBackoff;
    /// use statusful::reqwest_retry::RetryMiddleware;
    /// use std::time::Duration;
    ///
    /// let policy = ExponentialBackoff::builder().build_with_max_retries(3);
    /// let patient = RetryMiddleware::with_max_delay(policy, Duration::from_secs(600));
    /// # drop(patient);
    /// ```
    #[must_use]
    pub fn with_max_delay(policy: P, max_delay: Duration) -> Self {
        let (policy, strategy) = (Wait(policy), Strategy { max_delay });
        RetryMiddleware(RetryTransientMiddleware::new_with_policy_and_strategy(policy, strategy))
    }
}

impl<P: RetryPolicy + Send + Sync + 'static> fmt::Debug for RetryMiddleware<P> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("RetryMiddleware").finish_non_exhaustive()
    }
}

#[cfg_attr(not(target_arch = "wasm32"), async_trait)]
#[cfg_attr(target_arch = "wasm32", async_trait(?Send))]
impl<P: RetryPolicy + Send + Sync + 'static> Middleware for RetryMiddleware<P> {
    async fn handle(
        &self,
        request: Request,
        extensions: &mut Extensions,
        next: Next<'_>,
    ) -> Result<Response> {
        if is_idempotent(request.method()) || extensions.get::<Idempotent>().is_some() {
            self.0.handle(request, extensions, next).await
        } else {
            next.run(request, extensions).await
        }
    }
}

/// QUERY is safe, and thus idempotent (RFC 10008, Section 2; RFC 9110, Section 9.2.2).
fn is_idempotent(method: &Method) -> bool {
    method.is_idempotent() || method == "QUERY"
}

std::thread_local! {
    /// The delay that the response at hand asks for. reqwest-retry asks the strategy and then the
    /// policy, which does not see the response, without anything in between.
    static DELAY: Cell<Option<Duration>> = const { Cell::new(None) };
}

/// Which responses are repeated, of requests that can be.
struct Strategy {
    max_delay: Duration,
}

impl RetryableStrategy for Strategy {
    fn handle(&self, result: &core::result::Result<Response, Error>) -> Option<Retryable> {
        DELAY.set(None);
        let response = match result {
            Ok(response) => response,
            Err(error) => return default_on_request_failure(error),
        };
        let (status, headers) = (response.status(), response.headers());
        if status.as_u16() < 400 {
            return None;
        }
        let delay = retry_after(headers);
        let is_soon = delay.map_or(true, |delay| delay <= self.max_delay);
        if !is_soon || !is_retryable(status, has_retry_after(headers)) {
            return Some(Retryable::Fatal);
        }
        DELAY.set(delay);
        Some(Retryable::Transient)
    }
}

/// A policy that waits as long as the server asks for, at least.
struct Wait<P>(P);

impl<P: RetryPolicy> RetryPolicy for Wait<P> {
    fn should_retry(&self, request_start_time: SystemTime, n_past_retries: u32) -> RetryDecision {
        let delay = DELAY.take();
        match self.0.should_retry(request_start_time, n_past_retries) {
            RetryDecision::Retry { execute_after } => {
                let asked = delay.and_then(|delay| SystemTime::now().checked_add(delay));
                RetryDecision::Retry {
                    execute_after: asked.map_or(execute_after, |asked| asked.max(execute_after)),
                }
            }
            RetryDecision::DoNotRetry => RetryDecision::DoNotRetry,
        }
    }
}
