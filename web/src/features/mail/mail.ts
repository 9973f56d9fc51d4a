import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { at, body, type PlaceRef } from '@/api/client';
import type { OutgoingMail } from '@/api/models';
import { cursorPaging } from '@/ui/paging';

export const STATUSES = ['waiting', 'sent', 'kept', 'failed'] as const;
export type MailStatus = OutgoingMail['status'];

export const isStatus = (value: unknown): value is MailStatus =>
  STATUSES.some((status) => status === value);

export const mailList = (place: PlaceRef, status: MailStatus | undefined) =>
  infiniteQueryOptions({
    queryKey: [place.id, 'mails', { status }] as const,
    queryFn: ({ signal, pageParam }) =>
      body(at(place).GET('/mails', { params: { query: { cursor: pageParam, status } }, signal })),
    ...cursorPaging,
  });

export const mailQuery = (place: PlaceRef, id: string) =>
  queryOptions({
    queryKey: [place.id, 'mail', id] as const,
    queryFn: ({ signal }) =>
      body(at(place).GET('/mails/{id}', { params: { path: { id } }, signal })),
  });
