import type { ClientFrame, ServerFrame } from '../protocol/frames';
import { parseFrame } from '../protocol/frames';

/** What a wire tells its owner. After `down` it says nothing more. */
export interface WireEvents {
  up: () => void;
  frame: (frame: ServerFrame) => void;
  down: (code: number, retryAfterMs?: number) => void;
}

/** One connection, whichever way it goes. */
export interface Wire {
  send: (frame: ClientFrame) => void;
  close: () => void;
}

export function openSocket(url: string, accessToken: string, events: WireEvents): Wire {
  let over = false;
  const end = (code: number) => {
    if (over) return;
    over = true;
    events.down(code);
  };
  let socket: WebSocket;
  try {
    socket = new WebSocket(url, ['rookery.v1', `auth.${accessToken}`]);
  } catch {
    setTimeout(() => {
      end(1006);
    });
    return { send: () => undefined, close: () => (over = true) };
  }
  socket.onopen = () => {
    if (!over) events.up();
  };
  socket.onmessage = (message: MessageEvent<unknown>) => {
    const frame = typeof message.data === 'string' ? parseFrame(message.data) : null;
    if (frame && !over) events.frame(frame);
  };
  socket.onclose = (closed) => {
    end(closed.code);
  };
  return {
    send: (frame) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
    },
    close: () => {
      over = true;
      socket.close(1000);
    },
  };
}
