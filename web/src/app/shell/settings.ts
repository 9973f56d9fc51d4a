import { IconHistory, IconKey, IconSettings, IconShield, IconUsers } from '@tabler/icons-react';
import type { Place } from '@/api/models';
import { PERMISSION, peoplePermission } from '@/api/permissions';
import { can, placePath } from '@/api/place';
import type { NavigationEntry } from './navigation';

/** The left sub-list of a workspace's settings, as far as this member may see them. */
export const settingsOf = (place: Place): (NavigationEntry & { to: string })[] =>
  [
    {
      label: 'general' as const,
      icon: IconSettings,
      path: '',
      permission: PERMISSION.readWorkspace,
      synonyms: 'name zone language',
    },
    {
      label: 'members' as const,
      icon: IconUsers,
      path: '/members',
      permission: peoplePermission(place, 'read'),
      synonyms: 'people invite team',
    },
    {
      label: 'roles' as const,
      icon: IconShield,
      path: '/roles',
      permission: PERMISSION.readRoles,
      synonyms: 'permissions matrix',
    },
    {
      label: 'tokens' as const,
      icon: IconKey,
      path: '/tokens',
      permission: PERMISSION.readTokens,
      synonyms: 'developers secret key',
    },
    {
      label: 'audit' as const,
      icon: IconHistory,
      path: '/audit',
      permission: PERMISSION.readAudit,
      synonyms: 'log history who',
    },
  ]
    .filter(({ permission }) => can(place, permission))
    .map((entry) => ({ ...entry, to: `${placePath(place)}/settings${entry.path}` }));
