import { Button, Group, Skeleton, Textarea, Timeline } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Contact, TimelineEntry } from '@/api/models';
import { useCan, usePlace } from '@/api/place';
import { Loaded } from '@/ui/Loaded';
import { CardHead } from '@/ui/Page';
import { useProblemText } from '@/ui/Problem';
import { toast } from '@/ui/toasts';
import { TimeAgo } from '@/ui/TimeAgo';
import { settle } from '@/ui/settle';
import classes from './contacts.module.css';
import { conversationsOf, notesOf, timeline, useAddNote } from './contacts';
import { useTexts } from './texts';

/** The conversations of a contact, notes about the person, and what happened. */
export function ContactHistory({ contact }: { contact: Contact }) {
  return (
    <div className={classes.history}>
      <Conversations contact={contact} />
      <Notes contact={contact} />
      <Events contact={contact} />
    </div>
  );
}

function Conversations({ contact }: { contact: Contact }) {
  const t = useTexts();
  const { workspace = '' } = useParams({ strict: false });
  const query = useQuery(conversationsOf(usePlace(), contact.id));
  return (
    <section className="rk-card">
      <CardHead title={t('conversations')} />
      <Loaded query={query} skeleton={<Skeleton height={64} m={16} />}>
        {({ data }) =>
          data.length === 0 ? (
            <p className={`${classes.none ?? ''} rk-dim`}>{t('noConversations')}</p>
          ) : (
            <ul className={classes.rows}>
              {data.map((row) => (
                <li key={row.id}>
                  <Link
                    to="/s/$workspace/inbox/$conversation"
                    params={{ workspace, conversation: row.id }}
                    search={{ view: 'all' }}
                    className={classes.row}
                  >
                    <span className="rk-num rk-faint">#{row.number}</span>
                    <span className="rk-ellipsis">
                      {row.lastMessage.preview || t('nothingSaid')}
                    </span>
                    <span className="rk-small rk-faint">
                      <TimeAgo at={row.lastActivityAt} />
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function Notes({ contact }: { contact: Contact }) {
  const t = useTexts();
  const query = useQuery(notesOf(usePlace(), contact.id));
  const add = useAddNote(contact.id);
  const describe = useProblemText();
  const [text, setText] = useState('');
  const mayWrite = useCan('inbox.notes:write');
  const save = () =>
    settle(add.mutateAsync, text.trim(), {
      onSuccess: () => setText(''),
      onError: (error) => toast.failed(describe(error)),
    });
  return (
    <section className="rk-card">
      <CardHead title={t('notes')} />
      <div className={classes.notes}>
        {mayWrite && (
          <>
            <Textarea
              aria-label={t('newNote')}
              placeholder={t('newNote')}
              autosize
              minRows={2}
              maxRows={8}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            {text.trim() !== '' && (
              <Group justify="flex-end">
                <Button size="xs" loading={add.isPending} onClick={save}>
                  {t('addNote')}
                </Button>
              </Group>
            )}
          </>
        )}
        <Loaded query={query} skeleton={<Skeleton height={40} />}>
          {({ data }) =>
            data.map((note) => (
              <article key={note.id} className={classes.note}>
                <p className="rk-micro rk-faint">
                  {note.authorName} · <TimeAgo at={note.createdAt} />
                </p>
                <p className="rk-body">{note.text}</p>
              </article>
            ))
          }
        </Loaded>
      </div>
    </section>
  );
}

function Events({ contact }: { contact: Contact }) {
  const t = useTexts();
  const query = useInfiniteQuery(timeline(usePlace(), contact.id));
  return (
    <section className="rk-card">
      <CardHead title={t('timeline')} />
      <div className={classes.notes}>
        <Loaded query={query} skeleton={<Skeleton height={120} />}>
          {({ pages }) => (
            <Timeline bulletSize={12} lineWidth={1}>
              {pages
                .flatMap((page) => page.data)
                .map((entry) => (
                  <Timeline.Item key={entry.id} title={<EventWords entry={entry} />}>
                    <span className="rk-small rk-faint">
                      {entry.actor.name && `${entry.actor.name} · `}
                      <TimeAgo at={entry.at} />
                    </span>
                  </Timeline.Item>
                ))}
            </Timeline>
          )}
        </Loaded>
        {query.hasNextPage && (
          <Button
            variant="subtle"
            size="xs"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('more')}
          </Button>
        )}
      </div>
    </section>
  );
}

function EventWords({ entry }: { entry: TimelineEntry }) {
  const t = useTexts();
  switch (entry.kind) {
    case 'created':
      return t('eventCreated');
    case 'attribute_changed':
      return t('eventAttribute');
    case 'conversation_opened':
      return t('eventOpened');
    case 'conversation_resolved':
      return t('eventResolved');
    case 'note':
      return t('eventNote');
    case 'merged':
      return t('eventMerged');
    case 'lead':
      return t('eventLead');
    default:
      return entry.kind.replaceAll('_', ' ');
  }
}
