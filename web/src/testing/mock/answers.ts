import { delay, http, HttpResponse, type DefaultBodyType } from 'msw';
import { scenario } from './scenario';

/** The address of one native endpoint, on whatever host the console runs. */
export const path = (name: string) => `*/api/v1${name}`;

export const problem = (
  status: number,
  code: string,
  detail: string,
  more: Record<string, unknown> = {},
) =>
  HttpResponse.json(
    {
      type: 'about:blank',
      title: detail,
      status,
      code,
      detail,
      requestId: 'req_01KA7Q2M',
      ...more,
    },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );

export const invalid = (field: string, code: string, message: string) =>
  problem(422, 'validation_failed', '1 field is invalid', { errors: [{ field, code, message }] });

/** What every list of every place does in the scenarios that are not the usual one. */
async function disturbance() {
  switch (scenario()) {
    case 'slow':
      await delay('infinite');
      return undefined;
    case 'failing':
      return problem(500, 'internal', 'Something failed on the server');
    case 'denied':
      return problem(403, 'permission_denied', 'Not permitted', { permission: 'members:read' });
    default:
      return undefined;
  }
}

/** A cursor-paged list; the cursor is an offset here, opaque to the console. */
export const list = <T extends object>(
  name: string,
  rows: (query: URLSearchParams) => T[],
  size = 50,
) =>
  http.get(path(name), async ({ request }) => {
    const disturbed = await disturbance();
    if (disturbed) return disturbed;
    const { searchParams } = new URL(request.url);
    const all = scenario() === 'empty' ? [] : rows(searchParams);
    const from = Number(searchParams.get('cursor') ?? 0);
    const hasMore = from + size < all.length;
    return HttpResponse.json<DefaultBodyType>({
      data: all.slice(from, from + size),
      page: { nextCursor: hasMore ? String(from + size) : null, hasMore },
    });
  });

/** One record. */
export const one = (name: string, record: () => object) =>
  http.get(path(name), async () => {
    const disturbed = await disturbance();
    return disturbed ?? HttpResponse.json<DefaultBodyType>(record());
  });

export const nothing = () => new HttpResponse(null, { status: 204 });

export const matches = (query: URLSearchParams, ...texts: (string | null | undefined)[]) => {
  const wanted = query.get('q')?.toLowerCase() ?? '';
  return texts.some((text) => text?.toLowerCase().includes(wanted));
};
