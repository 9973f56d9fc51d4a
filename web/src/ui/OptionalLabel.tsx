import { useUiTexts } from './texts';

/** The label of a field that may stay empty; required is normal and unmarked. */
export function OptionalLabel({ text }: { text: string }) {
  const t = useUiTexts();
  return (
    <>
      {text} <span className="rk-faint rk-optional">{t('optional')}</span>
    </>
  );
}
