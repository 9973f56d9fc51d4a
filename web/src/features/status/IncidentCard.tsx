import { Button } from '@mantine/core';
import { useState } from 'react';
import type { StatusIncident } from '@/api/models';
import { TimeAgo } from '@/ui/TimeAgo';
import { Stage } from './looks';
import { SayingDialog } from './SayingDialog';
import classes from './status.module.css';
import { useTexts } from './texts';

/** An incident and what was said about it, the newest first. */
export function IncidentCard({
  incident,
  mayEdit,
}: {
  incident: StatusIncident;
  mayEdit: boolean;
}) {
  const t = useTexts();
  const [saying, setSaying] = useState(false);
  return (
    <article className="rk-card">
      <header className={classes.cardHead}>
        <Stage stage={incident.stage} />
        <h2 className={`${classes.grow} ${classes.headline} rk-subheading`}>{incident.title}</h2>
        <span className="rk-faint rk-small">
          <TimeAgo at={incident.startedAt} />
        </span>
        {mayEdit && incident.stage !== 'resolved' && (
          <Button size="xs" variant="default" onClick={() => setSaying(true)}>
            {t(incident.stage === 'draft' ? 'publish' : 'addUpdate')}
          </Button>
        )}
      </header>
      {incident.updates.length === 0 && (
        <p className={`${classes.pad} rk-dim`}>{t('draftExplained')}</p>
      )}
      <ol className={classes.said}>
        {incident.updates.toReversed().map((update) => (
          <li key={update.at + update.stage}>
            <span className="rk-faint rk-small">
              <TimeAgo at={update.at} />
            </span>
            <span>
              <strong>{t(update.stage)}.</strong> {update.text}
            </span>
          </li>
        ))}
      </ol>
      {saying && <SayingDialog incident={incident} onClose={() => setSaying(false)} />}
    </article>
  );
}
