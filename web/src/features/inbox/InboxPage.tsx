import { Outlet, useParams, useSearch } from '@tanstack/react-router';
import { IconMessages } from '@tabler/icons-react';
import { useHere } from '@/api/place';
import { EmptyState } from '@/ui/EmptyState';
import { useBrowserTitle } from '@/ui/Page';
import { ConversationList } from './ConversationList';
import classes from './inbox.module.css';
import { queueOf } from './inbox';
import { Queues } from './Queues';
import { LiveProvider, useRealtime } from './realtime';
import { useTexts } from './texts';

/** Queues, list and thread side by side; on phones one after the other. */
export function InboxPage() {
  const t = useTexts();
  const { place } = useHere();
  const { conversation } = useParams({ strict: false });
  const { view, q } = useSearch({ strict: false });
  const live = useRealtime(place, place.memberId);
  const queue = queueOf(view);
  useBrowserTitle(t('title'), place.name);
  return (
    <LiveProvider value={live}>
      <div
        className={classes.panes}
        data-fills
        data-thread={conversation !== undefined || undefined}
      >
        <h1 className={`rk-hidden ${classes.phoneTitle ?? ''}`}>{t('title')}</h1>
        <Queues chosen={queue} />
        <ConversationList key={`${queue} ${q ?? ''}`} queue={queue} q={q} shown={conversation} />
        {conversation === undefined ? (
          <div className={classes.nothing}>
            <EmptyState icon={IconMessages} title={t('choose')} text={t('chooseText')} wholePage />
          </div>
        ) : (
          <Outlet />
        )}
      </div>
    </LiveProvider>
  );
}
