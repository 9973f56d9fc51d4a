import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { deriveAccent, type AccentRoles } from '@/ui/accent';
import classes from './AccentPreview.module.css';
import { useTexts } from './texts';

/** A button, a link and a selection in a brand's colour, corrected as the server will correct it. */
export function AccentPreview({ colour }: { colour: string }) {
  const t = useTexts();
  const scheme = useComputedColorScheme('light');
  const roles = useMemo(() => {
    const on = backgrounds();
    return deriveAccent(colour.toLowerCase(), { light: on, dark: on })[scheme];
  }, [colour, scheme]);
  return (
    <div
      className={classes.preview}
      style={asVariables(roles)}
      role="img"
      aria-label={t('preview')}
    >
      <span className={classes.button}>{t('previewButton')}</span>
      <span className="rk-link">{t('previewLink')}</span>
      <span className={classes.badge}>{t('previewBadge')}</span>
      <span className={classes.dot} />
    </div>
  );
}

/** Those of the scheme that is shown. */
function backgrounds() {
  const style = window.getComputedStyle(document.documentElement);
  const role = (name: string) => style.getPropertyValue(`--rk-${name}`).trim() || '#ffffff';
  return {
    surface: role('surface'),
    app: role('app'),
    sunken: role('sunken'),
    raised: role('raised'),
  };
}

const asVariables = (roles: AccentRoles): Record<`--${string}`, string> => ({
  '--rk-accent-solid': roles.solid,
  '--rk-accent-on-solid': roles.onSolid,
  '--rk-accent-text': roles.text,
  '--rk-accent-graphic': roles.graphic,
  '--rk-accent-tint-hover': roles.tintHover,
});
