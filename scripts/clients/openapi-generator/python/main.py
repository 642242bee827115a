"""Takes openapi-generator's client for Python through each error."""

from collections.abc import Mapping
from typing import assert_type

from check import BASE, Answer, check
from openapi_client import models
from openapi_client.api.users_api import UsersApi
from openapi_client.api_client import ApiClient
from openapi_client.configuration import Configuration
from openapi_client.exceptions import ApiException

User = models.User(name="ann", email="ann@example.com")


def ask(way: str, operation: str, code: str) -> ApiException:
    api = UsersApi(ApiClient(Configuration(host=f"{BASE}/{way}")))
    headers = {"prefer": f"code={code}"}
    try:
        if operation == "readUser":
            api.read_user("ann", _headers=headers)
        else:
            api.create_user(User, _headers=headers)
    except ApiException as error:
        return error
    raise AssertionError("no error")


def error_of(exception: ApiException) -> object:
    """`data` is what the status allows: one alternative of it, or itself."""
    return getattr(exception.data, "actual_instance", exception.data)


def name(error: object) -> str:
    match error:
        case models.ApiErrorUserExists(free=free):
            assert_type(free, list[str])
        case models.Problem() if error.code is not None:
            assert_type(error.code, str)
    return type(error).__name__


def answer(way: str, operation: str, code: str) -> Answer:
    exception = ask(way, operation, code)
    error = error_of(exception)
    assert isinstance(exception.headers, Mapping) and isinstance(exception.status, int)
    code_, title = getattr(error, "code", None), getattr(error, "title", None)
    return Answer(name(error), code_, title, exception.status, exception.headers)


check(answer)

match error_of(ask("exact", "createUser", "user_exists")):
    case models.ApiErrorUserExists(free=free):
        assert_type(free, list[str])
        assert free == ["text"]
        print("members typed: yes")

page = ask("html", "createUser", "user_exists")
assert (page.status, page.data) == (502, None)
assert isinstance(page.body, str) and page.body.startswith("<!doctype html>")
print("a proxy's page: status and text")
