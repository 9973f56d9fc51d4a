const REASONS = {
  too_large: 'reason_too_large',
  too_many_headers: 'reason_too_many_headers',
  too_deep: 'reason_too_deep',
  malformed: 'reason_malformed',
  sender_unclear: 'reason_sender_unclear',
  spoofed: 'reason_spoofed',
  bounce: 'reason_bounce',
  auto_reply: 'reason_auto_reply',
  mailing_list: 'reason_mailing_list',
  loop: 'reason_loop',
  too_many: 'reason_too_often',
  empty: 'reason_empty',
  forged_address: 'reason_forged_address',
  no_such_ticket: 'reason_no_such_ticket',
  not_a_member: 'reason_not_a_member',
  may_not: 'reason_may_not',
  not_a_partner: 'reason_not_a_partner',
  several_partners: 'reason_several_partners',
  unknown_sender: 'reason_unknown_sender',
  failed: 'reason_failed',
  answer: 'reason_answer',
  reopened: 'reason_reopened',
  new: 'reason_new',
  follow_up: 'reason_follow_up',
} as const;

/** The text that says why a mail became what it is. */
export const reasonOf = (reason: string) =>
  Object.entries(REASONS).find(([known]) => known === reason)?.[1] ?? 'reason_malformed';
