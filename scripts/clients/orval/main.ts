// Takes orval's client through each error.

import assert from "node:assert/strict";
import { type Answer, base, body, check, is, named } from "../check";
import * as plain from "./generated/plain";
import * as users from "./generated/users";

type Failed = users.createUserResponseError | users.readUserResponseError;
type ApiError = Failed["data"];

// The base URL is the expression `globalThis.base` in the generated code.
const settings = globalThis as unknown as { base: string };

function name(error: ApiError): string {
    if (is(error, "user_exists")) return named<users.ApiErrorUserExists>("ApiErrorUserExists", error);
    if (is(error, "no_such_user")) return named<users.ApiErrorNoSuchUser>("ApiErrorNoSuchUser", error);
    if (is(error, "invalid_name")) return named<users.ApiErrorInvalidName>("ApiErrorInvalidName", error);
    if (is(error, "invalid_body")) return named<users.ApiErrorInvalidBody>("ApiErrorInvalidBody", error);
    if (is(error, "unauthenticated")) return named<users.ApiErrorUnauthenticated>("ApiErrorUnauthenticated", error);
    if (is(error, "rate_limited")) return named<users.LimitError>("LimitError", error);
    if (is(error, "store_full")) return named<users.StoreErrorFull>("StoreErrorFull", error);
    if (is(error, "store_broken")) return named<users.StoreErrorPoisoned>("StoreErrorPoisoned", error);
    return "unknown";
}

async function ask(way: string, operation: string, code: string): Promise<Failed> {
    settings.base = `${base}/${way}`;
    const options = { headers: { prefer: `code=${code}` } };
    if (operation === "readUser") {
        const response = await users.readUser("ann", options);
        assert(response.status !== 200);
        return response;
    }
    const response = await users.createUser(body, options);
    assert(response.status !== 201);
    return response;
}

async function answer(way: string, operation: string, code: string): Promise<Answer> {
    const { data, status, headers } = await ask(way, operation, code);
    return { name: name(data), error: data, status, headers };
}

await check(answer, "yes");

const exists = await ask("exact", "createUser", "user_exists");
assert(exists.status === 409 && is(exists.data, "user_exists"));
const free: string[] = exists.data.free;
assert.deepEqual(free, ["text"]);
console.log("members typed: yes");

// Typed as a problem, and is text.
const page = await ask("html", "createUser", "user_exists");
assert.equal(page.status, 502);
assert.match(String(page.data), /^<!doctype html>/);
await assert.rejects(plain.createUser(body), SyntaxError);
console.log("a proxy's page: status and text");
