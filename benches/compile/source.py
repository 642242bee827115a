"""The same enum for each of the compared crates: of ten variants six have no
field, three hold a `String`, and one wraps another error."""

from collections.abc import Callable

CODES = [
    (400, "BAD_REQUEST"), (401, "UNAUTHORIZED"), (403, "FORBIDDEN"), (404, "NOT_FOUND"), (409, "CONFLICT"),
    (410, "GONE"), (413, "PAYLOAD_TOO_LARGE"), (415, "UNSUPPORTED_MEDIA_TYPE"), (422, "UNPROCESSABLE_ENTITY"),
    (500, "INTERNAL_SERVER_ERROR"), (502, "BAD_GATEWAY"), (503, "SERVICE_UNAVAILABLE"), (504, "GATEWAY_TIMEOUT"),
]
BASE = "https://api.example.com/errors/"


def code(at: int) -> tuple[int, str]:
    return CODES[at % len(CODES)]


def is_inner(at: int) -> bool:
    return at % 10 == 9


def holds_text(at: int) -> bool:
    return at % 10 in (6, 7, 8)


def pattern(at: int) -> str:
    return f"Self::Failure{at} {{ .. }}"


def enum(count: int, derives: list[str], attributes: Callable[[int], list[str]], above: str = "") -> str:
    """The enum with its doc comments, these derives, and these attributes."""
    lines = [f"#[derive({', '.join(derives)})]"] if derives else []
    lines += [above] if above else []
    lines.append("pub enum UserError {")
    for at in range(count):
        lines.append(f"    /// The request failed in way {at}.")
        lines += [f"    {attribute}" for attribute in attributes(at)]
        fields = "(inner::Inner)" if is_inner(at) else "(String)" if holds_text(at) else ""
        lines.append(f"    Failure{at}{fields},")
    lines.append("}\n")
    return "\n".join(lines)


def thiserror(at: int) -> list[str]:
    if is_inner(at):
        return ["#[error(transparent)]"]
    return [f'#[error("failure {at} of {{0}}")]' if holds_text(at) else f'#[error("failure {at}")]']


def statusful(at: int) -> list[str]:
    if is_inner(at):
        return ["#[status(transparent)]"]
    number, _ = code(at)
    header = ['#[header(WWW_AUTHENTICATE = "Bearer realm=\\"api\\"")]'] if number == 401 else []
    return [f"#[status({number})]", *header]


def api_error(at: int) -> list[str]:
    if is_inner(at):
        return ["#[api_error(transparent)]"]
    return [f"#[api_error(status_code = {code(at)[0]}, message(inherit))]"]


def http_derive(at: int) -> list[str]:
    return ["#[http(transparent)]"] if is_inner(at) else [f'#[http(status = "{code(at)[1]}")]']


def axum_problem(at: int) -> list[str]:
    """It cannot delegate: a wrapped error is a 500."""
    number = 500 if is_inner(at) else code(at)[0]
    return [f"#[problem(status = {number}{', mask' if number >= 500 else ''})]"]


API_ERROR = "use api_error::ApiError;\n"
STATUSFUL = f'#[problem(base = "{BASE}")]'


def by_hand(count: int) -> str:
    """What a person writes for the status, the code and the title."""
    return f"""
impl UserError {{
    pub fn status(&self) -> http::StatusCode {{
        match self {{
{arms(count, lambda at: f"http::StatusCode::{code(at)[1]}", "inner.status()")}
        }}
    }}

    pub fn code(&self) -> &'static str {{
        match self {{
{arms(count, lambda at: f'"failure{at}"', "inner.code()")}
        }}
    }}

    pub fn title(&self) -> &'static str {{
        self.status().canonical_reason().unwrap_or("Error")
    }}
}}
"""


def arms(count: int, value: Callable[[int], str], inner: str) -> str:
    def arm(at: int) -> str:
        if is_inner(at):
            return f"            Self::Failure{at}(inner) => {inner},"
        return f"            {pattern(at)} => {value(at)},"

    return "\n".join(arm(at) for at in range(count))


RESPONSE_BY_HAND = f"""
#[derive(serde::Serialize)]
struct Body {{
    r#type: String,
    title: &'static str,
    status: u16,
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
}}

impl axum_core::response::IntoResponse for UserError {{
    fn into_response(self) -> axum_core::response::Response {{
        let status = self.status();
        let body = Body {{
            r#type: format!("{BASE}{{}}", self.code()),
            title: self.title(),
            status: status.as_u16(),
            code: self.code(),
            detail: status.is_client_error().then(|| self.to_string()),
        }};
        let body = serde_json::to_vec(&body).unwrap_or_default();
        let mut response =
            (status, [(http::header::CONTENT_TYPE, "application/problem+json")], body).into_response();
        if status == http::StatusCode::UNAUTHORIZED {{
            let challenge = http::HeaderValue::from_static("Bearer realm=\\"api\\"");
            response.headers_mut().insert(http::header::WWW_AUTHENTICATE, challenge);
        }}
        response
    }}
}}
"""
