//! Output schemas that allow a problem.

use ::rmcp::handler::server::router::tool::ToolRouter;
use ::rmcp::model::JsonObject;
use serde_json::{json, Value};
use std::sync::Arc;

/// Lets the output schema of each tool allow a problem, too, so that an error conforms to it.
///
/// A tool that returns `Result<Json<T>, E>` has the output schema of `T`, and servers must provide
/// structured results that conform to it (Model Context Protocol 2026-07-28, "Output Schema").
/// Clients differ in whether that includes errors. `@modelcontextprotocol/sdk` 1.32 for TypeScript
/// rejects one that does not conform, and the model does not learn what was wrong;
/// `@modelcontextprotocol/client` 2, and `mcp` for Python, validate no errors.
///
/// Tools without an output schema do not need this. The schema of an object stays one, which clients
/// before 2026-07-28 require.
///
/// # Examples
///
/// ```
/// use rmcp::{schemars, tool, tool_handler, tool_router, Json, ServerHandler};
/// use statusful::rmcp::{allow_problems, IntoCallToolResult};
/// use statusful::HttpStatus;
///
/// #[derive(Debug, thiserror::Error, HttpStatus, IntoCallToolResult)]
/// #[error("closed")]
/// #[status(503)]
/// struct Closed;
///
/// #[derive(serde::Serialize, schemars::JsonSchema)]
/// #[schemars(crate = "rmcp::schemars")]
/// struct Table {
///     number: u32,
/// }
///
/// struct Restaurant;
///
/// #[tool_router]
/// impl Restaurant {
///     #[tool(description = "Books a table")]
///     fn book(&self) -> Result<Json<Table>, Closed> {
///         Err(Closed)
///     }
/// }
///
/// #[tool_handler(router = allow_problems(Self::tool_router()))]
/// impl ServerHandler for Restaurant {}
///
/// let schema = Restaurant.get_tool("book").unwrap().output_schema.unwrap();
/// assert_eq!(schema["anyOf"][0]["required"][0], "number");
/// ```
#[must_use]
pub fn allow_problems<S>(mut router: ToolRouter<S>) -> ToolRouter<S> {
    for route in router.map.values_mut() {
        if let Some(schema) = &mut route.attr.output_schema {
            *schema = Arc::new(or_problem(schema));
        }
    }
    router
}

/// What is found from the root of a schema stays there.
const OF_ROOT: [&str; 4] = ["$schema", "$id", "$defs", "definitions"];

fn or_problem(schema: &JsonObject) -> JsonObject {
    let mut own = schema.clone();
    let of_root = OF_ROOT.iter().filter_map(|key| Some(((*key).to_owned(), own.remove(*key)?)));
    let mut root: JsonObject = of_root.collect();
    if own.get("type").and_then(Value::as_str) == Some("object") {
        root.insert("type".to_owned(), "object".into());
    }
    root.insert("anyOf".to_owned(), json!([own, problem()]));
    root
}

fn problem() -> Value {
    let text = || json!({ "type": "string" });
    json!({
        "title": "Problem",
        "description": "Why the call failed (RFC 9457)",
        "type": "object",
        "properties": {
            "type": text(),
            "title": text(),
            "status": { "type": "integer" },
            "code": text(),
            "detail": text(),
            "instance": text(),
        },
        "required": ["status"],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_begin_at_the_root() {
        let schema = json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "type": "object",
            "properties": { "at": { "$ref": "#/$defs/Time" } },
            "$defs": { "Time": { "type": "string" } },
        });
        let allowed = or_problem(schema.as_object().unwrap());
        assert_eq!(allowed["$defs"]["Time"]["type"], "string");
        assert_eq!((&allowed["type"], &allowed["$schema"]), (&schema["type"], &schema["$schema"]));
        let own = json!({ "type": "object", "properties": { "at": { "$ref": "#/$defs/Time" } } });
        assert_eq!(allowed["anyOf"][0], own);
        assert_eq!(allowed["anyOf"][1]["required"], json!(["status"]));
    }

    #[test]
    fn schema_of_a_list_is_not_one_of_an_object() {
        let list = json!({ "type": "array", "items": {} });
        let allowed = or_problem(list.as_object().unwrap());
        assert_eq!(allowed.get("type"), None);
        assert_eq!(allowed["anyOf"][0], list);
    }
}
