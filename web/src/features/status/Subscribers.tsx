import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { can, usePlace } from '@/api/place';
import { Loaded } from '@/ui/Loaded';
import { ProblemNotice } from '@/ui/Problem';
import { SkeletonList } from '@/ui/SkeletonList';
import { StatusBadge } from '@/ui/StatusBadge';
import { subscribers, useRemoveSubscriber } from './status';
import classes from './status.module.css';
import { useTexts } from './texts';

/** Who is told by mail; letters begin once the address is confirmed. */
export function Subscribers() {
  const t = useTexts();
  const place = usePlace();
  const query = useQuery(subscribers(place));
  const remove = useRemoveSubscriber();
  const mayEdit = can(place, 'statusPage:write');
  return (
    <section className="rk-card">
      <header className={classes.cardHead}>
        <h2 className="rk-subheading">{t('subscribers')}</h2>
      </header>
      <ProblemNotice error={remove.error} />
      <Loaded query={query} skeleton={<SkeletonList rows={2} />}>
        {({ data }) =>
          data.length === 0 ? (
            <p className={`${classes.pad} rk-dim`}>{t('noSubscribers')}</p>
          ) : (
            <ul className={classes.list}>
              {data.map((one) => (
                <li key={one.id} className={classes.row}>
                  <span className={`${classes.grow} rk-ellipsis`}>{one.email}</span>
                  {!one.confirmedAt && <StatusBadge tone="neutral">{t('unconfirmed')}</StatusBadge>}
                  {mayEdit && (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={`${t('remove')}: ${one.email}`}
                      onClick={() => remove.mutate(one.id)}
                    >
                      <IconTrash size={16} stroke={1.75} />
                    </ActionIcon>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
