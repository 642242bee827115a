"""The clients in Python, against the axum example and against what else may be received.

`scripts/generated-clients-test` checks and runs this file, with the folders of the modules in the
path.
"""

from __future__ import annotations

import json
import random
import sys
import time
import urllib.error
import urllib.request
from email.utils import formatdate
from typing import Any

import documented
import hostile
import typed
import words
from errors import (
    ApiError,
    ApiErrorInvalidForm,
    ApiErrorInvalidName,
    ApiErrorJson,
    ApiErrorMethodNotAllowed,
    ApiErrorNoSuchResource,
    ApiErrorNoSuchUser,
    ApiErrorUnauthenticated,
    ApiErrorUserExists,
    AvatarError,
    LimitError,
    StoreErrorFull,
    StoreErrorPoisoned,
    Unknown,
    decode,
)


def advice(error: ApiError) -> str:
    """It does not pass mypy if an error is missing: no alternative is left over."""
    match error:
        case ApiErrorUserExists(free=free):
            return "free: " + ", ".join(free)
        case ApiErrorInvalidForm(errors=errors):
            return "; ".join(f"{field.get('pointer')}: {field['detail']}" for field in errors)
        case LimitError(retry_after=seconds):
            return f"wait {seconds} s"
        case ApiErrorNoSuchUser() | ApiErrorNoSuchResource() | ApiErrorInvalidName():
            return error.code
        case ApiErrorUnauthenticated() | ApiErrorMethodNotAllowed() | ApiErrorJson():
            return error.code
        case AvatarError() | StoreErrorFull() | StoreErrorPoisoned():
            return error.code
        case Unknown(code=code, title=title, status=status):
            return f"unknown: {code or title or status}"


def ask(root: str, path: str, body: Any = None, method: str | None = None, token: str = "letmein") -> str:
    data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
    headers = {"authorization": f"Bearer {token}", "content-type": "application/json"}
    try:
        urllib.request.urlopen(urllib.request.Request(root + path, data, headers, method=method))
        return "ok"
    except urllib.error.HTTPError as error:
        return advice(decode(error.code, error.headers, error.read()))


def every_error_of_the_server(root: str) -> None:
    def user(name: str) -> dict[str, str]:
        return {"name": name, "email": f"{name}@example.com"}

    assert ask(root, "/users", user("ann")) == "ok"
    assert ask(root, "/users", user("ann")) == "free: ann1, ann2"
    assert ask(root, "/users", user("ann"), token="rubbish") == "unauthenticated"
    assert ask(root, "/users", user("a/b")) == "invalid_name"
    assert ask(root, "/users", b"{") == "json"
    assert ask(root, "/users", user("bob")) == "ok"
    assert ask(root, "/users", user("cid")) == "ok"
    assert ask(root, "/users", user("dan")) == "store_full"
    assert ask(root, "/users", user("eve")).startswith("wait ")
    assert ask(root, "/users/nobody") == "no_such_user"
    assert ask(root, "/nothing") == "no_such_resource"
    assert ask(root, "/users", method="DELETE") == "method_not_allowed"
    assert ask(root, "/users/ann/avatar") == "avatar_service"
    form = ask(root, "/sign-up", {"email": "no", "password": "short", "age": 7})
    assert "#/password: must have at least 12 characters" in form, form


def every_error_on_request(root: str) -> None:
    """Those that no request leads to, too."""

    def prefer(preference: str) -> tuple[int, Any, bytes]:
        try:
            with urllib.request.urlopen(urllib.request.Request(root + "/users", headers={"prefer": preference})) as response:
                return response.status, response.headers, response.read()
        except urllib.error.HTTPError as error:
            return error.code, error.headers, error.read()

    def report() -> list[dict[str, Any]]:
        errors: list[dict[str, Any]] = json.loads(prefer("drill=report")[2])["errors"]
        return errors

    for asked in report():
        error = decode(*prefer(asked["prefer"]))
        assert error.code == asked["code"], error
        if isinstance(error, ApiErrorInvalidForm):
            assert error.errors[0]["pointer"] == "#/age"
        if isinstance(error, LimitError):
            assert error.retry_after == 1
    assert all(asked["met"] for asked in report()), "all have been met"


PROBLEM = {"Content-Type": "application/problem+json"}


def received(body: Any, headers: dict[str, str] = PROBLEM, status: int = 409) -> ApiError:
    return decode(status, headers, body if isinstance(body, (bytes, str)) else json.dumps(body))


def what_else_is_received() -> None:
    taken = {"code": "user_exists", "free": ["a"]}
    assert advice(received(taken)) == "free: a"
    assert advice(received(taken | {"title": "Another", "status": 1, "detail": 2, "more": {}})) == "free: a"
    assert advice(received(taken, {"content-type": "Application/Problem+JSON ; charset=utf-8"})) == "free: a"
    assert advice(received(b"\xef\xbb\xbf" + json.dumps(taken).encode())) == "free: a"
    assert advice(received(taken | {"code": "user_left"})) == "unknown: user_left"
    assert advice(received({"code": "user_exists"})) == "unknown: user_exists"
    assert advice(received(taken | {"free": [1]})) == "unknown: user_exists"
    assert advice(received({"title": "Conflict"})) == "unknown: Conflict"
    codes: list[Any] = [7, None, [], {}, "__class__", ""]
    for code in codes:
        assert isinstance(received(taken | {"code": code}), Unknown), code
    bodies: list[bytes | str] = ["", "{", "null", "[]", "7", "NaN", "9" * 5000, "[" * 200_000, b"\xff\xfe", b"\x00"]
    for body in bodies:
        assert advice(received(body)) == "unknown: 409", body[:9]
    for kind in ("application/json", "text/html", "application/problem+json-seq", ""):
        assert isinstance(received(taken, {"content-type": kind}), Unknown), kind
    assert isinstance(received(taken, {}), Unknown)
    page = received("<h1>Bad Gateway</h1>", {"RETRY-AFTER": "3"}, 502)
    assert page == Unknown(status=502, retry_after=3.0, body="<h1>Bad Gateway</h1>"), page
    whole = taken | {"type": "https://api.example.com/errors/user-exists", "title": "Taken", "detail": "d", "instance": "/i", "more": 1}
    assert received(whole) == ApiErrorUserExists(
        status=409, type="https://api.example.com/errors/user-exists", title="Taken", detail="d", instance="/i", body=whole, free=["a"]
    )


def retry_after_is_seconds_or_date() -> None:
    def after(value: str, date: str | None = None) -> float | None:
        return received("", {"retry-after": value} | ({} if date is None else {"date": date})).retry_after

    now = "Sun, 06 Nov 1994 08:49:00 GMT"
    assert after("120") == 120
    assert after(" 0 ") == 0
    assert after("9" * 5000) == 2**31
    for date in ("Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"):
        assert after(date, now) == 37, date
    assert after(now, "Sun, 06 Nov 1994 09:00:00 GMT") == 0
    soon = after(formatdate(time.time() + 60, usegmt=True))
    assert soon is not None and 50 < soon <= 60, soon
    for rubbish in ("", "-1", "1.5", "soon", "1e3", "0x10", "Sun", "\u0663", "Sun, 99 Foo 1994 08:49:37 GMT"):
        assert after(rubbish, now) is None, rubbish


def names_and_types() -> None:
    body = {"code": "max-age.2", "class": "c", "max-age": 1, "max_age": 2, "1st": 3, "__mangled": 4, "größe": 5, "§": 6}
    body |= {"retryAfter": 7, "retry_after": 8, "body": 9}
    match hostile.decode(400, PROBLEM, json.dumps(body)):
        case hostile.HostileNames() as names:
            assert (names.class_, names.max_age, names.max_age_, names.n1st, names.gr__e) == ("c", 1, 2, 3, 5)
            assert (names.retry_after, names.retry_after_, names.body_, names.str_) == (None, 8, 9, None)
        case other:
            raise AssertionError(other)
    quoted = {"code": "a\"b\\c\u202ed*/'''\"\"\"", "a\"b\\c\nd": "q"}
    assert isinstance(hostile.decode(400, PROBLEM, json.dumps(quoted)), hostile.HostileQuotes)

    whole: dict[str, Any] = {
        "code": "everything", "flag": True, "count": 1, "ratio": 1, "text": "later", "address": "::1",
        "names": ["a", None], "prices": {"a": 1}, "pair": [1, {}], "errors": [],
        "plan": {"name": "p", "parent": {"max-age": 1}, "features": None, "next": {"name": "q"}},
    }
    everything = documented.decode(400, PROBLEM, json.dumps(whole))
    assert isinstance(everything, documented.Everything)
    assert everything.plan["name"] == "p" and everything.anything is None
    wrongs: list[dict[str, Any]] = [
        {"flag": 1}, {"count": True}, {"count": 1.5}, {"names": "a"}, {"prices": []}, {"pair": [1]}, {"plan": {}},
        {"plan": {"name": "p", "next": {}}}, {"errors": [{}]},
    ]
    for wrong in wrongs:
        assert isinstance(documented.decode(400, PROBLEM, json.dumps(whole | wrong)), documented.Unknown), wrong
    missing: list[dict[str, Any]] = [{"anything": []}, {"hint": "x"}, {"hint": None}]
    for no in missing:
        error = documented.decode(400, PROBLEM, json.dumps(whole | no))
        assert isinstance(error, documented.Everything) and error.hint is None, no
    text = json.dumps(whole | {"ratio": 1.5, "prices": {"a": 2}})
    assert isinstance(documented.decode(400, PROBLEM, text.replace('"count": 1', '"count": 1.0')), documented.Everything)
    for old, new in (("1.5", "1e999"), ('"a": 2', '"a": -1e999'), ('"count": 1', '"count": 1e999')):
        assert new in text.replace(old, new)
        assert isinstance(documented.decode(400, PROBLEM, text.replace(old, new)), documented.Unknown), new
    for constant in ("NaN", "Infinity", "-Infinity"):
        error = documented.decode(400, PROBLEM, text.replace("1.5", constant))
        assert error == documented.Unknown(status=400, body=text.replace("1.5", constant)), "it is no JSON"
    huge = documented.decode(400, PROBLEM, text.replace("1.5", "9" * 1000))
    assert isinstance(huge, documented.Everything), "integers have no bound"

    def deep(levels: int) -> documented.Everything | documented.Unknown:
        plan = '{"name": "p", "next": ' * levels + '{"name": "q"}' + "}" * levels
        return documented.decode(400, PROBLEM, json.dumps(whole | {"plan": 0}).replace('"plan": 0', f'"plan": {plan}'))

    assert isinstance(deep(20), documented.Everything)
    for levels in (900, 100_000):
        assert isinstance(deep(levels), documented.Unknown), levels
    tuples = words.decode(400, PROBLEM, '{"code": "zip"}')
    assert isinstance(tuples, words.zip2), tuples


def code_and_type() -> None:
    """Both identify an error: one that contradicts the other is none."""

    def known(**body: Any) -> str | None:
        error = typed.decode(400, PROBLEM, json.dumps(body))
        return None if isinstance(error, typed.Unknown) else error.code

    gone, left = "https://example.com/gone", "https://example.com/left"
    types: list[Any] = [gone, None, "/gone", "about:blank", 7]
    for type in types:
        assert known(code="gone", type=type) == "gone", type
    assert known(code="gone", type="https://example.com/other") is None
    assert known(code="gone", type="urn:other") is None
    assert known(type=left) == known(code="later", type=left) == left
    assert known(code=left) is None
    assert known(type="gone") is None


def damage() -> None:
    """Whatever a byte becomes, it is an error: 20,000 damaged bodies."""
    source = random.Random(7)
    body = json.dumps({"code": "invalid_form", "errors": [{"detail": "d", "pointer": "#/a"}], "status": 422}).encode()
    for _ in range(20_000):
        damaged = bytearray(body)
        for _ in range(source.randrange(1, 5)):
            damaged[source.randrange(len(damaged))] = source.randrange(256)
        error = received(bytes(damaged), status=422)
        if isinstance(error, ApiErrorInvalidForm):
            assert all(isinstance(field["detail"], str) for field in error.errors)
        else:
            assert isinstance(error, Unknown)


if __name__ == "__main__":
    every_error_of_the_server(sys.argv[1])
    every_error_on_request(sys.argv[1])
    what_else_is_received()
    retry_after_is_seconds_or_date()
    names_and_types()
    code_and_type()
    damage()
    print(f"Python {sys.version.split()[0]}: passed")
