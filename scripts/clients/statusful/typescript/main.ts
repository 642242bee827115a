// Takes our own client through each error.

import assert from "node:assert/strict";
import { type Answer, base, body, check, named } from "../../check";
import * as errors from "./generated/errors";

function name(error: errors.ApiError): string {
    switch (error.code) {
        case "user_exists":
            return named<errors.ApiErrorUserExists>("ApiErrorUserExists", error);
        case "no_such_user":
            return named<errors.ApiErrorNoSuchUser>("ApiErrorNoSuchUser", error);
        case "invalid_name":
            return named<errors.ApiErrorInvalidName>("ApiErrorInvalidName", error);
        case "invalid_body":
            return named<errors.ApiErrorInvalidBody>("ApiErrorInvalidBody", error);
        case "unauthenticated":
            return named<errors.ApiErrorUnauthenticated>("ApiErrorUnauthenticated", error);
        case "rate_limited":
            return named<errors.LimitError>("LimitError", error);
        case "store_full":
            return named<errors.StoreErrorFull>("StoreErrorFull", error);
        case "store_broken":
            return named<errors.StoreErrorPoisoned>("StoreErrorPoisoned", error);
        case undefined:
            return "unknown";
    }
}

async function ask(way: string, operation: string, code: string): Promise<{ error: errors.ApiError; headers: Headers }> {
    const headers = { prefer: `code=${code}`, "content-type": "application/json" };
    const response =
        operation === "readUser"
            ? await fetch(`${base}/${way}/users/ann`, { headers })
            : await fetch(`${base}/${way}/users`, { method: "POST", headers, body: JSON.stringify(body) });
    return { error: await errors.decode(response), headers: response.headers };
}

async function answer(way: string, operation: string, code: string): Promise<Answer> {
    const { error, headers } = await ask(way, operation, code);
    const read = { code: error.code ?? error.unknownCode, title: error.title };
    return { name: name(error), error: read, status: error.status, headers };
}

await check(answer, "yes");

const { error } = await ask("exact", "createUser", "user_exists");
assert(error.code === "user_exists");
const free: readonly string[] = error.free;
assert.deepEqual(free, ["text"]);
console.log("members typed: yes");

const limited = (await ask("exact", "createUser", "rate_limited")).error;
assert(limited.retryAfter !== undefined && limited.retryAfter > 0);

const page = (await ask("html", "createUser", "user_exists")).error;
assert.equal(page.status, 502);
assert.match(String(page.body), /^<!doctype html>/);
console.log("a proxy's page: status and text");
