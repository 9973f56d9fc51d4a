import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Contact } from '@/api/models';
import { usePlace } from '@/api/place';
import { CardHead } from '@/ui/Page';
import { TimeAgo } from '@/ui/TimeAgo';
import classes from './contacts.module.css';
import { duplicatesOf } from './merging';
import { useTexts } from './texts';

/** What is known about a contact. */
export function ContactFacts({ contact }: { contact: Contact }) {
  const t = useTexts();
  const attributes = Object.entries(contact.attributes);
  return (
    <aside className={classes.facts}>
      <Alike contact={contact} />
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

/** Others who left the same address; nothing where there are none. */
function Alike({ contact }: { contact: Contact }) {
  const t = useTexts();
  const { workspace = '' } = useParams({ strict: false });
  const { data } = useQuery(duplicatesOf(usePlace(), contact.id));
  if (!data || data.data.length === 0) return null;
  return (
    <section className="rk-card">
      <CardHead title={t('alike')} />
      <div className={classes.notes}>
        <p className="rk-small rk-dim">{t('alikeText')}</p>
        {data.data.map(({ id, displayName }) => (
          <Link
            key={id}
            to="/s/$workspace/contacts/$contact"
            params={{ workspace, contact: id }}
            className="rk-link rk-ellipsis"
          >
            {displayName}
          </Link>
        ))}
      </div>
    </section>
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
