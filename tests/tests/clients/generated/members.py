"""The errors of `Everything`, for clients.

The crate `statusful` writes this file: change the Rust type, and have it written again.

    match decode(response.status_code, response.headers, response.content):
        case Everything() as error:
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
from math import isfinite
from typing import Any, Literal, Protocol, TypedDict, Union, cast


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


class _FieldErrorDetail(TypedDict):
    detail: str


class FieldError(_FieldErrorDetail, total=False):
    """What is not valid about a field of the request; `detail` is for people."""

    pointer: str | None
    """Where in the body the field is: a JSON Pointer as a URI fragment."""
    location: str | None
    """Where a parameter is: `query`, `path`, `header` or `cookie`."""
    name: str | None
    """The name of the parameter."""
    code: str | None
    """What is wrong, for programs."""


@dataclass(frozen=True, kw_only=True)
class Everything(Problem):
    """400 Bad Request"""

    flag: bool
    count: int
    ratio: float
    text: str
    address: str
    names: list[str | None]
    prices: dict[str, float]
    pair: list[Any]
    errors: list[FieldError]
    hint: list[int] | None = None
    plan: Any = None
    anything: Any = None
    code: Literal["everything"] = "everything"


@dataclass(frozen=True, kw_only=True)
class Unknown(Problem):
    """Any other error: one of a later version, or a response that is no problem."""

    code: str | None = None
    """The code in the body, if it has one."""


ApiError = Union[
    Everything,
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


def _string(value: Any) -> bool:
    return isinstance(value, str)


def _integer(value: Any) -> bool:
    """In JSON, `1.0` is one, too."""
    whole = isinstance(value, int) and not isinstance(value, bool)
    return whole or isinstance(value, float) and value.is_integer()


def _number(value: Any) -> bool:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return whole or isinstance(value, float) and isfinite(value)


def _boolean(value: Any) -> bool:
    return isinstance(value, bool)


def _anything(value: Any) -> bool:
    return True


def _optional(check: _Check) -> _Check:
    return lambda value: value is None or check(value)


def _list(item: _Check) -> _Check:
    return lambda value: isinstance(value, list) and all(map(item, value))


def _tuple(*items: _Check) -> _Check:
    return lambda value: (
        isinstance(value, list)
        and len(value) == len(items)
        and all(check(item) for check, item in zip(items, value))
    )


def _map(item: _Check) -> _Check:
    return lambda value: isinstance(value, dict) and all(map(item, value.values()))


def _object(members: Mapping[str, _Check]) -> _Check:
    return lambda value: isinstance(value, dict) and all(
        check(value.get(name)) for name, check in members.items()
    )


_field_error = _object(
    {
        "detail": _string,
        "pointer": _optional(_string),
        "location": _optional(_string),
        "name": _optional(_string),
        "code": _optional(_string),
    }
)


# The class of each error and its members, by its code.
_CODES: _Errors = {
    "everything": (Everything, {
        "flag": ("flag", _boolean),
        "count": ("count", _integer),
        "ratio": ("ratio", _number),
        "text": ("text", _string),
        "address": ("address", _string),
        "names": ("names", _list(_optional(_string))),
        "prices": ("prices", _map(_number)),
        "pair": ("pair", _tuple(_integer, _string)),
        "hint": ("hint", _optional(_list(_integer))),
        "plan": ("plan", _anything),
        "anything": ("anything", _anything),
        "errors": ("errors", _list(_field_error)),
    }),
}

# Those of each error without a code, by its type.
_TYPES: _Errors = {
}

# What the type of an error is in front of its code, whose words have hyphens there.
_BASE: str = ""

# What the type of an error with a code is where it is not that. Of none, it can be any.
_TYPES_OF: Mapping[str, tuple[str, ...]] = {
}
