import type { Review, ReviewDraft } from '@/api/models';

export interface Todo {
  /** Tells rows apart while they are edited. */
  key: string;
  text: string;
  ownerId: string;
  dueOn: string;
  status: Review['actions'][number]['status'];
  reason: string;
}

type Count = number | '';

/** A review as its form holds it. */
export interface Values {
  title: string;
  summary: string;
  partners: Count;
  customers: Count;
  minutes: Count;
  data: string;
  detection: string;
  rootCause: string;
  contributingFactors: string;
  escalationEvaluation: string;
  whatWentWell: string;
  whatWentBadly: string;
  partnerVersion: string;
  timeline: Review['timeline'];
  actions: Todo[];
}

/** Where the server's field names differ from the form's. */
export const SERVER_NAMES = {
  'impact.partners': 'partners',
  'impact.customers': 'customers',
  'impact.minutes': 'minutes',
  'impact.data': 'data',
} as const;

const WEEKS_AHEAD_MS = 14 * 86_400_000;

export const newTodo = (): Todo => ({
  key: crypto.randomUUID(),
  text: '',
  ownerId: '',
  dueOn: new Date(Date.now() + WEEKS_AHEAD_MS).toISOString().slice(0, 10),
  status: 'open',
  reason: '',
});

export const valuesOf = ({ title, findings, timeline, actions }: Review): Values => {
  const { impact, ...words } = findings;
  return {
    title,
    ...words,
    partners: impact.partners ?? '',
    customers: impact.customers ?? '',
    minutes: impact.minutes ?? '',
    data: impact.data,
    timeline,
    actions: actions.map(({ position, text, ownerId, dueOn, status, reason }) => ({
      key: String(position),
      text,
      ownerId,
      dueOn,
      status,
      reason,
    })),
  };
};

const count = (value: Count) => (value === '' ? null : value);

export const draftOf = ({
  partners,
  customers,
  minutes,
  data,
  timeline,
  actions,
  ...words
}: Values): ReviewDraft => ({
  ...words,
  impact: {
    partners: count(partners),
    customers: count(customers),
    minutes: count(minutes),
    data,
  },
  timeline: timeline.map(({ ticketId, seq, text }) => ({ ticketId, seq, text })),
  actions: actions.map(({ text, ownerId, dueOn, status, reason }) => ({
    text,
    ownerId,
    dueOn,
    status,
    reason,
  })),
});
