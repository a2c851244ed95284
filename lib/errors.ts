// One error class for trouble that a user can understand. Everything else that is thrown is a bug and is reported as one.
// Caught in two places only: per request (lib/http/route.ts) and per unit of work (lib/ingest, lib/cli/main.ts).

export type ProblemCode =
  | 'bad_request'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'method_not_allowed'
  | 'conflict'
  | 'gone'
  | 'precondition_failed'
  | 'unprocessable'
  | 'too_many_requests'
  | 'unavailable'
  | 'internal';

export const httpStatus: Readonly<Record<ProblemCode, number>> = {
  bad_request: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  gone: 410,
  precondition_failed: 412,
  unprocessable: 422,
  too_many_requests: 429,
  unavailable: 503,
  internal: 500,
};

export class Problem extends Error {
  readonly code: ProblemCode;
  readonly help: string;
  readonly issues: ReadonlyArray<{ path: string; message: string }>;

  /** `message` says what is wrong, `help` what to do about it. */
  constructor(
    code: ProblemCode,
    message: string,
    help: string,
    issues: ReadonlyArray<{ path: string; message: string }> = [],
  ) {
    super(message);
    this.name = 'Problem';
    this.code = code;
    this.help = help;
    this.issues = issues;
  }
}

/** No trouble: what was asked for has another name now. Whoever answers leads on to it. */
export class Moved extends Error {
  readonly from: string;
  readonly to: string;

  constructor(from: string, to: string) {
    super(`${from} is ${to} now`);
    this.name = 'Moved';
    this.from = from;
    this.to = to;
  }
}

export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
