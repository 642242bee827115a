//! What a schema does about errors that async-graphql converted by their text.

use crate::Problem;
use async_graphql::async_trait::async_trait;
use async_graphql::extensions::{Extension, ExtensionContext, ExtensionFactory, NextExecute};
use async_graphql::{ErrorExtensions, Response, ServerError};
use core::any::Any;
use core::fmt;
use http::StatusCode;
use std::sync::Arc;

/// An extension of the schema that sends problems where a resolver's `?` has lost them.
///
/// async-graphql converts any error with a `Display` by its text, and keeps the error as the source.
/// This looks at the source of each error that has no extensions:
///
/// | the source is | what is sent |
/// |---|---|
/// | a type that [`errors`](Self::errors) was told of | what `extend()` returns |
/// | any other type: an `io::Error` by `?` | a 500 that says nothing; with the feature `tracing`, the text is logged |
/// | a `String`, a `&str`, or nothing: `Error::new("…")`, async-graphql's own errors | the text as it is |
///
/// # Examples
///
/// ```
/// use async_graphql::{EmptyMutation, EmptySubscription, Object, Schema};
/// use statusful::graphql::{ErrorExtensions, ProblemExtension};
/// use statusful::HttpStatus;
///
/// #[derive(Debug, thiserror::Error, HttpStatus, ErrorExtensions)]
/// #[error("cannot reach db-7")]
/// #[status(503)]
/// struct Database;
///
/// struct Query;
///
/// #[Object]
/// impl Query {
///     async fn known(&self) -> async_graphql::Result<i32> {
///         Err(Database)?
///     }
///     async fn other(&self) -> async_graphql::Result<String> {
///         Err(std::io::Error::other("/var/lib is gone"))?
///     }
/// }
///
/// # #[tokio::main(flavor = "current_thread")] async fn main() {
/// let schema = Schema::build(Query, EmptyMutation, EmptySubscription)
///     .extension(ProblemExtension::new().errors::<Database>())
///     .finish();
/// let response = schema.execute("{ known other }").await;
/// let messages: Vec<&str> = response.errors.iter().map(|error| error.message.as_str()).collect();
/// assert_eq!(messages, ["Service Unavailable", "Internal Server Error"]);
/// # }
/// ```
#[derive(Clone, Default)]
pub struct ProblemExtension {
    known: Vec<Extend>,
}

/// Extends a source of one type.
type Extend = fn(&(dyn Any + Send + Sync)) -> Option<async_graphql::Error>;

impl ProblemExtension {
    /// One that knows no types: it hides the text of all other errors.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sends an `E` that `?` converted by its text as [`extend`](ErrorExtensions::extend) converts it.
    #[must_use]
    pub fn errors<E: ErrorExtensions + Send + Sync + 'static>(mut self) -> Self {
        self.known.push(|source| source.downcast_ref::<E>().map(E::extend));
        self
    }

    fn repair(&self, error: &mut ServerError) {
        let Some(source) = error.source.as_deref().filter(|_| error.extensions.is_none()) else { return };
        if source.is::<String>() || source.is::<&'static str>() {
            return;
        }
        let known = self.known.iter().find_map(|extend| extend(source));
        let sent = known.unwrap_or_else(|| {
            super::log_text(&error.message);
            super::error(Problem::new(StatusCode::INTERNAL_SERVER_ERROR))
        });
        error.message = sent.message;
        error.extensions = sent.extensions;
    }
}

impl fmt::Debug for ProblemExtension {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("ProblemExtension").finish_non_exhaustive()
    }
}

impl ExtensionFactory for ProblemExtension {
    fn create(&self) -> Arc<dyn Extension> {
        Arc::new(self.clone())
    }
}

// Each event of a subscription is executed, too.
#[async_trait]
impl Extension for ProblemExtension {
    async fn execute(
        &self,
        context: &ExtensionContext<'_>,
        operation_name: Option<&str>,
        next: NextExecute<'_>,
    ) -> Response {
        let mut response = next.run(context, operation_name).await;
        response.errors.iter_mut().for_each(|error| self.repair(error));
        response
    }
}
