import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { StatusComponent } from '@/api/models';
import { can, usePlace } from '@/api/place';
import { Loaded } from '@/ui/Loaded';
import { SkeletonList } from '@/ui/SkeletonList';
import { StatusBadge } from '@/ui/StatusBadge';
import { ComponentDialog } from './ComponentDialog';
import { ComponentState } from './looks';
import { components } from './status';
import classes from './status.module.css';
import { useTexts } from './texts';

/** The parts of the product in their groups; the provider's staff change them. */
export function ComponentList() {
  const t = useTexts();
  const place = usePlace();
  const query = useQuery(components(place));
  const [editing, setEditing] = useState<StatusComponent | 'new' | null>(null);
  const mayEdit = place.kind === 'provider' && can(place, 'statusPage:write');
  return (
    <section className="rk-card">
      <header className={classes.cardHead}>
        <h2 className={`${classes.grow} rk-subheading`}>{t('components')}</h2>
        {mayEdit && (
          <Tooltip label={t('addComponent')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('addComponent')}
              onClick={() => setEditing('new')}
            >
              <IconPlus size={16} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
        )}
      </header>
      <Loaded query={query} skeleton={<SkeletonList rows={8} />}>
        {({ data }) => (
          <>
            {[...new Set(data.map(({ group }) => group))].map((group) => (
              <div key={group}>
                <h3 className={`${classes.group} rk-micro`}>{group}</h3>
                <ul className={classes.list}>
                  {data
                    .filter((one) => one.group === group)
                    .map((one) => (
                      <li key={one.id} className={classes.row}>
                        <span className={classes.grow}>{one.name}</span>
                        {!one.shown && <StatusBadge tone="neutral">{t('hidden')}</StatusBadge>}
                        {one.byHand && <StatusBadge tone="note">{t('byHand')}</StatusBadge>}
                        <ComponentState state={one.state} />
                        {mayEdit && (
                          <ActionIcon
                            variant="subtle"
                            color="gray"
                            aria-label={`${t('edit')}: ${one.name}`}
                            onClick={() => setEditing(one)}
                          >
                            <IconPencil size={16} stroke={1.75} />
                          </ActionIcon>
                        )}
                      </li>
                    ))}
                </ul>
              </div>
            ))}
          </>
        )}
      </Loaded>
      {editing && (
        <ComponentDialog
          known={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}
