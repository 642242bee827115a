"""CPU time of commands, and what is told of it."""

import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence


def seconds(command: Sequence[object], **options: object) -> float:
    """User and system time of a command and of all that it starts."""
    process = subprocess.Popen([str(word) for word in command], **options)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"failed: {' '.join(map(str, command))}")
    return used.ru_utime + used.ru_stime


def medians(rounds: int, works: Mapping[str, Callable[[], float]]) -> dict[str, float]:
    """The median of each work's times: each round does every work once, in turn,
    so that what else the machine does falls on all of them."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            times[name].append(work())
    return {name: statistics.median(all_times) for name, all_times in times.items()}


def table(title: str, note: str, columns: list[str], rows: Mapping[str, list[str]]) -> dict:
    """A table as the report reads it: the first column is that of the rows' names."""
    return {
        "title": title,
        "note": note,
        "columns": columns,
        "rows": [{"name": name, "cells": cells} for name, cells in rows.items()],
    }


def budget(work: str, unit: str, ours: float, without: float, limit: float) -> dict:
    """What some work costs with statusful and without it, and the most that the ratio may be."""
    return {"work": work, "unit": unit, "ours": ours, "without": without, "limit": limit}
