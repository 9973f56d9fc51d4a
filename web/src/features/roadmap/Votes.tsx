import type { FeatureRequest } from '@/api/models';
import { useFormats } from '@/ui/formats';
import classes from './roadmap.module.css';
import { useTexts } from './texts';

/** Whose votes they are; the provider alone sees it. */
export function Votes({ votes }: { votes: NonNullable<FeatureRequest['votes']> }) {
  const t = useTexts();
  const formats = useFormats();
  return (
    <section>
      <h3 className="rk-subheading">{t('votes')}</h3>
      {votes.length === 0 && <p className="rk-dim">{t('noVotes')}</p>}
      {votes.length > 0 && (
        <table className={classes.votes}>
          <thead className="rk-small rk-dim">
            <tr>
              <th scope="col">{t('partner')}</th>
              <th scope="col" data-end>
                {t('customersHead')}
              </th>
              <th scope="col">{t('since')}</th>
            </tr>
          </thead>
          <tbody>
            {votes.map(({ partnerId, partner, member, asked, customers, urgency, at }) => (
              <tr key={partnerId}>
                <td>
                  <span className="rk-strong">{partner}</span>{' '}
                  <span className="rk-dim rk-small">
                    {member}
                    {asked && ` · ${t('askedBy')}`}
                  </span>
                  {urgency !== '' && <p className="rk-small">{urgency}</p>}
                </td>
                <td data-end className="rk-num">
                  {formats.number(customers)}
                </td>
                <td>{formats.day(at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
