import { IconClipboardCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PublishedReview } from '@/api/models';
import { can, placePath, usePlace } from '@/api/place';
import { EmptyState } from '@/ui/EmptyState';
import { useFormats } from '@/ui/formats';
import { Loaded } from '@/ui/Loaded';
import { Page, PageHeader, useBrowserTitle } from '@/ui/Page';
import { NotPermitted } from '@/ui/Problem';
import { SkeletonList } from '@/ui/SkeletonList';
import { publishedList } from './reviews';
import classes from './review.module.css';
import { useTexts } from './texts';

/** What a partner reads of incidents that touched it. */
export function PublishedReviewsPage() {
  const t = useTexts();
  const place = usePlace();
  const query = useQuery({ ...publishedList(place), enabled: can(place, 'support:read') });
  useBrowserTitle(t('title'), place.name);
  if (!can(place, 'support:read')) return <NotPermitted permission="support:read" wholePage />;
  return (
    <Page width="dashboard">
      <PageHeader title={t('title')} />
      <Loaded query={query} skeleton={<SkeletonList rows={4} />}>
        {({ data }) =>
          data.length === 0 ? (
            <EmptyState
              icon={IconClipboardCheck}
              title={t('noneForYou')}
              text={t('noneForYouText')}
            />
          ) : (
            <div className={classes.form}>
              {data.map((one) => (
                <Told key={one.id} review={one} />
              ))}
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

function Told({ review }: { review: PublishedReview }) {
  const t = useTexts();
  const place = usePlace();
  const formats = useFormats();
  const ticketPath = (id: string): string => `${placePath(place)}/support/${id}`;
  return (
    <article className="rk-card" id={review.id}>
      <header className={classes.toldHead}>
        <h2 className="rk-subheading">{review.title}</h2>
        <span className="rk-small rk-dim">
          {t('resolvedOn', { when: formats.date(review.resolvedAt) })} ·{' '}
          {t('publishedOn', { when: formats.date(review.publishedAt) })}
          {review.tickets.map(({ id, number }) => (
            <span key={id}>
              {' · '}
              <Link to={ticketPath(id)} className={`rk-link rk-num ${classes.number}`}>
                {number}
              </Link>
            </span>
          ))}
        </span>
      </header>
      <p className={classes.partnerText}>{review.text}</p>
    </article>
  );
}
