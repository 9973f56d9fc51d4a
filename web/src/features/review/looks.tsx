import { IconAlertTriangle, IconCircleCheck, IconEye, IconPencil } from '@tabler/icons-react';
import type { Review } from '@/api/models';
import { useFormats } from '@/ui/formats';
import { StatusBadge, type Tone } from '@/ui/StatusBadge';
import { useTexts } from './texts';

const LOOKS = {
  due: ['warning', IconAlertTriangle],
  draft: ['info', IconPencil],
  in_review: ['note', IconEye],
  published: ['success', IconCircleCheck],
} as const satisfies Record<Review['state'], readonly [Tone, typeof IconEye]>;

/** How far a review has come. */
export function ReviewState({ state }: { state: Review['state'] }) {
  const t = useTexts();
  const [tone, icon] = LOOKS[state];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {t(state)}
    </StatusBadge>
  );
}

/** Until when it has to be published; red once that is over. */
export function Due({ review }: { review: Review }) {
  const t = useTexts();
  const formats = useFormats();
  if (review.state === 'published')
    return <>{t('publishedOn', { when: formats.date(review.publishedAt ?? review.dueAt) })}</>;
  const when = `${formats.date(review.dueAt)}, ${formats.clock(review.dueAt)}`;
  return review.overdue ? (
    <StatusBadge tone="danger" icon={IconAlertTriangle} plain>
      {t('overdueSince', { when })}
    </StatusBadge>
  ) : (
    <>{t('dueAt', { when })}</>
  );
}
