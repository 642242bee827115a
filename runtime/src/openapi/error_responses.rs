//! What is done to a whole document: the schemas of its errors get names.

use super::components::Names;
use super::responses::{is_error, responses, DEFAULT};
use super::{marks, merge, schema, Clash, Components, Description, Document, Framework, Operation};
use crate::problem::phrase;
use http::StatusCode;
use serde_json::{json, Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// Names the schemas of the errors in an OpenAPI document, and merges those of several types.
///
/// A library keeps one response per status and operation, and what a type says of its responses
/// cannot add components. Once all operations are in the document, `ErrorResponses` does both:
///
/// - The schema of each error is under `components.schemas`, called after its type and variant:
///   `ApiErrorUserExists`. That of a struct is called as it is.
/// - A response refers to the errors of its status, of all types of the operation.
///
/// # Examples
///
/// As one of utoipa's modifiers:
///
/// ```
/// use statusful::{utoipa::{ErrorResponses, IntoResponses}, HttpStatus};
/// use utoipa::OpenApi;
///
/// #[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
/// enum UserError {
///     #[error("no such user")]
///     #[status(404)]
///     NotFound,
/// }
///
/// #[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
/// #[error("no such order")]
/// #[status(404)]
/// struct NoSuchOrder;
///
/// #[utoipa::path(get, path = "/orders", responses((status = 200), UserError, NoSuchOrder))]
/// async fn orders() {}
///
/// #[derive(OpenApi)]
/// #[openapi(paths(orders), modifiers(&ERRORS))]
/// struct ApiDocument;
///
/// static ERRORS: ErrorResponses = ErrorResponses::new();
///
/// let document = serde_json::to_value(ApiDocument::openapi()).unwrap();
/// let not_found = &document["paths"]["/orders"]["get"]["responses"]["404"];
/// let schema = &not_found["content"]["application/problem+json"]["schema"];
/// assert_eq!(schema["oneOf"][0]["$ref"], "#/components/schemas/NoSuchOrder");
/// assert_eq!(schema["oneOf"][1]["$ref"], "#/components/schemas/UserErrorNotFound");
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ErrorResponses {
    is_open_ended: bool,
    framework: Option<Framework>,
}

impl ErrorResponses {
    /// Names and merges, and says nothing that the errors do not.
    #[must_use]
    pub const fn new() -> Self {
        ErrorResponses { is_open_ended: false, framework: None }
    }

    /// Leaves room for what a framework, a proxy or a later version of the service responds
    /// with: the last alternative of each 4xx and 5xx is any problem, and each operation has
    /// the ranges `4XX` and `5XX`.
    ///
    /// A response that is a reference stays as it is: others share it.
    ///
    /// A client that is generated from the document then has a case for what it does not know.
    #[must_use]
    pub const fn open_ended(self) -> Self {
        ErrorResponses { is_open_ended: true, ..self }
    }

    /// Adds what the framework responds with by itself to a request that it cannot read: to an
    /// operation with a request body, those of its extractors for bodies, such as 415, and to one
    /// with parameters in its path or query, those of its extractors for paths and queries, such as 400. Each is any
    /// problem, as [`ProblemLayer`](crate::guide::frameworks) and the hooks of other frameworks
    /// send it. A response that is a reference stays as it is.
    ///
    /// A 404, 405 or 500 is among the ranges of [`open_ended`](Self::open_ended). A handler that
    /// turns all rejections into errors of its own needs neither.
    #[must_use]
    pub const fn framework(self, framework: Framework) -> Self {
        ErrorResponses { framework: Some(framework), ..self }
    }

    /// Changes the document. A second time changes nothing more.
    ///
    /// # Errors
    ///
    /// Says which two errors would have the same name. Both are described where they stand,
    /// and all others have their names.
    ///
    /// # Examples
    ///
    /// ```
    /// use statusful::utoipa::ErrorResponses;
    /// use utoipa::OpenApi;
    ///
    /// #[derive(OpenApi)]
    /// struct ApiDocument;
    ///
    /// let mut document = ApiDocument::openapi();
    /// ErrorResponses::new().apply(&mut document)?;
    /// # Ok::<(), statusful::utoipa::Clash>(())
    /// ```
    pub fn apply<D: Document>(&self, document: &mut D) -> Result<(), Clash> {
        self.apply_to(document)
    }

    /// Builds a document and changes it, in place of a modifier. A response of your own may come
    /// before the errors, too: of `responses((status = 404, …), ApiError)`, utoipa by itself drops
    /// the former.
    ///
    /// # Errors
    ///
    /// Those of [`apply`](Self::apply).
    ///
    /// # Examples
    ///
    /// ```
    /// use statusful::{utoipa::{ErrorResponses, IntoResponses}, HttpStatus};
    /// use utoipa::OpenApi;
    ///
    /// #[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
    /// #[error("no such user")]
    /// #[status(404)]
    /// struct NoSuchUser;
    ///
    /// #[utoipa::path(get, path = "/users", responses((status = 404, description = "No service."), NoSuchUser))]
    /// async fn users() {}
    ///
    /// #[derive(OpenApi)]
    /// #[openapi(paths(users))]
    /// struct ApiDocument;
    ///
    /// let document = ErrorResponses::new().document(ApiDocument::openapi)?;
    /// let document = serde_json::to_value(document).unwrap();
    /// let not_found = &document["paths"]["/users"]["get"]["responses"]["404"];
    /// assert_eq!(not_found["description"], "No service.\n\nNot Found");
    /// # Ok::<(), statusful::utoipa::Clash>(())
    /// ```
    #[cfg(any(feature = "utoipa", feature = "utoipa5"))]
    pub fn document<D: Document>(&self, build: impl FnOnce() -> D) -> Result<D, Clash> {
        let mut document = marks::alone(build);
        self.apply(&mut document).map(|()| document)
    }

    fn apply_to(self, document: &mut dyn Document) -> Result<(), Clash> {
        let mut has_problem = self.is_open_ended;
        // Most operations have the errors of the same types.
        let mut described: BTreeMap<BTreeSet<String>, Description> = BTreeMap::new();
        document.remove_empty_license();
        document.visit(&mut |operation| {
            has_problem |= !self.of_framework(operation).is_empty();
            let types = marks::types(&operation.responses);
            described.entry(types).or_insert_with_key(marks::description);
        });
        let mut names = Names::default();
        for description in described.values() {
            names.add(&description.errors);
            has_problem |= !description.open.is_empty();
        }
        let (components, mut messages) = names.components(has_problem, document);
        let responses = described.iter().map(|(types, it)| (types, responses(it, &components)));
        let responses: BTreeMap<_, _> = responses.collect();
        document.visit(&mut |operation| {
            let types = marks::types(&operation.responses);
            let errors = responses.get(&types).cloned().unwrap_or_default();
            marks::remove(&types, &mut operation.responses);
            self.describe(operation, errors, &components, &mut messages);
        });
        for (name, schema) in components {
            document.add_schema(name, schema);
        }
        if messages.is_empty() {
            Ok(())
        } else {
            Err(Clash { messages })
        }
    }

    /// The statuses that the framework itself responds with.
    fn of_framework(self, operation: &Operation) -> Vec<u16> {
        let of = |framework: Framework| framework.statuses(operation.has_body, operation.has_parameters);
        self.framework.map(of).unwrap_or_default()
    }

    fn describe(
        self,
        operation: &mut Operation,
        mut errors: BTreeMap<String, Value>,
        components: &Components,
        messages: &mut Vec<String>,
    ) {
        let of_framework: Vec<String> = self.of_framework(operation).iter().map(u16::to_string).collect();
        let Operation { name, responses, .. } = operation;
        // A status that is known only at run time may be any, and errors of a later version have
        // the header fields that all have.
        let default = errors.get(DEFAULT).cloned();
        let headers = headers_of_all(&errors);
        for status in responses.keys().filter(|status| is_error(status)) {
            if let Some(content) = default.as_ref().and_then(|default| default.get("content")) {
                errors.entry(status.clone()).or_insert_with(|| json!({ "content": content }));
            }
        }
        for (status, errors) in errors {
            let Some(stated) = responses.get_mut(&status) else {
                responses.insert(status, errors);
                continue;
            };
            if !merge::add_errors(stated, errors) {
                messages.push(format!(
                    "{name}: the errors with the status {status} cannot be added to that response, \
                     which is a reference; write it where it is used"
                ));
            }
        }
        let ranges = ["4XX", "5XX"].iter().filter(|_| self.is_open_ended).map(|range| (*range).to_owned());
        for status in of_framework.iter().cloned().chain(ranges) {
            responses.entry(status).or_insert_with_key(|status| {
                let mut response = default.clone().unwrap_or_else(|| json!({}));
                if let Some(members) = response.as_object_mut() {
                    members.insert("description".to_owned(), any_error(status).into());
                    if !headers.is_empty() && status.ends_with("XX") {
                        members.insert("headers".to_owned(), headers.clone().into());
                    }
                }
                response
            });
        }
        for (status, response) in responses {
            if of_framework.contains(status) || (self.is_open_ended && is_error(status)) {
                add_problem(status, response, components);
            }
        }
    }
}

/// The header fields that the responses of all errors have.
fn headers_of_all(errors: &BTreeMap<String, Value>) -> Map<String, Value> {
    let of =
        |response: &Value| response.get("headers").and_then(Value::as_object).cloned().unwrap_or_default();
    let all = errors.iter().filter(|(status, _)| is_error(status)).map(|(_, response)| of(response));
    let in_common = |mut one: Map<String, Value>, other: Map<String, Value>| {
        one.retain(|name, header| other.get(name) == Some(header));
        one
    };
    all.reduce(in_common).unwrap_or_default()
}

fn any_error(status: &str) -> &'static str {
    let known = status.parse().ok().and_then(|status| phrase(StatusCode::from_u16(status).ok()?));
    known.unwrap_or(match status {
        "4XX" => "Another error of the request",
        _ => "Another error of the server",
    })
}

/// Any problem is the last alternative of the response.
fn add_problem(status: &str, response: &mut Value, components: &Components) {
    let Some(response) = response.as_object_mut().filter(|response| !response.contains_key("$ref")) else {
        return;
    };
    let mut contents = match response.remove("content") {
        Some(Value::Object(contents)) => contents,
        _ => Map::new(),
    };
    let media_type = "application/problem+json".to_owned();
    let content = contents
        .entry(media_type)
        .or_insert_with(|| json!({ "examples": { "problem": { "value": schema::open_example(status) } } }));
    if let Some(content) = content.as_object_mut() {
        let schema = content.remove("schema");
        content.insert("schema".to_owned(), merge::any_of(schema, components.problem()));
    }
    response.insert("content".to_owned(), contents.into());
}
