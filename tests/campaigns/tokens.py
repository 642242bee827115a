"""The tokens of a piece of Rust, as far as these campaigns need them."""

import re
from dataclasses import dataclass

TOKEN = re.compile(
    r'(?P<skipped>\s+|//[^\n]*|/\*.*?\*/)'
    r'|r#*".*?"#*'
    r'|[bc]?"(?:\\.|[^"\\])*"'
    r"|b?'(?:\\.|[^'\\])'"
    r"|'\w+"
    r"|(?:r#)?[^\W\d]\w*"
    r"|\d[\w.]*"
    r"|.",
    re.DOTALL,
)

CLOSED = {"(": ")", "[": "]", "{": "}"}


@dataclass
class Token:
    text: str
    start: int
    end: int


def tokens(source: str):
    for found in TOKEN.finditer(source):
        if found["skipped"] is None:
            yield Token(found[0], *found.span())


def closing(found: list[Token], opened: int) -> int:
    """The token that closes the bracket at `opened`."""
    depth = 0
    for at in range(opened, len(found)):
        depth += (found[at].text in CLOSED) - (found[at].text in CLOSED.values())
        if depth == 0:
            return at
    raise ValueError("a bracket stays open")
