"""Where the instructions of our rows go, by callgrind: writes results/profile.json."""

import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
TIMES = 256  # as in src/instructions.rs
ROWS = {"unit variant": 0, "with a header": 3, "detail of 40 B": 4, "1 KiB with escapes": 6}  # by instructions.txt
GROUPS = [
    ("allocator", r"malloc|free|realloc|calloc|__rust_alloc|__rust_dealloc|__rdl_"),
    ("copies of bytes (memcpy)", r"mem(cpy|move|set)"),
    ("escapes", r"shared::escape"),
    ("header map", r"http::header|HeaderMap"),
    ("formatting", r"core::fmt|Display|alloc::string"),
    ("statusful, the rest", r"statusful::"),
    ("bytes and body", r"bytes::|axum_core|http_body"),
    ("the caller, and dropping the response", r"."),
]


def self_costs(file: pathlib.Path) -> collections.Counter:
    """Instructions by function, without those of what it calls."""
    costs, function, is_call = collections.Counter(), "", False
    for line in file.read_text().splitlines():
        if line.startswith("fn="):
            function = line.removeprefix("fn=")
        elif line.startswith("calls="):
            is_call = True
        elif re.fullmatch(r"\d+ \d+", line):
            if not is_call:
                costs[function] += int(line.split()[1])
            is_call = False
    return costs


def grouped(before: collections.Counter, after: collections.Counter) -> collections.Counter:
    groups = collections.Counter()
    for function, cost in after.items():
        group = next(name for name, pattern in GROUPS if re.search(pattern, function))
        groups[group] += (cost - before[function]) / TIMES
    return groups


def main() -> None:
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "out"
        subprocess.run(
            ["valgrind", "--tool=callgrind", "--quiet", "--compress-pos=no", "--compress-strings=no",
             "--toggle-collect=*statusful_bench_batch*", "--dump-after=*statusful_bench_run*",
             f"--callgrind-out-file={out}", program, "ours"], check=True)
        rows = {}
        for name, place in ROWS.items():
            before, after = (self_costs(out.with_name(f"out.{3 * place + batch}")) for batch in (2, 3))
            rows[name] = grouped(before, after)
    table = {
        "title": "Where our instructions are spent",
        "note": "For one response, by function; inlined code counts toward the function that contains it.",
        "columns": ["", *rows],
        "rows": [{"name": group, "cells": [round(row[group]) for row in rows.values()]} for group, _ in GROUPS],
    }
    table["rows"].append({"name": "all", "cells": [round(sum(row.values())) for row in rows.values()]})
    target = HERE / "results" / "profile.json"
    target.write_text(json.dumps({"tables": [table]}, indent=1) + "\n")


main()
