// Takes openapi-generator's client for `fetch` through each error. It throws the response: a
// generated guard for each error tells what the body is.

import assert from "node:assert/strict";
import { type Answer, base, body, check, named } from "../../check";
import * as users from "./generated";

function name(error: object): string {
    if (users.instanceOfApiErrorUserExists(error)) return named<users.ApiErrorUserExists>("ApiErrorUserExists", error);
    if (users.instanceOfApiErrorNoSuchUser(error)) return named<users.ApiErrorNoSuchUser>("ApiErrorNoSuchUser", error);
    if (users.instanceOfApiErrorInvalidName(error)) return named<users.ApiErrorInvalidName>("ApiErrorInvalidName", error);
    if (users.instanceOfApiErrorInvalidBody(error)) return named<users.ApiErrorInvalidBody>("ApiErrorInvalidBody", error);
    if (users.instanceOfApiErrorUnauthenticated(error)) return named<users.ApiErrorUnauthenticated>("ApiErrorUnauthenticated", error);
    if (users.instanceOfLimitError(error)) return named<users.LimitError>("LimitError", error);
    if (users.instanceOfStoreErrorFull(error)) return named<users.StoreErrorFull>("StoreErrorFull", error);
    if (users.instanceOfStoreErrorPoisoned(error)) return named<users.StoreErrorPoisoned>("StoreErrorPoisoned", error);
    return "unknown";
}

async function ask(way: string, operation: string, code: string): Promise<Response> {
    const api = new users.UsersApi(new users.Configuration({ basePath: `${base}/${way}` }));
    const overrides = { headers: { prefer: `code=${code}`, "content-type": "application/json" } };
    const call =
        operation === "readUser" ? api.readUser({ name: "ann" }, overrides) : api.createUser({ user: body }, overrides);
    const error = await call.then(() => undefined, (error: unknown) => error);
    assert(error instanceof users.ResponseError);
    return error.response;
}

async function answer(way: string, operation: string, code: string): Promise<Answer> {
    const response = await ask(way, operation, code);
    const error = (await response.json()) as users.Problem;
    return { name: name(error), error, status: response.status, headers: response.headers };
}

await check(answer, "by a guard");

const error: unknown = await (await ask("exact", "createUser", "user_exists")).json();
assert(users.instanceOfApiErrorUserExists(error as object));
const free: string[] = (error as users.ApiErrorUserExists).free;
assert.deepEqual(free, ["text"]);
console.log("members typed: yes");

const page = await ask("html", "createUser", "user_exists");
assert.equal(page.status, 502);
assert.match(await page.text(), /^<!doctype html>/);
console.log("a proxy's page: status and text");
