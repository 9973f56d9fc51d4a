import { http, HttpResponse } from 'msw';
import type { Contact, Conversation, Message } from '@/api/models';
import { list, matches, nothing, one, path, problem } from './answers';

/** Conversations of Tallow & Finch, as the pictures show them. */
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

const row = (
  i: number,
  name: string,
  preview: string,
  minutes: number,
  more: Partial<Conversation> = {},
): Conversation => ({
  id: `cnv_0${i}`,
  number: 1040 + i,
  contact: { id: `ctc_0${i}`, name },
  botId: 'bot_01',
  channelType: 'website',
  state: 'open',
  handler: 'human',
  assignee: { id: 'mbr_01', name: 'Ana Ruiz' },
  priority: 'normal',
  labels: [],
  waitingSince: null,
  missed: false,
  unread: 0,
  lastMessage: { preview, by: 'contact', at: minutesAgo(minutes) },
  lastActivityAt: minutesAgo(minutes),
  createdAt: minutesAgo(minutes + 40),
  version: 1,
  ...more,
});

export const conversations: Conversation[] = [
  row(1, 'Edwin Okafor', 'I was charged twice for TF-47990', 20, {
    handler: 'none',
    assignee: null,
    waitingSince: minutesAgo(20),
    unread: 3,
  }),
  row(2, 'Noor Haddad', 'The glass is cracked all along the base', 2, { unread: 1 }),
  row(3, 'Mateus Brandão', 'Can I change the delivery address?', 4, { unread: 2 }),
  row(4, 'Ilse Varga', 'Is this one back in stock?', 9, { assignee: null }),
  row(5, 'Visitor 8F2C', 'Which size do you need?', 52, {
    state: 'bot',
    handler: 'bot',
    assignee: null,
    lastMessage: { preview: 'Which size do you need?', by: 'bot', at: minutesAgo(52) },
  }),
  row(6, 'Theo Marchetti', 'Thanks, that worked', 160, { state: 'resolved' }),
];

const line = (
  seq: number,
  direction: Message['direction'],
  type: Message['author']['type'],
  name: string,
  text: string,
  minutes: number,
): Message => ({
  id: `msg_0${seq}`,
  conversationId: 'cnv_02',
  seq,
  kind: 'message',
  direction,
  author: { type, name },
  content: { kind: 'text', text },
  status: 'delivered',
  createdAt: minutesAgo(minutes),
});

const thread: Message[] = [
  line(1, 'in', 'contact', 'Noor Haddad', 'Hello, my lamp arrived broken.', 18),
  line(2, 'out', 'bot', 'Shop assistant', 'Is the outside of the parcel damaged too?', 18),
  line(3, 'in', 'contact', 'Noor Haddad', "No, only the lamp. I'd like to talk to someone", 17),
  line(
    4,
    'out',
    'member',
    'Ana Ruiz',
    "Hi Noor, Ana here. I'm sorry the lamp broke. Could you send me one photo of the base?",
    12,
  ),
  line(5, 'in', 'contact', 'Noor Haddad', 'The glass is cracked all along the base.', 2),
];

const contacts: Contact[] = conversations.map(({ contact, createdAt, lastActivityAt }, i) => ({
  id: contact.id,
  displayName: contact.name,
  email: i === 4 ? null : `${contact.name.split(' ')[0]?.toLowerCase() ?? 'x'}@mail.example`,
  phone: i % 2 === 0 ? `+35191255501${i}` : null,
  isLead: i === 0,
  blocked: false,
  isOnline: i === 0,
  source: 'website',
  labels: [],
  attributes: { orders: i + 1 },
  stats: {
    lastSeenAt: lastActivityAt,
    conversationCount: 1,
    userInteracted: true,
    websiteVisits: 3,
  },
  createdAt,
  updatedAt: createdAt,
  version: 1,
}));

const found = (id: unknown) =>
  conversations.find((conversation) => conversation.id === id) ?? undefined;

export const inbox = [
  one('/conversations/counters', () => ({
    mine: 5,
    unassigned: 4,
    waiting: 7,
    missed: 2,
    bot: 31,
    open: 46,
    snoozed: 9,
  })),
  list('/conversations', (query) =>
    conversations.filter(({ contact, state }) =>
      query.get('queue') === 'bot'
        ? state === 'bot'
        : matches(query, contact.name) && state !== 'bot',
    ),
  ),
  http.get(path('/conversations/:id/messages'), () =>
    HttpResponse.json({ data: thread, hasMore: false }),
  ),
  http.get(path('/conversations/:id/notes'), () => HttpResponse.json({ data: [] })),
  http.post(path('/conversations/:id/:action'), ({ params }) => {
    if (params.action === 'typing' || params.action === 'read') return nothing();
    return HttpResponse.json(found(params.id) ?? conversations[0]);
  }),
  http.get(path('/conversations/:id'), ({ params }) => {
    const conversation = found(params.id);
    return conversation ? HttpResponse.json(conversation) : problem(404, 'not_found', 'Not found');
  }),
  http.post(path('/realtime/ticket'), () => problem(503, 'unavailable', 'No realtime here')),
  list('/contacts', (query) =>
    contacts.filter(({ displayName, email }) => matches(query, displayName, email)),
  ),
  list('/contacts/:id/conversations', () => conversations.slice(0, 2)),
  list('/contacts/:id/timeline', () => []),
  http.get(path('/contacts/:id/duplicates'), () => HttpResponse.json({ data: [] })),
  http.post(path('/contacts/merge/preview'), () =>
    HttpResponse.json({
      contact: { ...contacts[0], company: 'Kiln & Co' },
      identities: 1,
      notes: 2,
      becomesBlocked: false,
    }),
  ),
  http.post(path('/contacts/merge'), () =>
    HttpResponse.json({ mergeId: 'mrg', contact: contacts[0] }),
  ),
  list('/attributes', () => []),
  http.get(path('/contacts/:id'), ({ params }) => {
    const contact = contacts.find(({ id }) => id === params.id);
    return contact ? HttpResponse.json(contact) : problem(404, 'not_found', 'Not found');
  }),
];
