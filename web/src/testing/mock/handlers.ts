import { http, HttpResponse } from 'msw';
import type { ApiToken, Me, Member, Partner, Workspace } from '@/api/models';
import { invalid, list, nothing, one, path, problem } from './answers';
import { inbox } from './inbox';
import { scenario } from './scenario';
import { brands, IDS, theWorld, type World } from './world';

let world: World = theWorld();
let signedIn = true;
let setUp = true;

/** Back to the beginning, between tests. */
export function resetWorld() {
  world = theWorld();
  signedIn = scenario() !== 'signed_out' && scenario() !== 'fresh';
  setUp = scenario() !== 'fresh';
}
resetWorld();

export const PASSWORD = 'correct horse 9';
let failures = 0;

const session = [
  http.get(path('/brand'), () =>
    HttpResponse.json(scenario() === 'fresh' ? brands.rookery : brands.plover),
  ),
  http.get(path('/setup'), () => HttpResponse.json({ needed: !setUp })),
  http.post<never, { password: string; email: string }>(path('/setup'), async ({ request }) => {
    const { password } = await request.json();
    if (password.length < 10)
      return invalid('password', 'too_short', 'Use at least 10 characters.');
    setUp = true;
    signedIn = true;
    return nothing();
  }),
  http.post<never, { email: string; password: string; realmId?: string }>(
    path('/session'),
    async ({ request }) => {
      const { email, password, realmId } = await request.json();
      if (failures >= 5)
        return problem(429, 'locked', 'Too many wrong attempts. Wait a quarter of an hour.');
      if (password !== PASSWORD) {
        failures += 1;
        return problem(401, 'invalid_credentials', 'The e-mail or the password is wrong.');
      }
      if (email.startsWith('both') && !realmId)
        return problem(409, 'choose_realm', 'Several accounts fit', {
          realms: [
            { realmId: 'prt_01', name: 'Plover' },
            { realmId: 'prt_02', name: 'Saltfold' },
          ],
        });
      failures = 0;
      signedIn = true;
      return HttpResponse.json({ csrfToken: 'mock' });
    },
  ),
  http.delete(path('/session'), () => {
    signedIn = false;
    return nothing();
  }),
  http.post<never, { token: string; password: string }>(
    path('/invitations/accept'),
    async ({ request }) => {
      const { token, password } = await request.json();
      if (token === 'expired')
        return problem(
          409,
          'invitation_expired',
          'This invitation has expired. Ask for a new one.',
        );
      if (password.length < 10)
        return invalid('password', 'too_short', 'Use at least 10 characters.');
      return HttpResponse.json({
        memberId: 'mbr_08',
        email: 'amara@tallowfinch.example',
        place: IDS.workspace,
      });
    },
  ),
];

function currentMe(): Me {
  if (scenario() !== 'denied') return world.me;
  return {
    ...world.me,
    places: world.me.places.map((place) => ({ ...place, permissions: [] })),
  };
}

const account = [
  http.get(path('/me'), () =>
    signedIn ? HttpResponse.json(currentMe()) : problem(401, 'unauthenticated', 'Not signed in'),
  ),
  http.patch<never, Partial<Me['login']>>(path('/me'), async ({ request }) => {
    world.me = { ...world.me, login: { ...world.me.login, ...(await request.json()) } };
    return HttpResponse.json(world.me);
  }),
  http.post<never, { currentPassword: string; newPassword: string }>(
    path('/me/password'),
    async ({ request }) => {
      const { currentPassword, newPassword } = await request.json();
      if (currentPassword !== PASSWORD)
        return invalid('currentPassword', 'wrong', 'This is not your current password.');
      if (newPassword === PASSWORD)
        return invalid('newPassword', 'password_reused', 'You have used this password before.');
      return nothing();
    },
  ),
  list('/me/sessions', () => world.sessions),
  http.delete<{ id: string }>(path('/me/sessions/:id'), ({ params }) => {
    world.sessions = world.sessions.filter(({ id }) => id !== params.id);
    return nothing();
  }),
];

const people = [
  list('/members', () => world.members),
  http.post<never, { name: string; email: string; role: string }>(
    path('/members'),
    async ({ request }) => {
      const invite = await request.json();
      if (world.members.some(({ email }) => email === invite.email))
        return invalid('email', 'already_member', 'This person is already a member here.');
      const member: Member = {
        ...invite,
        id: `mbr_${Date.now()}`,
        status: 'invited',
        leadVisibility: 'all',
        canAssign: 'anyone',
        createdAt: new Date().toISOString(),
        version: 1,
      };
      world.members = [...world.members, member];
      return HttpResponse.json({ member, invitationToken: 'inv_7Hq2wZ' }, { status: 201 });
    },
  ),
  http.post<{ id: string }>(path('/members/:id/resend'), ({ params }) => {
    const member = world.members.find(({ id }) => id === params.id);
    return HttpResponse.json({ member, invitationToken: 'inv_N3wLnk' }, { status: 201 });
  }),
  http.patch<{ id: string }, Partial<Member>>(path('/members/:id'), async ({ params, request }) => {
    const member = world.members.find(({ id }) => id === params.id);
    if (!member) return problem(404, 'not_found', 'No such member');
    if (member.role === 'owner')
      return problem(
        409,
        'owner_protected',
        'The owner keeps this role. Transfer ownership first.',
      );
    Object.assign(member, await request.json(), { version: member.version + 1 });
    return HttpResponse.json({ ...member });
  }),
  http.delete<{ id: string }>(path('/members/:id'), ({ params }) => {
    world.members = world.members.filter(({ id }) => id !== params.id);
    return nothing();
  }),
  list('/roles', () => world.roles),
  list('/permissions', () => world.permissions),
];

const tokens = [
  list('/api-tokens', () => world.tokens),
  http.post<never, { name: string; scopes: string[]; expiresAt?: string | null }>(
    path('/api-tokens'),
    async ({ request }) => {
      const wanted = await request.json();
      const token: ApiToken = {
        ...wanted,
        id: `tok_${Date.now()}`,
        prefix: 'rk_live_Qx7b',
        createdBy: world.me.login.name,
        createdById: 'mbr_01',
        ipAllow: [],
        disabled: false,
        createdAt: new Date().toISOString(),
        lastUsedAt: null,
      };
      world.tokens = [token, ...world.tokens];
      return HttpResponse.json({ token, secret: SECRET }, { status: 201 });
    },
  ),
  http.post<{ id: string }>(path('/api-tokens/:id/rotate'), ({ params }) =>
    HttpResponse.json({ token: world.tokens.find(({ id }) => id === params.id), secret: SECRET }),
  ),
  http.delete<{ id: string }>(path('/api-tokens/:id'), ({ params }) => {
    world.tokens = world.tokens.filter(({ id }) => id !== params.id);
    return nothing();
  }),
];
const SECRET = 'rk_live_Qx7bW2mE0pVtY9sLhJ4dKc8RnZaG5uXiTf6oB3qM1wP';

const audit = [
  list('/audit', (query) =>
    world.audit.filter(
      ({ action, result }) =>
        (query.get('action') ?? action) === action && (query.get('result') ?? result) === result,
    ),
  ),
  one('/audit/verify', () => ({ intact: true, checked: world.audit.length })),
];

const tenancy = [
  one('/workspace', () => world.workspace),
  http.patch<never, Partial<Workspace>>(path('/workspace'), async ({ request }) => {
    Object.assign(world.workspace, await request.json(), { version: world.workspace.version + 1 });
    return HttpResponse.json({ ...world.workspace });
  }),
  list('/workspaces', () => world.workspaces),
  http.post<never, { name: string; timeZone: string; language: string; ownerEmail: string }>(
    path('/workspaces'),
    async ({ request }) => {
      const { name, timeZone, language } = await request.json();
      const workspace: Workspace = {
        ...world.workspace,
        id: `wsp_${Date.now()}`,
        name,
        timeZone,
        language,
        state: 'pending_verification',
        createdAt: new Date().toISOString(),
      };
      world.workspaces = [workspace, ...world.workspaces];
      return HttpResponse.json({ workspace, invitationToken: 'inv_7Hq2wZ' }, { status: 201 });
    },
  ),
  list('/partners', () => world.partners),
  http.post<never, { name: string; host?: string }>(path('/partners'), async ({ request }) => {
    const { name, host } = await request.json();
    const partner: Partner = {
      id: `prt_${Date.now()}`,
      name,
      host: host ?? null,
      state: 'active',
      createdAt: new Date().toISOString(),
      version: 1,
    };
    world.partners = [partner, ...world.partners];
    return HttpResponse.json({ partner, invitationToken: 'inv_7Hq2wZ' }, { status: 201 });
  }),
];

const home = [list('/bots', () => world.bots)];

/**
 * Every endpoint of the invented server. A feature adds its own list in a file beside this one and
 * names it here.
 */
export const handlers = [
  ...session,
  ...account,
  ...people,
  ...tokens,
  ...audit,
  ...tenancy,
  ...home,
  ...inbox,
];
