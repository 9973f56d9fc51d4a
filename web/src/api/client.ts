import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { Place } from './models';
import { ApiProblem } from './problem';
import type { paths } from './schema';

type ApiClient = Client<paths>;

const BASE_URL = '/api/v1';
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** The token that the server sets beside the session cookie; every changing call repeats it. */
export function csrfToken(): string | undefined {
  return /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1];
}

const withCsrfToken: Middleware = {
  onRequest({ request }) {
    const token = csrfToken();
    if (token && !SAFE_METHODS.includes(request.method)) request.headers.set('X-XSRF-TOKEN', token);
    return request;
  },
};

function newClient(headers: Record<string, string>): ApiClient {
  const client = createClient<paths>({
    baseUrl: new URL(BASE_URL, window.location.origin).href,
    headers,
    fetch: (request) => fetch(request).catch(unreachable),
  });
  client.use(withCsrfToken);
  return client;
}

function unreachable(error: unknown): never {
  if (error instanceof DOMException && error.name === 'AbortError') throw error;
  throw ApiProblem.unreachable();
}

/** For what belongs to the person or to nobody: session, account, brand, set-up. */
export const client = newClient({});

/** What names a place to the server; the server checks the membership again. */
export type PlaceRef = Pick<Place, 'kind' | 'id'>;

const clients = new Map<string, ApiClient>();

/** The client of one place. Two tabs, or a tab that switches, never mix two places. */
export function at(place: PlaceRef): ApiClient {
  const key = `${place.kind}:${place.id}`;
  const known = clients.get(key);
  if (known) return known;
  const created = newClient(placeHeaders(place));
  clients.set(key, created);
  return created;
}

function placeHeaders({ kind, id }: PlaceRef): Record<string, string> {
  switch (kind) {
    case 'workspace':
      return { 'X-Rookery-Workspace': id };
    case 'partner':
      return { 'X-Rookery-Partner': id };
    case 'provider':
      return { 'X-Rookery-Provider': 'on' };
  }
}

interface Result<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a successful answer; a refusal is thrown as {@link ApiProblem}. */
export async function body<T>(call: Promise<Result<T>>): Promise<NonNullable<T>> {
  const { data, error, response } = await call;
  if (!response.ok || data === undefined || data === null)
    throw ApiProblem.from(response.status, error);
  return data;
}

/** For answers without a body. */
export async function done(call: Promise<Result<unknown>>): Promise<void> {
  const { error, response } = await call;
  if (!response.ok) throw ApiProblem.from(response.status, error);
}

/** The precondition of a change: the version that the person saw. */
export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });
