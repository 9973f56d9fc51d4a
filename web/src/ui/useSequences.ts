import { useEffect, useRef } from 'react';

const PAUSE_MS = 1200;

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Two keys one after the other, such as `g i`, and single keys such as `?`. Off while typing. */
export function useSequences(sequences: Record<string, () => void>, enabled = true) {
  const current = useRef(sequences);
  useEffect(() => {
    current.current = sequences;
  });
  useEffect(() => {
    if (!enabled) return;
    let first: { key: string; at: number } | undefined;
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || document.querySelector('[role="dialog"]')) return;
      const key = event.key.toLowerCase();
      const pair =
        first && event.timeStamp - first.at < PAUSE_MS ? `${first.key} ${key}` : undefined;
      const run = (pair ? current.current[pair] : undefined) ?? current.current[key];
      first = run ? undefined : { key, at: event.timeStamp };
      if (!run) return;
      event.preventDefault();
      run();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [enabled]);
}
