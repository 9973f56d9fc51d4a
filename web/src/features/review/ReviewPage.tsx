import { Alert } from '@mantine/core';
import { IconMessageReply } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Review } from '@/api/models';
import { can, usePlace } from '@/api/place';
import { useFormats } from '@/ui/formats';
import { Loaded } from '@/ui/Loaded';
import { Page, PageHeader, useBrowserTitle } from '@/ui/Page';
import { NotPermitted } from '@/ui/Problem';
import { SkeletonForm } from '@/ui/SkeletonList';
import { Approval } from './Approval';
import { Due, ReviewState } from './looks';
import { ReviewForm } from './ReviewForm';
import { ReviewText } from './ReviewText';
import { review as reviewQuery } from './reviews';
import classes from './review.module.css';
import { useTexts } from './texts';

/** One review: written while it is a draft, read from then on. */
export function ReviewPage() {
  const place = usePlace();
  const { review: id = '' } = useParams({ strict: false });
  const mayWork = can(place, 'support:work');
  const query = useQuery({ ...reviewQuery(place, id), enabled: mayWork });
  if (!mayWork) return <NotPermitted permission="support:work" wholePage />;
  return (
    <Loaded query={query} skeleton={<SkeletonForm />} wholePage>
      {(review) => <Shown review={review} />}
    </Loaded>
  );
}

function Shown({ review }: { review: Review }) {
  const t = useTexts();
  const isOpen = review.state === 'due' || review.state === 'draft';
  useBrowserTitle(review.title, t('title'), usePlace().name);
  return (
    <Page width="dashboard">
      <PageHeader
        title={review.title}
        crumbs={[
          <Link key="all" to="/provider/reviews" className="rk-link">
            {t('title')}
          </Link>,
        ]}
      />
      <Standing review={review} />
      {review.returned !== '' && (
        <Alert
          className={classes.returned ?? ''}
          variant="light"
          icon={<IconMessageReply size={16} stroke={1.75} />}
          title={t('cameBack')}
        >
          {review.returned}
        </Alert>
      )}
      {isOpen ? <ReviewForm key={review.id} review={review} /> : <ReviewText review={review} />}
      {review.state === 'in_review' && <Approval review={review} />}
    </Page>
  );
}

function Standing({ review }: { review: Review }) {
  const t = useTexts();
  const formats = useFormats();
  return (
    <div className={classes.standing}>
      <ReviewState state={review.state} />
      <Due review={review} />
      <span className="rk-dim rk-small">
        {t('resolvedOn', { when: formats.exact(review.resolvedAt) })}
      </span>
      <ul className={classes.tickets}>
        {review.tickets.map(({ id, number, partner }) => (
          <li key={id}>
            <Link to="/provider/desk/$ticket" params={{ ticket: id }} className="rk-link rk-num">
              {number}
            </Link>{' '}
            <span className="rk-dim">{partner}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
