/* eslint-disable */
// The errors of `ApiError`, for clients.
// The crate `statusful` writes this file: change the Rust type, and have it written again.
//
//     const error = await decode(response);
//     switch (error.code) {
//       case "user_exists":
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

/** Names are unique. `free` suggests some that are available. */
export interface ApiErrorUserExists extends Problem {
  readonly code: "user_exists";
  readonly free: string[];
}

/** There is no user with this name, or not any more. */
export interface ApiErrorNoSuchUser extends Problem {
  readonly code: "no_such_user";
}

/** The API has no route for this path. */
export interface ApiErrorNoSuchResource extends Problem {
  readonly code: "no_such_resource";
}

/** A name consists of letters and digits only. */
export interface ApiErrorInvalidName extends Problem {
  readonly code: "invalid_name";
}

/** Fields of the form are not valid. `errors` says which, and why. */
export interface ApiErrorInvalidForm extends Problem {
  readonly code: "invalid_form";
  readonly errors: FieldError[];
}

/** Creating a user requires a token. */
export interface ApiErrorUnauthenticated extends Problem {
  readonly code: "unauthenticated";
}

/** The path exists, and `Allow` lists the methods that it supports. */
export interface ApiErrorMethodNotAllowed extends Problem {
  readonly code: "method_not_allowed";
}

/**
 * The body could not be read as a user: it is not JSON, has another content type, or lacks
 * a member. The detail says where.
 */
export interface ApiErrorJson extends Problem {
  readonly code: "json";
}

/** A wait is sent to the client in whole seconds, as `Retry-After`. */
export interface LimitError extends Problem {
  readonly code: "rate_limited";
}

/** The status is known only at run time: 502, or 504 if the service is too slow. */
export interface AvatarError extends Problem {
  readonly code: "avatar_service";
}

/** 500 Internal Server Error */
export interface StoreErrorFull extends Problem {
  readonly code: "store_full";
}

/** 500 Internal Server Error */
export interface StoreErrorPoisoned extends Problem {
  readonly code: "store_broken";
}

/** Any other error: one of a later version, or a response that is no problem. */
export interface Unknown extends Problem {
  readonly code: undefined;
  /** The code in the body, if it has one. */
  readonly unknownCode?: string;
}

/** What the users API responds with when it cannot do what was requested. */
export type ApiError =
  | ApiErrorUserExists
  | ApiErrorNoSuchUser
  | ApiErrorNoSuchResource
  | ApiErrorInvalidName
  | ApiErrorInvalidForm
  | ApiErrorUnauthenticated
  | ApiErrorMethodNotAllowed
  | ApiErrorJson
  | LimitError
  | AvatarError
  | StoreErrorFull
  | StoreErrorPoisoned
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

type Check = (value: unknown) => boolean;
type Members = Readonly<Record<string, Check>>;

const string: Check = (value) => typeof value === "string";
const optional = (check: Check): Check => (value) => value === undefined || value === null || check(value);
const list = (item: Check): Check => (value) => Array.isArray(value) && value.every(item);
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
  user_exists: { free: list(string) },
  no_such_user: {},
  no_such_resource: {},
  invalid_name: {},
  invalid_form: { errors: list(fieldError) },
  unauthenticated: {},
  method_not_allowed: {},
  json: {},
  rate_limited: {},
  avatar_service: {},
  store_full: {},
  store_broken: {},
};

/** Those of each error without a code, by its type. */
const types: Readonly<Record<string, Members>> = {
};

/** What the type of an error is in front of its code, whose words have hyphens there. */
const base: string = "https://api.example.com/errors/";

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
