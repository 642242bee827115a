"""Writes a document without open ends, as it is without `open_ended()`.

    closed.py DOCUMENT CLOSED
"""

import json
import sys

PROBLEM = {"$ref": "#/components/schemas/Problem"}


def close(responses):
    for status, response in list(responses.items()):
        content = response.get("content", {}).get("application/problem+json", {})
        if content.get("schema") == PROBLEM:
            del responses[status]
        elif PROBLEM in content.get("schema", {}).get("anyOf", []):
            errors = [error for error in content["schema"]["anyOf"] if error != PROBLEM]
            content["schema"] = {"oneOf": errors} if len(errors) > 1 else errors[0]


def main(open_ended, closed):
    with open(open_ended) as file:
        document = json.load(file)
    for path in document["paths"].values():
        for operation in path.values():
            close(operation["responses"])
    del document["components"]["schemas"]["Problem"]
    with open(closed, "w") as file:
        json.dump(document, file)


main(*sys.argv[1:])
