// A client with one of the SDKs for TypeScript: see scripts/rmcp-test.
//
//     node client.mjs PACKAGE SERVER AUTHORIZATION_SERVER

import assert from "node:assert/strict";

const [name, server, authorizationServer] = process.argv.slice(2);
const { Client, StreamableHTTPClientTransport, UnauthorizedError } =
    name === "@modelcontextprotocol/sdk"
        ? {
              ...(await import(`${name}/client/index.js`)),
              ...(await import(`${name}/client/streamableHttp.js`)),
              ...(await import(`${name}/client/auth.js`)),
          }
        : await import(name);

const url = new URL(`${server}/mcp`);
const newClient = () => new Client({ name: "rmcp-test", version: "1.0.0" });

const client = newClient();
const headers = { Authorization: "Bearer letmein" };
await client.connect(new StreamableHTTPClientTransport(url, { requestInit: { headers } }));
// From here on, the client validates results against the output schemas.
const { tools } = await client.listTools();
assert.equal(tools.find((tool) => tool.name === "create_user").outputSchema.type, "object");

const call = (tool, args) => client.callTool({ name: tool, arguments: args });
const create = (user, email = `${user}@example.com`) => call("create_user", { name: user, email });
const text = (result) => result.content[0].text;

assert.deepEqual((await create("ann")).structuredContent, { uri: "users:ann" });

const taken = await create("ann");
assert.equal(taken.isError, true);
assert.equal(taken.structuredContent.code, "user_exists");
assert.equal(taken.structuredContent.type, "https://api.example.com/errors/user-exists");
assert.deepEqual(taken.structuredContent.free, ["ann1", "ann2"]);
assert.match(text(taken), /^user ann exists\n/);

const invalid = await create("a b", "x");
assert.deepEqual(
    invalid.structuredContent.errors.map((error) => error.pointer),
    ["#/name", "#/email"],
);
assert.match(text(invalid), /\n#\/email: must have an @\n/);

await create("bob");
await create("cyd");
const full = await create("dan");
assert.equal(full.structuredContent.code, "store_full");
assert.equal(text(full), "Internal Server Error\nThe call may have taken effect. Do not repeat it.");
assert.doesNotMatch(JSON.stringify(full), /db-7/);

const avatar = await call("read_avatar", { name: "ann" });
assert.equal(avatar.structuredContent.code, "avatar_service");
assert.doesNotMatch(JSON.stringify(avatar), /s3cr3t|avatars\.internal/);

const limited = await create("eve");
assert.equal(limited.structuredContent.code, "rate_limited");
assert.ok(Number(limited.structuredContent.headers["retry-after"]) <= 60);
assert.match(text(limited), /^slow down\nThe same call may succeed after \d+ seconds?\.$/);

await assert.rejects(client.readResource({ uri: "users:zoe" }), (error) => {
    assert.ok([-32602, -32002].includes(error.code), `${error.code}`);
    assert.equal(error.data.code, "no_such_user");
    assert.equal(error.data.name, "zoe");
    return true;
});
await client.close();

// The client finds the authorization server through the challenge, and sends its user there.
async function authorization(token) {
    let redirected;
    const provider = {
        redirectUrl: "http://127.0.0.1/callback",
        clientMetadata: { redirect_uris: ["http://127.0.0.1/callback"], client_name: "rmcp-test" },
        clientInformation: () => ({ client_id: "rmcp-test", issuer: authorizationServer }),
        tokens: () => token && { access_token: token, token_type: "Bearer", issuer: authorizationServer },
        saveTokens: () => {},
        saveCodeVerifier: () => {},
        codeVerifier: () => "",
        redirectToAuthorization: (url) => (redirected = url),
    };
    const transport = new StreamableHTTPClientTransport(url, { authProvider: provider });
    await assert.rejects(newClient().connect(transport), UnauthorizedError);
    return redirected;
}

for (const [token, scope] of [
    [undefined, "users:read"],
    ["guest", "users:write"],
]) {
    const { origin, pathname, searchParams } = await authorization(token);
    assert.equal(origin + pathname, `${authorizationServer}/authorize`);
    assert.equal(searchParams.get("resource"), url.href);
    assert.equal(searchParams.get("scope"), scope);
}

console.log(`${name}: code, members, advice and challenges were read`);
