import type { Place } from './models';

/** The permissions the console asks about; the registry itself is the server's. */
export const PERMISSION = {
  readInbox: 'inbox.chats:read',
  writeInbox: 'inbox.chats:write',
  readContacts: 'inbox.contacts:read',
  writeContacts: 'inbox.contacts:write',
  readBots: 'bots:read',
  writeBots: 'bots:write',
  readRoles: 'roles:read',
  readTokens: 'tokens:read',
  writeTokens: 'tokens:write',
  deleteTokens: 'tokens:delete',
  readAudit: 'audit:read',
  readWorkspace: 'workspace:read',
  writeWorkspace: 'workspace:write',
  readCustomers: 'customers:read',
  writeCustomers: 'customers:write',
  readPartners: 'partners:read',
  writePartners: 'partners:write',
  readInstallation: 'installation:read',
  writeInstallation: 'installation:write',
  readBrand: 'brand:read',
  writeBrand: 'brand:write',
} as const;

/** People are *members* of a workspace, the *team* of a partner, the *staff* of the provider. */
const PEOPLE = { workspace: 'members', partner: 'team', provider: 'staff' } as const;

export type Verb = 'read' | 'write' | 'delete';

export const peoplePermission = (place: Pick<Place, 'kind'>, verb: Verb): string =>
  `${PEOPLE[place.kind]}:${verb}`;

export const auditPermission = (place: Pick<Place, 'kind'>): string =>
  place.kind === 'workspace' ? PERMISSION.readAudit : 'activities:read';
