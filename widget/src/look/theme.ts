import type { Accent, Config } from '../chat/config';

const DARK = '(prefers-color-scheme: dark)';

/** Sets scheme and accent on the document, now and whenever the system changes its mind. Returns how to change the wish. */
export function follow(config: () => Config): (theme?: string) => void {
  let wish: string | undefined;
  const paint = () => {
    const theme = wish ?? config().theme;
    const scheme = theme === 'dark' || (theme === 'auto' && matchMedia(DARK).matches) ? 'dark' : 'light';
    const root = document.documentElement;
    root.dataset.scheme = scheme;
    const accent = config().accent[scheme];
    if (accent) put(accent);
    else void import('./accent').then(({ accentFrom }) => put(accentFrom(config().primary, scheme)));
  };
  matchMedia(DARK).addEventListener('change', paint);
  paint();
  return (theme) => {
    wish = theme ?? wish;
    paint();
  };
}

function put(accent: Accent): void {
  for (const [role, colour] of Object.entries(accent)) {
    const name = role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    document.documentElement.style.setProperty(`--rkw-accent-${name}`, String(colour));
  }
}
