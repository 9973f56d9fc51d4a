import { Button, Select, Skeleton } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Conversation } from '@/api/models';
import { usePlace } from '@/api/place';
import { EmptyState } from '@/ui/EmptyState';
import { Loaded } from '@/ui/Loaded';
import { SearchField } from '@/ui/SearchField';
import { useSequences } from '@/ui/useSequences';
import { ConversationRow } from './ConversationRow';
import classes from './inbox.module.css';
import { conversationList, QUEUES, queueOf, type Queue } from './inbox';
import { useTexts } from './texts';

/** The conversations of one queue, newest activity first. */
export function ConversationList({
  queue,
  q,
  shown,
}: {
  queue: Queue;
  q: string | undefined;
  shown: string | undefined;
}) {
  const t = useTexts();
  const navigate = useNavigate();
  const { workspace = '' } = useParams({ strict: false });
  const query = useInfiniteQuery(conversationList(usePlace(), queue, q));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.data) ?? [], [query.data]);
  const go = (view: Queue, words: string) =>
    void navigate({
      to: '/s/$workspace/inbox',
      params: { workspace },
      search: { view, ...(words && { q: words }) },
    });
  useNextAndPrevious(rows, shown, queue);

  return (
    <section className={classes.list} aria-label={t(queue)}>
      <div className={classes.listHead}>
        <h2 className={`rk-subheading ${classes.wide ?? ''}`}>{t(queue)}</h2>
        <Select
          className={classes.narrow}
          aria-label={t('queues')}
          allowDeselect={false}
          value={queue}
          data={QUEUES.map((value) => ({ value, label: t(value) }))}
          onChange={(value) => go(queueOf(value ?? undefined), q ?? '')}
        />
        <SearchField
          wide
          label={t('search')}
          value={q ?? ''}
          onSearch={(words) => go(queue, words)}
        />
      </div>
      <div className={classes.rows}>
        <Loaded query={query} skeleton={<RowSkeletons />}>
          {() =>
            rows.length === 0 ? (
              <NothingHere queue={queue} q={q} clear={() => go(queue, '')} />
            ) : (
              <ul className={classes.rowList}>
                {rows.map((row) => (
                  <ConversationRow
                    key={row.id}
                    row={row}
                    queue={queue}
                    q={q}
                    selected={row.id === shown}
                  />
                ))}
              </ul>
            )
          }
        </Loaded>
        {query.hasNextPage && (
          <Button
            variant="subtle"
            m={12}
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('more')}
          </Button>
        )}
      </div>
    </section>
  );
}

function NothingHere({
  queue,
  q,
  clear,
}: {
  queue: Queue;
  q: string | undefined;
  clear: () => void;
}) {
  const t = useTexts();
  if (q !== undefined)
    return (
      <EmptyState
        icon={IconInbox}
        title={t('noMatch', { q })}
        actions={
          <Button variant="default" onClick={clear}>
            {t('clear')}
          </Button>
        }
      />
    );
  return (
    <EmptyState icon={IconInbox} title={t('empty', { queue: t(queue) })} text={t('emptyText')} />
  );
}

function RowSkeletons() {
  return Array.from({ length: 6 }, (_, i) => (
    <div key={i} className={classes.row}>
      <Skeleton circle height={36} />
      <div style={{ flex: 1 }}>
        <Skeleton height={12} width="45%" mb={10} />
        <Skeleton height={10} width="85%" />
      </div>
    </div>
  ));
}

/** J and K walk the list, as in every list of the console. */
function useNextAndPrevious(rows: Conversation[], shown: string | undefined, queue: Queue) {
  const navigate = useNavigate();
  const { workspace = '' } = useParams({ strict: false });
  const step = (by: number) => {
    const i = rows.findIndex(({ id }) => id === shown);
    const next = rows[i < 0 ? 0 : i + by];
    if (next)
      void navigate({
        to: '/s/$workspace/inbox/$conversation',
        params: { workspace, conversation: next.id },
        search: { view: queue },
      });
  };
  useSequences({ j: () => step(1), k: () => step(-1) });
}
