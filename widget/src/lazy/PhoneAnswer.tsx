import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { FieldProps } from '../ui/Answer';
import { ErrorLine } from '../ui/ErrorLine';
import { useGround } from '../ui/ground';
import { Icon } from '../ui/icons';
import type { Country } from './countries';
import { countries, fromE164, toE164 } from './countries';
import { fold } from './fold';
import { adopt } from '../look/adopt';
import style from './phone.css?inline';
import searchStyle from './search.css?inline';

adopt(searchStyle);
adopt(style);

/** Country and number. The country is a combobox: type to search, arrows to move, Enter to take. */
export function PhoneAnswer({ question, label, onText, onTyping }: FieldProps) {
  const { texts, tag } = useGround().language;
  const { prompt } = question;
  const id = useId();
  const all = useMemo(() => countries(tag), [tag]);
  const before = fromE164(question.wrong ?? prompt.prefill ?? '', all);
  const [country, setCountry] = useState<Country>(
    () =>
      before?.country ??
      all.find((it) => it.id === guess(prompt.country, tag)) ?? { id: 'US', code: '1', name: 'US' },
  );
  const [number, setNumber] = useState(before?.rest ?? question.wrong ?? prompt.prefill ?? '');
  const [picking, setPicking] = useState(false);
  const [problem, setProblem] = useState(question.error ?? '');
  const input = useRef<HTMLInputElement>(null);
  const done = (picked: Country | null) => {
    if (picked) setCountry(picked);
    setPicking(false);
    input.current?.focus();
  };
  return (
    <form
      class="phone"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (/\d/.test(number)) onText(toE164(number, country.code));
        else input.current?.focus();
      }}
    >
      {picking && <Picker all={all} current={country} onDone={done} />}
      <label class="hidden" for={id}>
        {label}
      </label>
      <div class={`bar${problem ? ' wrong' : ''}`}>
        <button
          type="button"
          class="country"
          aria-haspopup="listbox"
          aria-expanded={picking}
          aria-label={`${texts.country}: ${country.name}, ${country.id} +${country.code}`}
          onClick={() => {
            setPicking(!picking);
          }}
        >
          <span dir="ltr">
            {country.id} +{country.code}
          </span>
          <Icon name="down" size={14} />
        </button>
        <input
          id={id}
          ref={input}
          class="field"
          type="tel"
          inputMode="tel"
          autocomplete="tel"
          dir="ltr"
          value={number}
          placeholder={prompt.placeholder ?? texts.phoneNumber}
          aria-invalid={problem !== ''}
          aria-describedby={`${id}-help ${id}-error`}
          data-focus
          onInput={(event) => {
            setNumber(event.currentTarget.value);
            setProblem('');
            onTyping();
          }}
        />
        <button type="submit" class={`send${number ? ' ready' : ''}`} aria-label={texts.send}>
          <Icon name="send" />
        </button>
      </div>
      <p class="help" id={`${id}-help`}>
        {prompt.helpText}
      </p>
      {problem && <ErrorLine id={`${id}-error`} text={problem} />}
    </form>
  );
}

/** The bot's country, else that of the visitor's language. */
function guess(country: string | undefined, tag: string): string {
  return (country ?? new Intl.Locale(navigator.language || tag).maximize().region ?? 'US').toUpperCase();
}

function Picker(props: { all: Country[]; current: Country; onDone: (country: Country | null) => void }) {
  const { all, current, onDone } = props;
  const { texts } = useGround().language;
  const id = useId();
  const [wanted, setWanted] = useState('');
  const [at, setAt] = useState(() => Math.max(all.indexOf(current), 0));
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const found = all.filter((it) => fold(`${it.name} ${it.id} +${it.code}`).includes(fold(wanted.trim())));

  useEffect(() => {
    search.current?.focus();
  }, []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, wanted]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') onDone(found[at] ?? null);
    else if (event.key === 'Escape') onDone(null);
    else return;
    event.preventDefault();
  };
  return (
    <div class="picker">
      <label class="search">
        <Icon name="search" size={16} />
        <span class="hidden">{texts.country}</span>
        <input
          ref={search}
          type="text"
          role="combobox"
          dir="auto"
          placeholder={texts.search}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={found[at] ? `${id}-${found[at].id}` : undefined}
          value={wanted}
          onInput={(event) => {
            setWanted(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <ul role="listbox" id={`${id}-list`} aria-label={texts.country} ref={list}>
        {found.map((it, i) => (
          // The keys are handled by the search field, which keeps the focus.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={it.id}
            id={`${id}-${it.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            onClick={() => {
              onDone(it);
            }}
          >
            <span dir="auto">{it.name}</span>
            <span dir="ltr">+{it.code}</span>
          </li>
        ))}
      </ul>
      <p class="none" role="status">
        {found.length === 0 ? texts.nothingFound : ''}
      </p>
    </div>
  );
}
