import type { ComponentType } from 'preact';
import type { Question } from '../chat/transcript';
import type { Content } from '../protocol/frames';
import { useGround } from './ground';
import { Lazy } from './Lazy';
import { plain } from './markdown';
import { TextAnswer } from './TextAnswer';

/** What every input of a question is given. */
export interface FieldProps {
  question: Question;
  label: string;
  /** The words that become the answer. */
  onText: (text: string) => void;
  onTyping: () => void;
}

export interface AnswerProps {
  question: Question | null;
  onAnswer: (content: Content) => void;
  onTyping: () => void;
  draft: { read: () => string; write: (text: string) => void };
  onAttach: (() => void) | null;
  notice: string;
}

const LATER: Record<string, () => Promise<ComponentType<FieldProps>>> = {
  date: async () => (await import('../lazy/DateAnswer')).DateAnswer,
  number: async () => (await import('../lazy/NumberAnswer')).NumberAnswer,
  rating: async () => (await import('../lazy/RatingAnswer')).RatingAnswer,
  phone: async () => (await import('../lazy/PhoneAnswer')).PhoneAnswer,
};

/** The foot of the panel: the input the waiting question wants, else the plain composer. */
export function Answer({ question, onAnswer, onTyping, draft, onAttach, notice }: AnswerProps) {
  const { texts } = useGround().language;
  const send = (text: string) => {
    onAnswer({ kind: 'text', text });
  };
  const input = question?.prompt.input ?? '';
  const later = LATER[input];
  const asked = question && input !== 'choice' && input !== 'multi' && input !== 'yesno' ? question : null;
  const label = asked ? plain(asked.text) || texts.write : texts.write;
  const props = asked && { question: asked, label, onText: send, onTyping };
  return (
    <div class="answer">
      {props && later ? (
        <Lazy key={asked.id} load={later} props={props} otherwise={<TextAnswer {...props} />} />
      ) : (
        <TextAnswer
          key={asked?.id ?? ''}
          question={asked}
          label={label}
          onText={send}
          onTyping={onTyping}
          draft={asked ? null : draft}
          onAttach={asked ? null : onAttach}
        />
      )}
      <p class="help" role="status">
        {notice}
      </p>
      {question && <Ways question={question} onAnswer={onAnswer} />}
    </div>
  );
}

/** Back and Skip. */
function Ways({ question, onAnswer }: { question: Question; onAnswer: (content: Content) => void }) {
  const { texts } = useGround().language;
  const { allowBack, allowSkip, skipLabel } = question.prompt;
  if (!allowBack && !allowSkip) return null;
  const way = (choiceId: string, title: string) => (
    <button
      type="button"
      class="quiet"
      onClick={() => {
        onAnswer({ kind: 'choice', choiceId, title });
      }}
    >
      {title}
    </button>
  );
  return (
    <div class="ways">
      {allowBack && way('$back', texts.back)}
      {allowSkip && way('$skip', skipLabel ?? texts.skip)}
    </div>
  );
}
