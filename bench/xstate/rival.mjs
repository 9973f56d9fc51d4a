// The rival of `bench engine`: the lead flow as a state machine of xstate, one turn per message. Each turn restores the
// machine from JSON text, sends the message and saves the machine to JSON text, as a server must.
import { assign, createActor, createMachine } from 'xstate';

const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
const say = (text) => ({ context, event }) => [...context.out, typeof text === 'function' ? text(context, event) : text];
const normalise = (text) => text.normalize('NFKC').trim().toLowerCase();

const machine = createMachine({
  id: 'lead',
  initial: 'start',
  context: { name: '', email: '', budget: '', retries: 0, out: [] },
  states: {
    start: { on: { said: { target: 'name', actions: assign({ out: say('Who should we write to?') }) } } },
    name: {
      on: {
        said: {
          target: 'email',
          actions: assign({
            name: ({ event }) => event.text.trim(),
            retries: 0,
            out: say((_, event) => `Thank you, ${event.text.trim()}. Which e-mail address can we write to?`),
          }),
        },
      },
    },
    email: {
      on: {
        said: [
          {
            guard: ({ event }) => EMAIL.test(event.text.trim()),
            target: 'budget',
            actions: assign({
              email: ({ event }) => event.text.trim(),
              retries: 0,
              out: say('How big is your team? Small or Large?'),
            }),
          },
          {
            actions: assign({
              retries: ({ context }) => context.retries + 1,
              out: say("That doesn't look like an e-mail address."),
            }),
          },
        ],
      },
    },
    budget: {
      on: {
        said: [
          {
            guard: ({ event }) => ['small', 'large'].includes(normalise(event.text)),
            target: 'name',
            actions: assign({
              budget: ({ event }) => normalise(event.text),
              out: say((context) => `Noted, ${context.name}. Who else should we write to?`),
            }),
          },
          { actions: assign({ retries: ({ context }) => context.retries + 1, out: say('Please choose one of the options.') }) },
        ],
      },
    },
  },
});

const inputs = ['Anna Meyer', 'anna at example', 'anna@example.com', 'Small'];
const turns = Number(process.argv[2]);
const turnsPerVisitor = Number(process.argv[3]);
const fresh = JSON.stringify(createActor(machine).start().getPersistedSnapshot());
let text = fresh;
let answered = 0;
let refused = 0;
function turn(message) {
  const actor = createActor(machine, { snapshot: JSON.parse(text) });
  actor.start();
  const asked = actor.getSnapshot().value;
  actor.send({ type: 'said', text: message });
  const snapshot = actor.getPersistedSnapshot();
  if (snapshot.value === asked) refused++;
  else if (asked !== 'start') answered++;
  snapshot.context.out = [];
  text = JSON.stringify(snapshot);
  actor.stop();
}

function play(count) {
  for (let i = 0; i < count; i++) {
    if (i % turnsPerVisitor === 0) text = fresh;
    turn(inputs[i % inputs.length]);
  }
}

play(turns / 4);
answered = 0;
refused = 0;
const began = process.cpuUsage();
play(turns);
const { user, system } = process.cpuUsage(began);
console.log(JSON.stringify({ turnsPerSecond: (turns * 1e6) / (user + system), answered, refused }));
