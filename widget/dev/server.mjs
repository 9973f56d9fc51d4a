// A server for looking at the widget: speaks the protocol, keeps everything in memory, follows a script.
//   npm run build && npm run dev      then open the address it prints
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { WebSocketServer } from 'ws';
import { begin, answer, variants } from './script.mjs';

const ROOT = new URL('../dist/', import.meta.url);
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.svg': 'image/svg+xml' };
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: data:; connect-src 'self' ws: wss:; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors *";

/** Visitors by access token. */
const visitors = new Map();
let refuseUntil = 0;

function newVisitor(key) {
  const id = randomUUID();
  const visitor = {
    id,
    key,
    token: `t-${id}`,
    stream: [],
    seen: new Map(),
    sockets: new Set(),
    waiters: new Set(),
    step: null,
    agent: null,
  };
  visitors.set(visitor.token, visitor);
  return visitor;
}

function frameOf(visitor, e, more = {}) {
  const frame = {
    t: 'ev',
    seq: visitor.stream.length + 1,
    id: `msg_${randomUUID()}`,
    at: new Date().toISOString(),
    e,
  };
  visitor.stream.push(frame);
  visitor.sockets.forEach((send) => send({ ...frame, ...more }));
  return frame;
}

const talk = (visitor) => ({
  emit: (e) => frameOf(visitor, e),
  signal: (frame) => visitor.sockets.forEach((send) => send(frame)),
  visitor,
});

function take(visitor, frame, send) {
  switch (frame.t) {
    case 'hello': {
      const from = frame.lastSeq ?? 0;
      send({
        t: 'welcome',
        sessionId: visitor.id,
        lastSeq: visitor.stream.length,
        resumed: from <= visitor.stream.length,
        missed: 0,
        serverTime: new Date().toISOString(),
        agent: visitor.agent,
      });
      if (!send.fallback) visitor.stream.slice(from).forEach(send);
      if (frame.visible) begin(talk(visitor));
      return;
    }
    case 'event':
      if (frame.name === 'open') begin(talk(visitor));
      return;
    case 'ping':
      send({ t: 'pong', n: frame.n });
      return;
    case 'msg': {
      const known = visitor.seen.get(frame.cid);
      if (known) return send(known);
      if (frame.content.text === 'fail')
        return send({ t: 'err', cid: frame.cid, code: 'refused', message: 'Refused.', retryable: false });
      if (frame.content.text === 'stuck') return;
      const stored = frameOf(visitor, {
        kind: 'message',
        from: { role: 'visitor' },
        content: frame.content,
        cid: frame.cid,
      });
      const ok = { t: 'ok', cid: frame.cid, id: stored.id, seq: stored.seq, at: stored.at };
      visitor.seen.set(frame.cid, ok);
      send(ok);
      setTimeout(() => answer(talk(visitor), frame.content), 60);
    }
  }
}

const sessionOf = (visitor) => ({
  sessionId: visitor.id,
  visitorId: visitor.id,
  accessToken: visitor.token,
  accessExpiresIn: 900,
  refreshToken: `r-${visitor.token}`,
  lastSeq: visitor.stream.length,
  serverTime: new Date().toISOString(),
});

async function body(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString() || '{}');
}

const server = createServer(async (request, response) => {
  const url = new URL(request.url, 'http://x');
  const path = url.pathname;
  const json = (status, value) => {
    response.writeHead(status, {
      'Content-Type': 'application/json',
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': '*',
    });
    response.end(JSON.stringify(value));
  };
  const file = async (name, headers = {}) => {
    try {
      const bytes = await readFile(new URL(name, ROOT));
      response.writeHead(200, {
        'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
        ...headers,
      });
      response.end(bytes);
    } catch {
      json(404, {});
    }
  };
  const visitor = visitors.get((request.headers.authorization ?? '').replace('Bearer ', ''));
  const config = /^\/w\/v1\/([\w-]+)\/config$/.exec(path);
  const frame = /^\/w\/v1\/([\w-]+)\/frame$/.exec(path);
  const sessions = /^\/w\/v1\/([\w-]+)\/sessions$/.exec(path);
  if (request.method === 'OPTIONS') return json(204, {});
  if (path === '/dev/drop') {
    refuseUntil = Date.now() + Number(url.searchParams.get('ms') ?? 8000);
    server.emit('drop');
    return json(200, {});
  }
  if (Date.now() < refuseUntil && (sessions || /poll|events|frames/.test(path)))
    return request.socket.destroy();
  if (path === '/' || path === '/rtl') {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    return response.end(shop(url));
  }
  if (config) {
    const variant = variants[config[1]];
    return variant ? json(200, variant) : json(404, {});
  }
  if (frame) return file('frame.html', { 'Content-Security-Policy': CSP, 'Content-Type': 'text/html' });
  if (/^\/w\/[\w-]+\.js$/.test(path) || path === '/w/v1/loader.js') return file('loader.js');
  if (path.startsWith('/w/v1/assets/')) return file(path.slice('/w/v1/'.length));
  if (path.startsWith('/pictures/')) {
    response.writeHead(200, { 'Content-Type': 'image/svg+xml' });
    return response.end(picture(path));
  }
  if (sessions) {
    await body(request);
    return json(201, sessionOf(newVisitor(sessions[1])));
  }
  if (path === '/w/v1/sessions/refresh') {
    const known = visitors.get((await body(request)).refreshToken?.slice(2));
    return known ? json(200, sessionOf(known)) : json(401, { code: 'session_over' });
  }
  if (!visitor) return json(path.startsWith('/w/') ? 401 : 404, {});
  if (path === '/w/v1/history') {
    const before = Number(url.searchParams.get('before') ?? visitor.stream.length + 1);
    const events = visitor.stream.filter((it) => it.seq < before).slice(-50);
    return json(200, { events, more: (events[0]?.seq ?? 1) > 1 });
  }
  if (path === '/w/v1/frames') {
    const frames = [];
    const send = (it) => frames.push(it);
    send.fallback = true;
    for (const it of (await body(request)).frames) take(visitor, it, send);
    return json(200, { frames });
  }
  if (path === '/w/v1/events') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    const send = (it) => response.write(`data: ${JSON.stringify(it)}\n\n`);
    visitor.stream.slice(Number(url.searchParams.get('lastSeq'))).forEach(send);
    visitor.sockets.add(send);
    request.on('close', () => visitor.sockets.delete(send));
    return undefined;
  }
  return json(404, {});
});

const sockets = new WebSocketServer({ noServer: true, handleProtocols: () => 'rookery.v1' });
server.on('upgrade', (request, socket, head) => {
  const token = (request.headers['sec-websocket-protocol'] ?? '')
    .split(/, */)
    .find((it) => it.startsWith('auth.'));
  const visitor = visitors.get(token?.slice(5));
  if (!visitor || Date.now() < refuseUntil || process.env.NO_WS) return socket.destroy();
  sockets.handleUpgrade(request, socket, head, (ws) => {
    const send = (frame) => ws.send(JSON.stringify(frame));
    visitor.sockets.add(send);
    const drop = () => ws.terminate();
    server.once('drop', drop);
    ws.on('message', (text) => take(visitor, JSON.parse(text), send));
    ws.on('close', () => {
      visitor.sockets.delete(send);
      server.off('drop', drop);
    });
  });
});

function picture(path) {
  const [wall, shade] = path.includes('birch') ? ['#dfe5d6', '#c98b3c'] : ['#eadfd0', '#b4532a'];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 126"><rect width="240" height="126" fill="${wall}"/><path d="M95 20h50l14 40H81z" fill="${shade}"/><path d="M116 60h8v40h-8zM100 100h40v8h-40z" fill="#7d4a33"/></svg>`;
}

function shop(url) {
  const key = url.searchParams.get('key') ?? 'light';
  const rtl = url.pathname === '/rtl';
  return `<!doctype html><html lang="${rtl ? 'ar' : (url.searchParams.get('lang') ?? 'en')}" dir="${rtl ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Tallow &amp; Finch</title>
<style>body{margin:0;font:18px/1.6 Georgia,serif;background:#fbf7f0;color:#2b2622}main{max-width:640px;padding:80px 64px}h1{font-size:48px;line-height:1.15;font-weight:400;margin:0 0 16px}@media(max-width:640px){main{padding:32px 20px}h1{font-size:34px}}</style></head>
<body><main><h1>Slow light for long evenings</h1><p>Hand-thrown lamps, beeswax candles and baskets from small workshops near Porto.</p></main>
<script>window.Rookery=window.Rookery||function(){(Rookery.q=Rookery.q||[]).push(arguments)};Rookery('on','unread',function(u){window.unread=u.count})</script>
<script async src="/w/${key}.js"></script></body></html>`;
}

const port = Number(process.env.PORT ?? 5175);
server.listen(port, () => console.log(`http://localhost:${server.address().port}/?key=light`));
