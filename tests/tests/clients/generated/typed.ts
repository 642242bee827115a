/* eslint-disable */
// The errors of `Typed`, for clients.
// The crate `statusful` writes this file: change the Rust type, and have it written again.
//
//     const error = await decode(response);
//     switch (error.code) {
//       case "gone":
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

/** 404 Not Found */
export interface TypedGone extends Problem {
  readonly code: "gone";
}

/** 404 Not Found */
export interface TypedLeft extends Problem {
  readonly code: "https://example.com/left";
}

/** Any other error: one of a later version, or a response that is no problem. */
export interface Unknown extends Problem {
  readonly code: undefined;
  /** The code in the body, if it has one. */
  readonly unknownCode?: string;
}

/** Codes and types that are alike. */
export type Typed =
  | TypedGone
  | TypedLeft
  | Unknown;

type Check = (value: unknown) => boolean;
type Members = Readonly<Record<string, Check>>;

const string: Check = (value) => typeof value === "string";

/** The members of each error, by its code. */
const codes: Readonly<Record<string, Members>> = {
  gone: {},
};

/** Those of each error without a code, by its type. */
const types: Readonly<Record<string, Members>> = {
  "https://example.com/left": {},
};

/** What the type of an error is in front of its code, whose words have hyphens there. */
const base: string = "https://example.com/";

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
export async function decode(response: ErrorResponse): Promise<Typed> {
  const body = await bodyOf(response);
  const problem = isProblem(response) && isObject(body) ? body : {};
  const error: Record<string, unknown> = { status: response.status, body, ...retryAfter(response) };
  copy(problem, error, { type: string, title: string, detail: string, instance: string });
  const { code, type } = problem as { code?: unknown; type?: unknown };
  try {
    for (const [table, known] of [[codes, isOther(code, type) ? undefined : code], [types, type]] as const) {
      const members = string(known) && (member(table, known as string) as Members | undefined);
      const found = { ...error, code: known };
      if (members && copy(problem, found, members)) return found as unknown as Typed;
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
