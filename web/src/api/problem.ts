import type { Problem } from './models';

/**
 * What the server refused, or why it could not be asked. `status` 0 means that no answer came at
 * all (offline, server gone).
 */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | undefined;
  readonly fields: readonly { field: string; code: string; message: string }[];
  readonly body: Problem;

  constructor(body: Problem) {
    super(body.detail ?? body.title ?? body.code);
    this.name = 'ApiProblem';
    this.body = body;
    this.status = body.status;
    this.code = body.code;
    this.requestId = body.requestId;
    this.fields = body.errors ?? [];
  }

  /** No answer at all. */
  static unreachable(): ApiProblem {
    return new ApiProblem({ status: 0, code: 'unreachable' });
  }

  /** Whatever came back instead of a problem document, such as a proxy's page. */
  static from(status: number, body: unknown): ApiProblem {
    if (isProblem(body)) return new ApiProblem({ ...body, status });
    return new ApiProblem({ status, code: `http_${status}` });
  }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body;
}

export const isRefusedAs = (error: unknown, code: string): boolean =>
  error instanceof ApiProblem && error.code === code;
