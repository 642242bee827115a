"""What every client in Python is asked: each error has its type, also with what a later version
adds, and a problem that the document does not know is kept."""

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass

BASE = sys.argv[1]


@dataclass
class Answer:
    """The error of a response as its client gives it, the name of its type, and what HTTP says."""

    name: str
    code: object
    title: object
    status: int
    headers: Mapping[str, str]


def check(ask: Callable[[str, str, str], Answer]) -> None:
    """`ERRORS` has a line for each error: operation, code, status, and the name of its schema."""
    for line in os.environ["ERRORS"].splitlines():
        operation, code, status, name = line.split()
        answer = ask("exact", operation, code)
        assert (answer.name, answer.code, answer.status) == (name, code, int(status)), answer
    print("named type: yes")

    unknown = ask("unknown-code", "createUser", "user_exists")
    assert (unknown.name, unknown.code) == ("Problem", "code_of_tomorrow"), unknown
    framework = ask("no-code", "createUser", "user_exists")
    assert (framework.name, framework.title) == ("Problem", "Of the framework"), framework
    print("unknown code, or none: kept")

    later = ask("later", "createUser", "user_exists")
    assert (later.name, later.title) == ("ApiErrorUserExists", "A title of tomorrow"), later
    print("later title and member: kept")

    limited = ask("exact", "createUser", "rate_limited")
    assert limited.headers["retry-after"].isdigit(), limited
    print("status, fields: both")
