//! The schema of the member `errors`.

use serde_json::{json, Value};

/// The schema of [`FieldErrors`](crate::FieldErrors).
pub(crate) fn field_errors() -> Value {
    json!({
        "type": "array",
        "description": "The fields of the request that are not valid.",
        "items": field_error(),
    })
}

/// The schema of [`FieldError`](crate::FieldError).
pub(crate) fn field_error() -> Value {
    let text = |description: &str| json!({ "type": "string", "description": description });
    json!({
        "type": "object",
        "description": "A field of the request that is not valid.",
        "properties": {
            "detail": text("What is not valid."),
            "pointer": text(
                "Where the field is in the body: a JSON Pointer as a URI fragment (RFC 6901, Section 6)."
            ),
            "location": {
                "type": "string",
                "description": "Where a parameter is.",
                "enum": ["query", "path", "header", "cookie"],
            },
            "name": text("The name of a parameter."),
            "code": text("What is not valid, for programs."),
        },
        "required": ["detail"],
        "examples": [crate::field_errors::example()],
    })
}
