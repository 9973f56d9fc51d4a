import type { Language } from '../i18n/language';

const DAY_MS = 24 * 3600_000;

/** "Today 10:24", "Yesterday 18:02", "3 Nov 09:15": in the visitor's zone and way of writing. */
export function timeLabel(at: string, language: Language, now = new Date()): string {
  const when = new Date(at);
  if (Number.isNaN(when.getTime())) return '';
  const clock = when.toLocaleTimeString(language.tag, { hour: '2-digit', minute: '2-digit' });
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  if (when.getTime() >= midnight) return `${language.texts.today} ${clock}`;
  if (when.getTime() >= midnight - DAY_MS) return `${language.texts.yesterday} ${clock}`;
  return `${when.toLocaleDateString(language.tag, { day: 'numeric', month: 'short' })} ${clock}`;
}
