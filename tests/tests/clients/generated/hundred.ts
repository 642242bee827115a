/* eslint-disable */
// The errors of `Hundred`, for clients.
// The crate `statusful` writes this file: change the Rust type, and have it written again.
//
//     const error = await decode(response);
//     switch (error.code) {
//       case "user_refused0":
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
export interface HundredUserRefused0 extends Problem {
  readonly code: "user_refused0";
}

/** 400 Bad Request */
export interface HundredUserRefused1 extends Problem {
  readonly code: "user_refused1";
}

/** 400 Bad Request */
export interface HundredUserRefused2 extends Problem {
  readonly code: "user_refused2";
}

/** 400 Bad Request */
export interface HundredUserRefused3 extends Problem {
  readonly code: "user_refused3";
}

/** 400 Bad Request */
export interface HundredUserRefused4 extends Problem {
  readonly code: "user_refused4";
}

/** 400 Bad Request */
export interface HundredUserRefused5 extends Problem {
  readonly code: "user_refused5";
}

/** 400 Bad Request */
export interface HundredUserRefused6 extends Problem {
  readonly code: "user_refused6";
}

/** 400 Bad Request */
export interface HundredUserRefused7 extends Problem {
  readonly code: "user_refused7";
}

/** 400 Bad Request */
export interface HundredUserRefused8 extends Problem {
  readonly code: "user_refused8";
}

/** 400 Bad Request */
export interface HundredUserRefused9 extends Problem {
  readonly code: "user_refused9";
}

/** 400 Bad Request */
export interface HundredUserRefused10 extends Problem {
  readonly code: "user_refused10";
}

/** 400 Bad Request */
export interface HundredUserRefused11 extends Problem {
  readonly code: "user_refused11";
}

/** 400 Bad Request */
export interface HundredUserRefused12 extends Problem {
  readonly code: "user_refused12";
}

/** 400 Bad Request */
export interface HundredUserRefused13 extends Problem {
  readonly code: "user_refused13";
}

/** 400 Bad Request */
export interface HundredUserRefused14 extends Problem {
  readonly code: "user_refused14";
}

/** 400 Bad Request */
export interface HundredUserRefused15 extends Problem {
  readonly code: "user_refused15";
}

/** 400 Bad Request */
export interface HundredUserRefused16 extends Problem {
  readonly code: "user_refused16";
}

/** 400 Bad Request */
export interface HundredUserRefused17 extends Problem {
  readonly code: "user_refused17";
}

/** 400 Bad Request */
export interface HundredUserRefused18 extends Problem {
  readonly code: "user_refused18";
}

/** 400 Bad Request */
export interface HundredUserRefused19 extends Problem {
  readonly code: "user_refused19";
}

/** 400 Bad Request */
export interface HundredUserRefused20 extends Problem {
  readonly code: "user_refused20";
}

/** 400 Bad Request */
export interface HundredUserRefused21 extends Problem {
  readonly code: "user_refused21";
}

/** 400 Bad Request */
export interface HundredUserRefused22 extends Problem {
  readonly code: "user_refused22";
}

/** 400 Bad Request */
export interface HundredUserRefused23 extends Problem {
  readonly code: "user_refused23";
}

/** 400 Bad Request */
export interface HundredUserRefused24 extends Problem {
  readonly code: "user_refused24";
}

/** 400 Bad Request */
export interface HundredUserRefused25 extends Problem {
  readonly code: "user_refused25";
}

/** 400 Bad Request */
export interface HundredUserRefused26 extends Problem {
  readonly code: "user_refused26";
}

/** 400 Bad Request */
export interface HundredUserRefused27 extends Problem {
  readonly code: "user_refused27";
}

/** 400 Bad Request */
export interface HundredUserRefused28 extends Problem {
  readonly code: "user_refused28";
}

/** 400 Bad Request */
export interface HundredUserRefused29 extends Problem {
  readonly code: "user_refused29";
}

/** 400 Bad Request */
export interface HundredUserRefused30 extends Problem {
  readonly code: "user_refused30";
}

/** 400 Bad Request */
export interface HundredUserRefused31 extends Problem {
  readonly code: "user_refused31";
}

/** 400 Bad Request */
export interface HundredUserRefused32 extends Problem {
  readonly code: "user_refused32";
}

/** 400 Bad Request */
export interface HundredUserRefused33 extends Problem {
  readonly code: "user_refused33";
}

/** 400 Bad Request */
export interface HundredUserRefused34 extends Problem {
  readonly code: "user_refused34";
}

/** 400 Bad Request */
export interface HundredUserRefused35 extends Problem {
  readonly code: "user_refused35";
}

/** 400 Bad Request */
export interface HundredUserRefused36 extends Problem {
  readonly code: "user_refused36";
}

/** 400 Bad Request */
export interface HundredUserRefused37 extends Problem {
  readonly code: "user_refused37";
}

/** 400 Bad Request */
export interface HundredUserRefused38 extends Problem {
  readonly code: "user_refused38";
}

/** 400 Bad Request */
export interface HundredUserRefused39 extends Problem {
  readonly code: "user_refused39";
}

/** 400 Bad Request */
export interface HundredUserRefused40 extends Problem {
  readonly code: "user_refused40";
}

/** 400 Bad Request */
export interface HundredUserRefused41 extends Problem {
  readonly code: "user_refused41";
}

/** 400 Bad Request */
export interface HundredUserRefused42 extends Problem {
  readonly code: "user_refused42";
}

/** 400 Bad Request */
export interface HundredUserRefused43 extends Problem {
  readonly code: "user_refused43";
}

/** 400 Bad Request */
export interface HundredUserRefused44 extends Problem {
  readonly code: "user_refused44";
}

/** 400 Bad Request */
export interface HundredUserRefused45 extends Problem {
  readonly code: "user_refused45";
}

/** 400 Bad Request */
export interface HundredUserRefused46 extends Problem {
  readonly code: "user_refused46";
}

/** 400 Bad Request */
export interface HundredUserRefused47 extends Problem {
  readonly code: "user_refused47";
}

/** 400 Bad Request */
export interface HundredUserRefused48 extends Problem {
  readonly code: "user_refused48";
}

/** 400 Bad Request */
export interface HundredUserRefused49 extends Problem {
  readonly code: "user_refused49";
}

/** 400 Bad Request */
export interface HundredUserRefused50 extends Problem {
  readonly code: "user_refused50";
}

/** 400 Bad Request */
export interface HundredUserRefused51 extends Problem {
  readonly code: "user_refused51";
}

/** 400 Bad Request */
export interface HundredUserRefused52 extends Problem {
  readonly code: "user_refused52";
}

/** 400 Bad Request */
export interface HundredUserRefused53 extends Problem {
  readonly code: "user_refused53";
}

/** 400 Bad Request */
export interface HundredUserRefused54 extends Problem {
  readonly code: "user_refused54";
}

/** 400 Bad Request */
export interface HundredUserRefused55 extends Problem {
  readonly code: "user_refused55";
}

/** 400 Bad Request */
export interface HundredUserRefused56 extends Problem {
  readonly code: "user_refused56";
}

/** 400 Bad Request */
export interface HundredUserRefused57 extends Problem {
  readonly code: "user_refused57";
}

/** 400 Bad Request */
export interface HundredUserRefused58 extends Problem {
  readonly code: "user_refused58";
}

/** 400 Bad Request */
export interface HundredUserRefused59 extends Problem {
  readonly code: "user_refused59";
}

/** 400 Bad Request */
export interface HundredUserRefused60 extends Problem {
  readonly code: "user_refused60";
}

/** 400 Bad Request */
export interface HundredUserRefused61 extends Problem {
  readonly code: "user_refused61";
}

/** 400 Bad Request */
export interface HundredUserRefused62 extends Problem {
  readonly code: "user_refused62";
}

/** 400 Bad Request */
export interface HundredUserRefused63 extends Problem {
  readonly code: "user_refused63";
}

/** 400 Bad Request */
export interface HundredUserRefused64 extends Problem {
  readonly code: "user_refused64";
}

/** 400 Bad Request */
export interface HundredUserRefused65 extends Problem {
  readonly code: "user_refused65";
}

/** 400 Bad Request */
export interface HundredUserRefused66 extends Problem {
  readonly code: "user_refused66";
}

/** 400 Bad Request */
export interface HundredUserRefused67 extends Problem {
  readonly code: "user_refused67";
}

/** 400 Bad Request */
export interface HundredUserRefused68 extends Problem {
  readonly code: "user_refused68";
}

/** 400 Bad Request */
export interface HundredUserRefused69 extends Problem {
  readonly code: "user_refused69";
}

/** 400 Bad Request */
export interface HundredUserRefused70 extends Problem {
  readonly code: "user_refused70";
}

/** 400 Bad Request */
export interface HundredUserRefused71 extends Problem {
  readonly code: "user_refused71";
}

/** 400 Bad Request */
export interface HundredUserRefused72 extends Problem {
  readonly code: "user_refused72";
}

/** 400 Bad Request */
export interface HundredUserRefused73 extends Problem {
  readonly code: "user_refused73";
}

/** 400 Bad Request */
export interface HundredUserRefused74 extends Problem {
  readonly code: "user_refused74";
}

/** 400 Bad Request */
export interface HundredUserRefused75 extends Problem {
  readonly code: "user_refused75";
}

/** 400 Bad Request */
export interface HundredUserRefused76 extends Problem {
  readonly code: "user_refused76";
}

/** 400 Bad Request */
export interface HundredUserRefused77 extends Problem {
  readonly code: "user_refused77";
}

/** 400 Bad Request */
export interface HundredUserRefused78 extends Problem {
  readonly code: "user_refused78";
}

/** 400 Bad Request */
export interface HundredUserRefused79 extends Problem {
  readonly code: "user_refused79";
}

/** 400 Bad Request */
export interface HundredUserRefused80 extends Problem {
  readonly code: "user_refused80";
}

/** 400 Bad Request */
export interface HundredUserRefused81 extends Problem {
  readonly code: "user_refused81";
}

/** 400 Bad Request */
export interface HundredUserRefused82 extends Problem {
  readonly code: "user_refused82";
}

/** 400 Bad Request */
export interface HundredUserRefused83 extends Problem {
  readonly code: "user_refused83";
}

/** 400 Bad Request */
export interface HundredUserRefused84 extends Problem {
  readonly code: "user_refused84";
}

/** 400 Bad Request */
export interface HundredUserRefused85 extends Problem {
  readonly code: "user_refused85";
}

/** 400 Bad Request */
export interface HundredUserRefused86 extends Problem {
  readonly code: "user_refused86";
}

/** 400 Bad Request */
export interface HundredUserRefused87 extends Problem {
  readonly code: "user_refused87";
}

/** 400 Bad Request */
export interface HundredUserRefused88 extends Problem {
  readonly code: "user_refused88";
}

/** 400 Bad Request */
export interface HundredUserRefused89 extends Problem {
  readonly code: "user_refused89";
}

/** 400 Bad Request */
export interface HundredUserRefused90 extends Problem {
  readonly code: "user_refused90";
}

/** 400 Bad Request */
export interface HundredUserRefused91 extends Problem {
  readonly code: "user_refused91";
}

/** 400 Bad Request */
export interface HundredUserRefused92 extends Problem {
  readonly code: "user_refused92";
}

/** 400 Bad Request */
export interface HundredUserRefused93 extends Problem {
  readonly code: "user_refused93";
}

/** 400 Bad Request */
export interface HundredUserRefused94 extends Problem {
  readonly code: "user_refused94";
}

/** 400 Bad Request */
export interface HundredUserRefused95 extends Problem {
  readonly code: "user_refused95";
}

/** 400 Bad Request */
export interface HundredUserRefused96 extends Problem {
  readonly code: "user_refused96";
}

/** 400 Bad Request */
export interface HundredUserRefused97 extends Problem {
  readonly code: "user_refused97";
}

/** 400 Bad Request */
export interface HundredUserRefused98 extends Problem {
  readonly code: "user_refused98";
}

/** 400 Bad Request */
export interface HundredUserRefused99 extends Problem {
  readonly code: "user_refused99";
}

/** Any other error: one of a later version, or a response that is no problem. */
export interface Unknown extends Problem {
  readonly code: undefined;
  /** The code in the body, if it has one. */
  readonly unknownCode?: string;
}

/** As many errors as a large API has. */
export type Hundred =
  | HundredUserRefused0
  | HundredUserRefused1
  | HundredUserRefused2
  | HundredUserRefused3
  | HundredUserRefused4
  | HundredUserRefused5
  | HundredUserRefused6
  | HundredUserRefused7
  | HundredUserRefused8
  | HundredUserRefused9
  | HundredUserRefused10
  | HundredUserRefused11
  | HundredUserRefused12
  | HundredUserRefused13
  | HundredUserRefused14
  | HundredUserRefused15
  | HundredUserRefused16
  | HundredUserRefused17
  | HundredUserRefused18
  | HundredUserRefused19
  | HundredUserRefused20
  | HundredUserRefused21
  | HundredUserRefused22
  | HundredUserRefused23
  | HundredUserRefused24
  | HundredUserRefused25
  | HundredUserRefused26
  | HundredUserRefused27
  | HundredUserRefused28
  | HundredUserRefused29
  | HundredUserRefused30
  | HundredUserRefused31
  | HundredUserRefused32
  | HundredUserRefused33
  | HundredUserRefused34
  | HundredUserRefused35
  | HundredUserRefused36
  | HundredUserRefused37
  | HundredUserRefused38
  | HundredUserRefused39
  | HundredUserRefused40
  | HundredUserRefused41
  | HundredUserRefused42
  | HundredUserRefused43
  | HundredUserRefused44
  | HundredUserRefused45
  | HundredUserRefused46
  | HundredUserRefused47
  | HundredUserRefused48
  | HundredUserRefused49
  | HundredUserRefused50
  | HundredUserRefused51
  | HundredUserRefused52
  | HundredUserRefused53
  | HundredUserRefused54
  | HundredUserRefused55
  | HundredUserRefused56
  | HundredUserRefused57
  | HundredUserRefused58
  | HundredUserRefused59
  | HundredUserRefused60
  | HundredUserRefused61
  | HundredUserRefused62
  | HundredUserRefused63
  | HundredUserRefused64
  | HundredUserRefused65
  | HundredUserRefused66
  | HundredUserRefused67
  | HundredUserRefused68
  | HundredUserRefused69
  | HundredUserRefused70
  | HundredUserRefused71
  | HundredUserRefused72
  | HundredUserRefused73
  | HundredUserRefused74
  | HundredUserRefused75
  | HundredUserRefused76
  | HundredUserRefused77
  | HundredUserRefused78
  | HundredUserRefused79
  | HundredUserRefused80
  | HundredUserRefused81
  | HundredUserRefused82
  | HundredUserRefused83
  | HundredUserRefused84
  | HundredUserRefused85
  | HundredUserRefused86
  | HundredUserRefused87
  | HundredUserRefused88
  | HundredUserRefused89
  | HundredUserRefused90
  | HundredUserRefused91
  | HundredUserRefused92
  | HundredUserRefused93
  | HundredUserRefused94
  | HundredUserRefused95
  | HundredUserRefused96
  | HundredUserRefused97
  | HundredUserRefused98
  | HundredUserRefused99
  | Unknown;

type Check = (value: unknown) => boolean;
type Members = Readonly<Record<string, Check>>;

const string: Check = (value) => typeof value === "string";

/** The members of each error, by its code. */
const codes: Readonly<Record<string, Members>> = {
  user_refused0: {},
  user_refused1: {},
  user_refused2: {},
  user_refused3: {},
  user_refused4: {},
  user_refused5: {},
  user_refused6: {},
  user_refused7: {},
  user_refused8: {},
  user_refused9: {},
  user_refused10: {},
  user_refused11: {},
  user_refused12: {},
  user_refused13: {},
  user_refused14: {},
  user_refused15: {},
  user_refused16: {},
  user_refused17: {},
  user_refused18: {},
  user_refused19: {},
  user_refused20: {},
  user_refused21: {},
  user_refused22: {},
  user_refused23: {},
  user_refused24: {},
  user_refused25: {},
  user_refused26: {},
  user_refused27: {},
  user_refused28: {},
  user_refused29: {},
  user_refused30: {},
  user_refused31: {},
  user_refused32: {},
  user_refused33: {},
  user_refused34: {},
  user_refused35: {},
  user_refused36: {},
  user_refused37: {},
  user_refused38: {},
  user_refused39: {},
  user_refused40: {},
  user_refused41: {},
  user_refused42: {},
  user_refused43: {},
  user_refused44: {},
  user_refused45: {},
  user_refused46: {},
  user_refused47: {},
  user_refused48: {},
  user_refused49: {},
  user_refused50: {},
  user_refused51: {},
  user_refused52: {},
  user_refused53: {},
  user_refused54: {},
  user_refused55: {},
  user_refused56: {},
  user_refused57: {},
  user_refused58: {},
  user_refused59: {},
  user_refused60: {},
  user_refused61: {},
  user_refused62: {},
  user_refused63: {},
  user_refused64: {},
  user_refused65: {},
  user_refused66: {},
  user_refused67: {},
  user_refused68: {},
  user_refused69: {},
  user_refused70: {},
  user_refused71: {},
  user_refused72: {},
  user_refused73: {},
  user_refused74: {},
  user_refused75: {},
  user_refused76: {},
  user_refused77: {},
  user_refused78: {},
  user_refused79: {},
  user_refused80: {},
  user_refused81: {},
  user_refused82: {},
  user_refused83: {},
  user_refused84: {},
  user_refused85: {},
  user_refused86: {},
  user_refused87: {},
  user_refused88: {},
  user_refused89: {},
  user_refused90: {},
  user_refused91: {},
  user_refused92: {},
  user_refused93: {},
  user_refused94: {},
  user_refused95: {},
  user_refused96: {},
  user_refused97: {},
  user_refused98: {},
  user_refused99: {},
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
export async function decode(response: ErrorResponse): Promise<Hundred> {
  const body = await bodyOf(response);
  const problem = isProblem(response) && isObject(body) ? body : {};
  const error: Record<string, unknown> = { status: response.status, body, ...retryAfter(response) };
  copy(problem, error, { type: string, title: string, detail: string, instance: string });
  const { code, type } = problem as { code?: unknown; type?: unknown };
  try {
    for (const [table, known] of [[codes, isOther(code, type) ? undefined : code], [types, type]] as const) {
      const members = string(known) && (member(table, known as string) as Members | undefined);
      const found = { ...error, code: known };
      if (members && copy(problem, found, members)) return found as unknown as Hundred;
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
