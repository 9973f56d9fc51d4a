import { Button } from '@mantine/core';
import { IconPlus, IconTool } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Maintenance } from '@/api/models';
import { can, usePlace } from '@/api/place';
import { EmptyState } from '@/ui/EmptyState';
import { Loaded } from '@/ui/Loaded';
import { Page, PageHeader, useBrowserTitle } from '@/ui/Page';
import { NotPermitted } from '@/ui/Problem';
import { SkeletonList } from '@/ui/SkeletonList';
import { PlanDialog } from './PlanDialog';
import { maintenance } from './status';
import classes from './status.module.css';
import { useTexts } from './texts';
import { WorkCard } from './WorkCard';

/** Planned work: partners read what concerns them, staff plan it. */
export function MaintenancePage() {
  const t = useTexts();
  const place = usePlace();
  const permission = place.kind === 'provider' ? 'maintenance:read' : 'support:read';
  const query = useQuery({ ...maintenance(place), enabled: can(place, permission) });
  const [editing, setEditing] = useState<Maintenance | 'new' | null>(null);
  const mayEdit = place.kind === 'provider' && can(place, 'maintenance:write');
  useBrowserTitle(t('maintenance'), place.name);
  if (!can(place, permission)) return <NotPermitted permission={permission} wholePage />;
  return (
    <Page>
      <PageHeader
        title={t('maintenance')}
        actions={
          mayEdit && (
            <Button
              leftSection={<IconPlus size={16} stroke={1.75} />}
              onClick={() => setEditing('new')}
            >
              {t('planWork')}
            </Button>
          )
        }
      />
      <Loaded query={query} skeleton={<SkeletonList rows={4} />}>
        {({ data }) =>
          data.length === 0 ? (
            <EmptyState icon={IconTool} title={t('noWork')} text={t('noWorkText')} />
          ) : (
            <div className={`${classes.stack} ${classes.narrow}`}>
              {data.map((work) => (
                <WorkCard
                  key={work.id}
                  work={work}
                  onEdit={mayEdit ? () => setEditing(work) : undefined}
                />
              ))}
            </div>
          )
        }
      </Loaded>
      {editing && (
        <PlanDialog
          known={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Page>
  );
}
