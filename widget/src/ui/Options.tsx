import { useId } from 'preact/hooks';
import { link } from '../chat/config';
import type { Question } from '../chat/transcript';
import type { Content, Option } from '../protocol/frames';
import { ErrorLine } from './ErrorLine';
import { useGround } from './ground';
import { Lazy } from './Lazy';

export const LIST_FROM = 8;
const LONG_LABEL = 24;

const several = async () => (await import('../lazy/Several')).Several;
const pictures = async () => (await import('../lazy/Pictures')).Pictures;
const search = async () => (await import('../lazy/Search')).Search;

export interface OptionsProps {
  question: Question;
  onAnswer: (content: Content) => void;
}

/** The options of the question that waits, below the bubble that asks. */
export function Options({ question, onAnswer }: OptionsProps) {
  const { texts } = useGround().language;
  const errorId = useId();
  const { prompt, options, style } = question;
  const error = question.error && <ErrorLine id={errorId} text={question.error} />;
  const choose = (option: Option) => {
    onAnswer({ kind: 'choice', choiceId: option.id, title: option.title });
  };
  if (prompt.input === 'yesno' && options.length === 0) {
    const word = (text: string) => () => {
      onAnswer({ kind: 'text', text });
    };
    return (
      <Group question={question} describedBy={errorId}>
        <button type="button" class="pill" onClick={word('yes')}>
          {texts.yes}
        </button>
        <button type="button" class="pill" onClick={word('no')}>
          {texts.no}
        </button>
        {error}
      </Group>
    );
  }
  if (options.length === 0) return null;
  if (prompt.input === 'multi')
    return <Lazy load={several} props={{ question, onAnswer }} otherwise={null} />;
  if (options.length >= LIST_FROM || style === 'dropdown' || (style === 'list' && options.length > 4)) {
    return (
      <Group question={question} describedBy={errorId} stacked>
        <Lazy load={search} props={{ options, onChoose: choose }} otherwise={null} />
        {error}
      </Group>
    );
  }
  if (options.some((option) => option.image)) {
    return (
      <Group question={question} describedBy={errorId}>
        <Lazy load={pictures} props={{ options, onChoose: choose }} otherwise={null} />
        {error}
      </Group>
    );
  }
  const stacked = style === 'list' || options.some((it) => it.title.length > LONG_LABEL || it.description);
  return (
    <Group question={question} describedBy={errorId} stacked={stacked}>
      {options.map((option) => (
        <button
          key={option.id}
          type="button"
          class="pill"
          dir="auto"
          onClick={() => {
            choose(option);
          }}
        >
          <Label option={option} />
        </button>
      ))}
      {error}
    </Group>
  );
}

function Group(props: {
  question: Question;
  describedBy: string;
  stacked?: boolean;
  children: preact.ComponentChildren;
}) {
  const { question, stacked } = props;
  return (
    <div
      class={`options${stacked ? ' stacked' : ''}`}
      role="group"
      aria-label={question.text}
      aria-describedby={question.error ? props.describedBy : undefined}
    >
      {props.children}
    </div>
  );
}

/** What an option shows: picture, title, description. */
export function Label({ option }: { option: Option }) {
  const image = link(option.image);
  return (
    <>
      {image && <img src={image} alt="" loading="lazy" />}
      <span class="title">{option.title}</span>
      {option.description && <span class="description">{option.description}</span>}
    </>
  );
}
