import { Icon } from './icons';

/** What is wrong with an answer, said at once. */
export function ErrorLine({ id, text }: { id: string; text: string }) {
  return (
    <p class="error" id={id} role="alert">
      <Icon name="alert" size={16} />
      <span dir="auto">{text}</span>
    </p>
  );
}
