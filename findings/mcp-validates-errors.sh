#!/usr/bin/env bash
# @modelcontextprotocol/sdk 1.32.2: a tool's error is lost if its structuredContent does not conform
# to the tool's output schema.
#
# The client validates structuredContent also in a result with isError, and throws -32602 in place of
# the result, so that a model reads that the schema is violated, and not what it did wrong. The
# schema is known from tools/list on. The specification (2026-07-28, "Output Schema") says that
# structured results MUST conform, and not whether an error is one;
# @modelcontextprotocol/client 2.4.0 and mcp 2.3.0 for Python validate no errors.
# `statusful::rmcp::allow_problems` makes schemas that errors conform to.
#
# Seen: "-32602" for the first, "no table" for the second, "no table" with such a schema for both.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @modelcontextprotocol/sdk@1.32.2 @modelcontextprotocol/client@2.4.0
cat >finding.mjs <<'JS'
import { Client as First } from "@modelcontextprotocol/sdk/client/index.js";
import { Client as Second } from "@modelcontextprotocol/client";

const table = { type: "object", properties: { number: { type: "integer" } }, required: ["number"] };
const problem = { type: "object", required: ["status"] };
const schemas = { strict: table, open: { type: "object", anyOf: [table, problem] } };

const error = {
    isError: true,
    content: [{ type: "text", text: "no table" }],
    structuredContent: { status: 409, code: "full" },
};

/** A server with one tool, which fails. */
class Server {
    constructor(outputSchema) {
        this.tool = { name: "book", inputSchema: { type: "object" }, outputSchema };
    }
    async start() {}
    async close() {}
    async send({ id, method, params }) {
        const results = {
            initialize: {
                protocolVersion: params?.protocolVersion,
                capabilities: { tools: {} },
                serverInfo: { name: "a", version: "1" },
            },
            "tools/list": { tools: [this.tool] },
            "tools/call": error,
        };
        const answer = method in results ? { result: results[method] } : { error: { code: -32601, message: method } };
        if (id !== undefined) queueMicrotask(() => this.onmessage({ jsonrpc: "2.0", id, ...answer }));
    }
}

for (const [name, schema] of Object.entries(schemas)) {
    const found = [];
    for (const Client of [First, Second]) {
        const client = new Client({ name: "a", version: "1" });
        await client.connect(new Server(schema));
        await client.listTools();
        const result = client.callTool({ name: "book", arguments: {} });
        found.push(await result.then((result) => result.content[0].text, (error) => error.code));
    }
    console.log(`${name}: ${found.join(", ")}`);
}
JS
printed=$(node finding.mjs)
echo "$printed"
[ "$printed" = $'strict: -32602, no table\nopen: no table, no table' ] ||
    { echo "mcp-validates-errors: this has changed" >&2; exit 1; }
