"""What the clients on PyPI find in the challenges at each URL: one line of JSON for each client."""

import json
import sys

import httpx
import httpx2
import requests
from mcp.client.auth import utils


def of_mcp(url):
    """The SDK tells neither the scheme nor the other challenges."""
    response = httpx2.get(url)
    return {
        "error": utils.extract_field_from_www_auth(response, "error"),
        "scope": utils.extract_scope_from_www_auth(response),
        "resource_metadata": utils.extract_resource_metadata_from_www_auth(response),
    }


def of_digest(get):
    """The realm that the client signs in to with Digest, if it does."""
    try:
        credentials = get().request.headers.get("authorization", "")
    except Exception as error:  # The client gives up.
        return {"digest": type(error).__name__}
    _, _, realm = credentials.partition('realm="')
    return {"digest": realm.partition('"')[0] if credentials.startswith("Digest ") else None}


for url in sys.argv[1:]:
    found = {
        "mcp": of_mcp(url),
        "httpx": of_digest(lambda: httpx.get(url, auth=httpx.DigestAuth("user", "password"))),
        "requests": of_digest(lambda: requests.get(url, auth=requests.auth.HTTPDigestAuth("user", "password"))),
    }
    for client, values in found.items():
        print(json.dumps({"client": client, "url": url, "values": values}))
