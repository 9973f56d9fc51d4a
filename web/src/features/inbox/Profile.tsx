import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Conversation } from '@/api/models';
import { at, body, type PlaceRef } from '@/api/client';
import { usePlace } from '@/api/place';
import { Avatar } from '@/ui/Avatar';
import { Loaded } from '@/ui/Loaded';
import { TimeAgo } from '@/ui/TimeAgo';
import { useTexts } from './texts';
import classes from './thread.module.css';

const contactOf = (place: PlaceRef, id: string) => ({
  queryKey: [place.id, 'contacts', id],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    body(at(place).GET('/contacts/{id}', { params: { path: { id } }, signal })),
});

/** The contact beside the thread: who it is, what is known, how the conversation stands. */
export function Profile({ conversation: now }: { conversation: Conversation }) {
  const t = useTexts();
  const { workspace = '' } = useParams({ strict: false });
  const query = useQuery(contactOf(usePlace(), now.contact.id));
  return (
    <aside className={classes.profile} aria-label={t('profile')}>
      <div className={classes.profileHead}>
        <Avatar name={now.contact.name} size={44} />
        <div style={{ minWidth: 0 }}>
          <h2 className="rk-heading rk-ellipsis">{now.contact.name}</h2>
          <Link
            to="/s/$workspace/contacts/$contact"
            params={{ workspace, contact: now.contact.id }}
            className="rk-link rk-small"
          >
            {t('openContact')}
          </Link>
        </div>
      </div>
      <Facts title={t('conversation')}>
        <Fact name={t('assignee')}>{now.assignee?.name ?? t('nobody')}</Fact>
        <Fact name={t('started')}>
          <TimeAgo at={now.createdAt} />
        </Fact>
        {now.waitingSince && (
          <Fact name={t('waitingSince')}>
            <TimeAgo at={now.waitingSince} />
          </Fact>
        )}
      </Facts>
      <Loaded query={query} skeleton={<Skeleton height={96} />}>
        {(contact) => (
          <Facts title={t('contact')}>
            <Fact name={t('email')}>{contact.email ?? '–'}</Fact>
            <Fact name={t('phone')}>{contact.phone ?? '–'}</Fact>
            {Object.entries(contact.attributes).map(([key, value]) => (
              <Fact key={key} name={key}>
                {typeof value === 'string' ? value : JSON.stringify(value)}
              </Fact>
            ))}
          </Facts>
        )}
      </Loaded>
    </aside>
  );
}

function Facts({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className={classes.facts}>
      <h3 className="rk-subheading">{title}</h3>
      <dl>{children}</dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt className="rk-dim rk-ellipsis">{name}</dt>
      <dd className="rk-ellipsis">{children}</dd>
    </div>
  );
}
