import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ChatView } from '../chat/chat';
import { readConfig } from '../chat/config';
import type { Transcript } from '../chat/transcript';
import { apply, empty } from '../chat/transcript';
import { english } from '../i18n/language';
import type { Content, Prompt, StreamEvent } from '../protocol/frames';
import type { PanelProps } from './Panel';
import { Panel } from './Panel';

beforeAll(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {
        return undefined;
      }
    },
  );
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {
        return undefined;
      }
      disconnect() {
        return undefined;
      }
    },
  );
  Element.prototype.scrollIntoView = () => undefined;
  Object.defineProperty(document, 'adoptedStyleSheets', { value: [], writable: true });
});
afterEach(cleanup);

const config = readConfig({
  name: 'Wren',
  subtitle: 'Bot',
  poweredBy: { text: 'Powered by Plover', url: 'https://plover.example' },
});

function transcript(...events: StreamEvent[]): Transcript {
  return events.reduce(
    (view, e, i) =>
      apply(view, { t: 'ev', seq: i + 1, id: `m${String(i)}`, at: '2026-11-23T10:00:00Z', e }, true),
    empty(),
  );
}

const bot = (content: Content): StreamEvent => ({
  kind: 'message',
  from: { role: 'bot', name: 'Wren' },
  content,
});
const visitor = (content: Content): StreamEvent => ({
  kind: 'message',
  from: { role: 'visitor' },
  content,
  cid: 'c',
});
const asks = (text: string, prompt: Prompt): StreamEvent => bot({ kind: 'text', text, prompt });

function show(view: Partial<ChatView>, more: Partial<PanelProps> = {}) {
  const onAnswer = vi.fn<(content: Content) => void>();
  const onRetry = vi.fn<(cid: string) => void>();
  const whole: ChatView = {
    transcript: empty(),
    queue: [],
    phase: 'live',
    offline: false,
    typing: null,
    partial: '',
    loadingOlder: false,
    ...view,
  };
  const nothing = () => undefined;
  const props: PanelProps = {
    config,
    language: english,
    view: whole,
    full: false,
    wide: false,
    onClose: nothing,
    onWide: nothing,
    onAnswer,
    onRetry,
    onOlder: nothing,
    onTyping: nothing,
    onRestart: nothing,
    draft: { read: () => '', write: nothing },
    onAttach: null,
    notice: '',
    focus: 0,
    ...more,
  };
  return { ...render(<Panel {...props} />), onAnswer, onRetry };
}

const write = (text: string) => {
  const field = screen.getByRole('textbox');
  fireEvent.input(field, { target: { value: text } });
  fireEvent.keyDown(field, { key: 'Enter' });
};

describe('choices', () => {
  const question = bot({
    kind: 'choices',
    text: 'How can I help?',
    options: [
      { id: 'a', title: 'Track my order' },
      { id: 'b', title: 'Start a return' },
    ],
  });

  it('are buttons that answer with their id', () => {
    const { onAnswer } = show({ transcript: transcript(question) });
    fireEvent.click(screen.getByRole('button', { name: 'Start a return' }));
    expect(onAnswer).toHaveBeenCalledWith({ kind: 'choice', choiceId: 'b', title: 'Start a return' });
  });

  it('vanish once answered, and the answer stands with the title of the option', () => {
    show({ transcript: transcript(question, visitor({ kind: 'choice', choiceId: 'b' })) });
    expect(screen.queryByRole('button', { name: 'Start a return' })).toBeNull();
    expect(screen.getByText('Start a return').className).toBe('bubble');
  });

  it('come as a list to search when there are many', async () => {
    const options = Array.from({ length: 9 }, (_, i) => ({ id: String(i), title: `Lamp ${String(i)}` }));
    const { onAnswer } = show({ transcript: transcript(bot({ kind: 'choices', text: 'Which?', options })) });
    fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'LAMP 7' } });
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Lamp 7' }));
    expect(onAnswer).toHaveBeenCalledWith({ kind: 'choice', choiceId: '7', title: 'Lamp 7' });
  });

  it('several at once keep their order and respect the exclusive one and the minimum', async () => {
    const options = ['a', 'b', 'none'].map((id) => ({ id, title: id.toUpperCase() }));
    const prompt: Prompt = { input: 'multi', nodeId: 'n1', minChoices: 2, exclusiveId: 'none' };
    const { onAnswer } = show({
      transcript: transcript(bot({ kind: 'choices', text: 'Which?', options, prompt })),
    });
    fireEvent.click(await screen.findByLabelText('NONE'));
    fireEvent.click(screen.getByLabelText('B'));
    expect(screen.getByLabelText<HTMLInputElement>('NONE').checked).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(screen.getByRole('alert').textContent).toBe('Choose at least 2.');
    fireEvent.click(screen.getByLabelText('A'));
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(onAnswer).toHaveBeenCalledWith({
      kind: 'form',
      formId: 'n1',
      values: { choiceIds: ['a', 'b'] },
      title: 'A, B',
    });
  });
});

describe('a question in words', () => {
  const email: Prompt = {
    input: 'email',
    nodeId: 'e',
    helpText: 'Only for this order.',
    allowBack: true,
    allowSkip: true,
    skipLabel: 'Not now',
  };

  it('labels its field with the question and helps the browser to fill it', () => {
    const { onAnswer } = show({ transcript: transcript(asks('Your *e-mail*?', email)) });
    const field = screen.getByLabelText('Your e-mail?');
    expect(field.getAttribute('autocomplete')).toBe('email');
    expect(
      document.getElementById(field.getAttribute('aria-describedby')?.split(' ')[0] ?? '')?.textContent,
    ).toBe('Only for this order.');
    write(' ana@a.example ');
    expect(onAnswer).toHaveBeenCalledWith({ kind: 'text', text: 'ana@a.example' });
  });

  it('goes back and skips', () => {
    const { onAnswer } = show({ transcript: transcript(asks('Your e-mail?', email)) });
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
    expect(onAnswer.mock.calls.map(([content]) => content)).toEqual([
      { kind: 'choice', choiceId: '$back', title: 'Back' },
      { kind: 'choice', choiceId: '$skip', title: 'Not now' },
    ]);
  });

  it('shows an error at the field, once, with the wrong answer to repair', () => {
    show({
      transcript: transcript(
        asks('Your e-mail?', email),
        visitor({ kind: 'text', text: 'ana@' }),
        asks('That is no address.', { ...email, error: 'That is no address.' }),
      ),
    });
    expect(screen.getAllByText('That is no address.')).toHaveLength(1);
    const alert = screen.getByRole('alert');
    const field = screen.getByLabelText<HTMLInputElement>('Your e-mail?');
    expect(field.value).toBe('ana@');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.getAttribute('aria-describedby')).toContain(alert.id);
  });

  it('counts from eighty percent on and refuses what is too long without cutting it', () => {
    const { onAnswer } = show({ transcript: transcript(asks('Why?', { input: 'text', maxChars: 10 })) });
    fireEvent.input(screen.getByRole('textbox'), { target: { value: '123456789' } });
    expect(screen.getByText('9 of 10 characters')).toBeTruthy();
    write('12345678901');
    expect(onAnswer).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toBe('Keep it under 10 characters. Yours has 11.');
  });

  it('starts with what is known', () => {
    show({ transcript: transcript(asks('Name?', { input: 'name', prefill: 'Noor' })) });
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('Noor');
  });

  it('gives way to the plain composer when a person takes over', () => {
    show({ transcript: { ...transcript(asks('Your e-mail?', email)), agent: { name: 'Ana Ruiz' } } });
    expect(screen.getByLabelText('Write a message')).toBeTruthy();
    expect(screen.getByRole('heading').textContent).toBe('Ana Ruiz');
  });
});

describe('other inputs', () => {
  it('asks yes or no', () => {
    const { onAnswer } = show({ transcript: transcript(asks('Right?', { input: 'yesno' })) });
    fireEvent.click(screen.getByRole('button', { name: 'No' }));
    expect(onAnswer).toHaveBeenCalledWith({ kind: 'text', text: 'no' });
  });

  it('rates from 0 to 10', async () => {
    const { onAnswer } = show({
      transcript: transcript(asks('Likely?', { input: 'rating', ratingKind: 'nps', scale: 10 })),
    });
    fireEvent.click(await screen.findByRole('button', { name: '0 of 10' }));
    expect(onAnswer).toHaveBeenCalledWith({ kind: 'text', text: '0' });
    expect(screen.getAllByRole('button', { name: /of 10/ })).toHaveLength(11);
  });

  it('picks a day by keys', async () => {
    const prompt: Prompt = { input: 'date', prefill: '2026-11-23', dateMin: '2026-11-20' };
    const { onAnswer } = show({ transcript: transcript(asks('Which day?', prompt)) });
    const grid = await screen.findByRole('grid');
    for (const key of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'PageDown']) fireEvent.keyDown(grid, { key });
    fireEvent.click(await screen.findByRole('button', { name: /28 December 2026|December 28, 2026/ }));
    expect(onAnswer).toHaveBeenCalledWith({ kind: 'text', text: '2026-12-28' });
  });

  it('sends a phone number with its country', async () => {
    const { onAnswer } = show({ transcript: transcript(asks('Phone?', { input: 'phone', country: 'PT' })) });
    fireEvent.click(await screen.findByRole('button', { name: /Portugal/ }));
    fireEvent.input(screen.getByRole('combobox'), { target: { value: 'germ' } });
    fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Enter' });
    fireEvent.input(screen.getByRole('textbox'), { target: { value: '0151 234567' } });
    fireEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(onAnswer).toHaveBeenCalledWith({ kind: 'text', text: '+49151234567' });
  });
});

describe('states', () => {
  it('tells what waits to be sent, what failed, and offers to try again', () => {
    const at = '2026-11-23T10:00:00Z';
    const { onRetry } = show({
      offline: true,
      phase: 'waiting',
      queue: [
        { cid: 'c1', at, content: { kind: 'text', text: 'one' }, failed: 'refused' },
        { cid: 'c2', at, content: { kind: 'text', text: 'two' } },
      ],
    });
    expect(screen.getByText('Waiting to send')).toBeTruthy();
    expect(screen.getByText('Reconnecting… your messages are kept')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledWith('c1');
  });

  it('is a log that is read out politely', () => {
    show({ transcript: transcript(bot({ kind: 'text', text: 'Hi' })) });
    expect(screen.getByRole('log').getAttribute('aria-live')).toBe('polite');
  });

  it('shows links only where there are any', () => {
    show({}, { config: { ...config, poweredBy: null } });
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('says who joined', () => {
    show({ transcript: transcript({ kind: 'handover', state: 'joined', agent: { name: 'Ana Ruiz' } }) });
    expect(screen.getByText('Ana Ruiz has joined.')).toBeTruthy();
  });

  it('offers a new chat after the end', () => {
    const onRestart = vi.fn();
    show({ phase: 'ended' }, { onRestart });
    fireEvent.click(screen.getByRole('button', { name: 'Start a new chat' }));
    expect(onRestart).toHaveBeenCalledOnce();
  });
});
