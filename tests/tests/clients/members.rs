//! The types of members, from Rust and from a document.

// Only their metadata is read.
#![allow(dead_code)]

use super::{assert_has, clients};
use serde::Serialize;
use serde_json::{json, Value};
use statusful::{FieldErrors, HttpStatus};
use std::collections::BTreeMap;
use std::net::IpAddr;

#[derive(Serialize)]
pub(crate) struct Plan {
    name: String,
}

#[derive(HttpStatus)]
#[status(400)]
pub(crate) struct Everything {
    #[problem(extension)]
    flag: bool,
    #[problem(extension)]
    count: u32,
    #[problem(extension)]
    ratio: f64,
    #[problem(extension)]
    text: String,
    #[problem(extension)]
    address: IpAddr,
    #[problem(extension)]
    names: Vec<Option<String>>,
    #[problem(extension)]
    prices: BTreeMap<String, f32>,
    #[problem(extension)]
    pair: (u8, String),
    #[problem(extension)]
    hint: Option<Vec<u8>>,
    #[problem(extension)]
    plan: Plan,
    #[problem(extension)]
    anything: Value,
    #[problem(extension = "errors")]
    errors: FieldErrors,
    #[problem(extension(flatten))]
    rest: BTreeMap<String, String>,
}

#[test]
fn members_have_their_json_types() {
    assert_has(
        &clients::<Everything>(),
        &[
            ("readonly flag: boolean;", "    flag: bool\n"),
            ("readonly count: number;", "    count: int\n"),
            ("readonly ratio: number;", "    ratio: float\n"),
            ("readonly text: string;", "    text: str\n"),
            ("readonly address: string;", "    address: str\n"),
            ("readonly names: Array<string | null>;", "    names: list[str | None]\n"),
            ("readonly prices: Record<string, number>;", "    prices: dict[str, float]\n"),
            ("readonly pair: [number, string];", "    pair: list[Any]\n"),
            ("readonly hint?: number[];", "    hint: list[int] | None = None\n"),
            ("readonly plan?: unknown;", "    plan: Any = None\n"),
            ("readonly anything?: unknown;", "    anything: Any = None\n"),
            ("readonly errors: FieldError[];", "    errors: list[FieldError]\n"),
        ],
    );
    assert!(!clients::<Everything>().to_typescript().contains("rest"));
}

#[test]
fn optional_field_errors_may_be_missing() {
    #[derive(HttpStatus)]
    #[status(422)]
    struct Invalid(#[problem(extension = "errors")] Option<FieldErrors>);

    let texts = [("readonly errors?: FieldError[];", "    errors: list[FieldError] | None = None\n")];
    assert_has(&clients::<Invalid>(), &texts);
}

#[test]
fn displayed_member_is_text_and_constant_its_kind() {
    #[derive(HttpStatus)]
    #[status(429)]
    #[problem(extension(docs = "https://example.com/limits", most = 10, is_hard = true))]
    struct Limited {
        #[problem(extension(display))]
        amount: u64,
    }

    assert_has(
        &clients::<Limited>(),
        &[
            ("readonly amount: string;", "    amount: str\n"),
            ("readonly docs: string;", "    docs: str\n"),
            ("readonly most: number;", "    most: float\n"),
            ("readonly is_hard: boolean;", "    is_hard: bool\n"),
        ],
    );
}

fn field_error() -> Value {
    let text = json!({ "type": "string" });
    let location = json!({ "type": "string", "enum": ["query", "path", "header", "cookie"] });
    let properties =
        json!({ "detail": text, "pointer": text, "location": location, "name": text, "code": text });
    json!({ "type": "object", "properties": properties, "required": ["detail"] })
}

pub(crate) fn document() -> Value {
    json!({ "components": { "schemas": {
        "Everything": {
            "properties": {
                "plan": { "$ref": "#/components/schemas/Plan" },
                "anything": { "oneOf": [{ "type": "string" }, { "type": "integer" }, { "type": "null" }] },
                "text": { "type": "string", "enum": ["basic", "pro"] },
                "hint": { "type": ["array", "null"], "items": { "$ref": "#/components/schemas/Plan" } },
                "pair": { "type": "array", "prefixItems": [{ "type": "number" }, { "$ref": "#/nowhere" }] },
                "errors": { "type": "array", "items": { "$ref": "#/components/schemas/FieldError" } },
            },
            "required": ["plan", "anything", "text", "hint", "pair", "errors"],
        },
        "Plan": {
            "type": "object",
            "description": "What is paid.",
            "properties": {
                "name": { "type": "string", "description": "As it is called." },
                "next": { "$ref": "#/components/schemas/Plan" },
                "parent": { "$ref": "#/components/schemas/Limit" },
                "features": { "type": "array", "items": { "type": "string" } },
                "rule": { "$ref": "#/components/schemas/Rule" },
            },
            "required": ["name"],
        },
        "Limit": { "type": "object", "properties": { "max-age": { "type": "integer" } } },
        "Rule": {
            "type": "object",
            "description": "What holds.",
            "properties": {
                "type": { "type": "string" },
                "rules": { "type": "array", "items": { "$ref": "#/components/schemas/Rule" } },
            },
            "required": ["type"],
        },
        "FieldError": field_error(),
        "Loop": { "type": "array", "items": { "$ref": "#/components/schemas/Loop" } },
    } } })
}

#[test]
fn document_knows_more() {
    assert_has(
        &clients::<Everything>().with_document(&document()),
        &[
            ("readonly plan: Plan;", "    plan: Plan\n"),
            ("readonly anything?: string | number;", "    anything: str | int | None = None\n"),
            ("readonly text: \"basic\" | \"pro\" | (string & {});", "    text: str\n"),
            ("readonly hint?: Plan[];", "    hint: list[Plan] | None = None\n"),
            ("readonly pair: [number, unknown];", "    pair: list[Any]\n"),
            ("readonly errors: FieldError[];", "    errors: list[FieldError]\n"),
            // What the document lacks is what the Rust type says.
            ("readonly count: number;", "    count: int\n"),
        ],
    );
    let typescript = "/** What is paid. */
export interface Plan {
  readonly features?: string[] | null;
  /** As it is called. */
  readonly name: string;
  readonly next?: Plan | null;
  readonly parent?: Limit | null;
  readonly rule?: Rule | null;
}
";
    let python = "class PlanRequired(TypedDict):
    name: str
    \"\"\"As it is called.\"\"\"


class Plan(PlanRequired, total=False):
    \"\"\"What is paid.\"\"\"

    features: list[str] | None
    next: Plan | None
    parent: Limit | None
    rule: Rule | None
";
    let checks = (
        "function isPlan(value: unknown): boolean {\n  return object({\n    features: optional(list(string)),\n",
        "def _is_Plan(value: Any) -> bool:\n    return _object({\n        \"features\": _optional(_list(_string)),\n",
    );
    assert_has(
        &clients::<Everything>().with_document(&document()),
        &[
            (typescript, python),
            checks,
            (
                "export interface Limit {\n  readonly \"max-age\"?: number | null;\n}",
                "Limit = TypedDict(\"Limit\", {\"max-age\": \"int | None\"}, total=False)\n",
            ),
            (
                "readonly rules?: Rule[] | null;\n  readonly type: string;",
                "
RuleRequired = TypedDict(\"RuleRequired\", {\"type\": \"str\"})
RuleOptional = TypedDict(\"RuleOptional\", {\"rules\": \"list[Rule] | None\"}, total=False)


class Rule(RuleRequired, RuleOptional):
    \"\"\"What holds.\"\"\"
",
            ),
        ],
    );
}

#[test]
fn field_error_is_known_by_its_members() {
    let mut document = document();
    let schemas = &mut document["components"]["schemas"];
    schemas["Problematic"] = field_error();
    let reference = json!({ "$ref": "#/components/schemas/Problematic" });
    schemas["Everything"]["properties"]["anything"] = json!({ "type": "array", "items": reference });
    schemas["FieldError"] = json!({
        "type": "object",
        "properties": { "field": { "type": "string" }, "message": { "type": "string" } },
        "required": ["field", "message"],
    });
    assert_has(
        &clients::<Everything>().with_document(&document),
        &[
            ("readonly anything: FieldError[];", "    anything: list[FieldError]\n"),
            ("readonly errors: FieldError2[];", "    errors: list[FieldError2]\n"),
            (
                "export interface FieldError2 {\n  readonly field: string;\n  readonly message: string;\n}",
                "class FieldError2(TypedDict):\n    field: str\n    message: str\n",
            ),
        ],
    );
}

#[test]
fn endless_schema_ends() {
    let mut document = document();
    let reference = json!({ "$ref": "#/components/schemas/Loop" });
    document["components"]["schemas"]["Everything"]["properties"]["anything"] = reference.clone();
    let text = clients::<Everything>().with_document(&document).to_typescript();
    assert!(text.contains("readonly anything: unknown[];"));
    let list = json!({ "type": "array", "items": reference });
    let map = json!({ "type": "object", "additionalProperties": reference });
    document["components"]["schemas"]["Loop"] = json!({ "oneOf": [{ "type": "string" }, list, map] });
    let text = clients::<Everything>().with_document(&document).to_typescript();
    assert!(text.contains("readonly anything: string | unknown[] | Record<string, unknown>;"), "{text}");
}

/// The JSON Pointers of a value and of all within.
fn collect(value: &Value, pointer: String, pointers: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(name, value)| collect(value, format!("{pointer}/{name}"), pointers));
        }
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.for_each(|(at, value)| collect(value, format!("{pointer}/{at}"), pointers));
        }
        _ => {}
    }
    pointers.push(pointer);
}

/// Whatever a document says, the modules are written: 500 of them with damage.
#[test]
fn damaged_document_is_read() {
    let mut random = fastrand::Rng::with_seed(7);
    let junk =
        [json!(null), json!(7), json!("#"), json!([]), json!({}), json!("object"), json!({ "$ref": "#" })];
    for _ in 0..500 {
        let mut document = document();
        for _ in 0..random.usize(1..4) {
            let mut pointers = Vec::new();
            collect(&document, String::new(), &mut pointers);
            let pointer = random.choice(&pointers).unwrap();
            *document.pointer_mut(pointer).unwrap() = random.choice(&junk).unwrap().clone();
        }
        let clients = clients::<Everything>().with_document(&document);
        assert!(clients.to_typescript().len() < 100_000 && clients.to_python().len() < 100_000, "{document}");
    }
}

#[test]
fn rubbish_is_no_document() {
    for document in [
        json!(null),
        json!([]),
        json!({ "components": 1 }),
        json!({ "components": { "schemas": { "Everything": 1 } } }),
    ] {
        let text = clients::<Everything>().with_document(&document).to_typescript();
        assert_eq!(text, clients::<Everything>().to_typescript());
    }
}
