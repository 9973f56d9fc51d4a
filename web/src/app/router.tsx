import { useQuery, type QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  type RouterHistory,
} from '@tanstack/react-router';
import { meQuery, setupQuery } from '@/api/session';
import type { Me, Place } from '@/api/models';
import { placePath } from '@/api/place';
import { readPreference } from './preferences';
import { InPlace } from './places/InPlace';
import { Crashed, NothingHere } from './places/Lost';
import { PublicPage } from './places/PublicPage';
import { SettingsLayout } from './places/SettingsLayout';
import { SignedIn } from './places/SignedIn';
import { searchOf, text } from './search';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: () => (
    <main>
      <NothingHere />
    </main>
  ),
});

const querySearch = searchOf({ q: text });
const inboxSearch = searchOf({ q: text, view: text });
const tabSearch = searchOf({ tab: text });
const flowSearch = searchOf({ version: text, node: text });
const nextSearch = searchOf({ next: text });
const mailSearch = searchOf({ status: text, letter: text });
const tokenSearch = searchOf({ token: text });
const ticketSearch = searchOf({ q: text, view: text, category: text });
const reportSearch = searchOf({
  tab: text,
  from: text,
  to: text,
  category: text,
  partner: text,
});
const roadmapSearch = searchOf({ q: text, request: text });
const auditSearch = searchOf({ action: text, result: text, from: text, to: text });

/* Pages for everyone */

const publicPages = createRoute({
  getParentRoute: () => root,
  id: 'public',
  component: PublicPage,
});

const signIn = createRoute({
  getParentRoute: () => publicPages,
  path: '/sign-in',
  validateSearch: nextSearch,
  beforeLoad: async ({ context: { queryClient }, search }) => {
    const setup = await queryClient
      .query({ ...setupQuery, staleTime: 'static' })
      .catch(() => ({ needed: false }));
    if (setup.needed) throw redirect({ to: '/set-up' });
    const me = await queryClient.query({ ...meQuery, staleTime: 'static' }).catch(() => null);
    if (me) throw redirect({ to: search.next ?? '/' });
  },
  component: lazyRouteComponent(() => import('@/features/session'), 'SignInPage'),
});

const setUp = createRoute({
  getParentRoute: () => publicPages,
  path: '/set-up',
  beforeLoad: async ({ context: { queryClient } }) => {
    const setup = await queryClient.query({ ...setupQuery, staleTime: 'static' });
    if (!setup.needed) throw redirect({ to: '/sign-in' });
  },
  component: lazyRouteComponent(() => import('@/features/session'), 'SetUpPage'),
});

const invitation = createRoute({
  getParentRoute: () => publicPages,
  path: '/invitation',
  validateSearch: tokenSearch,
  component: lazyRouteComponent(() => import('@/features/session'), 'InvitationPage'),
});

const forgot = createRoute({
  getParentRoute: () => publicPages,
  path: '/forgot',
  validateSearch: searchOf({ email: text }),
  component: lazyRouteComponent(() => import('@/features/session'), 'ForgotPage'),
});

const reset = createRoute({
  getParentRoute: () => publicPages,
  path: '/reset',
  validateSearch: tokenSearch,
  component: lazyRouteComponent(() => import('@/features/session'), 'ResetPage'),
});

/* Pages for members */

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context: { queryClient }, location }) => {
    const me = await queryClient.query({ ...meQuery, staleTime: 'static' });
    if (!me)
      throw redirect({
        to: '/sign-in',
        search: location.href === '/' ? {} : { next: location.href },
      });
    if (me.login.mustChangePassword && location.pathname !== '/account')
      throw redirect({ to: '/account' });
    return { me };
  },
  component: SignedIn,
});

/** The newest that is known: a name or a role may have changed since the page was opened. */
function useMe(): Me {
  const { me } = signedIn.useRouteContext();
  return useQuery(meQuery).data ?? me;
}

/** Where the member was last in this browser, else the first place there is. */
function homeOf(me: Me): Place | undefined {
  const last = readPreference('place');
  return me.places.find(({ id }) => id === last) ?? me.places[0];
}

const start = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: ({ context: { me } }) => {
    const home = homeOf(me);
    if (home) throw redirect({ to: placePath(home) });
  },
  component: lazyRouteComponent(() => import('./places/NoPlaces'), 'NoPlaces'),
});

const account = createRoute({
  getParentRoute: () => signedIn,
  id: 'last-place',
  component: function LastPlace() {
    const me = useMe();
    return <InPlace me={me} place={homeOf(me)} />;
  },
});

const accountPage = createRoute({
  getParentRoute: () => account,
  path: '/account',
  component: lazyRouteComponent(() => import('@/features/account'), 'AccountPage'),
});

/* A workspace */

const workspace = createRoute({
  getParentRoute: () => signedIn,
  path: '/s/$workspace',
  component: function Workspace() {
    const me = useMe();
    const { workspace: id } = workspace.useParams();
    return <InPlace me={me} place={me.places.find((place) => place.id === id)} />;
  },
});

const home = createRoute({
  getParentRoute: () => workspace,
  path: '/',
  component: lazyRouteComponent(() => import('@/features/home'), 'HomePage'),
});

const inbox = createRoute({
  getParentRoute: () => workspace,
  path: '/inbox',
  validateSearch: inboxSearch,
  component: lazyRouteComponent(() => import('@/features/inbox'), 'InboxPage'),
});

const conversation = createRoute({
  getParentRoute: () => inbox,
  path: '/$conversation',
  component: lazyRouteComponent(() => import('@/features/inbox'), 'ConversationPage'),
});

const contacts = createRoute({
  getParentRoute: () => workspace,
  path: '/contacts',
  validateSearch: querySearch,
  component: lazyRouteComponent(() => import('@/features/contacts'), 'ContactsPage'),
});

const contact = createRoute({
  getParentRoute: () => workspace,
  path: '/contacts/$contact',
  component: lazyRouteComponent(() => import('@/features/contacts'), 'ContactPage'),
});

const bots = createRoute({
  getParentRoute: () => workspace,
  path: '/bots',
  component: lazyRouteComponent(() => import('@/features/bots'), 'BotsPage'),
});

const bot = createRoute({
  getParentRoute: () => workspace,
  path: '/bots/$bot',
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('@/features/bots'), 'BotPage'),
});

const flow = createRoute({
  getParentRoute: () => workspace,
  path: '/bots/$bot/flows/$flow',
  validateSearch: flowSearch,
  component: lazyRouteComponent(() => import('@/features/bots/flow'), 'FlowPage'),
});

const settings = createRoute({
  getParentRoute: () => workspace,
  path: '/settings',
  component: SettingsLayout,
});

const workspaceSettings = createRoute({
  getParentRoute: () => settings,
  path: '/',
  component: lazyRouteComponent(() => import('@/features/workspace'), 'WorkspaceSettingsPage'),
});

const members = createRoute({
  getParentRoute: () => settings,
  path: '/members',
  component: lazyRouteComponent(() => import('@/features/members'), 'MembersPage'),
});

const roles = createRoute({
  getParentRoute: () => settings,
  path: '/roles',
  component: lazyRouteComponent(() => import('@/features/members'), 'RolesPage'),
});

const tokens = createRoute({
  getParentRoute: () => settings,
  path: '/tokens',
  component: lazyRouteComponent(() => import('@/features/tokens'), 'TokensPage'),
});

const audit = createRoute({
  getParentRoute: () => settings,
  path: '/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('@/features/audit'), 'AuditPage'),
});

/* A partner */

const partner = createRoute({
  getParentRoute: () => signedIn,
  path: '/p/$partner',
  component: function Partner() {
    const me = useMe();
    const { partner: id } = partner.useParams();
    return <InPlace me={me} place={me.places.find((place) => place.id === id)} />;
  },
});

const partnerStart = createRoute({
  getParentRoute: () => partner,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/p/$partner/customers', params, replace: true });
  },
});

const customers = createRoute({
  getParentRoute: () => partner,
  path: '/customers',
  component: lazyRouteComponent(() => import('@/features/partner'), 'CustomersPage'),
});

const team = createRoute({
  getParentRoute: () => partner,
  path: '/team',
  component: lazyRouteComponent(() => import('@/features/members'), 'MembersPage'),
});

const brand = createRoute({
  getParentRoute: () => partner,
  path: '/brand',
  component: lazyRouteComponent(() => import('@/features/brand'), 'BrandPage'),
});

const partnerActivities = createRoute({
  getParentRoute: () => partner,
  path: '/activities',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('@/features/audit'), 'AuditPage'),
});

const support = createRoute({
  getParentRoute: () => partner,
  path: '/support',
  validateSearch: ticketSearch,
  component: lazyRouteComponent(() => import('@/features/desk'), 'QueuePage'),
});

const supportTicket = createRoute({
  getParentRoute: () => partner,
  path: '/support/$ticket',
  component: lazyRouteComponent(() => import('./TicketScreen'), 'TicketScreen'),
});

const publishedReviews = createRoute({
  getParentRoute: () => partner,
  path: '/reviews',
  component: lazyRouteComponent(() => import('@/features/review'), 'PublishedReviewsPage'),
});

const supportReports = createRoute({
  getParentRoute: () => partner,
  path: '/reports',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('@/features/desk'), 'ReportsPage'),
});

const partnerRoadmap = createRoute({
  getParentRoute: () => partner,
  path: '/roadmap',
  validateSearch: roadmapSearch,
  component: lazyRouteComponent(() => import('@/features/roadmap'), 'RoadmapPage'),
});

const partnerMaintenance = createRoute({
  getParentRoute: () => partner,
  path: '/maintenance',
  component: lazyRouteComponent(() => import('@/features/status'), 'MaintenancePage'),
});

const partnerStatus = createRoute({
  getParentRoute: () => partner,
  path: '/status-page',
  component: lazyRouteComponent(() => import('@/features/status'), 'StatusEditorPage'),
});

/* The provider */

const provider = createRoute({
  getParentRoute: () => signedIn,
  path: '/provider',
  component: function Provider() {
    const me = useMe();
    return <InPlace me={me} place={me.places.find(({ kind }) => kind === 'provider')} />;
  },
});

const providerStart = createRoute({
  getParentRoute: () => provider,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/provider/partners', replace: true });
  },
});

const partners = createRoute({
  getParentRoute: () => provider,
  path: '/partners',
  component: lazyRouteComponent(() => import('@/features/provider'), 'PartnersPage'),
});

const queue = createRoute({
  getParentRoute: () => provider,
  path: '/desk',
  validateSearch: ticketSearch,
  component: lazyRouteComponent(() => import('@/features/desk'), 'QueuePage'),
});

const queueTicket = createRoute({
  getParentRoute: () => provider,
  path: '/desk/$ticket',
  component: lazyRouteComponent(() => import('./TicketScreen'), 'TicketScreen'),
});

const reviews = createRoute({
  getParentRoute: () => provider,
  path: '/reviews',
  validateSearch: searchOf({ view: text }),
  component: lazyRouteComponent(() => import('@/features/review'), 'ReviewsPage'),
});

const review = createRoute({
  getParentRoute: () => provider,
  path: '/reviews/$review',
  component: lazyRouteComponent(() => import('@/features/review'), 'ReviewPage'),
});

const deskCalendars = createRoute({
  getParentRoute: () => provider,
  path: '/calendars',
  component: lazyRouteComponent(() => import('@/features/desk'), 'CalendarPage'),
});

const deskPolicies = createRoute({
  getParentRoute: () => provider,
  path: '/policies',
  component: lazyRouteComponent(() => import('@/features/desk'), 'PoliciesPage'),
});

const deskBreaches = createRoute({
  getParentRoute: () => provider,
  path: '/breaches',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('@/features/desk'), 'BreachesPage'),
});

const deskReports = createRoute({
  getParentRoute: () => provider,
  path: '/reports',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('@/features/desk'), 'ReportsPage'),
});

const deskWhatIf = createRoute({
  getParentRoute: () => provider,
  path: '/what-if',
  component: lazyRouteComponent(() => import('@/features/desk'), 'WhatIfPage'),
});

const deskRoster = createRoute({
  getParentRoute: () => provider,
  path: '/roster',
  component: lazyRouteComponent(() => import('@/features/desk'), 'RosterPage'),
});

const providerRoadmap = createRoute({
  getParentRoute: () => provider,
  path: '/roadmap',
  validateSearch: roadmapSearch,
  component: lazyRouteComponent(() => import('@/features/roadmap'), 'RoadmapPage'),
});

const plannedWork = createRoute({
  getParentRoute: () => provider,
  path: '/maintenance',
  component: lazyRouteComponent(() => import('@/features/status'), 'MaintenancePage'),
});

const statusPage = createRoute({
  getParentRoute: () => provider,
  path: '/status-page',
  component: lazyRouteComponent(() => import('@/features/status'), 'StatusEditorPage'),
});

const staff = createRoute({
  getParentRoute: () => provider,
  path: '/staff',
  component: lazyRouteComponent(() => import('@/features/members'), 'MembersPage'),
});

const incomingMail = createRoute({
  getParentRoute: () => provider,
  path: '/incoming-mail',
  validateSearch: mailSearch,
  component: lazyRouteComponent(() => import('@/features/mail'), 'IncomingMailPage'),
});

const outgoingMail = createRoute({
  getParentRoute: () => provider,
  path: '/mail',
  validateSearch: mailSearch,
  component: lazyRouteComponent(() => import('@/features/mail'), 'OutgoingMailPage'),
});

const providerActivities = createRoute({
  getParentRoute: () => provider,
  path: '/activities',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('@/features/audit'), 'AuditPage'),
});

const routeTree = root.addChildren([
  publicPages.addChildren([signIn, setUp, invitation, forgot, reset]),
  signedIn.addChildren([
    start,
    account.addChildren([accountPage]),
    workspace.addChildren([
      home,
      inbox.addChildren([conversation]),
      contacts,
      contact,
      bots,
      bot,
      flow,
      settings.addChildren([workspaceSettings, members, roles, tokens, audit]),
    ]),
    partner.addChildren([
      partnerStart,
      customers,
      brand,
      team,
      support,
      supportTicket,
      publishedReviews,
      supportReports,
      partnerRoadmap,
      partnerMaintenance,
      partnerStatus,
      partnerActivities,
    ]),
    provider.addChildren([
      providerStart,
      partners,
      queue,
      queueTicket,
      reviews,
      review,
      deskCalendars,
      deskPolicies,
      deskRoster,
      deskBreaches,
      deskReports,
      deskWhatIf,
      providerRoadmap,
      plannedWork,
      statusPage,
      staff,
      incomingMail,
      outgoingMail,
      providerActivities,
    ]),
  ]),
]);

export function createAppRouter(queryClient: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    history,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: Crashed,
    defaultNotFoundComponent: NothingHere,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
