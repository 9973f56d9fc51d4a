import type { Chat } from '../chat/chat';
import type { Config } from '../chat/config';
import { link } from '../chat/config';
import type { Texts } from '../i18n/en';
import { fill } from '../i18n/language';
import { bearer, post } from '../net/api';
import { isRecord } from '../protocol/frames';

type Outcome = { uploadId: string } | 'failed' | 'rejected';

/** Hands a file in: announce, put, complete. */
async function upload(file: File, token: string): Promise<Outcome> {
  const asked = await post('/w/v1/uploads', { name: file.name, mime: file.type, bytes: file.size }, token);
  if (!asked.ok) return 'failed';
  const { uploadId, putUrl, headers } = asked.body;
  const address = link(putUrl);
  if (typeof uploadId !== 'string' || !address) return 'failed';
  const extra: Record<string, string> = address.startsWith('/') ? bearer(token) : {};
  for (const [name, value] of Object.entries(isRecord(headers) ? headers : {})) extra[name] = String(value);
  const put = await fetch(address, { method: 'PUT', body: file, headers: extra, credentials: 'omit' }).catch(
    () => null,
  );
  if (!put?.ok) return 'failed';
  const done = await post(`/w/v1/uploads/${encodeURIComponent(uploadId)}/complete`, {}, token);
  if (!done.ok) return 'failed';
  return done.body.state === 'rejected' ? 'rejected' : { uploadId };
}

/** Lets the visitor pick a file and sends it; `tell` gets what to show meanwhile, at last nothing or what went wrong. */
export function pickFile(chat: Chat, config: Config, texts: Texts, tell: (notice: string) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.onchange = () => {
    const file = input.files?.[0];
    if (file) void send(file, chat, config, texts, tell);
  };
  input.click();
}

async function send(
  file: File,
  chat: Chat,
  config: Config,
  texts: Texts,
  tell: (notice: string) => void,
): Promise<void> {
  if (file.size > config.uploadMaxBytes) {
    tell(fill(texts.uploadTooBig, { max: Math.floor(config.uploadMaxBytes / 1024 / 1024) }));
    return;
  }
  tell(fill(texts.uploading, { name: file.name }));
  const outcome = await upload(file, chat.accessToken);
  if (outcome === 'failed') tell(texts.uploadFailed);
  else if (outcome === 'rejected') tell(texts.uploadRejected);
  else {
    tell('');
    chat.submit({ kind: 'media', uploadId: outcome.uploadId, name: file.name });
  }
}
