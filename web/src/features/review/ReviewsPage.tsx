import { SegmentedControl } from '@mantine/core';
import { IconClipboardCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Review } from '@/api/models';
import { can, usePlace } from '@/api/place';
import { DataTable, IdentityCell, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Page, PageHeader, useBrowserTitle } from '@/ui/Page';
import { NotPermitted } from '@/ui/Problem';
import { RowLink } from '@/ui/RowLink';
import { Due, ReviewState } from './looks';
import { reviewList, reviewPath, standing } from './reviews';
import classes from './review.module.css';
import { useTexts } from './texts';

/** All post-incident reviews: what is to be written, and what was published. */
export function ReviewsPage() {
  const t = useTexts();
  const place = usePlace();
  const navigate = useNavigate();
  const search: { view?: string } = useSearch({ strict: false });
  const published = search.view === 'published';
  useBrowserTitle(t('title'), place.name);
  if (!can(place, 'support:work')) return <NotPermitted permission="support:work" wholePage />;
  return (
    <Page>
      <PageHeader
        title={t('title')}
        actions={
          <SegmentedControl
            aria-label={t('filter')}
            value={published ? 'published' : 'open'}
            data={[
              { value: 'open', label: t('toDo') },
              { value: 'published', label: t('published') },
            ]}
            onChange={(view) =>
              void navigate({ to: '.', search: view === 'published' ? { view } : {} })
            }
          />
        }
      />
      <Figures />
      <List published={published} />
    </Page>
  );
}

function Figures() {
  const t = useTexts();
  const found = useQuery(standing(usePlace())).data;
  const figures = [
    [t('toWrite'), found?.open, false],
    [t('overdue'), found?.overdue, true],
    [t('openActions'), found?.openActions, false],
    [t('overdueActions'), found?.overdueActions, true],
  ] as const;
  return (
    <dl className={classes.figures}>
      {figures.map(([name, count, bad]) => (
        <div key={name} className="rk-card" data-tone={bad && count ? 'danger' : undefined}>
          <dt className="rk-small rk-dim">{name}</dt>
          <dd className="rk-title rk-num">{count ?? '–'}</dd>
        </div>
      ))}
    </dl>
  );
}

function List({ published }: { published: boolean }) {
  const t = useTexts();
  const place = usePlace();
  const navigate = useNavigate();
  const query = useInfiniteQuery(reviewList(place, published));
  return (
    <div className="rk-card">
      <DataTable
        label={t('title')}
        columns={useColumns()}
        query={query}
        rowKey={({ id }) => id}
        onOpen={({ id }: Review) => void navigate({ to: reviewPath(id) })}
        rowTone={({ overdue }: Review) => (overdue ? 'danger' : undefined)}
        empty={
          <EmptyState
            icon={IconClipboardCheck}
            title={t(published ? 'nonePublished' : 'noneOpen')}
            text={t('noneText')}
          />
        }
      />
    </div>
  );
}

function useColumns(): Column<Review>[] {
  const t = useTexts();
  return [
    {
      key: 'title',
      head: t('incident'),
      cell: ({ id, title, tickets }) => (
        <IdentityCell
          name={<RowLink to={reviewPath(id)}>{title}</RowLink>}
          detail={tickets.map(({ number, partner }) => `${number} · ${partner}`).join(', ')}
        />
      ),
    },
    { key: 'state', head: t('state'), width: 150, cell: (it) => <ReviewState state={it.state} /> },
    { key: 'due', head: t('deadline'), width: 260, cell: (it) => <Due review={it} /> },
    {
      key: 'actions',
      head: t('actions'),
      align: 'end',
      width: 110,
      minor: true,
      cell: ({ actions }) => {
        const done = actions.filter(({ status }) => status !== 'open').length;
        return actions.length > 0 ? `${done} / ${actions.length}` : '–';
      },
    },
  ];
}
