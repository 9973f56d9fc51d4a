import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { FieldProps } from '../ui/Answer';
import { ErrorLine } from '../ui/ErrorLine';
import { useGround } from '../ui/ground';
import { Icon } from '../ui/icons';
import { addDays, addMonths, clamp, firstWeekday, isoDate, monthGrid, parseIso } from './calendar';
import { adopt } from '../look/adopt';
import style from './date.css?inline';

adopt(style);

/** A month to pick a day from, by pointer or by keys: arrows, Home, End, Page Up, Page Down. */
export function DateAnswer({ question, label, onText }: FieldProps) {
  const { texts, tag } = useGround().language;
  const { prompt } = question;
  const id = useId();
  const grid = useRef<HTMLTableElement>(null);
  const min = parseIso(prompt.dateMin);
  const max = parseIso(prompt.dateMax);
  const [day, setDay] = useState(() =>
    clamp(parseIso(question.wrong ?? prompt.prefill) ?? isoDate(new Date()), min, max),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const [time, setTime] = useState('');
  const [problem, setProblem] = useState(question.error ?? '');
  const [byKey, setByKey] = useState(0);
  const weekStart = firstWeekday(tag);
  const weeks = monthGrid(day, weekStart);
  const format = (iso: string, options: Intl.DateTimeFormatOptions) =>
    new Date(`${iso}T12:00:00`).toLocaleDateString(tag, options);

  useEffect(() => {
    if (byKey > 0) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [byKey]);

  const move = (to: string) => {
    setDay(clamp(to, min, max));
  };
  const choose = (iso: string) => {
    setProblem('');
    setDay(iso);
    if (prompt.withTime) setChosen(iso);
    else onText(iso);
  };
  const send = () => {
    if (!chosen || !time) setProblem(`${texts.chooseDate}, ${texts.time}`);
    else onText(`${chosen}T${time}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const towards = document.documentElement.dir === 'rtl' ? -1 : 1;
    const steps: Record<string, () => string> = {
      ArrowRight: () => addDays(day, towards),
      ArrowLeft: () => addDays(day, -towards),
      ArrowDown: () => addDays(day, 7),
      ArrowUp: () => addDays(day, -7),
      Home: () => (weeks.find((week) => week.includes(day)) ?? [])[0] ?? day,
      End: () => (weeks.find((week) => week.includes(day)) ?? []).at(-1) ?? day,
      PageDown: () => addMonths(day, 1),
      PageUp: () => addMonths(day, -1),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    move(step());
    setByKey((n) => n + 1);
  };
  const outside = (iso: string) => (min !== null && iso < min) || (max !== null && iso > max);

  return (
    <div class="date" role="group" aria-label={label} aria-describedby={`${id}-help ${id}-error`}>
      <div class="month">
        <button
          type="button"
          aria-label={texts.previousMonth}
          onClick={() => {
            move(addMonths(day, -1));
          }}
        >
          <Icon name="start" />
        </button>
        <h2 id={`${id}-month`} aria-live="polite">
          {format(day, { month: 'long', year: 'numeric' })}
        </h2>
        <button
          type="button"
          aria-label={texts.nextMonth}
          onClick={() => {
            move(addMonths(day, 1));
          }}
        >
          <Icon name="end" />
        </button>
      </div>
      {/* The grid pattern: one stop for Tab, arrows inside. */}
      {}
      <table role="grid" aria-labelledby={`${id}-month`} ref={grid} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {weeks[1]?.map((iso) => (
              <th key={iso} scope="col" abbr={format(iso, { weekday: 'long' })}>
                {format(iso, { weekday: 'narrow' })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((iso) => (
                <td key={iso} role="gridcell" aria-selected={iso === chosen}>
                  {iso.slice(0, 7) === day.slice(0, 7) && (
                    <button
                      type="button"
                      tabIndex={iso === day ? 0 : -1}
                      data-focus={iso === day}
                      class={iso === isoDate(new Date()) ? 'today' : ''}
                      aria-label={format(iso, {
                        weekday: 'long',
                        day: 'numeric',
                        month: 'long',
                        year: 'numeric',
                      })}
                      aria-pressed={iso === chosen}
                      disabled={outside(iso)}
                      onClick={() => {
                        choose(iso);
                      }}
                    >
                      {format(iso, { day: 'numeric' })}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {prompt.withTime && (
        <div class="clock">
          <label for={`${id}-time`}>{texts.time}</label>
          <input
            id={`${id}-time`}
            type="time"
            dir="ltr"
            value={time}
            onInput={(event) => {
              setTime(event.currentTarget.value);
            }}
          />
          <button type="button" class="solid" onClick={send}>
            {texts.send}
          </button>
        </div>
      )}
      <p class="help" id={`${id}-help`}>
        {prompt.helpText}
      </p>
      {problem && <ErrorLine id={`${id}-error`} text={problem} />}
    </div>
  );
}
