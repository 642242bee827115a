"""Takes our own client through each error."""

import urllib.error
import urllib.request
from email.message import Message
from typing import assert_never, assert_type

from check import BASE, Answer, check
from errors import (
    ApiError,
    ApiErrorInvalidBody,
    ApiErrorInvalidName,
    ApiErrorNoSuchUser,
    ApiErrorUnauthenticated,
    ApiErrorUserExists,
    LimitError,
    StoreErrorFull,
    StoreErrorPoisoned,
    Unknown,
    decode,
)


def ask(way: str, operation: str, code: str) -> tuple[ApiError, Message]:
    request = urllib.request.Request(f"{BASE}/{way}/users", headers={"prefer": f"code={code}"})
    if operation == "readUser":
        request.full_url += "/ann"
    else:
        request.data = b"{}"
    try:
        urllib.request.urlopen(request)
    except urllib.error.HTTPError as response:
        return decode(response.code, response.headers, response.read()), response.headers
    raise AssertionError("no error")


def name(error: ApiError) -> str:
    """mypy knows that these are all."""
    match error:
        case (
            ApiErrorUserExists()
            | ApiErrorNoSuchUser()
            | ApiErrorInvalidName()
            | ApiErrorInvalidBody()
            | ApiErrorUnauthenticated()
            | LimitError()
            | StoreErrorFull()
            | StoreErrorPoisoned()
        ):
            return type(error).__name__
        case Unknown():
            return "Problem"
        case _:
            assert_never(error)


def answer(way: str, operation: str, code: str) -> Answer:
    error, headers = ask(way, operation, code)
    fields = {field.lower(): value for field, value in headers.items()}
    return Answer(name(error), error.code, error.title, error.status, fields)


check(answer)

match ask("exact", "createUser", "user_exists")[0]:
    case ApiErrorUserExists(free=free):
        assert_type(free, list[str])
        assert free == ["text"]
        print("members typed: yes")

match ask("exact", "createUser", "rate_limited")[0]:
    case LimitError(retry_after=seconds):
        assert seconds is not None and seconds > 0

page, _ = ask("html", "createUser", "user_exists")
assert page.status == 502 and str(page.body).startswith("<!doctype html>")
print("a proxy's page: status and text")
