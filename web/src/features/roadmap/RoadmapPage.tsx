import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { FeatureRequest } from '@/api/models';
import { can, usePlace } from '@/api/place';
import { Loaded } from '@/ui/Loaded';
import { Page, PageHeader, useBrowserTitle } from '@/ui/Page';
import { NotPermitted } from '@/ui/Problem';
import { SearchField } from '@/ui/SearchField';
import { SkeletonList } from '@/ui/SkeletonList';
import { AskDialog } from './AskDialog';
import { RequestCard } from './RequestCard';
import { RequestDialog } from './RequestDialog';
import { board, columnOf, COLUMNS, type Column } from './roadmap';
import classes from './roadmap.module.css';
import { useTexts } from './texts';

/** What partners ask for, from the day it is raised to the day it is there. */
export function RoadmapPage() {
  const t = useTexts();
  const place = usePlace();
  const query = useQuery(board(place));
  const navigate = useNavigate();
  const search: { request?: string; q?: string } = useSearch({ strict: false });
  const [asking, setAsking] = useState(false);
  const show = (request: string | undefined) =>
    void navigate({ to: '.', search: (was) => ({ ...was, request }) });
  useBrowserTitle(t('title'), place.name);
  if (!can(place, 'support:read')) return <NotPermitted permission="support:read" wholePage />;
  const mayAsk = place.kind === 'partner' && can(place, 'support:write');
  return (
    <Page>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <SearchField
              label={t('search')}
              value={search.q ?? ''}
              onSearch={(q) =>
                void navigate({ to: '.', search: (was) => ({ ...was, q: q || undefined }) })
              }
            />
            {mayAsk && (
              <Button
                leftSection={<IconPlus size={16} stroke={1.75} />}
                onClick={() => setAsking(true)}
              >
                {t('ask')}
              </Button>
            )}
          </>
        }
      />
      <Loaded query={query} skeleton={<SkeletonList rows={6} />}>
        {({ data, threshold }) => (
          <>
            <p className={`rk-dim ${classes.intro}`}>{t('intro', { n: threshold })}</p>
            <Board
              requests={data.filter(has(search.q))}
              searched={search.q !== undefined}
              onOpen={show}
              mayVote={mayAsk}
            />
          </>
        )}
      </Loaded>
      {asking && <AskDialog onClose={() => setAsking(false)} onOpen={show} />}
      {search.request !== undefined && (
        <RequestDialog id={search.request} mayVote={mayAsk} onClose={() => show(undefined)} />
      )}
    </Page>
  );
}

const has =
  (words = '') =>
  ({ title, problem }: FeatureRequest) =>
    `${title} ${problem}`.toLowerCase().includes(words.toLowerCase());

interface BoardProps {
  requests: FeatureRequest[];
  /** Whether some may be left out. */
  searched: boolean;
  mayVote: boolean;
  onOpen: (id: string) => void;
}

function Board({ requests, ...actions }: BoardProps) {
  return (
    <div className={classes.board}>
      {COLUMNS.map((column) => (
        <BoardColumn
          key={column}
          column={column}
          requests={requests.filter((one) => columnOf(one) === column)}
          {...actions}
        />
      ))}
    </div>
  );
}

function BoardColumn({
  column,
  requests,
  searched,
  mayVote,
  onOpen,
}: BoardProps & { column: Column }) {
  const t = useTexts();
  return (
    <section className={classes.column} aria-labelledby={`column-${column}`}>
      <h2 id={`column-${column}`} className={`rk-subheading ${classes.head}`}>
        {t(`column_${column}`)}
        <span className={`rk-num rk-micro ${classes.count}`}>{requests.length}</span>
      </h2>
      {requests.length === 0 && !searched && (
        <p className={`rk-faint rk-small ${classes.nothing}`}>{t(`nothing_${column}`)}</p>
      )}
      <ul className={classes.cards}>
        {requests.map((one) => (
          <li key={one.id}>
            <RequestCard request={one} mayVote={mayVote} onOpen={() => onOpen(one.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
