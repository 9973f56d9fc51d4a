import { infiniteQueryOptions } from '@tanstack/react-query';
import { at, body, type PlaceRef } from '@/api/client';
import { cursorPaging } from '@/ui/paging';

/** What the address holds: dates as days, in the viewer's zone. */
export interface AuditFilter {
  action?: string | undefined;
  result?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

export const auditLog = (place: PlaceRef, filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: [place.id, 'audit', filter],
    queryFn: ({ signal, pageParam }) =>
      body(
        at(place).GET('/audit', {
          params: { query: { ...asked(filter), cursor: pageParam } },
          signal,
        }),
      ),
    ...cursorPaging,
  });

/** Days become instants: from the first moment of the one to the last of the other. */
function asked({ action, result, from, to }: AuditFilter): AuditFilter {
  return {
    ...(action && { action }),
    ...(result && { result }),
    ...(from && { from: new Date(`${from}T00:00:00`).toISOString() }),
    ...(to && { to: new Date(`${to}T23:59:59.999`).toISOString() }),
  };
}

/** One changed field, as text. */
export interface Change {
  field: string;
  before: string | undefined;
  after: string | undefined;
}

type Fields = Record<string, unknown> | null | undefined;

/** The fields that differ, in the order in which they appear. */
export function changesOf(before: Fields, after: Fields): Change[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...fields]
    .map((field) => ({ field, before: shown(before?.[field]), after: shown(after?.[field]) }))
    .filter((change) => change.before !== change.after);
}

function shown(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What is worth filtering by; the server matches a whole action. */
export const KNOWN_ACTIONS = [
  'api_token.created',
  'api_token.revoked',
  'api_token.rotated',
  'installation.set_up',
  'member.changed',
  'member.created',
  'member.invited',
  'member.joined',
  'member.removed',
  'member.role_changed',
  'partner.created',
  'password.changed',
  'permission.denied',
  'session.ended',
  'session.failed',
  'session.started',
  'workspace.changed',
  'workspace.created',
];
