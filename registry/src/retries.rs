//! HTTP clients that automatically retry a failed request.
//!
//! One line per client, as measured in November 2026; `tests/data/client_retries.tsv` has the
//! versions, the measurement and the clients that never retry. Clients that retry after every
//! error, whatever its status, are left out: no choice of status stops them.

use ClientKind::{Browser, Library, Sdk, Tool};
use RetryAfterUse::{Capped, Honored, Ignored, Stops};

/// A client that automatically retries after some statuses.
///
/// # Examples
///
/// ```
/// use statusful_registry::{ClientKind, RETRYING_CLIENTS};
///
/// let chromium = RETRYING_CLIENTS.iter().find(|client| client.name() == "Chromium").unwrap();
/// assert_eq!(chromium.kind(), ClientKind::Browser);
/// assert!(chromium.retries_post(408) && !chromium.retries(503));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RetryingClient {
    name: &'static str,
    kind: ClientKind,
    is_default: bool,
    /// Ranges of statuses, such as `429 502-504`.
    get: &'static str,
    post: &'static str,
    get_with_retry_after: &'static str,
    post_with_retry_after: &'static str,
    retry_after: RetryAfterUse,
}

/// The purpose of a client.
///
/// # Examples
///
/// ```
/// use statusful_registry::{retrying_clients, ClientKind};
///
/// let mut browsers = retrying_clients(421).filter(|client| client.kind() == ClientKind::Browser);
/// assert!(browsers.all(|client| client.retries_post(421)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ClientKind {
    /// A web browser; a page cannot turn its retries off.
    Browser,
    /// A library for any API, or an extension of one.
    Library,
    /// A command-line program.
    Tool,
    /// A client for one vendor's API and compatible ones.
    Sdk,
}

/// What a client does with `Retry-After` (RFC 9110, Section 10.2.3) before it retries.
///
/// # Examples
///
/// ```
/// use statusful_registry::{retrying_clients, RetryAfterUse};
///
/// let got = retrying_clients(503).find(|client| client.name() == "got (npm)").unwrap();
/// assert_eq!(got.retry_after(), RetryAfterUse::Honored);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum RetryAfterUse {
    /// It waits that long.
    Honored,
    /// It waits that long, up to its own limit.
    Capped,
    /// It ignores the field and waits as usual.
    Ignored,
    /// It does not retry.
    Stops,
}

impl RetryingClient {
    /// The client's name, with the package registry in parentheses.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Its purpose.
    #[must_use]
    pub const fn kind(&self) -> ClientKind {
        self.kind
    }

    /// Whether it retries unless that is turned off; otherwise retrying has to be turned on, or
    /// added.
    #[must_use]
    pub const fn is_default(&self) -> bool {
        self.is_default
    }

    /// Whether it retries a GET or a POST after this status, with or without `Retry-After` in
    /// the response.
    #[must_use]
    pub const fn retries(&self, status: u16) -> bool {
        contains(self.get, status) || contains(self.get_with_retry_after, status) || self.retries_post(status)
    }

    /// Whether it retries a POST, with or without `Retry-After` in the response.
    #[must_use]
    pub const fn retries_post(&self, status: u16) -> bool {
        contains(self.post, status) || contains(self.post_with_retry_after, status)
    }

    /// Whether it retries only if the response has `Retry-After`.
    #[must_use]
    pub const fn needs_retry_after(&self, status: u16) -> bool {
        self.retries(status) && !contains(self.get, status) && !contains(self.post, status)
    }

    /// What it does with `Retry-After`.
    #[must_use]
    pub const fn retry_after(&self) -> RetryAfterUse {
        self.retry_after
    }

    const fn with_retry_after(self, get: &'static str, post: &'static str) -> Self {
        RetryingClient { get_with_retry_after: get, post_with_retry_after: post, ..self }
    }
}

/// The clients that automatically retry after `status`, those that do so by default first.
///
/// # Examples
///
/// ```
/// use statusful_registry::retrying_clients;
///
/// let by_default = |status| retrying_clients(status).filter(|client| client.is_default()).count();
/// assert!(by_default(503) > by_default(408));
/// ```
pub fn retrying_clients(status: u16) -> impl Iterator<Item = &'static RetryingClient> {
    let of = move |is_default| {
        let clients = RETRYING_CLIENTS.iter().filter(move |client| client.is_default == is_default);
        clients.filter(move |client| client.retries(status))
    };
    of(true).chain(of(false))
}

/// Whether the ranges, three digits each, contain a status.
const fn contains(ranges: &str, status: u16) -> bool {
    let mut rest = ranges.as_bytes();
    while let [a, b, c, after @ ..] = rest {
        let first = number(*a, *b, *c);
        let (last, after) = match after {
            [b'-', a, b, c, after @ ..] => (number(*a, *b, *c), after),
            _ => (first, after),
        };
        if first <= status && status <= last {
            return true;
        }
        rest = match after {
            [b' ', after @ ..] => after,
            _ => return false,
        };
    }
    false
}

const fn number(a: u8, b: u8, c: u8) -> u16 {
    (a.wrapping_sub(b'0') as u16) * 100 + (b.wrapping_sub(b'0') as u16) * 10 + c.wrapping_sub(b'0') as u16
}

const fn default(
    name: &'static str,
    kind: ClientKind,
    retry_after: RetryAfterUse,
    get: &'static str,
    post: &'static str,
) -> RetryingClient {
    RetryingClient {
        name,
        kind,
        is_default: true,
        get,
        post,
        get_with_retry_after: get,
        post_with_retry_after: post,
        retry_after,
    }
}

const fn opt_in(
    name: &'static str,
    kind: ClientKind,
    retry_after: RetryAfterUse,
    get: &'static str,
    post: &'static str,
) -> RetryingClient {
    RetryingClient { is_default: false, ..default(name, kind, retry_after, get, post) }
}

/// The clients that automatically retry a failed request: browsers, libraries, tools, then
/// clients of one API; in each group, those that do so by default come first.
///
/// # Examples
///
/// ```
/// use statusful_registry::RETRYING_CLIENTS;
/// assert!(RETRYING_CLIENTS.iter().any(|client| client.name() == "curl --retry"));
/// ```
#[rustfmt::skip]
pub const RETRYING_CLIENTS: &[RetryingClient] = &[
    default("Chromium", Browser, Ignored, "408 421", "408 421"),
    default("Firefox", Browser, Ignored, "421", "421"),
    default("Node.js fetch", Library, Ignored, "421", "421"),
    default("undici (npm)", Library, Ignored, "421", "421"),
    default("Apache HttpClient (Java)", Library, Honored, "429 503", "429 503"),
    default("OkHttp (Java)", Library, Stops, "408", "408").with_retry_after("", ""),
    default("got (npm)", Library, Honored, "408 429 500 502-504 521-522 524", "").with_retry_after("408 413 429 500 502-504 521-522 524", ""),
    default("ky (npm)", Library, Honored, "407-408 421 429 500 502-504", "421").with_retry_after("407-408 413 421 429 500 502-504", "421"),
    default("ofetch (npm)", Library, Ignored, "407-409 421 425 429 500 502-504", "421"),
    default("urllib3 (PyPI)", Library, Honored, "", "").with_retry_after("413 429 503", ""),
    default("Scrapy (PyPI)", Library, Ignored, "408 429 500 502-504 522 524", "408 429 500 502-504 522 524"),
    default("go-retryablehttp (Go)", Library, Honored, "429 500 502-599", "429 500 502-599"),
    default("LWP::UserAgent::Determined (Perl)", Library, Ignored, "408 500 502-504", "408 500 502-504"),
    default("eventsource (npm)", Library, Ignored, "407 421", ""),
    opt_in("fetch-retry (npm)", Library, Ignored, "407 421", "407 421"),
    opt_in("undici RetryAgent (npm)", Library, Capped, "429 500 502-504", ""),
    opt_in("undici interceptors.retry (npm)", Library, Capped, "429 500 502-504", ""),
    opt_in("axios-retry (npm)", Library, Honored, "429 500-599", ""),
    opt_in("retry-axios (npm)", Library, Capped, "429 500-599", ""),
    opt_in("superagent retry (npm)", Library, Ignored, "408 413 429 500 502-504 521-522 524", "408 413 429 500 502-504 521-522 524"),
    opt_in("make-fetch-happen (npm)", Library, Ignored, "408 420 429 500-599", ""),
    opt_in("ofetch with `retry` (npm)", Library, Ignored, "407-409 421 425 429 500 502-504", "407-409 421 425 429 500 502-504"),
    opt_in("wretch retry (npm)", Library, Ignored, "421 500-599", "421 500-599"),
    opt_in("gaxios (npm)", Library, Ignored, "408 429 500-599", ""),
    opt_in("@vercel/fetch-retry (npm)", Library, Capped, "407 421 429 500-599", "407 421 429 500-599"),
    opt_in("@adobe/node-fetch-retry (npm)", Library, Ignored, "500-599", "500-599"),
    opt_in("requests with Retry (PyPI)", Library, Honored, "", "").with_retry_after("413 429 503", ""),
    opt_in("niquests with `retries` (PyPI)", Library, Honored, "", "").with_retry_after("413 429 503", ""),
    opt_in("httpx-retries (PyPI)", Library, Capped, "429 502-504", ""),
    opt_in("aiohttp-retry (PyPI)", Library, Ignored, "500-599", "500-599"),
    opt_in("retryhttp (PyPI)", Library, Capped, "429 500 502-504", "429 500 502-504"),
    opt_in("reqwest-retry (crate)", Library, Ignored, "408 429 500-599", "408 429 500-599"),
    opt_in("Symfony RetryableHttpClient (PHP)", Library, Honored, "423 425 429 500 502-504 507 510", "423 425 429 502-503"),
    opt_in("httr2 req_retry (R)", Library, Honored, "429 503", "429 503"),
    default("GNU wget", Tool, Ignored, "504", "504"),
    default("wget2", Tool, Ignored, "401 407", "401 407"),
    default("aria2c", Tool, Ignored, "504", ""),
    default("lftp", Tool, Ignored, "408 429 502-504", ""),
    default("rclone", Tool, Ignored, "404 423 429 500 502-504 509", ""),
    default("cargo", Tool, Honored, "429 500-511 520-525 527 529-530 598-599", ""),
    default("npm", Tool, Ignored, "408 420 429 500-511 520-525 527 529-530 598-599", ""),
    default("pip", Tool, Honored, "500 502-503 520 527", "").with_retry_after("413 429 500 502-503 520 527", ""),
    default("uv", Tool, Ignored, "408 429 500-511 520-525 527 529-530 598-599", ""),
    opt_in("curl --retry", Tool, Honored, "408 429 500 502-504", "408 429 500 502-504"),
    opt_in("aria2c --retry-wait", Tool, Ignored, "502-504", ""),
    default("openai (npm)", Sdk, Capped, "407-409 421 429 500-599", "407-409 421 429 500-599"),
    default("@anthropic-ai/sdk (npm)", Sdk, Honored, "407-409 421 429 500-599", "407-409 421 429 500-599"),
    default("ai (npm)", Sdk, Capped, "", "407-409 421 429 500-599"),
    default("stripe (npm)", Sdk, Ignored, "409 500-599", "409 500-599"),
    default("@azure/core-rest-pipeline (npm)", Sdk, Honored, "408 500 502-504 506-599", "408 500 502-504 506-599").with_retry_after("408 429 500 502-504 506-599", "408 429 500 502-504 506-599"),
    default("@aws-sdk (npm)", Sdk, Capped, "429 500 502-504", "429 500 502-504"),
    default("@elastic/transport (npm)", Sdk, Ignored, "502-504", "502-504"),
    default("@microsoft/kiota-http-fetchlibrary (npm)", Sdk, Honored, "421 429 503-504", "421 429 503-504"),
    default("openai (PyPI)", Sdk, Capped, "408-409 429 500-599", "408-409 429 500-599"),
    default("anthropic (PyPI)", Sdk, Honored, "408-409 429 500-599", "408-409 429 500-599"),
    default("stripe (PyPI)", Sdk, Ignored, "409 500-599", "409 500-599"),
    default("azure-core (PyPI)", Sdk, Honored, "408 429 500 502-504 506-599", "500 503-504").with_retry_after("400-599", "400-599"),
    default("botocore in legacy mode (PyPI)", Sdk, Ignored, "429 500 502-504 509", "429 500 502-504 509"),
    default("botocore in standard mode (PyPI)", Sdk, Ignored, "429 500 502-504", "429 500 502-504"),
    default("google-cloud-storage (PyPI)", Sdk, Ignored, "408 429 500 502-504", "408 429 500 502-504"),
    default("huggingface-hub (PyPI)", Sdk, Honored, "408 429 500 502-504", "408 429 500 502-504"),
    default("microsoft-kiota-http (PyPI)", Sdk, Capped, "429 503-504", "429 503-504"),
    default("minio (PyPI)", Sdk, Honored, "500 502-504", "").with_retry_after("413 429 500 502-504", ""),
    default("elastic-transport (PyPI)", Sdk, Ignored, "429 502-504", "429 502-504"),
    default("opensearch-py (PyPI)", Sdk, Ignored, "502-504", "502-504"),
    default("PyGithub (PyPI)", Sdk, Honored, "500-599", "500-599").with_retry_after("403 413 429 500-599", "403 413 429 500-599"),
    default("python-gitlab (PyPI)", Sdk, Honored, "429", "429"),
    default("async-openai (crate)", Sdk, Honored, "429 500-599", "429 500-599"),
    default("octocrab (crate)", Sdk, Ignored, "429 500-599", "429 500-599"),
    default("object_store (crate)", Sdk, Ignored, "408 429 500-599", ""),
    default("aws-sdk-sts (crate)", Sdk, Ignored, "", "500 502-504"),
    opt_in("@octokit/plugin-retry (npm)", Sdk, Ignored, "402 405-409 411-421 423-450 452-599", "402 405-409 411-421 423-450 452-599"),
    opt_in("google-api-core Retry (PyPI)", Sdk, Ignored, "429 500 503", "429 500 503"),
    opt_in("google-api-python-client (PyPI)", Sdk, Ignored, "429 500-599", "429 500-599"),
    opt_in("python-gitlab with `retry_transient_errors` (PyPI)", Sdk, Honored, "429 500 502-504 520-530", "429 500 502-504 520-530"),
];
