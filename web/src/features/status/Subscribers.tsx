import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { can, usePlace } from '@/api/place';
import type { StatusSubscriber } from '@/api/models';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Loaded } from '@/ui/Loaded';
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
  const [leaving, setLeaving] = useState<StatusSubscriber | null>(null);
  const mayEdit = can(place, 'statusPage:write');
  return (
    <section className="rk-card">
      <header className={classes.cardHead}>
        <h2 className="rk-subheading">{t('subscribers')}</h2>
      </header>
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
                      onClick={() => setLeaving(one)}
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
      {leaving && <Removal of={leaving} onClose={() => setLeaving(null)} />}
    </section>
  );
}

function Removal({ of, onClose }: { of: StatusSubscriber; onClose: () => void }) {
  const t = useTexts();
  const remove = useRemoveSubscriber();
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('removeSubscriberTitle', { email: of.email })}
      confirm={t('removeSubscriber')}
      keep={t('keepSubscriber')}
      run={async () => {
        await remove.mutateAsync(of.id);
      }}
    >
      {t('removeSubscriberText')}
    </ConfirmDialog>
  );
}
