import { Skeleton } from '@mantine/core';
import { IconChevronRight, IconSitemap } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Bot, Flow } from '@/api/models';
import { usePlace } from '@/api/place';
import { EmptyState } from '@/ui/EmptyState';
import { Loaded } from '@/ui/Loaded';
import { StatusBadge } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import classes from './bots.module.css';
import { flowsOf } from './bots';
import { useTexts } from './texts';

/** The flows of a bot; the default one is where conversations begin. */
export function FlowsTab({ bot }: { bot: Bot }) {
  const t = useTexts();
  const query = useQuery(flowsOf(usePlace(), bot.id));
  return (
    <div className="rk-card">
      <Loaded query={query} skeleton={<Skeleton height={120} m={16} />}>
        {({ data }) =>
          data.length === 0 ? (
            <EmptyState icon={IconSitemap} title={t('noFlows')} />
          ) : (
            <ul className={classes.rows}>
              {data.map((flow) => (
                <FlowRow key={flow.id} bot={bot} flow={flow} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}

function FlowRow({ bot, flow }: { bot: Bot; flow: Flow }) {
  const t = useTexts();
  const { workspace = '' } = useParams({ strict: false });
  return (
    <li>
      <Link
        to="/s/$workspace/bots/$bot/flows/$flow"
        params={{ workspace, bot: bot.id, flow: flow.id }}
        className={classes.row}
      >
        <IconSitemap size={16} stroke={1.75} aria-hidden />
        <span className={classes.rowMain}>
          <span className="rk-strong">{flow.name}</span>
          <span className="rk-small rk-dim">{t(`role_${flow.role}`)}</span>
        </span>
        {flow.changed && <StatusBadge tone="info">{t('unpublished')}</StatusBadge>}
        <span className="rk-small rk-faint">
          {flow.publishedVersion
            ? t('versionNumber', { number: flow.publishedVersion })
            : t('neverPublished')}
        </span>
        <span className="rk-small rk-faint">
          <TimeAgo at={flow.updatedAt} />
        </span>
        <IconChevronRight size={16} stroke={1.75} aria-hidden />
      </Link>
    </li>
  );
}
