const S = '/s/wsp_01KATAFN00000000000000000A';
const P = '/p/prt_01KAPLVR00000000000000000A';

const press = (name) => (page) => page.getByRole('button', { name }).first().click();
const MEMBERS = `${S}/settings/members`;

/** Every screen that `npm run look` shows: where it is, when it is ready, what to do first. */
export const SCREENS = [
  { name: 'sign-in', path: '/sign-in?mock=signed_out', ready: 'Welcome back' },
  {
    name: 'sign-in-wrong',
    path: '/sign-in?mock=signed_out',
    ready: 'Welcome back',
    act: async (page) => {
      await page.getByLabel('E-mail').fill('ana@tallowfinch.example');
      await page.getByLabel('Password', { exact: true }).fill('not it');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'sign-in-realm',
    path: '/sign-in?mock=signed_out',
    ready: 'Welcome back',
    act: async (page) => {
      await page.getByLabel('E-mail').fill('both@example.com');
      await page.getByLabel('Password', { exact: true }).fill('correct horse 9');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByText('Which account?').waitFor();
    },
  },
  { name: 'set-up', path: '/set-up?mock=fresh', ready: 'Set up this installation' },
  { name: 'invitation', path: '/invitation?token=inv_1&mock=signed_out', ready: "You're invited" },
  { name: 'home', path: S, ready: 'Waiting for us' },
  { name: 'home-empty', path: `${S}?mock=empty`, ready: 'No bots yet' },
  { name: 'home-failing', path: `${S}?mock=failing`, ready: 'could not be loaded' },
  { name: 'home-slow', path: `${S}?mock=slow`, ready: 'Needs you' },
  { name: 'home-german', path: S, ready: 'Warten auf uns', locale: 'de-DE' },
  { name: 'members', path: MEMBERS, ready: 'Jonas Falk' },
  { name: 'members-empty', path: `${MEMBERS}?mock=empty`, ready: 'Only you so far' },
  { name: 'members-slow', path: `${MEMBERS}?mock=slow`, ready: 'Members' },
  { name: 'members-failing', path: `${MEMBERS}?mock=failing`, ready: 'could not be loaded' },
  { name: 'members-denied', path: `${MEMBERS}?mock=denied`, ready: "You can't see this here" },
  { name: 'invite', path: MEMBERS, ready: 'Jonas Falk', act: press('Invite member') },
  {
    name: 'invite-wrong',
    path: MEMBERS,
    ready: 'Jonas Falk',
    act: async (page) => {
      await press('Invite member')(page);
      await press('Create invitation')(page);
    },
  },
  {
    name: 'member-menu',
    path: MEMBERS,
    ready: 'Jonas Falk',
    act: press('More actions for Jonas Falk'),
  },
  {
    name: 'remove',
    path: MEMBERS,
    ready: 'Jonas Falk',
    act: async (page) => {
      await press('More actions for Jonas Falk')(page);
      await page.getByRole('menuitem', { name: 'Remove' }).click();
    },
  },
  { name: 'roles', path: `${S}/settings/roles`, ready: 'inbox.chats' },
  { name: 'tokens', path: `${S}/settings/tokens`, ready: 'Order system' },
  {
    name: 'token-create',
    path: `${S}/settings/tokens`,
    ready: 'Order system',
    act: press('Create token'),
  },
  {
    name: 'token-secret',
    path: `${S}/settings/tokens`,
    ready: 'Order system',
    act: async (page) => {
      await press('Create token')(page);
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Name').fill('Warehouse');
      await dialog.getByLabel('contacts:read').check();
      await dialog.getByRole('button', { name: 'Create token' }).click();
      await page.getByText('I have copied it').waitFor();
    },
  },
  { name: 'audit', path: `${S}/settings/audit`, ready: 'member.role_changed' },
  {
    name: 'audit-entry',
    path: `${S}/settings/audit`,
    ready: 'member.role_changed',
    act: press('member.role_changed'),
  },
  { name: 'workspace', path: `${S}/settings`, ready: 'Time zone' },
  {
    name: 'workspace-changed',
    path: `${S}/settings`,
    ready: 'Time zone',
    act: (page) => page.getByLabel('Name').fill('Tallow & Finch Lisbon'),
  },
  { name: 'account', path: '/account', ready: 'This browser' },
  { name: 'inbox', path: `${S}/inbox`, ready: 'Edwin Okafor' },
  { name: 'conversation', path: `${S}/inbox/cnv_02`, ready: 'cracked all along the base.' },
  { name: 'contacts', path: `${S}/contacts`, ready: 'Edwin Okafor' },
  { name: 'contact', path: `${S}/contacts/ctc_02`, ready: 'Noor Haddad' },
  { name: 'customers', path: `${P}/customers`, ready: 'Brindle Dental' },
  {
    name: 'customer-create',
    path: `${P}/customers`,
    ready: 'Brindle Dental',
    act: press('New customer'),
  },
  { name: 'team', path: `${P}/team`, ready: 'Jonas Falk' },
  { name: 'partners', path: '/provider/partners', ready: 'Saltfold' },
  {
    name: 'partner-create',
    path: '/provider/partners',
    ready: 'Saltfold',
    act: async (page) => {
      await press('New partner')(page);
      await page.getByLabel('Brand colour').fill('#ffc531');
      await page.keyboard.press('Tab');
    },
  },
  {
    name: 'palette',
    path: S,
    ready: 'Waiting for us',
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder('Find a page').fill('se');
    },
  },
  {
    name: 'places',
    path: MEMBERS,
    ready: 'Jonas Falk',
    act: async (page, width) => {
      if (width < 768) await page.getByRole('button', { name: 'More', exact: true }).click();
      await press(/switch place/i)(page);
    },
  },
  {
    name: 'menu',
    path: MEMBERS,
    ready: 'Jonas Falk',
    act: async (page, width) => {
      if (width < 768) await page.getByRole('button', { name: 'More', exact: true }).click();
      await press(/your menu/i)(page);
    },
  },
  {
    name: 'shortcuts',
    path: MEMBERS,
    ready: 'Jonas Falk',
    act: (page) => page.keyboard.press('?'),
  },
  { name: 'nothing', path: '/s/wsp_none', ready: 'nothing at this address' },
  {
    name: 'rail',
    path: MEMBERS,
    ready: 'Jonas Falk',
    act: (page) => page.keyboard.press('['),
  },
];
