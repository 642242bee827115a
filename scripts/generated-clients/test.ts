// The clients in TypeScript, against the axum example and against what else may be received.
// `scripts/generated-clients-test` compiles and runs this file.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { decode, type ApiError, type ErrorResponse } from "../../examples/axum/clients/errors.js";
import { decode as decodeDocumented } from "../../tests/tests/clients/generated/documented.js";
import { decode as decodeHostile } from "../../tests/tests/clients/generated/hostile.js";
import { decode as decodeTyped } from "../../tests/tests/clients/generated/typed.js";

const [root, compiled] = process.argv.slice(2);

/** What a program does with an error: each branch knows the members. */
function advice(error: ApiError): string {
  switch (error.code) {
    case "user_exists":
      return `free: ${error.free.join(", ")}`;
    case "invalid_form":
      return error.errors.map((field) => `${field.pointer}: ${field.detail}`).join("; ");
    case "rate_limited":
      return `wait ${error.retryAfter} s`;
    case undefined:
      return `unknown: ${error.unknownCode ?? error.title ?? error.status}`;
    default:
      return error.code;
  }
}

/** It does not compile if an error is missing: no alternative is left over. */
export function isOurs(error: ApiError): boolean {
  switch (error.code) {
    case "user_exists":
    case "no_such_user":
    case "no_such_resource":
    case "invalid_name":
    case "invalid_form":
    case "unauthenticated":
    case "method_not_allowed":
    case "json":
    case "rate_limited":
      return false;
    case "avatar_service":
    case "store_full":
    case "store_broken":
      return true;
    case undefined:
      return error.status >= 500;
  }
}

async function ask(path: string, body?: unknown, method = body ? "POST" : "GET", token = "letmein"): Promise<string> {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const response = await fetch(root + path, { method, headers, ...(body ? { body: text } : {}) });
  return response.ok ? "ok" : advice(await decode(response));
}

async function everyErrorOfTheServer(): Promise<void> {
  const user = (name: string) => ({ name, email: `${name}@example.com` });
  assert.equal(await ask("/users", user("ann")), "ok");
  assert.equal(await ask("/users", user("ann")), "free: ann1, ann2");
  assert.equal(await ask("/users", user("ann"), "POST", "rubbish"), "unauthenticated");
  assert.equal(await ask("/users", user("a/b")), "invalid_name");
  assert.equal(await ask("/users", "{"), "json");
  assert.equal(await ask("/users", user("bob")), "ok");
  assert.equal(await ask("/users", user("cid")), "ok");
  assert.equal(await ask("/users", user("dan")), "store_full");
  assert.match(await ask("/users", user("eve")), /^wait [1-9]\d? s$/);
  assert.equal(await ask("/users/nobody"), "no_such_user");
  assert.equal(await ask("/nothing"), "no_such_resource");
  assert.equal(await ask("/users", undefined, "DELETE"), "method_not_allowed");
  assert.equal(await ask("/users/ann/avatar"), "avatar_service");
  const form = await ask("/sign-up", { email: "no", password: "short", age: 7 });
  assert.match(form, /#\/email: .*#\/password: must have at least 12 characters/);
}

/** Those that no request leads to, too. */
async function everyErrorOnRequest(): Promise<void> {
  const prefer = (preference: string) => fetch(`${root}/users`, { headers: { prefer: preference } });
  const report = async () => (await (await prefer("drill=report")).json()).errors as { code: string; prefer: string; met: number }[];
  for (const asked of await report()) {
    const error = await decode(await prefer(asked.prefer));
    assert.equal(error.code, asked.code);
    if (error.code === "invalid_form") assert.equal(error.errors[0]?.pointer, "#/age");
    if (error.code === "rate_limited") assert.equal(error.retryAfter, 1);
  }
  assert.ok((await report()).every(({ met }) => met > 0), "all have been met");
}

const problem = { "content-type": "application/problem+json" };

function received(body: unknown, headers: Record<string, string> = problem, status = 409): ErrorResponse {
  return new Response(typeof body === "string" ? body : JSON.stringify(body), { status, headers });
}

async function whatElseIsReceived(): Promise<void> {
  const is = async (response: ErrorResponse, expected: string) => assert.equal(advice(await decode(response)), expected);
  const taken = { code: "user_exists", free: ["a"] };
  await is(received(taken), "free: a");
  await is(received({ ...taken, title: "Another", status: 1, detail: 2, more: {} }), "free: a");
  await is(received(taken, { "content-type": "Application/Problem+JSON ; charset=utf-8" }), "free: a");
  await is(received("\ufeff" + JSON.stringify(taken)), "free: a");
  await is(received({ ...taken, code: "user_left", title: "Gone" }), "unknown: user_left");
  await is(received({ code: "user_exists" }), "unknown: user_exists");
  await is(received({ ...taken, free: [1] }), "unknown: user_exists");
  await is(received({ title: "Conflict" }), "unknown: Conflict");
  await is(received({ ...taken, code: 7 }), "unknown: 409");
  for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
    await is(received({ code: name }), `unknown: ${name}`);
  }
  for (const body of ["", "{", "null", "[]", "7", "\"user_exists\"", "<h1>Bad Gateway</h1>", "[".repeat(200_000)]) {
    await is(received(body), "unknown: 409");
  }
  for (const type of ["application/json", "text/html", "application/problem+json-seq", "application/problem+jsonx"]) {
    await is(received(taken, { "content-type": type }), "unknown: 409");
  }
  const page = await decode(received("<h1>Bad Gateway</h1>", { "content-type": "text/html", "retry-after": "3" }, 502));
  assert.deepEqual(page, { code: undefined, status: 502, body: "<h1>Bad Gateway</h1>", retryAfter: 3 });
  const cut = { status: 500, headers: new Headers(), text: () => Promise.reject(new TypeError("terminated")) };
  assert.deepEqual(await decode(cut), { code: undefined, status: 500, body: "" });
  const whole = { ...taken, type: "https://api.example.com/errors/user-exists", title: "Taken", detail: "d", instance: "/i", more: 1 };
  const { type, title, detail, instance, free } = whole;
  const expected = { code: "user_exists", status: 409, type, title, detail, instance, free, body: whole };
  assert.deepEqual(await decode(received(whole)), expected);
}

async function retryAfterIsSecondsOrDate(): Promise<void> {
  const after = async (value: string, date?: string) =>
    (await decode(received("", { "retry-after": value, ...(date ? { date } : {}) }))).retryAfter;
  const now = "Sun, 06 Nov 1994 08:49:00 GMT";
  assert.equal(await after("120"), 120);
  assert.equal(await after(" 0 "), 0);
  assert.equal(await after("9".repeat(400)), 2 ** 31);
  for (const date of ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"]) {
    assert.equal(await after(date, now), 37, date);
  }
  assert.equal(await after(now, "Sun, 06 Nov 1994 09:00:00 GMT"), 0);
  const soon = await after(new Date(Date.now() + 60_000).toUTCString());
  assert.ok(soon !== undefined && soon > 50 && soon <= 60, String(soon));
  for (const rubbish of ["", "-1", "1.5", "soon", "1e3", "0x10", "Sun", "1994-11-06"]) {
    assert.equal(await after(rubbish, now), undefined, rubbish);
  }
}

async function namesAndTypes(): Promise<void> {
  const names = await decodeHostile(received({
    code: "max-age.2", class: "c", "max-age": 1, max_age: 2, "1st": 3, __mangled: 4, größe: 5, "§": 6, retry_after: 7,
  }));
  assert.ok(names.code === "max-age.2");
  assert.deepEqual([names.class, names["max-age"], names["1st"], names["größe"], names.str], ["c", 1, 3, 5, undefined]);
  const prototype = await decodeHostile(received('{"code":"__proto__","constructor":"c","__proto__":"p"}'));
  assert.ok(prototype.code === "__proto__" && prototype.constructor === "c");
  assert.equal((await decodeHostile(received({ code: "__proto__" }))).code, undefined, "no member is inherited");
  const quoted = await decodeHostile(received({ code: "a\"b\\c\u202ed*/'''\"\"\"", "a\"b\\c\nd": "q" }));
  assert.ok(quoted.code === "a\"b\\c\u202ed*/'''\"\"\"" && quoted["a\"b\\c\nd"] === "q");

  const body = {
    code: "everything", flag: true, count: 1, ratio: 1.5, text: "later", address: "::1", names: ["a", null],
    prices: { a: 1 }, pair: [1, {}], plan: { name: "p", parent: { "max-age": 1 }, features: null, next: { name: "q" } }, errors: [],
  };
  const everything = await decodeDocumented(received(body));
  assert.ok(everything.code === "everything");
  const text: "basic" | "pro" | (string & {}) = everything.text;
  assert.deepEqual([text, everything.plan.parent?.["max-age"], everything.plan.next?.name], ["later", 1, "q"]);
  for (const wrong of [{ flag: 1 }, { count: 1.5 }, { names: "a" }, { prices: [] }, { pair: [1] }, { plan: {} }, { plan: { name: "p", next: {} } }, { errors: [{}] }]) {
    const other = await decodeDocumented(received({ ...body, ...wrong }));
    assert.ok(other.code === undefined && other.unknownCode === "everything", JSON.stringify(wrong));
  }
  for (const missing of [{ anything: [] }, { hint: "x" }, { hint: null }]) {
    const other = await decodeDocumented(received({ ...body, ...missing }));
    assert.ok(other.code === "everything" && other.hint === undefined, JSON.stringify(missing));
  }
  const whole = JSON.stringify(body);
  assert.equal((await decodeDocumented(received(whole.replace('"count":1', '"count":1.0')))).code, "everything");
  for (const [from, to] of [["1.5", "1e999"], ['"a":1', '"a":-1e999'], ["1.5", "NaN"], ["1.5", "Infinity"]] as const) {
    assert.equal((await decodeDocumented(received(whole.replace(from, to)))).code, undefined, to);
  }
  const nested = (levels: number) => '{"name":"p","next":'.repeat(levels) + '{"name":"q"}' + "}".repeat(levels);
  const deep = (levels: number) => decodeDocumented(received(JSON.stringify({ ...body, plan: 0 }).replace('"plan":0', `"plan":${nested(levels)}`)));
  assert.equal((await deep(20)).code, "everything");
  const deepest = await deep(5_000);
  assert.ok(deepest.code === undefined && deepest.unknownCode === "everything" && typeof deepest.body === "object");
}

/** Both identify an error: one that contradicts the other is none. */
async function codeAndType(): Promise<void> {
  const is = async (body: unknown, code: string | undefined) =>
    assert.equal((await decodeTyped(received(body))).code, code, JSON.stringify(body));
  const [gone, left] = ["https://example.com/gone", "https://example.com/left"] as const;
  for (const type of [gone, undefined, "/gone", "about:blank", 7]) await is({ code: "gone", type }, "gone");
  await is({ code: "gone", type: "https://example.com/other" }, undefined);
  await is({ code: "gone", type: "urn:other" }, undefined);
  await is({ type: left }, left);
  await is({ code: "later", type: left }, left);
  await is({ code: left }, undefined);
  await is({ type: "gone" }, undefined);
}

/** Whatever a byte becomes, it is an error: 20,000 damaged bodies. */
async function damage(): Promise<void> {
  const body = JSON.stringify({ code: "invalid_form", errors: [{ detail: "d", pointer: "#/a" }], status: 422 });
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  for (let round = 0; round < 20_000; round++) {
    const bytes = Buffer.from(body);
    for (let count = random(4); count >= 0; count--) bytes[random(bytes.length)] = random(256);
    const error = await decode({ ...received(""), status: 422, headers: new Headers(problem), text: async () => bytes.toString() });
    if (error.code === "invalid_form") error.errors.forEach((field) => assert.equal(typeof field.detail, "string"));
    else assert.equal(error.code, undefined);
  }
}

/** Types cost nothing: what is loaded grows by the codes alone. */
function size(): void {
  const bytes = (name: string) => readFileSync(`${compiled}/tests/tests/clients/generated/${name}.js`).length;
  const [fixed, hundred] = [bytes("nothing"), bytes("hundred")];
  assert.ok(hundred - fixed < 3 * 1024, `${hundred - fixed} bytes`);
  console.log(`TypeScript: ${fixed} bytes, and ${hundred - fixed} for a hundred errors`);
}

await everyErrorOfTheServer();
await everyErrorOnRequest();
await whatElseIsReceived();
await retryAfterIsSecondsOrDate();
await namesAndTypes();
await codeAndType();
await damage();
size();
