import { Button } from '@mantine/core';
import { IconActivityHeartbeat, IconExternalLink, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { can, usePlace } from '@/api/place';
import { EmptyState } from '@/ui/EmptyState';
import { Loaded } from '@/ui/Loaded';
import { Page, PageHeader, useBrowserTitle } from '@/ui/Page';
import { NotPermitted } from '@/ui/Problem';
import { SkeletonList } from '@/ui/SkeletonList';
import { ComponentList } from './ComponentList';
import { IncidentCard } from './IncidentCard';
import { OpeningDialog } from './OpeningDialog';
import { PageSettings } from './PageSettings';
import { incidents } from './status';
import classes from './status.module.css';
import { Subscribers } from './Subscribers';
import { useTexts } from './texts';

/** One's own status page: what is wrong, how the parts are, who is told. */
export function StatusEditorPage() {
  const t = useTexts();
  const place = usePlace();
  const query = useQuery({ ...incidents(place), enabled: can(place, 'statusPage:read') });
  const [opening, setOpening] = useState(false);
  const mayEdit = can(place, 'statusPage:write');
  useBrowserTitle(t('statusPage'), place.name);
  if (!can(place, 'statusPage:read'))
    return <NotPermitted permission="statusPage:read" wholePage />;
  return (
    <Page>
      <PageHeader
        title={t('statusPage')}
        actions={
          <>
            <Button
              component="a"
              href="/status"
              target="_blank"
              rel="noreferrer"
              variant="default"
              leftSection={<IconExternalLink size={16} stroke={1.75} />}
            >
              {t('showPage')}
            </Button>
            {mayEdit && (
              <Button
                leftSection={<IconPlus size={16} stroke={1.75} />}
                onClick={() => setOpening(true)}
              >
                {t('newIncident')}
              </Button>
            )}
          </>
        }
      />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <Loaded query={query} skeleton={<SkeletonList rows={4} />}>
            {({ data }) =>
              data.length === 0 ? (
                <EmptyState
                  icon={IconActivityHeartbeat}
                  title={t('noIncidents')}
                  text={t('noIncidentsText')}
                />
              ) : (
                <>
                  {data.map((incident) => (
                    <IncidentCard key={incident.id} incident={incident} mayEdit={mayEdit} />
                  ))}
                </>
              )
            }
          </Loaded>
        </div>
        <div className={classes.stack}>
          <ComponentList />
          {place.kind === 'partner' && <PageSettings />}
          <Subscribers />
        </div>
      </div>
      {opening && <OpeningDialog onClose={() => setOpening(false)} />}
    </Page>
  );
}
