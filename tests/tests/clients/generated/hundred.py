"""The errors of `Hundred`, for clients.

The crate `statusful` writes this file: change the Rust type, and have it written again.

    match decode(response.status_code, response.headers, response.content):
        case HundredUserRefused0() as error:
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
class HundredUserRefused0(Problem):
    """400 Bad Request"""

    code: Literal["user_refused0"] = "user_refused0"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused1(Problem):
    """400 Bad Request"""

    code: Literal["user_refused1"] = "user_refused1"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused2(Problem):
    """400 Bad Request"""

    code: Literal["user_refused2"] = "user_refused2"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused3(Problem):
    """400 Bad Request"""

    code: Literal["user_refused3"] = "user_refused3"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused4(Problem):
    """400 Bad Request"""

    code: Literal["user_refused4"] = "user_refused4"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused5(Problem):
    """400 Bad Request"""

    code: Literal["user_refused5"] = "user_refused5"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused6(Problem):
    """400 Bad Request"""

    code: Literal["user_refused6"] = "user_refused6"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused7(Problem):
    """400 Bad Request"""

    code: Literal["user_refused7"] = "user_refused7"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused8(Problem):
    """400 Bad Request"""

    code: Literal["user_refused8"] = "user_refused8"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused9(Problem):
    """400 Bad Request"""

    code: Literal["user_refused9"] = "user_refused9"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused10(Problem):
    """400 Bad Request"""

    code: Literal["user_refused10"] = "user_refused10"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused11(Problem):
    """400 Bad Request"""

    code: Literal["user_refused11"] = "user_refused11"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused12(Problem):
    """400 Bad Request"""

    code: Literal["user_refused12"] = "user_refused12"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused13(Problem):
    """400 Bad Request"""

    code: Literal["user_refused13"] = "user_refused13"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused14(Problem):
    """400 Bad Request"""

    code: Literal["user_refused14"] = "user_refused14"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused15(Problem):
    """400 Bad Request"""

    code: Literal["user_refused15"] = "user_refused15"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused16(Problem):
    """400 Bad Request"""

    code: Literal["user_refused16"] = "user_refused16"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused17(Problem):
    """400 Bad Request"""

    code: Literal["user_refused17"] = "user_refused17"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused18(Problem):
    """400 Bad Request"""

    code: Literal["user_refused18"] = "user_refused18"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused19(Problem):
    """400 Bad Request"""

    code: Literal["user_refused19"] = "user_refused19"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused20(Problem):
    """400 Bad Request"""

    code: Literal["user_refused20"] = "user_refused20"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused21(Problem):
    """400 Bad Request"""

    code: Literal["user_refused21"] = "user_refused21"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused22(Problem):
    """400 Bad Request"""

    code: Literal["user_refused22"] = "user_refused22"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused23(Problem):
    """400 Bad Request"""

    code: Literal["user_refused23"] = "user_refused23"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused24(Problem):
    """400 Bad Request"""

    code: Literal["user_refused24"] = "user_refused24"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused25(Problem):
    """400 Bad Request"""

    code: Literal["user_refused25"] = "user_refused25"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused26(Problem):
    """400 Bad Request"""

    code: Literal["user_refused26"] = "user_refused26"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused27(Problem):
    """400 Bad Request"""

    code: Literal["user_refused27"] = "user_refused27"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused28(Problem):
    """400 Bad Request"""

    code: Literal["user_refused28"] = "user_refused28"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused29(Problem):
    """400 Bad Request"""

    code: Literal["user_refused29"] = "user_refused29"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused30(Problem):
    """400 Bad Request"""

    code: Literal["user_refused30"] = "user_refused30"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused31(Problem):
    """400 Bad Request"""

    code: Literal["user_refused31"] = "user_refused31"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused32(Problem):
    """400 Bad Request"""

    code: Literal["user_refused32"] = "user_refused32"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused33(Problem):
    """400 Bad Request"""

    code: Literal["user_refused33"] = "user_refused33"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused34(Problem):
    """400 Bad Request"""

    code: Literal["user_refused34"] = "user_refused34"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused35(Problem):
    """400 Bad Request"""

    code: Literal["user_refused35"] = "user_refused35"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused36(Problem):
    """400 Bad Request"""

    code: Literal["user_refused36"] = "user_refused36"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused37(Problem):
    """400 Bad Request"""

    code: Literal["user_refused37"] = "user_refused37"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused38(Problem):
    """400 Bad Request"""

    code: Literal["user_refused38"] = "user_refused38"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused39(Problem):
    """400 Bad Request"""

    code: Literal["user_refused39"] = "user_refused39"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused40(Problem):
    """400 Bad Request"""

    code: Literal["user_refused40"] = "user_refused40"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused41(Problem):
    """400 Bad Request"""

    code: Literal["user_refused41"] = "user_refused41"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused42(Problem):
    """400 Bad Request"""

    code: Literal["user_refused42"] = "user_refused42"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused43(Problem):
    """400 Bad Request"""

    code: Literal["user_refused43"] = "user_refused43"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused44(Problem):
    """400 Bad Request"""

    code: Literal["user_refused44"] = "user_refused44"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused45(Problem):
    """400 Bad Request"""

    code: Literal["user_refused45"] = "user_refused45"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused46(Problem):
    """400 Bad Request"""

    code: Literal["user_refused46"] = "user_refused46"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused47(Problem):
    """400 Bad Request"""

    code: Literal["user_refused47"] = "user_refused47"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused48(Problem):
    """400 Bad Request"""

    code: Literal["user_refused48"] = "user_refused48"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused49(Problem):
    """400 Bad Request"""

    code: Literal["user_refused49"] = "user_refused49"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused50(Problem):
    """400 Bad Request"""

    code: Literal["user_refused50"] = "user_refused50"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused51(Problem):
    """400 Bad Request"""

    code: Literal["user_refused51"] = "user_refused51"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused52(Problem):
    """400 Bad Request"""

    code: Literal["user_refused52"] = "user_refused52"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused53(Problem):
    """400 Bad Request"""

    code: Literal["user_refused53"] = "user_refused53"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused54(Problem):
    """400 Bad Request"""

    code: Literal["user_refused54"] = "user_refused54"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused55(Problem):
    """400 Bad Request"""

    code: Literal["user_refused55"] = "user_refused55"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused56(Problem):
    """400 Bad Request"""

    code: Literal["user_refused56"] = "user_refused56"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused57(Problem):
    """400 Bad Request"""

    code: Literal["user_refused57"] = "user_refused57"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused58(Problem):
    """400 Bad Request"""

    code: Literal["user_refused58"] = "user_refused58"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused59(Problem):
    """400 Bad Request"""

    code: Literal["user_refused59"] = "user_refused59"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused60(Problem):
    """400 Bad Request"""

    code: Literal["user_refused60"] = "user_refused60"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused61(Problem):
    """400 Bad Request"""

    code: Literal["user_refused61"] = "user_refused61"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused62(Problem):
    """400 Bad Request"""

    code: Literal["user_refused62"] = "user_refused62"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused63(Problem):
    """400 Bad Request"""

    code: Literal["user_refused63"] = "user_refused63"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused64(Problem):
    """400 Bad Request"""

    code: Literal["user_refused64"] = "user_refused64"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused65(Problem):
    """400 Bad Request"""

    code: Literal["user_refused65"] = "user_refused65"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused66(Problem):
    """400 Bad Request"""

    code: Literal["user_refused66"] = "user_refused66"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused67(Problem):
    """400 Bad Request"""

    code: Literal["user_refused67"] = "user_refused67"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused68(Problem):
    """400 Bad Request"""

    code: Literal["user_refused68"] = "user_refused68"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused69(Problem):
    """400 Bad Request"""

    code: Literal["user_refused69"] = "user_refused69"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused70(Problem):
    """400 Bad Request"""

    code: Literal["user_refused70"] = "user_refused70"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused71(Problem):
    """400 Bad Request"""

    code: Literal["user_refused71"] = "user_refused71"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused72(Problem):
    """400 Bad Request"""

    code: Literal["user_refused72"] = "user_refused72"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused73(Problem):
    """400 Bad Request"""

    code: Literal["user_refused73"] = "user_refused73"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused74(Problem):
    """400 Bad Request"""

    code: Literal["user_refused74"] = "user_refused74"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused75(Problem):
    """400 Bad Request"""

    code: Literal["user_refused75"] = "user_refused75"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused76(Problem):
    """400 Bad Request"""

    code: Literal["user_refused76"] = "user_refused76"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused77(Problem):
    """400 Bad Request"""

    code: Literal["user_refused77"] = "user_refused77"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused78(Problem):
    """400 Bad Request"""

    code: Literal["user_refused78"] = "user_refused78"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused79(Problem):
    """400 Bad Request"""

    code: Literal["user_refused79"] = "user_refused79"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused80(Problem):
    """400 Bad Request"""

    code: Literal["user_refused80"] = "user_refused80"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused81(Problem):
    """400 Bad Request"""

    code: Literal["user_refused81"] = "user_refused81"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused82(Problem):
    """400 Bad Request"""

    code: Literal["user_refused82"] = "user_refused82"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused83(Problem):
    """400 Bad Request"""

    code: Literal["user_refused83"] = "user_refused83"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused84(Problem):
    """400 Bad Request"""

    code: Literal["user_refused84"] = "user_refused84"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused85(Problem):
    """400 Bad Request"""

    code: Literal["user_refused85"] = "user_refused85"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused86(Problem):
    """400 Bad Request"""

    code: Literal["user_refused86"] = "user_refused86"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused87(Problem):
    """400 Bad Request"""

    code: Literal["user_refused87"] = "user_refused87"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused88(Problem):
    """400 Bad Request"""

    code: Literal["user_refused88"] = "user_refused88"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused89(Problem):
    """400 Bad Request"""

    code: Literal["user_refused89"] = "user_refused89"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused90(Problem):
    """400 Bad Request"""

    code: Literal["user_refused90"] = "user_refused90"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused91(Problem):
    """400 Bad Request"""

    code: Literal["user_refused91"] = "user_refused91"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused92(Problem):
    """400 Bad Request"""

    code: Literal["user_refused92"] = "user_refused92"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused93(Problem):
    """400 Bad Request"""

    code: Literal["user_refused93"] = "user_refused93"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused94(Problem):
    """400 Bad Request"""

    code: Literal["user_refused94"] = "user_refused94"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused95(Problem):
    """400 Bad Request"""

    code: Literal["user_refused95"] = "user_refused95"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused96(Problem):
    """400 Bad Request"""

    code: Literal["user_refused96"] = "user_refused96"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused97(Problem):
    """400 Bad Request"""

    code: Literal["user_refused97"] = "user_refused97"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused98(Problem):
    """400 Bad Request"""

    code: Literal["user_refused98"] = "user_refused98"


@dataclass(frozen=True, kw_only=True)
class HundredUserRefused99(Problem):
    """400 Bad Request"""

    code: Literal["user_refused99"] = "user_refused99"


@dataclass(frozen=True, kw_only=True)
class Unknown(Problem):
    """Any other error: one of a later version, or a response that is no problem."""

    code: str | None = None
    """The code in the body, if it has one."""


Hundred = Union[
    HundredUserRefused0,
    HundredUserRefused1,
    HundredUserRefused2,
    HundredUserRefused3,
    HundredUserRefused4,
    HundredUserRefused5,
    HundredUserRefused6,
    HundredUserRefused7,
    HundredUserRefused8,
    HundredUserRefused9,
    HundredUserRefused10,
    HundredUserRefused11,
    HundredUserRefused12,
    HundredUserRefused13,
    HundredUserRefused14,
    HundredUserRefused15,
    HundredUserRefused16,
    HundredUserRefused17,
    HundredUserRefused18,
    HundredUserRefused19,
    HundredUserRefused20,
    HundredUserRefused21,
    HundredUserRefused22,
    HundredUserRefused23,
    HundredUserRefused24,
    HundredUserRefused25,
    HundredUserRefused26,
    HundredUserRefused27,
    HundredUserRefused28,
    HundredUserRefused29,
    HundredUserRefused30,
    HundredUserRefused31,
    HundredUserRefused32,
    HundredUserRefused33,
    HundredUserRefused34,
    HundredUserRefused35,
    HundredUserRefused36,
    HundredUserRefused37,
    HundredUserRefused38,
    HundredUserRefused39,
    HundredUserRefused40,
    HundredUserRefused41,
    HundredUserRefused42,
    HundredUserRefused43,
    HundredUserRefused44,
    HundredUserRefused45,
    HundredUserRefused46,
    HundredUserRefused47,
    HundredUserRefused48,
    HundredUserRefused49,
    HundredUserRefused50,
    HundredUserRefused51,
    HundredUserRefused52,
    HundredUserRefused53,
    HundredUserRefused54,
    HundredUserRefused55,
    HundredUserRefused56,
    HundredUserRefused57,
    HundredUserRefused58,
    HundredUserRefused59,
    HundredUserRefused60,
    HundredUserRefused61,
    HundredUserRefused62,
    HundredUserRefused63,
    HundredUserRefused64,
    HundredUserRefused65,
    HundredUserRefused66,
    HundredUserRefused67,
    HundredUserRefused68,
    HundredUserRefused69,
    HundredUserRefused70,
    HundredUserRefused71,
    HundredUserRefused72,
    HundredUserRefused73,
    HundredUserRefused74,
    HundredUserRefused75,
    HundredUserRefused76,
    HundredUserRefused77,
    HundredUserRefused78,
    HundredUserRefused79,
    HundredUserRefused80,
    HundredUserRefused81,
    HundredUserRefused82,
    HundredUserRefused83,
    HundredUserRefused84,
    HundredUserRefused85,
    HundredUserRefused86,
    HundredUserRefused87,
    HundredUserRefused88,
    HundredUserRefused89,
    HundredUserRefused90,
    HundredUserRefused91,
    HundredUserRefused92,
    HundredUserRefused93,
    HundredUserRefused94,
    HundredUserRefused95,
    HundredUserRefused96,
    HundredUserRefused97,
    HundredUserRefused98,
    HundredUserRefused99,
    Unknown,
]
"""As many errors as a large API has."""


class Headers(Protocol):
    """The header fields of a response, in whatever case."""

    def items(self) -> Iterable[tuple[str, str]]: ...


def decode(status: int, headers: Headers, body: bytes | str) -> Hundred:
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
            return cast(Hundred, error[0](**known, **found))
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
    "user_refused0": (HundredUserRefused0, {}),
    "user_refused1": (HundredUserRefused1, {}),
    "user_refused2": (HundredUserRefused2, {}),
    "user_refused3": (HundredUserRefused3, {}),
    "user_refused4": (HundredUserRefused4, {}),
    "user_refused5": (HundredUserRefused5, {}),
    "user_refused6": (HundredUserRefused6, {}),
    "user_refused7": (HundredUserRefused7, {}),
    "user_refused8": (HundredUserRefused8, {}),
    "user_refused9": (HundredUserRefused9, {}),
    "user_refused10": (HundredUserRefused10, {}),
    "user_refused11": (HundredUserRefused11, {}),
    "user_refused12": (HundredUserRefused12, {}),
    "user_refused13": (HundredUserRefused13, {}),
    "user_refused14": (HundredUserRefused14, {}),
    "user_refused15": (HundredUserRefused15, {}),
    "user_refused16": (HundredUserRefused16, {}),
    "user_refused17": (HundredUserRefused17, {}),
    "user_refused18": (HundredUserRefused18, {}),
    "user_refused19": (HundredUserRefused19, {}),
    "user_refused20": (HundredUserRefused20, {}),
    "user_refused21": (HundredUserRefused21, {}),
    "user_refused22": (HundredUserRefused22, {}),
    "user_refused23": (HundredUserRefused23, {}),
    "user_refused24": (HundredUserRefused24, {}),
    "user_refused25": (HundredUserRefused25, {}),
    "user_refused26": (HundredUserRefused26, {}),
    "user_refused27": (HundredUserRefused27, {}),
    "user_refused28": (HundredUserRefused28, {}),
    "user_refused29": (HundredUserRefused29, {}),
    "user_refused30": (HundredUserRefused30, {}),
    "user_refused31": (HundredUserRefused31, {}),
    "user_refused32": (HundredUserRefused32, {}),
    "user_refused33": (HundredUserRefused33, {}),
    "user_refused34": (HundredUserRefused34, {}),
    "user_refused35": (HundredUserRefused35, {}),
    "user_refused36": (HundredUserRefused36, {}),
    "user_refused37": (HundredUserRefused37, {}),
    "user_refused38": (HundredUserRefused38, {}),
    "user_refused39": (HundredUserRefused39, {}),
    "user_refused40": (HundredUserRefused40, {}),
    "user_refused41": (HundredUserRefused41, {}),
    "user_refused42": (HundredUserRefused42, {}),
    "user_refused43": (HundredUserRefused43, {}),
    "user_refused44": (HundredUserRefused44, {}),
    "user_refused45": (HundredUserRefused45, {}),
    "user_refused46": (HundredUserRefused46, {}),
    "user_refused47": (HundredUserRefused47, {}),
    "user_refused48": (HundredUserRefused48, {}),
    "user_refused49": (HundredUserRefused49, {}),
    "user_refused50": (HundredUserRefused50, {}),
    "user_refused51": (HundredUserRefused51, {}),
    "user_refused52": (HundredUserRefused52, {}),
    "user_refused53": (HundredUserRefused53, {}),
    "user_refused54": (HundredUserRefused54, {}),
    "user_refused55": (HundredUserRefused55, {}),
    "user_refused56": (HundredUserRefused56, {}),
    "user_refused57": (HundredUserRefused57, {}),
    "user_refused58": (HundredUserRefused58, {}),
    "user_refused59": (HundredUserRefused59, {}),
    "user_refused60": (HundredUserRefused60, {}),
    "user_refused61": (HundredUserRefused61, {}),
    "user_refused62": (HundredUserRefused62, {}),
    "user_refused63": (HundredUserRefused63, {}),
    "user_refused64": (HundredUserRefused64, {}),
    "user_refused65": (HundredUserRefused65, {}),
    "user_refused66": (HundredUserRefused66, {}),
    "user_refused67": (HundredUserRefused67, {}),
    "user_refused68": (HundredUserRefused68, {}),
    "user_refused69": (HundredUserRefused69, {}),
    "user_refused70": (HundredUserRefused70, {}),
    "user_refused71": (HundredUserRefused71, {}),
    "user_refused72": (HundredUserRefused72, {}),
    "user_refused73": (HundredUserRefused73, {}),
    "user_refused74": (HundredUserRefused74, {}),
    "user_refused75": (HundredUserRefused75, {}),
    "user_refused76": (HundredUserRefused76, {}),
    "user_refused77": (HundredUserRefused77, {}),
    "user_refused78": (HundredUserRefused78, {}),
    "user_refused79": (HundredUserRefused79, {}),
    "user_refused80": (HundredUserRefused80, {}),
    "user_refused81": (HundredUserRefused81, {}),
    "user_refused82": (HundredUserRefused82, {}),
    "user_refused83": (HundredUserRefused83, {}),
    "user_refused84": (HundredUserRefused84, {}),
    "user_refused85": (HundredUserRefused85, {}),
    "user_refused86": (HundredUserRefused86, {}),
    "user_refused87": (HundredUserRefused87, {}),
    "user_refused88": (HundredUserRefused88, {}),
    "user_refused89": (HundredUserRefused89, {}),
    "user_refused90": (HundredUserRefused90, {}),
    "user_refused91": (HundredUserRefused91, {}),
    "user_refused92": (HundredUserRefused92, {}),
    "user_refused93": (HundredUserRefused93, {}),
    "user_refused94": (HundredUserRefused94, {}),
    "user_refused95": (HundredUserRefused95, {}),
    "user_refused96": (HundredUserRefused96, {}),
    "user_refused97": (HundredUserRefused97, {}),
    "user_refused98": (HundredUserRefused98, {}),
    "user_refused99": (HundredUserRefused99, {}),
}

# Those of each error without a code, by its type.
_TYPES: _Errors = {
}

# What the type of an error is in front of its code, whose words have hyphens there.
_BASE: str = "https://api.example.com/errors/"

# What the type of an error with a code is where it is not that. Of none, it can be any.
_TYPES_OF: Mapping[str, tuple[str, ...]] = {
}
