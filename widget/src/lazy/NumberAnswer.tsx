import type { FieldProps } from '../ui/Answer';
import { useGround } from '../ui/ground';
import { TextAnswer } from '../ui/TextAnswer';
import { canonicalNumber } from './number';

export function NumberAnswer(props: FieldProps) {
  const { tag } = useGround().language;
  const { unit } = props.question.prompt;
  return (
    <TextAnswer
      {...props}
      onText={(text) => {
        props.onText(canonicalNumber(text, tag, unit));
      }}
    />
  );
}
