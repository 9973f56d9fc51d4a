import type { TargetedEvent } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Question } from '../chat/transcript';
import { fill } from '../i18n/language';
import { ErrorLine } from './ErrorLine';
import { useGround } from './ground';
import { Icon } from './icons';

export interface TextAnswerProps {
  /** Null: the plain composer. */
  question: Question | null;
  label: string;
  onText: (text: string) => void;
  onTyping: () => void;
  draft?: { read: () => string; write: (text: string) => void } | null;
  onAttach?: (() => void) | null;
}

type Mode = 'text' | 'email' | 'decimal';

/** How the browser should help, by kind of input. E-mail addresses and numbers stay left to right. */
const KINDS: Record<string, { mode: Mode; autocomplete: string; ltr: boolean }> = {
  name: { mode: 'text', autocomplete: 'name', ltr: false },
  email: { mode: 'email', autocomplete: 'email', ltr: true },
  number: { mode: 'decimal', autocomplete: 'off', ltr: true },
};

const MAX_HEIGHT = 132;

export function TextAnswer({ question, label, onText, onTyping, draft, onAttach }: TextAnswerProps) {
  const { config, language } = useGround();
  const { texts } = language;
  const prompt = question?.prompt;
  const kind = KINDS[prompt?.input ?? ''];
  const max = prompt?.maxChars ?? config.textMax;
  const [text, setText] = useState(() => question?.wrong ?? prompt?.prefill ?? draft?.read() ?? '');
  const [problem, setProblem] = useState(question?.error ?? '');
  const box = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const id = useId();
  const length = Array.from(text).length;
  const multiline = prompt?.multiline === true;

  useLayoutEffect(() => {
    const area = box.current;
    if (!area || kind) return;
    area.style.height = 'auto';
    area.style.height = `${String(Math.min(area.scrollHeight, MAX_HEIGHT))}px`;
  }, [text, kind]);

  const send = () => {
    const words = text.trim();
    if (length > max) setProblem(fill(texts.tooLong, { n: length, max }));
    else if (words !== '') {
      onText(words);
      setText('');
      draft?.write('');
      return;
    }
    box.current?.focus();
  };
  const shared = {
    id,
    ref: box,
    class: 'field',
    value: text,
    placeholder: prompt?.placeholder ?? (question ? '' : texts.write),
    'aria-invalid': problem !== '',
    'aria-describedby': `${id}-help ${id}-error`,
    'data-focus': true,
    onInput: (event: TargetedEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const { value } = event.currentTarget;
      setText(value);
      if (problem) setProblem('');
      draft?.write(value);
      onTyping();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.isComposing || event.shiftKey) return;
      if (multiline && !event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      send();
    },
  };
  return (
    <form
      class="text"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label class="hidden" for={id}>
        {label}
      </label>
      <div class={`bar${problem ? ' wrong' : ''}${multiline ? ' tall' : ''}`}>
        {onAttach && (
          <button type="button" class="send attach" aria-label={texts.attach} onClick={onAttach}>
            <Icon name="clip" />
          </button>
        )}
        {kind ? (
          <input
            {...shared}
            type="text"
            inputMode={prompt?.integer ? 'numeric' : kind.mode}
            autocomplete={kind.autocomplete}
            dir={kind.ltr && text ? 'ltr' : 'auto'}
          />
        ) : (
          <textarea {...shared} rows={multiline ? 3 : 1} dir="auto" />
        )}
        {prompt?.unit && <span class="unit">{prompt.unit}</span>}
        <button type="submit" class={`send${text.trim() ? ' ready' : ''}`} aria-label={texts.send}>
          <Icon name="send" />
        </button>
      </div>
      <p class="help" id={`${id}-help`}>
        {prompt?.helpText && <span dir="auto">{prompt.helpText}</span>}
        {length > max * 0.8 && <span class="count">{fill(texts.charsLeft, { n: length, max })}</span>}
      </p>
      {problem && <ErrorLine id={`${id}-error`} text={problem} />}
    </form>
  );
}
