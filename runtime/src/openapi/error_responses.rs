//! What is done to a whole document: the schemas of its errors get names.

use super::components::Names;
use super::{marks, merge, responses, schema, Clash, Components, Document, Operation};
use serde_json::{json, Map, Value};

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
}

impl ErrorResponses {
    /// Names and merges, and says nothing that the errors do not.
    #[must_use]
    pub const fn new() -> Self {
        ErrorResponses { is_open_ended: false }
    }

    /// Leaves room for what a framework, a proxy or a later version of the service responds
    /// with: the last alternative of each 4xx and 5xx is any problem, and each operation has
    /// the ranges `4XX` and `5XX`.
    ///
    /// A client that is generated from the document then has a case for what it does not know.
    #[must_use]
    pub const fn open_ended(self) -> Self {
        ErrorResponses { is_open_ended: true }
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

    fn apply_to(self, document: &mut dyn Document) -> Result<(), Clash> {
        let (mut names, mut has_problem) = (Names::default(), self.is_open_ended);
        document.visit(&mut |operation| {
            if let Some(description) = marks::take(&mut operation.responses.clone()) {
                names.add(&description.errors);
                has_problem |= !description.open.is_empty();
            }
        });
        let (components, mut messages) = names.components(has_problem, document);
        document.visit(&mut |operation| self.describe(operation, &components, &mut messages));
        for (name, schema) in components {
            document.add_schema(name, schema);
        }
        if messages.is_empty() {
            Ok(())
        } else {
            Err(Clash { messages })
        }
    }

    fn describe(self, operation: &mut Operation, components: &Components, messages: &mut Vec<String>) {
        let Operation { name, responses } = operation;
        if let Some(description) = marks::take(responses) {
            for (status, errors) in self::responses(&description, components) {
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
        }
        if self.is_open_ended {
            for range in ["4XX", "5XX"] {
                responses
                    .entry(range.to_owned())
                    .or_insert_with(|| json!({ "description": any_error(range) }));
            }
            let errors = responses.iter_mut().filter(|(status, _)| status.starts_with(['4', '5', 'd']));
            errors.for_each(|(status, response)| add_problem(status, response, components));
        }
    }
}

fn any_error(range: &str) -> &'static str {
    match range {
        "4XX" => "Another error of the request",
        _ => "Another error of the server",
    }
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
        let schema = content.remove("schema").unwrap_or(json!({}));
        content.insert("schema".to_owned(), merge::any_of(schema, components.problem()));
    }
    response.insert("content".to_owned(), contents.into());
}
