import type { TicketEvent } from '@/api/models';

/** What happened, by its kind: the fields that the console shows. */
export interface TicketFact {
  kind: string;
  text?: string;
  attachments?: { id: string; name: string; size: number }[];
  mail?: { id: string } | null;
  from?: string | number | null;
  to?: string | number | null;
  toName?: string | null;
  reason?: string | null;
  reopened?: boolean;
  closure?: string | null;
  dependency?: { vendor?: string | null; expectedAt: string } | null;
  trigger?: string;
  note?: string | null;
  impact?: string;
  clock?: string;
  percent?: number;
  level?: number;
  name?: string | null;
  number?: number;
}

export const factOf = (event: TicketEvent): TicketFact => event.fact;
