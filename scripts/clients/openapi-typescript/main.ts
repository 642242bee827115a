// Takes openapi-fetch, with the types of openapi-typescript, through each error.

import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import { type Answer, base, body, check, is, named } from "../check";
import type { components, operations, paths } from "./generated/schema";

type Schemas = components["schemas"];

type ErrorOf<O extends keyof operations> = {
    [S in keyof operations[O]["responses"]]: operations[O]["responses"][S] extends {
        content: { "application/problem+json": infer E };
    }
        ? E
        : never;
}[keyof operations[O]["responses"]];

type ApiError = ErrorOf<"createUser"> | ErrorOf<"readUser">;

function name(error: ApiError): string {
    if (is(error, "user_exists")) return named<Schemas["ApiErrorUserExists"]>("ApiErrorUserExists", error);
    if (is(error, "no_such_user")) return named<Schemas["ApiErrorNoSuchUser"]>("ApiErrorNoSuchUser", error);
    if (is(error, "invalid_name")) return named<Schemas["ApiErrorInvalidName"]>("ApiErrorInvalidName", error);
    if (is(error, "invalid_body")) return named<Schemas["ApiErrorInvalidBody"]>("ApiErrorInvalidBody", error);
    if (is(error, "unauthenticated")) return named<Schemas["ApiErrorUnauthenticated"]>("ApiErrorUnauthenticated", error);
    if (is(error, "rate_limited")) return named<Schemas["LimitError"]>("LimitError", error);
    if (is(error, "store_full")) return named<Schemas["StoreErrorFull"]>("StoreErrorFull", error);
    if (is(error, "store_broken")) return named<Schemas["StoreErrorPoisoned"]>("StoreErrorPoisoned", error);
    return "unknown";
}

async function ask(way: string, operation: string, code: string): Promise<{ error: ApiError; response: Response }> {
    const client = createClient<paths>({ baseUrl: `${base}/${way}` });
    const headers = { prefer: `code=${code}` };
    const { error, response } =
        operation === "readUser"
            ? await client.GET("/users/{name}", { headers, params: { path: { name: "ann" } } })
            : await client.POST("/users", { headers, body });
    assert(error !== undefined);
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
