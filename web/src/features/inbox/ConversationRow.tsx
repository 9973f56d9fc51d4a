import { IconHourglass, IconPhoneOff, IconRobot, IconWorld } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import type { Conversation } from '@/api/models';
import { Avatar } from '@/ui/Avatar';
import { StatusBadge } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import classes from './inbox.module.css';
import type { Queue } from './inbox';
import { useTexts } from './texts';

interface RowProps {
  row: Conversation;
  queue: Queue;
  q: string | undefined;
  selected: boolean;
}

/** Three lines: who and when, the last words, how it stands. */
export function ConversationRow({ row, queue, q, selected }: RowProps) {
  const t = useTexts();
  const { workspace = '' } = useParams({ strict: false });
  const unread = row.unread > 0 && row.handler !== 'bot';
  return (
    <li>
      <Link
        to="/s/$workspace/inbox/$conversation"
        params={{ workspace, conversation: row.id }}
        search={{ view: queue, ...(q !== undefined && { q }) }}
        className={classes.row}
        aria-current={selected ? 'true' : undefined}
        data-unread={unread || undefined}
      >
        <span className={classes.face}>
          <Avatar name={row.contact.name} size={36} />
          <span className={classes.channel} title={t('website')}>
            <IconWorld size={12} stroke={1.75} aria-hidden />
          </span>
        </span>
        <span className={classes.rowText}>
          <span className={classes.rowTop}>
            <span className={`rk-ellipsis ${classes.name ?? ''}`}>{row.contact.name}</span>
            <span className="rk-small rk-faint">
              <TimeAgo at={row.lastMessage.at ?? row.lastActivityAt} />
            </span>
          </span>
          <span className={classes.rowTop}>
            <span className="rk-ellipsis rk-dim" dir="auto">
              {row.lastMessage.by === 'agent' && `${t('you')} `}
              {row.lastMessage.preview}
            </span>
            {unread && (
              <span className={`${classes.unread ?? ''} rk-micro rk-num`}>
                {row.unread}
                <span className={classes.hidden}>{t('unreadMessages', { count: row.unread })}</span>
              </span>
            )}
          </span>
          <span className={classes.rowFoot}>
            <Standing row={row} />
            {row.assignee && <Avatar name={row.assignee.name} size={20} />}
          </span>
        </span>
      </Link>
    </li>
  );
}

function Standing({ row }: { row: Conversation }) {
  const t = useTexts();
  if (row.missed)
    return (
      <StatusBadge tone="danger" icon={IconPhoneOff}>
        {t('missed')}
      </StatusBadge>
    );
  if (row.state === 'open' && row.handler === 'none')
    return (
      <StatusBadge tone="warning" icon={IconHourglass}>
        {t('waitsForPerson')}
      </StatusBadge>
    );
  if (row.handler === 'bot' && row.state === 'bot')
    return (
      <StatusBadge tone="neutral" icon={IconRobot}>
        {t('bot')}
      </StatusBadge>
    );
  return <span />;
}
