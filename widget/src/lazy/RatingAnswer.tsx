import { useId } from 'preact/hooks';
import { fill } from '../i18n/language';
import { adopt } from '../look/adopt';
import type { FieldProps } from '../ui/Answer';
import { ErrorLine } from '../ui/ErrorLine';
import { useGround } from '../ui/ground';
import style from './rating.css?inline';

adopt(style);

const FACES = ['😞', '🙁', '😐', '🙂', '😀'];

/** A row of marks to tap: stars, numbers, faces, or 0 to 10. */
export function RatingAnswer({ question, label, onText }: FieldProps) {
  const { texts } = useGround().language;
  const { prompt, error } = question;
  const id = useId();
  const kind = (prompt.ratingKind ?? 'star').toLowerCase();
  const max = prompt.scale ?? (kind === 'nps' ? 10 : 5);
  const first = kind === 'nps' ? 0 : 1;
  const marks = Array.from({ length: max - first + 1 }, (_, i) => first + i);
  const sign = (n: number) => {
    if (kind.startsWith('star')) return '★';
    if (kind !== 'emoji') return n;
    return FACES[Math.round(((n - 1) / Math.max(max - 1, 1)) * (FACES.length - 1))];
  };
  return (
    <div class={`rating ${kind.startsWith('star') ? 'stars' : ''}`}>
      <div class="marks" role="group" aria-label={label} aria-describedby={`${id}-help ${id}-error`}>
        {marks.map((n, i) => (
          <button
            key={n}
            type="button"
            aria-label={fill(texts.rating, { n, max })}
            data-focus={i === 0}
            onClick={() => {
              onText(String(n));
            }}
          >
            <span aria-hidden="true">{sign(n)}</span>
          </button>
        ))}
      </div>
      <p class="help ends" id={`${id}-help`}>
        <span dir="auto">{prompt.lowLabel ?? ''}</span>
        <span dir="auto">{prompt.highLabel ?? ''}</span>
      </p>
      {prompt.helpText && <p class="help">{prompt.helpText}</p>}
      {error && <ErrorLine id={`${id}-error`} text={error} />}
    </div>
  );
}
