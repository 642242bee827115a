/* eslint-disable */
// The errors of `Everything`, for clients.
// The crate `statusful` writes this file: change the Rust type, and have it written again.
//
//     const error = await decode(response);
//     switch (error.code) {
//       case "everything":
//         return error.detail;
//       default: // `undefined`, too: an error that this file does not know.
//         return error.title;
//     }

/** What every error has. */
export interface Problem {
  /** The status of the response. */
  readonly status: number;
  /** A URI that identifies the kind of error. */
  readonly type?: string;
  /** The kind of error, for people. */
  readonly title?: string;
  /** What went wrong this time, for people. */
  readonly detail?: string;
  /** A URI that identifies this occurrence. */
  readonly instance?: string;
  /** The seconds to wait before the next attempt: `Retry-After`. */
  readonly retryAfter?: number;
  /** The whole body: a JSON value, or else its text. */
  readonly body: unknown;
}

/** 400 Bad Request */
export interface Everything extends Problem {
  readonly code: "everything";
  readonly flag: boolean;
  readonly count: number;
  readonly ratio: number;
  readonly text: "basic" | "pro" | (string & {});
  readonly address: string;
  readonly names: Array<string | null>;
  readonly prices: Record<string, number>;
  readonly pair: [number, unknown];
  readonly hint?: Plan[];
  readonly plan: Plan;
  readonly anything?: string | number;
  readonly errors: FieldError[];
}

/** Any other error: one of a later version, or a response that is no problem. */
export interface Unknown extends Problem {
  readonly code: undefined;
  /** The code in the body, if it has one. */
  readonly unknownCode?: string;
}

export type ApiError =
  | Everything
  | Unknown;

/** What is not valid about a field of the request. */
export interface FieldError {
  /** What is wrong, for people. */
  readonly detail: string;
  /** Where in the body the field is: a JSON Pointer as a URI fragment. */
  readonly pointer?: string;
  /** Where a parameter is. */
  readonly location?: "query" | "path" | "header" | "cookie" | (string & {});
  /** The name of the parameter. */
  readonly name?: string;
  /** What is wrong, for programs. */
  readonly code?: string;
}

export interface Limit {
  readonly "max-age"?: number | null;
}

/** What is paid. */
export interface Plan {
  readonly features?: string[] | null;
  /** As it is called. */
  readonly name: string;
  readonly next?: Plan | null;
  readonly parent?: Limit | null;
  readonly rule?: Rule | null;
}

/** What holds. */
export interface Rule {
  readonly rules?: Rule[] | null;
  readonly type: string;
}

type Check = (value: unknown) => boolean;
type Members = Readonly<Record<string, Check>>;

const string: Check = (value) => typeof value === "string";
const integer: Check = Number.isInteger;
const number: Check = Number.isFinite;
const boolean: Check = (value) => typeof value === "boolean";
const anything: Check = () => true;
const optional = (check: Check): Check => (value) => value === undefined || value === null || check(value);
const either = (...checks: Check[]): Check => (value) => checks.some((check) => check(value));
const list = (item: Check): Check => (value) => Array.isArray(value) && value.every(item);
const tuple = (...items: Check[]): Check => (value) =>
  Array.isArray(value) && value.length === items.length && items.every((item, at) => item(value[at]));
const map = (item: Check): Check => (value) => isObject(value) && Object.values(value).every(item);
const object = (members: Members): Check => (value) =>
  isObject(value) && Object.keys(members).every((name) => members[name]!(member(value, name)));
const fieldError = object({
  detail: string,
  pointer: optional(string),
  location: optional(string),
  name: optional(string),
  code: optional(string),
});

/** The members of each error, by its code. */
const codes: Readonly<Record<string, Members>> = {
  everything: {
    flag: boolean,
    count: integer,
    ratio: number,
    text: string,
    address: string,
    names: list(optional(string)),
    prices: map(number),
    pair: tuple(number, anything),
    hint: optional(list(isPlan)),
    plan: isPlan,
    anything: optional(either(string, integer)),
    errors: list(fieldError),
  },
};

/** Those of each error without a code, by its type. */
const types: Readonly<Record<string, Members>> = {
};

/** What the type of an error is in front of its code, whose words have hyphens there. */
const base: string = "";

/** What the type of an error with a code is where it is not that. Of none, it can be any. */
const typesOf: Readonly<Record<string, readonly string[]>> = {
};

/** The response of `fetch`, or one like it. */
export interface ErrorResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** Reads the error that a response reports. It never throws, whatever the response. */
export async function decode(response: ErrorResponse): Promise<ApiError> {
  const body = await bodyOf(response);
  const problem = isProblem(response) && isObject(body) ? body : {};
  const error: Record<string, unknown> = { status: response.status, body, ...retryAfter(response) };
  copy(problem, error, { type: string, title: string, detail: string, instance: string });
  const { code, type } = problem as { code?: unknown; type?: unknown };
  try {
    for (const [table, known] of [[codes, isOther(code, type) ? undefined : code], [types, type]] as const) {
      const members = string(known) && (member(table, known as string) as Members | undefined);
      const found = { ...error, code: known };
      if (members && copy(problem, found, members)) return found as unknown as ApiError;
    }
  } catch {
    // The body is deeper than the stack.
  }
  return { ...error, code: undefined, ...(string(code) && { unknownCode: code }) } as unknown as Unknown;
}

/** Whether the type contradicts the code: both identify an error. A relative one says nothing. */
function isOther(code: unknown, type: unknown): boolean {
  const [own, stated] = [code, type].map((text) => (string(text) ? (text as string) : "")) as [string, string];
  const following = base ? [base + own.replace(/_/g, "-")] : [];
  const known = (member(typesOf, own) as readonly string[] | undefined) ?? following;
  const isAbsolute = /^[a-z][a-z0-9+.-]*:/i.test(stated) && stated !== "about:blank";
  return isAbsolute && known.length > 0 && !known.includes(stated);
}

/** Copies the members that are valid. Whether no other one is required. */
function copy(from: object, to: Record<string, unknown>, members: Members): boolean {
  return Object.keys(members).reduce((isWhole, name) => {
    const [check, value] = [members[name]!, member(from, name) ?? undefined];
    const isValid = check(value);
    if (isValid && value !== undefined) to[name] = value;
    return isWhole && (isValid || check(undefined));
  }, true);
}

function member(object: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(object, name)?.value;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isLimit(value: unknown): boolean {
  return object({ "max-age": optional(integer) })(value);
}

function isPlan(value: unknown): boolean {
  return object({
    features: optional(list(string)),
    name: string,
    next: optional(isPlan),
    parent: optional(isLimit),
    rule: optional(isRule),
  })(value);
}

function isRule(value: unknown): boolean {
  return object({ rules: optional(list(isRule)), type: string })(value);
}

function isProblem({ headers }: ErrorResponse): boolean {
  return /^application\/problem\+json\s*(;|$)/i.test(headers.get("content-type") ?? "");
}

async function bodyOf(response: ErrorResponse): Promise<unknown> {
  let text = "";
  try {
    text = await response.text();
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A date is compared with that of the response, as clocks differ. */
function retryAfter({ headers }: ErrorResponse): { retryAfter?: number } {
  const value = headers.get("retry-after")?.trim() ?? "";
  const now = dateOf(headers.get("date") ?? "") || Date.now();
  const seconds = /^\d+$/.test(value) ? Number(value) : Math.max(0, (dateOf(value) - now) / 1000);
  return seconds >= 0 ? { retryAfter: Math.min(seconds, 2 ** 31) } : {};
}

function dateOf(value: string): number {
  return /^[A-Z]/.test(value) ? Date.parse(value.replace(/( GMT)?$/, " GMT")) : NaN;
}
