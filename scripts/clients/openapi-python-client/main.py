"""Takes the client of openapi-python-client through each error."""

import json
from typing import assert_never, assert_type

import httpx
from check import BASE, Answer, check
from generated import AuthenticatedClient, models
from generated.api.users import create_user, read_user
from generated.types import Response, Unset

ApiError = (
    models.ApiErrorUserExists
    | models.ApiErrorNoSuchUser
    | models.ApiErrorInvalidName
    | models.ApiErrorInvalidBody
    | models.ApiErrorUnauthenticated
    | models.LimitError
    | models.StoreErrorFull
    | models.StoreErrorPoisoned
    | models.Problem
)


User = models.User(name="ann", email="ann@example.com")


def refuse_pages(response: httpx.Response) -> None:
    """A hook of httpx: the client reads whatever it gets as JSON."""
    if "json" not in response.headers.get("content-type", ""):
        response.read()
        response.raise_for_status()


def ask(way: str, operation: str, code: str) -> Response[ApiError | models.User]:
    client = AuthenticatedClient(
        base_url=f"{BASE}/{way}",
        token="token",
        headers={"prefer": f"code={code}"},
        httpx_args={"event_hooks": {"response": [refuse_pages]}},
    )
    if operation == "readUser":
        return read_user.sync_detailed("ann", client=client)
    return create_user.sync_detailed(client=client, body=User)


def error_of(response: Response[ApiError | models.User]) -> ApiError:
    error = response.parsed
    assert error is not None and not isinstance(error, models.User)
    return error


def name(error: ApiError) -> str:
    """mypy knows that these are all."""
    match error:
        case models.ApiErrorUserExists():
            return "ApiErrorUserExists"
        case models.ApiErrorNoSuchUser():
            return "ApiErrorNoSuchUser"
        case models.ApiErrorInvalidName():
            return "ApiErrorInvalidName"
        case models.ApiErrorInvalidBody():
            return "ApiErrorInvalidBody"
        case models.ApiErrorUnauthenticated():
            return "ApiErrorUnauthenticated"
        case models.LimitError():
            return "LimitError"
        case models.StoreErrorFull():
            return "StoreErrorFull"
        case models.StoreErrorPoisoned():
            return "StoreErrorPoisoned"
        case models.Problem():
            assert_type(error.code, str | Unset)
            return "Problem"
        case _:
            assert_never(error)


def answer(way: str, operation: str, code: str) -> Answer:
    response = ask(way, operation, code)
    error = error_of(response)
    return Answer(name(error), error.code, error.title, response.status_code, response.headers)


check(answer)

match error_of(ask("exact", "createUser", "user_exists")):
    case models.ApiErrorUserExists(free=free):
        assert_type(free, list[str])
        assert free == ["text"]
        print("members typed: yes")

try:
    ask("html", "createUser", "user_exists")
except httpx.HTTPStatusError as page:
    assert page.response.status_code == 502
    assert page.response.text.startswith("<!doctype html>")
    print("a proxy's page: status and text")

try:
    create_user.sync(client=AuthenticatedClient(base_url=f"{BASE}/html", token="token"), body=User)
except json.JSONDecodeError:
    pass  # Without the hook, nobody knows the status.
else:
    raise AssertionError("an answer")
