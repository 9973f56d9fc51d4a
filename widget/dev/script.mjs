// What the bot of the development server says. Each word of the menu leads to one kind of question.
const accent = {
  light: {
    solid: '#b4532a',
    onSolid: '#ffffff',
    text: '#ad4d23',
    graphic: '#b4532a',
    onGraphic: '#ffffff',
    tint: '#fff1ec',
    tintLine: '#f3c5b4',
  },
  dark: {
    solid: '#b4532a',
    onSolid: '#ffffff',
    text: '#ee875f',
    graphic: '#bb5930',
    onGraphic: '#ffffff',
    tint: '#3b1f15',
    tintLine: '#6d402e',
  },
};
const base = {
  botId: 'bot_01JQ8Y6D3M5ZT0V9R4K2N7H8XA',
  name: 'Wren',
  title: 'Wren at Tallow & Finch',
  subtitle: 'Bot · replies at once, people in 2 min',
  language: 'en',
  theme: 'light',
  accent,
  poweredBy: { text: 'Powered by Plover', url: 'https://plover.example' },
  privacyUrl: 'https://tallow.example/privacy',
  launcher: { position: 'right', greeting: 'Hi! Looking for a lamp that fits?', greetingDelayMs: 300 },
  features: { history: true, uploads: false },
  authMode: 'anonymous',
};
export const variants = {
  light: base,
  dark: { ...base, theme: 'dark' },
  left: { ...base, launcher: { position: 'left' } },
  yellow: { ...base, accent: undefined, primary: '#ffc531', poweredBy: null, privacyUrl: null },
  'yellow-dark': { ...base, accent: undefined, primary: '#ffc531', theme: 'dark' },
  black: { ...base, accent: undefined, primary: '#111111', theme: 'dark' },
  uploads: { ...base, features: { history: true, uploads: true } },
  members: { ...base, authMode: 'identified' },
  rtl: { ...base, language: 'ar', title: 'متجر القنديل', subtitle: 'روبوت · يرد فورًا', name: 'قنديل' },
};

const option = (id, title, more = {}) => ({ id, title, ...more });
const bot = { role: 'bot', name: 'Wren' };
const say = (talk, text, prompt, delayMs = 0) =>
  talk.emit({
    kind: 'message',
    from: bot,
    content: { kind: 'text', text, ...(prompt ? { prompt } : {}) },
    delayMs,
  });
const choices = (talk, text, options, more = {}, prompt) =>
  talk.emit({
    kind: 'message',
    from: bot,
    content: {
      kind: 'choices',
      text,
      options,
      style: 'auto',
      ...more,
      prompt: { input: 'choice', nodeId: 'n', allowBack: false, allowSkip: false, ...prompt },
    },
    delayMs: 500,
  });

const ASK = {
  name: (t, error) =>
    say(t, error ?? 'What should we *call you*?', {
      input: 'name',
      nodeId: 'name',
      placeholder: 'Your name',
      allowBack: true,
      allowSkip: true,
      error,
    }),
  email: (t, error) =>
    say(t, error ?? 'Which e-mail address may we write to?', {
      input: 'email',
      nodeId: 'email',
      placeholder: 'name@example.com',
      helpText: 'Only for this order.',
      allowBack: true,
      allowSkip: false,
      error,
    }),
  order: (t, error) =>
    say(t, error ?? 'What is your order number?', {
      input: 'text',
      nodeId: 'order',
      placeholder: 'TF-48213',
      maxChars: 12,
      allowBack: true,
      allowSkip: false,
      error,
    }),
  phone: (t, error) =>
    say(t, error ?? 'Which number can we call?', {
      input: 'phone',
      nodeId: 'phone',
      country: 'PT',
      allowBack: true,
      allowSkip: true,
      error,
    }),
  number: (t, error) =>
    say(t, error ?? 'How many lamps?', {
      input: 'number',
      nodeId: 'number',
      unit: 'pcs',
      integer: true,
      allowBack: false,
      allowSkip: false,
      error,
    }),
  date: (t, error) =>
    say(t, error ?? 'Which day suits you for the pick-up?', {
      input: 'date',
      nodeId: 'date',
      dateMin: '2026-11-20',
      allowBack: true,
      allowSkip: true,
      error,
    }),
  moment: (t, error) =>
    say(t, error ?? 'When shall we call?', {
      input: 'date',
      nodeId: 'moment',
      withTime: true,
      allowBack: false,
      allowSkip: false,
      error,
    }),
  rating: (t, error) =>
    say(t, error ?? 'How was it?', {
      input: 'rating',
      nodeId: 'rating',
      scale: 5,
      ratingKind: 'star',
      lowLabel: 'Poor',
      highLabel: 'Great',
      allowBack: false,
      allowSkip: true,
      error,
    }),
  nps: (t, error) =>
    say(t, error ?? 'How likely are you to tell a friend?', {
      input: 'rating',
      nodeId: 'nps',
      scale: 10,
      ratingKind: 'nps',
      lowLabel: 'Not at all',
      highLabel: 'Very',
      allowBack: false,
      allowSkip: false,
      error,
    }),
  multi: (t) =>
    choices(
      t,
      'What is wrong with it?',
      [
        option('a', 'Damaged'),
        option('b', 'Wrong item'),
        option('c', 'Not for me'),
        option('d', 'None of these'),
      ],
      {},
      { input: 'multi', minChoices: 1, exclusiveId: 'd' },
    ),
  list: (t) =>
    choices(
      t,
      'Which country?',
      [
        'Austria',
        'Belgium',
        'Denmark',
        'France',
        'Germany',
        'Italy',
        'Malta',
        'Poland',
        'Portugal',
        'Spain',
      ].map((it) => option(it, it)),
      { style: 'list' },
    ),
  cards: (t) =>
    choices(
      t,
      'Two lamps match the one you liked:',
      [
        option('1', 'Alder table lamp', { description: 'EUR 84 · 2 left', image: '/pictures/alder.svg' }),
        option('2', 'Birch table lamp', { description: 'EUR 79', image: '/pictures/birch.svg' }),
      ],
      { style: 'images' },
    ),
  long: (t) =>
    choices(t, 'How would you like to return it?', [
      option('1', 'Bring it to a parcel shop near me', { description: 'Free, label by e-mail' }),
      option('2', 'Have it picked up at home'),
    ]),
  yesno: (t) =>
    say(t, 'Is that right?', { input: 'yesno', nodeId: 'yesno', allowBack: false, allowSkip: false }),
};
const WRONG = {
  email: (text) =>
    !/^\S+@\S+\.\S+$/.test(text) &&
    "That doesn't look like an e-mail address. Use the form name@example.com.",
  order: (text) => !/^TF-\d{5}$/.test(text) && 'It looks like TF-48213: two letters, five digits.',
};

export function begin(talk) {
  const { visitor } = talk;
  if (visitor.begun) return;
  visitor.begun = true;
  if (visitor.key === 'rtl') {
    say(talk, 'مرحبًا، أنا *قنديل*. يمكنني متابعة طلبك أو بدء إرجاع.', undefined, 400);
    choices(talk, 'كيف أساعدك اليوم؟', [
      option('track', 'متابعة طلبي'),
      option('return', 'بدء إرجاع'),
      option('email', 'Newsletter'),
    ]);
    return;
  }
  say(talk, "Hi, I'm Wren. I can check an order, start a return or fetch a person.", undefined, 600);
  choices(talk, 'How can I help today?', [
    option('order', 'Track my order'),
    option('multi', 'Start a return'),
    option('hours', 'Opening hours'),
    option('human', 'Talk to someone'),
  ]);
}

export function answer(talk, content) {
  const { visitor } = talk;
  const text = content.text ?? content.choiceId ?? '';
  if (visitor.agent) {
    talk.signal({ t: 'typing', role: 'agent', on: true });
    return;
  }
  const wrong = WRONG[visitor.step]?.(text);
  if (wrong && text !== '$back' && text !== '$skip') return ASK[visitor.step](talk, wrong);
  visitor.step = ASK[text] ? text : null;
  if (ASK[text]) return ASK[text](talk);
  if (text === 'human') {
    talk.emit({
      kind: 'handover',
      state: 'requested',
      text: 'Connecting you to a colleague… usually 2 minutes',
    });
    talk.emit({ kind: 'conversation', state: 'waiting' });
    setTimeout(() => {
      visitor.agent = { name: 'Ana Ruiz', online: true };
      talk.emit({ kind: 'conversation', state: 'assigned', agent: visitor.agent });
      talk.emit({ kind: 'handover', state: 'joined', agent: visitor.agent });
      talk.emit({
        kind: 'message',
        from: { role: 'agent', name: 'Ana Ruiz' },
        content: { kind: 'text', text: 'Hi Noor, I have your order open. One photo of the base is enough.' },
      });
      visitor.stream
        .filter((it) => it.e.from?.role === 'visitor')
        .slice(-1)
        .forEach((it) => talk.emit({ kind: 'status', cid: it.e.cid, state: 'seen' }));
    }, 400);
    return;
  }
  if (text === 'picture') {
    talk.emit({
      kind: 'message',
      from: bot,
      content: {
        kind: 'media',
        mediaKind: 'image',
        url: '/pictures/alder.svg',
        alt: 'A table lamp of alder wood',
        caption: 'Alder, *EUR 84*',
      },
      delayMs: 200,
    });
    return;
  }
  if (text === 'hours')
    return say(
      talk,
      'We are open *Monday to Friday*, 9:00–18:00. More at https://tallow.example/hours or `+351 912 345 678`.',
      undefined,
      500,
    );
  say(talk, text.startsWith('$') ? 'All right.' : 'Thank you, noted.', undefined, 300);
}
