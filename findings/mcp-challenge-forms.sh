#!/usr/bin/env bash
# @modelcontextprotocol/sdk 1.32.2 and @modelcontextprotocol/client 2.4.0: legal forms of
# WWW-Authenticate in which the client finds nothing.
#
# The scheme is that of the first challenge alone, so that `Basic` before `Bearer` hides the
# second (RFC 9110, Section 11.6.1: a field may have several, and the order has no meaning). The
# names of parameters are compared with case (RFC 9110, Section 11.2: they are not). Then the
# client does not learn where the metadata is, and tries the default place.
#
# Seen: undefined for each of both forms, in both packages.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @modelcontextprotocol/sdk@1.32.2 @modelcontextprotocol/client@2.4.0
cat >finding.mjs <<'JS'
import { extractWWWAuthenticateParams as first } from "@modelcontextprotocol/sdk/client/auth.js";
import { extractWWWAuthenticateParams as second } from "@modelcontextprotocol/client";

const forms = {
    "Bearer alone": 'Bearer resource_metadata="https://a.example/m"',
    "Basic first": 'Basic realm="a", Bearer resource_metadata="https://a.example/m"',
    "upper case": 'Bearer Resource_Metadata="https://a.example/m"',
};
for (const [name, value] of Object.entries(forms)) {
    const response = () => new Response(null, { status: 401, headers: { "www-authenticate": value } });
    const found = [first, second].map((read) => read(response()).resourceMetadataUrl?.href);
    console.log(`${name}: ${found[0]}, ${found[1]}`);
}
JS
printed=$(node finding.mjs)
echo "$printed"
[ "$printed" = $'Bearer alone: https://a.example/m, https://a.example/m\nBasic first: undefined, undefined\nupper case: undefined, undefined' ] ||
    { echo "mcp-challenge-forms: this has changed" >&2; exit 1; }
