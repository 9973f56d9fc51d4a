import type { AuditEntry } from '@/api/models';
import { useFormats } from '@/ui/formats';
import { changesOf } from './audit';
import classes from './EntryDetails.module.css';
import { useTexts } from './texts';

/** One entry whole: its facts, and what changed from what to what. */
export function EntryDetails({ entry }: { entry: AuditEntry }) {
  const t = useTexts();
  const formats = useFormats();
  const facts = [
    [t('exact'), formats.exact(entry.at)],
    [t('who'), [entry.actor.name ?? t('system'), entry.actor.email].filter(Boolean).join(' · ')],
    [t('object'), [entry.object.name, entry.object.id].filter(Boolean).join(' · ')],
    [t('result'), t(entry.result)],
    [t('ip'), entry.ip],
    [t('request'), entry.requestId],
  ] as const;
  return (
    <>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value ? value : '–'}</dd>
          </div>
        ))}
      </dl>
      <Changes entry={entry} />
    </>
  );
}

function Changes({ entry }: { entry: AuditEntry }) {
  const t = useTexts();
  const changes = changesOf(entry.before, entry.after);
  return (
    <section>
      <h3 className="rk-subheading">{t('changes')}</h3>
      {changes.length === 0 ? (
        <p className="rk-dim">{t('noChanges')}</p>
      ) : (
        <ul className={classes.changes}>
          {changes.map(({ field, before, after }) => (
            <li key={field} className={classes.change}>
              <span className="rk-strong">{field}</span>
              <div className={`${classes.values} rk-code`}>
                <del className={classes.before}>
                  <span className="rk-hidden">{t('before')}: </span>
                  {before ?? t('none')}
                </del>
                <ins className={classes.after}>
                  <span className="rk-hidden">{t('after')}: </span>
                  {after ?? t('none')}
                </ins>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
