"""A client with the SDK for Python: see scripts/rmcp-test.

    python client.py SERVER AUTHORIZATION_SERVER
"""

import asyncio
import logging
import sys
from urllib.parse import parse_qs, urlsplit

import httpx2
from mcp import Client
from mcp.client.auth import OAuthClientProvider
from mcp.client.streamable_http import streamable_http_client
from mcp.shared.auth import OAuthClientInformationFull, OAuthClientMetadata, OAuthToken
from mcp.shared.exceptions import MCPError

SERVER, AUTHORIZATION_SERVER = sys.argv[1:]
URL = f"{SERVER}/mcp"
# The SDK logs that nobody signed in.
logging.disable()


async def read_errors(client):
    # From here on, the client validates results against the output schemas.
    await client.list_tools()

    async def create(name, email=None):
        return await client.call_tool("create_user", {"name": name, "email": email or f"{name}@example.com"})

    assert (await create("ann")).structured_content == {"uri": "users:ann"}

    taken = await create("ann")
    assert taken.is_error
    assert taken.structured_content["code"] == "user_exists"
    assert taken.structured_content["type"] == "https://api.example.com/errors/user-exists"
    assert taken.structured_content["free"] == ["ann1", "ann2"]
    assert taken.content[0].text.startswith("user ann exists\n")

    invalid = await create("a b", "x")
    assert [error["pointer"] for error in invalid.structured_content["errors"]] == ["#/name", "#/email"]
    assert "\n#/email: must have an @\n" in invalid.content[0].text

    await create("bob")
    await create("cyd")
    full = await create("dan")
    assert full.structured_content["code"] == "store_full"
    assert full.content[0].text == "Internal Server Error\nThe call may have taken effect. Do not repeat it."
    assert "db-7" not in full.model_dump_json()

    avatar = await client.call_tool("read_avatar", {"name": "ann"})
    assert avatar.structured_content["code"] == "avatar_service"
    assert "s3cr3t" not in avatar.model_dump_json()

    limited = await create("eve")
    assert limited.structured_content["code"] == "rate_limited"
    assert int(limited.structured_content["headers"]["retry-after"]) <= 60
    assert limited.content[0].text.startswith("slow down\nThe same call may succeed after ")

    try:
        await client.read_resource("users:zoe")
    except MCPError as error:
        assert error.error.code in (-32602, -32002), error.error
        assert error.error.data["code"] == "no_such_user", error.error
    else:
        raise AssertionError("no error")


class Storage:
    def __init__(self, token):
        self.token = token

    async def get_tokens(self):
        return self.token and OAuthToken(access_token=self.token, token_type="Bearer", scope="users:read")

    async def set_tokens(self, tokens):
        pass

    async def get_client_info(self):
        return OAuthClientInformationFull(
            client_id="rmcp-test", redirect_uris=["http://127.0.0.1/callback"], issuer=AUTHORIZATION_SERVER
        )

    async def set_client_info(self, info):
        pass


class Redirected(Exception):
    pass


async def authorization(token):
    """Where the client sends its user."""
    found = []

    async def redirect(url):
        found.append(url)

    async def callback():
        raise Redirected

    metadata = OAuthClientMetadata(redirect_uris=["http://127.0.0.1/callback"], client_name="rmcp-test")
    provider = OAuthClientProvider(URL, metadata, Storage(token), redirect, callback)
    try:
        async with httpx2.AsyncClient(auth=provider) as http:
            async with Client(streamable_http_client(URL, http_client=http)) as client:
                await client.list_tools()
    except BaseException as error:
        if not found:
            raise
    url = urlsplit(found[0])
    return f"{url.scheme}://{url.netloc}{url.path}", {name: values[0] for name, values in parse_qs(url.query).items()}


async def main():
    headers = {"Authorization": "Bearer letmein"}
    async with httpx2.AsyncClient(headers=headers) as http:
        async with Client(streamable_http_client(URL, http_client=http)) as client:
            await read_errors(client)
    for token, scope in ((None, "users:read"), ("guest", "users:write")):
        endpoint, parameters = await authorization(token)
        assert endpoint == f"{AUTHORIZATION_SERVER}/authorize", endpoint
        assert parameters["resource"] == URL, parameters
        assert scope in parameters["scope"].split(), parameters
    print("mcp: code, members, advice and challenges were read")


asyncio.run(main())
