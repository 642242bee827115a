// Takes hey-api's client through each error.

import assert from "node:assert/strict";
import { type Answer, base, body, check, is, named } from "../check";
import { createUser, readUser } from "./generated";
import type * as types from "./generated";
import { createClient } from "./generated/client";

type ApiError = types.CreateUserError | types.ReadUserError;

function name(error: ApiError): string {
    if (is(error, "user_exists")) return named<types.ApiErrorUserExists>("ApiErrorUserExists", error);
    if (is(error, "no_such_user")) return named<types.ApiErrorNoSuchUser>("ApiErrorNoSuchUser", error);
    if (is(error, "invalid_name")) return named<types.ApiErrorInvalidName>("ApiErrorInvalidName", error);
    if (is(error, "invalid_body")) return named<types.ApiErrorInvalidBody>("ApiErrorInvalidBody", error);
    if (is(error, "unauthenticated")) return named<types.ApiErrorUnauthenticated>("ApiErrorUnauthenticated", error);
    if (is(error, "rate_limited")) return named<types.LimitError>("LimitError", error);
    if (is(error, "store_full")) return named<types.StoreErrorFull>("StoreErrorFull", error);
    if (is(error, "store_broken")) return named<types.StoreErrorPoisoned>("StoreErrorPoisoned", error);
    return "unknown";
}

async function ask(way: string, operation: string, code: string): Promise<{ error: ApiError; response: Response }> {
    const client = createClient({ baseUrl: `${base}/${way}` });
    const headers = { prefer: `code=${code}` };
    const { error, response } =
        operation === "readUser"
            ? await readUser({ client, headers, path: { name: "ann" } })
            : await createUser({ client, headers, body });
    assert(error !== undefined && response !== undefined);
    return { error, response };
}

async function answer(way: string, operation: string, code: string): Promise<Answer> {
    const { error, response } = await ask(way, operation, code);
    return { name: name(error), error, status: response.status, headers: response.headers };
}

await check(answer, "yes");

const { error } = await ask("exact", "createUser", "user_exists");
assert(is(error, "user_exists"));
const free: string[] = error.free;
assert.deepEqual(free, ["text"]);
console.log("members typed: yes");

// Typed as a problem, and is text.
const page = await ask("html", "createUser", "user_exists");
assert.equal(page.response.status, 502);
assert.match(String(page.error), /^<!doctype html>/);
console.log("a proxy's page: status and text");
