import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PlaceRef } from '@/api/client';
import type { Message } from '@/api/models';
import { catchUp, inboxKeys, markDelivered, realtimeTicket } from './inbox';

interface Viewer {
  memberId: string;
  name: string;
}

/** What is told about the open thread and kept nowhere: who looks, who types. */
export interface Live {
  connected: boolean;
  viewing: Viewer[];
  /** The visitor, or the name of a colleague. */
  typing: { role: 'visitor' | 'agent'; name?: string } | undefined;
  open: (conversation: string | undefined) => void;
  types: (on: boolean) => void;
}

const NOBODY: Live = {
  connected: false,
  viewing: [],
  typing: undefined,
  open: () => undefined,
  types: () => undefined,
};

const LiveContext = createContext<Live>(NOBODY);
export const LiveProvider = LiveContext.Provider;
export const useLive = () => use(LiveContext);

type Frame =
  | { type: 'list.changed'; data: { ids: string[]; all: boolean } }
  | {
      type: 'conversation.changed';
      data: { conversationId: string; seq: number; visitorAcked: number; visitorRead: number };
    }
  | { type: 'removed_from_view'; data: { conversationId: string } }
  | { type: 'presence'; data: { conversationId: string; viewing: Viewer[] } }
  | {
      type: 'typing';
      data: { conversationId: string; role: 'visitor' | 'agent'; name?: string; on: boolean };
    };

/** Our own server speaks; a newer one may say more, which {@link useRealtime} passes over. */
const isFrame = (value: unknown): value is Frame =>
  typeof value === 'object' && value !== null && 'type' in value && 'data' in value;

/** Who has sent what was typed types no more; a mark of something else, such as a tick, says nothing. */
const hasSpoken = ({ role }: NonNullable<Live['typing']>, fresh: Message[]) =>
  fresh.some(
    ({ kind, author }) =>
      kind === 'message' && author.type === (role === 'visitor' ? 'contact' : 'member'),
  );

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
const TYPING_MS = 6_000;
const PING_MS = 25_000;

/** Keeps one socket to the server as long as the inbox is open, and the caches behind it true. */
export function useRealtime(place: PlaceRef, me: string): Live {
  const queryClient = useQueryClient();
  const socket = useRef<WebSocket>(undefined);
  const shown = useRef<string>(undefined);
  const [connected, setConnected] = useState(false);
  const [viewing, setViewing] = useState<Viewer[]>([]);
  const [typing, setTyping] = useState<Live['typing']>();
  const { kind, id } = place;

  useEffect(() => {
    const here = { kind, id };
    let stopped = false;
    let wait = FIRST_WAIT_MS;
    let timer = 0;
    let typingTimer = 0;

    function take(frame: Frame) {
      switch (frame.type) {
        case 'list.changed':
          refreshLists(queryClient, here);
          break;
        case 'conversation.changed':
          void queryClient.invalidateQueries({
            queryKey: inboxKeys.one(here, frame.data.conversationId),
            exact: true,
          });
          markDelivered(queryClient, here, frame.data.conversationId, frame.data);
          void catchUp(queryClient, here, frame.data.conversationId).then((fresh) => {
            setTyping((typing) => (typing && hasSpoken(typing, fresh) ? undefined : typing));
          });
          break;
        case 'removed_from_view':
          void queryClient.resetQueries({
            queryKey: inboxKeys.one(here, frame.data.conversationId),
          });
          break;
        case 'presence':
          if (frame.data.conversationId === shown.current)
            setViewing(frame.data.viewing.filter(({ memberId }) => memberId !== me));
          break;
        case 'typing':
          if (frame.data.conversationId !== shown.current) break;
          window.clearTimeout(typingTimer);
          setTyping(frame.data.on ? frame.data : undefined);
          typingTimer = window.setTimeout(() => setTyping(undefined), TYPING_MS);
      }
    }

    async function connect() {
      try {
        const { ticket } = await realtimeTicket(here);
        if (stopped) return;
        const address = new URL('/realtime', window.location.href);
        address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
        address.searchParams.set('ticket', ticket);
        const opened = new WebSocket(address);
        socket.current = opened;
        opened.onopen = () => {
          wait = FIRST_WAIT_MS;
          setConnected(true);
          if (shown.current) say(opened, { type: 'open', conversationId: shown.current });
          refreshLists(queryClient, here);
          if (shown.current) void catchUp(queryClient, here, shown.current);
        };
        opened.onmessage = ({ data }) => {
          const frame: unknown = JSON.parse(String(data));
          if (isFrame(frame)) take(frame);
        };
        opened.onclose = again;
      } catch {
        again();
      }
    }

    function again() {
      setConnected(false);
      if (stopped) return;
      timer = window.setTimeout(() => void connect(), wait * (0.5 + Math.random() / 2));
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    }

    void connect();
    const ping = window.setInterval(() => {
      if (socket.current) say(socket.current, { type: 'ping' });
    }, PING_MS);
    return () => {
      stopped = true;
      window.clearTimeout(timer);
      window.clearTimeout(typingTimer);
      window.clearInterval(ping);
      socket.current?.close();
    };
  }, [queryClient, kind, id, me]);

  // Both stay the same for ever: whoever opens a thread in an effect would else open it again with
  // every sign that somebody looks or types.
  const open = useCallback((conversation: string | undefined) => {
    shown.current = conversation;
    setViewing([]);
    setTyping(undefined);
    if (socket.current)
      say(
        socket.current,
        conversation ? { type: 'open', conversationId: conversation } : { type: 'close' },
      );
  }, []);
  const types = useCallback((on: boolean) => {
    if (socket.current) say(socket.current, { type: 'typing', on });
  }, []);

  return useMemo(
    () => ({ connected, viewing, typing, open, types }),
    [connected, viewing, typing, open, types],
  );
}

function say(socket: WebSocket, frame: Record<string, unknown>) {
  if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
}

function refreshLists(queryClient: QueryClient, place: PlaceRef) {
  void queryClient.invalidateQueries({ queryKey: inboxKeys.lists(place) });
  void queryClient.invalidateQueries({ queryKey: inboxKeys.counters(place) });
}
