"""The errors of `await`, `break`, `case`, `catch`, `const`, `continue`, `debugger`, `delete`, `do`, `else`, `eval`, `false`, `finally`, `for`, `function`, `if`, `implements`, `import`, `infer`, `instanceof`, `isfinite`, `keyof`, `len`, `let`, `map`, `new`, `null`, `package`, `private`, `protected`, `public`, `re`, `return`, `static`, `switch`, `throw`, `try`, `typeof`, `undefined`, `unique`, `var`, `void`, `while`, `with`, `yield`, `zip`, for clients.

The crate `statusful` writes this file: change the Rust type, and have it written again.

    match decode(response.status_code, response.headers, response.content):
        case await2() as error:
            print(error.detail)
        case error:  # `Unknown`, too: an error that this file does not know.
            print(error.title)
"""

from __future__ import annotations

import json
import re
import time
from calendar import timegm
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from email.utils import parsedate_tz
from typing import Any, Literal, Protocol, Union, cast


@dataclass(frozen=True, kw_only=True)
class Problem:
    """What every error has."""

    status: int
    """The status of the response."""
    type: str | None = None
    """A URI that identifies the kind of error."""
    title: str | None = None
    """The kind of error, for people."""
    detail: str | None = None
    """What went wrong this time, for people."""
    instance: str | None = None
    """A URI that identifies this occurrence."""
    retry_after: float | None = None
    """The seconds to wait before the next attempt: `Retry-After`."""
    body: Any = None
    """The whole body: a JSON value, or else its text."""


@dataclass(frozen=True, kw_only=True)
class await2(Problem):
    """400 Bad Request"""

    code: Literal["await"] = "await"


@dataclass(frozen=True, kw_only=True)
class break2(Problem):
    """400 Bad Request"""

    code: Literal["break"] = "break"


@dataclass(frozen=True, kw_only=True)
class case(Problem):
    """400 Bad Request"""

    code: Literal["case"] = "case"


@dataclass(frozen=True, kw_only=True)
class catch(Problem):
    """400 Bad Request"""

    code: Literal["catch"] = "catch"


@dataclass(frozen=True, kw_only=True)
class const(Problem):
    """400 Bad Request"""

    code: Literal["const"] = "const"


@dataclass(frozen=True, kw_only=True)
class continue2(Problem):
    """400 Bad Request"""

    code: Literal["continue"] = "continue"


@dataclass(frozen=True, kw_only=True)
class debugger(Problem):
    """400 Bad Request"""

    code: Literal["debugger"] = "debugger"


@dataclass(frozen=True, kw_only=True)
class delete(Problem):
    """400 Bad Request"""

    code: Literal["delete"] = "delete"


@dataclass(frozen=True, kw_only=True)
class do(Problem):
    """400 Bad Request"""

    code: Literal["do"] = "do"


@dataclass(frozen=True, kw_only=True)
class else2(Problem):
    """400 Bad Request"""

    code: Literal["else"] = "else"


@dataclass(frozen=True, kw_only=True)
class eval(Problem):
    """400 Bad Request"""

    code: Literal["eval"] = "eval"


@dataclass(frozen=True, kw_only=True)
class false(Problem):
    """400 Bad Request"""

    code: Literal["false"] = "false"


@dataclass(frozen=True, kw_only=True)
class finally2(Problem):
    """400 Bad Request"""

    code: Literal["finally"] = "finally"


@dataclass(frozen=True, kw_only=True)
class for2(Problem):
    """400 Bad Request"""

    code: Literal["for"] = "for"


@dataclass(frozen=True, kw_only=True)
class function(Problem):
    """400 Bad Request"""

    code: Literal["function"] = "function"


@dataclass(frozen=True, kw_only=True)
class if2(Problem):
    """400 Bad Request"""

    code: Literal["if"] = "if"


@dataclass(frozen=True, kw_only=True)
class implements(Problem):
    """400 Bad Request"""

    code: Literal["implements"] = "implements"


@dataclass(frozen=True, kw_only=True)
class import2(Problem):
    """400 Bad Request"""

    code: Literal["import"] = "import"


@dataclass(frozen=True, kw_only=True)
class infer(Problem):
    """400 Bad Request"""

    code: Literal["infer"] = "infer"


@dataclass(frozen=True, kw_only=True)
class instanceof(Problem):
    """400 Bad Request"""

    code: Literal["instanceof"] = "instanceof"


@dataclass(frozen=True, kw_only=True)
class isfinite2(Problem):
    """400 Bad Request"""

    code: Literal["isfinite"] = "isfinite"


@dataclass(frozen=True, kw_only=True)
class keyof(Problem):
    """400 Bad Request"""

    code: Literal["keyof"] = "keyof"


@dataclass(frozen=True, kw_only=True)
class len2(Problem):
    """400 Bad Request"""

    code: Literal["len"] = "len"


@dataclass(frozen=True, kw_only=True)
class let(Problem):
    """400 Bad Request"""

    code: Literal["let"] = "let"


@dataclass(frozen=True, kw_only=True)
class map2(Problem):
    """400 Bad Request"""

    code: Literal["map"] = "map"


@dataclass(frozen=True, kw_only=True)
class new(Problem):
    """400 Bad Request"""

    code: Literal["new"] = "new"


@dataclass(frozen=True, kw_only=True)
class null(Problem):
    """400 Bad Request"""

    code: Literal["null"] = "null"


@dataclass(frozen=True, kw_only=True)
class package(Problem):
    """400 Bad Request"""

    code: Literal["package"] = "package"


@dataclass(frozen=True, kw_only=True)
class private(Problem):
    """400 Bad Request"""

    code: Literal["private"] = "private"


@dataclass(frozen=True, kw_only=True)
class protected(Problem):
    """400 Bad Request"""

    code: Literal["protected"] = "protected"


@dataclass(frozen=True, kw_only=True)
class public(Problem):
    """400 Bad Request"""

    code: Literal["public"] = "public"


@dataclass(frozen=True, kw_only=True)
class re2(Problem):
    """400 Bad Request"""

    code: Literal["re"] = "re"


@dataclass(frozen=True, kw_only=True)
class return2(Problem):
    """400 Bad Request"""

    code: Literal["return"] = "return"


@dataclass(frozen=True, kw_only=True)
class static(Problem):
    """400 Bad Request"""

    code: Literal["static"] = "static"


@dataclass(frozen=True, kw_only=True)
class switch(Problem):
    """400 Bad Request"""

    code: Literal["switch"] = "switch"


@dataclass(frozen=True, kw_only=True)
class throw(Problem):
    """400 Bad Request"""

    code: Literal["throw"] = "throw"


@dataclass(frozen=True, kw_only=True)
class try2(Problem):
    """400 Bad Request"""

    code: Literal["try"] = "try"


@dataclass(frozen=True, kw_only=True)
class typeof(Problem):
    """400 Bad Request"""

    code: Literal["typeof"] = "typeof"


@dataclass(frozen=True, kw_only=True)
class undefined(Problem):
    """400 Bad Request"""

    code: Literal["undefined"] = "undefined"


@dataclass(frozen=True, kw_only=True)
class unique(Problem):
    """400 Bad Request"""

    code: Literal["unique"] = "unique"


@dataclass(frozen=True, kw_only=True)
class var(Problem):
    """400 Bad Request"""

    code: Literal["var"] = "var"


@dataclass(frozen=True, kw_only=True)
class void(Problem):
    """400 Bad Request"""

    code: Literal["void"] = "void"


@dataclass(frozen=True, kw_only=True)
class while2(Problem):
    """400 Bad Request"""

    code: Literal["while"] = "while"


@dataclass(frozen=True, kw_only=True)
class with2(Problem):
    """400 Bad Request"""

    code: Literal["with"] = "with"


@dataclass(frozen=True, kw_only=True)
class yield2(Problem):
    """400 Bad Request"""

    code: Literal["yield"] = "yield"


@dataclass(frozen=True, kw_only=True)
class zip2(Problem):
    """400 Bad Request"""

    code: Literal["zip"] = "zip"


@dataclass(frozen=True, kw_only=True)
class Unknown(Problem):
    """Any other error: one of a later version, or a response that is no problem."""

    code: str | None = None
    """The code in the body, if it has one."""


ApiError = Union[
    await2,
    break2,
    case,
    catch,
    const,
    continue2,
    debugger,
    delete,
    do,
    else2,
    eval,
    false,
    finally2,
    for2,
    function,
    if2,
    implements,
    import2,
    infer,
    instanceof,
    isfinite2,
    keyof,
    len2,
    let,
    map2,
    new,
    null,
    package,
    private,
    protected,
    public,
    re2,
    return2,
    static,
    switch,
    throw,
    try2,
    typeof,
    undefined,
    unique,
    var,
    void,
    while2,
    with2,
    yield2,
    zip2,
    Unknown,
]


class Headers(Protocol):
    """The header fields of a response, in whatever case."""

    def items(self) -> Iterable[tuple[str, str]]: ...


def decode(status: int, headers: Headers, body: bytes | str) -> ApiError:
    """Reads the error that a response reports. It never raises, whatever the response."""
    fields = {name.lower(): value.strip() for name, value in headers.items()}
    value = _body(body)
    is_problem = fields.get("content-type", "").split(";")[0].strip().lower() == "application/problem+json"
    problem = value if is_problem and isinstance(value, dict) else {}
    known: dict[str, Any] = {"status": status, "body": value, "retry_after": _retry_after(fields)}
    for name in ("type", "title", "detail", "instance"):
        known[name] = problem[name] if isinstance(problem.get(name), str) else None
    code = problem["code"] if isinstance(problem.get("code"), str) else None
    for error in (None if _is_other(code, known["type"]) else _CODES.get(code), _TYPES.get(known["type"])):
        found = None if error is None else _members(problem, error[1])
        if error is not None and found is not None:
            return cast(ApiError, error[0](**known, **found))
    return Unknown(**known, code=code)


def _is_other(code: str | None, type: str | None) -> bool:
    """Whether the type contradicts the code: both identify an error. A relative one says nothing."""
    if code is None or type is None or type == "about:blank" or not re.match("[A-Za-z][A-Za-z0-9+.-]*:", type):
        return False
    known = _TYPES_OF.get(code, (_BASE + code.replace("_", "-"),) if _BASE else ())
    return known != () and type not in known


def _members(problem: dict[str, Any], members: _Members) -> dict[str, Any] | None:
    found = {}
    try:
        for attribute, (name, check) in members.items():
            value = problem.get(name)
            if check(value):
                found[attribute] = value
            elif check(None):
                found[attribute] = None
            else:
                return None
    except RecursionError:  # The body is deeper than the stack.
        return None
    return found


def _body(body: bytes | str) -> Any:
    text = body if isinstance(body, str) else bytes(body).decode("utf-8-sig", "replace")
    try:
        return json.loads(text, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        return text


def _no_constant(name: str) -> Any:
    """`NaN` and `Infinity` are no JSON (RFC 8259, Section 6)."""
    raise ValueError(name)


def _retry_after(fields: Mapping[str, str]) -> float | None:
    """A date is compared with that of the response, as clocks differ."""
    value = fields.get("retry-after", "")
    if value.isascii() and value.isdigit():
        return float(min(int(value[:11]), 2**31))
    date, now = _date(value), _date(fields.get("date", ""))
    if date is None:
        return None
    return float(min(max(date - (time.time() if now is None else now), 0), 2**31))


def _date(value: str) -> float | None:
    try:
        parsed = parsedate_tz(value)
        return None if parsed is None else timegm(parsed[:9]) - (parsed[9] or 0)
    except Exception:  # The parser raises several.
        return None


_Check = Callable[[Any], bool]
_Members = Mapping[str, "tuple[str, _Check]"]
_Errors = Mapping["str | None", tuple[Callable[..., Problem], _Members]]


# The class of each error and its members, by its code.
_CODES: _Errors = {
    "await": (await2, {}),
    "break": (break2, {}),
    "case": (case, {}),
    "catch": (catch, {}),
    "const": (const, {}),
    "continue": (continue2, {}),
    "debugger": (debugger, {}),
    "delete": (delete, {}),
    "do": (do, {}),
    "else": (else2, {}),
    "eval": (eval, {}),
    "false": (false, {}),
    "finally": (finally2, {}),
    "for": (for2, {}),
    "function": (function, {}),
    "if": (if2, {}),
    "implements": (implements, {}),
    "import": (import2, {}),
    "infer": (infer, {}),
    "instanceof": (instanceof, {}),
    "isfinite": (isfinite2, {}),
    "keyof": (keyof, {}),
    "len": (len2, {}),
    "let": (let, {}),
    "map": (map2, {}),
    "new": (new, {}),
    "null": (null, {}),
    "package": (package, {}),
    "private": (private, {}),
    "protected": (protected, {}),
    "public": (public, {}),
    "re": (re2, {}),
    "return": (return2, {}),
    "static": (static, {}),
    "switch": (switch, {}),
    "throw": (throw, {}),
    "try": (try2, {}),
    "typeof": (typeof, {}),
    "undefined": (undefined, {}),
    "unique": (unique, {}),
    "var": (var, {}),
    "void": (void, {}),
    "while": (while2, {}),
    "with": (with2, {}),
    "yield": (yield2, {}),
    "zip": (zip2, {}),
}

# Those of each error without a code, by its type.
_TYPES: _Errors = {
}

# What the type of an error is in front of its code, whose words have hyphens there.
_BASE: str = ""

# What the type of an error with a code is where it is not that. Of none, it can be any.
_TYPES_OF: Mapping[str, tuple[str, ...]] = {
}
