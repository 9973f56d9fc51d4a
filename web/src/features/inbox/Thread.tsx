import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Conversation, ConversationNote, Message } from '@/api/models';
import { useHere } from '@/api/place';
import { useFormats } from '@/ui/formats';
import { Loaded } from '@/ui/Loaded';
import { lines, markRead, notes, threadOf } from './inbox';
import { Line, NoteLine } from './Line';
import { useLive } from './realtime';
import { useTexts } from './texts';
import classes from './thread.module.css';

type Item =
  | { key: string; at: string; line: Message; note?: undefined }
  | { key: string; at: string; note: ConversationNote; line?: undefined };

/** All lines and notes in the order of time; older ones are loaded on demand. */
export function Thread({ conversation: now }: { conversation: Conversation }) {
  const t = useTexts();
  const { place } = useHere();
  const query = useInfiniteQuery(lines(place, now.id));
  const written = useQuery(notes(place, now.id)).data;
  const items = useMemo(
    () => (query.data ? inOrder(threadOf(query.data), written?.data ?? []) : []),
    [query.data, written],
  );
  const last = items.at(-1);
  useSeen(now, query.data ? threadOf(query.data).at(-1)?.seq : undefined);
  const scroller = useStickToEnd(last?.key);

  return (
    <div
      className={classes.scroller}
      ref={scroller}
      role="region"
      aria-label={t('linesLabel')}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys scroll it
      tabIndex={0}
    >
      <Loaded query={query} skeleton={null}>
        {() => (
          <div className={classes.lines} role="log" aria-live="polite">
            <Older
              more={query.hasNextPage}
              busy={query.isFetchingNextPage}
              load={() => void query.fetchNextPage()}
            />
            {items.map((item, i) => (
              <Dated key={item.key} item={item} before={items[i - 1]}>
                {item.line ? (
                  <Line
                    line={item.line}
                    contact={now.contact.name}
                    joined={joins(items[i - 1], item)}
                  />
                ) : (
                  <NoteLine conversation={now.id} note={item.note} />
                )}
              </Dated>
            ))}
            <TypingLine contact={now.contact.name} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

function inOrder(thread: Message[], written: ConversationNote[]): Item[] {
  const all: Item[] = [
    ...thread
      .filter(({ kind }) => kind !== 'status')
      .map((line) => ({ key: line.id, at: line.createdAt, line })),
    ...written.map((note) => ({ key: note.id, at: note.createdAt, note })),
  ];
  return all.sort((a, b) =>
    a.line && b.line ? a.line.seq - b.line.seq : a.at.localeCompare(b.at),
  );
}

/** Two messages of one author within a few minutes stand closer. */
function joins(before: Item | undefined, item: Item): boolean {
  const a = before?.line;
  const b = item.line;
  return (
    a?.kind === 'message' &&
    b?.kind === 'message' &&
    a.author.type === b.author.type &&
    a.author.name === b.author.name &&
    Date.parse(b.createdAt) - Date.parse(a.createdAt) < 5 * 60_000
  );
}

function Dated({
  item,
  before,
  children,
}: {
  item: Item;
  before: Item | undefined;
  children: React.ReactNode;
}) {
  const formats = useFormats();
  const day = formats.date(item.at);
  if (before && formats.date(before.at) === day) return children;
  return (
    <>
      <p className={`${classes.day ?? ''} rk-micro`}>{day}</p>
      {children}
    </>
  );
}

function Older({ more, busy, load }: { more: boolean; busy: boolean; load: () => void }) {
  const t = useTexts();
  if (!more) return null;
  return (
    <Button
      variant="subtle"
      size="xs"
      loading={busy}
      onClick={load}
      style={{ alignSelf: 'center' }}
    >
      {t('older')}
    </Button>
  );
}

function TypingLine({ contact }: { contact: string }) {
  const t = useTexts();
  const { typing } = useLive();
  if (!typing) return null;
  const name = typing.role === 'visitor' ? contact : (typing.name ?? t('aColleague'));
  return <p className={`${classes.typing ?? ''} rk-small`}>{t('types', { name })}</p>;
}

const SEEN_AGAIN_MS = 2_000;

/** The team has seen what stands on the screen of somebody who looks. */
function useSeen(now: Conversation, seq: number | undefined) {
  const { place } = useHere();
  const told = useRef(0);
  useEffect(() => {
    if (seq === undefined || now.handler === 'bot' || now.state === 'resolved') return;
    let again: number | undefined;
    const tell = () => {
      if (document.visibilityState !== 'visible' || told.current >= seq) return;
      told.current = seq;
      markRead(place, now.id, seq).catch(() => {
        told.current = 0;
        again = window.setTimeout(tell, SEEN_AGAIN_MS); // nobody else would tell it later
      });
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => {
      window.clearTimeout(again);
      document.removeEventListener('visibilitychange', tell);
    };
  }, [place, now.id, now.handler, now.state, seq]);
}

const NEAR_PX = 120;

/** Stays at the end while lines come and pictures grow, unless the reader has scrolled back. */
function useStickToEnd(last: string | undefined) {
  const scroller = useRef<HTMLDivElement>(null);
  const away = useRef(false);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const onScroll = () => {
      away.current = element.scrollHeight - element.scrollTop - element.clientHeight > NEAR_PX;
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, []);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && !away.current) element.scrollTop = element.scrollHeight;
  }, [last]);
  const filled = last !== undefined;
  useEffect(() => {
    const element = scroller.current;
    const content = element?.firstElementChild;
    if (!element || !content || !filled) return;
    const observer = new ResizeObserver(() => {
      if (!away.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    observer.observe(content);
    return () => observer.disconnect();
  }, [filled]);
  return scroller;
}
