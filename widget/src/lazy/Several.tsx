import { useId, useState } from 'preact/hooks';
import { fill } from '../i18n/language';
import { adopt } from '../look/adopt';
import { ErrorLine } from '../ui/ErrorLine';
import { useGround } from '../ui/ground';
import { Icon } from '../ui/icons';
import type { OptionsProps } from '../ui/Options';
import { Label } from '../ui/Options';
import style from './several.css?inline';

adopt(style);

/** Several answers at once: pills that stay pressed, and Done. */
export function Several({ question, onAnswer }: OptionsProps) {
  const { texts } = useGround().language;
  const { prompt, options } = question;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState(question.error ?? '');
  const errorId = useId();
  const toggle = (id: string) => {
    setProblem('');
    setChosen((before) => {
      if (before.includes(id)) return before.filter((it) => it !== id);
      if (id === prompt.exclusiveId) return [id];
      return [...before.filter((it) => it !== prompt.exclusiveId), id];
    });
  };
  const done = () => {
    const exclusive = prompt.exclusiveId !== undefined && chosen.includes(prompt.exclusiveId);
    const least = prompt.minChoices ?? 1;
    if (!exclusive && chosen.length < least) setProblem(fill(texts.chooseMin, { n: least }));
    else if (prompt.maxChoices !== undefined && chosen.length > prompt.maxChoices) {
      setProblem(fill(texts.chooseMax, { n: prompt.maxChoices }));
    } else {
      const inOrder = options.filter((it) => chosen.includes(it.id));
      onAnswer({
        kind: 'form',
        ...(prompt.nodeId === undefined ? {} : { formId: prompt.nodeId }),
        values: { choiceIds: inOrder.map((it) => it.id) },
        title: inOrder.map((it) => it.title).join(', '),
      });
    }
  };
  return (
    <div
      class="several"
      role="group"
      aria-label={question.text}
      aria-describedby={problem ? errorId : undefined}
    >
      <div class="options">
        {options.map((option) => (
          <label key={option.id} class="pill check" dir="auto">
            <input
              type="checkbox"
              checked={chosen.includes(option.id)}
              onChange={() => {
                toggle(option.id);
              }}
            />
            <Icon name="check" size={16} />
            <Label option={option} />
          </label>
        ))}
      </div>
      {problem && <ErrorLine id={errorId} text={problem} />}
      <button type="button" class="solid" onClick={done}>
        {prompt.doneLabel ?? texts.done}
      </button>
    </div>
  );
}
