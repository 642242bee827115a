"""Takes generated clients through each error of the example, and compares what they make of it
with the table in the guide.

    run.py EXAMPLE GUIDE [CLIENT...]
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from proxy import Proxy

FOLDER = Path(__file__).parent

# The folder of each client, and what the table calls it.
CLIENTS = {
    "statusful/typescript": "statusful, TypeScript",
    "statusful/python": "statusful, Python",
    "openapi-typescript": "openapi-typescript 7.13, openapi-fetch",
    "hey-api": "hey-api 0.99",
    "orval": "orval 8.38",
    "openapi-generator/typescript-fetch": "openapi-generator 7.26, typescript-fetch",
    "openapi-python-client": "openapi-python-client 0.29",
    "openapi-generator/python": "openapi-generator 7.26, python",
    "openapi-generator/rust": "openapi-generator 7.26, rust",
    "progenitor": "progenitor 0.15",
    "openapi-generator/java": "openapi-generator 7.26, java",
    "openapi-generator/go": "openapi-generator 7.26, go",
}

COLUMNS = ["named type", "members typed", "unknown code, or none", "later title and member", "status, fields", "a proxy's page"]


def errors(document):
    """Of each error in the document: an operation that has it, the code, the status, and the name
    of its schema."""
    names = {
        schema["properties"]["code"]["enum"][0]: name
        for name, schema in document["components"]["schemas"].items()
        if "enum" in schema.get("properties", {}).get("code", {})
    }
    found = {}
    for operation in [operation for path in document["paths"].values() for operation in path.values()]:
        for status, response in operation["responses"].items():
            content = response.get("content", {}).get("application/problem+json", {})
            for example in content.get("examples", {}).values():
                code = example["value"].get("code")
                if code in names:
                    found.setdefault(code, (operation["operationId"], code, status, names[code]))
    assert set(found) == set(names), f"no response has {set(names) - set(found)}"
    return found


def run(client, base, document, errors):
    """Generates, compiles and runs a client: the cells of its row."""
    lines = "\n".join(" ".join(error) for error in errors.values())
    environment = {**os.environ, "DOCUMENT": document, "BASE": base, "ERRORS": lines}
    began = time.monotonic()
    shutil.rmtree(FOLDER / client / "generated", ignore_errors=True)
    (FOLDER / client / "generated").mkdir()
    done = subprocess.run(["bash", "-euo", "pipefail", "run"], cwd=FOLDER / client, env=environment,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=1200)
    if done.returncode:
        sys.exit(f"{done.stdout}\n{client}: failed")
    cells = dict(line.split(": ", 1) for line in done.stdout.splitlines() if line.split(": ")[0] in COLUMNS)
    assert set(cells) == set(COLUMNS), f"{client} reports {cells}:\n{done.stdout}"
    print(f"{client}: {time.monotonic() - began:.0f} s", file=sys.stderr)
    return [cells[column] for column in COLUMNS]


def rows_of(guide):
    """The rows of the table that begin with a client."""
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in guide.splitlines() if line[:1] == "|"]
    return {row[0]: row[1 : len(COLUMNS) + 1] for row in cells if row[0] in CLIENTS.values()}


def main(example, guide, *chosen):
    document = json.loads(subprocess.check_output([example, "--print"]))
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(document, file)
        file.flush()
        drill = {**os.environ, "DRILL": "1", "PORT": "0"}
        service = subprocess.Popen([example], env=drill, stdout=subprocess.PIPE, text=True)
        try:
            port = int(re.search(r":(\d+)$", service.stdout.readline().strip())[1])
            proxy = Proxy(port)
            drive(proxy, errors(document), file.name, guide, chosen or CLIENTS)
        finally:
            service.terminate()
            service.wait()


def drive(proxy, errors, document, guide, chosen):
    documented, differing = rows_of(Path(guide).read_text()), []
    print("| generator |", *(f"{column} |" for column in COLUMNS))
    for client in chosen:
        name = client.replace("/", "-")
        cells = run(client, f"http://127.0.0.1:{proxy.server_port}/{name}", document, errors)
        missed = errors.keys() - proxy.met.get(name, set())
        assert not missed, f"{client} has not been given {sorted(missed)}"
        row = f"| {CLIENTS[client]} | {' | '.join(cells)} |"
        print(row, flush=True)
        if documented.get(CLIENTS[client]) != cells:
            differing.append(row)
    if differing:
        sys.exit(f"{guide} says something else of:\n" + "\n".join(differing))
    print(f"{len(chosen)} clients, {len(errors)} errors each")


if __name__ == "__main__":
    main(*sys.argv[1:])
