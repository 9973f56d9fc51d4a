import { isRecord } from '../protocol/frames';

/** Colours of one scheme; the server computes them, see look/accent.ts for what happens without it. */
export interface Accent {
  solid: string;
  onSolid: string;
  text: string;
  graphic: string;
  onGraphic: string;
  tint: string;
  tintLine: string;
}

/** What `GET /w/v1/{widgetKey}/config` tells, with defaults filled in. */
export interface Config {
  name: string;
  title: string;
  subtitle: string;
  avatarUrl: string | null;
  language: string;
  theme: string;
  primary: string;
  accent: { light: Accent | null; dark: Accent | null };
  poweredBy: { text: string; url: string | null } | null;
  privacyUrl: string | null;
  wsUrl: string | null;
  textMax: number;
  uploadMaxBytes: number;
  queueMax: number;
  uploads: boolean;
  history: boolean;
  identified: boolean;
}

type Loose = Record<string, unknown>;

export function readConfig(body: Loose): Config {
  const limits = record(body.limits);
  const features = record(body.features);
  const accent = record(body.accent);
  const powered = record(body.poweredBy);
  const name = text(body.name) ?? 'Chat';
  return {
    name,
    title: text(body.title) ?? name,
    subtitle: text(body.subtitle) ?? '',
    avatarUrl: link(body.avatarUrl),
    language: text(body.language) ?? 'en',
    theme: text(body.theme) ?? 'light',
    primary: text(body.primary) ?? '#2563eb',
    accent: { light: readAccent(accent.light), dark: readAccent(accent.dark) },
    poweredBy: text(powered.text) ? { text: text(powered.text) ?? '', url: link(powered.url) } : null,
    privacyUrl: link(body.privacyUrl),
    wsUrl: text(body.wsUrl),
    textMax: number(limits.textMax, 4000),
    uploadMaxBytes: number(limits.uploadMaxBytes, 25 * 1024 * 1024),
    queueMax: number(limits.queueMax, 50),
    uploads: features.uploads === true,
    history: features.history === true,
    identified: body.authMode === 'identified',
  };
}

function record(value: unknown): Loose {
  return isRecord(value) ? value : {};
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function number(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value > 0 ? value : otherwise;
}

/** Addresses from outside: paths of the chat host, http and https, nothing else. */
export function link(value: unknown): string | null {
  const address = text(value);
  return address && /^(https?:\/\/|\/(?!\/))/i.test(address) ? address : null;
}

const COLOUR = /^#[0-9a-f]{6}$/i;

function readAccent(value: unknown): Accent | null {
  const roles = record(value);
  const colour = (name: string) => {
    const it = text(roles[name]);
    return it && COLOUR.test(it) ? it : null;
  };
  const solid = colour('solid');
  const onSolid = colour('onSolid');
  const words = colour('text');
  const graphic = colour('graphic');
  if (!solid || !onSolid || !words || !graphic) return null;
  return {
    solid,
    onSolid,
    text: words,
    graphic,
    onGraphic: colour('onGraphic') ?? onSolid,
    tint: colour('tint') ?? solid,
    tintLine: colour('tintLine') ?? graphic,
  };
}
