import {
  IconAddressBook,
  IconAdjustmentsAlt,
  IconAlertOctagon,
  IconArrowsSplit2,
  IconBuildingStore,
  IconBuildings,
  IconCalendarClock,
  IconChartHistogram,
  IconClipboardCheck,
  IconHistory,
  IconHome,
  IconInbox,
  IconLifebuoy,
  IconListDetails,
  IconMail,
  IconMailOpened,
  IconMap2,
  IconPalette,
  IconPhoneCall,
  IconRobot,
  IconSettings,
  IconActivityHeartbeat,
  IconTool,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { Place } from '@/api/models';
import { PERMISSION } from '@/api/permissions';
import { can, placePath } from '@/api/place';
import type { AppTextKey } from '../texts';

export interface NavigationEntry {
  label: AppTextKey;
  icon: Icon;
  /** Below the place's own path. */
  path: string;
  /** Hidden without it; the server refuses anyway. */
  permission?: string;
  /** The key after `G`. */
  key?: string;
  /** At the foot of the sidebar. */
  foot?: boolean;
  /** Words by which the palette finds it. */
  synonyms?: string;
}

const workspace: NavigationEntry[] = [
  { label: 'home', icon: IconHome, path: '', key: 'h', synonyms: 'start dashboard' },
  {
    label: 'inbox',
    icon: IconInbox,
    path: '/inbox',
    permission: PERMISSION.readInbox,
    key: 'i',
    synonyms: 'chats conversations messages',
  },
  {
    label: 'contacts',
    icon: IconAddressBook,
    path: '/contacts',
    permission: PERMISSION.readContacts,
    key: 'c',
    synonyms: 'people visitors leads',
  },
  {
    label: 'bots',
    icon: IconRobot,
    path: '/bots',
    permission: PERMISSION.readBots,
    key: 'b',
    synonyms: 'flows builder widget',
  },
  {
    label: 'settings',
    icon: IconSettings,
    path: '/settings',
    key: 's',
    foot: true,
    synonyms: 'members roles tokens audit workspace',
  },
];

const partner: NavigationEntry[] = [
  {
    label: 'customers',
    icon: IconBuildingStore,
    path: '/customers',
    permission: PERMISSION.readCustomers,
    key: 'c',
    synonyms: 'workspaces accounts',
  },
  {
    label: 'brand',
    icon: IconPalette,
    path: '/brand',
    permission: PERMISSION.readBrand,
    key: 'b',
    synonyms: 'logo colour icon white label name',
  },
  {
    label: 'team',
    icon: IconUsers,
    path: '/team',
    permission: 'team:read',
    key: 't',
    synonyms: 'members colleagues',
  },
  {
    label: 'support',
    icon: IconLifebuoy,
    path: '/support',
    permission: 'support:read',
    key: 's',
    synonyms: 'tickets help desk incidents',
  },
  {
    label: 'reports',
    icon: IconChartHistogram,
    path: '/reports',
    permission: 'support:read',
    key: 'r',
    synonyms: 'sla attainment response times backlog csv',
  },
  {
    label: 'reviews',
    icon: IconClipboardCheck,
    path: '/reviews',
    permission: 'support:read',
    synonyms: 'post-mortem incidents root cause actions learnt',
  },
  {
    label: 'roadmap',
    icon: IconMap2,
    path: '/roadmap',
    permission: 'support:read',
    key: 'm',
    synonyms: 'feature requests votes planned released ideas',
  },
  {
    label: 'maintenance',
    icon: IconTool,
    path: '/maintenance',
    permission: 'support:read',
    synonyms: 'planned work windows notices',
  },
  {
    label: 'statusPage',
    icon: IconActivityHeartbeat,
    path: '/status-page',
    permission: 'statusPage:read',
    synonyms: 'uptime incidents outage subscribers',
  },
  {
    label: 'activities',
    icon: IconHistory,
    path: '/activities',
    permission: 'activities:read',
    key: 'a',
    synonyms: 'audit log',
  },
];

const provider: NavigationEntry[] = [
  {
    label: 'partners',
    icon: IconBuildings,
    path: '/partners',
    permission: PERMISSION.readPartners,
    key: 'p',
    synonyms: 'resellers agencies',
  },
  {
    label: 'queue',
    icon: IconListDetails,
    path: '/desk',
    permission: 'support:read',
    key: 'q',
    synonyms: 'tickets support desk sla',
  },
  {
    label: 'breaches',
    icon: IconAlertOctagon,
    path: '/breaches',
    permission: 'support:work',
    synonyms: 'broken promises overdue late',
  },
  {
    label: 'reports',
    icon: IconChartHistogram,
    path: '/reports',
    permission: 'support:read',
    key: 'r',
    synonyms: 'sla attainment response times backlog csv',
  },
  {
    label: 'calendars',
    icon: IconCalendarClock,
    path: '/calendars',
    permission: 'support:work',
    key: 'c',
    synonyms: 'holidays business hours service time',
  },
  {
    label: 'policies',
    icon: IconAdjustmentsAlt,
    path: '/policies',
    permission: 'support:work',
    synonyms: 'sla targets contracts promises escalation rules',
  },
  {
    label: 'whatIf',
    icon: IconArrowsSplit2,
    path: '/what-if',
    permission: 'support:work',
    synonyms: 'simulator simulation compare policy calendar',
  },
  {
    label: 'roster',
    icon: IconPhoneCall,
    path: '/roster',
    permission: 'support:work',
    synonyms: 'contacts on call paging escalation',
  },
  {
    label: 'reviews',
    icon: IconClipboardCheck,
    path: '/reviews',
    permission: 'support:work',
    synonyms: 'post-mortem incidents root cause actions learnt',
  },
  {
    label: 'roadmap',
    icon: IconMap2,
    path: '/roadmap',
    permission: 'support:read',
    key: 'o',
    synonyms: 'feature requests votes planned released ideas',
  },
  {
    label: 'maintenance',
    icon: IconTool,
    path: '/maintenance',
    permission: 'maintenance:read',
    synonyms: 'planned work windows notices',
  },
  {
    label: 'statusPage',
    icon: IconActivityHeartbeat,
    path: '/status-page',
    permission: 'statusPage:read',
    synonyms: 'uptime incidents components outage subscribers',
  },
  {
    label: 'staff',
    icon: IconUsers,
    path: '/staff',
    permission: 'staff:read',
    key: 't',
    synonyms: 'members colleagues',
  },
  {
    label: 'incomingMail',
    icon: IconMailOpened,
    path: '/incoming-mail',
    permission: 'support:work',
    synonyms: 'mail mailbox imap inbound',
  },
  {
    label: 'outgoingMail',
    icon: IconMail,
    path: '/mail',
    permission: PERMISSION.readInstallation,
    key: 'm',
    synonyms: 'mail letters outbox smtp',
  },
  {
    label: 'activities',
    icon: IconHistory,
    path: '/activities',
    permission: 'activities:read',
    key: 'a',
    synonyms: 'audit log',
  },
];

const BY_KIND = { workspace, partner, provider };

/** What this member may open in this place, in the fixed order. */
export function navigationOf(place: Place): (NavigationEntry & { to: string })[] {
  return BY_KIND[place.kind]
    .filter(({ permission }) => permission === undefined || can(place, permission))
    .map((entry) => ({ ...entry, to: placePath(place) + entry.path }));
}

/** The same area of another place where it has one, else its start page. */
export function areaIn(place: Place, pathname: string): string {
  const [, area] = /^\/(?:[sp]\/[^/]+|provider)(\/[^/]+)/.exec(pathname) ?? [];
  const same = navigationOf(place).find(({ path }) => path === area);
  return same?.to ?? placePath(place);
}
