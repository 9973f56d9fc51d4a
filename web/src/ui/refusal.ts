/**
 * What the pieces need to know about a refused request, whoever refused it. Errors of other kinds
 * are shown as failures of the server.
 */
export interface Refusal {
  status: number;
  code: string;
  requestId?: string | undefined;
  message: string;
  permission?: string | undefined;
  fields: readonly { field: string; code: string; message: string }[];
}

export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof Error)) return unknownFailure(String(error));
  const status = 'status' in error && typeof error.status === 'number' ? error.status : -1;
  if (status < 0) return unknownFailure(error.message);
  const text = (name: 'code' | 'requestId') => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    status,
    code: text('code') ?? `http_${status}`,
    requestId: text('requestId'),
    message: error.message,
    permission: permissionOf(error),
    fields: fieldsOf(error),
  };
}

const unknownFailure = (message: string): Refusal => ({
  status: -1,
  code: 'failed',
  message,
  fields: [],
});

function permissionOf(error: Error): string | undefined {
  const body: unknown = Reflect.get(error, 'body');
  if (typeof body !== 'object' || body === null) return undefined;
  const permission: unknown = Reflect.get(body, 'permission');
  return typeof permission === 'string' ? permission : undefined;
}

function fieldsOf(error: Error): Refusal['fields'] {
  const fields: unknown = Reflect.get(error, 'fields');
  return Array.isArray(fields) ? fields.filter(isFieldError) : [];
}

function isFieldError(value: unknown): value is Refusal['fields'][number] {
  return (
    typeof value === 'object' &&
    value !== null &&
    'field' in value &&
    typeof value.field === 'string' &&
    'message' in value
  );
}

/** What to copy into a ticket: one line per fact. */
export const refusalDetails = ({ status, code, requestId, message }: Refusal): string =>
  [`${code} (${status})`, message, requestId && `request ${requestId}`, new Date().toISOString()]
    .filter(Boolean)
    .join('\n');
