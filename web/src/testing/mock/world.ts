import tokens from '@/app/theme/tokens.json';
import type {
  ApiToken,
  AuditEntry,
  Bot,
  Brand,
  Me,
  Member,
  Partner,
  Permission,
  Role,
  Session,
  Workspace,
} from '@/api/models';

/** The invented content of all pictures: Rookery (provider), Plover (partner), Tallow & Finch. */
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const daysAgo = (days: number) => minutesAgo(days * 24 * 60);

/** A square in the colour stands for an icon. */
const mark = (colour: string) =>
  `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'%3E%3Crect width='1' height='1' fill='${encodeURIComponent(colour)}'/%3E%3C/svg%3E`;

const brandOf = (name: string, colour: keyof typeof tokens.accent.fixtures): Brand => {
  const { light, dark, ramp10 } = tokens.accent.fixtures[colour];
  return {
    name,
    accent: { hex: colour, light, dark, ramp10 },
    logoUrl: null,
    iconUrl: mark(colour),
  };
};

export const brands = {
  rookery: brandOf('Rookery', '#3257d6'),
  plover: brandOf('Plover', '#0f6e84'),
  yellow: brandOf('Saltfold', '#ffc531'),
};

const WORKSPACE_PERMISSIONS = [
  'inbox.chats:read',
  'inbox.chats:write',
  'inbox.chats:send',
  'inbox.chats:assign',
  'inbox.notes:read',
  'inbox.notes:write',
  'inbox.contacts:read',
  'inbox.contacts:write',
  'inbox.contacts:delete',
  'pii:view',
  'bots:read',
  'bots:write',
  'bots:delete',
  'bots:publish',
  'bots:settings',
  'members:read',
  'members:write',
  'members:delete',
  'roles:read',
  'roles:write',
  'tokens:read',
  'tokens:write',
  'tokens:delete',
  'workspace:read',
  'workspace:write',
  'audit:read',
];

export const IDS = {
  partner: 'prt_01KAPLVR00000000000000000A',
  workspace: 'wsp_01KATAFN00000000000000000A',
};

export function theWorld() {
  const me: Me = {
    login: {
      id: 'lgn_01KAANAR000000000000000000',
      name: 'Ana Ruiz',
      email: 'ana@tallowfinch.example',
      locale: 'en',
      timeZone: 'Europe/Lisbon',
      mustChangePassword: false,
      version: 3,
    },
    places: [
      {
        kind: 'provider',
        id: 'provider',
        name: 'Rookery',
        state: 'active',
        memberId: 'mbr_01',
        role: 'owner',
        roleName: 'Super admin',
        permissions: [
          'partners:read',
          'partners:write',
          'staff:read',
          'staff:write',
          'staff:delete',
          'activities:read',
        ],
        brand: brands.rookery,
      },
      {
        kind: 'partner',
        id: IDS.partner,
        name: 'Plover',
        state: 'active',
        memberId: 'mbr_01',
        role: 'owner',
        roleName: 'Owner',
        permissions: [
          'customers:read',
          'customers:write',
          'team:read',
          'team:write',
          'team:delete',
          'activities:read',
        ],
        brand: brands.plover,
      },
      {
        kind: 'workspace',
        id: IDS.workspace,
        name: 'Tallow & Finch',
        state: 'active',
        memberId: 'mbr_01',
        role: 'admin',
        roleName: 'Admin',
        permissions: WORKSPACE_PERMISSIONS,
        brand: brands.plover,
      },
      {
        kind: 'workspace',
        id: 'wsp_01KAOSPR00000000000000000A',
        name: 'Osprey Point Hotels',
        state: 'active',
        memberId: 'mbr_01',
        role: 'supervisor',
        roleName: 'Supervisor',
        permissions: [
          'inbox.chats:read',
          'inbox.chats:write',
          'inbox.contacts:read',
          'members:read',
          'roles:read',
          'bots:read',
        ],
        brand: brands.plover,
      },
      {
        kind: 'workspace',
        id: 'wsp_01KABRND00000000000000000A',
        name: 'Brindle Dental',
        state: 'active',
        memberId: 'mbr_01',
        role: 'viewer',
        roleName: 'Viewer',
        permissions: ['inbox.chats:read', 'inbox.contacts:read', 'bots:read'],
        brand: brands.plover,
      },
    ],
  };

  const member = (
    id: number,
    name: string,
    email: string,
    role: string,
    status: Member['status'],
    since: number,
  ): Member => ({
    id: `mbr_0${id}`,
    name,
    email: `${email}@tallowfinch.example`,
    role,
    status,
    leadVisibility: 'all',
    canAssign: 'anyone',
    createdAt: daysAgo(since),
    version: 1,
  });
  const members = [
    member(2, 'Priya Nair', 'priya', 'owner', 'active', 410),
    member(1, 'Ana Ruiz', 'ana', 'admin', 'active', 388),
    member(3, 'Jonas Falk', 'jonas', 'supervisor', 'active', 301),
    member(4, 'Lucía Romero', 'lucia', 'agent', 'active', 212),
    member(5, 'Tomás Vidal', 'tomas', 'agent', 'active', 120),
    member(6, 'Ingrid Sørensen', 'ingrid', 'builder', 'active', 96),
    member(7, 'Wiktor Zieliński', 'wiktor', 'developer', 'inactive', 88),
    member(8, 'Amara Okonkwo', 'amara', 'marketer', 'invited', 1),
  ];

  const role = (key: string, name: string, description: string, permissions: string[]): Role => ({
    key,
    name,
    description,
    permissions,
    visibility: key === 'agent' ? 'team' : 'all',
    builtIn: true,
    active: true,
    version: 1,
  });
  const all = WORKSPACE_PERMISSIONS;
  const only = (...prefixes: string[]) =>
    all.filter((permission) => prefixes.some((prefix) => permission.startsWith(prefix)));
  const roles = [
    role('owner', 'Owner', 'Everything, and the only one who may delete the workspace.', all),
    role('admin', 'Admin', 'Everything but deleting the workspace.', all),
    role('supervisor', 'Supervisor', 'Leads the people who answer.', [
      ...only('inbox', 'pii'),
      'bots:read',
      'members:read',
      'roles:read',
    ]),
    role('agent', 'Agent', 'Answers conversations.', only('inbox.chats', 'inbox.notes', 'pii')),
    role('marketer', 'Marketer', 'Speaks first: campaigns, segments, templates.', [
      'inbox.chats:read',
      ...only('inbox.contacts'),
      'bots:read',
    ]),
    role('builder', 'Builder', 'Builds bots and flows.', ['inbox.chats:read', ...only('bots')]),
    role('developer', 'Developer', 'Connects other systems.', ['bots:read', ...only('tokens')]),
    role('viewer', 'Viewer', 'Sees, changes nothing.', [
      'inbox.chats:read',
      'inbox.contacts:read',
      'bots:read',
    ]),
  ];
  const permissions: Permission[] = all.map((key) => {
    const at = key.indexOf(':');
    return { key, section: key.slice(0, at), verb: key.slice(at + 1) };
  });

  const tokens: ApiToken[] = [
    {
      id: 'tok_01',
      name: 'Order system',
      prefix: 'rk_live_8Fq2',
      scopes: ['contacts:read', 'contacts:write', 'messages:send'],
      createdBy: 'Ana Ruiz',
      createdById: 'mbr_01',
      ipAllow: [],
      disabled: false,
      createdAt: daysAgo(201),
      lastUsedAt: minutesAgo(3),
      lastIp: '203.0.113.24',
      expiresAt: null,
    },
    {
      id: 'tok_02',
      name: 'Nightly export',
      prefix: 'rk_live_Zt0c',
      scopes: ['contacts:read', 'conversations:read', 'analytics:read'],
      createdBy: 'Wiktor Zieliński',
      createdById: 'mbr_07',
      ipAllow: [],
      disabled: false,
      createdAt: daysAgo(88),
      lastUsedAt: daysAgo(1),
      lastIp: '198.51.100.7',
      expiresAt: daysAgo(-21),
    },
    {
      id: 'tok_03',
      name: 'Lisbon till',
      prefix: 'rk_live_mW4e',
      scopes: ['contacts:write'],
      createdBy: 'Ana Ruiz',
      createdById: 'mbr_01',
      ipAllow: [],
      disabled: false,
      createdAt: daysAgo(12),
      lastUsedAt: null,
      lastIp: null,
      expiresAt: null,
    },
  ];

  const actor = (name: string) => ({
    type: 'member',
    id: 'mbr_01',
    name,
    email: `${(name.split(' ')[0] ?? '').toLowerCase()}@tallowfinch.example`,
  });
  const entry = (
    i: number,
    minutes: number,
    who: string,
    action: string,
    object: AuditEntry['object'] | null,
    more: Partial<AuditEntry> = {},
  ): AuditEntry => ({
    id: `aud_${String(i).padStart(4, '0')}`,
    at: minutesAgo(minutes),
    actor: actor(who),
    ip: '203.0.113.24',
    action,
    object: object ?? { type: 'session' },
    result: 'ok',
    requestId: `req_01KA${String(7000 + i)}`,
    ...more,
  });
  const audit: AuditEntry[] = [
    entry(1, 4, 'Ana Ruiz', 'session.started', null),
    entry(
      2,
      26,
      'Priya Nair',
      'member.role_changed',
      { type: 'member', id: 'mbr_03', name: 'Jonas Falk' },
      { before: { role: 'agent' }, after: { role: 'supervisor' } },
    ),
    entry(3, 64, 'Ingrid Sørensen', 'flow.published', {
      type: 'flow',
      id: 'flw_01',
      name: 'Order help',
    }),
    entry(
      4,
      190,
      'Tomás Vidal',
      'contacts.exported',
      { type: 'contact', id: 'ctc_00', name: 'All contacts' },
      { result: 'denied' },
    ),
    entry(
      5,
      260,
      'Ana Ruiz',
      'workspace.changed',
      { type: 'workspace', id: IDS.workspace, name: 'Tallow & Finch' },
      {
        before: { timeZone: 'Europe/Madrid', language: 'es' },
        after: { timeZone: 'Europe/Lisbon', language: 'en' },
      },
    ),
    entry(6, 1450, 'Ana Ruiz', 'api_token.created', {
      type: 'token',
      id: 'tok_03',
      name: 'Lisbon till',
    }),
    entry(7, 1580, 'Wiktor Zieliński', 'session.failed', null, {
      result: 'failed',
      ip: '198.51.100.90',
    }),
    ...Array.from({ length: 73 }, (_, i) =>
      entry(
        8 + i,
        1700 + i * 97,
        ['Priya Nair', 'Ana Ruiz', 'Jonas Falk'][i % 3] ?? 'Ana Ruiz',
        ['session.started', 'bot.changed', 'member.invited', 'api_token.rotated'][i % 4] ??
          'bot.changed',
        { type: 'bot', id: 'bot_01', name: 'Shop assistant' },
      ),
    ),
  ];

  const sessions: Session[] = [
    {
      id: 'ses_01',
      userAgent:
        'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
      ip: '203.0.113.24',
      createdAt: daysAgo(2),
      lastSeenAt: minutesAgo(0),
      current: true,
    },
    {
      id: 'ses_02',
      userAgent:
        'Mozilla/5.0 (iPhone; CPU iPhone OS 20_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/20.1 Mobile/15E148 Safari/604.1',
      ip: '198.51.100.12',
      createdAt: daysAgo(19),
      lastSeenAt: minutesAgo(95),
      current: false,
    },
  ];

  const workspace: Workspace = {
    id: IDS.workspace,
    partnerId: IDS.partner,
    name: 'Tallow & Finch',
    currency: 'EUR',
    weekStart: 'monday',
    seats: 12,
    timeZone: 'Europe/Lisbon',
    language: 'en',
    state: 'active',
    subscription: 'active',
    createdAt: daysAgo(410),
    version: 4,
  };
  const customer = (i: number, name: string, state: string): Workspace => ({
    ...workspace,
    id: `wsp_01KACUST0000000000000000${i}A`,
    name,
    state,
    createdAt: daysAgo(410 - i * 37),
  });
  const workspaces = [
    workspace,
    customer(1, 'Osprey Point Hotels', 'active'),
    customer(2, 'Brindle Dental', 'active'),
    customer(3, 'Larkspur Cycles', 'pending_verification'),
    customer(4, 'Halyard Freight', 'suspended'),
    customer(5, 'Mossgate School', 'active'),
    customer(6, 'Tidewell Clinic', 'inactive'),
  ];
  const partners: Partner[] = [
    {
      id: IDS.partner,
      name: 'Plover',
      state: 'active',
      host: 'chat.plover.localhost',
      createdAt: daysAgo(640),
      version: 2,
    },
    {
      id: 'prt_01KASALT00000000000000000A',
      name: 'Saltfold',
      state: 'active',
      host: null,
      createdAt: daysAgo(211),
      version: 1,
    },
    {
      id: 'prt_01KAKITE00000000000000000A',
      name: 'Kite & Co',
      parentId: IDS.partner,
      state: 'active',
      host: null,
      createdAt: daysAgo(64),
      version: 1,
    },
  ];

  const bot = (i: number, name: string, status: Bot['status']): Bot => ({
    id: `bot_0${i}`,
    name,
    description: '',
    avatar: 'rook-1',
    language: 'en',
    timezone: 'Europe/Lisbon',
    statusReason: '',
    configVersion: 1,
    channelType: 'website',
    status,
    widgetKey: `wk${i}f0c27d1`,
    createdAt: daysAgo(200 - i * 20),
    updatedAt: minutesAgo(i * 90),
    version: 1,
  });
  const bots = [
    bot(1, 'Shop assistant', 'live'),
    bot(2, 'Returns desk', 'live'),
    bot(3, 'Workshop bookings', 'live'),
    bot(4, 'Wholesale', 'paused'),
    bot(5, 'Night desk', 'draft'),
  ];

  return {
    me,
    members,
    roles,
    permissions,
    tokens,
    audit,
    sessions,
    workspace,
    workspaces,
    partners,
    bots,
  };
}

export type World = ReturnType<typeof theWorld>;
