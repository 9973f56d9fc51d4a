import type { Contact } from '@/api/models';
import { CardHead } from '@/ui/Page';
import { TimeAgo } from '@/ui/TimeAgo';
import classes from './contacts.module.css';
import { useTexts } from './texts';

/** What is known about a contact. */
export function ContactFacts({ contact }: { contact: Contact }) {
  const t = useTexts();
  const attributes = Object.entries(contact.attributes);
  return (
    <aside className={classes.facts}>
      <section className="rk-card">
        <CardHead title={t('profile')} />
        <dl className={classes.list}>
          <Fact name={t('email')}>{contact.email ?? '–'}</Fact>
          <Fact name={t('phone')}>{contact.phone ?? '–'}</Fact>
          <Fact name={t('company')}>{contact.company ?? '–'}</Fact>
          <Fact name={t('language')}>{contact.language ?? '–'}</Fact>
          <Fact name={t('timezone')}>{contact.timezone ?? '–'}</Fact>
          <Fact name={t('created')}>
            <TimeAgo at={contact.createdAt} />
          </Fact>
        </dl>
      </section>
      <section className="rk-card">
        <CardHead title={t('attributes')} />
        {attributes.length === 0 ? (
          <p className={`${classes.none ?? ''} rk-dim`}>{t('noAttributes')}</p>
        ) : (
          <dl className={classes.list}>
            {attributes.map(([key, value]) => (
              <Fact key={key} name={key} code>
                {typeof value === 'string' ? value : JSON.stringify(value)}
              </Fact>
            ))}
          </dl>
        )}
      </section>
      <section className="rk-card">
        <CardHead title={t('identities')} />
        <ul className={classes.list}>
          {(contact.identities ?? []).map(({ id, channelKind, externalId }) => (
            <li key={id} className={classes.fact}>
              <span className="rk-dim">{channelKind}</span>
              <span className="rk-code rk-ellipsis" title={externalId}>
                {externalId}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}

function Fact({
  name,
  code = false,
  children,
}: {
  name: string;
  code?: boolean;
  children: React.ReactNode;
}) {
  return (
    <div className={classes.fact}>
      <dt className={`rk-dim rk-ellipsis ${code ? 'rk-code' : ''}`}>{name}</dt>
      <dd className="rk-ellipsis">{children}</dd>
    </div>
  );
}
