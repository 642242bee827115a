// What every client in TypeScript is asked: each error has its type, also with what a later
// version adds, and a problem that the document does not know is kept.

import assert from "node:assert/strict";

/** The error of a response as its client gives it, the name of its type, and what HTTP says. */
export interface Answer {
    name: string;
    error: { code?: string; title?: string };
    status: number;
    headers: Headers;
}

/** Narrows by the code. With a plain problem among the alternatives, `===` alone does not. */
export function is<E extends { code?: string }, C extends string>(error: E, code: C): error is Extract<E, { code: C }> {
    return error.code === code;
}

/** The name of a type, if it is the error's. */
export const named = <T extends object>(name: string, _error: T): string => name;

export const base = process.argv[2];
export const body = { name: "ann", email: "ann@example.com" };

/** `ERRORS` has a line for each error: operation, code, status, and the name of its schema. */
export async function check(ask: (way: string, operation: string, code: string) => Promise<Answer>, isNamed: string): Promise<void> {
    for (const line of process.env.ERRORS!.split("\n")) {
        const [operation, code, status, name] = line.split(" ");
        const answer = await ask("exact", operation, code);
        assert.deepEqual([answer.name, answer.error.code, answer.status], [name, code, Number(status)]);
    }
    console.log(`named type: ${isNamed}`);

    const unknown = await ask("unknown-code", "createUser", "user_exists");
    assert.deepEqual([unknown.name, unknown.error.code], ["unknown", "code_of_tomorrow"]);
    const framework = await ask("no-code", "createUser", "user_exists");
    assert.deepEqual([framework.name, framework.error.title], ["unknown", "Of the framework"]);
    console.log("unknown code, or none: kept");

    const later = await ask("later", "createUser", "user_exists");
    assert.deepEqual([later.name, later.error.title], ["ApiErrorUserExists", "A title of tomorrow"]);
    console.log("later title and member: kept");

    const limited = await ask("exact", "createUser", "rate_limited");
    assert.match(limited.headers.get("retry-after")!, /^[0-9]+$/);
    console.log("status, fields: both");
}
