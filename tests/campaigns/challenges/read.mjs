// What the clients on npm find in the challenges at each URL: one line of JSON for each client.

import { extractWWWAuthenticateParams as first } from "@modelcontextprotocol/sdk/client/auth.js";
import { extractWWWAuthenticateParams as second } from "@modelcontextprotocol/client";
import * as oauth from "oauth4webapi";

/** The SDK tells neither the scheme nor the other challenges. */
function ofSdk({ error, scope, resourceMetadataUrl }) {
    return { error: error ?? null, scope: scope ?? null, resource_metadata: resourceMetadataUrl?.href ?? null };
}

async function ofOauth4webapi(url) {
    const options = { [oauth.allowInsecureRequests]: true };
    try {
        await oauth.protectedResourceRequest("token", "GET", new URL(url), undefined, undefined, options);
    } catch (error) {
        if (!(error instanceof oauth.WWWAuthenticateChallengeError)) throw error;
        const bearer = error.cause.find(({ scheme }) => scheme === "bearer")?.parameters ?? {};
        return {
            schemes: error.cause.map(({ scheme }) => scheme),
            error: bearer.error ?? null,
            scope: bearer.scope ?? null,
            resource_metadata: bearer.resource_metadata ?? null,
        };
    }
    return { schemes: [], error: null, scope: null, resource_metadata: null };
}

for (const url of process.argv.slice(2)) {
    const found = {
        "@modelcontextprotocol/sdk": ofSdk(first(await fetch(url))),
        "@modelcontextprotocol/client": ofSdk(second(await fetch(url))),
        oauth4webapi: await ofOauth4webapi(url),
    };
    for (const [client, values] of Object.entries(found)) {
        console.log(JSON.stringify({ client, url, values }));
    }
}
