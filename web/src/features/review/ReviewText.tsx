import type { Review } from '@/api/models';
import { useFormats } from '@/ui/formats';
import { CardHead } from '@/ui/Page';
import { Agreed } from './Agreed';
import classes from './review.module.css';
import { useTexts } from './texts';

const PARTS = [
  'summary',
  'detection',
  'rootCause',
  'contributingFactors',
  'escalationEvaluation',
  'whatWentWell',
  'whatWentBadly',
] as const;

/** A review to be read. */
export function ReviewText({ review }: { review: Review }) {
  const t = useTexts();
  const formats = useFormats();
  const { findings, timeline } = review;
  return (
    <div className={classes.form}>
      <section className="rk-card">
        <CardHead title={t('findings')} />
        <dl className={classes.words}>
          <Part name={t('impact')} text={impactText(findings.impact, t)} />
          {PARTS.map((name) => (
            <Part key={name} name={t(name)} text={findings[name]} />
          ))}
        </dl>
      </section>
      <section className="rk-card">
        <CardHead title={t('timeline')} />
        <ol className={classes.lines}>
          {timeline
            .filter(({ text }) => text !== '')
            .map(({ ticketId, seq, at, text }) => (
              <li key={`${ticketId}${String(seq)}`}>
                <time dateTime={at} className="rk-num rk-small rk-dim">
                  {formats.day(at)} {formats.clock(at)}
                </time>
                <span>{text}</span>
              </li>
            ))}
        </ol>
      </section>
      <Agreed review={review} />
      <section className="rk-card">
        <CardHead title={t('forPartners')} />
        <p className={classes.partnerText}>{findings.partnerVersion || t('toldToNobody')}</p>
      </section>
    </div>
  );
}

const impactText = (
  { partners, customers, minutes, data }: Review['findings']['impact'],
  t: ReturnType<typeof useTexts>,
): string => {
  const count = (value: number | null | undefined) => String(value ?? 0);
  const counts = t('impactIs', {
    partners: count(partners),
    customers: count(customers),
    minutes: count(minutes),
  });
  return `${counts} ${data}`;
};

function Part({ name, text }: { name: string; text: string }) {
  if (text === '') return null;
  return (
    <div>
      <dt className="rk-small rk-dim">{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
