"""What clients of several languages find in the challenges of a server: see
scripts/campaigns/challenges.

Takes the program that is the server and the Rust client. Of what this crate sends, each client finds
all that it looks for; of the other valid forms, each but those that `MISREAD` lists."""

import json
import pathlib
import subprocess
import sys
from collections import Counter

FOLDER = pathlib.Path(__file__).parent

SDKS = ["@modelcontextprotocol/client", "@modelcontextprotocol/sdk", "mcp"]

# The form, the clients that misread it, and what of it. The guide's page on challenges has the same.
MISREAD = {
    "basic-first": (SDKS[:2], ["error", "resource_metadata", "scope"]),
    "description": (SDKS, ["scope"]),
    "realm": (SDKS, ["error"]),
    "upper-case": (SDKS, ["error", "resource_metadata", "scope"]),
    "other-scheme": (SDKS, ["error"]),
    "digest-second": (["httpx"], ["digest"]),
    "realm-last": (["requests"], ["digest"]),
}


def lines(*command):
    printed = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout
    return [json.loads(line) for line in printed.splitlines()]


def found(program, base, cases):
    urls = [f"{base}/{case['path']}" for case in cases]
    yield from lines("node", FOLDER / "read.mjs", *urls)
    yield from lines(sys.executable, FOLDER / "read.py", *urls)
    yield from lines(program, *urls)


def main(program):
    cases = json.loads((FOLDER / "cases.json").read_text())
    server = subprocess.Popen([program], stdout=subprocess.PIPE, text=True)
    try:
        base = server.stdout.readline().split()[-1]
        answers = list(found(program, base, cases))
    finally:
        server.terminate()
    clients = sorted({answer["client"] for answer in answers})
    wrong, read, misread = [], Counter(), Counter()
    for case in cases:
        named, keys = MISREAD.get(case["path"], ([], []))
        for answer in (answer for answer in answers if answer["url"].endswith(f"/{case['path']}")):
            client, values = answer["client"], answer["values"]
            differs = sorted(key for key, value in values.items() if value != case["values"][key])
            if differs != (keys if client in named else []):
                wrong.append(f"{client} at {case['path']}: {values}")
            read[case["sent"]] += len(values) - len(differs)
            misread[case["path"]] += bool(differs)
    print(*wrong, sep="\n", end="\n" if wrong else "")
    sent = sum(case["sent"] for case in cases)
    forms, all_read = len(cases) - sent, sum(misread[case["path"]] == 0 for case in cases if not case["sent"])
    print(
        f"{len(clients)} clients found {read[True]} values in {sent} responses of ours, {len(wrong)} not as expected;"
        f" of {forms} other legal forms they all read {all_read}"
    )
    return not wrong and len(clients) == 7 and len(answers) == 7 * len(cases)


sys.exit(not main(sys.argv[1]))
