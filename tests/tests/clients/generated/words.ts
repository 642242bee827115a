/* eslint-disable */
// The errors of `await`, `break`, `case`, `catch`, `const`, `continue`, `debugger`, `delete`, `do`, `else`, `eval`, `false`, `finally`, `for`, `function`, `if`, `implements`, `import`, `infer`, `instanceof`, `isfinite`, `keyof`, `len`, `let`, `map`, `new`, `null`, `package`, `private`, `protected`, `public`, `re`, `return`, `static`, `switch`, `throw`, `try`, `typeof`, `undefined`, `unique`, `var`, `void`, `while`, `with`, `yield`, `zip`, for clients.
// The crate `statusful` writes this file: change the Rust type, and have it written again.
//
//     const error = await decode(response);
//     switch (error.code) {
//       case "await":
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
export interface await2 extends Problem {
  readonly code: "await";
}

/** 400 Bad Request */
export interface break2 extends Problem {
  readonly code: "break";
}

/** 400 Bad Request */
export interface case2 extends Problem {
  readonly code: "case";
}

/** 400 Bad Request */
export interface catch2 extends Problem {
  readonly code: "catch";
}

/** 400 Bad Request */
export interface const2 extends Problem {
  readonly code: "const";
}

/** 400 Bad Request */
export interface continue2 extends Problem {
  readonly code: "continue";
}

/** 400 Bad Request */
export interface debugger2 extends Problem {
  readonly code: "debugger";
}

/** 400 Bad Request */
export interface delete2 extends Problem {
  readonly code: "delete";
}

/** 400 Bad Request */
export interface do2 extends Problem {
  readonly code: "do";
}

/** 400 Bad Request */
export interface else2 extends Problem {
  readonly code: "else";
}

/** 400 Bad Request */
export interface eval2 extends Problem {
  readonly code: "eval";
}

/** 400 Bad Request */
export interface false2 extends Problem {
  readonly code: "false";
}

/** 400 Bad Request */
export interface finally2 extends Problem {
  readonly code: "finally";
}

/** 400 Bad Request */
export interface for2 extends Problem {
  readonly code: "for";
}

/** 400 Bad Request */
export interface function2 extends Problem {
  readonly code: "function";
}

/** 400 Bad Request */
export interface if2 extends Problem {
  readonly code: "if";
}

/** 400 Bad Request */
export interface implements2 extends Problem {
  readonly code: "implements";
}

/** 400 Bad Request */
export interface import2 extends Problem {
  readonly code: "import";
}

/** 400 Bad Request */
export interface infer2 extends Problem {
  readonly code: "infer";
}

/** 400 Bad Request */
export interface instanceof2 extends Problem {
  readonly code: "instanceof";
}

/** 400 Bad Request */
export interface isfinite extends Problem {
  readonly code: "isfinite";
}

/** 400 Bad Request */
export interface keyof2 extends Problem {
  readonly code: "keyof";
}

/** 400 Bad Request */
export interface len extends Problem {
  readonly code: "len";
}

/** 400 Bad Request */
export interface let2 extends Problem {
  readonly code: "let";
}

/** 400 Bad Request */
export interface map extends Problem {
  readonly code: "map";
}

/** 400 Bad Request */
export interface new2 extends Problem {
  readonly code: "new";
}

/** 400 Bad Request */
export interface null2 extends Problem {
  readonly code: "null";
}

/** 400 Bad Request */
export interface package2 extends Problem {
  readonly code: "package";
}

/** 400 Bad Request */
export interface private2 extends Problem {
  readonly code: "private";
}

/** 400 Bad Request */
export interface protected2 extends Problem {
  readonly code: "protected";
}

/** 400 Bad Request */
export interface public2 extends Problem {
  readonly code: "public";
}

/** 400 Bad Request */
export interface re extends Problem {
  readonly code: "re";
}

/** 400 Bad Request */
export interface return2 extends Problem {
  readonly code: "return";
}

/** 400 Bad Request */
export interface static2 extends Problem {
  readonly code: "static";
}

/** 400 Bad Request */
export interface switch2 extends Problem {
  readonly code: "switch";
}

/** 400 Bad Request */
export interface throw2 extends Problem {
  readonly code: "throw";
}

/** 400 Bad Request */
export interface try2 extends Problem {
  readonly code: "try";
}

/** 400 Bad Request */
export interface typeof2 extends Problem {
  readonly code: "typeof";
}

/** 400 Bad Request */
export interface undefined2 extends Problem {
  readonly code: "undefined";
}

/** 400 Bad Request */
export interface unique2 extends Problem {
  readonly code: "unique";
}

/** 400 Bad Request */
export interface var2 extends Problem {
  readonly code: "var";
}

/** 400 Bad Request */
export interface void2 extends Problem {
  readonly code: "void";
}

/** 400 Bad Request */
export interface while2 extends Problem {
  readonly code: "while";
}

/** 400 Bad Request */
export interface with2 extends Problem {
  readonly code: "with";
}

/** 400 Bad Request */
export interface yield2 extends Problem {
  readonly code: "yield";
}

/** 400 Bad Request */
export interface zip extends Problem {
  readonly code: "zip";
}

/** Any other error: one of a later version, or a response that is no problem. */
export interface Unknown extends Problem {
  readonly code: undefined;
  /** The code in the body, if it has one. */
  readonly unknownCode?: string;
}

export type ApiError =
  | await2
  | break2
  | case2
  | catch2
  | const2
  | continue2
  | debugger2
  | delete2
  | do2
  | else2
  | eval2
  | false2
  | finally2
  | for2
  | function2
  | if2
  | implements2
  | import2
  | infer2
  | instanceof2
  | isfinite
  | keyof2
  | len
  | let2
  | map
  | new2
  | null2
  | package2
  | private2
  | protected2
  | public2
  | re
  | return2
  | static2
  | switch2
  | throw2
  | try2
  | typeof2
  | undefined2
  | unique2
  | var2
  | void2
  | while2
  | with2
  | yield2
  | zip
  | Unknown;

type Check = (value: unknown) => boolean;
type Members = Readonly<Record<string, Check>>;

const string: Check = (value) => typeof value === "string";

/** The members of each error, by its code. */
const codes: Readonly<Record<string, Members>> = {
  await: {},
  break: {},
  case: {},
  catch: {},
  const: {},
  continue: {},
  debugger: {},
  delete: {},
  do: {},
  else: {},
  eval: {},
  false: {},
  finally: {},
  for: {},
  function: {},
  if: {},
  implements: {},
  import: {},
  infer: {},
  instanceof: {},
  isfinite: {},
  keyof: {},
  len: {},
  let: {},
  map: {},
  new: {},
  null: {},
  package: {},
  private: {},
  protected: {},
  public: {},
  re: {},
  return: {},
  static: {},
  switch: {},
  throw: {},
  try: {},
  typeof: {},
  undefined: {},
  unique: {},
  var: {},
  void: {},
  while: {},
  with: {},
  yield: {},
  zip: {},
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
